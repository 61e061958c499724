//! The status of a chip for China on a day: the rules in force, in their order of precedence.

use super::rules::{LETTER_2025, LETTERS_2022, OCTOBER_2022, OCTOBER_2023, OCTOBER_2023_EARLY, REVIEW_2026};
use super::{Class, Date, FIRST_DATE, Inputs, Operator, Paragraph, Regime, Term};

/// What the rules together say about a chip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Status {
    /// The class.
    pub class: Class,
    /// The rule that gives the class; `None` while there was none.
    pub regime: Option<&'static Regime>,
    /// The paragraph that the chip meets, if it is known to meet one.
    pub paragraph: Option<&'static Paragraph>,
    /// A rule in force that an unknown figure leaves open and that could make the class stricter.
    pub undecided: Option<&'static Regime>,
}

/// A limit in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The rule.
    pub regime: &'static Regime,
    /// The paragraph in which the limit stands.
    pub paragraph: &'static Paragraph,
    /// What is compared.
    pub term: Term,
    /// How.
    pub operator: Operator,
    /// With what, in the unit of the term.
    pub limit: f64,
}

/// Before the first rule.
const FREE: Status = Status { class: Class::NotCaught, regime: None, paragraph: None, undecided: None };

/// The status for China of a chip with these figures on that day.
///
/// 1. The control list in force gives the class.
/// 2. In the weeks of the letters of 2022 and of the early notice of 2023, the stricter of the two holds.
/// 3. A presumption of denial gives way to the review policy of January 2026 where that reaches the chip.
/// 4. What is not caught, needs notice or is unknown needs a licence where the letters of April 2025 reach it; `undecided`
///    still names a list control left open. Where the letters cannot be decided, the class stays and `undecided` names them.
///
/// Entity List, end-use rules and Chinese measures are outside this status.
#[must_use]
pub fn status(inputs: &Inputs, date: Date) -> Status {
    let list = [&OCTOBER_2022, &OCTOBER_2023].into_iter().find(|regime| regime.in_force(date));
    let mut status = list.map_or(FREE, |regime| ruled(regime, inputs));
    for early in [&LETTERS_2022, &OCTOBER_2023_EARLY].into_iter().filter(|regime| regime.in_force(date)) {
        let other = ruled(early, inputs);
        if other.class.strictness() > status.class.strictness() {
            status = other;
        }
    }
    match status.class {
        Class::LicencePresumptionOfDenial => reviewed(status, inputs, date),
        Class::NotCaught | Class::NacNotification | Class::Unknown => lettered(status, inputs, date),
        _ => status,
    }
}

/// A presumption of denial under the review policy of 2026.
fn reviewed(denied: Status, inputs: &Inputs, date: Date) -> Status {
    if !REVIEW_2026.in_force(date) {
        return denied;
    }
    let review = ruled(&REVIEW_2026, inputs);
    if review.class == denied.class { denied } else { review }
}

/// What the control list leaves, under the letters of 2025.
fn lettered(listed: Status, inputs: &Inputs, date: Date) -> Status {
    if !LETTER_2025.in_force(date) {
        return listed;
    }
    let letter = ruled(&LETTER_2025, inputs);
    match letter.class {
        Class::LicenceRequired => Status { undecided: listed.undecided, ..letter },
        Class::Unknown => Status { undecided: letter.regime, ..listed },
        _ => listed,
    }
}

fn ruled(regime: &'static Regime, inputs: &Inputs) -> Status {
    let ruling = regime.classify(inputs);
    let undecided = (ruling.class == Class::Unknown).then_some(regime);
    Status { class: ruling.class, regime: Some(regime), paragraph: ruling.paragraph, undecided }
}

/// The rules that take part in the status.
const TAKE_PART: [&Regime; 6] =
    [&LETTERS_2022, &OCTOBER_2022, &OCTOBER_2023_EARLY, &OCTOBER_2023, &LETTER_2025, &REVIEW_2026];

/// The days on which the status of some chip may change, earliest first: [`FIRST_DATE`], each rule's first day and the day
/// after its last.
#[must_use]
pub fn status_changes() -> Vec<Date> {
    let ends = |regime: &Regime| regime.until.and_then(|until| Date::from_day_number(until.day_number() + 1).ok());
    let mut days: Vec<Date> = TAKE_PART.iter().flat_map(|regime| [regime.from, ends(regime)]).flatten().collect();
    days.push(FIRST_DATE);
    days.sort_unstable();
    days.dedup();
    days
}

/// Every limit that takes part in the status on that day, to draw lines. A limit stands once for each paragraph it is in.
#[must_use]
pub fn thresholds(date: Date) -> Vec<Threshold> {
    let mut found = Vec::new();
    for regime in TAKE_PART.into_iter().filter(|regime| regime.in_force(date)) {
        for paragraph in regime.paragraphs {
            paragraph.condition.comparisons(&mut |term, operator, limit| {
                found.push(Threshold { regime, paragraph, term, operator, limit });
            });
        }
    }
    found
}
