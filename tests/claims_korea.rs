//! The claims and live numbers of the chapter on Korea: what they say at the defaults, that a verdict changes where it is said to
//! change, that every mark of the prose has its number, and that the prose is right about other settings and about chips.

mod prose;

use good_enough::figures::FigureId;
use good_enough::figures::live::{claim, sentences, value};
use good_enough::model::chips::{self, Quantity};
use good_enough::model::claims::{Finding, Verdict, korea};
use good_enough::scenario::{Chapter, Choices, ParamId, param};
use good_enough::words::Lang;
use prose::{choices, marks};

const STORY: [(Lang, &str); 2] =
    [(Lang::Ko, include_str!("../src/story/ko/5-korea.md")), (Lang::En, include_str!("../src/story/en/5-korea.md"))];

fn findings(choices: &Choices) -> Vec<Finding> {
    sentences(Chapter::Korea, choices).expect("sentences").findings().to_vec()
}

fn number(settings: &[(ParamId, f64)], id: &str) -> f64 {
    sentences(Chapter::Korea, &choices(settings)).expect("sentences").number(id).expect(id).0.expect(id)
}

/// What is left in a year, as the figure's table has it.
fn left(settings: &[(ParamId, f64)], year: &str) -> f64 {
    let table = FigureId::DramBalance.answer(&choices(settings)).table(Lang::En);
    let row = table.rows.iter().find(|row| row.header == year).expect(year);
    row.cells[5].value.expect("a number")
}

#[test]
fn verdicts_at_the_defaults() {
    let judged = findings(&Choices::default());
    let expected = [
        (Verdict::Fails, -1.501, Some(("korea_resold", 91.8))),
        (Verdict::Holds, -0.836, Some(("korea_resold", 64.9))),
        (Verdict::Unknown, 0.0, None),
    ];
    for (finding, (verdict, value, flip)) in judged.iter().zip(expected) {
        assert_eq!(finding.verdict, verdict, "{finding:?}");
        assert!((finding.value - value).abs() < 0.01, "{finding:?}");
        assert_eq!(finding.flips_at.map(|flip| flip.input), flip.map(|flip| flip.0), "{finding:?}");
        if let (Some(found), Some((_, at))) = (finding.flips_at, flip) {
            assert!((found.at - at).abs() < 0.1, "{finding:?}");
        }
    }
}

#[test]
fn verdicts_flip_where_they_say() {
    use ParamId as P;
    let starts: [&[(P, f64)]; 5] = [
        &[],
        &[(P::Policy, 1.0)],
        &[(P::Policy, 4.0)],
        &[(P::CountForeign, 0.0), (P::KoreaResold, 80.0)],
        &[(P::CxmtGrowth, 50.0), (P::CxmtCap, 25.0), (P::DramPerCard, 512.0)],
    ];
    let mut flips = 0;
    for settings in starts {
        let choices = choices(settings);
        for (index, finding) in findings(&choices).iter().enumerate() {
            let Some(flip) = finding.flips_at else { continue };
            let id = ParamId::from_id(flip.input).expect("an input of the schema");
            let (low, high) = param(id).range();
            let verdicts = [-1.0, 1.0].map(|side| {
                // Beyond the slider's step, so that rounding to it does not cross back.
                let away = choices.a.with(id, (flip.at + side * 0.05 * (high - low)).clamp(low, high));
                findings(&Choices { a: away, b: None })[index].verdict
            });
            assert_ne!(verdicts[0], verdicts[1], "{finding:?}");
            assert!(verdicts.contains(&finding.verdict), "{finding:?}");
            flips += 1;
        }
    }
    assert!(flips >= 4, "{flips}");
}

#[test]
fn what_cannot_be_tested_says_so_whatever_is_set() {
    for settings in [vec![], vec![(ParamId::Policy, 1.0)], vec![(ParamId::KoreaResold, 0.0)]] {
        let korea = sentences(Chapter::Korea, &choices(&settings)).expect("sentences");
        for (lang, said) in
            [(Lang::Ko, "공개된 자료로는 시험할 수 없어요."), (Lang::En, "Not testable with public data.")]
        {
            let (verdict, html) = claim(&*korea, lang, "korea-fabless").expect("a claim");
            assert!(
                verdict == "unknown" && html.contains(said) && html.contains("DeepX") | html.contains("딥엑스"),
                "{html}"
            );
        }
    }
}

