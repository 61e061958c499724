//! Which chapters a build carries.
//!
//! A page loads a program that has its own chapter's figures and no others. Everything else (links, controls, words about
//! choices, moving between pages) is in all of them. Native builds carry every chapter.

use crate::scenario::Chapter;

/// A build of the page's program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Training and inference.
    Training,
    /// The legacy fab.
    Legacy,
    /// What the controls do.
    Sanctions,
    /// Software and money.
    Ecosystem,
}

impl Program {
    /// Every program.
    pub const ALL: [Self; 4] = [Self::Training, Self::Legacy, Self::Sanctions, Self::Ecosystem];

    /// Its name: the feature it is built with, and the beginning of its files' names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Legacy => "legacy",
            Self::Sanctions => "sanctions",
            Self::Ecosystem => "ecosystem",
        }
    }

    /// The program of a chapter; that of the first chapter for those without figures of their own.
    #[must_use]
    pub const fn of(chapter: Chapter) -> Self {
        match chapter {
            Chapter::Legacy => Self::Legacy,
            Chapter::Sanctions => Self::Sanctions,
            Chapter::Ecosystem => Self::Ecosystem,
            _ => Self::Training,
        }
    }

    /// Whether this build names a chapter's parameters and options in words: its own; where the market model answers, all of
    /// that model's.
    #[must_use]
    pub const fn names(chapter: Chapter) -> bool {
        let market = matches!(chapter, Chapter::Sanctions | Chapter::Ecosystem)
            && (Self::Sanctions.is_here() || Self::Ecosystem.is_here());
        market || Self::of(chapter).is_here()
    }

    /// Whether this build carries it. Known to the compiler, which leaves out what is behind a `false`.
    #[must_use]
    pub const fn is_here(self) -> bool {
        !cfg!(feature = "csr")
            || match self {
                Self::Training => cfg!(feature = "training"),
                Self::Legacy => cfg!(feature = "legacy"),
                Self::Sanctions => cfg!(feature = "sanctions"),
                Self::Ecosystem => cfg!(feature = "ecosystem"),
            }
    }
}
