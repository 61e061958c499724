//! The figures of the chapter on software and money over random choices: every number drawn is in the table, nothing leaves the
//! drawing, nothing is without a number, and no two texts of one drawing lie over each other. And what they say.
#![cfg(not(target_arch = "wasm32"))]

use good_enough::figures::FigureId;
use good_enough::model::market::moat::{reopened, resting, watch};
use good_enough::model::market::{Model, Output, Parameters, Policy, Preset};
use good_enough::plot::svg::stated;
use good_enough::plot::{Anchor, Drawing, Layout, Shape, text_width};
use good_enough::scenario::{Choices, Kind, ParamId, Scenario, param};
use good_enough::words::Lang;
use proptest::prelude::*;
use std::collections::BTreeSet;

const FIGURES: [FigureId; 3] = [FigureId::Moat, FigureId::Ledger, FigureId::TokenPrice];

/// A scenario in which each input of the figures, and what both governments do, stands anywhere, its ends more often.
fn scenario() -> impl Strategy<Value = Scenario> {
    let mut ids: Vec<ParamId> = FIGURES.into_iter().flat_map(|f| [f.inputs().0, f.inputs().1].concat()).collect();
    ids.push(ParamId::Policy);
    let places = prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], ids.len());
    places.prop_map(move |places| {
        let mut s = Scenario::default();
        for (id, place) in ids.iter().zip(places) {
            let value = match param(*id).kind {
                Kind::Number { min, max, .. } => min + (max - min) * place,
                Kind::Choice { options, .. } => libm::floor(place * (options.len() as f64 - 1.0) + 0.5),
                Kind::Switch { .. } => libm::floor(place + 0.5),
            };
            s.set(*id, value);
        }
        s
    })
}

/// Left, top, right and bottom of a shape that is no path.
fn bounds(shape: &Shape) -> Option<[f64; 4]> {
    Some(match shape {
        Shape::Rect { x, y, w, h } => [*x, *y, x + w, y + h],
        Shape::Line { x1, y1, x2, y2 } => [x1.min(*x2), y1.min(*y2), x1.max(*x2), y1.max(*y2)],
        Shape::Circle { cx, cy, r } => [cx - r, cy - r, cx + r, cy + r],
        Shape::Text { x, y, anchor, size, text, .. } => {
            let width = text_width(text, *size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            [left, y - 0.72 * size, left + width, *y]
        }
        Shape::Path { .. } => return None,
    })
}

fn check(d: &Drawing, table: &BTreeSet<String>, what: &str) {
    let mut texts: Vec<([f64; 4], &str)> = Vec::new();
    for mark in &d.marks {
        if let Some(value) = mark.value {
            assert!(table.contains(&stated(value)), "{what}: {value} is not in the table");
        }
        if let Shape::Path { d } = &mark.shape {
            assert!(!d.contains("NaN") && !d.contains("inf"), "{what}: {d}");
        }
        let Some(own) = bounds(&mark.shape) else { continue };
        assert!(own[0] >= -0.1 && own[2] <= d.width + 0.1, "{what}: {:?} leaves the drawing", mark.shape);
        assert!(own[1] >= -0.1 && own[3] <= d.height + 0.1, "{what}: {:?} leaves the drawing", mark.shape);
        if let Shape::Text { text, .. } = &mark.shape {
            assert!(!["NaN", "inf"].iter().any(|word| text.contains(word)) && !text.is_empty(), "{what}: {text}");
            for (other, said) in &texts {
                let apart = own[2] <= other[0] || other[2] <= own[0] || own[3] <= other[1] || other[3] <= own[1];
                assert!(apart, "{what}: {text:?} lies over {said:?}");
            }
            texts.push((own, text));
        }
    }
    for readout in &d.readouts {
        assert!(!readout.text.contains("NaN"), "{what}: {}", readout.text);
    }
}

fn check_all(choices: &Choices) {
    for figure in FIGURES {
        let answer = figure.answer(choices);
        for lang in Lang::ALL {
            let what = format!("{figure:?} {lang:?} {}", good_enough::scenario::link::write(choices));
            let table = answer.table(lang);
            let values: BTreeSet<String> =
                table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.value).map(stated).collect();
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{what}");
            for text in [answer.finding(lang), answer.caption(lang), table.html()] {
                assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf "), "{what}: {text}");
            }
            for layout in [Layout::Narrow, Layout::Wide] {
                check(&answer.draw(lang, layout), &values, &what);
            }
        }
    }
}

#[test]
fn as_the_page_opens() {
    check_all(&Choices::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(), b in prop::option::of(scenario())) {
        check_all(&Choices { a, b });
    }
}

#[test]
fn findings_are_one_short_sentence_with_their_numbers() {
    let said = [(FigureId::Moat, "65% of CUDA to 47%"), (FigureId::Ledger, "5.8%"), (FigureId::TokenPrice, "1.11×")];
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
