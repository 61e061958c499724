//! Terms in the prose: the first use of one in a chapter leads to its line in the glossary, and shows it on the spot.
//!
//! The prose need not be marked: the linker knows the words that mean a term (`words/glossary.rs`) and leaves what follows
//! them, a Korean particle or an English plural, outside or inside the link as it should be. Where it would take the wrong
//! place, the prose says `{{term id|shown text}}`, and the linker leaves that term to it. A page that uses the word in another
//! sense only names the term in its front matter: `unlinked: letter link`.

use super::pages::{Page, Reference};
use crate::plot::svg::escape;
use crate::words::glossary::{self, TERMS, Term};
use crate::words::{Lang, site};

/// Links the first use of each term, text by text in reading order.
#[derive(Debug)]
pub struct Linker {
    page: Page,
    lang: Lang,
    pending: Vec<&'static Term>,
}

impl Linker {
    /// For the prose of a page; the terms in `unlinked` have marks of their own, or no place there.
    pub fn new(page: Page, lang: Lang, unlinked: &[&str]) -> Self {
        Self { page, lang, pending: TERMS.iter().filter(|term| !unlinked.contains(&term.id)).collect() }
    }

    /// A text of the prose as markup with its first uses linked; nothing where it has none.
    pub fn text(&mut self, text: &str) -> Option<String> {
        let mut out = String::new();
        let mut rest = text;
        let mut before = None;
        while let Some((at, length, place)) = self.first(rest, before) {
            let (Some(head), Some(shown)) = (rest.get(..at), rest.get(at..at + length)) else { break };
            let term = self.pending.remove(place);
            out.push_str(&escape(head));
            out.push_str(&link(self.page, self.lang, term, shown));
            before = shown.chars().next_back();
            rest = rest.get(at + length..).unwrap_or("");
        }
        (rest.len() < text.len()).then(|| out + &escape(rest))
    }

    /// The earliest use of a pending term, the longest where several begin there: where, how long, which.
    fn first(&self, text: &str, before: Option<char>) -> Option<(usize, usize, usize)> {
        let mut best: Option<(usize, usize, usize)> = None;
        for (place, term) in self.pending.iter().enumerate() {
            for form in term.entry(self.lang).forms {
                let Some((at, length)) = find(text, form, before) else { continue };
                if best.is_none_or(|(b, l, _)| at < b || at == b && length > l) {
                    best = Some((at, length, place));
                }
            }
        }
        best
    }
}

/// The first place where a form stands as a word: where and how long. `before` is what precedes the text.
///
/// A Korean form may be followed by anything Korean (a particle, the rest of a compound). A form in Latin letters may have an
/// English plural, which belongs to it.
fn find(text: &str, form: &str, before: Option<char>) -> Option<(usize, usize)> {
    let korean = form.chars().any(is_hangul);
    let mut from = 0;
    while let Some(at) = index_of(text.get(from..)?, form, korean).map(|at| at + from) {
        let previous = text.get(..at)?.chars().next_back().or(if at == 0 { before } else { None });
        let begins = !previous.is_some_and(|c| c.is_alphanumeric() || c == '-');
        let after = text.get(at + form.len()..)?;
        let plural = if korean { 0 } else { plural(after) };
        let ends = korean || !after.get(plural..)?.starts_with(|c: char| c.is_ascii_alphanumeric());
        if begins && ends {
            return Some((at, form.len() + plural));
        }
        from = at + text.get(at..)?.chars().next()?.len_utf8();
    }
    None
}

/// Where a form begins; in Latin letters its first one may be a capital.
fn index_of(text: &str, form: &str, korean: bool) -> Option<usize> {
    let exact = text.find(form);
    if korean {
        return exact;
    }
    let mut letters = form.chars();
    let capital = letters.next()?.to_uppercase().chain(letters).collect::<String>();
    exact.into_iter().chain(text.find(&capital)).min()
}

