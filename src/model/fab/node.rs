//! The nine process nodes of CSET's comparison, 90 to 5 nm, and CSET's equations for a wafer's price.

use crate::model::facts::{Fact, nodes, parameters, power_ratios};

/// A process node with the figures known about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Identifier, `90nm` … `5nm`; `16nm` stands for 16/12.
    pub id: &'static str,
    /// Name as shown, in nm: `90` … `16/12` … `5`.
    pub label: &'static str,
    /// Whether price cuts for mature nodes apply: 28 nm and older.
    pub mature: bool,
    /// Start of mass production, decimal year.
    pub start: Fact,
    /// Foundry price of a wafer in 2020, USD.
    pub wafer_price: Fact,
    /// CSET's foundry price of the chip of equal function, USD.
    pub chip_price: Fact,
    /// Capital investment per wafer processed per year, USD. Unverified for 20 nm and older; drives nothing.
    pub capital: Fact,
    /// Million transistors per mm².
    pub density: Fact,
    /// Cost of a design, million USD.
    pub design: Fact,
    /// Cost of a mask set, million USD.
    pub mask_set: Fact,
    /// Power at equal speed and function relative to the next newer node; `None` for the newest.
    pub power_ratio: Option<Fact>,
    /// CSET's design cost per chip, USD; unverified but for 5 nm; shown beside the result, never in it.
    pub cset_design: Fact,
    /// CSET's energy per chip and year, USD; unverified; shown beside the result, never in it.
    pub cset_energy: Fact,
}

macro_rules! node {
    ($id:literal, $label:literal, $mature:literal, $ratio:expr, $start:ident, $price:ident, $chip:ident, $capital:ident, $density:ident,
     $design:ident, $mask:ident, $cset_design:ident, $cset_energy:ident) => {
        Node {
            id: $id,
            label: $label,
            mature: $mature,
            start: nodes::$start,
            wafer_price: nodes::$price,
            chip_price: nodes::$chip,
            capital: nodes::$capital,
            density: nodes::$density,
            design: nodes::$design,
            mask_set: nodes::$mask,
            power_ratio: $ratio,
            cset_design: nodes::$cset_design,
            cset_energy: nodes::$cset_energy,
        }
    };
}

/// The nodes from the oldest to the newest.
#[rustfmt::skip]
pub static NODES: [Node; 9] = [
    node!("90nm", "90", true, Some(power_ratios::POWER_RATIO_90NM_65NM), START_90NM, CSET_WAFER_PRICE_90NM, CSET_CHIP_PRICE_90NM, CSET_CAPITAL_90NM, DENSITY_90NM, DESIGN_90NM, MASK_SET_90NM, CSET_DESIGN_90NM, CSET_ENERGY_90NM),
    node!("65nm", "65", true, Some(power_ratios::POWER_RATIO_65NM_40NM), START_65NM, CSET_WAFER_PRICE_65NM, CSET_CHIP_PRICE_65NM, CSET_CAPITAL_65NM, DENSITY_65NM, DESIGN_65NM, MASK_SET_65NM, CSET_DESIGN_65NM, CSET_ENERGY_65NM),
    node!("40nm", "40", true, Some(power_ratios::POWER_RATIO_40NM_28NM), START_40NM, CSET_WAFER_PRICE_40NM, CSET_CHIP_PRICE_40NM, CSET_CAPITAL_40NM, DENSITY_40NM, DESIGN_40NM, MASK_SET_40NM, CSET_DESIGN_40NM, CSET_ENERGY_40NM),
    node!("28nm", "28", true, Some(power_ratios::POWER_RATIO_28NM_20NM), START_28NM, CSET_WAFER_PRICE_28NM, CSET_CHIP_PRICE_28NM, CSET_CAPITAL_28NM, DENSITY_28NM, DESIGN_28NM, MASK_SET_28NM, CSET_DESIGN_28NM, CSET_ENERGY_28NM),
    node!("20nm", "20", false, Some(power_ratios::POWER_RATIO_20NM_16NM), START_20NM, CSET_WAFER_PRICE_20NM, CSET_CHIP_PRICE_20NM, CSET_CAPITAL_20NM, DENSITY_20NM, DESIGN_20NM, MASK_SET_20NM, CSET_DESIGN_20NM, CSET_ENERGY_20NM),
    node!("16nm", "16/12", false, Some(power_ratios::POWER_RATIO_16NM_10NM), START_16NM, CSET_WAFER_PRICE_16NM, CSET_CHIP_PRICE_16NM, CSET_CAPITAL_16NM, DENSITY_16NM, DESIGN_16NM, MASK_SET_16NM, CSET_DESIGN_16NM, CSET_ENERGY_16NM),
    node!("10nm", "10", false, Some(power_ratios::POWER_RATIO_10NM_7NM), START_10NM, CSET_WAFER_PRICE_10NM, CSET_CHIP_PRICE_10NM, CSET_CAPITAL_10NM, DENSITY_10NM, DESIGN_10NM, MASK_SET_10NM, CSET_DESIGN_10NM, CSET_ENERGY_10NM),
    node!("7nm", "7", false, Some(power_ratios::POWER_RATIO_7NM_5NM), START_7NM, CSET_WAFER_PRICE_7NM, CSET_CHIP_PRICE_7NM, CSET_CAPITAL_7NM, DENSITY_7NM, DESIGN_7NM, MASK_SET_7NM, CSET_DESIGN_7NM, CSET_ENERGY_7NM),
    node!("5nm", "5", false, None, START_5NM, CSET_WAFER_PRICE_5NM, CSET_CHIP_PRICE_5NM, CSET_CAPITAL_5NM, DENSITY_5NM, DESIGN_5NM, MASK_SET_5NM, CSET_DESIGN_5NM, CSET_ENERGY_5NM),
];

