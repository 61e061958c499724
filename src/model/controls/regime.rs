//! A rule: when it was in force, its paragraphs, and what they say about a chip.

use super::{Class, Condition, Date, Inputs};
use crate::model::facts::Grade;

/// What sort of rule it is, which decides its part in the status of a chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An entry of the control list.
    ListControl,
    /// A letter or notice to companies, not published.
    Letter,
    /// A change of the policy by which licences are reviewed.
    ReviewPolicy,
    /// A control on a component.
    Component,
    /// A presumption about logic ordered from a foundry.
    FoundryPresumption,
    /// A wider reach of a list control.
    Extension,
    /// A duty on imports into the United States.
    Tariff,
    /// A bill, not law.
    Proposal,
}

/// One paragraph of a rule: who meets the condition gets the class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paragraph {
    /// The class of a chip that meets the condition and none of the paragraphs before.
    pub class: Class,
    /// Where in the rule it stands.
    pub citation: &'static str,
    /// The condition with the operators of the text.
    pub condition: Condition,
}

/// Where a rule was read.
#[cfg(not(feature = "csr"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Title.
    pub title: &'static str,
    /// Web address.
    pub url: &'static str,
}

/// A rule in words. The page's HTML has them; the page's own build leaves them out.
#[cfg(not(feature = "csr"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegimeWords {
    /// Name in English.
    pub title: &'static str,
    /// Legal form.
    pub instrument: &'static str,
    /// The threshold in the words of the text.
    pub text: &'static str,
    /// What a reader must know besides.
    pub notes: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
}

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regime {
    /// Identifier.
    pub id: &'static str,
    /// What sort of rule it is.
    pub kind: Kind,
    /// First day in force; `None` for a bill.
    pub from: Option<Date>,
    /// Evidence for that day.
    pub from_grade: Grade,
    /// Last day in force; `None` while in force.
    pub until: Option<Date>,
    /// Page of the Federal Register, or what stands for it.
    pub citation: &'static str,
    /// Evidence for the thresholds.
    pub grade: Grade,
    /// The class of a chip that meets no paragraph.
    pub default: Class,
    /// The paragraphs in the order in which they are tried.
    pub paragraphs: &'static [Paragraph],
    /// Its words and sources.
    #[cfg(not(feature = "csr"))]
    pub words: RegimeWords,
}

/// A rule's answer about a chip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ruling {
    /// The class; [`Class::Unknown`] where figures are missing that decide.
    pub class: Class,
    /// The paragraph that the chip meets, if it is known to meet one.
    pub paragraph: Option<&'static Paragraph>,
}

impl Regime {
    /// Whether the rule is in force on that day.
    #[must_use]
    pub fn in_force(&self, date: Date) -> bool {
        self.from.is_some_and(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    /// What the rule says about a chip: the class of the first paragraph that it meets, else the default. Where an unknown
    /// figure leaves several paragraphs open, the class is unknown unless all of them agree.
    #[must_use]
    pub fn classify(&self, inputs: &Inputs) -> Ruling {
        let mut open: Option<Class> = None;
        let mut last = Ruling { class: self.default, paragraph: None };
        for paragraph in self.paragraphs {
            match paragraph.condition.holds(inputs) {
                Some(false) => {}
                Some(true) => {
                    last = Ruling { class: paragraph.class, paragraph: Some(paragraph) };
                    break;
                }
                None if open.is_none_or(|class| class == paragraph.class) => open = Some(paragraph.class),
                None => open = Some(Class::Unknown),
            }
        }
        match open {
            None => last,
            Some(class) if class == last.class => Ruling { class, paragraph: None },
            Some(_) => Ruling { class: Class::Unknown, paragraph: None },
        }
    }
}
