//! The parts of the page's program: what a chapter's figures and sentences need.
//!
//! What every page needs (controls, links, history, moving between pages) comes first. The code of a chapter's figures is cut
//! off after the build and fetched when a reader begins to do something. So nothing outside a chapter may call its figures
//! but through [`Part::contents`]. Native builds carry everything.

use super::heavy::{Heavy, Slices};
use super::live::{Judgement, Sentences};
use super::{Answer, FigureId, compare};
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
    /// The board of claims.
    Verdict,
}

/// Begins a long computation for a scenario; `None` for a kind of another part.
pub type Begin = fn(Heavy, &Scenario) -> Option<Box<dyn Slices>>;

/// What a part brings.
#[derive(Debug, Clone, Copy)]
pub struct Contents {
    /// What the model answers to choices, for a figure of this part.
    pub answer: fn(FigureId, &Choices) -> Arc<dyn Answer>,
    /// The chapter's live sentences; `None` as long as what they need has not been computed.
    pub sentences: fn(&Choices) -> Option<Box<dyn Sentences>>,
    /// The verdicts on the chapter's claims, without a search for flips.
    pub verdicts: fn(&Scenario) -> Vec<Judgement>,
    /// Begins one of the part's long computations.
    pub begin: Begin,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 6] =
        [Self::Training, Self::Legacy, Self::Sanctions, Self::Ecosystem, Self::Korea, Self::Verdict];

    /// The part of a chapter, if the chapter has figures.
    #[must_use]
    pub const fn of(chapter: Chapter) -> Option<Self> {
        match chapter {
            Chapter::Training => Some(Self::Training),
            Chapter::Legacy => Some(Self::Legacy),
            Chapter::Sanctions => Some(Self::Sanctions),
            Chapter::Ecosystem => Some(Self::Ecosystem),
            Chapter::Korea => Some(Self::Korea),
            Chapter::Verdict => Some(Self::Verdict),
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
            Self::Verdict => verdict(),
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
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::Roofline => roofline::answer(choices),
                    FigureId::Serve => serve::answer(choices),
                    FigureId::H20Map => h20_map::answer(choices),
                    FigureId::Train => train::answer(choices),
                    _ => rules::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(training::Training::new(choices))),
        verdicts: training::verdicts,
        begin: |_, _| None,
    }
}

/// The chapter on the legacy fab.
pub fn legacy() -> Contents {
    use super::{empty_fab, glut, live::legacy, same_job, wafer};
    Contents {
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::Wafer => wafer::answer(choices),
                    FigureId::SameJob => same_job::answer(choices),
                    FigureId::EmptyFab => empty_fab::answer(choices),
                    _ => glut::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(legacy::Legacy::new(choices))),
        verdicts: legacy::verdicts,
        begin: |_, _| None,
    }
}

/// The chapter on the controls.
pub fn sanctions() -> Contents {
    use super::{attribution, binding, futures, heavy, ladder, live::sanctions, sensitivity};
    Contents {
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::Ladder => ladder::answer(choices),
                    FigureId::Futures => futures::answer(choices),
                    FigureId::Attribution => attribution::answer(choices),
                    FigureId::Binding => binding::answer(choices),
                    _ => sensitivity::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(sanctions::Sanctions::new(choices)?)),
        verdicts: sanctions::verdicts,
        begin: heavy::market::begin,
    }
}

/// The chapter on software and money.
pub fn ecosystem() -> Contents {
    use super::{ledger, live::ecosystem, moat, token_price};
    Contents {
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::Moat => moat::answer(choices),
                    FigureId::Ledger => ledger::answer(choices),
                    _ => token_price::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(ecosystem::Ecosystem::new(choices)?)),
        verdicts: ecosystem::verdicts,
        begin: |kind, s| (kind == Heavy::EcosystemSentences).then(|| ecosystem::begin(s)),
    }
}

/// The board of claims.
pub fn verdict() -> Contents {
    use super::{board, flips, live::verdict, validity};
    Contents {
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::Board => board::answer(choices),
                    FigureId::Flips => flips::answer(choices),
                    _ => validity::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(verdict::Verdict::new(choices))),
        verdicts: verdict::verdicts,
        begin: board::begin,
    }
}

/// The chapter on Korea.
pub fn korea() -> Contents {
    use super::{china_fabs, dram_balance, hbm_rush, live::korea};
    Contents {
        answer: |figure, choices| {
            compare::answer(
                |figure, choices| match figure {
                    FigureId::HbmRush => hbm_rush::answer(choices),
                    FigureId::DramBalance => dram_balance::answer(choices),
                    _ => china_fabs::answer(choices),
                },
                figure,
                choices,
            )
        },
        sentences: |choices| Some(Box::new(korea::KoreaSentences::new(choices))),
        verdicts: korea::verdicts,
        begin: |_, _| None,
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
