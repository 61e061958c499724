//! h20_map

use super::{Answer, Refused};
use crate::model::facts::Fact;
use crate::scenario::{Choices, ParamId};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::MapModel, ParamId::Phase, ParamId::MapBatch, ParamId::MapContext];
pub const MORE: &[ParamId] = &[ParamId::MapBits];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    Vec::new()
}

pub fn answer(_choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Refused(String::new()))
}
