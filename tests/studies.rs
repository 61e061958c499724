//! The commands that read a page's link: their tables hold what the model says, and bad arguments are named.

use good_enough::figures::market;
use good_enough::model::attribution;
use good_enough::model::calibration::MODES;
use good_enough::model::ensemble::{Ensemble, QUANTILES};
use good_enough::model::market::parameters::{COUNT, IDS};
use good_enough::model::market::run::QUARTERS;
use good_enough::model::market::{Lever, Model, Output, Parameters, Preset};
use good_enough::scenario::{ParamId, Scenario, link};
use good_enough::studies::command;
use serde_json::Value;
use std::process::Command;

const LINK: &str = "v=1&policy=h200_reopened_2026&stranded_share=20&outcome=training_compute&outcome_year=2030";

fn scenario() -> Scenario {
    link::parse(LINK).choices.a
}

fn rows(arguments: &[&str]) -> Vec<Value> {
    let object: Value = serde_json::from_str(&command(arguments).unwrap()).unwrap();
    object["rows"].as_array().unwrap().clone()
}

#[test]
fn the_link_is_read_as_the_page_reads_it() {
    let (parameters, policy) = (market::parameters(&scenario()), market::policy(&scenario()));
    assert_eq!(parameters, Parameters { stranded_share: 0.2, ..Parameters::default() });
    assert_eq!(policy, Preset::H200Reopened2026.policy());
    assert_eq!(scenario().get(ParamId::OutcomeYear), 2030.0);
    let with_link = command(&["run", "--link", LINK]).unwrap();
    assert_eq!(with_link, command(&["run", "--policy", "h200_reopened_2026", "--set", "stranded_share=0.2"]).unwrap());
}

#[test]
fn a_split_has_the_shares_of_the_model() {
    let split = attribution::split(
        &Model::new(market::STEPS),
        &market::parameters(&scenario()),
        &market::policy(&scenario()),
        Output::TrainingCompute,
        2030,
    );
    let rows = rows(&["attribute", "--json", "--link", LINK]);
    assert_eq!(rows.len(), Lever::ALL.len() + 2);
    assert_eq!((rows[0]["value"].as_f64(), rows[8]["value"].as_f64()), (Some(split.without), Some(split.with)));
    for lever in Lever::ALL {
        let row = &rows[lever as usize + 1];
        assert_eq!(row["part"], lever.id());
        assert_eq!(row["value"].as_f64(), Some(split.shares[lever as usize]));
        assert_eq!(row["alone"].as_f64(), Some(split.alone[lever as usize]));
    }
    let csv = command(&["attribute", "--csv", "--outcome", "coverage", "--year", "2027"]).unwrap();
    assert!(csv.starts_with("part,value,alone\nwithout,1.45010") && csv.lines().count() == Lever::ALL.len() + 3);
}

#[test]
fn bands_are_those_of_the_ensemble() {
    let outputs = [Output::Coverage, Output::RentalPrice];
    let mut ensemble = Ensemble::new(
        &Model::new(market::BAND_STEPS),
        &market::parameters(&scenario()),
        &market::policy(&scenario()),
        &outputs,
    );
    ensemble.add(30);
    let arguments = ["--runs", "30", "--output", "coverage", "--output", "rental_price", "--link", LINK, "--json"];
    let rows = rows(&[&["ensemble"][..], &arguments].concat());
    assert_eq!(rows.len(), 2 * QUARTERS);
    for (row, lines) in rows.iter().zip(ensemble.bands().chunks(QUANTILES.len())) {
        for (name, line) in ["q05", "q10", "q50", "q90", "q95"].iter().zip(lines) {
            assert_eq!(row[name].as_f64(), Some(*line));
        }
    }
    assert_eq!((&rows[QUARTERS]["output"], rows[QUARTERS]["time"].as_f64()), (&"rental_price".into(), Some(2020.0)));
}

#[test]
fn the_ranking_and_the_fit_have_every_row() {
    let ranking = rows(&["screen", "--rows", "1", "--json"]);
    assert_eq!(ranking.len(), COUNT);
    assert!(ranking.iter().zip(IDS).all(|(row, id)| row["parameter"] == id && row["at_low"].is_number()));
    let ends_only = command(&["screen", "--rows", "0", "--csv"]).unwrap();
    assert!(ends_only.lines().skip(1).all(|line| line.ends_with(',')));
    let fit = rows(&["fit", "--report", "--json"]);
    assert_eq!(fit.len(), MODES.len());
    assert!(fit.iter().zip(MODES).all(|(row, mode)| row["mode"] == mode.id && row["error"].is_number()));
    // Words with commas are quoted, and aligned columns begin under their names.
    assert!(command(&["fit", "--csv"]).unwrap().contains("\"derived: "));
    let aligned = command(&["fit"]).unwrap();
    let lines: Vec<&str> = aligned.lines().collect();
    let column = lines[0].find("grade").unwrap();
    assert!(lines[1][column..].starts_with("third-party"));
}

#[test]
fn the_table_in_the_documents_is_the_command_s() {
    let table = command(&["fit", "--markdown"]).unwrap();
    assert!(include_str!("../docs/evidence.md").contains(&table), "docs/evidence.md: put in\n{table}");
}

#[test]
fn bad_arguments_are_named() {
    for (arguments, error) in [
        (vec!["ensemble", "--runs", "many"], "--runs many: not a whole number"),
        (vec!["ensemble", "--output", "x"], "--output x: no such output"),
        (vec!["ensemble", "--year", "2027"], "--year: not an argument of ensemble"),
        (vec!["attribute", "--outcome"], "--outcome: nothing follows it"),
        (vec!["attribute", "--year", "2019"], "--year 2019: before 2020"),
        (vec!["attribute", "--year", "2036"], "--year 2036: not a whole number up to 2035"),
        (vec!["attribute", "--link", "v=1&nothing=1"], "--link: nothing means nothing"),
        (vec!["fit", "--link", "stranded_share=x"], "--link: "),
        (vec![], "no command"),
        (vec!["nothing"], "nothing: no such command"),
    ] {
        let found = command(&arguments).unwrap_err();
        assert!(found.starts_with(error), "{found}");
    }
}

#[test]
fn the_command_and_its_help() {
    let run = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_good-enough")).args(arguments).output().unwrap();
        (done.status.success(), String::from_utf8(done.stdout).unwrap())
    };
    let (good, help) = run(&["--help"]);
    assert!(good);
    for name in ["eval", "run", "ensemble", "attribute", "screen", "fit"] {
        assert!(help.contains(&format!("good-enough {name} ")), "{name}");
        if name != "eval" {
            let (good, own) = run(&[name, "--help"]);
            assert!(good && own.starts_with(&format!("good-enough {name}")), "{own}");
        }
    }
    assert!(!run(&["nothing"]).0);
    assert_eq!(run(&["fit", "--csv"]), (true, command(&["fit", "--csv"]).unwrap()));
}
