//! The schema's table, the sliders it describes, and its agreement with the facts.

use good_enough::model::facts;
use good_enough::scenario::{Kind, Param, ParamId, ParamSet, Scale, Scenario, Unit, figure, param, presets};
use proptest::prelude::*;

fn numbers() -> impl Iterator<Item = ParamId> {
    ParamId::ALL.into_iter().filter(|&id| matches!(param(id).kind, Kind::Number { .. }))
}

/// What people type: few digits.
fn digits(value: f64) -> usize {
    value.to_string().bytes().filter(u8::is_ascii_digit).count()
}

/// Powers of two are what they are; every other value is short.
fn most_digits(row: &Param) -> usize {
    if matches!(row.kind, Kind::Number { scale: Scale::Octaves, .. }) { 6 } else { 5 }
}

#[test]
fn defaults_lie_in_their_ranges_and_ids_are_unique() {
    for id in ParamId::ALL {
        let row = param(id);
        assert_eq!(row.clamp(row.default_value()), Some(row.default_value()), "{}", row.id);
        assert_eq!(ParamId::ALL.iter().filter(|other| other.id() == row.id).count(), 1, "{}", row.id);
        assert_eq!(figure::find(row.figure), Some(row.figure), "{}", row.id);
        if let Kind::Number { min, max, step, scale, .. } = row.kind {
            assert!(min < max && step > 0.0 && (scale == Scale::Linear || min > 0.0), "{}", row.id);
        } else {
            assert_eq!(row.unit, Unit::One, "{}", row.id);
        }
    }
}

#[test]
fn every_fact_named_exists_and_gives_the_default() {
    for id in ParamId::ALL {
        let row = param(id);
        if let Some(fact) = row.fact {
            let fact = facts::find(fact).unwrap_or_else(|| panic!("{}: no fact {fact}", row.id));
            assert_eq!(row.in_unit(fact.value, fact.provenance.unit), row.default_value(), "{}", row.id);
        }
        for tick in row.ticks {
            let fact = facts::find(tick).unwrap_or_else(|| panic!("{}: no fact {tick}", row.id));
            let value = row.in_unit(fact.value, fact.provenance.unit);
            assert_eq!(row.clamp(value), Some(value), "{}: {tick} off the slider", row.id);
        }
    }
}

#[test]
fn process_presets_are_the_facts() {
    for node in ["28nm", "14nm", "7nm", "7nm_smic", "5nm"] {
        let preset = presets::find(&format!("process-{}", node.replace('_', "-"))).expect("a preset");
        let mut scenario = Scenario::default();
        preset.apply(&mut scenario);
        for (id, fact) in [(ParamId::D0, format!("d0_{node}")), (ParamId::WaferPrice, format!("wafer_price_{node}"))] {
            assert_eq!(Some(scenario.get(id)), facts::find(&fact).map(|fact| fact.value), "{fact}");
        }
    }
    let mut scenario = Scenario::default();
    for (preset, fact) in [("tpu-like-28nm", "die_tpu_v5e"), ("ascend-smic", "die_ascend_910b")] {
        presets::find(preset).expect("a preset").apply(&mut scenario);
        assert_eq!(Some(scenario.get(ParamId::Die)), facts::find(fact).map(|fact| fact.value));
    }
    presets::find("price-war-2024").expect("a preset").apply(&mut scenario);
    assert_eq!(Some(scenario.get(ParamId::Discount)), facts::find("wafer_discount_reported").map(|fact| fact.value));
    assert_eq!(Some(scenario.get(ParamId::Price)), facts::find("wafer_price_28nm_discount").map(|fact| fact.value));
}

#[test]
fn slider_ends_and_default_are_exact() {
    for id in ParamId::ALL {
        let row = param(id);
        let (min, max) = row.range();
        assert_eq!(row.value_at(0), min, "{}", row.id);
        assert_eq!(row.value_at(row.positions()), max, "{}", row.id);
        assert_eq!(row.value_at(u32::MAX), max, "{}", row.id);
        assert_eq!(row.value_at(row.position(row.default_value())), row.default_value(), "{}", row.id);
        assert_eq!(row.position(f64::NAN), row.position(row.default_value()), "{}", row.id);
        assert_eq!((row.position(f64::NEG_INFINITY), row.position(f64::INFINITY)), (0, row.positions()), "{}", row.id);
    }
}

