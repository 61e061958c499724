//! The last runs of a model, moment by moment: who asks for the same world again gets it without a step.

use super::{Moment, Parameters, Policy};
use std::cell::RefCell;
use std::rc::Rc;

/// A run and what it was made of.
#[derive(Debug)]
struct Remembered {
    parameters: Parameters,
    policy: Policy,
    moments: Rc<[Moment]>,
}

/// The last runs; clones share them.
#[derive(Debug, Clone)]
pub struct Memory {
    most: usize,
    /// The newest first.
    runs: Rc<RefCell<Vec<Remembered>>>,
}

impl Memory {
    /// Room for this many runs.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { most, runs: Rc::default() }
    }

    /// How many runs are remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.runs.borrow().len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The run of these parameters under this policy: the one remembered, or what `make` makes, which is remembered in place of
    /// the one that was asked for longest ago.
    pub fn recall(&self, parameters: &Parameters, policy: &Policy, make: impl FnOnce() -> Vec<Moment>) -> Rc<[Moment]> {
        let same = |run: &Remembered| run.parameters == *parameters && run.policy == *policy;
        let place = self.runs.borrow().iter().position(same);
        let known = place.map(|place| self.runs.borrow_mut().remove(place));
        let newest = known.unwrap_or_else(|| Remembered {
            parameters: parameters.clone(),
            policy: policy.clone(),
            moments: make().into(),
        });
        let moments = Rc::clone(&newest.moments);
        let mut runs = self.runs.borrow_mut();
        runs.insert(0, newest);
        runs.truncate(self.most);
        moments
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Model, Output, Preset};
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_run() {
        let (plain, remembering) = (Model::new(24), Model::new(24).remembering(2));
        for preset in [Preset::AsHappened, Preset::NoControls, Preset::AsHappened] {
            let (parameters, policy) = (preset.parameters(&Parameters::default()), preset.policy());
            for outputs in [&[Output::RentalPrice][..], Output::ALL] {
                assert_eq!(remembering.run(&parameters, &policy, outputs), plain.run(&parameters, &policy, outputs));
            }
            let seen = |model: &Model| {
                let mut times = Vec::new();
                model.visit_until(2026.0, &parameters, &policy, &mut |moment| times.push(moment.given.time));
                times
            };
            assert_eq!(seen(&remembering), seen(&plain));
        }
    }

    #[test]
    fn the_longest_unused_run_is_forgotten() {
        let memory = Memory::new(2);
        let parameters = |share: f64| Parameters { smuggling_share: share, ..Parameters::DEFAULT };
        let made = |share: f64| {
            let mut made = false;
            memory.recall(&parameters(share), &Policy::as_happened(), || {
                made = true;
                Vec::new()
            });
            made
        };
        assert!(memory.is_empty());
        assert_eq!([0.01, 0.02, 0.01, 0.03, 0.01, 0.02].map(made), [true, true, false, true, false, true]);
        assert_eq!(memory.len(), 2);
        assert!(memory.recall(&parameters(0.01), &Preset::NoControls.policy(), Vec::new).is_empty());
    }
}
