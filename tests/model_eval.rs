//! The native command's answers, as text.

use good_enough::eval::{Accepts, Field, Presence, answer, functions, help};
use good_enough::model::fab::{Placement, YieldModel, node, node_cost};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

fn ask(request: &Value) -> Value {
    serde_json::from_str(&answer(&request.to_string())).unwrap()
}

fn example(name: &str) -> Value {
    let function = functions().iter().find(|function| function.name == name).unwrap();
    serde_json::from_str(function.example).unwrap()
}

#[test]
fn every_example_in_the_help_works() {
    let text = help();
    for function in functions() {
        assert!(text.contains(function.example));
        let reply = answer(function.example);
        assert!(!reply.contains("error") && !reply.contains('\n'), "{reply}");
        for field in function.fields {
            assert!(text.contains(field.name), "{}", field.name);
        }
    }
}

#[test]
fn good_dies_are_dies_times_yield_to_the_bit() {
    let reply = ask(&example("die"));
    let number = |key: &str| reply[key].as_f64().unwrap();
    assert_eq!(reply.as_object().unwrap().len(), 4);
    assert_eq!((number("dies") * number("yield")).to_bits(), number("good_dies").to_bits());
    assert_eq!((13500.0 / number("good_dies")).to_bits(), number("cost_per_good_die_usd").to_bits());
}

/// Values that a field must refuse.
fn refused(field: &Field) -> Vec<Value> {
    let mut wrong = vec![json!([[[]]]), json!({}), json!(true), json!(7), json!("no such word")];
    wrong.retain(|value| match field.accepts {
        Accepts::Text => !value.is_string(),
        Accepts::Boolean => !value.is_boolean(),
        Accepts::Object(_) => !value.is_object(),
        Accepts::Number(..) => !value.is_number(),
        // What else such a field refuses is up to its function.
        Accepts::Json(_) => value.is_number() || value.is_boolean(),
        _ => true,
    });
    if let Accepts::Number(min, max) = field.accepts {
        wrong.extend([json!(min - 1.0), json!(max * 1.01 + 1.0), json!("12"), json!(1e308)]);
    }
    if matches!(field.presence, Presence::Required) {
        wrong.push(Value::Null);
    }
    wrong
}

/// Spoils each field of the object at `path` in the example, and of the objects in it.
fn spoil(example: &Value, path: &str, fields: &[Field]) {
    for field in fields {
        let (place, pointer) = (format!("{path}{}", field.name), format!("/{}", path.replace('.', "/")));
        for value in refused(field) {
            let mut request = example.clone();
            let object = request.pointer_mut(pointer.trim_end_matches('/')).unwrap();
            object[field.name] = value.clone();
            let reply = ask(&request);
            let error = reply["error"].as_str().unwrap_or_else(|| panic!("{request} gave {reply}"));
            assert!(error.starts_with(&place), "{request} gave {error}");
        }
        let within = example.pointer(&format!("{pointer}{}", field.name));
        if let (Accepts::Object(inner), Some(_)) = (field.accepts, within) {
            spoil(example, &format!("{place}."), inner);
        }
    }
}

#[test]
fn each_missing_mistyped_or_impossible_field_is_named() {
    for function in functions() {
        spoil(&example(function.name), "", function.fields);
    }
}

#[test]
fn fields_the_model_does_not_use_may_be_absent_and_the_others_not() {
    let mut request = example("die");
    request.as_object_mut().unwrap().remove("alpha");
    assert_eq!(ask(&request)["error"], "alpha: missing");
    request["yield_model"] = json!("bose_einstein");
    assert_eq!(ask(&request)["error"], "layers: missing");
    for model in ["poisson", "murphy", "seeds", "moore"] {
        request["yield_model"] = json!(model);
        assert!(ask(&request)["yield"].is_f64(), "{model}");
    }
}

#[test]
fn nonsense_gets_an_error_line() {
    for line in [
        "",
        "nonsense",
        "[]",
        "7",
        "null",
        "{",
        r#"{"fn":7}"#,
        r#"{"fn":"no"}"#,
        r#"{"FN":"die"}"#,
        "{\"fn\":\"die\"}\u{0}",
    ] {
        let reply: Value = serde_json::from_str(&answer(line)).unwrap();
        assert!(reply["error"].is_string(), "{line}");
    }
    assert!(answer(&"[".repeat(100_000)).contains("error"));
}

