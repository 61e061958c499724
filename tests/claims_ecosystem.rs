//! The claims and live numbers of the chapter on software and money: what they say at the defaults, that a verdict changes where
//! it is said to change, and that every mark of the prose has its number.

mod prose;

use good_enough::figures::FigureId;
use good_enough::figures::live::{claim, sentences, value};
use good_enough::model::claims::{Finding, Verdict, ecosystem};
use good_enough::scenario::{Chapter, Choices, ParamId, param};
use good_enough::words::Lang;
use prose::{choices, marks};

const STORY: [(Lang, &str); 2] = [
    (Lang::Ko, include_str!("../src/story/ko/4-ecosystem.md")),
    (Lang::En, include_str!("../src/story/en/4-ecosystem.md")),
];

fn findings(choices: &Choices) -> Vec<Finding> {
    sentences(Chapter::Ecosystem, choices).expect("sentences").findings().to_vec()
}

#[test]
fn verdicts_at_the_defaults() {
    let judged = findings(&Choices::default());
    let expected = [
        (Verdict::Fails, -0.062, Some(("free_foreign_price_trend", -21.2))),
        (Verdict::Holds, 0.028, None),
        (Verdict::Fails, 0.060, None),
        (Verdict::Fails, 22.6, None),
        (Verdict::Fails, 1.012, Some(("world_rent", 2.023))),
    ];
    for (finding, (verdict, value, flip)) in judged.iter().zip(expected) {
        assert_eq!(finding.verdict, verdict, "{finding:?}");
        assert!((finding.value - value).abs() < 0.01 * value.abs() + 0.001, "{finding:?}");
        assert_eq!(finding.flips_at.map(|flip| flip.input), flip.map(|flip| flip.0), "{finding:?}");
        if let (Some(found), Some((_, at))) = (finding.flips_at, flip) {
            assert!((found.at - at).abs() < 0.02 * at.abs(), "{finding:?}");
        }
    }
}

/// On either side of a flip the verdict is another.
fn check_flip(choices: &Choices, index: usize, finding: &Finding) {
    let Some(flip) = finding.flips_at else { return };
    let id = ParamId::from_id(flip.input).expect("an input of the schema");
    let (low, high) = param(id).range();
    let verdicts = [-1.0, 1.0].map(|side| {
        // Two steps of the slider away, so that rounding to its step does not cross back.
        let away = choices.a.with(id, (flip.at + side * 0.02 * (high - low)).clamp(low, high));
        findings(&Choices { a: away, b: None })[index].verdict
    });
    assert_ne!(verdicts[0], verdicts[1], "{finding:?}");
    assert!(verdicts.contains(&finding.verdict), "{finding:?}");
}

#[test]
fn verdicts_flip_where_they_say() {
    use ParamId as P;
    let starts: [&[(P, f64)]; 6] = [
        &[],
        &[(P::Policy, 1.0)],
        &[(P::Policy, 4.0)],
        &[(P::Policy, 5.0), (P::MandateWeight, 2.0)],
        &[(P::ResearchElasticity, 0.4), (P::ElsewhereGrowth, 0.0)],
        &[(P::WorldRent, 4.0), (P::WorldRentTrend, 5.0)],
    ];
    for settings in starts {
        let choices = choices(settings);
        for (index, finding) in findings(&choices).iter().enumerate() {
            assert!(finding.value.is_finite());
            check_flip(&choices, index, finding);
        }
    }
}

