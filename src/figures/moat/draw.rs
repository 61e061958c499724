//! The drawing: both curves over the diagonal, their resting and dividing places, and the run's path.

use super::{DRAWN, Moat, Seen};
use crate::figures::labels::{Label, Labels};
use crate::model::market::Run;
use crate::model::market::moat::Landscape;
use crate::plot::{Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Shape, font, path};
use crate::words::number::percent;
use crate::words::{Lang, moat as say};

/// Places of a curve.
const STEPS: u32 = 100;
/// Quarters from 2020 to what is known, April 2026.
const KNOWN: usize = 25;
/// Quarters from 2020 to the last that is drawn, the beginning of 2035.
const LAST: usize = 60;
/// Years named on the path.
const NAMED: [usize; 4] = [2024, 2026, 2028, 2030];
/// Least way along the path from one named year to the next, drawing units.
const BETWEEN_YEARS: f64 = 24.0;
/// Roles of the curves: levers as in the policy, foreign chips free.
const ROLES: [Role; 2] = [Role::Accent, Role::Silicon];

/// The place of a curve, away from its ends, that lies furthest above or below the others.
fn clearest(curve: &[(f64, f64)], others: &[&Vec<(f64, f64)>]) -> (f64, f64) {
    let room = |i: &usize| others.iter().map(|other| (other[*i].1 - curve[*i].1).abs()).fold(f64::INFINITY, f64::min);
    let places = curve.len() / 10..curve.len() - curve.len() / 10;
    curve[places.max_by(|a, b| room(a).total_cmp(&room(b))).unwrap_or(0)]
}

struct Plot<'a> {
    axes: Axes,
    size: f64,
    lang: Lang,
    moat: &'a Moat,
}

impl Plot<'_> {
    fn corners(&self, land: &Landscape) -> Vec<(f64, f64)> {
        let point = |i: u32| {
            let maturity = f64::from(i) / f64::from(STEPS);
            self.axes.at(100.0 * maturity, 100.0 * land.target(maturity))
        };
        (0..=STEPS).map(point).collect()
    }

    /// Both curves of a scenario; their corners.
    fn curves(&self, d: &mut Drawing, seen: &Seen, other: bool) -> Vec<Vec<(f64, f64)>> {
        let year = seen.drawn();
        let mut drawn = Vec::new();
        for (land, role) in [&year.held, &year.reopened].into_iter().zip(ROLES) {
            let corners = self.corners(land);
            let paint = if other { Paint::stroke(role, 1.5).dash(Dash::Dashed) } else { Paint::stroke(role, 2.5) };
            d.add(path(corners.iter().copied()), paint);
            drawn.push(corners);
        }
        drawn
    }

    fn rests(&self, d: &mut Drawing, seen: &Seen, other: bool) {
        for (place, (rests, role)) in seen.rests.iter().zip(ROLES).enumerate() {
            for rest in rests {
                let at = 100.0 * rest.maturity;
                let (cx, cy) = self.axes.at(at, at);
                let paint = if rest.stable && !other {
                    Paint::fill(role).outlined(Role::Paper, 1.5)
                } else {
                    Paint::fill(Role::Paper).outlined(role, 2.0)
                };
                d.add_value(Shape::Circle { cx, cy, r: if other { 3.5 } else { 6.0 } }, paint, at);
                let name = say::curve(self.lang, DRAWN, place == 1);
                d.readout((cx, cy), say::rest_readout(self.lang, &name, at, rest.stable));
            }
        }
    }

    /// The run's path: known, then projected.
    fn path(&self, d: &mut Drawing) -> Vec<(f64, f64)> {
        let places = &self.moat.seen.path;
        let corners: Vec<_> = places.iter().take(LAST + 1).map(|(x, y)| self.axes.at(100.0 * x, 100.0 * y)).collect();
        let parts = [(&corners[..=KNOWN], Dash::Solid), (&corners[KNOWN..], Dash::Dashed)];
        for (part, dash) in parts {
            d.add(path(part.iter().copied()), Paint::stroke(Role::Text, 1.5).dash(dash));
        }
        for quarter in (0..=LAST).step_by(4) {
            let ((cx, cy), (now, target)) = (corners[quarter], places[quarter]);
            d.add(Shape::Circle { cx, cy, r: 2.5 }, Paint::fill(Role::Text));
            d.readout((cx, cy), say::readout(self.lang, Run::time(quarter), 100.0 * now, 100.0 * target));
        }
        corners
    }

    fn label(&self, text: String, role: Role, bold: bool) -> Label {
        Label { text, role, size: self.size, bold, value: None }
    }

    /// Names of curves, resting places and years, each where there is room.
    fn labels(&self, d: &mut Drawing, curves: &[Vec<(f64, f64)>], others: &[Vec<(f64, f64)>], run: &[(f64, f64)]) {
        let mut labels = Labels::new(self.axes.area);
        for corners in curves.iter().chain(others) {
            labels.keep_off_line(corners);
        }
        labels.keep_off_line(run);
        labels.keep_off_line(&[self.axes.at(0.0, 0.0), self.axes.at(100.0, 100.0)]);
        for (rests, role) in self.moat.seen.rests.iter().zip(ROLES) {
            for rest in rests {
                let at = 100.0 * rest.maturity;
                let text = say::maturity(self.lang, at);
                let label = Label { value: Some(at), ..self.label(text, role, true) };
                labels.beside(d, self.axes.at(at, at), label, None);
            }
        }
        let diagonal: Vec<_> = (0..=STEPS).map(|i| 100.0 * f64::from(i) / f64::from(STEPS)).collect();
        let diagonal: Vec<_> = diagonal.into_iter().map(|at| self.axes.at(at, at)).collect();
        for place in [1, 0] {
            let at = clearest(&curves[place], &[&curves[1 - place], &diagonal]);
            let name = say::curve(self.lang, DRAWN, place == 1);
            labels.beside(d, at, self.label(name, ROLES[place], true), None);
        }
        let mut named: Option<(f64, f64)> = None;
        for year in NAMED {
            let at = run[4 * (year - 2020)];
            if named.is_none_or(|last| (at.0 - last.0).abs() + (at.1 - last.1).abs() > BETWEEN_YEARS) {
                labels.beside(d, at, self.label(year.to_string(), Role::Text, false), None);
                named = Some(at);
            }
        }
        if others.is_empty() {
            let name = self.label(say::diagonal(self.lang).to_owned(), Role::Muted, false);
            labels.along(d, &diagonal, &[&curves[0], &curves[1]], name);
        }
    }
}

