//! What stands around a chapter: header, navigation, desk, footer; and what fills its marks.

use super::head::BRAND;
use super::pages::{Addresses, Page, Reference, WRITTEN};
use super::terms::{self, Linker};
use super::{Document, Marker, evidence, glossary, landing, model, report};
use crate::app::{board, prerender, summary};
use crate::figures;
use crate::plot::svg::escape;
use crate::scenario::Chapter;
use crate::words::{Lang, chapters, site};

/// The body of a page.
///
/// # Errors
/// When a mark of the chapter is unknown.
pub fn body(page: Page, document: &Document, addresses: Addresses<'_>) -> Result<String, String> {
    let site_url = addresses.site;
    let lang = page.lang();
    let mut article = filled(page, lang, document, site_url)?;
    if page == Page::NotFound {
        article.push_str(&in_english()?);
    }
    let root_path = site_url.and_then(|u| u.split_once("://")).and_then(|(_, r)| r.find('/').map(|i| &r[i..]));
    let data_root = root_path.map_or_else(String::new, |r| format!(" data-root=\"{}\"", escape(r)));
    Ok(format!(
        "<body{data_root}><a class=\"skip-link\" href=\"#main\">{skip}</a>{header}<main id=\"main\" tabindex=\"-1\">\
         <p class=\"app-failed\" role=\"status\" hidden data-text=\"{failed}\"></p>{title}{article}</article>{desk}{bar}</main>{footer}<div id=\"notices\" class=\"notices\" role=\"status\"></div><p id=\"status\" class=\"visually-hidden\" role=\"status\"></p></body>",
        skip = site::skip_to_text(lang),
        header = header(page),
        failed = escape(site::program_missing(lang)),
        title = title(page, document),
        desk = if matches!(page, Page::Chapter(..)) { prerender::desk(lang) } else { String::new() },
        bar = if matches!(page, Page::Root | Page::NotFound) {
            String::new()
        } else {
            prerender::bar(lang, article.contains("data-figure="))
        },
        footer = footer(page, document, addresses),
    ))
}

/// A document's text with its marks filled.
fn filled(page: Page, lang: Lang, document: &Document, site_url: Option<&str>) -> Result<String, String> {
    let parts: Vec<String> =
        document.markers().iter().map(|marker| fill(page, lang, marker, site_url)).collect::<Result<_, _>>()?;
    let marked = document.markers().iter().filter(|mark| mark.name == "term").map(|mark| mark.argument.as_str());
    let unlinked: Vec<&str> = marked.chain(document.field("unlinked").split_whitespace()).collect();
    let mut linker = Linker::new(page, lang, &unlinked);
    let is_chapter = matches!(page, Page::Chapter(..));
    let link = |text: &str| if is_chapter { linker.text(text) } else { None };
    Ok(document.html(&parts, link))
}

/// The 404 page has one address for both languages: what it says in English, below the Korean.
fn in_english() -> Result<String, String> {
    let document = Document::parse(include_str!("../story/en/404.md"))?;
    let text = filled(Page::NotFound, Lang::En, &document, None)?;
    Ok(format!("<section lang=\"en\"><h2>{}</h2>{text}</section>", escape(document.field("title"))))
}

fn title(page: Page, document: &Document) -> String {
    let (class, key) = match page {
        Page::Chapter(_, chapter) => ("chapter", chapter.slug()),
        Page::Landing(_) => ("landing", "landing"),
        Page::Reference(_, reference) => ("reference", reference.slug()),
        Page::Root | Page::NotFound => ("plain", "plain"),
    };
    let eyebrow = document.field("eyebrow");
    let eyebrow =
        if eyebrow.is_empty() { String::new() } else { format!("<p class=\"eyebrow\">{}</p>", escape(eyebrow)) };
    let heading = match document.field("heading") {
        "" => document.field("title"),
        heading => heading,
    };
    format!("<article class=\"{class}\" data-page=\"{key}\">{eyebrow}<h1 tabindex=\"-1\">{}</h1>", escape(heading))
}

fn header(page: Page) -> String {
    let (lang, root) = (page.lang(), page.root());
    let chapters: String = WRITTEN
        .iter()
        .map(|chapter| {
            let current = if page == Page::Chapter(lang, *chapter) { " aria-current=\"page\"" } else { "" };
            let path = Page::Chapter(lang, *chapter).path();
            format!(
                "<a href=\"{root}{path}\" data-to=\"{path}\"{current}>{}</a>",
                escape(chapters::short_title(lang, *chapter))
            )
        })
        .collect();
    let languages: String = Lang::ALL
        .iter()
        .filter(|other| **other != lang || matches!(page, Page::Root | Page::NotFound))
        .map(|other| {
            let path = page.in_language(*other).path();
            let code = other.code();
            format!(
                "<a href=\"{root}{path}\" data-to=\"{path}\" hreflang=\"{code}\" lang=\"{code}\">{}</a>",
                other.name()
            )
        })
        .collect();
    let home = Page::Landing(lang).path();
    format!(
        "<header class=\"site\"><a class=\"brand\" href=\"{root}{home}\" data-to=\"{home}\">{BRAND}</a>\
         <nav class=\"chapters\" aria-label=\"{}\">{chapters}</nav><nav class=\"langs\" aria-label=\"{}\">{languages}</nav></header>",
        site::chapters(lang),
        site::languages(lang),
    )
}

