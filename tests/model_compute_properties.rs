//! What must hold for any model on any chip.

use good_enough::model::compute::serve::{Demand, Memory, Upkeep, serve};
use good_enough::model::compute::training::{Cluster, Job, expense, train};
use good_enough::model::compute::{
    Architecture, Efficiency, Experts, Hardware, LatentAttention, Link, Precision, Prompt, Replica, models,
};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}

fn log(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (libm::log10(low)..libm::log10(high)).prop_map(|x| libm::pow(10.0, x))
}

fn architectures() -> impl Strategy<Value = Architecture> {
    let sizes = (1_u32..200, 1_u32..200, 0_u32..2000, 1_u32..128, 1_u32..400_000);
    let mix = (any::<bool>(), any::<bool>(), any::<bool>(), 1_u32..512, 0.0..1.0_f64);
    (sizes, mix).prop_map(|((layers, hidden, wide, heads, words), (tied, mixed, latent, count, part))| {
        let [layers, hidden, wide, heads, count] = [layers, hidden * 128, wide * 64, heads, count].map(f64::from);
        let experts = Experts {
            count,
            active: (count * part).ceil().max(1.0),
            shared: 1.0,
            feed_forward: wide + 64.0,
            dense_layers: (layers * part).floor(),
        };
        Architecture {
            layers,
            hidden,
            feed_forward: wide,
            heads,
            kv_heads: (heads * part).ceil().max(1.0),
            head_dim: 128.0,
            vocabulary: f64::from(words),
            tied_embeddings: tied,
            experts: mixed.then_some(experts),
            latent: latent.then_some(LatentAttention { kv_rank: 512.0, rope_dim: 64.0, query_rank: hidden * part }),
        }
    })
}

fn hardware() -> impl Strategy<Value = Hardware> {
    let link = proptest::option::of((log(1.0, 1e3), 0.0..1e-4, 0.1..1.0));
    (log(1.0, 1e5), log(10.0, 1e5), log(4.0, 1e4), 1_u32..256, link).prop_map(|(tflops, gbs, gb, chips, link)| {
        Hardware {
            peak_tflops: tflops,
            bandwidth_gbs: gbs,
            memory_gb: gb,
            chips: f64::from(chips),
            link: link.map(|(one_way_gbs, latency_s, efficiency)| Link { one_way_gbs, latency_s, efficiency }),
        }
    })
}

fn precision() -> impl Strategy<Value = (Precision, Efficiency)> {
    (0.5..4.0, 0.5..4.0, 0.01..1.0, 0.01..1.0).prop_map(|(weight_bytes, kv_bytes, compute, memory)| {
        (Precision { weight_bytes, kv_bytes }, Efficiency { compute, memory })
    })
}

fn replica(shape: &Architecture, hardware: Hardware, soft: (Precision, Efficiency)) -> Replica {
    Replica::new(shape.workload().unwrap(), hardware, soft.0, soft.1).unwrap()
}

