//! A bad row of the catalogue or the timeline is refused, and the message names it.

use super::chips_table::{self, Row, cells};
use super::events_table;

fn row(cells: &[(&str, &str)]) -> Row {
    cells.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect()
}

fn good_chip() -> Row {
    row(&[
        ("id", "chip_1"),
        ("name", "Chip 1"),
        ("maker", "Maker"),
        ("country", "US"),
        ("class", "data-centre"),
        ("data_centre", "yes"),
        ("launch_year", "2024"),
        ("memory_kind", "hbm"),
        ("memory_gb", "80 (64..96)@unverified"),
        ("fp16_tflops", "312"),
        ("price_usd", "10000..15000"),
        ("price_as_of", "2023/2025-06"),
        ("grade_compute", "primary"),
        ("grade_price", "third-party"),
        ("status", "shipping"),
        ("sources", "E1"),
    ])
}

fn refuses(column: &str, text: &str) {
    let mut chip = good_chip();
    chip.insert(column.to_owned(), text.to_owned());
    let error = chips_table::code(&[chip], &[row(&[("key", "E1")])], true).expect_err(column);
    assert!(error.starts_with("chip_1: ") || column == "id", "{error}");
}

#[test]
fn a_good_chip_passes_with_its_own_grade_before_the_groups() {
    let known = cells(&good_chip()).unwrap();
    let told: Vec<_> = known.iter().map(|cell| (cell.value, cell.range, cell.grade)).collect();
    assert_eq!(
        told,
        [
            (80.0, Some((64.0, 96.0)), "Unverified"),
            (312.0, None, "Primary"),
            (12500.0, Some((10000.0, 15000.0)), "ThirdParty"),
        ]
    );
    assert!(chips_table::code(&[good_chip()], &[row(&[("key", "E1")])], true).is_ok());
}

#[test]
fn bad_chips_are_refused() {
    for (column, text) in [
        ("grade_compute", ""),
        ("grade_compute", "vendor"),
        ("fp16_tflops", "0"),
        ("fp16_tflops", "-1"),
        ("fp16_tflops", "NaN"),
        ("fp16_tflops", "fast"),
        ("fp16_tflops", "312 (400..500)"),
        ("fp16_tflops", "312 (500..300)"),
        ("fp16_tflops", "312 (300..500"),
        ("fp16_tflops", "312@certain"),
        ("price_as_of", ""),
        ("price_as_of", "lately"),
        ("price_as_of", "2023-13"),
        ("rent_as_of", "2023"),
        ("class", "toy"),
        ("data_centre", "perhaps"),
        ("memory_kind", "tape"),
        ("launch_year", "24"),
        ("sources", ""),
        ("sources", "E1 E9"),
        ("name", ""),
        ("id", "Chip 1"),
    ] {
        refuses(column, text);
    }
}

#[test]
fn bad_events_are_refused() {
    let good = [
        ("id", "event"),
        ("date", "2025-04-09"),
        ("precision", "day"),
        ("kind", "measure"),
        ("actor", "us"),
        ("title", "An event"),
        ("grade", "primary"),
        ("source", "The law"),
        ("url", "https://example.org"),
    ];
    assert!(events_table::event(&row(&good), &[], true).is_ok());
    for (column, text) in [
        ("id", ""),
        ("id", "earlier"),
        ("date", "2025-04"),
        ("date", "2025-4-9"),
        ("precision", "hour"),
        ("kind", "rumour"),
        ("actor", "moon"),
        ("title", ""),
        ("grade", ""),
        ("grade", "unverified"),
        ("source", ""),
        ("url", ""),
        ("reverses", "later"),
    ] {
        let mut event = row(&good);
        event.insert(column.to_owned(), text.to_owned());
        assert!(events_table::event(&event, &["earlier"], true).is_err(), "{column} {text}");
    }
    let event = |id: &str, date: &str| {
        let mut event = row(&good);
        event.insert("id".to_owned(), id.to_owned());
        event.insert("date".to_owned(), date.to_owned());
        event
    };
    assert!(events_table::code(&[event("a", "2025-01-01"), event("b", "2025-01-01")], true).is_ok());
    assert!(events_table::code(&[event("a", "2025-01-02"), event("b", "2025-01-01")], true).is_err());
}
