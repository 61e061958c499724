//! The parameters of each run: Latin hypercubes of 100 runs, triangular over the documented ranges.

use crate::model::market::Parameters;
use crate::model::market::parameters::{COUNT, FACTS, place, range};
use crate::model::random::Seeded;

/// Runs of one Latin hypercube: each parameter falls once into each of as many equally likely strata.
pub const BLOCK: usize = 100;

/// The ratio of a range's ends from which a parameter is drawn in its logarithm.
const LOGARITHMIC_FROM: f64 = 3.0;

/// The structure of the model and no doubtful number: never drawn.
const SWITCH: usize = place("legacy_class_switch");

/// How one parameter is drawn: from a triangular distribution, in its value or in its logarithm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triangle {
    low: f64,
    mode: f64,
    high: f64,
    logarithmic: bool,
}

impl Triangle {
    /// Over `low..=high` with the peak at `mode` between them; in the logarithm where `low` is positive and `high` more than
    /// three times as much.
    #[must_use]
    pub fn new(low: f64, mode: f64, high: f64) -> Self {
        let logarithmic = low > 0.0 && high > LOGARITHMIC_FROM * low;
        let at = |x: f64| if logarithmic { libm::log(x) } else { x };
        Self { low: at(low), mode: at(mode), high: at(high), logarithmic }
    }

    /// The value below which the share `unit` (0 to 1) of the draws lies.
    #[must_use]
    pub fn quantile(&self, unit: f64) -> f64 {
        let Self { low, mode, high, logarithmic } = *self;
        let (width, rise) = (high - low, mode - low);
        let x = if unit * width < rise {
            low + (unit * width * rise).sqrt()
        } else {
            high - ((1.0 - unit) * width * (high - mode)).sqrt()
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
    fn a_triangle_has_its_ends_its_peak_and_its_mean() {
        for (low, mode, high) in [(1.0, 1.5, 2.0), (0.0, 0.0, 3.0), (1.0, 2.0, 2.0), (0.1, 1.0, 10.0)] {
            let triangle = Triangle::new(low, mode, high);
            assert!((triangle.quantile(0.0) - low).abs() < 1e-12 && (triangle.quantile(1.0) - high).abs() < 1e-12);
            let n = 20_000;
            let at = |i: i32| triangle.quantile((f64::from(i) + 0.5) / f64::from(n));
            let log = low > 0.0 && high > 3.0 * low;
            let scale = |x: f64| if log { libm::log(x) } else { x };
            let mean: f64 = (0..n).map(|i| scale(at(i))).sum::<f64>() / f64::from(n);
            assert!((mean - (scale(low) + scale(mode) + scale(high)) / 3.0).abs() < 1e-4, "{low} {mode} {high}");
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
        assert_eq!(draws.drawn().count(), COUNT - 4);
        for _ in 0..20 {
            let run = draws.advance();
            assert_eq!((run.stranded_share, run.legacy_class_switch), (0.2, 1.0));
            assert_eq!(run.efficiency_reference_year, moved.efficiency_reference_year);
            assert_ne!(run.token_growth_to_2029, moved.token_growth_to_2029);
        }
    }
}
