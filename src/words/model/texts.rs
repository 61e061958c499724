//! The words inside formulas. `docs/model.md` has them in English.

use crate::words::Lang;

/// A word of a formula in the page's language; `None` where there is no Korean for it.
#[must_use]
pub fn in_formula(lang: Lang, word: &str) -> Option<&str> {
    match lang {
        Lang::En => Some(word),
        Lang::Ko => korean(word),
    }
}

fn korean(word: &str) -> Option<&'static str> {
    Some(match word {
        "cost per good die" => "쓸 수 있는 다이 하나의 값",
        "wafer price" => "웨이퍼 가격",
        "total" => "합계",
        "area" => "넓이",
        "silicon" => "실리콘",
        "chip price" => "칩값",
        "discount" => "할인",
        "nm" => "나노",
        "design" => "설계",
        "masks" => "마스크",
        "volume" => "만드는 수",
        "energy" => "전기",
        "h" => "시간",
        "duty" => "도는 몫",
        "price" => "값",
        "years" => "햇수",
        "capex per wafer start a month" => "월 한 장 규모의 투자비",
        "life" => "수명",
        "TPP" => "TPP",
        "PD" => "PD",
        "MacTOPS" => "MacTOPS",
        "TFLOPS" => "TFLOPS",
        "FLOP" => "FLOP",
        "MFU" => "MFU",
        "W" => "W",
        "PUE" => "PUE",
        "always" => "항상",
        "routed" => "선택",
        " bytes (uniform routing)." => " 바이트 (고르게 나뉠 때)",
        "sum" => "합",
        "max" => "최대",
        "min" => "최소",
        "link" => "연결",
        "prompt" => "질문",
        "tokens/s" => "초당 토큰",
        "rent" => "임대료",
        "utilisation" => "가동률",
        "other" => "기타",
        "train" => "학습",
        "budget" => "예산",
        "free" => "자유",
        "res" => "제한",
        "ref" => "기준",
        "else" => "밖",
        "die" => "다이",
        "capacity" => "한계",
        "wafers" => "웨이퍼",
        "logic" => "로직",
        "bank" => "재고",
        "dies a card" => "카드당 다이",
        "memory" => "메모리",
        "stock" => "재고",
        "stacks a card" => "카드당 스택",
        "ramp" => "늘릴 수 있는 속도",
        "smoothed" => "최근 생산",
        "base" => "바탕",
        "limit" => "한도",
        _ => return None,
    })
}
