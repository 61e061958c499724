//! Dense layers: many small shapes painted by plotters, to a canvas in the page or to SVG in a prerendered page or file.
//!
//! A dense layer carries no words: axes, labels and names stand in the SVG drawing above it, crisp and readable by
//! assistive technology.

use crate::plot::Role;

/// One shape of a dense layer, in the units of the drawing it lies under.
#[derive(Debug, Clone, PartialEq)]
pub enum Dot {
    /// A filled or outlined polygon.
    Polygon {
        /// Corners in order.
        corners: Vec<(f64, f64)>,
        /// Fill, if any.
        fill: Option<Role>,
        /// Outline, if any.
        outline: Option<Role>,
    },
    /// A filled disc.
    Disc {
        /// Centre.
        centre: (f64, f64),
        /// Radius.
        radius: f64,
        /// Fill.
        fill: Role,
    },
}

/// A dense layer: shapes in painting order, and how many of them stand for things that are counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dense {
    /// Shapes in painting order.
    pub dots: Vec<Dot>,
    /// The number of whole dies drawn, and of working dies among them: equal to the table's.
    pub counted: (u32, u32),
    /// Where this layer lies if it is taken from the narrow layout's: offset, then scale.
    pub from_narrow: ((f64, f64), f64),
}

#[cfg(feature = "ui")]
mod paint {
    use super::{Dense, Dot};
    use crate::figures::dense_svg::Collected;
    use crate::plot::{Role, Theme};
    use plotters::coord::Shift;
    use plotters::prelude::*;

    /// plotters rounds coordinates to whole pixels; SVG is painted this much larger and scaled down.
    const SVG_OVERSAMPLING: f64 = 4.0;
    /// Its inverse, as markup has it.
    const SVG_SCALE: &str = "0.25";

    /// Paints `dense` in the colours of `theme`, `scale` pixels to a drawing unit. Nothing is painted after an error.
    pub fn paint<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, dense: &Dense, theme: Theme, scale: f64) {
        for dot in &dense.dots {
            if draw(area, dot, theme, scale).is_err() {
                return;
            }
        }
        let _ = area.present();
    }

    fn colour(theme: Theme, role: Role) -> RGBColor {
        let c = theme.colour(role);
        RGBColor(c.0, c.1, c.2)
    }

    fn draw<DB: DrawingBackend>(
        area: &DrawingArea<DB, Shift>,
        dot: &Dot,
        theme: Theme,
        scale: f64,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let pixel = |(x, y): (f64, f64)| (libm::round(x * scale) as i32, libm::round(y * scale) as i32);
        match dot {
            Dot::Disc { centre, radius, fill } => {
                let r = libm::round(radius * scale).max(1.0) as i32;
                area.draw(&Circle::new(pixel(*centre), r, colour(theme, *fill).filled()))
            }
            Dot::Polygon { corners, fill, outline } => {
                let points: Vec<(i32, i32)> = corners.iter().map(|c| pixel(*c)).collect();
                if let Some(role) = fill {
                    area.draw(&Polygon::new(points.clone(), colour(theme, *role)))?;
                }
                if let Some(role) = outline {
                    let closed: Vec<(i32, i32)> = points.iter().chain(points.first()).copied().collect();
                    let width = libm::round(scale).max(1.0) as u32;
                    area.draw(&PathElement::new(closed, colour(theme, *role).stroke_width(width)))?;
                }
                Ok(())
            }
        }
    }

    /// `dense` as the content of an `<svg>` whose view box is `width` × `height` drawing units.
    pub fn svg(dense: &Dense, theme: Theme, width: f64, height: f64) -> String {
        markup(dense, theme, width, height, |kind, c| {
            format!("{kind}=\"{}\"", crate::plot::palette::Rgb(c.0, c.1, c.2).hex())
        })
    }

    /// The same as [`svg`], coloured by the style sheet's classes instead of by one theme.
    pub fn svg_with_classes(dense: &Dense, width: f64, height: f64) -> String {
        let theme = Theme::Light;
        let name = |c: (u8, u8, u8)| {
            Role::ALL.into_iter().find(|r| theme.colour(*r) == crate::plot::palette::Rgb(c.0, c.1, c.2))
        };
        markup(dense, theme, width, height, |kind, c| {
            format!("class=\"{}-{}\"", kind.get(..1).unwrap_or_default(), name(c).map_or("none", |role| role.name()))
        })
    }

    fn markup(
        dense: &Dense,
        theme: Theme,
        width: f64,
        height: f64,
        attribute: impl Fn(&str, (u8, u8, u8)) -> String,
    ) -> String {
        let mut collected = Collected::default();
        let size = ((width * SVG_OVERSAMPLING) as u32, (height * SVG_OVERSAMPLING) as u32);
        paint(&collected.backend(size).into_drawing_area(), dense, theme, SVG_OVERSAMPLING);
        format!("<g transform=\"scale({SVG_SCALE})\">{}</g>", collected.markup(attribute))
    }
}

#[cfg(feature = "ui")]
pub use paint::{paint, svg, svg_with_classes};
