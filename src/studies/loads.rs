//! What the benchmark of the market has computed, natively and in WASM alike: each load gives a number that depends on all of
//! it, so that nothing is left out, and both must give the same.

use crate::figures::heavy::market::BAND_OUTPUTS;
use crate::figures::market::{BAND_STEPS, STEPS};
use crate::model::ensemble::Ensemble;
use crate::model::market::{Model, Output, Parameters, Policy};

/// Ends of the map: growth of serving efficiency, and share of sellable compute that stands idle.
const MAP: [(f64, f64); 2] = [(1.3, 4.0), (0.1, 0.6)];
/// The year shown on the map.
const MAP_YEAR: u32 = 2027;

/// A load by its name: `run` (as many runs of what happened), `band` (the chapter's bands over as many draws), `map` (coverage
/// of 2027 over two parameters, as many values of each). `None` for another name.
#[must_use]
pub fn load(name: &str, count: u32) -> Option<f64> {
    let (policy, parameters) = (Policy::as_happened(), Parameters::DEFAULT);
    Some(match name {
        "run" => {
            let model = Model::new(STEPS);
            let last = |_| model.run(&parameters, &policy, &BAND_OUTPUTS).row(64).iter().sum::<f64>();
            (0..count).map(last).sum()
        }
        "band" => {
            let mut ensemble = Ensemble::new(&Model::new(BAND_STEPS), &parameters, &policy, &BAND_OUTPUTS);
            ensemble.add(count as usize);
            ensemble.bands().iter().sum()
        }
        "map" => {
            let model = Model::new(STEPS);
            let at = |(low, high): (f64, f64), i: u32| low + (high - low) * f64::from(i) / f64::from(count.max(2) - 1);
            let value = |(i, j)| {
                let point = Parameters {
                    efficiency_growth: at(MAP[0], i),
                    stranded_share: at(MAP[1], j),
                    ..parameters.clone()
                };
                model.run(&point, &policy, &[Output::Coverage]).mean(0, MAP_YEAR).unwrap_or(f64::NAN)
            };
            (0..count).flat_map(|i| (0..count).map(move |j| (i, j))).map(value).sum()
        }
        _ => return None,
    })
}