/// These searches skip an input whose ends agree, so the values must rise or fall along it. They do but for a hair: buyers who
/// are rationed answer the mandate in the other direction by a thousandth of what its whole range moves.
#[test]
fn values_are_monotone_along_the_inputs_searched() {
    use ParamId as P;
    let along = [(1, P::MandateWeight), (2, P::ElsewhereGrowth), (3, P::ResearchElasticity)];
    for policy in [0.0, 4.0, 5.0] {
        for (index, id) in along {
            let (low, high) = param(id).range();
            let at = |i: u32| {
                let x = low + (high - low) * f64::from(i) / 4.0;
                findings(&choices(&[(P::Policy, policy), (id, x)]))[index].value
            };
            let values: Vec<f64> = (0..=4).map(at).collect();
            let span = values.iter().fold(f64::MIN, |a, b| a.max(*b)) - values.iter().fold(f64::MAX, |a, b| a.min(*b));
            let hair = 0.01 * span + 1e-9;
            let rises = values.windows(2).all(|pair| pair[0] <= pair[1] + hair);
            let falls = values.windows(2).all(|pair| pair[0] >= pair[1] - hair);
            assert!(rises || falls, "policy {policy}, {id:?}: {values:?}");
        }
    }
}

#[test]
fn without_controls_nothing_is_lost() {
    let judged = findings(&choices(&[(ParamId::Policy, 1.0)]));
    assert!((judged[2].value).abs() < 1e-12 && judged[3].value.abs() < 1e-9);
    assert_eq!(judged[4].verdict, Verdict::Holds);
}

#[test]
fn every_mark_of_the_prose_has_a_number_or_a_verdict() {
    let choices = Choices::default();
    let ecosystem = sentences(Chapter::Ecosystem, &choices).expect("sentences");
    for (lang, story) in STORY {
        for (id, particle) in marks(story, "value") {
            let said = value(&*ecosystem, lang, id, particle).unwrap_or_else(|| panic!("no number {id}"));
            assert!(!said.contains('—') && !said.contains('('), "{id}: {said}");
        }
        let claims: Vec<&str> = marks(story, "claim").map(|(id, _)| id).collect();
        assert_eq!(claims, ecosystem::ALL.map(|claim| claim.id), "in reading order");
        assert!(claims.iter().all(|id| claim(&*ecosystem, lang, id).is_some()));
        for (id, _) in marks(story, "figure") {
            assert!(FigureId::find(id).is_some(), "{id}");
        }
    }
}

/// What the text says of the defaults beside the live numbers.
#[test]
fn what_the_prose_says_of_other_settings_is_so() {
    let number = |settings: &[(ParamId, f64)], id: &str| {
        sentences(Chapter::Ecosystem, &choices(settings)).expect("sentences").number(id).expect(id).0.expect(id)
    };
    // Longer grown, further fallen.
    let fall = |year: &str| number(&[], &format!("maturity-{year}")) - number(&[], &format!("rest-reopened-{year}"));
    assert!(fall("2033") > fall("2030") && fall("2030") > 0.0);
    // A slower fall of foreign prices, or a heavier mandate, keeps the software.
    for setting in [(ParamId::ForeignPriceTrend, -10.0), (ParamId::MandateWeight, 4.0)] {
        let (stood, rests) = (number(&[setting], "maturity-2033"), number(&[setting], "rest-reopened-2033"));
        assert!(rests > stood - 5.0, "{setting:?}: {stood} to {rests}");
    }
    // With a strong network effect and more effort, software that stands above the hollow dot of 2030 goes back in 2033.
    let strong = [(ParamId::SoftwareSteepness, 3.0), (ParamId::SoftwareEffort, 1.5)];
    assert!(number(&strong, "rest-reopened-2030") > number(&strong, "maturity-2030"));
    // Research that moves nothing delays nothing.
    let still = [(ParamId::ResearchElasticity, 0.0)];
    assert_eq!((number(&still, "research-elasticity"), number(&still, "delay")), (0.0, 0.0));
    // Cheaper in 2025, dearer in 2026 and 2027, cheaper from 2028.
    let table = FigureId::TokenPrice.answer(&Choices::default()).table(Lang::En);
    for row in table.rows.iter().take(9) {
        let (year, cost) = (&row.header, |column: usize| row.cells[column].value.expect("a cost"));
        let dearer = ["2024", "2026", "2027"].contains(&year.as_str());
        assert_eq!(cost(0) > cost(1), dearer, "{year}");
    }
}
