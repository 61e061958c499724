//! Comparing with scenario B: every figure says how it differs, and its table holds B and the difference.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::FigureId;
use good_enough::figures::live::{self, sentences};
use good_enough::plot::Layout;
use good_enough::plot::svg::stated;
use good_enough::scenario::{Chapter, Choices, ParamId, Scenario};
use good_enough::words::Lang;
use proptest::prelude::*;

/// The place of the policy without controls among the presets.
const NO_CONTROLS: f64 = 1.0;

/// For each figure an input of its own with a value that changes its finding, and what the finding then says.
const MOVES: [(FigureId, ParamId, f64, &str, &str); 17] = [
    (
        FigureId::Roofline,
        ParamId::Batch,
        512.0,
        "첫째 칩이 답을 쓰는 속도는 비교안(B)의",
        "The first chip's speed of writing: ",
    ),
    (
        FigureId::Serve,
        ParamId::Own14Price,
        9_000.0,
        "100만 토큰당 비용은 비교안(B)의",
        "The cost of a million tokens on your 14 nm chip: ",
    ),
    (
        FigureId::H20Map,
        ParamId::MapBatch,
        8.0,
        "H100에 견준 H20의 속도는 비교안(B)의",
        "The H20's speed relative to the H100's: ",
    ),
    (FigureId::Train, ParamId::TrainMfu, 20.0, "학습에 걸리는 시간은 비교안(B)의", "Training time: "),
    (FigureId::Rules, ParamId::OwnTpp, 6_000.0, "비교안(B): ", "Scenario B: "),
    (FigureId::Wafer, ParamId::Die, 200.0, "작동하는 칩은 비교안(B)의", "Working dies: "),
    (FigureId::SameJob, ParamId::Life, 8.0, "28나노로 할 때의 총비용은 비교안(B)의", "The total cost at 28 nm: "),
    (FigureId::EmptyFab, ParamId::Utilisation, 40.0, "웨이퍼 한 장의 비용은 비교안(B)의", "The cost of a wafer: "),
    (FigureId::Glut, ParamId::DemandGrowth, 12.0, "2029년 가동률은 비교안(B)의", "Utilisation in 2029: "),
    (
        FigureId::Ladder,
        ParamId::StrandedShare,
        50.0,
        "끝까지 셌을 때 수요 대비 칩은 비교안(B)의",
        "Chips over demand in the fullest count: ",
    ),
    (FigureId::Futures, ParamId::Policy, NO_CONTROLS, "비교안(B)의", "scenario B"),
    (FigureId::Attribution, ParamId::Policy, NO_CONTROLS, "비교안(B)", "in the pinned scenario (B"),
    (
        FigureId::Binding,
        ParamId::Policy,
        NO_CONTROLS,
        "2027년 초에 팔리는 중국 카드는 비교안(B)",
        "Chinese cards sold in early 2027: ",
    ),
    (FigureId::Sensitivity, ParamId::Policy, NO_CONTROLS, "비교안(B)", "pinned scenario (B"),
    (
        FigureId::Moat,
        ParamId::Policy,
        NO_CONTROLS,
        "외국 칩이 돌아왔을 때 머무는 성숙도는 비교안(B)",
        "Maturity at rest once foreign chips are back: ",
    ),
    (
        FigureId::Ledger,
        ParamId::Policy,
        NO_CONTROLS,
        "2023~2030년 중국에서 잃는 매출은 비교안(B)의",
        "Revenue lost in China in 2023–30: ",
    ),
    (
        FigureId::TokenPrice,
        ParamId::Policy,
        NO_CONTROLS,
        "2027년 중국의 100만 토큰 비용은 비교안(B)",
        "A million tokens in China in 2027: ",
    ),
];

fn pinned(id: ParamId, value: f64) -> Choices {
    let (b, a) = (Scenario::default(), Scenario::default().with(id, value));
    assert_ne!(a, b, "{id:?} is moved");
    Choices { a, b: Some(b) }
}

#[test]
fn every_finding_says_how_it_differs_from_b() {
    for (figure, id, value, ko, en) in MOVES {
        let choices = pinned(id, value);
        let answer = figure.answer(&choices);
        for (lang, part) in [(Lang::Ko, ko), (Lang::En, en)] {
            let alone = figure.answer(&Choices { b: None, ..choices }).finding(lang);
            let finding = answer.finding(lang);
            assert!(finding.contains(part), "{figure:?}: {finding}");
            assert!(!alone.contains("비교안") && !alone.contains("(B") && !alone.contains("cenario B"), "{alone}");
        }
        if !LEGACY.contains(&figure) {
            check(&[figure], &choices);
        }
    }
}

