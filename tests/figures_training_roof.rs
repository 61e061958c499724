//! The roofline and the map of the H20, wherever the sliders stand: numbers of the drawing are in the table, words are
//! words, and all of it lies within the drawing.

use good_enough::figures::{FigureId, dense::Dot};
use good_enough::plot::svg::stated;
use good_enough::plot::{Anchor, Drawing, Layout, Shape, path_span, text_width};
use good_enough::scenario::{Choices, Kind, ParamId, Scenario, param};
use good_enough::words::Lang;
use proptest::prelude::*;
use std::collections::HashSet;

fn scenario(figure: FigureId) -> impl Strategy<Value = Scenario> {
    let (open, more) = figure.inputs();
    let ids: Vec<ParamId> = open.iter().chain(more).copied().collect();
    let values: Vec<_> = ids
        .iter()
        .map(|&id| match param(id).kind {
            Kind::Choice { options, .. } => (0..options.len()).prop_map(|option| option as f64).boxed(),
            _ => {
                let (row, (min, max)) = (param(id), param(id).range());
                let on_slider = (0..=row.positions()).prop_map(move |position| row.value_at(position));
                prop_oneof![3 => on_slider, 1 => min..=max].boxed()
            }
        })
        .collect();
    values.prop_map(move |values| ids.iter().zip(values).fold(Scenario::default(), |s, (id, value)| s.with(*id, value)))
}

fn choices(figure: FigureId) -> impl Strategy<Value = Choices> {
    (scenario(figure), proptest::option::of(scenario(figure))).prop_map(|(a, b)| Choices { a, b })
}

/// Left, right, top and bottom of a shape; of a path its corners.
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
            [left, left + width, y - size * 0.8, *y]
        }
    }
}

fn check_drawing(d: &Drawing, cells: &HashSet<String>) {
    let mut texts: Vec<([f64; 4], &str)> = Vec::new();
    for mark in &d.marks {
        let [left, right, top, bottom] = extent(&mark.shape);
        let inside = left >= -0.5 && right <= d.width + 0.5 && top >= -0.5 && bottom <= d.height + 0.5;
        assert!(inside, "{:?} leaves {} x {}", mark.shape, d.width, d.height);
        if let Some(value) = mark.value {
            assert!(cells.contains(&stated(value)), "{value} of {:?} is not in the table", mark.shape);
        }
        if let Shape::Text { text, size, .. } = &mark.shape {
            assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf") && *size >= 13.0, "{text}");
            texts.push(([left, right, top, bottom], text));
        }
    }
    for (i, (a, one)) in texts.iter().enumerate() {
        for (b, other) in &texts[i + 1..] {
            let apart = a[1] <= b[0] || b[1] <= a[0] || a[3] <= b[2] || b[3] <= a[2];
            assert!(apart, "“{one}” covers “{other}”");
        }
    }
    for point in &d.readouts {
        assert!((0.0..=d.width).contains(&point.x) && (0.0..=d.height).contains(&point.y));
        assert!(!point.text.contains("NaN") && !point.text.contains("inf"), "{}", point.text);
    }
}

fn check(figure: FigureId, choices: &Choices) {
    let answer = figure.answer(choices);
    for lang in Lang::ALL {
        let table = answer.table(lang);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let numbers: HashSet<String> = cells.clone().filter_map(|cell| cell.value).map(stated).collect();
        for cell in cells {
            assert!(!cell.text.is_empty() && !cell.text.contains("NaN") && !cell.text.contains("inf"), "{cell:?}");
            assert!(cell.value.is_none() || cell.text.contains(|c: char| c.is_ascii_digit()), "{cell:?}");
        }
        for words in [answer.finding(lang), answer.caption(lang)] {
            assert!(words.ends_with('.') && !words.contains("NaN") && !words.contains("inf "), "{words}");
        }
        for layout in [Layout::Narrow, Layout::Wide] {
            let d = answer.draw(lang, layout);
            check_drawing(&d, &numbers);
            for dot in answer.dense(layout).iter().flat_map(|dense| &dense.dots) {
                let Dot::Polygon { corners, .. } = dot else { panic!("a map of rectangles") };
                assert!(corners.iter().all(|(x, y)| (0.0..=d.width).contains(x) && (0.0..=d.height).contains(y)));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_roofline_is_whole(choices in choices(FigureId::Roofline)) {
        check(FigureId::Roofline, &choices);
    }

    #[test]
    fn the_map_is_whole(choices in choices(FigureId::H20Map)) {
        check(FigureId::H20Map, &choices);
    }
}
