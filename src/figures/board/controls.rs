//! What can move a claim: the inputs of its chapter, how far each can be moved, and how wide its source leaves it.

use super::claims::Entry;
use crate::model::claims::Along;
use crate::model::facts::{Fact, korea, parameters as fab, serving};
use crate::scenario::{Chapter, Kind, Param, ParamId, Scale, Scenario, Unit, param};

/// Inputs that change what is shown, and no claim.
const SHOWN_ONLY: [ParamId; 12] = [
    ParamId::DefectSeed,
    ParamId::RuleAxis,
    ParamId::LadderMonth,
    ParamId::CountFleet,
    ParamId::CountOther,
    ParamId::CountTraining,
    ParamId::CountSoftware,
    ParamId::CountStranded,
    ParamId::CountResponse,
    ParamId::Outcome,
    ParamId::OutcomeYear,
    ParamId::Chip2,
];

/// Inputs outside the market whose default is a figure with a published or assumed range; the slider's unit over the figure's.
pub const DOCUMENTED: [(ParamId, &Fact, f64); 23] = [
    (ParamId::PowerPrice, &fab::POWER_PRICE, 1.0),
    (ParamId::Capex, &fab::CAPEX_28NM, 1.0),
    (ParamId::FabLife, &fab::FAB_LIFE, 1.0),
    (ParamId::VariableCost, &fab::VARIABLE_COST_SMIC, 1.0),
    (ParamId::Price, &fab::WAFER_PRICE_28NM_DISCOUNT, 1.0),
    (ParamId::Learning, &fab::LEARNING_RATE, 1.0),
    (ParamId::StateFloor, &fab::STATE_FLOOR, 1.0),
    (ParamId::BuildDelay, &fab::BUILD_DELAY, 1.0),
    (ParamId::DemandGrowth, &fab::DEMAND_GROWTH_AFTER_2024, 1.0),
    (ParamId::ComputeEfficiency, &serving::COMPUTE_EFFICIENCY_8B, 100.0),
    (ParamId::MemoryEfficiency, &serving::MEMORY_EFFICIENCY_8B, 100.0),
    (ParamId::CardLife, &serving::HARDWARE_LIFE, 1.0),
    (ParamId::Served, &serving::SERVED_UTILISATION, 100.0),
    (ParamId::RushRisk, &korea::HBM_RUSH_RISK, 100.0),
    (ParamId::RushCover, &korea::HBM_RUSH_COVER, 1.0),
    (ParamId::StackPrice, &korea::HBM_STACK_PRICE, 1.0),
    (ParamId::StackShare, &korea::KOREA_HBM_SHARE, 100.0),
    (ParamId::CxmtGrowth, &korea::CXMT_GROWTH, 100.0),
    (ParamId::CxmtCap, &korea::CXMT_CAP, 100.0),
    (ParamId::CxmtDisplacement, &korea::CXMT_DISPLACEMENT, 1.0),
    (ParamId::KoreaResold, &korea::KOREA_RESOLD, 100.0),
    (ParamId::DramPerCard, &korea::DRAM_PER_CARD, 1.0),
    (ParamId::MemoryShare, &korea::KOREA_MEMORY_SHARE, 100.0),
];

/// The range that the source of an input's default leaves, in the slider's unit; `None` where it has none.
pub fn documented(id: ParamId) -> Option<(f64, f64)> {
    let (_, fact, factor) = DOCUMENTED.iter().find(|(documented, ..)| *documented == id)?;
    Some((fact.low? * factor, fact.high? * factor))
}

/// The inputs that can move a claim, in the order of the schema.
pub fn of(entry: &Entry) -> impl Iterator<Item = ParamId> {
    let (market, chapter) = (entry.asks_the_market(), entry.chapter);
    let moves = move |of: Chapter| of == chapter || market && matches!(of, Chapter::Sanctions | Chapter::Ecosystem);
    ParamId::ALL.into_iter().filter(move |id| moves(id.chapter()) && !SHOWN_ONLY.contains(id))
}

/// A number to search along at a reader's settings; `None` for choices and switches.
pub fn along(id: ParamId, s: &Scenario) -> Option<Along> {
    let row = param(id);
    let Kind::Number { min, max, scale, .. } = row.kind else { return None };
    let logarithmic = scale != Scale::Linear;
    Some(Along { input: row.id, current: s.get(id), min, max, logarithmic, whole: counts(row) })
}

/// Whether an input takes whole values only.
fn counts(row: &Param) -> bool {
    matches!(
        row.unit,
        Unit::Layers | Unit::Draw | Unit::Requests | Unit::Tokens | Unit::Chips | Unit::Month | Unit::Year
    )
}

/// Half of the width of what its source holds possible, as `along` measures distances; the slider's where it has none. (The
/// market's sliders run over the ranges of their facts.)
pub fn half_width(id: ParamId, along: &Along) -> f64 {
    let (low, high) = documented(id).unwrap_or((along.min, along.max));
    0.5 * along.distance(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::facts;

    #[test]
    fn every_documented_range_of_a_default_is_known_here() {
        for id in ParamId::ALL {
            let row = param(id);
            let outside = matches!(row.chapter, Chapter::Training | Chapter::Legacy | Chapter::Korea);
            let Some(fact) = row.fact.and_then(facts::find).filter(|_| outside) else { continue };
            let (Some(low), Some(high)) = (fact.low, fact.high) else { continue };
            // The wafer's own inputs, those of the fabs in China and the share of the peak in training enter no claim.
            let enters = !matches!(row.figure, "wafer" | "china-fabs") && id != ParamId::TrainMfu;
            let wanted =
                enters.then(|| (row.in_unit(low, fact.provenance.unit), row.in_unit(high, fact.provenance.unit)));
            let close = |a: f64, b: f64| (a - b).abs() < 1e-9 * b.abs().max(1.0);
            let same = documented(id)
                .zip(wanted)
                .map_or(documented(id) == wanted, |(a, b)| close(a.0, b.0) && close(a.1, b.1));
            assert!(same, "{}: {:?}, {wanted:?}", row.id, documented(id));
        }
    }

    #[test]
    fn a_slider_can_be_searched_and_a_choice_cannot() {
        let s = Scenario::default();
        let users = along(ParamId::Users, &s).unwrap();
        assert!(users.logarithmic && users.whole && users.current == 32.0);
        assert!(along(ParamId::ServeModel, &s).is_none());
        for id in ParamId::ALL {
            if let Some(along) = along(id, &s) {
                let (low, high) = documented(id).unwrap_or((along.min, along.max));
                assert!(along.min <= low && low < high && high <= along.max, "{}", id.id());
                assert!(half_width(id, &along) > 0.0);
            }
        }
    }
}
