//! The block on Korea: identities, limits, directions, and what is asked by request.

use good_enough::eval::answer;
use good_enough::model::claims::korea::{ALL, KoreaInputs, judge_all, value};
use good_enough::model::claims::{Finding, Verdict};
use good_enough::model::facts::korea as facts;
use good_enough::model::korea::dram::{SHARE_KNOWN, cxmt_share, pulled};
use good_enough::model::korea::fabs::{Fabs, START};
use good_enough::model::korea::hbm::Hbm;
use good_enough::model::korea::{Assumptions, Korea, LAST, china_exports_2024};
use good_enough::model::market::{Lever, Model, Parameters, Policy, Preset, Schedule};
use proptest::prelude::*;
use serde_json::{Value, json};

fn korea_of(policy: &Policy, assumptions: Assumptions) -> Korea {
    Korea::new(&Model::new(48), &Parameters::default(), policy, &assumptions)
}

fn hbm_between(from: f64, until: f64) -> Policy {
    Policy::as_happened().with(Lever::Hbm, Schedule::new(&[(from, 1.0), (until, 0.0)]).unwrap())
}

/// Million stacks over a whole run.
fn total(hbm: &Hbm, of: fn(&good_enough::model::korea::hbm::Flow) -> f64) -> f64 {
    // The run's last step is a moment, at 2036.0: a span that stops before it has whole years only.
    16.0 * of(&hbm.mean(2020.0, 16.0).unwrap())
}

#[test]
fn without_the_control_nothing_is_forgone_and_nobody_rushes() {
    for preset in [Preset::NoControls, Preset::NoHbmControl] {
        let korea = korea_of(&preset.policy(), Assumptions::default());
        assert_eq!((korea.hbm.rush, korea.hbm.begins, korea.hbm.left), (0.0, None, 0.0));
        assert!(korea.years().all(|year| year.hbm == 0.0 && year.hbm_stacks == 0.0));
        assert_eq!(total(&korea.hbm, |flow| flow.bought), total(&korea.hbm, |flow| flow.wanted));
    }
}

#[test]
fn what_is_bought_early_is_not_bought_later() {
    for policy in
        [Policy::as_happened(), hbm_between(2025.0, 2026.0), hbm_between(2024.5, 2024.75), hbm_between(2027.25, 2029.0)]
    {
        let hbm = korea_of(&policy, Assumptions::default()).hbm;
        let [wanted, bought, drawn, forgone] = [
            total(&hbm, |f| f.wanted),
            total(&hbm, |f| f.bought),
            total(&hbm, |f| f.drawn),
            total(&hbm, |f| f.forgone),
        ];
        assert!(hbm.rush > 0.0);
        assert!((bought + forgone - wanted - hbm.left).abs() < 1e-9 * wanted, "{wanted} {bought} {forgone}");
        assert!((hbm.rush - drawn - hbm.left).abs() < 1e-9 * hbm.rush, "{} {drawn} {}", hbm.rush, hbm.left);
    }
}

/// Once the control is off again, the store empties before anything is bought.
#[test]
fn a_control_that_goes_leaves_a_hangover() {
    let hbm = korea_of(&hbm_between(2025.0, 2025.25), Assumptions::default()).hbm;
    let spring = hbm.mean(2025.25, 0.25).unwrap();
    assert!(spring.wanted > 3.0 && spring.bought == 0.0 && spring.forgone == 0.0);
    let later = hbm.mean(2026.5, 0.5).unwrap();
    assert_eq!((later.bought, later.drawn), (later.wanted, 0.0));
}

#[test]
fn the_rush_is_the_one_reported_and_does_not_depend_on_the_step() {
    let korea = korea_of(&Policy::as_happened(), Assumptions::default());
    assert!((korea.hbm.rush - facts::HBM_RUSH_STACKS.value).abs() < 1e-9, "{}", korea.hbm.rush);
    for steps in [24, 48, 96] {
        let hbm =
            Korea::new(&Model::new(steps), &Parameters::default(), &Policy::as_happened(), &Assumptions::default()).hbm;
        let around = hbm.mean(2024.75, 0.25).unwrap();
        assert!(((around.bought - around.wanted) * 0.25 - 7.0).abs() < 1e-9, "{steps}");
    }
}

