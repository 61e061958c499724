//! Shares of the controls, what binds, and ranked assumptions over random choices: every number drawn is in the table,
//! nothing leaves the drawing, nothing is without a number, and no two texts of one drawing lie over each other.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::{FigureId, Table};
use good_enough::plot::Layout;
use good_enough::scenario::{Choices, ParamId, figure, link, param};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURES: [FigureId; 3] = [FigureId::Attribution, FigureId::Binding, FigureId::Sensitivity];

/// Everything that the market model heeds.
fn heeded() -> Vec<ParamId> {
    ParamId::ALL.into_iter().filter(|id| FigureId::Binding.heeds(*id)).collect()
}

fn check_all(choices: &Choices) {
    check(&FIGURES, choices);
    for (figure, lang) in FIGURES.into_iter().flat_map(|figure| Lang::ALL.map(|lang| (figure, lang))) {
        let what = format!("{figure:?} {lang:?} {}", link::write(choices));
        let answer = figure.answer(choices);
        let finding = answer.finding(lang);
        assert!(finding.contains(|c: char| c.is_ascii_digit()) && !finding.contains("  "), "{what}: {finding}");
        let table = answer.table(lang);
        let cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.value.is_some());
        assert!(cells.into_iter().all(|cell| cell.text.contains(|c: char| c.is_ascii_digit())), "{what}");
        for layout in [Layout::Narrow, Layout::Wide] {
            let states = answer.draw(lang, layout).marks.iter().any(|mark| mark.value.is_some());
            assert!(states, "{what}: no mark states a number");
        }
    }
}

fn at(query: &str) -> Choices {
    link::parse(query).choices
}

fn number(table: &Table, row: &str, column: usize) -> f64 {
    let row = table.rows.iter().find(|found| found.header.starts_with(row)).expect("the row is there");
    row.cells[column].value.expect("the cell holds a number")
}

#[test]
fn as_the_page_opens_and_where_nothing_or_everything_happens() {
    for query in [
        "v=1",
        "v=1&policy=no_controls",
        "v=1&policy=no_controls&outcome=foreign_revenue_china&outcome_year=2035",
        "v=1&outcome=domestic_cards&outcome_year=2035&b=1&b.policy=training_only",
        "v=1&state_purchases=100&equipment=100&hbm=100&outcome=software_maturity&outcome_year=2023",
    ] {
        check_all(&at(query));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&[], &heeded()), b in prop::option::of(scenario(&[], &heeded()))) {
        check_all(&Choices { a, b });
    }
}

#[test]
fn findings_are_short_as_the_page_opens() {
    for figure in FIGURES {
        for (lang, most) in [(Lang::En, 120), (Lang::Ko, 78)] {
            let finding = figure.answer(&Choices::default()).finding(lang);
            assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
        }
    }
}

#[test]
fn shares_add_up_to_the_change() {
    for query in ["v=1&outcome=training_compute", "v=1&policy=total_equipment_2026&outcome_year=2033"] {
        let table = FigureId::Attribution.answer(&at(query)).table(Lang::En);
        let levers = &table.rows[1..8];
        let sum: f64 = levers.iter().filter_map(|row| row.cells[1].value).sum();
        let (start, end) = (number(&table, "Without", 0), number(&table, "Under", 0));
        assert!((sum - (end - start)).abs() <= 1e-9 * start, "{sum} {start} {end}");
    }
}

/// Memory from abroad ends in 2025 and the stock runs out; makers at home follow by 2028.
#[test]
fn memory_binds_from_2026_to_2028() {
    let answer = FigureId::Binding.answer(&Choices::default());
    let (ko, en) = (answer.finding(Lang::Ko), answer.finding(Lang::En));
    assert!(ko.starts_with("2026년부터 2028년까지") && ko.contains("메모리(HBM)가 막아요"), "{ko}");
    assert!(en.starts_with("From 2026 to 2028 memory (HBM), not logic,"), "{en}");
    let free = FigureId::Binding.answer(&at("v=1&policy=no_controls")).finding(Lang::En);
    assert!(free.contains("demand holds back"), "{free}");
}

#[test]
fn assumptions_are_ranked_by_how_far_they_move_the_result() {
    let table = FigureId::Sensitivity.answer(&at("v=1&outcome=coverage&outcome_year=2030")).table(Lang::En);
    let now = number(&table, "As chosen", 1);
    let spans: Vec<f64> = table.rows[1..]
        .iter()
        .map(|row| (row.cells[1].value.unwrap_or(now), row.cells[3].value.unwrap_or(now)))
        .map(|(low, high)| low.max(high).max(now) - low.min(high).min(now))
        .collect();
    assert_eq!(spans.len(), 26);
    assert!(spans.windows(2).all(|pair| pair[0] >= pair[1]), "{spans:?}");
}

#[test]
fn each_figures_inputs_are_its_own() {
    for id in FIGURES {
        let (open, more) = id.inputs();
        assert!(open.iter().chain(more).all(|input| param(*input).figure == id.id()), "{id:?}");
        assert_eq!(figure::chapter(id.id()), param(ParamId::Outcome).chapter);
    }
}
