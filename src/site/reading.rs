//! How long a chapter takes to read.

use super::Document;
use crate::words::Lang;

/// Letters without spaces that a reader of Korean takes in a minute; studies of silent reading of Korean prose lie around 500
/// to 700, and this prose has numbers in it.
const LETTERS_PER_MINUTE: f64 = 500.0;

/// Words that a reader of English takes in a minute; studies of silent reading of non-fiction lie around 240.
const WORDS_PER_MINUTE: f64 = 230.0;

/// Minutes that the prose takes, rounded, at least one. Figures are not counted: how long one plays is the reader's affair.
pub fn minutes(lang: Lang, document: &Document) -> u32 {
    let prose = document.prose();
    let minutes = match lang {
        Lang::Ko => prose.chars().filter(|c| !c.is_whitespace()).count() as f64 / LETTERS_PER_MINUTE,
        Lang::En => prose.split_whitespace().count() as f64 / WORDS_PER_MINUTE,
    };
    libm::round(minutes).max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Page;
    use crate::site::pages::WRITTEN;

    fn of(body: &str) -> Document {
        Document::parse(&format!("---\ntitle: t\n---\n{body}")).unwrap()
    }

    #[test]
    fn prose_counts_and_marks_and_addresses_do_not() {
        assert_eq!(minutes(Lang::Ko, &of(&"가나다라 마바사아 자차. ".repeat(50))), 1);
        assert_eq!(minutes(Lang::Ko, &of(&"가나다라마바사아자차".repeat(150))), 3);
        assert_eq!(minutes(Lang::En, &of(&"[one](https://example.org/a/very/long/address) two ".repeat(230))), 2);
        assert_eq!(minutes(Lang::En, &of(&"{{figure wafer}}\n\n".repeat(900))), 1);
    }

    #[test]
    fn every_chapter_takes_minutes_and_no_hours_in_both_languages() {
        for chapter in WRITTEN {
            let [ko, en] = Lang::ALL.map(|lang| minutes(lang, &Page::Chapter(lang, chapter).document().unwrap()));
            assert!((2..=20).contains(&ko) && (2..=20).contains(&en), "{chapter:?}: {ko} and {en} minutes");
            assert!(ko.abs_diff(en) <= 4, "{chapter:?}: {ko} minutes in Korean, {en} in English");
        }
    }
}
