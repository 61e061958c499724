//! The words in drawings: none lies on another, none leaves the drawing.

use good_enough::figures::FigureId;
use good_enough::plot::{Anchor, Drawing, Layout, Shape};
use good_enough::scenario::schema::{AXES, CLAIMS};
use good_enough::scenario::{Choices, ParamId, Scenario, presets};
use good_enough::words::Lang;

/// A word's box: left, right, top, bottom.
type Span = [f64; 4];

/// A text's width where it is least doubtful: digits and Latin letters are half an em wide or more, Hangul most of one.
fn least_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| if c >= '\u{1100}' { 0.85 } else { 0.45 }).sum::<f64>() * size
}

fn words(drawing: &Drawing) -> Vec<(Span, &str)> {
    let texts = drawing.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text { x, y, anchor, size, text, .. } => Some((*x, *y, *anchor, *size, text)),
        _ => None,
    });
    texts
        .map(|(x, y, anchor, size, text)| {
            let width = least_width(text, size);
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            ([left, left + width, y - 0.62 * size, y], text.as_str())
        })
        .collect()
}

/// By how much two boxes lie on each other, in the narrower direction.
fn covered(a: &Span, b: &Span) -> f64 {
    let shared = |low: usize| a[low + 1].min(b[low + 1]) - a[low].max(b[low]);
    shared(0).min(shared(2))
}

const SHEETS: [(Lang, Layout); 4] =
    [(Lang::Ko, Layout::Narrow), (Lang::Ko, Layout::Wide), (Lang::En, Layout::Narrow), (Lang::En, Layout::Wide)];

/// Where words of the drawings of a figure lie wrong.
fn wrong(name: &str, figure: FigureId, choices: &Choices) -> Vec<String> {
    let answer = figure.answer(choices);
    let mut wrong = Vec::new();
    for (lang, layout) in SHEETS {
        let drawing = answer.draw(lang, layout);
        let words = words(&drawing);
        let at = format!("{name}, {} {layout:?}", figure.id());
        for (i, (a, text)) in words.iter().enumerate() {
            if a[0] < -1.0 || a[1] > drawing.width + 1.0 || a[2] < -1.0 || a[3] > drawing.height + 1.0 {
                wrong.push(format!("{at}: {text:?} leaves it: {a:?}"));
            }
            let on = words[i + 1..].iter().filter(|(b, _)| covered(a, b) > 1.0);
            wrong.extend(on.map(|(_, other)| format!("{at}: {text:?} lies on {other:?}")));
        }
    }
    wrong
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_word_lies_on_another_or_leaves_its_drawing() {
    let mut found: Vec<String> =
        FigureId::ALL.into_iter().flat_map(|figure| wrong("defaults", figure, &Choices::default())).collect();
    for preset in presets::ALL {
        let mut choices = Choices::default();
        preset.apply(&mut choices.a);
        let figures = FigureId::ALL.into_iter().filter(|figure| figure.id() == preset.figure);
        found.extend(figures.flat_map(|figure| wrong(preset.id, figure, &choices)));
    }
    assert_none(&found);
}

#[test]
fn nor_on_the_map_of_validity_whatever_runs_along_its_sides() {
    let map = |place: usize| {
        let upright = ((place + 7) % AXES.len()) as f64;
        let map = Scenario::default().with(ParamId::MapAcross, place as f64).with(ParamId::MapUpright, upright);
        Choices { a: map.with(ParamId::Claim, 0.0), b: None }
    };
    let maps = (0..AXES.len()).map(|place| (AXES[place], map(place)));
    assert_none(&maps.flat_map(|(axis, choices)| wrong(axis, FigureId::Validity, &choices)).collect::<Vec<_>>());
}

#[test]
fn nor_among_the_flips_of_any_chapters_claims() {
    let claims = (0..CLAIMS.len()).step_by(3).map(|place| {
        let a = Scenario::default().with(ParamId::Claim, place as f64);
        (CLAIMS[place], Choices { a, b: None })
    });
    assert_none(&claims.flat_map(|(claim, choices)| wrong(claim, FigureId::Flips, &choices)).collect::<Vec<_>>());
}
