//! What can be asked of inference.

use super::Presence::{DefaultNumber, DefaultWord, Required, Unknown};
use super::compute_fields::{
    ARITHMETIC, CHIP, CHIPS, COSTS, Chips, HARDWARE, KV_BYTES, MODEL, SHAPE, WEIGHT_BYTES, efficiencies, read_chips,
    read_costs, read_efficiency, read_precision, read_workload,
};
use super::request::Request;
use super::{Accepts, Field, Function, field, missing, write};
use crate::model::compute::serve::{Bill, Demand, Memory, serve as service};
use crate::model::compute::{Prompt, Replica};
use crate::model::facts::serving;
use Accepts::{Number, Word};
use serde::Serialize;

const IDEAL: [Field; 2] = efficiencies(1.0, 1.0);
const FITTED: [Field; 2] = efficiencies(serving::COMPUTE_EFFICIENCY_8B.value, serving::MEMORY_EFFICIENCY_8B.value);

/// The functions on inference.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "decode",
        summary: "One decode step: every sequence of a batch gets one more token.",
        fields: &[
            MODEL,
            SHAPE,
            HARDWARE,
            CHIP,
            CHIPS,
            ARITHMETIC,
            field("batch", "sequences", Number(1.0, 1e9), Required),
            field("context", "tokens of each sequence so far", Number(1.0, 1e8), Required),
            WEIGHT_BYTES,
            KV_BYTES,
            IDEAL[0],
            IDEAL[1],
        ],
        outputs: &[
            "step_sum_s: max(weights, products) + max(cache, attention), s",
            "step_max_s: max(all bytes, all arithmetic), s",
            "bound: what sets the pace of the products, memory | compute; attention_bound: the same of attention",
            "weight_bytes, kv_bytes: bytes read in the step (of experts those that a token of the batch uses)",
            "max_batch: sequences of this context that memory holds (0.9 of it less all parameters)",
            "critical_batch: batch from which the products are compute-bound",
            "fits: whether batch is at most max_batch",
            "link_s: all-reduces, part of both times, s",
            "tokens_per_s_per_user, tokens_per_s_per_chip: from step_sum_s",
            "grade: lowest evidence grade of the catalogue's figures used (unverified: a rumour); null with hardware",
        ],
        example: r#"{"fn":"decode","model":"Llama-3-8B","hardware":{"peak_tflops":989,"bandwidth_gbs":3350,"memory_gb":80,"chips":1},"batch":32,"context":2048,"weight_bytes":2,"kv_bytes":2,"compute_efficiency":1,"memory_efficiency":1}"#,
        run: decode,
    },
    Function {
        name: "prefill",
        summary: "Reading prompts: all their tokens at once.",
        fields: &[
            MODEL,
            SHAPE,
            HARDWARE,
            CHIP,
            CHIPS,
            ARITHMETIC,
            field("batch", "prompts", Number(1.0, 1e9), DefaultNumber(1.0)),
            field("context", "tokens of each prompt", Number(1.0, 1e8), Required),
            field(
                "work",
                "full: all pairs of tokens, output head on every token; needed: half the pairs, output head once",
                Word(&["full", "needed"]),
                DefaultWord("full"),
            ),
            WEIGHT_BYTES,
            KV_BYTES,
            IDEAL[0],
            IDEAL[1],
        ],
        outputs: &[
            "prefill_s: max(arithmetic, reading the weights) + all-reduces, s",
            "flop: arithmetic, FLOP",
            "bound: memory | compute",
            "compute_s, weight_read_s, link_s: its parts, s",
            "kv_bytes: bytes cached afterwards",
            "tokens_per_s_per_chip: tokens of prompts",
            "grade: lowest evidence grade of the catalogue's figures used (unverified: a rumour); null with hardware",
        ],
        example: r#"{"fn":"prefill","architecture":{"layers":61,"hidden":7168,"feed_forward":18432,"heads":128,"head_dim":128,"vocabulary":129280,"experts":{"count":256,"active":8,"shared":1,"feed_forward":2048,"dense_layers":3},"latent_attention":{"kv_rank":512,"rope_dim":64,"query_rank":1536}},"hardware":{"peak_tflops":1979,"bandwidth_gbs":4800,"memory_gb":141,"chips":8},"batch":4,"context":4096,"weight_bytes":1}"#,
        run: prefill,
    },
    Function {
        name: "serve",
        summary: "Many users on one copy of a model (continuous batching): speed, energy, money.",
        fields: &[
            MODEL,
            SHAPE,
            HARDWARE,
            CHIP,
            CHIPS,
            ARITHMETIC,
            field("prompt_tokens", "tokens of a prompt", Number(1.0, 1e8), Required),
            field("answer_tokens", "tokens of an answer", Number(1.0, 1e8), Required),
            field("users", "users at the same time; unknown: as many as fit", Number(1e-3, 1e9), Unknown),
            field(
                "largest_batch",
                "users that the software runs together at most",
                Number(1.0, 1e9),
                DefaultNumber(serving::LARGEST_RUNNING_BATCH.value),
            ),
            field(
                "memory_share",
                "share of free memory that the cache may fill",
                Number(0.01, 1.0),
                DefaultNumber(serving::MEMORY_SHARE_FOR_SEQUENCES.value),
            ),
            field(
                "memory_reserve_gb",
                "memory of each chip set aside, GB",
                Number(0.0, 1e6),
                DefaultNumber(serving::MEMORY_RESERVE.value),
            ),
            WEIGHT_BYTES,
            KV_BYTES,
            FITTED[0],
            FITTED[1],
            COSTS,
        ],
        outputs: &[
            "fits: whether the users fit in memory; if not, the rest but max_users is null",
            "max_users: users that memory holds, each with half its answer written; users: served here",
            "tokens_per_s, tokens_per_s_per_user, tokens_per_s_per_chip: tokens of answers",
            "step_s: a decode step; prompt_s: a prompt within the batch, s; bound: of the step's products",
            "energy_kwh_per_million: kWh, hall included; energy_j_per_token: J",
            "hardware_per_million, power_per_million, cost_per_million: money for a million tokens of answers; null where a price is unknown",
            "currency: as given; of the catalogue's price, where that is taken",
            "grade: lowest evidence grade of the catalogue's figures used (unverified: a rumour); null with hardware",
        ],
        example: r#"{"fn":"serve","model":"Llama-3-8B","hardware":{"peak_tflops":1979,"bandwidth_gbs":3350,"memory_gb":80},"prompt_tokens":1000,"answer_tokens":1000,"weight_bytes":1,"kv_bytes":1,"costs":{"price":30000,"power_w":1000,"currency":"USD 2024"}}"#,
        run: serve,
    },
];

