//! What a link said that could not be taken as it stood. `words::notices` puts each into a sentence.

use super::schema::ParamId;

/// One thing to tell the reader about the link that opened the page; none of them stops the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A number outside the parameter's range; the nearest end is used.
    Clamped {
        /// The parameter.
        param: ParamId,
        /// The number in the link.
        given: f64,
        /// The number used instead.
        used: f64,
    },
    /// A value the parameter cannot take; its default (or the preset's value) is used.
    Invalid {
        /// The parameter.
        param: ParamId,
        /// The text in the link, shortened.
        given: String,
    },
    /// A key of the page itself (`v`, `preset`, `chapter`, …) with a value it cannot take; it is ignored.
    InvalidOption {
        /// The key.
        key: &'static str,
        /// The text in the link, shortened.
        given: String,
    },
    /// The link was made with an older version of the model and has been carried over.
    OlderVersion {
        /// The link's version.
        given: u32,
    },
    /// The link was made with a version this page does not know yet; what is understood is used.
    NewerVersion {
        /// The link's version.
        given: u32,
    },
    /// Parts of the link are broken or it is far too long; those parts are ignored.
    Malformed,
}

/// Longest piece of a link that a notice repeats, in characters.
const SHOWN: usize = 40;

/// The beginning of a text from a link, short enough to repeat to the reader, without control characters.
pub(super) fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).filter(|c| !c.is_control()).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
