//! Policies over time, and what follows from them.

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] =
    &[ParamId::Policy, ParamId::TokenGrowth, ParamId::EfficiencyGrowth, ParamId::DomesticHbmStart];
pub const MORE: &[ParamId] = &[
    ParamId::TrainingChips,
    ParamId::TrainingChipsFrom,
    ParamId::TrainingChipsUntil,
    ParamId::LowEndChips,
    ParamId::LowEndChipsFrom,
    ParamId::LowEndChipsUntil,
    ParamId::Equipment,
    ParamId::EquipmentFrom,
    ParamId::EquipmentUntil,
    ParamId::Hbm,
    ParamId::HbmFrom,
    ParamId::HbmUntil,
    ParamId::Refusal,
    ParamId::RefusalFrom,
    ParamId::RefusalUntil,
    ParamId::Mandate,
    ParamId::MandateFrom,
    ParamId::MandateUntil,
    ParamId::StatePurchases,
    ParamId::StatePurchasesFrom,
    ParamId::StatePurchasesUntil,
    ParamId::TrainingGrowth,
    ParamId::OtherGrowth,
    ParamId::ExtrapolationHorizon,
    ParamId::BudgetGrowth,
    ParamId::SmugglingShare,
    ParamId::DomesticHbmInitial,
];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
