//! Defect densities that reported yields imply: what a rumour of a yield says of the line, under each model of yield.

use super::yields::{YieldModel, YieldParameters};
use crate::model::facts::{Fact, parameters, yields_reported as reported};

/// A reported yield and the die that it was reported of.
#[derive(Debug, Clone, Copy)]
pub struct Report {
    /// The yield, in per cent. Reports of goals are goals.
    pub die_yield: &'static Fact,
    /// Area of that die, in mm².
    pub die: &'static Fact,
}

/// The reported yields. Huawei's chips are taken at the area of the 910B, which the die of the 910C shares and which is an
/// assumption for the one of late 2025.
pub static REPORTS: [Report; 7] = [
    Report { die_yield: &reported::YIELD_ASCEND_910B_CHOSUN, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_ASCEND_910B_REUTERS, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_ASCEND_910C_REUTERS, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_ASCEND_910C_FT, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_ASCEND_910C_TARGET, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_HUAWEI_GPU_MORGAN_STANLEY, die: &parameters::DIE_ASCEND_910B },
    Report { die_yield: &reported::YIELD_H100_TSMC, die: &parameters::DIE_H100 },
];

impl Report {
    /// The defects per cm² at which `model` gives the reported yield on that die.
    ///
    /// ```
    /// use good_enough::model::fab::implied::REPORTS;
    /// use good_enough::model::fab::yields::{YieldModel, YieldParameters};
    /// let p = YieldParameters { alpha: 3.0, layers: 10.0 };
    /// // 20 % on 666 mm².
    /// assert!((REPORTS[0].d0(YieldModel::NegativeBinomial, p) - 0.32).abs() < 1e-3);
    /// ```
    #[must_use]
    pub fn d0(&self, model: YieldModel, parameters: YieldParameters) -> f64 {
        model.implied_d0(self.die_yield.value / 100.0, self.die.value, parameters)
    }
}
