//! Fields that the functions on training and inference share, and how they are read.

use super::Presence::{DefaultNumber, DefaultWord, Either, Required, Unknown};
use super::request::Request;
use super::{Accepts, Field, field};
use crate::model::chips::{self, Chip, Quantity};
use crate::model::compute::catalogue::{Arithmetic, hardware};
use crate::model::compute::serve::Upkeep;
use crate::model::compute::{
    Architecture, Efficiency, Experts, Hardware, LatentAttention, Link, Precision, Workload, models,
};
use crate::model::facts::{Grade, serving};
use Accepts::{Boolean, Number, Object, Text, Word};

const EXPERTS: &[Field] = &[
    field("count", "routed experts in a layer", Number(1.0, 1e5), Required),
    field("active", "routed experts a token uses", Number(1.0, 1e5), Required),
    field("shared", "experts every token uses", Number(0.0, 1e3), DefaultNumber(0.0)),
    field("feed_forward", "width of an expert", Number(1.0, 1e7), Required),
    field("dense_layers", "layers without experts", Number(0.0, 1e4), DefaultNumber(0.0)),
];

const LATENT: &[Field] = &[
    field("kv_rank", "width of the cached latent vector", Number(1.0, 1e6), Required),
    field("rope_dim", "width of the rotated key beside it", Number(0.0, 1e5), DefaultNumber(0.0)),
    field("query_rank", "width of the compressed query; 0: not compressed", Number(0.0, 1e6), DefaultNumber(0.0)),
];

const ARCHITECTURE: &[Field] = &[
    field("layers", "layers", Number(1.0, 1e4), Required),
    field("hidden", "width of the residual stream", Number(1.0, 1e6), Required),
    field("feed_forward", "width of a dense feed-forward layer (three matrices)", Number(0.0, 1e7), Required),
    field("heads", "attention heads", Number(1.0, 1e5), Required),
    field("kv_heads", "heads of keys and values; unknown: as many as heads", Number(1.0, 1e5), Unknown),
    field("head_dim", "width of a head; unknown: hidden / heads", Number(1.0, 1e5), Unknown),
    field("vocabulary", "tokens in the vocabulary", Number(1.0, 1e8), Required),
    field("tied_embeddings", "whether the output head is the input embedding; unknown: no", Boolean, Unknown),
    field("experts", "mixture of experts; unknown: none", Object(EXPERTS), Unknown),
    field("latent_attention", "as in DeepSeek-V3; unknown: plain heads", Object(LATENT), Unknown),
];

/// The model as a name.
pub const fn model(presence: super::Presence) -> Field {
    field(
        "model",
        "Llama-2-7B | Qwen2.5-7B | Llama-3-8B | Llama-2-13B | Llama-2-70B | Llama-3-70B | Qwen2.5-72B | Llama-3.1-405B | DeepSeek-V3",
        Text,
        presence,
    )
}

/// The model as a shape.
pub const fn architecture(presence: super::Presence) -> Field {
    field("architecture", "shape of a decoder with gated feed-forward layers", Object(ARCHITECTURE), presence)
}

pub const MODEL: Field = model(Either("architecture"));
pub const SHAPE: Field = architecture(Either("model"));

const HARDWARE_FIELDS: &[Field] = &[
    field(
        "peak_tflops",
        "dense peak of a chip in the precision of the arithmetic, TFLOPS",
        Number(1e-3, 1e7),
        Required,
    ),
    field("bandwidth_gbs", "memory bandwidth of a chip, GB/s", Number(1e-3, 1e7), Required),
    field("memory_gb", "memory of a chip, GB (1e9 bytes)", Number(1e-3, 1e7), Required),
    field("chips", "chips that hold one copy of the model", Number(1.0, 1e5), DefaultNumber(1.0)),
    LINK,
    field(
        "link_latency_us",
        "time of an empty all-reduce, us",
        Number(0.0, 1e6),
        DefaultNumber(serving::LINK_LATENCY.value),
    ),
    field(
        "link_efficiency",
        "share of the link reached",
        Number(0.01, 1.0),
        DefaultNumber(serving::LINK_EFFICIENCY.value),
    ),
];

