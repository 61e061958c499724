//! The drawing: output, and below it the share of the world's; the reader's case and the other one.

use super::{ChinaFabs, NAMED, YEARS, year};
use crate::figures::labels::{Label, Labels};
use crate::model::korea::fabs::{Fabs, START};
use crate::plot::{Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Shape, font, path, ticks_below};
use crate::words::number::percent;
use crate::words::{Lang, china_fabs as say};

/// Time drawn.
const SPAN: (f64, f64) = (START, 2036.0);
/// Points of a line in a year, so that its bends stay where they are.
const PER_YEAR: u32 = 12;

fn label(text: &str, role: Role, size: f64) -> Label {
    Label { text: text.to_owned(), role, size, bold: true, value: None }
}

/// A line of output or of the share of the world's, per cent.
fn corners(fabs: &Fabs, axes: &Axes, place: usize) -> Vec<(f64, f64)> {
    let points = (0..=(SPAN.1 - SPAN.0) as u32 * PER_YEAR).map(|point| SPAN.0 + f64::from(point) / f64::from(PER_YEAR));
    let of = |time: f64| if place == 0 { fabs.output(time) } else { fabs.world_share(time) };
    points.map(|time| axes.at(time, 100.0 * of(time))).collect()
}

/// A panel.
fn panel(d: &mut Drawing, figure: &ChinaFabs, place: usize, (lang, size): (Lang, f64), axes: &Axes) {
    let area = axes.area;
    d.bold((6.0, area.top - 13.0), Anchor::Start, size, Role::Text, say::panel(lang, place));
    for tick in [0.0, 50.0, 100.0] {
        let (at, role) = (axes.y.at(tick), if tick > 0.0 { Role::Grid } else { Role::Axis });
        d.line((area.left, at), (area.right, at), Paint::stroke(role, 1.0));
        d.text((area.left - 6.0, at + 5.0), Anchor::End, size, Role::Muted, percent(lang, tick));
    }
    let mut labels = Labels::new(area);
    if let Some(other) = &figure.other {
        let line = corners(other, axes, place);
        labels.keep_off_line(&line);
        d.add(path(line), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
    }
    let seen = &figure.seen;
    let spared = corners(&seen.with_licences(!seen.licensed), axes, place);
    let line = corners(seen, axes, place);
    d.add(path(spared.iter().copied()), Paint::stroke(Role::Design, 1.5));
    d.add(path(line.iter().copied()), Paint::stroke(Role::Accent, 2.5));
    labels.keep_off_line(&spared);
    labels.keep_off_line(&line);
    let value = year(seen, NAMED)[place];
    let (cx, cy) = axes.at(f64::from(NAMED), value);
    d.add_value(Shape::Circle { cx, cy, r: 5.0 }, Paint::fill(Role::Accent).outlined(Role::Paper, 1.5), value);
    let stated = say::whole(lang, value);
    // On a phone the year, which the finding names, would meet the line's name.
    let text = if d.width < 500.0 { stated } else { format!("{NAMED}: {stated}") };
    labels.beside(d, (cx, cy), Label { value: Some(value), ..label(&text, Role::Accent, size) }, None);
    labels.along(d, &line, &[&spared], label(say::case(lang, seen.licensed), Role::Accent, size));
    labels.along(d, &spared, &[&line], label(say::case(lang, !seen.licensed), Role::Design, size));
}

/// The drawing of the figure.
pub fn draw(figure: &ChinaFabs, lang: Lang, layout: Layout) -> Drawing {
    let size = font(layout);
    let each = layout.pick(120.0, 140.0);
    let (left, right, top) = (52.0, layout.pick(352.0, 632.0), 30.0);
    let second = top + each + 40.0;
    let mut d = Drawing::new(layout, second + each + 26.0);
    for (place, top) in [top, second].into_iter().enumerate() {
        let area = Area { left, right, top, bottom: top + each };
        panel(&mut d, figure, place, (lang, size), &Axes::new(layout, area, SPAN, (0.0, 112.0)));
    }
    let area = Area { left, right, top: second, bottom: second + each };
    let axes = Axes::new(layout, area, SPAN, (0.0, 112.0));
    for named in YEARS {
        let [output, share] = year(&figure.seen, named);
        d.readout(axes.at(f64::from(named), share), say::readout(lang, named, output, share));
    }
    let ticks: Vec<f64> = YEARS.step_by(2).map(f64::from).collect();
    ticks_below(&mut d, (&area, &axes.x), size, &ticks, &|at| format!("{at}"));
    d
}