/// Bytes of an English plural ending.
fn plural(after: &str) -> usize {
    let ends = |length: usize| !after.get(length..).unwrap_or("").starts_with(|c: char| c.is_ascii_alphanumeric());
    ["es", "s"].into_iter().find(|ending| after.starts_with(ending) && ends(ending.len())).map_or(0, str::len)
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// A term that the prose marks: `shown`, or the term's name.
pub fn marked(page: Page, lang: Lang, id: &str, shown: Option<&str>) -> Option<String> {
    let term = glossary::find(id)?;
    Some(link(page, lang, term, shown.unwrap_or(term.entry(lang).name)))
}

/// A link to the term's line, and the line itself, which the page shows beside it (`reader.js`); a screen reader says it
/// with the link.
fn link(page: Page, lang: Lang, term: &Term, shown: &str) -> String {
    let glossary = Page::Reference(lang, Reference::Glossary).path();
    let (id, entry) = (term.id, term.entry(lang));
    let href = format!("{}{glossary}#{id}", page.root());
    format!(
        "<a class=\"term\" href=\"{href}\" data-to=\"{glossary}\" aria-describedby=\"t-{id}\">{}</a>\
         <span class=\"note\" popover><span id=\"t-{id}\"><b>{}</b> {}</span> <a href=\"{href}\" data-to=\"{glossary}\">{}</a></span>",
        escape(shown),
        escape(entry.name),
        escape(entry.line),
        site::in_glossary(lang),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;

    fn linker(lang: Lang, marked: &[&str]) -> Linker {
        Linker::new(Page::Chapter(lang, Chapter::Legacy), lang, marked)
    }

    /// What a linker links in a text: the term and the words shown.
    fn linked(lang: Lang, text: &str) -> Vec<(String, String)> {
        let html = linker(lang, &[]).text(text).unwrap_or_default();
        html.split("<a class=\"term\"")
            .skip(1)
            .map(|part| {
                let id = part.split("aria-describedby=\"t-").nth(1).unwrap().split('"').next().unwrap();
                let shown = part.split('>').nth(1).unwrap().split('<').next().unwrap();
                (id.to_owned(), shown.to_owned())
            })
            .collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(id, shown)| ((*id).to_owned(), (*shown).to_owned())).collect()
    }

    #[test]
    fn particles_stay_outside_and_plurals_inside() {
        assert_eq!(linked(Lang::Ko, "수율은 웨이퍼에 달렸어요."), pairs(&[("yield", "수율"), ("wafer", "웨이퍼")]));
        assert_eq!(
            linked(Lang::En, "Dies on two wafers, two processes"),
            pairs(&[("die", "Dies"), ("wafer", "wafers"), ("node", "processes")])
        );
        let html = linker(Lang::Ko, &[]).text("수율은").unwrap();
        assert!(html.ends_with("</a></span>은"), "{html}");
    }

    #[test]
    fn only_whole_words_are_terms() {
        assert_eq!(linked(Lang::En, "a diet of dieting, tokenise, H1000, unlink"), pairs(&[]));
        assert_eq!(linked(Lang::Ko, "재배치와 다이어리"), pairs(&[("die", "다이")]), "only what precedes is looked at");
        assert_eq!(linked(Lang::Ko, "재배치"), pairs(&[]));
    }

    #[test]
    fn the_longest_term_that_begins_first_wins() {
        assert_eq!(linked(Lang::Ko, "레거시 공정"), pairs(&[("legacy-node", "레거시 공정")]));
        assert_eq!(
            linked(Lang::En, "total processing performance (TPP)"),
            pairs(&[("tpp", "total processing performance")])
        );
    }

    #[test]
    fn a_term_is_linked_once_across_texts_and_never_where_it_is_marked() {
        let mut one = linker(Lang::En, &["yield"]);
        assert!(one.text("The yield of a wafer").unwrap().matches("class=\"term\"").count() == 1);
        assert_eq!(one.text("Another wafer & another yield"), None);
        assert!(one.text("A < B & a die").unwrap().starts_with("A &lt; B &amp; a <a"));
    }

    #[test]
    fn a_mark_names_a_term_that_there_is() {
        let page = Page::Chapter(Lang::Ko, Chapter::Legacy);
        assert!(marked(page, Lang::Ko, "band", Some("띠")).unwrap().contains(">띠</a>"));
        assert!(marked(page, Lang::Ko, "band", None).unwrap().contains(">띠(앙상블)</a>"));
        assert_eq!(marked(page, Lang::Ko, "no-such", None), None);
    }
}
