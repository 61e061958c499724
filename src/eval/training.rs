//! What can be asked of training.

use super::Presence::{DefaultNumber, Either, Required, Unknown};
use super::compute_fields::{
    ARITHMETIC, CHIP, COSTS, LINK, architecture, model, read_chips, read_costs, read_workload,
};
use super::request::Request;
use super::{Accepts, Field, Function, field, write};
use crate::model::compute::training::{self, Cluster, Expense, Job};
use crate::model::facts::training as runs;
use Accepts::{Boolean, Number, Object};
use serde::Serialize;

/// The functions on training.
pub const FUNCTIONS: &[Function] = &[Function {
    name: "train",
    summary: "A training run: time, energy, money, memory, and whether links set the pace.",
    fields: &[
        model(Unknown),
        architecture(Unknown),
        field("parameters", "all parameters; with neither model nor architecture", Number(1.0, 1e16), Unknown),
        field(
            "active_parameters",
            "parameters that a token uses; unknown: all, or as the model has it",
            Number(1.0, 1e16),
            Unknown,
        ),
        field("tokens", "tokens seen", Number(1.0, 1e20), Required),
        field("sequence", "tokens of a sequence, adds attention; unknown: 6ND alone", Number(1.0, 1e9), Unknown),
        field("recompute", "whether activations are computed twice; unknown: no", Boolean, Unknown),
        field("hardware", "the cluster", Object(CLUSTER), Either("chip")),
        CHIP,
        TRAINING_CHIPS,
        ARITHMETIC,
        field(
            "utilisation",
            "share of the peak reached while links do not bind (MFU)",
            Number(1e-3, 1.0),
            DefaultNumber(runs::MODEL_FLOP_UTILISATION.value),
        ),
        field(
            "batch_tokens",
            "tokens in a training step over all chips",
            Number(1.0, 1e12),
            DefaultNumber(runs::TRAINING_BATCH_TOKENS.value),
        ),
        field(
            "model_parallel",
            "chips that share one copy of the model over links fast enough not to bind",
            Number(1.0, 1e9),
            DefaultNumber(1.0),
        ),
        field(
            "bytes_per_parameter",
            "weights, gradients and optimiser (16 mixed precision with Adam, 10 lean)",
            Number(0.1, 100.0),
            DefaultNumber(runs::TRAINING_BYTES_MIXED.value),
        ),
        COSTS,
    ],
    outputs: &[
        "flop: the model's own arithmetic, 6ND (and attention where sequence is given)",
        "chip_hours; days: on the clock",
        "mfu: share of the peak that the model's own arithmetic reaches",
        "tokens_per_copy: of a training step in one copy of the model; least_tokens_per_copy: for which exchanging weights takes as long as arithmetic at the peak (null where the link is unknown); link_limited: whether links set the pace",
        "state_gb: weights, gradients and optimiser, GB; least_chips: that hold it; fits: whether the cluster does (null where memory is unknown)",
        "power_mw, energy_mwh: with the hall; hardware, power, cost: money; null where a price is unknown",
        "currency: as given; of the catalogue's price, where that is taken",
        "grade: lowest evidence grade of the catalogue's figures used (unverified: a rumour); null with hardware",
    ],
    example: r#"{"fn":"train","model":"Llama-3.1-405B","tokens":15.6e12,"hardware":{"peak_tflops":989,"memory_gb":80,"chips":16384,"link_gbs":100},"utilisation":0.346,"model_parallel":8,"costs":{"rent_per_hour":2,"power_w":1300,"currency":"USD 2024"}}"#,
    run: train,
}];

const TRAINING_CHIPS: Field =
    field("chips", "with chip: how many; their links are left out", Number(1.0, 1e9), DefaultNumber(1.0));

const CLUSTER: &[Field] = &[
    field("peak_tflops", "dense peak of a chip, TFLOPS", Number(1e-3, 1e7), Required),
    field("memory_gb", "memory of a chip, GB", Number(1e-3, 1e7), Unknown),
    field("chips", "chips", Number(1.0, 1e9), DefaultNumber(1.0)),
    LINK,
];

fn job(request: &Request) -> Result<Job, String> {
    let workload = read_workload(request)?;
    let tokens = request.number("tokens");
    let mut job = match (&workload, request.number_if_any("parameters")) {
        (Some(_), Some(_)) => return Err("parameters: not together with model or architecture".to_owned()),
        (Some(workload), None) => Job::of(workload, tokens),
        (None, Some(parameters)) => Job {
            active_parameters: parameters,
            total_parameters: parameters,
            tokens,
            attention_flop_per_token: 0.0,
            recompute: false,
        },
        (None, None) => return Err("parameters: missing (this, model or architecture)".to_owned()),
    };
    if let Some(length) = request.number_if_any("sequence") {
        let workload = workload.ok_or("sequence: needs model or architecture")?;
        job = job.with_attention(&workload, length);
    }
    job.active_parameters = request.number_if_any("active_parameters").unwrap_or(job.active_parameters);
    job.recompute = request.boolean_if_any("recompute").unwrap_or(false);
    Ok(job)
}

fn train(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        flop: f64,
        chip_hours: f64,
        days: f64,
        mfu: f64,
        tokens_per_copy: f64,
        least_tokens_per_copy: Option<f64>,
        link_limited: bool,
        state_gb: f64,
        least_chips: Option<f64>,
        fits: Option<bool>,
        power_mw: Option<f64>,
        energy_mwh: Option<f64>,
        hardware: Option<f64>,
        power: Option<f64>,
        cost: Option<f64>,
        currency: Option<String>,
        grade: Option<&'static str>,
    }
    let job = job(request)?;
    let mut known = read_chips(request)?;
    let given = request.object_if_any("hardware");
    let cluster = Cluster {
        chips: known.hardware.chips,
        peak_tflops: known.hardware.peak_tflops,
        memory_gb: given.map_or(Some(known.hardware.memory_gb), |given| given.number_if_any("memory_gb")),
        utilisation: request.number("utilisation"),
        link_gbs: given.and_then(|given| given.number_if_any("link_gbs")),
        batch_tokens: request.number("batch_tokens"),
        model_parallel: request.number("model_parallel"),
    };
    let run = training::train(&job, &cluster).map_err(|error| error.to_string())?;
    let state_gb = training::state_gb(job.total_parameters, request.number("bytes_per_parameter"));
    let least_chips = cluster.memory_gb.map(|memory| training::least_chips(state_gb, memory));
    let (upkeep, currency) = read_costs(request, &mut known).unzip();
    let bill: Option<Expense> = upkeep
        .map(|upkeep| training::expense(&run, cluster.chips, &upkeep))
        .transpose()
        .map_err(|error| format!("costs.{error}"))?;
    write(&Answer {
        flop: run.flop,
        chip_hours: run.chip_hours,
        days: run.days,
        mfu: run.model_flop_utilisation,
        tokens_per_copy: run.tokens_per_copy,
        least_tokens_per_copy: run.least_tokens_per_copy,
        link_limited: run.link_limited,
        state_gb,
        least_chips,
        fits: least_chips.map(|least| least <= cluster.chips),
        power_mw: bill.and_then(|bill| bill.power_mw),
        energy_mwh: bill.and_then(|bill| bill.energy_mwh),
        hardware: bill.and_then(|bill| bill.hardware),
        power: bill.and_then(|bill| bill.power),
        cost: bill.and_then(|bill| bill.total()),
        currency: currency.flatten(),
        grade: known.grade_id(),
    })
}
