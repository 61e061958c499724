//! The claims and live numbers of the chapter on sanctions: what they say at the defaults and under other policies, that a
//! verdict changes where it is said to, with how many runs, and that every mark of the prose has its number.

mod prose;

use good_enough::figures::FigureId;
use good_enough::figures::live::{claim, sentences, value};
use good_enough::model::calibration::MODES;
use good_enough::model::claims::sanctions::{self, INPUTS, SanctionsInputs, judge_all};
use good_enough::model::claims::{Finding, Verdict};
use good_enough::model::facts::market_parameters;
use good_enough::model::market::{Model, Output, Parameters, Policy, Preset};
use good_enough::scenario::{Chapter, Choices, Kind, ParamId, param, presets};
use good_enough::words::{Lang, predict};
use proptest::prelude::*;
use prose::{choices, marks};

const STORY: [(Lang, &str); 2] = [
    (Lang::Ko, include_str!("../src/story/ko/3-sanctions.md")),
    (Lang::En, include_str!("../src/story/en/3-sanctions.md")),
];

/// Runs of the market that the verdicts and their flips may take.
const MOST_RUNS: u32 = 110;

/// The lines as the model has them.
fn lines() -> [f64; sanctions::ALL.len()] {
    sanctions::ALL.map(|claim| claim.threshold)
}

fn with_preset(id: &str) -> Choices {
    let mut choices = Choices::default();
    presets::find(id).expect(id).apply(&mut choices.a);
    choices
}

fn findings(choices: &Choices) -> Vec<Finding> {
    sentences(Chapter::Sanctions, choices).expect("the chapter has sentences").findings().to_vec()
}

fn finding(choices: &Choices, id: &str) -> Finding {
    findings(choices).into_iter().find(|finding| finding.claim.id == id).expect(id)
}

fn number(choices: &Choices, id: &str) -> f64 {
    let found = sentences(Chapter::Sanctions, choices).and_then(|sentences| sentences.number(id)).expect(id);
    found.0.expect("a number")
}

#[test]
fn verdicts_at_the_defaults() {
    use Verdict::{Fails, Holds};
    let expected = [
        ("surplus-tokens", Holds, 4.6868, None),
        ("surplus-now", Fails, 0.7613, None),
        ("surplus-next", Fails, 0.8477, None),
        ("low-end-meaningless", Holds, 0.0383, Some("domestic_hbm_initial")),
        ("low-end-speeds", Fails, 0.0233, Some("domestic_hbm_initial")),
        ("speeds-self-sufficiency", Holds, 0.8831, None),
        ("training-gap-binds", Holds, 0.7492, None),
        ("training-first", Holds, 0.3392, None),
        ("paradox", Holds, 2032.0, Some("domestic_capability_growth")),
    ];
    for (found, (id, verdict, value, flip)) in findings(&Choices::default()).iter().zip(expected) {
        assert_eq!((found.claim.id, found.verdict), (id, verdict));
        assert!((found.value / value - 1.0).abs() < 2e-3, "{id}: {}", found.value);
        assert_eq!(found.flips_at.map(|flip| flip.input), flip, "{id}");
    }
}

#[test]
fn the_low_end_control_matters_where_beijing_does_not_refuse() {
    let low_end = |preset: &str| finding(&with_preset(preset), "low-end-meaningless");
    assert_eq!(low_end("controls-as-happened").verdict, Verdict::Holds);
    // Where the reader has lifted it, the control that happened is put in: the claim does not become empty.
    assert_eq!(low_end("low-end-lifted-refused").value, low_end("controls-as-happened").value);
    assert_eq!(low_end("low-end-lifted-accepted").verdict, Verdict::Fails);
    let happened = Choices::default();
    let [refused, accepted, both] =
        ["predict-futures", "low-end-lost-unrefused", "both-lifted"].map(|id| number(&happened, id));
    assert_eq!((refused, accepted, both), (4.0, 10.0, 28.0));
}

#[test]
fn claims_about_controls_fail_without_controls() {
    let free = with_preset("no-controls");
    for id in ["speeds-self-sufficiency", "training-gap-binds"] {
        let found = finding(&free, id);
        assert_eq!((found.verdict, found.value), (Verdict::Fails, 0.0), "{id}");
    }
    assert_eq!((number(&free, "compute-lost"), number(&free, "training-later")), (0.0, 100.0));
}

