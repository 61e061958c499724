//! Where a verdict turns, with few runs of the market: claims share them.
//!
//! Along an input the model is run at both ends of its range and halfway to each; between two of these points on which the
//! verdict differs, the turn is found between them. A verdict that turns twice between two points is missed.

use super::super::{Claim, Verdict};
use super::tally::Tally;
use crate::model::market::parameters::IDS;
use crate::model::market::{Model, Parameters, Policy};
use std::cell::{Cell, RefCell};

/// A parameter of the market to search along; the schema has it under the same identifier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Input {
    /// Identifier, also of the market's parameter.
    pub id: &'static str,
    /// Least value in the schema's unit.
    pub min: f64,
    /// Greatest value in the schema's unit.
    pub max: f64,
    /// The schema's unit over the model's: 100 for per cent.
    pub scale: f64,
}

impl Input {
    /// Its place among the market's parameters; the first where there is none of that name, which a test rules out.
    fn place(&self) -> usize {
        IDS.iter().position(|id| *id == self.id).unwrap_or(0)
    }
}

/// Which policy a run is made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Under {
    /// The reader's.
    Reader,
    /// The reader's with the control of low-end chips, as the reader has it or else as it happened.
    LowEnd,
    /// The reader's without it.
    NoLowEnd,
    /// No controls.
    Free,
}

const KINDS: usize = 4;
/// Points along an input: halfway to the least value, the least value, halfway to the greatest, the greatest.
const POINTS: usize = 4;
/// Most runs under each policy after the points.
const REFINEMENTS: u32 = 16;
/// Nearness to the line at which the search ends, in the unit of a claim's value.
const NEAR: f64 = 1e-5;

/// Runs at one point under each policy.
type Point = [Option<Tally>; KINDS];

/// Runs of the market around one set of parameters.
pub(super) struct Runs<'a> {
    model: &'a Model,
    parameters: &'a Parameters,
    policies: [Policy; KINDS],
    inputs: &'static [Input],
    here: RefCell<Point>,
    along: RefCell<Vec<[Point; POINTS]>>,
    count: Cell<u32>,
}

/// A number of one or two runs.
pub(super) type Value = (Under, Under, fn(&Tally, &Tally) -> f64);

impl<'a> Runs<'a> {
    pub fn new(
        model: &'a Model,
        parameters: &'a Parameters,
        policies: [Policy; KINDS],
        inputs: &'static [Input],
    ) -> Self {
        let along = RefCell::new(vec![[[None; KINDS]; POINTS]; inputs.len()]);
        Self { model, parameters, policies, inputs, here: RefCell::default(), along, count: Cell::new(0) }
    }

    /// How often the model was run.
    pub fn count(&self) -> u32 {
        self.count.get()
    }

    /// The run at the parameters themselves.
    pub fn here(&self, under: Under) -> Tally {
        self.kept(&mut self.here.borrow_mut(), under, || self.parameters.clone())
    }

    /// A value at the parameters themselves.
    pub fn value(&self, (one, other, of): Value) -> f64 {
        of(&self.here(one), &self.here(other))
    }

    /// The run of a point under a policy, or under another that is the same.
    fn kept(&self, point: &mut Point, under: Under, parameters: impl FnOnce() -> Parameters) -> Tally {
        let policy = &self.policies[under as usize];
        let same = self.policies.iter().position(|other| other == policy).unwrap_or(under as usize);
        *point[same].get_or_insert_with(|| self.run(&parameters(), policy))
    }

    fn run(&self, parameters: &Parameters, policy: &Policy) -> Tally {
        self.count.set(self.count.get() + 1);
        Tally::of(self.model, parameters, policy)
    }

    /// The parameters with an input at `x`, schema unit; its range is the model's.
    fn with(&self, input: &Input, x: f64) -> Parameters {
        let mut values = self.parameters.to_array();
        values[input.place()] = x / input.scale;
        Parameters::from_array(values)
    }

    /// Where along the input of that place the verdict on `value` changes nearest to where it stands, with the claim's line at
    /// `threshold`; in the schema's unit.
    pub fn turn(&self, place: usize, value: Value, (claim, threshold): (&Claim, f64)) -> Option<f64> {
        let input = &self.inputs[place];
        let current = (self.parameters.to_array()[input.place()] * input.scale).clamp(input.min, input.max);
        let spot = |x: f64, y: f64| Spot { x, over: y - threshold, verdict: claim.verdict(Some(y), threshold) };
        let start = spot(current, self.value(value));
        let ends = [input.min, input.max].into_iter().enumerate();
        let turns = ends.filter_map(|(side, end)| {
            let mut inside = start;
            for (step, x) in [0.5 * (current + end), end].into_iter().enumerate() {
                let outside = spot(x, self.at_point(place, 2 * side + step, x, value));
                if outside.verdict != start.verdict {
                    let at = |x: f64| spot(x, self.value_with(&mut [None; KINDS], &|| self.with(input, x), value));
                    return Some(between(inside, outside, claim.unit == "year", &at));
                }
                inside = outside;
            }
            None
        });
        turns.min_by(|a, b| (a - current).abs().total_cmp(&(b - current).abs()))
    }

