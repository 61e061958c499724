//! The training chapter's claims and live numbers: what they say at the defaults, that a verdict changes where it is said to
//! change, and that every mark of the prose has its number.

mod prose;

use good_enough::figures::FigureId;
use good_enough::figures::live::{claim, sentences, value};
use good_enough::model::claims::{Finding, Verdict, training};
use good_enough::scenario::{Chapter, Choices, Kind, ParamId, Scenario, param, presets};
use good_enough::words::{Lang, predict};
use proptest::prelude::*;
use prose::{choices, marks};

const STORY: [(Lang, &str); 2] = [
    (Lang::Ko, include_str!("../src/story/ko/1-training.md")),
    (Lang::En, include_str!("../src/story/en/1-training.md")),
];

fn findings(choices: &Choices) -> Vec<Finding> {
    sentences(Chapter::Training, choices).expect("the chapter has sentences").findings().to_vec()
}

fn number(choices: &Choices, id: &str) -> Option<f64> {
    sentences(Chapter::Training, choices).and_then(|s| s.number(id)).expect(id).0
}

#[test]
fn verdicts_at_the_defaults() {
    use Verdict::{Fails, Holds};
    // Claim, verdict, value, flip.
    let expected = [
        ("modest-inference", Holds, 29.3, Some(("own14_bandwidth", 160.3))),
        ("legacy-serving", Holds, 1.907, Some(("own14_price", 3256.0))),
        ("edge-work", Holds, 17.67, Some(("own28_bandwidth", 56.264))),
        ("h20-ahead", Holds, 1.1757, Some(("map_batch", 41.0))),
        ("h20-dear", Holds, 1.215, Some(("users", 12.0))),
        ("ascend-prefill", Holds, 5.081, None),
        ("training-gap", Holds, 989.0 / 148.0, Some(("train_parallel", 1.0))),
        ("under-the-line", Fails, 3.0, Some(("own_bandwidth", 672.0))),
    ];
    let found = findings(&Choices::default());
    assert_eq!(found.len(), training::ALL.len());
    for (finding, (id, verdict, value, flip)) in found.iter().zip(expected) {
        assert_eq!((finding.claim.id, finding.verdict), (id, verdict));
        assert!((finding.value / value - 1.0).abs() < 2e-3, "{id}: {}", finding.value);
        let at = finding.flips_at.map(|flip| (flip.input, flip.at));
        let near =
            |((input, at), (name, near)): ((&str, f64), (&str, f64))| input == name && (at / near - 1.0).abs() < 2e-3;
        let near = at.zip(flip).map_or(at.is_none() && flip.is_none(), near);
        assert!(near, "{id}: {at:?}");
    }
}

/// The verdict on one side of the flip is the present one, on the other side it is the opposite.
fn check_flip(choices: &Choices, index: usize, finding: &Finding) -> Result<(), TestCaseError> {
    let Some(flip) = finding.flips_at else { return Ok(()) };
    let id = ParamId::from_id(flip.input).expect("a flip is a parameter");
    let Kind::Number { min, max, .. } = param(id).kind else { panic!("{} is no number", flip.input) };
    prop_assert!((min..=max).contains(&flip.at), "{} at {}", flip.input, flip.at);
    let at = |value: f64| {
        let mut moved = *choices;
        moved.a.set(id, value);
        (moved.a.get(id), findings(&moved)[index].verdict)
    };
    let (below, above) = (at((flip.at * (1.0 - 1e-4)).max(min)), at((flip.at * (1.0 + 1e-4)).min(max)));
    if below.0 == above.0 {
        // A count: the verdict is another there, and the present one a step before it.
        let step = if flip.at > choices.a.get(id) { -1.0 } else { 1.0 };
        prop_assert_eq!(below.0, flip.at, "{} is whole", flip.input);
        prop_assert_ne!(below.1, finding.verdict, "{} at {} = {}", finding.claim.id, flip.input, flip.at);
        prop_assert_eq!(at(flip.at + step).1, finding.verdict, "{} at {} = {}", finding.claim.id, flip.input, flip.at);
    } else {
        prop_assert_ne!(below.1, above.1, "{} at {} = {}", finding.claim.id, flip.input, flip.at);
        prop_assert!(below.1 == finding.verdict || above.1 == finding.verdict);
        prop_assert!(below.1 != Verdict::Unknown && above.1 != Verdict::Unknown);
    }
    Ok(())
}

#[test]
fn verdicts_flip_where_they_say() {
    use ParamId as P;
    let starts: [&[(P, f64)]; 9] = [
        &[],
        &[(P::Users, 1.0)],
        &[(P::Users, 256.0)],
        &[(P::Own14Bandwidth, 100.0), (P::Own14Memory, 0.0)],
        &[(P::Prompt, 16_384.0), (P::Answer, 256.0)],
        &[(P::MapBatch, 128.0)],
        &[(P::MapModel, 5.0), (P::MapContext, 32_768.0)],
        &[(P::TrainParallel, 1.0)],
        &[(P::RuleMonth, 29.0)],
    ];
    for settings in starts {
        let choices = choices(settings);
        for (index, finding) in findings(&choices).iter().enumerate() {
            assert!(check_flip(&choices, index, finding).is_ok(), "{settings:?}: {finding:?}");
        }
    }
}

