//! When serving a model has taken as much arithmetic as training it.

use crate::model::facts::{Fact, training as rows};

/// FLOP for a parameter and a token served: forward only.
const SERVED_FLOP: f64 = 2.0;

/// FLOP for a parameter and a token trained on.
const TRAINED_FLOP: f64 = 6.0;

/// Tokens served until arithmetic in serving equals that of training on `training_tokens`: three times as many. The model's
/// size cancels; attention is left out.
#[must_use]
pub fn tokens_until_equal(training_tokens: f64) -> f64 {
    training_tokens * TRAINED_FLOP / SERVED_FLOP
}

/// Days until then at `tokens_per_day`, prompts and answers together; more than 0.
#[must_use]
pub fn days_until_equal(training_tokens: f64, tokens_per_day: f64) -> f64 {
    tokens_until_equal(training_tokens) / tokens_per_day
}

/// Inference over training arithmetic after `days`.
#[must_use]
pub fn ratio_after(training_tokens: f64, tokens_per_day: f64, days: f64) -> f64 {
    tokens_per_day * days / tokens_until_equal(training_tokens)
}

/// Published shares of inference in computing for AI. They count different things (all AI compute, one firm's revenue, one
/// firm's spending, servers in China), so that they bound a range and form no series.
pub static SHARES: [&Fact; 7] = [
    &rows::INFERENCE_SHARE_DELOITTE_2023,
    &rows::INFERENCE_SHARE_DELOITTE_2025,
    &rows::INFERENCE_SHARE_DELOITTE_2026,
    &rows::INFERENCE_SHARE_NVIDIA_2024,
    &rows::INFERENCE_SHARE_OPENAI_2024,
    &rows::INFERENCE_SHARE_IDC_CHINA_2021,
    &rows::INFERENCE_SHARE_IDC_CHINA_2023,
];