#[test]
fn presets_show_what_they_are_for() {
    let coverage = |preset: &str| number(&with_preset(preset), "coverage-2027");
    assert!(coverage("frugal-future") > 1.1 && coverage("hungry-future") < 0.8);
    assert!(coverage("no-hbm-control") > coverage("controls-as-happened"));
    assert!(coverage("total-equipment-control-2026") < coverage("controls-as-happened"));
    // A policy's preset undoes levers that were moved by hand.
    let mut choices = Choices::default();
    choices.a.set(ParamId::LowEndChips, 1.0);
    presets::find("controls-as-happened").expect("there").apply(&mut choices.a);
    assert_eq!(choices, Choices::default());
    // History has the demand of history; the futures of demand leave the policy.
    presets::find("no-hbm-control").expect("there").apply(&mut choices.a);
    let policy = choices.a.get(ParamId::Policy);
    presets::find("hungry-future").expect("there").apply(&mut choices.a);
    assert_eq!(choices.a.get(ParamId::Policy), policy);
    presets::find("controls-as-happened").expect("there").apply(&mut choices.a);
    assert_eq!(choices, Choices::default());
}

/// No sentence needs a year in which supply meets demand: there may be none.
#[test]
fn every_number_is_there_where_demand_is_never_met() {
    let never = choices(&[(ParamId::TokenGrowth, 3.1), (ParamId::EfficiencyGrowth, 1.3)]);
    assert_eq!(number(&never, "covered-years"), 0.0);
    let sanctions = sentences(Chapter::Sanctions, &never).expect("sentences");
    assert_eq!(value(&*sanctions, Lang::Ko, "covered-years", Some("이에요")).as_deref(), Some("0년이에요"));
    assert_eq!(value(&*sanctions, Lang::En, "covered-years", None).as_deref(), Some("0 years"));
}

/// What reasons and prose say of the default run, in words and typed numbers.
#[test]
fn what_is_said_of_the_default_run_is_so() {
    let model = Model::new(48);
    let run =
        model.run(&Parameters::DEFAULT, &Policy::as_happened(), &[Output::InstalledCompute, Output::TrainingCompute]);
    let growth = |output| run.mean(output, 2028).unwrap() / run.mean(output, 2027).unwrap();
    // "In the model, compute grows by that (5 %) in some six weeks."
    let weeks = 52.0 * libm::log(1.05) / libm::log(growth(0));
    assert!((5.0..7.5).contains(&weeks), "{weeks} weeks");
    // "In the model, compute for training takes over a year to double."
    let years = libm::log(2.0) / libm::log(growth(1));
    assert!((1.0..2.5).contains(&years), "{years} years");
    // "Some 18 parameters were calibrated to 21 figures."
    assert_eq!(MODES.iter().filter(|mode| mode.fitted).count(), 21);
    let calibrated = market_parameters::ALL.iter().filter(|fact| fact.provenance.source.contains("calibrated")).count();
    assert!((17..=19).contains(&calibrated), "{calibrated}");
    for (lang, story) in STORY {
        assert!(
            story.contains(lang.pick("매개변수 18개쯤을 수치 21개에", "18 parameters were calibrated to 21 figures"))
        );
    }
}

#[test]
fn searched_inputs_have_the_ranges_of_their_sliders() {
    for input in INPUTS {
        let row = param(ParamId::from_id(input.id).expect(input.id));
        let Kind::Number { min, max, default, .. } = row.kind else { panic!("{} is no number", input.id) };
        assert_eq!((input.min, input.max), (min, max), "{}", input.id);
        assert!((row.in_model(default) * input.scale - default).abs() < 1e-12, "{}", input.id);
        assert!(Parameters::DEFAULT.with(input.id, row.in_model(default)).is_ok(), "{}", input.id);
    }
}

#[test]
fn verdicts_take_few_runs() {
    let model = Model::new(48);
    for preset in Preset::ALL {
        let inputs = SanctionsInputs { parameters: Parameters::DEFAULT, policy: preset.policy() };
        let runs = judge_all(&model, &inputs, lines()).runs;
        assert!(runs <= MOST_RUNS, "{preset:?}: {runs}");
    }
}

