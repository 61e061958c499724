//! The market model against itself in engines that are not ours: `tests/peers/market.mdl` under `PySD` and `SDEverywhere`.
//!
//! The outputs stand in `tests/peers/outputs/`, made by `cargo xtask peers --write`. That command also runs this test on
//! outputs just made: `GOOD_ENOUGH_PEERS` names their folder.

use serde_json::Value;
use std::path::PathBuf;

const ENGINES: [&str; 2] = ["pysd", "sdeverywhere"];
/// Differences of the order of a rounding grow over 768 steps: the record of memory imports is differenced over a step,
/// where the last digit of the year is 1e-11 of the step's length. Measured: 2.5e-10.
const AGREEMENT: f64 = 1e-9;
const QUARTERS: usize = 65;

/// What one engine said of one scenario.
struct Table {
    names: Vec<String>,
    /// A quarter each.
    rows: Vec<Vec<f64>>,
}

impl Table {
    fn read(engine: &str, scenario: &str) -> Self {
        let file = outputs().join(engine).join(format!("{scenario}.csv"));
        let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let names: Vec<String> = lines.next().unwrap().split(',').map(str::to_owned).collect();
        let rows: Vec<Vec<f64>> =
            lines.map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect()).collect();
        assert!(rows.iter().all(|row: &Vec<f64>| row.len() == names.len()), "{}", file.display());
        assert_eq!(rows.len(), QUARTERS, "{}", file.display());
        Self { names, rows }
    }

    fn column(&self, name: &str) -> usize {
        self.names.iter().position(|other| other == name).unwrap_or_else(|| panic!("no {name}"))
    }

    fn largest(&self, name: &str) -> f64 {
        let column = self.column(name);
        self.rows.iter().map(|row| row[column].abs()).fold(0.0, f64::max)
    }

    /// What a difference in a column is held against. Three columns are what is left when large flows cancel:
    /// their rounding is that of the flows or of the fullest store.
    fn scale(&self, row: usize, name: &str) -> f64 {
        let own = self.rows[row][self.column(name)].abs();
        match name {
            "unmet demand" => own.max(self.rows[row][self.column("acquisitions")]),
            "die bank" | "hbm stock" => own.max(self.largest(name)),
            _ => own,
        }
    }
}

/// The largest relative difference of two tables, and where.
fn difference(ours: &Table, theirs: &Table) -> (f64, String) {
    let mut worst = (0.0, String::from("nowhere"));
    assert_eq!(ours.names, theirs.names);
    for (at, row) in theirs.rows.iter().enumerate() {
        for (column, name) in theirs.names.iter().enumerate() {
            let (a, b) = (ours.rows[at][column], row[column]);
            let relative = if a == b { 0.0 } else { (a - b).abs() / theirs.scale(at, name).max(f64::MIN_POSITIVE) };
            assert!(relative.is_finite(), "{name}, {}: {a} and {b}", row[0]);
            if relative > worst.0 {
                worst = (relative, format!("{name} in {}: {a} and {b}", row[0]));
            }
        }
    }
    worst
}

fn outputs() -> PathBuf {
    let committed = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/peers/outputs");
    std::env::var_os("GOOD_ENOUGH_PEERS").map_or_else(committed, PathBuf::from)
}

fn scenarios() -> Vec<Value> {
    let file = format!("{}/tests/peers/scenarios.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    all["scenarios"].as_array().unwrap().clone()
}

fn names() -> Vec<String> {
    scenarios().iter().map(|scenario| scenario["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn two_engines_agree_with_each_other() {
    let [first, second] = ENGINES;
    for scenario in names() {
        let (relative, place) = difference(&Table::read(first, &scenario), &Table::read(second, &scenario));
        println!("{scenario}: {first} and {second} differ by {relative:.1e} at most, {place}");
        assert!(relative <= AGREEMENT, "{scenario}: {place}");
    }
}
