//! The export rules against an independent reading of them, and what must hold for every chip and day.

use good_enough::model::controls::{
    Class, Date, FIRST_DATE, Flag, Inputs, LAST_DATE, Operator, REGIMES, Term, Variable, flips, regime, status,
    thresholds,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

fn vectors() -> Value {
    let path = format!("{}/tests/vectors/controls_rules.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(all["tool"]["licence"].is_string());
    all
}

fn inputs(row: &Value) -> Inputs {
    let mut inputs = Inputs::default();
    for variable in Variable::ALL {
        *inputs.number_mut(variable) = row[variable.id()].as_f64();
    }
    for flag in Flag::ALL {
        *inputs.flag_mut(flag) = row[flag.id()].as_bool();
    }
    inputs
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn every_rule_is_there_with_its_days_citation_and_default() {
    let all = vectors();
    let theirs = all["regimes"].as_array().unwrap();
    assert_eq!(theirs.len(), REGIMES.len());
    for row in theirs {
        let ours = regime(row["id"].as_str().unwrap()).unwrap();
        assert_eq!(ours.from.map(|date| date.to_string()).as_deref(), row["effective_from"].as_str(), "{}", ours.id);
        assert_eq!(ours.until.map(|date| date.to_string()).as_deref(), row["effective_to"].as_str(), "{}", ours.id);
        assert_eq!(ours.default.id(), row["default_class"].as_str().unwrap(), "{}", ours.id);
        if let Some(citation) = row["citation"].as_str().filter(|text| text.contains(" FR ")) {
            assert_eq!(ours.citation, citation);
        }
        assert!(ours.paragraphs.iter().all(|paragraph| !paragraph.citation.is_empty()));
        let words = ours.words;
        assert!(!words.sources.is_empty() && words.sources.iter().all(|source| source.url.starts_with("https://")));
        assert!(!words.title.is_empty() && !words.text.is_empty() && !words.instrument.is_empty());
    }
}

#[test]
fn every_expected_classification_is_met() {
    let all = vectors();
    let mut checked = 0;
    for row in all["test_table"].as_array().unwrap() {
        for expected in row["expect"].as_array().unwrap() {
            let rule = regime(expected["regime"].as_str().unwrap()).unwrap();
            let ruling = rule.classify(&inputs(&row["inputs"]));
            assert_eq!(ruling.class.id(), expected["expected"], "{} under {}", row["chip"], rule.id);
            if let Some(eccn) = expected["eccn"].as_str() {
                assert_eq!(ruling.paragraph.unwrap().citation, eccn);
            }
            checked += 1;
        }
    }
    assert_eq!(checked, 53);
}

#[test]
fn the_status_of_every_chip_is_met_on_every_day_of_the_tables() {
    let all = vectors();
    let mut checked = 0;
    for row in ["test_table", "status_table"].iter().flat_map(|table| all[table].as_array().unwrap()) {
        for (date, class) in row["china_status"].as_object().unwrap() {
            assert_eq!(status(&inputs(&row["inputs"]), day(date)).class.id(), class, "{} on {date}", row["chip"]);
            checked += 1;
        }
    }
    assert_eq!(checked, (25 + 35) * 6);
}

#[test]
fn every_test_on_a_limit_is_met() {
    let all = vectors();
    let rows = all["boundary_tests"].as_array().unwrap();
    assert_eq!(rows.len(), 20);
    for row in rows {
        let rule = regime(row["regime"].as_str().unwrap()).unwrap();
        assert_eq!(rule.classify(&inputs(&row["inputs"])).class.id(), row["expected"], "{row}");
    }
}

#[test]
fn paragraphs_are_those_of_the_control_list() {
    let all = vectors();
    let rules = all["regimes"].as_array().unwrap();
    let row = rules.iter().find(|row| row["id"] == "us_3a090_2023").unwrap();
    let ours = regime("us_3a090_2023").unwrap();
    for sub in row["subclasses"].as_array().unwrap() {
        let paragraph = ours.paragraphs.iter().find(|paragraph| paragraph.citation == sub["eccn"]).unwrap();
        for inputs in grid() {
            assert_eq!(paragraph.condition.holds(&inputs), told(&sub["ast"], &inputs), "{inputs:?}");
        }
    }
}

/// Chips on, just below and just above every limit of the control list, with and without each figure.
fn grid() -> Vec<Inputs> {
    let around = |limits: &[f64]| {
        let mut values = vec![None];
        values.extend(limits.iter().flat_map(|limit| [Some(limit.next_down()), Some(*limit), Some(limit.next_up())]));
        values
    };
    let mut all = Vec::new();
    for tpp in around(&[1600.0, 2400.0, 4800.0]) {
        for pd in around(&[1.6, 3.2, 5.92]) {
            for datacenter_flag in [None, Some(false), Some(true)] {
                all.push(Inputs { tpp, pd, datacenter_flag, ..Inputs::default() });
            }
        }
    }
    all
}

/// A second evaluation of a rule, from the syntax tree.
fn told(tree: &Value, inputs: &Inputs) -> Option<bool> {
    if let Some(literal) = tree.as_bool().or_else(|| tree["lit"].as_bool()) {
        return Some(literal);
    }
    if let Some(name) = tree["var"].as_str() {
        return Flag::ALL.into_iter().find(|flag| flag.id() == name).and_then(|flag| inputs.flag(flag));
    }
    let (operator, body) = tree.as_object().unwrap().iter().next().unwrap();
    let parts = || body.as_array().unwrap().iter().map(|part| told(part, inputs));
    match operator.as_str() {
        "not" => told(body, inputs).map(|held| !held),
        "and" if parts().any(|part| part == Some(false)) => Some(false),
        "or" if parts().any(|part| part == Some(true)) => Some(true),
        "and" => parts().all(|part| part.is_some()).then_some(true),
        "or" => parts().all(|part| part.is_some()).then_some(false),
        _ => {
            let (left, right) = (amount(&body[0], inputs)?, amount(&body[1], inputs)?);
            Some(match operator.as_str() {
                "ge" => left >= right,
                "gt" => left > right,
                "le" => left <= right,
                "lt" => left < right,
                other => panic!("{other}"),
            })
        }
    }
}

fn amount(tree: &Value, inputs: &Inputs) -> Option<f64> {
    if let Some(number) = tree.as_f64() {
        return Some(number);
    }
    if let Some(name) = tree["var"].as_str() {
        return Variable::ALL.into_iter().find(|variable| variable.id() == name).and_then(|it| inputs.number(it));
    }
    tree["add"].as_array().unwrap().iter().map(|part| amount(part, inputs)).sum()
}

/// Classes that stay possible, in the order of the rule.
fn possible<'r>(row: &'r Value, inputs: &Inputs) -> Vec<&'r str> {
    let mut classes = Vec::new();
    for class in row["classes"].as_array().unwrap() {
        let held = told(&class["ast"], inputs);
        if held != Some(false) {
            classes.push(class["class"].as_str().unwrap());
        }
        if held == Some(true) {
            classes.dedup();
            return classes;
        }
    }
    classes.push(row["default_class"].as_str().unwrap());
    classes.dedup();
    classes
}

const LIMITS: [f64; 31] = [
    0.0, 1.0, 1.6, 2.0, 3.2, 3.3, 5.92, 16.0, 28.0, 30.0, 35.0, 40.0, 600.0, 1100.0, 1400.0, 1600.0, 1700.0, 2027.0,
    2029.0, 2400.0, 4100.0, 4500.0, 4800.0, 5000.0, 5800.0, 6200.0, 6500.0, 14_000.0, 17_500.0, 20_800.0, 21_000.0,
];

/// A figure on a limit, beside one, or anywhere.
fn known_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        select(LIMITS.to_vec()),
        select(LIMITS.to_vec()).prop_map(f64::next_up),
        select(LIMITS.to_vec()).prop_map(|limit| limit.next_down().max(0.0)),
        0.0..40_000.0,
        0.0..12.0,
    ]
}

