//! Training and inference: what a transformer asks of a chip in arithmetic, memory and links, and what that takes in time,
//! power and money.
//!
//! [`Architecture`] becomes a [`Workload`] (counts), a workload on [`Hardware`] becomes a [`Replica`], and a replica answers
//! how long a decode step or a prefill takes. [`serve()`](serve::serve) and [`train`](training::train) build on these.
//!
//! ```
//! use good_enough::model::compute::{Efficiency, Hardware, Precision, Replica, models};
//! let model = models::find("Llama-3-8B").unwrap().architecture.workload().unwrap();
//! let chip = Hardware { peak_tflops: 989.0, bandwidth_gbs: 3350.0, memory_gb: 80.0, chips: 1.0, link: None };
//! let replica = Replica::new(model, chip, Precision::BITS_16, Efficiency::IDEAL).unwrap();
//! assert!((replica.decode(1.0, 512.0).sum_s() - 0.0045).abs() < 1e-4);
//! ```

pub mod architecture;
pub mod catalogue;
pub mod links;
pub mod models;
pub mod overtake;
pub mod production;
pub mod roofline;
pub mod serve;
pub mod training;

pub use architecture::{Architecture, Experts, LatentAttention, Workload};
pub use links::Link;
pub use roofline::{Bound, Efficiency, Hardware, Precision, Prefill, Prompt, Replica, Step};

/// Seconds in an hour.
pub const SECONDS_PER_HOUR: f64 = 3600.0;

/// Bytes in a GB and floating-point operations in a GFLOP; a tera is a thousand of them.
pub const GIGA: f64 = 1e9;

/// Bytes of an activation sent between chips (16 bits).
pub const ACTIVATION_BYTES: f64 = 2.0;
