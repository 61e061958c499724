//! Scenario B in words: how a figure's number differs from B's, and the headers of what tables add for B.

use super::josa::{Josa, with};
use super::number::{count, format};
use super::{Lang, say};
use crate::decimal::round_significant;
use crate::model::claims::Verdict;
use crate::scenario::Unit;

/// The number that a figure's finding rests on, in the scenario shown and in B.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// What is counted: a noun within a sentence.
    pub what: String,
    /// A's number, then B's, in the unit; `None` where a scenario has no answer.
    pub values: [Option<f64>; 2],
    /// Unit of both.
    pub unit: Unit,
}

/// Up to this ratio a number is said to be so many per cent more, beyond it so many times as much.
const TIMES_FROM: f64 = 2.0;

/// Below this ratio a number is said to be one part of so many.
const PART_BELOW: f64 = 0.05;

/// Relative differences, and percentage points, below these are called about the same.
const SAME: (f64, f64) = (0.005, 0.05);

/// How two numbers of one unit compare.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Gap {
    Equal,
    Near,
    /// Percentage points, of shares.
    Points(f64),
    /// Per cent of B's.
    Percent(f64),
    /// So many times B's, 2 or more.
    Times(f64),
    /// One part of so many of B's.
    Part(f64),
    /// The difference itself, where B's is zero or of the other sign.
    Amount(f64),
}

/// How A's number compares with B's.
fn gap(a: f64, b: f64, unit: Unit) -> Gap {
    let points = match unit {
        Unit::Share => Some((a - b) * 100.0),
        Unit::Percent => Some(a - b),
        _ => None,
    };
    let ratio = a / b;
    match points {
        _ if a == b => Gap::Equal,
        Some(points) if points.abs() < SAME.1 => Gap::Near,
        Some(points) => Gap::Points(points),
        None if b == 0.0 || ratio < 0.0 => Gap::Amount(a - b),
        None if (ratio - 1.0).abs() < SAME.0 => Gap::Near,
        None if ratio >= TIMES_FROM => Gap::Times(ratio),
        None if ratio == 0.0 => Gap::Percent(-100.0),
        None if ratio < PART_BELOW => Gap::Part(1.0 / ratio),
        // Of negative numbers the one farther from zero is the lesser.
        None => Gap::Percent((ratio - 1.0) * 100.0 * if b < 0.0 { -1.0 } else { 1.0 }),
    }
}

/// The words for more and for less of a unit: Korean, then English.
const fn comparatives(unit: Unit) -> [(&'static str, &'static str); 2] {
    match unit {
        Unit::Days | Unit::Years => [("길어요", "longer"), ("짧아요", "shorter")],
        Unit::TokensPerSecond => [("빨라요", "faster"), ("느려요", "slower")],
        Unit::Count | Unit::Chips | Unit::Requests | Unit::Tokens | Unit::ThousandCardsPerYear => {
            [("많아요", "more"), ("적어요", "fewer")]
        }
        Unit::UsdBillion | Unit::ThousandH100e => [("많아요", "more"), ("적어요", "less")],
        Unit::Share | Unit::Percent | Unit::Usd | Unit::One => [("높아요", "higher"), ("낮아요", "lower")],
        _ => [("커요", "higher"), ("작아요", "lower")],
    }
}

/// A size as a sentence about a difference gives it: two digits, whole from ten on.
fn size(lang: Lang, value: f64) -> String {
    let value = value.abs();
    count(lang, if value < 10.0 { round_significant(value, 2) } else { libm::round(value) })
}

/// How the figure's number differs from B's, as a sentence of its own; empty where neither scenario has one.
#[must_use]
pub fn difference(lang: Lang, headline: &Headline) -> String {
    let Headline { what, values, unit } = headline;
    match values.map(|value| value.filter(|value| value.is_finite())) {
        [Some(a), Some(b)] => both(lang, what, [a, b], *unit),
        [None, Some(b)] => {
            let b = format(lang, b, *unit);
            say(
                lang,
                format!("비교안(B)에서는 {} {}.", with(what, Josa::IGa), with(&b, Josa::IeyoYeyo)),
                format!("In the pinned scenario (B), {what}: {b}."),
            )
        }
        [Some(_), None] => say(
            lang,
            format!("비교안(B)에서는 {} 셈할 수 없어요.", with(what, Josa::EulReul)),
            format!("The pinned scenario (B) gives no answer for {what}."),
        ),
        [None, None] => String::new(),
    }
}

