//! From the reader's choices to what serving and training ask of a chip.

use crate::model::chips::{self, Chip, Figure, Quantity};
use crate::model::compute::catalogue::{Arithmetic, Known, hardware};
use crate::model::compute::serve::{Demand, Upkeep};
use crate::model::compute::training::{Cluster, Job};
use crate::model::compute::{Efficiency, Hardware, Link, Precision, Workload, models};
use crate::model::facts::{Grade, memory, power_ratios, serving, training as rows};
use crate::scenario::schema::CHIPS;
use crate::scenario::{ParamId, Scenario};

/// A card that the model is served on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Of the catalogue, by its place in [`CHIPS`].
    Listed(usize),
    /// The reader's own on 14 nm.
    Own14,
    /// The reader's own on 28 nm.
    Own28,
}

impl Card {
    /// The cards of the figure, from top to bottom.
    pub const ALL: [Self; 12] = [
        Self::H100,
        Self::Listed(1),
        Self::Listed(4),
        Self::Listed(5),
        Self::Listed(6),
        Self::Listed(10),
        Self::Listed(9),
        Self::Listed(11),
        Self::Listed(12),
        Self::Listed(14),
        Self::Own14,
        Self::Own28,
    ];

    /// What every other card is measured against.
    pub const H100: Self = Self::Listed(0);
}

/// The five inputs of an own chip: arithmetic, kind of memory, bandwidth, amount of memory, price of the card without it.
type Own = [ParamId; 5];

const OWN_14: Own =
    [ParamId::Own14Tops, ParamId::Own14Memory, ParamId::Own14Bandwidth, ParamId::Own14Gb, ParamId::Own14Price];
const OWN_28: Own =
    [ParamId::Own28Tops, ParamId::Own28Memory, ParamId::Own28Bandwidth, ParamId::Own28Gb, ParamId::Own28Price];

/// Link of an own card, both directions, GB/s. Assumption: the slot of today's cards without links of their own, `PCIe` 4.0
/// with 16 lanes, as the L40S has it.
const OWN_LINK_GBS: f64 = 64.0;

/// What a card costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price {
    /// The price with its range, in its own currency.
    pub figure: Figure,
    /// Whether that currency is the yuan; otherwise the US dollar.
    pub yuan: bool,
    /// Year or month of the price; empty for an own card.
    pub as_of: &'static str,
}

fn listed(place: usize) -> Option<&'static Chip> {
    CHIPS.get(place).and_then(|id| chips::find(id))
}

/// Bytes of a weight and of a cached number, and the arithmetic that goes with them: 8 bits throughout, or weights of 4 or
/// 16 bits computed with in 16.
pub fn precision(s: &Scenario) -> (Precision, Arithmetic) {
    match s.option(ParamId::ServeBits) {
        0 => (Precision::BITS_16, Arithmetic::Bits16),
        1 => (Precision::BITS_8, Arithmetic::Bits8),
        _ => (Precision { weight_bytes: 0.5, kv_bytes: 1.0 }, Arithmetic::Bits16),
    }
}

pub fn efficiency(s: &Scenario) -> Efficiency {
    Efficiency { compute: s.get(ParamId::ComputeEfficiency) / 100.0, memory: s.get(ParamId::MemoryEfficiency) / 100.0 }
}

pub fn workload(s: &Scenario) -> Option<Workload> {
    models::find(s.choice(ParamId::ServeModel))?.architecture.workload().ok()
}

/// What `users` people ask for, at the reader's lengths.
pub fn demand(s: &Scenario, users: f64) -> Demand {
    Demand {
        prompt_tokens: s.get(ParamId::Prompt),
        answer_tokens: s.get(ParamId::Answer),
        users: Some(users),
        largest_batch: serving::LARGEST_RUNNING_BATCH.value,
    }
}

/// `number` of the cards.
///
/// # Errors
/// The first figure that is needed and unknown; among several chips the link is.
pub fn cards(s: &Scenario, card: Card, number: f64) -> Result<Known, Quantity> {
    let arithmetic = precision(s).1;
    let own = match card {
        Card::Listed(place) => {
            let known = hardware(listed(place).ok_or(Quantity::Node)?, arithmetic, number)?;
            let linked = number <= 1.0 || known.hardware.link.is_some();
            return if linked { Ok(known) } else { Err(Quantity::Link) };
        }
        Card::Own14 => OWN_14,
        Card::Own28 => OWN_28,
    };
    let tops = s.get(own[0]);
    let link = Link {
        one_way_gbs: OWN_LINK_GBS / 2.0,
        latency_s: serving::LINK_LATENCY.value * 1e-6,
        efficiency: serving::LINK_EFFICIENCY.value,
    };
    let hardware = Hardware {
        peak_tflops: if arithmetic == Arithmetic::Bits8 { tops } else { tops / 2.0 },
        bandwidth_gbs: s.get(own[2]),
        memory_gb: s.get(own[3]),
        chips: number,
        link: (number > 1.0).then_some(link),
    };
    Ok(Known { hardware, grade: Grade::Assumption })
}

