//! What the figure of the Korean fabs in China says.

use super::number::percent;
use super::{Lang, say};
use crate::model::DATA_AS_OF;

/// Per cent, whole.
pub fn whole(lang: Lang, share: f64) -> String {
    percent(lang, libm::round(share))
}

/// Output and share of the world's at the beginning of a year, per cent of 2026's.
pub fn finding(lang: Lang, year: u32, licensed: bool, [output, share]: [f64; 2]) -> String {
    let (o, s) = (whole(lang, output), whole(lang, share));
    if licensed {
        return say(
            lang,
            format!("허가가 해마다 이어져도 {year}년 초 중국 공장이 세계에서 차지하는 몫은 2026년의 {s}예요."),
            format!(
                "Even if licensed each year, the fabs' share of the world at the start of {year} is {s} of 2026's."
            ),
        );
    }
    say(
        lang,
        format!("허가가 끊기면 {year}년 초 중국 공장의 생산은 2026년의 {o}, 세계에서 차지하는 몫은 {s}예요."),
        format!(
            "Unlicensed, at the start of {year} the fabs make {o} of 2026's output, {s} of their share of the world."
        ),
    )
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared { lang.pick(" 점선은 비교안(B).", " Dashes: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "삼성의 시안 공장(낸드)과 SK하이닉스의 우시(D램), 다롄(낸드) 공장. 2026년 초를 100%로 둔 생산과, 세계의 메모리 비트에서 차지하는 몫. 허가는 있는 장비를 돌보는 데까지라 생산이 그대로라고 봤어요. 허가가 끝나도 쌓아 둔 부품이 떨어질 때까지(처음 설정은 한 해)는 생산이 줄지 않아요. 장비의 수명, 부품, 세계의 증가는 모두 가정이에요.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Samsung's fab in Xi'an (NAND) and SK hynix's in Wuxi (DRAM) and Dalian (NAND): output, and share of the world's bits of memory, with the beginning of 2026 as 100%. Licences are for upkeep, so output is held as it is; when they end, output falls only once parts in store run out (a year at the default setting). Life of tools, spare parts and growth of the world are assumptions.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Title of a panel.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("생산, 2026년 초 = 100%", "Output, start of 2026 = 100%"),
        ("세계에서 차지하는 몫, 2026년 초 = 100%", "Share of the world, start of 2026 = 100%"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// Name of a case.
pub fn case(lang: Lang, licensed: bool) -> &'static str {
    if licensed { lang.pick("허가 이어짐", "licensed") } else { lang.pick("허가 끊김", "licence ends") }
}

/// Readout of a year.
pub fn readout(lang: Lang, year: u32, output: f64, share: f64) -> String {
    let (o, s) = (whole(lang, output), whole(lang, share));
    say(
        lang,
        format!("{year}년 초: 생산 {o}, 세계의 몫 {s}"),
        format!("Early {year}: output {o}, share of the world {s}"),
    )
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해 (연초)", "Year (its beginning)")
}

/// Column headers: the reader's case, then the other one.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 4] = [
        ("생산 (%)", "Output (%)"),
        ("세계의 몫 (%)", "Share of the world (%)"),
        ("허가가 반대라면, 생산 (%)", "Output in the other case (%)"),
        ("허가가 반대라면, 세계의 몫 (%)", "Share in the other case (%)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a year.
pub fn row(lang: Lang, year: u32) -> String {
    super::moat::row(lang, f64::from(year))
}
