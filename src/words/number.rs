//! Numbers with their units, as each language writes and says them.
//!
//! A reader sees about three significant digits; whole numbers below 100,000 keep all of theirs. Korean counts in 만, 억 and
//! 조, English in millions, billions and trillions. The minus sign is U+2212, nothing is ever "−0", and what is no number is
//! a dash. No digit that matters is rounded away: 0.005 stays 0.005.
//!
//! ```
//! use good_enough::words::{Lang, number::{Unit, format}};
//!
//! assert_eq!(format(Lang::Ko, 120e6, Unit::Usd), "1억 2,000만 달러");
//! assert_eq!(format(Lang::En, 120e6, Unit::Usd), "$120 million");
//! assert_eq!(format(Lang::Ko, 665.0, Unit::SquareMillimetre), "665mm²");
//! ```

use super::Lang;
use super::months;
use super::units::{english, korean, spoken_english, spoken_korean};
use crate::decimal::{exponent, fixed, power as ten_to, round_at, round_significant, write};
pub use crate::scenario::Unit;

/// What stands for a number that is none.
pub const NOTHING: &str = "—";

/// The minus sign.
const MINUS: &str = "\u{2212}";

/// Digits shown of a number that is not a whole number below [`WHOLE_BELOW`].
const DIGITS: i32 = 3;

/// Below this, from 1,000 up, numbers are shown to the unit.
const WHOLE_BELOW: f64 = 100_000.0;

/// From this size on, and below its inverse, digits and a power of ten are shown: no unit of the schema comes near it.
const TOO_LARGE: f64 = 1e16;

/// A number with its unit: "2,500달러", "$2,500", "40%", "3년", "1 year".
#[must_use]
pub fn format(lang: Lang, value: f64, unit: Unit) -> String {
    if let Some(date) = date(lang, value, unit) {
        return date;
    }
    let number = Number::new(value * multiplier(unit));
    match lang {
        _ if !number.size.is_finite() => NOTHING.to_owned(),
        Lang::Ko => number.between(number.sign(), korean(unit)),
        Lang::En => number.among(number.sign(), english(unit)),
    }
}

/// A number whose unit stands elsewhere.
#[must_use]
pub fn count(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::One)
}

/// A percentage.
#[must_use]
pub fn percent(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Percent)
}

/// A share in 0..=1 as a percentage.
#[must_use]
pub fn share(lang: Lang, value: f64) -> String {
    percent(lang, value * 100.0)
}

/// US dollars.
#[must_use]
pub fn usd(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Usd)
}

/// A number with its unit in words, for screen readers: "665제곱밀리미터", "665 square millimetres".
#[must_use]
pub fn spoken(lang: Lang, value: f64, unit: Unit) -> String {
    if let Some(date) = date(lang, value, unit) {
        return date;
    }
    let number = Number::new(value * multiplier(unit));
    let minus = if number.negative { lang.pick("마이너스 ", "minus ") } else { "" };
    match lang {
        _ if !number.size.is_finite() => lang.pick("값 없음", "no value").to_owned(),
        Lang::Ko => number.between(minus, spoken_korean(unit)),
        Lang::En => number.among(minus, spoken_english(unit)),
    }
}

/// Months and years have no thousands marks.
fn date(lang: Lang, value: f64, unit: Unit) -> Option<String> {
    match unit {
        Unit::Month => Some(months::named(lang, value)),
        Unit::Year if value.is_finite() => Some(write(libm::round(value)) + lang.pick("년", "")),
        _ => None,
    }
}

/// All digits of a number without unit or thousands marks, as a number field shows it and takes it back.
#[must_use]
pub fn plain(value: f64) -> String {
    if value.is_finite() { write(value + 0.0) } else { NOTHING.to_owned() }
}

