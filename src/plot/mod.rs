//! Scales, ticks, marks and palettes: what every drawing is made of, before any pixel.
//!
//! A figure describes itself once as a [`Drawing`]; [`svg`] writes that drawing for the page (classes, so that the
//! style sheet's palette and dark mode apply) or for a file (colours written out).

mod axes;
mod drawing;
pub mod palette;
mod scale;
pub mod svg;

pub use axes::{Area, Axes, NAME_BELOW, font, name_below, ticks_below};
pub use drawing::{
    Anchor, Dash, Drawing, Layout, Mark, Paint, Readout, Shape, bold_width, path, path_span, polygon, text_width,
};
pub use palette::{Role, Theme};
pub use scale::{Scale, linear_ticks};
