//! The table of everything a reader can set, one row a parameter.
//!
//! The rows drive the link, the sliders, the assumptions pane and the parameter documentation. Ids, ranges and defaults live
//! here; labels and help texts live in [`crate::words::params`]; the sources of the defaults are the facts named by
//! [`field@Param::fact`] and [`field@Param::ticks`].

use super::chapter::{Chapter, figure};

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
}

/// How a number runs along its slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios: for ranges that span decades.
    Log,
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
    const fn new(id: &'static str, unit: Unit, kind: Kind) -> Self {
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

    const fn of(mut self, figure: &'static str) -> Self {
        self.figure = figure;
        self.chapter = figure::chapter(figure);
        self
    }

    #[cfg(not(feature = "csr"))]
    const fn ticks(mut self, ticks: &'static [&'static str]) -> Self {
        self.ticks = ticks;
        self
    }

    #[cfg(not(feature = "csr"))]
    const fn fact(mut self, fact: &'static str) -> Self {
        self.fact = Some(fact);
        self
    }

    #[cfg(feature = "csr")]
    const fn ticks(self, _: &'static [&'static str]) -> Self {
        self
    }

    #[cfg(feature = "csr")]
    const fn fact(self, _: &'static str) -> Self {
        self
    }

    /// The default as a scenario keeps it, see [`Kind::default_value`].
    #[must_use]
    pub const fn default_value(&self) -> f64 {
        self.kind.default_value()
    }
}

const fn linear(id: &'static str, unit: Unit, min: f64, max: f64, step: f64, default: f64) -> Param {
    Param::new(id, unit, Kind::Number { min, max, step, default, scale: Scale::Linear })
}

/// Least ratio of two neighbouring positions of a logarithmic slider. Above 1.01, so that two positions never round to the
/// same three digits and an arrow key always moves the value.
const LOG_RATIO: f64 = 1.012;

const fn log(id: &'static str, unit: Unit, min: f64, max: f64, default: f64) -> Param {
    Param::new(id, unit, Kind::Number { min, max, step: LOG_RATIO, default, scale: Scale::Log })
}