fn both(lang: Lang, what: &str, [a, b]: [f64; 2], unit: Unit) -> String {
    let b_text = format(lang, b, unit);
    let gap = gap(a, b, unit);
    let more = match gap {
        Gap::Points(by) | Gap::Percent(by) | Gap::Amount(by) => by > 0.0,
        _ => true,
    };
    let (ko, en) = comparatives(unit)[usize::from(!more)];
    if lang == Lang::Ko {
        let what = with(what, Josa::EunNeun);
        return match gap {
            Gap::Equal => format!("{what} 비교안(B)과 같아요."),
            Gap::Near => format!("{what} 비교안(B)의 {} 거의 같아요.", with(&b_text, Josa::WaGwa)),
            Gap::Points(by) => format!("{what} 비교안(B)의 {b_text}보다 {}%p {ko}.", size(lang, by)),
            Gap::Percent(by) => format!("{what} 비교안(B)의 {b_text}보다 {}% {ko}.", size(lang, by)),
            Gap::Times(by) => format!("{what} 비교안(B)의 {}배예요(B는 {b_text}).", size(lang, by)),
            Gap::Part(by) => format!("{what} 비교안(B)의 {}분의 1이에요(B는 {b_text}).", size(lang, libm::round(by))),
            Gap::Amount(by) => format!("{what} 비교안(B)의 {b_text}보다 {} {ko}.", format(lang, by.abs(), unit)),
        };
    }
    let what = capitalised(what);
    let than = format!("{en} than in the pinned scenario (B: {b_text})");
    match gap {
        Gap::Equal => format!("{what}: the same as in the pinned scenario (B)."),
        Gap::Near => format!("{what}: about the same as in the pinned scenario (B: {b_text})."),
        Gap::Points(by) => {
            let by = size(lang, by);
            let word = if by == "1" { "point" } else { "points" };
            format!("{what}: {by} {word} {than}.")
        }
        Gap::Percent(by) => format!("{what}: {}% {than}.", size(lang, by)),
        Gap::Times(by) => format!("{what}: {} times that of the pinned scenario (B: {b_text}).", size(lang, by)),
        Gap::Part(by) => {
            format!("{what}: 1/{} of that in the pinned scenario (B: {b_text}).", size(lang, libm::round(by)))
        }
        Gap::Amount(by) => format!("{what}: {} {than}.", format(lang, by.abs(), unit)),
    }
}

/// A noun at the beginning of a sentence. English nouns begin with a letter of ASCII, or a figure; Unicode's table of capitals
/// would weigh some kilobytes.
fn capitalised(what: &str) -> String {
    let mut out = what.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// Short name of scenario B, for headers.
#[must_use]
pub fn b(lang: Lang) -> &'static str {
    lang.pick("비교안(B)", "Scenario B")
}

/// Header of what belongs to B: a row or a column of that name.
#[must_use]
pub fn of_b(lang: Lang, header: &str) -> String {
    [b(lang), ": ", header].concat()
}

/// Header of the difference in a row or a column.
#[must_use]
pub fn gap_header(lang: Lang, header: &str) -> String {
    say(
        lang,
        format!("{header}: B와의 차이 (%, 비율은 %p)"),
        format!("{header}: difference from B (%; shares: points)"),
    )
}

/// A difference in a cell, with its sign: per cent of B's, or points where both are shares.
#[must_use]
pub fn signed(lang: Lang, by: f64, unit: &str) -> String {
    let by = if by.abs() < 10.0 { round_significant(by, 2) } else { libm::round(by) };
    let sign = if by > 0.0 { "+" } else { "" };
    [sign, &count(lang, by), if by == 0.0 { "" } else { unit }].concat()
}

/// Unit of a difference of shares, in a cell.
#[must_use]
pub fn points(lang: Lang) -> &'static str {
    lang.pick("%p", " pp")
}

