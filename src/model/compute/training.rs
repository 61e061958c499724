//! Training: arithmetic, time, power, money, memory, and what the links allow.

use super::links::least_tokens_per_chip;
use super::serve::Upkeep;
use super::{GIGA, SECONDS_PER_HOUR, Workload};
use crate::model::fab::FabError;
use crate::model::fab::error::within;
use crate::model::facts::{Fact, training as rows};

/// FLOP for a parameter and a token: forward twice, backward four times.
const FLOP_PER_PARAMETER_AND_TOKEN: f64 = 6.0;

/// Forward FLOP once more, for recomputing activations instead of keeping them.
const RECOMPUTED_FLOP: f64 = 2.0;

/// What is trained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Job {
    /// Parameters that a token uses, 1 to 1e16.
    pub active_parameters: f64,
    /// All parameters, from `active_parameters` to 1e16.
    pub total_parameters: f64,
    /// Tokens seen, 1 to 1e20.
    pub tokens: f64,
    /// Attention's arithmetic for a token and training step, FLOP, 0 to 1e18; 0 leaves it out, as 6ND does.
    pub attention_flop_per_token: f64,
    /// Whether activations are computed again in the backward pass (a third more arithmetic).
    pub recompute: bool,
}

impl Job {
    /// 6ND for a model.
    #[must_use]
    pub fn of(workload: &Workload, tokens: f64) -> Self {
        Self {
            active_parameters: workload.active(),
            total_parameters: workload.total(),
            tokens,
            attention_flop_per_token: 0.0,
            recompute: false,
        }
    }

    /// With attention over sequences of `length` tokens: forward and twice backward, `12·n·d·L·T` a token for plain heads.
    #[must_use]
    pub fn with_attention(self, workload: &Workload, length: f64) -> Self {
        Self { attention_flop_per_token: 3.0 * workload.prompt_attention * length, ..self }
    }

    /// Arithmetic that counts as the model's own, FLOP.
    #[must_use]
    pub fn model_flop(&self) -> f64 {
        (FLOP_PER_PARAMETER_AND_TOKEN * self.active_parameters + self.attention_flop_per_token) * self.tokens
    }

    /// Arithmetic that the chips do, FLOP: with recomputing, the forward pass twice.
    #[must_use]
    pub fn hardware_flop(&self) -> f64 {
        let again = if self.recompute { RECOMPUTED_FLOP / FLOP_PER_PARAMETER_AND_TOKEN } else { 0.0 };
        self.model_flop() * (1.0 + again)
    }
}

/// The chips it is trained on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cluster {
    /// Chips, 1 to 1e9.
    pub chips: f64,
    /// Dense peak of a chip, TFLOPS, 1e-3 to 1e7.
    pub peak_tflops: f64,
    /// Memory of a chip, GB, 1e-3 to 1e7; `None` where unknown.
    pub memory_gb: Option<f64>,
    /// Share of the peak that the chips reach while links do not hold them up, 0.001 to 1. Recomputed arithmetic is done
    /// at this share, too.
    pub utilisation: f64,
    /// Bandwidth of a chip's slowest link that carries weights and gradients, both directions, GB/s, 1e-3 to 1e7; `None`
    /// leaves links out.
    pub link_gbs: Option<f64>,
    /// Tokens in a training step over all chips, 1 to 1e12.
    pub batch_tokens: f64,
    /// Chips that share one copy of the model, by layers or within them, over links fast enough not to bind; 1 to `chips`.
    pub model_parallel: f64,
}

/// A training run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// The model's own arithmetic, FLOP.
    pub flop: f64,
    /// Hours of chips.
    pub chip_hours: f64,
    /// Days on the clock.
    pub days: f64,
    /// The model's own arithmetic over what the chips' peak would allow in that time (MFU).
    pub model_flop_utilisation: f64,
    /// Tokens of a training step in one copy of the model.
    pub tokens_per_copy: f64,
    /// Tokens of one copy of the model for which exchanging weights takes as long as arithmetic at the peak; `None` where the
    /// link is unknown.
    pub least_tokens_per_copy: Option<f64>,
    /// Whether links set the pace.
    pub link_limited: bool,
}

