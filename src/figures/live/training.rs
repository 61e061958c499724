//! The training chapter's live numbers and verdicts.

mod inputs;

use super::{Judgement, Sentences, judged};
use crate::figures::inputs::lines;
use crate::figures::inputs::roofline::{self, H20, H100};
use crate::figures::inputs::serve::chip_hour;
use crate::figures::rules;
use crate::model::chips::{self, Quantity};
use crate::model::claims::Finding;
use crate::model::claims::training::{ALL, Card, ServeInputs, TrainingInputs, judge_all, value};
use crate::model::compute::catalogue::{Arithmetic, hardware};
use crate::model::compute::serve::MOST_CARDS;
use crate::model::compute::training::{PUBLISHED, Run, expense, train};
use crate::model::compute::{Efficiency, Hardware, overtake, production};
use crate::model::facts::{self, Fact};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::claims::{Words, training as say};
pub use inputs::inputs;
use inputs::{ASCEND, cluster, place};

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Training {
    choices: Choices,
    inputs: TrainingInputs,
    findings: [Finding; ALL.len()],
}

impl Training {
    /// Asks the model.
    pub fn new(choices: &Choices) -> Self {
        let inputs = inputs(&choices.a);
        Self { choices: *choices, findings: judge_all(&inputs, lines::of(&choices.a, ALL)), inputs }
    }

    fn speed(&self, card: impl Fn(&ServeInputs) -> Option<&Card>) -> Option<f64> {
        let serve = self.inputs.serve.as_ref()?;
        Some(serve.speed(card(serve)?, MOST_CARDS)?.user)
    }

    fn cost(&self, card: impl Fn(&ServeInputs) -> Option<&Card>) -> Option<f64> {
        let serve = self.inputs.serve.as_ref()?;
        serve.per_million(card(serve)?)
    }

    fn run(&self, chip: &str) -> Option<Run> {
        train(&self.inputs.train.job, &cluster(&self.choices.a, chip)?).ok()
    }

    fn train_cost(&self) -> Option<f64> {
        let (s, id) = (&self.choices.a, self.choices.a.choice(ParamId::TrainChip));
        let upkeep = chip_hour(s, place(id)?);
        expense(&self.run(id)?, s.get(ParamId::TrainChips), &upkeep).ok()?.hardware
    }

    fn parity_rate(&self) -> Option<f64> {
        let price = |chip: &str, quantity| Some(chips::find(chip)?.figure(quantity)?.value);
        let (yuan, dollars) = (price(ASCEND, Quantity::PriceCny)?, price(H20, Quantity::PriceUsd)?);
        self.inputs.serve.as_ref()?.parity_rate(yuan, dollars)
    }
}

/// The chapter's verdicts, without a search for flips.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    let inputs = inputs(s);
    judged(&ALL, (0..ALL.len()).map(|place| value(place, &inputs)), s)
}

impl Sentences for Training {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let serve = self.inputs.serve.as_ref();
        let ratio = |serve: &ServeInputs| serve.ratio(Some(&serve.own), serve.h100.as_ref());
        Some(match id {
            "h20-bandwidth-of-h100" => (h20_of_h100(|h| h.bandwidth_gbs), Unit::Percent),
            "h20-arithmetic-of-h100" => (h20_of_h100(|h| h.peak_tflops), Unit::Percent),
            "ridge-h100" => (ridge(H100), Unit::One),
            "ridge-h20" => (ridge(H20), Unit::One),
            "decode-arithmetic-used" => (arithmetic_used(&self.choices.a), Unit::Percent),
            "own14-speed" => (self.speed(|s| Some(&s.own)), Unit::TokensPerSecond),
            "h100-speed" => (self.speed(|s| s.h100.as_ref()), Unit::TokensPerSecond),
            "predict-serve" => (serve.and_then(ratio).map(percent), Unit::Percent),
            "own14-usd" => (serve.and_then(|s| s.own.upkeep.price), Unit::Usd),
            "own14-cost" => (self.cost(|s| Some(&s.own)), Unit::UsdPerMillionTokens),
            "h100-cost" => (self.cost(|s| s.h100.as_ref()), Unit::UsdPerMillionTokens),
            "parity-rate" => (self.parity_rate(), Unit::One),
            "train-days" => (self.run(self.choices.a.choice(ParamId::TrainChip)).map(|r| r.days), Unit::Days),
            "train-days-h20" => (self.run(H20).map(|r| r.days), Unit::Days),
            "train-cost" => (self.train_cost(), Unit::Usd),
            "overtake-days" => (overtaken_in_hours(), Unit::Days),
            "overtake-days-arithmetic" => (overtaken_in_arithmetic(), Unit::Days),
            "inference-share-nvidia" => published_share(&facts::training::INFERENCE_SHARE_NVIDIA_2024),
            "inference-share-openai" => published_share(&facts::training::INFERENCE_SHARE_OPENAI_2024),
            "inference-share-china" => published_share(&facts::training::INFERENCE_SHARE_IDC_CHINA_2023),
            "predict-rules" => (rules::free_share(&self.choices), Unit::Percent),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}

/// A published share of inference, in whole per cent: no count is finer.
fn published_share(fact: &Fact) -> (Option<f64>, Unit) {
    (Some(libm::round(percent(fact.value))), Unit::Percent)
}

fn percent(share: f64) -> f64 {
    share * 100.0
}

/// Share of the first chip's peak arithmetic at work while answers are written: the point on the roof.
fn arithmetic_used(s: &Scenario) -> Option<f64> {
    let asked = roofline::roofline(s)?;
    let chip = roofline::chip(s, ParamId::Chip)?;
    let (replica, _) = roofline::replica(&asked, chip, 1.0, (Efficiency::IDEAL, false)).ok()?;
    let step = replica.decode(asked.batch, asked.context);
    Some(percent((step.matmul_s + step.attention_s) / step.max_s()))
}

fn h20_of_h100(part: fn(&Hardware) -> f64) -> Option<f64> {
    let of = |id: &str| Some(part(&hardware(chips::find(id)?, Arithmetic::Bits16, 1.0).ok()?.hardware));
    Some(percent(of(H20)? / of(H100)?))
}

/// Operations for each byte read at which arithmetic and memory take equally long, at 16 bits and at the peaks.
fn ridge(id: &str) -> Option<f64> {
    let hardware = hardware(chips::find(id)?, Arithmetic::Bits16, 1.0).ok()?.hardware;
    Some(libm::round(hardware.peak_tflops * 1000.0 / hardware.bandwidth_gbs))
}

/// Days until `DeepSeek`'s service had used as many chip-hours as its model's training.
fn overtaken_in_hours() -> Option<f64> {
    let trained = PUBLISHED.iter().find(|run| run.name == "DeepSeek-V3")?.chip_hours.value;
    Some(trained / production::deepseek_day().chip_hours)
}

/// Days until it had used as much arithmetic, by the tokens that it computed.
fn overtaken_in_arithmetic() -> Option<f64> {
    let tokens = PUBLISHED.iter().find(|run| run.name == "DeepSeek-V3")?.tokens.value;
    Some(overtake::days_until_equal(tokens, production::deepseek_day().computed_tokens))
}
