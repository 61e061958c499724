//! The cycle of mature-node capacity: orders, construction, utilisation, price.
//!
//! Five stocks in yearly time, capacities in thousand wafers a month (8-inch equivalent), scaled to SMIC, the one firm that
//! publishes both capacity and utilisation:
//!
//! ```text
//! u      = x (1 + x³²)^(−1/32),  x = demand / capacity       utilisation: demand until the fab is full
//! K'     = C / delay − K / life                              capacity
//! C'     = starts − C / delay                                capacity under construction
//! starts = max(state · K, min((wanted − K − C) / 1 y, 0.24 K)) + K / life
//! wanted = F e^(1.5 y · clamp(g, −0.2, 0.3)) / 0.9            what firms plan for: demand 1.5 years ahead at 90 % load
//! F'     = (demand − F) / 0.75 y                             demand as perceived
//! g'     = (F' / F − g) / 1 y                                trend as perceived
//! P'     = ((u / 0.9)^1.6 − P) / 0.5 y                       price index, 1 at 90 % load
//! ```
//!
//! State-backed building starts at least a fixed share of capacity each year, whatever the market says. Demand is given, not
//! explained: a path drawn so that the model meets SMIC's published utilisation of 2022 to 2024, and steady growth after it.
//! What the model says about those years is therefore a fit; only 2025 tests it, and nothing was tuned on 2025.

use super::error::{FabError, within};
use crate::model::facts::{Fact, demand_path, smic};
use crate::model::integrate::{Method, step};

/// Start of the simulation, decimal year.
pub const START: f64 = 2020.0;
/// End of the simulation, decimal year.
pub const END: f64 = 2030.0;
/// Steps a year; halving the step moves capacity and price by less than 0.1 % (see the test).
const STEPS_PER_YEAR: u32 = 16;

/// Capacity at the start, thousand wafers a month. Assumption: leads to SMIC's published capacity of the end of 2022.
const CAPACITY_2020: f64 = 455.0;
/// Capacity finished a year at the start, thousand wafers a month per year. Assumption, as above.
const COMPLETIONS_2020: f64 = 88.0;
/// Demand and its trend as perceived at the start: thousand wafers a month; per year. Assumption.
const PERCEIVED_2020: (f64, f64) = (420.0, 0.10);
/// Life of capacity, years.
const CAPACITY_LIFE: f64 = 30.0;
/// Utilisation that firms plan for, and at which the price index rests.
const PLANNED_UTILISATION: f64 = 0.90;
/// Years that firms look ahead.
const HORIZON: f64 = 1.5;
/// Years over which firms close a gap in capacity.
const ADJUSTMENT: f64 = 1.0;
/// Most that firms start of their own accord, share of capacity a year.
const COMMERCIAL_CEILING: f64 = 0.24;
/// Years over which demand and its trend are perceived.
const PERCEPTION: (f64, f64) = (0.75, 1.0);
/// Trends beyond these are not believed, per year.
const BELIEVED_TREND: (f64, f64) = (-0.2, 0.3);
/// Response of price to utilisation, and years over which it comes.
const PRICE: (f64, f64) = (1.6, 0.5);
/// The demand shock rises from the first to the second time and falls from the third to the fourth, smoothly.
const SHOCK: [f64; 4] = [2022.5, 2022.75, 2023.25, 2023.5];

/// What the glut figure asks.
#[derive(Debug, Clone, PartialEq)]
pub struct CycleInputs {
    /// Whether state-backed building goes on regardless of the market.
    pub state_building: bool,
    /// What it starts at least, share of capacity a year, 0 to 1.
    pub state_floor_per_year: f64,
    /// Years from start of construction to wafers, 0.25 to 10.
    pub build_delay_years: f64,
    /// Growth of demand from the start of 2025, share a year, −0.9 to 1.
    pub demand_growth_after_2024: f64,
    /// Change of demand from mid-2022 to mid-2023 against the path, share, −0.9 to 2.
    pub demand_shock: f64,
}

/// The years 2020 to 2030, a value at the start of each quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct CycleRun {
    /// Decimal year.
    pub time: Vec<f64>,
    /// Capacity, thousand wafers a month, 8-inch equivalent.
    pub capacity: Vec<f64>,
    /// Utilisation, 0 to 1.
    pub utilisation: Vec<f64>,
    /// Price index, 1 at 90 % utilisation held.
    pub price_index: Vec<f64>,
    /// Demand, thousand wafers a month, 8-inch equivalent.
    pub demand: Vec<f64>,
    /// Capacity under construction, thousand wafers a month, 8-inch equivalent.
    pub under_construction: Vec<f64>,
    /// Every step: (capacity, utilisation).
    steps: Vec<(f64, f64)>,
}

