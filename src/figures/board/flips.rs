//! Where the verdict on one claim changes, along every input that can move it: a computation in slices.

use super::claims::{self, Entry};
use super::controls;
use crate::figures::heavy::Slices;
use crate::figures::inputs::market;
use crate::model::claims::Verdict;
use crate::model::claims::flips::crossings;
use crate::model::market::Model;
use crate::scenario::{Kind, ParamId, Scenario, param};

/// Most crossings of one input that are kept.
const MOST: usize = 4;
/// Numbers of an input in the list of a [`Job`]: its place in the schema, how many crossings, then value and distance of each.
const WIDTH: usize = 2 + 2 * MOST;

/// An input along which the verdict changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Flip {
    /// The input.
    pub id: ParamId,
    /// The values at which the verdict changes, the nearest first; of a choice or a switch, the options with another verdict.
    pub at: Vec<f64>,
    /// How far the first is, in half-widths of what its source holds possible; infinite for a choice or a switch.
    pub distance: f64,
}

/// The search for one claim's flips at a reader's settings.
#[derive(Debug)]
pub struct Job {
    entry: Entry,
    scenario: Scenario,
    model: Model,
    verdict: Verdict,
    left: Vec<ParamId>,
    whole: usize,
    found: Vec<f64>,
}

impl Job {
    /// The search for the claim at a place of the board.
    pub fn new(place: usize, s: &Scenario) -> Self {
        let entry = claims::at(place);
        let mut left: Vec<ParamId> = controls::of(&entry).collect();
        left.reverse();
        let model = market::model_of_many();
        let verdict = entry.verdict(entry.value_by(&model, s), s);
        Self { entry, scenario: *s, model, verdict, whole: left.len(), left, found: Vec::new() }
    }

    fn verdict_at(&self, id: ParamId, x: f64) -> Verdict {
        let there = self.scenario.with(id, x);
        self.entry.verdict(self.entry.value_by(&self.model, &there), &there)
    }

    fn search(&self, id: ParamId) -> Vec<(f64, f64)> {
        if let Some(along) = controls::along(id, &self.scenario) {
            let half = controls::half_width(id, &along);
            let found = crossings(&along, half, &|x| self.verdict_at(id, x));
            return found.iter().map(|crossing| (crossing.at, crossing.distance)).collect();
        }
        let options = match param(id).kind {
            Kind::Choice { options, .. } => options.len(),
            _ => 2,
        };
        let differs = |option: &usize| {
            let there = self.verdict_at(id, *option as f64);
            there != self.verdict && there != Verdict::Unknown
        };
        (0..options).filter(differs).map(|option| (option as f64, f64::INFINITY)).collect()
    }
}

impl Slices for Job {
    /// Searches along one more input, whatever `runs` says: the least that can be left and taken up again.
    fn step(&mut self, _runs: usize) -> Vec<f64> {
        if self.verdict == Verdict::Unknown {
            self.left.clear();
        }
        if let Some(id) = self.left.pop() {
            let found = self.search(id);
            if !found.is_empty() {
                let mut row = [f64::NAN; WIDTH];
                (row[0], row[1]) = (id as usize as f64, found.len() as f64);
                for (pair, (at, distance)) in row[2..].chunks_exact_mut(2).zip(&found) {
                    pair.copy_from_slice(&[*at, *distance]);
                }
                self.found.extend(row);
            }
        }
        let done = (self.whole - self.left.len()) as f64 / self.whole.max(1) as f64;
        // The claim stands in front, so that a list of another is not taken for this one's.
        let mut list = vec![if self.left.is_empty() { 1.0 } else { done.min(0.999) }];
        if self.left.is_empty() {
            list.push(self.entry.place as f64);
            list.extend(&self.found);
        }
        list
    }
}

/// The flips in a list that a [`Job`] wrote, the nearest first; choices and switches last. `None` where the list is another
/// claim's.
pub fn read(place: usize, list: &[f64]) -> Option<Vec<Flip>> {
    let (of, rows) = list.split_first()?;
    if *of != place as f64 {
        return None;
    }
    let flip = |row: &[f64]| {
        let number = (row[1] as usize).min(MOST);
        let at = row[2..].chunks_exact(2).take(number).map(|pair| pair[0]).collect();
        Some(Flip { id: *ParamId::ALL.get(row[0] as usize)?, at, distance: row[3] })
    };
    let mut flips: Vec<Flip> = rows.chunks_exact(WIDTH).filter_map(flip).collect();
    flips.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    Some(flips)
}

/// All flips at once.
pub fn all(place: usize, s: &Scenario) -> Vec<Flip> {
    let mut job = Job::new(place, s);
    loop {
        let list = job.step(1);
        if list[0] >= 1.0 {
            return read(place, &list[1..]).unwrap_or_default();
        }
    }
}
