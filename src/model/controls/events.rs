//! The timeline: measures, reversals, and what was due but not checked.

use super::Date;
use crate::model::facts::Grade;

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The United States.
    UnitedStates,
    /// China.
    China,
    /// The Netherlands.
    Netherlands,
    /// Japan.
    Japan,
    /// The United States and China together.
    UnitedStatesAndChina,
    /// A company, in its filings.
    Company,
}

/// What sort of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// A measure begins.
    Measure,
    /// A measure is eased, stayed, suspended or no longer enforced.
    Reversal,
    /// Something is due; whether it happened was not checked.
    Scheduled,
    /// A report that changes no rule.
    Note,
}

/// One event. The page's HTML has its texts; the page's own build leaves them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Identifier; that of the rule where a [`super::Regime`] begins.
    pub id: &'static str,
    /// The day.
    pub date: Date,
    /// Whether the day is known; otherwise the month is.
    pub exact: bool,
    /// What sort of event it is.
    pub kind: EventKind,
    /// Who acted.
    pub actor: Actor,
    /// The earlier event that this one reverses, or that a scheduled one would end.
    pub reverses: Option<&'static str>,
    /// Evidence grade.
    pub grade: Grade,
    /// Name in English.
    #[cfg(not(feature = "csr"))]
    pub title: &'static str,
    /// What it says, with its numbers.
    #[cfg(not(feature = "csr"))]
    pub what: &'static str,
    /// Legal form.
    #[cfg(not(feature = "csr"))]
    pub instrument: &'static str,
    /// Where it is published, where known.
    #[cfg(not(feature = "csr"))]
    pub citation: &'static str,
    /// Title of the source, or `unverified: why`.
    #[cfg(not(feature = "csr"))]
    pub source: &'static str,
    /// Web address; empty only for what is unverified.
    #[cfg(not(feature = "csr"))]
    pub url: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/control_events.rs"));

#[cfg(test)]
mod tests {
    use super::{EVENTS, EventKind};
    use crate::model::DATA_AS_OF;
    use crate::model::controls::{CHECKED_TO, Date, REGIMES};

    #[test]
    fn every_rule_in_force_is_on_the_timeline_on_its_first_day() {
        for regime in REGIMES.iter().filter(|regime| regime.from.is_some()) {
            let event = EVENTS.iter().find(|event| event.id == regime.id).unwrap_or_else(|| panic!("{}", regime.id));
            assert_eq!(Some(event.date), regime.from, "{}", regime.id);
        }
    }

    #[test]
    fn what_lies_after_the_last_check_is_scheduled_and_nothing_else_is() {
        assert_eq!(Date::parse(DATA_AS_OF), Ok(CHECKED_TO));
        for event in EVENTS {
            assert_eq!(event.kind == EventKind::Scheduled, event.date > CHECKED_TO, "{}", event.id);
        }
    }
}
