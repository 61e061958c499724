//! Answers that take longer than a frame: bands over many runs, a result split over the controls, ranked assumptions.
//!
//! Natively they are computed where they are asked for. In the page they are computed beside it and kept here; a figure shows
//! the last ones, marked as such, until those for the present choices arrive.

use super::inputs::market as inputs;
use crate::model::market::{Model, Output};
use crate::model::{attribution, ensemble, screening};
use crate::scenario::{ParamId, Scenario};
use std::cell::RefCell;
use std::sync::Arc;

/// What is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heavy {
    /// Quantiles over the ensemble of [`BAND_OUTPUTS`].
    Band,
    /// The reader's outcome split over the levers.
    Attribution,
    /// The reader's outcome with each assumption at both ends of its range.
    Screening,
}

impl Heavy {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Band, Self::Attribution, Self::Screening];
}

/// The outputs that have bands, in the order of the panels.
pub const BAND_OUTPUTS: [Output; 4] =
    [Output::Coverage, Output::RentalPrice, Output::InstalledCompute, Output::DomesticComputeShare];

/// Runs of a whole band.
pub const RUNS: usize = 1000;

/// Numbers that were computed, and whether they belong to the present choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// As [`compute`] lays them out.
    pub values: Arc<[f64]>,
    /// Whether they are for the choices asked for, or older.
    pub fresh: bool,
}

/// What was computed last, and for what.
type Kept = Option<(Scenario, Arc<[f64]>)>;

thread_local! {
    static KEPT: RefCell<[Kept; 3]> = const { RefCell::new([const { None }; 3]) };
}

/// The numbers for these choices, or the last ones; `None` where none have arrived yet.
pub fn get(kind: Heavy, s: &Scenario) -> Option<Computed> {
    let kept = KEPT.with_borrow(|kept| kept[kind as usize].clone());
    match kept {
        Some((asked, values)) if asked == *s => Some(Computed { values, fresh: true }),
        #[cfg(all(feature = "csr", not(feature = "ssr")))]
        kept => kept.map(|(_, values)| Computed { values, fresh: false }),
        #[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
        _ => {
            keep(kind, s, compute(kind, s, RUNS).into());
            get(kind, s)
        }
    }
}

/// Keeps numbers that have arrived.
pub fn keep(kind: Heavy, s: &Scenario, values: Arc<[f64]>) {
    KEPT.with_borrow_mut(|kept| kept[kind as usize] = Some((*s, values)));
}

/// Computes them.
///
/// * `Band`: for each of [`BAND_OUTPUTS`], for each quarter, the quantiles [`ensemble::QUANTILES`], over `runs` runs.
/// * `Attribution`: the outcome without controls, with the reader's policy, then the share of each lever.
/// * `Screening`: for each of [`inputs::PARAMETERS`], the outcome at the low end and at the high end.
pub fn compute(kind: Heavy, s: &Scenario, runs: usize) -> Vec<f64> {
    let (parameters, policy) = (inputs::parameters(s), inputs::policy(s));
    let (output, year) = (inputs::outcome(s), s.get(ParamId::OutcomeYear) as u32);
    let model = Model::new(if kind == Heavy::Band { inputs::BAND_STEPS } else { inputs::STEPS });
    match kind {
        Heavy::Band => ensemble::bands(&model, &parameters, &policy, &BAND_OUTPUTS, runs),
        Heavy::Attribution => attribution::shapley(&model, &parameters, &policy, output, year),
        Heavy::Screening => screening::ends(&model, &parameters, &policy, output, year, &inputs::ranges()),
    }
}