#[test]
fn a_scenario_just_pinned_is_the_same_everywhere() {
    let same = Choices { a: Scenario::default(), b: Some(Scenario::default()) };
    for figure in FigureId::ALL {
        let answer = figure.answer(&same);
        let Some(headline) = answer.headline(Lang::En) else { continue };
        assert_eq!(headline.values[0], headline.values[1], "{figure:?}");
        assert!(answer.finding(Lang::En).ends_with("the same as in the pinned scenario (B)."), "{figure:?}");
        assert!(answer.finding(Lang::Ko).ends_with("비교안(B)과 같아요."), "{figure:?}");
    }
}

/// Numbers of B's own table are all in the table that compares, and so are differences.
#[test]
fn every_table_holds_bs_numbers_and_the_difference() {
    for (figure, id, value, ..) in MOVES {
        let choices = pinned(id, value);
        let compared = figure.answer(&choices).table(Lang::En);
        let header = |text: &String| text.contains("ifference") || text.contains("less scenario B");
        let headers = compared.columns.iter().chain(compared.rows.iter().map(|row| &row.header));
        assert!(
            headers.clone().any(header) || figure == FigureId::Rules,
            "{figure:?}: {:?}",
            headers.collect::<Vec<_>>()
        );
        if !figure.heavy().is_empty() {
            continue;
        }
        let alone = figure.answer(&Choices { a: choices.b.unwrap(), b: None }).table(Lang::En);
        let numbers: Vec<f64> = compared.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.value).collect();
        for cell in alone.rows.iter().flat_map(|row| &row.cells) {
            assert!(cell.value.is_none_or(|value| numbers.contains(&value)), "{figure:?}: {cell:?}");
        }
    }
}

#[test]
fn the_difference_is_hand_computed() {
    let choices = pinned(ParamId::Die, 200.0);
    let table = FigureId::Wafer.answer(&choices).table(Lang::En);
    assert_eq!(table.columns.len(), 3);
    let dies = |s: Scenario| FigureId::Wafer.answer(&Choices { a: s, b: None }).table(Lang::En).rows[0].cells[0].value;
    let (a, b) = (dies(choices.a).unwrap(), dies(choices.b.unwrap()).unwrap());
    let cells: Vec<_> = table.rows[0].cells.iter().map(|cell| cell.value.unwrap()).collect();
    assert_eq!(cells, [a, b, (a - b) / b * 100.0]);
}

#[test]
fn a_claim_says_bs_verdict_where_it_is_another() {
    let mut told = 0;
    for (chapter, id, value) in
        [(Chapter::Legacy, ParamId::Utilisation, 95.0), (Chapter::Ecosystem, ParamId::Policy, NO_CONTROLS)]
    {
        let choices = pinned(id, value);
        let of = |s: Scenario| sentences(chapter, &Choices { a: s, b: None }).unwrap();
        let (a, b) = (of(choices.a), of(choices.b.unwrap()));
        let verdicts = live::verdicts(chapter, &choices.b.unwrap());
        for finding in a.findings() {
            let other = b.findings().iter().find(|f| f.claim.id == finding.claim.id).unwrap();
            for (lang, holds, fails) in [
                (Lang::Ko, "비교안(B)에서는 성립해요.", "비교안(B)에서는 성립하지 않아요."),
                (Lang::En, "(B) it holds.", "(B) it fails."),
            ] {
                let html = live::compared(
                    &verdicts,
                    lang,
                    finding.claim.id,
                    live::claim(&*a, lang, finding.claim.id).unwrap(),
                );
                assert_eq!(html.contains(holds) || html.contains(fails), other.verdict != finding.verdict, "{html}");
                told += usize::from(other.verdict != finding.verdict);
            }
        }
    }
    assert!(told > 0, "some verdict changes");
}

const LEGACY: [FigureId; 4] = [FigureId::Wafer, FigureId::SameJob, FigureId::EmptyFab, FigureId::Glut];

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_pairs(a in scenario(&LEGACY, &[]), b in scenario(&LEGACY, &[])) {
        for (figure, lang) in LEGACY.into_iter().flat_map(|figure| Lang::ALL.map(|lang| (figure, lang))) {
            let answer = figure.answer(&Choices { a, b: Some(b) });
            let table = answer.table(lang);
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            for text in [answer.finding(lang), table.html(), table.csv(&[])] {
                prop_assert!(["NaN", "inf", "\u{2212}0 ", "\u{2212}0%"].iter().all(|hole| !text.contains(hole)), "{}", text);
            }
            let numbers: Vec<String> =
                table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.value).map(stated).collect();
            for mark in answer.draw(lang, Layout::Wide).marks {
                prop_assert!(mark.value.is_none_or(|value| numbers.contains(&stated(value))), "{:?} {:?}", figure, mark);
            }
        }
    }
}
