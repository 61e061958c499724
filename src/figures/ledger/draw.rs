//! The drawing: revenue on a log axis with the published years, and below it the frontier.

use super::{JUDGED, Ledger, YEARS, fiscal_year, published, solid, year};
use crate::figures::labels::{Label, Labels};
use crate::model::market::Run;
use crate::model::market::ledger::{Account, Books};
use crate::plot::{
    Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, linear_ticks, path, ticks_below,
};
use crate::words::number::{count, percent};
use crate::words::{Lang, ledger as say};

/// Years drawn.
const SPAN: (f64, f64) = (2020.0, 2036.0);
/// Where the data end, April 2026.
const KNOWN: f64 = 2026.27;
/// Billions of dollars at the lower end of the log axis.
const LEAST: f64 = 0.5;
/// A part of the books.
type Part = fn(&Account) -> f64;

/// The lines of the upper panel and their roles.
const LINES: [(Part, Role); 3] =
    [(|a| a.china, Role::Accent), (|a| a.china_free, Role::Design), (|a| a.elsewhere, Role::Silicon)];

/// The line of a part of the books, quarter by quarter.
fn corners(books: &Books, x: &Scale, y: &Scale, of: &dyn Fn(&Account) -> f64) -> Vec<(f64, f64)> {
    let quarters = (0..).map_while(|quarter| Some((quarter, books.quarter(quarter)?)));
    quarters.map(|(quarter, account)| (x.at(Run::time(quarter)), y.clamped(of(&account)))).collect()
}

fn label(text: &str, role: Role, size: f64) -> Label {
    Label { text: text.to_owned(), role, size, bold: true, value: None }
}

/// The line after which everything is projected.
fn boundary(d: &mut Drawing, area: &Area, x: f64) {
    d.line((x, area.top), (x, area.bottom), Paint::stroke(Role::Muted, 1.0).dash(Dash::Dotted));
}

