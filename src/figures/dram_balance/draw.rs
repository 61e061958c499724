//! The drawing: CXMT's share, and below it gains and losses stacked away from zero with what is left.

use super::{DramBalance, FORECAST, NAMED, parts, published};
use crate::figures::labels::{Label, Labels};
use crate::model::korea::dram::SHARE_KNOWN;
use crate::model::korea::{BASE, Korea, LAST, Year};
use crate::plot::{
    Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Shape, font, linear_ticks, path, text_width, ticks_below,
};
use crate::words::number::{count, percent};
use crate::words::{Lang, dram_balance as say};

/// Roles of the parts: DRAM pulled, sold elsewhere, HBM forgone, sales taken.
const ROLES: [Role; 4] = [Role::Memory, Role::Support, Role::Energy, Role::Design];
/// Share of its place that a bar fills.
const FILLED: f64 = 0.7;

fn label(text: &str, role: Role, size: f64) -> Label {
    Label { text: text.to_owned(), role, size, bold: true, value: None }
}

/// CXMT's share in the middle of each year, per cent, from the year that is known on.
fn shares(korea: &Korea) -> Vec<(f64, f64)> {
    let known = (SHARE_KNOWN, 100.0 * published()[0].1);
    std::iter::once(known).chain(korea.years().map(|year| (f64::from(year.year) + 0.5, 100.0 * year.cxmt))).collect()
}

