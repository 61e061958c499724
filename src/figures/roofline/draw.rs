//! The roofline's drawing: two roofs over logarithmic axes, and three jobs under each.

use super::{Case, DECODE, Job, Roof, Roofline};
use crate::figures::labels::{Label, Labels};
use crate::plot::{
    Anchor, Area, Dash, Drawing, Layout, NAME_BELOW, Paint, Role, Scale, Shape, bold_width, font, name_below, path,
    text_width, ticks_below,
};
use crate::words::{Lang, compare, params, roofline as say};

/// What the axes span: FLOP/byte and TFLOPS.
const ACROSS: (f64, f64) = (0.5, 10_000.0);
const UP: (f64, f64) = (0.4, 6_000.0);

/// First chip, second chip: colour, width of the roof, radius of a point. Where both roofs are one, both can be seen.
const STYLES: [(Role, f64, f64); 2] = [(Role::Accent, 2.5, 5.0), (Role::Silicon, 3.5, 6.5)];

/// Points nearer to each other than this, up or down, have their numbers apart.
const CLOSE: f64 = 24.0;

/// Height of the lines of job names above the area.
const LINE: f64 = 18.0;

struct Canvas<'a> {
    d: Drawing,
    labels: Labels,
    area: Area,
    x: Scale,
    y: Scale,
    size: f64,
    lang: Lang,
    case: &'a Case,
}

pub fn draw(figure: &Roofline, lang: Lang, layout: Layout) -> Drawing {
    let d = Drawing::new(layout, layout.pick(380.0, 430.0) + NAME_BELOW);
    let area = Area {
        left: 4.0,
        right: d.width - 10.0,
        top: 3.0 * LINE + 16.0,
        bottom: d.height - font(layout) - 12.0 - NAME_BELOW,
    };
    let bounds = Area { left: 2.0, right: d.width - 2.0, top: 3.0 * LINE, bottom: area.bottom - 2.0 };
    let mut c = Canvas {
        d,
        labels: Labels::new(bounds),
        area,
        x: Scale::log(ACROSS, (area.left, area.right)),
        y: Scale::log(UP, (area.bottom, area.top)),
        size: font(layout),
        lang,
        case: &figure.a,
    };
    c.axes();
    c.guides();
    let roofs: Vec<(usize, &Roof)> = roofs(&figure.a).collect();
    for (chip, roof) in roofs.iter().rev() {
        c.roof(*chip, roof);
    }
    for (chip, roof) in roofs.iter().rev() {
        c.points(*chip, roof);
    }
    if let Some(b) = &figure.b {
        c.other(b);
    }
    for (chip, roof) in &roofs {
        c.name(*chip, roof);
    }
    for (chip, roof) in &roofs {
        c.numbers(*chip, roof);
    }
    c.d
}

/// The known roofs of a case, with the index of their chip.
fn roofs(case: &Case) -> impl Iterator<Item = (usize, &Roof)> {
    case.sides.iter().enumerate().filter_map(|(i, side)| side.roof.as_ref().ok().map(|roof| (i, roof)))
}

