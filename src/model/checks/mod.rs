//! Checks that a reader can run: what must hold in the model whatever one thinks of its assumptions.
//!
//! Books balance, what should only rise never falls, a finer step changes little, published numbers and other tools' come out
//! again, and every machine computes the same bits. A check judges numbers that it is given and keeps the worst of them; so a
//! test can spoil the numbers and see it fail. One check takes a few milliseconds natively.
//!
//! ```
//! use good_enough::model::checks::{Check, fingerprint};
//! let (hash, _) = fingerprint::of_model();
//! assert!(Check::ALL.into_iter().all(|check| check.run(hash).passed()));
//! assert!(!Check::Bits.run(hash ^ 1).passed());
//! ```

pub mod books;
pub mod fingerprint;
pub mod monotone;
pub mod references;
pub mod steps;

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Stocks of the market: what came in less what went out is the change.
    Balance,
    /// Orders are sold or unmet, and nothing is sold that cannot be supplied.
    Sales,
    /// Whole dies cover no more than the usable wafer.
    Dies,
    /// Throughput never falls with memory bandwidth or arithmetic.
    Bandwidth,
    /// The cost of a good die never falls with defect density.
    Defects,
    /// A chip's class never loosens as its TPP or its performance density rises.
    Rules,
    /// Yearly means of the market change little when the step is halved.
    Steps,
    /// CSET's wafer prices of nine nodes.
    Cset,
    /// `DeepSeek`'s published cost of a day.
    DeepSeek,
    /// Cost of a known good die by Chiplet Actuary.
    Actuary,
    /// Published TPP of four chips.
    Tpp,
    /// A row of the market in another engine, from the same equations.
    Engine,
    /// The bits of many answers, against those computed elsewhere.
    Bits,
}

/// What a check measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A difference over the size of what is compared.
    Relative,
    /// A share of an area or a value, 0 to 1 and more.
    Share,
    /// US dollars.
    Usd,
    /// Points of TPP.
    Points,
    /// How many times something happened.
    Times,
    /// Bits that differ, of 64.
    Bits,
}

impl Measure {
    /// Its unit in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Relative => "relative",
            Self::Share => "share",
            Self::Usd => "USD",
            Self::Points => "TPP",
            Self::Times => "times",
            Self::Bits => "bits",
        }
    }
}

impl Check {
    /// Every check, in the order of the page.
    pub const ALL: [Self; 13] = [
        Self::Balance,
        Self::Sales,
        Self::Dies,
        Self::Bandwidth,
        Self::Defects,
        Self::Rules,
        Self::Steps,
        Self::Cset,
        Self::DeepSeek,
        Self::Actuary,
        Self::Tpp,
        Self::Engine,
        Self::Bits,
    ];

    /// Its name in the page's markup and in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Sales => "sales",
            Self::Dies => "dies",
            Self::Bandwidth => "bandwidth",
            Self::Defects => "defects",
            Self::Rules => "rules",
            Self::Steps => "steps",
            Self::Cset => "cset",
            Self::DeepSeek => "deepseek",
            Self::Actuary => "actuary",
            Self::Tpp => "tpp",
            Self::Engine => "engine",
            Self::Bits => "bits",
        }
    }

    /// What it measures.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::Dies | Self::Steps => Measure::Share,
            Self::Rules => Measure::Times,
            Self::Cset => Measure::Usd,
            Self::Tpp => Measure::Points,
            Self::Bits => Measure::Bits,
            _ => Measure::Relative,
        }
    }

    /// The greatest measure that passes.
    #[must_use]
    pub const fn limit(self) -> f64 {
        match self {
            Self::Balance | Self::Sales => books::LIMIT,
            Self::Dies => 1.0,
            Self::Bandwidth | Self::Defects => monotone::ROUNDING,
            Self::Rules | Self::Bits => 0.0,
            Self::Steps => steps::LIMIT,
            Self::Cset => super::agreement::CSET_ROWS.most(),
            Self::DeepSeek => super::agreement::PUBLISHED_DAY_COST.most(),
            Self::Actuary => super::agreement::ACTUARY.most(),
            Self::Tpp => references::TPP_ROUNDING,
            Self::Engine => super::agreement::ENGINES.most(),
        }
    }

    /// Runs the check. `hash` is the fingerprint of the model computed elsewhere, which [`Check::Bits`] compares with its own;
    /// the other checks do not read it.
    #[must_use]
    pub fn run(self, hash: u64) -> Finding {
        let worst = match self {
            Self::Balance => books::of_presets(books::balance),
            Self::Sales => books::of_presets(|worst, _, _, now, _| books::sales(worst, now)),
            Self::Dies => books::dies(),
            Self::Bandwidth => monotone::bandwidth(),
            Self::Defects => monotone::defects(),
            Self::Rules => monotone::rules(),
            Self::Steps => steps::halved(),
            Self::Cset => references::cset(),
            Self::DeepSeek => references::deepseek(),
            Self::Actuary => references::actuary(),
            Self::Tpp => references::tpp(),
            Self::Engine => references::engine(),
            Self::Bits => {
                let (here, answers) = fingerprint::of_model();
                return self.bits(hash, here, answers);
            }
        };
        Finding { check: self, worst, hash: None }
    }

    fn bits(self, elsewhere: u64, here: u64, answers: usize) -> Finding {
        let measured = f64::from((elsewhere ^ here).count_ones());
        Finding { check: self, worst: Worst { measured, compared: answers, at: "" }, hash: Some(here) }
    }
}

/// The worst of what was compared.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Worst {
    /// The greatest measure, 0 or more; infinite where there was no number.
    pub measured: f64,
    /// How many comparisons were made.
    pub compared: usize,
    /// Where the greatest was found; empty where none was above 0.
    pub at: &'static str,
}

impl Worst {
    /// Takes one comparison: an error, where below 0 counts as none.
    pub fn see(&mut self, at: &'static str, error: f64) {
        let error = if error.is_nan() { f64::INFINITY } else { error };
        self.compared += 1;
        if error > self.measured {
            (self.measured, self.at) = (error, at);
        }
    }

    /// Takes one comparison that should hold, and counts it where it does not.
    pub fn count(&mut self, at: &'static str, holds: bool) {
        self.compared += 1;
        if !holds {
            self.measured += 1.0;
            self.at = at;
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// The worst of what it compared.
    pub worst: Worst,
    /// The fingerprint computed here, of [`Check::Bits`] alone.
    pub hash: Option<u64>,
}

impl Finding {
    /// Whether the worst is within the limit. A check that compared nothing has not passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.worst.compared > 0 && self.worst.measured <= self.check.limit()
    }
}
