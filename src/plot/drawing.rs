//! The drawing as a list of marks: shapes with a paint named by its meaning, not by its colour.

use super::palette::Role;
use super::svg::{push_tenths, tenths};

/// How much room a drawing has: a phone's column or a wide figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A phone: the drawing is 360 units wide and set in 14-unit type.
    Narrow,
    /// A tablet or a laptop: 640 units wide.
    Wide,
}

impl Layout {
    /// Width of the drawing in its own units.
    pub fn width(self) -> f64 {
        match self {
            Self::Narrow => 360.0,
            Self::Wide => 640.0,
        }
    }

    /// True for a phone.
    pub fn narrow(self) -> bool {
        self == Self::Narrow
    }

    /// One of two values, by the room there is.
    pub fn pick<T>(self, narrow: T, wide: T) -> T {
        if self.narrow() { narrow } else { wide }
    }
}

/// Where a text's anchor point lies on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At its start.
    Start,
    /// At its middle.
    Middle,
    /// At its end.
    End,
}

/// Dash of a stroke: a second sign beside colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// Fill and stroke, by meaning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// Fill, none if absent.
    pub fill: Option<Role>,
    /// Stroke role, width in drawing units and dash; none if absent.
    pub stroke: Option<(Role, f64, Dash)>,
    /// Opacity in 0..=1.
    pub opacity: f64,
}

impl Paint {
    /// A fill without a stroke.
    pub fn fill(role: Role) -> Self {
        Self { fill: Some(role), stroke: None, opacity: 1.0 }
    }

    /// A stroke without a fill.
    pub fn stroke(role: Role, width: f64) -> Self {
        Self { fill: None, stroke: Some((role, width, Dash::Solid)), opacity: 1.0 }
    }

    /// The same stroke, dashed.
    pub fn dash(mut self, dash: Dash) -> Self {
        if let Some(stroke) = &mut self.stroke {
            stroke.2 = dash;
        }
        self
    }

    /// The same paint with a stroke added.
    pub fn outlined(mut self, role: Role, width: f64) -> Self {
        self.stroke = Some((role, width, Dash::Solid));
        self
    }

    /// The same paint at another opacity.
    pub fn faded(mut self, opacity: f64) -> Self {
        self.opacity = opacity;
        self
    }
}

/// The geometry of a mark, in drawing units, y downwards.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields are the SVG attributes of the same names")]
pub enum Shape {
    Rect { x: f64, y: f64, w: f64, h: f64 },
    Line { x1: f64, y1: f64, x2: f64, y2: f64 },
    Path { d: String },
    Circle { cx: f64, cy: f64, r: f64 },
    Text { x: f64, y: f64, anchor: Anchor, size: f64, bold: bool, text: String },
}

/// One mark: a shape, its paint and, where it stands for a number, that number in full precision.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Geometry.
    pub shape: Shape,
    /// Fill and stroke.
    pub paint: Paint,
    /// The number that the mark shows; also a cell of the figure's table.
    pub value: Option<f64>,
}

/// A point that answers to a pointer or to the arrow keys with a line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Readout {
    /// Horizontal position in drawing units.
    pub x: f64,
    /// Vertical position in drawing units.
    pub y: f64,
    /// What is read there, with unit, in the page's language.
    pub text: String,
    /// Name of the input that the point is about, which choosing it puts in hand; empty for most.
    pub leads_to: &'static str,
}

/// A figure's drawing: marks in painting order and the points that can be read out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Width in drawing units.
    pub width: f64,
    /// Height in drawing units.
    pub height: f64,
    /// Marks in painting order.
    pub marks: Vec<Mark>,
    /// Points to read, in keyboard order.
    pub readouts: Vec<Readout>,
}

impl Drawing {
    /// An empty drawing as wide as `layout`.
    pub fn new(layout: Layout, height: f64) -> Self {
        Self { width: layout.width(), height, ..Self::default() }
    }

    /// Adds a shape that stands for no number.
    pub fn add(&mut self, shape: Shape, paint: Paint) {
        self.marks.push(Mark { shape, paint, value: None });
    }

    /// Adds a shape that stands for `value`.
    pub fn add_value(&mut self, shape: Shape, paint: Paint, value: f64) {
        self.marks.push(Mark { shape, paint, value: Some(value) });
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        self.add(Shape::Line { x1: from.0, y1: from.1, x2: to.0, y2: to.1 }, paint);
    }

