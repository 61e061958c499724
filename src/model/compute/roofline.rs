//! The roofline: arithmetic or bytes, whichever takes longer, for a decode step and for a prompt.

use super::{GIGA, Link, Workload};
use crate::model::fab::FabError;
use crate::model::fab::error::within;

/// Share of memory that weights and cache may fill in [`Replica::max_batch`].
pub const MEMORY_SHARE: f64 = crate::model::facts::serving::MEMORY_SHARE_FOR_SEQUENCES.value;

/// The chips that hold one copy of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hardware {
    /// Dense peak of a chip in the precision of the arithmetic, TFLOPS (or TOPS), 1e-3 to 1e7.
    pub peak_tflops: f64,
    /// Memory bandwidth of a chip, GB/s, 1e-3 to 1e7.
    pub bandwidth_gbs: f64,
    /// Memory of a chip, GB, 1e-3 to 1e7.
    pub memory_gb: f64,
    /// Chips, 1 to 1e5.
    pub chips: f64,
    /// The link between them; without one, sending costs nothing.
    pub link: Option<Link>,
}

/// Bytes of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// Bytes of a weight, 0.1 to 8.
    pub weight_bytes: f64,
    /// Bytes of a cached number, 0.1 to 8.
    pub kv_bytes: f64,
}

impl Precision {
    /// Weights and cache in 16 bits.
    pub const BITS_16: Self = Self { weight_bytes: 2.0, kv_bytes: 2.0 };
    /// Weights and cache in 8 bits.
    pub const BITS_8: Self = Self { weight_bytes: 1.0, kv_bytes: 1.0 };
}

/// Shares of the peaks that software reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Efficiency {
    /// Share of the peak arithmetic, 0.001 to 1.
    pub compute: f64,
    /// Share of the peak memory bandwidth, 0.001 to 1.
    pub memory: f64,
}

impl Efficiency {
    /// The peaks themselves.
    pub const IDEAL: Self = Self { compute: 1.0, memory: 1.0 };
}

/// What sets the pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Bytes.
    Memory,
    /// Arithmetic.
    Compute,
}

impl Bound {
    /// Identifier in answers.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::Compute => "compute",
        }
    }

    fn of(memory_s: f64, compute_s: f64) -> Self {
        if compute_s > memory_s { Self::Compute } else { Self::Memory }
    }
}

/// How much of a prompt's arithmetic is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// Attention over all pairs of tokens and the output head on every token.
    Full,
    /// What serving needs: pairs with an earlier token only (half), the output head on the last token.
    Needed,
}

/// A model on its chips: everything a time follows from, computed once. Asking it for a step allocates nothing and takes a
/// few multiplications, so that a map of thousands of steps is drawn within a frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Replica {
    workload: Workload,
    hardware: Hardware,
    precision: Precision,
    flop_per_s: f64,
    bytes_per_s: f64,
}

/// A decode step: each sequence of the batch gets one more token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Bytes of weights read.
    pub weight_bytes: f64,
    /// Bytes of cache read.
    pub kv_bytes: f64,
    /// Time to read the weights, s.
    pub weight_read_s: f64,
    /// Time of the matrix products, s.
    pub matmul_s: f64,
    /// Time to read the cache, s.
    pub kv_read_s: f64,
    /// Time of attention's arithmetic, s.
    pub attention_s: f64,
    /// Time to send activations between the chips, s.
    pub link_s: f64,
}

impl Step {
    /// Weights and products overlap, cache and attention overlap, the two pairs follow each other (scaling book), s.
    #[must_use]
    pub fn sum_s(&self) -> f64 {
        self.weight_read_s.max(self.matmul_s) + self.kv_read_s.max(self.attention_s) + self.link_s
    }

    /// All bytes overlap with all arithmetic (Epoch AI), s.
    #[must_use]
    pub fn max_s(&self) -> f64 {
        (self.weight_read_s + self.kv_read_s).max(self.matmul_s + self.attention_s) + self.link_s
    }

    /// What sets the pace of the matrix products.
    #[must_use]
    pub fn bound(&self) -> Bound {
        Bound::of(self.weight_read_s, self.matmul_s)
    }

    /// What sets the pace of attention.
    #[must_use]
    pub fn attention_bound(&self) -> Bound {
        Bound::of(self.kv_read_s, self.attention_s)
    }

    /// Arithmetic over bytes, as a multiple of the ridge: below 1 the whole step is memory-bound.
    #[must_use]
    pub fn over_ridge(&self) -> f64 {
        (self.matmul_s + self.attention_s) / (self.weight_read_s + self.kv_read_s)
    }
}

/// Reading prompts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prefill {
    /// Arithmetic, FLOP.
    pub flop: f64,
    /// Time of the arithmetic, s.
    pub compute_s: f64,
    /// Time to read the weights once, s.
    pub weight_read_s: f64,
    /// Time to send activations between the chips, s.
    pub link_s: f64,
}

impl Prefill {
    /// The time, s.
    #[must_use]
    pub fn time_s(&self) -> f64 {
        self.compute_s.max(self.weight_read_s) + self.link_s
    }

    /// What sets the pace.
    #[must_use]
    pub fn bound(&self) -> Bound {
        Bound::of(self.weight_read_s, self.compute_s)
    }
}

