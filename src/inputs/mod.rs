//! Controls: native inputs drawn from the schema. One row of the schema, one control.
//!
//! A control's markup is written once, by the prerenderer; the running page finds it by `data-param` and attaches to it.

#[cfg(feature = "ssr")]
mod markup;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire;

#[cfg(feature = "ssr")]
pub use markup::{Axes, Control, Presets, Published};
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::{bring_into_sight, follow, listen};
