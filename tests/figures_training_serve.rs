//! The figures "serve it yourself" and "train it yourself" over random choices: every number drawn is in the table, nothing
//! leaves the drawing, nothing is without a number, and no two texts of one drawing lie over each other.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::FigureId;
use good_enough::figures::live::sentences;
use good_enough::plot::{Layout, Shape};
use good_enough::scenario::{Chapter, Choices, ParamId};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURES: [FigureId; 2] = [FigureId::Serve, FigureId::Train];

#[test]
fn as_the_page_opens() {
    check(&FIGURES, &Choices::default());
}

/// Tokens per second on the reader's own 14 nm chip, in per cent of an H100's, as the question before the figure answers it.
fn own14_share(choices: &Choices) -> Option<f64> {
    sentences(Chapter::Training, choices)?.number("predict-serve")?.0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&FIGURES, &[]), b in prop::option::of(scenario(&FIGURES, &[]))) {
        check(&FIGURES, &Choices { a, b });
    }

    #[test]
    fn a_better_own_chip_never_serves_less(a in scenario(&FIGURES, &[]), better in 1.0..4.0_f64) {
        let before = own14_share(&Choices { a, b: None });
        for id in [ParamId::Own14Tops, ParamId::Own14Bandwidth] {
            let after = own14_share(&Choices { a: a.with(id, a.get(id) * better), b: None });
            prop_assert_eq!(before.is_some(), after.is_some());
            prop_assert!(after.unwrap_or(0.0) >= before.unwrap_or(0.0) * (1.0 - 1e-9));
        }
    }
}

/// The reader's own chip begins as the Kunlun K200 with other memory: about a seventh of an H100, as the model's notes say
/// (0.13 to 0.14 at the batch that fits; a little more at 32 users).
#[test]
fn the_own_14_nm_chip_begins_near_a_seventh_of_an_h100() {
    let share = own14_share(&Choices::default());
    assert!(share.is_some_and(|share| (13.0..16.0).contains(&share)), "{share:?}");
}

/// 405B on 15.6T tokens: the card says 30.84 million hours of H100; an H20 has 148 of the H100's 989 TFLOPS.
#[test]
fn the_training_finding_gives_days_money_and_the_h20() {
    let finding = FigureId::Train.answer(&Choices::default()).finding(Lang::En);
    for part in ["6.7 times", "77.4 days", "$60.8 million", "16,384"] {
        assert!(finding.contains(part), "{finding}");
    }
}

#[test]
fn the_training_finding_is_one_sentence_and_labels_are_short_where_room_is() {
    let train = FigureId::Train.answer(&Choices::default());
    for (lang, most) in [(Lang::En, 120), (Lang::Ko, 75)] {
        let finding = train.finding(lang);
        assert!(finding.chars().count() <= most && !finding.contains(". "), "{finding}");
    }
    let says = |layout, words: &str| {
        let drawing = train.draw(Lang::En, layout);
        drawing.marks.iter().any(|mark| matches!(&mark.shape, Shape::Text { text, .. } if text == words))
    };
    assert!(says(Layout::Narrow, "H20: 517 days") && says(Layout::Wide, "Nvidia H20: 517 days"));
}

#[test]
fn a_cluster_too_small_for_its_memory_says_so() {
    let mut choices = Choices::default();
    choices.a.set(ParamId::TrainChips, 64.0);
    let answer = FigureId::Train.answer(&choices);
    assert!(answer.finding(Lang::En).contains("81 chips"), "{}", answer.finding(Lang::En));
    assert!(answer.finding(Lang::Ko).contains("81개"), "{}", answer.finding(Lang::Ko));
}

#[test]
fn what_is_not_known_is_said() {
    let mut choices = Choices::default();
    let table = FigureId::Serve.answer(&choices).table(Lang::En);
    let p800 = table.rows.iter().find(|row| row.header.contains("P800")).expect("the P800 has a row");
    assert_eq!(p800.cells[0].text, "8-bit arithmetic unknown");
    choices.a.set(ParamId::ServeBits, 0.0);
    let table = FigureId::Serve.answer(&choices).table(Lang::En);
    let p800 = table.rows.iter().find(|row| row.header.contains("P800")).expect("the P800 has a row");
    assert_eq!(p800.cells.last().map(|cell| cell.text.as_str()), Some("rumour"));
    choices.a.set(ParamId::TrainChip, 11.0);
    assert!(FigureId::Train.answer(&choices).finding(Lang::En).contains("not known"));
}
