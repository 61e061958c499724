//! Mounts the live parts on the places where the prerendered page holds their default state.

use super::State;
use super::announce::Notices;
use super::desk::Desk;
use super::predict::Predict;
use crate::figures::frame::Frame;
use crate::figures::{FigureId, live};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement};

/// The roots mounted on one page; dropping them takes them down.
#[derive(Default)]
pub struct Mounted {
    unmount: Vec<Box<dyn FnOnce()>>,
    effects: Vec<Owner>,
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mounted").field("roots", &self.unmount.len()).finish_non_exhaustive()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        for unmount in self.unmount.drain(..) {
            unmount();
        }
        for owner in self.effects.drain(..) {
            owner.cleanup();
        }
    }
}

impl Mounted {
    /// Mounts everything the present page has a place for.
    pub fn page(state: &State) -> Self {
        let mut mounted = Self::default();
        each("[data-figure]", |el| {
            if let Some(figure) = el.get_attribute("data-figure").as_deref().and_then(FigureId::find) {
                let state = state.clone();
                mounted.root(el, move || view! { <Frame state figure /> });
            }
        });
        each("[data-mount=predict]", |el| {
            let state = state.clone();
            mounted.root(el, move || view! { <Predict state /> });
        });
        each("[data-mount=desk]", |el| {
            let state = state.clone();
            mounted.root(el, move || view! { <Desk state /> });
        });
        each("[data-mount=notices]", |el| {
            let state = state.clone();
            mounted.root(el, move || view! { <Notices state /> });
        });
        mounted.sentences(state);
        mounted
    }

    fn root<V: IntoView + 'static>(&mut self, el: &Element, view: impl FnOnce() -> V + 'static) {
        let el: HtmlElement = el.clone().unchecked_into();
        el.set_inner_html("");
        let handle = leptos::mount::mount_to(el, view);
        self.unmount.push(Box::new(move || drop(handle)));
    }

    /// Live numbers and verdicts inside the prose.
    fn sentences(&mut self, state: &State) {
        let owner = Owner::new();
        owner.with(|| {
            each("[data-value]", |el| live_value(state, el.clone()));
            each("[data-claim]", |el| live_claim(state, el.clone()));
        });
        self.effects.push(owner);
    }
}

fn live_value(state: &State, el: Element) {
    let (lang, choices) = (state.lang, state.choices.clone());
    let (id, particle) = (el.get_attribute("data-value").unwrap_or_default(), el.get_attribute("data-particle"));
    Effect::new(move |_| {
        if let Some(text) = choices.with(|c| live::value(lang, &id, particle.as_deref(), c)) {
            el.set_text_content(Some(&text));
        }
    });
}

fn live_claim(state: &State, el: Element) {
    let (lang, choices) = (state.lang, state.choices.clone());
    let id = el.get_attribute("data-claim").unwrap_or_default();
    Effect::new(move |_| {
        if let Some((verdict, html)) = choices.with(|c| live::claim(lang, &id, c)) {
            el.set_inner_html(&html);
            let _ = el.set_attribute("data-verdict", verdict);
        }
    });
}

/// Calls `f` with every element that `selector` finds.
pub fn each(selector: &str, mut f: impl FnMut(&Element)) {
    let found: Result<_, JsValue> = document().query_selector_all(selector);
    let Ok(list) = found else { return };
    for i in 0..list.length() {
        if let Some(el) = list.item(i).and_then(|n| n.dyn_into::<Element>().ok()) {
            f(&el);
        }
    }
}
