//! The words of the page on the model: only the prerendered page needs them.

pub mod downloads;
pub mod equations;
pub mod market;
pub mod origins;
pub mod page;
pub mod texts;
pub mod units;
pub mod versions;
