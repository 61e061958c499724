//! The words of every claim, wherever it is explained.

use super::{Words, ecosystem, korea, legacy, sanctions, training};
use crate::words::Lang;

/// What is said of them; flips are searched by the figure that shows them.
pub const WORDS: Words = Words { reading, value, reason, searched: false };

const CHAPTERS: [Words; 5] = [training::WORDS, legacy::WORDS, sanctions::WORDS, ecosystem::WORDS, korea::WORDS];

fn reading(lang: Lang, id: &str) -> &'static str {
    CHAPTERS.iter().map(|words| (words.reading)(lang, id)).find(|text| !text.is_empty()).unwrap_or("")
}

fn value(lang: Lang, id: &str, value: f64) -> String {
    CHAPTERS.iter().map(|words| (words.value)(lang, id, value)).find(|text| !text.is_empty()).unwrap_or_default()
}

fn reason(lang: Lang, id: &str) -> &'static str {
    CHAPTERS.iter().map(|words| (words.reason)(lang, id)).find(|text| !text.is_empty()).unwrap_or("")
}
