//! The market model against itself in engines that are not ours: `tests/peers/market.mdl` under `PySD` and `SDEverywhere`.
//!
//! The outputs stand in `tests/peers/outputs/`, made by `cargo xtask peers --write`. That command also runs this test on
//! outputs just made: `GOOD_ENOUGH_PEERS` names their folder.

use good_enough::model::market::parameters::{IDS, range};
use good_enough::model::market::{Lever, Model, Output, Parameters, Policy, Schedule};
use serde_json::{Map, Value};
use std::path::PathBuf;

const ENGINES: [&str; 2] = ["pysd", "sdeverywhere"];
/// Ours against either. The record of memory imports is differenced over a step, to whose end we add the step while the
/// text model counts from the beginning of the run: the year's last digit is 1e-11 of a step. Measured: 5.7e-11,
/// and 4.3e-14 with the end of the step counted as the text model does.
const AGREEMENT: f64 = 1e-9;
/// The two against each other: only roundings of 64-bit numbers. Measured: 9.3e-14.
const ENGINES_AGREEMENT: f64 = 1e-12;
const QUARTERS: usize = 65;
const STEPS_PER_YEAR: u32 = 48;
const FIRST_YEAR: f64 = 2020.0;
/// Dates of a lever in the text model; a date of 2100 is one that never comes.
const CHANGES: usize = 4;
const NEVER: f64 = 2100.0;
/// Of the page's lags only: the text model ends at the compute lag.
const NOT_IN_THE_TEXT: &str = "model_lag_ratio";

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

    /// What our model says of a scenario, in the columns of another table.
    fn ours(constants: &Map<String, Value>, names: &[String]) -> Self {
        let outputs: Vec<Output> =
            names[1..].iter().map(|name| Output::find(&name.replace(' ', "_")).unwrap()).collect();
        let run = Model::new(STEPS_PER_YEAR).run(&parameters(constants), &policy(constants), &outputs);
        let row = |quarter: usize| {
            let time = FIRST_YEAR + quarter as f64 / 4.0;
            std::iter::once(time).chain(run.row(quarter).iter().copied()).collect()
        };
        Self { names: names.to_vec(), rows: (0..QUARTERS).map(row).collect() }
    }

    fn column(&self, name: &str) -> usize {
        self.names.iter().position(|other| other == name).unwrap_or_else(|| panic!("no {name}"))
    }

    fn largest(&self, name: &str) -> f64 {
        let column = self.column(name);
        self.rows.iter().map(|row| row[column].abs()).fold(0.0, f64::max)
    }

    /// What a difference in a column is held against. Six columns are what is left when large flows cancel:
    /// their rounding is that of the flows or of the fullest store.
    fn scale(&self, row: usize, name: &str) -> f64 {
        let own = self.rows[row][self.column(name)].abs();
        match name {
            "unmet demand" => own.max(self.rows[row][self.column("acquisitions")]),
            "state extra spending" => own.max(self.rows[row][self.column("spending")]),
            "die bank" | "hbm stock" | "unused dies" | "unused stacks" => own.max(self.largest(name)),
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

fn name(scenario: &Value) -> &str {
    scenario["name"].as_str().unwrap()
}

/// Our parameters with the scenario's constants. Every constant has to be a parameter of ours or belong to a lever.
fn parameters(constants: &Map<String, Value>) -> Parameters {
    let of_a_lever = |constant: &str| {
        let rest = Lever::ALL.iter().find_map(|lever| constant.strip_prefix(in_the_text(*lever).as_str()));
        rest.is_some_and(|rest| [" start", " year ", " level "].iter().any(|kind| rest.starts_with(kind)))
    };
    constants.iter().filter(|(constant, _)| !of_a_lever(constant)).fold(
        Parameters::DEFAULT,
        |all, (constant, value)| {
            all.with(&constant.replace(' ', "_"), value.as_f64().unwrap())
                .unwrap_or_else(|e| panic!("{constant}: {e:?}"))
        },
    )
}

/// A lever's name in the text model.
fn in_the_text(lever: Lever) -> String {
    let name = lever.id().replace('_', " ");
    match lever {
        Lever::Refusal | Lever::Mandate | Lever::StatePurchases => name,
        _ => format!("{name} control"),
    }
}

/// A lever as the text model has it: a strength at first, then four dates with the strength from each on.
struct Dated {
    start: f64,
    changes: [(f64, f64); CHANGES],
}

impl Dated {
    fn as_happened(lever: Lever) -> Self {
        let known = Policy::as_happened();
        let schedule = known.schedule(lever);
        let later: Vec<(f64, f64)> = schedule.steps().iter().copied().filter(|step| step.0 > FIRST_YEAR).collect();
        let last = later.last().map_or(0.0, |step| step.1);
        let changes = std::array::from_fn(|at| later.get(at).copied().unwrap_or((NEVER, last)));
        Self { start: schedule.strength(FIRST_YEAR), changes }
    }

    /// The same with every constant that `value` knows.
    fn with(mut self, lever: Lever, value: impl Fn(&str) -> Option<f64>) -> Self {
        let name = in_the_text(lever);
        self.start = value(&format!("{name} start")).unwrap_or(self.start);
        for (at, change) in self.changes.iter_mut().enumerate() {
            change.0 = value(&format!("{name} year {}", at + 1)).unwrap_or(change.0);
            change.1 = value(&format!("{name} level {}", at + 1)).unwrap_or(change.1);
        }
        self
    }

    fn schedule(&self) -> Schedule {
        let mut steps = vec![(FIRST_YEAR, self.start)];
        steps.extend(self.changes.iter().filter(|change| change.0 < NEVER));
        Schedule::new(&steps).unwrap()
    }
}

fn policy(constants: &Map<String, Value>) -> Policy {
    let value = |name: &str| constants.get(name).and_then(Value::as_f64);
    Lever::ALL.into_iter().fold(Policy::as_happened(), |policy, lever| {
        policy.with(lever, Dated::as_happened(lever).with(lever, value).schedule())
    })
}

/// Default and range of a constant in the text model.
fn constant(text: &str, name: &str) -> Option<(f64, Option<(f64, f64)>)> {
    let (_, rest) = text.split_once(&format!("\n{name}=\n\t"))?;
    let mut lines = rest.lines();
    let value = lines.next()?.parse().ok()?;
    let range = lines.next().and_then(|unit| unit.split_once('[')).map(|(_, range)| {
        let (low, high) = range.trim_end_matches(']').split_once(',').unwrap();
        (low.parse().unwrap(), high.parse().unwrap())
    });
    Some((value, range))
}

#[test]
fn two_engines_agree_with_each_other() {
    let [first, second] = ENGINES;
    for scenario in scenarios() {
        let scenario = name(&scenario);
        let (relative, place) = difference(&Table::read(first, scenario), &Table::read(second, scenario));
        println!("{scenario}: {first} and {second} differ by {relative:.1e} at most, {place}");
        assert!(relative <= ENGINES_AGREEMENT, "{scenario}: {place}");
    }
}

#[test]
fn our_runs_equal_those_of_two_engines() {
    for scenario in scenarios() {
        for engine in ENGINES {
            let theirs = Table::read(engine, name(&scenario));
            let ours = Table::ours(scenario["constants"].as_object().unwrap(), &theirs.names);
            let (relative, place) = difference(&ours, &theirs);
            println!("{}: ours and {engine} differ by {relative:.1e} at most, {place}", name(&scenario));
            assert!(relative <= AGREEMENT, "{}, {engine}: {place}", name(&scenario));
        }
    }
}

#[test]
fn the_text_model_has_our_assumptions_and_dates() {
    let text = std::fs::read_to_string(format!("{}/tests/peers/market.mdl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let values = Parameters::DEFAULT.to_array();
    for (place, id) in IDS.iter().enumerate().filter(|(_, id)| **id != NOT_IN_THE_TEXT) {
        let (value, bounds) = constant(&text, &id.replace('_', " ")).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(value.to_bits(), values[place].to_bits(), "{id}");
        assert_eq!(bounds.unwrap_or((value, value)), range(place), "{id}");
    }
    for lever in Lever::ALL {
        let as_happened = Dated::as_happened(lever);
        let in_text = Dated::as_happened(lever).with(lever, |name| Some(constant(&text, name).unwrap().0));
        assert_eq!((in_text.start, in_text.changes), (as_happened.start, as_happened.changes), "{lever:?}");
    }
}
