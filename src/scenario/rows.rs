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

/// Where a claim's verdict turns, unless the reader draws another line.
const fn line(id: &'static str, unit: Unit, min: f64, max: f64, step: f64, default: f64) -> Param {
    linear(id, unit, min, max, step, default).verdict(figure::BOARD)
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

/// The policies a reader can start from: the market model's presets that move levers alone.
pub const POLICIES: &[&str] = &[
    "as_happened",
    "no_controls",
    "training_only",
    "low_end_lifted_refused",
    "low_end_lifted_accepted",
    "h200_reopened_2026",
    "reopened_2026",
    "reopened_2030",
    "total_equipment_2026",
    "no_hbm_control",
    "no_equipment_control",
    "no_mandate",
    "chips_lifted_refused",
    "equipment_and_hbm_only",
];

/// Strengths of a control: as the policy has it, or a share in per cent.
pub const LEVELS: &[&str] = &["path", "0", "25", "50", "75", "100"];

/// The results a reader can ask about: outputs of the market model.
pub const OUTCOMES: &[&str] = &[
    "coverage",
    "rental_price",
    "installed_compute",
    "training_compute",
    "domestic_compute_share",
    "domestic_cards",
    "software_maturity",
    "foreign_revenue_china",
];

/// The claims on the board, in the order of the article's argument; those of a chapter stand in `model::claims`.
pub const CLAIMS: &[&str] = &[
    "modest-inference",
    "legacy-serving",
    "edge-work",
    "h20-ahead",
    "h20-dear",
    "ascend-prefill",
    "training-gap",
    "under-the-line",
    "silicon-parity",
    "total-parity",
    "unaided-sale",
    "glut",
    "logic-small",
    "surplus-tokens",
    "surplus-now",
    "surplus-next",
    "low-end-meaningless",
    "low-end-speeds",
    "speeds-self-sufficiency",
    "training-gap-binds",
    "training-first",
    "paradox",
    "cuda-tipping",
    "nvidia-loses",
    "loss-is-large",
    "frontier-slows",
    "cheap-tokens",
    "korea-memory-gains",
    "korea-memory-loses",
    "korea-fabless",
];

/// The controls that the map of validity can have along its sides.
pub const AXES: &[&str] = &[
    "transistors",
    "discount",
    "volume",
    "life",
    "power_price",
    "power",
    "duty",
    "memory_gb",
    "capex",
    "fab_life",
    "variable_cost",
    "utilisation",
    "price",
    "subsidy",
    "doublings",
    "learning",
    "state_floor",
    "build_delay",
    "demand_growth",
    "demand_shock",
    "prompt",
    "answer",
    "users",
    "own14_tops",
    "own14_bandwidth",
    "own14_gb",
    "own14_price",
    "own28_tops",
    "own28_bandwidth",
    "own28_gb",
    "own28_price",
    "compute_efficiency",
    "memory_efficiency",
    "card_life",
    "served",
    "map_batch",
    "map_context",
    "train_parameters",
    "train_tokens",
    "train_chips",
    "train_mfu",
    "chip_hour",
    "train_parallel",
    "rule_month",
    "own_tpp",
    "own_bandwidth",
    "own_area",
    "own_io",
    "fleet_inefficiency",
    "stranded_share",
    "software_usability_floor",
    "price_elasticity",
    "token_growth_to_2029",
    "efficiency_growth",
    "domestic_hbm_start",
    "domestic_hbm_growth",
    "domestic_hbm_initial",
    "hbm_leakage",
    "training_demand_growth",
    "other_workload_growth",
    "extrapolation_horizon",
    "domestic_capability_growth",
    "state_capacity_multiplier",
    "budget_growth",
    "smuggling_share",
    "software_effort",
    "software_half_share",
    "software_network_steepness",
    "software_build_time",
    "mandate_weight",
    "free_foreign_price_trend",
    "research_elasticity",
    "foreign_research_share",
    "foreign_revenue_elsewhere_growth",
    "world_rent",
    "world_rent_trend",
    "hbm_rush_days",
    "hbm_rush_risk",
    "hbm_rush_cover",
    "hbm_stack_price",
    "korea_hbm_share",
    "cxmt_growth",
    "cxmt_cap",
    "cxmt_displacement",
    "korea_resold",
    "dram_per_card",
    "korea_memory_share",
    "fab_spares",
    "fab_tool_life",
    "memory_bit_growth",
];

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
    Utilisation = linear("utilisation", U::Percent, 30.0, 100.0, 1.0, 90.0).of(figure::EMPTY_FAB)
        .ticks(&["smic_annual_utilisation_2023", "smic_annual_utilisation_2024", "smic_annual_utilisation_2025"]);
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
    TrainMfu = linear("train_mfu", U::Percent, 5.0, 60.0, 1.0, 35.0).training(figure::TRAIN).fact("model_flop_utilisation")
        .ticks(&["mfu_epoch_deepseek_v3", "mfu_epoch_gpt_3", "mfu_pangu_ultra_moe", "mfu_epoch_llama_3_1_405b", "mfu_epoch_palm",
            "mfu_epoch_bloom"]);
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

    /// The day on which chips are counted: the month's last.
    LadderMonth = linear("ladder_month", U::Month, 24.0, 96.0, 1.0, 47.0).sanctions(figure::LADDER);
    /// Whether the ladder counts that most operators are less efficient than the best.
    CountFleet = switch("count_fleet", true).sanctions(figure::LADDER);
    /// Whether it counts workloads that are no language models.
    CountOther = switch("count_other", true).sanctions(figure::LADDER);
    /// Whether it counts chips that training and research hold.
    CountTraining = switch("count_training", true).sanctions(figure::LADDER);
    /// Whether it counts what domestic chips lose to their software.
    CountSoftware = switch("count_software", true).sanctions(figure::LADDER);
    /// Whether it counts chips that stand where nobody can rent them.
    CountStranded = switch("count_stranded", true).sanctions(figure::LADDER);
    /// Whether it counts that cheap compute is used more.
    CountResponse = switch("count_response", true).sanctions(figure::LADDER);
    /// Tokens per chip of the best operator over those of an ordinary one.
    FleetInefficiency = linear("fleet_inefficiency", U::Times, 1.5, 6.0, 0.1, 3.6).sanctions(figure::LADDER)
        .fact("fleet_inefficiency");
    /// Installed compute that nobody can rent.
    StrandedShare = linear("stranded_share", U::Percent, 10.0, 60.0, 1.0, 35.0).sanctions(figure::LADDER)
        .fact("stranded_share");
    /// What a domestic chip delivers of its hardware with the youngest software.
    UsabilityFloor = linear("software_usability_floor", U::Percent, 35.0, 75.0, 1.0, 50.0).sanctions(figure::LADDER)
        .fact("software_usability_floor");
    /// Growth of demand where compute gets cheaper.
    PriceElasticity = linear("price_elasticity", U::One, 0.1, 0.8, 0.05, 0.25).sanctions(figure::LADDER)
        .fact("price_elasticity");
    /// What both governments do.
    Policy = choice("policy", POLICIES, 0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: training chips.
    TrainingChips = choice("training_chips", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: training chips.
    TrainingChipsFrom = linear("training_chips_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: training chips.
    TrainingChipsUntil = linear("training_chips_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: low end chips.
    LowEndChips = choice("low_end_chips", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: low end chips.
    LowEndChipsFrom = linear("low_end_chips_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: low end chips.
    LowEndChipsUntil = linear("low_end_chips_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: equipment.
    Equipment = choice("equipment", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: equipment.
    EquipmentFrom = linear("equipment_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: equipment.
    EquipmentUntil = linear("equipment_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: hbm.
    Hbm = choice("hbm", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: hbm.
    HbmFrom = linear("hbm_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: hbm.
    HbmUntil = linear("hbm_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: refusal.
    Refusal = choice("refusal", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: refusal.
    RefusalFrom = linear("refusal_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: refusal.
    RefusalUntil = linear("refusal_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: mandate.
    Mandate = choice("mandate", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: mandate.
    MandateFrom = linear("mandate_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: mandate.
    MandateUntil = linear("mandate_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Strength of a control between its two dates: state purchases.
    StatePurchases = choice("state_purchases", LEVELS, 0).sanctions(figure::FUTURES);
    /// When that strength begins: state purchases.
    StatePurchasesFrom = linear("state_purchases_from", U::Month, -24.0, 167.0, 1.0, 54.0).sanctions(figure::FUTURES);
    /// When it ends: state purchases.
    StatePurchasesUntil = linear("state_purchases_until", U::Month, -23.0, 168.0, 1.0, 168.0).sanctions(figure::FUTURES);
    /// Growth of tokens to 2029.
    TokenGrowth = linear("token_growth_to_2029", U::TimesPerYear, 1.4, 3.3, 0.1, 2.2).sanctions(figure::FUTURES)
        .fact("token_growth_to_2029").ticks(&["token_growth_jefferies", "token_growth_jpmorgan"]);
    /// Growth of serving efficiency.
    EfficiencyGrowth = linear("efficiency_growth", U::TimesPerYear, 1.3, 4.0, 0.1, 2.0).sanctions(figure::FUTURES)
        .fact("efficiency_growth");
    /// When domestic HBM comes.
    DomesticHbmStart = linear("domestic_hbm_start", U::Month, 39.0, 60.0, 1.0, 42.0).sanctions(figure::FUTURES)
        .fact("domestic_hbm_start");
    /// Growth of domestic HBM.
    DomesticHbmGrowth = linear("domestic_hbm_growth", U::PercentPerYear, 30.0, 150.0, 5.0, 85.0).sanctions(figure::BINDING)
        .fact("domestic_hbm_growth");
    /// Domestic HBM at its start.
    DomesticHbmInitial = linear("domestic_hbm_initial", U::MillionStacksPerYear, 0.5, 6.0, 0.1, 4.4).sanctions(figure::FUTURES)
        .fact("domestic_hbm_initial");
    /// HBM that gets in under the control.
    HbmLeakage = linear("hbm_leakage", U::MillionStacksPerYear, 0.0, 3.0, 0.1, 0.6).sanctions(figure::BINDING)
        .fact("hbm_leakage");
    /// Growth of demand by training and research.
    TrainingGrowth = linear("training_demand_growth", U::PercentPerYear, 10.0, 60.0, 1.0, 30.0).sanctions(figure::FUTURES)
        .fact("training_demand_growth");
    /// Growth of other workloads.
    OtherGrowth = linear("other_workload_growth", U::PercentPerYear, 5.0, 35.0, 1.0, 18.0).sanctions(figure::FUTURES)
        .fact("other_workload_growth");
    /// How far buyers draw the trend on.
    ExtrapolationHorizon = linear("extrapolation_horizon", U::Years, 0.0, 2.0, 0.1, 1.4).sanctions(figure::FUTURES)
        .fact("extrapolation_horizon");
    /// Growth of a domestic card's capability.
    CapabilityGrowth = linear("domestic_capability_growth", U::PercentPerYear, 15.0, 60.0, 1.0, 43.0).sanctions(figure::SENSITIVITY)
        .fact("domestic_capability_growth");
    /// The state's target of capacity over the reported one.
    StateCapacity = linear("state_capacity_multiplier", U::Times, 0.0, 1.5, 0.1, 1.0).sanctions(figure::BINDING)
        .fact("state_capacity_multiplier");
    /// Growth of the budget after 2028.
    BudgetGrowth = linear("budget_growth", U::PercentPerYear, 5.0, 30.0, 1.0, 15.0).sanctions(figure::FUTURES)
        .fact("budget_growth");
    /// Smuggled compute over orders.
    SmugglingShare = linear("smuggling_share", U::Percent, 0.0, 15.0, 0.5, 3.5).sanctions(figure::FUTURES)
        .fact("smuggling_share");
    /// The result that is explained.
    Outcome = choice("outcome", OUTCOMES, 2).sanctions(figure::ATTRIBUTION);
    /// The year in which it is read.
    OutcomeYear = linear("outcome_year", U::Year, 2023.0, 2035.0, 1.0, 2027.0).sanctions(figure::ATTRIBUTION);
    /// Effort put into domestic software.
    SoftwareEffort = linear("software_effort", U::Times, 0.5, 2.0, 0.1, 1.0).ecosystem(figure::MOAT)
        .fact("software_effort");
    /// Share of domestic chips at which their software is half mature.
    SoftwareHalfShare = linear("software_half_share", U::Percent, 20.0, 60.0, 1.0, 35.0).ecosystem(figure::MOAT)
        .fact("software_half_share");
    /// Steepness of the network effect.
    SoftwareSteepness = linear("software_network_steepness", U::One, 1.0, 3.0, 0.1, 1.5).ecosystem(figure::MOAT)
        .fact("software_network_steepness");
    /// Years that software takes to follow its use.
    SoftwareBuildTime = linear("software_build_time", U::Years, 1.0, 5.0, 0.1, 2.5).ecosystem(figure::MOAT)
        .fact("software_build_time");
    /// Weight of the mandate in the buyers' choice.
    MandateWeight = linear("mandate_weight", U::One, 0.0, 4.0, 0.1, 1.0).ecosystem(figure::MOAT)
        .fact("mandate_weight");
    /// Change of the free foreign price.
    ForeignPriceTrend = linear("free_foreign_price_trend", U::PercentPerYear, -40.0, -10.0, 1.0, -25.0).ecosystem(figure::MOAT)
        .fact("free_foreign_price_trend");
    /// Response of the frontier to research.
    ResearchElasticity = linear("research_elasticity", U::One, 0.0, 0.4, 0.01, 0.15).ecosystem(figure::LEDGER)
        .fact("research_elasticity");
    /// Share of revenue spent on research.
    ForeignResearchShare = linear("foreign_research_share", U::Percent, 7.0, 25.0, 1.0, 10.0).ecosystem(figure::LEDGER)
        .fact("foreign_research_share");
    /// Growth of revenue outside China after 2026.
    ElsewhereGrowth = linear("foreign_revenue_elsewhere_growth", U::PercentPerYear, 0.0, 40.0, 1.0, 20.0).ecosystem(figure::LEDGER)
        .fact("foreign_revenue_elsewhere_growth");
    /// Rent of an H100 for an hour outside China.
    WorldRent = log("world_rent", U::UsdPerHour, 0.5, 10.0, 2.0).ecosystem(figure::TOKEN_PRICE)
        .ticks(&["rent_world_2025_10", "rent_world_2026_03"]);
    /// Its change a year.
    WorldRentTrend = linear("world_rent_trend", U::PercentPerYear, -40.0, 20.0, 1.0, -15.0).ecosystem(figure::TOKEN_PRICE);
    /// Rent of an H100 for an hour in China early in 2024.
    ChinaRent2024 = log("china_rent_2024", U::UsdPerHour, 0.5, 10.0, 3.6).ecosystem(figure::TOKEN_PRICE);

    /// Days between the announcement of the control of memory and its date.
    RushDays = linear("hbm_rush_days", U::Days, 0.0, 365.0, 1.0, 29.0).korea(figure::HBM_RUSH).fact("hbm_rush_days");
    /// How sure buyers are that it comes.
    RushRisk = linear("hbm_rush_risk", U::Percent, 0.0, 100.0, 5.0, 80.0).korea(figure::HBM_RUSH).fact("hbm_rush_risk");
    /// Years of need that they want in store.
    RushCover = linear("hbm_rush_cover", U::Years, 0.0, 3.0, 0.1, 2.0).korea(figure::HBM_RUSH).fact("hbm_rush_cover");
    /// Price of a stack.
    StackPrice = linear("hbm_stack_price", U::Usd, 150.0, 300.0, 10.0, 200.0).korea(figure::HBM_RUSH).fact("hbm_stack_price");
    /// Korean share of the stacks sold to China.
    StackShare = linear("korea_hbm_share", U::Percent, 80.0, 100.0, 1.0, 90.0).korea(figure::HBM_RUSH).fact("korea_hbm_share");
    /// Growth of CXMT's share while small.
    CxmtGrowth = linear("cxmt_growth", U::PercentPerYear, 25.0, 50.0, 1.0, 35.0).korea(figure::DRAM_BALANCE).fact("cxmt_growth");
    /// The share at which CXMT stays.
    CxmtCap = linear("cxmt_cap", U::Percent, 15.0, 25.0, 0.5, 20.0).korea(figure::DRAM_BALANCE).fact("cxmt_cap");
    /// Points of Korea's sales that a point of CXMT's share takes.
    CxmtDisplacement = linear("cxmt_displacement", U::Times, 0.5, 3.0, 0.1, 1.0).korea(figure::DRAM_BALANCE)
        .fact("cxmt_displacement");
    /// What of the losses is sold elsewhere.
    KoreaResold = linear("korea_resold", U::Percent, 0.0, 100.0, 5.0, 50.0).korea(figure::DRAM_BALANCE).fact("korea_resold");
    /// DRAM in the server beside an AI card.
    DramPerCard = linear("dram_per_card", U::Gigabytes, 64.0, 512.0, 16.0, 256.0).korea(figure::DRAM_BALANCE)
        .fact("dram_per_card");
    /// Whether foreign cards that are no longer sold count.
    CountForeign = switch("count_foreign", true).korea(figure::DRAM_BALANCE);
    /// Memory in Korea's chips sold to China.
    MemoryShare = linear("korea_memory_share", U::Percent, 60.0, 90.0, 1.0, 80.0).korea(figure::DRAM_BALANCE)
        .fact("korea_memory_share");
    /// Whether a licence for the fabs follows each year.
    Licensed = switch("fab_licensed", true).korea(figure::CHINA_FABS);
    /// When the last licence ends otherwise: with the beginning of this month.
    LicenceEnd = linear("fab_licence_end", U::Month, 48.0, 120.0, 1.0, 60.0).korea(figure::CHINA_FABS);
    /// Years for which parts in store last.
    FabSpares = linear("fab_spares", U::Years, 0.0, 3.0, 0.1, 1.0).korea(figure::CHINA_FABS).fact("fab_spares");
    /// Mean life of a tool without parts.
    ToolLife = linear("fab_tool_life", U::Years, 5.0, 15.0, 0.5, 10.0).korea(figure::CHINA_FABS).fact("fab_tool_life");
    /// Growth of the world's memory in bits.
    BitGrowth = linear("memory_bit_growth", U::PercentPerYear, 0.0, 30.0, 1.0, 15.0).korea(figure::CHINA_FABS)
        .fact("memory_bit_growth");

    /// The line of the claim `modest-inference`.
    LineModestInference = line("line_modest_inference", U::TokensPerSecond, 1.0, 60.0, 1.0, 10.0);
    /// The line of the claim `legacy-serving`.
    LineLegacyServing = line("line_legacy_serving", U::Times, 0.2, 3.0, 0.05, 1.0);
    /// The line of the claim `edge-work`.
    LineEdgeWork = line("line_edge_work", U::TokensPerSecond, 1.0, 60.0, 1.0, 10.0);
    /// The line of the claim `h20-ahead`.
    LineH20Ahead = line("line_h20_ahead", U::Times, 0.2, 3.0, 0.05, 1.0);
    /// The line of the claim `h20-dear`.
    LineH20Dear = line("line_h20_dear", U::Times, 0.2, 3.0, 0.05, 1.0);
    /// The line of the claim `ascend-prefill`.
    LineAscendPrefill = line("line_ascend_prefill", U::Times, 0.2, 6.0, 0.05, 1.0);
    /// The line of the claim `training-gap`.
    LineTrainingGap = line("line_training_gap", U::Times, 1.0, 10.0, 0.1, 3.0);
    /// The line of the claim `silicon-parity`.
    LineSiliconParity = line("line_silicon_parity", U::Times, 0.5, 3.0, 0.05, 1.0);
    /// The line of the claim `total-parity`.
    LineTotalParity = line("line_total_parity", U::Times, 0.5, 5.0, 0.05, 1.0);
    /// The line of the claim `unaided-sale`.
    LineUnaidedSale = line("line_unaided_sale", U::UsdPerWafer, -1000.0, 1000.0, 10.0, 0.0);
    /// The line of the claim `glut`.
    LineGlut = line("line_glut", U::Percent, 60.0, 100.0, 1.0, 80.0);
    /// The line of the claim `logic-small`.
    LineLogicSmall = line("line_logic_small", U::Percent, 5.0, 60.0, 1.0, 25.0);
    /// The line of the claim `surplus-tokens`.
    LineSurplusTokens = line("line_surplus_tokens", U::Times, 0.5, 10.0, 0.1, 1.0);
    /// The line of the claim `surplus-now`.
    LineSurplusNow = line("line_surplus_now", U::Times, 0.5, 2.0, 0.05, 1.0);
    /// The line of the claim `surplus-next`.
    LineSurplusNext = line("line_surplus_next", U::Times, 0.3, 2.0, 0.05, 1.0);
    /// The line of the claim `low-end-meaningless`.
    LineLowEndMeaningless = line("line_low_end_meaningless", U::Percent, 0.0, 30.0, 0.5, 5.0);
    /// The line of the claim `low-end-speeds`.
    LineLowEndSpeeds = line("line_low_end_speeds", U::Percent, 0.0, 50.0, 0.5, 5.0);
    /// The line of the claim `speeds-self-sufficiency`.
    LineSpeedsSelfSufficiency = line("line_speeds_self_sufficiency", U::Percent, 0.0, 100.0, 1.0, 10.0);
    /// The line of the claim `training-gap-binds`.
    LineTrainingGapBinds = line("line_training_gap_binds", U::Percent, 0.0, 100.0, 1.0, 50.0);
    /// The line of the claim `training-first`.
    LineTrainingFirst = line("line_training_first", U::Percent, -50.0, 50.0, 1.0, 0.0);
    /// The line of the claim `paradox`.
    LineParadox = line("line_paradox", U::Year, 2026.0, 2035.0, 1.0, 2035.0);
    /// The line of the claim `cuda-tipping`.
    LineCudaTipping = line("line_cuda_tipping", U::Percent, -30.0, 30.0, 1.0, 0.0);
    /// The line of the claim `nvidia-loses`.
    LineNvidiaLoses = line("line_nvidia_loses", U::Percent, 1.0, 60.0, 1.0, 10.0);
    /// The line of the claim `loss-is-large`.
    LineLossIsLarge = line("line_loss_is_large", U::Percent, 0.0, 40.0, 1.0, 10.0);
    /// The line of the claim `frontier-slows`.
    LineFrontierSlows = line("line_frontier_slows", U::Days, 0.0, 365.0, 5.0, 90.0);
    /// The line of the claim `cheap-tokens`.
    LineCheapTokens = line("line_cheap_tokens", U::Times, 0.3, 3.0, 0.05, 1.0);
    /// The line of the claim `korea-memory-gains`.
    LineKoreaMemoryGains = line("line_korea_memory_gains", U::UsdBillion, -20.0, 20.0, 0.5, 0.0);
    /// The line of the claim `korea-memory-loses`.
    LineKoreaMemoryLoses = line("line_korea_memory_loses", U::UsdBillion, -20.0, 20.0, 0.5, 0.0);
    /// The claim that is looked at.
    Claim = choice("claim", CLAIMS, 16).verdict(figure::FLIPS);
    /// The control that runs across the map of validity.
    MapAcross = choice("map_across", AXES, 56).verdict(figure::VALIDITY);
    /// The control that runs upright.
    MapUpright = choice("map_upright", AXES, 61).verdict(figure::VALIDITY);
}

/// The pattern of all lines of claims, which have their help and their origin in common. Not a guard: where it stands, a
/// parameter without words still does not compile.
macro_rules! claim_lines {
    () => {
        $crate::scenario::ParamId::LineModestInference
            | $crate::scenario::ParamId::LineLegacyServing
            | $crate::scenario::ParamId::LineEdgeWork
            | $crate::scenario::ParamId::LineH20Ahead
            | $crate::scenario::ParamId::LineH20Dear
            | $crate::scenario::ParamId::LineAscendPrefill
            | $crate::scenario::ParamId::LineTrainingGap
            | $crate::scenario::ParamId::LineSiliconParity
            | $crate::scenario::ParamId::LineTotalParity
            | $crate::scenario::ParamId::LineUnaidedSale
            | $crate::scenario::ParamId::LineGlut
            | $crate::scenario::ParamId::LineLogicSmall
            | $crate::scenario::ParamId::LineSurplusTokens
            | $crate::scenario::ParamId::LineSurplusNow
            | $crate::scenario::ParamId::LineSurplusNext
            | $crate::scenario::ParamId::LineLowEndMeaningless
            | $crate::scenario::ParamId::LineLowEndSpeeds
            | $crate::scenario::ParamId::LineSpeedsSelfSufficiency
            | $crate::scenario::ParamId::LineTrainingGapBinds
            | $crate::scenario::ParamId::LineTrainingFirst
            | $crate::scenario::ParamId::LineParadox
            | $crate::scenario::ParamId::LineCudaTipping
            | $crate::scenario::ParamId::LineNvidiaLoses
            | $crate::scenario::ParamId::LineLossIsLarge
            | $crate::scenario::ParamId::LineFrontierSlows
            | $crate::scenario::ParamId::LineCheapTokens
            | $crate::scenario::ParamId::LineKoreaMemoryGains
            | $crate::scenario::ParamId::LineKoreaMemoryLoses
    };
}
pub(crate) use claim_lines;

impl ParamId {
    /// The chapter in which the parameter is set.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        ROWS[self as usize].chapter
    }
}
