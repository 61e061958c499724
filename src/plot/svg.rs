//! Writes a [`Drawing`] as SVG: with classes for the page, with colours written out for a file.

use super::drawing::{Anchor, Dash, Drawing, Mark, Paint, Shape};
use super::palette::Theme;
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

/// The marks of `drawing` as SVG elements, without the enclosing `<svg>`.
pub fn inner(drawing: &Drawing, colours: Colours) -> String {
    let mut out = String::with_capacity(drawing.marks.len() * 96);
    for mark in &drawing.marks {
        push_mark(&mut out, mark, colours);
    }
    out
}

/// One mark as an SVG element.
pub fn mark(mark: &Mark, colours: Colours) -> String {
    let mut out = String::with_capacity(96);
    push_mark(&mut out, mark, colours);
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

fn push_attribute(out: &mut String, name: &str, value: f64) {
    let _ = write!(out, " {name}=\"");
    push_number(out, value);
    out.push('"');
}

fn push_mark(out: &mut String, mark: &Mark, colours: Colours) {
    let (tag, numbers): (&str, &[(&str, f64)]) = match &mark.shape {
        Shape::Rect { x, y, w, h } => ("rect", &[("x", *x), ("y", *y), ("width", w.max(0.0)), ("height", h.max(0.0))]),
        Shape::Line { x1, y1, x2, y2 } => ("line", &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]),
        Shape::Circle { cx, cy, r } => ("circle", &[("cx", *cx), ("cy", *cy), ("r", *r)]),
        Shape::Path { .. } => ("path", &[]),
        Shape::Text { x, y, size, .. } => ("text", &[("x", *x), ("y", *y), ("font-size", *size)]),
    };
    let _ = write!(out, "<{tag}");
    for (name, value) in numbers {
        push_attribute(out, name, *value);
    }
    if let Shape::Path { d } = &mark.shape {
        let _ = write!(out, " d=\"{d}\"");
    }
    push_paint(out, &mark.paint, colours);
    if let Some(value) = mark.value {
        let _ = write!(out, " data-v=\"{}\"", stated(value));
    }
    if let Shape::Text { anchor, bold, text, .. } = &mark.shape {
        push_text(out, *anchor, *bold, text);
    } else {
        out.push_str("/>");
    }
}

fn push_text(out: &mut String, anchor: Anchor, bold: bool, text: &str) {
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
        Anchor::End => out.push_str(" text-anchor=\"end\""),
    }
    if bold {
        out.push_str(" font-weight=\"700\"");
    }
    let _ = write!(out, ">{}</text>", escape(text));
}

fn push_paint(out: &mut String, paint: &Paint, colours: Colours) {
    match colours {
        Colours::Classes => push_classes(out, paint),
        Colours::Written(theme) => {
            let fill = paint.fill.map_or_else(|| "none".to_owned(), |role| theme.colour(role).hex());
            let _ = write!(out, " fill=\"{fill}\"");
            if let Some((role, ..)) = paint.stroke {
                let _ = write!(out, " stroke=\"{}\"", theme.colour(role).hex());
            }
        }
    }
    if let Some((_, width, dash)) = paint.stroke {
        push_attribute(out, "stroke-width", width);
        match dash {
            Dash::Solid => {}
            Dash::Dashed => out.push_str(" stroke-dasharray=\"6 4\""),
            Dash::Dotted => out.push_str(" stroke-dasharray=\"1.5 3.5\" stroke-linecap=\"round\""),
        }
    }
    if paint.opacity < 1.0 {
        push_attribute(out, "opacity", paint.opacity);
    }
}

fn push_classes(out: &mut String, paint: &Paint) {
    out.push_str(" class=\"");
    match paint.fill {
        Some(role) => {
            let _ = write!(out, "f-{}", role.name());
        }
        None => out.push_str("f-none"),
    }
    if let Some((role, ..)) = paint.stroke {
        let _ = write!(out, " s-{}", role.name());
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::{Layout, Role};

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
        let svg = inner(&d, Colours::Classes);
        assert!(svg.contains("a&lt;b &amp; &quot;c&quot;"));
        assert!(svg.contains("data-v=\"0.333333\""));
    }
}
