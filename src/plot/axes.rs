//! The frame of a chart: where the data area lies, its grid lines and its tick labels.

use super::drawing::{Anchor, Drawing, Layout, Paint};
use super::palette::Role;
use super::scale::{Scale, linear_ticks};
use super::text_width;

/// The data area of a chart, in drawing units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// A chart's two scales over its data area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// The data area.
    pub area: Area,
    /// Horizontal scale.
    pub x: Scale,
    /// Vertical scale.
    pub y: Scale,
    x_domain: (f64, f64),
    y_domain: (f64, f64),
    font: f64,
}

impl Axes {
    /// Linear scales over `area`.
    pub fn new(layout: Layout, area: Area, x: (f64, f64), y: (f64, f64)) -> Self {
        Self {
            area,
            x: Scale::linear(x, (area.left, area.right)),
            y: Scale::linear(y, (area.bottom, area.top)),
            x_domain: x,
            y_domain: y,
            font: font(layout),
        }
    }

    /// A point of the data in drawing units, kept inside the area.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x.clamped(x), self.y.clamped(y))
    }

    /// Horizontal grid lines with labels at the left.
    pub fn rows(&self, drawing: &mut Drawing, count: usize, label: impl Fn(f64) -> String) {
        let ticks = linear_ticks(self.y_domain.0, self.y_domain.1, count);
        for (i, tick) in ticks.iter().enumerate() {
            let y = self.y.at(*tick);
            let paint = if i == 0 { Paint::stroke(Role::Axis, 1.0) } else { Paint::stroke(Role::Grid, 1.0) };
            drawing.line((self.area.left, y), (self.area.right, y), paint);
            drawing.text((self.area.left, y - 4.0), Anchor::Start, self.font, Role::Muted, label(*tick));
        }
    }

    /// Labels below the area, leaving out those that would overlap.
    pub fn columns(&self, drawing: &mut Drawing, count: usize, label: impl Fn(f64) -> String) {
        let ticks = linear_ticks(self.x_domain.0, self.x_domain.1, count);
        ticks_below(drawing, (&self.area, &self.x), self.font, &ticks, &label);
    }
}

/// Ticks on a scale below an area, rising from left to right, with labels of that size. A label stands under its tick, as far as
/// the drawing's width allows, and one that would overlap the next is left out.
pub fn ticks_below(
    drawing: &mut Drawing,
    (area, scale): (&Area, &Scale),
    size: f64,
    ticks: &[f64],
    label: &dyn Fn(f64) -> String,
) {
    let y = area.bottom + size + 5.0;
    let mut free = f64::INFINITY;
    for tick in ticks.iter().rev() {
        let (x, text) = (scale.at(*tick), label(*tick));
        let width = text_width(&text, size);
        let start = (x - width / 2.0).min(drawing.width - 2.0 - width).max(2.0);
        drawing.line((x, area.bottom), (x, area.bottom + 4.0), Paint::stroke(Role::Axis, 1.0));
        if start + width <= free {
            drawing.text((start + width / 2.0, y), Anchor::Middle, size, Role::Muted, text);
            free = start - GAP;
        }
    }
}

/// Least room between the labels of two ticks.
const GAP: f64 = 6.0;

/// Height of the line that [`name_below`] adds.
pub const NAME_BELOW: f64 = 17.0;

/// What the axis below an area counts, at its right end, in a line of its own under the labels of its ticks.
pub fn name_below(drawing: &mut Drawing, area: &Area, size: f64, name: impl Into<String>) {
    drawing.text((area.right, area.bottom + size + 5.0 + NAME_BELOW), Anchor::End, size, Role::Muted, name);
}

/// The size of ordinary type in a drawing: legible (12 px or more) on a 320 px screen.
pub fn font(layout: Layout) -> f64 {
    layout.pick(14.0, 14.0)
}
