//! The market by request and as a command.

use good_enough::eval::{answer, run_table};
use good_enough::model::market::run::QUARTERS;
use good_enough::model::market::{Lever, Model, Output, Parameters, Policy, Preset, Schedule};
use serde_json::{Value, json};
use std::process::Command;

fn ask(request: &Value) -> Value {
    serde_json::from_str(&answer(&request.to_string())).unwrap()
}

#[test]
fn an_answer_is_the_models_own_to_the_bit() {
    let reply = ask(&json!({
        "fn": "run", "policy": {"hbm": [[2025, 1], [2027, 0.5]]}, "parameters": {"stranded_share": 0.3},
        "outputs": ["coverage", "rental_price"], "years": [2026, 2027]
    }));
    let policy = Policy::as_happened().with(Lever::Hbm, Schedule::new(&[(2025.0, 1.0), (2027.0, 0.5)]).unwrap());
    let parameters = Parameters { stranded_share: 0.3, ..Parameters::default() };
    let run = Model::new(48).run(&parameters, &policy, &[Output::Coverage, Output::RentalPrice]);
    for year in [2026, 2027] {
        let row = &reply["years"][year.to_string()];
        assert_eq!(row["coverage"].as_f64(), run.mean(0, year));
        assert_eq!(row["rental_price"].as_f64(), run.mean(1, year));
        assert_eq!(row.as_object().unwrap().len(), 2);
    }
    assert_eq!(reply["years"].as_object().unwrap().len(), 2);
}

#[test]
fn what_is_left_out_is_as_happened_and_all() {
    let reply = ask(&json!({"fn": "run"}));
    assert_eq!(reply["years"].as_object().unwrap().len(), 16);
    assert_eq!(reply["years"]["2035"].as_object().unwrap().len(), Output::ALL.len());
    assert_eq!(reply, ask(&json!({"fn": "run", "policy": {}, "parameters": {}, "outputs": null})));
    assert_eq!(reply, ask(&json!({"fn": "run", "policy": "as_happened"})));
    // What a preset sets, a request may set again.
    let free = json!({"fn": "run", "policy": "no_smuggling", "parameters": {"smuggling_capacity": 160}});
    assert_eq!(reply, ask(&free));
}

#[test]
fn errors_name_the_field() {
    for (field, value, error) in [
        ("policy", json!("none"), "policy: not one of as_happened, "),
        ("policy", json!({"hbm": 1}), "policy.hbm: not a list of [year, strength]"),
        ("policy", json!({"hbm": [[2025]]}), "policy.hbm: not a list of [year, strength]"),
        ("policy", json!({"hbm": [[2026, 1], [2025, 0]]}), "policy.hbm: the years do not rise"),
        ("policy", json!({"hbm": [[2025, 1.5]]}), "policy.hbm: strength: 1.5 is outside 0 to 1"),
        ("policy", json!({"lawyers": []}), "policy.lawyers: no such lever"),
        ("parameters", json!([]), "parameters: not an object"),
        ("parameters", json!({"stranded_share": "a third"}), "parameters.stranded_share: not a number"),
        ("parameters", json!({"stranded_share": 0.9}), "parameters.stranded_share: 0.9 is outside 0.1 to 0.6"),
        ("parameters", json!({"stranded": 0.3}), "parameters.stranded: no such parameter"),
        ("outputs", json!("coverage"), "outputs: not a list"),
        ("outputs", json!(["cover"]), "outputs: no output \"cover\""),
        ("outputs", json!([1]), "outputs: not a list of ids"),
        ("years", json!([2036]), "years: 2036 is not a year from 2020 to 2035"),
        ("years", json!([2025.5]), "years: 2025.5 is not a year from 2020 to 2035"),
    ] {
        let mut request = json!({"fn": "run"});
        request[field] = value;
        let reply = ask(&request);
        let found = reply["error"].as_str().unwrap_or_else(|| panic!("{request}"));
        assert!(found.starts_with(error), "{found}");
    }
}

fn no_link(_: &str) -> Result<(Policy, Parameters), String> {
    Err("no link".to_owned())
}

#[test]
fn the_table_has_every_output_in_every_quarter() {
    let text = run_table(&["--policy", "no_hbm_control", "--set", "stranded_share=0.3", "--csv"], no_link).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), QUARTERS + 1);
    assert!(rows.iter().all(|row| row.len() == Output::ALL.len() + 3));
    assert_eq!((rows[0][0], rows[1][0], rows[QUARTERS][0]), ("time", "2020.0", "2036.0"));
    let parameters = Parameters { stranded_share: 0.3, ..Parameters::default() };
    let run = Model::new(48).run(&parameters, &Preset::NoHbmControl.policy(), Output::ALL);
    let column = rows[0].iter().position(|id| *id == "coverage").unwrap();
    for quarter in 0..QUARTERS {
        assert_eq!(rows[quarter + 1][column].parse().ok(), run.at(column - 1, quarter));
        assert_eq!(rows[quarter + 1][Output::ALL.len() + 1], run.binding(quarter).unwrap().0.id());
    }
    let objects: Value = serde_json::from_str(
        &run_table(&["--json", "--set", "stranded_share=0.3", "--policy", r#"{"hbm":[]}"#], no_link).unwrap(),
    )
    .unwrap();
    for (quarter, object) in objects.as_array().unwrap().iter().enumerate() {
        assert_eq!(object["coverage"].as_f64(), run.at(column - 1, quarter));
    }
}

#[test]
fn bad_arguments_are_named() {
    for (arguments, error) in [
        (vec!["--policy"], "--policy: nothing follows it"),
        (vec!["--policy", "x"], "policy: not one of"),
        (vec!["--set", "stranded_share"], "--set stranded_share: not id=value"),
        (vec!["--set", "stranded_share=x"], "--set stranded_share: \"x\" is not a number"),
        (vec!["--set", "stranded_share=7"], "--set stranded_share: 7 is outside"),
        (vec!["--set", "stranded_share=NaN"], "--set stranded_share: NaN is outside"),
        (vec!["--set", "nothing=7"], "--set nothing: no such parameter"),
        (vec!["--link", "v=1"], "no link"),
        (vec!["--xml"], "--xml: not an argument of run"),
    ] {
        let found = run_table(&arguments, no_link).unwrap_err();
        assert!(found.starts_with(error), "{found}");
    }
}

#[test]
fn the_command_writes_tables_and_help() {
    let command = |arguments: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_good-enough")).arg("run").args(arguments).output().unwrap();
        (done.status.success(), String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let (good, text, _) = command(&["--policy", "training_only"]);
    assert!(good && text.lines().count() == QUARTERS + 1);
    let (good, help, _) = command(&["--help"]);
    assert!(good);
    let ids = Preset::ALL.iter().map(|preset| preset.id()).chain(Output::ALL.iter().map(|output| output.id()));
    for id in ids.chain(Lever::ALL.iter().map(|lever| lever.id())) {
        assert!(help.contains(id), "{id}");
    }
    let (good, text, error) = command(&["--policy", "x"]);
    assert!(!good && text.is_empty() && error.starts_with("good-enough: policy: not one of"));
}
