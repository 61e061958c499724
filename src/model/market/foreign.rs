//! Foreign chips: what may be sold, what is smuggled, and what the vendor earns and can do with it.

use super::choice::{Allocation, FOREIGN};
use super::history::Given;
use super::trends::{Of, Trends};
use super::{Parameters, State, Strengths};

/// Inference capability of a card made to the limits of October 2022 (A800, H800 on slow links), H100e. Assumption.
const A800_CLASS: f64 = 0.40;
/// What of the sales the vendor books, the rest going to others in the chain. Assumption.
const VENDOR_SHARE: f64 = 0.92;

/// What the foreign vendor may sell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// Inference capability of a card, H100e.
    pub capability: f64,
    /// Compute that can be sold, kH100e a year.
    pub potential: f64,
}

/// How far the control of training chips has gone from the rule of October 2022 (a strength of 0.5 or less: 0) to that of
/// October 2023 (1: 1).
fn beyond_2022(strengths: &Strengths) -> f64 {
    (strengths.training_chips * 2.0 - 1.0).max(0.0)
}

/// The offer under these controls.
#[must_use]
pub fn offer(parameters: &Parameters, trends: &Trends, given: &Given, strengths: &Strengths, state: &State) -> Offer {
    let free = given.foreign_capability * (trends.get(Of::ForeignCapability) * state.foreign_frontier_multiplier);
    let class = A800_CLASS + (parameters.restricted_card_capability - A800_CLASS) * beyond_2022(strengths);
    let restricted = free.min(class);
    let licensed = free * (1.0 - strengths.training_chips) + restricted * strengths.training_chips;
    let unlicensed = licensed.min(parameters.unlicensed_card_capability);
    let capability = licensed * (1.0 - strengths.low_end_chips) + unlicensed * strengths.low_end_chips;
    Offer { capability, potential: given.foreign_cards * (1.0 - strengths.refusal) * capability }
}

/// Smuggled compute, kH100e a year: it follows orders and unmet demand up to the capacity of the networks, as far as chips are
/// not openly to be had. Whether Washington or Beijing closed the door is the same to a smuggler.
#[must_use]
pub fn smuggled(
    parameters: &Parameters,
    given: &Given,
    strengths: &Strengths,
    orders: f64,
    allocation: &Allocation,
) -> f64 {
    let capacity = parameters.smuggling_capacity * given.smuggling_phase;
    let attempted = parameters.smuggling_share * orders + parameters.smuggling_per_unmet_demand * allocation.unmet;
    let closed = 1.0 - (1.0 - strengths.training_chips) * (1.0 - strengths.refusal);
    closed * capacity.min(attempted)
}

/// The foreign vendor's money, billion USD a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vendor {
    /// Revenue in China.
    pub revenue_china: f64,
    /// Revenue elsewhere.
    pub revenue_elsewhere: f64,
    /// Spending on research.
    pub research: f64,
}

/// What the vendor earns at this price, thousand USD per H100e.
#[must_use]
pub fn vendor(parameters: &Parameters, trends: &Trends, given: &Given, allocation: &Allocation, price: f64) -> Vendor {
    let revenue_china = allocation.sold[FOREIGN] * price * VENDOR_SHARE / 1e3;
    let revenue_elsewhere = given.revenue_elsewhere * trends.get(Of::RevenueElsewhere);
    let research = parameters.foreign_research_share * (revenue_elsewhere + revenue_china);
    Vendor { revenue_china, revenue_elsewhere, research }
}

/// Factor on the frontier multiplier over a step: research less than in a world without controls slows it.
#[must_use]
pub fn frontier_factor(trends: &Trends, given: &Given, vendor: &Vendor) -> f64 {
    if given.time <= 2025.0 {
        return 1.0;
    }
    let relative =
        (vendor.revenue_elsewhere + vendor.revenue_china) / (vendor.revenue_elsewhere + given.revenue_reference);
    libm::exp(trends.frontier_response * libm::log(relative))
}

/// Strength of the control of low-end chips from which on fewer of them cannot serve training: that of August 2025.
const LICENSED: f64 = 0.85;

/// What of the foreign chips sold serves training, 0 to 1. Assumption: half where only H20-class chips are sold, and 0.6 of
/// that where even these need a licence; in proportion before.
#[must_use]
pub fn training_share(strengths: &Strengths) -> f64 {
    let class = 1.0 - 0.5 * beyond_2022(strengths);
    class * (1.0 - 0.4 * (strengths.low_end_chips / LICENSED).min(1.0))
}

/// Where perceived risk moves to under these controls, 0 to 1. Assumption.
#[must_use]
pub fn risk_target(strengths: &Strengths) -> f64 {
    let Strengths { training_chips, low_end_chips, refusal, .. } = *strengths;
    (0.05 + 0.45 * training_chips + 0.25 * low_end_chips + 0.25 * refusal).min(1.0)
}