impl CycleRun {
    fn at(&self, time: f64) -> (f64, f64) {
        let index = ((time - START) * f64::from(STEPS_PER_YEAR)).round().max(0.0) as usize;
        self.steps[index.min(self.steps.len() - 1)]
    }

    /// Capacity at a time between 2020 and 2030, to the nearest sixteenth of a year.
    #[must_use]
    pub fn capacity_at(&self, time: f64) -> f64 {
        self.at(time).0
    }

    /// Utilisation at a time between 2020 and 2030, to the nearest sixteenth of a year.
    #[must_use]
    pub fn utilisation_at(&self, time: f64) -> f64 {
        self.at(time).1
    }

    /// Mean of the utilisation in the middle of the four quarters of `year`, 2020 to 2029.
    #[must_use]
    pub fn mean_utilisation(&self, year: u32) -> f64 {
        [0.125, 0.375, 0.625, 0.875].map(|part| self.utilisation_at(f64::from(year) + part)).iter().sum::<f64>() / 4.0
    }
}

/// Runs the cycle from 2020 to 2030.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn run(inputs: &CycleInputs) -> Result<CycleRun, FabError> {
    check(inputs)?;
    let steps = ((END - START) * f64::from(STEPS_PER_YEAR)) as usize + 1;
    let run: Vec<Moment> = simulate(inputs, STEPS_PER_YEAR).take(steps).collect();
    let every_quarter = || run.iter().step_by(STEPS_PER_YEAR as usize / 4);
    let column = |pick: fn(&Moment) -> f64| every_quarter().map(pick).collect();
    Ok(CycleRun {
        time: column(|m| m.time),
        capacity: column(|m| m.state[CAPACITY]),
        utilisation: column(|m| m.utilisation),
        price_index: column(|m| m.state[PRICE_INDEX]),
        demand: column(|m| m.demand),
        under_construction: column(|m| m.state[UNDER_CONSTRUCTION]),
        steps: run.iter().map(|m| (m.state[CAPACITY], m.utilisation)).collect(),
    })
}

/// The model at the start of 2025: all that growth after 2024 cannot change. From here a search along growth is cheap.
#[derive(Debug, Clone)]
pub struct StartOf2025 {
    inputs: CycleInputs,
    state: State,
}

/// Runs the cycle up to the start of 2025.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn start_of_2025(inputs: &CycleInputs) -> Result<StartOf2025, FabError> {
    check(inputs)?;
    let state = simulate(inputs, STEPS_PER_YEAR).nth(STEPS_BEFORE_2025).map_or(initial(inputs), |moment| moment.state);
    Ok(StartOf2025 { inputs: inputs.clone(), state })
}

impl StartOf2025 {
    /// Mean utilisation of 2025 if demand grows by `growth` a year from there; equal to the whole run's to the bit.
    ///
    /// # Errors
    /// [`FabError`] naming `demand_growth_after_2024` where it is out of range.
    pub fn mean_utilisation(&self, growth: f64) -> Result<f64, FabError> {
        let inputs = CycleInputs { demand_growth_after_2024: growth, ..self.inputs.clone() };
        check(&inputs)?;
        let eighth = STEPS_PER_YEAR as usize / 8;
        let mid_quarters = simulate_from(&inputs, self.state, STEPS_BEFORE_2025 as u32, STEPS_PER_YEAR)
            .skip(eighth)
            .step_by(2 * eighth)
            .take(4);
        Ok(mid_quarters.map(|moment| moment.utilisation).sum::<f64>() / 4.0)
    }
}

/// Mean utilisation of the model's 2025, without the years after it.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn mean_utilisation_2025(inputs: &CycleInputs) -> Result<f64, FabError> {
    start_of_2025(inputs)?.mean_utilisation(inputs.demand_growth_after_2024)
}

fn check(inputs: &CycleInputs) -> Result<(), FabError> {
    within("state_floor_per_year", inputs.state_floor_per_year, 0.0, 1.0)?;
    within("build_delay_years", inputs.build_delay_years, 0.25, 10.0)?;
    within("demand_growth_after_2024", inputs.demand_growth_after_2024, -0.9, 1.0)?;
    within("demand_shock", inputs.demand_shock, -0.9, 2.0)?;
    Ok(())
}

const CAPACITY: usize = 0;
const UNDER_CONSTRUCTION: usize = 1;
const PRICE_INDEX: usize = 4;
type State = [f64; 5];

struct Moment {
    time: f64,
    state: State,
    utilisation: f64,
    demand: f64,
}

