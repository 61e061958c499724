//! What the figure "Nvidia's ledger" says.

use super::josa::{Josa, with};
use super::number::{Unit, format as unit, percent};
use super::{Lang, say};
use crate::decimal::round_at;
use crate::model::DATA_AS_OF;

/// Billions of dollars, to three digits.
pub fn money(lang: Lang, billions: f64) -> String {
    unit(lang, billions, Unit::UsdBillion)
}

/// A share in per cent, to a tenth.
pub fn tenth(lang: Lang, share: f64) -> String {
    percent(lang, round_at(share, -1))
}

/// Days, whole.
pub fn days(lang: Lang, value: f64) -> String {
    unit(lang, libm::round(value), Unit::Days)
}

/// What the policy costs: revenue, its share of all, and days.
pub fn finding(lang: Lang, (lost, share): (f64, f64), delay: f64) -> String {
    // Two digits: the sum is no better known.
    let rounded = crate::decimal::round_significant(lost.abs(), 2);
    let (m, s, late) = (money(lang, rounded), tenth(lang, 100.0 * share.abs()), days(lang, delay));
    if lost < 0.5 {
        return if lost > -0.5 {
            say(
                lang,
                "이 정책이면 엔비디아의 2023~2030년 중국 매출은 통제가 없을 때와 같아요 (차이 0달러).",
                "Under this policy Nvidia's China revenue of 2023–30 is what it is without controls ($0 apart).",
            )
        } else {
            say(
                lang,
                format!("이 정책이면 엔비디아는 2023~2030년 중국에서 {m}를 더 벌어요. 전체 매출의 {s}예요."),
                format!("Under this policy Nvidia earns {m} more in China in 2023–30, {s} of all its revenue."),
            )
        };
    }
    let (ko, en) = if libm::round(delay) < 1.0 {
        ("기술은 늦어지지 않아요.".to_owned(), "does not delay its chips".to_owned())
    } else {
        (format!("기술은 {late} 늦어져요."), format!("delays its chips by {late}"))
    };
    say(
        lang,
        format!("엔비디아가 2030년까지 중국에서 잃는 매출은 {} 전체의 {s}이고, {ko}", with(&m, Josa::EuroRo)),
        format!("The {m} Nvidia loses in China by 2030 is {s} of all its revenue and {en}."),
    )
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("2023~2030년 중국에서 잃는 매출", "revenue lost in China in 2023–30")
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, compared: bool) -> String {
    let b = if compared { lang.pick(" 가는 점선은 비교안(B).", " Thin dashes: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "위: 엔비디아의 한 해 매출(10억 달러, 로그 축). 모형은 외국 칩을 모두 엔비디아 것으로 쳐요. 점은 엔비디아 회계연도의 공시 매출로, 중국은 홍콩을 더해 청구지 기준이고 빈 점은 확인하지 못한 값이에요. 아래: 기술의 앞자리가 통제 없는 세상의 몇 %인지. 다른 나라의 매출은 공시에 가깝게 그린 가정이고(중국의 첫 점은 모형이 맞추지 못해요), 연구비에 대한 반응도 가정이에요. 세로 점선 뒤(2026년 4월~)는 전망.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Above: Nvidia's revenue a year (billion USD, log axis); the model counts every foreign chip as Nvidia's. Dots: its fiscal years as published, China with Hong Kong by billing location; hollow: unverified. Below: the frontier of technology as a share of that without controls. Revenue elsewhere is drawn close to the accounts, an assumption (the first dot for China the model misses), and so is the response to research. After the dotted line (April 2026): projection.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Title of a panel.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("한 해 매출, 10억 달러", "Revenue a year, billion USD"),
        ("기술, 통제 없는 세상의 %", "Technology, % of no controls"),
    ][place.min(1)];
    lang.pick(ko, en)
}

/// Name of a line: China, China without controls, elsewhere.
pub fn line(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("중국, 정책대로", "China, this policy"),
        ("중국, 통제 없이", "China, no controls"),
        ("다른 나라", "elsewhere"),
    ][place.min(2)];
    lang.pick(ko, en)
}

/// What comes after the last data.
pub fn projected(lang: Lang) -> &'static str {
    lang.pick("전망 →", "projected →")
}

/// Readout of a year.
pub fn readout(lang: Lang, year: u32, [china, free, elsewhere]: [f64; 3], frontier: f64) -> String {
    let (c, f, e, t) = (money(lang, china), money(lang, free), money(lang, elsewhere), tenth(lang, frontier));
    say(
        lang,
        format!("{year}년: 중국 {c}, 통제 없이 {f}, 다른 나라 {e}, 기술 {t}"),
        format!("{year}: China {c}, without controls {f}, elsewhere {e}, technology {t}"),
    )
}

/// Name of a published year, also its readout's beginning; `china` or elsewhere.
pub fn published(lang: Lang, fiscal_year: f64, china: bool, solid: bool) -> String {
    let place = if china { lang.pick("중국", "China") } else { lang.pick("다른 나라", "elsewhere") };
    let doubt = if solid { "" } else { lang.pick(", 확인 안 됨", ", unverified") };
    say(
        lang,
        format!("엔비디아 공시, {fiscal_year} 회계연도, {place}{doubt}"),
        format!("Nvidia, fiscal {fiscal_year}, {place}{doubt}"),
    )
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해", "Year")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 5] = [
        ("중국 매출 (10억 달러)", "China revenue (billion USD)"),
        ("통제 없을 때 (10억 달러)", "Without controls (billion USD)"),
        ("다른 나라 매출 (10억 달러)", "Elsewhere (billion USD)"),
        ("연구비 (10억 달러)", "Research (billion USD)"),
        ("기술 (통제 없는 세상의 %)", "Technology (% of no controls)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a year of the model.
pub fn row(lang: Lang, year: u32) -> String {
    super::moat::row(lang, f64::from(year))
}
