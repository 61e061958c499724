//! The parts of the page's program: what a chapter's figures and sentences need.
//!
//! What every page needs (controls, links, history, moving between pages) comes first. The code of a chapter's figures is cut
//! off after the build and fetched when a reader begins to do something. So nothing outside a chapter may call its figures
//! but through [`Part::contents`]. Native builds carry everything.

use super::heavy::{Heavy, Slices};
use super::live::Sentences;
use super::{Answer, FigureId};
use crate::scenario::{Chapter, Choices, Scenario};
use std::sync::Arc;

/// A part of the page's program: the figures and sentences of a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Training and inference.
    Training,
    /// The legacy fab.
    Legacy,
    /// What the controls do.
    Sanctions,
    /// Software and money.
    Ecosystem,
    /// What follows for Korea.
    Korea,
}

/// Begins a long computation for a scenario.
pub type Begin = fn(Heavy, &Scenario) -> Box<dyn Slices>;

/// What a part brings.
#[derive(Debug, Clone, Copy)]
pub struct Contents {
    /// What the model answers to choices, for a figure of this part.
    pub answer: fn(FigureId, &Choices) -> Arc<dyn Answer>,
    /// The chapter's live sentences.
    pub sentences: fn(&Choices) -> Box<dyn Sentences>,
    /// Begins a long computation, if the part has any.
    pub begin: Option<Begin>,
}

impl Part {
    /// The part of a chapter, if the chapter has figures.
    #[must_use]
    pub const fn of(chapter: Chapter) -> Option<Self> {
        match chapter {
            Chapter::Training => Some(Self::Training),
            Chapter::Legacy => Some(Self::Legacy),
            Chapter::Sanctions => Some(Self::Sanctions),
            Chapter::Ecosystem => Some(Self::Ecosystem),
            Chapter::Korea => Some(Self::Korea),
            _ => None,
        }
    }

    /// What the part brings; in the page, nothing until it has been fetched.
    #[must_use]
    pub fn contents(self) -> Option<Contents> {
        #[cfg(all(feature = "csr", not(feature = "ssr")))]
        return fetched::contents(self);
        #[cfg(not(all(feature = "csr", not(feature = "ssr"))))]
        Some(match self {
            Self::Training => training(),
            Self::Legacy => legacy(),
            Self::Sanctions => sanctions(),
            Self::Ecosystem => ecosystem(),
            Self::Korea => korea(),
        })
    }
}

/// What the page has fetched.
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod fetched {
    use super::{Contents, Part};
    use std::cell::RefCell;

    thread_local! {
        static FETCHED: RefCell<Vec<(Part, Contents)>> = const { RefCell::new(Vec::new()) };
    }

    pub fn contents(part: Part) -> Option<Contents> {
        FETCHED.with_borrow(|fetched| fetched.iter().find(|(here, _)| *here == part).map(|(_, contents)| *contents))
    }

    /// Keeps what was fetched.
    pub fn keep(part: Part, contents: Contents) {
        FETCHED.with_borrow_mut(|list| list.push((part, contents)));
    }
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use fetched::keep;

/// The training chapter.
pub fn training() -> Contents {
    use super::{h20_map, live::training, roofline, rules, serve, train};
    Contents {
        answer: |figure, choices| match figure {
            FigureId::Roofline => roofline::answer(choices),
            FigureId::Serve => serve::answer(choices),
            FigureId::H20Map => h20_map::answer(choices),
            FigureId::Train => train::answer(choices),
            _ => rules::answer(choices),
        },
        sentences: |choices| Box::new(training::Training::new(choices)),
        begin: None,
    }
}

/// The chapter on the legacy fab.
pub fn legacy() -> Contents {
    use super::{empty_fab, glut, live::legacy, same_job, wafer};
    Contents {
        answer: |figure, choices| match figure {
            FigureId::Wafer => wafer::answer(choices),
            FigureId::SameJob => same_job::answer(choices),
            FigureId::EmptyFab => empty_fab::answer(choices),
            _ => glut::answer(choices),
        },
        sentences: |choices| Box::new(legacy::Legacy::new(choices)),
        begin: None,
    }
}

/// The chapter on the controls.
pub fn sanctions() -> Contents {
    use super::{attribution, binding, futures, heavy, ladder, live::sanctions, sensitivity};
    Contents {
        answer: |figure, choices| match figure {
            FigureId::Ladder => ladder::answer(choices),
            FigureId::Futures => futures::answer(choices),
            FigureId::Attribution => attribution::answer(choices),
            FigureId::Binding => binding::answer(choices),
            _ => sensitivity::answer(choices),
        },
        sentences: |choices| Box::new(sanctions::Sanctions::new(choices)),
        begin: Some(|kind, s| Box::new(heavy::Job::new(kind, s))),
    }
}

/// The chapter on software and money.
pub fn ecosystem() -> Contents {
    use super::{ledger, live::ecosystem, moat, token_price};
    Contents {
        answer: |figure, choices| match figure {
            FigureId::Moat => moat::answer(choices),
            FigureId::Ledger => ledger::answer(choices),
            _ => token_price::answer(choices),
        },
        sentences: |choices| Box::new(ecosystem::Ecosystem::new(choices)),
        begin: None,
    }
}

/// The chapter on Korea.
pub fn korea() -> Contents {
    use super::{china_fabs, dram_balance, hbm_rush, live::korea};
    Contents {
        answer: |figure, choices| match figure {
            FigureId::HbmRush => hbm_rush::answer(choices),
            FigureId::DramBalance => dram_balance::answer(choices),
            _ => china_fabs::answer(choices),
        },
        sentences: |choices| Box::new(korea::KoreaSentences::new(choices)),
        begin: None,
    }
}

#[cfg(test)]
mod tests {
    use super::Part;
    use crate::figures::FigureId;
    use crate::scenario::{Choices, figure};
    use crate::words::Lang;

    /// A figure that a part forgot would get the answer of its last one.
    #[test]
    fn every_figure_has_an_answer_of_its_own() {
        let findings: Vec<String> =
            FigureId::ALL.iter().map(|f| f.answer(&Choices::default()).finding(Lang::En)).collect();
        for (at, finding) in findings.iter().enumerate() {
            assert!(Part::of(figure::chapter(FigureId::ALL[at].id())).is_some());
            assert_eq!(findings.iter().position(|other| other == finding), Some(at), "{finding}");
        }
    }
}
