//! Attaches the running program to the parts of the prerendered page.

use super::dom::{attribute, each_in, each_in_page};
use super::{State, desk, predict};
use crate::figures::{live::Answers, wire};
use crate::inputs;
use crate::words::Lang;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::sync::Arc;

/// Everything attached to one page; dropping it lets go.
#[derive(Debug, Default)]
pub struct Attached(Option<Owner>);

impl Drop for Attached {
    fn drop(&mut self) {
        if let Some(owner) = self.0.take() {
            owner.cleanup();
        }
    }
}

impl Attached {
    /// Attaches everything the present page has a place for.
    pub fn page(state: &State) -> Self {
        let owner = Owner::new();
        owner.with(|| {
            each_in_page("[data-figure]", |el| {
                inputs::follow(state, el);
                wire::follow(state, el);
            });
            each_in_page("form[data-predict]", |el| predict::follow(state, el));
            each_in_page("#desk", |el| desk::follow(state, el));
            each_in_page("article", |el| sentences(state, el));
            super::announce::findings(state);
        });
        Self(Some(owner))
    }
}

/// Live numbers and verdicts inside the prose: the model is asked once a change for all of them.
fn sentences(state: &State, article: &Element) {
    let choices = state.choices.clone();
    let answers = Memo::new_with_compare(move |_| Arc::new(choices.with(Answers::new)), |_, _| true);
    each_in(article, "[data-value]", |el| live_value(state.lang, answers, el.clone()));
    each_in(article, "[data-claim]", |el| live_claim(state.lang, answers, el.clone()));
}

fn live_value(lang: Lang, answers: Memo<Arc<Answers>>, el: Element) {
    let (id, particle) = (attribute(&el, "data-value"), el.get_attribute("data-particle"));
    Effect::new(move |_| {
        if let Some(text) = answers.with(|a| a.value(lang, &id, particle.as_deref())) {
            el.set_text_content(Some(&text));
        }
    });
}

fn live_claim(lang: Lang, answers: Memo<Arc<Answers>>, el: Element) {
    let id = attribute(&el, "data-claim");
    Effect::new(move |_| {
        if let Some((verdict, html)) = answers.with(|a| a.claim(lang, &id)) {
            el.set_inner_html(&html);
            super::dom::set(&el, "data-verdict", verdict);
        }
    });
}
