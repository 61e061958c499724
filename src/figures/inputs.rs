//! From the reader's choices to the model's inputs: units are converted here and nowhere else.

pub mod ecosystem;
pub mod korea;
pub mod lines;
pub mod market;
pub mod roofline;
pub mod rules;
pub mod serve;

use crate::model::claims::legacy::LegacyInputs;
use crate::model::fab::cycle::CycleInputs;
use crate::model::fab::node_cost::{Memory, NodeCostInputs, Packaging};
use crate::model::fab::utilisation::FabInputs;
use crate::model::fab::wafer::WaferInputs;
use crate::model::fab::{Placement, YieldModel};
use crate::model::facts::parameters as facts;
use crate::scenario::{ParamId, Scenario};

pub fn wafer(s: &Scenario) -> WaferInputs {
    let (area, aspect) = (s.get(ParamId::Die), s.get(ParamId::Aspect));
    let width = libm::sqrt(area * aspect);
    WaferInputs {
        wafer_mm: facts::WAFER_DIAMETER.value,
        edge_mm: s.get(ParamId::Edge),
        scribe_mm: s.get(ParamId::Scribe),
        die_width_mm: width,
        die_height_mm: area / width,
        placement: Placement::from_id(s.choice(ParamId::Placement)).unwrap_or(Placement::Best),
        d0_per_cm2: s.get(ParamId::D0),
        yield_model: YieldModel::from_id(s.choice(ParamId::YieldModel)).unwrap_or(YieldModel::NegativeBinomial),
        alpha: s.get(ParamId::Alpha),
        layers: s.get(ParamId::Layers),
        wafer_price_usd: s.get(ParamId::WaferPrice),
        seed: s.get(ParamId::DefectSeed) as u64,
    }
}

pub fn same_job(s: &Scenario) -> NodeCostInputs {
    NodeCostInputs {
        transistors_billion: s.get(ParamId::Transistors),
        mature_discount: s.get(ParamId::Discount) / 100.0,
        volume: s.get(ParamId::Volume) * 1e6,
        life_years: s.get(ParamId::Life),
        power_price_usd_per_kwh: s.get(ParamId::PowerPrice),
        power_w_at_5nm: s.get(ParamId::Power),
        duty: s.get(ParamId::Duty) / 100.0,
        packaging: Packaging::from_id(s.choice(ParamId::Packaging)).unwrap_or(Packaging::Plain),
        memory: Memory::from_id(s.choice(ParamId::Memory)).unwrap_or(Memory::Hbm3e),
        memory_gb: s.get(ParamId::MemoryGb),
    }
}

pub fn empty_fab(s: &Scenario) -> FabInputs {
    FabInputs {
        // USD million per 1,000 wafers a month = USD 1,000 per wafer start a month.
        capex_usd_per_wspm: s.get(ParamId::Capex) * 1000.0,
        life_years: s.get(ParamId::FabLife),
        variable_cost_usd: s.get(ParamId::VariableCost),
        utilisation: s.get(ParamId::Utilisation) / 100.0,
        price_usd: s.get(ParamId::Price),
        capital_covered: s.get(ParamId::Subsidy) / 100.0,
        doublings: s.get(ParamId::Doublings),
        learning_rate: s.get(ParamId::Learning) / 100.0,
    }
}

pub fn glut(s: &Scenario) -> CycleInputs {
    CycleInputs {
        state_building: s.switch(ParamId::StateBuilding),
        state_floor_per_year: s.get(ParamId::StateFloor) / 100.0,
        build_delay_years: s.get(ParamId::BuildDelay),
        demand_growth_after_2024: s.get(ParamId::DemandGrowth) / 100.0,
        demand_shock: s.get(ParamId::DemandShock) / 100.0,
    }
}

/// What the claims on older processes depend on.
pub fn legacy(s: &Scenario) -> LegacyInputs {
    LegacyInputs { node: same_job(s), fab: empty_fab(s), cycle: glut(s) }
}
