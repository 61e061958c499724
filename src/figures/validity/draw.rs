//! The map's drawing: verdicts in the dense layer; axes, sources' points and the reader's point above it.

use super::Validity;
use crate::figures::Handle;
use crate::figures::board::{controls, map};
use crate::figures::dense::{Dense, Dot};
use crate::figures::labels::{Label, Labels};
use crate::model::claims::Verdict;
use crate::plot::{Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, linear_ticks, ticks_below};
use crate::scenario::{ParamId, Scenario, param};
use crate::words::Lang;
use crate::words::board as say;

/// The map's upper left corner and its size.
const fn place(layout: Layout) -> ((f64, f64), (f64, f64)) {
    match layout {
        Layout::Narrow => ((64.0, 30.0), (284.0, 250.0)),
        Layout::Wide => ((104.0, 32.0), (284.0 * WIDE, 250.0 * WIDE)),
    }
}

/// The wide map over the narrow one.
const WIDE: f64 = 1.8;

/// Radius of the reader's point with the room around it.
const POINT: f64 = 9.0;

/// Ticks along a side at most.
const TICKS: usize = 4;

fn area(layout: Layout) -> Area {
    let ((left, top), (width, height)) = place(layout);
    Area { left, top, right: left + width, bottom: top + height }
}

/// The scale of an input along a side.
fn scale(id: ParamId, range: (f64, f64)) -> Scale {
    let domain = param(id).range();
    match controls::along(id, &Scenario::default()) {
        Some(along) if along.logarithmic => Scale::log(domain, range),
        _ => Scale::linear(domain, range),
    }
}

fn scales(figure: &Validity, layout: Layout) -> (Scale, Scale) {
    let (area, [across, upright]) = (area(layout), figure.asked.axes);
    (scale(across, (area.left, area.right)), scale(upright, (area.bottom, area.top)))
}

/// What a reader drags.
pub fn handle(figure: &Validity, layout: Layout) -> Handle {
    let ((x, y), [across, upright]) = (scales(figure, layout), figure.asked.axes);
    let s = &figure.scenario;
    Handle { x: (across, x), y: (upright, y), at: (x.clamped(s.get(across)), y.clamped(s.get(upright))) }
}

/// One polygon for each run of equal verdicts of a row.
pub fn dense(figure: &Validity, layout: Layout) -> Dense {
    let ((left, top), (width, height)) = place(layout);
    let (mut dots, mut counted) = (Vec::new(), (0, 0));
    if let Some((map, _)) = &figure.map {
        let side = map.side as f64;
        for (row, cells) in map.cells.chunks(map.side).enumerate() {
            let (y0, y1) = (top + height * (1.0 - (row + 1) as f64 / side), top + height * (1.0 - row as f64 / side));
            let mut start = 0;
            for run in cells.chunk_by(|a, b| a == b) {
                let at = |column: usize| left + width * column as f64 / side;
                let (x0, x1) = (at(start), at(start + run.len()));
                let corners = vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
                dots.push(Dot::Polygon { corners, fill: Some(colour(run[0])), outline: None });
                start += run.len();
            }
        }
        let count = |wanted| map.cells.iter().filter(|cell| **cell == wanted).count() as u32;
        counted = (map.cells.len() as u32, count(Verdict::Holds));
    }
    let ((narrow_left, narrow_top), _) = place(Layout::Narrow);
    let by = if layout.narrow() { 1.0 } else { WIDE };
    Dense { dots, counted, from_narrow: ((left - narrow_left * by, top - narrow_top * by), by) }
}

const fn colour(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Holds => Role::Silicon,
        Verdict::Fails => Role::Band,
        Verdict::Unknown => Role::Grid,
    }
}

pub fn draw(figure: &Validity, lang: Lang, layout: Layout) -> Drawing {
    let area = area(layout);
    let size = font(layout);
    let mut d = Drawing::new(layout, area.bottom + 2.0 * size + 22.0);
    if figure.asked.is_a_line() {
        d.text((4.0, 40.0), Anchor::Start, size, Role::Text, say::map_is_a_line(lang));
        return d;
    }
    let (x, y) = scales(figure, layout);
    axes(&mut d, figure, lang, (&area, &x, &y, size));
    hatch(&mut d, figure, &area);
    let mut labels = Labels::new(area);
    for point in &figure.points {
        let at = (x.clamped(point.x), y.clamped(point.y));
        let shape = Shape::Circle { cx: at.0, cy: at.1, r: 3.5 };
        let paint = if point.estimate { Paint::stroke(Role::Evidence, 1.5) } else { Paint::fill(Role::Evidence) };
        d.add(shape, paint);
        labels.keep_off(Area { left: at.0 - 4.0, right: at.0 + 4.0, top: at.1 - 4.0, bottom: at.1 + 4.0 });
    }
    if let Some((b, verdict)) = &figure.other {
        mark(&mut d, figure, b, *verdict, (&x, &y, true));
    }
    mark(&mut d, figure, &figure.scenario, figure.here, (&x, &y, false));
    let at = handle(figure, layout).at;
    labels.keep_off(Area { left: at.0 - POINT, right: at.0 + POINT, top: at.1 - POINT, bottom: at.1 + POINT });
    let role = if at_cell(figure, at, &area) == Some(Verdict::Holds) { Role::Paper } else { Role::Text };
    let across = figure.scenario.get(figure.asked.axes[0]);
    let label = Label { text: say::here(lang, figure.here), role, size, bold: true, value: Some(across) };
    labels.beside(&mut d, at, label, None);
    readouts(&mut d, figure, lang, (&x, &y));
    d
}

