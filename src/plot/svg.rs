//! Writes a [`Drawing`](super::Drawing) as SVG: with classes for the page, with colours written out for a file.

use super::drawing::{Anchor, Dash, Mark, Paint, Shape};
use super::palette::{Role, Theme};
use crate::decimal;
use std::fmt::Write as _;

/// How paints are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// As classes `f-<role>` and `s-<role>`, coloured by the style sheet.
    Classes,
    /// As presentation attributes in the colours of a theme.
    Written(Theme),
}

/// Marks as SVG elements, without the enclosing `<svg>`.
pub fn inner(marks: &[Mark], colours: Colours) -> String {
    let mut out = String::with_capacity(marks.len() * 96);
    for mark in marks {
        push_mark(&mut out, mark, colours);
    }
    out
}

/// A coordinate in tenths; one that is not finite becomes 0, so that no drawing can break.
pub fn tenths(value: f64) -> i64 {
    if value.is_finite() { libm::round(value * 10.0) as i64 } else { 0 }
}

/// Appends `value` with at most one decimal.
pub fn push_number(out: &mut String, value: f64) {
    push_tenths(out, tenths(value));
}

/// Appends a coordinate that is given in tenths.
pub fn push_tenths(out: &mut String, tenths: i64) {
    if tenths < 0 {
        out.push('-');
    }
    let _ = write!(out, "{}", tenths.unsigned_abs() / 10);
    if tenths % 10 != 0 {
        let _ = write!(out, ".{}", tenths.unsigned_abs() % 10);
    }
}

/// A coordinate to a tenth, as [`push_number`] writes it.
pub fn number(value: f64) -> String {
    let mut out = String::new();
    push_number(&mut out, value);
    out
}

/// A mark's or a cell's number for programs that read the page: to six significant digits.
pub fn stated(value: f64) -> String {
    // Adding 0 takes the sign from a zero.
    decimal::write(decimal::round_significant(value, 6) + 0.0)
}

/// Escapes text for XML content and double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// A mark as an element of a page or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// The element's name.
    pub tag: &'static str,
    /// Names and values of its attributes, in the order in which they are written. None needs escaping.
    pub attributes: Vec<(&'static str, String)>,
    /// Its words, if it is text.
    pub words: Option<String>,
}

/// The element that shows a mark.
pub fn element(mark: &Mark, colours: Colours) -> Element {
    let (tag, numbers): (&str, &[(&str, f64)]) = match &mark.shape {
        Shape::Rect { x, y, w, h } => ("rect", &[("x", *x), ("y", *y), ("width", w.max(0.0)), ("height", h.max(0.0))]),
        Shape::Line { x1, y1, x2, y2 } => ("line", &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]),
        Shape::Circle { cx, cy, r } => ("circle", &[("cx", *cx), ("cy", *cy), ("r", *r)]),
        Shape::Path { .. } => ("path", &[]),
        Shape::Text { x, y, size, .. } => ("text", &[("x", *x), ("y", *y), ("font-size", *size)]),
    };
    let mut attributes: Vec<(&str, String)> = numbers.iter().map(|(name, value)| (*name, number(*value))).collect();
    if let Shape::Path { d } = &mark.shape {
        attributes.push(("d", d.clone()));
    }
    push_paint(&mut attributes, &mark.paint, colours);
    if let Some(value) = mark.value {
        attributes.push(("data-v", stated(value)));
    }
    let words = if let Shape::Text { anchor, bold, text, .. } = &mark.shape {
        push_type(&mut attributes, *anchor, *bold);
        Some(text.clone())
    } else {
        None
    };
    Element { tag, attributes, words }
}

fn push_mark(out: &mut String, mark: &Mark, colours: Colours) {
    let Element { tag, attributes, words } = element(mark, colours);
    let _ = write!(out, "<{tag}");
    for (name, value) in attributes {
        let _ = write!(out, " {name}=\"{value}\"");
    }
    match words {
        Some(words) => {
            let _ = write!(out, ">{}</text>", escape(&words));
        }
        None => out.push_str("/>"),
    }
}

fn push_type(to: &mut Vec<(&'static str, String)>, anchor: Anchor, bold: bool) {
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => to.push(("text-anchor", "middle".into())),
        Anchor::End => to.push(("text-anchor", "end".into())),
    }
    if bold {
        to.push(("font-weight", "700".into()));
    }
}

fn push_paint(to: &mut Vec<(&'static str, String)>, paint: &Paint, colours: Colours) {
    match colours {
        Colours::Classes => to.push(("class", classes(paint))),
        Colours::Written(theme) => {
            to.push(("fill", paint.fill.map_or_else(|| "none".to_owned(), |role| theme.colour(role).hex())));
            if let Some((role, ..)) = paint.stroke {
                to.push(("stroke", theme.colour(role).hex()));
            }
        }
    }
    if let Some((_, width, dash)) = paint.stroke {
        to.push(("stroke-width", number(width)));
        match dash {
            Dash::Solid => {}
            Dash::Dashed => to.push(("stroke-dasharray", "6 4".into())),
            Dash::Dotted => {
                to.push(("stroke-dasharray", "1.5 3.5".into()));
                to.push(("stroke-linecap", "round".into()));
            }
        }
    }
    if paint.opacity < 1.0 {
        to.push(("opacity", number(paint.opacity)));
    }
}

fn classes(paint: &Paint) -> String {
    let mut out = String::from("f-");
    out.push_str(paint.fill.map_or("none", Role::name));
    if let Some((role, ..)) = paint.stroke {
        out.push_str(" s-");
        out.push_str(role.name());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::{Drawing, Layout, Role};

    #[test]
    fn numbers_are_short_and_always_finite() {
        let mut s = String::new();
        for v in [1.0, -0.04, -0.25, f64::NAN, 12.34] {
            push_number(&mut s, v);
            s.push(' ');
        }
        assert_eq!(s, "1 0 -0.3 0 12.3 ");
    }

    #[test]
    fn text_is_escaped_and_values_are_stated() {
        let mut d = Drawing::new(Layout::Wide, 10.0);
        d.text((1.0, 2.0), Anchor::End, 14.0, Role::Text, "a<b & \"c\"");
        d.add_value(Shape::Rect { x: 0.0, y: 0.0, w: 3.0, h: 4.0 }, Paint::fill(Role::Silicon), 1.0 / 3.0);
        let svg = inner(&d.marks, Colours::Classes);
        assert!(svg.contains("a&lt;b &amp; &quot;c&quot;"));
        assert!(svg.contains("data-v=\"0.333333\""));
    }
}