fn number() -> impl Strategy<Value = Option<f64>> {
    prop::option::weighted(0.8, known_number())
}

fn chips() -> impl Strategy<Value = Inputs> {
    let flag = || prop::option::weighted(0.8, any::<bool>());
    let chip = (number(), number(), number(), number(), flag());
    let foundry = (number(), number(), number(), number(), flag(), flag(), flag());
    (chip, foundry).prop_map(
        |((tpp, pd, memory, io, datacenter_flag), (hbm, node_nm, transistors_bn, year, a, b, c))| Inputs {
            tpp,
            pd,
            memory_bandwidth_gbs: memory,
            io_bandwidth_gbs: io,
            datacenter_flag,
            hbm_bw_density_gbs_mm2: hbm,
            node_nm,
            non_planar: a,
            transistors_bn,
            has_hbm: b,
            year,
            designer_approved_or_authorized: c,
        },
    )
}

fn dates() -> impl Strategy<Value = Date> {
    (FIRST_DATE.day_number()..=LAST_DATE.day_number()).prop_map(|number| Date::from_day_number(number).unwrap())
}

const CHIP_FIGURES: [Variable; 4] = [Variable::Tpp, Variable::Pd, Variable::MemoryBandwidth, Variable::IoBandwidth];

/// On which side of every limit of the day the chip lies.
fn sides(chip: &Inputs, date: Date) -> Vec<Option<bool>> {
    let side = |term: Term, operator: Operator, limit: f64| term.value(chip).map(|value| operator.holds(value, limit));
    thresholds(date).iter().map(|it| side(it.term, it.operator, it.limit)).collect()
}