const STEPS_BEFORE_2025: usize = 5 * STEPS_PER_YEAR as usize;

/// Little's law: what is under construction is what is finished a year times the years it takes.
fn initial(inputs: &CycleInputs) -> State {
    let under_construction = COMPLETIONS_2020 * inputs.build_delay_years;
    [CAPACITY_2020, under_construction, PERCEIVED_2020.0, PERCEIVED_2020.1, 1.0]
}

/// Every step from 2020 on, without end.
fn simulate(inputs: &CycleInputs, steps_per_year: u32) -> impl Iterator<Item = Moment> {
    simulate_from(inputs, initial(inputs), 0, steps_per_year)
}

fn simulate_from(
    inputs: &CycleInputs,
    start: State,
    first_step: u32,
    steps_per_year: u32,
) -> impl Iterator<Item = Moment> {
    let dt = 1.0 / f64::from(steps_per_year);
    let mut state = start;
    (first_step..).map(move |i| {
        let time = START + f64::from(i) * dt;
        let demand = demand(inputs, time);
        let moment = Moment { time, state, utilisation: utilisation(demand / state[CAPACITY]), demand };
        state = step(Method::RungeKutta4, |t, s| rates(inputs, t, s), time, &state, dt);
        moment
    })
}

fn rates(inputs: &CycleInputs, time: f64, state: &State) -> State {
    let [capacity, under_construction, perceived, trend, price] = *state;
    let demand = demand(inputs, time);
    let finished = under_construction / inputs.build_delay_years;
    let retired = capacity / CAPACITY_LIFE;
    let perceived_rate = (demand - perceived) / PERCEPTION.0;
    let relative = utilisation(demand / capacity) / PLANNED_UTILISATION;
    [
        finished - retired,
        starts(inputs, state) - finished,
        perceived_rate,
        (perceived_rate / perceived - trend) / PERCEPTION.1,
        (libm::pow(relative, PRICE.0) - price) / PRICE.1,
    ]
}

fn starts(inputs: &CycleInputs, state: &State) -> f64 {
    let [capacity, under_construction, perceived, trend, _] = *state;
    let believed = trend.clamp(BELIEVED_TREND.0, BELIEVED_TREND.1);
    let wanted = perceived * libm::exp(believed * HORIZON) / PLANNED_UTILISATION;
    let commercial = ((wanted - capacity - under_construction) / ADJUSTMENT).min(COMMERCIAL_CEILING * capacity);
    let floor = if inputs.state_building { inputs.state_floor_per_year * capacity } else { 0.0 };
    floor.max(commercial) + capacity / CAPACITY_LIFE
}

/// `x (1 + x³²)^(−1/32)`: x while small, 1 when large, smooth between; only multiplications and square roots.
fn utilisation(load: f64) -> f64 {
    let power = |x: f64| (0..5).fold(x, |y, _| y * y);
    let root = |x: f64| (0..5).fold(x, |y, _| y.sqrt());
    if load <= 1.0 { load / root(1.0 + power(load)) } else { 1.0 / root(1.0 + power(1.0 / load)) }
}

/// Demand in thousand wafers a month at `time`.
fn demand(inputs: &CycleInputs, time: f64) -> f64 {
    let path = demand_path::SERIES;
    let last = &path[path.len() - 1];
    let base = if time >= last.at {
        last.fact.value * libm::pow(1.0 + inputs.demand_growth_after_2024, time - last.at)
    } else {
        along(time)
    };
    base * (1.0 + inputs.demand_shock * shock(time))
}

/// The drawn path, straight between its knots.
fn along(time: f64) -> f64 {
    let path = demand_path::SERIES;
    let next = path.iter().position(|knot| time < knot.at).unwrap_or(path.len() - 1).max(1);
    let (from, to) = (&path[next - 1], &path[next]);
    let part = ((time - from.at) / (to.at - from.at)).clamp(0.0, 1.0);
    from.fact.value + (to.fact.value - from.fact.value) * part
}

fn shock(time: f64) -> f64 {
    let smooth = |from: f64, to: f64| {
        let x = ((time - from) / (to - from)).clamp(0.0, 1.0);
        x * x * (3.0 - 2.0 * x)
    };
    smooth(SHOCK[0], SHOCK[1]) - smooth(SHOCK[2], SHOCK[3])
}

/// A published figure to hold the model against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// Decimal year: the middle of the quarter for utilisation, its end for capacity.
    pub at: f64,
    /// Utilisation (0 to about 1) or capacity (thousand wafers a month, 8-inch equivalent).
    pub value: f64,
    /// Where it comes from. Unverified rows are for hollow marks; no error is computed from them.
    pub fact: &'static Fact,
}

