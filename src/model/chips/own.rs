//! A chip that a reader makes up.

use super::performance_density;
use crate::model::controls::Inputs;

/// A chip known by what the export rules look at. Its logic is on a non-planar process, so that its area counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnChip {
    /// Total processing performance, above 0.
    pub tpp: f64,
    /// Memory bandwidth, GB/s.
    pub bandwidth_gbs: f64,
    /// Area of its logic dies, mm², above 0.
    pub area_mm2: f64,
    /// All its other input and output, both directions, GB/s.
    pub io_gbs: f64,
    /// Whether it is designed or marketed for data centres.
    pub data_centre: bool,
}

impl OwnChip {
    /// TPP per mm².
    #[must_use]
    pub fn density(&self) -> f64 {
        self.tpp / self.area_mm2
    }

    /// What the rules ask about it.
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        Inputs {
            tpp: Some(self.tpp),
            pd: performance_density(Some(self.tpp), Some(self.area_mm2), None),
            memory_bandwidth_gbs: Some(self.bandwidth_gbs),
            io_bandwidth_gbs: Some(self.io_gbs),
            datacenter_flag: Some(self.data_centre),
            ..Inputs::default()
        }
    }
}
