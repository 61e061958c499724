//! The training chapter's claims: modest chips do for inference, and a rule written in arithmetic misses them.

mod inputs;

pub use inputs::{Card, MapInputs, RuleInputs, ServeInputs, Speed, TrainInputs};

use super::{Along, Claim, Finding, Relation, judge};

/// The reader's own 14 nm chip answers its users at a speed that they can read along with. Ten tokens a second is our line:
/// about twice the speed at which English is read silently (some four words, or five to six tokens, a second), and below the
/// 20 to 22 that `DeepSeek` reported for its own service in February 2025.
pub static MODEST_INFERENCE: Claim = Claim {
    id: "modest-inference",
    reading: "tokens_per_s(one own 14 nm card) / users >= 10; 0 where the model does not fit its memory",
    unit: "tokens/s",
    relation: Relation::AtLeast,
    threshold: 10.0,
    threshold_reason: "twice-reading-speed",
};

/// For the same money, cards and electricity, the reader's own 14 nm card makes at least as many tokens as an H100. Servers and
/// networks around the cards are left out.
pub static LEGACY_SERVING: Claim = Claim {
    id: "legacy-serving",
    reading: "cost per token (H100) / (own 14 nm card) >= 1, cards and electricity; 0 where 64 own cards do not hold it",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// Light work asks for little: the reader's own 28 nm card answers one user from the smallest of the models (Llama 3 8B, 4-bit
/// weights) at a speed that can be read along with. The same line as for [`MODEST_INFERENCE`].
/// Not captured: cameras, speech and other work that is no language model; power in a phone; memory bandwidth of a phone.
pub static EDGE_WORK: Claim = Claim {
    id: "edge-work",
    reading: "tokens_per_s(one own 28 nm card, Llama 3 8B, 4-bit weights, one user) >= 10; 0 where it does not fit",
    unit: "tokens/s",
    relation: Relation::AtLeast,
    threshold: 10.0,
    threshold_reason: "twice-reading-speed",
};

/// An Ascend 910C reads prompts at least as fast as an H20: the half of serving that arithmetic decides. Prices are left out as in
/// [`H20_DEAR`].
pub static ASCEND_PREFILL: Claim = Claim {
    id: "ascend-prefill",
    reading: "prompt tokens_per_s(Ascend 910C) / (H20) >= 1, for each card, at the reader's prompt and users",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// An Ascend 910C makes at least as many tokens as an H20. The price half of "dear and vague" is not judged: the catalogue
/// has one price in dollars and the other in yuan, and no rate of exchange; see [`ServeInputs::parity_rate`].
pub static H20_DEAR: Claim = Claim {
    id: "h20-dear",
    reading: "tokens_per_s(Ascend 910C) / tokens_per_s(H20) >= 1, for each card",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// At a point of batch and context an H20 takes no longer than an H100.
pub static H20_AHEAD: Claim = Claim {
    id: "h20-ahead",
    reading: "time(H100) / time(H20) >= 1 for the phase, batch and context of the map's point, where both hold them",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// The reader's chip meets no rule on chips: neither a licence nor a notice is required.
pub static UNDER_THE_LINE: Claim = Claim {
    id: "under-the-line",
    reading: "strictness of the status for China <= 0 (not caught)",
    unit: "1",
    relation: Relation::AtMost,
    threshold: 0.0,
    threshold_reason: "not-caught",
};

/// Training on H20 takes at least three times as long as on as many H100. Three is our line: a run of two months becomes one
/// of half a year, within which models are replaced.
pub static TRAINING_GAP: Claim = Claim {
    id: "training-gap",
    reading: "days(H20) / days(as many H100) >= 3, at the same share of the peak unless links bind",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 3.0,
    threshold_reason: "generation",
};

/// The chapter's claims in reading order.
pub static ALL: [&Claim; 8] = [
    &MODEST_INFERENCE,
    &LEGACY_SERVING,
    &EDGE_WORK,
    &H20_AHEAD,
    &H20_DEAR,
    &ASCEND_PREFILL,
    &TRAINING_GAP,
    &UNDER_THE_LINE,
];

/// Everything the chapter's claims depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingInputs {
    /// For the claims about serving; `None` where the model that is served has no counts.
    pub serve: Option<ServeInputs>,
    /// For the claim about light work: `own` is the reader's 28 nm card, `users` one.
    pub edge: Option<ServeInputs>,
    /// For the claim about the map's point.
    pub map: MapInputs,
    /// For the claim about training.
    pub train: TrainInputs,
    /// For the claim about the rules.
    pub rules: RuleInputs,
}

/// The value that a claim compares, by its place in [`ALL`]; `None` where the model has no answer.
#[must_use]
pub fn value(place: usize, inputs: &TrainingInputs) -> Option<f64> {
    let serve = inputs.serve.as_ref();
    match place {
        0 => readers_speed(serve?),
        1 => serve?.tokens_per_dollar(),
        2 => readers_speed(inputs.edge.as_ref()?),
        3 => inputs.map.ratio(),
        4 => ascend_ratio(serve?),
        5 => ascend_reading(serve?),
        6 => inputs.train.ratio(),
        _ => inputs.rules.strictness(),
    }
}

/// All findings, in the order of [`ALL`], with the lines at `lines`.
#[must_use]
pub fn judge_all(inputs: &TrainingInputs, lines: [f64; 8]) -> [Finding; 8] {
    let of = |inputs: &Option<ServeInputs>, place: usize, judged: fn(&ServeInputs, f64) -> Finding| {
        let line = lines[place];
        inputs.as_ref().map_or_else(|| judge(ALL[place], line, None, &[]), |inputs| judged(inputs, line))
    };
    let serving = |place, judged| of(&inputs.serve, place, judged);
    [
        serving(0, modest_inference),
        serving(1, legacy_serving),
        of(&inputs.edge, 2, edge_work),
        h20_ahead(&inputs.map, lines[3]),
        serving(4, h20_dear),
        serving(5, ascend_prefill),
        training_gap(&inputs.train, lines[6]),
        under_the_line(&inputs.rules, lines[7]),
    ]
}

fn readers_speed(inputs: &ServeInputs) -> Option<f64> {
    Some(inputs.speed(&inputs.own, 1.0)?.user)
}

fn ascend_ratio(inputs: &ServeInputs) -> Option<f64> {
    inputs.ratio(inputs.ascend.as_ref(), inputs.h20.as_ref())
}

fn ascend_reading(inputs: &ServeInputs) -> Option<f64> {
    inputs.reading_ratio(inputs.ascend.as_ref(), inputs.h20.as_ref())
}

/// Flips along the 28 nm card's bandwidth.
fn edge_work(inputs: &ServeInputs, line: f64) -> Finding {
    let bandwidth = ratio_scale("own28_bandwidth", inputs.own.hardware.bandwidth_gbs, 25.0, 5_000.0);
    let along = |x| readers_speed(&inputs.with_bandwidth(x));
    judge(&EDGE_WORK, line, readers_speed(inputs), &[(bandwidth, &along)])
}

/// Flips along the users, or else the length of the prompts.
fn ascend_prefill(inputs: &ServeInputs, line: f64) -> Finding {
    let prompt = count("prompt", inputs.demand.prompt_tokens, 32.0, 32_768.0);
    judge(
        &ASCEND_PREFILL,
        line,
        ascend_reading(inputs),
        &[
            (users(inputs), &|x| ascend_reading(&inputs.with_users(x))),
            (prompt, &|x| ascend_reading(&inputs.with_prompt(x))),
        ],
    )
}

/// Flips along the own chip's bandwidth, or else the users.
fn modest_inference(inputs: &ServeInputs, line: f64) -> Finding {
    judge(
        &MODEST_INFERENCE,
        line,
        readers_speed(inputs),
        &[
            (bandwidth(inputs), &|x| readers_speed(&inputs.with_bandwidth(x))),
            (users(inputs), &|x| readers_speed(&inputs.with_users(x))),
        ],
    )
}

/// Flips along the own card's price, or else its bandwidth.
fn legacy_serving(inputs: &ServeInputs, line: f64) -> Finding {
    let card_usd = inputs.own.upkeep.price.unwrap_or(0.0) - inputs.own_memory_usd;
    let price = ratio_scale("own14_price", card_usd, 50.0, 30_000.0);
    judge(
        &LEGACY_SERVING,
        line,
        inputs.tokens_per_dollar(),
        &[
            (price, &|x| inputs.with_price(x).tokens_per_dollar()),
            (bandwidth(inputs), &|x| inputs.with_bandwidth(x).tokens_per_dollar()),
        ],
    )
}

/// Flips along the users.
fn h20_dear(inputs: &ServeInputs, line: f64) -> Finding {
    judge(&H20_DEAR, line, ascend_ratio(inputs), &[(users(inputs), &|x| ascend_ratio(&inputs.with_users(x)))])
}

/// Flips along the batch, or else the context.
fn h20_ahead(inputs: &MapInputs, line: f64) -> Finding {
    // Beyond what memory holds there is no answer; the search ends there.
    let room = inputs.room().unwrap_or(f64::INFINITY);
    let (requests, tokens) = (libm::floor(room / inputs.context), libm::floor(room / inputs.batch));
    let batch = count("map_batch", inputs.batch, 1.0, requests.clamp(1.0, 1_024.0));
    let context = count("map_context", inputs.context, 256.0, tokens.clamp(256.0, 131_072.0));
    judge(
        &H20_AHEAD,
        line,
        inputs.ratio(),
        &[
            (batch, &|x| MapInputs { batch: x, ..*inputs }.ratio()),
            (context, &|x| MapInputs { context: x, ..*inputs }.ratio()),
        ],
    )
}

/// Flips only where links hold up the H100, along the chips that share a copy or all chips.
fn training_gap(inputs: &TrainInputs, line: f64) -> Finding {
    let chips = inputs.h100.map_or(8.0, |cluster| cluster.chips);
    let (parallel, chips) =
        (count("train_parallel", inputs.parallel, 1.0, 1_024.0), count("train_chips", chips, 8.0, 131_072.0));
    judge(
        &TRAINING_GAP,
        line,
        inputs.ratio(),
        &[(parallel, &|x| inputs.with_parallel(x).ratio()), (chips, &|x| inputs.with_chips(x).ratio())],
    )
}

/// Flips along the chip's TPP, or else its memory bandwidth.
fn under_the_line(inputs: &RuleInputs, line: f64) -> Finding {
    let tpp = ratio_scale("own_tpp", inputs.chip.tpp, 100.0, 60_000.0);
    let bandwidth = ratio_scale("own_bandwidth", inputs.chip.bandwidth_gbs, 50.0, 20_000.0);
    judge(
        &UNDER_THE_LINE,
        line,
        inputs.strictness(),
        &[(tpp, &|x| inputs.with_tpp(x).strictness()), (bandwidth, &|x| inputs.with_bandwidth(x).strictness())],
    )
}

fn bandwidth(inputs: &ServeInputs) -> Along {
    ratio_scale("own14_bandwidth", inputs.own.hardware.bandwidth_gbs, 25.0, 5_000.0)
}

fn users(inputs: &ServeInputs) -> Along {
    count("users", inputs.demand.users.unwrap_or(1.0), 1.0, 1_024.0)
}

fn ratio_scale(input: &'static str, current: f64, min: f64, max: f64) -> Along {
    Along { input, current, min, max, logarithmic: true, whole: false }
}

fn count(input: &'static str, current: f64, min: f64, max: f64) -> Along {
    Along { whole: true, ..ratio_scale(input, current, min, max) }
}
