//! The zones behind the chips: what the rules of a day say about the reader's chip if it stood elsewhere on the map.
//!
//! A class changes only on a limit, so the limits in force cut the map into a few fields, each of one class. The fields' edges
//! are the limits themselves, not a raster's: a chip one TPP under a line is drawn under it.

use crate::model::chips::OwnChip;
use crate::model::controls::{Class, Date, Inputs, Term, Variable, status, thresholds};

/// What the upright axis counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upright {
    /// Memory bandwidth, GB/s.
    Bandwidth,
    /// Performance density, TPP per mm².
    Density,
}

impl Upright {
    /// Ends of the axis.
    pub fn domain(self) -> (f64, f64) {
        match self {
            Self::Bandwidth => (37.0, 27_000.0),
            Self::Density => (0.5, 50.0),
        }
    }
}

/// Ends of the axis of TPP: a little beyond the slider's, so that the reader's chip never lies on the frame.
pub const TPP: (f64, f64) = (70.0, 85_000.0);

/// A limit where it lies on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Its place on the axis.
    pub at: f64,
    /// What the rule compares.
    pub term: Term,
    /// With what; not the place where the term is another than the axis.
    pub limit: f64,
}

/// The map cut into fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Zones {
    /// Limits that run upright, from the left.
    pub columns: Vec<Line>,
    /// Limits that run across, from below.
    pub rows: Vec<Line>,
    /// Limits on the axis of TPP, then on the upright one, across which no class changes here.
    pub idle: [Vec<Line>; 2],
    /// The class of each field, row by row from below, left to right.
    pub classes: Vec<Class>,
}

/// The chip's figures if it stood at (`tpp`, `y`), all else its own.
fn moved(own: &OwnChip, upright: Upright, tpp: f64, y: f64) -> Inputs {
    match upright {
        Upright::Bandwidth => OwnChip { tpp, bandwidth_gbs: y, ..*own }.inputs(),
        Upright::Density => OwnChip { tpp, area_mm2: tpp / y, ..*own }.inputs(),
    }
}

/// Where a limit lies on the axis of TPP, and on the upright one.
fn places(own: &OwnChip, upright: Upright, term: Term, limit: f64) -> (Option<f64>, Option<f64>) {
    use Variable::{IoBandwidth, MemoryBandwidth, Pd, Tpp};
    match (term, upright) {
        (Term::One(Tpp), _) => (Some(limit), None),
        (Term::One(Pd), Upright::Bandwidth) => (Some(limit * own.area_mm2), None),
        (Term::One(Pd), Upright::Density) | (Term::One(MemoryBandwidth), Upright::Bandwidth) => (None, Some(limit)),
        (Term::Sum(MemoryBandwidth, IoBandwidth), Upright::Bandwidth) => (None, Some(limit - own.io_gbs)),
        _ => (None, None),
    }
}

fn add(lines: &mut Vec<Line>, at: Option<f64>, (term, limit): (Term, f64), domain: (f64, f64)) {
    let Some(at) = at.filter(|at| *at > domain.0 && *at < domain.1) else { return };
    if lines.iter().all(|line| line.at != at) {
        lines.push(Line { at, term, limit });
    }
}

/// The fields' edges along an axis: its ends and the lines between.
pub fn edges(lines: &[Line], domain: (f64, f64)) -> Vec<f64> {
    let inner = lines.iter().map(|line| line.at);
    std::iter::once(domain.0).chain(inner).chain(std::iter::once(domain.1)).collect()
}

impl Zones {
    /// The zones for a chip like `own` on a day.
    pub fn new(own: &OwnChip, date: Date, upright: Upright) -> Self {
        let (mut columns, mut rows) = (Vec::new(), Vec::new());
        for limit in thresholds(date) {
            let (x, y) = places(own, upright, limit.term, limit.limit);
            add(&mut columns, x, (limit.term, limit.limit), TPP);
            add(&mut rows, y, (limit.term, limit.limit), upright.domain());
        }
        columns.sort_unstable_by(|a, b| a.at.total_cmp(&b.at));
        rows.sort_unstable_by(|a, b| a.at.total_cmp(&b.at));
        let mut classes = Vec::with_capacity((columns.len() + 1) * (rows.len() + 1));
        for y in edges(&rows, upright.domain()).windows(2) {
            for x in edges(&columns, TPP).windows(2) {
                let (tpp, y) = (libm::sqrt(x[0] * x[1]), libm::sqrt(y[0] * y[1]));
                classes.push(status(&moved(own, upright, tpp, y), date).class);
            }
        }
        let mut zones = Self { columns, rows, classes, idle: [Vec::new(), Vec::new()] };
        zones.drop_idle_columns();
        zones.drop_idle_rows();
        zones
    }