#[test]
fn fear_time_and_store_make_the_rush() {
    let rush = |assumptions| korea_of(&Policy::as_happened(), assumptions).hbm.rush;
    let usual = Assumptions::default();
    assert_eq!(rush(Assumptions { rush_risk: 0.0, ..usual }), 0.0);
    assert_eq!(rush(Assumptions { rush_cover: 0.0, ..usual }), 0.0);
    // Announced on the day itself, nobody can be early.
    assert_eq!(rush(Assumptions { rush_days: 0.0, ..usual }), 0.0);
    let by_days: Vec<f64> =
        [5.0, 15.0, 29.0, 60.0, 200.0].map(|rush_days| rush(Assumptions { rush_days, ..usual })).to_vec();
    assert!(by_days.windows(2).all(|pair| pair[0] <= pair[1]) && by_days[0] < by_days[3], "{by_days:?}");
    // With time enough, fear alone decides.
    assert_eq!(by_days[3], by_days[4]);
    let frightened = rush(Assumptions { rush_days: 365.0, rush_risk: 1.0, ..usual });
    assert!((frightened / by_days[4] - 1.25).abs() < 1e-9);
}

#[test]
fn a_weaker_control_forgoes_less() {
    let forgone = |strength: f64| {
        let policy = Policy::as_happened().with(Lever::Hbm, Schedule::new(&[(2025.0, strength)]).unwrap());
        korea_of(&policy, Assumptions::default()).year(2027).unwrap().hbm_stacks
    };
    let all: Vec<f64> = [0.0, 0.25, 0.5, 0.75, 1.0].map(forgone).to_vec();
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
    // As the research prototype: about 27 million needed less 16 from home and leaks.
    assert!((all[4] - 10.4).abs() < 0.1, "{all:?}");
}

#[test]
fn the_published_numbers_meet() {
    assert!((china_exports_2024() - 73.4).abs() < 0.1);
    // Five points of self-supply are about three billion.
    let five = china_exports_2024() * facts::KOREA_MEMORY_SHARE.value * 0.05;
    assert!((five - 2.9).abs() < 0.05, "{five}");
    // By hand: a million cards, 256 GB each, 3 USD/GB, 75.9 % Korean.
    assert!((pulled(1000.0, 256.0) - 0.582_912).abs() < 1e-9);
}

#[test]
fn cxmts_path_begins_at_what_is_known_and_stays_under_its_cap() {
    assert!((cxmt_share(0.35, 0.2, SHARE_KNOWN) - 0.06).abs() < 1e-12);
    // By hand: half of the cap after ln(7/3)/r years.
    let half = SHARE_KNOWN + libm::log(7.0 / 3.0) / 0.35;
    assert!((cxmt_share(0.35, 0.2, half) - 0.1).abs() < 1e-12);
    // Counterpoint's forecast lies between the paths of the growths assumed, at the lower end.
    let forecast = facts::CXMT_SHARE_2025_Q4.value;
    assert!((cxmt_share(0.25, 0.2, 2025.875) - forecast).abs() < 0.001 && cxmt_share(0.5, 0.2, 2025.875) > forecast);
    assert_eq!(cxmt_share(0.35, 0.05, 2035.0), 0.06);
}

fn fabs(licensed: bool) -> Fabs {
    Fabs { licensed, end: 2027.0, spares: 1.0, tool_life: 10.0, world_growth: 0.15 }
}

#[test]
fn licensed_fabs_do_not_decay_and_others_do() {
    for time in [START, 2027.9, 2030.0, 2035.0] {
        assert_eq!(fabs(true).output(time), 1.0);
    }
    assert_eq!(fabs(false).output(2028.0), 1.0);
    assert!((fabs(false).output(2033.0) - libm::exp(-0.5)).abs() < 1e-12);
    let Fabs { end, spares, tool_life, .. } = fabs(false);
    let half = end.max(START) + spares - tool_life * libm::log(0.5);
    assert!((fabs(false).output(half) - 0.5).abs() < 1e-12);
    // Standing still while the world grows by 15 % halves the share in five years.
    assert!((fabs(true).world_share(START + libm::log(2.0) / libm::log(1.15)) - 0.5).abs() < 1e-12);
    // A licence that ended before the beginning decays from the beginning.
    assert_eq!(Fabs { end: 2020.0, spares: 0.0, ..fabs(false) }.output(START), 1.0);
}

