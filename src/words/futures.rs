//! What the figure "two futures" says.

use super::josa::{Josa, with};
pub use super::number::NOTHING;
use super::number::{Unit, count, format as unit, percent, share};
use super::{Lang, grades, outcomes, say};
use crate::decimal::round_at;
use crate::model::facts::{Fact, Grade};
use crate::model::market::Lever;
use crate::scenario::month;

/// What the reader's future is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The other scenario.
    ScenarioB,
    /// What happened, with the reader's parameters.
    AsHappened,
    /// No controls, with the reader's parameters.
    NoControls,
}

/// Heads of the four panels.
pub fn panel(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("빌릴 수 있는 연산 ÷ 수요", "Rentable compute ÷ demand"),
        ("임대료(2024년 초 = 100%)", "Rent, early 2024 = 100%"),
        ("연산(H100 몇 개분)", "Compute, in H100s"),
        ("팔린 연산 중 중국산", "Chinese sales share"),
    ][place];
    lang.pick(ko, en)
}

/// A panel's quantity in a sentence.
fn quantity(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("빌릴 수 있는 연산은 수요의", "rentable compute over demand"),
        ("임대료(2024년 초 = 100%)는", "rent (early 2024 = 100%)"),
        ("설치된 연산은", "installed compute"),
        ("팔린 연산 중 중국산은", "Chinese share of compute sold"),
    ][place];
    lang.pick(ko, en)
}

/// To two decimals where `least` or more, else as it is.
fn hundredths(value: f64, least: f64) -> f64 {
    if value.abs() < least { value } else { libm::round(100.0 * value) / 100.0 }
}

/// A value of a panel with its unit; compute in H100e.
pub fn value(lang: Lang, place: usize, value: f64) -> String {
    match place {
        0 => unit(lang, hundredths(value, 0.02), Unit::Times),
        1 if value < 0.01 => "<1%".to_owned(),
        1 => percent(lang, round_at(100.0 * value, if value < 0.1 { -1 } else { 0 })),
        2 => unit(lang, value / 1e3, Unit::ThousandH100e),
        _ => share(lang, libm::round(1e3 * value) / 1e3),
    }
}

/// A value where the panel's head has the unit.
fn short(lang: Lang, place: usize, x: f64) -> String {
    if place == 2 { count(lang, x) } else { value(lang, place, x) }
}

/// A tick of a panel.
pub fn tick(lang: Lang, place: usize, value: f64) -> String {
    short(lang, place, value)
}

/// From this growth on, people rather say how many times.
const TIMES_FROM: f64 = 3.0;

/// Nobody needs to know how many more times than this.
const MOST_TIMES: f64 = 1_000.0;

/// A difference: percentage points between shares, else per cent or, where it is large, how many times.
pub fn difference(lang: Lang, place: usize, value: f64) -> String {
    if place != 3 && value >= TIMES_FROM {
        let beyond = if value >= MOST_TIMES { ">" } else { "" };
        return [beyond, &unit(lang, (1.0 + value).min(MOST_TIMES), Unit::Times)].concat();
    }
    let rounded = libm::round(100.0 * value) / 100.0;
    let sign = if rounded > 0.0 { "+" } else { "" };
    let text = percent(lang, 100.0 * rounded);
    if place == 3 {
        return [sign, &outcomes::points(lang, 100.0 * rounded)].concat();
    }
    [sign, &text].concat()
}

/// What the last year brings, and how it differs, if that is to be said.
pub fn end(lang: Lang, place: usize, year: u32, value: f64, by: Option<f64>) -> String {
    let by = by.map_or_else(String::new, |by| format!(" ({})", difference(lang, place, by)));
    format!("{year}: {}{by}", short(lang, place, value))
}

/// What history and projection are called.
pub fn eras(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["2026년 4월까지", "전망 →"],
        Lang::En => ["to April 2026", "projection →"],
    }
}

/// What lies above a coverage of 1, and what below.
pub fn sides(lang: Lang) -> [(bool, &'static str); 2] {
    [(true, lang.pick("과잉", "surplus")), (false, lang.pick("부족", "shortage"))]
}

/// What the dots of a panel are, briefly: rents, or cards.
pub fn note(lang: Lang, rents: bool) -> &'static str {
    if rents { lang.pick("점: H100 8장", "dots: 8 H100") } else { lang.pick("점: 카드 수", "dots: cards") }
}

/// The two governments' sides.
pub fn side(lang: Lang, side: usize) -> &'static str {
    let (ko, en) = [("미국과 동맹국", "US and allies"), ("중국 정부", "Beijing")][side];
    lang.pick(ko, en)
}

