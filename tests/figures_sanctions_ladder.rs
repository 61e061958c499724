//! The counting ladder, wherever its sliders stand: numbers of the drawing are in the table, words are words, no text lies
//! over another, and all of it lies within the drawing.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::FigureId;
use good_enough::scenario::{Choices, ParamId, Scenario, param};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURE: FigureId = FigureId::Ladder;

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&[FIGURE], &[]), b in prop::option::of(scenario(&[FIGURE], &[]))) {
        check(&[FIGURE], &Choices { a, b });
    }
}

#[test]
fn as_the_page_opens_it_shows_the_documented_ladder() {
    check(&[FIGURE], &Choices::default());
    let answer = FIGURE.answer(&Choices::default());
    for (lang, most) in [(Lang::Ko, 75), (Lang::En, 120)] {
        let finding = answer.finding(lang);
        assert!(finding.contains("16.9") && finding.contains("0.76"), "{finding}");
        assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
    }
    let texts: Vec<String> = answer.table(Lang::En).rows.iter().map(|row| row.cells[2].text.clone()).collect();
    assert_eq!(texts, ["16.9×", "4.69×", "about 4×", "2.55×", "1.43×", "1.17×", "0.76×", "0.76×"]);
}

/// A step that is not counted has no row, and the steps after it do without.
#[test]
fn a_step_left_out_is_neither_counted_nor_drawn() {
    let all = FIGURE.answer(&Choices::default());
    let a = Scenario::default().with(ParamId::CountTraining, 0.0);
    let fewer = FIGURE.answer(&Choices { a, b: None });
    let rows = |answer: &dyn good_enough::figures::Answer| answer.table(Lang::En).rows;
    assert_eq!(rows(&*fewer).len() + 1, rows(&*all).len());
    assert!(rows(&*fewer).iter().all(|row| !row.header.contains("training")));
    let last = |answer: &dyn good_enough::figures::Answer| rows(answer).last().and_then(|row| row.cells[2].value);
    assert!(last(&*fewer) > last(&*all));
}

/// The assumptions of the count change the count: the first rung stays.
#[test]
fn the_chips_stay_the_same() {
    let first = |a: Scenario| FIGURE.answer(&Choices { a, b: None }).table(Lang::En).rows[0].cells[0].value;
    let s = Scenario::default();
    for id in [ParamId::FleetInefficiency, ParamId::StrandedShare, ParamId::UsabilityFloor, ParamId::PriceElasticity] {
        let (low, high) = param(id).range();
        assert_eq!(first(s.with(id, low)), first(s.with(id, high)), "{id:?}");
    }
}
