//! What the market takes as given: histories and drawn paths, laid on the steps of a run.

use crate::model::facts::market_paths as paths;

/// First moment of a run, decimal year.
pub const START: f64 = 2020.0;
/// Last moment of a run, decimal year.
pub const END: f64 = 2036.0;
/// Last moment for which the history of tokens is known; from here they grow by the parameters.
pub const LAST_TOKENS: f64 = 2026.23;
/// Year from which the high-bandwidth memory that comes in follows the lever and not the history.
const HBM_HISTORY_ENDS: f64 = 2025.0;
/// Year that the parameter for the growth of US compute belongs to.
const US_GROWTH_KNOT: f64 = 2030.0;

/// The given paths at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Given {
    /// Decimal year.
    pub time: f64,
    /// Tokens, 1e12 a day; the last known value after [`LAST_TOKENS`].
    pub tokens: f64,
    /// Workloads other than language models, kH100e; constant from 2026.
    pub other_workloads: f64,
    /// Demand by training and research, kH100e; constant from 2026.
    pub training_workloads: f64,
    /// Cards that foreign vendors could ship, thousand a year.
    pub foreign_cards: f64,
    /// Mean inference capability of a foreign card without controls, H100e; constant from 2025.
    pub foreign_capability: f64,
    /// Budget for AI chips, billion USD a year; constant from 2028.
    pub budget: f64,
    /// Stacks of high-bandwidth memory that came in, million a year.
    pub hbm_imports: f64,
    /// Whether the lever decides on imports of memory.
    pub hbm_by_lever: bool,
    /// Good dies that came from abroad, million a year.
    pub foreign_dies: f64,
    /// Domestic cards made outside the chain of 7 nm and high-bandwidth memory, thousand a year.
    pub cards_outside_chain: f64,
    /// The state's target for 7 nm capacity, thousand wafers a month.
    pub state_capacity_target: f64,
    /// Foreign vendor's revenue outside China, billion USD a year; constant from 2026.
    pub revenue_elsewhere: f64,
    /// Share of the domestic support that is in place.
    pub subsidy_phase: f64,
    /// Share of the smuggling capacity that is in place.
    pub smuggling_phase: f64,
    /// Growth of US compute (factor a year) where the parameter is 0, and what each unit of the parameter adds.
    pub us_growth: (f64, f64),
}

/// How a path runs between its knots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Straight,
    /// Straight in the logarithm.
    Growth,
}

/// The path at `time`; constant before its first knot and after its last.
fn along(knots: &[(f64, f64)], between: Between, time: f64) -> f64 {
    let Some(next) = knots.iter().position(|knot| time <= knot.0) else {
        return knots[knots.len() - 1].1;
    };
    if next == 0 {
        return knots[0].1;
    }
    let ((x0, y0), (x1, y1)) = (knots[next - 1], knots[next]);
    let part = (time - x0) / (x1 - x0);
    match between {
        Between::Straight => y0 * (1.0 - part) + y1 * part,
        Between::Growth => libm::exp(libm::log(y0) * (1.0 - part) + libm::log(y1) * part),
    }
}

/// Growth of US compute with `at_knot` in the year of the parameter.
fn us_growth(at_knot: f64, time: f64) -> f64 {
    let last = paths::US_COMPUTE_GROWTH.len() - 1;
    let mut knots = [(US_GROWTH_KNOT, at_knot); 5];
    knots[..last].copy_from_slice(&paths::US_COMPUTE_GROWTH[..last]);
    knots[last + 1] = paths::US_COMPUTE_GROWTH[last];
    along(&knots[..last + 2], Between::Straight, time)
}

/// The given paths at `time`, for steps of `dt` years.
#[must_use]
pub fn given(time: f64, dt: f64) -> Given {
    let straight = |knots: &[(f64, f64)]| along(knots, Between::Straight, time);
    let growth = |knots: &[(f64, f64)]| along(knots, Between::Growth, time);
    // Events within a short window are cumulative curves: their total then does not depend on the step.
    let flow = |knots: &[(f64, f64)]| (along(knots, Between::Straight, time + dt) - straight(knots)) / dt;
    let us_base = us_growth(0.0, time);
    Given {
        time,
        tokens: growth(paths::TOKENS),
        other_workloads: growth(paths::OTHER_WORKLOADS),
        training_workloads: growth(paths::TRAINING_WORKLOADS),
        foreign_cards: growth(paths::FOREIGN_CARDS_SHIPPABLE),
        foreign_capability: growth(paths::FOREIGN_CAPABILITY_FREE),
        budget: straight(paths::BUDGET_PATH),
        hbm_imports: flow(paths::HBM_IMPORTS_CUMULATIVE),
        hbm_by_lever: time >= HBM_HISTORY_ENDS - 1e-9,
        foreign_dies: flow(paths::DIE_BANK_CUMULATIVE),
        cards_outside_chain: straight(paths::CARDS_OUTSIDE_CHAIN),
        state_capacity_target: straight(paths::STATE_CAPACITY_TARGET),
        revenue_elsewhere: straight(paths::FOREIGN_REVENUE_ELSEWHERE_PATH),
        subsidy_phase: straight(paths::SUBSIDY_PHASE_IN),
        smuggling_phase: straight(paths::SMUGGLING_PHASE_IN),
        us_growth: (us_base, us_growth(1.0, time) - us_base),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_flat_outside_their_knots_and_straight_or_growing_between() {
        let knots = [(0.0, 1.0), (2.0, 4.0)];
        for (time, straight, growth) in [(-1.0, 1.0, 1.0), (1.0, 2.5, 2.0), (2.0, 4.0, 4.0), (9.0, 4.0, 4.0)] {
            assert!((along(&knots, Between::Straight, time) - straight).abs() < 1e-12);
            assert!((along(&knots, Between::Growth, time) - growth).abs() < 1e-12);
        }
    }

    #[test]
    fn the_growth_of_us_compute_passes_through_the_parameter() {
        let at = |time: f64, parameter: f64| {
            let (base, per_unit) = given(time, 1.0 / 48.0).us_growth;
            base + per_unit * parameter
        };
        for (time, expected) in [(2026.0, 2.3), (2030.0, 1.9), (2032.5, 1.65), (2036.0, 1.4)] {
            assert!((at(time, 1.9) - expected).abs() < 1e-12, "{time}");
        }
    }
}
