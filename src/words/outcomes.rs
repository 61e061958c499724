//! The results that a reader can ask about: their names within a sentence, their units, and how a change of them is written.
//!
//! A result is named by its place in [`crate::scenario::schema::OUTCOMES`]; its numbers are the market model's.

use super::number::{count, format, share};
use super::{Lang, say};
use crate::decimal::{round_at, round_significant};
use crate::scenario::Unit;

/// How each result is written: its unit; what its numbers are multiplied by where the unit stands elsewhere.
const UNITS: [(Unit, f64); 8] = [
    (Unit::Times, 1.0),
    (Unit::One, 1.0),
    (Unit::ThousandH100e, 1e3),
    (Unit::ThousandH100e, 1e3),
    (Unit::Share, 1.0),
    (Unit::ThousandCardsPerYear, 1e3),
    (Unit::Share, 1.0),
    (Unit::UsdBillion, 1.0),
];

/// Names within a sentence, and what a number of them counts.
const NAMES: [[(&str, &str); 2]; 8] = [
    [("수요 충족률", "covered demand"), ("수요의 배수", "times demand")],
    [("연산 임대료", "the rental price"), ("2024년 초 = 1", "early 2024 = 1")],
    [("설치된 연산", "installed compute"), ("H100으로 친 개수", "H100 equivalents")],
    [("학습용 연산", "training compute"), ("H100으로 친 개수", "H100 equivalents")],
    [("중국산의 몫", "the Chinese share"), ("새 연산 가운데 몫", "share of new compute")],
    [("중국 카드 생산", "Chinese card output"), ("한 해 장수", "cards a year")],
    [("소프트웨어 성숙도", "software maturity"), ("CUDA = 100%", "CUDA = 100%")],
    [("외국 회사의 중국 매출", "foreign revenue in China"), ("한 해 달러", "USD a year")],
];

/// The name within a sentence.
#[must_use]
pub fn name(lang: Lang, outcome: usize) -> &'static str {
    let (ko, en) = NAMES[outcome][0];
    lang.pick(ko, en)
}

/// The name with its year, within a sentence.
#[must_use]
pub fn in_year(lang: Lang, outcome: usize, year: f64) -> String {
    let (at, what) = (format(lang, year, Unit::Year), name(lang, outcome));
    say(lang, format!("{at} {what}"), format!("{what} in {at}"))
}

/// Its unit.
#[must_use]
pub fn unit(outcome: usize) -> Unit {
    UNITS[outcome].0
}

/// What its numbers count, for a heading.
#[must_use]
pub fn counted(lang: Lang, outcome: usize) -> &'static str {
    let (ko, en) = NAMES[outcome][1];
    lang.pick(ko, en)
}

/// What a drawing of a result shows: the year over which it is a mean, and what its numbers count.
#[must_use]
pub fn heading(lang: Lang, outcome: usize, year: f64) -> String {
    let (at, unit) = (format(lang, year, Unit::Year), counted(lang, outcome));
    say(lang, format!("{at} 평균, {unit}"), format!("Mean of {at}, {unit}"))
}

/// A value with its unit.
#[must_use]
pub fn value(lang: Lang, outcome: usize, value: f64) -> String {
    let (unit, scale) = UNITS[outcome];
    // Three digits, also where whole numbers would keep more.
    format(lang, round_significant(value * scale, 3) / scale, unit)
}

/// A value without what [`counted`] says.
#[must_use]
pub fn amount(lang: Lang, outcome: usize, value: f64) -> String {
    match UNITS[outcome] {
        (_, 1.0) => self::value(lang, outcome, value),
        (_, scale) => count(lang, round_significant(value * scale, 3)),
    }
}

/// Whether its values are shares of a whole, whose changes are counted in percentage points.
#[must_use]
pub fn is_share(outcome: usize) -> bool {
    UNITS[outcome].0 == Unit::Share
}

/// Whether it is a level, which rises and falls, rather than an amount, which grows and shrinks.
#[must_use]
pub fn is_level(outcome: usize) -> bool {
    matches!(UNITS[outcome].0, Unit::Times | Unit::One | Unit::Share)
}

/// A change, with its sign if it is one: levels to a thousandth.
#[must_use]
pub fn change(lang: Lang, outcome: usize, by: f64) -> String {
    let by = if is_level(outcome) { round_at(by, -3) } else { by };
    let sign = if by > 0.0 { "+" } else { "" };
    let size = if is_share(outcome) { points(lang, round_at(by * 100.0, -1)) } else { amount(lang, outcome, by) };
    [sign, &size].concat()
}

/// A number of percentage points: "+1 point", "2 points"; the sign of what falls is its own.
#[must_use]
pub fn points(lang: Lang, points: f64) -> String {
    let word = if points.abs() == 1.0 { " point" } else { " points" };
    count(lang, points) + lang.pick("%p", word)
}

/// How much something grew or shrank, without its sign: in percentage points, in per cent, or as a multiple where it more
/// than tripled.
#[must_use]
pub fn difference(lang: Lang, outcome: usize, from: f64, to: f64) -> String {
    let by = (to - from).abs();
    if is_share(outcome) {
        return count(lang, libm::round(by * 100.0)) + lang.pick("%p", "-point");
    }
    if to > 3.0 * from {
        let times = to / from;
        let times = if times < 10.0 { libm::round(times * 10.0) / 10.0 } else { libm::round(times) };
        return count(lang, times) + lang.pick("배로", "-fold");
    }
    share(lang, libm::round(by / from * 100.0) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_have_signs_and_units() {
        assert_eq!(change(Lang::Ko, 3, -5_400.0), "\u{2212}540만");
        assert_eq!(change(Lang::En, 3, 5_400.0), "+5.4 million");
        assert_eq!(change(Lang::Ko, 4, 0.885), "+88.5%p");
        assert_eq!((change(Lang::En, 1, -0.00919), change(Lang::En, 1, 1e-9)), ("\u{2212}0.009".into(), "0".into()));
        assert_eq!(
            (change(Lang::En, 4, -0.01), change(Lang::En, 4, 0.02)),
            ("\u{2212}1 point".into(), "+2 points".into())
        );
        assert_eq!(
            (value(Lang::En, 5, 60.012), value(Lang::Ko, 5, 53.627)),
            (format(Lang::En, 60.0, UNITS[5].0), format(Lang::Ko, 53.6, UNITS[5].0))
        );
        assert_eq!(change(Lang::En, 7, -8.5), "\u{2212}$8.5 billion");
        assert_eq!(difference(Lang::En, 3, 7_300.0, 1_900.0), "74%");
        assert_eq!(difference(Lang::Ko, 5, 30.0, 2_700.0), "90배로");
        assert_eq!(difference(Lang::En, 4, 0.01, 0.9), "89-point");
    }
}
