//! The legacy chapter's claims: mature nodes are good enough, and cheap.

use super::{Along, Claim, Finding, Relation, judge};
use crate::model::fab::FabError;
use crate::model::fab::cycle::{CycleInputs, start_of_2025};
use crate::model::fab::node::{self, Node};
use crate::model::fab::node_cost::{NodeCost, NodeCostInputs, node_cost};
use crate::model::fab::utilisation::{FabInputs, fab};

/// 28 nm silicon for the same function costs no more than 5 nm silicon.
pub static SILICON_PARITY: Claim = Claim {
    id: "silicon-parity",
    reading: "silicon_usd(28 nm) / silicon_usd(5 nm) <= 1",
    unit: "1",
    relation: Relation::AtMost,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// Everything for the same function over its life costs no more on 28 nm than on 5 nm.
pub static TOTAL_PARITY: Claim = Claim {
    id: "total-parity",
    reading: "total_usd(28 nm) / total_usd(5 nm) <= 1",
    unit: "1",
    relation: Relation::AtMost,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// The fab covers its full cost at the price, with nobody else carrying part of the capital.
pub static UNAIDED_SALE: Claim = Claim {
    id: "unaided-sale",
    reading: "price - (fixed / utilisation + variable) >= 0, no capital covered by others",
    unit: "USD/wafer",
    relation: Relation::AtLeast,
    threshold: 0.0,
    threshold_reason: "full-cost",
};

/// There was a glut in 2025.
pub static GLUT: Claim = Claim {
    id: "glut",
    reading: "mean utilisation of the model's 2025 < 0.80",
    unit: "1",
    relation: Relation::Below,
    threshold: 0.80,
    threshold_reason: "glut-eighty",
};

/// Logic is the small part of the bill beside its memory.
pub static LOGIC_SMALL: Claim = Claim {
    id: "logic-small",
    reading: "silicon_usd(28 nm) / (silicon_usd(28 nm) + memory_usd) < 0.25",
    unit: "1",
    relation: Relation::Below,
    threshold: 0.25,
    threshold_reason: "quarter-of-bill",
};

/// The chapter's claims in reading order.
pub static ALL: [&Claim; 5] = [&SILICON_PARITY, &TOTAL_PARITY, &UNAIDED_SALE, &GLUT, &LOGIC_SMALL];

/// Everything the chapter's claims depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct LegacyInputs {
    /// For the claims about the same job on two nodes.
    pub node: NodeCostInputs,
    /// For the claim about the fab.
    pub fab: FabInputs,
    /// For the claim about the glut.
    pub cycle: CycleInputs,
}

/// The value that a claim compares, by its place in [`ALL`]; `None` where the model has no answer.
#[must_use]
pub fn value(place: usize, inputs: &LegacyInputs) -> Option<f64> {
    match place {
        0 => silicon_ratio(&inputs.node),
        1 => total_ratio(&inputs.node),
        2 => unaided_margin(&inputs.fab),
        3 => start_of_2025(&inputs.cycle).ok()?.mean_utilisation(inputs.cycle.demand_growth_after_2024).ok(),
        _ => logic_share(&inputs.node),
    }
}

/// All findings, in the order of [`ALL`], with the lines at `lines`.
#[must_use]
pub fn judge_all(inputs: &LegacyInputs, lines: [f64; 5]) -> [Finding; 5] {
    [
        silicon_parity(&inputs.node, lines[0]),
        total_parity(&inputs.node, lines[1]),
        unaided_sale(&inputs.fab, lines[2]),
        glut(&inputs.cycle, lines[3]),
        logic_small(&inputs.node, lines[4]),
    ]
}

/// Flips along the discount.
fn silicon_parity(inputs: &NodeCostInputs, line: f64) -> Finding {
    let discount = linear("discount", 100.0 * inputs.mature_discount, 0.0, 60.0);
    let along = |x| silicon_ratio(&with_discount(inputs, x));
    judge(&SILICON_PARITY, line, silicon_ratio(inputs), &[(discount, &along)])
}

/// Flips along the years of operation, or else the price of power, or else the discount.
fn total_parity(inputs: &NodeCostInputs, line: f64) -> Finding {
    let life = linear("life", inputs.life_years, 0.0, 8.0);
    let power = linear("power_price", inputs.power_price_usd_per_kwh, 0.02, 0.4);
    let discount = linear("discount", 100.0 * inputs.mature_discount, 0.0, 60.0);
    judge(
        &TOTAL_PARITY,
        line,
        total_ratio(inputs),
        &[
            (life, &|x| total_ratio(&NodeCostInputs { life_years: x, ..inputs.clone() })),
            (power, &|x| total_ratio(&NodeCostInputs { power_price_usd_per_kwh: x, ..inputs.clone() })),
            (discount, &|x| total_ratio(&with_discount(inputs, x))),
        ],
    )
}

/// Flips along utilisation, or else the price. Capital covered by others is left out of account.
fn unaided_sale(inputs: &FabInputs, line: f64) -> Finding {
    let utilisation = linear("utilisation", 100.0 * inputs.utilisation, 30.0, 100.0);
    let price = linear("price", inputs.price_usd, 500.0, 5000.0);
    judge(
        &UNAIDED_SALE,
        line,
        unaided_margin(inputs),
        &[
            (utilisation, &|x| unaided_margin(&FabInputs { utilisation: x / 100.0, ..inputs.clone() })),
            (price, &|x| unaided_margin(&FabInputs { price_usd: x, ..inputs.clone() })),
        ],
    )
}

/// Flips along the growth of demand.
fn glut(inputs: &CycleInputs, line: f64) -> Finding {
    let start = start_of_2025(inputs).ok();
    let value = |growth: f64| start.as_ref()?.mean_utilisation(growth).ok();
    let growth = linear("demand_growth", 100.0 * inputs.demand_growth_after_2024, -20.0, 30.0);
    judge(&GLUT, line, value(inputs.demand_growth_after_2024), &[(growth, &|x| value(x / 100.0))])
}

/// Flips along the amount of memory.
fn logic_small(inputs: &NodeCostInputs, line: f64) -> Finding {
    let memory =
        Along { input: "memory_gb", current: inputs.memory_gb, min: 4.0, max: 288.0, logarithmic: true, whole: false };
    let along = |x| logic_share(&NodeCostInputs { memory_gb: x, ..inputs.clone() });
    judge(&LOGIC_SMALL, line, logic_share(inputs), &[(memory, &along)])
}

fn silicon_ratio(inputs: &NodeCostInputs) -> Option<f64> {
    ratio(inputs, |bill| bill.silicon_usd)
}

fn total_ratio(inputs: &NodeCostInputs) -> Option<f64> {
    ratio(inputs, |bill| bill.total_usd)
}

fn unaided_margin(inputs: &FabInputs) -> Option<f64> {
    fab(&FabInputs { capital_covered: 0.0, ..inputs.clone() }).ok().map(|result| result.margin_usd)
}

fn logic_share(inputs: &NodeCostInputs) -> Option<f64> {
    let bill = bill(inputs, "28nm").ok()?;
    Some(bill.silicon_usd / (bill.silicon_usd + bill.memory_usd))
}

fn linear(input: &'static str, current: f64, min: f64, max: f64) -> Along {
    Along { input, current, min, max, logarithmic: false, whole: false }
}

fn with_discount(inputs: &NodeCostInputs, percent: f64) -> NodeCostInputs {
    NodeCostInputs { mature_discount: percent / 100.0, ..inputs.clone() }
}

fn ratio(inputs: &NodeCostInputs, part: fn(&NodeCost) -> f64) -> Option<f64> {
    Some(part(&bill(inputs, "28nm").ok()?) / part(&bill(inputs, "5nm").ok()?))
}

fn bill(inputs: &NodeCostInputs, id: &str) -> Result<NodeCost, FabError> {
    let unknown = FabError::Impossible { field: "node", reason: "no such node" };
    let node: &'static Node = node::find(id).ok_or(unknown)?;
    node_cost(node, inputs)
}
