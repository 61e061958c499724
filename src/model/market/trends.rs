//! What grows at a steady rate whatever happens: multiplied on from step to step, because a product costs a tenth of an
//! exponential and a run takes 769 steps.

use super::history::START;
use super::{Parameters, power};

/// Something that grows from a year on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Trend {
    value: f64,
    factor: f64,
    from: f64,
}

impl Trend {
    /// 1 until the year `from`, then growing by `rate` a year, continuously.
    fn new(rate: f64, from: f64, dt: f64) -> Self {
        Self { value: 1.0, factor: libm::exp(rate * dt), from }
    }

    /// Growing by `rate` a year from 2020 on, with 1 in the year `reference`.
    fn through(rate: f64, reference: f64, dt: f64) -> Self {
        Self { value: libm::exp(rate * (START - reference)), factor: libm::exp(rate * dt), from: START }
    }

    /// The value after its step of `dt` that begins at `time`.
    fn step(&mut self, time: f64) {
        // Times are sums of steps: what is meant to be the year may lie a last bit below it.
        if time >= self.from - 1e-9 {
            self.value *= self.factor;
        }
    }
}

/// Trends at one step, and powers of parameters that a run needs at every step.
#[derive(Debug, Clone, PartialEq)]
pub struct Trends {
    all: [Trend; 12],
    /// Growth of tokens over a step, to the end of 2029 and after.
    pub token_factors: (f64, f64),
    /// Exponent of the domestic price over cumulative cards.
    pub price_learning: f64,
    /// Logarithm of the price of chips of older nodes.
    pub log_legacy_price: f64,
    /// Logarithm of the growth of foreign capability, times the elasticity to research.
    pub frontier_response: f64,
    /// The software half share to its steepness.
    pub half_share_power: f64,
}

/// A trend of [`Trends`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Serving efficiency over that of the reference year.
    Efficiency,
    /// Other workloads over those of 2026.
    OtherWorkloads,
    /// Training demand over that of 2026.
    TrainingDemand,
    /// Rental cost over that of 2024.
    RentalCost,
    /// Budget over that of 2028.
    Budget,
    /// Price of a free foreign chip over that of 2024.
    ForeignPrice,
    /// Capability of a foreign card over that of 2025.
    ForeignCapability,
    /// Foreign revenue elsewhere over that of 2026.
    RevenueElsewhere,
    /// Supply of chips of older nodes over that of 2024.
    LegacySupply,
    /// Wafers without AI dies over those with, at a ceiling of 1.
    OtherWafers,
    /// Price of a restricted foreign chip over that of 2025.
    RestrictedForeignPrice,
    /// Revenue in China without controls over that of 2026, apart from the path of revenue elsewhere.
    ReferenceRevenue,
}

impl Trends {
    /// The trends in 2020 for steps of `dt` years.
    #[must_use]
    pub fn new(parameters: &Parameters, dt: f64) -> Self {
        let p = parameters;
        let log_capability = libm::log(p.foreign_capability_growth);
        Self {
            all: [
                Trend::through(libm::log(p.efficiency_growth), p.efficiency_reference_year, dt),
                Trend::new(p.other_workload_growth, 2026.0, dt),
                Trend::new(p.training_demand_growth, 2026.0, dt),
                Trend::through(p.rental_cost_trend, 2024.0, dt),
                Trend::new(p.budget_growth, 2028.0, dt),
                Trend::new(p.free_foreign_price_trend, 2024.0, dt),
                Trend::new(log_capability, 2025.0, dt),
                Trend::new(p.foreign_revenue_elsewhere_growth, 2026.0, dt),
                Trend::through(p.legacy_supply_growth, 2024.0, dt),
                Trend::through(-p.ai_wafer_share_slope, p.ai_wafer_share_midyear, dt),
                Trend::new(p.restricted_foreign_price_trend, 2026.0, dt),
                Trend::new(p.reference_revenue_growth, 2026.0, dt),
            ],
            token_factors: (power(p.token_growth_to_2029, dt), power(p.token_growth_from_2030, dt)),
            price_learning: libm::log(1.0 - p.domestic_price_learning) / core::f64::consts::LN_2,
            log_legacy_price: libm::log(p.legacy_price),
            frontier_response: log_capability * p.research_elasticity * dt,
            half_share_power: power(p.software_half_share, p.software_network_steepness),
        }
    }

    /// The value of a trend.
    #[must_use]
    pub fn get(&self, of: Of) -> f64 {
        self.all[of as usize].value
    }

    /// Moves on by the step that begins at `time`.
    pub fn step(&mut self, time: f64) {
        for trend in &mut self.all {
            trend.step(time);
        }
    }
}
