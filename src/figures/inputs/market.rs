//! From the reader's choices to the market model's inputs.

use crate::model::claims::sanctions::SanctionsInputs;
use crate::model::market::parameters::{place, range};
use crate::model::market::{Lever, Model, Output, Parameters, Policy, Preset, Schedule};
use crate::scenario::month;
use crate::scenario::{ParamId, Scenario};

/// The parameters of the schema that are parameters of the market model.
pub const PARAMETERS: [ParamId; 26] = [
    ParamId::FleetInefficiency,
    ParamId::StrandedShare,
    ParamId::UsabilityFloor,
    ParamId::PriceElasticity,
    ParamId::TokenGrowth,
    ParamId::EfficiencyGrowth,
    ParamId::DomesticHbmStart,
    ParamId::DomesticHbmGrowth,
    ParamId::DomesticHbmInitial,
    ParamId::HbmLeakage,
    ParamId::TrainingGrowth,
    ParamId::OtherGrowth,
    ParamId::ExtrapolationHorizon,
    ParamId::CapabilityGrowth,
    ParamId::StateCapacity,
    ParamId::BudgetGrowth,
    ParamId::SmugglingShare,
    ParamId::SoftwareEffort,
    ParamId::SoftwareHalfShare,
    ParamId::SoftwareSteepness,
    ParamId::SoftwareBuildTime,
    ParamId::MandateWeight,
    ParamId::ForeignPriceTrend,
    ParamId::ResearchElasticity,
    ParamId::ForeignResearchShare,
    ParamId::ElsewhereGrowth,
];

/// The places of [`PARAMETERS`] among the market model's.
const PLACES: [usize; 26] = [
    place("fleet_inefficiency"),
    place("stranded_share"),
    place("software_usability_floor"),
    place("price_elasticity"),
    place("token_growth_to_2029"),
    place("efficiency_growth"),
    place("domestic_hbm_start"),
    place("domestic_hbm_growth"),
    place("domestic_hbm_initial"),
    place("hbm_leakage"),
    place("training_demand_growth"),
    place("other_workload_growth"),
    place("extrapolation_horizon"),
    place("domestic_capability_growth"),
    place("state_capacity_multiplier"),
    place("budget_growth"),
    place("smuggling_share"),
    place("software_effort"),
    place("software_half_share"),
    place("software_network_steepness"),
    place("software_build_time"),
    place("mandate_weight"),
    place("free_foreign_price_trend"),
    place("research_elasticity"),
    place("foreign_research_share"),
    place("foreign_revenue_elsewhere_growth"),
];

/// Steps a year of the runs behind a split or a ranking, as of every single run.
pub const STEPS: u32 = 48;
/// Steps a year of the runs behind a band. Against 48, its lines move by 1 to 2 % of its width (root mean square; 10 % at most); the
/// draws of 1,000 runs move them by 4 to 12 %.
pub const BAND_STEPS: u32 = 24;

/// Runs that are remembered: those under the reader's policy, without its parts and without controls, and as many for B.
const REMEMBERED: usize = 8;

thread_local! {
    static MODEL: Model = Model::new(STEPS).remembering(REMEMBERED);
}

/// The market model at its usual step. All figures and claims that ask the same world share its run.
pub fn model() -> Model {
    MODEL.with(Clone::clone)
}

/// The same for searches over many worlds, none of which is asked for twice.
pub fn model_of_many() -> Model {
    Model::new(STEPS)
}

/// What the claims on the controls depend on.
pub fn claims(s: &Scenario) -> SanctionsInputs {
    SanctionsInputs { parameters: parameters(s), policy: policy(s) }
}

/// The range of each of [`PARAMETERS`]: its place among the market model's parameters, and the ends of its fact's range.
pub fn ranges() -> [(usize, f64, f64); 26] {
    PLACES.map(|place| {
        let (low, high) = range(place);
        (place, low, high)
    })
}

/// The three parameters of each lever, in the order of [`Lever::ALL`]: strength, beginning, end.
pub const LEVERS: [[ParamId; 3]; 7] = [
    [ParamId::TrainingChips, ParamId::TrainingChipsFrom, ParamId::TrainingChipsUntil],
    [ParamId::LowEndChips, ParamId::LowEndChipsFrom, ParamId::LowEndChipsUntil],
    [ParamId::Equipment, ParamId::EquipmentFrom, ParamId::EquipmentUntil],
    [ParamId::Hbm, ParamId::HbmFrom, ParamId::HbmUntil],
    [ParamId::Refusal, ParamId::RefusalFrom, ParamId::RefusalUntil],
    [ParamId::Mandate, ParamId::MandateFrom, ParamId::MandateUntil],
    [ParamId::StatePurchases, ParamId::StatePurchasesFrom, ParamId::StatePurchasesUntil],
];

/// What both governments do.
pub fn policy(s: &Scenario) -> Policy {
    let preset = Preset::find(s.choice(ParamId::Policy)).unwrap_or(Preset::AsHappened).policy();
    Lever::ALL.into_iter().zip(LEVERS).fold(preset, |policy, (lever, rows)| {
        let Some(strength) = strength(s.choice(rows[0])) else { return policy };
        let (from, until) = (month::year(s.get(rows[1])), month::year(s.get(rows[2])));
        let held = hold(policy.schedule(lever), strength, from, until);
        policy.with(lever, held)
    })
}

