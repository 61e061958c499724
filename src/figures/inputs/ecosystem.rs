//! From the reader's choices to what the chapter on software and money asks of the market model.

use super::market;
use crate::model::claims::ecosystem::EcosystemInputs;
use crate::model::market::token_price::Rents;
use crate::scenario::{ParamId, Scenario};

/// Rents of an H100 equivalent.
pub fn rents(s: &Scenario) -> Rents {
    let v = |id: ParamId| id.param().in_model(s.get(id));
    Rents {
        china_2024: v(ParamId::ChinaRent2024),
        world: v(ParamId::WorldRent),
        world_trend: v(ParamId::WorldRentTrend),
    }
}

/// What the chapter's claims depend on.
pub fn claims(s: &Scenario) -> EcosystemInputs {
    EcosystemInputs { parameters: market::parameters(s), policy: market::policy(s), rents: rents(s) }
}
