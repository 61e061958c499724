//! What the rules ask about a chip.

use super::{Flag, Variable};
use std::fmt;

/// The figures of a chip that the rules compare; `None` where unknown. `Default` is all unknown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Inputs {
    /// Total processing performance: 2 × `MacTOPS` × bit length, dense, highest over bit lengths, over the chip; 0 to 1e9.
    pub tpp: Option<f64>,
    /// Performance density: TPP per mm² of logic dies on non-planar nodes; 0 to 1e6.
    pub pd: Option<f64>,
    /// Total DRAM bandwidth, GB/s, 0 to 1e9.
    pub memory_bandwidth_gbs: Option<f64>,
    /// Aggregate bidirectional transfer rate other than to volatile memory (chip links and `PCIe`), GB/s, 0 to 1e9.
    pub io_bandwidth_gbs: Option<f64>,
    /// Designed or marketed for data centres.
    pub datacenter_flag: Option<bool>,
    /// For the HBM rule: bandwidth over the area of the stack or package, GB/s per mm², 0 to 1e6.
    pub hbm_bw_density_gbs_mm2: Option<f64>,
    /// For the foundry rule: process node, nm, 0.1 to 100,000.
    pub node_nm: Option<f64>,
    /// For the foundry rule: made with non-planar transistors.
    pub non_planar: Option<bool>,
    /// For the foundry rule: approximated transistors, billion, 0 to 1e6.
    pub transistors_bn: Option<f64>,
    /// For the foundry rule: packaged with HBM.
    pub has_hbm: Option<bool>,
    /// For the foundry rule: year of completion, 2000 to 2100.
    pub year: Option<f64>,
    /// For the foundry rule: an approved or authorised designer attests.
    pub designer_approved_or_authorized: Option<bool>,
}

/// A figure that no chip can have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputError {
    /// Name of the field.
    pub field: &'static str,
    /// The value given.
    pub value: f64,
    /// Least value accepted.
    pub min: f64,
    /// Greatest value accepted.
    pub max: f64,
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} is outside {} to {}", self.field, self.value, self.min, self.max)
    }
}

impl std::error::Error for InputError {}

impl Variable {
    /// Every variable.
    pub const ALL: [Self; 8] = [
        Self::Tpp,
        Self::Pd,
        Self::MemoryBandwidth,
        Self::IoBandwidth,
        Self::HbmDensity,
        Self::Node,
        Self::Transistors,
        Self::Year,
    ];

    /// The field of [`Inputs`] and of requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tpp => "tpp",
            Self::Pd => "pd",
            Self::MemoryBandwidth => "memory_bandwidth_gbs",
            Self::IoBandwidth => "io_bandwidth_gbs",
            Self::HbmDensity => "hbm_bw_density_gbs_mm2",
            Self::Node => "node_nm",
            Self::Transistors => "transistors_bn",
            Self::Year => "year",
        }
    }

    /// Least and greatest value accepted.
    #[must_use]
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Tpp | Self::MemoryBandwidth | Self::IoBandwidth => (0.0, 1e9),
            Self::Pd | Self::HbmDensity | Self::Transistors => (0.0, 1e6),
            Self::Node => (0.1, 1e5),
            Self::Year => (2000.0, 2100.0),
        }
    }
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 4] = [Self::DataCentre, Self::NonPlanar, Self::HasHbm, Self::DesignerApproved];

    /// The field of [`Inputs`] and of requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::DataCentre => "datacenter_flag",
            Self::NonPlanar => "non_planar",
            Self::HasHbm => "has_hbm",
            Self::DesignerApproved => "designer_approved_or_authorized",
        }
    }
}

impl Inputs {
    /// The number that a rule compares, if known.
    #[must_use]
    pub const fn number(&self, variable: Variable) -> Option<f64> {
        match variable {
            Variable::Tpp => self.tpp,
            Variable::Pd => self.pd,
            Variable::MemoryBandwidth => self.memory_bandwidth_gbs,
            Variable::IoBandwidth => self.io_bandwidth_gbs,
            Variable::HbmDensity => self.hbm_bw_density_gbs_mm2,
            Variable::Node => self.node_nm,
            Variable::Transistors => self.transistors_bn,
            Variable::Year => self.year,
        }
    }

    /// The place of a number, to set it.
    pub const fn number_mut(&mut self, variable: Variable) -> &mut Option<f64> {
        match variable {
            Variable::Tpp => &mut self.tpp,
            Variable::Pd => &mut self.pd,
            Variable::MemoryBandwidth => &mut self.memory_bandwidth_gbs,
            Variable::IoBandwidth => &mut self.io_bandwidth_gbs,
            Variable::HbmDensity => &mut self.hbm_bw_density_gbs_mm2,
            Variable::Node => &mut self.node_nm,
            Variable::Transistors => &mut self.transistors_bn,
            Variable::Year => &mut self.year,
        }
    }

    /// The yes or no that a rule asks for, if known.
    #[must_use]
    pub const fn flag(&self, flag: Flag) -> Option<bool> {
        match flag {
            Flag::DataCentre => self.datacenter_flag,
            Flag::NonPlanar => self.non_planar,
            Flag::HasHbm => self.has_hbm,
            Flag::DesignerApproved => self.designer_approved_or_authorized,
        }
    }

    /// The place of a flag, to set it.
    pub const fn flag_mut(&mut self, flag: Flag) -> &mut Option<bool> {
        match flag {
            Flag::DataCentre => &mut self.datacenter_flag,
            Flag::NonPlanar => &mut self.non_planar,
            Flag::HasHbm => &mut self.has_hbm,
            Flag::DesignerApproved => &mut self.designer_approved_or_authorized,
        }
    }

    /// The inputs, if every known number is one that a chip can have.
    ///
    /// # Errors
    /// The first number that is not finite or outside [`Variable::range`].
    pub fn checked(&self) -> Result<&Self, InputError> {
        for variable in Variable::ALL {
            let (min, max) = variable.range();
            if let Some(value) = self.number(variable)
                && !(value.is_finite() && (min..=max).contains(&value))
            {
                return Err(InputError { field: variable.id(), value, min, max });
            }
        }
        Ok(self)
    }
}
