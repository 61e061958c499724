//! Answers that take longer than a frame: bands over many runs, a result split over the controls, ranked assumptions.
//!
//! Natively they are computed where they are asked for. In the page they are computed beside it and kept here; who shows them
//! shows the last ones, marked as such, until those for the present choices arrive.
//!
//! A new kind is a variant of [`Heavy`] with its part and what it heeds, something that implements [`Slices`] and is begun by
//! that part's [`begin`](super::parts::Contents::begin), and its place in [`FigureId::heavy`](super::FigureId::heavy) or in
//! [`live::heavy`](super::live::heavy).

pub mod market;

use super::inputs::market::{LEVERS, PARAMETERS};
use super::parts::Part;
use crate::scenario::{ParamId, ParamSet, Scenario};
use std::cell::RefCell;
use std::sync::Arc;

/// What is computed, in the order in which first results are worth having.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heavy {
    /// Quantiles over the ensemble of [`market::BAND_OUTPUTS`].
    Band,
    /// What the live sentences of the chapter on the controls ask of the market.
    SanctionsSentences,
    /// What those of the chapter on software and money ask.
    EcosystemSentences,
    /// The reader's outcome with each assumption at both ends of its range.
    Screening,
    /// The reader's outcome split over the levers.
    Attribution,
    /// Where the chosen claim flips, along every input.
    Flips,
    /// In how many worlds each claim holds.
    Chance,
    /// The verdict on the chosen claim over two inputs.
    Validity,
}

/// How many kinds there are.
const KINDS: usize = 8;

/// The choices that the market model answers to.
const MARKET: ParamSet = {
    let mut set = ParamSet::EMPTY.with(ParamId::Policy);
    let mut i = 0;
    while i < PARAMETERS.len() {
        set.insert(PARAMETERS[i]);
        i += 1;
    }
    let mut i = 0;
    while i < LEVERS.len() {
        let [strength, from, until] = LEVERS[i];
        set = set.with(strength).with(from).with(until);
        i += 1;
    }
    set
};

/// The choices behind rents.
const RENTED: ParamSet = MARKET.with(ParamId::ChinaRent2024).with(ParamId::WorldRent).with(ParamId::WorldRentTrend);

/// The choices behind an outcome of the market in a year.
const OUTCOME: ParamSet = MARKET.with(ParamId::Outcome).with(ParamId::OutcomeYear);

/// The choices behind what the chapter on the controls says: where a verdict flips depends on the lines too.
const SANCTIONS: ParamSet = MARKET
    .with(ParamId::LineSurplusTokens)
    .with(ParamId::LineSurplusNow)
    .with(ParamId::LineSurplusNext)
    .with(ParamId::LineLowEndMeaningless)
    .with(ParamId::LineLowEndSpeeds)
    .with(ParamId::LineSpeedsSelfSufficiency)
    .with(ParamId::LineTrainingGapBinds)
    .with(ParamId::LineTrainingFirst)
    .with(ParamId::LineParadox);

/// The choices behind what the chapter on software and money says.
const ECOSYSTEM: ParamSet = RENTED
    .with(ParamId::LineCudaTipping)
    .with(ParamId::LineNvidiaLoses)
    .with(ParamId::LineLossIsLarge)
    .with(ParamId::LineFrontierSlows)
    .with(ParamId::LineCheapTokens);

/// The choices that claims depend on: all but the question about them.
const CLAIMS: ParamSet = {
    let mut set = ParamSet::EMPTY;
    let mut i = 0;
    while i < ParamId::ALL.len() {
        if !matches!(ParamId::ALL[i], ParamId::Claim | ParamId::MapAcross | ParamId::MapUpright) {
            set.insert(ParamId::ALL[i]);
        }
        i += 1;
    }
    set
};

impl Heavy {
    /// Every kind.
    pub const ALL: [Self; KINDS] = [
        Self::Band,
        Self::SanctionsSentences,
        Self::EcosystemSentences,
        Self::Screening,
        Self::Attribution,
        Self::Flips,
        Self::Chance,
        Self::Validity,
    ];

    /// The part of the program that computes it.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Band | Self::SanctionsSentences | Self::Screening | Self::Attribution => Part::Sanctions,
            Self::EcosystemSentences => Part::Ecosystem,
            Self::Flips | Self::Chance | Self::Validity => Part::Verdict,
        }
    }

    /// The choices it depends on: another one, moved, leaves what was computed as it is.
    #[must_use]
    pub const fn heeds(self) -> ParamSet {
        match self {
            Self::Band => MARKET,
            Self::SanctionsSentences => SANCTIONS,
            Self::EcosystemSentences => ECOSYSTEM,
            Self::Screening | Self::Attribution => OUTCOME,
            Self::Chance => CLAIMS,
            Self::Flips => CLAIMS.with(ParamId::Claim),
            Self::Validity => CLAIMS.with(ParamId::Claim).with(ParamId::MapAcross).with(ParamId::MapUpright),
        }
    }

    /// What is asked, as far as it matters: every choice that is not heeded at its default. A map is the same wherever on it the
    /// reader stands.
    #[must_use]
    pub fn question(self, s: &Scenario) -> Scenario {
        let mut question = Scenario::default();
        for id in self.heeds().iter() {
            question.set(id, s.get(id));
        }
        if self == Self::Validity {
            s.map_axes().into_iter().for_each(|axis| question.reset(axis));
        }
        question
    }

    /// Whether any choice that it heeds was moved.
    #[must_use]
    pub fn is_moved(self, s: &Scenario) -> bool {
        self.heeds().iter().any(|id| !s.is_default(id))
    }
}

