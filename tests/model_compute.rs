//! Training and inference against closed forms, published tables and public tools; `tests/vectors/compute_*` holds them.

use good_enough::model::agreement::{self, Bound};
use good_enough::model::compute::links::{least_tokens_per_chip, tensor_parallel_limit};
use good_enough::model::compute::overtake::{SHARES, days_until_equal};
use good_enough::model::compute::production::deepseek_day;
use good_enough::model::compute::serve::{Demand, Memory, serve};
use good_enough::model::compute::training::{Cluster, Job, PUBLISHED, state_gb, train};
use good_enough::model::compute::{
    Efficiency, Hardware, Link, Precision, Prompt, Replica, Workload, models, roofline::Bound as RoofBound,
};
use good_enough::model::facts::{serving, training};
use serde_json::Value;

fn vectors(file: &str, list: &str) -> Vec<Value> {
    let path = format!("{}/tests/vectors/compute_{file}.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(all["tool"]["licence"].is_string(), "{file} names a licence");
    all[list].as_array().unwrap().clone()
}

fn number(row: &Value, key: &str) -> f64 {
    row[key].as_f64().unwrap_or_else(|| panic!("{key} in {row}"))
}

fn workload(name: &str) -> Workload {
    models::find(name).unwrap_or_else(|| panic!("{name}")).architecture.workload().unwrap()
}

fn chips(row: &Value, bandwidth: f64, memory_gb: f64, chips: f64) -> Hardware {
    let peak_tflops = number(row, "peak_tflops");
    Hardware { peak_tflops, bandwidth_gbs: bandwidth * number(row, "bandwidth_gbs"), memory_gb, chips, link: None }
}

fn ideal(row: &Value, hardware: Hardware) -> Replica {
    Replica::new(workload(row["model"].as_str().unwrap()), hardware, Precision::BITS_16, Efficiency::IDEAL).unwrap()
}

/// Least, median and greatest of the ratios.
fn spread(mut ratios: Vec<f64>) -> (f64, f64, f64) {
    ratios.sort_by(f64::total_cmp);
    (ratios[0], ratios[ratios.len() / 2], ratios[ratios.len() - 1])
}

#[track_caller]
fn close(ours: f64, theirs: f64, bound: Bound, what: &Value) {
    assert!(bound.holds(ours, theirs), "{ours} against {theirs} in {what}");
}

/// The vectors' times have nine digits; both are cut to as many before they are compared.
#[track_caller]
fn nine_digits(ours: f64, row: &Value, key: &str) {
    let cut = |x: f64| format!("{x:.8e}").parse::<f64>().unwrap();
    let (a, b) = (cut(ours), cut(number(row, key)));
    assert!(agreement::CLOSED_FORM.holds(a, b), "{key}: {ours} in {row}");
}

#[test]
fn parameters_and_cache_are_counted_exactly() {
    let rows = vectors("closed_form", "counts");
    assert_eq!(rows.len(), 8);
    for row in rows {
        let work = workload(row["model"].as_str().unwrap());
        close(work.total(), number(&row, "total"), agreement::COUNTS, &row);
        close(work.matmul(), number(&row, "matmul"), agreement::COUNTS, &row);
        close(work.kv_elements * 2.0, number(&row, "kv_bytes_per_token_16bit"), agreement::COUNTS, &row);
        assert_eq!(work.active(), work.total());
    }
}

#[test]
fn deepseek_v3_is_counted_exactly() {
    let row = &vectors("deepseek_v3", "counts")[0];
    let work = workload("deepseek-v3");
    // The reference leaves out norms: 1.0 of 671,025 million.
    close(work.matmul() + work.embedding, number(row, "total_params"), agreement::COUNTS, row);
    close(
        work.active_matmul() + work.embedding,
        number(row, "active_params_with_both_embeddings"),
        agreement::COUNTS,
        row,
    );
    close(work.active_matmul(), number(row, "active_params_without_input_embedding"), agreement::COUNTS, row);
    close(work.kv_elements * 2.0, number(row, "kv_bytes_per_token_bf16"), agreement::COUNTS, row);
    let per_layer = work.decode_attention / work.layers;
    close(per_layer, number(row, "mla_decode_flop_per_context_token_per_layer"), agreement::COUNTS, row);
    let intensity = |work: &Workload| work.decode_attention / (work.kv_elements * 2.0);
    close(intensity(&work), number(row, "mla_decode_intensity_flop_per_byte"), Bound::Relative(1e-12), row);
    close(
        intensity(&workload("Llama-2-70B")),
        number(row, "gqa_llama70b_decode_intensity"),
        Bound::Relative(1e-12),
        row,
    );
    close(intensity(&workload("Llama-2-7B")), number(row, "mha_decode_intensity"), Bound::Relative(1e-12), row);
}

#[test]
fn steps_and_prompts_equal_the_closed_form() {
    let rows = vectors("closed_form", "steps");
    assert_eq!(rows.len(), 200);
    for row in rows {
        let hardware = chips(&row, 1.0, number(&row, "memory_gb"), number(&row, "n_chips"));
        let precision = Precision { weight_bytes: number(&row, "w_bytes"), kv_bytes: number(&row, "kv_bytes_per_el") };
        let model = workload(row["model"].as_str().unwrap());
        let replica = Replica::new(model, hardware, precision, Efficiency::IDEAL).unwrap();
        let (batch, context) = (number(&row, "batch"), number(&row, "context"));
        let step = replica.decode(batch, context);
        for (ours, key) in [
            (step.weight_bytes, "weight_bytes"),
            (step.kv_bytes, "kv_bytes"),
            (step.weight_read_s, "t_weights_s"),
            (step.matmul_s, "t_linear_compute_s"),
            (step.kv_read_s, "t_kv_s"),
            (step.attention_s, "t_attn_compute_s"),
            (step.sum_s(), "t_step_sum_s"),
            (step.max_s(), "t_step_max_s"),
            (replica.ridge(), "ridge_flop_per_byte"),
            (replica.critical_batch(), "b_crit"),
        ] {
            nine_digits(ours, &row, key);
        }
        close(replica.max_batch(context), number(&row, "max_batch_90pct"), agreement::CLOSED_FORM_BATCHES, &row);
        assert_eq!(step.bound().id(), row["linear_bound"], "{row}");
        let prompt = replica.prefill(batch, context, Prompt::Full);
        nine_digits(prompt.flop, &row, "prefill_flops_full_causal0");
        nine_digits(prompt.time_s(), &row, "prefill_s");
        assert_eq!(prompt.bound().id(), row["prefill_bound"], "{row}");
    }
}

/// The scaling book's printed cells, with its round weights (26 GB) and cache (6.7 GB a sequence, or a fifth).
#[test]
fn scaling_book_cells_are_met() {
    let row = Value::Null;
    let v5e = |chips| Hardware { peak_tflops: 197.0, bandwidth_gbs: 820.0, memory_gb: 16.0, chips, link: None };
    let step = |parameters: f64, kv_bytes: f64, weight_bytes, chips, batch| {
        let attention = 0.0;
        let counts = Workload {
            always: parameters,
            kv_elements: kv_bytes / 8192.0,
            decode_attention: attention,
            ..workload("Llama-2-13B")
        };
        let precision = Precision { weight_bytes, kv_bytes: 1.0 };
        Replica::new(counts, v5e(chips), precision, Efficiency::IDEAL).unwrap().decode(batch, 8192.0).sum_s()
    };
    for row in vectors("scaling_book", "steps") {
        let batch = number(&row, "batch");
        let (mha, gqa) = (step(13e9, 6.7e9, 2.0, 8.0, batch), step(13e9, 1.34e9, 2.0, 8.0, batch));
        close(mha * 1e3, number(&row, "mha_ms"), agreement::SCALING_BOOK, &row);
        close(gqa * 1e3, number(&row, "gqa_ms"), agreement::SCALING_BOOK, &row);
        close(batch / mha, number(&row, "mha_tok_s"), agreement::SCALING_BOOK, &row);
        close(batch / gqa, number(&row, "gqa_tok_s"), agreement::SCALING_BOOK, &row);
    }
    // Worked answers, printed with two digits.
    close(step(30e9, 8192e5, 1.0, 16.0, 4.0), 2.5e-3, agreement::SCALING_BOOK_ANSWERS, &row);
    close(step(30e9, 8192e5, 1.0, 16.0, 256.0), 21e-3, agreement::SCALING_BOOK_ANSWERS, &row);
    close(step(70e9, 8192.0 * 163_840.0, 1.0, 8.0, 32.0), 17e-3, agreement::SCALING_BOOK_ANSWERS, &row);
    let run = |tflops, chips, utilisation| Cluster {
        chips,
        peak_tflops: tflops,
        memory_gb: None,
        utilisation,
        link_gbs: None,
        batch_tokens: 4e6,
        model_parallel: 1.0,
    };
    let job = Job {
        active_parameters: 70e9,
        total_parameters: 70e9,
        tokens: 15e12,
        attention_flop_per_token: 0.0,
        recompute: false,
    };
    close(train(&job, &run(459.0, 8960.0, 0.4)).unwrap().days, 44.0, agreement::SCALING_BOOK_ANSWERS, &row);
}

#[test]
fn llm_viewer_decodes_within_nine_per_cent() {
    let rows = vectors("llm_viewer", "steps");
    let ratios = rows.iter().map(|row| {
        let step = ideal(row, chips(row, 1.0, 80.0, 1.0)).decode(number(row, "batch"), number(row, "context"));
        number(row, "decode_s") / step.sum_s()
    });
    let (least, median, most) = spread(ratios.collect());
    assert!((0.99..1.02).contains(&median), "{median}");
    assert!([least, most].iter().all(|ratio| agreement::LLM_VIEWER.holds(1.0, *ratio)), "{least} {most}");
}

#[test]
fn llm_analysis_agrees_once_it_reads_the_cache_once() {
    let (mut decode, mut prompts) = (Vec::new(), Vec::new());
    for row in vectors("llm_analysis", "steps") {
        let replica = ideal(&row, chips(&row, 1.0, 80.0, 1.0));
        let [batch, prompt, answer] = ["batch", "prompt", "answer"].map(|key| number(&row, key));
        let theirs = number(&row, "decode_s") - number(&row, "kv_s") / 2.0;
        decode.push(theirs / replica.decode(batch, prompt + answer).sum_s());
        prompts.push(number(&row, "prefill_s") / replica.prefill(batch, prompt, Prompt::Full).time_s());
    }
    let kept = |bound: Bound, ratios: Vec<f64>| {
        ratios.into_iter().for_each(|ratio| assert!(bound.holds(1.0, ratio), "{ratio}"));
    };
    kept(agreement::LLM_ANALYSIS_DECODE, decode);
    kept(agreement::LLM_ANALYSIS_PROMPTS, prompts);
}

#[test]
fn genz_agrees_once_its_gigabytes_are_decimal() {
    let (mut decode, mut prompts) = (Vec::new(), Vec::new());
    for row in vectors("genz", "steps") {
        let binary = 1.073_741_824;
        let replica = ideal(&row, chips(&row, binary, 80.0, 1.0));
        let [batch, prompt, answer] = ["batch", "prompt", "answer"].map(|key| number(&row, key));
        decode.push(number(&row, "decode_ms") / 1e3 / replica.decode(batch, prompt + answer).sum_s());
        prompts.push(number(&row, "prefill_ms") / 1e3 / replica.prefill(batch, prompt, Prompt::Full).time_s());
    }
    let kept = |bound: Bound, ratios: Vec<f64>| {
        ratios.into_iter().for_each(|ratio| assert!(bound.holds(1.0, ratio), "{ratio}"));
    };
    kept(agreement::GENZ_DECODE, decode);
    kept(agreement::GENZ_PROMPTS, prompts);
}

fn served(row: &Value, model: &str, bytes: f64, ways: f64, fit: Efficiency, lengths: [f64; 2]) -> f64 {
    let one_way_gbs = row["link_gbs"].as_f64().unwrap_or(1.0);
    let link =
        Link { one_way_gbs, latency_s: serving::LINK_LATENCY.value * 1e-6, efficiency: serving::LINK_EFFICIENCY.value };
    let hardware = Hardware { link: Some(link), ..chips(row, 1.0, number(row, "memory_gb"), ways) };
    let precision = Precision { weight_bytes: bytes, kv_bytes: bytes };
    let replica = Replica::new(workload(model), hardware, precision, fit).unwrap();
    let [prompt_tokens, answer_tokens] = lengths;
    let largest_batch = serving::LARGEST_RUNNING_BATCH.value;
    let demand = Demand { prompt_tokens, answer_tokens, users: None, largest_batch };
    serve(&replica, &demand, &Memory::FITTED).unwrap().unwrap().tokens_per_s
}

#[test]
fn tensorrt_llm_throughput_is_predicted_within_a_quarter() {
    let fit = Efficiency { compute: serving::COMPUTE_EFFICIENCY_8B.value, memory: serving::MEMORY_EFFICIENCY_8B.value };
    let rows = vectors("tensorrt_llm", "throughput");
    assert_eq!(rows.len(), 36);
    let mut squares = 0.0;
    for row in &rows {
        let lengths = [number(row, "prompt"), number(row, "answer")];
        let ours = served(row, "Llama-3-8B", number(row, "bytes"), 1.0, fit, lengths);
        let ratio = ours / number(row, "tokens_per_s");
        assert!(agreement::TENSORRT_EACH.holds(1.0, ratio), "{ratio} in {row}");
        squares += libm::log(ratio) * libm::log(ratio);
    }
    let rms = libm::sqrt(squares / rows.len() as f64);
    assert!(agreement::TENSORRT_ALL.holds(rms, 0.0), "{rms}");
}

#[test]
fn mlperf_is_predicted_as_first_computed() {
    let fit =
        Efficiency { compute: serving::COMPUTE_EFFICIENCY_ALL.value, memory: serving::MEMORY_EFFICIENCY_ALL.value };
    for row in vectors("mlperf", "throughput") {
        let ways = number(&row, "ways");
        let ours = served(&row, "Llama-2-70B", 1.0, ways, fit, [295.0, 290.0]) * 8.0 / ways;
        // The first computation did not round the efficiencies; its charge for the links is not recorded to the digit.
        close(ours / number(&row, "tokens_per_s"), number(&row, "ratio"), agreement::MLPERF, &row);
    }
}

#[test]
fn published_runs_imply_their_utilisation() {
    let rows = vectors("deepseek_v3", "runs");
    assert_eq!(rows.len(), PUBLISHED.len());
    for (row, run) in rows.iter().zip(&PUBLISHED) {
        close(100.0 * run.model_flop_utilisation(), 100.0 * number(row, "mfu"), agreement::PUBLISHED_RUNS, row);
        let parameters = run.parameters.value;
        let job = Job {
            active_parameters: parameters,
            total_parameters: parameters,
            tokens: run.tokens.value,
            attention_flop_per_token: 0.0,
            recompute: false,
        };
        let cluster = Cluster {
            chips: 1000.0,
            peak_tflops: run.peak_tflops.value,
            memory_gb: None,
            utilisation: run.model_flop_utilisation(),
            link_gbs: None,
            batch_tokens: 4e6,
            model_parallel: 1.0,
        };
        close(train(&job, &cluster).unwrap().chip_hours, run.chip_hours.value, Bound::Relative(1e-12), row);
    }
    let llama: f64 = models::find("Llama-3.1-405B").unwrap().architecture.workload().unwrap().total();
    assert_eq!(llama, training::RUN_LLAMA_3_1_405B_PARAMETERS.value);
}

#[test]
fn the_published_day_adds_up() {
    let (day, row) = (deepseek_day(), Value::Null);
    close(day.cost_usd, serving::DEEPSEEK_DAY_DAILY_COST.value, agreement::PUBLISHED_DAY_COST, &row);
    close(day.income_usd, serving::DEEPSEEK_DAY_DAILY_INCOME.value, agreement::PUBLISHED_DAY_INCOME, &row);
    let tokens = training::RUN_DEEPSEEK_V3_PRETRAINING_TOKENS.value;
    assert_eq!(days_until_equal(tokens, day.computed_tokens).round(), 102.0);
    assert_eq!(days_until_equal(tokens, day.all_tokens).round(), 57.0);
    assert_eq!((training::RUN_DEEPSEEK_V3_ALL_HOURS.value / day.chip_hours).round(), 64.0);
    let shares: Vec<f64> = SHARES.iter().map(|share| share.value).collect();
    let range = training::INFERENCE_SHARE;
    assert!(shares.iter().all(|share| (range.low.unwrap()..=range.high.unwrap()).contains(share)));
}

#[test]
fn links_and_memory_are_as_tabled() {
    for (tflops, gbs, tokens, ways) in
        [(989.0, 900.0, 1100.0, 26.0), (989.0, 400.0, 2470.0, 12.0), (148.0, 900.0, 164.0, 174.0)]
    {
        close(least_tokens_per_chip(tflops, gbs), tokens, Bound::Relative(0.005), &Value::Null);
        close(tensor_parallel_limit(28_672.0, tflops, gbs), ways, Bound::Relative(0.04), &Value::Null);
    }
    let llama = workload("Llama-3.1-405B").total();
    close(state_gb(llama, training::TRAINING_BYTES_MIXED.value), 6480.0, Bound::Relative(0.005), &Value::Null);
}

/// H20 against H100 for one decode step, each in 16 bits: the batch up to which H20 is faster, as first computed.
#[test]
fn h20_leads_only_in_small_batches_of_grouped_query_models() {
    let chip = |peak_tflops, bandwidth_gbs, memory_gb| Hardware {
        peak_tflops,
        bandwidth_gbs,
        memory_gb,
        chips: 1.0,
        link: None,
    };
    let lead = |model: &str, context: f64| {
        let new = |hardware| Replica::new(workload(model), hardware, Precision::BITS_16, Efficiency::IDEAL).unwrap();
        let (h20, h100) = (new(chip(148.0, 4000.0, 96.0)), new(chip(989.0, 3350.0, 80.0)));
        (1..=4096)
            .map(f64::from)
            .find(|batch| h20.decode(*batch, context).sum_s() > h100.decode(*batch, context).sum_s())
    };
    // Printed: 48, 59, never; 45, 48, 61, 97. The batch is whole, so that one more or less is the same crossing.
    for (model, context, batch) in [
        ("Llama-3-8B", 1000.0, 48.0),
        ("Llama-3-8B", 4000.0, 59.0),
        ("Llama-3-70B", 1000.0, 45.0),
        ("Llama-3-70B", 4000.0, 48.0),
        ("Llama-3-70B", 16_000.0, 61.0),
        ("Llama-3-70B", 32_000.0, 97.0),
    ] {
        let ours = lead(model, context);
        assert!(ours.is_some_and(|ours| ours == batch), "{model} {context}: {ours:?}");
    }
    assert_eq!(lead("Llama-3-8B", 16_384.0), None);
    // Latent attention asks more arithmetic than H20 has from the first sequence on; only reading experts lets it lead.
    let attention = |peak_tflops, bandwidth_gbs| {
        let hardware = chip(peak_tflops, bandwidth_gbs, 80.0);
        let model = workload("DeepSeek-V3");
        let step = Replica::new(model, hardware, Precision::BITS_16, Efficiency::IDEAL).unwrap().decode(1.0, 4000.0);
        (step.attention_bound(), step.kv_read_s.max(step.attention_s))
    };
    let (h20, h100) = (attention(148.0, 4000.0), attention(989.0, 3350.0));
    assert!(h20.0 == RoofBound::Compute && h100.0 == RoofBound::Memory && h20.1 > 5.0 * h100.1, "{h20:?} {h100:?}");
    let whole = lead("DeepSeek-V3", 4000.0);
    assert!(whole.is_some_and(|batch| batch < 256.0), "{whole:?}");
}
