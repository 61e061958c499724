//! What the checks say that a reader can run in the page.

use super::number::{Unit, count, format, share, usd};
use super::{Lang, say};
use crate::decimal::{exponent, fixed, power};
use crate::model::checks::{Check, Finding, Measure};

/// Heading of the section.
#[cfg(not(feature = "csr"))]
#[must_use]
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("모형을 직접 점검하기", "Check the model yourself")
}

/// What the section is for.
#[cfg(not(feature = "csr"))]
#[must_use]
pub const fn explanation(lang: Lang) -> &'static str {
    lang.pick(
        "모형이 옳다는 증명은 아니에요. 적어 놓은 식을 틀리지 않게 계산하는지 보는 점검이에요. 아래 결과는 이 페이지를 만든 컴퓨터에서 나왔고, 버튼을 누르면 여러분의 기기가 같은 점검을 처음부터 다시 해요. 슬라이더를 어디에 두었든 점검에는 상관없어요.",
        "This does not prove the model right. It checks that the equations are computed as they are written. The results below come from the computer that made this page; press the button and your own device runs the same checks from scratch. Where your sliders stand makes no difference to them.",
    )
}

/// The button.
#[cfg(not(feature = "csr"))]
#[must_use]
pub const fn button(lang: Lang) -> &'static str {
    lang.pick("여기서 점검 돌리기", "Run the checks here")
}

/// A check in a few words.
#[cfg(not(feature = "csr"))]
#[must_use]
pub const fn name(lang: Lang, check: Check) -> &'static str {
    let (ko, en) = match check {
        Check::Balance => ("장부가 맞아요", "The books balance"),
        Check::Sales => ("주문한 만큼만 팔려요", "Only what is ordered and made is sold"),
        Check::Dies => ("다이가 웨이퍼보다 넓을 수 없어요", "Dies fit on their wafer"),
        Check::Bandwidth => ("칩이 좋아지면 답이 느려지지 않아요", "A better chip is never slower"),
        Check::Defects => ("결함이 늘면 싸지지 않아요", "More defects never make a die cheaper"),
        Check::Rules => ("성능이 오르면 규제가 풀리지 않아요", "More performance never loosens a rule"),
        Check::Steps => ("더 잘게 나눠도 답이 거의 그대로예요", "Finer steps give nearly the same answer"),
        Check::Cset => ("CSET의 웨이퍼 가격", "CSET’s wafer prices"),
        Check::DeepSeek => ("딥시크의 하루 비용", "DeepSeek’s cost of a day"),
        Check::Actuary => ("다른 도구가 셈한 다이 원가", "Another tool’s cost of a die"),
        Check::Tpp => ("공개된 칩의 TPP", "The TPP of known chips"),
        Check::Engine => ("다른 엔진이 푼 시장 모형", "The market in another engine"),
        Check::Bits => ("기기가 달라도 같은 답", "The same answers on every machine"),
    };
    lang.pick(ko, en)
}