/// SMIC's published quarters.
#[derive(Debug, Clone, PartialEq)]
pub struct Observations {
    /// Utilisation by quarter.
    pub utilisation: Vec<Observation>,
    /// Capacity at the ends of quarters.
    pub capacity: Vec<Observation>,
}

/// SMIC's quarters from the fact table.
#[must_use]
pub fn observations() -> Observations {
    Observations { utilisation: series("utilisation"), capacity: series("capacity") }
}

fn series(name: &str) -> Vec<Observation> {
    smic::SERIES
        .iter()
        .filter(|point| point.series == name)
        .map(|point| Observation { at: point.at, value: point.fact.value, fact: &point.fact })
        .collect()
}

/// How far the model is from SMIC over some years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitError {
    /// Root mean square of model less published utilisation, points as a share.
    pub utilisation_rms: f64,
    /// Mean of model less published utilisation.
    pub utilisation_bias: f64,
    /// Root mean square of model over published capacity less 1.
    pub capacity_rms: f64,
    /// Mean of model over published capacity less 1.
    pub capacity_bias: f64,
    /// Published values compared, utilisation and capacity.
    pub compared: (usize, usize),
}

/// The error where the demand path was fitted and where it was not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CycleErrors {
    /// 2022 to 2024: the years the path was drawn to.
    pub fitted: FitError,
    /// 2025: a test.
    pub tested: FitError,
}

/// Model against SMIC's published quarters and years; unverified rows are left out.
#[must_use]
pub fn errors(run: &CycleRun) -> CycleErrors {
    CycleErrors { fitted: fit_error(run, 2022.0, 2025.0), tested: fit_error(run, 2025.0, 2026.0) }
}

fn fit_error(run: &CycleRun, from: f64, to: f64) -> FitError {
    let usable = |name: &str, earliest: f64, latest: f64| {
        series(name).into_iter().filter(move |o| o.fact.is_usable() && earliest <= o.at && o.at <= latest)
    };
    let mut load: Vec<f64> = usable("utilisation", from, to).map(|o| run.utilisation_at(o.at) - o.value).collect();
    load.extend(usable("annual_utilisation", from, to).map(|o| run.mean_utilisation(o.at as u32) - o.value));
    // Stocks stand at the ends of quarters: the end of the year before belongs to that year.
    let stock: Vec<f64> = usable("capacity", from + 0.1, to).map(|o| run.capacity_at(o.at) / o.value - 1.0).collect();
    let (utilisation_rms, utilisation_bias) = rms_and_mean(&load);
    let (capacity_rms, capacity_bias) = rms_and_mean(&stock);
    FitError { utilisation_rms, utilisation_bias, capacity_rms, capacity_bias, compared: (load.len(), stock.len()) }
}

fn rms_and_mean(errors: &[f64]) -> (f64, f64) {
    let n = errors.len().max(1) as f64;
    ((errors.iter().map(|e| e * e).sum::<f64>() / n).sqrt(), errors.iter().sum::<f64>() / n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(delay: f64, floor: f64, growth: f64, shock: f64) -> CycleInputs {
        CycleInputs {
            state_building: floor > 0.0,
            state_floor_per_year: floor,
            build_delay_years: delay,
            demand_growth_after_2024: growth,
            demand_shock: shock,
        }
    }

    #[test]
    fn halving_the_step_changes_nothing_that_can_be_seen() {
        for delay in [0.5, 1.25, 3.0] {
            for (floor, growth, shock) in [(0.165, 0.125, 0.0), (0.0, -0.2, -0.5), (0.4, 0.3, 0.5)] {
                let inputs = inputs(delay, floor, growth, shock);
                let coarse = simulate(&inputs, STEPS_PER_YEAR).take(161);
                let fine = simulate(&inputs, 2 * STEPS_PER_YEAR);
                for (a, b) in coarse.zip(fine.step_by(2)) {
                    for (i, tolerance) in [(CAPACITY, 1e-3), (UNDER_CONSTRUCTION, 5e-3), (PRICE_INDEX, 1e-3)] {
                        let apart = (a.state[i] / b.state[i] - 1.0).abs();
                        assert!(apart < tolerance, "{i} {} {delay} {floor}: {apart}", a.time);
                    }
                }
            }
        }
    }

    #[test]
    fn utilisation_is_smooth_and_never_above_one() {
        assert!((utilisation(0.5) - 0.5).abs() < 1e-9);
        assert!(utilisation(1e30) <= 1.0 && utilisation(0.0) == 0.0);
        assert!((utilisation(1.0 + 1e-12) - utilisation(1.0)).abs() < 1e-11);
    }
}
