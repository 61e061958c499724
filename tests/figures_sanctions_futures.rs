//! Two futures, wherever its sliders stand: numbers of the drawing are in the table, words are words, no text lies over
//! another, and all of it lies within the drawing.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::{FigureId, heavy};
use good_enough::model::ensemble::Ensemble;
use good_enough::model::market::{Model, Parameters, Policy};
use good_enough::scenario::{Choices, Kind, ParamId, Scenario, param};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURE: FigureId = FigureId::Futures;

/// Lays a band of few runs in store, so that no drawing waits for a thousand.
fn quick_band(a: &Scenario) {
    let model = Model::new(12);
    let mut ensemble =
        Ensemble::new(&model, &Parameters::DEFAULT, &Policy::as_happened(), &heavy::market::BAND_OUTPUTS);
    ensemble.add(20);
    heavy::keep(heavy::Heavy::Band, a, ensemble.bands().into(), true);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&[FIGURE], &[]), b in prop::option::of(scenario(&[FIGURE], &[]))) {
        quick_band(&a);
        check(&[FIGURE], &Choices { a, b });
    }
}

#[test]
fn as_the_page_opens_it_compares_with_no_controls() {
    quick_band(&Scenario::default());
    check(&[FIGURE], &Choices::default());
    let answer = FIGURE.answer(&Choices::default());
    for (lang, most, both) in [(Lang::Ko, 75, ["737만", "435만"]), (Lang::En, 120, ["7.37 million", "4.35 million"])]
    {
        let finding = answer.finding(lang);
        assert!(both.iter().all(|part| finding.contains(part)), "{finding}");
        assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
    }
}

/// Every policy of the list against what happened, and a policy that changes nothing.
#[test]
fn every_policy_has_a_finding() {
    let options = match param(ParamId::Policy).kind {
        Kind::Choice { options, .. } => options.len(),
        _ => 0,
    };
    for place in 1..options {
        let a = Scenario::default().with(ParamId::Policy, place as f64);
        quick_band(&a);
        check(&[FIGURE], &Choices { a, b: None });
        for (lang, most) in [(Lang::Ko, 75), (Lang::En, 120)] {
            let finding = FIGURE.answer(&Choices { a, b: None }).finding(lang);
            assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
        }
    }
    let same = Choices { a: Scenario::default(), b: Some(Scenario::default()) };
    quick_band(&same.a);
    check(&[FIGURE], &same);
    assert!(FIGURE.answer(&same).finding(Lang::En).contains("same compute"));
}

/// Low-end chips free: little changes where China refuses them, much where it buys.
#[test]
fn refusal_decides_what_the_low_end_rule_does() {
    let finding = |place: f64| {
        let a = Scenario::default().with(ParamId::Policy, place);
        FIGURE.answer(&Choices { a, b: None }).finding(Lang::En)
    };
    assert!(finding(3.0).contains("4% more"), "{}", finding(3.0));
    assert!(finding(4.0).contains("28% more"), "{}", finding(4.0));
}
