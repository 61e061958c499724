//! The same chips counted six ways.

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::LadderMonth, ParamId::FleetInefficiency, ParamId::StrandedShare];
pub const MORE: &[ParamId] = &[
    ParamId::CountFleet,
    ParamId::CountOther,
    ParamId::CountTraining,
    ParamId::CountSoftware,
    ParamId::CountStranded,
    ParamId::CountResponse,
    ParamId::UsabilityFloor,
    ParamId::PriceElasticity,
];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
