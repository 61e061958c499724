//! What should only rise, never falls.

use super::Worst;
use crate::model::compute::models::PRESETS;
use crate::model::compute::serve::{Demand, Memory, serve};
use crate::model::compute::{Efficiency, Hardware, Precision, Replica, Workload};
use crate::model::controls::{Class, Inputs, status, status_changes};
use crate::model::fab::wafer::{WaferInputs, die_economics};
use crate::model::fab::{Placement, YieldModel};
use crate::model::facts::serving;

/// A step down by this share is rounding.
pub const ROUNDING: f64 = 1e-12;

/// How far each number lies below the one before, as a share of that.
pub fn never_falls(worst: &mut Worst, name: &'static str, numbers: &[f64]) {
    for pair in numbers.windows(2) {
        worst.see(name, (pair[0] - pair[1]) / pair[0].abs().max(f64::MIN_POSITIVE));
    }
}

/// How often a class is looser than the one before.
pub fn never_loosens(worst: &mut Worst, name: &'static str, classes: &[Class]) {
    for pair in classes.windows(2) {
        worst.count(name, pair[0].strictness() <= pair[1].strictness());
    }
}

/// From `least` upwards by fourths of a doubling.
fn rising(least: f64, numbers: u32) -> impl Iterator<Item = f64> {
    (0..numbers).map(move |i| least * libm::exp2(f64::from(i) / 4.0))
}

/// Tokens a second of the public models on sixteen chips while bandwidth rises, then while arithmetic does.
#[must_use]
pub fn bandwidth() -> Worst {
    let mut worst = Worst::default();
    let base = Hardware { peak_tflops: 148.0, bandwidth_gbs: 1000.0, memory_gb: 141.0, chips: 16.0, link: None };
    for preset in &PRESETS {
        let tokens = |hardware| tokens_per_s(preset.architecture.workload().ok(), hardware).unwrap_or(f64::NAN);
        let numbers: Vec<f64> =
            rising(500.0, 21).map(|bandwidth_gbs| tokens(Hardware { bandwidth_gbs, ..base })).collect();
        never_falls(&mut worst, "bandwidth", &numbers);
        let numbers: Vec<f64> = rising(50.0, 21).map(|peak_tflops| tokens(Hardware { peak_tflops, ..base })).collect();
        never_falls(&mut worst, "arithmetic", &numbers);
    }
    worst
}

/// What a copy of a model serves with prompts of 2,048 and answers of 512 tokens; `None` where it does not fit.
pub(super) fn tokens_per_s(workload: Option<Workload>, hardware: Hardware) -> Option<f64> {
    let fit = Efficiency { compute: serving::COMPUTE_EFFICIENCY_8B.value, memory: serving::MEMORY_EFFICIENCY_8B.value };
    let replica = Replica::new(workload?, hardware, Precision::BITS_8, fit).ok()?;
    let largest_batch = serving::LARGEST_RUNNING_BATCH.value;
    let demand = Demand { prompt_tokens: 2048.0, answer_tokens: 512.0, users: None, largest_batch };
    Some(serve(&replica, &demand, &Memory::FITTED).ok()??.tokens_per_s)
}

/// A square die on a 300 mm wafer.
pub(super) fn square_die(side_mm: f64, d0_per_cm2: f64, yield_model: YieldModel) -> WaferInputs {
    WaferInputs {
        wafer_mm: 300.0,
        edge_mm: 3.0,
        scribe_mm: 0.1,
        die_width_mm: side_mm,
        die_height_mm: side_mm,
        placement: Placement::DieCentred,
        d0_per_cm2,
        yield_model,
        alpha: 3.0,
        layers: 10.0,
        wafer_price_usd: 4000.0,
        seed: 1,
    }
}

/// Cost of a good die of three sizes by every yield model while defects grow from 0.01 to 1.3 per cm².
#[must_use]
pub fn defects() -> Worst {
    let mut worst = Worst::default();
    for yield_model in YieldModel::ALL {
        for side in [10.0, 18.2, 28.5] {
            let cost = |d0| die_economics(&square_die(side, d0, yield_model)).ok()?.cost_per_good_die_usd;
            let numbers: Vec<f64> = rising(0.01, 29).map(|d0| cost(d0).unwrap_or(f64::NAN)).collect();
            never_falls(&mut worst, yield_model.id(), &numbers);
        }
    }
    worst
}

/// TPP on both sides of every limit of the rules.
const TPP: [f64; 11] = [100.0, 1599.0, 1600.0, 2399.0, 2400.0, 4799.0, 4800.0, 10_000.0, 20_999.0, 21_000.0, 40_000.0];
/// Performance density, likewise.
const PD: [f64; 8] = [0.5, 1.59, 1.6, 3.19, 3.2, 5.91, 5.92, 20.0];

/// The status of a chip on every day on which a rule changed, while its TPP rises, then while its density does.
#[must_use]
pub fn rules() -> Worst {
    let mut worst = Worst::default();
    let kinds = [(500.0, 100.0), (1399.0, 700.0), (4000.0, 500.0), (8000.0, 1200.0)];
    for date in status_changes() {
        for ((memory, io), flag) in kinds.into_iter().flat_map(|kind| [(kind, true), (kind, false)]) {
            let class = |tpp, pd| {
                let inputs = Inputs {
                    tpp: Some(tpp),
                    pd: Some(pd),
                    memory_bandwidth_gbs: Some(memory),
                    io_bandwidth_gbs: Some(io),
                    datacenter_flag: Some(flag),
                    ..Inputs::default()
                };
                status(&inputs, date).class
            };
            PD.into_iter().for_each(|pd| never_loosens(&mut worst, "tpp", &TPP.map(|tpp| class(tpp, pd))));
            TPP.into_iter().for_each(|tpp| never_loosens(&mut worst, "density", &PD.map(|pd| class(tpp, pd))));
        }
    }
    worst
}
