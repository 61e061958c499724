//! What holds for the drawing of every figure, wherever its inputs stand.

use good_enough::figures::FigureId;
use good_enough::plot::svg::stated;
use good_enough::plot::{Anchor, Drawing, Layout, Shape, path_span, text_width};
use good_enough::scenario::{Choices, ParamId, Scenario, link, param};
use good_enough::words::Lang;
use proptest::prelude::*;
use std::collections::HashSet;

/// What a drawing may reach beyond its box, in drawing units: less than a line's width.
const OVER: f64 = 0.5;

/// A scenario in which each input of the figures, and each of the `others`, stands anywhere on its slider, at the ends more often.
pub fn scenario(figures: &[FigureId], others: &[ParamId]) -> impl Strategy<Value = Scenario> + use<> {
    let mut ids = others.to_vec();
    figures.iter().for_each(|figure| ids.extend([figure.inputs().0, figure.inputs().1].concat()));
    let places = prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], ids.len());
    places.prop_map(move |places| {
        ids.iter().zip(places).fold(Scenario::default(), |s, (id, place)| {
            let row = param(*id);
            s.with(*id, row.value_at((place * f64::from(row.positions())).round() as u32))
        })
    })
}

/// Checks every view of the figures' answers: texts without holes, every number drawn in the table, nothing outside the
/// drawing, no text over another.
pub fn check(figures: &[FigureId], choices: &Choices) {
    for figure in figures {
        let answer = figure.answer(choices);
        for lang in Lang::ALL {
            let what = format!("{figure:?} {lang:?} {}", link::write(choices));
            let table = answer.table(lang);
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let numbers: HashSet<String> = cells.filter_map(|cell| cell.value).map(stated).collect();
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()), "{what}");
            for text in [answer.finding(lang), answer.caption(lang), table.html()] {
                assert!(is_clean(&text), "{what}: {text}");
            }
            for layout in [Layout::Narrow, Layout::Wide] {
                check_drawing(&answer.draw(lang, layout), &numbers, &format!("{what} {layout:?}"));
            }
        }
    }
}

fn is_clean(text: &str) -> bool {
    !text.is_empty() && ["NaN", "inf ", "\u{2212}0 ", "—%"].iter().all(|hole| !text.contains(hole))
}

fn check_drawing(d: &Drawing, numbers: &HashSet<String>, what: &str) {
    let mut texts: Vec<([f64; 4], &str)> = Vec::new();
    for mark in &d.marks {
        let own = extent(&mark.shape);
        let inside = own[0] >= -OVER && own[1] <= d.width + OVER && own[2] >= -OVER && own[3] <= d.height + OVER;
        assert!(inside, "{what}: {:?} leaves {} x {}", mark.shape, d.width, d.height);
        if let Some(value) = mark.value {
            assert!(numbers.contains(&stated(value)), "{what}: {value} is not in the table");
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

/// Left, right, top and bottom of a shape: of a circle its centre, of a text its capitals.
fn extent(shape: &Shape) -> [f64; 4] {
    match shape {
        Shape::Rect { x, y, w, h } => [*x, x + w, *y, y + h],
        Shape::Line { x1, y1, x2, y2 } => [x1.min(*x2), x1.max(*x2), y1.min(*y2), y1.max(*y2)],
        Shape::Circle { cx, cy, .. } => [*cx, *cx, *cy, *cy],
        Shape::Path { d } => path_span(d),
        Shape::Text { x, y, anchor, size, text, .. } => {
            let width = text_width(text, *size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            [left, left + width, y - 0.72 * size, *y]
        }
    }
}
