//! Why a question about the market cannot be answered.

use std::fmt;

/// An input that the market cannot work with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarketError {
    /// No parameter, lever, output or preset has this id.
    Unknown,
    /// The value is not finite or outside its range.
    OutOfRange {
        /// Id of the parameter or lever.
        field: &'static str,
        /// The value given.
        value: f64,
        /// Least value accepted.
        min: f64,
        /// Greatest value accepted.
        max: f64,
    },
    /// The years of a schedule do not rise, or one is not finite.
    Order,
}

impl fmt::Display for MarketError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => write!(f, "no such id"),
            Self::OutOfRange { field, value, min, max } => write!(f, "{field}: {value} is outside {min} to {max}"),
            Self::Order => write!(f, "the years do not rise"),
        }
    }
}

impl std::error::Error for MarketError {}
