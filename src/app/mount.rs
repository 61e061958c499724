//! Attaches the running program to the parts of the prerendered page.

use super::dom::{attribute, each_in, each_in_page, set};
use super::{State, arrive, board, checks, desk, follow_at_rest, predict, summary};
use crate::figures::{live, wire};
use crate::inputs;
use crate::scenario::Chapter;
use reactive_graph::owner::Owner;
use web_sys::Element;

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
    /// Attaches everything the present page has a place for: the controls at once, figures and live sentences when the part
    /// of the program that they need is here.
    pub fn page(state: &State) -> Self {
        let owner = Owner::new();
        owner.with(|| {
            each_in_page("[data-figure], [data-controls]", |el| inputs::follow(state, el));
            each_in_page("#desk", |el| desk::follow(state, el));
            if !state.options.links {
                each_in_page("a[href^=http]", |link| {
                    let _ = link.remove_attribute("href");
                });
            }
            arrive::when_here(state);
        });
        Self(Some(owner))
    }
}

/// What the model answers, wherever the page has a place for it. Comes with the first part that is fetched.
pub fn answers(state: &State) {
    each_in_page("[data-figure]", |el| wire::follow(state, el));
    each_in_page("form[data-predict]", |el| predict::follow(state, el));
    each_in_page("article", |el| sentences(state, el));
    super::announce::findings(state);
    super::beside::follow_choices(state);
}

/// The same on the page of the board, with its list, the reader's verdict and the checks.
pub fn answers_on_the_board(state: &State) {
    answers(state);
    each_in_page("[data-board]", |el| board::follow(state, el));
    each_in_page("#your-verdict", |el| summary::follow(state, el));
    each_in_page("[data-checks]", |el| checks::follow(state, el));
}

/// Live numbers and verdicts inside the prose, a moment after the figures: searching for the places where claims flip takes
/// longer than a frame on a slow phone.
fn sentences(state: &State, article: &Element) {
    let (state, article) = (state.clone(), article.clone());
    let Some(chapter) = Chapter::from_slug(&attribute(&article, "data-page")) else { return };
    follow_at_rest(&state.clone(), move || {
        let Some(sentences) = live::sentences(chapter, &state.choices()) else { return };
        each_in(&article, "[data-value]", |el| {
            let particle = el.get_attribute("data-particle");
            if let Some(text) = live::value(&*sentences, state.lang, &attribute(el, "data-value"), particle.as_deref())
            {
                say(el, &text);
            }
        });
        each_in(&article, "[data-claim]", |el| {
            if let Some((verdict, html)) = live::claim(&*sentences, state.lang, &attribute(el, "data-claim")) {
                el.set_inner_html(&html);
                set(el, "data-verdict", verdict);
            }
        });
    });
}

/// Writes a text where it differs from what stands there.
fn say(el: &Element, text: &str) {
    if el.text_content().as_deref() != Some(text) {
        el.set_text_content(Some(text));
    }
}
