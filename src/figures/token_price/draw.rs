//! The drawing: what compute for a million tokens costs on a log axis, and below it the rents that make the difference.

use super::{Moment, NAMED, Seen, TokenPrice, YEARS, published_prices, published_rents};
use crate::figures::labels::{Label, Labels};
use crate::model::market::Run;
use crate::plot::{
    Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, linear_ticks, path, text_width,
    ticks_below,
};
use crate::words::number::count;
use crate::words::{Lang, token_price as say};

/// Years drawn.
const SPAN: (f64, f64) = (2024.0, 2033.0);
/// Quarters of a run drawn.
const QUARTERS: std::ops::RangeInclusive<usize> = 16..=52;
/// Where the data end, April 2026.
const KNOWN: f64 = 2026.27;
/// Roles of the lines: China, elsewhere, China without controls.
const ROLES: [Role; 3] = [Role::Accent, Role::Silicon, Role::Design];

/// A line over the quarters.
fn corners(seen: &Seen, x: &Scale, y: &Scale, of: &dyn Fn(&Moment) -> f64) -> Vec<(f64, f64)> {
    let quarters = QUARTERS.filter_map(|quarter| Some((Run::time(quarter), seen.quarter(quarter)?)));
    quarters.map(|(time, moment)| (x.at(time), y.clamped(of(&moment)))).collect()
}

fn label(text: &str, role: Role, size: f64) -> Label {
    Label { text: text.to_owned(), role, size, bold: true, value: None }
}

/// A panel: its scales, and the labels in it.
struct Panel<'a> {
    figure: &'a TokenPrice,
    lang: Lang,
    size: f64,
    area: Area,
    x: Scale,
    y: Scale,
    labels: Labels,
}

impl Panel<'_> {
    /// Draws a line of both scenarios and gives that of the first.
    fn line(&mut self, d: &mut Drawing, role: Role, of: &dyn Fn(&Moment) -> f64) -> Vec<(f64, f64)> {
        if let Some(other) = &self.figure.other {
            let line = corners(other, &self.x, &self.y, of);
            self.labels.keep_off_line(&line);
            d.add(path(line), Paint::stroke(role, 1.5).dash(Dash::Dashed));
        }
        let line = corners(&self.figure.seen, &self.x, &self.y, of);
        d.add(path(line.iter().copied()), Paint::stroke(role, if role == Role::Design { 1.5 } else { 2.5 }));
        self.labels.keep_off_line(&line);
        line
    }

    /// The title, and the line after which everything is projected.
    fn frame(&mut self, d: &mut Drawing, place: usize) {
        let Area { top, bottom, .. } = self.area;
        d.bold((6.0, top - 12.0), Anchor::Start, self.size, Role::Text, say::panel(self.lang, place));
        let known = self.x.at(KNOWN);
        self.labels.keep_off_line(&[(known, top), (known, bottom)]);
        d.line((known, top), (known, bottom), Paint::stroke(Role::Muted, 1.0).dash(Dash::Dotted));
    }

    /// Names all lines, each of a place among the roles.
    fn names(&mut self, d: &mut Drawing, lines: &[(usize, Vec<(f64, f64)>)]) {
        for (place, line) in lines {
            let others: Vec<&[(f64, f64)]> =
                lines.iter().filter(|other| other.0 != *place).map(|other| other.1.as_slice()).collect();
            self.labels.along(d, line, &others, label(say::line(self.lang, *place), ROLES[*place], self.size));
        }
    }
}

/// The powers of ten between which all costs lie.
fn decades(figure: &TokenPrice) -> (f64, f64) {
    let seen = std::iter::once(&figure.seen).chain(&figure.other);
    let moments = seen.flat_map(|seen| YEARS.filter_map(|year| seen.year(year)));
    let span = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    let (low, high) = moments.flat_map(|moment| moment.costs()).fold((0.1, 1.0), span);
    (libm::floor(libm::log10(low)), libm::floor(libm::log10(high)) + 1.0)
}

fn ten_to(power: f64) -> f64 {
    libm::pow(10.0, power)
}

