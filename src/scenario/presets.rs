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

// Defect densities and wafer prices are the facts `d0_…` and `wafer_price_…`; a test keeps them equal.
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
    /// A 28 nm inference chip with 8 GB of plain memory, about the size of Google's first TPU (at most 331 mm²).
    TpuLike = "tpu-like-28nm", figure::WAFER,
        &[(P::Die, "331"), (P::D0, "0.07"), (P::WaferPrice, "2500"), (P::Memory, "ddr5"), (P::MemoryGb, "8")];
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
