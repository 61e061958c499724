//! The legacy chapter's live numbers and verdicts.

use super::{Judgement, Sentences, judged};
use crate::figures::inputs::{self, lines, wafer};
use crate::model::claims::Finding;
use crate::model::claims::legacy::{ALL, judge_all, value};
use crate::model::fab::cycle::mean_utilisation_2025;
use crate::model::fab::node_cost::{NodeCost, node_costs, of_node};
use crate::model::fab::smic;
use crate::model::fab::utilisation::{FabResult, fab};
use crate::model::fab::wafer::{DieEconomics, die_economics};
use crate::scenario::{Choices, Scenario, Unit};
use crate::words::claims::{Words, legacy as say};

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Legacy {
    die: Option<DieEconomics>,
    costs: Vec<NodeCost>,
    fab: Option<FabResult>,
    utilisation_2025: Option<f64>,
    findings: [Finding; 5],
}

impl Legacy {
    /// Asks the model.
    pub fn new(choices: &Choices) -> Self {
        let inputs = inputs::legacy(&choices.a);
        Self {
            die: die_economics(&wafer(&choices.a)).ok(),
            costs: node_costs(&inputs.node).unwrap_or_default(),
            fab: fab(&inputs.fab).ok(),
            utilisation_2025: mean_utilisation_2025(&inputs.cycle).ok(),
            findings: judge_all(&inputs, lines::of(&choices.a, ALL)),
        }
    }
}

/// The chapter's verdicts, without a search for flips.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    let inputs = inputs::legacy(s);
    judged(&ALL, (0..ALL.len()).map(|place| value(place, &inputs)), s)
}

impl Sentences for Legacy {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let (old, new) = (of_node(&self.costs, "28"), of_node(&self.costs, "5"));
        let smic = |year: u32| smic::years().into_iter().find(|y| y.year == year).map(|y| y.utilisation * 100.0);
        Some(match id {
            "dies" => (self.die.map(|d| d.dies as f64), Unit::Count),
            "predict-wafer" => (self.die.map(|d| d.die_yield * 100.0), Unit::Percent),
            "die-yield" => (self.die.map(|d| d.die_yield * 100.0), Unit::Percent),
            "good-dies" => (self.die.map(|d| libm::round(d.good_dies)), Unit::Count),
            "cost-per-good-die" => (self.die.and_then(|d| d.cost_per_good_die_usd), Unit::Usd),
            "silicon-28" => (old.map(|c| c.silicon_usd), Unit::Usd),
            "silicon-5" => (new.map(|c| c.silicon_usd), Unit::Usd),
            "total-28" => (old.map(|c| c.total_usd), Unit::Usd),
            "total-5" => (new.map(|c| c.total_usd), Unit::Usd),
            "energy-28" => (old.map(|c| c.energy_usd), Unit::Usd),
            "energy-5" => (new.map(|c| c.energy_usd), Unit::Usd),
            "area-28" => (old.map(|c| c.area_mm2), Unit::SquareMillimetre),
            "silicon-share-28" => (old.map(silicon_share), Unit::Percent),
            "memory-cost" => (old.map(|c| c.memory_usd), Unit::Usd),
            "unit-cost" => (self.fab.as_ref().map(|f| f.full_cost_usd), Unit::Usd),
            "cash-cost" => (self.fab.as_ref().map(|f| f.variable_usd), Unit::Usd),
            "model-utilisation-2025" => (self.utilisation_2025.map(|u| u * 100.0), Unit::Percent),
            "smic-utilisation-2023" => (smic(2023), Unit::Percent),
            "smic-utilisation-2024" => (smic(2024), Unit::Percent),
            "smic-utilisation-2025" => (smic(2025), Unit::Percent),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}

/// The silicon's share of silicon and memory together, in percent.
fn silicon_share(cost: &NodeCost) -> f64 {
    cost.silicon_usd / (cost.silicon_usd + cost.memory_usd) * 100.0
}
