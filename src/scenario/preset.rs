//! Named settings that a link, a button or a lesson can start from.

use super::choices::Scenario;
use super::link;
use super::schema::ParamId;

/// One parameter of a preset with its value written as in a link.
pub type Setting = (ParamId, &'static str);

/// What a preset is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PresetKind {
    /// A story or a claim to begin with: applied to the defaults.
    Story,
    /// A process for the wafer figure (defect density and wafer price): applied to what the reader has.
    Process,
}

/// A named group of settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Name in `preset=`; never renamed.
    pub id: &'static str,
    /// What it is for.
    pub kind: PresetKind,
    /// What it sets.
    pub settings: &'static [Setting],
}

const fn story(id: &'static str, settings: &'static [Setting]) -> Preset {
    Preset {
        id,
        kind: PresetKind::Story,
        settings,
    }
}

const fn process(id: &'static str, settings: &'static [Setting]) -> Preset {
    Preset {
        id,
        kind: PresetKind::Process,
        settings,
    }
}

use ParamId as P;

/// Every preset: stories first, in reading order, then processes from old to new.
pub static ALL: [Preset; 12] = [
    story("history-list-prices", &[]),
    // Reported in December 2024: 12-inch wafers up to 40% below Taiwanese offers, 28 nm at $1,500; SMIC's year at 85.6%.
    story(
        "price-war-2024",
        &[
            (P::D0, "0.07"),
            (P::WaferPrice, "1500"),
            (P::Discount, "40"),
            (P::Utilisation, "85.6"),
            (P::Price, "1500"),
        ],
    ),
    // A 28 nm inference chip with plain DRAM, the size of Google's first TPU.
    story(
        "tpu-like-28nm",
        &[
            (P::Die, "331"),
            (P::D0, "0.07"),
            (P::WaferPrice, "2500"),
            (P::Memory, "ddr5"),
            (P::MemoryGb, "8"),
        ],
    ),
    // Ascend 910B on SMIC's second-generation 7 nm.
    story(
        "ascend-smic",
        &[
            (P::Die, "665.61"),
            (P::D0, "0.16"),
            (P::WaferPrice, "13500"),
        ],
    ),
    story("full-fab", &[(P::Utilisation, "100")]),
    story("half-empty-fab", &[(P::Utilisation, "50")]),
    story("no-state-building", &[(P::StateBuilding, "0")]),
    process("process-28nm", &[(P::D0, "0.07"), (P::WaferPrice, "2500")]),
    process("process-14nm", &[(P::D0, "0.08"), (P::WaferPrice, "3984")]),
    process("process-7nm", &[(P::D0, "0.09"), (P::WaferPrice, "9346")]),
    process(
        "process-7nm-smic",
        &[(P::D0, "0.16"), (P::WaferPrice, "13500")],
    ),
    process("process-5nm", &[(P::D0, "0.11"), (P::WaferPrice, "16988")]),
];

/// The preset of an id, if there is one.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    ALL.iter().find(|preset| preset.id == id)
}

impl Preset {
    /// `base` with the preset's settings.
    #[must_use]
    pub fn apply(&self, base: &Scenario) -> Scenario {
        with_settings(base, self.settings)
    }

    /// The scenario a click on the preset gives: a story starts from the defaults, a process from what the reader has.
    #[must_use]
    pub fn chosen(&self, current: &Scenario) -> Scenario {
        match self.kind {
            PresetKind::Story => self.apply(&Scenario::default()),
            PresetKind::Process => self.apply(current),
        }
    }

    /// Whether every setting of the preset stands in `scenario` (for a story: and everything else at its default).
    #[must_use]
    pub fn matches(&self, scenario: &Scenario) -> bool {
        self.chosen(scenario) == *scenario
    }
}

/// `base` with values written as in a link.
pub(super) fn with_settings(base: &Scenario, settings: &[Setting]) -> Scenario {
    settings.iter().fold(*base, |scenario, &(id, text)| {
        match link::value_of(id, text) {
            Some(value) => scenario.with(id, value),
            None => scenario,
        }
    })
}
