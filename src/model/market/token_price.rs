//! What the compute behind a million tokens costs: the rent of a chip over the tokens it makes.
//!
//! Both places serve alike: tokens of an H100 equivalent in an hour are those that `DeepSeek` published for 2025.16
//! (prompts and answers together), growing with serving efficiency, divided by the mean operator's lag behind it. So
//! the two costs differ as the rents do.
//!
//! The rent in China is that of early 2024, moved by the model's index; elsewhere it is that of early 2026, moved by a
//! steady trend.

use super::{Model, Output, Parameters, Policy, Run, power};

/// The year in which the rent elsewhere is given.
pub const WORLD_YEAR: f64 = 2026.0;
/// The time at which the rent in China is given; the index is 1 there.
pub const CHINA_YEAR: f64 = 2024.0;
const HOURS_PER_DAY: f64 = 24.0;

/// Rents of an H100 equivalent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rents {
    /// In China early in 2024, USD/h.
    pub china_2024: f64,
    /// Elsewhere early in 2026, USD/h.
    pub world: f64,
    /// Its change a year, -0.15 for a fall by 15 %.
    pub world_trend: f64,
}

/// Million tokens that an H100 equivalent of the mean operator makes in an hour at a time, decimal year.
#[must_use]
pub fn million_tokens_per_hour(parameters: &Parameters, time: f64) -> f64 {
    let efficiency = power(parameters.efficiency_growth, time - parameters.efficiency_reference_year);
    // 1e9 tokens a day are 1e3 million.
    parameters.tokens_per_gpu_day * 1e3 / HOURS_PER_DAY * efficiency / parameters.fleet_inefficiency
}

impl Rents {
    /// Rent elsewhere at a time, USD/h.
    #[must_use]
    pub fn world_at(&self, time: f64) -> f64 {
        self.world * power((1.0 + self.world_trend).max(f64::MIN_POSITIVE), time - WORLD_YEAR)
    }

    /// Rent in China where the model's index of rental prices (2024.0 = 1) stands at `index`, USD/h.
    #[must_use]
    pub fn china_at(&self, index: f64) -> f64 {
        self.china_2024 * index
    }

    /// Rent in China over rent elsewhere in a year, means over it; elsewhere at its middle.
    #[must_use]
    pub fn ratio(&self, index: f64, year: u32) -> f64 {
        self.china_at(index) / self.world_at(f64::from(year) + 0.5)
    }
}

/// A run that tells the index of rental prices.
#[must_use]
pub fn index(model: &Model, parameters: &Parameters, policy: &Policy) -> Run {
    model.run(parameters, policy, &[Output::RentalPrice])
}
