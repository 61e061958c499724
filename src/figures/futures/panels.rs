//! A panel: the reader's future, the other one, the band over many worlds, and what was observed.

use super::draw::Frame;
use super::{
    Against, CARDS, COVERAGE, Future, Futures, INSTALLED, PANELS, PRICE, SHARE, TIMES, YEARS, panel_of, points,
};
use crate::figures::heavy::{self, Computed, Heavy};
use crate::model::ensemble::QUANTILES;
use crate::model::facts::Grade;
use crate::model::market::Run;
use crate::model::market::run::QUARTERS;
use crate::plot::{Anchor, Area, Dash, Drawing, Paint, Role, Scale, Shape, linear_ticks, path, polygon, text_width};
use crate::words::futures as say;

/// The areas of a band: the places of their ends in [`QUANTILES`], and their opacity while they are fresh.
const AREAS: [(usize, usize, f64); 2] = [(0, 4, 0.35), (1, 3, 0.6)];

/// What is left of the opacity of a band for older choices.
const STALE: f64 = 0.4;

/// Quarters among which the place for the lines' names is sought: 2027 to 2033.
const NAMED: std::ops::Range<usize> = 28..52;

/// Quarters near which a name may stand: from 2026.
const PLACED: std::ops::Range<usize> = 24..60;

/// How bad it is that a name has no room.
const NO_ROOM: f64 = 1_000.0;

/// Least distance of two texts in the margin.
const APART: f64 = 16.0;

struct Panel<'a> {
    figure: &'a Futures,
    frame: &'a Frame,
    place: usize,
    area: Area,
    y: Scale,
    /// Ends of the upright axis.
    ends: (f64, f64),
}

/// All panels, each in its area.
pub fn draw(d: &mut Drawing, figure: &Futures, frame: &Frame, areas: [Area; PANELS]) {
    let band = heavy::get(Heavy::Band, &figure.scenario);
    let panels: Vec<Panel> = areas
        .into_iter()
        .enumerate()
        .map(|(place, area)| {
            let ends = ends(figure, place, band.as_ref());
            let scale = if is_log(place) { Scale::log } else { Scale::linear };
            Panel { figure, frame, place, area, y: scale(ends, (area.bottom, area.top)), ends }
        })
        .collect();
    for panel in &panels {
        panel.ground(d);
        if let Some(band) = &band {
            panel.bands(d, band);
        }
        panel.lines(d);
        panel.observed(d);
        panel.spoken(d);
        panel.heading(d);
        panel.read(d);
    }
    names(d, &panels);
}

/// A quantile of an output of the band at a quarter, in the units shown.
fn quantile(band: &Computed, place: usize, quarter: usize, which: usize) -> Option<f64> {
    let at = (place * QUARTERS + quarter) * QUANTILES.len() + which;
    band.values.get(at).map(|value| value * super::scale(place)).filter(|value| value.is_finite())
}

/// Price and compute change by orders of magnitude.
const fn is_log(place: usize) -> bool {
    matches!(place, PRICE | INSTALLED)
}

/// The ends of an axis: beyond both lines and most of the band.
fn ends(figure: &Futures, place: usize, band: Option<&Computed>) -> (f64, f64) {
    if place == SHARE {
        return (0.0, 1.0);
    }
    let (mut low, mut high): (f64, f64) = if place == INSTALLED { (1e5, 1e6) } else { (0.3, 1.4) };
    for quarter in 0..QUARTERS {
        let of_band = [1, 3].map(|which| band.and_then(|band| quantile(band, place, quarter, which)));
        let lines = [&figure.own, &figure.other].map(|future| Some(future.at(place, quarter)));
        for value in of_band.into_iter().chain(lines).flatten() {
            (low, high) = (low.min(value), high.max(value));
        }
    }
    if is_log(place) { (low * 0.85, high * 1.15) } else { (0.0, high * 1.04) }
}

/// Where an axis is marked, the most important first.
fn ticks(place: usize, (low, high): (f64, f64)) -> Vec<f64> {
    let powers = (-6..12).map(|power| libm::exp10(f64::from(power)));
    match place {
        COVERAGE => std::iter::once(1.0).chain(linear_ticks(low, high, 2).into_iter().rev()).collect(),
        _ if is_log(place) => powers.rev().filter(|tick| low <= *tick && *tick <= high).collect(),
        _ => linear_ticks(low, high, 2),
    }
}

