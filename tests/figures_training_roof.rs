//! The roofline and the map of the H20, wherever the sliders stand: numbers of the drawing are in the table, words are
//! words, and all of it lies within the drawing.

mod drawings;

use drawings::scenario;
use good_enough::figures::{FigureId, dense::Dot};
use good_enough::plot::Layout;
use good_enough::scenario::Choices;
use good_enough::words::Lang;
use proptest::prelude::*;

fn choices(figure: FigureId) -> impl Strategy<Value = Choices> {
    let one = || scenario(&[figure], &[]);
    (one(), proptest::option::of(one())).prop_map(|(a, b)| Choices { a, b })
}

fn check(figure: FigureId, choices: &Choices) {
    drawings::check(&[figure], choices);
    let answer = figure.answer(choices);
    for lang in Lang::ALL {
        let table = answer.table(lang);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        for cell in cells {
            assert!(!cell.text.is_empty() && !cell.text.contains("NaN") && !cell.text.contains("inf"), "{cell:?}");
            assert!(cell.value.is_none() || cell.text.contains(|c: char| c.is_ascii_digit()), "{cell:?}");
        }
        for words in [answer.finding(lang), answer.caption(lang)] {
            assert!(words.ends_with('.') && !words.contains("NaN") && !words.contains("inf "), "{words}");
        }
        for layout in [Layout::Narrow, Layout::Wide] {
            let d = answer.draw(lang, layout);
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