/// The drawing of the figure.
pub fn draw(moat: &Moat, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let area = Area { left: 50.0, right: layout.pick(352.0, 632.0), top: 32.0, bottom: layout.pick(322.0, 382.0) };
    let line = size + 6.0;
    let mut d = Drawing::new(layout, area.bottom + 22.0 + 3.0 * line);
    let axes = Axes::new(layout, area, (0.0, 100.0), (0.0, 100.0));
    let plot = Plot { axes, size, lang, moat };
    d.text((6.0, 14.0), Anchor::Start, size, Role::Muted, say::upright(lang));
    for (at, role) in [(0.0, Role::Axis), (50.0, Role::Grid), (100.0, Role::Grid)] {
        let y = axes.y.at(at);
        d.line((area.left, y), (area.right, y), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, y + 5.0), Anchor::End, size, Role::Muted, percent(lang, at));
    }
    axes.columns(&mut d, 4, |v| percent(lang, v));
    d.text((area.right, area.bottom + 18.0 + line), Anchor::End, size, Role::Muted, say::across(lang));
    d.line(axes.at(0.0, 0.0), axes.at(100.0, 100.0), Paint::stroke(Role::Axis, 1.0));
    let others = moat.other.as_ref().map_or_else(Vec::new, |other| plot.curves(&mut d, other, true));
    let curves = plot.curves(&mut d, &moat.seen, false);
    let run = plot.path(&mut d);
    for (seen, other) in moat.all() {
        plot.rests(&mut d, seen, other);
    }
    plot.labels(&mut d, &curves, &others, &run);
    for (place, role) in ROLES.into_iter().enumerate() {
        let words = say::basins(lang, &say::curve(lang, DRAWN, place == 1), &moat.seen.rests[place]);
        d.text((6.0, area.bottom + 18.0 + line * (2 + place) as f64), Anchor::Start, size, role, words);
    }
    d
}
