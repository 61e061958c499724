//! Named settings that a button, a lesson or a link (`preset=…`) can start from.

use super::chapter::figure;
use super::choices::Scenario;
use super::link;
use super::schema::ParamId;

/// One parameter of a preset, with its value written as in a link.
pub type Setting = (ParamId, &'static str);

/// A named group of settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Which one it is: its name in words is found by this.
    pub key: PresetKey,
    /// Name in `preset=`; never renamed.
    pub id: &'static str,
    /// Id of the figure it is offered beside.
    pub figure: &'static str,
    /// What it sets; everything else stays.
    pub settings: &'static [Setting],
}

macro_rules! presets {
    ($( $(#[$doc:meta])* $key:ident = $id:literal, $figure:expr, $settings:expr; )*) => {
        /// A preset, for matching.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum PresetKey { $( $(#[$doc])* $key, )* }

        /// Every preset, figure by figure.
        pub static ALL: &[Preset] = &[
            $( Preset { key: PresetKey::$key, id: $id, figure: $figure, settings: $settings }, )*
        ];
    };
}

use ParamId as P;

/// The settings of a policy: itself, with no lever moved by hand, and whatever more is given.
macro_rules! policy {
    ($id:literal $(, $more:expr)*) => {
        &[
            (P::Policy, $id),
            (P::TrainingChips, "path"),
            (P::LowEndChips, "path"),
            (P::Equipment, "path"),
            (P::Hbm, "path"),
            (P::Refusal, "path"),
            (P::Mandate, "path"),
            (P::StatePurchases, "path"),
            $($more,)*
        ]
    };
}

// Die areas, defect densities and wafer prices are the facts `die_…`, `d0_…` and `wafer_price_…`; a test keeps them equal.
presets! {
    /// A 28 nm process.
    Process28 = "process-28nm", figure::WAFER, &[(P::D0, "0.07"), (P::WaferPrice, "2500")];
    /// A 14 nm process.
    Process14 = "process-14nm", figure::WAFER, &[(P::D0, "0.08"), (P::WaferPrice, "3984")];
    /// TSMC's 7 nm process.
    Process7 = "process-7nm", figure::WAFER, &[(P::D0, "0.09"), (P::WaferPrice, "9346")];
    /// SMIC's 7 nm process, made without EUV.
    Process7Smic = "process-7nm-smic", figure::WAFER, &[(P::D0, "0.16"), (P::WaferPrice, "13500")];
    /// A 5 nm process.
    Process5 = "process-5nm", figure::WAFER, &[(P::D0, "0.11"), (P::WaferPrice, "16988")];
    /// An inference chip of the size of Google's TPU v5e, if it were made at 28 nm.
    TpuLike = "tpu-like-28nm", figure::WAFER, &[(P::Die, "325"), (P::D0, "0.07"), (P::WaferPrice, "2500")];
    /// Ascend 910B on SMIC's 7 nm.
    AscendSmic = "ascend-smic", figure::WAFER, &[(P::Die, "665.61"), (P::D0, "0.16"), (P::WaferPrice, "13500")];
    /// List prices: where the page starts.
    ListPrices = "history-list-prices", figure::SAME_JOB,
        &[(P::D0, "0.08"), (P::WaferPrice, "3984"), (P::Discount, "0")];
    /// The price war reported in December 2024: 12-inch wafers up to 40% off, 28 nm at 1,500 dollars.
    PriceWar = "price-war-2024", figure::SAME_JOB,
        &[(P::D0, "0.07"), (P::WaferPrice, "1500"), (P::Discount, "40"), (P::Price, "1500")];
    /// Every machine runs.
    FullFab = "full-fab", figure::EMPTY_FAB, &[(P::Utilisation, "100")];
    /// Half the machines stand still.
    HalfEmptyFab = "half-empty-fab", figure::EMPTY_FAB, &[(P::Utilisation, "50")];
    /// Only the market decides what is built.
    NoStateBuilding = "no-state-building", figure::GLUT, &[(P::StateBuilding, "0")];
    /// Long questions, short answers: mostly reading.
    LongQuestions = "long-questions", figure::SERVE, &[(P::Prompt, "16384"), (P::Answer, "256"), (P::Users, "32")];
    /// `DeepSeek-V3` over a long context, where the H20's bandwidth no longer helps.
    DeepSeekMap = "deepseek-long-context", figure::H20_MAP,
        &[(P::MapModel, "deepseek-v3"), (P::Phase, "decode"), (P::MapBatch, "16"), (P::MapContext, "32768")];
    /// `DeepSeek-V3`'s pre-training: 37 billion active parameters, 14.8 trillion tokens, 2,048 H800.
    DeepSeekRun = "deepseek-v3-training", figure::TRAIN,
        &[(P::TrainParameters, "37"), (P::TrainTokens, "14.8"), (P::TrainChip, "h800_sxm"), (P::TrainChips, "2048")];
    /// The H20 as it was sold in June 2024.
    H20In2024 = "h20-june-2024", figure::RULES,
        &[(P::RuleMonth, "2024-06"), (P::OwnTpp, "2368"), (P::OwnBandwidth, "4000"), (P::OwnArea, "814"),
            (P::OwnIo, "1028"), (P::OwnDataCentre, "1")];
    /// The 14 nm GDDR6 card of the serving figure, on a die of the Kunlun K200's size: 256 TOPS of 8 bits are a TPP of 2,048.
    ServerCard14 = "server-card-14nm", figure::RULES,
        &[(P::OwnTpp, "2048"), (P::OwnBandwidth, "500"), (P::OwnArea, "504"), (P::OwnIo, "64"), (P::OwnDataCentre, "1")];
    /// Chips over tokens alone, at ordinary efficiency, as the bank's count is understood.
    AsJefferiesCounts = "as-jefferies-counts", figure::LADDER,
        &[(P::LadderMonth, "2025-12"), (P::CountFleet, "1"), (P::CountOther, "0"), (P::CountTraining, "0"),
            (P::CountSoftware, "0"), (P::CountStranded, "0"), (P::CountResponse, "0")];
    /// Everything the ladder knows, at the same date.
    AllCounted = "all-counted", figure::LADDER,
        &[(P::LadderMonth, "2025-12"), (P::CountFleet, "1"), (P::CountOther, "1"), (P::CountTraining, "1"),
            (P::CountSoftware, "1"), (P::CountStranded, "1"), (P::CountResponse, "1")];
    /// What both governments did, with demand as the model assumes it: undoes the two futures of demand below as well.
    AsHappened = "controls-as-happened", figure::FUTURES,
        policy!("as_happened", (P::TokenGrowth, "2.2"), (P::EfficiencyGrowth, "2"));
    /// No control and no refusal.
    NoControls = "no-controls", figure::FUTURES, policy!("no_controls");
    /// Only training chips are controlled.
    TrainingOnly = "training-control-only", figure::FUTURES, policy!("training_only");
    /// Low-end chips are free and Beijing refuses them.
    LowEndRefused = "low-end-lifted-refused", figure::FUTURES, policy!("low_end_lifted_refused");
    /// Low-end chips are free and Beijing lets them in.
    LowEndAccepted = "low-end-lifted-accepted", figure::FUTURES, policy!("low_end_lifted_accepted");
    /// Chips of the H200's class are free on conditions, and Beijing lets most of them in.
    H200Reopened = "h200-reopened-2026", figure::FUTURES, policy!("h200_reopened_2026");
    /// Memory is free.
    NoHbmControl = "no-hbm-control", figure::FUTURES, policy!("no_hbm_control");
    /// Equipment is controlled in full from mid-2026.
    TotalEquipment = "total-equipment-control-2026", figure::FUTURES, policy!("total_equipment_2026");
    /// Demand grows slowly and efficiency fast.
    FrugalFuture = "frugal-future", figure::FUTURES, &[(P::TokenGrowth, "1.4"), (P::EfficiencyGrowth, "3")];
    /// Demand grows fast and efficiency slowly.
    HungryFuture = "hungry-future", figure::FUTURES, &[(P::TokenGrowth, "3.3"), (P::EfficiencyGrowth, "1.5")];
    /// What both governments did, beside Korea's memory.
    KoreaAsHappened = "korea-as-happened", figure::HBM_RUSH, policy!("as_happened");
    /// Memory is free.
    KoreaNoHbm = "korea-no-hbm-control", figure::HBM_RUSH, policy!("no_hbm_control");
    /// Low-end chips are free and Beijing lets them in, beside Korea's memory.
    KoreaAccepted = "korea-low-end-accepted", figure::DRAM_BALANCE, policy!("low_end_lifted_accepted");
    /// China's DRAM grows as fast as anyone expects, and all of it is sold in China.
    StrongCxmt = "strong-cxmt", figure::DRAM_BALANCE,
        &[(P::CxmtGrowth, "50"), (P::CxmtCap, "25"), (P::CxmtDisplacement, "3")];
    /// Memory is sold out: what China does not take, others do.
    SoldOut = "memory-sold-out", figure::DRAM_BALANCE, &[(P::KoreaResold, "100")];
    /// No licence follows that of 2026.
    LicencesEnd = "licences-end-2026", figure::CHINA_FABS, &[(P::Licensed, "0"), (P::LicenceEnd, "2027-01")];
}

/// The preset of an id, if there is one.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    ALL.iter().find(|preset| preset.id == id)
}

/// The presets offered beside a figure.
pub fn of_figure(figure: &str) -> impl Iterator<Item = &'static Preset> {
    ALL.iter().filter(move |preset| preset.figure == figure)
}

impl Preset {
    /// Sets what the preset sets.
    pub fn apply(&self, scenario: &mut Scenario) {
        apply(self.settings, scenario);
    }

    /// Whether `scenario` stands as the preset would set it.
    #[must_use]
    pub fn matches(&self, scenario: &Scenario) -> bool {
        let mut applied = *scenario;
        self.apply(&mut applied);
        applied == *scenario
    }
}

/// Sets values written as in a link.
pub(super) fn apply(settings: &[Setting], scenario: &mut Scenario) {
    for &(id, text) in settings {
        if let Some(value) = link::value_of(id, text) {
            scenario.set(id, value);
        }
    }
}
