//! What is known of the years up to 2026, beside what the market model says of them: the reference modes.
//!
//! A mode's error counts in half-widths of its range: 1 is at an end of the range, 0 at the figure itself. Modes of grade
//! `unverified` are shown and never weigh; so are those that the defaults were not fitted to.

use super::facts::{Fact, reference_modes as facts};
use super::market::run::QUARTERS;
use super::market::{Model, Moment, Output, Parameters, Policy, Run};

/// The last moment that a mode which weighs looks at, decimal year.
pub const HISTORY_ENDS: f64 = 2027.0;
/// How many half-widths of its range a mode may be off before it costs half an exponent. Assumption: the ranges are those of
/// the figures, and a model this small errs as much again and more.
const SLACK: f64 = 2.0;
/// The US owns this share of the world's compute outside China. Assumption.
const US_SHARE_OF_THE_REST: f64 = 0.72;
/// A stock of fewer stacks is exhausted, million stacks.
const EXHAUSTED: f64 = 1.0;
/// From here on the crossing of supply and demand is looked for, decimal year.
const CROSSING_FROM: f64 = 2026.0;

/// How a mode is read off a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// The mean of an output over a calendar year.
    Mean(Output, u32),
    /// An output at a time, decimal year.
    At(Output, f64),
    /// An output at the first time over that at the second.
    Ratio(Output, f64, f64),
    /// China's share of the world's compute at a time: its training compute over that and US compute / 0.72.
    WorldShare(f64),
    /// The first quarter from 2025 on with less than a million stacks of memory in stock, decimal year.
    MemoryExhausted,
    /// The first quarter from 2026 on in which sellable compute exceeds demand, decimal year.
    SupplyMeetsDemand,
}

/// A reference mode: a figure with its range, and how the model's is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mode {
    /// Its name in tables.
    pub id: &'static str,
    /// The figure, its range, which is the tolerance, and where it comes from.
    pub fact: &'static Fact,
    /// How it is read off a run.
    pub measure: Measure,
    /// Whether the defaults of the model were fitted to it.
    pub fitted: bool,
}

impl Mode {
    /// Whether the mode weighs in the ensemble: fitted, and traced to a source that could be read or said to be assumed.
    #[must_use]
    pub fn weighs(&self) -> bool {
        self.fitted && self.fact.is_usable()
    }

    /// The distance of a value from the figure, in half-widths of the range on that side.
    #[must_use]
    pub fn error(&self, value: f64) -> f64 {
        let Fact { value: figure, low, high, .. } = *self.fact;
        let end = if value < figure { low } else { high }.unwrap_or(figure);
        (value - figure) / (end - figure).abs()
    }
}

macro_rules! modes {
    ($($id:ident = $fact:ident, $measure:expr, $fitted:literal;)*) => {
        /// Every reference mode (`facts/reference_modes.csv`).
        pub static MODES: &[Mode] = &[$(Mode {
            id: stringify!($id), fact: &facts::$fact, measure: $measure, fitted: $fitted,
        }),*];
    };
}

use Measure::{At, Mean, MemoryExhausted, Ratio, SupplyMeetsDemand, WorldShare};
use Output::{Coverage, DomesticCards, DomesticUnitShare, EquipmentSelfSufficiency, ForeignCards, ForeignRevenueChina};
use Output::{ForeignUnitShare, RentalPrice, WaferCapacity, Yield};

