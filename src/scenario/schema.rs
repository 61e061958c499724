//! The table of everything a reader can set, one row a parameter.
//!
//! The rows drive the link, the sliders, the assumptions pane and the parameter documentation. Ids, ranges and defaults live
//! here; labels and help texts live in [`crate::words::params`]; the sources of the defaults are the facts named by
//! [`field@Param::fact`] and [`field@Param::ticks`].

use super::chapter::{Chapter, figure};
use super::rows::PARAMS;
pub use super::rows::{AXES, CHIPS, CLAIMS, COUNT, LEVELS, MODELS, OUTCOMES, POLICIES, ParamId};

/// What a number counts. Values are kept in this unit everywhere; `words::number` prints them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain ratio or exponent without unit.
    One,
    /// A count of things (dies, chips): "82개", "82".
    Count,
    /// How many times something else, "1.5배", "1.5×".
    Times,
    /// A share from 0 to 1, printed as a percentage.
    Share,
    /// Layers of a process.
    Layers,
    /// The number of a random draw: "1번", "no. 1".
    Draw,
    /// Doublings of cumulative output.
    Doublings,
    /// Nanometres (names of processes).
    Nanometre,
    /// Millimetres.
    Millimetre,
    /// Square millimetres.
    SquareMillimetre,
    /// Defects per square centimetre.
    PerSquareCentimetre,
    /// US dollars.
    Usd,
    /// US dollars per wafer.
    UsdPerWafer,
    /// US dollars per kilowatt-hour.
    UsdPerKwh,
    /// US dollars per gigabyte.
    UsdPerGigabyte,
    /// Millions of US dollars per 1,000 wafers of monthly capacity.
    UsdMillionPerThousandWafers,
    /// Per cent (40 is 40%).
    Percent,
    /// Per cent per year.
    PercentPerYear,
    /// Per cent per doubling of cumulative output.
    PercentPerDoubling,
    /// Years, as a length of time.
    Years,
    /// Watts.
    Watts,
    /// Kilowatt-hours.
    KilowattHours,
    /// Gigabytes.
    Gigabytes,
    /// Billions (10⁹) of transistors.
    BillionTransistors,
    /// Millions of chips.
    MillionChips,
    /// Thousands of wafers per month.
    ThousandWafersPerMonth,
    /// Requests answered together.
    Requests,
    /// Tokens.
    Tokens,
    /// Tokens per second.
    TokensPerSecond,
    /// Trillions (10¹²) of tokens.
    TrillionTokens,
    /// Billions (10⁹) of parameters.
    BillionParameters,
    /// Chips.
    Chips,
    /// Trillions of floating-point operations per second.
    Teraflops,
    /// Trillions of operations per second.
    Tops,
    /// Gigabytes per second.
    GigabytesPerSecond,
    /// US dollars per hour.
    UsdPerHour,
    /// US dollars per million tokens.
    UsdPerMillionTokens,
    /// Days, as a length of time.
    Days,
    /// Megawatts.
    Megawatts,
    /// A month, counted from January 2022, which is 0.
    Month,
    /// A calendar year.
    Year,
    /// How many times as much, each year: "해마다 2.2배", "2.2× a year".
    TimesPerYear,
    /// Millions of HBM stacks per year.
    MillionStacksPerYear,
    /// Thousands of H100 equivalents of compute.
    ThousandH100e,
    /// Thousands of cards per year.
    ThousandCardsPerYear,
    /// Billions of US dollars.
    UsdBillion,
}

/// How a number runs along its slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios: for ranges that span decades.
    Log,
    /// Doublings: for what people count in powers of two.
    Octaves,
}

/// What values a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A number in a closed range.
    Number {
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// Distance between neighbouring slider positions; on a logarithmic scale their least ratio.
        step: f64,
        /// Value before the reader touches it.
        default: f64,
        /// How the slider runs.
        scale: Scale,
    },
    /// One of several named options.
    Choice {
        /// Names as links write them.
        options: &'static [&'static str],
        /// Index of the option before the reader touches it.
        default: usize,
    },
    /// On or off.
    Switch {
        /// State before the reader touches it.
        default: bool,
    },
}

impl Kind {
    /// The default as a [`Scenario`](super::Scenario) keeps it: the number, the option's index, or 1 for on and 0 for off.
    #[must_use]
    pub const fn default_value(&self) -> f64 {
        match *self {
            Self::Number { default, .. } => default,
            Self::Choice { default, .. } => default as f64,
            Self::Switch { default } => default as u8 as f64,
        }
    }
}

