//! The market model against its own numbers of the last deliberate change: the same bits, natively on every machine.
//!
//! `tests/vectors/market_golden_*.csv` holds them. Whoever changes the model on purpose writes them anew,
//! `cargo test --test model_market_golden -- --ignored`, and says in `docs/model.md` what moved and why.
//! Here is also the check that every parameter, lever and output names its counterpart in the research prototype.
#![cfg(not(target_arch = "wasm32"))]

use good_enough::model::market::parameters::{COUNT, FACTS, IDS, range};
use good_enough::model::market::run::QUARTERS;
use good_enough::model::market::{Lever, Model, Output, Parameters, Policy, Preset, Run};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Years of which yearly means are kept.
const KEPT_YEARS: [u32; 4] = [2025, 2027, 2030, 2033];

fn path(name: &str) -> String {
    format!("{}/tests/vectors/market_golden_{name}.csv", env!("CARGO_MANIFEST_DIR"))
}

fn run(preset: Preset) -> Run {
    Model::new(48).run(&preset.parameters(&Parameters::default()), &preset.policy(), Output::ALL)
}

fn ids() -> String {
    Output::ALL.iter().map(|output| output.id()).collect::<Vec<_>>().join(",")
}

fn line(text: &mut String, key: &str, values: impl Iterator<Item = f64>) {
    text.push_str(key);
    values.for_each(|value| write!(text, ",{value:?}").unwrap());
    text.push('\n');
}

/// Every quarter of what happened and of no controls.
fn quarters() -> String {
    let mut text = format!("preset,time,{}\n", ids());
    for preset in [Preset::AsHappened, Preset::NoControls] {
        let run = run(preset);
        for quarter in 0..QUARTERS {
            let key = format!("{},{}", preset.id(), Run::time(quarter));
            line(&mut text, &key, run.row(quarter).iter().copied());
        }
    }
    text
}

/// Yearly means of every preset.
fn presets() -> String {
    let mut text = format!("preset,year,{}\n", ids());
    for preset in Preset::ALL {
        let run = run(preset);
        for year in KEPT_YEARS {
            let values = (0..Output::ALL.len()).map(|place| run.mean(place, year).unwrap());
            line(&mut text, &format!("{},{year}", preset.id()), values);
        }
    }
    text
}

/// Both ends of every parameter, and the state buying all, at 24 steps a year.
fn ends() -> String {
    let outputs = [
        Output::Coverage,
        Output::RentalPrice,
        Output::SoftwareMaturity,
        Output::DomesticComputeShare,
        Output::TrainingCompute,
        Output::ComputeLag,
        Output::InstalledCompute,
        Output::DomesticCards,
        Output::ForeignRevenueChina,
    ];
    let names: Vec<&str> = outputs.iter().map(|output| output.id()).collect();
    let mut text = format!("moved,value,{},{}\n", names.join("@2027,") + "@2027", names.join("@2030,") + "@2030");
    let model = Model::new(24);
    let mut add = |moved: &str, value: f64, parameters: &Parameters, policy: &Policy| {
        let run = model.run(parameters, policy, &outputs);
        let mean = |year| (0..outputs.len()).map(move |place| (place, year));
        let values = mean(2027).chain(mean(2030)).map(|(place, year)| run.mean(place, year).unwrap());
        line(&mut text, &format!("{moved},{value:?}"), values);
    };
    let happened = Policy::as_happened();
    for (place, id) in IDS.iter().enumerate() {
        let (low, high) = range(place);
        for value in [low, high] {
            add(id, value, &Parameters::default().with(id, value).unwrap(), &happened);
        }
    }
    for lever in Lever::ALL {
        for strength in [0.0, 1.0] {
            let policy = Policy::as_happened().from(lever, 2026.0, strength);
            add(lever.id(), strength, &Parameters::default(), &policy);
        }
    }
    text
}

/// Fails at the first line that differs, naming the first cell that does.
#[track_caller]
fn same(name: &str, now: &str) {
    let kept = std::fs::read_to_string(path(name)).unwrap();
    let header: Vec<&str> = now.lines().next().unwrap().split(',').collect();
    for (kept, now) in kept.lines().zip(now.lines()) {
        for ((kept_cell, now_cell), column) in kept.split(',').zip(now.split(',')).zip(&header) {
            let row = now.splitn(3, ',').take(2).collect::<Vec<_>>().join(" ");
            assert_eq!(kept_cell, now_cell, "{name}: {column} of {row}: kept and now");
        }
    }
    assert_eq!(kept.len(), now.len(), "{name}: as many lines and cells");
}

#[test]
fn every_quarter_is_as_kept() {
    same("quarters", &quarters());
}

#[test]
fn every_preset_is_as_kept() {
    same("presets", &presets());
}

#[test]
fn both_ends_of_everything_are_as_kept() {
    let now = ends();
    assert_eq!(now.lines().count(), 1 + 2 * (COUNT + Lever::ALL.len()));
    same("ends", &now);
}

/// `cargo test --test model_market_golden -- --ignored`: the run as it is now becomes what is kept.
#[test]
#[ignore = "writes the kept numbers anew"]
fn keep_the_numbers_as_they_are_now() {
    for (name, text) in [("quarters", quarters()), ("presets", presets()), ("ends", ends())] {
        std::fs::write(path(name), text).unwrap();
    }
}

/// Rows of a table of facts, cells by column.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let path = format!("{}/src/model/facts/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

#[test]
fn parameters_levers_and_outputs_name_their_counterparts_in_the_prototype() {
    let names = rows("market_names");
    let of =
        |kind: &str| names.iter().filter(|row| row["kind"] == kind).map(|row| row["id"].clone()).collect::<Vec<_>>();
    assert_eq!(of("lever"), Lever::ALL.map(|lever| lever.id().to_owned()));
    assert_eq!(of("output"), Output::ALL.iter().map(|output| output.id().to_owned()).collect::<Vec<_>>());
    let parameters = rows("market_parameters");
    assert_eq!(parameters.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(), IDS);
    assert!(parameters.iter().zip(&FACTS).all(|(row, fact)| row["value"].parse() == Ok(fact.value)));
    // Blank where the prototype has no such thing; otherwise one name for one thing.
    let mut theirs: Vec<(&str, &str)> = names
        .iter()
        .map(|row| (row["kind"].as_str(), row["prototype"].as_str()))
        .chain(parameters.iter().map(|row| ("parameter", row["prototype"].as_str())))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let all = theirs.len();
    assert_eq!(all, 97 + 7 + 62, "the prototype's parameters, levers and outputs");
    theirs.sort_unstable();
    theirs.dedup();
    assert_eq!(theirs.len(), all, "a name of the prototype stands twice");
}
