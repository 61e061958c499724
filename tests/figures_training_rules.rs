//! The rule explorer over random scenarios: what it draws is in its table, inside its frame, and legible.

use good_enough::figures::{Answer, FigureId, free_share, rule_sources};
use good_enough::plot::svg::stated;
use good_enough::plot::{Anchor, Drawing, Layout, Shape, text_width};
use good_enough::scenario::{Choices, ParamId, Scenario, month};
use good_enough::words::Lang;
use proptest::prelude::*;

fn scenario() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(0.0..=1.0_f64, 8).prop_map(|shares| {
        let (open, more) = FigureId::Rules.inputs();
        let mut s = Scenario::default();
        for (id, share) in open.iter().chain(more).zip(shares) {
            let param = id.param();
            s.set(*id, param.value_at((share * f64::from(param.positions())).round() as u32));
        }
        s
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    (scenario(), proptest::option::of(scenario())).prop_map(|(a, b)| Choices { a, b })
}

/// Left, top, right, bottom of a text.
fn extent(shape: &Shape) -> Option<[f64; 4]> {
    let Shape::Text { x, y, anchor, size, text, .. } = shape else { return None };
    let width = text_width(text, *size);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some([left, y - 0.8 * size, left + width, y + 0.2 * size])
}

fn bounds(shape: &Shape) -> Option<[f64; 4]> {
    match shape {
        Shape::Rect { x, y, w, h } => Some([*x, *y, x + w, y + h]),
        Shape::Line { x1, y1, x2, y2 } => Some([x1.min(*x2), y1.min(*y2), x1.max(*x2), y1.max(*y2)]),
        Shape::Circle { cx, cy, r } => Some([cx - r, cy - r, cx + r, cy + r]),
        Shape::Path { .. } => None,
        Shape::Text { .. } => extent(shape),
    }
}

fn check_inside(d: &Drawing) -> Result<(), TestCaseError> {
    for mark in &d.marks {
        let Some([l, t, r, b]) = bounds(&mark.shape) else { continue };
        prop_assert!(l >= 0.0 && t >= 0.0 && r <= d.width && b <= d.height, "{:?}", mark.shape);
    }
    for point in &d.readouts {
        prop_assert!(point.x >= 0.0 && point.x <= d.width && point.y >= 0.0 && point.y <= d.height, "{point:?}");
    }
    Ok(())
}

fn check_texts(d: &Drawing) -> Result<(), TestCaseError> {
    let texts: Vec<_> = d.marks.iter().filter_map(|m| Some((extent(&m.shape)?, &m.shape))).collect();
    for (i, (a, first)) in texts.iter().enumerate() {
        for (b, second) in texts.get(i + 1..).unwrap_or_default() {
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            prop_assert!(apart, "{first:?} on {second:?}");
        }
    }
    Ok(())
}

fn check_values(answer: &dyn Answer, d: &Drawing, lang: Lang) -> Result<(), TestCaseError> {
    let table = answer.table(lang);
    let cells: Vec<String> = table.rows.iter().flat_map(|r| &r.cells).filter_map(|c| c.value).map(stated).collect();
    for value in d.marks.iter().filter_map(|mark| mark.value) {
        prop_assert!(cells.contains(&stated(value)), "{value} is not in the table");
    }
    prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    prop_assert!(!table.html().contains("NaN"));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn drawings_stay_inside_and_agree_with_the_table(choices in choices()) {
        let answer = FigureId::Rules.answer(&choices);
        for lang in Lang::ALL {
            for layout in [Layout::Narrow, Layout::Wide] {
                let d = answer.draw(lang, layout);
                check_inside(&d)?;
                check_texts(&d)?;
                check_values(&*answer, &d, lang)?;
            }
            let words = [answer.finding(lang), answer.caption(lang)].concat();
            prop_assert!(!words.contains("NaN") && !words.contains('—') && !words.contains("  "), "{words}");
            prop_assert!(!words.contains("금지") && !words.to_lowercase().contains(" ban "), "{words}");
        }
    }

    #[test]
    fn the_readers_chip_follows_the_pointer(s in scenario(), share in 0.0..=1.0_f64) {
        let choices = Choices { a: s, b: None };
        for layout in [Layout::Narrow, Layout::Wide] {
            let handle = FigureId::Rules.answer(&choices).handle(layout).expect("the reader's chip can be dragged");
            let px = 40.0 + share * (layout.width() - 80.0);
            let py = 70.0 + share * 250.0;
            let mut dragged = s;
            dragged.set(handle.x.0, handle.x.1.value_at(px));
            let next = FigureId::Rules.answer(&Choices { a: dragged, b: None }).handle(layout).expect("still");
            dragged.set(next.y.0, next.y.1.value_at(py));
            let last = FigureId::Rules.answer(&Choices { a: dragged, b: None }).handle(layout).expect("still");
            prop_assert!((last.at.0 - px).abs() < 1e-6, "{} {px}", last.at.0);
            let area = dragged.get(ParamId::OwnArea);
            let stopped = next.y.0 == ParamId::OwnArea && (area <= 25.0 || area >= 3_300.0);
            prop_assert!(stopped || (last.at.1 - py).abs() < 1e-6, "{} {py}", last.at.1);
        }
    }
}

fn at(day: &str) -> Choices {
    let mut choices = Choices::default();
    choices.a.set(ParamId::RuleMonth, month::read(day).expect("a month"));
    choices
}

#[test]
fn the_finding_tells_the_h20s_story() {
    let say = |day| {
        let answer = FigureId::Rules.answer(&at(day));
        [answer.finding(Lang::En), answer.caption(Lang::En)].join(" ")
    };
    assert!(say("2022-06").contains("no US rule on AI chips"));
    let march = say("2025-03");
    assert!(
        march.contains("no licence or notice") && march.contains("88 FR 73458") && march.contains("2,400"),
        "{march}"
    );
    let april = say("2025-04");
    for part in ["a licence is required", "reported, not published", "4,000 GB/s", "1,400 GB/s", "month earlier"] {
        assert!(april.contains(part), "{part}: {april}");
    }
    assert!(!say("2025-05").contains("month earlier"));
}

#[test]
fn what_lies_after_the_last_check_is_said() {
    for lang in Lang::ALL {
        assert!(FigureId::Rules.answer(&at("2026-10")).caption(lang).contains("2026-10-09"));
        assert!(!FigureId::Rules.answer(&at("2026-09")).caption(lang).contains("2026-10-09"));
    }
    assert_eq!(rule_sources(Lang::En).matches("scheduled, outcome not checked").count(), 6);
}

#[test]
fn what_cannot_be_decided_is_said() {
    let table = FigureId::Rules.answer(&at("2026-10")).table(Lang::En);
    let row = table.rows.iter().find(|row| row.header.starts_with("Baidu Kunlun K200")).expect("a row a chip");
    let status = &row.cells[4].text;
    assert!(status.contains("April 2025 letters") && status.contains("links unknown"), "{status}");
}

#[test]
fn fewer_chips_are_free_as_the_rules_tighten() {
    let share = |day| free_share(&at(day)).expect("chips are known");
    let days = ["2022-06", "2022-12", "2023-12", "2025-05"].map(share);
    assert_eq!(days[0], 100.0);
    assert!(days.windows(2).all(|pair| pair[0] > pair[1]), "{days:?}");
}

#[test]
fn sources_credit_the_catalogue_and_grade_every_figure() {
    for lang in Lang::ALL {
        let html = rule_sources(lang);
        assert!(html.contains("Epoch AI") && html.contains("CC BY 4.0") && html.contains("88 FR 73458"));
        assert_eq!(html.matches("<details>").count(), html.matches("</details>").count());
        assert_eq!(html.matches("<li").count(), html.matches("</li>").count());
        assert_eq!(html.matches("<ul").count(), html.matches("</ul>").count());
    }
}
