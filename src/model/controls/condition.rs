//! The language of the rules: comparisons joined by and, or, not, over figures that may be unknown.
//!
//! The logic has three values (Kleene's): `None` is "cannot be told". A false part settles an `And`, a true part an `Or`,
//! whatever else is unknown.

use super::Inputs;

/// A figure that a rule compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variable {
    /// Total processing performance, dimensionless.
    Tpp,
    /// Performance density, TPP per mm².
    Pd,
    /// Total DRAM bandwidth, GB/s.
    MemoryBandwidth,
    /// Aggregate bidirectional transfer rate other than to memory, GB/s.
    IoBandwidth,
    /// Bandwidth of an HBM stack or package over its area, GB/s per mm².
    HbmDensity,
    /// Process node, nm.
    Node,
    /// Approximated transistors, billion.
    Transistors,
    /// Year in which the chip is completed.
    Year,
}

/// A yes or no that a rule asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// Designed or marketed for data centres.
    DataCentre,
    /// Made with non-planar transistors.
    NonPlanar,
    /// Packaged with HBM.
    HasHbm,
    /// The designer is approved or authorised and attests.
    DesignerApproved,
}

/// What stands left of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// One figure.
    One(Variable),
    /// The sum of two.
    Sum(Variable, Variable),
}

/// The exact operator of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// "or more".
    AtLeast,
    /// "greater than".
    Above,
    /// "not more than".
    AtMost,
    /// "less than".
    Below,
}

/// A condition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Condition {
    /// Holds for every chip.
    Always,
    /// Holds where the flag is set.
    Is(Flag),
    /// Holds where the other does not.
    Not(&'static Condition),
    /// Holds where all hold.
    And(&'static [Condition]),
    /// Holds where any holds.
    Or(&'static [Condition]),
    /// Holds where the comparison does.
    Compare(Term, Operator, f64),
}

impl Term {
    /// The term's value, if all its figures are known.
    #[must_use]
    pub fn value(self, inputs: &Inputs) -> Option<f64> {
        match self {
            Self::One(variable) => inputs.number(variable),
            Self::Sum(a, b) => Some(inputs.number(a)? + inputs.number(b)?),
        }
    }
}

impl Operator {
    /// Whether `value` stands so to `limit`.
    #[must_use]
    pub fn holds(self, value: f64, limit: f64) -> bool {
        match self {
            Self::AtLeast => value >= limit,
            Self::Above => value > limit,
            Self::AtMost => value <= limit,
            Self::Below => value < limit,
        }
    }

    /// The sign, as in a formula.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::Above => ">",
            Self::AtMost => "≤",
            Self::Below => "<",
        }
    }
}

impl Condition {
    /// Whether the condition holds; `None` where an unknown figure decides.
    #[must_use]
    pub fn holds(&self, inputs: &Inputs) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Is(flag) => inputs.flag(*flag),
            Self::Not(part) => part.holds(inputs).map(|held| !held),
            Self::And(parts) => settle(parts, inputs, false),
            Self::Or(parts) => settle(parts, inputs, true),
            Self::Compare(term, operator, limit) => term.value(inputs).map(|value| operator.holds(value, *limit)),
        }
    }

    /// Calls `found` with each comparison within the condition.
    pub fn comparisons(&self, found: &mut dyn FnMut(Term, Operator, f64)) {
        match self {
            Self::Always | Self::Is(_) => {}
            Self::Not(part) => part.comparisons(found),
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.comparisons(found)),
            Self::Compare(term, operator, limit) => found(*term, *operator, *limit),
        }
    }
}

/// `decisive` if any part gives it, else unknown if any is, else its opposite.
fn settle(parts: &[Condition], inputs: &Inputs, decisive: bool) -> Option<bool> {
    let mut all_known = true;
    for part in parts {
        match part.holds(inputs) {
            Some(held) if held == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}
