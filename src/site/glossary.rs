//! The glossary: every term in one line, field by field.

use crate::plot::svg::escape;
use crate::words::Lang;
use crate::words::glossary::{Field, TERMS};
use std::fmt::Write as _;

/// Definition lists with an anchor a term.
pub fn markup(lang: Lang) -> String {
    let mut out = String::new();
    for field in Field::ALL {
        let _ = write!(out, "<h2>{}</h2><dl class=\"glossary\">", field.name(lang));
        let mut terms: Vec<_> = TERMS.iter().filter(|term| term.field == field).collect();
        // In the order of the alphabet: Hangul syllables are encoded in theirs.
        terms.sort_by_key(|term| term.entry(lang).name.to_lowercase());
        for term in terms {
            let entry = term.entry(lang);
            let _ = write!(
                out,
                "<div id=\"{}\"><dt>{}</dt><dd>{}</dd></div>",
                term.id,
                escape(entry.name),
                escape(entry.line)
            );
        }
        out.push_str("</dl>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::pages::{Addresses, Reference, WRITTEN, all, html};
    use crate::site::{Assets, Page};

    fn page(page: Page) -> String {
        let assets = Assets { script: "app-1.js".to_owned(), module: "app-1.wasm".to_owned() };
        html(page, &assets, Addresses::default()).unwrap()
    }

    /// The words of a page, without markup, styles, scripts and notes on terms.
    fn text(html: &str) -> String {
        let main = html.split("<main").nth(1).unwrap().split("<footer").next().unwrap();
        let mut out = String::new();
        for (i, part) in main.split("<span class=\"note\" popover>").enumerate() {
            out.push_str(if i == 0 { part } else { part.split_once("</a></span>").unwrap().1 });
        }
        out.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_term_is_on_the_glossary_page_and_used_on_another() {
        for lang in Lang::ALL {
            let glossary = page(Page::Reference(lang, Reference::Glossary));
            let others: Vec<String> = all()
                .into_iter()
                .filter(|p| p.lang() == lang && *p != Page::Reference(lang, Reference::Glossary) && *p != Page::Root)
                .map(|p| text(&page(p)).to_lowercase())
                .collect();
            let unused: Vec<&str> = TERMS
                .iter()
                .filter(|term| {
                    let entry = term.entry(lang);
                    // A name with its abbreviation in brackets: either is a use.
                    let names = entry.name.split(['(', ')']).map(str::trim).filter(|name| name.len() > 1);
                    let mut forms = entry.forms.iter().copied().chain(names).map(str::to_lowercase);
                    !forms.any(|form| others.iter().any(|other| other.contains(&form)))
                })
                .map(|term| term.id)
                .collect();
            assert_eq!(unused, [""; 0], "used nowhere in {lang:?}");
            for term in TERMS {
                assert!(glossary.contains(&format!("<div id=\"{}\">", term.id)), "{}", term.id);
            }
        }
    }

    #[test]
    fn the_first_use_in_a_chapter_is_linked_and_no_other() {
        for lang in Lang::ALL {
            for chapter in WRITTEN {
                let html = page(Page::Chapter(lang, chapter));
                let mut linked = 0;
                for term in TERMS {
                    let notes = html.matches(&format!("aria-describedby=\"t-{}\"", term.id)).count();
                    assert!(notes <= 1, "{} is linked {notes} times in {chapter:?}", term.id);
                    assert_eq!(html.matches(&format!("id=\"t-{}\"", term.id)).count(), notes);
                    linked += notes;
                }
                // The board and the page on the model explain their words as they go.
                let least = if chapter < crate::scenario::Chapter::Korea { 8 } else { 2 };
                assert!(linked >= least, "{chapter:?} in {lang:?} has {linked} terms");
                for heading in html.split("<h2").skip(1) {
                    assert!(!heading.split("</h2>").next().unwrap().contains("class=\"term\""), "{heading:.80}");
                }
            }
        }
        // One by hand: wafers and yield are met first where the chapter explains them.
        let legacy = page(Page::Chapter(Lang::Ko, crate::scenario::Chapter::Legacy));
        assert!(legacy.contains("<em><a class=\"term\" href=\"../../ko/glossary/#wafer\""), "the wafer");
    }
}
