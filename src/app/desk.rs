//! The desk at a chapter's end: undo, redo, reset, a link, and the assumptions that differ from the defaults.

use super::State;
use crate::plot::svg::escape;
use crate::scenario::schema::param;
use crate::scenario::{Choices, ParamId};
use crate::words::{Lang, field, params, site};
use leptos::prelude::*;
use std::fmt::Write as _;

/// The desk.
#[component]
pub fn Desk(state: State) -> impl IntoView {
    let lang = state.lang;
    let ready = RwSignal::from(state.ready.clone());
    let choices = RwSignal::from(state.choices.clone());
    let (can_undo, can_redo) = (state.can_undo(), state.can_redo());
    let (undo, redo, reset, share, link) = (state.clone(), state.clone(), state.clone(), state.clone(), state.clone());
    let unchanged = move || choices.with(|c| *c == Choices::default());
    let address = move || {
        choices.track();
        link.link(None)
    };
    view! {
        <h2>{site::your_assumptions(lang)}</h2>
        <div class="assumptions" inner_html=move || choices.with(|c| assumptions(lang, c))></div>
        <div class="desk-row">
            <button type="button" class="undo" disabled=move || !ready.get() || !can_undo.get() on:click=move |_| undo.undo()>{site::undo(lang)}</button>
            <button type="button" class="redo" disabled=move || !ready.get() || !can_redo.get() on:click=move |_| redo.redo()>{site::redo(lang)}</button>
            <button type="button" class="reset" disabled=move || !ready.get() || unchanged() on:click=move |_| reset.reset()>{site::reset(lang)}</button>
            <button type="button" class="share" disabled=move || !ready.get() on:click=move |_| share.copy_link(None)>{site::share(lang)}</button>
        </div>
        <label class="visually-hidden" for="share-link">{site::share_link(lang)}</label>
        <input id="share-link" class="share-link" type="text" readonly prop:value=address />
    }
}

/// The parameters that differ from their defaults, as a list; a sentence if none does.
pub fn assumptions(lang: Lang, choices: &Choices) -> String {
    let mut items = String::new();
    for id in ParamId::ALL {
        let (value, default) = (choices.a.get(id), param(id).default_value());
        if value != default {
            let _ = write!(
                items,
                "<li>{}: <strong>{}</strong> ({} {})</li>",
                escape(params::label(lang, id)),
                escape(&field::value(lang, id, value)),
                site::to_default(lang),
                escape(&field::value(lang, id, default))
            );
        }
    }
    if items.is_empty() { format!("<p>{}</p>", site::all_default(lang)) } else { format!("<ul>{items}</ul>") }
}
