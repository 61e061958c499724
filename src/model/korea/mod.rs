//! What the controls and China's own memory mean for Korea: memory that China would have bought, its rush before the rule, its
//! own DRAM, and Korean fabs in China.
//!
//! A satellite of the market: it reads runs and gives nothing back. Money is in billions of USD at the prices of 2024, because
//! memory prices trebled in the two years after. Assumptions stand in `facts/korea.csv` and say so.
//!
//! ```
//! use good_enough::model::korea::{Assumptions, Korea};
//! use good_enough::model::market::{Model, Parameters, Policy, Preset};
//! let model = Model::new(48);
//! let korea = |policy: &Policy| Korea::new(&model, &Parameters::default(), policy, &Assumptions::default());
//! assert!(korea(&Policy::as_happened()).year(2027).unwrap().hbm_stacks > 5.0);
//! assert_eq!(korea(&Preset::NoHbmControl.policy()).year(2027).unwrap().hbm_stacks, 0.0);
//! ```

pub mod dram;
pub mod fabs;
pub mod hbm;

use crate::model::facts::korea as facts;
use crate::model::market::{Model, Output, Parameters, Policy, Run};
use dram::{cxmt_share, pulled};
use hbm::Hbm;

/// What is assumed beside the market's parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumptions {
    /// How sure buyers are, before the date, that the control will come, 0 to 1.
    pub rush_risk: f64,
    /// Days between the announcement and the date, 0 to 365.
    pub rush_days: f64,
    /// Years of need that buyers sure of the control want in store; 0 to 3.
    pub rush_cover: f64,
    /// Price of a stack of high-bandwidth memory, USD; 150 to 300.
    pub stack_price: f64,
    /// Korean share of the stacks sold to China, 0.8 to 1.
    pub stack_share: f64,
    /// Growth of CXMT's share while it is small, 1/year; 0.25 to 0.5.
    pub cxmt_growth: f64,
    /// The share of the world's DRAM at which CXMT stays, 0.15 to 0.25.
    pub cxmt_cap: f64,
    /// Points of Korea's memory sales to China lost for each point of CXMT's share; 0.5 to 3.
    pub displacement: f64,
    /// Memory in Korea's chips sold to China, 0.6 to 0.9.
    pub memory_share: f64,
    /// What of the memory not sold to China finds buyers elsewhere at the same price, 0 to 1.
    pub resold: f64,
    /// Ordinary DRAM in the server beside an AI card, GB; 64 to 512.
    pub dram_per_card: f64,
    /// Whether foreign cards that are no longer sold in China take their DRAM with them.
    pub foreign_counted: bool,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            rush_risk: facts::HBM_RUSH_RISK.value,
            rush_days: facts::HBM_RUSH_DAYS.value,
            rush_cover: facts::HBM_RUSH_COVER.value,
            stack_price: facts::HBM_STACK_PRICE.value,
            stack_share: facts::KOREA_HBM_SHARE.value,
            cxmt_growth: facts::CXMT_GROWTH.value,
            cxmt_cap: facts::CXMT_CAP.value,
            displacement: facts::CXMT_DISPLACEMENT.value,
            memory_share: facts::KOREA_MEMORY_SHARE.value,
            resold: facts::KOREA_RESOLD.value,
            dram_per_card: facts::DRAM_PER_CARD.value,
            foreign_counted: true,
        }
    }
}

/// Korea's chips sold to China and Hong Kong in 2024, billion USD.
#[must_use]
pub fn china_exports_2024() -> f64 {
    facts::KOREA_CHINA_SHARE_2024.value * facts::KOREA_CHIP_EXPORTS_2024.value
}

/// The year beside which gains and losses are counted.
pub const BASE: u32 = 2024;
/// The last year told: later, orders in the market's run are trends drawn on.
pub const LAST: u32 = 2032;

/// A year of gains and losses against [`BASE`] (high-bandwidth memory: against the same policy without its control), billion USD
/// at the prices of 2024.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// The year.
    pub year: u32,
    /// Stacks not bought for the control, million.
    pub hbm_stacks: f64,
    /// Korean sales of high-bandwidth memory forgone.
    pub hbm: f64,
    /// CXMT's share of the world's DRAM in bits, 0 to 1, in the middle of the year.
    pub cxmt: f64,
    /// Korean memory sales to China that CXMT's growth takes.
    pub at_risk: f64,
    /// Korean DRAM that more AI cards than in 2024 pull; negative where there are fewer.
    pub pulled: f64,
    /// What of both losses is sold elsewhere.
    pub resold: f64,
}

