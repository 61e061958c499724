//! The live parts as markup, at the defaults: what stands in a page before the program starts.

use super::{bar, checks, desk, predict};
use crate::figures::FigureId;
use crate::figures::frame::Frame;
use crate::figures::live;
use crate::plot::Layout;
use crate::plot::svg::escape;
use crate::scenario::{Chapter, Choices};
use crate::words::{Lang, predict as say, site};
use leptos::prelude::*;

/// A figure with its default drawing, table and sentence.
pub fn figure(lang: Lang, id: &str) -> Option<String> {
    let figure = FigureId::find(id)?;
    let content = Owner::new().with(|| view! { <Frame lang figure /> }.to_html());
    let predict = if say::question(lang, figure).is_some() { " data-predict=\"\"" } else { "" };
    let tall = if is_tall(figure) { " data-tall=\"\"" } else { "" };
    Some(format!("<figure id=\"fig-{id}\" data-figure=\"{id}\"{predict}{tall}>{content}</figure>"))
}

/// Whether the drawing leaves no room for controls below it on a phone.
fn is_tall(figure: FigureId) -> bool {
    const MOST: f64 = 560.0;
    figure.answer(&Choices::default()).draw(Lang::Ko, Layout::Narrow).height > MOST
}

/// A claim's live verdict.
pub fn claim(lang: Lang, chapter: Chapter, id: &str) -> Option<String> {
    let (verdict, html) = live::claim(&*live::sentences(chapter, &Choices::default())?, lang, id)?;
    Some(format!("<div class=\"claim\" id=\"claim-{id}\" data-claim=\"{id}\" data-verdict=\"{verdict}\">{html}</div>"))
}

/// A live number.
pub fn value(lang: Lang, chapter: Chapter, id: &str, particle: Option<&str>) -> Option<String> {
    let text = live::value(&*live::sentences(chapter, &Choices::default())?, lang, id, particle)?;
    let particle = particle.map_or_else(String::new, |p| format!(" data-particle=\"{p}\""));
    Some(format!("<span class=\"live\" data-value=\"{id}\"{particle}>{text}</span>"))
}

/// The question before a figure.
pub fn predict(lang: Lang, id: &str) -> Option<String> {
    predict::markup(lang, FigureId::find(id)?)
}

/// The checks that a reader can run.
pub fn checks(lang: Lang) -> String {
    checks::markup(lang)
}

/// The desk.
pub fn desk(lang: Lang) -> String {
    desk::markup(lang)
}

/// The bar at a page's foot.
pub fn bar(lang: Lang, figures: bool) -> String {
    bar::markup(lang, figures)
}

/// Every source the chapter's figures rest on, once: what each stands for is listed below its figure.
pub fn sources(lang: Lang, chapter: Chapter) -> String {
    let mut items = String::new();
    let mut seen: Vec<&str> = Vec::new();
    for fact in FigureId::of_chapter(chapter).flat_map(FigureId::facts) {
        let p = &fact.provenance;
        let Some(url) = p.url.filter(|url| !seen.contains(url)) else { continue };
        seen.push(url);
        items.push_str(&format!("<li><a href=\"{}\" lang=\"en\">{}</a></li>", escape(url), escape(p.source)));
    }
    format!(
        "<h2 id=\"sources\" class=\"sources-heading\">{}</h2><ul class=\"sources\">{items}</ul>",
        site::sources_heading(lang)
    )
}
