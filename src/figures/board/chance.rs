//! In how many worlds each claim holds: a computation in slices.
//!
//! Claims that rest on the market are judged in its ensemble, whose runs weigh by how well they tell what is known; those of the
//! other chapters over draws from the documented ranges of what they rest on, which no history weighs.

use super::claims::{self, Entry};
use super::controls::{DOCUMENTED, documented};
use crate::figures::heavy::Slices;
use crate::figures::inputs::ecosystem::rents;
use crate::figures::inputs::korea::claims as claims_on_korea;
use crate::figures::inputs::market::{self, BAND_STEPS};
use crate::model::calibration::History;
use crate::model::claims::ecosystem::EcosystemInputs;
use crate::model::claims::korea::KoreaInputs;
use crate::model::claims::sanctions::SanctionsInputs;
use crate::model::claims::{Verdict, ecosystem, korea, legacy, sanctions, training};
use crate::model::ensemble::draws::{Draws, Triangle};
use crate::model::ensemble::{LEAST_EXPONENT, SEED};
use crate::model::korea::Assumptions;
use crate::model::market::{Model, Policy};
use crate::model::random::Seeded;
use crate::scenario::{ParamId, Scenario, param};

/// Draws of all.
pub const DRAWS: usize = 400;
/// Draws after which shares are shown for the first time, and after each of which again.
const SHOWN_EVERY: usize = 50;

/// Claims that need no run of the market, and those that do.
const APART: usize = training::ALL.len() + legacy::ALL.len();
const MARKET: usize = sanctions::ALL.len() + ecosystem::ALL.len() + korea::ALL.len();

/// Shares of the worlds in which claims hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    /// Draws made.
    pub drawn: usize,
    /// The effective number of runs of the market, see [`crate::model::ensemble::Ensemble::effective`].
    pub effective: f64,
    /// By place on the board: the share, 0 to 1; `None` where no doubtful number enters or no world has an answer.
    pub shares: Vec<Option<f64>>,
}

/// The draws around a reader's settings.
#[derive(Debug)]
pub struct Job {
    scenario: Scenario,
    model: Model,
    history: History,
    draws: Draws,
    policy: Policy,
    drawn: usize,
    best: f64,
    /// Of the runs that were finished: the exponent of the weight, then a verdict for each claim on the market.
    runs: Vec<(f64, [Verdict; MARKET])>,
    /// Of the draws, for each of the other claims: how many hold, how many have an answer.
    apart: [(u32, u32); APART],
    /// Whether a draw ever changed the claim's value.
    moved: [bool; APART],
    present: Vec<Option<f64>>,
}

impl Job {
    /// No draw yet.
    pub fn new(s: &Scenario) -> Self {
        let model = Model::new(BAND_STEPS);
        Self {
            scenario: *s,
            history: History::new(&model),
            draws: Draws::new(&market::parameters(s), SEED),
            policy: market::policy(s),
            model,
            drawn: 0,
            best: f64::NEG_INFINITY,
            runs: Vec::new(),
            apart: [(0, 0); APART],
            moved: [false; APART],
            present: claims::apart_from_the_market(s),
        }
    }

    fn draw(&mut self) {
        self.draw_market();
        self.draw_apart();
        self.drawn += 1;
    }

    fn draw_market(&mut self) {
        let parameters = self.draws.advance();
        let exponent = self.history.exponent(&self.model, &parameters);
        self.best = self.best.max(exponent);
        if exponent < self.best + LEAST_EXPONENT {
            return;
        }
        let money = EcosystemInputs {
            parameters: parameters.clone(),
            policy: self.policy.clone(),
            rents: rents(&self.scenario),
        };
        let memory = KoreaInputs {
            parameters: parameters.clone(),
            policy: self.policy.clone(),
            assumptions: self.assumptions(),
        };
        let controls = SanctionsInputs { parameters, policy: self.policy.clone() };
        let values = claims::of_the_market(&self.model, &controls, &money, &memory);
        let verdicts = core::array::from_fn(|i| claims::at(APART + i).verdict(values[i], &self.scenario));
        self.runs.push((exponent, verdicts));
    }

