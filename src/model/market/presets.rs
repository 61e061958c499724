//! Policies worth comparing.

use super::policy::Lever::{Equipment, Hbm, LowEndChips, Mandate, Refusal, TrainingChips};
use super::{MarketError, Parameters, Policy, Schedule};

/// A policy with a name; two of them change parameters and not levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The levers as they were moved, and nothing new.
    AsHappened,
    /// No control, no refusal; of the mandate only the early part.
    NoControls,
    /// Training chips controlled as happened, nothing else.
    TrainingOnly,
    /// Equipment and memory controlled as happened, chips free and not refused.
    EquipmentAndHbmOnly,
    /// Low-end chips free, Beijing refuses them as happened.
    LowEndLiftedRefused,
    /// Low-end chips free and not refused.
    LowEndLiftedAccepted,
    /// All chips free, Beijing refuses them as happened.
    ChipsLiftedRefused,
    /// Equipment at its level of 2020.
    NoEquipmentControl,
    /// Memory free.
    NoHbmControl,
    /// Of the mandate only the early part.
    NoMandate,
    /// Equipment controlled in full from mid-2026.
    TotalEquipment2026,
    /// Chips of the H200 class free on conditions from early 2026, Beijing refuses little.
    H200Reopened2026,
    /// All chips free and not refused from 2026.
    Reopened2026,
    /// All chips free and not refused from 2030.
    Reopened2030,
    /// As happened, but domestic memory starts small and grows slowly.
    SlowDomesticHbm,
    /// As happened, but nothing is smuggled.
    NoSmuggling,
}

/// The early mandate, as it would be without controls.
const EARLY_MANDATE: (f64, f64) = (2023.0, 0.15);
/// When the rule on chips of the H200 class took effect, decimal year.
const H200_RULE: f64 = 2026.04;

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 16] = [
        Self::AsHappened,
        Self::NoControls,
        Self::TrainingOnly,
        Self::EquipmentAndHbmOnly,
        Self::LowEndLiftedRefused,
        Self::LowEndLiftedAccepted,
        Self::ChipsLiftedRefused,
        Self::NoEquipmentControl,
        Self::NoHbmControl,
        Self::NoMandate,
        Self::TotalEquipment2026,
        Self::H200Reopened2026,
        Self::Reopened2026,
        Self::Reopened2030,
        Self::SlowDomesticHbm,
        Self::NoSmuggling,
    ];

    /// Its name in requests and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AsHappened => "as_happened",
            Self::NoControls => "no_controls",
            Self::TrainingOnly => "training_only",
            Self::EquipmentAndHbmOnly => "equipment_and_hbm_only",
            Self::LowEndLiftedRefused => "low_end_lifted_refused",
            Self::LowEndLiftedAccepted => "low_end_lifted_accepted",
            Self::ChipsLiftedRefused => "chips_lifted_refused",
            Self::NoEquipmentControl => "no_equipment_control",
            Self::NoHbmControl => "no_hbm_control",
            Self::NoMandate => "no_mandate",
            Self::TotalEquipment2026 => "total_equipment_2026",
            Self::H200Reopened2026 => "h200_reopened_2026",
            Self::Reopened2026 => "reopened_2026",
            Self::Reopened2030 => "reopened_2030",
            Self::SlowDomesticHbm => "slow_domestic_hbm",
            Self::NoSmuggling => "no_smuggling",
        }
    }

    /// The preset with this id.
    ///
    /// # Errors
    /// [`MarketError::Unknown`] where there is none.
    pub fn find(id: &str) -> Result<Self, MarketError> {
        Self::ALL.into_iter().find(|preset| preset.id() == id).ok_or(MarketError::Unknown)
    }

    /// Its levers.
    #[must_use]
    pub fn policy(self) -> Policy {
        let happened = Policy::as_happened();
        let early = |policy: Policy| policy.always(Mandate, 0.0).from(Mandate, EARLY_MANDATE.0, EARLY_MANDATE.1);
        match self {
            Self::AsHappened | Self::SlowDomesticHbm | Self::NoSmuggling => happened,
            Self::NoControls => early(off(happened, &[TrainingChips, LowEndChips, Equipment, Hbm, Refusal])),
            Self::TrainingOnly => early(off(happened, &[LowEndChips, Equipment, Hbm, Refusal])),
            Self::EquipmentAndHbmOnly => early(off(happened, &[TrainingChips, LowEndChips, Refusal])),
            Self::LowEndLiftedRefused => off(happened, &[LowEndChips]),
            Self::LowEndLiftedAccepted => off(happened, &[LowEndChips, Refusal]),
            Self::ChipsLiftedRefused => off(happened, &[TrainingChips, LowEndChips]),
            Self::NoEquipmentControl => happened.always(Equipment, Equipment.as_happened()[0].1),
            Self::NoHbmControl => off(happened, &[Hbm]),
            Self::NoMandate => early(happened),
            Self::TotalEquipment2026 => happened.from(Equipment, 2026.5, 1.0),
            Self::H200Reopened2026 => reopened(happened, H200_RULE, [0.35, 0.3, 0.2, 0.5]),
            Self::Reopened2026 => reopened(happened, 2026.0, [0.0, 0.0, 0.0, 0.1]),
            Self::Reopened2030 => reopened(happened, 2030.0, [0.0, 0.0, 0.0, 0.1]),
        }
    }

    /// These parameters with those that the preset sets.
    #[must_use]
    pub fn parameters(self, base: &Parameters) -> Parameters {
        let base = base.clone();
        match self {
            Self::SlowDomesticHbm => {
                Parameters { domestic_hbm_initial: 1.0, domestic_hbm_growth: 0.5, hbm_leakage: 0.1, ..base }
            }
            Self::NoSmuggling => Parameters { smuggling_capacity: 0.0, ..base },
            _ => base,
        }
    }
}

/// The policy with these levers off all the time.
fn off(policy: Policy, levers: &[super::Lever]) -> Policy {
    levers.iter().fold(policy, |policy, lever| policy.with(*lever, Schedule::default()))
}

/// The policy with training chips, low-end chips, refusal and mandate at these strengths from a year on.
fn reopened(policy: Policy, year: f64, strengths: [f64; 4]) -> Policy {
    let levers = [TrainingChips, LowEndChips, Refusal, Mandate];
    levers.into_iter().zip(strengths).fold(policy, |policy, (lever, strength)| policy.from(lever, year, strength))
}
