//! The reader's choices: one versioned value that every figure reads and every link carries.
//!
//! [`schema`] is the single table of parameters; everything else is driven by it. [`Scenario`] holds a value for each
//! parameter, [`Choices`] the scenario A and perhaps a B to compare with, [`link`] turns choices into a readable query string
//! and back, [`presets`] names settings, [`page`] reads how the page should show itself, [`history`] undoes and redoes.
//! There are no sentences here: what a parameter is called is the business of [`crate::words`].
//!
//! ```
//! use good_enough::scenario::{link, Choices, ParamId};
//!
//! let mut choices = Choices::default();
//! choices.a.set(ParamId::Die, 331.0);
//! assert_eq!(link::write(&choices), "v=1&die=331");
//! assert_eq!(link::parse("v=1&die=331").choices, choices);
//! ```

pub mod chapter;
mod choices;
pub mod history;
pub mod link;
pub mod month;
mod notice;
pub mod page;
pub mod presets;
mod query;
pub mod replay;
mod rows;
pub mod schema;
pub mod slider;
pub mod version;

pub use chapter::{Chapter, figure};
pub use choices::{Choices, ParamSet, Scenario, Side};
pub use notice::Notice;
pub(crate) use rows::claim_lines;
pub use schema::{Kind, Param, ParamId, Scale, Unit, param};
