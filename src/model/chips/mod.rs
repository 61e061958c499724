//! The catalogue: AI accelerators as published, reported or rumoured, and what the export rules compute from them.
//!
//! The rows are `facts/chips.csv`. Every figure carries its own evidence grade; what is not known is `None`, never zero.
//! Compute is dense, per chip. A figure graded unverified is a rumour: whatever is computed from it says so.
//!
//! Builds on "Data on Machine Learning Hardware" and "AI chip counts" by Epoch AI (CC BY 4.0), with corrections and additions
//! named in the rows' notes.
//!
//! ```
//! use good_enough::model::chips::{self, Quantity};
//! use good_enough::model::facts::Grade;
//! let h20 = chips::find("h20_96").unwrap();
//! assert_eq!(h20.figure(Quantity::MemoryBandwidth).unwrap().value, 4000.0);
//! assert_eq!(h20.tpp().unwrap().value, 2368.0);
//! assert_eq!(chips::find("kunlun_p800").unwrap().tpp().unwrap().grade, Grade::Unverified);
//! assert_eq!(chips::find("ascend910d").unwrap().tpp(), None);
//! ```

mod derived;
mod own;

pub use derived::{COMPUTE_FORMATS, performance_density};
pub use own::OwnChip;

use crate::model::facts::Grade;

/// A kind of figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Process node, nm, as the maker or foundry names it.
    Node,
    /// Area of the logic dies, mm²; the basis is in the provenance.
    DieArea,
    /// Memory, GB.
    Memory,
    /// Memory bandwidth, GB/s.
    MemoryBandwidth,
    /// Dense peak at FP32, TFLOPS.
    Fp32,
    /// Dense peak at FP16, TFLOPS.
    Fp16,
    /// Dense peak at BF16, TFLOPS.
    Bf16,
    /// Dense peak at FP8, TFLOPS.
    Fp8,
    /// Dense peak at FP4, TFLOPS.
    Fp4,
    /// Dense peak at INT8, TOPS.
    Int8,
    /// Power, W.
    Tdp,
    /// Links to other chips, both directions together, GB/s; on cards without such links their `PCIe`.
    Link,
    /// All I/O that the rules count (links and `PCIe`), both directions together, GB/s; given where both are known.
    Io,
    /// Price of a chip or card, US dollars of its date.
    PriceUsd,
    /// Price of a chip or card, yuan of its date.
    PriceCny,
    /// Rent of a card in China, yuan an hour at its date.
    RentCny,
}

impl Quantity {
    /// Every quantity, in the order of the table.
    pub const ALL: [Self; 16] = [
        Self::Node,
        Self::DieArea,
        Self::Memory,
        Self::MemoryBandwidth,
        Self::Fp32,
        Self::Fp16,
        Self::Bf16,
        Self::Fp8,
        Self::Fp4,
        Self::Int8,
        Self::Tdp,
        Self::Link,
        Self::Io,
        Self::PriceUsd,
        Self::PriceCny,
        Self::RentCny,
    ];

    /// The column of the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Node => "node_nm",
            Self::DieArea => "die_area_mm2",
            Self::Memory => "memory_gb",
            Self::MemoryBandwidth => "memory_bandwidth_gbs",
            Self::Fp32 => "fp32_tflops",
            Self::Fp16 => "fp16_tflops",
            Self::Bf16 => "bf16_tflops",
            Self::Fp8 => "fp8_tflops",
            Self::Fp4 => "fp4_tflops",
            Self::Int8 => "int8_tops",
            Self::Tdp => "tdp_w",
            Self::Link => "link_gbs",
            Self::Io => "io_gbs",
            Self::PriceUsd => "price_usd",
            Self::PriceCny => "price_cny",
            Self::RentCny => "rent_cny_per_hour",
        }
    }
}

/// What a chip is sold for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChipClass {
    /// Training and inference in data centres.
    DataCentre,
    /// Inference in data centres.
    DataCentreInference,
    /// Made to the export rules, for China.
    ChinaVariant,
    /// Games.
    Consumer,
    /// Devices.
    EdgeInference,
    /// Cars.
    EdgeAutomotive,
    /// A system of many chips; its figures are totals.
    System,
}

