//! The bits of many answers in one number, so that two machines can compare them.

use super::monotone::{square_die, tokens_per_s};
use crate::model::chips::CHIPS;
use crate::model::compute::Hardware;
use crate::model::compute::models::PRESETS;
use crate::model::compute::training::{Cluster, Job, train};
use crate::model::controls::status_changes;
use crate::model::fab::YieldModel;
use crate::model::fab::wafer::wafer;
use crate::model::market::run::QUARTERS;
use crate::model::market::{Model, Output, Parameters, Preset};

/// FNV-1a, 64 bits: its offset basis and its prime, from the authors' page.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a over bytes, continuing from `hash`.
#[must_use]
fn bytes(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// A hash that grows with numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    hash: u64,
    numbers: usize,
}

impl Default for Fingerprint {
    fn default() -> Self {
        Self { hash: BASIS, numbers: 0 }
    }
}

impl Fingerprint {
    /// Takes a number, lowest byte first. All numbers that are none count alike: machines write them differently.
    pub fn take(&mut self, number: f64) {
        let bits = if number.is_nan() { u64::MAX } else { number.to_bits() };
        self.hash = bytes(self.hash, &bits.to_le_bytes());
        self.numbers += 1;
    }

    /// The hash so far, and of how many numbers.
    #[must_use]
    pub const fn read(self) -> (u64, usize) {
        (self.hash, self.numbers)
    }
}

/// The fingerprint of the model's answers: two runs of the market with every output, wafers with their drawn defects, the
/// status of every chip on every day on which a rule changed, serving and training of the public models. With it, how many
/// numbers it is made of.
#[must_use]
pub fn of_model() -> (u64, usize) {
    let mut print = Fingerprint::default();
    market(&mut print);
    wafers(&mut print);
    classes(&mut print);
    compute(&mut print);
    print.read()
}

fn market(print: &mut Fingerprint) {
    let model = Model::new(48);
    for preset in [Preset::AsHappened, Preset::NoControls] {
        let run = model.run(&preset.parameters(&Parameters::default()), &preset.policy(), Output::ALL);
        (0..QUARTERS).flat_map(|quarter| run.row(quarter)).for_each(|number| print.take(*number));
    }
}

fn wafers(print: &mut Fingerprint) {
    for model in YieldModel::ALL {
        let Ok(result) = wafer(&square_die(18.2, 0.15, model)) else { return print.take(f64::NAN) };
        print.take(result.cost_per_good_die_usd);
        print.take(f64::from(result.good_in_draw));
        result.defects.iter().flat_map(|defect| [defect.x_mm, defect.y_mm]).for_each(|number| print.take(number));
    }
}

fn classes(print: &mut Fingerprint) {
    for date in status_changes() {
        CHIPS.iter().for_each(|chip| print.take(f64::from(chip.status(date).0.class.strictness())));
    }
}

fn compute(print: &mut Fingerprint) {
    let chips = Hardware { peak_tflops: 148.0, bandwidth_gbs: 4000.0, memory_gb: 96.0, chips: 16.0, link: None };
    let cluster = Cluster {
        chips: 2048.0,
        peak_tflops: 989.0,
        memory_gb: Some(80.0),
        utilisation: 0.4,
        link_gbs: Some(100.0),
        batch_tokens: 16e6,
        model_parallel: 8.0,
    };
    for preset in &PRESETS {
        let workload = preset.architecture.workload().ok();
        print.take(tokens_per_s(workload, chips).unwrap_or(f64::NAN));
        let run = workload
            .and_then(|workload| train(&Job::of(&workload, 15e12).with_attention(&workload, 4096.0), &cluster).ok());
        print.take(run.map_or(f64::NAN, |run| run.days));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test vectors of the authors' page.
    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(bytes(BASIS, b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(bytes(BASIS, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(bytes(BASIS, b"foobar"), 0x8594_4171_f739_67e8);
    }
}
