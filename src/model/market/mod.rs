//! The market for AI chips in China under export controls, 2020 to 2035: demand, buyers, supply at home and from abroad,
//! smuggling, price, software, and the compute that training has.
//!
//! A system of stocks and flows, stepped by Euler's method. What the reader or the state decides is a [`Policy`]: dated
//! strengths of the [`Lever`]s. What is doubtful is in the [`Parameters`]. Histories (`facts/market_paths.csv`) are laid on
//! the steps once, in [`Model::new`]; a run then looks nothing up.
//!
//! Units: `kH100e` is a thousand H100 equivalents in inference; cards are thousands, dies and stacks millions, wafers
//! thousands a month, money billions of USD; the rental price is an index with 2024.0 = 1.
//!
//! ```
//! use good_enough::model::market::{Model, Output, Parameters, Preset};
//! let model = Model::new(48);
//! let run = |preset: Preset| {
//!     let parameters = preset.parameters(&Parameters::default());
//!     model.run(&parameters, &preset.policy(), &[Output::TrainingCompute])
//! };
//! let (happened, free) = (run(Preset::AsHappened), run(Preset::NoControls));
//! let lost = 1.0 - happened.mean(0, 2027).unwrap() / free.mean(0, 2027).unwrap();
//! assert!((lost - 0.75).abs() < 0.01);
//! ```

pub mod buyers;
pub mod choice;
pub mod demand;
pub mod domestic;
pub mod error;
pub mod foreign;
pub mod history;
pub mod investment;
pub mod ladder;
pub mod ledger;
pub mod memory;
pub mod moat;
pub mod notes;
pub mod outputs;
pub mod parameters;
pub mod policy;
pub mod presets;
pub mod run;
pub mod software;
pub mod state;
pub mod step;
pub mod token_price;
pub mod training;
pub mod trends;

pub use error::MarketError;
pub use memory::Memory;
pub use notes::Notes;
pub use outputs::Output;
pub use parameters::Parameters;
pub use policy::{Lever, Policy, Schedule, Strengths};
pub use presets::Preset;
pub use run::{Model, Run};
pub use state::State;
pub use step::{Binding, Moment};
pub use trends::Trends;

/// `base` to the power `exponent`, for `base` above 0; in the page faster than `libm::pow`.
fn power(base: f64, exponent: f64) -> f64 {
    libm::exp(exponent * libm::log(base))
}
