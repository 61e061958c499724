//! The science: facts, equations and claims. No web, no clock, no unseeded randomness, no input or output.
//!
//! Same inputs, same bits, natively and in the browser: all transcendental functions come from `libm`, nothing iterates over
//! a hash map, and every draw is seeded. `docs/model.md` states the equations, units and limits.

/// Version of the model and its data: a link made with another version says so.
pub const VERSION: u32 = 2;

/// The day up to which the facts were gathered.
pub const DATA_AS_OF: &str = "2026-10-09";

pub mod agreement;
pub mod attribution;
pub mod calibration;
pub mod checks;
pub mod chips;
pub mod claims;
pub mod compute;
pub mod controls;
pub mod ensemble;
pub mod fab;
pub mod facts;
pub mod integrate;
pub mod korea;
pub mod market;
pub mod random;
pub mod screening;
