//! The drawing: a bar a rung, from 1 to the right where there is a surplus of what is counted, to the left where a shortage.

use super::{Ladder, REPORTED};
use crate::model::market::ladder::Rung;
use crate::plot::{Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, text_width, ticks_below};
use crate::words::ladder as say;
use crate::words::{Lang, grades};

/// Height of a bar.
const BAR: f64 = 15.0;

/// Room left of the shortest and right of the longest bar.
const ROOM: (f64, f64) = (84.0, 72.0);

/// Ticks of the axis, as far as they lie on it: below this length, and from it on.
const TICKS: [&[f64]; 2] =
    [&[0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0], &[0.1, 1.0, 10.0, 100.0, 1_000.0, 10_000.0]];
const LONG: f64 = 100.0;

struct Rows {
    layout: Layout,
    size: f64,
    /// The bars' area.
    area: Area,
    /// Height of a row.
    row: f64,
    scale: Scale,
}

impl Rows {
    fn new(figure: &Ladder, layout: Layout) -> Self {
        let counts = std::iter::once(&figure.count).chain(&figure.other);
        let ratios: Vec<f64> = counts.flat_map(|count| &count.rungs).map(Rung::ratio).collect();
        let low = ratios.iter().copied().fold(0.9, f64::min);
        let high = ratios.iter().copied().fold(5.0, f64::max);
        let (left, row) = layout.pick((4.0, 42.0), (252.0, 30.0));
        let lines = figure.count.rungs.len() as f64 + 1.0;
        let top = layout.pick(24.0, 26.0);
        let area = Area { left, right: layout.width() - 6.0, top, bottom: top + lines * row + 6.0 };
        // Room for the numbers beyond the longest bars.
        let scale = Scale::log((low, high), (area.left + ROOM.0, area.right - ROOM.1));
        Self { layout, size: font(layout), area, row, scale }
    }

    fn one(&self) -> f64 {
        self.scale.at(1.0)
    }

    fn head(&self, d: &mut Drawing, lang: Lang) {
        let [left, right] = say::sides(lang);
        let (one, y) = (self.one(), 14.0);
        d.text((one - 7.0, y), Anchor::End, self.size, Role::Energy, left);
        d.text((one + 7.0, y), Anchor::Start, self.size, Role::Silicon, right);
    }

    fn axis(&self, d: &mut Drawing, lang: Lang) {
        let on_axis = |tick: &f64| (self.area.left..=self.area.right).contains(&self.scale.at(*tick));
        let long = self.scale.at(LONG) < self.area.right - ROOM.1;
        let ticks: Vec<f64> = TICKS[usize::from(long)].iter().copied().filter(on_axis).collect();
        for tick in ticks.iter().filter(|tick| **tick != 1.0) {
            let x = self.scale.at(*tick);
            d.line((x, self.area.top), (x, self.area.bottom), Paint::stroke(Role::Grid, 1.0));
        }
        ticks_below(d, (&self.area, &self.scale), self.size, &ticks, &|tick| say::ratio(lang, tick));
    }

    /// Where a row's label and its bar's middle lie.
    fn lines(&self, place: usize) -> (f64, f64) {
        let y = self.area.top + self.row * place as f64;
        self.layout.pick((y + 17.0, y + 31.0), (y + 20.0, y + 15.0))
    }

    fn label(&self, d: &mut Drawing, place: usize, role: Role, text: &str) {
        let y = self.lines(place).0;
        let x = self.layout.pick(self.area.left, 2.0);
        let width = text_width(text, self.size);
        if self.layout.narrow() {
            // On paper, where it crosses the line at 1.
            let ground = Shape::Rect { x, y: y - self.size + 1.0, w: width + 3.0, h: self.size + 3.0 };
            d.add(ground, Paint::fill(Role::Paper));
        }
        d.text((x, y), Anchor::Start, self.size, role, text);
    }

    /// A number beyond the end of a bar, away from 1.
    fn number(&self, d: &mut Drawing, (x, y): (f64, f64), value: f64, role: Role, text: String) {
        let surplus = value >= 1.0;
        let (dx, anchor) = if surplus { (6.0, Anchor::Start) } else { (-6.0, Anchor::End) };
        d.bold((x + dx, y + 5.0), anchor, self.size, role, text);
        d.states(value);
    }

    fn rung(&self, d: &mut Drawing, figure: &Ladder, lang: Lang, (place, rung): (usize, &Rung)) {
        let (ratio, label) = (rung.ratio(), figure.label(lang, rung));
        let y = self.lines(place).1;
        self.label(d, place, Role::Text, &label);
        let bar = |ratio: f64, top: f64, height: f64| {
            let (one, end) = (self.one(), self.scale.at(ratio));
            Shape::Rect { x: one.min(end), y: top, w: (end - one).abs().max(1.0), h: height }
        };
        let role = if ratio >= 1.0 { Role::Silicon } else { Role::Energy };
        d.add_value(bar(ratio, y - BAR / 2.0, BAR), Paint::fill(role), ratio);
        if let Some(other) = figure.other(rung.step) {
            d.add_value(bar(other, y + BAR / 2.0 + 1.0, 3.0), Paint::fill(Role::Text), other);
        }
        let end = (self.scale.at(ratio), y);
        self.number(d, end, ratio, Role::Text, say::ratio(lang, ratio));
        d.readout(end, say::readout(lang, &label, 1e3 * rung.chips, 1e3 * rung.demand, ratio));
    }

    fn reported(&self, d: &mut Drawing, lang: Lang, place: usize) {
        let y = self.lines(place).1;
        let (one, x) = (self.one(), self.scale.at(REPORTED.value));
        self.label(d, place, Role::Muted, say::reported(lang));
        d.line((one, y), (x, y), Paint::stroke(Role::Evidence, 1.0).dash(Dash::Dotted));
        d.add_value(Shape::Circle { cx: x, cy: y, r: 4.5 }, Paint::fill(Role::Evidence), REPORTED.value);
        self.number(d, (x + 2.0, y), REPORTED.value, Role::Muted, say::about(lang, REPORTED.value));
        let grade = grades::name(lang, REPORTED.provenance.grade);
        d.readout((x, y), say::reported_readout(lang, REPORTED.value, grade));
    }
}

/// The drawing of the figure.
pub fn draw(figure: &Ladder, lang: Lang, layout: Layout) -> Drawing {
    let rows = Rows::new(figure, layout);
    let mut d = Drawing::new(layout, rows.area.bottom + 26.0);
    rows.axis(&mut d, lang);
    rows.head(&mut d, lang);
    let one = rows.one();
    d.line((one, 2.0), (one, rows.area.bottom + 5.0), Paint::stroke(Role::Text, 2.5));
    let mut place = 0;
    for (at, rung) in figure.count.rungs.iter().enumerate() {
        rows.rung(&mut d, figure, lang, (place, rung));
        place += 1;
        if at == figure.reported_after() {
            rows.reported(&mut d, lang, place);
            place += 1;
        }
    }
    d
}
