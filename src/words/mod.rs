//! Every sentence the app itself speaks, in Korean and English: functions of numbers, so that a missing sentence does not
//! compile and a particle always fits the number before it.

/// A sentence in both languages: its doc, its name, Korean, English.
macro_rules! said {
    ($(#[$doc:meta])* $name:ident, $ko:expr, $en:expr) => {
        $(#[$doc])*
        #[must_use]
        pub const fn $name(lang: Lang) -> &'static str {
            lang.pick($ko, $en)
        }
    };
}

#[cfg(not(feature = "csr"))]
pub mod agreement;
pub mod attribution;
pub mod bar;
pub mod binding;
pub mod board;
pub mod bound;
#[cfg(not(feature = "csr"))]
pub mod catalogue;
pub mod chapters;
pub mod checks;
pub mod china_fabs;
pub mod claims;
pub mod classes;
pub mod compare;
pub mod dram_balance;
pub mod events;
#[cfg(not(feature = "csr"))]
pub mod evidence;
pub mod field;
pub mod figures;
pub mod futures;
#[cfg(not(feature = "csr"))]
pub mod glossary;
pub mod grades;
pub mod h20_map;
pub mod hbm_rush;
pub mod josa;
pub mod ladder;
pub mod ledger;
pub mod moat;
#[cfg(feature = "ssr")]
pub mod model;
pub(crate) mod months;
pub mod notices;
pub mod number;
pub mod outcomes;
pub mod params;
pub mod predict;
pub mod presets;
pub mod roofline;
pub mod rules;
pub mod sensitivity;
pub mod serve;
pub mod site;
pub mod span;
pub mod token_price;
pub mod train;
mod units;

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl Lang {
    /// Both languages, the page's own first.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The language tag, which is also the first part of the page's address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// The name of the language in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ko => "한국어",
            Self::En => "English",
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }

    /// The Open Graph locale.
    #[must_use]
    pub const fn locale(self) -> &'static str {
        match self {
            Self::Ko => "ko_KR",
            Self::En => "en_US",
        }
    }

    /// The language of a tag such as `ko`, `ko_KR`, `ko-KR`, `EN-us` or `kor`, if it is one of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        [("ko", Self::Ko), ("kor", Self::Ko), ("en", Self::En), ("eng", Self::En)]
            .into_iter()
            .find_map(|(name, lang)| primary.eq_ignore_ascii_case(name).then_some(lang))
    }

    /// The text of this language.
    #[must_use]
    pub const fn pick<'a>(self, ko: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Ko => ko,
            Self::En => en,
        }
    }
}

/// One of two texts, by language.
fn say(lang: Lang, ko: impl Into<String>, en: impl Into<String>) -> String {
    match lang {
        Lang::Ko => ko.into(),
        Lang::En => en.into(),
    }
}