/// Names both lines, once, on the panel where they lie far apart and their names have room.
fn names(d: &mut Drawing, panels: &[Panel]) {
    let all = panels.iter().map(|panel| (panel, panel.names()));
    let best = all.min_by(|a, b| a.1.cost.total_cmp(&b.1.cost));
    let Some((panel, names)) = best else { return };
    for (area, role, text) in names.texts {
        let at = ((area.left + area.right) / 2.0, area.bottom - 3.5);
        d.bold(at, Anchor::Middle, panel.frame.size, role, text);
    }
}

/// Where the names of a panel's lines would stand, and how badly.
struct Names {
    cost: f64,
    texts: Vec<(Area, Role, &'static str)>,
}

/// A box around a point.
fn around((x, y): (f64, f64), (w, h): (f64, f64)) -> Area {
    Area { left: x - w, right: x + w, top: y - h, bottom: y + h }
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

fn other_role(against: Against) -> Role {
    if against == Against::ScenarioB { Role::Accent } else { Role::Muted }
}

impl Panel<'_> {
    fn at(&self, time: f64, value: f64) -> (f64, f64) {
        (self.frame.x.clamped(time), self.y.clamped(value))
    }

    fn point(&self, future: &Future, quarter: usize) -> (f64, f64) {
        self.at(Run::time(quarter), future.at(self.place, quarter))
    }

    fn ground(&self, d: &mut Drawing) {
        let Frame { left, right, size, lang, .. } = *self.frame;
        let mut written: Vec<f64> = Vec::new();
        let mut margin = |d: &mut Drawing, y: f64, role: Role, text: String| {
            if written.iter().all(|other| (other - y).abs() >= APART) {
                d.text((left - 6.0, y + 5.0), Anchor::End, size, role, text);
                written.push(y);
            }
        };
        let one = self.y.at(1.0);
        for tick in ticks(self.place, self.ends) {
            let y = self.y.at(tick);
            d.line((left, y), (right, y), Paint::stroke(Role::Grid, 1.0));
            margin(d, y, Role::Muted, say::tick(lang, self.place, tick));
            if self.place == COVERAGE && tick == 1.0 {
                for (beside, role, text) in say::sides(lang).map(|(up, text)| {
                    if up { (one - APART - 0.5, Role::Silicon, text) } else { (one + APART + 0.5, Role::Energy, text) }
                }) {
                    if (self.area.top..=self.area.bottom).contains(&beside) {
                        margin(d, beside, role, text.to_owned());
                    }
                }
            }
        }
        d.line((left, self.area.bottom), (right, self.area.bottom), Paint::stroke(Role::Axis, 1.0));
    }

    fn bands(&self, d: &mut Drawing, band: &Computed) {
        for (low, high, opacity) in AREAS {
            let edge = |which: usize| -> Vec<(f64, f64)> {
                let points = (0..QUARTERS).filter_map(|q| Some((q, quantile(band, self.place, q, which)?)));
                points.map(|(q, value)| self.at(Run::time(q), value)).collect()
            };
            let corners = edge(low).into_iter().chain(edge(high).into_iter().rev());
            let opacity = if band.fresh { opacity } else { opacity * STALE };
            d.add(polygon(corners), Paint::fill(Role::AccentTint).faded(opacity));
        }
    }

    /// A future's line; where nothing at all is sold, there is no share.
    fn line(&self, future: &Future) -> Shape {
        let sold = |quarter: &usize| self.place != SHARE || future.at(SHARE, *quarter) > 0.0;
        path((0..QUARTERS).filter(sold).map(|quarter| self.point(future, quarter)))
    }

    fn lines(&self, d: &mut Drawing) {
        let (own, other) = (&self.figure.own, &self.figure.other);
        if self.place == COVERAGE {
            let one = self.y.at(1.0);
            d.line((self.frame.left, one), (self.frame.right, one), Paint::stroke(Role::Text, 1.5));
        }
        let paint = match self.figure.against {
            Against::ScenarioB => Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed),
            _ => Paint::stroke(Role::Muted, 1.5),
        };
        d.add(self.line(other), paint);
        d.add(self.line(own), Paint::stroke(Role::Accent, 2.5));
        for (future, role, r) in [(other, other_role(self.figure.against), 3.0), (own, Role::Accent, 4.0)] {
            let (cx, cy) = self.end(future);
            let value = future.mean(self.place, *YEARS.end());
            d.add_value(Shape::Circle { cx, cy, r }, Paint::fill(role), value);
        }
    }

