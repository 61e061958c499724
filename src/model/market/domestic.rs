//! What domestic makers can deliver: the least of logic dies, memory, and how fast output can grow.

use super::history::Given;
use super::trends::{Of, Trends};
use super::{Parameters, State, Strengths, power};
use crate::model::fab::yields::poisson;

/// Strength of equipment controls at which the reference defect density holds: between those of 2022 and of 2024.
const REFERENCE_CONTROL: f64 = 0.6;

/// The domestic potential at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Potential {
    /// Share of good dies, 0 to 1 (Poisson).
    pub yield_share: f64,
    /// Share of 7 nm wafers that carry AI dies, 0 to 1.
    pub ai_share: f64,
    /// Good dies, million a year.
    pub good_dies: f64,
    /// Cards for which there is logic, thousand a year.
    pub logic: f64,
    /// Cards for which there is memory, thousand a year.
    pub hbm: f64,
    /// Cards to which output can have grown, thousand a year.
    pub ramp: f64,
    /// Cards in all, with those outside the chain, thousand a year.
    pub cards: f64,
}

/// The potential at this step.
#[must_use]
pub fn potential(
    parameters: &Parameters,
    trends: &Trends,
    given: &Given,
    strengths: &Strengths,
    state: &State,
) -> Potential {
    let experience = state.cumulative_wafers.max(1.0) / parameters.reference_cumulative_wafers;
    let density = parameters.reference_defect_density
        * power(experience, -parameters.defect_learning_exponent)
        * (1.0 + parameters.defects_from_equipment_control * (strengths.equipment - REFERENCE_CONTROL));
    let yield_share = poisson(parameters.die_area * density.max(parameters.defect_density_floor));
    let ai_share = parameters.ai_wafer_share_ceiling / (1.0 + trends.get(Of::OtherWafers));
    let good_dies = state.wafer_capacity * 12.0 * ai_share * parameters.gross_dies_per_wafer * yield_share / 1e3;
    let logic = (good_dies + state.die_bank / parameters.store_release_time) / parameters.dies_per_card * 1e3;
    let hbm =
        (state.domestic_hbm_rate + state.hbm_stock / parameters.store_release_time) / parameters.stacks_per_card * 1e3;
    let ramp = state.smoothed_output.max(parameters.output_ramp_base) * (1.0 + parameters.output_ramp_limit);
    let cards = logic.min(hbm).min(ramp) + given.cards_outside_chain;
    Potential { yield_share, ai_share, good_dies, logic, hbm, ramp, cards }
}

/// Stacks that come in, million a year: the history, then by the lever.
#[must_use]
pub fn hbm_imports(parameters: &Parameters, given: &Given, strengths: &Strengths) -> f64 {
    if !given.hbm_by_lever {
        return given.hbm_imports;
    }
    given.hbm_imports
        + (1.0 - strengths.hbm) * parameters.hbm_imports_unrestricted
        + strengths.hbm * parameters.hbm_leakage
}

/// Domestic memory output after a step of `dt` years, million stacks a year. Equipment controls lower its ceiling and slow it. In
/// the step in which it begins it counts for the part of the step that is left.
#[must_use]
pub fn domestic_hbm(
    parameters: &Parameters,
    time: f64,
    equipment: f64,
    self_sufficiency: f64,
    before: f64,
    dt: f64,
) -> f64 {
    let begun = ((time + dt - parameters.domestic_hbm_start) / dt).clamp(0.0, 1.0);
    let elapsed = (time - parameters.domestic_hbm_start).clamp(0.0, dt);
    let ceiling = parameters.domestic_hbm_ceiling
        * (1.0
            - parameters.hbm_ceiling_loss_to_equipment_control * (equipment - 0.3).max(0.0) * (1.0 - self_sufficiency));
    let slowed = (1.0 - parameters.hbm_growth_loss_to_equipment_control * (equipment - 0.65) / 0.35).max(0.1);
    let growth = |rate: f64| parameters.domestic_hbm_growth * slowed * rate * (1.0 - rate / ceiling);
    let initial = parameters.domestic_hbm_initial;
    let rate = before.max(begun * initial + elapsed * growth(initial));
    rate + begun * dt * growth(rate)
}

/// Strength of equipment controls at which their effect on capability and research is full (October 2022).
const FULL_EFFECT: f64 = 0.55;

/// Growth of a domestic card's capability, H100e a year: logistic to a ceiling that equipment controls lower; none before 2023.
#[must_use]
pub fn capability_growth(parameters: &Parameters, time: f64, equipment: f64, capability: f64) -> f64 {
    if time < 2023.0 {
        return 0.0;
    }
    let controlled = parameters.domestic_capability_ceiling_controlled;
    let free = parameters.domestic_capability_ceiling_free;
    let ceiling = controlled + (free - controlled) * (1.0 - equipment / FULL_EFFECT).max(0.0);
    parameters.domestic_capability_growth * capability * (1.0 - capability / ceiling.max(0.2))
}

/// Growth of equipment self-sufficiency, 1/year: logistic, faster under controls.
#[must_use]
pub fn self_sufficiency_growth(parameters: &Parameters, equipment: f64, share: f64) -> f64 {
    parameters.equipment_self_sufficiency_growth
        * (1.0 + parameters.induced_research * (equipment / FULL_EFFECT).min(1.0))
        * share
        * (1.0 - share / parameters.equipment_self_sufficiency_ceiling)
}
