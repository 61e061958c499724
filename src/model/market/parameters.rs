//! The numbers that the market rests on and a reader may doubt: defaults and ranges come from `facts/market_parameters.csv`.

use super::MarketError;
use crate::model::facts::{Fact, market_parameters as facts};

/// The struct, its defaults and its rows by place from one list: `field = FACT`.
macro_rules! parameters {
    ($($(#[$doc:meta])* $field:ident = $fact:ident,)*) => {
        /// Every parameter with its unit and range. `kH100e` is a thousand H100 equivalents in inference.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Parameters {
            $($(#[$doc])* pub $field: f64,)*
        }

        /// The ids of the parameters, in the order of the fields; each is the id of its fact.
        pub const IDS: [&str; COUNT] = [$(stringify!($field)),*];

        /// The parameters' facts (value, range, provenance), in the order of the fields.
        pub static FACTS: [Fact; COUNT] = [$(facts::$fact),*];

        impl Parameters {
            /// The values of the fact table.
            pub const DEFAULT: Self = Self { $($field: facts::$fact.value,)* };

            /// The values in the order of the fields.
            #[must_use]
            pub const fn to_array(&self) -> [f64; COUNT] {
                [$(self.$field),*]
            }

            /// Parameters with these values in the order of the fields.
            #[must_use]
            pub const fn from_array(values: [f64; COUNT]) -> Self {
                let [$($field),*] = values;
                Self { $($field),* }
            }
        }
    };
}

/// How many parameters there are.
pub const COUNT: usize = 115;

parameters! {
    /// Tokens that a frontier operator serves on a GPU in a day, 1e9 tokens/H800/day; 0.15 to 0.6.
    tokens_per_gpu_day = TOKENS_PER_GPU_DAY,
    /// Growth of serving efficiency: algorithms, kernels, quantisation, factor/year; 1.3 to 4.
    efficiency_growth = EFFICIENCY_GROWTH,
    /// Date for which `tokens_per_gpu_day` holds, year; 2025.16 to 2025.16.
    efficiency_reference_year = EFFICIENCY_REFERENCE_YEAR,
    /// Capacity for the peak over the mean load; 1.1 to 2.
    peak_to_mean = PEAK_TO_MEAN,
    /// Tokens per H100e of a frontier operator over those of the mean operator; 1.5 to 6.
    fleet_inefficiency = FLEET_INEFFICIENCY,
    /// Growth of tokens from April 2026 to the end of 2029, factor/year; 1.4 to 3.3.
    token_growth_to_2029 = TOKEN_GROWTH_TO_2029,
    /// Growth of tokens from 2030, factor/year; 1.1 to 2.
    token_growth_from_2030 = TOKEN_GROWTH_FROM_2030,
    /// Growth of workloads that are no language models (advertising, recommendation, vision, driving) from 2026,
    /// 1/year; 0.05 to 0.35.
    other_workload_growth = OTHER_WORKLOAD_GROWTH,
    /// Growth of demand by training and research from 2026, 1/year; 0.1 to 0.6.
    training_demand_growth = TRAINING_DEMAND_GROWTH,
    /// Price elasticity of demand for compute, absolute value; 0.1 to 0.8.
    price_elasticity = PRICE_ELASTICITY,
    /// Installed compute that cannot be sold: place, cluster size, software; 0.1 to 0.6.
    stranded_share = STRANDED_SHARE,
    /// Utilisation buyers plan for; 0.65 to 0.9.
    target_utilisation = TARGET_UTILISATION,
    /// Accelerator economic life, years; 3 to 7.
    accelerator_life = ACCELERATOR_LIFE,
    /// Buyers' stock-adjustment time, years; 0.75 to 2.
    stock_adjustment_time = STOCK_ADJUSTMENT_TIME,
    /// Demand-perception delay, years; 0.25 to 1.
    demand_perception_time = DEMAND_PERCEPTION_TIME,
    /// Trend-perception delay, years; 0.5 to 2.
    trend_perception_time = TREND_PERCEPTION_TIME,
    /// Extrapolation horizon (0 = no speculative build-out), years; 0 to 2.
    extrapolation_horizon = EXTRAPOLATION_HORIZON,
    /// Cap on perceived growth, 1/year; 0.5 to 1.5.
    perceived_growth_cap = PERCEIVED_GROWTH_CAP,
    /// Growth of China's budget for AI chips after 2028, 1/year; 0.05 to 0.3.
    budget_growth = BUDGET_GROWTH,
    /// Scales the path of the budget; 0.5 to 2.
    budget_multiplier = BUDGET_MULTIPLIER,
    /// Rental-price sensitivity to demand/effective capacity; 1 to 4.
    price_sensitivity = PRICE_SENSITIVITY,
    /// Price adjustment time, years; 0.25 to 1.5.
    price_adjustment_time = PRICE_ADJUSTMENT_TIME,
    /// Trend of the rental cost of the same chip, 1/year; -0.3 to -0.05.
    rental_cost_trend = RENTAL_COST_TREND,
    /// Logit weight on ln(price per H100e); 1 to 4.
    price_weight = PRICE_WEIGHT,
    /// Logit weight on ln(software maturity ratio); 0.3 to 2.
    software_weight = SOFTWARE_WEIGHT,
    /// Logit weight on perceived supply risk of foreign chips; 0 to 2.
    risk_weight = RISK_WEIGHT,
    /// Logit weight on state procurement mandate; 0 to 4.
    mandate_weight = MANDATE_WEIGHT,
    /// Price of a restricted foreign chip, 1000 USD/H100e; 25 to 50.
    restricted_foreign_price = RESTRICTED_FOREIGN_PRICE,
    /// Price of an unrestricted foreign chip in 2024, 1000 USD/H100e; 20 to 35.
    free_foreign_price = FREE_FOREIGN_PRICE,
    /// Trend of that price from 2024, 1/year; -0.4 to -0.1.
    free_foreign_price_trend = FREE_FOREIGN_PRICE_TREND,
    /// Price of a domestic chip in 2024 per unit of hardware, before support, 1000 USD/H100e; 20 to 60.
    domestic_price_2024 = DOMESTIC_PRICE_2024,
    /// Experience-curve rate on domestic price; 0.1 to 0.3.
    domestic_price_learning = DOMESTIC_PRICE_LEARNING,
    /// State support (power, capex vouchers); 0 to 0.5.
    domestic_subsidy = DOMESTIC_SUBSIDY,
    /// Legacy-node (28/14nm, no HBM) card, 1000 USD/H100e; 30 to 120.
    legacy_price = LEGACY_PRICE,
    /// Share of inference that fits chips without HBM; 0 to 0.4.
    legacy_fit_share = LEGACY_FIT_SHARE,
    /// Fee on chips licensed under conditions; 0 to 0.5.
    conditional_licence_fee = CONDITIONAL_LICENCE_FEE,
    /// Domestic software maturity in 2020 (CUDA is 1); 0.02 to 0.1.
    software_initial = SOFTWARE_INITIAL,
    /// Maturity that comes without an installed base; 0.02 to 0.15.
    software_floor = SOFTWARE_FLOOR,
    /// Installed-base share at which maturity target is half; 0.2 to 0.6.
    software_half_share = SOFTWARE_HALF_SHARE,
    /// Steepness of the network effect; above 1 there are two basins; 1 to 3.
    software_network_steepness = SOFTWARE_NETWORK_STEEPNESS,
    /// Software build time, years; 1 to 5.
    software_build_time = SOFTWARE_BUILD_TIME,
    /// Effort of state and open source; 0.5 to 2.
    software_effort = SOFTWARE_EFFORT,
    /// Share of hardware capability that inference gets at a maturity of 0; 0.35 to 0.75.
    software_usability_floor = SOFTWARE_USABILITY_FLOOR,
    /// Usability of domestic chips for training is maturity to this power; 1 to 3.
    training_usability_exponent = TRAINING_USABILITY_EXPONENT,
    /// 7 nm class capacity in 2020, 1000 wafers/month; 0.5 to 3.
    wafer_capacity_initial = WAFER_CAPACITY_INITIAL,
    /// Time from start to finished capacity, years; 1 to 2.
    fab_construction_time = FAB_CONSTRUCTION_TIME,
    /// Capacity stock adjustment, years; 0.5 to 1.5.
    capacity_adjustment_time = CAPACITY_ADJUSTMENT_TIME,
    /// Capacity life, years; 8 to 20.
    capacity_life = CAPACITY_LIFE,
    /// Greatest share of 7 nm wafers that carry AI dies; 0.4 to 0.9.
    ai_wafer_share_ceiling = AI_WAFER_SHARE_CEILING,
    /// Midpoint of the logistic of that share, year; 2024.5 to 2026.
    ai_wafer_share_midyear = AI_WAFER_SHARE_MIDYEAR,
    /// Slope of the logistic of that share, 1/year; 0.8 to 2.
    ai_wafer_share_slope = AI_WAFER_SHARE_SLOPE,
    /// Whole dies of 665 mm² on a 300 mm wafer, dies/wafer; 60 to 85.
    gross_dies_per_wafer = GROSS_DIES_PER_WAFER,
    /// Area of an AI die, cm2; 4 to 8.
    die_area = DIE_AREA,
    /// Defect density after `reference_cumulative_wafers`, 1/cm2; 0.2 to 0.4.
    reference_defect_density = REFERENCE_DEFECT_DENSITY,
    /// Reference cumulative wafers, 1000 wafers; 90 to 90.
    reference_cumulative_wafers = REFERENCE_CUMULATIVE_WAFERS,
    /// Learning exponent of the defect density (0.322 is 20 % a doubling); 0.15 to 0.45.
    defect_learning_exponent = DEFECT_LEARNING_EXPONENT,
    /// Least defect density, 1/cm2; 0.03 to 0.12.
    defect_density_floor = DEFECT_DENSITY_FLOOR,
    /// 910B 1, 910C 2, others ~1, dies/card; 1 to 2.
    dies_per_card = DIES_PER_CARD,
    /// Imports of 7 nm class tools without controls, as capacity, 1000 wafers/month/year; 15 to 45.
    tool_imports_unrestricted = TOOL_IMPORTS_UNRESTRICTED,
    /// Domestic supply of tools at full self-sufficiency, as capacity, 1000 wafers/month/year; 10 to 40.
    domestic_tool_supply = DOMESTIC_TOOL_SUPPLY,
    /// Effect that equipment controls lose; 0 to 0.6.
    equipment_leakage = EQUIPMENT_LEAKAGE,
    /// Domestic capacity target / expected orders; 1 to 1.6.
    capacity_overbuild = CAPACITY_OVERBUILD,
    /// Scales the path of the state's capacity target; 0 to 1.5.
    state_capacity_multiplier = STATE_CAPACITY_MULTIPLIER,
    /// Greatest yearly growth of domestic cards (packaging, test), 1/year; 0.5 to 2.5.
    output_ramp_limit = OUTPUT_RAMP_LIMIT,
    /// Output from which that limit starts, 1000 cards/year; 100 to 400.
    output_ramp_base = OUTPUT_RAMP_BASE,
    /// HBM stacks per card, stacks/card; 4 to 8.
    stacks_per_card = STACKS_PER_CARD,
    /// HBM available if no ban, million stacks/year; 20 to 100.
    hbm_imports_unrestricted = HBM_IMPORTS_UNRESTRICTED,
    /// HBM leaking past the ban, million stacks/year; 0 to 3.
    hbm_leakage = HBM_LEAKAGE,
    /// First domestic output of the HBM class, year; 2025.25 to 2027.
    domestic_hbm_start = DOMESTIC_HBM_START,
    /// Initial domestic HBM-class rate, million stacks/year; 0.5 to 6.
    domestic_hbm_initial = DOMESTIC_HBM_INITIAL,
    /// Growth rate of domestic HBM, 1/year; 0.3 to 1.5.
    domestic_hbm_growth = DOMESTIC_HBM_GROWTH,
    /// Ceiling of domestic HBM, million stacks/year; 15 to 80.
    domestic_hbm_ceiling = DOMESTIC_HBM_CEILING,
    /// Slow-down of domestic HBM growth under a total equipment ban; 0 to 0.9.
    hbm_growth_loss_to_equipment_control = HBM_GROWTH_LOSS_TO_EQUIPMENT_CONTROL,
    /// Inference capability of a domestic card up to 2023, hardware, H100e/card; 0.15 to 0.4.
    domestic_capability_initial = DOMESTIC_CAPABILITY_INITIAL,
    /// Growth of domestic card capability, 1/year; 0.15 to 0.6.
    domestic_capability_growth = DOMESTIC_CAPABILITY_GROWTH,
    /// Ceiling of it under equipment controls of 0.55 and more (7 nm, several dies), H100e/card; 1 to 3.
    domestic_capability_ceiling_controlled = DOMESTIC_CAPABILITY_CEILING_CONTROLLED,
    /// Ceiling of it without equipment controls, H100e/card; 4 to 15.
    domestic_capability_ceiling_free = DOMESTIC_CAPABILITY_CEILING_FREE,
    /// Training/inference hardware ratio, domestic; 0.7 to 1.1.
    domestic_training_ratio = DOMESTIC_TRAINING_RATIO,
    /// Domestic equipment self-sufficiency 2020; 0.02 to 0.2.
    equipment_self_sufficiency_initial = EQUIPMENT_SELF_SUFFICIENCY_INITIAL,
    /// Base logistic growth of E, 1/year; 0.2 to 0.5.
    equipment_self_sufficiency_growth = EQUIPMENT_SELF_SUFFICIENCY_GROWTH,
    /// Ceiling of E; 0.7 to 1.
    equipment_self_sufficiency_ceiling = EQUIPMENT_SELF_SUFFICIENCY_CEILING,
    /// Extra research caused by controls; 0 to 0.8.
    induced_research = INDUCED_RESEARCH,
    /// Inference capability of the restricted foreign card (H20), H100e/card; 0.26 to 0.6.
    restricted_card_capability = RESTRICTED_CARD_CAPABILITY,
    /// Inference capability of foreign cards that need no licence (L20, RTX), H100e/card; 0.08 to 0.2.
    unlicensed_card_capability = UNLICENSED_CARD_CAPABILITY,
    /// Foreign frontier per-card growth, factor/year; 1.2 to 1.8.
    foreign_capability_growth = FOREIGN_CAPABILITY_GROWTH,
    /// Smuggled share of desired acquisitions; 0 to 0.15.
    smuggling_share = SMUGGLING_SHARE,
    /// Extra smuggling per unit of unmet demand; 0 to 0.3.
    smuggling_per_unmet_demand = SMUGGLING_PER_UNMET_DEMAND,
    /// Smuggling network capacity, kH100e/year; 0 to 400.
    smuggling_capacity = SMUGGLING_CAPACITY,
    /// Elasticity of foreign frontier growth to the research budget; 0 to 0.4.
    research_elasticity = RESEARCH_ELASTICITY,
    /// Research over revenue of the foreign vendor; 0.07 to 0.25.
    foreign_research_share = FOREIGN_RESEARCH_SHARE,
    /// Growth of foreign vendor revenue outside China, 1/year; 0 to 0.4.
    foreign_revenue_elsewhere_growth = FOREIGN_REVENUE_ELSEWHERE_GROWTH,
    /// Risk-perception delay, years; 0.25 to 1.5.
    risk_perception_time = RISK_PERCEPTION_TIME,
    /// 1 has the class of older nodes, 0 leaves it out; 0 to 1.
    legacy_class_switch = LEGACY_CLASS_SWITCH,
    /// Legacy card supply 2024, kH100e/year; 10 to 200.
    legacy_supply_2024 = LEGACY_SUPPLY_2024,
    /// Growth of legacy supply, 1/year; 0 to 0.4.
    legacy_supply_growth = LEGACY_SUPPLY_GROWTH,
    /// Growth of US compute in 2030, factor/year; 1.4 to 2.4.
    us_compute_growth_2030 = US_COMPUTE_GROWTH_2030,
    /// Lag of models over lag of compute; 0.1 to 0.35.
    model_lag_ratio = MODEL_LAG_RATIO,
    /// Trend of the price of a restricted foreign chip from 2026, 1/year; -0.3 to 0.
    restricted_foreign_price_trend = RESTRICTED_FOREIGN_PRICE_TREND,
    /// Inference capability of a foreign card made to the limits of October 2022 (A800; H800 on slow links), H100e/card; 0.3 to 0.6.
    slow_link_card_capability = SLOW_LINK_CARD_CAPABILITY,
    /// Share of the foreign chips sold that serves training where only the H20 class is free; 0.2 to 0.8.
    restricted_training_share = RESTRICTED_TRAINING_SHARE,
    /// What is left of that share where low-end chips need a licence; 0.3 to 1.
    licensed_training_share = LICENSED_TRAINING_SHARE,
    /// Share of foreign sales that the vendor books; 0.8 to 1.
    vendor_share_of_sales = VENDOR_SHARE_OF_SALES,
    /// Revenue in China over revenue elsewhere in a world without controls, as the reference of the vendor's research; 0.13 to 0.2.
    reference_china_share = REFERENCE_CHINA_SHARE,
    /// Growth of that reference from 2026, 1/year; 0 to 0.4.
    reference_revenue_growth = REFERENCE_REVENUE_GROWTH,
    /// Relative defect density that full equipment controls add over none; 0 to 1.
    defects_from_equipment_control = DEFECTS_FROM_EQUIPMENT_CONTROL,
    /// Risk of foreign supply that buyers see without controls; 0 to 0.15.
    risk_without_controls = RISK_WITHOUT_CONTROLS,
    /// Risk that full control of training chips adds; 0.2 to 0.6.
    risk_from_training_control = RISK_FROM_TRAINING_CONTROL,
    /// Risk that full control of low-end chips adds; 0.1 to 0.4.
    risk_from_low_end_control = RISK_FROM_LOW_END_CONTROL,
    /// Risk that full refusal by Beijing adds; 0.1 to 0.4.
    risk_from_refusal = RISK_FROM_REFUSAL,
    /// What buyers hold against older nodes beyond price and software, units of utility; 0 to 2.
    legacy_aversion = LEGACY_AVERSION,
    /// Loss of the ceiling of domestic HBM for each unit of equipment control above 0.3, without equipment of its own; 0 to 0.9.
    hbm_ceiling_loss_to_equipment_control = HBM_CEILING_LOSS_TO_EQUIPMENT_CONTROL,
    /// Time in which stores of dies and memory, and room for older nodes, can be used up, years; 0.25 to 1.
    store_release_time = STORE_RELEASE_TIME,
    /// What makers aim for over the capacity that orders would need; 0.25 to 1.
    order_backed_capacity_share = ORDER_BACKED_CAPACITY_SHARE,
    /// Time over which output is smoothed for the limit on its growth, years; 0.5 to 2.
    output_smoothing_time = OUTPUT_SMOOTHING_TIME,
    /// Cards made when the domestic price of 2024 holds, 1000 cards; 900 to 900.
    reference_cumulative_cards = REFERENCE_CUMULATIVE_CARDS,
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Parameters {
    /// These parameters with the one of this id set.
    ///
    /// # Errors
    /// [`MarketError::Unknown`] where no parameter has the id, [`MarketError::OutOfRange`] outside the range of its
    /// fact.
    pub fn with(&self, id: &str, value: f64) -> Result<Self, MarketError> {
        let place = IDS.iter().position(|known| *known == id).ok_or(MarketError::Unknown)?;
        let (min, max) = range(place);
        if !(min..=max).contains(&value) {
            return Err(MarketError::OutOfRange { field: IDS[place], value, min, max });
        }
        let mut values = self.to_array();
        values[place] = value;
        Ok(Self::from_array(values))
    }
}

/// The place of the parameter with this id among [`IDS`].
///
/// # Panics
/// Where there is none; in a constant that fails the build.
#[must_use]
pub const fn place(id: &str) -> usize {
    let mut place = 0;
    while place < COUNT {
        if same(IDS[place].as_bytes(), id.as_bytes()) {
            return place;
        }
        place += 1;
    }
    panic!("no such parameter")
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The range of the parameter at this place, from its fact.
///
/// # Panics
/// At a place beyond the last parameter.
#[must_use]
pub fn range(place: usize) -> (f64, f64) {
    let fact = &FACTS[place];
    (fact.low.unwrap_or(fact.value), fact.high.unwrap_or(fact.value))
}
