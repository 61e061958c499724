//! The same job on an older node: what it costs to make and to run, part by part.
//!
//! Silicon is CSET's price at equal function. Design and masks are spread over the volume. Energy is power × hours × price,
//! the power following the foundries' published reductions from node to node. CSET's own design and energy figures could not
//! be read at the source; they stand beside the result, marked unverified, and enter nothing.

use super::error::{FabError, within};
use super::geometry::reticle_area_mm2;
use super::node::{NODES, Node};
use super::packaging::{Technology, package};
use crate::model::facts::{Fact, memory as memory_facts, nodes, parameters};

/// How the logic is packaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Packaging {
    /// Assembly, test and package at CSET's 33.48 % of the undiscounted silicon price.
    Plain,
    /// Silicon interposers after Chiplet Actuary, several packages where one cannot hold the dies.
    Interposer,
}

impl Packaging {
    /// All ways in the order of the interface.
    pub const ALL: [Self; 2] = [Self::Plain, Self::Interposer];

    /// Identifier in links and requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Interposer => "interposer",
        }
    }

    /// The packaging with this identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|packaging| packaging.id() == id)
    }
}

/// The memory beside the logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Memory {
    /// No memory in the bill.
    None,
    /// GDDR6, mid-2023.
    Gddr6,
    /// Mobile LPDDR5X, early 2026.
    Lpddr5x,
    /// Server DDR5, November 2025.
    Ddr5,
    /// HBM3E, 2025.
    Hbm3e,
}

impl Memory {
    /// All kinds in the order of the interface.
    pub const ALL: [Self; 5] = [Self::None, Self::Gddr6, Self::Lpddr5x, Self::Ddr5, Self::Hbm3e];

    /// Identifier in links and requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Gddr6 => "gddr6",
            Self::Lpddr5x => "lpddr5x",
            Self::Ddr5 => "ddr5",
            Self::Hbm3e => "hbm3e",
        }
    }

    /// The memory with this identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|memory| memory.id() == id)
    }

    /// The dated price per GB; `None` for no memory.
    #[must_use]
    pub const fn price(self) -> Option<&'static Fact> {
        match self {
            Self::None => None,
            Self::Gddr6 => Some(&memory_facts::MEMORY_PRICE_GDDR6),
            Self::Lpddr5x => Some(&memory_facts::MEMORY_PRICE_LPDDR5X),
            Self::Ddr5 => Some(&memory_facts::MEMORY_PRICE_DDR5),
            Self::Hbm3e => Some(&memory_facts::MEMORY_PRICE_HBM3E),
        }
    }
}

/// What the comparison of nodes asks.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeCostInputs {
    /// Size of the function, 1e9 transistors, 0.01 to 10,000. CSET's chip has 90.7.
    pub transistors_billion: f64,
    /// Share taken off CSET's wafer price for 28 nm and older, 0 to 1 (1 excluded).
    pub mature_discount: f64,
    /// Chips over which design and masks are spread, 1 to 1e12.
    pub volume: f64,
    /// Years of operation, 0 to 100.
    pub life_years: f64,
    /// Price of electricity, USD/kWh, 0 to 100.
    pub power_price_usd_per_kwh: f64,
    /// Power of the function on 5 nm at full load, W, 0 to 1e6.
    pub power_w_at_5nm: f64,
    /// Share of hours at full load, 0 to 1.
    pub duty: f64,
    /// How the logic is packaged.
    pub packaging: Packaging,
    /// Kind of memory beside it.
    pub memory: Memory,
    /// Amount of memory, GB, 0 to 1e6.
    pub memory_gb: f64,
}

/// The bill for one function on one node, USD over its life.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeCost {
    /// The node.
    pub node: &'static Node,
    /// Silicon area of the function, mm².
    pub area_mm2: f64,
    /// Dies it must be cut into to pass the scanner field of 858 mm².
    pub dies_per_function: u32,
    /// Packages the dies fill; 1 with plain packaging.
    pub packages: u32,
    /// Foundry price of the silicon.
    pub silicon_usd: f64,
    /// Design and masks, per function.
    pub design_usd: f64,
    /// Assembly, test and package without the silicon itself.
    pub packaging_usd: f64,
    /// Memory.
    pub memory_usd: f64,
    /// Electricity over the life.
    pub energy_usd: f64,
    /// The five together.
    pub total_usd: f64,
    /// Power of the function at full load, W.
    pub power_w: f64,
    /// Electricity a year, USD.
    pub energy_usd_per_year: f64,
    /// CSET's design cost per chip, USD: unverified but for 5 nm, for comparison only.
    pub cset_design_usd: f64,
    /// CSET's energy per chip and year, USD: unverified, for comparison only.
    pub cset_energy_usd_per_year: f64,
}

impl NodeCost {
    /// What must be paid before the first hour of operation, USD.
    #[must_use]
    pub fn upfront_usd(&self) -> f64 {
        self.silicon_usd + self.design_usd + self.packaging_usd + self.memory_usd
    }