fn replica(request: &Request) -> Result<(Replica, Chips), String> {
    let workload = read_workload(request)?.ok_or_else(|| missing("model"))?;
    let chips = read_chips(request)?;
    let replica = Replica::new(workload, chips.hardware, read_precision(request), read_efficiency(request))
        .map_err(|error| error.to_string())?;
    Ok((replica, chips))
}

fn decode(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        step_sum_s: f64,
        step_max_s: f64,
        bound: &'static str,
        attention_bound: &'static str,
        weight_bytes: f64,
        kv_bytes: f64,
        max_batch: f64,
        critical_batch: f64,
        fits: bool,
        link_s: f64,
        tokens_per_s_per_user: f64,
        tokens_per_s_per_chip: f64,
        grade: Option<&'static str>,
    }
    let (replica, chips) = replica(request)?;
    let (batch, context) = (request.number("batch"), request.number("context"));
    let step = replica.decode(batch, context);
    let max_batch = replica.max_batch(context);
    write(&Answer {
        step_sum_s: step.sum_s(),
        step_max_s: step.max_s(),
        bound: step.bound().id(),
        attention_bound: step.attention_bound().id(),
        weight_bytes: step.weight_bytes,
        kv_bytes: step.kv_bytes,
        max_batch,
        critical_batch: replica.critical_batch(),
        fits: batch <= max_batch,
        link_s: step.link_s,
        tokens_per_s_per_user: 1.0 / step.sum_s(),
        tokens_per_s_per_chip: batch / step.sum_s() / replica.hardware().chips,
        grade: chips.grade_id(),
    })
}

