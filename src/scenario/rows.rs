//! The rows of the schema: id, unit, range, step and default of everything a reader can set, with the facts behind it.

use super::chapter::{Chapter, figure};
use super::schema::{Kind, Param, Scale, Unit};

const fn linear(id: &'static str, unit: Unit, min: f64, max: f64, step: f64, default: f64) -> Param {
    Param::new(id, unit, Kind::Number { min, max, step, default, scale: Scale::Linear })
}

/// Least ratio of two neighbouring positions of a logarithmic slider. Above 1.01, so that two positions never round to the
/// same three digits and an arrow key always moves the value.
const LOG_RATIO: f64 = 1.012;

const fn log(id: &'static str, unit: Unit, min: f64, max: f64, default: f64) -> Param {
    Param::new(id, unit, Kind::Number { min, max, step: LOG_RATIO, default, scale: Scale::Log })
}

/// Every doubling from the least to the most: for what people count in powers of two.
const fn octaves(id: &'static str, unit: Unit, min: f64, max: f64, default: f64) -> Param {
    Param::new(id, unit, Kind::Number { min, max, step: 2.0, default, scale: Scale::Octaves })
}

const fn choice(id: &'static str, options: &'static [&'static str], default: usize) -> Param {
    Param::new(id, Unit::One, Kind::Choice { options, default })
}

const fn switch(id: &'static str, default: bool) -> Param {
    Param::new(id, Unit::One, Kind::Switch { default })
}

/// The chips a reader can pick, by the catalogue's ids: those whose arithmetic, memory and bandwidth are known or reported.
pub const CHIPS: &[&str] = &[
    "h100_sxm",
    "h20_96",
    "h200_sxm",
    "h800_sxm",
    "a100_80",
    "l40s",
    "rtx4090",
    "b200",
    "mi300x",
    "ascend910b",
    "ascend910c",
    "ascend950pr",
    "kunlun_p800",
    "hygon_bw1000",
    "kunlun_k200",
    "enflame_t20",
    "rngd",
];

/// The models a reader can pick, by the workload presets' ids in lower case.
pub const MODELS: &[&str] =
    &["llama-3-8b", "llama-2-13b", "llama-3-70b", "qwen2.5-72b", "llama-3.1-405b", "deepseek-v3"];

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

        const ROWS: [Param; COUNT] = [$($row),*];
        pub(super) static PARAMS: [Param; COUNT] = ROWS;
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

    /// The chip under the roofline.
    Chip = choice("chip", CHIPS, 0).training(figure::ROOFLINE);
    /// The chip beside it.
    Chip2 = choice("chip_2", CHIPS, 1).training(figure::ROOFLINE);
    /// Requests answered in one step. At 8 the context would change nothing that can be seen: eight heads share keys and values
    /// in the model of the default, which gives 8 FLOP for each byte of them too.
    Batch = octaves("batch", U::Requests, 1.0, 1_024.0, 32.0).training(figure::ROOFLINE);
    /// Tokens that each request looks back on.
    Context = octaves("context", U::Tokens, 256.0, 131_072.0, 4_096.0).training(figure::ROOFLINE);
    /// The model that runs on both.
    RoofModel = choice("roof_model", MODELS, 2).training(figure::ROOFLINE);
    /// Bits a weight and a cached number take.
    RoofBits = choice("roof_bits", &["16", "8"], 0).training(figure::ROOFLINE);

    /// The model that is served.
    ServeModel = choice("serve_model", MODELS, 0).training(figure::SERVE);
    /// Bits a weight takes.
    ServeBits = choice("serve_bits", &["16", "8", "4"], 1).training(figure::SERVE);
    /// Tokens of a question.
    Prompt = octaves("prompt", U::Tokens, 32.0, 32_768.0, 1_024.0).training(figure::SERVE);
    /// Tokens of an answer.
    Answer = octaves("answer", U::Tokens, 16.0, 16_384.0, 1_024.0).training(figure::SERVE);
    /// People served at once by one chip.
    Users = octaves("users", U::Requests, 1.0, 1_024.0, 32.0).training(figure::SERVE);
    /// Peak of the reader's 14 nm chip at 8 bits.
    Own14Tops = log("own14_tops", U::Tops, 8.0, 2_000.0, 256.0).training(figure::SERVE);
    /// Memory of the reader's 14 nm chip.
    Own14Memory = choice("own14_memory", &["lpddr5x", "gddr6", "hbm3e"], 1).training(figure::SERVE);
    /// Memory bandwidth of the reader's 14 nm chip.
    Own14Bandwidth = log("own14_bandwidth", U::GigabytesPerSecond, 25.0, 5_000.0, 500.0).training(figure::SERVE);
    /// Amount of memory of the reader's 14 nm chip.
    Own14Gb = log("own14_gb", U::Gigabytes, 8.0, 256.0, 32.0).training(figure::SERVE);
    /// Price of the reader's 14 nm card without its memory.
    Own14Price = log("own14_price", U::Usd, 50.0, 30_000.0, 1_500.0).training(figure::SERVE);
    /// Peak of the reader's 28 nm chip at 8 bits.
    Own28Tops = log("own28_tops", U::Tops, 2.0, 1_000.0, 64.0).training(figure::SERVE);
    /// Memory of the reader's 28 nm chip.
    Own28Memory = choice("own28_memory", &["lpddr5x", "gddr6", "hbm3e"], 0).training(figure::SERVE);
    /// Memory bandwidth of the reader's 28 nm chip.
    Own28Bandwidth = log("own28_bandwidth", U::GigabytesPerSecond, 25.0, 5_000.0, 100.0).training(figure::SERVE);
    /// Amount of memory of the reader's 28 nm chip.
    Own28Gb = log("own28_gb", U::Gigabytes, 8.0, 256.0, 32.0).training(figure::SERVE);
    /// Price of the reader's 28 nm card without its memory.
    Own28Price = log("own28_price", U::Usd, 50.0, 30_000.0, 500.0).training(figure::SERVE);
    /// Share of the peak arithmetic that serving software reaches.
    ComputeEfficiency = linear("compute_efficiency", U::Percent, 10.0, 100.0, 1.0, 59.0).training(figure::SERVE)
        .fact("compute_efficiency_8b");
    /// Share of the peak bandwidth that serving software reaches.
    MemoryEfficiency = linear("memory_efficiency", U::Percent, 10.0, 100.0, 1.0, 69.0).training(figure::SERVE)
        .fact("memory_efficiency_8b");
    /// Years a card earns back its price.
    CardLife = linear("card_life", U::Years, 1.0, 8.0, 0.5, 4.0).training(figure::SERVE).fact("hardware_life");
    /// Share of the time that a card is busy.
    Served = linear("served", U::Percent, 5.0, 100.0, 5.0, 60.0).training(figure::SERVE).fact("served_utilisation");

    /// The model whose map is drawn.
    MapModel = choice("map_model", MODELS, 2).training(figure::H20_MAP);
    /// Bits a weight and a cached number take on the map.
    MapBits = choice("map_bits", &["16", "8"], 0).training(figure::H20_MAP);
    /// The phase that is compared.
    Phase = choice("phase", &["decode", "prefill"], 0).training(figure::H20_MAP);
    /// Requests in one step, at the reader's point of the map.
    MapBatch = octaves("map_batch", U::Requests, 1.0, 1_024.0, 16.0).training(figure::H20_MAP);
    /// Tokens looked back on, at the reader's point of the map.
    MapContext = octaves("map_context", U::Tokens, 256.0, 131_072.0, 4_096.0).training(figure::H20_MAP);

    /// Parameters of the model that is trained.
    TrainParameters = log("train_parameters", U::BillionParameters, 0.1, 3_000.0, 405.0).training(figure::TRAIN);
    /// Tokens it is trained on.
    TrainTokens = log("train_tokens", U::TrillionTokens, 0.01, 100.0, 15.6).training(figure::TRAIN);
    /// The chip it is trained on.
    TrainChip = choice("train_chip", CHIPS, 0).training(figure::TRAIN);
    /// Chips in the cluster.
    TrainChips = octaves("train_chips", U::Chips, 8.0, 131_072.0, 16_384.0).training(figure::TRAIN);
    /// Share of the peak that the training arithmetic reaches.
    TrainMfu = linear("train_mfu", U::Percent, 5.0, 60.0, 1.0, 35.0).training(figure::TRAIN).fact("model_flop_utilisation");
    /// Price of a chip for an hour.
    ChipHour = log("chip_hour", U::UsdPerHour, 0.1, 20.0, 2.0).training(figure::TRAIN).fact("deepseek_day_chip_hour");
    /// Chips that hold one copy of the model together.
    TrainParallel = octaves("train_parallel", U::Chips, 1.0, 1_024.0, 128.0).training(figure::TRAIN);

    /// The day on which the rules are read: the month's last.
    RuleMonth = linear("rule_month", U::Month, 5.0, 57.0, 1.0, 57.0).training(figure::RULES);
    /// Total processing performance of the reader's chip.
    OwnTpp = log("own_tpp", U::One, 100.0, 60_000.0, 2_368.0).training(figure::RULES);
    /// Memory bandwidth of the reader's chip.
    OwnBandwidth = log("own_bandwidth", U::GigabytesPerSecond, 50.0, 20_000.0, 4_000.0).training(figure::RULES);
    /// Area of its logic dies on a non-planar process.
    OwnArea = log("own_area", U::SquareMillimetre, 25.0, 3_300.0, 814.0).training(figure::RULES).fact("die_h100");
    /// All its input and output except memory, both directions.
    OwnIo = log("own_io", U::GigabytesPerSecond, 16.0, 4_000.0, 1_028.0).training(figure::RULES);
    /// Whether it is designed or marketed for data centres.
    OwnDataCentre = switch("own_data_centre", true).training(figure::RULES);
    /// What the drawing's upright axis counts.
    RuleAxis = choice("rule_axis", &["bandwidth", "density"], 0).training(figure::RULES);
}

impl ParamId {
    /// The chapter in which the parameter is set.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        ROWS[self as usize].chapter
    }
}