/// Links of a chip.
pub const LINK: Field =
    field("link_gbs", "links of a chip, both directions, GB/s; unknown: sending is free", Number(1e-3, 1e6), Unknown);

pub const HARDWARE: Field = field("hardware", "the chips", Object(HARDWARE_FIELDS), Either("chip"));
pub const CHIP: Field = field("chip", "id of a row of the catalogue of chips", Text, Either("hardware"));
pub const CHIPS: Field =
    field("chips", "with chip: how many; several send over their own links", Number(1.0, 1e5), DefaultNumber(1.0));
pub const ARITHMETIC: Field =
    field("arithmetic", "with chip: which of its peaks is meant", Word(&["16bit", "8bit"]), DefaultWord("16bit"));
pub const WEIGHT_BYTES: Field = field("weight_bytes", "bytes of a weight", Number(0.1, 8.0), DefaultNumber(2.0));
pub const KV_BYTES: Field = field("kv_bytes", "bytes of a cached number", Number(0.1, 8.0), DefaultNumber(2.0));

/// Shares of the peaks, with these defaults.
pub const fn efficiencies(compute: f64, memory: f64) -> [Field; 2] {
    [
        field("compute_efficiency", "share of the peak arithmetic reached", Number(1e-3, 1.0), DefaultNumber(compute)),
        field("memory_efficiency", "share of the peak bandwidth reached", Number(1e-3, 1.0), DefaultNumber(memory)),
    ]
}

const COST_FIELDS: &[Field] = &[
    field("price", "price of a chip with its share of the server", Number(0.0, 1e9), Unknown),
    field(
        "life_years",
        "years over which it is written off",
        Number(0.1, 100.0),
        DefaultNumber(serving::HARDWARE_LIFE.value),
    ),
    field(
        "rent_per_hour",
        "rent of a chip for an hour, power included unless power_w is given",
        Number(0.0, 1e6),
        DefaultNumber(0.0),
    ),
    field("power_w", "power of a chip with its share of the server, W", Number(0.0, 1e6), Unknown),
    field(
        "pue",
        "power of the hall over power of the servers",
        Number(1.0, 10.0),
        DefaultNumber(serving::POWER_USAGE_EFFECTIVENESS.value),
    ),
    field("power_price_per_kwh", "price of a kWh", Number(0.0, 1e3), DefaultNumber(serving::CHIPS_POWER_PRICE.value)),
    field("utilisation", "share of hours at work; power is drawn in these only", Number(1e-3, 1.0), DefaultNumber(1.0)),
    field("currency", "name and date of the money, handed back as it is", Text, Unknown),
];

/// What the chips cost.
pub const COSTS: Field = field("costs", "prices, all in one currency; unknown: no bill", Object(COST_FIELDS), Unknown);

/// The counts of the model asked for; `None` where neither a name nor a shape was given.
pub fn read_workload(request: &Request) -> Result<Option<Workload>, String> {
    let shape = if let Some(id) = request.text_if_any("model") {
        let known = || models::PRESETS.map(|preset| preset.id).join(", ");
        models::find(id).ok_or_else(|| format!("model: unknown model {id:?}; there are {}", known()))?.architecture
    } else if let Some(shape) = request.object_if_any("architecture") {
        read_architecture(shape)
    } else {
        return Ok(None);
    };
    shape.workload().map(Some).map_err(|error| format!("architecture.{error}"))
}

fn read_architecture(shape: &Request) -> Architecture {
    let (hidden, heads) = (shape.number("hidden"), shape.number("heads"));
    Architecture {
        layers: shape.number("layers"),
        hidden,
        feed_forward: shape.number("feed_forward"),
        heads,
        kv_heads: shape.number_if_any("kv_heads").unwrap_or(heads),
        head_dim: shape.number_if_any("head_dim").unwrap_or(hidden / heads),
        vocabulary: shape.number("vocabulary"),
        tied_embeddings: shape.boolean_if_any("tied_embeddings").unwrap_or(false),
        experts: shape.object_if_any("experts").map(|experts| Experts {
            count: experts.number("count"),
            active: experts.number("active"),
            shared: experts.number("shared"),
            feed_forward: experts.number("feed_forward"),
            dense_layers: experts.number("dense_layers"),
        }),
        latent: shape.object_if_any("latent_attention").map(|latent| LatentAttention {
            kv_rank: latent.number("kv_rank"),
            rope_dim: latent.number("rope_dim"),
            query_rank: latent.number("query_rank"),
        }),
    }
}

