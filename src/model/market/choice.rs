//! Which chips buyers choose (a logit), what they get of them (rationing), and where the rest goes (spill-over).

use super::history::Given;
use super::trends::{Of, Trends};
use super::{Parameters, State, Strengths};

/// Place of foreign chips in a [`ByClass`].
pub const FOREIGN: usize = 0;
/// Place of domestic chips with high-bandwidth memory.
pub const DOMESTIC: usize = 1;
/// Place of domestic chips of older nodes.
pub const LEGACY: usize = 2;

/// A number for each class of chips that can be bought openly.
pub type ByClass = [f64; 3];

/// Least maturity in the choice, so that its logarithm is finite.
const LEAST_MATURITY: f64 = 0.01;
/// Unmet demand and slack below this, kH100e a year, count as none.
const NOTHING: f64 = 1e-9;

/// Room on either side of free and forbidden low-end chips in which the fee on licensed ones sets in. Assumption; the licences
/// of August 2025 have a strength of 0.85.
const FEE_SETS_IN: f64 = 0.15;

/// Share of the fee on licensed chips that is due: none while low-end chips are free, all while they are licensed on
/// conditions, none where no licence is given; straight between.
fn on_conditions(strengths: &Strengths) -> f64 {
    let control = strengths.low_end_chips;
    (control.min(1.0 - control) / FEE_SETS_IN).min(1.0)
}

/// Prices in thousand USD per H100e of usable inference.
#[must_use]
pub fn prices(
    parameters: &Parameters,
    trends: &Trends,
    given: &Given,
    strengths: &Strengths,
    state: &State,
    usability: f64,
) -> ByClass {
    let free = parameters.free_foreign_price * trends.get(Of::ForeignPrice);
    let control = strengths.training_chips;
    let foreign =
        free * (1.0 - control) + parameters.restricted_foreign_price * trends.get(Of::RestrictedForeignPrice) * control;
    let reference = parameters.reference_cumulative_cards;
    let experience = libm::log(state.cumulative_cards.max(reference) / reference);
    let hardware = parameters.domestic_price_2024
        * libm::exp(trends.price_learning * experience)
        * (1.0 - parameters.domestic_subsidy * given.subsidy_phase);
    let fee = parameters.conditional_licence_fee * on_conditions(strengths);
    [foreign * (1.0 + fee), hardware / usability, parameters.legacy_price]
}

/// How much each class attracts buyers, up to a common factor.
#[must_use]
pub fn attraction(
    parameters: &Parameters,
    trends: &Trends,
    strengths: &Strengths,
    state: &State,
    prices: &ByClass,
) -> ByClass {
    let software = parameters.software_weight * libm::log(state.software_maturity.max(LEAST_MATURITY));
    let price = |logarithm: f64| -parameters.price_weight * logarithm;
    [
        libm::exp(price(libm::log(prices[FOREIGN])) - parameters.risk_weight * state.perceived_risk),
        libm::exp(price(libm::log(prices[DOMESTIC])) + software + parameters.mandate_weight * strengths.mandate),
        libm::exp(price(trends.log_legacy_price) + software - parameters.legacy_aversion),
    ]
}

/// Mean of `values` weighted by attraction.
#[must_use]
pub fn mean(attraction: &ByClass, values: &ByClass) -> f64 {
    let weighted: f64 = attraction.iter().zip(values).map(|(weight, value)| weight * value).sum();
    weighted / attraction.iter().sum::<f64>()
}

/// What these quantities, kH100e a year, cost at these prices, million USD a year.
#[must_use]
pub fn cost(quantities: &ByClass, prices: &ByClass) -> f64 {
    quantities.iter().zip(prices).map(|(quantity, price)| quantity * price).sum()
}

/// What is wanted, sold and not to be had, kH100e a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allocation {
    /// First choice of buyers.
    pub wanted: ByClass,
    /// Sold.
    pub sold: ByClass,
    /// Wanted and not sold in any class, for want of chips or of money.
    pub unmet: f64,
    /// Of the domestic chips sold, those that nobody ordered and the state bought.
    pub state_extra: f64,
}

/// Divides orders by attraction, rations them by what can be supplied, and moves the rest to classes with slack, in proportion
/// to it and as far as the buyers' money goes (`budget`, million USD a year, at `prices`, thousand USD per H100e). The state then sees to it that at least its share of the domestic potential is sold: what buyers leave of that it buys itself.
#[must_use]
pub fn allocate(
    orders: f64,
    attraction: &ByClass,
    potential: &ByClass,
    (prices, budget): (&ByClass, f64),
    state_purchases: f64,
) -> Allocation {
    let sum: f64 = attraction.iter().sum();
    let wanted = attraction.map(|weight| orders * weight / sum);
    let mut sold: ByClass = core::array::from_fn(|class| wanted[class].min(potential[class]));
    let slack: ByClass = core::array::from_fn(|class| potential[class] - sold[class]);
    let all: f64 = slack.iter().sum();
    let unplaced = orders - sold.iter().sum::<f64>();
    if unplaced > NOTHING && all > NOTHING {
        let affordable = (budget - cost(&sold, prices)).max(0.0) * all / cost(&slack, prices);
        let moved = unplaced.min(all).min(affordable);
        for class in 0..3 {
            sold[class] += moved * slack[class] / all;
        }
    }
    let unmet = orders - sold.iter().sum::<f64>();
    let state_extra = (state_purchases * potential[DOMESTIC] - sold[DOMESTIC]).max(0.0);
    sold[DOMESTIC] += state_extra;
    Allocation { wanted, sold, unmet: unmet.max(0.0), state_extra }
}

/// Supply of chips of older nodes, kH100e a year: what is made, and what inference can use without fast memory.
#[must_use]
pub fn legacy_potential(parameters: &Parameters, trends: &Trends, given: &Given, state: &State, inference: f64) -> f64 {
    if given.time <= 2021.0 {
        return 0.0;
    }
    let made = parameters.legacy_supply_2024 * trends.get(Of::LegacySupply);
    let room = (parameters.legacy_fit_share * inference - state.legacy_installed).max(0.0);
    let usable = room / parameters.store_release_time + state.legacy_installed / parameters.accelerator_life;
    parameters.legacy_class_switch * made.min(usable)
}
