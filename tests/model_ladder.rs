//! The counting ladder: the published table, the identity with a run's coverage, and rungs that are left out.
#![cfg(not(target_arch = "wasm32"))]

use good_enough::model::agreement::{Bound, LADDER_COMPUTE, LADDER_SHORTAGE, LADDER_SURPLUS};
use good_enough::model::market::ladder::{Counting, Holdings, Rung, Step, climb};
use good_enough::model::market::{Model, Output, Parameters, Policy, Preset};
use proptest::prelude::*;

/// The last step of 2025.
const END_OF_2025: f64 = 2026.0 - 1.0 / 48.0;

fn default_ladder() -> (Holdings, Vec<Rung>) {
    let parameters = Parameters::DEFAULT;
    let held = Holdings::at(&Model::new(48), &parameters, &Policy::as_happened(), END_OF_2025);
    (held, climb(&held, &Counting::of(&parameters), [true; 7]))
}

/// Chips and demand in kH100e and their ratio as published with the prototype of the model, for the end of 2025: each to
/// the digits printed there, hence half a unit of the last digit.
#[test]
fn the_published_ladder_is_met() {
    let published: [(f64, f64, f64, Bound); 7] = [
        (2_842.0, 152.0, 18.8, LADDER_SURPLUS),
        (2_842.0, 545.0, 5.2, LADDER_SURPLUS),
        (2_842.0, 1_003.0, 2.8, LADDER_SURPLUS),
        (2_842.0, 1_789.0, 1.6, LADDER_SURPLUS),
        (2_301.0, 1_789.0, 1.3, LADDER_SURPLUS),
        (1_495.0, 1_789.0, 0.84, LADDER_SHORTAGE),
        (1_495.0, 1_850.0, 0.81, LADDER_SHORTAGE),
    ];
    let (_, rungs) = default_ladder();
    for (rung, (chips, demand, ratio, within)) in rungs.iter().zip(published) {
        assert!(LADDER_COMPUTE.holds(rung.chips, chips) && LADDER_COMPUTE.holds(rung.demand, demand), "{rung:?}");
        assert!(within.holds(rung.ratio(), ratio), "{rung:?}: {}", rung.ratio());
    }
    assert_eq!(rungs.len(), 7);
}

/// With everything counted as the run counts, the last rung is the run's coverage.
#[test]
fn the_last_rung_is_the_runs_coverage() {
    let model = Model::new(48);
    for preset in Preset::ALL {
        let (parameters, policy) = (preset.parameters(&Parameters::DEFAULT), preset.policy());
        let run = model.run(&parameters, &policy, &[Output::Coverage, Output::NameplateCoverage]);
        for quarter in 0..=64 {
            let held = Holdings::at(&model, &parameters, &policy, 2020.0 + quarter as f64 / 4.0);
            let rungs = climb(&held, &Counting::of(&parameters), [true; 7]);
            for (output, rung) in [(0, &rungs[6]), (1, &rungs[0])] {
                let expected = run.at(output, quarter).unwrap();
                assert!((rung.ratio() / expected - 1.0).abs() < 1e-12, "{preset:?} {quarter} {rung:?}: {expected}");
            }
        }
    }
}

#[test]
fn a_time_before_the_first_step_gives_the_first() {
    let model = Model::new(48);
    let at = |time| Holdings::at(&model, &Parameters::DEFAULT, &Policy::as_happened(), time);
    assert_eq!(at(1990.0), at(2020.0));
    assert_eq!(at(2100.0), at(2036.0));
    assert_ne!(at(END_OF_2025), at(2026.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Counts stay positive; what is not counted changes nothing; more demand and fewer chips never raise the ratio.
    #[test]
    fn rungs_add_up(
        fleet_inefficiency in 1.5..6.0_f64,
        software_usability_floor in 0.35..0.75_f64,
        stranded_share in 0.1..0.6_f64,
        price_elasticity in 0.1..0.8_f64,
        counted in any::<[bool; 7]>(),
    ) {
        let by = Counting { fleet_inefficiency, software_usability_floor, stranded_share, price_elasticity };
        let (held, _) = default_ladder();
        let rungs = climb(&held, &by, counted);
        let expected = Step::ALL.into_iter().zip(counted).filter(|(step, on)| *on || *step == Step::Tokens);
        prop_assert!(rungs.iter().map(|rung| rung.step).eq(expected.map(|(step, _)| step)));
        for pair in rungs.windows(2) {
            prop_assert!(pair[1].chips > 0.0 && pair[1].demand > 0.0 && pair[1].ratio().is_finite());
            let less = pair[1].ratio() <= pair[0].ratio();
            prop_assert!(less || (pair[1].step == Step::Response && by.response(&held) < 1.0), "{pair:?}");
        }
    }
}