    /// The reader's settings with what is documented outside the market drawn from its range.
    fn drawn_settings(&self) -> Scenario {
        let seed = Seeded::new(SEED).keyed(3).keyed(self.drawn as u64);
        DOCUMENTED.iter().fold(self.scenario, |s, (id, ..)| match triangle(*id, &self.scenario) {
            Some(triangle) => s.with(*id, triangle.quantile(seed.keyed(*id as u64).uniform())),
            None => s,
        })
    }

    /// What is assumed of Korea in the present draw.
    fn assumptions(&self) -> Assumptions {
        claims_on_korea(&self.drawn_settings()).assumptions
    }

    fn draw_apart(&mut self) {
        let s = self.drawn_settings();
        for (i, value) in claims::apart_from_the_market(&s).into_iter().enumerate() {
            let verdict = claims::at(i).verdict(value, &self.scenario);
            self.moved[i] |= value != self.present[i];
            self.apart[i].0 += u32::from(verdict == Verdict::Holds);
            self.apart[i].1 += u32::from(verdict != Verdict::Unknown);
        }
    }

    /// As [`read`] reads it.
    fn list(&self) -> Vec<f64> {
        let weights: Vec<f64> = self.runs.iter().map(|(exponent, _)| libm::exp(exponent - self.best)).collect();
        let (sum, squares) = weights.iter().fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
        let mut list = vec![self.drawn as f64, if squares > 0.0 { sum * sum / squares } else { 0.0 }];
        let share = |(held, judged): (u32, u32), moved: bool| {
            if moved && judged > 0 { f64::from(held) / f64::from(judged) } else { f64::NAN }
        };
        list.extend(self.apart.iter().zip(self.moved).map(|(count, moved)| share(*count, moved)));
        list.extend((0..MARKET).map(|i| {
            let weigh = |wanted: &dyn Fn(Verdict) -> bool| {
                let runs = self.runs.iter().zip(&weights);
                runs.filter(|((_, verdicts), _)| wanted(verdicts[i])).fold(0.0, |sum, (_, weight)| sum + weight)
            };
            weigh(&|verdict| verdict == Verdict::Holds) / weigh(&|verdict| verdict != Verdict::Unknown)
        }));
        list
    }
}

/// How an input outside the market is drawn: over its documented range, unless the reader moved it.
fn triangle(id: ParamId, s: &Scenario) -> Option<Triangle> {
    let (low, high) = documented(id)?;
    let default = param(id).default_value();
    (s.get(id) == default && low <= default && default <= high).then(|| Triangle::new(low, default, high))
}

impl Slices for Job {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let before = self.drawn;
        // A draw takes some ten runs of the market.
        (0..runs.div_ceil(10).min(DRAWS - before)).for_each(|_| self.draw());
        let mut list = vec![self.drawn as f64 / DRAWS as f64];
        if self.drawn / SHOWN_EVERY > before / SHOWN_EVERY {
            list.extend(self.list());
        }
        list
    }
}

/// The chances in a list that a [`Job`] wrote.
pub fn read(list: &[f64]) -> Option<Chances> {
    let [drawn, effective, shares @ ..] = list else { return None };
    let shares: Vec<Option<f64>> = shares.iter().map(|share| Some(*share).filter(|share| share.is_finite())).collect();
    (shares.len() == claims::COUNT).then_some(Chances { drawn: *drawn as usize, effective: *effective, shares })
}

/// All draws at once.
pub fn all(s: &Scenario) -> Option<Chances> {
    let mut job = Job::new(s);
    (0..DRAWS).for_each(|_| job.draw());
    read(&job.list())
}

/// A claim's share in [`Chances`].
pub fn of(chances: &Chances, entry: &Entry) -> Option<f64> {
    chances.shares.get(entry.place).copied().flatten()
}
