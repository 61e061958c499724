//! What the roofline and the map of the H20 ask of the model.

use crate::model::chips::{self, Chip, Quantity};
use crate::model::compute::catalogue::{self, Arithmetic, Known};
use crate::model::compute::{Efficiency, GIGA, Precision, Replica, Workload, models};
use crate::model::facts::{Grade, serving};
use crate::scenario::{ParamId, Scenario};

/// Ids of the two chips that the chapter compares again and again.
pub const H100: &str = "h100_sxm";
pub const H20: &str = "h20_96";

/// A model at work, as the reader chose it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// Its place among the options.
    pub model: usize,
    /// Its counts.
    pub workload: Workload,
    /// Bytes of weights and cache.
    pub precision: Precision,
    /// Which peak of a chip computes it.
    pub arithmetic: Arithmetic,
    /// Requests in one step.
    pub batch: f64,
    /// Tokens of each.
    pub context: f64,
}

impl Asked {
    /// Bits of a number: 16 or 8.
    pub fn bits(&self) -> f64 {
        self.precision.weight_bytes * 8.0
    }
}

/// Shares of the peaks that Nvidia's serving software reaches.
pub const FITTED: Efficiency =
    Efficiency { compute: serving::COMPUTE_EFFICIENCY_8B.value, memory: serving::MEMORY_EFFICIENCY_8B.value };

/// The weights may fill this share of memory; the rest is for the requests. With it the chips are those of published
/// servers: 70B in 16 bits on 4 of 80 GB, 405B on 16, and `DeepSeek-V3` in 8 bits on 16.
pub const WEIGHTS_SHARE: f64 = 2.0 / 3.0;

pub fn roofline(s: &Scenario) -> Option<Asked> {
    asked(s, [ParamId::RoofModel, ParamId::RoofBits, ParamId::Batch, ParamId::Context])
}

fn h20_map(s: &Scenario) -> Option<Asked> {
    asked(s, [ParamId::MapModel, ParamId::MapBits, ParamId::MapBatch, ParamId::MapContext])
}

/// The model of the map on the two chips that it compares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duel {
    /// The model, and the reader's point.
    pub asked: Asked,
    /// Chips of each kind.
    pub number: f64,
    /// On H100s and on H20s.
    pub replicas: [Replica; 2],
    /// Lowest grades of their figures.
    pub grades: [Grade; 2],
}

/// The duel of the map; `None` where a figure is unknown.
pub fn duel(s: &Scenario) -> Option<Duel> {
    let asked = h20_map(s)?;
    let chips = [chips::find(H100)?, chips::find(H20)?];
    let number = least_number(&asked, &chips);
    let on = |chip| replica(&asked, chip, number, (FITTED, true)).ok();
    let ((h100, known), (h20, known_too)) = (on(chips[0])?, on(chips[1])?);
    Some(Duel { asked, number, replicas: [h100, h20], grades: [known.grade, known_too.grade] })
}

fn asked(s: &Scenario, [model, bits, batch, context]: [ParamId; 4]) -> Option<Asked> {
    let (precision, arithmetic) = match s.choice(bits) {
        "8" => (Precision::BITS_8, Arithmetic::Bits8),
        _ => (Precision::BITS_16, Arithmetic::Bits16),
    };
    Some(Asked {
        model: s.option(model),
        workload: models::find(s.choice(model))?.architecture.workload().ok()?,
        precision,
        arithmetic,
        batch: s.get(batch),
        context: s.get(context),
    })
}

/// The chip a reader picked.
pub fn chip(s: &Scenario, id: ParamId) -> Option<&'static Chip> {
    chips::find(s.choice(id))
}

/// The fewest of each of `chips` (1, 2, 4, …) of which none is filled by the weights beyond [`WEIGHTS_SHARE`]. A chip whose
/// memory is unknown has no say.
pub fn least_number(asked: &Asked, chips: &[&Chip]) -> f64 {
    let memories = chips.iter().filter_map(|chip| chip.figure(Quantity::Memory));
    let smallest = memories.map(|memory| memory.value).fold(f64::INFINITY, f64::min);
    let weights_gb = asked.workload.total() * asked.precision.weight_bytes / GIGA;
    let mut number = 1.0;
    while number * smallest * WEIGHTS_SHARE < weights_gb {
        number *= 2.0;
    }
    number
}

/// The model on `number` of a chip, joined by its own links (or, without `links`, as if sending cost nothing).
///
/// # Errors
/// The figure that is needed and unknown.
pub fn replica(
    asked: &Asked,
    chip: &Chip,
    number: f64,
    (efficiency, links): (Efficiency, bool),
) -> Result<(Replica, Known), Quantity> {
    let mut known = catalogue::hardware(chip, asked.arithmetic, number)?;
    if !links {
        known.hardware.link = None;
    }
    let replica = Replica::new(asked.workload, known.hardware, asked.precision, efficiency);
    // The catalogue's figures are within the model's ranges.
    replica.map(|replica| (replica, known)).map_err(|_| Quantity::Memory)
}
