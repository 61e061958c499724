//! The counting ladder: the same chips over the same demand, counted ever more fully.
//!
//! "Many times more chips than needed" and "too few chips" can both be computed from one state of the market. Each [`Step`]
//! adds to the count what the one before leaves out; whoever leaves a step out gets the ladder without it. The chips, the
//! price and the demand for tokens come from a run; how they are counted is a matter of four numbers ([`Counting`]), which
//! change the count and not the run: the chips stay the same.
//!
//! ```
//! use good_enough::model::market::ladder::{Counting, Holdings, Step, climb};
//! use good_enough::model::market::{Model, Parameters, Policy};
//! let (parameters, end_of_2025) = (Parameters::DEFAULT, 2026.0 - 1.0 / 48.0);
//! let held = Holdings::at(&Model::new(48), &parameters, &Policy::as_happened(), end_of_2025);
//! let rungs = climb(&held, &Counting::of(&parameters), [true; Step::ALL.len()]);
//! assert!(rungs[0].ratio() > 16.0 && rungs[6].ratio() < 1.0);
//! ```

use super::demand::LEAST_PRICE;
use super::{Model, Moment, Parameters, Policy, power};

/// What the market holds and asks for at one moment; compute in kH100e.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holdings {
    /// Domestic chips by their hardware, at least 0.
    pub domestic: f64,
    /// All other installed chips, at least 0.
    pub others: f64,
    /// Domestic software maturity (CUDA is 1), 0 to 1.
    pub software_maturity: f64,
    /// Compute for tokens at the efficiency of a frontier operator, above 0.
    pub token_frontier: f64,
    /// Compute for workloads other than language models, at least 0.
    pub other_workloads: f64,
    /// Compute wanted for training and research, at least 0.
    pub training: f64,
    /// Rental price, at 1 demand neither grows nor shrinks; above 0. It is the model's own index, not that with 2024.0 = 1.
    pub price: f64,
}

impl Holdings {
    /// The holdings at the last step of a run that begins at `time` (decimal year) or before it; those of 2020.0 for an
    /// earlier time.
    #[must_use]
    pub fn at(model: &Model, parameters: &Parameters, policy: &Policy, time: f64) -> Self {
        // Half a step, so that rounding does not decide.
        let until = time + 0.5 / model.steps_per_year() as f64;
        let mut held = None;
        model.visit(parameters, policy, &mut |moment| {
            if held.is_none() || moment.given.time <= until {
                held = Some(Self::of(moment));
            }
        });
        held.expect("a run has moments")
    }

    fn of(moment: &Moment) -> Self {
        let (state, demand) = (&moment.state, &moment.demand);
        Self {
            domestic: state.domestic_installed,
            others: state.foreign_installed + state.legacy_installed + state.smuggled_installed,
            software_maturity: state.software_maturity,
            token_frontier: demand.token_frontier,
            other_workloads: demand.other,
            training: demand.training,
            price: state.rental_price_raw.max(LEAST_PRICE),
        }
    }
}

/// The doubtful numbers behind the count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counting {
    /// Tokens per H100e of a frontier operator over those of the mean operator; 1.5 to 6.
    pub fleet_inefficiency: f64,
    /// Share of hardware capability that inference gets at a maturity of 0; 0.35 to 0.75.
    pub software_usability_floor: f64,
    /// Installed compute that cannot be sold; 0.1 to 0.6.
    pub stranded_share: f64,
    /// Price elasticity of demand for compute, absolute value; 0.1 to 0.8.
    pub price_elasticity: f64,
}

impl Counting {
    /// As a run with these parameters counts.
    #[must_use]
    pub const fn of(parameters: &Parameters) -> Self {
        Self {
            fleet_inefficiency: parameters.fleet_inefficiency,
            software_usability_floor: parameters.software_usability_floor,
            stranded_share: parameters.stranded_share,
            price_elasticity: parameters.price_elasticity,
        }
    }

    /// These parameters with the facts' values of those that only count: under them every way of counting finds the same
    /// chips.
    #[must_use]
    pub fn left_out(parameters: &Parameters) -> Parameters {
        let Self { fleet_inefficiency, software_usability_floor, stranded_share, price_elasticity } =
            Self::of(&Parameters::DEFAULT);
        Parameters {
            fleet_inefficiency,
            software_usability_floor,
            stranded_share,
            price_elasticity,
            ..parameters.clone()
        }
    }

    /// What demand becomes at that price over what it is at a price of 1.
    #[must_use]
    pub fn response(&self, held: &Holdings) -> f64 {
        power(held.price, -self.price_elasticity)
    }
}

/// What a rung adds to the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// All installed chips by their hardware, over tokens at the efficiency of a frontier operator: where every count begins.
    Tokens,
    /// Most operators are less efficient than the frontier.
    Fleet,
    /// Workloads other than language models ask for chips too.
    Other,
    /// So do training and research.
    Training,
    /// Domestic chips deliver only part of their hardware, for want of software.
    Software,
    /// Part of the chips cannot be rented.
    Stranded,
    /// Demand responds to the price: cheap compute is used more, dear compute less.
    Response,
}

impl Step {
    /// Every step, from the least counted to the most.
    pub const ALL: [Self; 7] =
        [Self::Tokens, Self::Fleet, Self::Other, Self::Training, Self::Software, Self::Stranded, Self::Response];

    /// What the step makes of `(chips, demand)`, kH100e.
    fn count(self, held: &Holdings, by: &Counting, (chips, demand): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Tokens => (held.others + held.domestic, held.token_frontier),
            Self::Fleet => (chips, demand * by.fleet_inefficiency),
            Self::Other => (chips, demand + held.other_workloads),
            Self::Training => (chips, demand + held.training),
            Self::Software => {
                let lost = (1.0 - by.software_usability_floor) * (1.0 - held.software_maturity);
                (chips - held.domestic * lost, demand)
            }
            Self::Stranded => (chips * (1.0 - by.stranded_share), demand),
            Self::Response => (chips, demand * by.response(held)),
        }
    }
}

/// One count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rung {
    /// What was added last.
    pub step: Step,
    /// Chips counted, kH100e.
    pub chips: f64,
    /// Demand counted, kH100e.
    pub demand: f64,
}

impl Rung {
    /// Chips over demand: above 1 a surplus of what was counted, below 1 a shortage.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.chips / self.demand
    }
}

/// The counts from the least to the most, each with all that was counted before it; `counted` says of each of [`Step::ALL`]
/// whether it is. [`Step::Tokens`] always is.
#[must_use]
pub fn climb(held: &Holdings, by: &Counting, counted: [bool; Step::ALL.len()]) -> Vec<Rung> {
    let mut so_far = (0.0, 0.0);
    let mut rungs = Vec::with_capacity(Step::ALL.len());
    for (step, counted) in Step::ALL.into_iter().zip(counted) {
        if counted || step == Step::Tokens {
            so_far = step.count(held, by, so_far);
            rungs.push(Rung { step, chips: so_far.0, demand: so_far.1 });
        }
    }
    rungs
}