#[test]
fn the_rules_of_june_2024_let_the_h20_pass_and_take_notice_of_a_small_14_nm_die() {
    let verdict = |preset: &str| {
        let mut choices = Choices::default();
        presets::find(preset).expect(preset).apply(&mut choices.a);
        findings(&choices)[7]
    };
    assert_eq!(verdict("h20-june-2024").verdict, Verdict::Holds);
    assert_eq!(
        verdict("h20-june-2024").flips_at.map(|flip| (flip.input, libm::round(flip.at))),
        Some(("own_tpp", 2400.0))
    );
    assert_eq!((verdict("server-card-14nm").verdict, verdict("server-card-14nm").value), (Verdict::Fails, 1.0));
}

#[test]
fn presets_show_what_they_are_for() {
    let with = |preset: &str| {
        let mut choices = Choices::default();
        presets::find(preset).expect(preset).apply(&mut choices.a);
        choices
    };
    // Meant to show the modest card in difficulty, and the H20's lead gone.
    assert_eq!(findings(&with("long-questions"))[0].verdict, Verdict::Fails);
    assert_eq!(findings(&with("deepseek-long-context"))[3].verdict, Verdict::Fails);
    // DeepSeek's pre-training: 2.664 million chip-hours on 2,048 chips are 54.2 days.
    let days = number(&with("deepseek-v3-training"), "train-days").expect("days");
    assert!((days / 54.2 - 1.0).abs() < 0.02, "{days}");
}

#[test]
fn every_mark_of_the_prose_has_a_number_or_a_verdict() {
    let choices = Choices::default();
    let training = sentences(Chapter::Training, &choices).expect("sentences");
    for (lang, story) in STORY {
        for (id, particle) in marks(story, "value") {
            let said = value(&*training, lang, id, particle).unwrap_or_else(|| panic!("no number {id}"));
            assert!(!said.contains('—') && !said.contains('('), "{id}: {said}");
        }
        let claims: Vec<&str> = marks(story, "claim").map(|(id, _)| id).collect();
        assert_eq!(claims, training::ALL.map(|claim| claim.id), "in reading order");
        assert!(claims.iter().all(|id| claim(&*training, lang, id).is_some()));
        for (id, _) in marks(story, "figure").chain(marks(story, "predict")) {
            assert!(FigureId::find(id).is_some(), "{id}");
        }
        for (id, _) in marks(story, "predict") {
            assert!(training.number(&format!("predict-{id}")).is_some(), "{id}");
        }
    }
}

#[test]
fn the_numbers_in_questions_are_the_defaults() {
    let scenario = Scenario::default();
    let asked = |figure, numbers: &[f64]| {
        for lang in Lang::ALL {
            let question = predict::question(lang, figure).expect("a question");
            assert!(numbers.iter().all(|n| question.contains(&n.to_string())), "{numbers:?}: {question}");
        }
    };
    asked(FigureId::Rules, &[31.0, 2026.0]);
    asked(FigureId::Serve, &[scenario.get(ParamId::Users), scenario.get(ParamId::Own14Bandwidth), 8.0]);
    asked(FigureId::Wafer, &[scenario.get(ParamId::Die), scenario.get(ParamId::D0)]);
    assert_eq!((scenario.get(ParamId::RuleMonth), scenario.choice(ParamId::ServeBits)), (57.0, "8"));
    assert_eq!(scenario.choice(ParamId::ServeModel), "llama-3-8b");
}

#[test]
fn more_of_anything_good_makes_no_card_slower() {
    let share = |id, value| number(&choices(&[(id, value)]), "predict-serve").expect("a share");
    for id in [ParamId::Own14Bandwidth, ParamId::Own14Tops, ParamId::Own14Gb] {
        let steps = [1.0, 1.2, 1.5, 2.0, 3.0].map(|by| share(id, Scenario::default().get(id) * by));
        assert!(steps.windows(2).all(|pair| pair[1] >= pair[0] * (1.0 - 1e-12)), "{id:?}: {steps:?}");
    }
}

fn any_scenario() -> impl Strategy<Value = Choices> {
    prop::collection::vec(0.0..1.0_f64, ParamId::ALL.len()).prop_map(|parts| {
        let mut choices = Choices::default();
        for (id, part) in ParamId::ALL.into_iter().zip(parts) {
            let row = param(id);
            choices.a.set(id, row.value_at((part * f64::from(row.positions() + 1)) as u32));
        }
        choices
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anywhere_a_number_is_finite_and_a_flip_flips(choices in any_scenario()) {
        let training = sentences(Chapter::Training, &choices).expect("sentences");
        for (id, _) in marks(STORY[0].1, "value") {
            let found = training.number(id).expect(id).0;
            prop_assert!(found.is_none_or(f64::is_finite), "{} {:?}", id, found);
        }
        for (index, finding) in training.findings().iter().enumerate() {
            prop_assert!(finding.value.is_finite());
            check_flip(&choices, index, finding)?;
        }
    }
}