    /// What was observed, and the model's own line of that kind: cards, where the panel shows compute.
    fn observed(&self, d: &mut Drawing) {
        let lang = self.frame.lang;
        if let Some((area, text)) = self.note() {
            d.text((area.left, area.bottom), Anchor::Start, self.frame.size, Role::Text, text);
        }
        if self.place == SHARE {
            let known = (0..QUARTERS).filter(|quarter| Run::time(*quarter) <= TIMES.1);
            let cards = path(known.map(|q| self.at(Run::time(q), self.figure.own.at(CARDS, q))));
            d.add(cards, Paint::stroke(Role::Evidence, 1.5).dash(Dash::Dotted));
        }
        for point in points().filter(|point| panel_of(point.series) == Some(self.place)) {
            let fact = &point.fact;
            let (cx, cy) = self.at(point.at, fact.value);
            if let (Some(low), Some(high)) = (fact.low, fact.high) {
                d.line(
                    (cx, self.at(point.at, low).1),
                    (cx, self.at(point.at, high).1),
                    Paint::stroke(Role::Evidence, 1.2),
                );
            }
            let paint = if fact.provenance.grade == Grade::Unverified {
                Paint::fill(Role::Paper).outlined(Role::Evidence, 1.3)
            } else {
                Paint::fill(Role::Evidence)
            };
            d.add_value(Shape::Circle { cx, cy, r: 3.6 }, paint, fact.value);
            d.readout((cx, cy), say::observed_readout(lang, self.place, point.at, fact));
        }
    }

    /// Where the year is named that the finding speaks of, and the year; on the panel of compute.
    fn spoken_place(&self) -> Option<(Area, u32)> {
        let year = self.figure.spoken().filter(|_| self.place == INSTALLED)?;
        let (x, size) = (self.frame.x.at(f64::from(year) + 0.5), self.frame.size);
        let width = text_width(&year.to_string(), size);
        let left = if x + width + 6.0 < self.frame.right { x + 5.0 } else { x - 5.0 - width };
        let bottom = self.area.bottom - 3.0;
        Some((Area { left, right: left + width, top: bottom - size, bottom }, year))
    }

    /// Both futures in the year that the finding speaks of.
    fn spoken(&self, d: &mut Drawing) {
        let Some((area, year)) = self.spoken_place() else { return };
        let futures = [(&self.figure.other, other_role(self.figure.against)), (&self.figure.own, Role::Accent)];
        let x = self.frame.x.at(f64::from(year) + 0.5);
        d.line((x, area.top), (x, self.area.bottom), Paint::stroke(Role::Muted, 1.0));
        for (future, role) in futures {
            let value = future.mean(self.place, year);
            let (cx, cy) = self.at(f64::from(year) + 0.5, value);
            d.add_value(Shape::Circle { cx, cy, r: 3.2 }, Paint::fill(role), value);
        }
        d.text((area.left, area.bottom - 2.0), Anchor::Start, self.frame.size, Role::Muted, year.to_string());
    }

    /// What the dots are, in a corner that the lines leave free; and where that text stands.
    fn note(&self) -> Option<(Area, &'static str)> {
        let size = self.frame.size;
        let (text, top) = match self.place {
            PRICE => (say::note(self.frame.lang, true), self.area.bottom - 4.0 - size),
            SHARE => (say::note(self.frame.lang, false), self.area.top + 3.0),
            _ => return None,
        };
        let left = self.frame.left + 4.0;
        Some((Area { left, right: left + text_width(text, size), top, bottom: top + size }, text))
    }

    /// Places for the names of both lines, around where they lie farthest apart.
    fn names(&self) -> Names {
        let (figure, lang) = (self.figure, self.frame.lang);
        let height = |future: &Future, quarter: usize| self.point(future, quarter).1;
        let apart = |quarter: &usize| (height(&figure.own, *quarter) - height(&figure.other, *quarter)).abs();
        let quarter = NAMED.max_by(|a, b| apart(a).total_cmp(&apart(b))).unwrap_or(NAMED.start);
        let futures = [
            ([&figure.other, &figure.own], other_role(figure.against), say::other(lang, figure.against)),
            ([&figure.own, &figure.other], Role::Accent, figure.own_name(lang)),
        ];
        let mut lines: Vec<(f64, f64)> =
            futures.iter().flat_map(|f| (0..QUARTERS).map(|quarter| self.point(f.0[0], quarter))).collect();
        // What else is drawn across the panel: the line at 1, and where the projection begins.
        if self.place == COVERAGE {
            lines.extend((0..QUARTERS).map(|quarter| self.at(Run::time(quarter), 1.0)));
        }
        let Area { top, bottom, .. } = self.area;
        lines.extend((0..32).map(|part| (self.frame.now, top + (bottom - top) * f64::from(part) / 31.0)));
        let mut taken = self.taken();
        let mut names = Names { cost: -apart(&quarter), texts: Vec::new() };
        for (place, (both, role, text)) in futures.into_iter().enumerate() {
            // Where the lines meet, the other one's name stands above.
            let above = |at: usize| {
                let [own, other] = both.map(|future| height(future, at));
                own < other || (own == other && place == 0)
            };
            let Some((cost, area)) = self.place_name((both[0], quarter), text, &above, &taken, &lines) else {
                names.cost += NO_ROOM;
                continue;
            };
            names.cost += cost;
            names.texts.push((area, role, text));
            taken.push(area);
        }
        names
    }

