//! Answers that take longer than a frame: bands over many runs, a result split over the controls, ranked assumptions.
//!
//! Natively they are computed where they are asked for. In the page they are computed beside it and kept here; a figure shows
//! the last ones, marked as such, until those for the present choices arrive.

use super::inputs::market as inputs;
use crate::model::attribution::Subsets;
use crate::model::ensemble::Ensemble;
use crate::model::market::{Model, Output, Parameters, Policy};
use crate::model::screening;
use crate::scenario::{ParamId, Scenario};
use std::cell::RefCell;
use std::sync::Arc;

/// What is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heavy {
    /// Quantiles over the ensemble of [`BAND_OUTPUTS`].
    Band,
    /// The reader's outcome split over the levers.
    Attribution,
    /// The reader's outcome with each assumption at both ends of its range.
    Screening,
}

impl Heavy {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Band, Self::Attribution, Self::Screening];
}

/// The outputs that have bands, in the order of the panels.
pub const BAND_OUTPUTS: [Output; 4] =
    [Output::Coverage, Output::RentalPrice, Output::InstalledCompute, Output::DomesticComputeShare];

/// Runs of a whole band.
pub const RUNS: usize = 1000;

/// Numbers that were computed, and whether they belong to the present choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// As [`Slices::step`] lays them out.
    pub values: Arc<[f64]>,
    /// Whether they are for the choices asked for, or older.
    pub fresh: bool,
}

/// What was computed last, and for what.
type Kept = Option<(Scenario, Arc<[f64]>)>;

thread_local! {
    static KEPT: RefCell<[Kept; 3]> = const { RefCell::new([const { None }; 3]) };
}

/// The numbers for these choices, or the last ones; `None` where none have arrived yet.
pub fn get(kind: Heavy, s: &Scenario) -> Option<Computed> {
    let kept = KEPT.with_borrow(|kept| kept[kind as usize].clone());
    match kept {
        Some((asked, values)) if asked == *s => Some(Computed { values, fresh: true }),
        #[cfg(all(feature = "csr", not(feature = "ssr")))]
        kept => kept.map(|(_, values)| Computed { values, fresh: false }),
        #[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
        _ => {
            keep(kind, s, compute(kind, s));
            get(kind, s)
        }
    }
}

/// Keeps numbers that have arrived.
pub fn keep(kind: Heavy, s: &Scenario, values: Arc<[f64]>) {
    KEPT.with_borrow_mut(|kept| kept[kind as usize] = Some((*s, values)));
}

/// A computation that can be done a slice at a time.
pub trait Slices {
    /// Makes up to `runs` more runs. First the share that is done, 0 to 1, then the numbers, if there are any yet.
    fn step(&mut self, runs: usize) -> Vec<f64>;
}

/// One computation, in slices.
#[derive(Debug)]
pub struct Job {
    model: Model,
    parameters: Parameters,
    output: Output,
    year: u32,
    work: Work,
}

/// What is left to do, and what is done.
#[derive(Debug)]
enum Work {
    /// For each of [`BAND_OUTPUTS`], for each quarter, the quantiles [`crate::model::ensemble::QUANTILES`].
    Band(Box<Ensemble>),
    /// The outcome without controls, with the reader's policy, then the share of each lever.
    Attribution(Subsets, Vec<f64>),
    /// For each of [`inputs::PARAMETERS`], the outcome at the low end and at the high end.
    Screening(Policy, Vec<f64>),
}

/// Runs after which a band is shown for the first time.
const FIRST: usize = 100;

impl Job {
    /// A computation for these choices.
    pub fn new(kind: Heavy, s: &Scenario) -> Self {
        let model = Model::new(if kind == Heavy::Band { inputs::BAND_STEPS } else { inputs::STEPS });
        let (parameters, policy) = (inputs::parameters(s), inputs::policy(s));
        let work = match kind {
            Heavy::Band => Work::Band(Box::new(Ensemble::new(&model, &parameters, &policy, &BAND_OUTPUTS))),
            Heavy::Attribution => Work::Attribution(Subsets::of(&policy), Vec::new()),
            Heavy::Screening => Work::Screening(policy, Vec::new()),
        };
        Self { model, parameters, output: inputs::outcome(s), year: s.get(ParamId::OutcomeYear) as u32, work }
    }
}

impl Slices for Job {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let Self { model, parameters, output, year, work } = self;
        let mean = |parameters: &Parameters, policy: &Policy| {
            model.run(parameters, policy, &[*output]).mean(0, *year).unwrap_or(f64::NAN)
        };
        let (done, whole, numbers) = match work {
            Work::Band(ensemble) => {
                let before = ensemble.drawn();
                ensemble.add(runs.min(RUNS - before));
                let now = ensemble.drawn();
                let show = now >= RUNS || before < FIRST && now >= FIRST || before / (RUNS / 2) < now / (RUNS / 2);
                (now, RUNS, show.then(|| ensemble.bands()))
            }
            Work::Attribution(subsets, values) => {
                let (from, whole) = (values.len(), subsets.count());
                values.extend((from..whole.min(from + runs)).map(|subset| mean(parameters, &subsets.policy(subset))));
                (values.len(), whole, (values.len() == whole).then(|| subsets.split(values).list()))
            }
            Work::Screening(policy, values) => {
                let ranges = inputs::ranges();
                let from = values.len() / 2;
                let next = &ranges[from..ranges.len().min(from + runs.div_ceil(2))];
                values.extend(screening::ends(model, parameters, policy, *output, *year, next));
                (values.len(), 2 * ranges.len(), (values.len() == 2 * ranges.len()).then(|| values.clone()))
            }
        };
        let mut list = vec![done as f64 / whole as f64];
        list.extend(numbers.into_iter().flatten());
        list
    }
}

/// All of it at once.
#[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
fn compute(kind: Heavy, s: &Scenario) -> Arc<[f64]> {
    let mut job = Job::new(kind, s);
    loop {
        let list = job.step(RUNS);
        if list[0] >= 1.0 {
            return list[1..].into();
        }
    }
}
