//! A result split over the levers: exact Shapley shares, because what a lever does depends on which others are moved.

use super::market::{Lever, Model, Output, Parameters, Policy, Preset};

/// How many levers there are.
pub const LEVERS: usize = Lever::ALL.len();

/// What the levers of a policy do to an output, over all orders in which they could have been moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// The output without controls: every lever as in [`Preset::NoControls`].
    pub without: f64,
    /// The output under the policy.
    pub with: f64,
    /// The share of each lever, in the order of [`Lever::ALL`]: their sum is `with - without`. In the output's unit.
    pub shares: [f64; LEVERS],
    /// What each lever does when it is the only one moved. In the output's unit.
    pub alone: [f64; LEVERS],
}

impl Split {
    /// What the levers do together less what they do each alone, in the output's unit.
    #[must_use]
    pub fn interaction(&self) -> f64 {
        self.with - self.without - self.alone.iter().sum::<f64>()
    }

    /// As a list: without, with, then the shares in the order of [`Lever::ALL`].
    #[must_use]
    pub fn list(&self) -> Vec<f64> {
        [&[self.without, self.with], self.shares.as_slice()].concat()
    }
}

/// The subsets of a policy's levers, to be run one by one.
///
/// A lever is off where it is as in [`Preset::NoControls`], which keeps the early part of the mandate; one that is there from
/// the beginning is no player and has a share of 0.
#[derive(Debug, Clone)]
pub struct Subsets {
    free: Policy,
    policy: Policy,
    moved: Vec<Lever>,
}

impl Subsets {
    /// The subsets of the levers that `policy` moves.
    #[must_use]
    pub fn of(policy: &Policy) -> Self {
        let free = Preset::NoControls.policy();
        let moved = Lever::ALL.into_iter().filter(|lever| policy.schedule(*lever) != free.schedule(*lever)).collect();
        Self { free, policy: policy.clone(), moved }
    }

    /// How many there are: 2 to the number of levers moved.
    #[must_use]
    pub fn count(&self) -> usize {
        1 << self.moved.len()
    }

    /// The policy that moves the levers whose bits are set in `subset`.
    #[must_use]
    pub fn policy(&self, subset: usize) -> Policy {
        let on = self.moved.iter().enumerate().filter(|(place, _)| subset >> place & 1 == 1);
        on.fold(self.free.clone(), |policy, (_, lever)| policy.with(*lever, self.policy.schedule(*lever).clone()))
    }

    /// The split, from the output of every subset in order.
    ///
    /// # Panics
    /// Where `values` does not have [`Self::count`] values.
    #[must_use]
    pub fn split(&self, values: &[f64]) -> Split {
        assert_eq!(values.len(), self.count(), "a value for each subset");
        let mut split =
            Split { without: values[0], with: values[values.len() - 1], shares: [0.0; LEVERS], alone: [0.0; LEVERS] };
        for (place, (lever, share)) in self.moved.iter().zip(shares(values)).enumerate() {
            split.shares[*lever as usize] = share;
            split.alone[*lever as usize] = values[1 << place] - values[0];
        }
        split
    }
}

/// The split of the mean of `output` over `year` (2020 to 2035).
///
/// Outside these years every number is not a number.
#[must_use]
pub fn split(model: &Model, parameters: &Parameters, policy: &Policy, output: Output, year: u32) -> Split {
    let subsets = Subsets::of(policy);
    let value = |subset| model.run(parameters, &subsets.policy(subset), &[output]).mean(0, year).unwrap_or(f64::NAN);
    subsets.split(&(0..subsets.count()).map(value).collect::<Vec<f64>>())
}

/// The Shapley shares of players, from the value of every subset of them: `values[s]` is that of the players whose bits are
/// set in `s`, so there are 2ⁿ values. The mean, over all orders of joining, of what a player adds on joining:
/// `Σ over subsets S without the player of |S|! (n - 1 - |S|)! / n! (v(S with) - v(S))`.
#[must_use]
pub fn shares(values: &[f64]) -> Vec<f64> {
    let players = values.len().max(1).ilog2() as usize;
    // |S|! (n - 1 - |S|)! / n!, from 1 / n at |S| = 0.
    let mut weights = Vec::with_capacity(players);
    let mut weight = 1.0 / players as f64;
    for size in 1..=players {
        weights.push(weight);
        weight *= size as f64 / (players - size).max(1) as f64;
    }
    let share = |player: usize| {
        let without = (0..values.len()).filter(|subset| subset >> player & 1 == 0);
        without.map(|s| weights[s.count_ones() as usize] * (values[s | 1 << player] - values[s])).sum()
    };
    (0..players).map(share).collect()
}
