//! The drawing: days against chips, both logarithmic, with the memory's wall, a second chip and published runs.

use super::{At, Line, Train, at, published_days};
use crate::model::compute::training::PUBLISHED;
use crate::plot::{
    Anchor, Area, Dash, Drawing, Layout, NAME_BELOW, Paint, Role, Scale, Shape, bold_width, font, name_below, path,
    text_width, ticks_below,
};
use crate::scenario::ParamId;
use crate::words::train as say;
use crate::words::{Lang, grades};

/// Chips at the ends of the axis.
const CHIPS: (f64, f64) = (8.0, 131_072.0);

/// Places between two doublings at which a line is computed.
const STEPS: u32 = 4;

/// Decades of days drawn.
const DECADES: i32 = 5;

/// Where a label may stand beside a point of a falling line: above at the right, below at the left, level with it, further off.
const OFF_THE_LINE: [(f64, f64); 10] = [
    (12.0, -10.0),
    (-12.0, 20.0),
    (12.0, 5.0),
    (-12.0, 5.0),
    (-12.0, -10.0),
    (12.0, 20.0),
    (-12.0, 36.0),
    (12.0, 36.0),
    (-32.0, 2.0),
    (-32.0, -2.0),
];

/// Where the label of a published run stands, away from the reader's point.
const LEVEL: [(f64, f64); 2] = [(12.0, 5.0), (-12.0, 5.0)];

/// How a label is written.
#[derive(Clone, Copy)]
struct Style {
    role: Role,
    bold: bool,
    /// Over a line, if there is no other place.
    must: bool,
    /// Up along the slope of the lines, as far as it lacks room at the right.
    slide: bool,
}

impl Style {
    const PLAIN: Self = Self { role: Role::Text, bold: false, must: false, slide: false };
}

/// A rectangle taken by a label: left, top, right, bottom.
type Box4 = (f64, f64, f64, f64);

struct Plot {
    area: Area,
    x: Scale,
    y: Scale,
    /// Days at the lower and upper end.
    days: (f64, f64),
    size: f64,
    taken: Vec<Box4>,
    /// Points of the lines, which labels avoid where they can.
    drawn: Vec<(f64, f64)>,
}

impl Plot {
    fn new(figure: &Train, layout: Layout) -> Self {
        let here = figure.chosen.as_ref().or(figure.compared.as_ref()).map_or(1.0, |line| line.here.run.days);
        let low = libm::pow(10.0, libm::floor(libm::log10(here)) - 2.0);
        let days = (low, low * libm::pow(10.0, f64::from(DECADES)));
        let area = Area { left: 9.0, right: layout.pick(350.0, 630.0), top: 26.0, bottom: layout.pick(318.0, 372.0) };
        Self {
            area,
            x: Scale::log(CHIPS, (area.left, area.right)),
            y: Scale::log(days, (area.bottom, area.top)),
            days,
            size: font(layout),
            taken: Vec::new(),
            drawn: Vec::new(),
        }
    }

    fn inside(&self, days: f64) -> bool {
        (self.days.0..=self.days.1).contains(&days)
    }

    fn frame(&self, d: &mut Drawing, lang: Lang) {
        d.text((self.area.left, 14.0), Anchor::Start, self.size, Role::Muted, say::axis(lang));
        for power in 0..=DECADES {
            let y = self.y.at(self.days.0 * libm::pow(10.0, f64::from(power)));
            let role = if power == 0 { Role::Axis } else { Role::Grid };
            d.line((self.area.left, y), (self.area.right, y), Paint::stroke(role, 1.0));
        }
        let ticks = [10.0, 100.0, 1_000.0, 10_000.0, 100_000.0];
        ticks_below(d, (&self.area, &self.x), self.size, &ticks, &|value| say::count(lang, value));
        name_below(d, &self.area, self.size, say::axis_below(lang));
    }

    /// Labels of the upright axis, over the lines.
    fn ticks(&mut self, d: &mut Drawing, lang: Lang) {
        for power in 1..DECADES {
            let value = self.days.0 * libm::pow(10.0, f64::from(power));
            let text = if power + 1 == DECADES { say::days(lang, value) } else { say::count(lang, value) };
            let place = (self.area.left, self.y.at(value));
            self.label(d, place, &[(0.0, -4.0)], Style { role: Role::Muted, must: true, ..Style::PLAIN }, &text);
        }
    }

    /// Left end and baseline of a text beside a place: at its left, or at its right; where there is no room, it may
    /// slide up along the slope of the lines.
    fn placed(&self, (x, y): (f64, f64), before: bool, slide: bool, width: f64) -> (f64, f64) {
        if before || !slide {
            return (if before { x - width } else { x }, y);
        }
        let beyond = (x + width - self.area.right - 4.0).max(0.0);
        let (across, up) = (self.x.at(10.0) - self.x.at(1.0), self.y.at(1.0) - self.y.at(10.0));
        (x - beyond, y - beyond * up / across)
    }