/// A lever, briefly.
pub fn short_lever(lang: Lang, lever: Lever) -> &'static str {
    match lever {
        Lever::TrainingChips => lang.pick("학습용 칩", "training"),
        Lever::LowEndChips => lang.pick("저사양 칩", "low-end"),
        Lever::Equipment => lang.pick("장비", "equipment"),
        Lever::Hbm => lang.pick("HBM", "HBM"),
        Lever::Refusal => lang.pick("수입 거부", "refusal"),
        Lever::Mandate => lang.pick("의무 구매", "mandate"),
        Lever::StatePurchases => lang.pick("국가 구매", "state buys"),
    }
}

/// A lever's row in the table.
pub fn lever(lang: Lang, lever: Lever) -> String {
    let name = short_lever(lang, lever);
    say(lang, format!("정책: {name}"), format!("Policy: {name}"))
}

/// From when a lever has which strength.
pub fn steps(lang: Lang, steps: &[(f64, f64)]) -> String {
    let parts: Vec<String> = steps
        .iter()
        .map(|(time, strength)| {
            let strength = share(lang, *strength);
            if *time < 2020.5 {
                return say(lang, format!("처음부터 {strength}"), format!("{strength} from the start"));
            }
            let month = unit(lang, month::of_year(*time), Unit::Month);
            say(lang, format!("{month}부터 {strength}"), format!("{strength} from {month}"))
        })
        .collect();
    if parts.is_empty() { lang.pick("없음", "none").to_owned() } else { parts.join(", ") }
}

/// Readout of a lane.
pub fn lever_readout(lang: Lang, which: Lever, strengths: &[(f64, f64)]) -> String {
    format!("{}: {}", short_lever(lang, which), steps(lang, strengths))
}

/// What the reader's line is called.
pub fn own(lang: Lang, against: Against) -> &'static str {
    match against {
        Against::ScenarioB => lang.pick("내 안(A)", "scenario A"),
        Against::AsHappened => lang.pick("내 정책", "your policy"),
        Against::NoControls => lang.pick("실제 정책", "as it happened"),
    }
}

/// What the other line is called.
pub fn other(lang: Lang, against: Against) -> &'static str {
    match against {
        Against::ScenarioB => lang.pick("비교안(B)", "scenario B"),
        Against::AsHappened => lang.pick("실제 정책", "as it happened"),
        Against::NoControls => lang.pick("통제 없이", "no controls"),
    }
}

/// Readout of a year.
pub fn readout(lang: Lang, place: usize, year: u32, names: [&str; 2], values: [f64; 2]) -> String {
    let [a, b] = values.map(|x| value(lang, place, x));
    let ([one, two], what) = (names, quantity(lang, place));
    say(lang, format!("{year}년 {what} {one} {a}, {two} {b}"), format!("{year}, {what}: {one} {a}, {two} {b}"))
}

/// What was observed on a panel, and by whom.
fn observed(lang: Lang, place: usize) -> &'static str {
    if place == 1 {
        lang.pick("H100 8장의 월 임대료", "rent of 8 H100 for a month")
    } else {
        lang.pick("팔린 카드 수 중 중국산(IDC)", "Chinese share of cards sold (IDC)")
    }
}

/// A row of what was observed.
pub fn observed_row(lang: Lang, place: usize, at: f64, grade: Grade) -> String {
    let (what, grade) = (observed(lang, place), grades::name(lang, grade));
    let date = observed_date(lang, place, at);
    say(lang, format!("관측: {what}, {date}, {grade}"), format!("Observed: {what}, {date}, {grade}"))
}

/// Rents have a month, shares of cards a year.
fn observed_date(lang: Lang, place: usize, at: f64) -> String {
    if place == 1 {
        return unit(lang, month::of_year(at - 1.0 / 24.0), Unit::Month);
    }
    unit(lang, libm::floor(at), Unit::Year)
}

/// Readout of what was observed.
pub fn observed_readout(lang: Lang, place: usize, at: f64, fact: &Fact) -> String {
    let range = match (fact.low, fact.high) {
        (Some(low), Some(high)) => format!(" ({}–{})", value(lang, place, low), value(lang, place, high)),
        _ => String::new(),
    };
    format!("{}: {}{range}", observed_row(lang, place, at, fact.provenance.grade), value(lang, place, fact.value))
}

