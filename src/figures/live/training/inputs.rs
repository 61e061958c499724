//! From the reader's choices to what the training chapter's claims depend on.

use crate::figures::inputs::rules::{last_day, own};
use crate::model::chips::{self, Quantity};
use crate::model::claims::training::{Card, MapInputs, RuleInputs, ServeInputs, TrainInputs, TrainingInputs};
use crate::model::compute::catalogue::{Arithmetic, hardware};
use crate::model::compute::serve::{Demand, Upkeep};
use crate::model::compute::training::{Cluster, Job};
use crate::model::compute::{Efficiency, Hardware, Link, Precision, Replica, Workload, models};
use crate::model::facts::{memory, serving, training as facts};
use crate::scenario::{ParamId, Scenario};

pub const H100: &str = "h100_sxm";
pub const H20: &str = "h20_96";
pub const ASCEND: &str = "ascend910c";

/// From the reader's choices to what the claims depend on.
pub fn inputs(s: &Scenario) -> TrainingInputs {
    let chip = own(s);
    TrainingInputs {
        serve: serve(s),
        map: MapInputs {
            h100: replica(s, (ParamId::MapModel, ParamId::MapBits), H100),
            h20: replica(s, (ParamId::MapModel, ParamId::MapBits), H20),
            prefill: s.choice(ParamId::Phase) == "prefill",
            batch: s.get(ParamId::MapBatch),
            context: s.get(ParamId::MapContext),
        },
        train: TrainInputs {
            job: job(s),
            h100: cluster(s, H100),
            h20: cluster(s, H20),
            parallel: s.get(ParamId::TrainParallel),
        },
        rules: RuleInputs {
            tpp: chip.tpp,
            area_mm2: chip.area_mm2,
            bandwidth_gbs: chip.bandwidth_gbs,
            io_gbs: chip.io_gbs,
            data_centre: chip.data_centre,
            date: last_day(s.get(ParamId::RuleMonth)),
        },
    }
}

fn serve(s: &Scenario) -> Option<ServeInputs> {
    let (arithmetic, precision) = bits(s, ParamId::ServeBits);
    let card = |id: &str| listed(s, id, arithmetic);
    let gigabytes = s.get(ParamId::Own14Gb);
    let own_memory_usd = gigabytes * memory_price(s.choice(ParamId::Own14Memory));
    let halved = if arithmetic == Arithmetic::Bits16 { 0.5 } else { 1.0 };
    let tops = s.get(ParamId::Own14Tops);
    let card14 = Card {
        hardware: Hardware {
            peak_tflops: tops * halved,
            bandwidth_gbs: s.get(ParamId::Own14Bandwidth),
            memory_gb: gigabytes,
            chips: 1.0,
            link: None,
        },
        link: Some(link(OWN_LINK_GBS)),
        upkeep: upkeep(s, Some(s.get(ParamId::Own14Price) + own_memory_usd), k200_watts_per_tops().map(|w| w * tops)),
    };
    Some(ServeInputs {
        workload: workload(s, ParamId::ServeModel)?,
        precision,
        efficiency: Efficiency {
            compute: s.get(ParamId::ComputeEfficiency) / 100.0,
            memory: s.get(ParamId::MemoryEfficiency) / 100.0,
        },
        demand: Demand {
            prompt_tokens: s.get(ParamId::Prompt),
            answer_tokens: s.get(ParamId::Answer),
            users: Some(s.get(ParamId::Users)),
            largest_batch: serving::LARGEST_RUNNING_BATCH.value,
        },
        own: card14,
        own_memory_usd,
        h100: card(H100),
        h20: card(H20),
        ascend: card(ASCEND),
    })
}

/// Link of an own card, both directions, GB/s. Assumption: `PCIe` 4.0 with 16 lanes.
const OWN_LINK_GBS: f64 = 64.0;

fn link(both_ways_gbs: f64) -> Link {
    Link {
        one_way_gbs: both_ways_gbs / 2.0,
        latency_s: serving::LINK_LATENCY.value * 1e-6,
        efficiency: serving::LINK_EFFICIENCY.value,
    }
}

