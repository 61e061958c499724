//! What lies between two scenarios: the frames in which a change is shown once more.

use super::choices::Scenario;
use super::schema::{Kind, ParamId, param};

/// The scenario at a share of the way from one to another, 0 to 1. Numbers go along their sliders, so that a logarithmic one
/// takes equal ratios; choices and switches jump half way. At 0 and 1 it is the one and the other to the last digit.
///
/// ```
/// use good_enough::scenario::{ParamId, Scenario, replay::between};
///
/// let (from, to) = (Scenario::default(), Scenario::default().with(ParamId::Utilisation, 40.0));
/// assert_eq!(between(&from, &to, 0.5).get(ParamId::Utilisation), 65.0);
/// ```
#[must_use]
pub fn between(from: &Scenario, to: &Scenario, share: f64) -> Scenario {
    if share <= 0.0 {
        return *from;
    }
    to.differences(from).iter().filter(|_| share < 1.0).fold(*to, |s, id| {
        let value = value_between(id, from.get(id), to.get(id), share);
        s.with(id, value)
    })
}

fn value_between(id: ParamId, from: f64, to: f64, share: f64) -> f64 {
    let row = param(id);
    let ends = [from, to].map(|value| f64::from(row.position(value)));
    let place = libm::round(ends[0] + share * (ends[1] - ends[0]));
    match row.kind {
        Kind::Number { .. } if place != ends[0] && place != ends[1] => row.value_at(place as u32),
        _ if share < 0.5 => from,
        _ => to,
    }
}
