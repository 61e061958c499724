//! What the figure "the counting ladder" says.

pub use super::number::NOTHING;
use super::number::{Unit, format as unit};
use super::{Lang, say};
use crate::decimal::round_significant;
use crate::model::market::ladder::Step;

/// Chips over demand: two digits below 1, else three.
pub fn ratio(lang: Lang, value: f64) -> String {
    unit(lang, if value < 1.0 { round_significant(value, 2) } else { value }, Unit::Times)
}

/// Compute in H100 equivalents.
pub fn compute(lang: Lang, value: f64) -> String {
    unit(lang, value / 1e3, Unit::ThousandH100e)
}

/// A month.
pub fn month(lang: Lang, value: f64) -> String {
    unit(lang, value, Unit::Month)
}

/// The assumptions that the labels name: how many more chips ordinary operators take, the share nobody can rent, demand at
/// that price over demand at a price of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumed {
    /// Times.
    pub fleet: f64,
    /// 0 to 1.
    pub stranded: f64,
    /// Times.
    pub response: f64,
}

/// Demand that answers the price by less than this share is called unchanged.
const SAME: f64 = 0.005;

/// What a rung adds to the one above it.
pub fn step(lang: Lang, step: Step, assumed: &Assumed) -> String {
    let (fleet, stranded) = (ratio(lang, assumed.fleet), unit(lang, assumed.stranded, Unit::Share));
    match step {
        Step::Tokens => say(lang, "칩 전부 ÷ 토큰(딥시크 효율)", "Chips ÷ tokens, DeepSeek's way"),
        Step::Fleet => {
            say(lang, format!("+ 보통 회사는 칩을 {fleet} 써요"), format!("+ ordinary operators: {fleet} the chips"))
        }
        Step::Other => say(lang, "+ 광고·추천·영상·주행 AI", "+ ads, video, driving"),
        Step::Training => say(lang, "+ 학습과 연구", "+ training and research"),
        Step::Software => say(lang, "− 중국 칩의 소프트웨어 손실", "− speed lost to Chinese software"),
        Step::Stranded => {
            say(lang, format!("− 못 빌리는 칩 {stranded}"), format!("− {stranded} of chips nobody can rent"))
        }
        Step::Response if (assumed.response - 1.0).abs() < SAME => {
            say(lang, "± 가격에 따른 수요: 그대로", "± demand by price: unchanged")
        }
        Step::Response if assumed.response < 1.0 => say(lang, "− 비싸서 줄어든 수요", "− demand that prices deter"),
        Step::Response => say(lang, "+ 싸져서 늘어난 수요", "+ demand that low prices add"),
    }
}

/// Heads of the drawing: what lies left of 1, what lies right of it.
pub fn sides(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["← 적음", "수요보다 많음 →"],
        Lang::En => ["← shortage", "surplus over demand →"],
    }
}

/// The day of the count, marked where it is a projection.
pub fn date(lang: Lang, at: f64, projected: bool) -> String {
    let word = if projected { lang.pick(" (전망)", " (projection)") } else { "" };
    say(lang, format!("{} 말{word}", month(lang, at)), format!("end of {}{word}", month(lang, at)))
}

/// The published figure beside the ladder.
pub fn reported(lang: Lang) -> &'static str {
    lang.pick("제프리스(은행) 추정, 2025년 말", "Bank Jefferies' estimate, end of 2025")
}

/// What that figure says.
pub fn about(lang: Lang, value: f64) -> String {
    let r = ratio(lang, value);
    say(lang, format!("약 {r}"), format!("about {r}"))
}

/// Readout of the published figure.
pub fn reported_readout(lang: Lang, value: f64, grade: &str) -> String {
    let (who, r) = (reported(lang), about(lang, value));
    say(
        lang,
        format!("{who}: 추론용 칩이 수요의 {r}. 무엇을 세었는지는 전하지 않아요. 근거: {grade}"),
        format!("{who}: inference chips {r} the demand; what was counted is not told. Evidence: {grade}"),
    )
}

/// Readout of a rung.
pub fn readout(lang: Lang, step: &str, chips: f64, demand: f64, of: f64) -> String {
    let (c, d, r) = (compute(lang, chips), compute(lang, demand), ratio(lang, of));
    say(lang, format!("{step}: 칩 {c} ÷ 수요 {d} = {r}"), format!("{step}: chips {c} ÷ demand {d} = {r}"))
}

/// Finding: first and last rung of one ladder.
pub fn finding(lang: Lang, at: f64, first: f64, last: Option<f64>) -> String {
    let (m, f) = (month(lang, at), ratio(lang, first));
    let Some(last) = last else {
        return say(
            lang,
            format!("딥시크만큼 효율 높게 토큰만 만든다고 세면 {m}의 칩은 수요의 {f}예요."),
            format!("Counted against tokens at DeepSeek's efficiency alone, the chips of {m} are {f} the demand."),
        );
    };
    let l = ratio(lang, last);
    let en = if first >= 1.0 && last < 1.0 { ", a surplus or a shortage," } else { "" };
    let [side, last_side] = [first, last].map(|ratio| if ratio < 1.0 { "부족" } else { "과잉" });
    say(
        lang,
        format!("{m}의 같은 칩이, 무엇을 세느냐에 따라 수요의 {f}({side})이기도 하고 {l}({last_side})이기도 해요."),
        format!("The same chips of {m} are {f} the demand or {l}{en} depending on what is counted."),
    )
}

/// What is compared of two scenarios: the last step of the count.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("끝까지 셌을 때 수요 대비 칩", "chips over demand in the fullest count")
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, at: f64, projected: bool, compared: bool) -> String {
    let date = date(lang, at, projected);
    let b =
        if compared { lang.pick(" 가는 막대는 비교안(B)이에요.", " Thin bars: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "막대는 {date}의 칩을 수요로 나눈 배수예요(로그 눈금, 추론 성능을 H100으로 환산). 막대마다 그 위의 막대가 뺀 것을 더 세요. 토큰은 모델이 읽고 쓰는 글의 조각이고, 딥시크 효율은 2025년 2월 딥시크가 공개한 칩당 토큰 수예요. 마지막 줄은 가격이 오르거나 내려 달라지는 수요까지 세요. 가격이 기준과 같으면 그대로예요.{b} 칩의 수는 모형이 추정한 값이지 조사한 값이 아니에요. 딥시크의 효율만 1차 자료이고 다음 칸들은 가정이에요. 가정을 바꾸면 세는 법만 바뀌고 칩은 그대로예요. 점은 다른 곳에 실린 투자은행 제프리스의 추정으로, 사다리에 더하는 것이 없고 원문은 확인하지 못했어요."
        ),
        format!(
            "Bars: chips over demand, {date} (log scale, H100 equivalents in inference). Each bar also counts what the bars above leave out. Tokens are the pieces of text a model reads and writes; DeepSeek's way is the tokens per chip that it published for February 2025. The last row lets demand answer the price; where the price is at its usual level, nothing changes.{b} The number of chips is the model's estimate, not a census. Only DeepSeek's efficiency is a primary source; the rows after it rest on assumptions, which change the count and not the chips. The dot adds nothing to the ladder: it is an estimate by the investment bank Jefferies as others report it; the note itself was not seen."
        ),
    )
}

/// Header of the column of rungs.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("세는 것", "Counted")
}

/// Column headers of the table.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 3] = [
        ("센 칩 (H100 몇 개분)", "Chips counted (H100e)"),
        ("센 수요 (H100 몇 개분)", "Demand counted (H100e)"),
        ("칩 ÷ 수요 (배)", "Chips ÷ demand"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}
