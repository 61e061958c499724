//! Numbers of others that must come out again: published ones from the facts, tools' as they printed them.

use super::Worst;
use crate::model::chips;
use crate::model::compute::production::deepseek_day;
use crate::model::fab::node::{NODES, cset_price};
use crate::model::fab::packaging::actuary_die_usd;
use crate::model::facts::serving;
use crate::model::market::{Model, Output, Parameters, Preset};

/// Greatest difference of TPP: the readings round to a whole number.
pub const TPP_ROUNDING: f64 = 0.5;

/// The year of CSET's prices.
const CSET_YEAR: f64 = 2020.0;

/// A node and its die after Chiplet Actuary at commit d8dc4f1: nm, area in mm², price of a wafer in USD, defects per cm², α,
/// cost of a known good die in USD.
pub const ACTUARY: [(&str, [f64; 5]); 4] = [
    ("28", [600.0, 2891.0, 0.07, 10.0, 53.055_286_4]),
    ("14", [800.0, 3984.0, 0.08, 10.0, 126.011_481]),
    ("7", [665.0, 9346.0, 0.09, 10.0, 228.909_721_5]),
    ("5", [814.0, 16_988.0, 0.11, 10.0, 695.309_182_3]),
];

/// TPP of chips of the catalogue as published.
pub const TPP: [(&str, f64); 4] =
    [("h100_sxm", 15_832.0), ("h20_96", 2368.0), ("a100_80", 4992.0), ("ascend910c", 12_032.0)];

/// The moment of [`ENGINE`]: its quarter, from 2020.0 on.
pub const ENGINE_QUARTER: usize = 28;

/// Values at the beginning of 2027 under what happened, as `PySD` 3.14.3 computes them from the same equations written as a Vensim
/// text.
pub const ENGINE: [(Output, f64); 8] = [
    (Output::Coverage, 0.941_414_686_913_287),
    (Output::RentalPrice, 0.523_186_338_314_211),
    (Output::InstalledCompute, 3_449.775_587_910_86),
    (Output::TrainingCompute, 1_363.756_631_063_76),
    (Output::ComputeLag, 3.539_362_197_109_77),
    (Output::SoftwareMaturity, 0.327_603_402_959_605),
    (Output::DomesticCards, 2_904.564_803_119_03),
    (Output::ForeignRevenueChina, 2.989_592_238_299_5),
];

/// How far ours lies from theirs, as a share of theirs.
pub fn compare(worst: &mut Worst, name: &'static str, ours: f64, theirs: f64) {
    worst.see(name, (ours / theirs - 1.0).abs());
}

/// CSET's wafer prices, from the capital and the age of each node.
pub(super) fn cset() -> Worst {
    let mut worst = Worst::default();
    for node in &NODES {
        let ours = cset_price(node.capital.value, CSET_YEAR - node.start.value).price_usd;
        worst.see(node.id, (ours - node.wafer_price.value).abs());
    }
    worst
}

/// `DeepSeek`'s cost of a day, from its machines and their rent.
pub(super) fn deepseek() -> Worst {
    let mut worst = Worst::default();
    compare(&mut worst, "day", deepseek_day().cost_usd, serving::DEEPSEEK_DAY_DAILY_COST.value);
    worst
}

/// Known good dies.
pub(super) fn actuary() -> Worst {
    let mut worst = Worst::default();
    for (node, [area, wafer, d0, alpha, theirs]) in ACTUARY {
        compare(&mut worst, node, actuary_die_usd(area, wafer, d0, alpha).1, theirs);
    }
    worst
}

/// TPP from the peaks of the catalogue.
pub(super) fn tpp() -> Worst {
    let mut worst = Worst::default();
    for (id, theirs) in TPP {
        let ours = chips::find(id).and_then(chips::Chip::tpp).map_or(f64::NAN, |tpp| tpp.value);
        worst.see(id, (ours - theirs).abs());
    }
    worst
}

/// The market beside another engine.
pub(super) fn engine() -> Worst {
    let mut worst = Worst::default();
    let outputs = ENGINE.map(|(output, _)| output);
    let run = Model::new(48).run(&Parameters::default(), &Preset::AsHappened.policy(), &outputs);
    for (place, (output, theirs)) in ENGINE.into_iter().enumerate() {
        compare(&mut worst, output.id(), run.at(place, ENGINE_QUARTER).unwrap_or(f64::NAN), theirs);
    }
    worst
}
