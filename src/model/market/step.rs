//! One moment of the market, and the stocks a step later.

use super::buyers::{Orders, orders};
use super::choice::{
    Allocation, ByClass, DOMESTIC, FOREIGN, LEGACY, allocate, attraction, legacy_potential, mean, prices,
};
use super::demand::{Demand, Installed, demand, installed, price_target};
use super::domestic::{Potential, capability_growth, domestic_hbm, hbm_imports, potential, self_sufficiency_growth};
use super::foreign::{Offer, Vendor, frontier_factor, offer, risk_target, smuggled, training_share, vendor};
use super::history::Given;
use super::investment::{Investment, investment};
use super::software::{domestic_share, maturity_target};
use super::training::{Race, training_compute};
use super::{Parameters, State, Strengths, Trends};

/// Greatest bank of dies, millions; what is more is counted in [`State::unused_dies`].
pub const DIE_BANK_LIMIT: f64 = 6.0;
/// Greatest stock of memory, million stacks; what is more is counted in [`State::unused_stacks`].
pub const HBM_STOCK_LIMIT: f64 = 150.0;

/// All that holds at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// The given paths and the time.
    pub given: Given,
    /// The levers.
    pub strengths: Strengths,
    /// The stocks.
    pub state: State,
    /// Demand.
    pub demand: Demand,
    /// Installed compute.
    pub installed: Installed,
    /// Prices, thousand USD per H100e of usable inference.
    pub prices: ByClass,
    /// Orders.
    pub orders: Orders,
    /// What the foreign vendor may sell.
    pub offer: Offer,
    /// What domestic makers can deliver.
    pub domestic: Potential,
    /// Compute that can be supplied, kH100e a year.
    pub potential: ByClass,
    /// What is wanted and sold.
    pub allocation: Allocation,
    /// Smuggled compute, kH100e a year.
    pub smuggled: f64,
    /// Foreign cards sold, thousand a year.
    pub foreign_cards: f64,
    /// Domestic cards sold, thousand a year.
    pub domestic_cards: f64,
    /// New capacity.
    pub investment: Investment,
    /// Domestic share of effective compute.
    pub domestic_share: f64,
    /// Compute that serves training, kH100e.
    pub training_compute: f64,
    /// Years since the US had that much.
    pub compute_lag: f64,
    /// The foreign vendor's money.
    pub vendor: Vendor,
    /// Stacks of memory that come in from abroad, million a year.
    pub hbm_imports: f64,
}

/// What holds domestic output at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// Logic dies.
    Logic,
    /// High-bandwidth memory.
    Hbm,
    /// How fast packaging and test can grow.
    Ramp,
    /// Buyers want less than could be made, and no budget stops them.
    Demand,
    /// Buyers want less than could be made, because their budget ends.
    Budget,
}

impl Binding {
    /// Every case.
    pub const ALL: [Self; 5] = [Self::Logic, Self::Hbm, Self::Ramp, Self::Demand, Self::Budget];

    /// Its name in requests and tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Logic => "logic",
            Self::Hbm => "hbm",
            Self::Ramp => "ramp",
            Self::Demand => "demand",
            Self::Budget => "budget",
        }
    }
}

impl Moment {
    /// What holds domestic output. Tools hold capacity and so, later, logic: [`Investment::tools_bind`].
    #[must_use]
    pub fn binding(&self) -> Binding {
        let Potential { logic, hbm, ramp, .. } = self.domestic;
        // Sales that are the potential but for rounding: supply holds.
        if self.domestic_cards < self.domestic.cards * (1.0 - 1e-9) {
            // Orders that nobody serves although there are chips are orders that nobody can pay.
            let broke = self.orders.total < self.orders.wanted || self.allocation.unmet > self.orders.total * 1e-9;
            return if broke { Binding::Budget } else { Binding::Demand };
        }
        if hbm <= logic && hbm <= ramp {
            Binding::Hbm
        } else if logic <= ramp {
            Binding::Logic
        } else {
            Binding::Ramp
        }
    }

    /// Domestic cards of the main chain sold, thousand a year: those that use 7 nm dies and stacks.
    #[must_use]
    pub fn main_chain_cards(&self) -> f64 {
        (self.domestic_cards - self.given.cards_outside_chain).max(0.0)
    }
}

/// What follows from the stocks at this step.
pub fn moment(
    parameters: &Parameters,
    trends: &Trends,
    given: &Given,
    strengths: &Strengths,
    state: &State,
    race: &mut Race,
) -> Moment {
    let demand = demand(parameters, trends, given, state);
    let installed = installed(parameters, state, &demand);
    let prices = prices(parameters, trends, given, strengths, state, installed.usability);
    let attraction = attraction(parameters, trends, strengths, state, &prices);
    let orders = orders(parameters, trends, given, state, &installed, mean(&attraction, &prices));
    let offer = offer(parameters, trends, given, strengths, state);
    let domestic = potential(parameters, trends, given, strengths, state);
    let usable = state.domestic_capability * installed.usability;
    let legacy = legacy_potential(parameters, trends, given, state, demand.token + demand.other);
    let potential = [offer.potential, domestic.cards * usable, legacy];
    let allocation =
        allocate(orders.total, &attraction, &potential, (&prices, orders.budget * 1e3), strengths.state_purchases);
    let training_compute = training_compute(parameters, state);
    Moment {
        given: *given,
        strengths: *strengths,
        state: *state,
        demand,
        installed,
        prices,
        orders,
        offer,
        domestic,
        potential,
        allocation,
        smuggled: smuggled(parameters, given, strengths, orders.total, &allocation),
        foreign_cards: allocation.sold[FOREIGN] / offer.capability.max(1e-9),
        domestic_cards: allocation.sold[DOMESTIC] / usable.max(1e-9),
        investment: investment(parameters, given, strengths, state, &domestic, &allocation, usable),
        domestic_share: domestic_share(state, &installed),
        training_compute,
        compute_lag: race.lag(given.time, state.us_compute, training_compute),
        vendor: vendor(parameters, trends, given, &allocation, prices[FOREIGN]),
        hbm_imports: hbm_imports(parameters, given, strengths),
    }
}