/// Numbers that were computed, and whether they belong to the present choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// As [`Slices::step`] lays them out.
    pub values: Arc<[f64]>,
    /// What they answer, see [`Heavy::question`].
    pub question: Scenario,
    /// Whether they are for the choices asked for, or older.
    pub fresh: bool,
}

/// What was computed last, for what, and whether to the end.
#[derive(Debug, Clone)]
struct Kept {
    question: Scenario,
    values: Arc<[f64]>,
    whole: bool,
}

thread_local! {
    static KEPT: RefCell<[Option<Kept>; KINDS]> = const { RefCell::new([const { None }; KINDS]) };
    /// How often numbers of each kind were kept.
    static ARRIVALS: RefCell<[u32; KINDS]> = const { RefCell::new([0; KINDS]) };
}

fn kept(kind: Heavy) -> Option<Kept> {
    KEPT.with_borrow(|kept| kept[kind as usize].clone())
}

/// The numbers for these choices, or the last ones; `None` where none have arrived yet.
#[must_use]
pub fn get(kind: Heavy, s: &Scenario) -> Option<Computed> {
    let question = kind.question(s);
    match kept(kind) {
        Some(Kept { values, question: asked, .. }) if asked == question => {
            Some(Computed { values, question, fresh: true })
        }
        #[cfg(all(feature = "csr", not(feature = "ssr")))]
        kept => kept.map(|Kept { values, question, .. }| Computed { values, question, fresh: false }),
        #[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
        _ => {
            let values = compute(kind, s)?;
            keep(kind, s, Arc::clone(&values), true);
            Some(Computed { values, question, fresh: true })
        }
    }
}

/// Whether nothing is left to compute for these choices.
#[must_use]
pub fn is_whole(kind: Heavy, s: &Scenario) -> bool {
    kept(kind).is_some_and(|kept| kept.whole && kept.question == kind.question(s))
}

/// Keeps numbers that have arrived; `whole` if no more will come.
pub fn keep(kind: Heavy, s: &Scenario, values: Arc<[f64]>, whole: bool) {
    let new = Kept { question: kind.question(s), values, whole };
    KEPT.with_borrow_mut(|kept| kept[kind as usize] = Some(new));
    ARRIVALS.with_borrow_mut(|arrivals| arrivals[kind as usize] = arrivals[kind as usize].wrapping_add(1));
}

/// A number that changes whenever numbers of one of these kinds arrive.
#[must_use]
pub fn arrivals(kinds: &[Heavy]) -> u32 {
    ARRIVALS.with_borrow(|arrivals| kinds.iter().fold(0, |sum: u32, kind| sum.wrapping_add(arrivals[*kind as usize])))
}

/// A computation that can be done a slice at a time.
pub trait Slices {
    /// Makes up to `runs` more runs. First the share that is done, 0 to 1, then the numbers, if there are any yet.
    fn step(&mut self, runs: usize) -> Vec<f64>;
}

/// Begins a computation; `None` as long as the part that computes it has not been fetched.
#[must_use]
pub fn begin(kind: Heavy, s: &Scenario) -> Option<Box<dyn Slices>> {
    (kind.part().contents()?.begin)(kind, s)
}

/// Computations in progress, one of a kind. First results go before better ones: as long as a kind has shown nothing, it is the
/// turn of the first such.
#[derive(Default)]
pub struct Queue([Option<Task>; KINDS]);

impl std::fmt::Debug for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let numbers = self.0.iter().map(|task| task.as_ref().map(|task| task.number));
        f.debug_map().entries(Heavy::ALL.into_iter().zip(numbers)).finish()
    }
}

/// A computation in progress.
struct Task {
    /// The number of its question.
    number: u32,
    job: Box<dyn Slices>,
    /// Whether it has had something to show.
    shown: bool,
}

/// What a slice brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// The number of the question.
    pub number: u32,
    /// What was computed.
    pub kind: Heavy,
    /// The share that is done, 0 to 1, then the numbers, if there are any yet.
    pub numbers: Vec<f64>,
}

impl Queue {
    /// Takes up a question, in place of an older one of its kind.
    pub fn put(&mut self, number: u32, kind: Heavy, job: Box<dyn Slices>) {
        self.0[kind as usize] = Some(Task { number, job, shown: false });
    }

    /// Makes up to `runs` more runs for whatever is most wanted; `None` where nothing is left.
    pub fn step(&mut self, runs: usize) -> Option<Slice> {
        let waits = |task: &Option<Task>| task.as_ref().is_some_and(|task| !task.shown);
        let place = self.0.iter().position(waits).or_else(|| self.0.iter().position(Option::is_some))?;
        let task = self.0[place].as_mut()?;
        let (number, numbers) = (task.number, task.job.step(runs));
        task.shown |= numbers.len() > 1;
        if is_done(&numbers) {
            self.0[place] = None;
        }
        Some(Slice { number, kind: Heavy::ALL[place], numbers })
    }
}

/// Whether the numbers of a slice are the last ones.
#[must_use]
pub fn is_done(numbers: &[f64]) -> bool {
    numbers.first().is_none_or(|share| *share >= 1.0)
}

/// All of it at once.
#[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
fn compute(kind: Heavy, s: &Scenario) -> Option<Arc<[f64]>> {
    let mut job = begin(kind, s)?;
    loop {
        let list = job.step(usize::MAX);
        if is_done(&list) {
            return Some(list.get(1..)?.into());
        }
    }
}

#[cfg(test)]
mod tests;
