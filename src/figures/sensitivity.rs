//! Assumptions ranked by what they do to a result.

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::TrainingGrowth, ParamId::CapabilityGrowth];
pub const MORE: &[ParamId] = &[];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