/// The verdict of the cell under a place of the drawing.
fn at_cell(figure: &Validity, (x, y): (f64, f64), area: &Area) -> Option<Verdict> {
    let (map, _) = figure.map.as_ref()?;
    let share = |from: f64, to: f64, at: f64| ((at - from) / (to - from)).clamp(0.0, 1.0);
    Some(Validity::cell(map, share(area.left, area.right, x), share(area.bottom, area.top, y)))
}

fn axes(d: &mut Drawing, figure: &Validity, lang: Lang, (area, x, y, size): (&Area, &Scale, &Scale, f64)) {
    let [across, upright] = figure.asked.axes;
    d.text(
        (area.left - 60.0, area.top - 12.0),
        Anchor::Start,
        size,
        Role::Text,
        format!("↑ {}", say::axis(lang, upright)),
    );
    d.text(
        (area.right, area.bottom + 2.0 * size + 12.0),
        Anchor::End,
        size,
        Role::Text,
        format!("{} →", say::axis(lang, across)),
    );
    for tick in ticks(upright) {
        let at = y.at(tick);
        d.line((area.left - 4.0, at), (area.left, at), Paint::stroke(Role::Axis, 1.0));
        d.text((area.left - 7.0, at + 5.0), Anchor::End, size - 1.5, Role::Muted, say::tick(lang, upright, tick));
    }
    ticks_below(d, (area, x), size - 1.5, &ticks(across), &|tick| say::tick(lang, across, tick));
    let Area { left, right, top, bottom } = *area;
    for (from, to) in [
        ((left, top), (right, top)),
        ((left, bottom), (right, bottom)),
        ((left, top), (left, bottom)),
        ((right, top), (right, bottom)),
    ] {
        d.line(from, to, Paint::stroke(Role::Axis, 1.0));
    }
}

/// Ends of an input's range and one or two round values between them.
fn ticks(id: ParamId) -> Vec<f64> {
    let (min, max) = param(id).range();
    if scale(id, (0.0, 1.0)) == Scale::log((min, max), (0.0, 1.0)) {
        return vec![min, map::value_at(id, 0.5), max];
    }
    let mut ticks = linear_ticks(min, max, TICKS);
    let step = (max - min) / TICKS as f64;
    ticks.retain(|tick| tick - min > 0.6 * step && max - tick > 0.6 * step);
    ticks.truncate(2);
    ticks.insert(0, min);
    ticks.push(max);
    ticks
}

/// Lines over the cells that cannot be told, so that they differ by more than their colour.
fn hatch(d: &mut Drawing, figure: &Validity, area: &Area) {
    let Some((map, _)) = &figure.map else { return };
    let (width, height) = ((area.right - area.left) / map.side as f64, (area.bottom - area.top) / map.side as f64);
    for (row, cells) in map.cells.chunks(map.side).enumerate().step_by(2) {
        let y = area.bottom - (row as f64 + 0.5) * height;
        let mut start = 0;
        for run in cells.chunk_by(|a, b| a == b) {
            if run[0] == Verdict::Unknown {
                let at = |column: usize| area.left + width * column as f64;
                d.line((at(start), y), (at(start + run.len()), y), Paint::stroke(Role::Axis, 1.0).faded(0.6));
            }
            start += run.len();
        }
    }
}

fn mark(d: &mut Drawing, figure: &Validity, s: &Scenario, verdict: Verdict, (x, y, of_b): (&Scale, &Scale, bool)) {
    let [across, upright] = figure.asked.axes;
    let (cx, cy) = (x.clamped(s.get(across)), y.clamped(s.get(upright)));
    let r = if of_b { 5.0 } else { POINT - 2.0 };
    let dash = if of_b { Dash::Dashed } else { Dash::Solid };
    d.add(Shape::Circle { cx, cy, r: r + 2.0 }, Paint::fill(Role::Paper));
    let shape = Shape::Circle { cx, cy, r };
    if verdict == Verdict::Holds {
        d.add(shape, Paint::fill(Role::Accent));
    } else {
        d.add(shape, Paint::stroke(Role::Accent, 2.5).dash(dash));
    }
}

fn readouts(d: &mut Drawing, figure: &Validity, lang: Lang, (x, y): (&Scale, &Scale)) {
    let [across, upright] = figure.asked.axes;
    let s = &figure.scenario;
    let here = (s.get(across), s.get(upright));
    let text = say::cell(lang, (across, here.0), (upright, here.1), figure.here);
    d.readout((x.clamped(here.0), y.clamped(here.1)), text);
    for point in &figure.points {
        let numbers = format!("{}, {}", say::setting(lang, across, point.x), say::setting(lang, upright, point.y));
        d.readout((x.clamped(point.x), y.clamped(point.y)), format!("{}: {numbers}", point.name));
    }
    let Some((map, _)) = &figure.map else { return };
    for share_y in Validity::places() {
        for share_x in Validity::places() {
            let (vx, vy) = (map::value_at(across, share_x), map::value_at(upright, share_y));
            let text = say::cell(lang, (across, vx), (upright, vy), Validity::cell(map, share_x, share_y));
            d.readout((x.at(vx), y.at(vy)), text);
        }
    }
}
