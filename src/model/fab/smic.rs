//! SMIC's unit cost by year, from its published revenue, gross margin and shipments.

use crate::model::facts::{Fact, smic};

/// 8-inch equivalents in a 12-inch wafer: the ratio of the areas.
pub const EIGHT_INCH_PER_TWELVE: f64 = 2.25;

/// One year of SMIC.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// Calendar year.
    pub year: u32,
    /// Mean utilisation, 0 to 1.
    pub utilisation: f64,
    /// Cost of sales per 12-inch equivalent wafer, USD: a mean over all processes.
    pub unit_cost_usd: f64,
    /// Utilisation, revenue, gross margin and shipments as published.
    pub facts: [&'static Fact; 4],
}

/// 2023, 2024 and 2025.
///
/// ```
/// let years = good_enough::model::fab::smic::years();
/// assert!((years[0].unit_cost_usd - 1955.7).abs() < 1.0);
/// ```
#[must_use]
pub fn years() -> [Year; 3] {
    [
        year(
            2023,
            [
                &smic::SMIC_ANNUAL_UTILISATION_2023,
                &smic::SMIC_ANNUAL_REVENUE_2023,
                &smic::SMIC_ANNUAL_GROSS_MARGIN_2023,
                &smic::SMIC_ANNUAL_SHIPMENTS_2023,
            ],
        ),
        year(
            2024,
            [
                &smic::SMIC_ANNUAL_UTILISATION_2024,
                &smic::SMIC_ANNUAL_REVENUE_2024,
                &smic::SMIC_ANNUAL_GROSS_MARGIN_2024,
                &smic::SMIC_ANNUAL_SHIPMENTS_2024,
            ],
        ),
        year(
            2025,
            [
                &smic::SMIC_ANNUAL_UTILISATION_2025,
                &smic::SMIC_ANNUAL_REVENUE_2025,
                &smic::SMIC_ANNUAL_GROSS_MARGIN_2025,
                &smic::SMIC_ANNUAL_SHIPMENTS_2025,
            ],
        ),
    ]
}

fn year(year: u32, facts: [&'static Fact; 4]) -> Year {
    let [utilisation, revenue_musd, margin, thousand_wafers] = facts.map(|f| f.value);
    let unit_cost_usd = revenue_musd * 1e3 * (1.0 - margin) / thousand_wafers * EIGHT_INCH_PER_TWELVE;
    Year { year, utilisation, unit_cost_usd, facts }
}
