//! What the figure on the narrowest place of domestic output says.

use super::number::{Unit, format, percent};
use super::{Lang, say};
use crate::decimal::round_significant;
use crate::model::DATA_AS_OF;
use crate::model::market::Binding;

/// Thousand cards a year as a bare number of cards.
pub fn card_count(lang: Lang, thousands: f64) -> String {
    format(lang, round_significant(thousands * 1e3, 3), Unit::One)
}

/// What holds output, in a word or two.
pub fn place(lang: Lang, binding: Binding) -> &'static str {
    match binding {
        Binding::Logic => lang.pick("로직 칩", "logic"),
        Binding::Hbm => lang.pick("HBM", "HBM"),
        Binding::Ramp => lang.pick("패키징", "packaging"),
        Binding::Demand | Binding::Budget => lang.pick("수요", "demand"),
    }
}

/// What holds output for the longest time, in which years, and for how much of what it must match it suffices then.
#[derive(Debug, Clone, Copy)]
pub struct Longest {
    /// What holds it.
    pub binding: Binding,
    /// First and last year of the time.
    pub years: (f64, f64),
    /// The year in the middle of it.
    pub middle: f64,
    /// Per cent, early in that year, of what the other parts of a card would allow.
    pub percents: f64,
}

fn year(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Year)
}

/// The years of a time.
fn span(lang: Lang, (from, until): (f64, f64)) -> String {
    let (a, b) = (year(lang, from), year(lang, until));
    match lang {
        Lang::Ko if from == until => format!("{a}에"),
        Lang::Ko => format!("{a}부터 {b}까지"),
        Lang::En if from == until => format!("In {a}"),
        Lang::En => format!("From {a} to {b}"),
    }
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("2027년 초에 팔리는 중국 카드", "Chinese cards sold in early 2027")
}

/// The finding where supply holds output at times.
pub fn finding(lang: Lang, longest: &Longest) -> String {
    let Longest { binding, years, middle, percents } = *longest;
    let (when, at, much) = (span(lang, years), year(lang, middle), percent(lang, libm::round(percents)));
    let (who, whom, of) = match binding {
        Binding::Hbm => ("공정이 아니라 메모리(HBM)가", "memory (HBM), not logic,", ("로직의", "of the logic")),
        Binding::Logic => ("메모리가 아니라 로직 칩이", "logic, not memory,", ("메모리의", "of the memory")),
        _ => ("로직도 메모리도 아닌 패키징이", "packaging, not logic or memory,", ("두 재료의", "of what both allow")),
    };
    say(
        lang,
        format!("{when} 중국의 AI 칩 생산은 {who} 막아요: {at} 초에는 {} {much}만큼뿐이에요.", of.0),
        format!("{when} {whom} holds back China's AI chips: early in {at} it suffices for {much} {}.", of.1),
    )
}