/// Finding: installed compute in a year, in both futures; without a year, where they do not differ.
pub fn finding(lang: Lang, against: Against, differ: Option<(u32, [f64; 2])>, same: f64) -> String {
    let compute = |x: f64| value(lang, 2, x);
    let Some((year, [own, other])) = differ else {
        let c = compute(same);
        return match against {
            Against::ScenarioB => say(
                lang,
                format!("두 안에서 2027년 중국의 연산은 거의 같은 {}.", with(&c, Josa::IeyoYeyo)),
                format!("In both scenarios China has about the same compute: {c} in 2027."),
            ),
            _ => say(
                lang,
                format!("이 정책으로는 2027년 중국의 연산이 {} 거의 그대로예요.", with(&c, Josa::EuroRo)),
                format!("With this policy China's compute hardly changes: {c} in 2027."),
            ),
        };
    };
    let (a, b) = (compute(own), compute(other));
    // The unit is named once.
    let (b_ko, a_ko, b_en, a_en) = (
        b.trim_start_matches("H100 "),
        a.trim_start_matches("H100 "),
        b.trim_end_matches(" H100e"),
        a.trim_end_matches(" H100e"),
    );
    let by = percent(lang, 100.0 * libm::round(100.0 * (own / other - 1.0).abs()) / 100.0);
    let (ko, en) = if own >= other { ("많아요", "more") } else { ("적어요", "less") };
    let end = with(a_ko, Josa::IeyoYeyo);
    match against {
        Against::NoControls => say(
            lang,
            format!("통제가 없었다면 {year}년 중국의 연산은 {b}, 실제 경로로는 {end}."),
            format!("Without controls China would have {b} in {year}; as it happened, {a_en}."),
        ),
        Against::AsHappened => say(
            lang,
            format!("이 정책이면 {year}년 중국의 연산은 {a}, 실제 경로의 {b_ko}보다 {by} {ko}."),
            format!("With this policy China has {a} in {year}, {by} {en} than as it happened ({b_en})."),
        ),
        Against::ScenarioB => say(
            lang,
            format!("{year}년 중국의 연산은 내 안(A)에서 {a}, 비교안(B)의 {b_ko}보다 {by} {ko}."),
            format!("In {year} China has {a} in scenario A, {by} {en} than the {b_en} of scenario B."),
        ),
    }
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, against: Against) -> String {
    let compared = match against {
        Against::ScenarioB => lang.pick("점선은 비교안(B)", "dashed: scenario B"),
        Against::AsHappened => {
            lang.pick("회색 선은 같은 가정에 실제 정책", "grey: what happened, under the same assumptions")
        }
        Against::NoControls => {
            lang.pick("회색 선은 같은 가정에 통제가 없을 때", "grey: no controls, under the same assumptions")
        }
    };
    say(
        lang,
        format!(
            "위는 두 정부의 정책으로, 날짜는 규정에서 왔고 세기(0~100%)는 가정이에요. 고친 곳은 빨간색, 실제는 점선이에요. 아래 네 칸에서 빨간 선은 고른 정책, {}. 임대료와 설치된 연산은 로그 눈금이에요. 오른쪽 위는 2035년 평균이고, 2035년의 차이는 표에 있어요. 띠는 가정을 범위 안에서 바꾸며 천 번 셈해 과거와 맞는 정도로 무게를 준 10~90%(바깥 띠는 5~95%)예요. 점은 관측이고 속이 빈 점은 미확인이에요. 임대료의 점은 H100 8장의 임대료이고 세로선은 2024년 초 시세의 폭이에요. 중국산의 점은 카드 수라서 카드로 센 모형의 선(점선)과 견주세요. 수요 충족과 설치된 연산은 견줄 관측이 없어요.",
            with(compared, Josa::IeyoYeyo)
        ),
        format!(
            "Above, both governments' policies: dates from the rules, strengths (0–100%) assumed; your changes in red, what happened dotted. Below, red is the chosen policy, {compared}; rent and compute on log scales; compute in H100 equivalents (H100e). Top right: the mean of 2035; the difference is in the table. Inner band: 10–90% (outer 5–95%) of a thousand runs over the assumptions' ranges, weighted by how well they fit the past. Dots are observations, hollow ones unverified. Rents are of 8 H100; their bars show the spread of early 2024. The dots on the Chinese share count cards: compare them with the model's cards (dotted). Nothing observed compares with coverage or installed compute."
        ),
    )
}

/// Header of the column of rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("한 해 평균", "Yearly mean")
}

/// A year's row.
pub fn year(lang: Lang, year: u32) -> String {
    unit(lang, f64::from(year), Unit::Year)
}

/// The row of differences.
pub fn difference_row(lang: Lang, year: u32) -> String {
    say(lang, format!("{year}년의 차이"), format!("Difference in {year}"))
}

/// Column headers: each panel in both futures.
pub fn columns(lang: Lang, against: Against) -> Vec<String> {
    let names = [own(lang, against), other(lang, against)];
    (0..4).flat_map(|place| names.map(|name| format!("{}: {name}", panel(lang, place)))).collect()
}
