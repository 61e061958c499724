//! The verdict on a claim over two inputs: a computation in slices, coarse first.

use super::claims::{self, Entry};
use super::controls;
use crate::figures::heavy::Slices;
use crate::figures::inputs::market;
use crate::model::claims::Verdict;
use crate::model::market::Model;
use crate::scenario::{ParamId, Scenario, param};

/// Cells along each side, from the first map that is shown to the last.
pub const SIDES: [usize; 3] = [12, 24, 48];

/// What is mapped: a claim over two inputs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// The claim's place on the board.
    pub claim: usize,
    /// The input that runs across, and the one that runs upright.
    pub axes: [ParamId; 2],
}

impl Asked {
    /// What a reader asks for.
    pub fn of(s: &Scenario) -> Self {
        Self { claim: s.option(ParamId::Claim), axes: s.map_axes() }
    }

    /// The same as the first numbers of a list.
    fn numbers(&self) -> [f64; 3] {
        [self.claim as f64, self.axes[0] as usize as f64, self.axes[1] as usize as f64]
    }

    /// Whether both sides are the same input: then there is no map.
    pub fn is_a_line(&self) -> bool {
        self.axes[0] == self.axes[1]
    }
}

/// The value of an input at a share of its range, as its slider runs.
pub fn value_at(id: ParamId, share: f64) -> f64 {
    let (min, max) = param(id).range();
    match controls::along(id, &Scenario::default()) {
        Some(along) if along.logarithmic => min * libm::pow(max / min, share),
        _ => min + (max - min) * share,
    }
}

/// A map: verdicts row by row, from the least to the greatest value of each input, at the middles of the cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Cells along each side.
    pub side: usize,
    /// `side` × `side` verdicts.
    pub cells: Vec<Verdict>,
}

/// The map of a reader's question.
#[derive(Debug)]
pub struct Job {
    entry: Entry,
    asked: Asked,
    scenario: Scenario,
    model: Model,
    /// Which of [`SIDES`] is being made.
    level: usize,
    cells: Vec<f64>,
    made: usize,
}

impl Job {
    /// No cell yet.
    pub fn new(s: &Scenario) -> Self {
        let asked = Asked::of(s);
        let entry = claims::at(asked.claim);
        Self { entry, asked, scenario: *s, model: market::model_of_many(), level: 0, cells: Vec::new(), made: 0 }
    }

    fn cell(&self, side: usize, place: usize) -> Verdict {
        let [across, upright] = self.asked.axes;
        let middle = |i: usize| (i as f64 + 0.5) / side as f64;
        let there = self
            .scenario
            .with(across, value_at(across, middle(place % side)))
            .with(upright, value_at(upright, middle(place / side)));
        self.entry.verdict(self.entry.value_by(&self.model, &there), &there)
    }

    fn list(&self, side: usize) -> Vec<f64> {
        let mut list = self.asked.numbers().to_vec();
        list.push(side as f64);
        list.extend(&self.cells);
        list
    }
}

impl Slices for Job {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        let whole: usize = SIDES.iter().map(|side| side * side).sum();
        let Some(side) = SIDES.get(self.level).copied().filter(|_| !self.asked.is_a_line()) else { return vec![1.0] };
        let from = self.cells.len();
        // A cell takes up to two runs of the market.
        let to = (from + runs.div_ceil(2)).min(side * side);
        self.cells.extend((from..to).map(|place| number(self.cell(side, place))).collect::<Vec<f64>>());
        self.made += to - from;
        let mut list = vec![self.made as f64 / whole as f64];
        if to == side * side {
            list.extend(self.list(side));
            self.cells.clear();
            self.level += 1;
        }
        list
    }
}

const fn number(verdict: Verdict) -> f64 {
    match verdict {
        Verdict::Fails => 0.0,
        Verdict::Holds => 1.0,
        Verdict::Unknown => 2.0,
    }
}

/// The map in a list that a [`Job`] wrote; `None` where it answers another question.
pub fn read(asked: &Asked, list: &[f64]) -> Option<Map> {
    let [claim, across, upright, side, cells @ ..] = list else { return None };
    let verdict = |cell: &f64| match *cell as u8 {
        0 => Verdict::Fails,
        1 => Verdict::Holds,
        _ => Verdict::Unknown,
    };
    let side = *side as usize;
    let is_it = [*claim, *across, *upright] == asked.numbers() && cells.len() == side * side;
    is_it.then(|| Map { side, cells: cells.iter().map(verdict).collect() })
}

/// A map of so many cells a side, at once.
pub fn all(s: &Scenario, side: usize) -> Map {
    let job = Job::new(s);
    Map { side, cells: (0..side * side).map(|place| job.cell(side, place)).collect() }
}
