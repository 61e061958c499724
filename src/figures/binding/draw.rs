//! The drawing: what logic, memory and packaging allow over time, and strips that say what holds output, new capacity and
//! orders.

use super::{Bound, Quarter, longest, segments};
use crate::model::market::Binding;
use crate::plot::{
    Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, bold_width, font, path, text_width, ticks_below,
};
use crate::words::Lang;
use crate::words::binding as say;
use crate::words::number::percent;

/// Years drawn.
const YEARS: (f64, f64) = (2020.0, 2036.0);

/// The end of April 2026, when the last data end.
const LAST_DATA: f64 = 2026.33;

/// Thousand cards a year at the ends of the axis.
const CARDS: (f64, f64) = (10.0, 1e5);

/// Decades between them.
const DECADES: i32 = 4;

/// What the lines show, in the order of [`Quarter::cards`], with what they are drawn in.
const LINES: [(Option<Binding>, Role, f64); 4] = [
    (Some(Binding::Logic), Role::Silicon, 2.0),
    (Some(Binding::Hbm), Role::Memory, 2.0),
    (Some(Binding::Ramp), Role::Packaging, 2.0),
    (None, Role::Accent, 2.5),
];

/// Least distance between the labels of two lines.
const LINE: f64 = 17.0;

struct Plot<'a> {
    lang: Lang,
    size: f64,
    area: Area,
    x: Scale,
    y: Scale,
    d: &'a mut Drawing,
}