/// What a check means, in one line.
#[cfg(not(feature = "csr"))]
#[must_use]
pub const fn meaning(lang: Lang, check: Check) -> &'static str {
    let (ko, en) = match check {
        Check::Balance => (
            "시장 모형의 정책 16가지를 2020년부터 2035년까지 한 걸음씩 따라가며, 칩·다이·메모리·웨이퍼 재고의 변화가 들어온 양에서 나간 양을 뺀 값과 같은지 봐요.",
            "Follows the market step by step from 2020 to 2035 under 16 policies: the change of every stock of chips, dies, memory and wafers must be what came in less what went out.",
        ),
        Check::Sales => (
            "같은 걸음마다 주문은 팔리거나 못 채운 채 남아야 하고, 공급할 수 있는 양보다 많이 팔 수 없어요.",
            "At the same steps, what is ordered is either sold or left unmet, and nobody sells more than can be supplied.",
        ),
        Check::Dies => (
            "지름 200mm와 300mm 웨이퍼에 크기가 다른 다이를 세 가지 방식으로 놓아 보고, 온전한 다이의 넓이를 모두 더해도 쓸 수 있는 면적을 넘지 않는지 봐요.",
            "Places dies of many sizes on 200 and 300 mm wafers in three ways: together, whole dies may cover no more than the usable area.",
        ),
        Check::Bandwidth => (
            "공개 모델 9개를 서비스하면서 메모리 대역폭과 연산 성능을 하나씩 올려요. 초당 토큰 수가 한 번이라도 줄면 안 돼요.",
            "Serves nine public models while memory bandwidth, then arithmetic, is raised: tokens a second must never fall.",
        ),
        Check::Defects => (
            "수율 모형 6가지와 다이 크기 3가지에서 결함 밀도를 cm²당 0.01개에서 1.3개까지 올려요. 쓸 수 있는 다이 하나의 원가가 내려가면 안 돼요.",
            "Raises defect density from 0.01 to 1.3 per cm² under six yield models for three sizes of die: the cost of a good die must never fall.",
        ),
        Check::Rules => (
            "규제가 바뀐 날마다 칩의 TPP와 성능 밀도를 문턱 앞뒤로 올려 봐요. 성능이 오른 칩의 등급이 더 느슨해지면 안 돼요.",
            "On every day on which a rule changed, raises a chip’s TPP and its performance density across all thresholds: its class must never become looser.",
        ),
        Check::Steps => (
            "시장 모형의 시간 간격을 1년에 48걸음에서 96걸음으로 줄여도 2023~2033년 연평균이 거의 그대로여야 해요.",
            "Halves the market’s time step, from 48 to 96 steps a year: the yearly means of 2023 to 2033 should hardly move.",
        ),
        Check::Cset => (
            "90나노부터 5나노까지 아홉 공정의 2020년 웨이퍼 가격을 설비 투자비와 공정 나이에서 다시 계산해, CSET가 발표한 표와 견줘요.",
            "Computes the 2020 wafer price of nine nodes, 90 to 5 nm, from capital and age, and compares it with the table that CSET published.",
        ),
        Check::DeepSeek => (
            "딥시크가 공개한 2025년 2월 말 하루치 서버 수와 임대료로 비용을 계산해, 딥시크가 밝힌 금액과 견줘요.",
            "Computes the cost of a day at the end of February 2025 from the servers and the rent that DeepSeek published, and compares it with the sum that DeepSeek stated.",
        ),
        Check::Actuary => (
            "공개 도구인 칩렛 액추어리(Chiplet Actuary)를 고치지 않고 돌려 얻은 28·14·7·5나노 다이 하나의 원가와 견줘요.",
            "Compares the cost of known good dies at 28, 14, 7 and 5 nm with Chiplet Actuary, a public tool, run unmodified.",
        ),
        Check::Tpp => (
            "H100, H20, A100, 어센드 910C의 최대 연산 성능에서 총처리성능(TPP, 수출 규정이 칩을 가르는 숫자)을 계산해, 공개된 값과 견줘요.",
            "Computes total processing performance (TPP), the number by which the export rules sort chips, from the peaks of H100, H20, A100 and Ascend 910C, and compares it with published values.",
        ),
        Check::Engine => (
            "같은 방정식을 벤심(Vensim) 형식의 파일로 옮겨 공개 도구 PySD로도 풀었어요. 실제로 벌어진 정책의 2027년 초 값 여덟 가지가 그 답과 같은지 봐요.",
            "The same equations, written as a Vensim file, were also run in the public tool PySD. Its values at the start of 2027 under what happened must come out here too.",
        ),
        Check::Bits => (
            "시장, 웨이퍼, 규제, 서비스, 학습의 답 수천 개를 마지막 비트까지 한 줄짜리 지문으로 줄여요(FNV-1a라는 공개된 셈법이고, 비트 하나만 달라도 지문이 달라져요). 기기에서 계산한 지문이 페이지를 만들 때의 지문과 같으면, 여러분이 보는 답은 우리가 본 답과 똑같아요.",
            "Condenses thousands of answers on the market, wafers, rules, serving and training, to the last bit, into a fingerprint of one line (by FNV-1a, a public recipe: if one bit differs, so does the fingerprint). If your device finds the fingerprint that was found when this page was made, you see exactly the answers that we saw.",
        ),
    };
    lang.pick(ko, en)
}

/// What is measured.
const fn measured(lang: Lang, check: Check) -> &'static str {
    let (ko, en) = match check {
        Check::Balance | Check::Sales => ("가장 큰 오차", "largest error"),
        Check::Dies => ("가장 많이 덮은 비율", "largest share covered"),
        Check::Bandwidth | Check::Defects => ("거꾸로 간 가장 큰 폭", "largest step the wrong way"),
        Check::Rules => ("느슨해진 횟수", "times it loosened"),
        Check::Steps => ("가장 큰 변화", "largest change"),
        Check::Bits => ("다른 비트", "bits that differ"),
        _ => ("가장 큰 차이", "largest difference"),
    };
    lang.pick(ko, en)
}