/// The node with this identifier (`28nm`) or label (`28`, `16/12`).
#[must_use]
pub fn find(id: &str) -> Option<&'static Node> {
    NODES.iter().find(|node| node.id == id || node.label == id)
}

/// Parts of a foundry's wafer price by CSET's reading of TSMC's accounts, USD per wafer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CsetPrice {
    /// Share of the capital already written off, 0 to 0.65.
    pub written_off: f64,
    /// Capital left per wafer processed per year.
    pub undepreciated_usd: f64,
    /// Capital consumed by a wafer in the year.
    pub consumed_usd: f64,
    /// Other costs and markup.
    pub other_usd: f64,
    /// Sale price.
    pub price_usd: f64,
}

/// CSET's price of a wafer: capital written off by 25.29 % a year down to a floor of 35 %, capital consumption being 24.93 %
/// of the price. `capital_usd` per wafer a year; `age_years` since mass production began, 0 or more.
#[must_use]
pub fn cset_price(capital_usd: f64, age_years: f64) -> CsetPrice {
    let rate = parameters::CSET_DEPRECIATION_RATE.value / 100.0;
    let cap = parameters::CSET_DEPRECIATION_CAP.value / 100.0;
    let written_off = (1.0 - libm::pow(1.0 - rate, age_years)).min(cap);
    let undepreciated_usd = capital_usd * (1.0 - written_off);
    let consumed_usd = undepreciated_usd * rate;
    let price_usd = consumed_usd / (parameters::CSET_DEPRECIATION_SHARE.value / 100.0);
    CsetPrice { written_off, undepreciated_usd, consumed_usd, other_usd: price_usd - consumed_usd, price_usd }
}

impl Node {
    /// Chips of equal function that CSET gets from a wafer of this node: its price of a wafer over its price of a chip.
    #[must_use]
    pub fn chips_per_wafer(&self) -> f64 {
        self.wafer_price.value / self.chip_price.value
    }

    /// The same by density, CSET's rule: 71.4 at 5 nm, in proportion to transistors per area. Within 2 % of
    /// [`Self::chips_per_wafer`]; the densities at hand are rounded.
    #[must_use]
    pub fn chips_per_wafer_by_density(&self) -> f64 {
        parameters::CSET_CHIPS_PER_WAFER_5NM.value * self.density.value / nodes::DENSITY_5NM.value
    }

    /// Power of the same function at the same speed over that on 5 nm: the product of the foundries' statements, 1 for 5 nm.
    #[must_use]
    pub fn power_over_5nm(&self) -> f64 {
        NODES
            .iter()
            .skip_while(|node| node.id != self.id)
            .filter_map(|node| node.power_ratio)
            .fold(1.0, |product, ratio| product * ratio.value)
    }
}
