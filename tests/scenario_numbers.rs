//! Numbers with units, written and spoken, in both languages.

use good_enough::scenario::{Kind, ParamId, param};
use good_enough::words::Lang;
use good_enough::words::number::{NOTHING, Unit, format, plain, spoken};
use proptest::prelude::*;

const UNITS: [Unit; 26] = [
    Unit::One,
    Unit::Count,
    Unit::Times,
    Unit::Share,
    Unit::Layers,
    Unit::Draw,
    Unit::Doublings,
    Unit::Nanometre,
    Unit::Millimetre,
    Unit::SquareMillimetre,
    Unit::PerSquareCentimetre,
    Unit::Usd,
    Unit::UsdPerWafer,
    Unit::UsdPerKwh,
    Unit::UsdPerGigabyte,
    Unit::UsdMillionPerThousandWafers,
    Unit::Percent,
    Unit::PercentPerYear,
    Unit::PercentPerDoubling,
    Unit::Years,
    Unit::Watts,
    Unit::KilowattHours,
    Unit::Gigabytes,
    Unit::BillionTransistors,
    Unit::MillionChips,
    Unit::ThousandWafersPerMonth,
];

#[test]
fn written_with_units() {
    for (value, unit, ko, en) in [
        (2_500.0, Unit::Usd, "2,500달러", "$2,500"),
        (120e6, Unit::Usd, "1억 2,000만 달러", "$120 million"),
        (40_000.0, Unit::Usd, "4만 달러", "$40,000"),
        (16_988.0, Unit::UsdPerWafer, "장당 1만 6,988달러", "$16,988 per wafer"),
        (1.5e12, Unit::Usd, "1조 5,000억 달러", "$1.5 trillion"),
        (-2_500.0, Unit::Usd, "−2,500달러", "−$2,500"),
        (0.085, Unit::UsdPerKwh, "kWh당 0.085달러", "$0.085 per kWh"),
        (3.36, Unit::UsdPerGigabyte, "GB당 3.36달러", "$3.36 per GB"),
        (89.0, Unit::UsdMillionPerThousandWafers, "월 1,000장당 8,900만 달러", "$89 million per 1,000 wafers/month"),
        (40.0, Unit::Percent, "40%", "40%"),
        (16.5, Unit::PercentPerYear, "연 16.5%", "16.5% a year"),
        (20.0, Unit::PercentPerDoubling, "두 배마다 20%", "20% per doubling"),
        (0.684, Unit::Share, "68.4%", "68.4%"),
        (3.0, Unit::Years, "3년", "3 years"),
        (1.0, Unit::Years, "1년", "1 year"),
        (0.5, Unit::Years, "0.5년", "0.5 years"),
        (665.0, Unit::SquareMillimetre, "665mm²", "665 mm²"),
        (6_803.2, Unit::SquareMillimetre, "6,803mm²", "6,803 mm²"),
        (12_345.0, Unit::SquareMillimetre, "1만 2,345mm²", "12,345 mm²"),
        (0.1, Unit::Millimetre, "0.1mm", "0.1 mm"),
        (28.0, Unit::Nanometre, "28nm", "28 nm"),
        (0.08, Unit::PerSquareCentimetre, "cm²당 0.08개", "0.08 per cm²"),
        (300.0, Unit::Watts, "300W", "300 W"),
        (7_889.4, Unit::KilowattHours, "7,889kWh", "7,889 kWh"),
        (64.0, Unit::Gigabytes, "64GB", "64 GB"),
        (90.7, Unit::BillionTransistors, "907억 개", "90.7 billion"),
        (5.0, Unit::MillionChips, "500만 개", "5 million chips"),
        (0.01, Unit::MillionChips, "1만 개", "10,000 chips"),
        (82.0, Unit::Count, "82개", "82"),
        (1_059.0, Unit::ThousandWafersPerMonth, "월 106만 장", "1.06 million wafers/month"),
        (40.0, Unit::ThousandWafersPerMonth, "월 4만 장", "40,000 wafers/month"),
        (1.5, Unit::Times, "1.5배", "1.5×"),
        (10.0, Unit::Layers, "10층", "10 layers"),
        (7.0, Unit::Draw, "7번", "no. 7"),
        (1.0, Unit::Doublings, "1번", "1 doubling"),
        (3.0, Unit::One, "3", "3"),
    ] {
        assert_eq!(format(Lang::Ko, value, unit), ko);
        assert_eq!(format(Lang::En, value, unit), en);
    }
}

#[test]
fn rounded_to_three_digits_without_losing_any_that_matter() {
    for (value, ko, en) in [
        (0.005, "0.005", "0.005"),
        (0.000_512_3, "0.000512", "0.000512"),
        (0.099_96, "0.1", "0.1"),
        (999.6, "1,000", "1,000"),
        (9.996, "10", "10"),
        (1_883.4, "1,883", "1,883"),
        (99_999.6, "10만", "100,000"),
        (123_456.0, "12만 3,000", "123,000"),
        (999_600.0, "100만", "1 million"),
        (1_234_567.0, "123만", "1.23 million"),
        (999_999_999.0, "10억", "1 billion"),
        (10_000.0, "1만", "10,000"),
        (100_010_000.0, "1억", "100 million"),
        (1e15, "1,000조", "1,000 trillion"),
        (2.5e17, "2.5 × 10¹⁷", "2.5 × 10¹⁷"),
        (1.2e-20, "1.2 × 10⁻²⁰", "1.2 × 10⁻²⁰"),
        (0.0, "0", "0"),
        (-0.0, "0", "0"),
        (-1e-3, "−0.001", "−0.001"),
        (f64::MAX, "1.8 × 10³⁰⁸", "1.8 × 10³⁰⁸"),
    ] {
        assert_eq!(
            (format(Lang::Ko, value, Unit::One), format(Lang::En, value, Unit::One)),
            (ko.to_owned(), en.to_owned())
        );
    }
}

