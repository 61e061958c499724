//! Why a request cannot be answered.

use std::fmt;

/// An input the model cannot work with; always names the field.
#[derive(Debug, Clone, PartialEq)]
pub enum FabError {
    /// The value is not finite or lies outside the range in which the equations mean something.
    OutOfRange {
        /// Name of the field as the struct or the request spells it.
        field: &'static str,
        /// The value given.
        value: f64,
        /// Least value accepted.
        min: f64,
        /// Greatest value accepted.
        max: f64,
    },
    /// The value is in range by itself but impossible together with the others.
    Impossible {
        /// Name of the field to change.
        field: &'static str,
        /// What is wrong, in a few words.
        reason: &'static str,
    },
}

impl FabError {
    /// The field that stands in the way.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::OutOfRange { field, .. } | Self::Impossible { field, .. } => field,
        }
    }
}

impl fmt::Display for FabError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfRange { field, value, min, max } => {
                write!(f, "{field}: {value} is outside {min} to {max}")
            }
            Self::Impossible { field, reason } => write!(f, "{field}: {reason}"),
        }
    }
}

impl std::error::Error for FabError {}

/// `value` if it is finite and within `min..=max`.
///
/// # Errors
/// [`FabError::OutOfRange`] naming `field`.
pub fn within(field: &'static str, value: f64, min: f64, max: f64) -> Result<f64, FabError> {
    if value.is_finite() && (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(FabError::OutOfRange { field, value, min, max })
    }
}