    fn at_point(&self, place: usize, point: usize, x: f64, value: Value) -> f64 {
        let point = &mut self.along.borrow_mut()[place][point];
        self.value_with(point, &|| self.with(&self.inputs[place], x), value)
    }

    /// A value of the runs of a point, made where they have not been yet.
    fn value_with(&self, point: &mut Point, parameters: &dyn Fn() -> Parameters, (one, other, of): Value) -> f64 {
        let mut tally = |under| self.kept(point, under, parameters);
        of(&tally(one), &tally(other))
    }
}

/// A place along an input.
#[derive(Debug, Clone, Copy)]
struct Spot {
    x: f64,
    /// By how much the value there lies over the line.
    over: f64,
    verdict: Verdict,
}

/// Where the verdict changes between two places of different verdicts. A value in whole steps (`stepped`) is halved in; any other
/// by the ITP method (Oliveira and Takahashi, 2020): false position, held so close to the middle that it never needs more steps
/// than halving, however the value bends.
fn between(mut a: Spot, mut b: Spot, stepped: bool, at: &dyn Fn(f64) -> Spot) -> f64 {
    let whole = b.x - a.x;
    let mut x = b.x;
    for step in 0..REFINEMENTS {
        let middle = 0.5 * (a.x + b.x);
        x = if stepped { middle } else { middle + itp(&a, &b, whole, step) };
        let here = at(x);
        if !stepped && here.over.abs() < NEAR {
            break;
        }
        *(if here.verdict == a.verdict { &mut a } else { &mut b }) = here;
    }
    x
}

/// How far from the middle of two places the next step goes; the places were `whole` apart at the first step.
fn itp(a: &Spot, b: &Spot, whole: f64, step: u32) -> f64 {
    /// How far the place of false position is drawn towards the middle, as a share of the first gap when the gap is still whole.
    const DRAWN: f64 = 0.2;
    let (width, whole) = ((b.x - a.x).abs(), whole.abs());
    let aside = (a.x * b.over - b.x * a.over) / (b.over - a.over) - 0.5 * (a.x + b.x);
    let drawn = (aside.abs() - DRAWN * width * width / whole).max(0.0);
    // The gap may be twice what halving would have left by now.
    let room = (whole * libm::exp2(-f64::from(step)) - 0.5 * width).max(0.0);
    drawn.min(room).copysign(aside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(x: f64, over: f64) -> Spot {
        Spot { x, over, verdict: if over > 0.0 { Verdict::Holds } else { Verdict::Fails } }
    }

    /// Values that are steep on one side of the line and flat on the other kept false position from the line for all its steps.
    #[test]
    fn the_line_is_met_however_the_value_bends() {
        for (steepness, flat) in [(1.0, 0.05), (6.0, 0.05), (30.0, 1e-3), (300.0, 1e-4)] {
            let over = |x: f64| libm::exp(-steepness * x) - flat;
            let line = -libm::log(flat) / steepness;
            for (from, to) in [(0.0, 6.0), (6.0, 0.0)] {
                let found = between(spot(from, over(from)), spot(to, over(to)), false, &|x| spot(x, over(x)));
                let met = over(found).abs() < NEAR || (found - line).abs() < 6.0 * libm::exp2(-14.0);
                assert!(met, "{steepness} {flat}: {found}, not {line}");
            }
        }
    }

    #[test]
    fn a_straight_line_takes_few_steps() {
        let asked = Cell::new(0);
        let at = |x: f64| {
            asked.set(asked.get() + 1);
            spot(x, x - 2.0)
        };
        assert!((between(spot(0.0, -2.0), spot(6.0, 4.0), false, &at) - 2.0).abs() < 1e-4);
        assert!(asked.get() <= 8, "{}", asked.get());
    }

    #[test]
    fn steps_are_halved_in() {
        let at = |x: f64| spot(x, 2.5 - libm::floor(x));
        assert!((between(at(0.0), at(6.0), true, &at) - 3.0).abs() < 1e-3);
    }
}