const fn choice(id: &'static str, options: &'static [&'static str], default: usize) -> Param {
    Param::new(id, Unit::One, Kind::Choice { options, default })
}

const fn switch(id: &'static str, default: bool) -> Param {
    Param::new(id, Unit::One, Kind::Switch { default })
}

macro_rules! schema {
    ($( $(#[$doc:meta])* $variant:ident = $row:expr; )*) => {
        /// A parameter of the schema.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ParamId { $( $(#[$doc])* $variant, )* }

        /// How many parameters there are.
        pub const COUNT: usize = [$(ParamId::$variant),*].len();

        impl ParamId {
            /// Every parameter, in the order of the chapters and figures.
            pub const ALL: [Self; COUNT] = [$(Self::$variant),*];
        }

        static PARAMS: [Param; COUNT] = [$($row),*];
    };
}

use Unit as U;

schema! {
    /// Area of one die.
    Die = log("die", U::SquareMillimetre, 25.0, 858.0, 504.0).fact("die_kunlun_k200")
        .ticks(&["die_tpu_v5e", "die_kunlun_k200", "die_t4", "die_ascend_910b", "die_h100"]);
    /// Width of the die over its height.
    Aspect = linear("aspect", U::Times, 1.0, 2.5, 0.05, 1.0);
    /// Defect density.
    D0 = log("d0", U::PerSquareCentimetre, 0.01, 1.0, 0.08).fact("d0_14nm")
        .ticks(&["d0_28nm", "d0_14nm", "d0_7nm", "d0_7nm_smic", "d0_5nm"]);
    /// Formula that turns defects into yield.
    YieldModel = choice("yield_model",
        &["poisson", "murphy", "seeds", "moore", "bose_einstein", "negative_binomial"], 5);
    /// Clustering of defects in the negative binomial model.
    Alpha = log("alpha", U::One, 0.5, 10.0, 3.0).fact("yield_alpha");
    /// Critical layers in the Bose–Einstein model (defects per layer are `d0 / layers`).
    Layers = linear("layers", U::Layers, 1.0, 80.0, 1.0, 10.0).fact("yield_layers");
    /// Price of a finished 300 mm wafer.
    WaferPrice = log("wafer_price", U::UsdPerWafer, 500.0, 25_000.0, 3_984.0).fact("wafer_price_14nm")
        .ticks(&["wafer_price_28nm_discount", "wafer_price_28nm", "wafer_price_14nm", "wafer_price_7nm",
            "wafer_price_7nm_smic", "wafer_price_5nm"]);
    /// Where the grid of dies sits on the wafer.
    Placement = choice("placement", &["die_centred", "street_centred", "best"], 2);
    /// Width of the unusable rim of the wafer.
    Edge = linear("edge", U::Millimetre, 0.0, 10.0, 0.5, 3.0).fact("edge_exclusion");
    /// Width of the saw street between dies.
    Scribe = linear("scribe", U::Millimetre, 0.0, 0.5, 0.02, 0.1).fact("scribe");
    /// Number of the random draw of defects.
    DefectSeed = linear("defect_seed", U::Draw, 1.0, 999.0, 1.0, 7.0);

    /// Transistors of the function compared across processes.
    Transistors = log("transistors", U::BillionTransistors, 1.0, 200.0, 90.7).of(figure::SAME_JOB).fact("cset_transistors");
    /// Discount off the list price of wafers at 28 nm and older.
    Discount = linear("discount", U::Percent, 0.0, 60.0, 1.0, 0.0).of(figure::SAME_JOB).ticks(&["wafer_discount_reported"]);
    /// Chips made of the design, over which its one-off cost is spread.
    Volume = log("volume", U::MillionChips, 0.01, 50.0, 5.0).of(figure::SAME_JOB);
    /// Years the chip runs.
    Life = linear("life", U::Years, 0.0, 8.0, 0.5, 3.0).of(figure::SAME_JOB);
    /// Price of electricity.
    PowerPrice = linear("power_price", U::UsdPerKwh, 0.02, 0.4, 0.005, 0.08).of(figure::SAME_JOB).fact("power_price");
    /// Power of the same job on 5 nm.
    Power = log("power", U::Watts, 25.0, 1_000.0, 300.0).of(figure::SAME_JOB);
    /// Share of hours at full load.
    Duty = linear("duty", U::Percent, 5.0, 100.0, 5.0, 80.0).of(figure::SAME_JOB);
    /// Kind of package.
    Packaging = choice("packaging", &["plain", "interposer"], 0).of(figure::SAME_JOB);
    /// Kind of memory beside the chip.
    Memory = choice("memory", &["none", "gddr6", "lpddr5x", "ddr5", "hbm3e"], 4).of(figure::SAME_JOB);
    /// Amount of memory beside the chip.
    MemoryGb = log("memory_gb", U::Gigabytes, 4.0, 288.0, 64.0).of(figure::SAME_JOB);

    /// Capital cost of capacity.
    Capex = log("capex", U::UsdMillionPerThousandWafers, 40.0, 400.0, 89.0).of(figure::EMPTY_FAB).fact("capex_28nm")
        .ticks(&["capex_shenzhen", "capex_tianjin", "capex_lingang", "capex_digitimes_28nm"]);
    /// Years over which the fab is written off.
    FabLife = linear("fab_life", U::Years, 3.0, 15.0, 0.5, 7.0).of(figure::EMPTY_FAB).fact("fab_life");
    /// Cost of one more wafer.
    VariableCost = linear("variable_cost", U::UsdPerWafer, 200.0, 2_000.0, 10.0, 709.0).of(figure::EMPTY_FAB)
        .fact("variable_cost_smic");
    /// Share of the capacity in use.
    Utilisation = linear("utilisation", U::Percent, 30.0, 100.0, 1.0, 90.0).of(figure::EMPTY_FAB);
    /// Price at which the fab sells.
    Price = linear("price", U::UsdPerWafer, 500.0, 5_000.0, 50.0, 1_500.0).of(figure::EMPTY_FAB)
        .fact("wafer_price_28nm_discount").ticks(&["wafer_price_28nm_discount", "wafer_price_28nm"]);
    /// Share of the capital that someone else carries.
    Subsidy = linear("subsidy", U::Percent, 0.0, 100.0, 1.0, 0.0).of(figure::EMPTY_FAB);
    /// Doublings of cumulative output.
    Doublings = linear("doublings", U::Doublings, 0.0, 6.0, 0.5, 0.0).of(figure::EMPTY_FAB);
    /// Fall of cost with each doubling.
    Learning = linear("learning", U::PercentPerDoubling, 0.0, 30.0, 1.0, 20.0).of(figure::EMPTY_FAB).fact("learning_rate");

    /// Whether the state builds capacity whatever the market says.
    StateBuilding = switch("state_building", true).of(figure::GLUT);
    /// Least growth of capacity that the state insists on.
    StateFloor = linear("state_floor", U::PercentPerYear, 0.0, 40.0, 0.5, 16.5).of(figure::GLUT).fact("state_floor");
    /// Years from the order of capacity to its first wafer.
    BuildDelay = linear("build_delay", U::Years, 0.5, 3.0, 0.05, 1.25).of(figure::GLUT).fact("build_delay");
    /// Growth of demand after 2024.
    DemandGrowth = linear("demand_growth", U::PercentPerYear, -20.0, 30.0, 0.5, 12.5).of(figure::GLUT)
        .fact("demand_growth_after_2024");
    /// Change of demand from mid-2022 to mid-2023, on top of what happened.
    DemandShock = linear("demand_shock", U::Percent, -50.0, 50.0, 1.0, 0.0).of(figure::GLUT);
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

    /// The parameter of a link key, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|candidate| candidate.id() == id)
    }
}