/// The stocks `dt` years after `moment`, by Euler's method.
#[must_use]
pub fn advance(parameters: &Parameters, trends: &Trends, moment: &Moment, dt: f64) -> State {
    let mut next = moment.state;
    next.tokens = moment.demand.tokens;
    compute_stocks(parameters, trends, moment, dt, &mut next);
    chip_stocks(parameters, moment, dt, &mut next);
    perception(parameters, trends, moment, dt, &mut next);
    next
}

/// Installed compute of each class, and US compute.
fn compute_stocks(parameters: &Parameters, trends: &Trends, moment: &Moment, dt: f64, next: &mut State) {
    let Moment { given, state, .. } = moment;
    let sold = &moment.allocation.sold;
    let worn = |stock: f64| stock / parameters.accelerator_life;
    next.foreign_installed += dt * (sold[FOREIGN] - worn(state.foreign_installed));
    let for_training = sold[FOREIGN] * training_share(parameters, &moment.strengths);
    next.foreign_training_compute += dt * (for_training - worn(state.foreign_training_compute));
    let made = moment.domestic_cards * state.domestic_capability;
    next.domestic_installed += dt * (made - worn(state.domestic_installed));
    next.legacy_installed += dt * (sold[LEGACY] - worn(state.legacy_installed));
    next.smuggled_installed += dt * (moment.smuggled - worn(state.smuggled_installed));
    let us_growth = given.us_growth.0 + given.us_growth.1 * parameters.us_compute_growth_2030;
    next.us_compute += dt * state.us_compute * libm::log(us_growth);
    next.foreign_frontier_multiplier *= frontier_factor(parameters, trends, given, &moment.vendor);
}

/// Capacity, dies, memory, and what makers have learnt.
fn chip_stocks(parameters: &Parameters, moment: &Moment, dt: f64, next: &mut State) {
    let Moment { given, state, .. } = moment;
    let equipment = moment.strengths.equipment;
    let finished = state.wafer_capacity_building / parameters.fab_construction_time;
    next.wafer_capacity += dt * (finished - state.wafer_capacity / parameters.capacity_life);
    next.wafer_capacity_building += dt * (moment.investment.starts - finished);
    next.cumulative_wafers += dt * (state.wafer_capacity * 12.0);
    let cards = moment.main_chain_cards();
    let dies = moment.domestic.good_dies + given.foreign_dies - cards / 1e3 * parameters.dies_per_card;
    (next.die_bank, next.unused_dies) = kept(state.die_bank + dt * dies, DIE_BANK_LIMIT, state.unused_dies);
    let stacks = moment.hbm_imports + state.domestic_hbm_rate - cards / 1e3 * parameters.stacks_per_card;
    (next.hbm_stock, next.unused_stacks) = kept(state.hbm_stock + dt * stacks, HBM_STOCK_LIMIT, state.unused_stacks);
    next.cumulative_cards += dt * moment.domestic_cards;
    next.smoothed_output += dt * ((cards - state.smoothed_output) / parameters.output_smoothing_time);
    let share = state.equipment_self_sufficiency;
    next.equipment_self_sufficiency += dt * self_sufficiency_growth(parameters, equipment, share);
    next.domestic_capability += dt * capability_growth(parameters, given.time, equipment, state.domestic_capability);
    let share = next.equipment_self_sufficiency;
    next.domestic_hbm_rate = domestic_hbm(parameters, given.time, equipment, share, state.domestic_hbm_rate, dt);
}

/// What a store of `limit` keeps of `held`, and all that it could not take so far once what is above has joined `unused`. Below
/// nothing lies only rounding: no more is taken out than is there.
fn kept(held: f64, limit: f64, unused: f64) -> (f64, f64) {
    (held.clamp(0.0, limit), unused + (held - limit).max(0.0))
}

/// Software, price, and what buyers believe.
fn perception(parameters: &Parameters, trends: &Trends, moment: &Moment, dt: f64, next: &mut State) {
    let Moment { state, demand, .. } = moment;
    let target = maturity_target(parameters, trends, moment.domestic_share);
    next.software_maturity += dt * ((target - state.software_maturity) / parameters.software_build_time);
    let risk = risk_target(parameters, &moment.strengths);
    next.perceived_risk += dt * ((risk - state.perceived_risk) / parameters.risk_perception_time);
    let surprise = demand.total - state.perceived_demand;
    next.perceived_demand += dt * (surprise / parameters.demand_perception_time);
    let growth = surprise / state.perceived_demand.max(1e-9) / parameters.demand_perception_time;
    next.perceived_growth += dt * ((growth - state.perceived_growth) / parameters.trend_perception_time);
    let price = price_target(parameters, trends, moment.installed.load);
    next.rental_price_raw += dt * ((price - state.rental_price_raw) / parameters.price_adjustment_time);
}
