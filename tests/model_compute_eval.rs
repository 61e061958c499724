//! The native command's answers on training and inference.

use good_enough::eval::{answer, functions, help};
use good_enough::model::compute::models;
use serde_json::{Value, json};

fn ask(request: &Value) -> Value {
    serde_json::from_str(&answer(&request.to_string())).unwrap()
}

fn example(name: &str) -> Value {
    let function = functions().iter().find(|function| function.name == name).unwrap();
    serde_json::from_str(function.example).unwrap()
}

fn number(reply: &Value, key: &str) -> f64 {
    reply[key].as_f64().unwrap_or_else(|| panic!("{key} in {reply}"))
}

#[test]
fn decode_gives_the_closed_form() {
    let request = json!({
        "fn": "decode",
        "architecture": {"layers": 32, "hidden": 4096, "feed_forward": 11008, "heads": 32, "kv_heads": 32, "vocabulary": 32000},
        "hardware": {"peak_tflops": 312, "bandwidth_gbs": 2039, "memory_gb": 80}, "batch": 512, "context": 512,
    });
    let reply = ask(&request);
    let near = |key: &str, theirs: f64| assert!((number(&reply, key) / theirs - 1.0).abs() < 5e-9, "{key} in {reply}");
    near("step_sum_s", 0.089_089_844_5);
    near("step_max_s", 0.073_885_781_4);
    near("weight_bytes", 13_214_154_752.0);
    near("kv_bytes", 137_438_953_472.0);
    near("critical_batch", 153.016_184);
    assert_eq!(
        (number(&reply, "max_batch"), &reply["bound"], &reply["fits"]),
        (218.0, &json!("compute"), &json!(false))
    );
    let mut named = request;
    named["architecture"] = Value::Null;
    named["model"] = json!("llama-2-7b");
    assert_eq!(ask(&named), reply);
}

#[test]
fn a_shape_and_its_preset_answer_alike() {
    let mut request = example("prefill");
    let shape = ask(&request);
    request["architecture"] = Value::Null;
    request["model"] = json!("DeepSeek-V3");
    assert_eq!(ask(&request), shape);
    for preset in models::PRESETS {
        assert!(help().contains(preset.id));
    }
}

#[test]
fn errors_name_the_field_by_its_path() {
    let error = |change: fn(&mut Value)| {
        let mut request = example("decode");
        change(&mut request);
        ask(&request)["error"].as_str().unwrap().to_owned()
    };
    let shape = json!({"layers": 1, "hidden": 64, "feed_forward": 64, "heads": 2, "kv_heads": 3, "vocabulary": 9});
    assert!(error(|r| r["hardware"] = json!({})).starts_with("hardware.peak_tflops: missing"));
    assert!(error(|r| r["hardware"] = Value::Null).starts_with("hardware: missing"));
    assert!(error(|r| r["model"] = json!("GPT-9")).starts_with("model: unknown"));
    let mut request = example("decode");
    (request["model"], request["architecture"]) = (Value::Null, shape);
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("architecture.kv_heads"));
}

#[test]
fn serving_says_what_fits_and_keeps_the_unknown() {
    let reply = ask(&example("serve"));
    assert_eq!((&reply["fits"], &reply["currency"]), (&json!(true), &json!("USD 2024")));
    let total = number(&reply, "hardware_per_million") + number(&reply, "power_per_million");
    assert_eq!(number(&reply, "cost_per_million"), total);
    let mut request = example("serve");
    request["costs"] = Value::Null;
    assert!(ask(&request)["cost_per_million"].is_null() && ask(&request)["energy_kwh_per_million"].is_null());
    // A rent of 2 an hour over the tokens of an hour.
    request["costs"] = json!({"rent_per_hour": 2});
    let rented = ask(&request);
    let expected = 2.0 * 1e6 / 3600.0 / number(&rented, "tokens_per_s");
    assert!((number(&rented, "cost_per_million") / expected - 1.0).abs() < 1e-12);
    request["users"] = json!(1e6);
    let crowded = ask(&request);
    assert!(
        crowded["fits"] == json!(false) && crowded["tokens_per_s"].is_null() && number(&crowded, "max_users") > 0.0
    );
}

#[test]
fn training_reproduces_the_largest_llama() {
    let reply = ask(&example("train"));
    assert!((number(&reply, "chip_hours") / 30.84e6 - 1.0).abs() < 1e-3, "{reply}");
    assert_eq!((&reply["link_limited"], &reply["fits"]), (&json!(false), &json!(true)), "{reply}");
}

#[test]
fn training_takes_parameters_or_a_model_and_not_both() {
    let mut request = example("train");
    request["parameters"] = json!(7e10);
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("parameters: not together"));
    request["model"] = Value::Null;
    request["active_parameters"] = json!(37e9);
    let flop = number(&ask(&request), "flop");
    assert!((flop / (6.0 * 37e9 * 15.6e12) - 1.0).abs() < 1e-12);
    request["sequence"] = json!(8192);
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("sequence"));
    request["parameters"] = Value::Null;
    request["sequence"] = Value::Null;
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("parameters: missing"));
}

#[test]
fn a_chip_of_the_catalogue_answers_with_its_grade() {
    let mut request = example("decode");
    let given = ask(&request);
    request["hardware"] = Value::Null;
    request["chip"] = json!("h100_sxm");
    let named = ask(&request);
    assert!((number(&named, "step_sum_s") / number(&given, "step_sum_s") - 1.0).abs() < 1e-2, "{named} {given}");
    assert!(given["grade"].is_null() && named["grade"].is_string());
    let mut request = example("serve");
    request["hardware"] = Value::Null;
    (request["chip"], request["arithmetic"], request["costs"]) = (json!("h20_96"), json!("8bit"), json!({}));
    let served = ask(&request);
    assert!(served["currency"].as_str().unwrap().starts_with("USD 20"), "{served}");
    assert!(number(&served, "cost_per_million") > 0.0);
    request["costs"] = json!({"currency": "CNY"});
    assert!(ask(&request)["cost_per_million"].is_null());
    request["chip"] = json!("no_such_chip");
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("chip: "));
    let mut request = example("train");
    request["hardware"] = Value::Null;
    (request["chip"], request["chips"]) = (json!("h100_sxm"), json!(16384));
    assert!((number(&ask(&request), "chip_hours") / 30.84e6 - 1.0).abs() < 1e-2);
}
