//! What the claims need of a run, gathered while it passes.

use crate::model::market::{Model, Moment, Output, Parameters, Policy};

/// The year whose end the newsletter speaks of.
const COUNTED: f64 = 2026.0;
/// The years that the newsletter's "next five years" are read as.
pub(super) const NEXT: [usize; 5] = [2026, 2027, 2028, 2029, 2030];
/// The year in which futures are compared.
const COMPARED: usize = 2027;
/// A year in which they are compared once more.
const LATER: usize = 2033;

/// How many numbers a tally has.
const NUMBERS: usize = 8 + NEXT.len() + YEARS;
/// The first year of [`Tally::by_year`].
pub const COUNTED_FROM: u32 = 2020;
/// The years of [`Tally::by_year`].
const YEARS: usize = 16;

/// Numbers of one run.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tally {
    /// Chips by their hardware over tokens at ordinary efficiency, at the last step of 2025.
    pub over_tokens: f64,
    /// Sellable compute over all demand, at the same step.
    pub coverage: f64,
    /// Sellable compute over all demand: means of 2026 to 2030.
    pub yearly: [f64; NEXT.len()],
    /// Installed compute, means of the years from [`COUNTED_FROM`] to 2035, kH100e.
    pub by_year: [f64; YEARS],
    /// Installed compute, mean of 2027, kH100e.
    pub compute: f64,
    /// Compute that serves training, mean of 2027, kH100e.
    pub training: f64,
    /// Domestic share of the compute sold and smuggled, mean of 2027, 0 to 1.
    pub domestic_share: f64,
    /// Domestic cards sold, mean of 2027, thousand a year.
    pub cards: f64,
    /// Installed compute, mean of 2033, kH100e.
    pub later_compute: f64,
    /// Compute that serves training, mean of 2033, kH100e.
    pub later_training: f64,
}

impl Tally {
    /// Runs the model and gathers, unless the model has it in its notes.
    #[must_use]
    pub fn of(model: &Model, parameters: &Parameters, policy: &Policy) -> Self {
        Self::from_list(model.noted(|| Self::gather(model, parameters, policy).list()))
    }

    /// The numbers as a list.
    fn list(self) -> [f64; NUMBERS] {
        let Self {
            over_tokens,
            coverage,
            yearly,
            by_year,
            compute,
            training,
            domestic_share,
            cards,
            later_compute,
            later_training,
        } = self;
        let single = [over_tokens, coverage, compute, training, domestic_share, cards, later_compute, later_training];
        let mut list = [0.0; NUMBERS];
        for (place, number) in list.iter_mut().zip(single.into_iter().chain(yearly).chain(by_year)) {
            *place = number;
        }
        list
    }

    /// As [`Tally::list`] lays them out.
    fn from_list(list: [f64; NUMBERS]) -> Self {
        let [over_tokens, coverage, compute, training, domestic_share, cards, later_compute, later_training, ..] = list;
        let many = &list[NUMBERS - NEXT.len() - YEARS..];
        Self {
            over_tokens,
            coverage,
            yearly: core::array::from_fn(|i| many[i]),
            by_year: core::array::from_fn(|i| many[NEXT.len() + i]),
            compute,
            training,
            domestic_share,
            cards,
            later_compute,
            later_training,
        }
    }

    fn gather(model: &Model, parameters: &Parameters, policy: &Policy) -> Self {
        let mut tally = Self::default();
        let dt = 1.0 / model.steps_per_year() as f64;
        // Half a step beside the years, so that rounding does not decide.
        model.visit(parameters, policy, &mut |moment| {
            let time = moment.given.time + 0.5 * dt;
            if (COUNTED - dt..COUNTED).contains(&time) {
                tally.count(moment);
            }
            let year = time as usize;
            if let Some(place) = NEXT.iter().position(|next| *next == year) {
                tally.yearly[place] += dt * Output::Coverage.of(parameters, moment);
            }
            if let Some(mean) = tally.by_year.get_mut(year - COUNTED_FROM as usize) {
                *mean += dt * moment.installed.effective;
            }
            if year == COMPARED {
                tally.compute += dt * moment.installed.effective;
                tally.training += dt * moment.training_compute;
                tally.domestic_share += dt * Output::DomesticComputeShare.of(parameters, moment);
                tally.cards += dt * moment.domestic_cards;
            }
            if year == LATER {
                tally.later_compute += dt * moment.installed.effective;
                tally.later_training += dt * moment.training_compute;
            }
        });
        tally
    }

    fn count(&mut self, moment: &Moment) {
        let chips = moment.installed.nameplate;
        self.over_tokens = chips / moment.demand.token;
        self.coverage = moment.installed.sellable / moment.demand.total;
    }

    /// The lowest yearly coverage of 2026 to 2030.
    #[must_use]
    pub fn lowest(&self) -> f64 {
        self.yearly.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// How many of the years 2026 to 2030 are covered on average.
    #[must_use]
    pub fn covered_years(&self) -> usize {
        self.yearly.iter().filter(|coverage| **coverage >= 1.0).count()
    }
}
