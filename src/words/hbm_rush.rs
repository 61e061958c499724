//! What the figure of memory forgone says.

use super::number::{Unit, count, format, percent};
use super::{Lang, months, say};
use crate::decimal::{round_at, round_significant};
use crate::model::DATA_AS_OF;

/// Billions of dollars, to two digits.
pub fn money(lang: Lang, billions: f64) -> String {
    format(lang, round_significant(billions, 2), Unit::UsdBillion)
}

/// Million stacks, to two digits.
fn stacks(lang: Lang, millions: f64) -> String {
    format(lang, round_significant(millions * 1e6, 2), Unit::Count)
}

/// What Korea does not sell in a year, and what share of all chips sold to China in 2024 (0 to 1) that is.
pub fn finding(lang: Lang, year: u32, billions: f64, share: f64) -> String {
    let (m, s) = (money(lang, billions), percent(lang, round_at(100.0 * share, -1)));
    if billions < 0.005 {
        return say(
            lang,
            format!("이 정책이면 {year}년에 한국이 중국에 못 파는 HBM이 없어요(0달러)."),
            format!("Under this policy no Korean HBM is kept out of China in {year} ($0)."),
        );
    }
    say(
        lang,
        format!("{year}년 한국이 중국에 못 파는 HBM은 {m}어치, 2024년 대중 반도체 수출의 {s}예요."),
        format!("HBM that Korea cannot sell to China in {year}: {m}, or {s} of its chip exports there in 2024."),
    )
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared { lang.pick(" 점선은 비교안(B).", " Dashes: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "위: 중국이 한 달에 들이려는 HBM(100만 개). 통제도 소문도 없었다면 샀을 양을, 산 것과 쌓아 둔 데서 꺼낸 것과 못 산 것으로 나눴어요. 점은 2024년 12월에 사 갔다고 보도된 양. 아래: 그 탓에 한국이 못 파는 금액, 2024년 가격(HBM 한 개의 가격은 가정). 2026년 4월 뒤는 전망이에요.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Above: stacks of HBM that China takes in a month (million). What it would buy with neither control nor rumour is split into bought, taken from the stockpile, and unavailable. Dot: bought in December 2024 as reported. Below: what Korea cannot sell for that reason, at prices of 2024 (the price of a stack is an assumption). After April 2026: projection.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Title of a panel.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("중국의 HBM, 2024~2026년, 한 달에 100만 개", "China's HBM, 2024–26, million a month"),
        ("한국이 못 파는 HBM, 2025~2032년, 10억 달러", "HBM Korea cannot sell, 2025–32, bn USD"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// Name of a part of a bar: bought, from the stockpile, forgone.
pub fn part(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [("산 것", "bought"), ("쌓아 둔 것", "from stockpile"), ("못 산 것", "unavailable")][place.min(2)];
    lang.pick(ko, en)
}

/// Beside the published point.
pub fn reported(lang: Lang) -> &'static str {
    lang.pick("보도된 700만 개", "7 million reported")
}

/// Readout of a month, million stacks.
pub fn month_readout(lang: Lang, month: u32, bought: f64, drawn: f64, forgone: f64) -> String {
    let [b, d, f] = [bought, drawn, forgone].map(|x| stacks(lang, x));
    let m = months::named(lang, f64::from(month));
    say(
        lang,
        format!("{m}: 산 것 {b}, 쌓아 둔 것 {d}, 못 산 것 {f}"),
        format!("{m}: {b} bought, {d} from stockpile, {f} unavailable"),
    )
}

/// Readout of a year.
pub fn year_readout(lang: Lang, year: u32, millions: f64, billions: f64) -> String {
    let (n, m) = (stacks(lang, millions), money(lang, billions));
    say(lang, format!("{year}년: 못 산 것 {n}, {m}"), format!("{year}: {n} unavailable, {m}"))
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("때", "Time")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 5] = [
        ("통제 없이 사려는 것 (100만 개)", "Wanted without control (million)"),
        ("산 것 (100만 개)", "Bought (million)"),
        ("쌓아 둔 것 (100만 개)", "From stockpile (million)"),
        ("못 산 것 (100만 개)", "Unavailable (million)"),
        ("한국이 못 파는 금액 (10억 달러)", "Korea cannot sell (billion USD)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a year.
pub fn row(lang: Lang, year: u32) -> String {
    super::moat::row(lang, f64::from(year))
}

/// Table row of the published point.
pub fn published(lang: Lang) -> String {
    let n = count(lang, 29.0);
    say(
        lang,
        format!("보도: 2024년 12월 2일부터 {n}일 동안 (세미애널리시스)"),
        format!("Reported: the {n} days from 2 December 2024 (SemiAnalysis)"),
    )
}
