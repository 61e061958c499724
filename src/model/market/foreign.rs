//! Foreign chips: what may be sold, what is smuggled, and what the vendor earns and can do with it.

use super::choice::{Allocation, FOREIGN};
use super::history::Given;
use super::trends::{Of, Trends};
use super::{Parameters, State, Strengths};

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
    let slow_link = parameters.slow_link_card_capability;
    let class = slow_link + (parameters.restricted_card_capability - slow_link) * beyond_2022(strengths);
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
    let revenue_china = allocation.sold[FOREIGN] * price * parameters.vendor_share_of_sales / 1e3;
    let revenue_elsewhere = given.revenue_elsewhere * trends.get(Of::RevenueElsewhere);
    let research = parameters.foreign_research_share * (revenue_elsewhere + revenue_china);
    Vendor { revenue_china, revenue_elsewhere, research }
}

/// Factor on the frontier multiplier over a step: research less than in a world without controls slows it.
#[must_use]
pub fn frontier_factor(parameters: &Parameters, trends: &Trends, given: &Given, vendor: &Vendor) -> f64 {
    if given.time <= 2025.0 {
        return 1.0;
    }
    let reference = parameters.reference_china_share * given.revenue_elsewhere * trends.get(Of::ReferenceRevenue);
    let relative = (vendor.revenue_elsewhere + vendor.revenue_china) / (vendor.revenue_elsewhere + reference);
    libm::exp(trends.frontier_response * libm::log(relative))
}

/// Strength of the control of low-end chips from which on fewer of them cannot serve training: that of August 2025.
const LICENSED: f64 = 0.85;

/// What of the foreign chips sold serves training, 0 to 1: a part where only H20-class chips are sold, and a part of that where
/// even these need a licence; in proportion before.
#[must_use]
pub fn training_share(parameters: &Parameters, strengths: &Strengths) -> f64 {
    let class = 1.0 - (1.0 - parameters.restricted_training_share) * beyond_2022(strengths);
    let licensed = (strengths.low_end_chips / LICENSED).min(1.0);
    class * (1.0 - (1.0 - parameters.licensed_training_share) * licensed)
}

/// Where perceived risk moves to under these controls, 0 to 1.
#[must_use]
pub fn risk_target(parameters: &Parameters, strengths: &Strengths) -> f64 {
    let Strengths { training_chips, low_end_chips, refusal, .. } = *strengths;
    let from_controls =
        parameters.risk_from_training_control * training_chips + parameters.risk_from_low_end_control * low_end_chips;
    (parameters.risk_without_controls + from_controls + parameters.risk_from_refusal * refusal).min(1.0)
}
