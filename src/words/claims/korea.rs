//! The claims of the chapter on Korea in words.

use super::Words;
use crate::words::Lang;
use crate::words::hbm_rush::money;

/// What is said of them.
pub const WORDS: Words = Words { reading, value, reason, searched: true };

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "korea-memory-gains" => (
            "2026년, 2024년보다 늘어난 AI 카드가 끌어가는 D램과 다른 데 판 것이, 못 판 HBM과 CXMT가 가져간 것보다 적지 않다(2024년 가격).",
            "in 2026, DRAM demanded by more AI cards than in 2024, with what is sold elsewhere, is no less than the HBM not sold and the sales CXMT takes (prices of 2024).",
        ),
        "korea-memory-loses" => ("2030년에는 같은 셈이 손해다.", "in 2030 the same count is a loss."),
        "korea-fabless" => (
            "중국산 추론용 칩 때문에 한국 팹리스가 덜 팔거나 싸게 판다.",
            "Korean fabless firms sell less, or for less, because of Chinese inference chips.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

/// The number the verdict rests on.
fn value(lang: Lang, id: &str, v: f64) -> String {
    if !matches!(id, "korea-memory-gains" | "korea-memory-loses") {
        return String::new();
    }
    let m = money(lang, v.abs());
    match (lang, v >= 0.0) {
        (Lang::Ko, true) => format!("셈하면 {m} 이익이에요."),
        (Lang::Ko, false) => format!("셈하면 {m} 손해예요."),
        (Lang::En, true) => format!("The count comes to a gain of {m}."),
        (Lang::En, false) => format!("The count comes to a loss of {m}."),
    }
}

/// Why the line is where it is, where that is a choice; of the claim that cannot be tested, why not.
fn reason(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "korea-memory-gains" | "korea-memory-loses" => (
            "기준은 0이에요. 2024년의 가격으로 셈하고 그 뒤에 오른 가격은 넣지 않아요.",
            "The line is zero, at the prices of 2024: what prices did later is left out.",
        ),
        "korea-fabless" => (
            "리벨리온, 퓨리오사AI, 딥엑스의 매출도, 중국 칩과 맞붙은 입찰의 기록도 찾지 못했어요. 그래서 수를 지어내지 않아요.",
            "We found neither the revenue of Rebellions, FuriosaAI or DeepX nor records of tenders against Chinese chips, so we invent no number.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claims::korea::ALL;

    #[test]
    fn every_number_is_said_in_both_languages_and_none_where_there_is_none() {
        for lang in Lang::ALL {
            for (place, claim) in ALL.iter().enumerate() {
                for v in [-2.137, 0.0, 0.04] {
                    let said = value(lang, claim.id, v);
                    assert_eq!(said.is_empty(), place == 2, "{}: {said}", claim.id);
                    assert!(!said.contains('—') && !said.contains('\u{2212}'), "{}: {said}", claim.id);
                }
                assert!(!reason(lang, claim.id).is_empty());
            }
        }
    }
}
