//! What the export rules compute from a chip's figures.

use super::{Chip, ChipClass, Figure, MemoryKind, Quantity};
use crate::model::controls::{Date, Inputs, Status, status};
use crate::model::facts::Grade;

/// Number formats with their bit lengths. TF32 and FP64 are left out, as in the catalogue.
pub const COMPUTE_FORMATS: [(Quantity, f64); 6] = [
    (Quantity::Fp32, 32.0),
    (Quantity::Fp16, 16.0),
    (Quantity::Bf16, 16.0),
    (Quantity::Fp8, 8.0),
    (Quantity::Fp4, 4.0),
    (Quantity::Int8, 8.0),
];

/// Largest node, nm, on which logic is non-planar; 20 nm and older of the foundries here are planar.
const NON_PLANAR_TO_NM: f64 = 16.0;

/// Formats whose products differ by less than this share are the same reading, rounded differently.
const ROUNDING: f64 = 1e-3;

/// Performance density: TPP per mm² of logic dies on a non-planar node. `None` where TPP or area is unknown, and on a node
/// known to be planar, where the rule's area is empty. A node that is not disclosed is taken as non-planar.
#[must_use]
pub fn performance_density(tpp: Option<f64>, die_area_mm2: Option<f64>, node_nm: Option<f64>) -> Option<f64> {
    let planar = node_nm.is_some_and(|node| node > NON_PLANAR_TO_NM);
    let (tpp, area) = (tpp?, die_area_mm2.filter(|area| *area > 0.0)?);
    (!planar).then_some(tpp / area)
}

impl Chip {
    /// Total processing performance, dimensionless: 2 × `MacTOPS` × bit length, which is TFLOPS × bit length since a
    /// multiplication and an addition are two operations; dense; the highest over the known formats. At best derived.
    /// `None` for a system, to which the rule does not apply as a whole.
    #[must_use]
    pub fn tpp(&self) -> Option<Figure> {
        if self.class == ChipClass::System {
            return None;
        }
        let mut best: Option<Figure> = None;
        for (format, bits) in COMPUTE_FORMATS {
            let Some(figure) = self.figure(format) else { continue };
            let (value, grade) = (figure.value * bits, figure.grade.max(Grade::Derived));
            let low = figure.low.unwrap_or(figure.value) * bits;
            let high = figure.high.unwrap_or(figure.value) * bits;
            best = Some(best.map_or(Figure { value, low: Some(low), high: Some(high), grade }, |best| Figure {
                value: best.value.max(value),
                low: best.low.map(|other| other.max(low)),
                high: best.high.map(|other| other.max(high)),
                grade: leading_grade(best, value, grade),
            }));
        }
        best.map(without_empty_range)
    }

    /// Performance density of the chip, TPP per mm². At best derived.
    #[must_use]
    pub fn performance_density(&self) -> Option<Figure> {
        let (tpp, area) = (self.tpp()?, self.figure(Quantity::DieArea)?);
        let node = self.figure(Quantity::Node).map(|node| node.value);
        let density = |tpp: f64, area: f64| performance_density(Some(tpp), Some(area), node);
        Some(without_empty_range(Figure {
            value: density(tpp.value, area.value)?,
            low: density(tpp.low.unwrap_or(tpp.value), area.high.unwrap_or(area.value)),
            high: density(tpp.high.unwrap_or(tpp.value), area.low.unwrap_or(area.value)),
            grade: tpp.grade.max(area.grade),
        }))
    }

    /// DRAM bandwidth as the rules count it, GB/s: nothing for a chip whose memory is all on the chip.
    #[must_use]
    pub fn dram_bandwidth(&self) -> Option<Figure> {
        let figure = self.figure(Quantity::MemoryBandwidth);
        let grade = || self.figure(Quantity::Memory).map_or(Grade::Derived, |memory| memory.grade);
        match self.memory {
            Some(MemoryKind::Sram) => Some(Figure { value: 0.0, low: None, high: None, grade: grade() }),
            _ => figure,
        }
    }

    /// I/O as the rules count it, GB/s. Where `PCIe` is not known it is the links alone, which is too low by at most the 128
    /// GB/s of `PCIe` 5.0; a test shows that this changes no chip's status on any day.
    #[must_use]
    pub fn rule_io(&self) -> Option<Figure> {
        self.figure(Quantity::Io).or_else(|| self.figure(Quantity::Link))
    }

    /// What the rules ask about the chip, from figures no weaker than `weakest`.
    #[must_use]
    pub fn rule_inputs(&self, weakest: Grade) -> Inputs {
        let known = |figure: Option<Figure>| figure.filter(|figure| figure.grade <= weakest).map(|figure| figure.value);
        if self.class == ChipClass::System {
            return Inputs { datacenter_flag: Some(self.data_centre), ..Inputs::default() };
        }
        Inputs {
            tpp: known(self.tpp()),
            pd: known(self.performance_density()),
            memory_bandwidth_gbs: known(self.dram_bandwidth()),
            io_bandwidth_gbs: known(self.rule_io()),
            datacenter_flag: Some(self.data_centre),
            ..Inputs::default()
        }
    }

    /// The chip's status for China on that day, as if it had existed then, with the grade of the weakest figure that it
    /// needs: without figures of that grade and below, the status would be another.
    #[must_use]
    pub fn status(&self, date: Date) -> (Status, Grade) {
        let whole = status(&self.rule_inputs(Grade::Unverified), date);
        let enough = |weakest: &Grade| status(&self.rule_inputs(*weakest), date) == whole;
        let grades = [Grade::Primary, Grade::ThirdParty, Grade::Derived, Grade::Assumption];
        (whole, grades.into_iter().find(enough).unwrap_or(Grade::Unverified))
    }
}

/// The grade of the leading format: the better of two that agree, else that of the larger.
fn leading_grade(best: Figure, value: f64, grade: Grade) -> Grade {
    if (best.value - value).abs() <= ROUNDING * best.value.max(value) {
        best.grade.min(grade)
    } else if value > best.value {
        grade
    } else {
        best.grade
    }
}

fn without_empty_range(figure: Figure) -> Figure {
    let spread = figure.low.zip(figure.high).is_some_and(|(low, high)| low < high);
    if spread { figure } else { Figure { low: None, high: None, ..figure } }
}