fn prefill(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        prefill_s: f64,
        flop: f64,
        bound: &'static str,
        compute_s: f64,
        weight_read_s: f64,
        link_s: f64,
        kv_bytes: f64,
        tokens_per_s_per_chip: f64,
        grade: Option<&'static str>,
    }
    let (replica, chips) = replica(request)?;
    let (batch, context) = (request.number("batch"), request.number("context"));
    let work = if request.word("work") == "needed" { Prompt::Needed } else { Prompt::Full };
    let prompts = replica.prefill(batch, context, work);
    write(&Answer {
        prefill_s: prompts.time_s(),
        flop: prompts.flop,
        bound: prompts.bound().id(),
        compute_s: prompts.compute_s,
        weight_read_s: prompts.weight_read_s,
        link_s: prompts.link_s,
        kv_bytes: batch * context * replica.kv_token_bytes(),
        tokens_per_s_per_chip: batch * context / prompts.time_s() / replica.hardware().chips,
        grade: chips.grade_id(),
    })
}

fn serve(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        fits: bool,
        max_users: f64,
        users: Option<f64>,
        tokens_per_s: Option<f64>,
        tokens_per_s_per_user: Option<f64>,
        tokens_per_s_per_chip: Option<f64>,
        step_s: Option<f64>,
        prompt_s: Option<f64>,
        bound: Option<&'static str>,
        energy_kwh_per_million: Option<f64>,
        energy_j_per_token: Option<f64>,
        hardware_per_million: Option<f64>,
        power_per_million: Option<f64>,
        cost_per_million: Option<f64>,
        currency: Option<String>,
        grade: Option<&'static str>,
    }
    let (replica, mut known) = replica(request)?;
    let demand = Demand {
        prompt_tokens: request.number("prompt_tokens"),
        answer_tokens: request.number("answer_tokens"),
        users: request.number_if_any("users"),
        largest_batch: request.number("largest_batch"),
    };
    let memory = Memory { share: request.number("memory_share"), reserve_gb: request.number("memory_reserve_gb") };
    let run = service(&replica, &demand, &memory).map_err(|error| error.to_string())?;
    let chips = replica.hardware().chips;
    let (upkeep, currency) = read_costs(request, &mut known).unzip();
    let bill: Option<Bill> = match (&run, upkeep) {
        (Some(run), Some(upkeep)) => {
            Some(upkeep.per_million(chips, run.tokens_per_s).map_err(|error| format!("costs.{error}"))?)
        }
        _ => None,
    };
    let kwh = bill.and_then(|bill| bill.kwh);
    write(&Answer {
        fits: run.is_some(),
        max_users: crate::model::compute::serve::max_users(&replica, &demand, &memory),
        users: run.map(|run| run.batch),
        tokens_per_s: run.map(|run| run.tokens_per_s),
        tokens_per_s_per_user: run.map(|run| run.per_user()),
        tokens_per_s_per_chip: run.map(|run| run.tokens_per_s / chips),
        step_s: run.map(|run| run.step.sum_s()),
        prompt_s: run.map(|run| run.prompt_s),
        bound: run.map(|run| run.step.bound().id()),
        energy_kwh_per_million: kwh,
        energy_j_per_token: kwh.map(crate::model::compute::serve::joules_per_token),
        hardware_per_million: bill.and_then(|bill| bill.hardware),
        power_per_million: bill.and_then(|bill| bill.power),
        cost_per_million: bill.and_then(|bill| bill.total()),
        currency: currency.flatten(),
        grade: known.grade_id(),
    })
}
