//! Attaches the running program to the parts of the prerendered page.

use super::dom::{attribute, each_in, each_in_page, set};
use super::{State, arrive, bar, board, checks, copying, desk, follow_at_rest_or_arrival, predict, summary};
use crate::figures::live::Judgement;
use crate::figures::{live, wire};
use crate::inputs;
use crate::scenario::{Chapter, Scenario};
use crate::words::Lang;
use reactive_graph::owner::Owner;
use std::cell::RefCell;
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
            each_in_page(".bar", |el| bar::follow(state, el));
            bar::keys(state);
            copying::follow(state);
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
    super::frame_commands::start(state);
    super::beside::follow_choices(state);
}

/// The same on the page of the board, with its list, the reader's verdict and the checks.
pub fn answers_on_the_board(state: &State) {
    answers(state);
    each_in_page("[data-board]", |el| board::follow(state, el));
    each_in_page("#your-verdict", |el| summary::follow(state, el));
    each_in_page("[data-checks]", |el| checks::follow(state, el));
}

/// Live numbers and verdicts inside the prose, a moment after the figures; those that are computed beside the page, when they
/// arrive.
fn sentences(state: &State, article: &Element) {
    let (following, state, article) = (state.clone(), state.clone(), article.clone());
    let Some(chapter) = Chapter::from_slug(&attribute(&article, "data-page")) else { return };
    let other = Other::default();
    let kinds = live::heavy(chapter);
    let write = move || {
        let choices = state.choices();
        let Some(sentences) = live::sentences(chapter, &choices) else { return };
        other.keep(chapter, choices.b);
        each_in(&article, "[data-value]", |el| {
            let particle = el.get_attribute("data-particle");
            if let Some(text) = live::value(&*sentences, state.lang, &attribute(el, "data-value"), particle.as_deref())
            {
                say(el, &text);
            }
        });
        each_in(&article, "[data-claim]", |el| {
            let id = attribute(el, "data-claim");
            if let Some((verdict, html)) = live::claim(&*sentences, state.lang, &id) {
                el.set_inner_html(&other.beside(state.lang, &id, (verdict, html)));
                set(el, "data-verdict", verdict);
            }
        });
    };
    follow_at_rest_or_arrival(&following, kinds, write);
}

/// The verdicts of scenario B: asked once for each B.
#[derive(Default)]
struct Other(RefCell<Option<(Scenario, Vec<Judgement>)>>);

impl Other {
    fn keep(&self, chapter: Chapter, b: Option<Scenario>) {
        if self.0.borrow().as_ref().map(|(asked, _)| *asked) != b {
            *self.0.borrow_mut() = b.map(|b| (b, live::verdicts(chapter, &b)));
        }
    }

    /// A claim's markup, with B's verdict where it is another.
    fn beside(&self, lang: Lang, id: &str, claim: (&'static str, String)) -> String {
        match &*self.0.borrow() {
            Some((_, verdicts)) => live::compared(verdicts, lang, id, claim),
            None => claim.1,
        }
    }
}

/// Writes a text where it differs from what stands there.
fn say(el: &Element, text: &str) {
    if el.text_content().as_deref() != Some(text) {
        el.set_text_content(Some(text));
    }
}