#[test]
fn what_is_no_number_is_a_dash() {
    for unit in UNITS {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(
                (format(Lang::Ko, value, unit), format(Lang::En, value, unit)),
                (NOTHING.into(), NOTHING.into())
            );
            assert_eq!(spoken(Lang::Ko, value, unit), "값 없음");
        }
    }
    assert_eq!(plain(f64::NAN), NOTHING);
}

#[test]
fn spoken_with_units_in_words() {
    for (value, unit, ko, en) in [
        (665.0, Unit::SquareMillimetre, "665제곱밀리미터", "665 square millimetres"),
        (0.08, Unit::PerSquareCentimetre, "제곱센티미터당 결함 0.08개", "0.08 defects per square centimetre"),
        (2_500.0, Unit::UsdPerWafer, "웨이퍼 한 장당 2,500달러", "2,500 dollars per wafer"),
        (1.0, Unit::Usd, "1달러", "1 dollar"),
        (0.08, Unit::UsdPerKwh, "킬로와트시당 0.08달러", "0.08 dollars per kilowatt-hour"),
        (
            89.0,
            Unit::UsdMillionPerThousandWafers,
            "웨이퍼 월 1,000장 규모당 8,900만 달러",
            "89 million dollars per 1,000 wafers a month",
        ),
        (40.0, Unit::Percent, "40퍼센트", "40 percent"),
        (-5.0, Unit::PercentPerYear, "한 해에 마이너스 5퍼센트", "minus 5 percent a year"),
        (64.0, Unit::Gigabytes, "64기가바이트", "64 gigabytes"),
        (300.0, Unit::Watts, "300와트", "300 watts"),
        (90.7, Unit::BillionTransistors, "트랜지스터 907억 개", "90.7 billion transistors"),
        (5.0, Unit::MillionChips, "칩 500만 개", "5 million chips"),
        (1.25, Unit::Years, "1.25년", "1.25 years"),
        (1.5, Unit::Times, "1.5배", "1.5 times"),
    ] {
        assert_eq!((spoken(Lang::Ko, value, unit), spoken(Lang::En, value, unit)), (ko.to_owned(), en.to_owned()));
    }
}

#[test]
fn fields_show_every_digit() {
    assert_eq!(
        (plain(665.61), plain(13_500.0), plain(-0.0), plain(-5.0)),
        ("665.61".into(), "13500".into(), "0".into(), "-5".into())
    );
}

#[test]
fn slider_neighbours_read_differently() {
    for id in ParamId::ALL {
        let row = param(id);
        if let Kind::Number { .. } = row.kind {
            for lang in Lang::ALL {
                for position in 0..row.positions() {
                    let (here, next) = (row.value_at(position), row.value_at(position + 1));
                    assert_ne!(format(lang, here, row.unit), format(lang, next, row.unit), "{} {here} {next}", row.id);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn any_number_is_written_and_spoken(value in any::<f64>(), unit in 0..UNITS.len()) {
        for lang in Lang::ALL {
            let (written, said) = (format(lang, value, UNITS[unit]), spoken(lang, value, UNITS[unit]));
            prop_assert!(!written.is_empty() && written.len() < 80, "{}", written);
            for wrong in ["NaN", "inf", "-"] {
                prop_assert!(!written.contains(wrong), "{}", written);
            }
            prop_assert!(!said.is_empty() && !said.contains('−'));
        }
    }

    #[test]
    fn a_number_reads_back_within_half_a_percent(value in -1e15..1e15f64, tiny in -1e-3..1e-3f64) {
        for value in [value, tiny] {
            let text = format(Lang::En, value, Unit::One).replace(',', "").replace('−', "-");
            let mut words = text.split(' ');
            let digits: f64 = words.next().unwrap_or("").parse().unwrap_or(f64::NAN);
            let scale = match words.next() {
                None => 1.0,
                Some("million") => 1e6,
                Some("billion") => 1e9,
                Some("trillion") => 1e12,
                // Powers of ten have their own test.
                Some(_) => continue,
            };
            prop_assert!((digits * scale - value).abs() <= value.abs() * 0.005_001, "{} as {}", value, text);
        }
    }

    #[test]
    fn korean_groups_add_up_to_the_same_number(value in 0.0..1e15f64) {
        let text = format(Lang::Ko, value, Unit::One).replace(',', "");
        let group = |part: &str| {
            let digits: f64 = part.trim_end_matches(['만', '억', '조']).parse().unwrap_or(f64::NAN);
            digits * match part.chars().next_back() { Some('만') => 1e4, Some('억') => 1e8, Some('조') => 1e12, _ => 1.0 }
        };
        let sum: f64 = text.split(' ').map(group).sum();
        prop_assert!((sum - value).abs() <= value * 0.005_001, "{} as {}", value, text);
    }
}