/// A measure, to two digits where it is tiny: "0", "3.1 × 10⁻¹³", "0.78%", "$1.3".
#[must_use]
pub fn size(lang: Lang, value: f64, measure: Measure) -> String {
    match measure {
        _ if !value.is_finite() => lang.pick("값 없음", "no value").to_owned(),
        Measure::Relative if value < 1e-3 => scientific(value),
        Measure::Relative | Measure::Share => share(lang, value),
        Measure::Usd => usd(lang, value),
        Measure::Points | Measure::Times | Measure::Bits => count(lang, value),
    }
}

/// A small number as a digit or two and a power of ten.
fn scientific(value: f64) -> String {
    if value <= 0.0 {
        return "0".to_owned();
    }
    let ten = exponent(value);
    let power_of_ten: String = format!("10{}", ten.to_string().chars().map(raised).collect::<String>());
    match fixed(value / power(ten), 1).as_str() {
        "1.0" => power_of_ten,
        // 9.96 rounds to the next power.
        "10.0" => format!("10{}", (ten + 1).to_string().chars().map(raised).collect::<String>()),
        digits => format!("{digits}\u{a0}×\u{a0}{power_of_ten}"),
    }
}

const fn raised(digit: char) -> char {
    match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    }
}

const fn verdict(lang: Lang, passed: bool) -> &'static str {
    if passed { lang.pick("통과", "passed") } else { lang.pick("실패", "failed") }
}

/// The result of a check that was run in the reader's browser.
#[must_use]
pub fn here(lang: Lang, finding: &Finding, written: &str) -> String {
    let text = match finding.hash {
        Some(hash) => compared(lang, finding.passed(), &hex(hash), written),
        None => result(lang, finding),
    };
    say(lang, format!("이 기기: {text}"), format!("On this device: {text}"))
}

/// The result of a check when the page was written.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn written(lang: Lang, finding: &Finding) -> String {
    let text = match finding.hash {
        Some(hash) => {
            let (hash, numbers) = (hex(hash), count(lang, finding.worst.compared as f64));
            say(lang, format!("답 {numbers}개의 지문 {hash}"), format!("fingerprint of {numbers} answers {hash}"))
        }
        None => result(lang, finding),
    };
    say(lang, format!("이 페이지를 만들 때: {text}"), format!("When this page was made: {text}"))
}

/// "passed: largest error 3.1 × 10⁻¹³ (limit 10⁻⁹; 9,216 comparisons)".
fn result(lang: Lang, finding: &Finding) -> String {
    let check = finding.check;
    let verdict = verdict(lang, finding.passed());
    let what = measured(lang, check);
    let worst = size(lang, finding.worst.measured, check.measure());
    let limit = size(lang, check.limit(), check.measure());
    let compared = finding.worst.compared as f64;
    let (number, times) = (count(lang, compared), format(lang, compared, Unit::Draw));
    let comparisons = if finding.worst.compared == 1 { "comparison" } else { "comparisons" };
    say(
        lang,
        format!("{verdict}. {what} {worst} (한계 {limit}, 비교 {times})"),
        format!("{verdict}, {what} {worst} (limit {limit}; {number} {comparisons})"),
    )
}

fn compared(lang: Lang, same: bool, here: &str, written: &str) -> String {
    let verdict = verdict(lang, same);
    if same {
        say(
            lang,
            format!("{verdict}. 지문 {here}, 페이지의 지문 {written}, 서로 같아요"),
            format!("{verdict}, fingerprint {here}, the page’s {written}: equal"),
        )
    } else {
        say(
            lang,
            format!("{verdict}. 지문 {here}, 페이지의 지문 {written}, 서로 달라요"),
            format!("{verdict}, fingerprint {here}, the page’s {written}: they differ"),
        )
    }
}

/// A fingerprint as sixteen digits.
#[must_use]
pub fn hex(hash: u64) -> String {
    format!("{hash:016x}")
}

/// While the checks run.
#[must_use]
pub fn progress(lang: Lang, done: usize, all: usize) -> String {
    say(lang, format!("점검하고 있어요: {all}개 가운데 {done}개 끝남"), format!("Checking: {done} of {all} done"))
}

/// Once all have run, in so many seconds.
#[must_use]
pub fn summary(lang: Lang, passed: usize, all: usize, seconds: f64) -> String {
    let time = fixed(seconds.max(0.1), 1);
    match (lang, all - passed.min(all)) {
        (Lang::Ko, 0) => format!("이 기기에서 {time}초 만에 점검 {all}개를 모두 통과했어요."),
        (Lang::En, 0) => format!("All {all} checks passed on this device in {time} s."),
        (Lang::Ko, failed) => format!("이 기기에서 {time}초 동안 점검 {all}개를 돌렸는데 {failed}개가 실패했어요."),
        (Lang::En, failed) => format!("{failed} of {all} checks failed on this device, in {time} s."),
    }
}