/// Power of the 14 nm Kunlun K200 for an operation, which an own 14 nm card is given, too.
fn k200_watts_per_tops() -> Option<f64> {
    let k200 = chips::find("kunlun_k200")?;
    Some(k200.figure(Quantity::Tdp)?.value / k200.figure(Quantity::Int8)?.value)
}

/// A card of the catalogue.
fn listed(s: &Scenario, id: &str, arithmetic: Arithmetic) -> Option<Card> {
    let chip = chips::find(id)?;
    let value = |quantity| chip.figure(quantity).map(|figure| figure.value);
    Some(Card {
        hardware: hardware(chip, arithmetic, 1.0).ok()?.hardware,
        link: value(Quantity::Link).map(link),
        upkeep: upkeep(s, value(Quantity::PriceUsd), value(Quantity::Tdp)),
    })
}

fn memory_price(kind: &str) -> f64 {
    match kind {
        "lpddr5x" => memory::MEMORY_PRICE_LPDDR5X.value,
        "gddr6" => memory::MEMORY_PRICE_GDDR6.value,
        _ => memory::MEMORY_PRICE_HBM3E.value,
    }
}

fn upkeep(s: &Scenario, price: Option<f64>, power_w: Option<f64>) -> Upkeep {
    Upkeep {
        price,
        life_years: s.get(ParamId::CardLife),
        rent_per_hour: 0.0,
        power_w,
        pue: serving::POWER_USAGE_EFFECTIVENESS.value,
        power_price_per_kwh: serving::CHIPS_POWER_PRICE.value,
        utilisation: s.get(ParamId::Served) / 100.0,
    }
}

/// Which peak of a chip is used and how many bytes a number takes, by the bits of a weight. The cache takes 8 bits below 16;
/// weights of 4 bits are computed with in 16.
fn bits(s: &Scenario, id: ParamId) -> (Arithmetic, Precision) {
    match s.choice(id) {
        "16" => (Arithmetic::Bits16, Precision::BITS_16),
        "4" => (Arithmetic::Bits16, Precision { weight_bytes: 0.5, kv_bytes: 1.0 }),
        _ => (Arithmetic::Bits8, Precision::BITS_8),
    }
}

fn workload(s: &Scenario, model: ParamId) -> Option<Workload> {
    models::find(s.choice(model))?.architecture.workload().ok()
}

/// A model on one chip of the catalogue at its peaks, without asking whether it fits.
pub fn replica(s: &Scenario, (model, number_bits): (ParamId, ParamId), chip: &str) -> Option<Replica> {
    let (arithmetic, precision) = bits(s, number_bits);
    let hardware = hardware(chips::find(chip)?, arithmetic, 1.0).ok()?.hardware;
    Replica::new(workload(s, model)?, hardware, precision, Efficiency::IDEAL).ok()
}

fn job(s: &Scenario) -> Job {
    let parameters = s.get(ParamId::TrainParameters) * 1e9;
    Job {
        active_parameters: parameters,
        total_parameters: parameters,
        tokens: s.get(ParamId::TrainTokens) * 1e12,
        attention_flop_per_token: 0.0,
        recompute: false,
    }
}

/// Links between servers for each chip, both directions, GB/s. Assumption: a 400 Gbit/s adapter a chip, for every chip alike.
const NETWORK_GBS: f64 = 100.0;

pub fn cluster(s: &Scenario, id: &str) -> Option<Cluster> {
    let chip = chips::find(id)?;
    let hardware = hardware(chip, Arithmetic::Bits16, 1.0).ok()?.hardware;
    let count = s.get(ParamId::TrainChips);
    Some(Cluster {
        chips: count,
        peak_tflops: hardware.peak_tflops,
        memory_gb: Some(hardware.memory_gb),
        utilisation: s.get(ParamId::TrainMfu) / 100.0,
        link_gbs: Some(chip.figure(Quantity::Link).map_or(NETWORK_GBS, |link| link.value.min(NETWORK_GBS))),
        batch_tokens: facts::TRAINING_BATCH_TOKENS.value,
        model_parallel: s.get(ParamId::TrainParallel).min(count),
    })
}