/// Time and chip-hours of a run. Where links bind, the arithmetic reaches only `tokens per copy × link / peak` of the peak:
/// each of the chips that share a copy exchanges its part of the weights, and all tokens of the copy pass through that part.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn train(job: &Job, cluster: &Cluster) -> Result<Run, FabError> {
    check(job, cluster)?;
    let tokens_per_copy = cluster.batch_tokens / cluster.chips * cluster.model_parallel;
    let least = cluster.link_gbs.map(|gbs| least_tokens_per_chip(cluster.peak_tflops, gbs));
    let allowed = least.map_or(1.0, |least| tokens_per_copy / least);
    let reached = cluster.utilisation.min(allowed);
    let peak_flop_per_hour = cluster.peak_tflops * 1000.0 * GIGA * SECONDS_PER_HOUR;
    let chip_hours = job.hardware_flop() / (peak_flop_per_hour * reached);
    Ok(Run {
        flop: job.model_flop(),
        chip_hours,
        days: chip_hours / cluster.chips / 24.0,
        model_flop_utilisation: job.model_flop() / (peak_flop_per_hour * chip_hours),
        tokens_per_copy,
        least_tokens_per_copy: least,
        link_limited: allowed < cluster.utilisation,
    })
}

fn check(job: &Job, cluster: &Cluster) -> Result<(), FabError> {
    within("active_parameters", job.active_parameters, 1.0, 1e16)?;
    within("parameters", job.total_parameters, job.active_parameters, 1e16)?;
    within("tokens", job.tokens, 1.0, 1e20)?;
    within("sequence", job.attention_flop_per_token, 0.0, 1e18)?;
    within("hardware.chips", cluster.chips, 1.0, 1e9)?;
    within("hardware.peak_tflops", cluster.peak_tflops, 1e-3, 1e7)?;
    within("hardware.memory_gb", cluster.memory_gb.unwrap_or(1.0), 1e-3, 1e7)?;
    within("utilisation", cluster.utilisation, 1e-3, 1.0)?;
    within("hardware.link_gbs", cluster.link_gbs.unwrap_or(1.0), 1e-3, 1e7)?;
    within("batch_tokens", cluster.batch_tokens, 1.0, 1e12)?;
    within("model_parallel", cluster.model_parallel, 1.0, cluster.chips)?;
    Ok(())
}

/// Money and energy of a run, in the currency of the prices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expense {
    /// Power of the cluster with its hall, MW.
    pub power_mw: Option<f64>,
    /// Energy in megawatt-hours.
    pub energy_mwh: Option<f64>,
    /// Hardware, written off or rented, at the share of hours in use.
    pub hardware: Option<f64>,
    /// Electricity.
    pub power: Option<f64>,
}

impl Expense {
    /// Hardware and electricity; `None` unless both are known.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        Some(self.hardware? + self.power?)
    }
}

/// What a run costs on `chips` chips.
///
/// # Errors
/// As [`Upkeep::check`].
pub fn expense(run: &Run, chips: f64, upkeep: &Upkeep) -> Result<Expense, FabError> {
    upkeep.check()?;
    let kwh = upkeep.kwh_per_hour();
    let energy_kwh = kwh.map(|kwh| kwh * run.chip_hours);
    Ok(Expense {
        power_mw: kwh.map(|kwh| kwh * chips / 1000.0),
        energy_mwh: energy_kwh.map(|kwh| kwh / 1000.0),
        hardware: upkeep.hardware_per_hour().map(|cost| cost * run.chip_hours / upkeep.utilisation),
        power: upkeep.power_cost(energy_kwh),
    })
}

/// Memory that weights, gradients and the optimiser's state fill, GB, without activations. `bytes_per_parameter` is 16 for
/// mixed precision with Adam, 10 for the leanest common recipe.
#[must_use]
pub fn state_gb(total_parameters: f64, bytes_per_parameter: f64) -> f64 {
    total_parameters * bytes_per_parameter / GIGA
}

