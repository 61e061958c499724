//! New 7 nm capacity: what orders and the state ask for, within the tools to be had.

use super::choice::{Allocation, DOMESTIC, FOREIGN};
use super::domestic::Potential;
use super::history::Given;
use super::{Parameters, State, Strengths};

/// Greatest capacity that anybody aims for, thousand wafers a month.
const GREATEST_TARGET: f64 = 400.0;

/// Construction at one moment, thousand wafers a month per year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Investment {
    /// The most that tools allow.
    pub ceiling: f64,
    /// What is started.
    pub starts: f64,
}

impl Investment {
    /// Whether more would be started if there were tools.
    #[must_use]
    pub fn tools_bind(&self) -> bool {
        self.starts >= self.ceiling
    }
}

/// What is started at this step; `usable` is what inference gets from a new domestic card, H100e.
#[must_use]
pub fn investment(
    parameters: &Parameters,
    given: &Given,
    strengths: &Strengths,
    state: &State,
    potential: &Potential,
    allocation: &Allocation,
    usable: f64,
) -> Investment {
    let foreign_gap = (allocation.wanted[FOREIGN] - allocation.sold[FOREIGN]).max(0.0);
    let cards = (allocation.wanted[DOMESTIC] + foreign_gap) / usable.max(1e-9) * parameters.capacity_overbuild;
    // Poor yields and small shares of AI dies count as if they were soon better.
    let dies_per_wafer =
        potential.ai_share.max(0.1) * parameters.gross_dies_per_wafer * potential.yield_share.max(0.05);
    let needed = cards / 1e3 * parameters.dies_per_card / (12.0 * dies_per_wafer / 1e3);
    let state_target = parameters.state_capacity_multiplier * given.state_capacity_target;
    let target = (needed * parameters.order_backed_capacity_share).max(state_target).min(GREATEST_TARGET);
    let imported =
        parameters.tool_imports_unrestricted * (1.0 - strengths.equipment * (1.0 - parameters.equipment_leakage));
    let ceiling = imported + parameters.domestic_tool_supply * state.equipment_self_sufficiency;
    let gap = target - state.wafer_capacity - state.wafer_capacity_building;
    let wanted = gap / parameters.capacity_adjustment_time + state.wafer_capacity / parameters.capacity_life;
    Investment { ceiling, starts: wanted.max(0.0).min(ceiling) }
}
