//! Two futures, wherever its sliders stand: numbers of the drawing are in the table, words are words, no text lies over
//! another, and all of it lies within the drawing.
#![cfg(not(target_arch = "wasm32"))]

use good_enough::figures::{FigureId, heavy};
use good_enough::model::ensemble::Ensemble;
use good_enough::model::market::{Model, Parameters, Policy};
use good_enough::plot::svg::stated;
use good_enough::plot::{Anchor, Drawing, Layout, Shape, path_span, text_width};
use good_enough::scenario::{Choices, Kind, ParamId, Scenario, link, param};
use good_enough::words::Lang;
use proptest::prelude::*;
use std::collections::HashSet;

const FIGURE: FigureId = FigureId::Futures;

/// A scenario in which each input of the figure stands anywhere in its range, its ends more often.
fn scenario() -> impl Strategy<Value = Scenario> {
    let (open, more) = FIGURE.inputs();
    let ids: Vec<ParamId> = open.iter().chain(more).copied().collect();
    let places = prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], ids.len());
    places.prop_map(move |places| {
        ids.iter().zip(places).fold(Scenario::default(), |s, (id, place)| {
            let (low, high) = match param(*id).kind {
                Kind::Choice { options, .. } => (0.0, options.len() as f64 - 0.001),
                Kind::Switch { .. } => (0.0, 1.999),
                Kind::Number { min, max, .. } => (min, max),
            };
            s.with(*id, low + (high - low) * place)
        })
    })
}

/// Left, right, top and bottom of a shape; of a path its corners.
fn extent(shape: &Shape) -> [f64; 4] {
    match shape {
        Shape::Rect { x, y, w, h } => [*x, x + w, *y, y + h],
        Shape::Line { x1, y1, x2, y2 } => [x1.min(*x2), x1.max(*x2), y1.min(*y2), y1.max(*y2)],
        Shape::Circle { cx, cy, r } => [cx - r, cx + r, cy - r, cy + r],
        Shape::Path { d } => path_span(d),
        Shape::Text { x, y, anchor, size, text, .. } => {
            let width = text_width(text, *size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            [left, left + width, y - 0.8 * size, *y]
        }
    }
}

fn is_clean(text: &str) -> bool {
    !text.is_empty() && ["NaN", "inf ", "\u{2212}0 ", "—%"].iter().all(|word| !text.contains(word))
}

fn check_drawing(d: &Drawing, cells: &HashSet<String>, what: &str) {
    let mut texts: Vec<([f64; 4], &str)> = Vec::new();
    for mark in &d.marks {
        let own = extent(&mark.shape);
        let inside = own[0] >= -0.1 && own[1] <= d.width + 0.1 && own[2] >= -0.1 && own[3] <= d.height + 0.1;
        assert!(inside, "{what}: {:?} leaves {} x {}", mark.shape, d.width, d.height);
        if let Some(value) = mark.value {
            assert!(cells.contains(&stated(value)), "{what}: {value} is not in the table");
        }
        if let Shape::Text { text, size, .. } = &mark.shape {
            assert!(is_clean(text) && *size >= 13.0, "{what}: {text}");
            for (other, said) in &texts {
                let apart = own[1] <= other[0] || other[1] <= own[0] || own[3] <= other[2] || other[3] <= own[2];
                assert!(apart, "{what}: “{text}” lies over “{said}”");
            }
            texts.push((own, text));
        }
    }
    for point in &d.readouts {
        assert!((0.0..=d.width).contains(&point.x) && (0.0..=d.height).contains(&point.y), "{what}: {point:?}");
        assert!(is_clean(&point.text), "{what}: {}", point.text);
    }
}

fn check(choices: &Choices) {
    let answer = FIGURE.answer(choices);
    for lang in Lang::ALL {
        let what = format!("{lang:?} {}", link::write(choices));
        let table = answer.table(lang);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let numbers: HashSet<String> = cells.filter_map(|cell| cell.value).map(stated).collect();
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{what}");
        for text in [answer.finding(lang), answer.caption(lang), table.html()] {
            assert!(is_clean(&text), "{what}: {text}");
        }
        for layout in [Layout::Narrow, Layout::Wide] {
            check_drawing(&answer.draw(lang, layout), &numbers, &format!("{layout:?} {what}"));
        }
    }
}

/// Lays a band of few runs in store, so that no drawing waits for a thousand.
fn quick_band(a: &Scenario) {
    let model = Model::new(12);
    let mut ensemble = Ensemble::new(&model, &Parameters::DEFAULT, &Policy::as_happened(), &heavy::BAND_OUTPUTS);
    ensemble.add(20);
    heavy::keep(heavy::Heavy::Band, a, ensemble.bands().into());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(), b in prop::option::of(scenario())) {
        quick_band(&a);
        check(&Choices { a, b });
    }
}

#[test]
fn as_the_page_opens_it_compares_with_no_controls() {
    quick_band(&Scenario::default());
    check(&Choices::default());
    let answer = FIGURE.answer(&Choices::default());
    for (lang, most, both) in [(Lang::Ko, 75, ["747만", "434만"]), (Lang::En, 120, ["7.47 million", "4.34 million"])]
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
        check(&Choices { a, b: None });
        for (lang, most) in [(Lang::Ko, 75), (Lang::En, 120)] {
            let finding = FIGURE.answer(&Choices { a, b: None }).finding(lang);
            assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
        }
    }
    let same = Choices { a: Scenario::default(), b: Some(Scenario::default()) };
    quick_band(&same.a);
    check(&same);
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
    assert!(finding(4.0).contains("29% more"), "{}", finding(4.0));
}
