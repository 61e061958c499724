//! A parameter's value as a control shows it: in a field without its unit, in a sentence with it.

use super::number::{self, format, spoken};
use super::{Lang, params};
use crate::scenario::{Kind, ParamId, Unit, month, param};

/// The number as typed: shortest digits, no separators; a month as `2025-04`.
pub fn text(id: ParamId, value: f64) -> String {
    if param(id).unit == Unit::Month { month::write(value) } else { number::plain(value) }
}

/// What stands before and after the field.
pub fn around(lang: Lang, unit: Unit) -> (&'static str, &'static str) {
    match (lang, unit) {
        (Lang::Ko, Unit::Usd | Unit::UsdPerWafer) => ("", "달러"),
        (Lang::En, Unit::Usd | Unit::UsdPerWafer) => ("$", ""),
        (Lang::Ko, Unit::UsdPerKwh) => ("", "달러/kWh"),
        (Lang::En, Unit::UsdPerKwh) => ("$", "/kWh"),
        (Lang::Ko, Unit::UsdMillionPerThousandWafers) => ("", "×100만 달러"),
        (Lang::En, Unit::UsdMillionPerThousandWafers) => ("$", "million"),
        (_, Unit::SquareMillimetre) => ("", "mm²"),
        (_, Unit::Millimetre) => ("", "mm"),
        (_, Unit::PerSquareCentimetre) => ("", "/cm²"),
        (_, Unit::Percent) => ("", "%"),
        (Lang::Ko, Unit::PercentPerYear) => ("", "%/년"),
        (Lang::En, Unit::PercentPerYear) => ("", "%/yr"),
        (_, Unit::PercentPerDoubling) => ("", "%"),
        (Lang::Ko, Unit::Years) => ("", "년"),
        (Lang::En, Unit::Years) => ("", "years"),
        (_, Unit::Watts) => ("", "W"),
        (_, Unit::Gigabytes) => ("", "GB"),
        (Lang::Ko, Unit::BillionTransistors) => ("", "×10억 개"),
        (Lang::En, Unit::BillionTransistors) => ("", "billion"),
        (Lang::Ko, Unit::MillionChips) => ("", "×100만 개"),
        (Lang::En, Unit::MillionChips) => ("", "million"),
        (_, Unit::GigabytesPerSecond) => ("", "GB/s"),
        (_, Unit::Tops) => ("", "TOPS"),
        (Lang::Ko, Unit::Requests) => ("", "건"),
        (Lang::Ko, Unit::Tokens) => ("", "토큰"),
        (Lang::En, Unit::Tokens) => ("", "tokens"),
        (Lang::Ko, Unit::TrillionTokens) => ("", "조 토큰"),
        (Lang::En, Unit::TrillionTokens) => ("", "trillion"),
        (Lang::Ko, Unit::BillionParameters) => ("", "×10억 개"),
        (Lang::En, Unit::BillionParameters) => ("", "billion"),
        (Lang::Ko, Unit::Chips) => ("", "개"),
        (Lang::Ko, Unit::UsdPerHour) => ("", "달러/시간"),
        (Lang::En, Unit::UsdPerHour) => ("$", "/h"),
        (Lang::Ko, Unit::Layers) => ("", "층"),
        (Lang::Ko, Unit::Doublings) => ("", "번"),
        (Lang::Ko, Unit::TimesPerYear) => ("", "배/년"),
        (Lang::En, Unit::TimesPerYear) => ("", "×/yr"),
        (Lang::Ko, Unit::MillionStacksPerYear) => ("", "×100만 개/년"),
        (Lang::En, Unit::MillionStacksPerYear) => ("", "million/yr"),
        (Lang::Ko, Unit::Year) => ("", "년"),
        (Lang::Ko, Unit::Times) => ("", "배"),
        (Lang::En, Unit::Times) => ("", "×"),
        _ => ("", ""),
    }
}

/// Label of the field: the parameter's name and the unit in which a number is expected.
pub fn label(lang: Lang, id: ParamId) -> String {
    let (before, after) = around(lang, param(id).unit);
    let name = params::label(lang, id);
    if before.is_empty() && after.is_empty() { name.to_owned() } else { format!("{name} ({before}{after})") }
}

/// A value with its unit, whatever the parameter's kind.
pub fn value(lang: Lang, id: ParamId, value: f64) -> String {
    match param(id).kind {
        Kind::Number { .. } => format(lang, value, param(id).unit),
        Kind::Choice { .. } => params::option(lang, id, value as usize).to_owned(),
        Kind::Switch { .. } => match (lang, value != 0.0) {
            (Lang::Ko, true) => "켬".to_owned(),
            (Lang::Ko, false) => "끔".to_owned(),
            (Lang::En, true) => "on".to_owned(),
            (Lang::En, false) => "off".to_owned(),
        },
    }
}

/// A value with its unit in words, for `aria-valuetext`.
pub fn aria(lang: Lang, id: ParamId, value: f64) -> String {
    spoken(lang, value, param(id).unit)
}