/// The chip with every unknown filled from the list.
fn completed(chip: &Inputs, fill: &[f64; 4], data_centre: bool) -> Inputs {
    let mut whole = *chip;
    for (variable, value) in CHIP_FIGURES.into_iter().zip(fill) {
        whole.number_mut(variable).get_or_insert(*value);
    }
    whole.datacenter_flag.get_or_insert(data_centre);
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_rule_agrees_with_its_syntax_tree(chip in chips()) {
        thread_local!(static ROWS: Value = vectors()["regimes"].clone());
        ROWS.with(|rows| {
            for row in rows.as_array().unwrap() {
                let ours = regime(row["id"].as_str().unwrap()).unwrap().classify(&chip).class.id();
                let classes = possible(row, &chip);
                let theirs = if classes.len() == 1 { classes[0] } else { "unknown" };
                prop_assert_eq!(ours, theirs, "{} for {:?}", row["id"], chip);
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_class_changes_only_at_a_limit(chip in chips(), moved in chips(), share in 0.0..1.0, date in dates()) {
        let before = status(&chip, date);
        for variable in CHIP_FIGURES {
            let mut other = chip;
            if let (Some(from), Some(to)) = (chip.number(variable), moved.number(variable)) {
                *other.number_mut(variable) = Some(from + (to - from) * share);
            }
            if sides(&other, date) == sides(&chip, date) {
                prop_assert_eq!(status(&other, date), before);
            }
        }
    }

    #[test]
    fn unknown_figures_hide_no_class(chip in chips(), fill in [known_number(), known_number(), known_number(), known_number()],
                                     data_centre in any::<bool>(), date in dates()) {
        let told = status(&chip, date);
        if told.class != Class::Unknown && told.undecided.is_none() {
            prop_assert_eq!(status(&completed(&chip, &fill, data_centre), date).class, told.class);
        }
    }

    #[test]
    fn a_definite_class_is_that_of_some_whole_chip(chip in chips(), date in dates()) {
        let told = status(&chip, date).class;
        let somewhere = || [0.0, 1e6].into_iter().any(|tpp| [false, true].into_iter().any(|data_centre| {
            status(&completed(&chip, &[tpp, 0.0, 0.0, 0.0], data_centre), date).class == told
        }));
        prop_assert!(told == Class::Unknown || somewhere());
    }

    #[test]
    fn a_flip_changes_the_class_and_nothing_nearer_does(chip in chips(), date in dates(), share in 0.0..0.999_f64) {
        let here = status(&chip, date).class;
        for flip in flips(&chip, date) {
            let value = chip.number(flip.variable).unwrap();
            let class_at = |value: f64| {
                let mut moved = chip;
                *moved.number_mut(flip.variable) = Some(value);
                status(&moved, date).class
            };
            let step = 1e-9 * flip.limit.max(1.0);
            let beyond = [flip.limit, flip.limit + step, flip.limit - step];
            prop_assert!(flip.class != here && beyond.iter().any(|value| class_at(*value) == flip.class));
            prop_assert_eq!(flip.on_limit, class_at(flip.limit) == flip.class);
            let towards = value + (flip.limit - value) * share;
            // Between neighbouring numbers there is nothing to try.
            if (towards - flip.limit).abs() > step {
                prop_assert_eq!(class_at(towards), here, "{:?} at {}", flip, towards);
            }
        }
    }

}

#[test]
fn impossible_figures_are_named() {
    for variable in Variable::ALL {
        let (min, max) = variable.range();
        for value in [f64::NAN, f64::INFINITY, -1.0, max.next_up(), min.next_down()] {
            let mut chip = Inputs::default();
            *chip.number_mut(variable) = Some(value);
            assert_eq!(chip.checked().unwrap_err().field, variable.id());
        }
    }
    assert!(Inputs::default().checked().is_ok());
}

#[test]
fn class_names_are_distinct() {
    for (place, class) in Class::ALL.iter().enumerate() {
        assert!(Class::ALL[..place].iter().all(|other| other.id() != class.id()));
    }
}
