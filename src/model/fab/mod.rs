//! Wafers, yield, cost, utilisation, and the cycle of mature-node capacity.

pub mod cycle;
pub mod draw;
pub mod error;
pub mod geometry;
pub mod implied;
pub mod learning;
pub mod node;
pub mod node_cost;
pub mod packaging;
pub mod smic;
pub mod utilisation;
pub mod wafer;
pub mod yields;

pub use error::FabError;
pub use geometry::Placement;
pub use yields::{YieldModel, YieldParameters};
