//! Where the claims' lines stand: as the model has them, or where the reader moved them.

use crate::model::claims::Claim;
use crate::scenario::{ParamId, Scenario, param};

/// The lines of some claims, in the unit of their values.
pub fn of<const N: usize>(s: &Scenario, claims: [&'static Claim; N]) -> [f64; N] {
    claims.map(|claim| line(s, claim))
}

/// The line of a claim, in the unit of its value.
pub fn line(s: &Scenario, claim: &Claim) -> f64 {
    ParamId::line_of(claim.id).map_or(claim.threshold, |id| param(id).in_model(s.get(id)))
}
