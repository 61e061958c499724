//! What a run can tell.

use super::choice::{DOMESTIC, FOREIGN, LEGACY, cost};
use super::{MarketError, Moment, Parameters};

/// The enum, its ids and its units from one list.
macro_rules! outputs {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $unit:literal;)*) => {
        /// A series of a run.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Output {
            $($(#[$doc])* $name,)*
        }

        impl Output {
            /// Every output.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in requests, links and tables.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// Its unit; `1` where dimensionless.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self {
                    $(Self::$name => $unit,)*
                }
            }
        }
    };
}

outputs! {
    /// Tokens, 1e12 tokens/day.
    TokensPerDay = "tokens_per_day", "1e12 tokens/day";
    /// Demand for compute after the response to the price, kH100e.
    Demand = "demand", "kH100e";
    /// Compute for tokens at the efficiency of a frontier operator, kH100e.
    TokenDemandFrontier = "token_demand_frontier", "kH100e";
    /// Compute for tokens at the efficiency of the mean operator, kH100e.
    TokenDemand = "token_demand", "kH100e";
    /// Compute for workloads other than language models, kH100e.
    OtherDemand = "other_demand", "kH100e";
    /// Compute wanted for training and research, kH100e.
    TrainingDemand = "training_demand", "kH100e";
    /// Installed compute after losses to software, kH100e.
    InstalledCompute = "installed_compute", "kH100e";
    /// Installed compute of the hardware, kH100e.
    InstalledNameplate = "installed_nameplate", "kH100e";
    /// Installed compute that can be sold, kH100e.
    SellableCompute = "sellable_compute", "kH100e";
    /// Sellable compute over demand: above 1 a surplus.
    Coverage = "coverage", "1";
    /// Hardware over compute for tokens at frontier efficiency.
    NameplateCoverage = "nameplate_coverage", "1";
    /// Share of sellable compute in use.
    Utilisation = "utilisation", "1";
    /// Rental price, index 2024.0 = 1.
    RentalPrice = "rental_price", "index 2024.0 = 1";
    /// Compute wanted without a budget, kH100e/year.
    AcquisitionsWanted = "acquisitions_wanted", "kH100e/year";
    /// Compute ordered, kH100e/year.
    Acquisitions = "acquisitions", "kH100e/year";
    /// Compute ordered and not to be had, kH100e/year.
    UnmetDemand = "unmet_demand", "kH100e/year";
    /// Foreign cards sold, 1000 cards/year.
    ForeignCards = "foreign_cards", "1000 cards/year";
    /// Domestic cards sold, 1000 cards/year.
    DomesticCards = "domestic_cards", "1000 cards/year";
    /// Foreign compute sold, kH100e/year.
    ForeignSales = "foreign_sales", "kH100e/year";
    /// Domestic compute sold, kH100e/year.
    DomesticSales = "domestic_sales", "kH100e/year";
    /// Compute of older nodes sold, kH100e/year.
    LegacySales = "legacy_sales", "kH100e/year";
    /// Compute smuggled, kH100e/year.
    SmuggledCompute = "smuggled_compute", "kH100e/year";
    /// Domestic share of cards.
    DomesticUnitShare = "domestic_unit_share", "1";
    /// Foreign share of cards.
    ForeignUnitShare = "foreign_unit_share", "1";
    /// Domestic share of compute sold and smuggled.
    DomesticComputeShare = "domestic_compute_share", "1";
    /// Foreign share of compute sold and smuggled, without what is smuggled.
    ForeignComputeShare = "foreign_compute_share", "1";
    /// 7 nm class capacity, 1000 wafers/month.
    WaferCapacity = "wafer_capacity", "1000 wafers/month";
    /// 7 nm class capacity under construction, 1000 wafers/month.
    WaferCapacityBuilding = "wafer_capacity_building", "1000 wafers/month";
    /// Share of good dies.
    Yield = "yield", "1";
    /// 7 nm wafers made, 1000 wafers.
    CumulativeWafers = "cumulative_wafers", "1000 wafers";
    /// Good dies in stock, million dies.
    DieBank = "die_bank", "million dies";
    /// Stacks of high-bandwidth memory in stock, million stacks.
    HbmStock = "hbm_stock", "million stacks";
    /// Domestic output of such stacks, million stacks/year.
    DomesticHbmRate = "domestic_hbm_rate", "million stacks/year";
    /// Equipment self-sufficiency.
    EquipmentSelfSufficiency = "equipment_self_sufficiency", "1";
    /// Domestic software maturity.
    SoftwareMaturity = "software_maturity", "1";
    /// Inference capability of a domestic card, hardware, H100e/card.
    DomesticCapability = "domestic_capability", "H100e/card";
    /// Perceived risk of foreign supply.
    PerceivedRisk = "perceived_risk", "1";
    /// Domestic share of installed compute.
    DomesticBaseShare = "domestic_base_share", "1";
    /// Compute that serves training, kH100e.
    TrainingCompute = "training_compute", "kH100e";
    /// US compute, kH100e.
    UsCompute = "us_compute", "kH100e";
    /// Time since the US had the compute that training in China has, years.
    ComputeLag = "compute_lag", "years";
    /// Lag of models, months.
    ModelLag = "model_lag", "months";
    /// Foreign vendor's revenue in China, billion USD/year.
    ForeignRevenueChina = "foreign_revenue_china", "billion USD/year";
    /// Foreign vendor's revenue elsewhere, billion USD/year.
    ForeignRevenueElsewhere = "foreign_revenue_elsewhere", "billion USD/year";
    /// Foreign vendor's research, billion USD/year.
    ForeignResearch = "foreign_research", "billion USD/year";
    /// Domestic cards for which there is logic, 1000 cards/year.
    LogicPotential = "logic_potential", "1000 cards/year";
    /// Domestic cards for which there is memory, 1000 cards/year.
    HbmPotential = "hbm_potential", "1000 cards/year";
    /// Capacity that tools allow to start, 1000 wafers/month per year.
    ToolCeiling = "tool_ceiling", "1000 wafers/month per year";
    /// Capacity started, 1000 wafers/month per year.
    CapacityStarts = "capacity_starts", "1000 wafers/month per year";
    /// Price of a domestic chip, usable inference, 1000 USD/H100e.
    DomesticPrice = "domestic_price", "1000 USD/H100e";
    /// Price of a foreign chip, 1000 USD/H100e.
    ForeignPrice = "foreign_price", "1000 USD/H100e";
    /// Budget, billion USD/year.
    Budget = "budget", "billion USD/year";
    /// Spending of buyers and state, billion USD/year.
    Spending = "spending", "billion USD/year";
    /// Inference capability of a foreign card, H100e/card.
    ForeignCapability = "foreign_capability", "H100e/card";
    /// Good dies made, million dies/year.
    GoodDies = "good_dies", "million dies/year";
    /// Perceived growth of demand, 1/year.
    PerceivedGrowth = "perceived_growth", "1/year";
    /// Demand over sellable compute.
    Load = "load", "1";
    /// Foreign chips bought openly, kH100e.
    ForeignInstalled = "foreign_installed", "kH100e";
    /// Domestic chips with high-bandwidth memory, hardware, kH100e.
    DomesticInstalled = "domestic_installed", "kH100e";
    /// Domestic chips of older nodes, kH100e.
    LegacyInstalled = "legacy_installed", "kH100e";
    /// Smuggled chips, kH100e.
    SmuggledInstalled = "smuggled_installed", "kH100e";
    /// Foreign capability over that of a world without controls.
    ForeignFrontierMultiplier = "foreign_frontier_multiplier", "1";
    /// Good dies since 2020 that a full bank could not take, million dies.
    UnusedDies = "unused_dies", "million dies";
    /// Stacks of high-bandwidth memory since 2020 that a full stock could not take, million stacks.
    UnusedStacks = "unused_stacks", "million stacks";
    /// Domestic compute that nobody ordered and the state bought, kH100e/year.
    StateExtraSales = "state_extra_sales", "kH100e/year";
    /// What the state paid for it, on top of the buyers' budget, billion USD/year.
    StateExtraSpending = "state_extra_spending", "billion USD/year";
}

