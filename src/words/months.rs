//! The names of months.

use super::Lang;
use super::number::NOTHING;
use crate::scenario::month::calendar;

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "2025년 4월", "April 2025".
pub fn named(lang: Lang, month: f64) -> String {
    if !month.is_finite() {
        return NOTHING.to_owned();
    }
    let (year, month) = calendar(month);
    match lang {
        Lang::Ko => format!("{year}년 {month}월"),
        Lang::En => format!("{} {year}", ENGLISH[month as usize - 1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_names() {
        assert_eq!(named(Lang::Ko, 0.0), "2022년 1월");
        assert_eq!(named(Lang::En, 39.0), "April 2025");
        assert_eq!(named(Lang::En, 58.0), "November 2026");
        assert_eq!(named(Lang::Ko, f64::NAN), "—");
    }
}
