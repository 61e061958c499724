//! The answers on export rules and chips, as text.

use good_enough::eval::answer;
use good_enough::model::chips::CHIPS;
use serde_json::{Value, json};

fn ask(request: &Value) -> Value {
    serde_json::from_str(&answer(&request.to_string())).unwrap()
}

fn vectors() -> Value {
    let path = format!("{}/tests/vectors/controls_rules.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn classify_gives_every_expected_class() {
    let all = vectors();
    for row in all["test_table"].as_array().unwrap() {
        for expected in row["expect"].as_array().unwrap() {
            let reply = ask(&json!({"fn": "classify", "regime": expected["regime"], "chip": row["inputs"]}));
            assert_eq!(reply["class"], expected["expected"], "{}: {reply}", row["chip"]);
        }
        for (date, class) in row["china_status"].as_object().unwrap() {
            let reply = ask(&json!({"fn": "classify", "date": date, "chip": row["inputs"]}));
            assert_eq!(&reply["class"], class, "{}: {reply}", row["chip"]);
            assert_eq!(reply["checked"], true);
        }
    }
    for row in all["boundary_tests"].as_array().unwrap() {
        let reply = ask(&json!({"fn": "classify", "regime": row["regime"], "chip": row["inputs"]}));
        assert_eq!(reply["class"], row["expected"], "{row}");
    }
}

#[test]
fn a_class_comes_with_its_ground() {
    let chip = json!({"tpp": 2394.7, "pd": 3.81, "memory_bandwidth_gbs": 696, "io_bandwidth_gbs": 176, "datacenter_flag": true});
    let reply = ask(&json!({"fn": "classify", "date": "2024-06-01", "chip": chip}));
    assert_eq!(
        reply,
        json!({"class": "nac_notification", "rule": "us_3a090_2023", "paragraph": "3A090.b.2", "citation": "88 FR 73458",
               "undecided": null, "checked": true})
    );
    let free = ask(&json!({"fn": "classify", "date": "2022-08-25", "chip": chip}));
    assert_eq!((&free["class"], &free["rule"]), (&json!("not_caught"), &Value::Null));
    let later = ask(&json!({"fn": "classify", "date": "2026-10-10", "chip": chip}));
    assert_eq!(later["checked"], false);
}

#[test]
fn what_is_unknown_is_said() {
    let reply = ask(&json!({"fn": "classify", "date": "2025-05-01", "chip": {"tpp": 1000, "datacenter_flag": true}}));
    assert_eq!((&reply["class"], &reply["undecided"]), (&json!("not_caught"), &json!("us_letter_2025_04")));
    let reply = ask(&json!({"fn": "classify", "date": "2024-06-01", "chip": {"tpp": null}}));
    assert_eq!((&reply["class"], &reply["undecided"]), (&json!("unknown"), &json!("us_3a090_2023")));
}

#[test]
fn what_cannot_be_answered_names_its_field() {
    let with = |key: &str, value: Value| {
        let mut request = json!({"fn": "classify", "date": "2024-06-01", "chip": {"tpp": 1}});
        request[key] = value;
        ask(&request)["error"].as_str().unwrap().to_owned()
    };
    assert!(with("date", json!("2021-12-31")).starts_with("date: 2021-12-31 is outside"));
    assert!(with("date", json!("2027-01-01")).starts_with("date: 2027-01-01 is outside"));
    assert!(with("date", json!("2024-02-30")).starts_with("date: "));
    assert!(with("date", Value::Null).starts_with("regime: missing"));
    assert!(with("regime", json!("us_3a090_2023")).starts_with("date: not together with regime"));
    assert!(with("regime", json!("us_3a090_2024")).starts_with("regime: not one of us_letters_2022_08"));
    assert!(with("chip", Value::Null).starts_with("chip: missing"));
    assert!(with("chip", json!({"pd": -0.1})).starts_with("chip.pd: -0.1 is outside"));
    assert!(with("chip", json!({"datacenter_flag": 1})).starts_with("chip.datacenter_flag: not true or false"));
    let chip = |request: Value| ask(&request)["error"].as_str().unwrap().to_owned();
    assert!(chip(json!({"fn": "chip"})).starts_with("id: missing"));
    assert!(chip(json!({"fn": "chip", "id": "h21"})).starts_with("id: no chip \"h21\"; there are v100_sxm2_32,"));
    assert!(chip(json!({"fn": "chip", "id": "h20_96", "date": "2030-01-01"})).starts_with("date: 2030-01-01"));
}

#[test]
fn every_chip_answers_and_its_inputs_classify_to_its_status() {
    for chip in CHIPS {
        let row = ask(&json!({"fn": "chip", "id": chip.id, "date": "2026-03-01"}));
        let mut inputs = row["inputs"].clone();
        inputs["datacenter_flag"] = row["data_centre"].clone();
        for period in row["status"].as_array().unwrap() {
            let reply = ask(&json!({"fn": "classify", "date": period["from"], "chip": inputs}));
            for key in ["class", "rule", "paragraph", "citation", "undecided"] {
                assert_eq!(reply[key], period[key], "{} {period}", chip.id);
            }
        }
        let last =
            row["status"].as_array().unwrap().iter().rfind(|period| period["from"].as_str() <= Some("2026-03-01"));
        assert_eq!(row["class_on_date"], last.unwrap()["class"]);
        for (column, grade) in row["grades"].as_object().unwrap() {
            assert!(row[column].is_number() && grade.is_string(), "{} {column}", chip.id);
        }
        assert_eq!(row["tpp"].is_null(), row["tpp_grade"].is_null());
        assert!(row["ranges"].as_object().unwrap().values().all(|range| range[0].as_f64() < range[1].as_f64()));
    }
}