impl Output {
    /// The output with this id.
    ///
    /// # Errors
    /// [`MarketError::Unknown`] where there is none.
    pub fn find(id: &str) -> Result<Self, MarketError> {
        Self::ALL.iter().copied().find(|output| output.id() == id).ok_or(MarketError::Unknown)
    }

    /// Its value at a moment; the price not yet divided by that of 2024.0.
    #[must_use]
    pub fn of(self, parameters: &Parameters, moment: &Moment) -> f64 {
        let Moment { state, prices, .. } = moment;
        let sold = &moment.allocation.sold;
        let all_sold = sold.iter().sum::<f64>() + moment.smuggled;
        match self {
            Self::TokensPerDay => moment.demand.tokens,
            Self::Demand => moment.demand.total,
            Self::TokenDemandFrontier => moment.demand.token_frontier,
            Self::TokenDemand => moment.demand.token,
            Self::OtherDemand => moment.demand.other,
            Self::TrainingDemand => moment.demand.training,
            Self::InstalledCompute => moment.installed.effective,
            Self::InstalledNameplate => moment.installed.nameplate,
            Self::SellableCompute => moment.installed.sellable,
            Self::Coverage => moment.installed.sellable / moment.demand.total,
            Self::NameplateCoverage => moment.installed.nameplate / moment.demand.token_frontier.max(1e-9),
            Self::Utilisation => moment.installed.utilisation(),
            Self::RentalPrice => state.rental_price_raw,
            Self::AcquisitionsWanted => moment.orders.wanted,
            Self::Acquisitions => moment.orders.total,
            Self::UnmetDemand => moment.allocation.unmet,
            Self::ForeignCards => moment.foreign_cards,
            Self::DomesticCards => moment.domestic_cards,
            Self::ForeignSales => sold[FOREIGN],
            Self::DomesticSales => sold[DOMESTIC],
            Self::LegacySales => sold[LEGACY],
            Self::SmuggledCompute => moment.smuggled,
            Self::DomesticUnitShare => moment.domestic_cards / (moment.domestic_cards + moment.foreign_cards).max(1e-9),
            Self::ForeignUnitShare => moment.foreign_cards / (moment.domestic_cards + moment.foreign_cards).max(1e-9),
            Self::DomesticComputeShare => (sold[DOMESTIC] + sold[LEGACY]) / all_sold.max(1e-9),
            Self::ForeignComputeShare => sold[FOREIGN] / all_sold.max(1e-9),
            Self::WaferCapacity => state.wafer_capacity,
            Self::WaferCapacityBuilding => state.wafer_capacity_building,
            Self::Yield => moment.domestic.yield_share,
            Self::CumulativeWafers => state.cumulative_wafers,
            Self::DieBank => state.die_bank,
            Self::HbmStock => state.hbm_stock,
            Self::DomesticHbmRate => state.domestic_hbm_rate,
            Self::EquipmentSelfSufficiency => state.equipment_self_sufficiency,
            Self::SoftwareMaturity => state.software_maturity,
            Self::DomesticCapability => state.domestic_capability,
            Self::PerceivedRisk => state.perceived_risk,
            Self::DomesticBaseShare => moment.domestic_share,
            Self::TrainingCompute => moment.training_compute,
            Self::UsCompute => state.us_compute,
            Self::ComputeLag => moment.compute_lag,
            Self::ModelLag => 12.0 * moment.compute_lag * parameters.model_lag_ratio,
            Self::ForeignRevenueChina => moment.vendor.revenue_china,
            Self::ForeignRevenueElsewhere => moment.vendor.revenue_elsewhere,
            Self::ForeignResearch => moment.vendor.research,
            Self::LogicPotential => moment.domestic.logic,
            Self::HbmPotential => moment.domestic.hbm,
            Self::ToolCeiling => moment.investment.ceiling,
            Self::CapacityStarts => moment.investment.starts,
            Self::DomesticPrice => prices[DOMESTIC],
            Self::ForeignPrice => prices[FOREIGN],
            Self::Budget => moment.orders.budget,
            Self::Spending => cost(sold, prices) / 1e3,
            Self::ForeignCapability => moment.offer.capability,
            Self::GoodDies => moment.domestic.good_dies,
            Self::PerceivedGrowth => state.perceived_growth,
            Self::Load => moment.installed.load,
            Self::ForeignInstalled => state.foreign_installed,
            Self::DomesticInstalled => state.domestic_installed,
            Self::LegacyInstalled => state.legacy_installed,
            Self::SmuggledInstalled => state.smuggled_installed,
            Self::ForeignFrontierMultiplier => state.foreign_frontier_multiplier,
            Self::UnusedDies => state.unused_dies,
            Self::UnusedStacks => state.unused_stacks,
            Self::StateExtraSales => moment.allocation.state_extra,
            Self::StateExtraSpending => moment.allocation.state_extra * prices[DOMESTIC] / 1e3,
        }
    }
}