/// CXMT's path.
fn path_of_cxmt(d: &mut Drawing, figure: &DramBalance, (lang, size): (Lang, f64), layout: Layout, area: Area) {
    let most = figure.all().flat_map(|(korea, _)| shares(korea)).map(|at| at.1).fold(10.0, f64::max) * 1.15;
    let axes = Axes::new(layout, area, (f64::from(BASE), f64::from(LAST + 1)), (0.0, most));
    d.bold((6.0, area.top - 14.0), Anchor::Start, size, Role::Text, say::panel(lang, 0));
    for tick in linear_ticks(0.0, most, 2) {
        let (at, role) = (axes.y.at(tick), if tick > 0.0 { Role::Grid } else { Role::Axis });
        d.line((area.left, at), (area.right, at), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, percent(lang, tick));
    }
    let mut labels = Labels::new(area);
    if let Some(other) = &figure.other {
        let line: Vec<(f64, f64)> = shares(other).into_iter().map(|(time, share)| axes.at(time, share)).collect();
        labels.keep_off_line(&line);
        d.add(path(line), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
    }
    let line: Vec<(f64, f64)> = shares(&figure.seen).into_iter().map(|(time, share)| axes.at(time, share)).collect();
    d.add(path(line.iter().copied()), Paint::stroke(Role::Accent, 2.5));
    labels.keep_off_line(&line);
    for (time, share, forecast) in published() {
        let (value, (cx, cy)) = (100.0 * share, axes.at(time, 100.0 * share));
        let paint =
            if forecast { Paint::fill(Role::Paper).outlined(Role::Evidence, 1.3) } else { Paint::fill(Role::Evidence) };
        d.add_value(Shape::Circle { cx, cy, r: 4.0 }, paint, value);
        d.readout((cx, cy), format!("{}: {}", say::published(lang, forecast), say::tenth(lang, value)));
        labels.keep_off(Area { left: cx - 5.0, right: cx + 5.0, top: cy - 5.0, bottom: cy + 5.0 });
    }
    if let Some(year) = figure.seen.year(NAMED[1]) {
        let value = 100.0 * year.cxmt;
        let (cx, cy) = axes.at(f64::from(NAMED[1]) + 0.5, value);
        d.add_value(Shape::Circle { cx, cy, r: 5.0 }, Paint::fill(Role::Accent).outlined(Role::Paper, 1.5), value);
        let text = format!("{}: {}", NAMED[1], say::tenth(lang, value));
        labels.beside(d, (cx, cy), Label { value: Some(value), ..label(&text, Role::Accent, size) }, None);
    }
    let forecast = axes.at(FORECAST, 100.0 * published()[1].1);
    let words = Label { bold: false, ..label(say::forecast(lang), Role::Text, size) };
    labels.beside(d, forecast, words, None);
}

/// Names of the parts, each in its colour, in lines that keep within the drawing; gives the lines' number.
fn legend(d: &mut Drawing, lang: Lang, size: f64, top: f64) -> f64 {
    let (mut x, mut line) = (6.0, 0.0);
    for (place, role) in ROLES.iter().enumerate() {
        let text = say::part(lang, place);
        let width = 14.0 + text_width(text, size);
        if x > 6.0 && x + width > d.width - 6.0 {
            (x, line) = (6.0, line + 1.0);
        }
        let y = top + line * (size + 5.0);
        d.add(Shape::Rect { x, y: y - 10.0, w: 10.0, h: 10.0 }, Paint::fill(*role));
        d.text((x + 14.0, y), Anchor::Start, size, Role::Text, text);
        x += width + 12.0;
    }
    line + 1.0
}

/// The bars of a year, stacked away from zero.
fn bars(d: &mut Drawing, axes: &Axes, year: &Year) {
    let width = (axes.x.at(1.0) - axes.x.at(0.0)) * FILLED;
    let middle = axes.x.at(f64::from(year.year) + 0.5);
    let mut ends = [0.0, 0.0];
    for (value, role) in parts(year).into_iter().zip(ROLES) {
        let end = &mut ends[usize::from(value < 0.0)];
        let (from, to) = (axes.y.at(*end), axes.y.at(*end + value));
        *end += value;
        let (top, height) = (from.min(to), (from - to).abs());
        if height > 0.05 {
            d.add(Shape::Rect { x: middle - width / 2.0, y: top, w: width, h: height }, Paint::fill(role));
        }
    }
}

/// Most gains and most losses of any year, billion USD.
fn reach(figure: &DramBalance) -> (f64, f64) {
    let years = figure.all().flat_map(|(korea, _)| korea.years());
    years.fold((-0.5, 0.5), |(low, high), year| {
        let sum = |sign: f64| parts(&year).iter().map(|part| (part * sign).max(0.0)).sum::<f64>();
        (low.min(-sum(-1.0)), high.max(sum(1.0)))
    })
}

/// What is left in a named year: a dot, and a line up to its number in one of two rows above the bars.
fn named(d: &mut Drawing, axes: &Axes, place: usize, year: &Year, (lang, size): (Lang, f64)) {
    let (value, area) = (year.net(), axes.area);
    let (cx, cy) = axes.at(f64::from(year.year) + 0.5, value);
    let y = area.top - 6.0 - (1.0 - place as f64) * (size + 4.0);
    d.line((cx, y + 4.0), (cx, cy), Paint::stroke(Role::Accent, 1.0).dash(Dash::Dotted));
    d.add_value(Shape::Circle { cx, cy, r: 5.0 }, Paint::fill(Role::Accent).outlined(Role::Paper, 1.5), value);
    let text = format!("{}: {}", year.year, say::signed(lang, value));
    let half = 0.56 * text_width(&text, size);
    let (anchor, x) = (Anchor::Middle, cx.clamp(area.left + half, area.right - half));
    d.add_value(Shape::Text { x, y, anchor, size, bold: true, text }, Paint::fill(Role::Accent), value);
}

/// Gains and losses.
fn balance(d: &mut Drawing, figure: &DramBalance, (lang, size): (Lang, f64), layout: Layout, area: Area) {
    let (low, high) = reach(figure);
    let axes = Axes::new(layout, area, (f64::from(BASE), f64::from(LAST + 1)), (1.08 * low, 1.08 * high));
    for tick in linear_ticks(1.08 * low, 1.08 * high, 4) {
        let (at, role) = (axes.y.at(tick), if tick == 0.0 { Role::Axis } else { Role::Grid });
        d.line((area.left, at), (area.right, at), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, count(lang, tick));
    }
    figure.seen.years().for_each(|year| bars(d, &axes, &year));
    let nets = |korea: &Korea| -> Vec<(f64, f64)> {
        korea.years().map(|year| axes.at(f64::from(year.year) + 0.5, year.net())).collect()
    };
    if let Some(other) = &figure.other {
        d.add(path(nets(other)), Paint::stroke(Role::Text, 1.5).dash(Dash::Dashed));
    }
    let line = nets(&figure.seen);
    d.add(path(line.iter().copied()), Paint::stroke(Role::Paper, 4.5));
    d.add(path(line.iter().copied()), Paint::stroke(Role::Accent, 2.5));
    for (place, year) in NAMED.into_iter().filter_map(|year| figure.seen.year(year)).enumerate() {
        named(d, &axes, place, &year, (lang, size));
    }
    for year in figure.seen.years() {
        let at = (axes.x.at(f64::from(year.year) + 0.5), axes.y.clamped(year.net()));
        d.readout(at, say::readout(lang, year.year, parts(&year), year.net()));
    }
    let ticks: Vec<f64> = (BASE..=LAST).step_by(2).map(|year| f64::from(year) + 0.5).collect();
    ticks_below(d, (&area, &axes.x), size, &ticks, &|at| format!("{}", libm::floor(at)));
}

/// The drawing of the figure.
pub fn draw(figure: &DramBalance, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let (upper, lower) = layout.pick((100.0, 190.0), (110.0, 220.0));
    let (left, right, top) = (44.0, layout.pick(352.0, 632.0), 30.0);
    let mut d = Drawing::new(layout, 0.0);
    path_of_cxmt(&mut d, figure, (lang, size), layout, Area { left, right, top, bottom: top + upper });
    let title = top + upper + 30.0;
    d.bold((6.0, title), Anchor::Start, size, Role::Text, say::panel(lang, 1));
    let lines = legend(&mut d, lang, size, title + size + 6.0);
    // Two rows for the named years.
    let second = title + lines * (size + 5.0) + 14.0 + 2.0 * (size + 4.0);
    balance(&mut d, figure, (lang, size), layout, Area { left, right, top: second, bottom: second + lower });
    d.height = second + lower + 26.0;
    d
}
