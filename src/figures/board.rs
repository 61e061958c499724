//! The board of claims.

pub mod chance;
pub mod claims;
pub mod controls;
pub mod flips;
pub mod map;
