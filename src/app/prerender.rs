//! The mounted parts as static markup, at the defaults: what stands in a page before the program starts.

use super::State;
use super::desk::Desk;
use super::predict::Predict;
use crate::figures::frame::{Frame, source_items};
use crate::figures::{FigureId, live};
use crate::scenario::Choices;
use leptos::prelude::*;

fn rendered<V: RenderHtml>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html())
}

/// A figure with its default drawing, table and sentence.
pub fn figure(state: &State, id: &str) -> Option<String> {
    let figure = FigureId::find(id)?;
    let state = state.clone();
    let content = rendered(|| view! { <Frame state figure /> });
    let predict = if figure == FigureId::Wafer { " data-predict=\"\"" } else { "" };
    Some(format!("<figure id=\"fig-{id}\" data-figure=\"{id}\"{predict}>{content}</figure>"))
}

/// A claim's live verdict.
pub fn claim(state: &State, id: &str) -> Option<String> {
    let (verdict, html) = live::claim(state.lang, id, &Choices::default())?;
    Some(format!("<div class=\"claim\" data-claim=\"{id}\" data-verdict=\"{verdict}\">{html}</div>"))
}

/// A live number.
pub fn value(state: &State, id: &str, particle: Option<&str>) -> Option<String> {
    let text = live::value(state.lang, id, particle, &Choices::default())?;
    let particle = particle.map_or_else(String::new, |p| format!(" data-particle=\"{p}\""));
    Some(format!("<span class=\"live\" data-value=\"{id}\"{particle}>{text}</span>"))
}

/// The question before a figure.
pub fn predict(state: &State, id: &str) -> Option<String> {
    (id == "wafer").then(|| {
        let state = state.clone();
        format!("<div data-mount=\"predict\">{}</div>", rendered(|| view! { <Predict state /> }))
    })
}

/// The desk, with the live region and the place for notices.
pub fn desk(state: &State) -> String {
    let state = state.clone();
    format!(
        "<section class=\"desk\" id=\"desk\" data-mount=\"desk\">{}</section>\
         <div class=\"notices\" data-mount=\"notices\"></div><p id=\"status\" class=\"visually-hidden\" role=\"status\"></p>",
        rendered(|| view! { <Desk state /> })
    )
}

/// Every fact the chapter's figures rest on.
pub fn sources(state: &State) -> String {
    let choices = Choices::default();
    let mut facts = Vec::new();
    for figure in FigureId::ALL {
        for fact in figure.answer(&choices).facts() {
            if !facts.iter().any(|f: &&crate::model::facts::Fact| f.id == fact.id) {
                facts.push(fact);
            }
        }
    }
    format!("<ul class=\"sources\">{}</ul>", source_items(&facts, state.lang))
}
