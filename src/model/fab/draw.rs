//! One wafer of the many a yield model speaks of: which dies are hit, and where.
//!
//! Each die has a fixed number `u`, uniform in (0, 1), that depends on the seed and on the die's place in the grid only. The
//! die gets as many defects as the model's count distribution has at quantile `u`. So
//! - a die is good exactly when `u < Y`: over seeds, the expected share of good dies IS the yield of the chosen model;
//! - a higher defect density only adds defects to those already there, and the picture never reshuffles.
//!
//! Clustering: the numbers `u` of neighbouring dies are correlated through a smooth random field over the wafer, the more
//! the more unevenly the model spreads its defects (not at all for Poisson). This moves bad dies together without touching
//! any die's own chance. How far the clusters reach (about 45 mm) is a choice for the picture.

use super::geometry::Site;
use super::yields::{YieldModel, YieldParameters};
use crate::model::random::{Seeded, cosine_of_turns, normal_cdf};

/// Length over which neighbouring dies resemble each other, mm.
const CLUSTER_LENGTH_MM: f64 = 45.0;
/// Waves that make up the smooth field.
const WAVES: usize = 6;
/// No die shows more defects than this.
const MOST_DEFECTS_SHOWN: u32 = 12;

/// The draw of one seed for one yield model.
#[derive(Debug, Clone)]
pub struct Draw {
    seeded: Seeded,
    waves: [Wave; WAVES],
    /// Share of the variance that neighbours have in common, 0 to 1.
    shared: f64,
    die_yield: f64,
    counts: CountDistribution,
}

/// A plane wave with normally distributed amplitudes; a sum of them is exactly normal at every point.
#[derive(Debug, Clone, Copy)]
struct Wave {
    kx: f64,
    ky: f64,
    cosine: f64,
    sine: f64,
}

/// How many defects a die has, given the model.
#[derive(Debug, Clone, Copy)]
struct CountDistribution {
    lambda: f64,
    /// Shape of the gamma mixture; infinite for Poisson.
    shape: f64,
}

impl Draw {
    /// A draw with `lambda` defects a die on average. `die_yield` is the model's own yield at that `lambda`.
    #[must_use]
    pub fn new(seed: u64, model: YieldModel, parameters: YieldParameters, lambda: f64) -> Self {
        let seeded = Seeded::new(seed);
        let shape = mixing_shape(model, parameters);
        let waves = core::array::from_fn(|i| {
            let stream = seeded.keyed(0xA11 + i as u64);
            let ((kx, ky), (cosine, sine)) = (stream.keyed(1).normals(), stream.keyed(2).normals());
            Wave { kx: kx / CLUSTER_LENGTH_MM, ky: ky / CLUSTER_LENGTH_MM, cosine, sine }
        });
        Self {
            seeded,
            waves,
            shared: 1.0 / (1.0 + shape),
            die_yield: model.die_yield(lambda, parameters),
            counts: CountDistribution { lambda, shape },
        }
    }

    fn stream(&self, site: &Site) -> Seeded {
        let place = (u64::from(site.column.cast_unsigned()) << 32) | u64::from(site.row.cast_unsigned());
        self.seeded.keyed(place)
    }

    /// The die's own number in (0, 1).
    fn quantile(&self, site: &Site, width_mm: f64, height_mm: f64) -> f64 {
        let own = self.stream(site).keyed(7).normals().0;
        if self.shared == 0.0 {
            return normal_cdf(own);
        }
        let (x, y) = (site.x_mm + 0.5 * width_mm, site.y_mm + 0.5 * height_mm);
        let field: f64 = self
            .waves
            .iter()
            .map(|wave| {
                let turns = (wave.kx * x + wave.ky * y) / core::f64::consts::TAU;
                wave.cosine * cosine_of_turns(turns) + wave.sine * cosine_of_turns(turns - 0.25)
            })
            .sum::<f64>()
            / (WAVES as f64).sqrt();
        normal_cdf(self.shared.sqrt() * field + (1.0 - self.shared).sqrt() * own)
    }

    /// Number of defects on the die, at most `MOST_DEFECTS_SHOWN`; 0 exactly when the die's number lies below the yield.
    #[must_use]
    pub fn defects_on(&self, site: &Site, width_mm: f64, height_mm: f64) -> u32 {
        let quantile = self.quantile(site, width_mm, height_mm);
        self.counts.at_quantile(quantile, self.die_yield)
    }

    /// Place of the die's `index`-th defect in mm from its lower-left corner, uniform over the die.
    #[must_use]
    pub fn place(&self, site: &Site, index: u32, width_mm: f64, height_mm: f64) -> (f64, f64) {
        let stream = self.stream(site).keyed(100 + u64::from(index));
        (stream.keyed(0).uniform() * width_mm, stream.keyed(1).uniform() * height_mm)
    }
}

/// Shape of the gamma distribution whose mixture of Poisson counts the model is. Murphy's triangle has the variance of shape
/// 6; Moore's rule is no such mixture of finite variance and is drawn like the strongest clustering, shape 1/2.
fn mixing_shape(model: YieldModel, parameters: YieldParameters) -> f64 {
    match model {
        YieldModel::Poisson => f64::INFINITY,
        YieldModel::Murphy => 6.0,
        YieldModel::Seeds => 1.0,
        YieldModel::Moore => 0.5,
        YieldModel::BoseEinstein => parameters.layers,
        YieldModel::NegativeBinomial => parameters.alpha,
    }
}

impl CountDistribution {
    /// The count at quantile `u` when none has probability `none`; from one defect on, the gamma mixture's proportions.
    fn at_quantile(self, u: f64, none: f64) -> u32 {
        if u < none {
            return 0;
        }
        let (first, ratio) = if self.shape.is_finite() {
            let q = self.lambda / (self.shape + self.lambda);
            (libm::exp(-self.shape * libm::log1p(self.lambda / self.shape)), q)
        } else {
            (libm::exp(-self.lambda), self.lambda)
        };
        let scale = if first < 1.0 { (1.0 - none) / (1.0 - first) } else { 0.0 };
        let (mut probability, mut reached, mut count) = (first, none, 0_u32);
        while u >= reached && count < MOST_DEFECTS_SHOWN {
            let k = f64::from(count);
            let growth = if self.shape.is_finite() { self.shape + k } else { 1.0 };
            probability *= ratio * growth / (k + 1.0);
            reached += scale * probability;
            count += 1;
        }
        count
    }
}
