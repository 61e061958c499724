//! Which assumptions move a result: each at both ends of its range, and a measure over all ranges at once.

use super::ensemble::draws::Draws;
use super::market::parameters::COUNT;
use super::market::{Model, Output, Parameters, Policy};

/// The seeds of the two sequences of draws that are mixed.
const SEEDS: [u64; 2] = [2027, 2028];

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

/// The share of the variance of a result that one parameter has, over all ranges at once (Sobol' 2001).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Importance {
    /// The parameter's place.
    pub place: usize,
    /// Its share with all that it does together with others, 0 to 1 but for the error of the draws. The shares sum to more
    /// than 1 where parameters act together.
    pub total: f64,
}

/// The importance of every parameter that an ensemble around `center` draws, by the estimator of Jansen (1999), without the
/// weights of history: `rows` draws, each `1 + parameters` calls of `value`.
///
/// Not a number where `value` never changes, or without rows.
#[must_use]
pub fn importances(center: &Parameters, rows: usize, value: &mut dyn FnMut(&Parameters) -> f64) -> Vec<Importance> {
    let (mut first, mut second) = (Draws::new(center, SEEDS[0]), Draws::new(center, SEEDS[1]));
    let drawn: Vec<usize> = first.drawn().collect();
    let mut gaps = vec![0.0; drawn.len()];
    let mut values = Vec::with_capacity(rows);
    for _ in 0..rows {
        let (row, other) = (first.advance().to_array(), second.advance().to_array());
        let before = value(&Parameters::from_array(row));
        values.push(before);
        for (place, gap) in drawn.iter().zip(&mut gaps) {
            let mut mixed = row;
            mixed[*place] = other[*place];
            let change = value(&Parameters::from_array(mixed)) - before;
            *gap += change * change;
        }
    }
    let mean = values.iter().sum::<f64>() / rows as f64;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    drawn.iter().zip(gaps).map(|(place, gap)| Importance { place: *place, total: 0.5 * gap / squares }).collect()
}
