//! The figures of the chapter on software and money over random choices: every number drawn is in the table, nothing leaves the
//! drawing, nothing is without a number, and no two texts of one drawing lie over each other. And what they say.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::FigureId;
use good_enough::model::market::moat::{reopened, resting, watch};
use good_enough::model::market::{Model, Output, Parameters, Policy, Preset};
use good_enough::scenario::{Choices, ParamId};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURES: [FigureId; 3] = [FigureId::Moat, FigureId::Ledger, FigureId::TokenPrice];

#[test]
fn as_the_page_opens() {
    check(&FIGURES, &Choices::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&FIGURES, &[ParamId::Policy]), b in prop::option::of(scenario(&FIGURES, &[ParamId::Policy]))) {
        check(&FIGURES, &Choices { a, b });
    }
}

#[test]
fn findings_are_one_short_sentence_with_their_numbers() {
    let said = [(FigureId::Moat, "64% of CUDA to 48%"), (FigureId::Ledger, "6%"), (FigureId::TokenPrice, "1.01×")];
    for (figure, part) in said {
        let answer = figure.answer(&Choices::default());
        for (lang, most) in [(Lang::En, 120), (Lang::Ko, 75)] {
            let finding = answer.finding(lang);
            assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
        }
        assert!(answer.finding(Lang::En).contains(part), "{}", answer.finding(Lang::En));
    }
}

/// The map's share is the model's own choice: what buyers want of both stacks at the run's maturity, where perceived risk has
/// come to what the levers make of it.
#[test]
fn the_maps_choice_is_the_models() {
    let model = Model::new(48);
    let (parameters, policy) = (Parameters::default(), Preset::NoControls.policy());
    let (_, years) = watch(&model, &parameters, &policy, &[2025, 2030, 2035]);
    let mut wanted = Vec::new();
    model.visit(&parameters, &policy, &mut |moment| {
        if years.iter().any(|year| (year.time - moment.given.time).abs() < 1e-6) {
            wanted.push(moment.allocation.wanted);
        }
    });
    assert_eq!(wanted.len(), years.len());
    for (year, [foreign, domestic, _]) in years.iter().zip(wanted) {
        let (map, run) = (year.held.share(year.maturity), domestic / (domestic + foreign));
        assert!((map / run - 1.0).abs() < 1e-9, "{}: {map} {run}", year.time);
    }
}

#[test]
fn rests_alternate_and_the_outer_ones_are_stable() {
    let model = Model::new(48);
    for steepness in [1.0, 1.5, 2.0, 2.5, 3.0] {
        for (effort, weight) in [(0.5, 0.5), (1.0, 1.0), (1.5, 1.0), (2.0, 0.0)] {
            let parameters = Parameters {
                software_network_steepness: steepness,
                software_effort: effort,
                mandate_weight: weight,
                ..Parameters::default()
            };
            let (path, years) = watch(&model, &parameters, &Policy::as_happened(), &[2027, 2030, 2035]);
            assert_eq!((path.len(), years.len()), (65, 3));
            for land in years.iter().flat_map(|year| [&year.held, &year.reopened]) {
                let rests = land.rests();
                assert!(rests.len() % 2 == 1, "{rests:?}");
                for (place, rest) in rests.iter().enumerate() {
                    assert_eq!(rest.stable, place % 2 == 0);
                    assert!((land.target(rest.maturity) - rest.maturity).abs() < 1e-4, "{rest:?}");
                    // Beside a stable rest software moves towards it.
                    let below = rest.maturity - 1e-3;
                    assert_eq!(land.target(below) > below, rest.stable, "{rest:?}");
                }
            }
        }
    }
}

#[test]
fn only_a_steep_network_effect_tips() {
    let model = Model::new(48);
    let places = |steepness| {
        let parameters =
            Parameters { software_network_steepness: steepness, software_effort: 1.5, ..Parameters::default() };
        let (_, years) = watch(&model, &parameters, &Policy::as_happened(), &[2030]);
        years[0].reopened.rests()
    };
    assert_eq!(places(1.5).len(), 1);
    let steep = places(3.0);
    assert_eq!(steep.len(), 3);
    // As the chapter's text says: near a quarter.
    assert!((steep[1].maturity - 0.25).abs() < 0.01, "{steep:?}");
    assert!(resting(&steep, 0.2).unwrap() < 0.1 && resting(&steep, 0.3).unwrap() > 0.9);
}

#[test]
fn reopening_frees_foreign_chips_and_leaves_the_rest() {
    let before = Policy::as_happened().strengths(2030.0);
    let after = reopened(&before);
    assert_eq!((after.training_chips, after.low_end_chips, after.refusal), (0.0, 0.0, 0.0));
    assert_eq!((after.mandate, after.equipment, after.hbm), (before.mandate, before.equipment, before.hbm));
}

/// The path drawn over the map is the run's own.
#[test]
fn the_path_is_that_of_the_run() {
    let model = Model::new(48);
    let (parameters, policy) = (Parameters::default(), Policy::as_happened());
    let (path, _) = watch(&model, &parameters, &policy, &[]);
    let run = model.run(&parameters, &policy, &[Output::SoftwareMaturity]);
    let dt = 1.0 / 48.0;
    for (quarter, (maturity, target)) in path.iter().enumerate() {
        assert_eq!(Some(*maturity), run.at(0, quarter));
        // A step of Euler's method towards the target, bounded by the step of a quarter.
        assert!((0.0..=1.0).contains(target) && (target - maturity) / parameters.software_build_time * dt < 0.02);
    }
}