/// The finding where supply never holds output for long: a year in which buyers hold it, with the share of what could be
/// made that is sold, per cent, if there is such a year.
pub fn finding_demand(lang: Lang, held: Option<(f64, f64)>) -> String {
    let Some((at, percents)) = held else {
        return say(
            lang,
            "2023년부터 2035년까지, 만드는 쪽에서 중국의 AI 칩을 한 해 내내 막는 곳은 없어요.",
            "From 2023 to 2035 nothing in the making holds back China's AI chips for a whole year.",
        );
    };
    let (at, much) = (year(lang, at), percent(lang, libm::round(percents)));
    say(
        lang,
        format!("중국의 AI 칩을 막는 것은 만드는 힘이 아니라 수요예요: {at} 초에는 만들 수 있는 양의 {much}만 팔려요."),
        format!(
            "Not supply but demand holds back China's AI chips: early in {at} {much} of what could be made is sold."
        ),
    )
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared {
        lang.pick(" 긴 점선과 맨 아래 띠는 비교안(B)이에요.", " Dashed line and lowest strip: scenario B.")
    } else {
        ""
    };
    say(
        lang,
        format!(
            "위: 로직 칩, HBM, 패키징이 저마다 한 해에 허락하는 중국산 AI 카드의 수와 실제로 팔리는 수(로그 축). 패키징은 한 해에 생산을 늘릴 수 있는 한도예요. 한 해 1만 장이 안 되는 곳은 그리지 않았어요. 판매에는 7나노급 라인이나 HBM 없이 만든 카드도 들어가서, 처음 몇 해는 로직보다 많아요. 첫째 띠는 지금 있는 공장에서 분기마다 가장 모자라는 것이고, 팔리는 수가 만들 수 있는 수보다 적으면 ‘수요’예요. 나머지 두 띠는 따로 봐요. 장비는 새 공장을 짓는 속도를, 돈은 주문을 막을 때 칠해서 첫째 띠와 겹칠 수 있어요. 수율은 로직 안에 들어 있어요. 모두 모형이 계산한 값이고 통제의 세기는 가정이에요.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Above: Chinese AI cards a year that logic dies, HBM and packaging each allow, and cards sold (log axis); packaging stands for how fast output can grow in a year. Below 10,000 cards a year nothing is drawn. Sales include cards made without the 7 nm line or without HBM, so in the first years they exceed logic. The first strip is what existing lines lack most in each quarter, “demand” where less is sold than could be made. The other two ask other questions and may overlap it: when tools limit new lines, and when money limits orders. Yield is part of logic. All computed by the model; the strengths of controls are assumptions.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Label of the line of cards sold.
pub fn sold(lang: Lang) -> &'static str {
    lang.pick("판매", "sold")
}

/// What the lines show.
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("저마다 허락하는 카드와 판매 (한 해 장수)", "Cards a year: allowed by inputs, and sold")
}

/// Word at the boundary after which nothing has happened yet.
pub fn projected(lang: Lang) -> &'static str {
    lang.pick("전망 →", "projected →")
}

/// Titles of the strips: the narrowest place, tools, budget, and the narrowest place in scenario B.
pub fn strip(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("가장 모자라는 것", "Tightest bottleneck"),
        ("장비가 증설을 막는 때", "Tools limit expansion"),
        ("돈이 주문을 막는 때", "Money limits orders"),
        ("가장 모자라는 것: 비교안(B)", "Tightest bottleneck: scenario B"),
    ][place];
    lang.pick(ko, en)
}

/// In a strip that is empty.
pub fn never(lang: Lang) -> &'static str {
    lang.pick("없음", "never")
}

/// "2027년 1분기", "Q1 2027".
pub fn quarter(lang: Lang, time: f64) -> String {
    let (at, number) = (libm::floor(time), libm::floor((time - libm::floor(time)) * 4.0) + 1.0);
    say(lang, format!("{at}년 {number}분기"), format!("Q{number} {at}"))
}

/// Readout of a quarter: what holds output, what logic, HBM and packaging allow, and what is sold.
pub fn readout(lang: Lang, time: f64, binding: Option<Binding>, numbers: [f64; 4]) -> String {
    let [logic, hbm, ramp, sold] = numbers.map(|value| card_count(lang, value));
    let held = binding.map_or(lang.pick("아직 생산이 거의 없음", "hardly any output yet"), |b| place(lang, b));
    let when = quarter(lang, time);
    say(
        lang,
        format!("{when}, 막는 곳: {held}. 로직 {logic}장, HBM {hbm}장, 패키징 {ramp}장, 판매 {sold}장(한 해)"),
        format!("{when}, held by: {held}. Logic {logic}, HBM {hbm}, packaging {ramp}, sold {sold} cards a year"),
    )
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해", "Year")
}

/// Table row of a year.
pub fn row(lang: Lang, at: f64) -> String {
    year(lang, at)
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 7] = [
        ("분기마다 막는 곳", "Held by, quarter by quarter"),
        ("로직, 1월 (한 해 장)", "Logic, January (cards a year)"),
        ("HBM, 1월 (한 해 장)", "HBM, January (cards a year)"),
        ("패키징, 1월 (한 해 장)", "Packaging, January (cards a year)"),
        ("판매, 1월 (한 해 장)", "Sold, January (cards a year)"),
        ("장비가 막는 분기", "Quarters held by tools"),
        ("돈이 막는 분기", "Quarters held by money"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}