/// What a unit's numbers are multiplied by before they are shown: people say 907억 개, not 90.7십억 개.
const fn multiplier(unit: Unit) -> f64 {
    match unit {
        Unit::Share => 100.0,
        Unit::ThousandWafersPerMonth | Unit::ThousandH100e | Unit::ThousandCardsPerYear => 1e3,
        Unit::MillionChips | Unit::UsdMillionPerThousandWafers | Unit::MillionStacksPerYear => 1e6,
        Unit::BillionTransistors | Unit::BillionParameters | Unit::UsdBillion => 1e9,
        Unit::TrillionTokens => 1e12,
        _ => 1.0,
    }
}

/// A number rounded to what is shown.
struct Number {
    /// Absolute value, rounded; not finite where there is no number.
    size: f64,
    negative: bool,
}

impl Number {
    fn new(value: f64) -> Self {
        let size = value.abs();
        let size =
            if (1_000.0..WHOLE_BELOW).contains(&size) { round_at(size, 0) } else { round_significant(size, DIGITS) };
        Self { size, negative: value < 0.0 }
    }

    /// The minus sign or nothing.
    fn sign(&self) -> &'static str {
        if self.negative { MINUS } else { "" }
    }

    /// The digits in Korean groups, and whether a space follows before a unit (after 만, 억 and 조). Without the sign.
    fn korean(&self) -> (String, bool) {
        if !(1e4..TOO_LARGE).contains(&self.size) {
            return (decimal(self.size), false);
        }
        let mut rest = self.size;
        let mut groups = Vec::new();
        for (power, name) in [(1e12, "조"), (1e8, "억"), (1e4, "만"), (1.0, "")] {
            let group = libm::floor(rest / power);
            rest -= group * power;
            if group > 0.0 {
                groups.push(grouped(group, 0) + name);
            }
        }
        let spaced = groups.last().is_some_and(|group| !group.ends_with(|last: char| last.is_ascii_digit()));
        (groups.join(" "), spaced)
    }

    /// The digits with an English scale word from a million on, without the sign.
    fn english(&self) -> String {
        for (power, name) in [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")] {
            if (power..TOO_LARGE).contains(&self.size) {
                return decimal(self.size / power) + name;
            }
        }
        decimal(self.size)
    }

    /// In Korean, between what stands before it, with the minus sign, and after it. After 만, 억 and 조 a word keeps a space, a symbol does not.
    fn between(&self, minus: &str, (before, after): (&str, &str)) -> String {
        let (digits, spaced) = self.korean();
        let word = after.starts_with(|first: char| !first.is_ascii() && first.is_alphabetic());
        [before, minus, &digits, if spaced && word { " " } else { "" }, after].concat()
    }

    /// In English, among the minus sign, what stands before it, the word it counts, and the rest. "1 year", "1.5 years".
    fn among(&self, minus: &str, (before, word, rest): (&str, &str, &str)) -> String {
        let plural = if word.is_empty() || self.size == 1.0 { "" } else { "s" };
        [minus, before, &self.english(), word, plural, rest].concat()
    }
}

/// A size of 0 or more: thousands marks, no trailing zeros, a power of ten where it is beyond reading.
fn decimal(size: f64) -> String {
    if size == 0.0 {
        return "0".to_owned();
    }
    let last = exponent(size) - DIGITS + 1;
    if !(1.0 / TOO_LARGE..TOO_LARGE).contains(&size) {
        return power_of_ten(size);
    }
    let places = if size >= 1_000.0 { 0 } else { (-last).max(0) as usize };
    let text = grouped(size, places);
    if places == 0 { text } else { text.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

/// Digits with a comma between thousands.
fn grouped(size: f64, places: usize) -> String {
    let text = fixed(size, places);
    let whole = text.find('.').unwrap_or(text.len());
    let mut out = String::with_capacity(text.len() + whole / 3);
    for (at, digit) in text.char_indices() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// "1.2 × 10⁻¹⁷".
fn power_of_ten(size: f64) -> String {
    let power = exponent(size);
    let mantissa = round_significant(size / ten_to(power), DIGITS);
    let raised = |digit: char| match digit {
        '-' => '⁻',
        _ => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit.to_digit(10).unwrap_or(0) as usize],
    };
    format!("{} × 10{}", write(mantissa), power.to_string().chars().map(raised).collect::<String>())
}
