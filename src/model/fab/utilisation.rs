//! What a wafer costs in a fab that runs part empty: `c(u) = F/u + V`.
//!
//! `F` is the capital of one wafer of capacity, spread over the fab's life; `V` is what each wafer made costs besides. An
//! empty tool costs as much as a busy one, so `F` is divided by the utilisation `u`.

use super::error::{FabError, within};
use super::learning;

/// What the empty-fab figure asks.
#[derive(Debug, Clone, PartialEq)]
pub struct FabInputs {
    /// Investment per wafer start a month, USD, 0 to 1e7 (a million USD per 1,000 wafers a month is 1,000 USD here).
    pub capex_usd_per_wspm: f64,
    /// Years over which the investment is written off, 0.1 to 100.
    pub life_years: f64,
    /// Cost of each wafer besides capital, USD, 0 to 1e6.
    pub variable_cost_usd: f64,
    /// Share of capacity in use, above 0 (0.001) to 1.
    pub utilisation: f64,
    /// Sale price of a wafer, USD, 0 to 1e6.
    pub price_usd: f64,
    /// Share of the investment that somebody else carries, 0 to 1.
    pub capital_covered: f64,
    /// Doublings of cumulative output since the variable cost was measured, 0 to 30.
    pub doublings: f64,
    /// Fall of the variable cost at each doubling, share, 0 to below 1 (0.99).
    pub learning_rate: f64,
}

/// The answer, USD per wafer unless said otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct FabResult {
    /// Capital charge of one wafer of capacity, whoever carries it.
    pub fixed_usd: f64,
    /// The part of `fixed_usd` that the fab itself carries.
    pub owner_fixed_usd: f64,
    /// Variable cost after learning.
    pub variable_usd: f64,
    /// What a wafer costs everybody together: `fixed/u + variable`.
    pub full_cost_usd: f64,
    /// What a wafer costs the fab: `owner_fixed/u + variable`.
    pub cost_usd: f64,
    /// Price less the fab's cost.
    pub margin_usd: f64,
    /// Price at which the fab neither gains nor loses at this utilisation.
    pub break_even_price_usd: f64,
    /// Utilisation at which it neither gains nor loses at this price; `None` where even a full fab loses.
    pub break_even_utilisation: Option<f64>,
    /// Share of the whole capital that somebody else must carry for the fab to sell at this price without loss, 0 to 1;
    /// `None` where the price does not even cover the variable cost.
    pub capital_to_cover: Option<f64>,
}

impl FabResult {
    /// The fab's cost of a wafer at another utilisation `u` in (0, 1].
    #[must_use]
    pub fn unit_cost(&self, u: f64) -> f64 {
        unit_cost(self.owner_fixed_usd, self.variable_usd, u)
    }
}

/// `c(u) = F/u + V`.
///
/// ```
/// use good_enough::model::fab::utilisation::unit_cost;
/// assert_eq!(unit_cost(900.0, 700.0, 0.75), 1900.0);
/// ```
#[must_use]
pub fn unit_cost(fixed_usd: f64, variable_usd: f64, u: f64) -> f64 {
    fixed_usd / u + variable_usd
}

/// `F` and `V` of the line `F/u + V` through two observed pairs of utilisation and unit cost; the pairs must differ in `u`.
#[must_use]
pub fn fit_two_years(first: (f64, f64), second: (f64, f64)) -> (f64, f64) {
    let fixed = (first.1 - second.1) / (1.0 / first.0 - 1.0 / second.0);
    (fixed, first.1 - fixed / first.0)
}

/// The fab's economics.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn fab(inputs: &FabInputs) -> Result<FabResult, FabError> {
    let capex = within("capex_usd_per_wspm", inputs.capex_usd_per_wspm, 0.0, 1e7)?;
    let life = within("life_years", inputs.life_years, 0.1, 100.0)?;
    let variable = within("variable_cost_usd", inputs.variable_cost_usd, 0.0, 1e6)?;
    let u = within("utilisation", inputs.utilisation, 0.001, 1.0)?;
    let price = within("price_usd", inputs.price_usd, 0.0, 1e6)?;
    let covered = within("capital_covered", inputs.capital_covered, 0.0, 1.0)?;
    let doublings = within("doublings", inputs.doublings, 0.0, 30.0)?;
    let rate = within("learning_rate", inputs.learning_rate, 0.0, 0.99)?;
    let fixed_usd = capex / (12.0 * life);
    let owner_fixed_usd = fixed_usd * (1.0 - covered);
    let variable_usd = variable * learning::factor(doublings, rate);
    let cost_usd = unit_cost(owner_fixed_usd, variable_usd, u);
    Ok(FabResult {
        fixed_usd,
        owner_fixed_usd,
        variable_usd,
        full_cost_usd: unit_cost(fixed_usd, variable_usd, u),
        cost_usd,
        margin_usd: price - cost_usd,
        break_even_price_usd: cost_usd,
        break_even_utilisation: break_even_utilisation(owner_fixed_usd, price - variable_usd),
        capital_to_cover: capital_to_cover(fixed_usd, price - variable_usd, u),
    })
}

fn break_even_utilisation(owner_fixed_usd: f64, contribution_usd: f64) -> Option<f64> {
    let u = if owner_fixed_usd > 0.0 { owner_fixed_usd / contribution_usd } else { 0.0 };
    (contribution_usd >= 0.0 && (0.0..=1.0).contains(&u)).then_some(u)
}

fn capital_to_cover(fixed_usd: f64, contribution_usd: f64, u: f64) -> Option<f64> {
    if contribution_usd < 0.0 {
        None
    } else if fixed_usd == 0.0 {
        Some(0.0)
    } else {
        Some((1.0 - contribution_usd * u / fixed_usd).max(0.0))
    }
}