/// On one side of the flip the verdict is the present one, on the other side the opposite.
fn check_flips(choices: &Choices, lines: [f64; sanctions::ALL.len()]) -> Result<(), TestCaseError> {
    let base = SanctionsInputs {
        parameters: searched_parameters(choices),
        policy: Preset::find(choices.a.choice(ParamId::Policy)).expect("a policy").policy(),
    };
    let model = Model::new(48);
    for (place, found) in judge_all(&model, &base, lines).findings.iter().enumerate() {
        prop_assert!(found.value.is_finite());
        let Some(flip) = found.flips_at else { continue };
        let input = INPUTS.iter().find(|input| input.id == flip.input).expect("searched");
        prop_assert!((input.min..=input.max).contains(&flip.at), "{} at {}", flip.input, flip.at);
        // The search ends within 1e-5 of the line or after sixteen steps: a thousandth of the range is allowed.
        let aside = 1e-3 * (input.max - input.min);
        let at = |x: f64| {
            let x = x.clamp(input.min, input.max) / input.scale;
            let parameters = base.parameters.with(input.id, x).expect("in range");
            judge_all(&model, &SanctionsInputs { parameters, ..base.clone() }, lines).findings[place].verdict
        };
        let (below, above) = (at(flip.at - aside), at(flip.at + aside));
        // Where the value hardly moves along the input (a year jumps), the line is met within the search's own 1e-5 instead.
        let there = base.parameters.with(input.id, flip.at / input.scale).expect("in range");
        let there = SanctionsInputs { parameters: there, ..base.clone() };
        let value = judge_all(&model, &there, lines).findings[place].value;
        let met = found.claim.unit != "year" && (value - found.threshold).abs() < 2e-5;
        prop_assert!(below != above || met, "{} at {} = {}", found.claim.id, flip.input, flip.at);
        prop_assert!(below == found.verdict || above == found.verdict || met);
    }
    Ok(())
}

/// The parameters of these choices that the claims search along; the others at their defaults.
fn searched_parameters(choices: &Choices) -> Parameters {
    INPUTS.iter().fold(Parameters::DEFAULT, |parameters, input| {
        let id = ParamId::from_id(input.id).expect(input.id);
        parameters.with(input.id, param(id).in_model(choices.a.get(id))).expect("in range")
    })
}

#[test]
fn verdicts_flip_where_they_say() {
    for preset in ["controls-as-happened", "no-controls", "h200-reopened-2026"] {
        check_flips(&with_preset(preset), lines()).expect(preset);
    }
}

/// The claim on a year holds in the very year of its line: its turn lies between that year and the next.
#[test]
fn a_year_on_its_line_still_counts() {
    let mut lines = lines();
    lines[sanctions::ALL.len() - 1] = finding(&Choices::default(), "paradox").value;
    let base = SanctionsInputs { parameters: Parameters::DEFAULT, policy: Policy::as_happened() };
    let judged = judge_all(&Model::new(48), &base, lines);
    let found = judged.findings.last().expect("the paradox");
    assert_eq!((found.claim.id, found.verdict, found.value), ("paradox", Verdict::Holds, found.threshold));
    assert!(found.flips_at.is_some());
    check_flips(&Choices::default(), lines).expect("a flip flips");
}

#[test]
fn every_mark_of_the_prose_has_a_number_or_a_verdict() {
    let sanctions = sentences(Chapter::Sanctions, &Choices::default()).expect("sentences");
    for (lang, story) in STORY {
        for (id, particle) in marks(story, "value") {
            let said = value(&*sanctions, lang, id, particle).unwrap_or_else(|| panic!("no number {id}"));
            assert!(!said.contains('—') && !said.contains('('), "{id}: {said}");
        }
        let claims: Vec<&str> = marks(story, "claim").map(|(id, _)| id).collect();
        assert_eq!(claims, sanctions::ALL.map(|claim| claim.id), "in reading order");
        assert!(claims.iter().all(|id| claim(&*sanctions, lang, id).is_some()));
        let figures: Vec<&str> = marks(story, "figure").map(|(id, _)| id).collect();
        assert_eq!(figures, ["ladder", "futures", "attribution", "binding", "sensitivity"]);
        let asked: Vec<&str> = marks(story, "predict").map(|(id, _)| id).collect();
        assert_eq!(asked, ["futures"]);
        assert!(predict::question(lang, FigureId::Futures).is_some());
    }
    assert!(sanctions.number("predict-futures").is_some());
}

fn any_choices() -> impl Strategy<Value = Choices> {
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
    #![proptest_config(ProptestConfig { cases: 5, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anywhere_a_number_is_finite_and_a_flip_flips(choices in any_choices()) {
        let sanctions = sentences(Chapter::Sanctions, &choices).expect("sentences");
        for (id, _) in marks(STORY[0].1, "value") {
            let found = sanctions.number(id).expect(id).0;
            prop_assert!(found.is_none_or(f64::is_finite), "{} {:?}", id, found);
        }
        let asked = sanctions.number("predict-futures").expect("asked").0;
        prop_assert!(asked.is_some_and(f64::is_finite));
        check_flips(&choices, lines())?;
    }
}
