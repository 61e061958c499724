//! How much compute buyers order: a stock adjusted to extrapolated demand, within a budget.

use super::demand::Installed;
use super::history::Given;
use super::trends::{Of, Trends};
use super::{Parameters, State};

/// Orders at one moment, all classes together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Orders {
    /// Wanted without a budget, kH100e a year.
    pub wanted: f64,
    /// Budget, billion USD a year.
    pub budget: f64,
    /// Wanted within the budget, kH100e a year.
    pub total: f64,
}

/// Orders when the mean price of what buyers would choose is `mean_price`, thousand USD per H100e.
#[must_use]
pub fn orders(
    parameters: &Parameters,
    trends: &Trends,
    given: &Given,
    state: &State,
    installed: &Installed,
    mean_price: f64,
) -> Orders {
    let believed = state.perceived_growth.max(0.0).min(parameters.perceived_growth_cap);
    let target = state.perceived_demand * libm::exp(believed * parameters.extrapolation_horizon)
        / (parameters.target_utilisation * (1.0 - parameters.stranded_share));
    let gap = (target - installed.effective) / parameters.stock_adjustment_time;
    let wanted = (gap + installed.effective / parameters.accelerator_life).max(0.0);
    let budget = given.budget * trends.get(Of::Budget) * parameters.budget_multiplier;
    Orders { wanted, budget, total: wanted.min(budget * 1e3 / mean_price) }
}
