//! One published day of a service: `DeepSeek`, 24 hours to 28 February 2025.

use crate::model::facts::serving as rows;

/// Hours in a day.
const HOURS_PER_DAY: f64 = 24.0;

/// A day's books.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// Hours of chips.
    pub chip_hours: f64,
    /// Rent of the chips, USD.
    pub cost_usd: f64,
    /// What the tokens would bring at the list prices of R1, USD. `DeepSeek` calls its real income substantially lower.
    pub income_usd: f64,
    /// Tokens a day that were computed: prompts that were not cached, and answers.
    pub computed_tokens: f64,
    /// All tokens a day, cached prompts too.
    pub all_tokens: f64,
}

/// The day as its published counts give it.
#[must_use]
pub fn deepseek_day() -> Day {
    let (input, cached, output) = (
        rows::DEEPSEEK_DAY_INPUT_TOKENS.value,
        rows::DEEPSEEK_DAY_CACHED_TOKENS.value,
        rows::DEEPSEEK_DAY_OUTPUT_TOKENS.value,
    );
    let chip_hours = rows::DEEPSEEK_DAY_NODES.value * rows::DEEPSEEK_DAY_CHIPS_PER_NODE.value * HOURS_PER_DAY;
    let income_per_million = cached * rows::DEEPSEEK_DAY_PRICE_CACHED.value
        + (input - cached) * rows::DEEPSEEK_DAY_PRICE_INPUT.value
        + output * rows::DEEPSEEK_DAY_PRICE_OUTPUT.value;
    Day {
        chip_hours,
        cost_usd: chip_hours * rows::DEEPSEEK_DAY_CHIP_HOUR.value,
        income_usd: income_per_million / 1e6,
        computed_tokens: input - cached + output,
        all_tokens: input + output,
    }
}