impl Plot<'_> {
    fn frame(&mut self) {
        let (left, right, top, bottom) = (self.area.left, self.area.right, self.area.top, self.area.bottom);
        let now = self.x.at(LAST_DATA);
        self.d.add(Shape::Rect { x: now, y: top, w: right - now, h: bottom - top }, Paint::fill(Role::Band));
        for power in 0..=DECADES {
            let value = CARDS.0 * libm::pow(10.0, f64::from(power));
            let (y, role) = (self.y.at(value), if power == 0 { Role::Axis } else { Role::Grid });
            self.d.line((left, y), (right, y), Paint::stroke(role, 1.0));
            // Lines rise from the lower left to the upper right: labels stand in the other corners.
            let (anchor, x) = if power < 3 { (Anchor::End, right - 2.0) } else { (Anchor::Start, left + 2.0) };
            self.d.text((x, y - 4.0), anchor, self.size, Role::Muted, say::card_count(self.lang, value));
        }
    }

    /// A heading, and a word where the data end.
    fn around(&mut self) {
        let Area { left, top, bottom, .. } = self.area;
        self.d.text((left, 16.0), Anchor::Start, self.size, Role::Muted, say::heading(self.lang));
        self.boundary(top, bottom);
        let x = self.x.at(LAST_DATA) + 4.0;
        self.d.text((x, top - 4.0), Anchor::Start, self.size, Role::Muted, say::projected(self.lang));
    }

    /// The pieces of a line that lie on the axis.
    fn pieces(&self, quarters: &[Quarter], line: usize) -> Vec<Vec<(f64, f64)>> {
        let on = |quarter: &Quarter| quarter.cards[line] >= CARDS.0;
        let place = |quarter: &Quarter| (self.x.at(quarter.time), self.y.clamped(quarter.cards[line]));
        quarters.chunk_by(|a, b| on(a) == on(b)).filter(|c| on(&c[0])).map(|c| c.iter().map(place).collect()).collect()
    }

    fn lines(&mut self, figure: &Bound) {
        for (line, (_, role, width)) in LINES.into_iter().enumerate() {
            for piece in self.pieces(&figure.quarters, line) {
                self.d.add(path(piece), Paint::stroke(role, width));
            }
        }
        for piece in figure.other.as_ref().map_or_else(Vec::new, |other| self.pieces(other, 3)) {
            self.d.add(path(piece), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
        }
        for quarter in figure.quarters.iter().step_by(4).filter(|quarter| quarter.cards[3] >= CARDS.0) {
            let (cx, cy) = (self.x.at(quarter.time), self.y.clamped(quarter.cards[3]));
            self.d.add_value(Shape::Circle { cx, cy, r: 2.6 }, Paint::fill(Role::Accent), quarter.cards[3]);
        }
    }

    /// How far what is short lies below what the rest would allow, at the moment that the finding speaks of.
    fn gap(&mut self, figure: &Bound) {
        let Some(shortage) = longest(&figure.quarters) else { return };
        let x = self.x.at(figure.quarters[shortage.middle].time);
        let [low, high] = shortage.cards.map(|cards| self.y.clamped(cards));
        if low - high < self.size + 6.0 {
            return;
        }
        self.d.line((x, low), (x, high), Paint::stroke(Role::Text, 1.5));
        let text = percent(self.lang, libm::round(shortage.percents()));
        let (middle, width) = ((low + high) / 2.0, bold_width(&text, self.size));
        // At the right stand the numbers of the axis.
        let numbers = text_width(&say::card_count(self.lang, 100.0 * CARDS.0), self.size) + 8.0;
        let fits = x + 5.0 + width < self.area.right - numbers;
        let (anchor, beside) = if fits { (Anchor::Start, 5.0) } else { (Anchor::End, -5.0) };
        let left = if beside > 0.0 { x + beside } else { x + beside - width };
        let (y, h) = (middle - 0.55 * self.size, 1.1 * self.size);
        self.d.add(Shape::Rect { x: left, y, w: width, h }, Paint::fill(Role::Paper).faded(0.85));
        self.d.bold((x + beside, middle + 0.35 * self.size), anchor, self.size, Role::Text, text);
    }

    /// Behind the end of each line its label, moved apart where lines end close to one another.
    fn line_labels(&mut self, figure: &Bound) {
        let Some(last) = figure.quarters.last() else { return };
        let mut ends: Vec<(f64, usize)> =
            last.cards.iter().enumerate().map(|(line, cards)| (self.y.clamped(*cards), line)).collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        for i in 1..ends.len() {
            ends[i].0 = ends[i].0.max(ends[i - 1].0 + LINE);
        }
        for i in (0..ends.len()).rev() {
            let lowest = ends.get(i + 1).map_or(self.area.bottom, |next| next.0 - LINE);
            ends[i].0 = ends[i].0.min(lowest);
        }
        for (y, line) in ends {
            let role = if LINES[line].1 == Role::Packaging { Role::Muted } else { LINES[line].1 };
            let place = (self.area.right + 6.0, y + 0.35 * self.size);
            self.d.bold(place, Anchor::Start, self.size, role, name(self.lang, line));
        }
    }

    /// Where the data end.
    fn boundary(&mut self, top: f64, bottom: f64) {
        let x = self.x.at(LAST_DATA);
        self.d.line((x, top), (x, bottom), Paint::stroke(Role::Axis, 1.0).dash(Dash::Dashed));
    }

    /// A strip with its title above it, its upper edge at `top`; `paint` gives fill and word of what holds.
    fn strip<T: PartialEq>(
        &mut self,
        (title, top, height): (usize, f64, f64),
        quarters: &[Quarter],
        of: impl Fn(&Quarter) -> T,
        paint: impl Fn(&T) -> Option<(Paint, Role, &'static str)>,
    ) {
        let (left, right) = (self.area.left, self.area.right);
        self.d.text((left, top - 5.0), Anchor::Start, self.size, Role::Muted, say::strip(self.lang, title));
        self.d.line((left, top + height), (right, top + height), Paint::stroke(Role::Axis, 1.0));
        let mut words = Vec::new();
        let mut empty = true;
        for (held, from, until) in segments(quarters, of) {
            let Some((paint, role, word)) = paint(&held) else { continue };
            empty = false;
            let (x, end) = (self.x.at(quarters[from].time), self.x.at(quarters[until].time));
            self.d.add(Shape::Rect { x, y: top, w: end - x, h: height }, paint);
            if 1.15 * text_width(word, self.size) + 6.0 <= end - x {
                words.push(((x + end) / 2.0, role, word));
            }
        }
        self.boundary(top, top + height);
        let base = top + height / 2.0 + 0.35 * self.size;
        for (x, role, word) in words.into_iter().filter(|word| !word.2.is_empty()) {
            self.d.bold((x, base), Anchor::Middle, self.size, role, word);
        }
        if empty {
            self.d.text((right, base), Anchor::End, self.size, Role::Muted, say::never(self.lang));
        }
    }
}

impl Plot<'_> {
    /// Under a strip that ends at `top` what its colours stand for; the height that takes.
    fn key(&mut self, figure: &Bound, top: f64) -> f64 {
        let quarters = || figure.quarters.iter().chain(figure.other.iter().flatten());
        let places = [Binding::Logic, Binding::Hbm, Binding::Ramp, Binding::Demand];
        let base = top + self.size + 4.0;
        let mut x = self.area.left;
        for held in places.into_iter().filter(|place| quarters().any(|quarter| quarter.held == Some(*place))) {
            let Some((paint, _, word)) = painted(self.lang, Some(held)) else { continue };
            self.d.add(Shape::Rect { x, y: base - 10.0, w: 10.0, h: 10.0 }, paint);
            self.d.text((x + 14.0, base), Anchor::Start, self.size, Role::Muted, word);
            x += 14.0 + 1.15 * text_width(word, self.size) + 10.0;
        }
        self.size + 6.0
    }
}

