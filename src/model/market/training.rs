//! The compute that training in China has, and how long ago the US had as much.

use super::history::START;
use super::{Parameters, State, power};

/// Compute that serves training, kH100e: domestic chips count by the maturity of their software.
#[must_use]
pub fn training_compute(parameters: &Parameters, state: &State) -> f64 {
    state.foreign_training_compute
        + state.smuggled_installed
        + state.domestic_installed
            * parameters.domestic_training_ratio
            * power(state.software_maturity, parameters.training_usability_exponent)
}

/// US compute at every step so far. It only grows, so the step that matches China's is found from the last one found.
#[derive(Debug, Clone)]
pub struct Race {
    us_compute: Vec<(f64, f64)>,
    behind: usize,
}

impl Race {
    /// A race of as many steps.
    #[must_use]
    pub fn new(steps: usize) -> Self {
        Self { us_compute: Vec::with_capacity(steps), behind: 0 }
    }

    /// Notes US compute at `time` and answers the lag, years: the time since the US had as much as `compute`, straight between
    /// steps; since 2020 where it always had more, none where it never had.
    pub fn lag(&mut self, time: f64, us_compute: f64, compute: f64) -> f64 {
        self.us_compute.push((time, us_compute));
        while self.us_compute.get(self.behind).is_some_and(|step| step.1 <= compute) {
            self.behind += 1;
        }
        while self.behind > 0 && self.us_compute[self.behind - 1].1 > compute {
            self.behind -= 1;
        }
        let Some(before) = self.behind.checked_sub(1).map(|last| self.us_compute[last]) else {
            return time - START;
        };
        let part = self
            .us_compute
            .get(self.behind)
            .map_or(0.0, |after| (compute - before.1) / (after.1 - before.1) * (after.0 - before.0));
        time - (before.0 + part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::random::Seeded;

    #[test]
    fn the_lag_is_that_of_a_search_through_all_steps() {
        let mut race = Race::new(400);
        let mut all = Vec::new();
        for i in 0..400 {
            let time = START + i as f64 / 48.0;
            let us = 100.0 * libm::exp(0.7 * (time - START));
            let compute = us * (1.3 * Seeded::new(1).keyed(i as u64).uniform());
            all.push((time, us));
            let after = all.iter().position(|step| step.1 > compute).unwrap_or(i + 1);
            let found = match (after.checked_sub(1).map(|before| all[before]), all.get(after)) {
                (None, _) => START,
                (Some(before), None) => before.0,
                (Some(before), Some(after)) => {
                    before.0 + (compute - before.1) / (after.1 - before.1) * (after.0 - before.0)
                }
            };
            assert!((race.lag(time, us, compute) - (time - found)).abs() < 1e-9);
        }
    }
}
