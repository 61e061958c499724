//! Foreign revenue in China and elsewhere, research, pace.

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::ResearchElasticity, ParamId::ElsewhereGrowth];
pub const MORE: &[ParamId] = &[ParamId::ForeignResearchShare];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