impl Canvas<'_> {
    fn at(&self, intensity: f64, teraflops: f64) -> (f64, f64) {
        (self.x.clamped(intensity), self.y.clamped(teraflops))
    }

    fn label(&self, text: String, role: Role, value: Option<f64>) -> Label {
        Label { text, role, size: self.size, bold: false, value }
    }

    /// A tick's label; later labels keep off it.
    fn tick(&mut self, at: (f64, f64), anchor: Anchor, text: String) {
        let width = text_width(&text, self.size);
        self.labels.keep_off(Area { left: at.0, right: at.0 + width, top: at.1 - self.size, bottom: at.1 + 3.0 });
        self.d.text(at, anchor, self.size, Role::Muted, text);
    }

    fn axes(&mut self) {
        let Area { left, right, bottom, .. } = self.area;
        for (power, tick) in [1.0, 10.0, 100.0, 1000.0].into_iter().enumerate() {
            let y = self.y.at(tick);
            self.d.line((left, y), (right, y), Paint::stroke(Role::Grid, 1.0));
            let text = if power == 3 { say::teraflops(self.lang, tick) } else { say::count(self.lang, tick) };
            self.tick((left, y - 4.0), Anchor::Start, text);
        }
        self.d.line((left, bottom), (right, bottom), Paint::stroke(Role::Axis, 1.0));
        let (lang, ticks) = (self.lang, [1.0, 10.0, 100.0, 1000.0, ACROSS.1]);
        ticks_below(&mut self.d, (&self.area, &self.x), self.size, &ticks, &|tick| say::count(lang, tick));
        name_below(&mut self.d, &self.area, self.size, say::axis_below(lang));
    }

    /// Each job's name above, and a line down from it through its points: lines first, so that none crosses a name.
    fn guides(&mut self) {
        let Some((_, roof)) = roofs(self.case).next() else { return };
        let mut jobs: Vec<(usize, Job)> = roof.jobs.iter().copied().enumerate().collect();
        jobs.sort_by(|a, b| b.1.intensity.total_cmp(&a.1.intensity));
        let mut names = Vec::new();
        for (row, (index, job)) in jobs.into_iter().enumerate() {
            let (x, y) = (self.x.clamped(job.intensity), LINE * row as f64 + 14.0);
            let beyond = if job.intensity > ACROSS.1 { " →" } else { "" };
            let text = [say::job(self.lang, index), ", ", &say::intensity(self.lang, job.intensity), beyond].concat();
            let (size, bold) = (self.size, index == DECODE);
            let width = if bold { bold_width(&text, size) } else { text_width(&text, size) };
            // Left of its line, or right of it, or above it.
            let (left, above) = match (x - 6.0 - width, x + 6.0) {
                (left, _) if left >= 2.0 => (left, 11.0),
                (_, left) if left + width <= self.d.width - 2.0 => (left, 11.0),
                _ => (self.d.width - 2.0 - width, -4.0),
            };
            let line = Paint::stroke(Role::Axis, 1.0).dash(Dash::Dotted);
            self.d.line((x, y - above), (x, self.area.bottom), line);
            self.labels.keep_off_line(&[(x, self.area.top), (x, self.area.bottom)]);
            let ground = Shape::Rect { x: left - 2.0, y: y - size + 1.0, w: width + 4.0, h: size + 3.0 };
            names.push((ground, Shape::Text { x: left, y, anchor: Anchor::Start, size, bold, text }, job.intensity));
        }
        for (ground, name, intensity) in names {
            self.d.add(ground, Paint::fill(Role::Paper));
            self.d.add_value(name, Paint::fill(Role::Text), intensity);
        }
    }

    fn roof(&mut self, chip: usize, roof: &Roof) {
        let (role, width, _) = STYLES[chip];
        let slope = roof.bandwidth_gbs / 1000.0;
        let from = ACROSS.0.max(UP.0 / slope);
        let ridge = roof.ridge().clamp(from, ACROSS.1);
        let corners = [from, ridge, ACROSS.1].map(|x| self.at(x, roof.at(x)));
        let range =
            [roof.decode_range[0], ridge.clamp(roof.decode_range[0], roof.decode_range[1]), roof.decode_range[1]];
        let band = range.map(|x| self.at(x, roof.at(x)));
        self.d.add(path(band), Paint::stroke(role, 11.0).faded(0.2));
        let mut paint = Paint::stroke(role, width);
        if roof.is_rumour() {
            paint = paint.dash(Dash::Dashed);
        }
        self.d.add(path(corners), paint);
        self.labels.keep_off_line(&corners);
    }

    fn points(&mut self, chip: usize, roof: &Roof) {
        let (role, _, r) = STYLES[chip];
        let filled = if roof.is_rumour() { Role::Paper } else { role };
        let name = self.case.sides[chip].plain_name(self.lang);
        for (index, job) in roof.jobs.iter().enumerate().rev() {
            let (cx, cy) = self.at(job.intensity, job.attained);
            let paint = Paint::fill(filled).outlined(role, 2.0);
            self.d.add_value(Shape::Circle { cx, cy, r }, paint, job.attained);
            let numbers = [job.intensity, job.attained, job.time_s];
            self.d.readout((cx, cy), say::readout(self.lang, name, index, numbers, job.bound, roof.grade));
            self.labels.keep_off(Area { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r });
        }
    }

    /// Where decode stands in scenario B: squares.
    fn other(&mut self, b: &Case) {
        for (chip, roof) in roofs(b) {
            let job = &roof.jobs[DECODE];
            let (x, y) = self.at(job.intensity, job.attained);
            let paint = Paint::fill(Role::Paper).outlined(STYLES[chip].0, 2.0);
            self.d.add_value(Shape::Rect { x: x - 5.0, y: y - 5.0, w: 10.0, h: 10.0 }, paint, job.attained);
            let name = compare::of_b(self.lang, b.sides[chip].plain_name(self.lang));
            let numbers = [job.intensity, job.attained, job.time_s];
            self.d.readout((x, y), say::readout(self.lang, &name, DECODE, numbers, job.bound, roof.grade));
            self.labels.keep_off(Area { left: x - 5.0, right: x + 5.0, top: y - 5.0, bottom: y + 5.0 });
            if chip == 0 {
                let label = self.label("B".to_owned(), Role::Text, None);
                self.labels.beside(&mut self.d, (x, y), label, None);
            }
        }
    }

    /// The chip's name and peak, over or under the flat of its roof; on a phone without the maker's name.
    fn name(&mut self, chip: usize, roof: &Roof) {
        let side = &self.case.sides[chip];
        let name = side.plain_name(self.lang);
        let name =
            if self.area.right < Layout::Narrow.width() { params::short_chip(self.lang, side.option) } else { name };
        let text = [name, " ", &say::teraflops(self.lang, roof.peak_tflops)];
        let mut label = self.label(text.concat(), STYLES[chip].0, Some(roof.peak_tflops));
        label.bold = true;
        let (right, y) = self.at(ACROSS.1, roof.peak_tflops);
        let left = self.x.clamped(roof.ridge());
        self.labels.beside(&mut self.d, ((left + right) / 2.0, y), label, None);
    }

    /// The ridge, and what decode attains.
    fn numbers(&mut self, chip: usize, roof: &Roof) {
        let role = STYLES[chip].0;
        let at = self.at(roof.ridge(), roof.peak_tflops);
        self.d.add_value(
            Shape::Circle { cx: at.0, cy: at.1, r: 3.0 },
            Paint::fill(Role::Paper).outlined(role, 2.0),
            roof.ridge(),
        );
        let label = self.label(say::intensity(self.lang, roof.ridge()), role, Some(roof.ridge()));
        self.labels.beside(&mut self.d, at, label, None);
        let job = &roof.jobs[DECODE];
        let label = self.label(say::teraflops(self.lang, job.attained), role, Some(job.attained));
        let at = self.at(job.intensity, job.attained);
        let lift = self.lift(chip, at.1);
        self.labels.beside(&mut self.d, (at.0, at.1 + lift), label, None);
    }

    /// Where the other chip's point of decode lies close to this one's at `y`: away from it, so that neither number stands
    /// beside the other's point.
    fn lift(&self, chip: usize, y: f64) -> f64 {
        let other = roofs(self.case).find(|(index, _)| *index != chip).map(|(_, roof)| &roof.jobs[DECODE]);
        let gap = other.map_or(f64::INFINITY, |job| y - self.at(job.intensity, job.attained).1);
        if gap.abs() < CLOSE { CLOSE * if gap > 0.0 { 0.5 } else { -0.5 } } else { 0.0 }
    }
}
