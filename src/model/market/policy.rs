//! What states decide: dated strengths of seven levers.

use super::MarketError;
use crate::model::facts::market_levers as facts;

/// Something that a state can hold between 0 (off) and 1 (full).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// US licence requirement for training chips: 0.5 leaves chips such as A800 and H800 free, 1 only such as the H20.
    TrainingChips,
    /// US licence requirement for chips such as the H20; between 0 and 1 they are licensed on conditions.
    LowEndChips,
    /// US, Dutch and Japanese licence requirements for chip-making equipment.
    Equipment,
    /// US licence requirement for high-bandwidth memory.
    Hbm,
    /// Beijing's refusal: share of the foreign chips free to be sold that China blocks.
    Refusal,
    /// Beijing's mandate to buy domestic chips.
    Mandate,
    /// Share of the domestic potential that the state buys whatever the demand.
    StatePurchases,
}

impl Lever {
    /// Every lever.
    pub const ALL: [Self; 7] = [
        Self::TrainingChips,
        Self::LowEndChips,
        Self::Equipment,
        Self::Hbm,
        Self::Refusal,
        Self::Mandate,
        Self::StatePurchases,
    ];

    /// Its name in requests and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TrainingChips => "training_chips",
            Self::LowEndChips => "low_end_chips",
            Self::Equipment => "equipment",
            Self::Hbm => "hbm",
            Self::Refusal => "refusal",
            Self::Mandate => "mandate",
            Self::StatePurchases => "state_purchases",
        }
    }

    /// The lever with this id.
    ///
    /// # Errors
    /// [`MarketError::Unknown`] where there is none.
    pub fn find(id: &str) -> Result<Self, MarketError> {
        Self::ALL.into_iter().find(|lever| lever.id() == id).ok_or(MarketError::Unknown)
    }

    /// What happened so far and stays: dates from the rules, strengths assumed (`facts/market_levers.csv`).
    #[must_use]
    pub const fn as_happened(self) -> &'static [(f64, f64)] {
        match self {
            Self::TrainingChips => facts::TRAINING_CHIPS,
            Self::LowEndChips => facts::LOW_END_CHIPS,
            Self::Equipment => facts::EQUIPMENT,
            Self::Hbm => facts::HBM,
            Self::Refusal => facts::REFUSAL,
            Self::Mandate => facts::MANDATE,
            Self::StatePurchases => &[],
        }
    }
}

/// A lever over time: from each year (decimal, rising) the strength beside it, 0 before the first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Schedule {
    steps: Vec<(f64, f64)>,
}

impl Schedule {
    /// A schedule of these steps `(from_year, strength)`.
    ///
    /// # Errors
    /// [`MarketError::Order`] where the years do not rise, [`MarketError::OutOfRange`] for a strength outside 0 to 1.
    pub fn new(steps: &[(f64, f64)]) -> Result<Self, MarketError> {
        if steps.iter().any(|step| !step.0.is_finite()) || steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
            return Err(MarketError::Order);
        }
        match steps.iter().find(|step| !(0.0..=1.0).contains(&step.1)) {
            Some(&(_, value)) => Err(MarketError::OutOfRange { field: "strength", value, min: 0.0, max: 1.0 }),
            None => Ok(Self { steps: steps.to_vec() }),
        }
    }

    /// The steps `(from_year, strength)`.
    #[must_use]
    pub fn steps(&self) -> &[(f64, f64)] {
        &self.steps
    }

    /// The strength at a time, decimal year.
    #[must_use]
    pub fn strength(&self, time: f64) -> f64 {
        self.steps.iter().rev().find(|step| step.0 <= time).map_or(0.0, |step| step.1)
    }
}

/// The strengths of all levers at one moment, 0 to 1 each.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Strengths {
    /// [`Lever::TrainingChips`].
    pub training_chips: f64,
    /// [`Lever::LowEndChips`].
    pub low_end_chips: f64,
    /// [`Lever::Equipment`].
    pub equipment: f64,
    /// [`Lever::Hbm`].
    pub hbm: f64,
    /// [`Lever::Refusal`].
    pub refusal: f64,
    /// [`Lever::Mandate`].
    pub mandate: f64,
    /// [`Lever::StatePurchases`].
    pub state_purchases: f64,
}

