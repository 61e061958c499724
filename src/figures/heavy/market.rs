//! Long computations over runs of the market.

use super::{Heavy, Slices};
use crate::figures::inputs::market as inputs;
use crate::figures::live::sanctions;
use crate::model::attribution::Subsets;
use crate::model::ensemble::Ensemble;
use crate::model::market::{Model, Notes, Output, Parameters, Policy};
use crate::model::screening;
use crate::scenario::{ParamId, Scenario};

/// The outputs that have bands, in the order of the panels.
pub const BAND_OUTPUTS: [Output; 4] =
    [Output::Coverage, Output::RentalPrice, Output::InstalledCompute, Output::DomesticComputeShare];

/// Runs of a whole band.
pub const RUNS: usize = 1000;

/// Runs after which a band is shown for the first time.
const FIRST: usize = 100;

/// Begins one of the computations of the chapter on the controls.
pub fn begin(kind: Heavy, s: &Scenario) -> Option<Box<dyn Slices>> {
    Some(match kind {
        Heavy::Band => Box::new(Band(Ensemble::new(
            &Model::new(inputs::BAND_STEPS),
            &inputs::parameters(s),
            &inputs::policy(s),
            &BAND_OUTPUTS,
        ))),
        Heavy::Attribution => {
            Box::new(Attribution { asked: Asked::new(s), subsets: Subsets::of(&inputs::policy(s)), values: Vec::new() })
        }
        Heavy::Screening => Box::new(Screening { asked: Asked::new(s), policy: inputs::policy(s), values: Vec::new() }),
        Heavy::SanctionsSentences => sanctions::begin(s),
        _ => return None,
    })
}

/// For each of [`BAND_OUTPUTS`], for each quarter, the quantiles [`crate::model::ensemble::QUANTILES`].
#[derive(Debug)]
struct Band(Ensemble);

impl Slices for Band {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let before = self.0.drawn();
        self.0.add(runs.min(RUNS - before));
        let now = self.0.drawn();
        let show = now >= RUNS || before < FIRST && now >= FIRST || before / (RUNS / 2) < now / (RUNS / 2);
        list(now, RUNS, show.then(|| self.0.bands()))
    }
}

/// An outcome in a year.
#[derive(Debug)]
struct Asked {
    model: Model,
    parameters: Parameters,
    output: Output,
    year: u32,
}

impl Asked {
    fn new(s: &Scenario) -> Self {
        Self {
            model: inputs::model_of_many(),
            parameters: inputs::parameters(s),
            output: inputs::outcome(s),
            year: s.get(ParamId::OutcomeYear) as u32,
        }
    }

    fn mean(&self, policy: &Policy) -> f64 {
        self.model.run(&self.parameters, policy, &[self.output]).mean(0, self.year).unwrap_or(f64::NAN)
    }
}

/// The outcome without controls, with the reader's policy, then the share of each lever.
#[derive(Debug)]
struct Attribution {
    asked: Asked,
    subsets: Subsets,
    values: Vec<f64>,
}

impl Slices for Attribution {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let Self { asked, subsets, values } = self;
        let (from, whole) = (values.len(), subsets.count());
        let next = from..whole.min(from.saturating_add(runs));
        values.extend(next.map(|subset| asked.mean(&subsets.policy(subset))));
        list(values.len(), whole, (values.len() == whole).then(|| subsets.split(values).list()))
    }
}

/// For each of [`inputs::PARAMETERS`], the outcome at the low end and at the high end.
#[derive(Debug)]
struct Screening {
    asked: Asked,
    policy: Policy,
    values: Vec<f64>,
}

impl Slices for Screening {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let (ranges, from) = (inputs::ranges(), self.values.len() / 2);
        let next = &ranges[from..ranges.len().min(from.saturating_add(runs.div_ceil(2)))];
        let Asked { model, parameters, output, year } = &self.asked;
        self.values.extend(screening::ends(model, parameters, &self.policy, *output, *year, next));
        let (done, whole) = (self.values.len(), 2 * ranges.len());
        list(done, whole, (done == whole).then(|| self.values.clone()))
    }
}

/// What a search asks of the model, in the order of asking: whoever makes the same search with these notes makes no run.
#[derive(Debug)]
pub struct Told<F> {
    model: Model,
    search: F,
}

impl<F: Fn(&Model)> Told<F> {
    /// A search with a model of as many steps a year.
    pub fn new(steps_per_year: u32, search: F) -> Self {
        Self { model: Model::new(steps_per_year).with_notes(Notes::default()), search }
    }
}

impl<F: Fn(&Model)> Slices for Told<F> {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let Some(notes) = self.model.notes() else { return vec![1.0] };
        notes.rewind(runs);
        (self.search)(&self.model);
        // How much is left, nobody knows before.
        notes.whole().map_or_else(|| vec![0.0], |notes| list(1, 1, Some(notes)))
    }
}

/// What [`Slices::step`] gives.
fn list(done: usize, whole: usize, numbers: Option<Vec<f64>>) -> Vec<f64> {
    let mut list = vec![done as f64 / whole as f64];
    list.extend(numbers.into_iter().flatten());
    list
}