/// Rounding may move equal times by a few bits.
fn not_above(a: f64, b: f64) -> bool {
    a <= b * (1.0 + 1e-12)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn better_chips_are_never_slower(
        shape in architectures(), chip in hardware(), soft in precision(), gain in 1.0..10.0,
        batch in log(1.0, 1e5), context in log(1.0, 1e6),
    ) {
        let old = replica(&shape, chip, soft);
        for better in [
            Hardware { peak_tflops: chip.peak_tflops * gain, ..chip },
            Hardware { bandwidth_gbs: chip.bandwidth_gbs * gain, ..chip },
        ] {
            let new = replica(&shape, better, soft);
            prop_assert!(not_above(new.decode(batch, context).sum_s(), old.decode(batch, context).sum_s()));
            prop_assert!(not_above(new.decode(batch, context).max_s(), old.decode(batch, context).max_s()));
            let prompt = |r: &Replica| r.prefill(batch, context, Prompt::Full).time_s();
            prop_assert!(not_above(prompt(&new), prompt(&old)));
        }
    }

    #[test]
    fn time_never_falls_with_context_or_batch(
        shape in architectures(), chip in hardware(), soft in precision(), more in 1.0..10.0,
        batch in log(1.0, 1e5), context in log(1.0, 1e6),
    ) {
        let r = replica(&shape, chip, soft);
        let step = r.decode(batch, context);
        for later in [r.decode(batch * more, context), r.decode(batch, context * more)] {
            prop_assert!(not_above(step.sum_s(), later.sum_s()) && not_above(step.max_s(), later.max_s()));
        }
        // Overlapping everything is never slower than overlapping in pairs.
        prop_assert!(not_above(step.max_s(), step.sum_s()));
        prop_assert!(step.weight_bytes <= r.workload().matmul() * soft.0.weight_bytes * (1.0 + 1e-12));
        prop_assert!(r.max_batch(context * more) <= r.max_batch(context));
        for prompt in [Prompt::Full, Prompt::Needed] {
            let time = |b, t| r.prefill(b, t, prompt).time_s();
            prop_assert!(not_above(time(batch, context), time(batch * more, context)));
            prop_assert!(not_above(time(batch, context), time(batch, context * more)));
        }
    }

    #[test]
    fn at_the_critical_batch_reading_takes_as_long_as_multiplying(
        shape in architectures(), chip in hardware(), soft in precision(),
    ) {
        let r = replica(&shape, chip, soft);
        let step = r.decode(r.critical_batch(), 1.0);
        prop_assert!((step.weight_read_s / step.matmul_s - 1.0).abs() < 1e-9, "{:?}", step);
    }

    #[test]
    fn service_is_finite_and_grows_with_bandwidth_and_arithmetic(
        shape in architectures(), chip in hardware(), soft in precision(), gain in 1.0..10.0,
        prompt_tokens in log(1.0, 1e5), answer_tokens in log(1.0, 1e5),
    ) {
        let demand = Demand { prompt_tokens, answer_tokens, users: None, largest_batch: 2048.0 };
        let tokens = |chip| serve(&replica(&shape, chip, soft), &demand, &Memory::FITTED).unwrap().map(|s| s.tokens_per_s);
        if let Some(old) = tokens(chip) {
            prop_assert!(old.is_finite() && old > 0.0);
            let more = Hardware { bandwidth_gbs: chip.bandwidth_gbs * gain, ..chip };
            prop_assert!(not_above(old, tokens(more).unwrap()));
            let more = Hardware { peak_tflops: chip.peak_tflops * gain, ..chip };
            prop_assert!(not_above(old, tokens(more).unwrap()));
        }
    }

    #[test]
    fn money_power_and_time_scale_with_their_units(
        parameters in log(1e6, 1e13), tokens in log(1e6, 1e15), chips in log(1.0, 1e6), tflops in log(1.0, 1e4),
        utilisation in 0.01..1.0, price in log(100.0, 1e6), watts in log(10.0, 1e4), gain in 1.0..10.0,
        link in proptest::option::of(log(1.0, 1e4)),
    ) {
        let job = Job { active_parameters: parameters, total_parameters: parameters, tokens, attention_flop_per_token: 0.0, recompute: false };
        let cluster = Cluster { chips, peak_tflops: tflops, memory_gb: None, utilisation, link_gbs: link, batch_tokens: 1e7, model_parallel: 1.0 };
        let upkeep = Upkeep {
            price: Some(price), life_years: 4.0, rent_per_hour: 0.0, power_w: Some(watts), pue: 1.3,
            power_price_per_kwh: 0.08, utilisation: 0.6,
        };
        let run = train(&job, &cluster).unwrap();
        let cost = expense(&run, chips, &upkeep).unwrap();
        let near = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-9;
        let longer = train(&Job { tokens: tokens * gain, ..job }, &cluster).unwrap();
        prop_assert!(near(longer.days, run.days * gain) && near(longer.chip_hours, run.chip_hours * gain));
        let more = expense(&longer, chips, &upkeep).unwrap();
        prop_assert!(near(more.energy_mwh.unwrap(), cost.energy_mwh.unwrap() * gain));
        prop_assert!(near(more.total().unwrap(), cost.total().unwrap() * gain));
        prop_assert!(near(cost.power_mw.unwrap() * run.days * 24.0, cost.energy_mwh.unwrap()));
        // In cents instead of dollars everything is a hundred times as much.
        let cents = Upkeep { price: Some(price * 100.0), power_price_per_kwh: 8.0, ..upkeep };
        prop_assert!(near(expense(&run, chips, &cents).unwrap().total().unwrap(), cost.total().unwrap() * 100.0));
        let bill = upkeep.per_million(chips, 1000.0).unwrap();
        let double = upkeep.per_million(chips, 2000.0).unwrap();
        prop_assert!(near(bill.total().unwrap(), double.total().unwrap() * 2.0));
        prop_assert!(run.model_flop_utilisation <= utilisation * (1.0 + 1e-12));
        prop_assert_eq!(run.link_limited, run.model_flop_utilisation < utilisation * (1.0 - 1e-12));
    }
}

#[test]
fn unknown_prices_stay_unknown() {
    let upkeep = Upkeep {
        price: None,
        life_years: 4.0,
        rent_per_hour: 0.0,
        power_w: None,
        pue: 1.3,
        power_price_per_kwh: 0.08,
        utilisation: 1.0,
    };
    let bill = upkeep.per_million(1.0, 100.0).unwrap();
    assert_eq!((bill.kwh, bill.hardware, bill.power, bill.total()), (None, None, None, None));
    let rented = Upkeep { rent_per_hour: 2.0, ..upkeep }.per_million(1.0, 1e6 / 3600.0).unwrap();
    // A rent holds the power, too.
    assert_eq!((rented.hardware, rented.total()), (Some(2.0), Some(2.0)));
}

#[test]
fn every_field_out_of_range_is_named() {
    let good = models::find("DeepSeek-V3").unwrap().architecture;
    let spoilt = Architecture { kv_heads: good.heads + 1.0, ..good };
    assert_eq!(spoilt.workload().unwrap_err().field(), "kv_heads");
    let experts = good.experts.map(|e| Experts { active: e.count + 1.0, ..e });
    assert_eq!(Architecture { experts, ..good }.workload().unwrap_err().field(), "experts.active");
    let chip = Hardware { peak_tflops: f64::NAN, bandwidth_gbs: 1.0, memory_gb: 1.0, chips: 1.0, link: None };
    let error = Replica::new(good.workload().unwrap(), chip, Precision::BITS_8, Efficiency::IDEAL).unwrap_err();
    assert_eq!(error.field(), "hardware.peak_tflops");
}
