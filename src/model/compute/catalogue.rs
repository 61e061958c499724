//! From a row of the catalogue of chips to the hardware that the roofline asks for.

use super::links::Link;
use super::roofline::Hardware;
use crate::model::chips::{Chip, Quantity};
use crate::model::facts::{Grade, serving};

/// Which of a chip's peaks is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arithmetic {
    /// BF16, or FP16 where BF16 is unknown.
    Bits16,
    /// FP8, or INT8 where FP8 is unknown.
    Bits8,
}

impl Arithmetic {
    /// The formats in the order in which they are looked for.
    #[must_use]
    pub const fn formats(self) -> [Quantity; 2] {
        match self {
            Self::Bits16 => [Quantity::Bf16, Quantity::Fp16],
            Self::Bits8 => [Quantity::Fp8, Quantity::Int8],
        }
    }
}

/// Hardware of the catalogue, and how well it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The hardware, by peak figures.
    pub hardware: Hardware,
    /// Lowest grade among the figures it is made of.
    pub grade: Grade,
}

/// `number` chips of a row, joined by their own links where there are several.
///
/// # Errors
/// The first figure that is needed and unknown.
pub fn hardware(chip: &Chip, arithmetic: Arithmetic, number: f64) -> Result<Known, Quantity> {
    let mut grade = Grade::Primary;
    let mut take = |quantity: Quantity| {
        let figure = chip.figure(quantity)?;
        grade = grade.max(figure.grade);
        Some(figure.value)
    };
    let [first, second] = arithmetic.formats();
    let peak_tflops = take(first).or_else(|| take(second)).ok_or(first)?;
    let bandwidth_gbs = take(Quantity::MemoryBandwidth).ok_or(Quantity::MemoryBandwidth)?;
    let memory_gb = take(Quantity::Memory).ok_or(Quantity::Memory)?;
    let both_ways = if number > 1.0 { take(Quantity::Link) } else { None };
    let link = both_ways.map(|both| Link {
        one_way_gbs: both / 2.0,
        latency_s: serving::LINK_LATENCY.value * 1e-6,
        efficiency: serving::LINK_EFFICIENCY.value,
    });
    Ok(Known { hardware: Hardware { peak_tflops, bandwidth_gbs, memory_gb, chips: number, link }, grade })
}
