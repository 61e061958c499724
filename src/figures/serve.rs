//! serve

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] =
    &[ParamId::ServeModel, ParamId::ServeBits, ParamId::Users, ParamId::Prompt, ParamId::Answer];
pub const MORE: &[ParamId] = &[
    ParamId::Own14Tops,
    ParamId::Own14Memory,
    ParamId::Own14Bandwidth,
    ParamId::Own14Gb,
    ParamId::Own14Price,
    ParamId::Own28Tops,
    ParamId::Own28Memory,
    ParamId::Own28Bandwidth,
    ParamId::Own28Gb,
    ParamId::Own28Price,
    ParamId::ComputeEfficiency,
    ParamId::MemoryEfficiency,
    ParamId::CardLife,
    ParamId::Served,
];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