/// Revenue.
fn revenue(d: &mut Drawing, ledger: &Ledger, lang: Lang, size: f64, area: Area) {
    let books = || std::iter::once(&ledger.books).chain(&ledger.other);
    let last = || books().filter_map(|books| year(books, *YEARS.end()));
    let most = 1.5 * last().map(|(_, a)| a.elsewhere).fold(1_000.0, f64::max);
    let (x, y) = (Scale::linear(SPAN, (area.left, area.right)), Scale::log((LEAST, most), (area.bottom, area.top)));
    d.bold((6.0, area.top - 12.0), Anchor::Start, size, Role::Text, say::panel(lang, 0));
    let mut labels = Labels::new(area);
    for tick in [1.0, 10.0, 100.0, 1_000.0, 10_000.0].into_iter().filter(|tick| *tick < most) {
        let at = y.at(tick);
        d.line((area.left, at), (area.right, at), Paint::stroke(Role::Grid, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, count(lang, tick));
    }
    d.line((area.left, area.bottom), (area.right, area.bottom), Paint::stroke(Role::Axis, 1.0));
    boundary(d, &area, x.at(KNOWN));
    labels.keep_off_line(&[(x.at(KNOWN), area.top), (x.at(KNOWN), area.bottom)]);
    let mut drawn = Vec::new();
    for (of, role) in LINES {
        if let Some(other) = &ledger.other {
            let line = corners(other, &x, &y, &of);
            labels.keep_off_line(&line);
            d.add(path(line), Paint::stroke(role, 1.5).dash(Dash::Dashed));
        }
        let line = corners(&ledger.books, &x, &y, &of);
        d.add(path(line.iter().copied()), Paint::stroke(role, if role == Role::Accent { 2.5 } else { 2.0 }));
        labels.keep_off_line(&line);
        drawn.push((line, role));
    }
    for (point, china) in published() {
        let (cx, cy) = (x.at(point.at), y.clamped(point.fact.value));
        let role = if china { Role::Accent } else { Role::Silicon };
        let paint = if solid(point) {
            Paint::fill(role).outlined(Role::Evidence, 1.3)
        } else {
            Paint::fill(Role::Paper).outlined(role, 1.6)
        };
        d.add_value(Shape::Circle { cx, cy, r: 3.8 }, paint, point.fact.value);
        labels.keep_off(Area { left: cx - 4.0, right: cx + 4.0, top: cy - 4.0, bottom: cy + 4.0 });
        let name = say::published(lang, fiscal_year(point), china, solid(point));
        d.readout((cx, cy), format!("{name}: {}", say::money(lang, point.fact.value)));
    }
    for (place, (line, role)) in drawn.iter().enumerate() {
        let others: Vec<&[(f64, f64)]> = drawn
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .map(|(_, (line, _))| line.as_slice())
            .collect();
        labels.along(d, line, &others, label(say::line(lang, place), *role, size));
    }
    labels.beside(
        d,
        (x.at(KNOWN) + 1.0, area.bottom - 12.0),
        Label { bold: false, ..label(say::projected(lang), Role::Muted, size) },
        None,
    );
}

/// The frontier.
fn frontier(d: &mut Drawing, ledger: &Ledger, lang: Lang, size: f64, area: Area) {
    let layout = if d.width < 500.0 { Layout::Narrow } else { Layout::Wide };
    let books = || std::iter::once(&ledger.books).chain(&ledger.other);
    let values =
        || books().flat_map(|books| YEARS.filter_map(|asked| year(books, asked))).map(|(_, a)| 100.0 * a.frontier);
    let low = (values().fold(100.0, f64::min) - 1.0).min(95.0);
    let high = (values().fold(100.0, f64::max) + 1.0).max(101.0);
    let axes = Axes::new(layout, area, SPAN, (low, high));
    d.bold((6.0, area.top - 12.0), Anchor::Start, size, Role::Text, say::panel(lang, 1));
    for tick in linear_ticks(low, high, 2) {
        let at = axes.y.at(tick);
        d.line((area.left, at), (area.right, at), Paint::stroke(Role::Grid, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, percent(lang, tick));
    }
    d.line((area.left, area.bottom), (area.right, area.bottom), Paint::stroke(Role::Axis, 1.0));
    boundary(d, &area, axes.x.at(KNOWN));
    let share = |a: &Account| 100.0 * a.frontier;
    let mut labels = Labels::new(area);
    if let Some(other) = &ledger.other {
        let line = corners(other, &axes.x, &axes.y, &share);
        labels.keep_off_line(&line);
        d.add(path(line), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
    }
    let line = corners(&ledger.books, &axes.x, &axes.y, &share);
    d.add(path(line.iter().copied()), Paint::stroke(Role::Accent, 2.5));
    labels.keep_off_line(&line);
    if let Some((judged, account)) = year(&ledger.books, JUDGED) {
        let value = share(&account);
        let (cx, cy) = axes.at(f64::from(judged) + 0.5, value);
        d.add_value(Shape::Circle { cx, cy, r: 5.0 }, Paint::fill(Role::Accent).outlined(Role::Paper, 1.5), value);
        let text = format!("{judged}: {}", say::tenth(lang, value));
        labels.beside(d, (cx, cy), Label { value: Some(value), ..label(&text, Role::Accent, size) }, None);
    }
    let ticks: Vec<f64> = (0..5).map(|i| SPAN.0 + 4.0 * f64::from(i)).collect();
    ticks_below(d, (&area, &axes.x), size, &ticks, &|v| format!("{v}"));
}

/// The drawing of the figure.
pub fn draw(ledger: &Ledger, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let (upper, lower) = layout.pick((200.0, 84.0), (240.0, 100.0));
    let (left, right, top) = (56.0, layout.pick(352.0, 632.0), 28.0);
    let second = top + upper + 38.0;
    let mut d = Drawing::new(layout, second + lower + 26.0);
    revenue(&mut d, ledger, lang, size, Area { left, right, top, bottom: top + upper });
    frontier(&mut d, ledger, lang, size, Area { left, right, top: second, bottom: second + lower });
    let x = Scale::linear(SPAN, (left, right));
    for (named, a) in YEARS.filter_map(|asked| year(&ledger.books, asked)) {
        let text = say::readout(lang, named, [a.china, a.china_free, a.elsewhere], 100.0 * a.frontier);
        d.readout((x.at(f64::from(named) + 0.5), second), text);
    }
    d
}
