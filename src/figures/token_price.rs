//! The price of a million tokens, in China and elsewhere.

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::WorldRent, ParamId::WorldRentTrend];
pub const MORE: &[ParamId] = &[ParamId::ChinaRent2024];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