#[test]
fn every_slider_position_has_a_short_value_of_its_own() {
    for id in numbers() {
        let row = param(id);
        assert!((5..=1000).contains(&row.positions()), "{}: {}", row.id, row.positions());
        let mut before = f64::NEG_INFINITY;
        for position in 0..=row.positions() {
            let value = row.value_at(position);
            assert!(value > before, "{} at {position}: {value} after {before}", row.id);
            assert_eq!(row.position(value), position, "{} at {value}", row.id);
            assert_eq!(row.clamp(value), Some(value), "{}", row.id);
            assert!(digits(value) <= most_digits(row), "{} at {position}: {value}", row.id);
            before = value;
        }
    }
}

#[test]
fn buttons_walk_from_end_to_end_over_round_numbers() {
    for id in ParamId::ALL {
        let row = param(id);
        let (min, max) = row.range();
        let mut up = vec![min];
        while *up.last().unwrap() < max {
            let value = *up.last().unwrap();
            let next = row.step_up(value);
            assert!(next > value && digits(next) <= most_digits(row), "{}: {value} to {next}", row.id);
            up.push(next);
        }
        assert!(up.contains(&row.default_value()), "{}: the default is passed", row.id);
        assert!(up.len() <= 1000, "{}: {} presses", row.id, up.len());
        let mut value = max;
        while value > min {
            let next = row.step_down(value);
            assert!(next < value && digits(next) <= most_digits(row), "{}: {value} down to {next}", row.id);
            value = next;
        }
        assert_eq!((row.step_down(min), row.step_up(max)), (min, max), "{}", row.id);
    }
}

#[test]
fn buttons_step_about_a_hundredth_or_a_twentieth() {
    assert_eq!(param(ParamId::Die).step_up(504.0), 520.0);
    assert_eq!(param(ParamId::Die).step_down(504.0), 500.0);
    assert_eq!(param(ParamId::D0).step_up(0.08), 0.085);
    assert_eq!(param(ParamId::VariableCost).step_up(709.0), 720.0);
    assert_eq!(param(ParamId::VariableCost).step_down(720.0), 709.0);
    assert_eq!(param(ParamId::Utilisation).step_up(85.6), 86.0);
    assert_eq!(param(ParamId::DefectSeed).step_up(1.0), 2.0);
    assert_eq!(param(ParamId::StateBuilding).step_up(0.0), 1.0);
    for id in numbers() {
        let row = param(id);
        if let Kind::Number { scale: Scale::Log, max, .. } = row.kind {
            for position in 0..row.positions() {
                let value = row.value_at(position);
                let ratio = row.step_up(value) / value;
                assert!(
                    ratio <= 1.11 && (ratio >= 1.0005 || row.step_up(value) == max),
                    "{} at {value}: {ratio}",
                    row.id
                );
            }
        }
    }
}

#[test]
fn sets_hold_parameters() {
    assert!(ParamSet::EMPTY.is_empty());
    assert_eq!(ParamSet::ALL.iter().count(), ParamId::ALL.len());
    let set: ParamSet = [ParamId::DemandShock, ParamId::Die].into_iter().collect();
    assert_eq!(set.iter().collect::<Vec<_>>(), [ParamId::Die, ParamId::DemandShock]);
    assert!(set.contains(ParamId::Die) && !set.contains(ParamId::D0));
}

#[test]
fn a_scenario_refuses_what_is_no_number_and_resets() {
    let mut scenario = Scenario::default();
    assert_eq!(scenario.set(ParamId::Die, f64::NAN), 504.0);
    assert_eq!(scenario.set(ParamId::Die, 1e9), 858.0);
    assert!(!scenario.is_default(ParamId::Die));
    scenario.reset(ParamId::Die);
    assert_eq!(scenario, Scenario::default());
    assert_eq!(scenario.set(ParamId::Memory, 99.0), 4.0);
    assert_eq!((scenario.option(ParamId::Memory), scenario.choice(ParamId::Memory)), (4, "hbm3e"));
    assert_eq!(scenario.choice(ParamId::Die), "");
    assert!(scenario.switch(ParamId::StateBuilding));
}

proptest! {
    #[test]
    fn position_and_fraction_follow_the_value(which in 0..ParamId::ALL.len(), x in 0.0..=1.0f64, y in 0.0..=1.0f64) {
        let row = param(ParamId::ALL[which]);
        let (min, max) = row.range();
        let (x, y) = (min + (max - min) * x.min(y), min + (max - min) * x.max(y));
        prop_assert!(row.position(x) <= row.position(y));
        prop_assert!((0.0..=1.0).contains(&row.fraction(x)) && row.fraction(x) <= row.fraction(y));
        let snapped = row.value_at(row.position(x));
        prop_assert_eq!(row.value_at(row.position(snapped)), snapped);
    }
}
