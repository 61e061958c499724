//! The stocks.

use super::Parameters;

/// Every stock at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// Tokens, 1e12 a day.
    pub tokens: f64,
    /// Foreign chips bought openly, kH100e.
    pub foreign_installed: f64,
    /// What of them serves training, kH100e.
    pub foreign_training_compute: f64,
    /// Smuggled chips, kH100e.
    pub smuggled_installed: f64,
    /// Domestic chips with high-bandwidth memory, kH100e of hardware.
    pub domestic_installed: f64,
    /// Domestic chips of older nodes without such memory, kH100e.
    pub legacy_installed: f64,
    /// 7 nm class capacity, thousand wafers a month.
    pub wafer_capacity: f64,
    /// Such capacity under construction, thousand wafers a month.
    pub wafer_capacity_building: f64,
    /// Wafers made since the beginning, thousands.
    pub cumulative_wafers: f64,
    /// Good dies not yet on a card, millions.
    pub die_bank: f64,
    /// Stacks of high-bandwidth memory not yet on a card, millions.
    pub hbm_stock: f64,
    /// Good dies since the beginning that a full bank could not take, millions: wafers that would serve other products.
    pub unused_dies: f64,
    /// Stacks since the beginning that a full stock could not take, millions: not bought, or for other products.
    pub unused_stacks: f64,
    /// Domestic output of such stacks, million a year.
    pub domestic_hbm_rate: f64,
    /// Share of equipment that domestic makers can supply, 0 to 1.
    pub equipment_self_sufficiency: f64,
    /// Domestic software maturity, 0 to 1 (CUDA is 1).
    pub software_maturity: f64,
    /// Inference capability of a new domestic card, H100e of hardware.
    pub domestic_capability: f64,
    /// Buyers' idea of the risk that foreign supply stops, 0 to 1.
    pub perceived_risk: f64,
    /// Demand as buyers see it, kH100e.
    pub perceived_demand: f64,
    /// Its growth as buyers see it, 1/year.
    pub perceived_growth: f64,
    /// Rental price, index of no year in particular (a run divides it by the value at 2024.0).
    pub rental_price_raw: f64,
    /// Domestic cards made since the beginning, thousands.
    pub cumulative_cards: f64,
    /// Domestic cards of the main chain, smoothed, thousand a year.
    pub smoothed_output: f64,
    /// Foreign capability over what it would be with the research of a world without controls.
    pub foreign_frontier_multiplier: f64,
    /// US compute, kH100e.
    pub us_compute: f64,
}

impl State {
    /// The stocks at the beginning of 2020. Assumption where no parameter gives them: small against the years that matter.
    #[must_use]
    pub const fn initial(parameters: &Parameters) -> Self {
        Self {
            tokens: 0.0,
            foreign_installed: 60.0,
            foreign_training_compute: 40.0,
            smuggled_installed: 0.0,
            domestic_installed: 1.0,
            legacy_installed: 1.0,
            wafer_capacity: parameters.wafer_capacity_initial,
            wafer_capacity_building: 1.0,
            cumulative_wafers: 5.0,
            die_bank: 0.0,
            hbm_stock: 0.0,
            unused_dies: 0.0,
            unused_stacks: 0.0,
            domestic_hbm_rate: 0.0,
            equipment_self_sufficiency: parameters.equipment_self_sufficiency_initial,
            software_maturity: parameters.software_initial,
            domestic_capability: parameters.domestic_capability_initial,
            perceived_risk: parameters.risk_without_controls,
            perceived_demand: 90.0,
            perceived_growth: 0.35,
            rental_price_raw: 1.5,
            cumulative_cards: 100.0,
            smoothed_output: 30.0,
            foreign_frontier_multiplier: 1.0,
            us_compute: 110.0,
        }
    }
}
