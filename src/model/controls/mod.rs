//! Export controls on AI chips: the rules as data, what they say about a chip, and how that changed over time.
//!
//! A rule is a [`Regime`]: paragraphs tried in order, each a [`Condition`] with the operators of its text, each with its
//! citation. The rules are written as Rust constants in `rules.rs`, beside the words of the law they follow, and not
//! generated from a table: the compiler then checks names and types, a reader sees condition and citation together, and a
//! condition costs a few numbers in the program instead of a parser. A test compares them with a copy of the conditions made
//! independently in JSON, at random inputs and on every limit.
//!
//! A figure may be unknown; then the answer is [`Class::Unknown`] unless the known figures decide. Not legal advice: a class
//! says what the text of a rule says about figures, not what an authority decided. For a chip made in China it says where the
//! chip would fall, since no export from the United States is in question.
//!
//! ```
//! use good_enough::model::controls::{Class, Date, Inputs, status};
//! let h20 = Inputs {
//!     tpp: Some(2368.0),
//!     pd: Some(2.91),
//!     memory_bandwidth_gbs: Some(4000.0),
//!     io_bandwidth_gbs: Some(1028.0),
//!     datacenter_flag: Some(true),
//!     ..Inputs::default()
//! };
//! let on = |day| status(&h20, Date::parse(day).unwrap()).class;
//! assert_eq!(on("2025-04-08"), Class::NotCaught);
//! assert_eq!(on("2025-04-09"), Class::LicenceRequired);
//! ```

mod china;
mod class;
mod condition;
mod date;
mod events;
mod flips;
mod inputs;
mod regime;
mod rules;

pub use china::{Status, Threshold, status, status_changes, thresholds};
pub use class::Class;
pub use condition::{Condition, Flag, Operator, Term, Variable};
pub use date::{Date, DateError};
pub use events::{Actor, EVENTS, Event, EventKind};
pub use flips::{Flip, flips};
pub use inputs::{InputError, Inputs};
pub use regime::{Kind, Paragraph, Regime, Ruling};
#[cfg(not(feature = "csr"))]
pub use regime::{RegimeWords, Source};
pub use rules::REGIMES;

/// The earliest day for which the answers are meant; before the letters of August 2022 there was no rule on AI chips.
pub const FIRST_DATE: Date = Date::on(2022, 1, 1);

/// The last day for which answers are given. After [`CHECKED_TO`] they are yesterday's rules carried on.
pub const LAST_DATE: Date = Date::on(2026, 12, 31);

/// The last day up to which the rules were checked.
pub const CHECKED_TO: Date = Date::on(2026, 10, 9);

/// The rule with this id.
#[must_use]
pub fn regime(id: &str) -> Option<&'static Regime> {
    REGIMES.iter().copied().find(|regime| regime.id == id)
}
