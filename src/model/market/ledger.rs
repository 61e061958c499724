//! What controls cost the foreign vendor: its books under a policy beside those of a world without controls.

use super::{Model, Output, Parameters, Policy, Preset, Run};

/// First and last year of which losses are added up.
pub const COUNTED: (u32, u32) = (2023, 2030);

const DAYS_PER_YEAR: f64 = 365.25;

/// Outputs of the two runs, in this order.
const OUTPUTS: [Output; 5] = [
    Output::ForeignRevenueChina,
    Output::ForeignRevenueElsewhere,
    Output::ForeignFrontierMultiplier,
    Output::ForeignResearch,
    Output::ForeignComputeShare,
];

/// The vendor under a policy and without controls.
#[derive(Debug, Clone, PartialEq)]
pub struct Books {
    policy: Run,
    free: Run,
    /// Logarithm of the growth of the frontier in a year.
    log_growth: f64,
}

/// The books of a year (means over it) or of a moment (yearly rates).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Account {
    /// Revenue in China, billion USD.
    pub china: f64,
    /// Revenue in China without controls, billion USD.
    pub china_free: f64,
    /// Revenue elsewhere, billion USD; the same in both.
    pub elsewhere: f64,
    /// Spending on research, billion USD.
    pub research: f64,
    /// The frontier's capability over that without controls.
    pub frontier: f64,
    /// Foreign share of the compute sold and smuggled in China, 0 to 1.
    pub share: f64,
}

impl Books {
    /// Runs both.
    #[must_use]
    pub fn new(model: &Model, parameters: &Parameters, policy: &Policy) -> Self {
        Self {
            policy: model.run(parameters, policy, &OUTPUTS),
            free: model.run(parameters, &Preset::NoControls.policy(), &OUTPUTS),
            log_growth: libm::log(parameters.foreign_capability_growth),
        }
    }

    /// A year, 2020 to 2035; `None` outside.
    #[must_use]
    pub fn year(&self, year: u32) -> Option<Account> {
        self.account(&|run, place| run.mean(place, year))
    }

    /// The beginning of a quarter; `None` beyond the last.
    #[must_use]
    pub fn quarter(&self, quarter: usize) -> Option<Account> {
        self.account(&|run, place| run.at(place, quarter))
    }

    fn account(&self, of: &dyn Fn(&Run, usize) -> Option<f64>) -> Option<Account> {
        let policy = |place| of(&self.policy, place);
        Some(Account {
            china: policy(0)?,
            china_free: of(&self.free, 0)?,
            elsewhere: policy(1)?,
            research: policy(3)?,
            frontier: policy(2)? / of(&self.free, 2)?,
            share: policy(4)?,
        })
    }

    /// How much later, days, the frontier of a year comes than it would without controls: what its capability lacks over
    /// what it gains in a day. `None` outside 2020 to 2035, and where the frontier does not grow.
    #[must_use]
    pub fn delay_days(&self, year: u32) -> Option<f64> {
        let lacks = -libm::log(self.year(year)?.frontier);
        (self.log_growth > 0.0).then(|| DAYS_PER_YEAR * lacks / self.log_growth)
    }

    /// Revenue in China lost to the policy, 2023 to 2030, billion USD, and over all revenue that the vendor would have without
    /// controls.
    #[must_use]
    pub fn lost(&self) -> Option<(f64, f64)> {
        let (mut lost, mut whole) = (0.0, 0.0);
        for year in COUNTED.0..=COUNTED.1 {
            let account = self.year(year)?;
            lost += account.china_free - account.china;
            whole += account.china_free + account.elsewhere;
        }
        Some((lost, lost / whole))
    }
}
