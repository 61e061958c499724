//! **Good Enough**: a model of chip economics and export controls, and the page that lets a reader hold its assumptions.
//!
//! The modules in the order a reader's move flows through them: [`model`] (facts and science, pure), [`scenario`] (what
//! the reader chose), [`figures`] (a value, then its drawing, table and sentence), and around them [`words`] and [`plot`].
//! Nothing to the left knows anything to the right of it; `docs/architecture.md` tells the whole story.

#[cfg(feature = "ui")]
pub mod app;
mod decimal;
pub mod eval;
pub mod figures;
#[cfg(feature = "ui")]
pub mod inputs;
pub mod model;
pub mod plot;
pub mod scenario;
#[cfg(feature = "ssr")]
pub mod site;
pub mod studies;
pub mod words;
