//! The share of dies without a killing defect.
//!
//! Every model is a function of `λ = A · D₀`, the mean number of killing defects on a die, and differs in how unevenly it
//! lets defects fall: the more they bunch, the more dies escape.

/// How defects are spread over dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YieldModel {
    /// `e^−λ`: defects fall anywhere with the same chance.
    Poisson,
    /// `((1 − e^−λ)/λ)²`: the density itself varies, triangular between 0 and 2 D₀.
    Murphy,
    /// `1/(1 + λ)`: the density varies exponentially.
    Seeds,
    /// `e^−√λ`: an old rule for large dies; far below the others for small λ.
    Moore,
    /// `(1 + λ/n)^−n`: n critical layers, each with D₀/n and Seeds' rule.
    BoseEinstein,
    /// `(1 + λ/α)^−α`: gamma-distributed density, the smaller α the stronger the clustering.
    NegativeBinomial,
}

/// What some of the models need besides λ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YieldParameters {
    /// Clustering α of the negative binomial model, dimensionless, above 0.
    pub alpha: f64,
    /// Critical layers n of the Bose–Einstein model, dimensionless, 1 or more.
    pub layers: f64,
}

impl YieldModel {
    /// All models in the order of the interface.
    pub const ALL: [Self; 6] =
        [Self::Poisson, Self::Murphy, Self::Seeds, Self::Moore, Self::BoseEinstein, Self::NegativeBinomial];

    /// Identifier in links and requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Poisson => "poisson",
            Self::Murphy => "murphy",
            Self::Seeds => "seeds",
            Self::Moore => "moore",
            Self::BoseEinstein => "bose_einstein",
            Self::NegativeBinomial => "negative_binomial",
        }
    }

    /// The model with this identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|model| model.id() == id)
    }

    /// Share of good dies at `lambda` ≥ 0 defects a die. In (0, 1] until it underflows.
    ///
    /// ```
    /// use good_enough::model::fab::yields::{YieldModel, YieldParameters};
    /// let p = YieldParameters { alpha: 3.0, layers: 10.0 };
    /// assert!((YieldModel::Seeds.die_yield(0.5, p) - 2.0 / 3.0).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn die_yield(self, lambda: f64, parameters: YieldParameters) -> f64 {
        match self {
            Self::Poisson => poisson(lambda),
            Self::Murphy => {
                let mean = if lambda > 0.0 { -libm::expm1(-lambda) / lambda } else { 1.0 };
                mean * mean
            }
            Self::Seeds => 1.0 / (1.0 + lambda),
            Self::Moore => libm::exp(-lambda.sqrt()),
            Self::BoseEinstein => gamma_mixed(lambda, parameters.layers),
            Self::NegativeBinomial => gamma_mixed(lambda, parameters.alpha),
        }
    }

    /// The defects a die, `λ = A · D₀`, at which the model gives `die_yield` in (0, 1]: the inverse of [`Self::die_yield`].
    #[must_use]
    pub fn implied_lambda(self, die_yield: f64, parameters: YieldParameters) -> f64 {
        match self {
            Self::Poisson => -libm::log(die_yield),
            Self::Murphy => murphy_inverse(die_yield),
            Self::Seeds => 1.0 / die_yield - 1.0,
            Self::Moore => libm::log(die_yield) * libm::log(die_yield),
            Self::BoseEinstein => gamma_inverse(die_yield, parameters.layers),
            Self::NegativeBinomial => gamma_inverse(die_yield, parameters.alpha),
        }
    }

    /// The defect density per cm² that a reported yield implies for a die of `area_mm2`.
    #[must_use]
    pub fn implied_d0(self, die_yield: f64, area_mm2: f64, parameters: YieldParameters) -> f64 {
        self.implied_lambda(die_yield, parameters) * 100.0 / area_mm2
    }
}

/// Share of good dies at `lambda` ≥ 0 defects a die where defects fall anywhere with the same chance: [`YieldModel::Poisson`], for
/// those who need no other. In (0, 1] until it underflows.
#[must_use]
pub fn poisson(lambda: f64) -> f64 {
    libm::exp(-lambda)
}

/// `(1 + λ/k)^−k`, written so that a large `k` keeps its digits.
fn gamma_mixed(lambda: f64, k: f64) -> f64 {
    libm::exp(-k * libm::log1p(lambda / k))
}

fn gamma_inverse(die_yield: f64, k: f64) -> f64 {
    k * libm::expm1(-libm::log(die_yield) / k)
}

/// Solves `(1 − e^−λ)/λ = √Y` by Newton's method on a convex falling function, from below the root.
fn murphy_inverse(die_yield: f64) -> f64 {
    let target = die_yield.sqrt();
    let mut lambda = -libm::log(die_yield);
    for _ in 0..60 {
        if lambda <= 0.0 {
            return 0.0;
        }
        let value = -libm::expm1(-lambda) / lambda;
        let slope = (libm::exp(-lambda) - value) / lambda;
        let step = (value - target) / slope;
        lambda -= step;
        if step.abs() <= 1e-15 * lambda {
            break;
        }
    }
    lambda
}