    /// Shares of silicon, design, packaging, memory and energy in the total; they sum to 1.
    #[must_use]
    pub fn shares(&self) -> [f64; 5] {
        [self.silicon_usd, self.design_usd, self.packaging_usd, self.memory_usd, self.energy_usd]
            .map(|part| part / self.total_usd)
    }
}

impl NodeCostInputs {
    fn check(&self) -> Result<(), FabError> {
        within("transistors_billion", self.transistors_billion, 0.01, 1e4)?;
        within("mature_discount", self.mature_discount, 0.0, 0.999)?;
        within("volume", self.volume, 1.0, 1e12)?;
        within("life_years", self.life_years, 0.0, 100.0)?;
        within("power_price_usd_per_kwh", self.power_price_usd_per_kwh, 0.0, 100.0)?;
        within("power_w_at_5nm", self.power_w_at_5nm, 0.0, 1e6)?;
        within("duty", self.duty, 0.0, 1.0)?;
        within("memory_gb", self.memory_gb, 0.0, 1e6)?;
        Ok(())
    }
}

/// The bill on every node, from 90 nm to 5 nm.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn node_costs(inputs: &NodeCostInputs) -> Result<Vec<NodeCost>, FabError> {
    inputs.check()?;
    Ok(NODES.iter().map(|node| bill(node, inputs)).collect())
}

/// The bill of the node with this label, such as `28`.
#[must_use]
pub fn of_node<'a>(bills: &'a [NodeCost], label: &str) -> Option<&'a NodeCost> {
    bills.iter().find(|bill| bill.node.label == label)
}

/// The bill on one node.
///
/// # Errors
/// As [`node_costs`].
pub fn node_cost(node: &'static Node, inputs: &NodeCostInputs) -> Result<NodeCost, FabError> {
    inputs.check()?;
    Ok(bill(node, inputs))
}

fn bill(node: &'static Node, inputs: &NodeCostInputs) -> NodeCost {
    let functions = inputs.transistors_billion / parameters::CSET_TRANSISTORS.value;
    let area_mm2 = functions * parameters::CSET_CHIP_AREA_5NM.value * nodes::DENSITY_5NM.value / node.density.value;
    let dies_per_function = (area_mm2 / reticle_area_mm2()).ceil().max(1.0) as u32;
    let list_usd = functions * node.wafer_price.value / node.chips_per_wafer();
    let discount = if node.mature { inputs.mature_discount } else { 0.0 };
    let silicon_usd = list_usd * (1.0 - discount);
    let (packages, packaging_usd) = match inputs.packaging {
        Packaging::Plain => (1, list_usd * parameters::PACKAGING_SHARE_OF_FOUNDRY_PRICE.value / 100.0),
        Packaging::Interposer => interposers(area_mm2, dies_per_function, silicon_usd),
    };
    let design_usd = (node.design.value + node.mask_set.value) * 1e6 / inputs.volume;
    let memory_usd = inputs.memory.price().map_or(0.0, |price| price.value * inputs.memory_gb);
    let power_w = inputs.power_w_at_5nm * node.power_over_5nm();
    let energy_usd_per_year =
        power_w / 1000.0 * parameters::HOURS_PER_YEAR.value * inputs.duty * inputs.power_price_usd_per_kwh;
    let energy_usd = energy_usd_per_year * inputs.life_years;
    NodeCost {
        node,
        area_mm2,
        dies_per_function,
        packages,
        silicon_usd,
        design_usd,
        packaging_usd,
        memory_usd,
        energy_usd,
        total_usd: silicon_usd + design_usd + packaging_usd + memory_usd + energy_usd,
        power_w,
        energy_usd_per_year,
        cset_design_usd: node.cset_design.value,
        cset_energy_usd_per_year: node.cset_energy.value,
    }
}

/// Packages and their cost beyond the good silicon itself: each holds as many whole dies as the largest interposer carries.
fn interposers(area_mm2: f64, dies: u32, silicon_usd: f64) -> (u32, f64) {
    let number = f64::from(dies);
    let (die_mm2, die_usd) = (area_mm2 / number, silicon_usd / number);
    let per_package = (parameters::INTERPOSER_LIMIT.value / (1.1 * die_mm2)).floor().clamp(1.0, number);
    let full = (number / per_package).floor();
    let left = number - full * per_package;
    let cost = |chips: f64| {
        let bill = package(Technology::Interposer, die_mm2, chips as u32, die_usd);
        bill.map_or(0.0, |bill| bill.total_usd() - chips * die_usd)
    };
    let extra = if left > 0.0 { cost(left) } else { 0.0 };
    (full as u32 + u32::from(left > 0.0), full * cost(per_package) + extra)
}

/// Years of operation from which on `older` has cost as much as `newer`: `Some(0)` where it is dearer from the start, `None`
/// where it never catches up because it is cheaper to make and no dearer to run.
#[must_use]
pub fn crossing_life_years(older: &NodeCost, newer: &NodeCost) -> Option<f64> {
    let saved = newer.upfront_usd() - older.upfront_usd();
    let dearer_per_year = older.energy_usd_per_year - newer.energy_usd_per_year;
    if saved <= 0.0 {
        Some(0.0)
    } else if dearer_per_year > 0.0 {
        Some(saved / dearer_per_year)
    } else {
        None
    }
}