/// The strength that an option names; `None` for the policy's own.
fn strength(option: &str) -> Option<f64> {
    option.parse::<u8>().ok().map(|percent| f64::from(percent) / 100.0)
}

/// A schedule with one strength from one time until another; unchanged where the end is not after the beginning.
fn hold(schedule: &Schedule, strength: f64, from: f64, until: f64) -> Schedule {
    if until <= from {
        return schedule.clone();
    }
    let steps = schedule.steps().iter().copied();
    let mut held: Vec<(f64, f64)> = steps.clone().filter(|step| step.0 < from).collect();
    held.push((from, strength));
    held.push((until, schedule.strength(until)));
    held.extend(steps.filter(|step| step.0 > until));
    Schedule::new(&held).unwrap_or_else(|_| schedule.clone())
}

/// The market model's parameters: the reader's where there is a slider, the facts' elsewhere.
pub fn parameters(s: &Scenario) -> Parameters {
    let v = |id: ParamId| id.param().in_model(s.get(id));
    Parameters {
        fleet_inefficiency: v(ParamId::FleetInefficiency),
        stranded_share: v(ParamId::StrandedShare),
        software_usability_floor: v(ParamId::UsabilityFloor),
        price_elasticity: v(ParamId::PriceElasticity),
        token_growth_to_2029: v(ParamId::TokenGrowth),
        efficiency_growth: v(ParamId::EfficiencyGrowth),
        domestic_hbm_start: v(ParamId::DomesticHbmStart),
        domestic_hbm_growth: v(ParamId::DomesticHbmGrowth),
        domestic_hbm_initial: v(ParamId::DomesticHbmInitial),
        hbm_leakage: v(ParamId::HbmLeakage),
        training_demand_growth: v(ParamId::TrainingGrowth),
        other_workload_growth: v(ParamId::OtherGrowth),
        extrapolation_horizon: v(ParamId::ExtrapolationHorizon),
        domestic_capability_growth: v(ParamId::CapabilityGrowth),
        state_capacity_multiplier: v(ParamId::StateCapacity),
        budget_growth: v(ParamId::BudgetGrowth),
        smuggling_share: v(ParamId::SmugglingShare),
        software_effort: v(ParamId::SoftwareEffort),
        software_half_share: v(ParamId::SoftwareHalfShare),
        software_network_steepness: v(ParamId::SoftwareSteepness),
        software_build_time: v(ParamId::SoftwareBuildTime),
        mandate_weight: v(ParamId::MandateWeight),
        free_foreign_price_trend: v(ParamId::ForeignPriceTrend),
        research_elasticity: v(ParamId::ResearchElasticity),
        foreign_research_share: v(ParamId::ForeignResearchShare),
        foreign_revenue_elsewhere_growth: v(ParamId::ElsewhereGrowth),
        ..Parameters::DEFAULT
    }
}

/// The output that the reader asks about.
pub fn outcome(s: &Scenario) -> Output {
    Output::find(s.choice(ParamId::Outcome)).unwrap_or(Output::InstalledCompute)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::market::parameters::COUNT;

    #[test]
    fn the_default_is_what_happened() {
        let s = Scenario::default();
        assert_eq!(policy(&s), Policy::as_happened());
        assert_eq!(parameters(&s), Parameters::DEFAULT);
    }

    #[test]
    fn the_sliders_run_over_the_ranges_of_the_facts() {
        for (id, (place, low, high)) in PARAMETERS.into_iter().zip(ranges()) {
            let (min, max) = id.param().range();
            let close = |slider: f64, end: f64| (id.param().in_model(slider) - end).abs() < 0.04;
            assert!(close(min, low) && close(max, high), "{}: {low} to {high}", id.id());
            let moved = Scenario::default().with(id, max);
            let fields = |p: &Parameters| p.to_array();
            let differ: Vec<usize> =
                (0..COUNT).filter(|i| fields(&parameters(&moved))[*i] != fields(&Parameters::DEFAULT)[*i]).collect();
            assert_eq!(differ, [place], "{}", id.id());
        }
    }

    #[test]
    fn a_lever_is_held_between_its_dates_and_only_there() {
        let s = Scenario::default()
            .with(ParamId::TrainingChips, 1.0)
            .with(ParamId::TrainingChipsFrom, month::of_year(2023.0))
            .with(ParamId::TrainingChipsUntil, month::of_year(2025.0));
        let (held, was) = (policy(&s), Policy::as_happened());
        let strength = |policy: &Policy, t| policy.schedule(Lever::TrainingChips).strength(t);
        for t in [2021.0, 2022.9, 2025.0, 2030.0] {
            assert_eq!(strength(&held, t), strength(&was, t), "{t}");
        }
        assert_eq!((strength(&held, 2023.0), strength(&held, 2024.99)), (0.0, 0.0));
        let backwards = s.with(ParamId::TrainingChipsUntil, month::of_year(2022.0));
        assert_eq!(policy(&backwards), was);
    }
}
