//! The figures of the chapter on Korea over random choices: every number drawn is in the table, nothing leaves the drawing,
//! nothing is without a number, and no two texts of one drawing lie over each other. And what they say.
#![cfg(not(target_arch = "wasm32"))]

mod drawings;

use drawings::{check, scenario};
use good_enough::figures::FigureId;
use good_enough::scenario::{Choices, ParamId, Scenario};
use good_enough::words::Lang;
use proptest::prelude::*;

const FIGURES: [FigureId; 3] = [FigureId::HbmRush, FigureId::DramBalance, FigureId::ChinaFabs];
const LEVERS: [ParamId; 4] = [ParamId::Policy, ParamId::Hbm, ParamId::HbmFrom, ParamId::DomesticHbmStart];

#[test]
fn as_the_page_opens() {
    check(&FIGURES, &Choices::default());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_random_choices(a in scenario(&FIGURES, &LEVERS), b in prop::option::of(scenario(&FIGURES, &LEVERS))) {
        check(&FIGURES, &Choices { a, b });
    }
}

fn finding(figure: FigureId, lang: Lang, settings: &[(ParamId, f64)]) -> String {
    let a = settings.iter().fold(Scenario::default(), |s, (id, value)| s.with(*id, *value));
    figure.answer(&Choices { a, b: None }).finding(lang)
}

#[test]
fn findings_are_one_short_sentence_with_their_numbers() {
    use ParamId as P;
    type Case = (FigureId, &'static [(P, f64)], &'static str);
    let cases: [Case; 6] = [
        (FigureId::HbmRush, &[], "$1.9 billion, or 2.6%"),
        (FigureId::HbmRush, &[(P::Policy, 9.0)], "($0)"),
        (FigureId::DramBalance, &[], "loses $1.5 billion in 2026 and $840 million in 2030"),
        (FigureId::DramBalance, &[(P::Policy, 4.0)], "gains $860 million in 2026 and $490 million in 2030"),
        (FigureId::ChinaFabs, &[], "50% of 2026's"),
        (FigureId::ChinaFabs, &[(P::Licensed, 0.0)], "make 74%"),
    ];
    for (figure, settings, part) in cases {
        for (lang, most) in [(Lang::En, 120), (Lang::Ko, 75)] {
            let said = finding(figure, lang, settings);
            assert!(said.chars().count() <= most && !said.contains(". "), "{said}");
        }
        let said = finding(figure, Lang::En, settings);
        assert!(said.contains(part), "{said}");
    }
}

/// The figures of memory follow every input of the market and of Korea; that of the fabs its own.
#[test]
fn figures_heed_what_moves_them() {
    for id in ParamId::ALL {
        let moved = {
            let (low, high) = good_enough::scenario::param(id).range();
            let s = Scenario::default();
            [low, high].map(|x| Choices { a: s.with(id, x), b: None })
        };
        for figure in FIGURES.into_iter().filter(|figure| !figure.heeds(id)) {
            let usual = figure.answer(&Choices::default()).table(Lang::En);
            assert!(moved.iter().all(|choices| figure.answer(choices).table(Lang::En) == usual), "{figure:?} {id:?}");
        }
    }
}