/// What the card costs, memory included.
pub fn price(s: &Scenario, card: Card) -> Option<Price> {
    let own = match card {
        Card::Listed(place) => {
            let chip = listed(place)?;
            let usd = chip.figure(Quantity::PriceUsd);
            let figure = usd.or_else(|| chip.figure(Quantity::PriceCny))?;
            return Some(Price { figure, yuan: usd.is_none(), as_of: chip.price_as_of });
        }
        Card::Own14 => OWN_14,
        Card::Own28 => OWN_28,
    };
    let kinds = [memory::MEMORY_PRICE_LPDDR5X, memory::MEMORY_PRICE_GDDR6, memory::MEMORY_PRICE_HBM3E];
    let per_gb = kinds[s.option(own[1]).min(2)].value;
    let value = s.get(own[4]) + s.get(own[3]) * per_gb;
    Some(Price { figure: Figure { value, low: None, high: None, grade: Grade::Assumption }, yuan: false, as_of: "" })
}

/// Power of the card, W. An own card's follows its arithmetic: as much for an operation as the Kunlun K200 on 14 nm, and on
/// 28 nm more by what TSMC said of the steps between.
pub fn power_w(s: &Scenario, card: Card) -> Option<f64> {
    let (tops, older) = match card {
        Card::Listed(place) => return listed(place)?.figure(Quantity::Tdp).map(|figure| figure.value),
        Card::Own14 => (ParamId::Own14Tops, 1.0),
        Card::Own28 => {
            (ParamId::Own28Tops, power_ratios::POWER_RATIO_28NM_20NM.value * power_ratios::POWER_RATIO_20NM_16NM.value)
        }
    };
    let k200 = chips::find("kunlun_k200")?;
    let per_tops = k200.figure(Quantity::Tdp)?.value / k200.figure(Quantity::Int8)?.value;
    Some(s.get(tops) * per_tops * older)
}

/// What running the card costs; electricity in US dollars, the card in its price's currency.
pub fn upkeep(s: &Scenario, card: Card) -> Upkeep {
    Upkeep {
        price: price(s, card).map(|price| price.figure.value),
        life_years: s.get(ParamId::CardLife),
        rent_per_hour: 0.0,
        power_w: power_w(s, card),
        pue: serving::POWER_USAGE_EFFECTIVENESS.value,
        power_price_per_kwh: serving::CHIPS_POWER_PRICE.value,
        utilisation: s.get(ParamId::Served) / 100.0,
    }
}

/// Links between the servers of a cluster, for each chip, both directions, GB/s. Assumption: a 400 Gbit/s adapter for each
/// chip, the same for every chip; a card whose own link is slower is held to that.
pub const NETWORK_GBS: f64 = 100.0;

/// What is trained: a dense model, every parameter of which each token uses.
pub fn job(s: &Scenario) -> Job {
    let parameters = s.get(ParamId::TrainParameters) * 1e9;
    Job {
        active_parameters: parameters,
        total_parameters: parameters,
        tokens: s.get(ParamId::TrainTokens) * 1e12,
        attention_flop_per_token: 0.0,
        recompute: false,
    }
}

/// A chip of [`CHIPS`] as a training cluster of `number`, with the lowest grade of the figures.
///
/// # Errors
/// The first figure that is needed and unknown.
pub fn cluster(s: &Scenario, place: usize, number: f64) -> Result<(Cluster, Grade), Quantity> {
    let chip = listed(place).ok_or(Quantity::Node)?;
    let known = hardware(chip, Arithmetic::Bits16, 1.0)?;
    let link = chip.figure(Quantity::Link).map_or(NETWORK_GBS, |figure| figure.value.min(NETWORK_GBS));
    let cluster = Cluster {
        chips: number,
        peak_tflops: known.hardware.peak_tflops,
        memory_gb: Some(known.hardware.memory_gb),
        utilisation: s.get(ParamId::TrainMfu) / 100.0,
        link_gbs: Some(link),
        batch_tokens: rows::TRAINING_BATCH_TOKENS.value,
        model_parallel: s.get(ParamId::TrainParallel).min(number),
    };
    Ok((cluster, known.grade))
}

/// What an hour of a chip of [`CHIPS`] costs in training. The price holds the electricity, so that it is not counted again.
pub fn chip_hour(s: &Scenario, place: usize) -> Upkeep {
    let tdp = listed(place).and_then(|chip| chip.figure(Quantity::Tdp));
    Upkeep {
        price: None,
        life_years: 1.0,
        rent_per_hour: s.get(ParamId::ChipHour),
        power_w: tdp.map(|figure| figure.value),
        pue: serving::POWER_USAGE_EFFECTIVENESS.value,
        power_price_per_kwh: 0.0,
        utilisation: 1.0,
    }
}