#[test]
fn every_mark_of_the_prose_has_a_number_or_a_verdict() {
    let choices = Choices::default();
    let korea = sentences(Chapter::Korea, &choices).expect("sentences");
    for (lang, story) in STORY {
        for (id, particle) in marks(story, "value") {
            let said = value(&*korea, lang, id, particle).unwrap_or_else(|| panic!("no number {id}"));
            assert!(!said.contains('—') && !said.contains('('), "{id}: {said}");
        }
        let claims: Vec<&str> = marks(story, "claim").map(|(id, _)| id).collect();
        assert_eq!(claims, korea::ALL.map(|claim| claim.id), "in reading order");
        assert!(claims.iter().all(|id| claim(&*korea, lang, id).is_some()));
        let figures: Vec<&str> = marks(story, "figure").map(|(id, _)| id).collect();
        assert_eq!(figures, ["hbm-rush", "dram-balance", "china-fabs"]);
    }
    let numbers = |place: usize| {
        let mut ids: Vec<&str> = marks(STORY[place].1, "value").map(|(id, _)| id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(numbers(0), numbers(1));
}

/// What the text says of the defaults and of other settings, beside the live numbers.
#[test]
fn what_the_prose_says_of_settings_is_so() {
    let cards = [2024, 2026].map(|year| number(&[], &format!("cards-{year}")));
    assert!((cards[1] / cards[0] - 7.0 / 6.0).abs() < 0.03, "{cards:?}");
    // The rush covers all of 2025, and the gap shows in 2026.
    let table = FigureId::HbmRush.answer(&Choices::default()).table(Lang::En);
    let forgone = |year: &str| table.rows.iter().find(|row| row.header == year).expect(year).cells[3].value.unwrap();
    assert!(forgone("2025") == 0.0 && forgone("2026") > 8.0);
    assert_eq!(number(&[], "rush"), 7e6);
    assert_eq!(number(&[(ParamId::RushDays, 0.0)], "rush"), 0.0);
    // Even in 2025, and nothing left from 2026.
    assert!(left(&[], "2025").abs() < 0.05 && (2026..=2032).all(|year| left(&[], &year.to_string()) < 0.0));
    // Sold out: every year gains.
    let sold_out = [(ParamId::KoreaResold, 100.0)];
    assert!((2026..=2032).all(|year| left(&sold_out, &year.to_string()) > 0.0));
    // Half of the world's share by 2031; unlicensed fabs make more of their output than that.
    assert_eq!(number(&[], "fabs-world-2031"), 50.0);
    assert!(number(&[], "fabs-ended-2031") > 50.0);
    assert!(number(&[], "fall-explained") < 10.0);
}

/// The chips in the prose are the catalogue's.
#[test]
fn what_the_prose_says_of_chips_is_so() {
    let figure = |id: &str, quantity| chips::find(id).expect(id).figure(quantity).expect("known").value;
    assert_eq!(chips::CHIPS.iter().filter(|chip| chip.country == "KR").count(), 5);
    for (id, quantity, said) in [
        ("rngd", Quantity::Memory, 48.0),
        ("rngd", Quantity::MemoryBandwidth, 1500.0),
        ("rngd", Quantity::Tdp, 180.0),
        ("h20_96", Quantity::MemoryBandwidth, 4000.0),
        ("h20_96", Quantity::Tdp, 400.0),
        ("rebel100", Quantity::Memory, 144.0),
        ("rebel100", Quantity::MemoryBandwidth, 4800.0),
    ] {
        assert_eq!(figure(id, quantity), said, "{id}");
    }
    let per_watt = |id| figure(id, Quantity::MemoryBandwidth) / figure(id, Quantity::Tdp);
    assert!((per_watt("rngd") - 8.3).abs() < 0.05 && (per_watt("h20_96") - 10.0).abs() < 0.05);
    assert!(chips::find("warboy").is_some());
}
