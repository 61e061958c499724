//! The length of the market's step: halved, it should change little.

use super::Worst;
use crate::model::market::{Model, Output, Parameters, Policy, Run};

/// Greatest change of a yearly mean: 48 steps a year are off by at most 1.7 % against 192 (`docs/model.md`).
pub const LIMIT: f64 = 0.018;

/// Steps a year of a usual run.
const STEPS: u32 = 48;

/// What is compared.
pub const OUTPUTS: [Output; 5] = [
    Output::InstalledCompute,
    Output::Coverage,
    Output::SoftwareMaturity,
    Output::WaferCapacity,
    Output::DomesticCards,
];

/// A run of [`OUTPUTS`] under what happened, in so many steps a year.
#[must_use]
pub fn run(steps: u32) -> Run {
    Model::new(steps).run(&Parameters::default(), &Policy::as_happened(), &OUTPUTS)
}

/// Usual steps against half as long ones.
#[must_use]
pub fn halved() -> Worst {
    apart(&run(STEPS), &run(2 * STEPS))
}

/// How far the yearly means of 2023 to 2033 of two runs of [`OUTPUTS`] lie apart, as shares of the second.
#[must_use]
pub fn apart(coarse: &Run, fine: &Run) -> Worst {
    let mut worst = Worst::default();
    for (place, output) in OUTPUTS.into_iter().enumerate() {
        for year in 2023..=2033 {
            let mean = |run: &Run| run.mean(place, year).unwrap_or(f64::NAN);
            worst.see(output.id(), (mean(coarse) / mean(fine) - 1.0).abs());
        }
    }
    worst
}