impl ChipClass {
    /// The table's word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::DataCentre => "data-centre",
            Self::DataCentreInference => "data-centre-inference",
            Self::ChinaVariant => "china-variant",
            Self::Consumer => "consumer",
            Self::EdgeInference => "edge-inference",
            Self::EdgeAutomotive => "edge-automotive",
            Self::System => "system",
        }
    }
}

/// What the memory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemoryKind {
    /// High-bandwidth memory.
    Hbm,
    /// Graphics memory.
    Gddr,
    /// Low-power memory.
    Lpddr,
    /// Server memory.
    Ddr,
    /// On the chip only.
    Sram,
}

impl MemoryKind {
    /// The table's word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hbm => "hbm",
            Self::Gddr => "gddr",
            Self::Lpddr => "lpddr",
            Self::Ddr => "ddr",
            Self::Sram => "sram",
        }
    }
}

/// A figure with its range and grade. Unit and date belong to the quantity and the chip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The figure; the middle of the range where only a range is published, as for most prices.
    pub value: f64,
    /// Lower end of what the sources give, where they differ.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Evidence grade.
    pub grade: Grade,
}

/// A chip of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chip {
    /// Identifier, which does not change.
    pub id: &'static str,
    /// Name as shown.
    pub name: &'static str,
    /// Maker.
    pub maker: &'static str,
    /// Country of the maker, two letters.
    pub country: &'static str,
    /// What it is sold for.
    pub class: ChipClass,
    /// Whether it is designed or marketed for data centres, as the rules ask. Ours to judge; see `evidence.md`.
    pub data_centre: bool,
    /// Year of launch, where known; for some chips approximate (their notes say so).
    pub launch_year: Option<u16>,
    /// What its memory is, where known and undisputed.
    pub memory: Option<MemoryKind>,
    /// Date of the price, year or year-month, or a span of them with a slash; empty without a price.
    pub price_as_of: &'static str,
    /// Date of the rent; empty without one.
    pub rent_as_of: &'static str,
    known: u16,
    first: u16,
}

/// Where a chip's figures come from. Not in the page's program: the page's HTML has it.
#[cfg(not(feature = "csr"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChipProvenance {
    /// Whether it ships.
    pub status: &'static str,
    /// Process as named.
    pub node_label: &'static str,
    /// Foundry.
    pub foundry: &'static str,
    /// Which dies the area counts.
    pub die_basis: &'static str,
    /// Memory as named.
    pub memory_type: &'static str,
    /// Keys of [`SOURCES`], separated by spaces.
    pub sources: &'static str,
    /// What a reader must know besides, with what was rejected.
    pub notes: &'static str,
}

/// A source of the catalogue.
#[cfg(not(feature = "csr"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its key in the rows.
    pub key: &'static str,
    /// Title, version, locator.
    pub source: &'static str,
    /// Web address, where there is one for the whole.
    pub url: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/chips.rs"));

/// The chip with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Chip> {
    CHIPS.iter().find(|chip| chip.id == id)
}

impl Chip {
    /// A figure of the chip, if it is known.
    #[must_use]
    pub fn figure(&self, quantity: Quantity) -> Option<Figure> {
        let bit = 1_u16 << quantity as u16;
        if self.known & bit == 0 {
            return None;
        }
        let place = self.first + (self.known & (bit - 1)).count_ones() as u16;
        let range = RANGES.iter().find(|range| range.0 == place);
        Some(Figure {
            value: VALUES[usize::from(place)],
            low: range.map(|range| range.1),
            high: range.map(|range| range.2),
            grade: GRADES[usize::from(place)],
        })
    }

    /// Where the chip's figures come from.
    #[cfg(not(feature = "csr"))]
    #[must_use]
    pub fn provenance(&self) -> Option<&'static ChipProvenance> {
        let place = CHIPS.iter().position(|chip| chip.id == self.id)?;
        PROVENANCE.get(place)
    }
}
