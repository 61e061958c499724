//! How much compute is asked for, how much there is, and the price that follows.

use super::history::{Given, LAST_TOKENS};
use super::trends::{Of, Trends};
use super::{Parameters, State, power};

/// The lowest price index at which demand still responds.
const LEAST_PRICE: f64 = 0.05;

/// Demand for compute at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Tokens, 1e12 a day.
    pub tokens: f64,
    /// Compute for them at the efficiency of a frontier operator, kH100e.
    pub token_frontier: f64,
    /// Compute for them at the efficiency of the mean operator, kH100e.
    pub token: f64,
    /// Workloads other than language models, kH100e.
    pub other: f64,
    /// Training and research, kH100e.
    pub training: f64,
    /// All of it after the response to the price, kH100e.
    pub total: f64,
}

/// Tokens at this step: the history, then growth from the step before.
fn tokens(trends: &Trends, given: &Given, before: f64) -> f64 {
    if given.time <= LAST_TOKENS {
        given.tokens
    } else if given.time < 2030.0 {
        before * trends.token_factors.0
    } else {
        before * trends.token_factors.1
    }
}

/// Demand at this step.
#[must_use]
pub fn demand(parameters: &Parameters, trends: &Trends, given: &Given, state: &State) -> Demand {
    let tokens = tokens(trends, given, state.tokens);
    // 1e12 tokens a day over 1e9 tokens a chip and day are thousands of chips.
    let token_frontier =
        tokens / (parameters.tokens_per_gpu_day * trends.get(Of::Efficiency)) * parameters.peak_to_mean;
    let token = token_frontier * parameters.fleet_inefficiency;
    let other = given.other_workloads * trends.get(Of::OtherWorkloads);
    let training = given.training_workloads * trends.get(Of::TrainingDemand);
    let response = power(state.rental_price_raw.max(LEAST_PRICE), -parameters.price_elasticity);
    Demand { tokens, token_frontier, token, other, training, total: (token + other + training) * response }
}

/// Installed compute at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Installed {
    /// Share of the hardware of domestic chips that inference gets, 0 to 1.
    pub usability: f64,
    /// All compute after losses to software, kH100e.
    pub effective: f64,
    /// All compute of the hardware, kH100e.
    pub nameplate: f64,
    /// What of the effective compute can be sold, kH100e.
    pub sellable: f64,
    /// Demand over sellable compute.
    pub load: f64,
}

impl Installed {
    /// Share of the sellable compute that is used: `load (1 + load⁶)^(−1/6)`, smooth and below 1.
    #[must_use]
    pub fn utilisation(&self) -> f64 {
        let square = self.load * self.load;
        self.load * power(1.0 + square * square * square, -1.0 / 6.0)
    }
}

/// What is installed, under this demand.
#[must_use]
pub fn installed(parameters: &Parameters, state: &State, demand: &Demand) -> Installed {
    let usability =
        parameters.software_usability_floor + (1.0 - parameters.software_usability_floor) * state.software_maturity;
    let rest = |domestic: f64| state.foreign_installed + domestic + state.legacy_installed + state.smuggled_installed;
    let effective = rest(state.domestic_installed * usability);
    let sellable = effective * (1.0 - parameters.stranded_share);
    Installed {
        usability,
        effective,
        nameplate: rest(state.domestic_installed),
        sellable,
        load: demand.total / sellable,
    }
}

/// The index that the rental price moves to.
#[must_use]
pub fn price_target(parameters: &Parameters, trends: &Trends, load: f64) -> f64 {
    trends.get(Of::RentalCost) * power(load, parameters.price_sensitivity)
}