    /// Writes a label at the first of the places beside a point where no other text stands: where no line runs either, or
    /// else, if it `must` be written, over a line.
    fn label(&mut self, d: &mut Drawing, (x, y): (f64, f64), places: &[(f64, f64)], style: Style, text: &str) -> bool {
        let Style { role, bold, must, slide } = style;
        let width = if bold { bold_width(text, self.size) } else { text_width(text, self.size) };
        for over in [false, true] {
            for (dx, dy) in places.iter().filter(|_| must || !over) {
                let (left, base) = self.placed((x + dx, y + dy), *dx < 0.0, slide, width);
                let own = (left - 2.0, base - self.size + 1.0, left + width + 2.0, base + 4.0);
                let within = own.0 >= 0.0
                    && own.2 <= d.width
                    && own.1 >= self.area.top - self.size / 2.0
                    && own.3 <= self.area.bottom;
                let apart = |b: &Box4| own.2 <= b.0 || b.2 <= own.0 || own.3 <= b.1 || b.3 <= own.1;
                let crossed = |p: &(f64, f64)| own.0 < p.0 && p.0 < own.2 && own.1 < p.1 && p.1 < own.3;
                if !within || !self.taken.iter().all(apart) || (!over && self.drawn.iter().any(crossed)) {
                    continue;
                }
                if over {
                    let ground = Shape::Rect { x: own.0, y: own.1, w: own.2 - own.0, h: own.3 - own.1 };
                    d.add(ground, Paint::fill(Role::Paper).faded(0.8));
                }
                self.taken.push(own);
                let (anchor, x) = if *dx < 0.0 { (Anchor::End, x + dx) } else { (Anchor::Start, left) };
                let shape = Shape::Text { x, y: base, anchor, size: self.size, bold, text: text.to_owned() };
                d.add(shape, Paint::fill(role));
                return true;
            }
        }
        false
    }

    /// A chip's line from the fewest chips that hold the run: dashed where links bind.
    fn line(&mut self, d: &mut Drawing, line: &Line, role: Role, width: f64, dotted: bool) {
        let mut part: Vec<(f64, f64)> = Vec::new();
        let mut bound = false;
        let paint = |bound: bool| {
            let dash = if dotted {
                Dash::Dotted
            } else if bound {
                Dash::Dashed
            } else {
                Dash::Solid
            };
            Paint::stroke(role, width).dash(dash)
        };
        let doublings = STEPS * 14;
        for step in 0..=doublings {
            let number = CHIPS.0 * libm::exp2(f64::from(step) / f64::from(STEPS));
            let Ok(Some(At { run, .. })) = at(&line.scenario, line.chip, number) else { continue };
            if number < line.least || !self.inside(run.days) {
                continue;
            }
            let point = (self.x.at(number), self.y.at(run.days));
            if run.link_limited != bound && !part.is_empty() {
                part.push(point);
                d.add(path(std::mem::take(&mut part)), paint(bound));
            }
            bound = run.link_limited;
            part.push(point);
            self.drawn.push(point);
        }
        if part.len() > 1 {
            d.add(path(part), paint(bound));
        }
    }

    fn wall(&mut self, d: &mut Drawing, line: &Line) {
        let x = self.x.clamped(line.least);
        if line.least <= CHIPS.0 {
            return;
        }
        let (top, bottom, left) = (self.area.top, self.area.bottom, self.area.left);
        d.add(Shape::Rect { x: left, y: top, w: x - left, h: bottom - top }, Paint::fill(Role::Band));
        if line.least <= CHIPS.1 {
            let edge = Shape::Line { x1: x, y1: top, x2: x, y2: bottom };
            d.add_value(edge, Paint::stroke(Role::Axis, 1.5), line.least);
            self.drawn.extend((0..40).map(|step| (x, top + (bottom - top) * f64::from(step) / 40.0)));
        }
    }

    fn wall_label(&mut self, d: &mut Drawing, lang: Lang, line: &Line) {
        if line.least > CHIPS.0 {
            let place = (self.x.clamped(line.least), self.area.bottom - 8.0);
            let text = say::wall(lang, line.least);
            self.label(
                d,
                place,
                &[(6.0, 0.0), (-6.0, 0.0)],
                Style { role: Role::Muted, must: true, ..Style::PLAIN },
                &text,
            );
        }
    }