/// On every page: what can be looked up, how to report an error, licences and versions.
fn footer(page: Page, document: &Document, addresses: Addresses<'_>) -> String {
    let (lang, root) = (page.lang(), page.root());
    let full = format!(
        "<p class=\"full-page\"><a href=\"./\" target=\"_blank\" rel=\"noopener\">{}</a></p>",
        site::open_full_page(lang)
    );
    let references: String = Reference::ALL
        .into_iter()
        .map(|reference| {
            let current = if page == Page::Reference(lang, reference) { " aria-current=\"page\"" } else { "" };
            let path = Page::Reference(lang, reference).path();
            let name = landing::reference_name(lang, reference);
            format!("<a href=\"{root}{path}\" data-to=\"{path}\"{current}>{name}</a>")
        })
        .collect();
    format!(
        "<footer class=\"site\">{full}<nav class=\"references\" aria-label=\"{}\">{references}</nav>{report}<p>{}</p><p>{}</p></footer>",
        site::references(lang),
        site::colophon(lang),
        site::model_version(lang),
        report = report::markup(page, document.field("title"), addresses),
    )
}

/// What stands at a mark.
fn fill(page: Page, lang: Lang, marker: &Marker, site_url: Option<&str>) -> Result<String, String> {
    let argument = marker.argument.as_str();
    // Only chapters have live numbers and verdicts.
    let chapter = match page {
        Page::Chapter(_, chapter) => chapter,
        _ => Chapter::Model,
    };
    let unknown = || format!("{}: unknown mark {} {argument}", page.path(), marker.name);
    match marker.name.as_str() {
        "figure" => prerender::figure(lang, argument).ok_or_else(unknown),
        "claim" => prerender::claim(lang, chapter, argument).ok_or_else(unknown),
        "value" => prerender::value(lang, chapter, argument, marker.aside.as_deref()).ok_or_else(unknown),
        "term" => terms::marked(page, lang, argument, marker.aside.as_deref()).ok_or_else(unknown),
        "predict" => prerender::predict(lang, argument).ok_or_else(unknown),
        "board" => Ok(board::markup(lang)),
        "summary" => Ok(summary::markup(lang)),
        "catalogue" => Ok(figures::rule_sources(lang)),
        "checks" => Ok(prerender::checks(lang)),
        "sources" => Ok(prerender::sources(lang, chapter) + &report::beside_sources(lang)),
        "chapters" if page == Page::NotFound => Ok(chapter_list(page, lang)),
        "chapters" => landing::route(lang),
        "resume" => Ok(landing::resume(lang)),
        "teaser" => Ok(landing::teaser(page, lang)),
        "glossary" => Ok(glossary::markup(lang)),
        "grades" => Ok(evidence::grades(lang)),
        "sources-by-chapter" => Ok(evidence::by_chapter(page, lang)),
        "modes" => Ok(evidence::modes(lang)),
        "agreement" => Ok(evidence::agreement(lang)),
        "unverified" => Ok(evidence::unverified(page, lang)),
        "ahead" => evidence::ahead(page, lang),
        name => model::fill(page, name, argument, site_url).unwrap_or_else(|| Err(unknown())),
    }
}

fn home_link(page: Page, lang: Lang) -> String {
    let path = Page::Landing(lang).path();
    format!("<p><a href=\"{}{path}\" data-to=\"{path}\">{}</a></p>", page.root(), escape(chapters::landing_title(lang)))
}

fn chapter_list(page: Page, lang: Lang) -> String {
    let entry = |chapter: &Chapter| {
        let title = escape(chapters::title(lang, *chapter));
        if WRITTEN.contains(chapter) {
            let path = Page::Chapter(lang, *chapter).path();
            format!("<li><a href=\"{}{path}\" data-to=\"{path}\">{title}</a></li>", page.root())
        } else {
            format!("<li class=\"to-come\">{title} <small>{}</small></li>", site::to_come(lang))
        }
    };
    let items: String = Chapter::ALL.iter().map(entry).collect();
    let home = home_link(page, lang);
    format!("{home}<ol class=\"chapter-list\">{items}</ol>")
}