/// A schedule for each lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    schedules: [Schedule; 7],
}

impl Policy {
    /// What happened so far, and nothing new after it.
    #[must_use]
    pub fn as_happened() -> Self {
        Self { schedules: Lever::ALL.map(|lever| Schedule { steps: lever.as_happened().to_vec() }) }
    }

    /// The schedule of a lever.
    #[must_use]
    pub fn schedule(&self, lever: Lever) -> &Schedule {
        &self.schedules[lever as usize]
    }

    /// This policy with another schedule for a lever.
    #[must_use]
    pub fn with(mut self, lever: Lever, schedule: Schedule) -> Self {
        self.schedules[lever as usize] = schedule;
        self
    }

    /// This policy with a lever held at one strength (0 to 1, else the nearer end) all the time.
    #[must_use]
    pub fn always(self, lever: Lever, strength: f64) -> Self {
        self.with(lever, Schedule { steps: vec![(f64::MIN, strength.clamp(0.0, 1.0))] })
    }

    /// This policy with a lever held at one strength (0 to 1, else the nearer end) from a year on.
    #[must_use]
    pub fn from(mut self, lever: Lever, year: f64, strength: f64) -> Self {
        let steps = &mut self.schedules[lever as usize].steps;
        steps.retain(|step| step.0 < year);
        steps.push((year, strength.clamp(0.0, 1.0)));
        self
    }

    /// The first time after `time` at which a lever moves; infinite where none does.
    #[must_use]
    pub fn next_change(&self, time: f64) -> f64 {
        let years = self.schedules.iter().flat_map(|schedule| &schedule.steps).map(|step| step.0);
        years.filter(|year| *year > time).fold(f64::INFINITY, f64::min)
    }

    /// The strengths at a time, decimal year.
    #[must_use]
    pub fn strengths(&self, time: f64) -> Strengths {
        let at = |lever: Lever| self.schedule(lever).strength(time);
        Strengths {
            training_chips: at(Lever::TrainingChips),
            low_end_chips: at(Lever::LowEndChips),
            equipment: at(Lever::Equipment),
            hbm: at(Lever::Hbm),
            refusal: at(Lever::Refusal),
            mandate: at(Lever::Mandate),
            state_purchases: at(Lever::StatePurchases),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schedules_hold_from_their_dates_on() {
        let schedule = Schedule::new(&[(2022.0, 0.5), (2024.0, 0.25)]).unwrap();
        for (time, strength) in [(2020.0, 0.0), (2021.99, 0.0), (2022.0, 0.5), (2023.9, 0.5), (2024.0, 0.25)] {
            assert_eq!(schedule.strength(time), strength);
        }
        assert_eq!(Schedule::new(&[(2022.0, 0.5), (2022.0, 0.5)]), Err(MarketError::Order));
        assert_eq!(Schedule::new(&[(f64::NAN, 0.5)]), Err(MarketError::Order));
        assert!(Schedule::new(&[(2022.0, 1.5)]).is_err() && Schedule::new(&[(2022.0, f64::NAN)]).is_err());
    }

    #[test]
    fn a_change_from_a_year_on_keeps_what_was_before() {
        let policy = Policy::as_happened().from(Lever::TrainingChips, 2026.04, 0.35);
        let steps = policy.schedule(Lever::TrainingChips).steps();
        assert_eq!(steps, [(2022.79, 0.5), (2023.83, 1.0), (2026.04, 0.35)]);
        assert_eq!(policy.always(Lever::TrainingChips, 0.0).strengths(2026.0).training_chips, 0.0);
        for (place, lever) in Lever::ALL.into_iter().enumerate() {
            assert_eq!((lever as usize, Lever::find(lever.id())), (place, Ok(lever)));
            assert!(Schedule::new(lever.as_happened()).is_ok());
        }
    }
}
