//! The calendar of the export rules.

use good_enough::model::controls::{CHECKED_TO, Date};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_text_breaks_a_date(text in ".{0,14}") {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn no_digits_break_a_date(year in 0..10_000_u32, month in 0..100_u32, day in 0..100_u32) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
            prop_assert_eq!(Date::from_day_number(date.day_number()), Ok(date));
        }
    }

    #[test]
    fn day_numbers_keep_the_order(number in any::<i32>()) {
        if let Ok(date) = Date::from_day_number(number) {
            prop_assert_eq!(date.day_number(), number);
            if let Ok(next) = Date::from_day_number(number + 1) {
                prop_assert!(date < next);
            }
        }
    }
}

#[test]
fn every_day_of_the_calendar_has_its_number() {
    let first = Date::parse("0001-01-01").unwrap().day_number();
    let last = Date::parse("9999-12-31").unwrap().day_number();
    assert_eq!(Date::parse("1970-01-01").unwrap().day_number(), 0);
    assert_eq!(Date::parse("2026-10-09").unwrap().day_number(), 20_735);
    assert_eq!((CHECKED_TO.year(), CHECKED_TO.month(), CHECKED_TO.day()), (2026, 10, 9));
    for number in first..=last {
        assert_eq!(Date::from_day_number(number).unwrap().day_number(), number);
    }
    for number in [first - 1, last + 1, i32::MAX, i32::MIN] {
        assert!(Date::from_day_number(number).is_err());
    }
}
