//! The claims of the chapter on Korea: its memory makers gain now and lose later, and its fabless firms are squeezed.

use super::{Along, Claim, Finding, Relation, Search, Verdict, judge};
use crate::model::korea::{Assumptions, Korea};
use crate::model::market::{Model, Parameters, Policy};

/// Korean memory gains now. "Now" is 2026, the year after the article. Zero is where gains and losses part. Not captured:
/// the price of memory, which rose for other reasons and lifts all of Korea's sales; memory in what is not an AI server.
pub static MEMORY_GAINS: Claim = Claim {
    id: "korea-memory-gains",
    reading: "2026: DRAM that more AI cards than in 2024 pull + resold - HBM forgone - sales CXMT takes >= 0, prices of 2024",
    unit: "billion USD/year",
    relation: Relation::AtLeast,
    threshold: 0.0,
    threshold_reason: "balance",
};

/// Korean memory loses later. "Later" is 2030: CXMT's growth, if it comes, has by then come. Not captured: the answer of
/// Korean makers, who may leave the low end first; high-bandwidth memory made in China and sold abroad.
pub static MEMORY_LOSES: Claim = Claim {
    id: "korea-memory-loses",
    reading: "2030: the same balance < 0",
    unit: "billion USD/year",
    relation: Relation::Below,
    threshold: 0.0,
    threshold_reason: "balance",
};

/// Korean fabless firms are squeezed by Chinese prices. No public figure tells: neither their revenue nor tenders that both
/// entered. Not testable, and no value is invented.
pub static FABLESS: Claim = Claim {
    id: "korea-fabless",
    reading: "Korean fabless firms sell less, or cheaper, because of Chinese inference chips: no public figure to compare",
    unit: "1",
    relation: Relation::Untestable,
    threshold: 0.0,
    threshold_reason: "none",
};

/// The chapter's claims in reading order.
pub static ALL: [&Claim; 3] = [&MEMORY_GAINS, &MEMORY_LOSES, &FABLESS];

/// The year of gains, and that of losses.
pub const YEARS: [u32; 2] = [2026, 2030];

/// Everything the chapter's claims depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct KoreaInputs {
    /// The market's.
    pub parameters: Parameters,
    /// What both governments do.
    pub policy: Policy,
    /// What is assumed of Korea.
    pub assumptions: Assumptions,
}

impl KoreaInputs {
    /// What the market's runs mean for Korea.
    #[must_use]
    pub fn korea(&self, model: &Model) -> Korea {
        Korea::new(model, &self.parameters, &self.policy, &self.assumptions)
    }
}

/// The value that the claim at this place of [`ALL`] compares, in the claim's unit; `None` where there is none.
#[must_use]
pub fn value(place: usize, model: &Model, inputs: &KoreaInputs) -> Option<f64> {
    YEARS.get(place)?;
    balance(place, &inputs.korea(model))
}

/// The values that all claims compare, in the order of [`ALL`], with the market run once.
#[must_use]
pub fn values(model: &Model, inputs: &KoreaInputs) -> [Option<f64>; 3] {
    let korea = inputs.korea(model);
    std::array::from_fn(|place| balance(place, &korea))
}

/// The same where the market has run already.
fn balance(place: usize, korea: &Korea) -> Option<f64> {
    Some(korea.year(*YEARS.get(place)?)?.net())
}

/// All findings, in the order of [`ALL`], against these lines (thresholds, in the claims' units).
#[must_use]
pub fn judge_all(model: &Model, inputs: &KoreaInputs, lines: [f64; 3]) -> [Finding; 3] {
    let korea = inputs.korea(model);
    std::array::from_fn(|place| finding(place, &korea, &inputs.assumptions, lines[place]))
}

/// Judges the claim at a place; the balances flip along what is resold, DRAM a card, or else how CXMT displaces.
fn finding(place: usize, korea: &Korea, a: &Assumptions, line: f64) -> Finding {
    let Some(value) = balance(place, korea) else {
        let claim = ALL[place];
        return Finding { claim, verdict: Verdict::Unknown, value: 0.0, threshold: line, flips_at: None };
    };
    let at = |assumptions: Assumptions| balance(place, &korea.assuming(assumptions));
    let plain = |input, current, min, max| Along { input, current, min, max, logarithmic: false, whole: false };
    let resold = |x: f64| at(Assumptions { resold: x / 100.0, ..*a });
    let dram = |x: f64| at(Assumptions { dram_per_card: x, ..*a });
    let displaced = |x: f64| at(Assumptions { displacement: x, ..*a });
    let searches: [Search<'_>; 3] = [
        (plain("korea_resold", 100.0 * a.resold, 0.0, 100.0), &resold),
        (plain("dram_per_card", a.dram_per_card, 64.0, 512.0), &dram),
        (plain("cxmt_displacement", a.displacement, 0.5, 3.0), &displaced),
    ];
    judge(ALL[place], line, Some(value), &searches)
}
