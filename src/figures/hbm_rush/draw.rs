//! The drawing: months as bars of what was bought, taken from the store and forgone; below, the money of each year.

use super::{HbmRush, MONTHS, NAMED, RUSH, month};
use crate::model::facts::korea as rows;
use crate::model::korea::hbm::Flow;
use crate::model::korea::{BASE, LAST};
use crate::plot::{
    Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Shape, font, linear_ticks, path, ticks_below,
};
use crate::words::number::count;
use crate::words::{Lang, hbm_rush as say};

/// A part of a month's bar.
type Part = fn(&Flow) -> f64;
/// The parts from below: bought, from the store, forgone.
const PARTS: [(Part, Role); 3] =
    [(|flow| flow.bought, Role::Memory), (|flow| flow.drawn, Role::Packaging), (|flow| flow.forgone, Role::Energy)];
/// Share of its place that a bar fills.
const FILLED: f64 = 0.78;

/// Horizontal lines with numbers beside the area.
fn grid(d: &mut Drawing, axes: &Axes, lang: Lang, size: f64, most: f64, ticks: usize) {
    for tick in linear_ticks(0.0, most, ticks) {
        let (at, role) = (axes.y.at(tick), if tick > 0.0 { Role::Grid } else { Role::Axis });
        d.line((axes.area.left, at), (axes.area.right, at), Paint::stroke(role, 1.0));
        d.text((axes.area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, count(lang, tick));
    }
}

/// The names of the parts in their colours, from left to right under the panel's title.
fn legend(d: &mut Drawing, lang: Lang, size: f64, (left, y): (f64, f64)) {
    let mut x = left;
    for (place, (_, role)) in PARTS.iter().enumerate() {
        d.add(Shape::Rect { x, y: y - 10.0, w: 10.0, h: 10.0 }, Paint::fill(*role));
        let text = say::part(lang, place);
        d.text((x + 14.0, y), Anchor::Start, size, Role::Text, text);
        x += 14.0 + crate::plot::text_width(text, size) + 12.0;
    }
}

/// Months.
fn months(d: &mut Drawing, figure: &HbmRush, (lang, size): (Lang, f64), layout: Layout, area: Area) {
    let span = MONTHS.0..MONTHS.0 + MONTHS.1;
    let flows: Vec<(u32, Flow)> = span.clone().filter_map(|at| Some((at, month(&figure.seen, at)?))).collect();
    let height = |flow: &Flow| PARTS.iter().map(|(of, _)| of(flow)).sum::<f64>();
    let most = flows.iter().map(|(_, flow)| height(flow)).fold(rows::HBM_RUSH_STACKS.value, f64::max) * 1.08;
    let axes = Axes::new(layout, area, (f64::from(MONTHS.0), f64::from(MONTHS.0 + MONTHS.1)), (0.0, most));
    d.bold((6.0, area.top - 26.0), Anchor::Start, size, Role::Text, say::panel(lang, 0));
    legend(d, lang, size, (6.0, area.top - 6.0));
    grid(d, &axes, lang, size, most, 4);
    let width = (axes.x.at(1.0) - axes.x.at(0.0)) * FILLED;
    for (at, flow) in &flows {
        let (middle, mut base) = (axes.x.at(f64::from(*at) + 0.5), 0.0);
        for (of, role) in PARTS {
            let (from, to) = (axes.y.at(base), axes.y.at(base + of(flow)));
            if from - to > 0.05 {
                d.add(Shape::Rect { x: middle - width / 2.0, y: to, w: width, h: from - to }, Paint::fill(role));
            }
            base += of(flow);
        }
        d.readout((middle, axes.y.clamped(base)), say::month_readout(lang, *at, flow.bought, flow.drawn, flow.forgone));
    }
    if let Some(other) = &figure.other {
        let line = span.filter_map(|at| Some(axes.at(f64::from(at) + 0.5, month(other, at)?.bought)));
        d.add(path(line), Paint::stroke(Role::Memory, 1.5).dash(Dash::Dashed));
    }
    let rush = rows::HBM_RUSH_STACKS.value;
    let (cx, cy) = axes.at(f64::from(RUSH) + 0.5, rush);
    d.add_value(Shape::Circle { cx, cy, r: 4.0 }, Paint::fill(Role::Evidence).outlined(Role::Paper, 1.3), rush);
    d.text((cx + 9.0, cy + 14.0), Anchor::Start, size, Role::Text, say::reported(lang));
    let years: Vec<f64> = (0..3).map(|year| f64::from(MONTHS.0 + 12 * year)).collect();
    ticks_below(d, (&area, &axes.x), size, &years, &|at| format!("{}", crate::scenario::month::year(at)));
}

/// Money of each year.
fn money(d: &mut Drawing, figure: &HbmRush, (lang, size): (Lang, f64), layout: Layout, area: Area) {
    let years = || figure.all().flat_map(|(korea, _)| korea.years());
    let most = years().map(|year| year.hbm).fold(0.5, f64::max) * 1.4;
    let axes = Axes::new(layout, area, (f64::from(BASE + 1), f64::from(LAST + 1)), (0.0, most));
    d.bold((6.0, area.top - 10.0), Anchor::Start, size, Role::Text, say::panel(lang, 1));
    grid(d, &axes, lang, size, most, 2);
    let width = (axes.x.at(1.0) - axes.x.at(0.0)) * FILLED;
    for year in figure.seen.years() {
        let (x, y) = axes.at(f64::from(year.year) + 0.5, year.hbm);
        let shape = Shape::Rect { x: x - width / 2.0, y, w: width, h: area.bottom - y };
        d.add_value(shape, Paint::fill(Role::Energy), year.hbm);
        d.readout((x, y), say::year_readout(lang, year.year, year.hbm_stacks, year.hbm));
    }
    if let Some(other) = &figure.other {
        let line: Vec<(f64, f64)> = other.years().map(|year| axes.at(f64::from(year.year) + 0.5, year.hbm)).collect();
        d.add(path(line), Paint::stroke(Role::Text, 1.5).dash(Dash::Dashed));
    }
    if let Some(year) = figure.seen.year(NAMED) {
        let at = axes.at(f64::from(NAMED) + 0.5, year.hbm);
        let text = format!("{NAMED}: {}", say::money(lang, year.hbm));
        let shape = Shape::Text { x: at.0, y: at.1 - 7.0, anchor: Anchor::Middle, size, bold: true, text };
        d.add_value(shape, Paint::fill(Role::Text), year.hbm);
    }
    let ticks: Vec<f64> = (BASE + 1..=LAST).map(|year| f64::from(year) + 0.5).collect();
    ticks_below(d, (&area, &axes.x), size, &ticks, &|at| format!("{}", libm::floor(at)));
}

/// The drawing of the figure.
pub fn draw(figure: &HbmRush, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let (upper, lower) = layout.pick((170.0, 90.0), (200.0, 110.0));
    let (left, right, top) = (40.0, layout.pick(352.0, 632.0), 44.0);
    let second = top + upper + 52.0;
    let mut d = Drawing::new(layout, second + lower + 26.0);
    months(&mut d, figure, (lang, size), layout, Area { left, right, top, bottom: top + upper });
    money(&mut d, figure, (lang, size), layout, Area { left, right, top: second, bottom: second + lower });
    d
}