fn inputs(policy: Policy, assumptions: Assumptions) -> KoreaInputs {
    KoreaInputs { parameters: Parameters::default(), policy, assumptions }
}

fn judged(inputs: &KoreaInputs, lines: [f64; 3]) -> [Finding; 3] {
    judge_all(&Model::new(48), inputs, lines)
}

const LINES: [f64; 3] = [0.0; 3];

#[test]
fn claims_on_both_sides_of_their_lines() {
    use Verdict::{Fails, Holds, Unknown};
    let usual = Assumptions::default();
    let cases = [
        (Policy::as_happened(), usual, [Fails, Holds, Unknown]),
        (Preset::LowEndLiftedAccepted.policy(), usual, [Holds, Fails, Unknown]),
        (Policy::as_happened(), Assumptions { foreign_counted: false, resold: 0.8, ..usual }, [Holds, Fails, Unknown]),
        (Policy::as_happened(), Assumptions { displacement: 3.0, ..usual }, [Fails, Holds, Unknown]),
    ];
    for (policy, assumptions, expected) in cases {
        assert_eq!(judged(&inputs(policy, assumptions), LINES).map(|finding| finding.verdict), expected);
    }
}

#[test]
fn values_are_the_balances_and_lines_can_be_moved() {
    let (model, usual) = (Model::new(48), inputs(Policy::as_happened(), Assumptions::default()));
    let korea = usual.korea(&model);
    for (place, year) in [(0, 2026), (1, 2030)] {
        let net = korea.year(year).unwrap().net();
        assert_eq!(value(place, &model, &usual), Some(net));
        for (line, above) in [(net - 0.01, true), (net + 0.01, false)] {
            let finding = &judged(&usual, [line; 3])[place];
            assert_eq!((finding.threshold, finding.value), (line, net));
            assert_eq!(finding.verdict == Verdict::Holds, above == (place == 0), "{finding:?}");
        }
    }
    assert_eq!((value(2, &model, &usual), value(3, &model, &usual)), (None, None));
    let fabless = &judged(&usual, LINES)[2];
    assert_eq!((fabless.verdict, fabless.flips_at, fabless.claim.id), (Verdict::Unknown, None, "korea-fabless"));
}

#[test]
fn verdicts_flip_where_they_say() {
    let usual = Assumptions::default();
    let mut flips = 0;
    for a in [
        usual,
        Assumptions { foreign_counted: false, resold: 0.8, ..usual },
        Assumptions { dram_per_card: 400.0, ..usual },
    ] {
        for (place, finding) in judged(&inputs(Policy::as_happened(), a), LINES).iter().enumerate() {
            let Some(flip) = finding.flips_at else { continue };
            let with = |x: f64| match flip.input {
                "korea_resold" => Assumptions { resold: x / 100.0, ..a },
                "dram_per_card" => Assumptions { dram_per_card: x, ..a },
                _ => Assumptions { displacement: x, ..a },
            };
            let sides = [0.999, 1.001]
                .map(|times| judged(&inputs(Policy::as_happened(), with(flip.at * times)), LINES)[place].verdict);
            assert_ne!(sides[0], sides[1], "{finding:?}");
            flips += 1;
        }
    }
    assert!(flips >= 3, "{flips}");
}

