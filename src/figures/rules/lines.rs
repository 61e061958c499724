//! The lines of the rules in force, with their numbers.

use super::labels::{SPACE, extent};
use super::map::Draw;
use super::zones::{Line, TPP, Upright, edges};
use crate::model::controls::{Term, Variable};
use crate::plot::{Anchor, Dash, Paint, Role, Shape, text_width};
use crate::words::rules as say;

impl Draw<'_> {
    /// The limits in force: solid where a class changes, else dotted. Upright ones are numbered above the map at once; those
    /// that run across come back with their ends and height, to be numbered when the reader's chip has its label.
    pub(super) fn lines(&mut self) -> Vec<((f64, f64), f64, Line)> {
        let rules = self.rules;
        let (zones, area) = (&rules.zones, self.map.area);
        let (x, y) = (edges(&zones.columns, TPP), edges(&zones.rows, rules.upright.domain()));
        let text = say::limits(self.lang);
        let mut free = [area.left + text_width(text, self.size) + 10.0, area.left];
        let mut across = Vec::new();
        for (i, line) in zones.columns.iter().enumerate() {
            let at = self.map.x.at(line.at);
            for (row, span) in y.windows(2).enumerate() {
                if zones.class(i, row) != zones.class(i + 1, row) {
                    self.stroke((at, self.map.y.at(span[1])), (at, self.map.y.at(span[0])), line, true);
                }
            }
        }
        for (i, line) in zones.rows.iter().enumerate() {
            let at = self.map.y.at(line.at);
            let mut ends: Option<(f64, f64)> = None;
            for (column, span) in x.windows(2).enumerate() {
                if zones.class(column, i) != zones.class(column, i + 1) {
                    let (from, to) = (self.map.x.at(span[0]), self.map.x.at(span[1]));
                    self.stroke((from, at), (to, at), line, true);
                    ends = Some((ends.map_or(from, |ends| ends.0), to));
                }
            }
            across.extend(ends.map(|ends| (ends, at, *line)));
        }
        let on_axis = |line: &&Line| {
            matches!(
                (line.term, rules.upright),
                (Term::One(Variable::Tpp | Variable::MemoryBandwidth), _) | (Term::One(Variable::Pd), Upright::Density)
            )
        };
        for line in zones.idle[1].iter().filter(on_axis) {
            let at = self.map.y.at(line.at);
            self.stroke((area.left, at), (area.right, at), line, false);
            across.push(((area.left, area.right), at, *line));
        }
        let idle: Vec<Line> = zones.idle[0].iter().filter(on_axis).copied().collect();
        for line in &idle {
            let at = self.map.x.at(line.at);
            self.stroke((at, area.top), (at, area.bottom), line, false);
        }
        if zones.columns.len() + idle.len() > 0 {
            self.d.text((area.left + 2.0, 14.0), Anchor::Start, self.size, Role::Muted, text);
        }
        let mut columns = zones.columns.clone();
        columns.extend(idle);
        columns.sort_unstable_by(|a, b| a.at.total_cmp(&b.at));
        for line in &columns {
            self.above(self.map.x.at(line.at), line, &mut free);
        }
        across
    }

    /// A limit's line from left to right or from top to bottom.
    fn stroke(&mut self, from: (f64, f64), to: (f64, f64), line: &Line, changes: bool) {
        let shape = Shape::Line { x1: from.0, y1: from.1, x2: to.0, y2: to.1 };
        self.taken.take([from.0 - 1.0, from.1 - 1.0, to.0 + 1.0, to.1 + 1.0]);
        let paint =
            if changes { Paint::stroke(Role::Text, 1.0) } else { Paint::stroke(Role::Axis, 1.0).dash(Dash::Dotted) };
        self.d.add_value(shape, paint, line.limit);
    }

    /// The number of an upright limit, in the first of two rows above the map that has room.
    fn above(&mut self, x: f64, line: &Line, free: &mut [f64; 2]) {
        let text = say::line(self.lang, line.term, line.limit, line.at);
        let half = text_width(&text, self.size) / 2.0;
        let middle = x.clamp(self.map.area.left + half, self.map.area.right - half);
        let Some(row) = free.iter().position(|free| *free <= middle - half) else { return };
        free[row] = middle + half + 6.0;
        let y = 14.0 + 17.0 * row as f64;
        self.d.line((x, y + 3.0), (x, self.map.area.top), Paint::stroke(Role::Axis, 1.0));
        self.d.text((middle, y), Anchor::Middle, self.size, Role::Text, text);
    }

    /// The number of a limit that runs across, on its line from the right, else beyond its ends.
    pub(super) fn along(&mut self, (from, to): (f64, f64), y: f64, line: &Line) {
        let text = say::line(self.lang, line.term, line.limit, line.at);
        let (w, h) = extent(&[&text], self.size);
        let starts = [0.0, 0.15, 0.3, 0.5, 0.7, 0.85, 1.0].map(|share| to - 4.0 - w - share * (to - from - 8.0 - w));
        let along = starts.into_iter().flat_map(|l| [y - h - 2.0, y + 2.0].map(|t| [l, t, l + w, t + h]));
        let beyond = [from - SPACE - w - 2.0, to + SPACE + 2.0].map(|l| [l, y - h / 2.0, l + w, y + h / 2.0]);
        let places = along.chain(beyond);
        if let Some([l, _, _, b]) = self.taken.first(&self.map.area, places) {
            self.d.text((l, b - h * 0.22), Anchor::Start, self.size, Role::Text, text);
        }
    }
}
