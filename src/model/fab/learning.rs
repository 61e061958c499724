//! Learning by doing (Wright): with each doubling of cumulative output a cost falls by the same share.

/// What is left of a cost after `doublings` (0 or more) at `rate` (share, 0 to 1): `(1 − rate)^doublings`.
///
/// ```
/// use good_enough::model::fab::learning::factor;
/// assert!((factor(2.0, 0.2) - 0.64).abs() < 1e-15);
/// ```
#[must_use]
pub fn factor(doublings: f64, rate: f64) -> f64 {
    libm::pow(1.0 - rate, doublings)
}

/// Wright's exponent `b = −log₂(1 − rate)` in `c(Q) = c₁ Q^−b`.
#[must_use]
pub fn exponent(rate: f64) -> f64 {
    -libm::log2(1.0 - rate)
}

/// Defect density per cm² after `doublings`, falling towards `floor_per_cm2` and never below it.
#[must_use]
pub fn defect_density(d0_per_cm2: f64, floor_per_cm2: f64, doublings: f64, rate: f64) -> f64 {
    floor_per_cm2 + (d0_per_cm2 - floor_per_cm2) * factor(doublings, rate)
}

/// Output that counts as experience: one's own and a third of everybody else's (Irwin and Klenow 1994).
#[must_use]
pub fn experience(own: f64, others: f64) -> f64 {
    own + others / 3.0
}
