//! Numbers with their units, as each language writes and says them.

use super::Lang;
use crate::scenario::Unit;

/// A number with its unit: "2,500달러", "$2,500".
#[must_use]
pub fn format(lang: Lang, value: f64, unit: Unit) -> String {
    let _ = (lang, unit);
    value.to_string()
}

/// A number with its unit in words, for screen readers: "665제곱밀리미터", "665 square millimetres".
#[must_use]
pub fn spoken(lang: Lang, value: f64, unit: Unit) -> String {
    format(lang, value, unit)
}

/// A number without unit: "1억 2,000만", "120 million".
#[must_use]
pub fn plain(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::One)
}