/// What a million tokens cost.
fn costs(d: &mut Drawing, figure: &TokenPrice, (lang, size): (Lang, f64), area: Area) {
    let (low, high) = decades(figure);
    let (x, y) = (
        Scale::linear(SPAN, (area.left, area.right)),
        Scale::log((ten_to(low), ten_to(high)), (area.bottom, area.top)),
    );
    let mut panel = Panel { figure, lang, size, area, x, y, labels: Labels::new(area) };
    for power in low as i32..=high as i32 {
        let (tick, role) = (ten_to(f64::from(power)), if power == low as i32 { Role::Axis } else { Role::Grid });
        let at = y.at(tick);
        d.line((area.left, at), (area.right, at), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, count(lang, tick));
    }
    panel.frame(d, 0);
    let lines = [0, 1].map(|place: usize| (place, panel.line(d, ROLES[place], &move |moment| moment.costs()[place])));
    let prices = published_prices().map(|(time, price)| (x.at(time), y.clamped(price), price));
    for (place, (px, py, price)) in prices.into_iter().enumerate() {
        let square = Shape::Rect { x: px - 3.6, y: py - 3.6, w: 7.2, h: 7.2 };
        d.add_value(square, Paint::fill(Role::Evidence), price);
        d.readout((px, py), format!("{}: {}", say::price_row(lang, place), say::dollars(lang, price)));
        panel.labels.keep_off(Area { left: px - 4.0, right: px + 4.0, top: py - 4.0, bottom: py + 4.0 });
    }
    for (place, (px, py, _)) in prices.into_iter().enumerate() {
        let words = Label { bold: false, ..label(say::price(lang, place), Role::Text, size) };
        panel.labels.beside(d, (px, py), words, None);
    }
    if let Some(moment) = figure.seen.year(NAMED) {
        let value = moment.costs()[0];
        let (cx, cy) = (x.at(f64::from(NAMED) + 0.5), y.clamped(value));
        d.add_value(Shape::Circle { cx, cy, r: 5.0 }, Paint::fill(Role::Accent).outlined(Role::Paper, 1.5), value);
        let text = format!("{NAMED}: {}", say::dollars(lang, value));
        panel.labels.beside(d, (cx, cy), Label { value: Some(value), ..label(&text, Role::Accent, size) }, None);
    }
    panel.names(d, &lines);
}

/// What chips rent for.
fn rents(d: &mut Drawing, figure: &TokenPrice, (lang, size): (Lang, f64), layout: Layout, area: Area) {
    let all = || std::iter::once(&figure.seen).chain(&figure.other);
    let quarters = || all().flat_map(|seen| QUARTERS.filter_map(|quarter| seen.quarter(quarter)));
    let highest = quarters().flat_map(|moment| moment.rents).fold(4.0, f64::max);
    let axes = Axes::new(layout, area, SPAN, (0.0, 1.08 * highest));
    let mut panel = Panel { figure, lang, size, area, x: axes.x, y: axes.y, labels: Labels::new(area) };
    for tick in linear_ticks(0.0, highest, 2) {
        let (at, role) = (axes.y.at(tick), if tick > 0.0 { Role::Grid } else { Role::Axis });
        d.line((area.left, at), (area.right, at), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, count(lang, tick));
    }
    panel.frame(d, 1);
    let lines = [2, 1, 0].map(|place: usize| (place, panel.line(d, ROLES[place], &move |moment| moment.rents[place])));
    for (time, rent, china) in published_rents() {
        let (cx, cy) = axes.at(time, rent);
        let role = if china { Role::Accent } else { Role::Silicon };
        d.add_value(Shape::Circle { cx, cy, r: 4.2 }, Paint::fill(role).outlined(Role::Evidence, 1.5), rent);
        d.readout((cx, cy), format!("{}: {}", say::rent_row(lang, time, china), say::hourly(lang, rent)));
        panel.labels.keep_off(Area { left: cx - 4.0, right: cx + 4.0, top: cy - 4.0, bottom: cy + 4.0 });
    }
    panel.names(d, &lines);
    let ticks: Vec<f64> = (0..5).map(|i| SPAN.0 + 2.0 * f64::from(i)).collect();
    ticks_below(d, (&area, &axes.x), size, &ticks, &|v| format!("{v}"));
}

/// The drawing of the figure.
pub fn draw(figure: &TokenPrice, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let (upper, lower) = layout.pick((190.0, 150.0), (220.0, 150.0));
    let widest = text_width(&count(lang, ten_to(decades(figure).0)), size);
    let (left, right, top) = (12.0 + 1.1 * widest, layout.pick(352.0, 632.0), 30.0);
    let second = top + upper + 38.0;
    let mut d = Drawing::new(layout, second + lower + 26.0);
    costs(&mut d, figure, (lang, size), Area { left, right, top, bottom: top + upper });
    rents(&mut d, figure, (lang, size), layout, Area { left, right, top: second, bottom: second + lower });
    let x = Scale::linear(SPAN, (left, right));
    for (year, moment) in YEARS.filter_map(|year| Some((year, figure.seen.year(year)?))) {
        let text = say::readout(lang, year, moment.costs(), [moment.rents[0], moment.rents[1]]);
        d.readout((x.at(f64::from(year) + 0.5), second), text);
    }
    d
}
