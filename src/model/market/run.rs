//! A run: every step from 2020 to 2036.

use super::history::{END, Given, START, given};
use super::step::{advance, moment};
use super::training::Race;
use super::{Binding, Memory, Moment, Notes, Output, Parameters, Policy, State, Trends};
use std::rc::Rc;

/// Years of which a run keeps means: 2020 to 2035.
pub const YEARS: usize = (END - START) as usize;
/// Moments of which a run keeps values: 2020.0, 2020.25 and so on to 2036.0.
pub const QUARTERS: usize = 4 * YEARS + 1;

/// The given paths laid on steps of one length. Made once, it serves any number of runs.
#[derive(Debug, Clone)]
pub struct Model {
    steps_per_year: usize,
    given: Rc<[Given]>,
    notes: Option<Notes>,
    memory: Option<Memory>,
}

impl Model {
    /// A model of as many steps a year, rounded up to a multiple of 4 (at least 4). 48 is the usual: against 192 its yearly
    /// means are off by at most 1.7 %.
    #[must_use]
    pub fn new(steps_per_year: u32) -> Self {
        let steps_per_year = steps_per_year.max(1).div_ceil(4) as usize * 4;
        let dt = 1.0 / steps_per_year as f64;
        let given = (0..=YEARS * steps_per_year).map(|step| given(START + step as f64 * dt, dt)).collect();
        Self { steps_per_year, given, notes: None, memory: None }
    }

    /// The same model, which remembers its last runs, this many: who asks for one again, for other outputs say, does not wait for
    /// its steps. Clones share the memory. A run takes some 0.6 MB at 48 steps a year.
    #[must_use]
    pub fn remembering(self, runs: usize) -> Self {
        Self { memory: Some(Memory::new(runs)), ..self }
    }

    /// The same model, which answers [`Model::noted`] from notes as far as they go.
    #[must_use]
    pub fn with_notes(self, notes: Notes) -> Self {
        Self { notes: Some(notes), ..self }
    }

    /// The notes, if it has any.
    #[must_use]
    pub const fn notes(&self) -> Option<&Notes> {
        self.notes.as_ref()
    }

    /// What `ask` says, or what the notes say in its place: for numbers of a run or two, asked in an order that depends on
    /// nothing but earlier answers.
    pub fn noted<const N: usize>(&self, ask: impl FnOnce() -> [f64; N]) -> [f64; N] {
        match &self.notes {
            Some(notes) => notes.next(ask),
            None => ask(),
        }
    }

    /// Steps a year.
    #[must_use]
    pub const fn steps_per_year(&self) -> usize {
        self.steps_per_year
    }

    /// Shows every moment of a run to `seen`, from 2020.0 to 2036.0. The price is [`State::rental_price_raw`] here.
    pub fn visit(&self, parameters: &Parameters, policy: &Policy, seen: &mut dyn FnMut(&Moment)) {
        self.visit_until(END, parameters, policy, seen);
    }

    /// Shows every moment of a run up to the time `end`, decimal year, and at it.
    pub fn visit_until(&self, end: f64, parameters: &Parameters, policy: &Policy, seen: &mut dyn FnMut(&Moment)) {
        let Some(memory) = &self.memory else { return self.step_until(end, parameters, policy, seen) };
        let moments = memory.recall(parameters, policy, || {
            let mut moments = Vec::with_capacity(self.given.len());
            self.step_until(END, parameters, policy, &mut |moment| moments.push(*moment));
            moments
        });
        moments.iter().take_while(|moment| moment.given.time <= end).for_each(seen);
    }

    fn step_until(&self, end: f64, parameters: &Parameters, policy: &Policy, seen: &mut dyn FnMut(&Moment)) {
        let dt = 1.0 / self.steps_per_year as f64;
        let mut state = State::initial(parameters);
        let mut trends = Trends::new(parameters, dt);
        let mut race = Race::new(self.given.len());
        let mut strengths = policy.strengths(START);
        let mut until = policy.next_change(START);
        for given in self.given.iter().take_while(|given| given.time <= end) {
            if given.time >= until {
                strengths = policy.strengths(given.time);
                until = policy.next_change(given.time);
            }
            let moment = moment(parameters, &trends, given, &strengths, &state, &mut race);
            seen(&moment);
            state = advance(parameters, &trends, &moment, dt);
            trends.step(given.time);
        }
    }

    /// A run that keeps these outputs.
    #[must_use]
    pub fn run(&self, parameters: &Parameters, policy: &Policy, outputs: &[Output]) -> Run {
        let width = outputs.len();
        let mut quarters = Vec::with_capacity(QUARTERS * width);
        let mut bindings = Vec::with_capacity(QUARTERS);
        let mut years = vec![0.0; YEARS * width];
        let (mut step, mut price_2024) = (0, 1.0);
        self.visit(parameters, policy, &mut |moment| {
            let year = step / self.steps_per_year;
            let is_quarter = step % (self.steps_per_year / 4) == 0;
            if step == (2024 - START as usize) * self.steps_per_year {
                price_2024 = moment.state.rental_price_raw;
            }
            if is_quarter {
                bindings.push((moment.binding(), moment.investment.tools_bind()));
            }
            for (place, output) in outputs.iter().enumerate() {
                let value = output.of(parameters, moment);
                if is_quarter {
                    quarters.push(value);
                }
                if let Some(sum) = years.get_mut(year * width + place) {
                    *sum += value;
                }
            }
            step += 1;
        });
        for sum in &mut years {
            *sum /= self.steps_per_year as f64;
        }
        if let Some(place) = outputs.iter().position(|output| *output == Output::RentalPrice) {
            let every =
                |values: &mut [f64]| values.iter_mut().skip(place).step_by(width).for_each(|x| *x /= price_2024);
            every(&mut quarters);
            every(&mut years);
        }
        Run { width, quarters, years, bindings }
    }
}

/// Some outputs of a run, named by their place in the list asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    width: usize,
    quarters: Vec<f64>,
    years: Vec<f64>,
    bindings: Vec<(Binding, bool)>,
}

impl Run {
    /// The time of a quarter, decimal year; quarter 0 is 2020.0.
    #[must_use]
    pub fn time(quarter: usize) -> f64 {
        START + quarter as f64 / 4.0
    }

    /// The output at the beginning of a quarter, 0 to [`QUARTERS`]` - 1`; `None` beyond.
    #[must_use]
    pub fn at(&self, output: usize, quarter: usize) -> Option<f64> {
        if output >= self.width { None } else { self.quarters.get(quarter * self.width + output).copied() }
    }

    /// The mean of the output over the steps of a year, 2020 to 2035; `None` outside.
    #[must_use]
    pub fn mean(&self, output: usize, year: u32) -> Option<f64> {
        let year = (year as usize).checked_sub(START as usize)?;
        if output >= self.width { None } else { self.years.get(year * self.width + output).copied() }
    }

    /// What holds domestic output at the beginning of a quarter, and whether tools hold new capacity; `None` beyond the last.
    #[must_use]
    pub fn binding(&self, quarter: usize) -> Option<(Binding, bool)> {
        self.bindings.get(quarter).copied()
    }

    /// The outputs at a quarter, in the order asked for; empty beyond the last.
    #[must_use]
    pub fn row(&self, quarter: usize) -> &[f64] {
        self.quarters.chunks(self.width.max(1)).nth(quarter).unwrap_or(&[])
    }
}