/// Chips that this memory takes at least, sharded without loss.
#[must_use]
pub fn least_chips(state_gb: f64, memory_gb: f64) -> f64 {
    (state_gb / memory_gb).ceil().max(1.0)
}

/// A published run: model-card hours and what they imply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublishedRun {
    /// The run's name as its makers write it.
    pub name: &'static str,
    /// Parameters that a token uses.
    pub parameters: &'static Fact,
    /// Tokens seen.
    pub tokens: &'static Fact,
    /// Chip hours, restarts and idle time included.
    pub chip_hours: &'static Fact,
    /// Dense 16-bit peak of the chip, TFLOPS.
    pub peak_tflops: &'static Fact,
}

impl PublishedRun {
    /// 6ND over what the peak would allow in the hours.
    #[must_use]
    pub fn model_flop_utilisation(&self) -> f64 {
        let flop = FLOP_PER_PARAMETER_AND_TOKEN * self.parameters.value * self.tokens.value;
        flop / (self.chip_hours.value * SECONDS_PER_HOUR * self.peak_tflops.value * 1000.0 * GIGA)
    }
}

/// The published runs, by date.
pub static PUBLISHED: [PublishedRun; 10] = [
    PublishedRun {
        name: "Llama 2 7B",
        parameters: &rows::RUN_LLAMA_2_7B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_2_7B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_2_7B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_2_7B_PEAK,
    },
    PublishedRun {
        name: "Llama 2 13B",
        parameters: &rows::RUN_LLAMA_2_13B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_2_13B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_2_13B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_2_13B_PEAK,
    },
    PublishedRun {
        name: "Llama 2 70B",
        parameters: &rows::RUN_LLAMA_2_70B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_2_70B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_2_70B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_2_70B_PEAK,
    },
    PublishedRun {
        name: "Llama 3 8B",
        parameters: &rows::RUN_LLAMA_3_8B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_3_8B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_3_8B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_3_8B_PEAK,
    },
    PublishedRun {
        name: "Llama 3 70B",
        parameters: &rows::RUN_LLAMA_3_70B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_3_70B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_3_70B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_3_70B_PEAK,
    },
    PublishedRun {
        name: "Llama 3.1 8B",
        parameters: &rows::RUN_LLAMA_3_1_8B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_3_1_8B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_3_1_8B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_3_1_8B_PEAK,
    },
    PublishedRun {
        name: "Llama 3.1 70B",
        parameters: &rows::RUN_LLAMA_3_1_70B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_3_1_70B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_3_1_70B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_3_1_70B_PEAK,
    },
    PublishedRun {
        name: "Llama 3.1 405B",
        parameters: &rows::RUN_LLAMA_3_1_405B_PARAMETERS,
        tokens: &rows::RUN_LLAMA_3_1_405B_TOKENS,
        chip_hours: &rows::RUN_LLAMA_3_1_405B_HOURS,
        peak_tflops: &rows::RUN_LLAMA_3_1_405B_PEAK,
    },
    PublishedRun {
        name: "DeepSeek-V3 pre-training",
        parameters: &rows::RUN_DEEPSEEK_V3_PRETRAINING_PARAMETERS,
        tokens: &rows::RUN_DEEPSEEK_V3_PRETRAINING_TOKENS,
        chip_hours: &rows::RUN_DEEPSEEK_V3_PRETRAINING_HOURS,
        peak_tflops: &rows::RUN_DEEPSEEK_V3_PRETRAINING_PEAK,
    },
    PublishedRun {
        name: "DeepSeek-V3",
        parameters: &rows::RUN_DEEPSEEK_V3_ALL_PARAMETERS,
        tokens: &rows::RUN_DEEPSEEK_V3_ALL_TOKENS,
        chip_hours: &rows::RUN_DEEPSEEK_V3_ALL_HOURS,
        peak_tflops: &rows::RUN_DEEPSEEK_V3_ALL_PEAK,
    },
];