modes! {
    domestic_unit_share_2023 = MODE_DOMESTIC_UNIT_SHARE_2023, Mean(DomesticUnitShare, 2023), true;
    domestic_unit_share_2024 = MODE_DOMESTIC_UNIT_SHARE_2024, Mean(DomesticUnitShare, 2024), true;
    domestic_unit_share_2025 = MODE_DOMESTIC_UNIT_SHARE_2025, Mean(DomesticUnitShare, 2025), true;
    domestic_cards_2024 = MODE_DOMESTIC_CARDS_2024, Mean(DomesticCards, 2024), true;
    domestic_cards_2025 = MODE_DOMESTIC_CARDS_2025, Mean(DomesticCards, 2025), true;
    foreign_cards_2024 = MODE_FOREIGN_CARDS_2024, Mean(ForeignCards, 2024), true;
    foreign_cards_2025 = MODE_FOREIGN_CARDS_2025, Mean(ForeignCards, 2025), true;
    foreign_unit_share_2026 = MODE_FOREIGN_UNIT_SHARE_2026, Mean(ForeignUnitShare, 2026), true;
    foreign_revenue_2022 = MODE_FOREIGN_REVENUE_2022, Mean(ForeignRevenueChina, 2022), true;
    foreign_revenue_2023 = MODE_FOREIGN_REVENUE_2023, Mean(ForeignRevenueChina, 2023), true;
    foreign_revenue_2024 = MODE_FOREIGN_REVENUE_2024, Mean(ForeignRevenueChina, 2024), true;
    foreign_revenue_2025 = MODE_FOREIGN_REVENUE_2025, Mean(ForeignRevenueChina, 2025), true;
    rental_fall_2025 = MODE_RENTAL_FALL_2025, Ratio(RentalPrice, 2025.1875, 2024.0625), true;
    rental_rise_2026 = MODE_RENTAL_RISE_2026, Ratio(RentalPrice, 2026.375, 2025.75), true;
    coverage_2024 = MODE_COVERAGE_2024, At(Coverage, 2024.875), true;
    coverage_2026 = MODE_COVERAGE_2026, At(Coverage, 2026.25), true;
    yield_2024 = MODE_YIELD_2024, At(Yield, 2024.5), true;
    yield_2025 = MODE_YIELD_2025, At(Yield, 2025.9375), true;
    wafer_capacity_2025 = MODE_WAFER_CAPACITY_2025, At(WaferCapacity, 2025.9375), true;
    localisation_2024 = MODE_LOCALISATION_2024, Mean(EquipmentSelfSufficiency, 2024), true;
    localisation_2025 = MODE_LOCALISATION_2025, Mean(EquipmentSelfSufficiency, 2025), true;
    world_share_2026 = MODE_WORLD_SHARE_2026, WorldShare(2026.25), false;
    hbm_exhausted = MODE_HBM_EXHAUSTED, MemoryExhausted, false;
    supply_meets_demand = MODE_SUPPLY_MEETS_DEMAND, SupplyMeetsDemand, false;
}

/// The mean of an output over the steps `from..to`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Window {
    output: Output,
    from: usize,
    to: usize,
}

impl Window {
    /// The step at `time`, for as many steps a year.
    fn at(output: Output, time: f64, steps: f64) -> Self {
        let from = libm::round((time - 2020.0) * steps) as usize;
        Self { output, from, to: from + 1 }
    }
}

/// A mode that weighs, laid on the steps of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sum {
    mode: &'static Mode,
    window: Window,
    /// Of a ratio, what is below.
    below: Option<Window>,
}

/// The distance of runs from the modes that weigh. Runs under what happened, whatever policy is asked about: what is known is
/// known of that.
#[derive(Debug, Clone)]
pub struct History {
    sums: Vec<Sum>,
    happened: Policy,
}

