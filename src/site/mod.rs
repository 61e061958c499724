//! The prerenderer's part: chapters in Markdown become static pages with the default figures already drawn in them.
//!
//! Nothing here enters the WASM. A page is readable, and complete, before the program starts or without it.

mod assets;
mod evidence;
mod glossary;
mod head;
mod landing;
mod markdown;
mod model;
mod pages;
mod reading;
mod report;
mod shell;
mod terms;

pub use assets::Assets;
pub use markdown::{Document, Marker};
pub use pages::{Addresses, Page, Reference, all, write_all};