impl Replica {
    /// The model on these chips.
    ///
    /// # Errors
    /// [`FabError`] naming the field that is out of range.
    pub fn new(
        workload: Workload,
        hardware: Hardware,
        precision: Precision,
        efficiency: Efficiency,
    ) -> Result<Self, FabError> {
        within("hardware.peak_tflops", hardware.peak_tflops, 1e-3, 1e7)?;
        within("hardware.bandwidth_gbs", hardware.bandwidth_gbs, 1e-3, 1e7)?;
        within("hardware.memory_gb", hardware.memory_gb, 1e-3, 1e7)?;
        within("hardware.chips", hardware.chips, 1.0, 1e5)?;
        if let Some(link) = hardware.link {
            within("hardware.link_gbs", link.one_way_gbs, 1e-3, 1e6)?;
            within("hardware.link_latency_us", link.latency_s * 1e6, 0.0, 1e6)?;
            within("hardware.link_efficiency", link.efficiency, 0.01, 1.0)?;
        }
        within("weight_bytes", precision.weight_bytes, 0.1, 8.0)?;
        within("kv_bytes", precision.kv_bytes, 0.1, 8.0)?;
        within("compute_efficiency", efficiency.compute, 1e-3, 1.0)?;
        within("memory_efficiency", efficiency.memory, 1e-3, 1.0)?;
        Ok(Self {
            workload,
            hardware,
            precision,
            flop_per_s: hardware.peak_tflops * 1000.0 * GIGA * hardware.chips * efficiency.compute,
            bytes_per_s: hardware.bandwidth_gbs * GIGA * hardware.chips * efficiency.memory,
        })
    }

    /// The counts of the model.
    #[must_use]
    pub const fn workload(&self) -> &Workload {
        &self.workload
    }

    /// The chips.
    #[must_use]
    pub const fn hardware(&self) -> &Hardware {
        &self.hardware
    }

    /// A decode step for `batch` sequences (0 or more, not only whole) of `context` tokens each.
    #[must_use]
    pub fn decode(&self, batch: f64, context: f64) -> Step {
        let work = &self.workload;
        let weight_bytes = work.touched(batch) * self.precision.weight_bytes;
        let kv_bytes = batch * context * self.kv_token_bytes();
        Step {
            weight_bytes,
            kv_bytes,
            weight_read_s: weight_bytes / self.bytes_per_s,
            matmul_s: 2.0 * work.active_matmul() * batch / self.flop_per_s,
            kv_read_s: kv_bytes / self.bytes_per_s,
            attention_s: work.decode_attention * batch * context / self.flop_per_s,
            link_s: self.link_s(batch),
        }
    }

    /// Reading `batch` prompts of `tokens` tokens each.
    #[must_use]
    pub fn prefill(&self, batch: f64, tokens: f64, prompt: Prompt) -> Prefill {
        let work = &self.workload;
        let (matmul, pairs) = match prompt {
            Prompt::Full => (work.active_matmul() * tokens, tokens * tokens),
            Prompt::Needed => ((work.active_matmul() - work.head) * tokens + work.head, 0.5 * tokens * tokens),
        };
        let flop = batch * (2.0 * matmul + work.prompt_attention * pairs);
        Prefill {
            flop,
            compute_s: flop / self.flop_per_s,
            weight_read_s: work.touched(batch * tokens) * self.precision.weight_bytes / self.bytes_per_s,
            link_s: self.link_s(batch * tokens),
        }
    }

    fn link_s(&self, tokens: f64) -> f64 {
        self.hardware.link.map_or(0.0, |link| link.all_reduce_s(&self.workload, self.hardware.chips, tokens))
    }

    /// Bytes cached for a token.
    #[must_use]
    pub fn kv_token_bytes(&self) -> f64 {
        self.workload.kv_elements * self.precision.kv_bytes
    }

    /// Bytes that the parameters fill.
    #[must_use]
    pub fn resident_bytes(&self) -> f64 {
        self.workload.total() * self.precision.weight_bytes
    }

    /// Bytes left for cache when `share` of memory may be filled and `reserve_gb` of each chip is taken; negative where
    /// the weights alone do not fit.
    #[must_use]
    pub fn cache_room(&self, share: f64, reserve_gb: f64) -> f64 {
        let Hardware { memory_gb, chips, .. } = self.hardware;
        share * ((memory_gb - reserve_gb) * GIGA * chips - self.resident_bytes())
    }

    /// Sequences of `context` tokens for which memory suffices: cache in what weights leave of [`MEMORY_SHARE`] of memory;
    /// 0 where the model does not fit.
    #[must_use]
    pub fn max_batch(&self, context: f64) -> f64 {
        let Hardware { memory_gb, chips, .. } = self.hardware;
        let room = MEMORY_SHARE * memory_gb * GIGA * chips - self.resident_bytes();
        (room / (self.kv_token_bytes() * context)).floor().max(0.0)
    }

    /// FLOP per byte above which the chip is compute-bound, efficiencies included.
    #[must_use]
    pub fn ridge(&self) -> f64 {
        self.flop_per_s / self.bytes_per_s
    }

    /// The batch from which the matrix products are compute-bound. For experts, which a larger batch touches more of, the
    /// crossing is found by bisection.
    #[must_use]
    pub fn critical_batch(&self) -> f64 {
        let work = &self.workload;
        let each = self.ridge() * self.precision.weight_bytes / 2.0 / work.active_matmul();
        if work.routed == 0.0 {
            return each * work.always;
        }
        // At least the weights of one token are read, at most all of them.
        let (mut low, mut high) = (each * work.always, each * work.matmul());
        for _ in 0..BISECTIONS {
            let middle = 0.5 * (low + high);
            if each * work.touched(middle) > middle { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }
}

/// Halvings of an interval: enough for every bit of a double.
const BISECTIONS: u32 = 60;
