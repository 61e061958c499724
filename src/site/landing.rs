//! The landing page's own parts: the surprise, the route through the chapters, the way back to where the reader was.

use super::pages::{Page, Reference, WRITTEN};
use super::reading;
use crate::figures::FigureId;
use crate::plot::Layout;
use crate::plot::svg::{Colours, escape, inner};
use crate::scenario::{Chapter, Choices};
use crate::words::{Lang, chapters, site};
use std::fmt::Write as _;

/// The figure that surprises, and where it stands.
const TEASER: (FigureId, Chapter) = (FigureId::Ladder, Chapter::Sanctions);

/// The counting ladder at its defaults: its finding and its drawing, without inputs, leading to the figure itself. No program
/// is fetched for it.
pub fn teaser(page: Page, lang: Lang) -> String {
    let (figure, chapter) = TEASER;
    let answer = figure.answer(&Choices::default());
    let (finding, path) = (escape(&answer.finding(lang)), Page::Chapter(lang, chapter).path());
    let mut drawings = String::new();
    for (layout, class) in [(Layout::Narrow, "at-narrow"), (Layout::Wide, "at-wide")] {
        let drawing = answer.draw(lang, layout);
        let _ = write!(
            drawings,
            "<svg class=\"{class}\" role=\"img\" aria-label=\"{finding}\" viewBox=\"0 0 {} {}\">{}</svg>",
            drawing.width,
            drawing.height,
            inner(&drawing.marks, Colours::Classes)
        );
    }
    format!(
        "<div class=\"teaser\"><p class=\"teaser-finding\">{finding}</p>{drawings}\
         <p class=\"fig-caption\">{} <a href=\"{}{path}#fig-{}\" data-to=\"{path}\">{}</a></p></div>",
        site::teaser_caption(lang),
        page.root(),
        figure.id(),
        site::teaser_link(lang),
    )
}

/// Chapters in reading order: what each asks, how long it takes. Those to come are listed too.
///
/// # Errors
/// When a chapter's Markdown is malformed.
pub fn route(lang: Lang) -> Result<String, String> {
    let mut items = String::new();
    for chapter in Chapter::ALL {
        let (title, question) = (escape(chapters::title(lang, chapter)), escape(chapters::question(lang, chapter)));
        if !WRITTEN.contains(&chapter) {
            let _ = write!(
                items,
                "<li class=\"to-come\">{title} <small>{}</small><p>{question}</p></li>",
                site::to_come(lang)
            );
            continue;
        }
        let page = Page::Chapter(lang, chapter);
        let (path, document) = (page.path(), page.document()?);
        let figures = document.markers().iter().filter(|mark| mark.name == "figure").count();
        let _ = write!(
            items,
            "<li><a href=\"{}{path}\" data-to=\"{path}\">{title}</a><p>{question}</p><small>{}</small></li>",
            Page::Landing(lang).root(),
            site::takes(lang, reading::minutes(lang, &document), figures)
        );
    }
    Ok(format!("<ol class=\"chapter-list route\">{items}</ol>"))
}

/// The line that leads back to where the reader was: hidden until `reader.js` finds that there is such a place.
pub fn resume(lang: Lang) -> String {
    format!(
        "<p class=\"resume\" hidden>{}: <a href=\"./\"></a> <button type=\"button\">{}</button></p>",
        site::resume(lang),
        site::forget(lang)
    )
}

/// What a page of reference is called in the footer.
pub const fn reference_name(lang: Lang, reference: Reference) -> &'static str {
    let (ko, en) = match reference {
        Reference::Evidence => ("근거와 한계", "Evidence"),
        Reference::Glossary => ("용어집", "Glossary"),
        Reference::Chips => ("칩과 규정의 출처", "Sources of chips and rules"),
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surprise_is_the_figure_s_own_and_fetches_nothing() {
        for lang in Lang::ALL {
            let html = teaser(Page::Landing(lang), lang);
            let answer = TEASER.0.answer(&Choices::default());
            assert_eq!(html.matches(&escape(&answer.finding(lang))).count(), 3, "said, and named twice");
            assert!(html.contains(&inner(&answer.draw(lang, Layout::Wide).marks, Colours::Classes)));
            assert!(!html.contains("data-figure"), "a figure's mark would fetch the figure's program");
        }
    }

    #[test]
    fn the_route_has_every_chapter_with_its_time() {
        for lang in Lang::ALL {
            let html = route(lang).unwrap();
            assert_eq!(html.matches("<li").count(), Chapter::ALL.len());
            assert_eq!(html.matches("data-to").count(), WRITTEN.len());
            let drawn = WRITTEN.iter().filter(|chapter| **chapter != Chapter::Model).count();
            assert_eq!(
                html.matches(lang.pick("분 ·", " min ·")).count(),
                drawn,
                "only the page on the model has no figure"
            );
        }
    }
}