/// What B's verdict on a claim is, where it is another than A's.
#[must_use]
pub fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => lang.pick("비교안(B)에서는 성립해요.", "In the pinned scenario (B) it holds."),
        Verdict::Fails => lang.pick("비교안(B)에서는 성립하지 않아요.", "In the pinned scenario (B) it fails."),
        Verdict::Unknown => lang.pick("비교안(B)으로는 답할 수 없어요.", "The pinned scenario (B) gives no answer."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, what: &str, values: [Option<f64>; 2], unit: Unit) -> String {
        difference(lang, &Headline { what: what.to_owned(), values, unit })
    }

    #[test]
    fn more_and_less_in_both_languages() {
        let fewer = [Some(88.0), Some(100.0)];
        assert_eq!(
            said(Lang::Ko, "작동하는 칩", fewer, Unit::Count),
            "작동하는 칩은 비교안(B)의 100개보다 12% 적어요."
        );
        assert_eq!(
            said(Lang::En, "working dies", fewer, Unit::Count),
            "Working dies: 12% fewer than in the pinned scenario (B: 100)."
        );
        let dearer = [Some(3.03), Some(3.0)];
        assert_eq!(said(Lang::Ko, "전기료", dearer, Unit::Usd), "전기료는 비교안(B)의 3달러보다 1% 높아요.");
        assert_eq!(said(Lang::En, "power", dearer, Unit::Usd), "Power: 1% higher than in the pinned scenario (B: $3).");
        assert_eq!(
            said(Lang::Ko, "학습 기간", [Some(4.0), Some(5.0)], Unit::Days),
            "학습 기간은 비교안(B)의 5일보다 20% 짧아요."
        );
    }

    #[test]
    fn shares_differ_by_points() {
        let shares = [Some(0.62), Some(0.5)];
        assert_eq!(said(Lang::Ko, "가동률", shares, Unit::Share), "가동률은 비교안(B)의 50%보다 12%p 높아요.");
        assert_eq!(
            said(Lang::En, "utilisation", shares, Unit::Share),
            "Utilisation: 12 points higher than in the pinned scenario (B: 50%)."
        );
        assert_eq!(
            said(Lang::En, "maturity", [Some(49.0), Some(50.0)], Unit::Percent),
            "Maturity: 1 point lower than in the pinned scenario (B: 50%)."
        );
    }

    #[test]
    fn equal_and_nearly_equal_values() {
        for (lang, same, near) in [
            (Lang::Ko, "수율은 비교안(B)과 같아요.", "수율은 비교안(B)의 1,000개와 거의 같아요."),
            (
                Lang::En,
                "수율: the same as in the pinned scenario (B).",
                "수율: about the same as in the pinned scenario (B: 1,000).",
            ),
        ] {
            assert_eq!(said(lang, "수율", [Some(7.0), Some(7.0)], Unit::Count), same);
            assert_eq!(said(lang, "수율", [Some(1_000.4), Some(1_000.0)], Unit::Count), near);
        }
        assert_eq!(
            said(Lang::Ko, "비용", [Some(3_001.0), Some(3_000.0)], Unit::Usd),
            "비용은 비교안(B)의 3,000달러와 거의 같아요."
        );
        assert_eq!(said(Lang::Ko, "몫", [Some(3.0), Some(3.001)], Unit::Percent), "몫은 비교안(B)의 3%와 거의 같아요.");
    }

    #[test]
    fn multiples_parts_zeros_and_signs() {
        assert_eq!(
            said(Lang::Ko, "칩", [Some(24.0), Some(10.0)], Unit::Count),
            "칩은 비교안(B)의 2.4배예요(B는 10개)."
        );
        assert_eq!(
            said(Lang::En, "chips", [Some(24.0), Some(10.0)], Unit::Count),
            "Chips: 2.4 times that of the pinned scenario (B: 10)."
        );
        assert_eq!(
            said(Lang::Ko, "칩", [Some(1.0), Some(37.2)], Unit::Count),
            "칩은 비교안(B)의 37분의 1이에요(B는 37.2개)."
        );
        assert_eq!(
            said(Lang::Ko, "칩", [Some(0.0), Some(10.0)], Unit::Count),
            "칩은 비교안(B)의 10개보다 100% 적어요."
        );
        assert_eq!(said(Lang::Ko, "칩", [Some(12.0), Some(0.0)], Unit::Count), "칩은 비교안(B)의 0개보다 12개 많아요.");
        assert_eq!(
            said(Lang::En, "margin", [Some(-2.0), Some(3.0)], Unit::Usd),
            "Margin: $5 lower than in the pinned scenario (B: $3)."
        );
        assert_eq!(gap(-3.0, -2.0, Unit::Usd), Gap::Percent(-50.0), "a greater loss is less");
    }

    #[test]
    fn a_scenario_without_an_answer() {
        assert_eq!(
            said(Lang::Ko, "학습 기간", [None, Some(61.0)], Unit::Days),
            "비교안(B)에서는 학습 기간이 61일이에요."
        );
        assert_eq!(
            said(Lang::En, "days of training", [None, Some(61.0)], Unit::Days),
            "In the pinned scenario (B), days of training: 61 days."
        );
        assert_eq!(
            said(Lang::Ko, "속도", [Some(61.0), Some(f64::NAN)], Unit::Times),
            "비교안(B)에서는 속도를 셈할 수 없어요."
        );
        assert_eq!(
            said(Lang::En, "the speed", [Some(61.0), None], Unit::Times),
            "The pinned scenario (B) gives no answer for the speed."
        );
        assert_eq!(said(Lang::En, "the speed", [None, None], Unit::Times), "");
    }

    #[test]
    fn differences_in_cells_have_signs() {
        assert_eq!(signed(Lang::En, 12.4, "%"), "+12%");
        assert_eq!(signed(Lang::Ko, -0.333, points(Lang::Ko)), "\u{2212}0.33%p");
        assert_eq!(signed(Lang::En, 0.0, "%"), "0");
    }
}