impl History {
    /// For runs of this model.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let steps = model.steps_per_year();
        let at = |output, time| Window::at(output, time, steps as f64);
        let sums = MODES.iter().filter(|mode| mode.weighs()).filter_map(|mode| {
            let (window, below) = match mode.measure {
                Mean(output, year) => {
                    let from = (year as usize - 2020) * steps;
                    (Window { output, from, to: from + steps }, None)
                }
                At(output, time) => (at(output, time), None),
                Ratio(output, time, before) => (at(output, time), Some(at(output, before))),
                WorldShare(_) | MemoryExhausted | SupplyMeetsDemand => return None,
            };
            Some(Sum { mode, window, below })
        });
        Self { sums: sums.collect(), happened: Policy::as_happened() }
    }

    /// How many modes weigh.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sums.len()
    }

    /// The logarithm of a run's weight: `-½ Σ (error / 2)²` over the modes that weigh.
    #[must_use]
    pub fn exponent(&self, model: &Model, parameters: &Parameters) -> f64 {
        -0.5 * self.distance_squared(model, parameters) / (SLACK * SLACK)
    }

    /// The sum over the modes of the squares of [`Mode::error`].
    #[must_use]
    pub fn distance_squared(&self, model: &Model, parameters: &Parameters) -> f64 {
        let mut seen = [[0.0; 2]; MODES.len()];
        let mut step = 0;
        model.visit_until(HISTORY_ENDS, parameters, &self.happened, &mut |moment| {
            for (sum, seen) in self.sums.iter().zip(&mut seen) {
                add(Some(&sum.window), step, parameters, moment, &mut seen[0]);
                add(sum.below.as_ref(), step, parameters, moment, &mut seen[1]);
            }
            step += 1;
        });
        let squares = self.sums.iter().zip(seen).map(|(sum, [value, below])| {
            let value = value / (sum.window.to - sum.window.from) as f64;
            let error = sum.mode.error(if sum.below.is_some() { value / below } else { value });
            error * error
        });
        squares.sum()
    }
}

fn add(window: Option<&Window>, step: usize, parameters: &Parameters, moment: &Moment, sum: &mut f64) {
    if let Some(window) = window.filter(|window| window.from <= step && step < window.to) {
        *sum += window.output.of(parameters, moment);
    }
}

/// A mode beside the model's value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The mode.
    pub mode: &'static Mode,
    /// The model's value, in the unit of the figure; not a number where nothing of the kind happens in the run.
    pub value: f64,
    /// [`Mode::error`] of it.
    pub error: f64,
}

/// Every mode beside the model's value under what happened.
#[must_use]
pub fn report(model: &Model, parameters: &Parameters) -> Vec<Compared> {
    let run = model.run(parameters, &Policy::as_happened(), Output::ALL);
    let steps = model.steps_per_year() as f64;
    let at = |output, time| at(model, parameters, Window::at(output, time, steps));
    let compare = |mode: &'static Mode| {
        let value = match mode.measure {
            Mean(output, year) => run.mean(output as usize, year).unwrap_or(f64::NAN),
            At(output, time) => at(output, time),
            Ratio(output, time, before) => at(output, time) / at(output, before),
            WorldShare(time) => {
                let china = at(Output::TrainingCompute, time);
                china / (china + at(Output::UsCompute, time) / US_SHARE_OF_THE_REST)
            }
            MemoryExhausted => first(&run, Output::HbmStock, 2025.0, |stacks| stacks < EXHAUSTED),
            SupplyMeetsDemand => first(&run, Coverage, CROSSING_FROM, |coverage| coverage > 1.0),
        };
        Compared { mode, value, error: mode.error(value) }
    };
    MODES.iter().map(compare).collect()
}

/// The output at one step of a run under what happened.
fn at(model: &Model, parameters: &Parameters, window: Window) -> f64 {
    let (mut step, mut value) = (0, 0.0);
    model.visit_until(HISTORY_ENDS, parameters, &Policy::as_happened(), &mut |moment| {
        add(Some(&window), step, parameters, moment, &mut value);
        step += 1;
    });
    value
}

/// The time of the first quarter from a year on at which this holds; not a number where there is none.
fn first(run: &Run, output: Output, from: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let mut quarters = (0..QUARTERS).filter(|quarter| Run::time(*quarter) >= from);
    quarters.find(|quarter| run.at(output as usize, *quarter).is_some_and(&holds)).map_or(f64::NAN, Run::time)
}
