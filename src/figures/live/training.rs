//! The training chapter's live numbers and verdicts.

use super::Sentences;
use crate::model::claims::Finding;
use crate::scenario::{Choices, Unit};

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Training {}

impl Training {
    /// Asks the model.
    pub fn new(_choices: &Choices) -> Self {
        Self {}
    }
}

impl Sentences for Training {
    fn number(&self, _id: &str) -> Option<(Option<f64>, Unit)> {
        None
    }

    fn findings(&self) -> &[Finding] {
        &[]
    }
}