    /// Adds a line of text; `role` is its colour. An empty one adds nothing.
    pub fn text(&mut self, at: (f64, f64), anchor: Anchor, size: f64, role: Role, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.add(Shape::Text { x: at.0, y: at.1, anchor, size, bold: false, text }, Paint::fill(role));
        }
    }

    /// Adds a line of bold text.
    pub fn bold(&mut self, at: (f64, f64), anchor: Anchor, size: f64, role: Role, text: impl Into<String>) {
        self.add(Shape::Text { x: at.0, y: at.1, anchor, size, bold: true, text: text.into() }, Paint::fill(role));
    }

    /// Says that the mark added last states `value`: for a text that holds the number. The figure's table holds it too.
    pub fn states(&mut self, value: f64) {
        if let Some(mark) = self.marks.last_mut() {
            mark.value = Some(value);
        }
    }

    /// Adds a point to read.
    pub fn readout(&mut self, at: (f64, f64), text: impl Into<String>) {
        self.readout_of("", at, text);
    }

    /// Adds a point to read that is about an input.
    pub fn readout_of(&mut self, leads_to: &'static str, at: (f64, f64), text: impl Into<String>) {
        self.readouts.push(Readout { x: at.0, y: at.1, text: text.into(), leads_to });
    }
}

/// A path through `points`: the first as it is, then each by its distance from the one before, which is shorter and repeats
/// itself. Distances are those of the rounded points, so that no rounding adds up.
pub fn path(points: impl IntoIterator<Item = (f64, f64)>) -> Shape {
    let mut d = String::new();
    let mut before = None;
    for (x, y) in points {
        let (x, y) = (tenths(x), tenths(y));
        let (from, mark) = before.map_or(((0, 0), "M"), |before| (before, if d.contains('l') { " " } else { "l" }));
        let (x_gone, y_gone) = (x - from.0, y - from.1);
        if mark != " " || x_gone >= 0 {
            d.push_str(mark);
        }
        push_tenths(&mut d, x_gone);
        if y_gone >= 0 {
            d.push(' ');
        }
        push_tenths(&mut d, y_gone);
        before = Some((x, y));
    }
    Shape::Path { d }
}

/// Left, right, top and bottom of a path that [`path`] or [`polygon`] wrote; infinite where it has no point.
pub fn path_span(d: &str) -> [f64; 4] {
    let spaced = d.trim_end_matches('Z').replace('-', " -").replace(['M', 'l'], " ");
    let numbers: Vec<f64> = spaced.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let (mut x, mut y) = (0.0, 0.0);
    let mut span = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
    for step in numbers.chunks_exact(2) {
        (x, y) = (x + step[0], y + step[1]);
        span = [span[0].min(x), span[1].max(x), span[2].min(y), span[3].max(y)];
    }
    span
}

/// A closed path through `points`.
pub fn polygon(points: impl IntoIterator<Item = (f64, f64)>) -> Shape {
    let Shape::Path { mut d } = path(points) else { unreachable!("path makes a path") };
    d.push('Z');
    Shape::Path { d }
}

/// An estimate of a text's width in a proportional face of `size`: Hangul is an em wide, the rest about half.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| if c >= '\u{1100}' { 0.92 } else { 0.56 }).sum::<f64>() * size
}

/// The same of bold type, which is wider.
pub fn bold_width(text: &str, size: f64) -> f64 {
    text_width(text, size) * 1.12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short_and_end_where_their_points_do() {
        let Shape::Path { d } = path([(1.04, 2.0), (3.0, 1.5), (2.96, 1.5), (f64::NAN, 4.0)]) else { unreachable!() };
        assert_eq!(d, "M1 2l2-0.5 0 0-3 2.5");
        assert_eq!(path_span(&d), [0.0, 3.0, 1.5, 4.0]);
        let many = (0..1000).map(|i| (f64::from(i) / 3.0, f64::from(i) / 7.0));
        let Shape::Path { d } = polygon(many) else { unreachable!() };
        let span = path_span(&d);
        assert!((span[1] - 333.0).abs() < 1e-6 && (span[3] - 142.7).abs() < 1e-6, "{span:?}");
    }
}
