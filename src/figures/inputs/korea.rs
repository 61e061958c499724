//! From the reader's choices to what the chapter on Korea asks.

use super::market;
use crate::model::claims::korea::KoreaInputs;
use crate::model::korea::fabs::Fabs;
use crate::model::korea::{Assumptions, Korea};
use crate::scenario::{ParamId, Scenario};

/// What is assumed of Korea.
fn assumptions(s: &Scenario) -> Assumptions {
    let v = |id: ParamId| id.param().in_model(s.get(id));
    Assumptions {
        rush_risk: v(ParamId::RushRisk),
        rush_days: v(ParamId::RushDays),
        rush_cover: v(ParamId::RushCover),
        stack_price: v(ParamId::StackPrice),
        stack_share: v(ParamId::StackShare),
        cxmt_growth: v(ParamId::CxmtGrowth),
        cxmt_cap: v(ParamId::CxmtCap),
        displacement: v(ParamId::CxmtDisplacement),
        memory_share: v(ParamId::MemoryShare),
        resold: v(ParamId::KoreaResold),
        dram_per_card: v(ParamId::DramPerCard),
        foreign_counted: s.switch(ParamId::CountForeign),
    }
}

/// What decides on the Korean fabs in China.
pub fn fabs(s: &Scenario) -> Fabs {
    let v = |id: ParamId| id.param().in_model(s.get(id));
    Fabs {
        licensed: s.switch(ParamId::Licensed),
        end: v(ParamId::LicenceEnd),
        spares: v(ParamId::FabSpares),
        tool_life: v(ParamId::ToolLife),
        world_growth: v(ParamId::BitGrowth),
    }
}

/// What the chapter's claims depend on.
pub fn claims(s: &Scenario) -> KoreaInputs {
    KoreaInputs { parameters: market::parameters(s), policy: market::policy(s), assumptions: assumptions(s) }
}

/// What the market's runs mean for Korea.
pub fn korea(s: &Scenario) -> Korea {
    claims(s).korea(&market::model())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_the_facts() {
        assert_eq!(assumptions(&Scenario::default()), Assumptions::default());
        let fabs = fabs(&Scenario::default());
        assert!(fabs.licensed);
        assert_eq!((fabs.end, fabs.spares, fabs.tool_life, fabs.world_growth), (2027.0, 1.0, 10.0, 0.15));
    }
}