#[test]
fn more_of_what_hurts_hurts() {
    let usual = Assumptions::default();
    let net = |a: Assumptions| korea_of(&Policy::as_happened(), a).year(2030).unwrap().net();
    let worse = [
        Assumptions { cxmt_growth: 0.5, ..usual },
        Assumptions { cxmt_cap: 0.25, ..usual },
        Assumptions { displacement: 2.0, ..usual },
        Assumptions { memory_share: 0.9, ..usual },
        Assumptions { resold: 0.2, ..usual },
        Assumptions { dram_per_card: 128.0, ..usual },
    ];
    for a in worse {
        assert!(net(a) < net(usual), "{a:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_assumed_numbers_are_numbers(
        (rush_risk, rush_days, rush_cover) in (0.0..=1.0, 0.0..=365.0, 0.0..=3.0),
        (stack_price, stack_share, memory_share) in (150.0..=300.0, 0.8..=1.0, 0.6..=0.9),
        (cxmt_growth, cxmt_cap, displacement) in (0.25..=0.5, 0.15..=0.25, 0.5..=3.0),
        (resold, dram_per_card, foreign_counted) in (0.0..=1.0, 64.0..=512.0, any::<bool>()),
        preset in 0..Preset::ALL.len(),
    ) {
        let a = Assumptions { rush_risk, rush_days, rush_cover, stack_price, stack_share, cxmt_growth, cxmt_cap, displacement, memory_share, resold, dram_per_card, foreign_counted };
        let korea = korea_of(&Preset::ALL[preset].policy(), a);
        prop_assert_eq!(korea.years().count(), (LAST - 2024) as usize);
        for year in korea.years() {
            let all = [year.hbm, year.hbm_stacks, year.at_risk, year.pulled, year.resold, year.net()];
            prop_assert!(all.iter().all(|x| x.is_finite()), "{:?}", year);
            prop_assert!(year.hbm >= 0.0 && year.at_risk >= 0.0 && (0.06..=cxmt_cap).contains(&year.cxmt), "{:?}", year);
            prop_assert!(year.resold <= year.hbm + year.at_risk + 1e-12);
        }
        prop_assert!((0.0..=1.0).contains(&korea.fall_explained().unwrap()));
        prop_assert!(korea.hbm.left >= -1e-9 && korea.hbm.rush >= 0.0);
    }
}

fn ask(request: &Value) -> Value {
    serde_json::from_str(&answer(&request.to_string())).unwrap()
}

#[test]
fn an_answer_is_the_models_own_to_the_bit() {
    let reply = ask(&json!({
        "fn": "korea", "policy": {"hbm": [[2025.5, 0.5]]}, "parameters": {"stranded_share": 0.3}, "resold": 0.2,
        "foreign_counted": false, "licensed": false, "licence_end": 2028, "tool_life": 5
    }));
    let policy = Policy::as_happened().with(Lever::Hbm, Schedule::new(&[(2025.5, 0.5)]).unwrap());
    let parameters = Parameters { stranded_share: 0.3, ..Parameters::default() };
    let assumptions = Assumptions { resold: 0.2, foreign_counted: false, ..Assumptions::default() };
    let korea = Korea::new(&Model::new(48), &parameters, &policy, &assumptions);
    let fabs = Fabs { end: 2028.0, tool_life: 5.0, ..fabs(false) };
    assert_eq!(reply["rush"].as_f64(), Some(korea.hbm.rush));
    let rows = reply["years"].as_array().unwrap();
    assert_eq!(rows.len(), korea.years().count());
    for (row, year) in rows.iter().zip(korea.years()) {
        assert_eq!(row["year"], year.year);
        assert_eq!((row["net"].as_f64(), row["hbm"].as_f64()), (Some(year.net()), Some(year.hbm)));
        assert_eq!(row["fabs"].as_f64(), Some(fabs.output(f64::from(year.year) + 0.5)));
    }
    let claims = reply["claims"].as_array().unwrap();
    assert!(claims.iter().zip(ALL).all(|(judged, claim)| judged["id"] == claim.id));
    assert_eq!((&claims[2]["holds"], &claims[2]["value"]), (&Value::Null, &Value::Null));
    assert_eq!(claims[0]["value"].as_f64(), korea.year(2026).map(|year| year.net()));
}

#[test]
fn errors_name_the_field_and_the_rest_has_defaults() {
    assert_eq!(
        ask(&json!({"fn": "korea"})),
        ask(&json!({"fn": "korea", "policy": "as_happened", "licensed": true, "resold": 0.5}))
    );
    for (field, bad, error) in [
        ("resold", json!(2), "resold"),
        ("rush_days", json!("long"), "rush_days"),
        ("licensed", json!("yes"), "licensed"),
        ("policy", json!("none"), "policy: not one of as_happened"),
        ("parameters", json!({"nothing": 1}), "parameters.nothing: no such parameter"),
    ] {
        let mut request = json!({"fn": "korea"});
        request[field] = bad;
        let reply = ask(&request);
        assert!(reply["error"].as_str().is_some_and(|found| found.starts_with(error)), "{reply}");
    }
    assert!(good_enough::eval::help().contains("korea\n"));
}