/// The chips asked for and what is known of them.
pub struct Chips {
    /// Their figures.
    pub hardware: Hardware,
    /// The row of the catalogue, where an id was given.
    row: Option<&'static Chip>,
    /// Lowest grade among the catalogue's figures taken; `None` where the request gave them.
    pub grade: Option<Grade>,
}

impl Chips {
    /// The figure from the catalogue, if it is known there; its grade counts from then on.
    fn take(&mut self, quantity: Quantity) -> Option<f64> {
        let figure = self.row?.figure(quantity)?;
        self.grade = self.grade.max(Some(figure.grade));
        Some(figure.value)
    }

    /// The word for the grade.
    pub fn grade_id(&self) -> Option<&'static str> {
        self.grade.map(Grade::id)
    }
}

/// The chips asked for, as figures or as an id.
pub fn read_chips(request: &Request) -> Result<Chips, String> {
    if let Some(id) = request.text_if_any("chip") {
        return catalogue(id, request.word("arithmetic"), request.number("chips"));
    }
    let hardware = request.object_if_any("hardware").ok_or_else(|| super::missing("hardware"))?;
    let hardware = Hardware {
        peak_tflops: hardware.number("peak_tflops"),
        bandwidth_gbs: hardware.number_if_any("bandwidth_gbs").unwrap_or(1.0),
        memory_gb: hardware.number_if_any("memory_gb").unwrap_or(1.0),
        chips: hardware.number("chips"),
        link: hardware.number_if_any("link_gbs").map(|both| Link {
            one_way_gbs: both / 2.0,
            latency_s: hardware.number("link_latency_us") * 1e-6,
            efficiency: hardware.number("link_efficiency"),
        }),
    };
    Ok(Chips { hardware, row: None, grade: None })
}

/// A chip of the catalogue. Several of them send over its own links.
fn catalogue(id: &str, arithmetic: &str, number: f64) -> Result<Chips, String> {
    let row = chips::find(id).ok_or_else(|| format!("chip: no chip {id:?} in the catalogue"))?;
    let arithmetic = if arithmetic == "8bit" { Arithmetic::Bits8 } else { Arithmetic::Bits16 };
    let known = hardware(row, arithmetic, number).map_err(|unknown| {
        let what = match unknown {
            Quantity::MemoryBandwidth => "the memory bandwidth",
            Quantity::Memory => "the memory",
            _ => "the peak",
        };
        format!("chip: {what} of {id} is unknown")
    })?;
    Ok(Chips { hardware: known.hardware, row: Some(row), grade: Some(known.grade) })
}

pub fn read_precision(request: &Request) -> Precision {
    Precision { weight_bytes: request.number("weight_bytes"), kv_bytes: request.number("kv_bytes") }
}

pub fn read_efficiency(request: &Request) -> Efficiency {
    Efficiency { compute: request.number("compute_efficiency"), memory: request.number("memory_efficiency") }
}

/// Prices, and the currency they are in. What the request leaves out of power and price comes from the catalogue's row, the
/// price in US dollars only where the request names neither another currency nor a rent.
pub fn read_costs(request: &Request, chips: &mut Chips) -> Option<(Upkeep, Option<String>)> {
    let costs = request.object_if_any("costs")?;
    let rent_per_hour = costs.number("rent_per_hour");
    let mut currency = costs.text_if_any("currency").map(str::to_owned);
    let mut price = costs.number_if_any("price");
    if price.is_none() && rent_per_hour == 0.0 && currency.is_none() {
        price = chips.take(Quantity::PriceUsd);
        currency = price.and(chips.row).map(|row| format!("USD {}", row.price_as_of));
    }
    let upkeep = Upkeep {
        price,
        life_years: costs.number("life_years"),
        rent_per_hour,
        power_w: costs.number_if_any("power_w").or_else(|| chips.take(Quantity::Tdp)),
        pue: costs.number("pue"),
        power_price_per_kwh: costs.number("power_price_per_kwh"),
        utilisation: costs.number("utilisation"),
    };
    Some((upkeep, currency))
}
