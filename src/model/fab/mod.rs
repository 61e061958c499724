//! Wafers, yield, cost, utilisation, and the cycle of mature-node capacity.

pub mod draw;
pub mod error;
pub mod geometry;
pub mod wafer;
pub mod yields;

pub use error::FabError;
pub use geometry::Placement;
pub use yields::{YieldModel, YieldParameters};
