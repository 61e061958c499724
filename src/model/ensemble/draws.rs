//! The parameters of each run: Latin hypercubes of 100 runs, over the documented ranges.

use crate::model::market::Parameters;
use crate::model::market::parameters::{COUNT, FACTS, place, range};
use crate::model::random::Seeded;

/// Runs of one Latin hypercube: each parameter falls once into each of as many equally likely strata.
pub const BLOCK: usize = 100;

/// The ratio of a range's ends from which a parameter is drawn in its logarithm.
const LOGARITHMIC_FROM: f64 = 3.0;

/// The structure of the model and no doubtful number: never drawn.
const SWITCH: usize = place("legacy_class_switch");

/// How one parameter is drawn: half of the draws below its default and half above, thinning out towards the ends like the two
/// sides of a triangle; in its value or in its logarithm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triangle {
    low: f64,
    peak: f64,
    high: f64,
    /// The share of the draws below the peak: ½, or none where there is no room.
    below: f64,
    logarithmic: bool,
}

impl Triangle {
    /// Over `low..=high` with the peak and median at `peak` between them; in the logarithm where `low` is positive and `high`
    /// more than three times as much. A peak at an end has all draws on the other side.
    #[must_use]
    pub fn new(low: f64, peak: f64, high: f64) -> Self {
        let logarithmic = low > 0.0 && high > LOGARITHMIC_FROM * low;
        let at = |x: f64| if logarithmic { libm::log(x) } else { x };
        let below = match (low < peak, peak < high) {
            (true, true) => 0.5,
            (true, false) => 1.0,
            _ => 0.0,
        };
        Self { low: at(low), peak: at(peak), high: at(high), below, logarithmic }
    }

    /// The value below which the share `unit` (0 to 1) of the draws lies.
    #[must_use]
    pub fn quantile(&self, unit: f64) -> f64 {
        let Self { low, peak, high, below, logarithmic } = *self;
        let x = if unit < below {
            low + (peak - low) * (unit / below).sqrt()
        } else {
            high - (high - peak) * ((1.0 - unit) / (1.0 - below).max(f64::MIN_POSITIVE)).sqrt()
        };
        if logarithmic { libm::exp(x) } else { x }
    }
}

/// An endless sequence of parameters around those of a reader, the same for the same seed.
#[derive(Debug, Clone)]
pub struct Draws {
    /// What is drawn; `None` stays where it is.
    triangles: [Option<Triangle>; COUNT],
    center: [f64; COUNT],
    /// The stratum of each run of the present hypercube.
    strata: [[u8; BLOCK]; COUNT],
    seed: Seeded,
    next: usize,
}

impl Draws {
    /// Draws around `center`. A parameter that differs from its default stays where the reader put it; so do those without a
    /// range and the switch of the model's structure.
    #[must_use]
    pub fn new(center: &Parameters, seed: u64) -> Self {
        let center = center.to_array();
        let triangles = core::array::from_fn(|place| {
            let ((low, high), default) = (range(place), FACTS[place].value);
            let is_drawn = low < high && center[place] == default && place != SWITCH;
            is_drawn.then(|| Triangle::new(low, default, high))
        });
        Self { triangles, center, strata: [[0; BLOCK]; COUNT], seed: Seeded::new(seed), next: 0 }
    }

    /// The places of the parameters that are drawn.
    pub fn drawn(&self) -> impl Iterator<Item = usize> + '_ {
        (0..COUNT).filter(|place| self.triangles[*place].is_some())
    }

    /// The parameters of the next run.
    pub fn advance(&mut self) -> Parameters {
        let (block, row) = (self.next / BLOCK, self.next % BLOCK);
        if row == 0 {
            self.shuffle(block as u64);
        }
        self.next += 1;
        let jitter = self.seed.keyed(1).keyed(self.next as u64);
        let mut values = self.center;
        for (place, triangle) in self.triangles.iter().enumerate() {
            if let Some(triangle) = triangle {
                let within = jitter.keyed(place as u64).uniform();
                values[place] = triangle.quantile((f64::from(self.strata[place][row]) + within) / BLOCK as f64);
            }
        }
        Parameters::from_array(values)
    }

    /// A new hypercube: for each parameter an order of the strata of its own (Fisher and Yates).
    fn shuffle(&mut self, block: u64) {
        for (place, order) in self.strata.iter_mut().enumerate() {
            let seed = self.seed.keyed(2).keyed(block).keyed(place as u64);
            *order = core::array::from_fn(|i| i as u8);
            for last in (1..BLOCK).rev() {
                let other = seed.keyed(last as u64).uniform() * (last + 1) as f64;
                order.swap(last, other as usize);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::market::parameters::IDS;

    #[test]
    fn half_of_the_draws_lie_below_the_default_and_thin_out_towards_the_ends() {
        for (low, peak, high) in [(1.0, 1.5, 2.0), (0.0, 0.0, 3.0), (1.0, 2.0, 2.0), (0.1, 3.0, 10.0)] {
            let triangle = Triangle::new(low, peak, high);
            let close = |unit: f64, x: f64| assert!((triangle.quantile(unit) - x).abs() < 1e-12 * x.max(1.0), "{unit}");
            close(0.0, low);
            close(1.0, high);
            if low < peak && peak < high {
                close(0.5, peak);
                // Half way down a side a quarter of its draws are left.
                let log = high > 3.0 * low;
                let middle = |a: f64, b: f64| if log { (a * b).sqrt() } else { 0.5 * (a + b) };
                close(0.125, middle(low, peak));
                close(0.875, middle(peak, high));
            }
        }
    }

    #[test]
    fn every_stratum_of_every_parameter_is_drawn_once_in_a_hypercube() {
        let mut draws = Draws::new(&Parameters::default(), 1);
        for _ in 0..3 {
            let runs: Vec<[f64; COUNT]> = (0..BLOCK).map(|_| draws.advance().to_array()).collect();
            for place in draws.drawn() {
                let triangle = draws.triangles[place].unwrap();
                let mut column: Vec<f64> = runs.iter().map(|run| run[place]).collect();
                column.sort_by(f64::total_cmp);
                for (stratum, x) in column.iter().enumerate() {
                    let end = |i: usize| triangle.quantile(i as f64 / BLOCK as f64);
                    assert!(end(stratum) <= *x && *x <= end(stratum + 1), "{} {stratum}", IDS[place]);
                }
            }
        }
    }

    #[test]
    fn what_the_reader_moved_and_what_has_no_range_stays() {
        let moved = Parameters { stranded_share: 0.2, ..Parameters::default() };
        let mut draws = Draws::new(&moved, 1);
        assert_eq!(draws.drawn().count(), COUNT - 5);
        for _ in 0..20 {
            let run = draws.advance();
            assert_eq!((run.stranded_share, run.legacy_class_switch), (0.2, 1.0));
            assert_eq!(run.efficiency_reference_year, moved.efficiency_reference_year);
            assert_ne!(run.token_growth_to_2029, moved.token_growth_to_2029);
        }
    }
}