    /// The point at the reader's number of chips, if it is in the drawing.
    fn point(&self, d: &mut Drawing, line: &Line, role: Role, r: f64) -> Option<(f64, f64)> {
        let days = line.here.run.days;
        if !line.fits() || !self.inside(days) {
            return None;
        }
        let number = line.scenario.get(ParamId::TrainChips);
        let (cx, cy) = (self.x.at(number), self.y.at(days));
        let hollow = line.rumoured();
        let paint =
            Paint::fill(if hollow { Role::Paper } else { role }).outlined(if hollow { role } else { Role::Paper }, 2.0);
        d.add_value(Shape::Circle { cx, cy, r }, paint, days);
        Some((cx, cy))
    }

    fn published(&self, d: &mut Drawing, lang: Lang, number: f64) {
        let x = self.x.at(number);
        let spread = PUBLISHED.iter().rev().map(|run| (run, published_days(run, number)));
        for (run, days) in spread.filter(|(_, days)| self.days.0 <= *days && *days <= self.days.1) {
            let y = self.y.at(days);
            d.add_value(Shape::Circle { cx: x, cy: y, r: 3.6 }, Paint::fill(Role::Evidence), days);
            let grade = grades::name(lang, run.chip_hours.provenance.grade);
            let share = run.model_flop_utilisation();
            d.readout(
                (x, y),
                say::run_readout(lang, &say::run(lang, run.name), run.chip_hours.value, number, days, share, grade),
            );
        }
    }

    fn published_labels(&mut self, d: &mut Drawing, lang: Lang, (number, here): (f64, f64)) {
        let x = self.x.at(number);
        for run in PUBLISHED.iter().rev() {
            let days = published_days(run, number);
            if self.inside(days) {
                let y = self.y.at(days);
                let near = (y - self.y.at(here)).abs() < 14.0;
                let places: &[(f64, f64)] = if near { &OFF_THE_LINE } else { &LEVEL };
                self.label(d, (x, y), places, Style { must: near, ..Style::PLAIN }, &say::run(lang, run.name));
            }
        }
    }

    /// Places to read along the chosen chip's line.
    fn read(&self, d: &mut Drawing, lang: Lang, line: &Line) {
        for doubling in 0..=14 {
            let number = CHIPS.0 * f64::from(1_u32 << doubling);
            let Ok(Some(At { run, usd, .. })) = at(&line.scenario, line.chip, number) else { continue };
            if number >= line.least && self.inside(run.days) {
                let text = say::readout(lang, &line.name(lang), number, run.days, usd, run.link_limited);
                d.readout((self.x.at(number), self.y.at(run.days)), text);
            }
        }
    }
}

/// The drawing of the figure.
pub fn draw(figure: &Train, lang: Lang, layout: Layout) -> Drawing {
    let mut plot = Plot::new(figure, layout);
    let mut d = Drawing::new(layout, plot.area.bottom + 26.0 + NAME_BELOW);
    let number = figure.scenario.get(ParamId::TrainChips);
    if let Some(chosen) = &figure.chosen {
        plot.wall(&mut d, chosen);
    }
    plot.frame(&mut d, lang);
    let x = plot.x.at(number);
    d.line((x, plot.area.top), (x, plot.area.bottom), Paint::stroke(Role::Grid, 1.0));
    let lines = [
        (&figure.compared, Role::Silicon, 2.0, false),
        (&figure.other, Role::Accent, 1.5, true),
        (&figure.chosen, Role::Accent, 2.5, false),
    ];
    for (line, role, width, dotted) in lines {
        if let Some(line) = line {
            plot.line(&mut d, line, role, width, dotted);
        }
    }
    plot.ticks(&mut d, lang);
    let mut labels = Vec::new();
    for (line, role, r) in [
        (&figure.compared, Role::Silicon, 5.0),
        (&figure.other, Role::Accent, 4.0),
        (&figure.chosen, Role::Accent, 7.0),
    ] {
        let Some(line) = line else { continue };
        let Some(place) = plot.point(&mut d, line, role, r) else { continue };
        labels.push((place, role, line));
    }
    plot.published(&mut d, lang, number);
    let top = labels.iter().map(|(place, ..)| place.1).fold(f64::INFINITY, f64::min);
    for (place, role, line) in labels.into_iter().rev() {
        let style = Style { role, bold: true, must: true, slide: place.1 <= top };
        let days = say::days(lang, line.here.run.days);
        let name = if layout == Layout::Narrow { line.short_name(lang) } else { line.name(lang) };
        let whole = format!("{name}: {days}");
        if !plot.label(&mut d, place, &OFF_THE_LINE, style, &whole) {
            plot.label(&mut d, place, &OFF_THE_LINE, style, &days);
        }
        d.states(line.here.run.days);
    }
    if let Some(chosen) = &figure.chosen {
        plot.wall_label(&mut d, lang, chosen);
        plot.read(&mut d, lang, chosen);
    }
    let here = figure.chosen.as_ref().map_or(0.0, |line| line.here.run.days);
    plot.published_labels(&mut d, lang, (number, here));
    d
}
