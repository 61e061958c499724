//! A replay's frames, and which change is replayed.

use good_enough::scenario::history::History;
use good_enough::scenario::replay::between;
use good_enough::scenario::schema::Kind;
use good_enough::scenario::{ParamId, Scenario, param};
use proptest::prelude::*;

fn scenario() -> impl Strategy<Value = Scenario> {
    prop::collection::vec(0.0..=1.0_f64, ParamId::ALL.len()).prop_map(|places| {
        ParamId::ALL.into_iter().zip(places).fold(Scenario::default(), |s, (id, place)| {
            let row = param(id);
            s.with(id, row.value_at((place * f64::from(row.positions())).round() as u32))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever kind a parameter is, every frame lies between the ends, and moves one way.
    #[test]
    fn frames_run_from_one_to_the_other(from in scenario(), to in scenario()) {
        prop_assert_eq!(between(&from, &to, 0.0), from);
        prop_assert_eq!(between(&from, &to, 1.0), to);
        let mut last = from;
        for step in 1..=8 {
            let now = between(&from, &to, f64::from(step) / 8.0);
            for id in ParamId::ALL {
                let (low, high) = (last.get(id).min(to.get(id)), last.get(id).max(to.get(id)));
                prop_assert!((low..=high).contains(&now.get(id)), "{:?} at {}: {} not in {}..{}", id, step, now.get(id), low, high);
                let jumps = !matches!(param(id).kind, Kind::Number { .. });
                prop_assert!(!jumps || [from.get(id), to.get(id)].contains(&now.get(id)));
            }
            last = now;
        }
    }
}

#[test]
fn typed_values_off_the_sliders_steps_are_kept_to_the_digit_at_both_ends() {
    let (from, to) = (Scenario::default(), Scenario::default().with(ParamId::Die, 333.333));
    assert_eq!(between(&from, &to, 1.0).get(ParamId::Die), 333.333);
    assert_eq!(between(&to, &from, 0.0).get(ParamId::Die), 333.333);
    assert_eq!(between(&to, &from, 1.0), from);
}

#[test]
fn logarithmic_sliders_take_equal_ratios() {
    let (from, to) = (Scenario::default().with(ParamId::D0, 0.02), Scenario::default().with(ParamId::D0, 0.5));
    let half = between(&from, &to, 0.5).get(ParamId::D0);
    assert!((half / 0.1 - 1.0).abs() < 0.1, "{half}");
}

/// Pinning changes no number: what is replayed is the change before it.
#[test]
fn the_last_change_is_the_newest_that_differs() {
    let mut history = History::default();
    for (before, key) in [((1, 'a'), "x"), ((2, 'a'), "y"), ((2, 'b'), "pin")] {
        history.push(before, key);
        history.settle();
    }
    assert_eq!(history.last(|past| past.0 != 2), Some(&(1, 'a')));
    assert_eq!(history.last(|past| past.0 != 3), Some(&(2, 'b')));
    assert_eq!(History::<u8>::default().last(|_| true), None);
}