/// What a line is called.
fn name(lang: Lang, line: usize) -> &'static str {
    LINES[line].0.map_or(say::sold(lang), |binding| say::place(lang, binding))
}

/// How what holds output is painted, the colour of a word on it, and the word.
fn painted(lang: Lang, held: Option<Binding>) -> Option<(Paint, Role, &'static str)> {
    let held = held?;
    let (paint, role) = match held {
        Binding::Logic => (Paint::fill(Role::Silicon), Role::Paper),
        Binding::Hbm => (Paint::fill(Role::Memory), Role::Paper),
        Binding::Ramp => (Paint::fill(Role::Packaging), Role::Paper),
        Binding::Demand | Binding::Budget => (Paint::fill(Role::Band).outlined(Role::Axis, 1.0), Role::Text),
    };
    Some((paint, role, say::place(lang, held)))
}

/// The drawing of the figure.
pub fn draw(figure: &Bound, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let (chart, strip, thin) = layout.pick((190.0, 24.0, 12.0), (230.0, 26.0, 14.0));
    let mut d = Drawing::new(layout, 0.0);
    let widest = (0..4).map(|line| text_width(name(lang, line), size)).fold(0.0, f64::max);
    let area = Area { left: 6.0, right: d.width - 8.0 - 1.15 * widest, top: 44.0, bottom: 44.0 + chart };
    let x = Scale::linear(YEARS, (area.left, area.right));
    let y = Scale::log(CARDS, (area.bottom, area.top));
    let mut plot = Plot { lang, size, area, x, y, d: &mut d };
    plot.frame();
    plot.around();
    plot.lines(figure);
    plot.gap(figure);
    plot.line_labels(figure);
    let mut top = area.bottom + 24.0;
    plot.strip((0, top, strip), &figure.quarters, |q| q.held, |held| painted(lang, *held));
    top += strip + plot.key(figure, top + strip) + 24.0;
    let grey = |held: &bool| held.then_some((Paint::fill(Role::Text), Role::Paper, ""));
    plot.strip((1, top, thin), &figure.quarters, |q| q.tools, grey);
    top += thin + 24.0;
    plot.strip((2, top, thin), &figure.quarters, |q| q.budget, grey);
    let mut bottom = top + thin;
    if let Some(other) = &figure.other {
        top = bottom + 24.0;
        plot.strip((3, top, strip), other, |q| q.held, |held| painted(lang, *held));
        bottom = top + strip;
    }
    let (left, right) = (area.left, area.right);
    for quarter in &figure.quarters {
        let at = (x.at(quarter.time), y.clamped(quarter.cards[3]));
        d.readout(at, say::readout(lang, quarter.time, quarter.held, quarter.cards));
    }
    let years: Vec<f64> = (0..=4).map(|step| YEARS.0 + 4.0 * f64::from(step)).collect();
    let below = Area { left, right, top: area.top, bottom };
    ticks_below(&mut d, (&below, &x), size, &years, &|value| format!("{value}"));
    d.height = bottom + size + 12.0;
    d
}
