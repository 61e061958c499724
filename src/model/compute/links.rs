//! Links between chips: what tensor parallelism costs a step, and when links bind in training.

use super::ACTIVATION_BYTES;
use super::{GIGA, Workload};

/// The link between the chips that hold one model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Bandwidth of a chip in one direction, GB/s, 1e-3 to 1e6.
    pub one_way_gbs: f64,
    /// Time of an all-reduce of nothing, s, 0 to 1.
    pub latency_s: f64,
    /// Share of the bandwidth that an all-reduce reaches, 0.01 to 1.
    pub efficiency: f64,
}

impl Link {
    /// Time for the two all-reduces a layer of `tokens` tokens split over `chips`, ring form, s, all layers; 0 on one chip.
    #[must_use]
    pub fn all_reduce_s(&self, workload: &Workload, chips: f64, tokens: f64) -> f64 {
        if chips <= 1.0 {
            return 0.0;
        }
        let bytes = 2.0 * (chips - 1.0) / chips * tokens * workload.hidden * ACTIVATION_BYTES;
        2.0 * workload.layers * (self.latency_s + bytes / (self.one_way_gbs * GIGA * self.efficiency))
    }
}

/// Ratio of arithmetic to links: the tokens a chip must hold in each training step so that exchanging weights and gradients
/// (data parallelism, fully sharded) takes no longer than the arithmetic. `two_way_gbs` counts both directions, as data
/// sheets do. After the scaling book, part 5; overlap and hierarchies move it by a factor of 2 to 4.
#[must_use]
pub fn least_tokens_per_chip(peak_tflops: f64, two_way_gbs: f64) -> f64 {
    peak_tflops * 1000.0 / two_way_gbs
}

/// Ways of tensor parallelism beyond which exchanging activations takes longer than the arithmetic, in training and
/// prefill. `width` is the widest layer's, as [`Workload::split_width`].
#[must_use]
pub fn tensor_parallel_limit(width: f64, peak_tflops: f64, two_way_gbs: f64) -> f64 {
    width / least_tokens_per_chip(peak_tflops, two_way_gbs)
}

/// The same limit in decoding a batch, where the weights' reading sets the pace: `width / (batch × memory / link)`.
#[must_use]
pub fn tensor_parallel_limit_decode(width: f64, batch: f64, memory_gbs: f64, two_way_gbs: f64) -> f64 {
    width * two_way_gbs / (batch * memory_gbs)
}
