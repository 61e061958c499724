//! Ordinary DRAM: China's own, and what AI cards pull.

use crate::model::facts::korea as facts;

/// The time of CXMT's published share, decimal year: the middle of 2024.
pub const SHARE_KNOWN: f64 = 2024.5;

/// CXMT's share of the world's DRAM in bits at a time (decimal year), 0 to 1: logistic from the share of 2024, with a growth
/// while small (1/year) and the share at which it stays. Nothing grows towards a cap that has been reached.
#[must_use]
pub fn cxmt_share(growth: f64, cap: f64, time: f64) -> f64 {
    let known = facts::CXMT_SHARE_2024.value;
    if cap <= known {
        return known;
    }
    cap / (1.0 + (cap / known - 1.0) * libm::exp(-growth * (time - SHARE_KNOWN)))
}

/// Korean DRAM in the servers of as many thousand cards, with as many GB a card, billion USD at the price of 2024.
#[must_use]
pub fn pulled(thousand_cards: f64, dram_per_card: f64) -> f64 {
    thousand_cards * dram_per_card * facts::DRAM_PRICE_2024.value * facts::KOREA_DRAM_SHARE.value / 1e6
}
