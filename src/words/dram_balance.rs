//! What the figure of gains and losses says.

use super::hbm_rush::money;
use super::josa::{Josa, with};
use super::number::percent;
use super::{Lang, say};
use crate::decimal::round_at;
use crate::model::DATA_AS_OF;

/// A share in per cent, to a tenth.
pub fn tenth(lang: Lang, share: f64) -> String {
    percent(lang, round_at(share, -1))
}

/// Money with its sign.
pub fn signed(lang: Lang, billions: f64) -> String {
    let plus = if billions > 0.0 { "+" } else { "" };
    format!("{plus}{}", money(lang, billions))
}

/// What is left in two years, billion USD.
pub fn finding(lang: Lang, years: [u32; 2], net: [f64; 2]) -> String {
    let [first, later] = net.map(|x| money(lang, x.abs()));
    let word = |x: f64| x >= 0.0;
    match (lang, word(net[0]) == word(net[1])) {
        (Lang::Ko, true) => {
            let verb = if word(net[0]) { "벌어요" } else { "잃어요" };
            format!(
                "한국 메모리는 이 셈에서 {}년에 {first}, {}년에 {} {verb}.",
                years[0],
                years[1],
                with(&later, Josa::EulReul)
            )
        }
        (Lang::Ko, false) => {
            let [one, two] = if word(net[0]) { ["벌고", "잃어요"] } else { ["잃고", "벌어요"] };
            let [first, later] = [first, later].map(|x| with(&x, Josa::EulReul));
            format!("한국 메모리는 이 셈에서 {}년에 {first} {one} {}년에 {later} {two}.", years[0], years[1])
        }
        (Lang::En, true) => {
            let verb = if word(net[0]) { "gains" } else { "loses" };
            format!("On this count Korean memory {verb} {first} in {} and {later} in {}.", years[0], years[1])
        }
        (Lang::En, false) => {
            let [one, two] = if word(net[0]) { ["gains", "loses"] } else { ["loses", "gains"] };
            format!("On this count Korean memory {one} {first} in {} and {two} {later} in {}.", years[0], years[1])
        }
    }
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared { lang.pick(" 점선은 비교안(B).", " Dashes: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "위: 세계 D램 가운데 중국 CXMT의 몫(비트 기준). 채운 점은 카운터포인트의 2024년 값, 빈 점은 2025년 말 예측. 아래: 2024년과 견준 한국 메모리의 한 해 손익(10억 달러, 2024년 가격). HBM만은 통제가 없을 때와 견줘요. 굵은 줄이 남는 것. 가격이 오른 효과와 중국 밖의 수요는 빠졌고, 성장과 밀어내는 정도, 다른 데 파는 몫은 가정이에요.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Above: share of China's CXMT in the world's DRAM, in bits. Dots: Counterpoint for 2024, hollow its forecast for the end of 2025. Below: gains and losses of Korean memory a year against 2024 (billion USD, prices of 2024); HBM against the same policy without its control. The thick line is what is left. Higher prices and demand outside China are left out; growth, displacement and resale are assumptions.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Title of a panel.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("세계 D램 가운데 CXMT", "CXMT in the world's DRAM"),
        ("한국 메모리의 손익, 한 해 10억 달러", "Korean memory, billion USD a year"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// Name of a part of a bar.
pub fn part(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("늘어난 AI 카드의 D램", "DRAM for more AI cards"),
        ("다른 데 판 것", "sold elsewhere"),
        ("못 판 HBM", "HBM not sold"),
        ("CXMT가 가져간 것", "taken by CXMT"),
    ][place.min(3)];
    lang.pick(ko, en)
}

/// Beside the forecast.
pub fn forecast(lang: Lang) -> &'static str {
    lang.pick("예측", "forecast")
}

/// Readout of a year: gains, then losses, and what is left.
pub fn readout(lang: Lang, year: u32, parts: [f64; 4], net: f64) -> String {
    let [p, r, h, t] = parts.map(|x| signed(lang, x));
    let n = signed(lang, net);
    say(
        lang,
        format!("{year}년: AI 카드의 D램 {p}, 다른 데 판 것 {r}, 못 판 HBM {h}, CXMT {t}, 남는 것 {n}"),
        format!("{year}: DRAM for AI cards {p}, sold elsewhere {r}, HBM not sold {h}, CXMT {t}, left {n}"),
    )
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해", "Year")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 6] = [
        ("CXMT의 몫 (%)", "CXMT's share (%)"),
        ("늘어난 AI 카드의 D램 (10억 달러)", "DRAM for more AI cards (billion USD)"),
        ("다른 데 판 것 (10억 달러)", "Sold elsewhere (billion USD)"),
        ("못 판 HBM (10억 달러)", "HBM not sold (billion USD)"),
        ("CXMT가 가져간 것 (10억 달러)", "Taken by CXMT (billion USD)"),
        ("남는 것 (10억 달러)", "Left (billion USD)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a year.
pub fn row(lang: Lang, year: u32) -> String {
    super::moat::row(lang, f64::from(year))
}

/// Table row of a published share.
pub fn published(lang: Lang, forecast: bool) -> &'static str {
    let (ko, en) = if forecast {
        ("카운터포인트의 예측, 2025년 4분기", "Counterpoint's forecast, 4th quarter of 2025")
    } else {
        ("카운터포인트, 2024년", "Counterpoint, 2024")
    };
    lang.pick(ko, en)
}
