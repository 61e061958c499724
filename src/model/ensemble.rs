//! Many runs of the market with every doubtful number drawn from its range, weighted by how well they tell the years that are
//! known: between which lines an output lies in most of the worlds that fit.
//!
//! It is a study of what the documented ranges allow, and no posterior: the ranges are partly assumed, the parameters are drawn
//! independently of each other, and the weight knows no statistics of the data, only their tolerances. `docs/model.md` has the
//! equations.

pub mod draws;

use super::calibration::History;
use super::market::run::QUARTERS;
use super::market::{Model, Output, Parameters, Policy};
use draws::Draws;

/// The shares of the weight that lie below the lines of a band.
pub const QUANTILES: [f64; 5] = [0.05, 0.1, 0.5, 0.9, 0.95];

/// The seed of the draws.
pub const SEED: u64 = 2026;
/// By how much the exponent of a weight may lie below that of the best run so far; a run of less weight (under 1/400 of the
/// best) is not finished.
pub const LEAST_EXPONENT: f64 = -6.0;

/// An ensemble that grows: the first runs of one endless sequence, so as many runs give the same bits whether they were added
/// at once or little by little.
#[derive(Debug, Clone)]
pub struct Ensemble {
    model: Model,
    history: History,
    policy: Policy,
    outputs: Vec<Output>,
    draws: Draws,
    drawn: usize,
    /// Exponents of the weights of the runs that were finished.
    exponents: Vec<f64>,
    /// The greatest of them.
    best: f64,
    /// The runs' outputs: run, then quarter, then output.
    values: Vec<f64>,
}

impl Ensemble {
    /// An empty ensemble around a reader's parameters, under a policy.
    ///
    /// A parameter at its default is drawn from its range; one that the reader moved stays where it is. The weights always
    /// come from runs under what happened, so they do not depend on the policy.
    #[must_use]
    pub fn new(model: &Model, parameters: &Parameters, policy: &Policy, outputs: &[Output]) -> Self {
        Self {
            history: History::new(model),
            model: model.clone(),
            policy: policy.clone(),
            outputs: outputs.to_vec(),
            draws: Draws::new(parameters, SEED),
            drawn: 0,
            exponents: Vec::new(),
            best: f64::NEG_INFINITY,
            values: Vec::new(),
        }
    }

    /// Draws the next `runs` runs of the sequence.
    pub fn add(&mut self, runs: usize) {
        for _ in 0..runs {
            let parameters = self.draws.advance();
            let exponent = self.history.exponent(&self.model, &parameters);
            self.best = self.best.max(exponent);
            if exponent >= self.best + LEAST_EXPONENT {
                self.exponents.push(exponent);
                self.finish(&parameters);
            }
        }
        self.drawn += runs;
    }

    /// Keeps the outputs of a run.
    fn finish(&mut self, parameters: &Parameters) {
        let (outputs, values) = (&self.outputs, &mut self.values);
        let (begin, per_quarter) = (values.len(), self.model.steps_per_year() / 4);
        let (mut step, mut price_2024) = (0, 1.0);
        self.model.visit(parameters, &self.policy, &mut |moment| {
            if step % per_quarter == 0 {
                values.extend(outputs.iter().map(|output| output.of(parameters, moment)));
            }
            if step == 4 * 4 * per_quarter {
                price_2024 = moment.state.rental_price_raw;
            }
            step += 1;
        });
        if let Some(place) = outputs.iter().position(|output| *output == Output::RentalPrice) {
            values[begin..].iter_mut().skip(place).step_by(outputs.len()).for_each(|price| *price /= price_2024);
        }
    }

    /// How many runs were drawn.
    #[must_use]
    pub const fn drawn(&self) -> usize {
        self.drawn
    }

    /// The weights of the runs that were finished, in the order of drawing: their sum is 1.
    #[must_use]
    pub fn weights(&self) -> Vec<f64> {
        let mut weights: Vec<f64> = self.exponents.iter().map(|exponent| libm::exp(exponent - self.best)).collect();
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        weights
    }

    /// The effective number of runs, 1 to [`Ensemble::drawn`]: `1 / Σ weight²` (Kish 1965). 0 without runs.
    #[must_use]
    pub fn effective(&self) -> f64 {
        let squares: f64 = self.weights().iter().map(|weight| weight * weight).sum();
        if squares > 0.0 { 1.0 / squares } else { 0.0 }
    }

    /// An output of a finished run (in the order of drawing) at the beginning of a quarter; `None` beyond.
    #[must_use]
    pub fn at(&self, run: usize, quarter: usize, output: usize) -> Option<f64> {
        let width = self.outputs.len();
        if output >= width || quarter >= QUARTERS {
            return None;
        }
        self.values.get((run * QUARTERS + quarter) * width + output).copied()
    }

    /// For each output, for each quarter, the [`QUANTILES`] of the weight. Empty without runs.
    #[must_use]
    pub fn bands(&self) -> Vec<f64> {
        let weights = self.weights();
        if weights.is_empty() {
            return Vec::new();
        }
        let width = self.outputs.len();
        let mut bands = Vec::with_capacity(width * QUARTERS * QUANTILES.len());
        let mut column = Vec::with_capacity(weights.len());
        for output in 0..width {
            for quarter in 0..QUARTERS {
                let values = self.values.iter().skip(quarter * width + output).step_by(QUARTERS * width);
                column.clear();
                column.extend(values.copied().zip(weights.iter().copied()));
                column.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
                bands.extend(QUANTILES.map(|share| quantile(&column, share)));
            }
        }
        bands
    }
}

/// The value below which `share` of the weight lies, from pairs of value and weight in rising order, the weights summing to 1:
/// each value stands at the middle of its weight, and between two it is straight.
///
/// # Panics
/// Without pairs.
#[must_use]
pub fn quantile(pairs: &[(f64, f64)], share: f64) -> f64 {
    let mut below = 0.0;
    let (mut from, mut at) = (pairs[0].0, 0.0);
    for (value, weight) in pairs {
        let middle = below + 0.5 * weight;
        if middle >= share {
            let part = if middle > at { (share - at) / (middle - at) } else { 0.0 };
            return from + (value - from) * part;
        }
        (from, at) = (*value, middle);
        below += weight;
    }
    from
}
