//! Which assumptions move a result: each at both ends of its range, and a measure over all ranges at once.

use super::market::parameters::COUNT;
use super::market::{Model, Output, Parameters, Policy};

/// The mean of `output` over `year` (2020 to 2035) with one parameter at a time at the low and at the high end, the others
/// as they are: for each of `ends` (place of the parameter, low, high) two values.
///
/// Not a number where the year or the place is outside.
#[must_use]
pub fn ends(
    model: &Model,
    parameters: &Parameters,
    policy: &Policy,
    output: Output,
    year: u32,
    ends: &[(usize, f64, f64)],
) -> Vec<f64> {
    let value = |place: usize, end: f64| {
        let mut values = parameters.to_array();
        let Some(value) = values.get_mut(place) else { return f64::NAN };
        *value = end;
        mean(model, &values, policy, output, year)
    };
    ends.iter().flat_map(|(place, low, high)| [value(*place, *low), value(*place, *high)]).collect()
}

fn mean(model: &Model, values: &[f64; COUNT], policy: &Policy, output: Output, year: u32) -> f64 {
    model.run(&Parameters::from_array(*values), policy, &[output]).mean(0, year).unwrap_or(f64::NAN)
}
