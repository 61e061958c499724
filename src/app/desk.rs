//! The desk at a chapter's end: the assumptions that differ from the defaults, undo, redo, reset, a link.

use crate::plot::svg::escape;
use crate::scenario::{Choices, ParamId, param};
use crate::words::{Lang, field, params, site};
use std::fmt::Write as _;

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
    let list =
        if items.is_empty() { format!("<p>{}</p>", site::all_default(lang)) } else { format!("<ul>{items}</ul>") };
    list + &compared(lang, choices)
}

/// The values of B that differ from A's, as a list; a sentence if none does; nothing where there is no B.
fn compared(lang: Lang, choices: &Choices) -> String {
    let Some(b) = &choices.b else { return String::new() };
    let items: String = b.differences(&choices.a).iter().fold(String::new(), |mut items, id| {
        let (name, value) = (params::label(lang, id), field::value(lang, id, b.get(id)));
        let _ = write!(items, "<li>{}: <strong>{}</strong></li>", escape(name), escape(&value));
        items
    });
    if items.is_empty() {
        format!("<p>{}</p>", site::comparing_same(lang))
    } else {
        format!("<p>{}</p><ul>{items}</ul>", site::comparing(lang))
    }
}

/// The desk's markup, with the page's live region and the place for notices.
#[cfg(feature = "ssr")]
pub fn markup(lang: Lang) -> String {
    let button = |class: &str, word: &str| {
        let keys = match class {
            "undo" => super::bar::UNDO_KEYS,
            "redo" => super::bar::REDO_KEYS,
            _ => "",
        };
        format!("<button type=\"button\" class=\"{class}\"{keys} disabled>{word}</button>")
    };
    format!(
        "<section class=\"desk\" id=\"desk\"><h2>{}</h2><div class=\"assumptions\">{}</div><div class=\"desk-row\">{}{}{}{}{}{}</div>\
         <label class=\"visually-hidden\" for=\"share-link\">{}</label>\
         <input id=\"share-link\" class=\"share-link\" type=\"text\" readonly></section>",
        site::your_assumptions(lang),
        assumptions(lang, &Choices::default()),
        button("undo", site::undo(lang)),
        button("redo", site::redo(lang)),
        button("reset", site::reset(lang)),
        button("compare", site::compare(lang)),
        button("swap", site::swap(lang)),
        button("share", site::share(lang)),
        site::share_link(lang),
    )
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use super::assumptions;
    use crate::app::dom::{each_in, query, set, set_disabled};
    use crate::app::{State, follow_at_rest, keep};
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement};

    /// Makes the desk follow the choices until the current owner is cleaned up.
    pub fn follow(state: &State, desk: &Element) {
        let acted = state.clone();
        keep(EventListener::new(desk, "click", move |ev| {
            let target = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
            match target.map(|t| t.class_name()).as_deref() {
                Some("undo") => acted.undo(),
                Some("redo") => acted.redo(),
                Some("reset") => acted.reset(),
                Some("compare") => acted.compare(),
                Some("swap") => acted.swap(),
                Some("share") => acted.copy_link(None),
                _ => {}
            }
        }));
        let (state, desk) = (state.clone(), desk.clone());
        follow_at_rest(&state.clone(), move || {
            let choices = state.choices();
            let (can_undo, can_redo) = state.can_travel();
            let off = |class: &str, off: bool| each_in(&desk, class, |el| set_disabled(el, off));
            off(".undo", !can_undo);
            off(".redo", !can_redo);
            off(".reset", choices.is_default());
            off(".share", false);
            off(".compare", false);
            off(".swap", choices.b.is_none());
            let pressed = if choices.b.is_some() { "true" } else { "false" };
            each_in(&desk, ".compare", |el| set(el, "aria-pressed", pressed));
            each_in(&desk, ".assumptions", |el| el.set_inner_html(&assumptions(state.lang, &choices)));
            if let Some(field) = query(&desk, ".share-link").and_then(|i| i.dyn_into::<HtmlInputElement>().ok()) {
                field.set_value(&state.link(None));
            }
        });
    }
}
