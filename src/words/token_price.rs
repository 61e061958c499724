//! What the figure "a price for a million tokens" says.

use super::number::{Unit, format as unit, usd};
use super::{Lang, say};
use crate::decimal::{round_at, round_significant};
use crate::model::DATA_AS_OF;
use crate::model::facts::{ecosystem as rows, market_parameters};

/// Dollars to two digits: no cost here is better known.
pub fn dollars(lang: Lang, value: f64) -> String {
    usd(lang, round_significant(value, 2))
}

/// Dollars an hour, to a cent.
pub fn hourly(lang: Lang, value: f64) -> String {
    unit(lang, round_at(value, -2), Unit::UsdPerHour)
}

/// What a million tokens cost in China in a year, and how that compares.
pub fn finding(lang: Lang, year: u32, china: f64, world: f64) -> String {
    let c = dollars(lang, china);
    let times = unit(lang, round_at(china / world, -2), Unit::Times);
    say(
        lang,
        format!("{year}년 중국에서 100만 토큰을 내는 연산 비용은 {c}, 중국 밖의 {times}예요."),
        format!("In {year}, the compute for a million tokens costs {c} in China, {times} what it costs elsewhere."),
    )
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang, year: u32) -> String {
    say(lang, format!("{year}년 중국의 100만 토큰 비용"), format!("a million tokens in China in {year}"))
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared { lang.pick(" 가는 점선은 비교안(B).", " Thin dashes: scenario B.") } else { "" };
    let day = market_parameters::TOKENS_PER_GPU_DAY.value * 1e9;
    let (tokens, lag) = (unit(lang, day, Unit::Tokens), market_parameters::FLEET_INEFFICIENCY.value);
    let rate = rows::YUAN_PER_DOLLAR.value;
    say(
        lang,
        format!(
            "위: 100만 토큰을 내는 데 드는 연산 비용(로그 축) = H100의 시간당 임대료 ÷ 한 시간에 내는 토큰. 토큰은 딥시크가 공개한 하루치(2025년 2월, 칩 하나가 하루 {tokens})를 효율의 증가로 늘리고 보통 회사의 {lag}배로 나눠(처음 값) 두 곳에 똑같이 썼어요. 아래: 시간당 임대료. 네모는 공개된 판매가(원가가 아니에요), 점은 공개된 임대료(1달러에 {rate}위안으로 가정). 중국 밖의 임대료와 추세는 가정이고, 세로 점선 뒤(2026년 4월~)는 전망.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Above: compute behind a million tokens (log axis) = rent of an H100 for an hour over the tokens it makes. Both places make alike: DeepSeek's published day (February 2025, {tokens} a chip and day), grown by serving efficiency, over {lag} for the ordinary operator (at the default setting). Below: the rents. Squares: published list prices, which are not costs; dots: published rents (CNY {rate} a dollar, an assumption). Rent and trend elsewhere are assumptions; after the dotted line (April 2026): projection.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Title of a panel.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("100만 토큰의 연산 비용, 달러", "Compute for a million tokens, USD"),
        ("H100의 시간당 임대료, 달러", "H100 for an hour, USD"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// Name of a line: China, elsewhere, China without controls.
pub fn line(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [("중국", "China"), ("중국 밖", "elsewhere"), ("중국, 통제 없이", "no controls")][place.min(2)];
    lang.pick(ko, en)
}

/// Name of a published price: the seller and when.
pub fn price(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [("더우바오 판매가", "Doubao's price"), ("딥시크 판매가", "DeepSeek's price")][place.min(1)];
    lang.pick(ko, en)
}

/// A published price as its readout or row.
pub fn price_row(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("판매가: 더우바오 프로 32k, 입력만, 2024년 5월", "List price: Doubao Pro 32k, input tokens only, May 2024"),
        ("판매가: 딥시크 R1, 하루치의 평균, 2025년 2월", "List price: DeepSeek R1, mean of its day, February 2025"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// A published rent as its readout or row.
pub fn rent_row(lang: Lang, time: f64, china: bool) -> String {
    let month = super::months::named(lang, crate::scenario::month::of_year(time));
    let place = line(lang, usize::from(!china));
    say(lang, format!("공개된 임대료: {place}, {month}"), format!("Published rent: {place}, {month}"))
}

/// Readout of a year: cost in China and elsewhere, rents.
pub fn readout(lang: Lang, year: u32, costs: [f64; 2], rents: [f64; 2]) -> String {
    let ([c, w], [rc, rw]) = (costs.map(|cost| dollars(lang, cost)), rents.map(|rent| hourly(lang, rent)));
    say(
        lang,
        format!("{year}년: 중국 {c}({rc}), 중국 밖 {w}({rw})"),
        format!("{year}: China {c} ({rc}), elsewhere {w} ({rw})"),
    )
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해", "Year")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 5] = [
        ("100만 토큰, 중국 (달러)", "Million tokens, China (USD)"),
        ("100만 토큰, 중국 밖 (달러)", "Million tokens, elsewhere (USD)"),
        ("시간당 임대료, 중국 (달러)", "Rent, China (USD/h)"),
        ("시간당 임대료, 중국 밖 (달러)", "Rent, elsewhere (USD/h)"),
        ("시간당 임대료, 중국, 통제 없이 (달러)", "Rent, China, no controls (USD/h)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a year of the model.
pub fn row(lang: Lang, year: u32) -> String {
    super::moat::row(lang, f64::from(year))
}