#[test]
fn impossible_combinations_name_a_field() {
    let mut request = example("die");
    request["die_w_mm"] = json!(400);
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("die_w_mm"));
    let mut request = example("die");
    request["edge_mm"] = json!(148);
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("edge_mm"));
    let mut request = example("die");
    (request["d0_per_cm2"], request["yield_model"]) = (json!(1000), json!("poisson"));
    assert!(ask(&request)["error"].as_str().unwrap().starts_with("d0_per_cm2"));
}

#[test]
fn the_tiniest_die_is_counted_without_listing() {
    let mut request = example("die");
    for (field, value) in
        [("die_w_mm", 0.01), ("die_h_mm", 0.01), ("scribe_mm", 0.0), ("edge_mm", 0.0), ("wafer_mm", 1000.0)]
    {
        request[field] = json!(value);
    }
    assert!(ask(&request)["dies"].as_u64().unwrap() > 7_000_000_000);
}

#[test]
fn words_accepted_are_the_models_own() {
    let words = |function: &str, field: &str| {
        let function = functions().iter().find(|f| f.name == function).unwrap();
        match function.fields.iter().find(|f| f.name == field).unwrap().accepts {
            Accepts::Word(words) => words.to_vec(),
            _ => panic!("{field} takes no word"),
        }
    };
    assert_eq!(words("die", "yield_model"), YieldModel::ALL.map(YieldModel::id));
    assert_eq!(words("die", "placement"), Placement::ALL.map(Placement::id));
    assert_eq!(words("node_cost", "node"), node::NODES.iter().map(|node| node.id).collect::<Vec<_>>());
    assert_eq!(words("node_cost", "memory"), node_cost::Memory::ALL.map(node_cost::Memory::id));
    assert_eq!(words("node_cost", "packaging"), node_cost::Packaging::ALL.map(node_cost::Packaging::id));
}

#[test]
fn the_command_answers_line_by_line_and_survives_bad_ones() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_good-enough"))
        .arg("eval")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let die = functions()[0].example;
    let mut input = child.stdin.take().unwrap();
    input.write_all(b"\xff\xfe\n\nnot json\n").unwrap();
    write!(input, "{die}\r\n{{\"fn\":\"x\"}}\n{die}").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6);
    assert!([0, 1, 2, 4].iter().all(|i| lines[*i].starts_with(r#"{"error":"#)), "{text}");
    assert_eq!((lines[3], lines[5]), (answer(die).as_str(), answer(die).as_str()));
    assert!(output.status.success());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gets_one_line(text in ".*") {
        let reply = answer(&text);
        prop_assert!(!reply.contains('\n'));
        prop_assert!(serde_json::from_str::<Value>(&reply).unwrap().is_object());
    }

    #[test]
    fn any_die_in_range_gets_finite_numbers_or_a_named_error(
        wafer in 10.0..1000.0, edge in 0.0..490.0, scribe in 0.0..10.0, w in 0.05..1000.0, h in 0.05..1000.0,
        d0 in 0.0..1000.0, model in 0_usize..6, placement in 0_usize..3, alpha in 1e-3..1e6, layers in 1.0..1000.0, price in 0.0..1e7,
    ) {
        let reply = ask(&json!({
            "fn": "die", "wafer_mm": wafer, "edge_mm": edge, "scribe_mm": scribe, "die_w_mm": w, "die_h_mm": h,
            "placement": Placement::ALL[placement].id(), "d0_per_cm2": d0, "yield_model": YieldModel::ALL[model].id(),
            "alpha": alpha, "layers": layers, "wafer_price_usd": price,
        }));
        let named = reply["error"].as_str().is_some_and(|e| functions()[0].fields.iter().any(|f| e.starts_with(f.name)));
        prop_assert!(named || reply["good_dies"].is_f64(), "{}", reply);
        prop_assert!(named || reply["dies"] == 0 || reply["cost_per_good_die_usd"].is_f64(), "{}", reply);
    }
}