    /// Fields in a row.
    pub fn width(&self) -> usize {
        self.columns.len() + 1
    }

    /// The class of a field.
    pub fn class(&self, column: usize, row: usize) -> Class {
        self.classes[row * self.width() + column]
    }

    /// Leaves out limits across which no class changes.
    fn drop_idle_columns(&mut self) {
        for i in (0..self.columns.len()).rev() {
            if (0..=self.rows.len()).all(|row| self.class(i, row) == self.class(i + 1, row)) {
                let width = self.width();
                let mut at = 0;
                self.classes.retain(|_| {
                    at += 1;
                    (at - 1) % width != i
                });
                let line = self.columns.remove(i);
                self.idle[0].push(line);
            }
        }
    }

    fn drop_idle_rows(&mut self) {
        for i in (0..self.rows.len()).rev() {
            if (0..self.width()).all(|column| self.class(column, i) == self.class(column, i + 1)) {
                let width = self.width();
                self.classes.drain(i * width..(i + 1) * width);
                let line = self.rows.remove(i);
                self.idle[1].push(line);
            }
        }
    }

    /// The field at a point of the map.
    #[cfg(test)]
    pub fn at(&self, tpp: f64, y: f64) -> Class {
        let column = self.columns.iter().filter(|line| line.at <= tpp).count();
        self.class(column, self.rows.iter().filter(|line| line.at <= y).count())
    }

    /// The fields merged into few rectangles that do not overlap, as (column, row, last column, last row).
    pub fn merged(&self) -> Vec<[usize; 4]> {
        let mut done: Vec<[usize; 4]> = Vec::new();
        for row in 0..=self.rows.len() {
            let mut from = 0;
            for column in 0..self.width() {
                let last = column + 1 == self.width() || self.class(column + 1, row) != self.class(column, row);
                if !last {
                    continue;
                }
                let below = done.iter_mut().find(|r| {
                    r[0] == from && r[2] == column && r[3] + 1 == row && self.class(from, r[3]) == self.class(from, row)
                });
                match below {
                    Some(below) => below[3] = row,
                    None => done.push([from, row, column, row]),
                }
                from = column + 1;
            }
        }
        done
    }

    /// Every rectangle of fields of one class, as (column, row, last column, last row).
    pub fn uniform(&self) -> Vec<[usize; 4]> {
        let mut found = Vec::new();
        for row in 0..=self.rows.len() {
            for column in 0..self.width() {
                let class = self.class(column, row);
                let mut reach = self.width();
                for last_row in row..=self.rows.len() {
                    let run = (column..reach).take_while(|c| self.class(*c, last_row) == class).count();
                    if run == 0 {
                        break;
                    }
                    reach = column + run;
                    found.push([column, row, reach - 1, last_row]);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::inputs::rules::{last_day, own};
    use crate::scenario::Scenario;

    /// A generator of its own, so that the test depends on nothing else.
    fn next(state: &mut u64) -> f64 {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 11) as f64 / (1_u64 << 53) as f64
    }

    #[test]
    fn a_field_says_what_the_rules_say_of_a_chip_in_it() {
        let mut seed = 7;
        for _ in 0..2_000 {
            let log = |seed: &mut u64, (a, b): (f64, f64)| a * libm::pow(b / a, next(seed));
            let chip = OwnChip {
                tpp: log(&mut seed, TPP),
                bandwidth_gbs: log(&mut seed, Upright::Bandwidth.domain()),
                area_mm2: log(&mut seed, (25.0, 3_300.0)),
                io_gbs: log(&mut seed, (16.0, 4_000.0)),
                data_centre: next(&mut seed) < 0.7,
            };
            let date = last_day(libm::floor(5.0 + 53.0 * next(&mut seed)));
            for upright in [Upright::Bandwidth, Upright::Density] {
                let zones = Zones::new(&chip, date, upright);
                let (tpp, y) = (log(&mut seed, TPP), log(&mut seed, upright.domain()));
                assert_eq!(zones.at(tpp, y), status(&moved(&chip, upright, tpp, y), date).class, "{chip:?} {date}");
            }
        }
    }

    #[test]
    fn merged_rectangles_cover_each_field_once() {
        for month in 5..=57 {
            let zones = Zones::new(&own(&Scenario::default()), last_day(f64::from(month)), Upright::Bandwidth);
            let mut covered = vec![0; zones.classes.len()];
            for [c0, r0, c1, r1] in zones.merged() {
                for row in r0..=r1 {
                    for column in c0..=c1 {
                        covered[row * zones.width() + column] += 1;
                        assert_eq!(zones.class(column, row), zones.class(c0, r0));
                    }
                }
            }
            assert!(covered.iter().all(|n| *n == 1), "{month}");
        }
    }
}