    /// Where a line's name stands, and how badly: on the side away from the other line, near a quarter, off what is taken,
    /// off the lines where that can be.
    fn place_name(
        &self,
        (future, quarter): (&Future, usize),
        text: &str,
        above: &impl Fn(usize) -> bool,
        taken: &[Area],
        lines: &[(f64, f64)],
    ) -> Option<(f64, Area)> {
        let (half, size) = (1.15 * text_width(text, self.frame.size) / 2.0 + 2.0, self.frame.size);
        let mut best: Option<(f64, Area)> = None;
        for (at, more) in PLACED.flat_map(|at| [0.0, 6.0, 14.0].map(|more| (at, more))) {
            let (x, y) = self.point(future, at);
            let side = if above(at) { -1.0 } else { 1.0 };
            let own = around((x, y + side * (size - 1.0 + more)), (half, size / 2.0 + 1.0));
            let within = own.left >= self.frame.left
                && own.right <= self.frame.right
                && own.top >= self.area.top - 3.0
                && own.bottom <= self.area.bottom + 1.0;
            // Beyond a crossing the name would seem the other line's.
            let crossing = above(at) != above(quarter);
            if crossing || !within || taken.iter().any(|other| overlap(&own, other)) {
                continue;
            }
            let crossed = lines.iter().filter(|(x, y)| overlap(&own, &around((*x, *y), (1.0, 1.0)))).count();
            let cost = 50.0 * crossed as f64 + more + (at as f64 - quarter as f64).abs();
            if best.as_ref().is_none_or(|best| cost < best.0) {
                best = Some((cost, own));
            }
        }
        best
    }

    /// What names keep off: dots and the note on them.
    fn taken(&self) -> Vec<Area> {
        let dots = points().filter(|point| panel_of(point.series) == Some(self.place));
        let mut taken: Vec<Area> = dots.map(|point| around(self.at(point.at, point.fact.value), (5.0, 5.0))).collect();
        taken.extend(self.note().map(|(area, _)| area));
        taken.extend(self.spoken_place().map(|(area, _)| area));
        taken.extend([&self.figure.own, &self.figure.other].map(|future| around(self.end(future), (6.0, 6.0))));
        taken
    }

    /// The mean of the last year.
    fn end(&self, future: &Future) -> (f64, f64) {
        let year = *YEARS.end();
        self.at(f64::from(year) + 0.5, future.mean(self.place, year))
    }

    /// Title at the left, the last year's value at the right, with its difference where there is room.
    fn heading(&self, d: &mut Drawing) {
        let Frame { right, size, lang, .. } = *self.frame;
        let y = self.area.top - 12.0;
        let title = say::panel(lang, self.place);
        d.bold((2.0, y), Anchor::Start, size, Role::Text, title);
        let year = *YEARS.end();
        let text = |by| say::end(lang, self.place, year, self.figure.own.mean(self.place, year), by);
        let whole = text(Some(self.figure.difference(self.place, year)));
        let fits = 1.15 * (text_width(title, size) + text_width(&whole, size)) + 10.0 < right;
        d.text((right, y), Anchor::End, size, Role::Accent, if fits { whole } else { text(None) });
        d.states(self.figure.own.mean(self.place, year));
    }

    /// Both futures, year by year.
    fn read(&self, d: &mut Drawing) {
        let Frame { lang, .. } = *self.frame;
        let (own, other) = (&self.figure.own, &self.figure.other);
        for year in YEARS {
            let values = [own.mean(self.place, year), other.mean(self.place, year)];
            let names = [self.figure.own_name(lang), say::other(lang, self.figure.against)];
            d.readout(self.at(f64::from(year) + 0.5, values[0]), say::readout(lang, self.place, year, names, values));
        }
    }
}