/// One row of the schema.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Key in links; also the number field's name. Lower case with underscores, never renamed without a migration.
    pub id: &'static str,
    /// Unit of the value ([`Unit::One`] for choices and switches).
    pub unit: Unit,
    /// Range, options or switch, with the default.
    pub kind: Kind,
    /// Chapter in which the parameter is set.
    pub chapter: Chapter,
    /// Id of the figure it drives.
    pub figure: &'static str,
    /// Ids of facts that lie on the slider as ticks (published estimates, in the parameter's unit). Not in the page's build:
    /// its ticks are drawn before.
    #[cfg(not(feature = "csr"))]
    pub ticks: &'static [&'static str],
    /// Id of the fact that is the default, where there is one. Not in the page's build.
    #[cfg(not(feature = "csr"))]
    pub fact: Option<&'static str>,
}

impl Param {
    pub(super) const fn new(id: &'static str, unit: Unit, kind: Kind) -> Self {
        Self {
            id,
            unit,
            kind,
            chapter: Chapter::Legacy,
            figure: figure::WAFER,
            #[cfg(not(feature = "csr"))]
            ticks: &[],
            #[cfg(not(feature = "csr"))]
            fact: None,
        }
    }

    /// In a figure of the legacy chapter.
    pub(super) const fn of(mut self, figure: &'static str) -> Self {
        self.figure = figure;
        self
    }

    /// In a figure of the training chapter.
    pub(super) const fn training(self, figure: &'static str) -> Self {
        let mut row = self.of(figure);
        row.chapter = Chapter::Training;
        row
    }

    /// In a figure of the chapter on sanctions.
    pub(super) const fn sanctions(self, figure: &'static str) -> Self {
        let mut row = self.of(figure);
        row.chapter = Chapter::Sanctions;
        row
    }

    /// In a figure of the chapter on software and money.
    pub(super) const fn ecosystem(self, figure: &'static str) -> Self {
        let mut row = self.of(figure);
        row.chapter = Chapter::Ecosystem;
        row
    }

    /// In a figure of the chapter on Korea.
    pub(super) const fn korea(self, figure: &'static str) -> Self {
        let mut row = self.of(figure);
        row.chapter = Chapter::Korea;
        row
    }

    /// On the board of claims.
    pub(super) const fn verdict(self, figure: &'static str) -> Self {
        let mut row = self.of(figure);
        row.chapter = Chapter::Verdict;
        row
    }

    #[cfg(not(feature = "csr"))]
    pub(super) const fn ticks(mut self, ticks: &'static [&'static str]) -> Self {
        self.ticks = ticks;
        self
    }

    #[cfg(not(feature = "csr"))]
    pub(super) const fn fact(mut self, fact: &'static str) -> Self {
        self.fact = Some(fact);
        self
    }

    #[cfg(feature = "csr")]
    pub(super) const fn ticks(self, _: &'static [&'static str]) -> Self {
        self
    }

    #[cfg(feature = "csr")]
    pub(super) const fn fact(self, _: &'static str) -> Self {
        self
    }

    /// A fact's value in the parameter's unit: facts give shares and rates as plain numbers where the slider counts per
    /// cent, and dates as decimal years where it counts months.
    #[must_use]
    pub fn in_unit(&self, value: f64, unit: &str) -> f64 {
        match (self.unit, unit) {
            (Unit::Percent, "1") | (Unit::PercentPerYear, "1/year") => {
                crate::decimal::round_significant(value * 100.0, 9)
            }
            (Unit::Month, "year") => super::month::of_year(value),
            _ => value,
        }
    }

    /// A value of the parameter in the model's unit, the other way round than [`Param::in_unit`]: shares and rates as plain
    /// numbers, months as decimal years.
    #[must_use]
    pub fn in_model(&self, value: f64) -> f64 {
        match self.unit {
            Unit::Percent | Unit::PercentPerYear => value / 100.0,
            Unit::Month => super::month::year(value),
            _ => value,
        }
    }

    /// The default as a scenario keeps it, see [`Kind::default_value`].
    #[must_use]
    pub const fn default_value(&self) -> f64 {
        self.kind.default_value()
    }
}

/// The row of a parameter.
#[must_use]
pub fn param(id: ParamId) -> &'static Param {
    &PARAMS[id as usize]
}

impl ParamId {
    /// The row of this parameter.
    #[must_use]
    pub fn param(self) -> &'static Param {
        param(self)
    }

    /// The key in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        param(self).id
    }

    /// The parameter that is the line of a claim, by the claim's id; `None` where its line is no number to choose.
    #[must_use]
    pub fn line_of(claim: &str) -> Option<Self> {
        let is_line = |id: &str| {
            id.strip_prefix("line_").is_some_and(|name| {
                name.len() == claim.len()
                    && name.bytes().zip(claim.bytes()).all(|(a, b)| a == b || (a, b) == (b'_', b'-'))
            })
        };
        Self::ALL.into_iter().find(|candidate| is_line(candidate.id()))
    }

    /// The parameter of a link key, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|candidate| candidate.id() == id)
    }
}