impl Year {
    /// What is left: gains less losses.
    #[must_use]
    pub fn net(&self) -> f64 {
        self.pulled + self.resold - self.hbm - self.at_risk
    }
}

/// Outputs of the run, in this order.
const OUTPUTS: [Output; 2] = [Output::DomesticCards, Output::ForeignCards];

/// What the market's runs mean for Korea.
#[derive(Debug, Clone, PartialEq)]
pub struct Korea {
    /// High-bandwidth memory, step by step.
    pub hbm: Hbm,
    cards: Run,
    assumptions: Assumptions,
}

impl Korea {
    /// Runs the market under the policy, and under the same policy with the control of high-bandwidth memory off.
    #[must_use]
    pub fn new(model: &Model, parameters: &Parameters, policy: &Policy, assumptions: &Assumptions) -> Self {
        Self {
            hbm: Hbm::new(model, parameters, policy, assumptions),
            cards: model.run(parameters, policy, &OUTPUTS),
            assumptions: *assumptions,
        }
    }

    /// The same runs under other assumptions; the rush stays as it was.
    #[must_use]
    pub fn assuming(&self, assumptions: Assumptions) -> Self {
        Self { assumptions, ..self.clone() }
    }

    /// A year, 2025 to 2032; `None` outside.
    #[must_use]
    pub fn year(&self, year: u32) -> Option<Year> {
        let a = &self.assumptions;
        if year <= BASE || year > LAST {
            return None;
        }
        let cards = self.cards_sold(year)? - self.cards_sold(BASE)?;
        let hbm_stacks = self.hbm.mean(f64::from(year), 1.0)?.forgone;
        let hbm = a.money(hbm_stacks);
        let cxmt = cxmt_share(a.cxmt_growth, a.cxmt_cap, f64::from(year) + 0.5);
        let lost_points = cxmt - facts::CXMT_SHARE_2024.value;
        let at_risk = china_exports_2024() * a.memory_share * a.displacement * lost_points;
        let pulled = pulled(cards, a.dram_per_card);
        Some(Year { year, hbm_stacks, hbm, cxmt, at_risk, pulled, resold: a.resold * (hbm + at_risk) })
    }

    /// AI cards sold in a year, domestic and foreign, thousand; `None` outside 2020 to 2035.
    #[must_use]
    pub fn cards(&self, year: u32) -> Option<[f64; 2]> {
        Some([self.cards.mean(0, year)?, self.cards.mean(1, year)?])
    }

    /// AI cards that count, thousand a year.
    fn cards_sold(&self, year: u32) -> Option<f64> {
        let [domestic, foreign] = self.cards(year)?;
        Some(if self.assumptions.foreign_counted { domestic + foreign } else { domestic })
    }

    /// Every year from 2025 to 2032.
    pub fn years(&self) -> impl Iterator<Item = Year> + '_ {
        (BASE + 1..=LAST).filter_map(|year| self.year(year))
    }

    /// The years in which gains turn into losses (`false`) or losses into gains (`true`), rising.
    #[must_use]
    pub fn turns(&self) -> Vec<(u32, bool)> {
        let gains: Vec<(u32, bool)> = self.years().map(|year| (year.year, year.net() >= 0.0)).collect();
        gains.windows(2).filter(|pair| pair[0].1 != pair[1].1).map(|pair| pair[1]).collect()
    }

    /// Share of the fall of Korea's chip exports to China in January and February 2025, each against a year before, that
    /// stacks explain, 0 to 1; `None` where runs are too coarse for months.
    #[must_use]
    pub fn fall_explained(&self) -> Option<f64> {
        const MONTH: f64 = 1.0 / 12.0;
        let (mut stacks, mut all) = (0.0, 0.0);
        let months = [
            (0.0, facts::KOREA_CHINA_EXPORTS_2025_01, facts::KOREA_CHINA_CHANGE_2025_01),
            (MONTH, facts::KOREA_CHINA_EXPORTS_2025_02, facts::KOREA_CHINA_CHANGE_2025_02),
        ];
        for (after, exports, change) in months {
            let bought = |year: f64| Some(self.hbm.mean(year + after, MONTH)?.bought * MONTH);
            stacks += bought(2024.0)? - bought(2025.0)?;
            all += exports.value / (1.0 + change.value) - exports.value;
        }
        Some((self.assumptions.money(stacks) / all).clamp(0.0, 1.0))
    }
}

impl Assumptions {
    /// Korea's money for as many million stacks sold to China, billion USD.
    #[must_use]
    pub fn money(&self, million_stacks: f64) -> f64 {
        million_stacks * self.stack_price * self.stack_share / 1e3
    }
}
