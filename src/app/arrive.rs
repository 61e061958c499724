//! Fetching the part of the program that a page's figures and live sentences need: when the reader first does something, or at
//! once where a figure that is partly painted is in view, the choices are not those that the page was written for, or a host may ask.
//!
//! Until then the page shows what was prerendered, and its controls already keep what they are moved to.

use super::dom::{attribute, each_in_page, set, window};
use super::fetch::fetch;
use super::sight::is_in_window;
use super::{State, frame_messages, keep};
use crate::figures::FigureId;
use crate::figures::parts::Part;
use crate::scenario::{Chapter, figure};
use crate::words::site;
use gloo::events::{EventListener, EventListenerOptions};
use reactive_graph::owner::{Owner, StoredValue};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What counts as doing something.
const SIGNS: [&str; 7] = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];

thread_local! {
    /// Whether the reader has done something since the program started.
    static ACTIVE: Cell<bool> = const { Cell::new(false) };
}

/// Lets figures and live sentences follow the choices under the present owner, once every part that the page needs is here.
pub fn when_here(state: &State) {
    let (Some(owner), parts) = (Owner::current(), parts_of_page()) else { return };
    if parts.is_empty() {
        return ready(state);
    }
    let waiting = Rc::new(Waiting { state: state.clone(), parts, owner, alive: Cell::new(true) });
    StoredValue::new_local(Ending(Rc::clone(&waiting)));
    let moved = !state.choices().is_default() || state.choices().b.is_some();
    if ACTIVE.get() || moved || state.options.api || painting_in_view() {
        waiting.fetch();
    } else {
        waiting.at_first_sign();
    }
}

/// A page whose parts are not here yet.
struct Waiting {
    state: State,
    parts: Vec<Part>,
    owner: Owner,
    /// The page is still shown.
    alive: Cell<bool>,
}

/// Takes note that the page was left.
struct Ending(Rc<Waiting>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.alive.set(false);
    }
}

impl Waiting {
    fn at_first_sign(self: Rc<Self>) {
        for sign in SIGNS {
            let this = Rc::clone(&self);
            let options = EventListenerOptions::run_in_capture_phase();
            keep(EventListener::new_with_options(&window(), sign, options, move |_| {
                if !ACTIVE.replace(true) {
                    Rc::clone(&this).fetch();
                }
            }));
        }
    }

    fn fetch(self: Rc<Self>) {
        ACTIVE.set(true);
        spawn_local(async move {
            let mut attach = None;
            for part in &self.parts {
                attach = fetch(*part).await;
                if attach.is_none() {
                    return self.missing();
                }
            }
            if let Some(attach) = attach.filter(|_| self.alive.get()) {
                self.owner.with(|| attach(&self.state));
                ready(&self.state);
            }
        });
    }

    /// A part could not be fetched: says so; the next move tries again.
    fn missing(self: Rc<Self>) {
        if self.alive.get() {
            self.state.show_notices(vec![site::part_missing(self.state.lang).to_owned()]);
            ACTIVE.set(false);
            let owner = self.owner.clone();
            owner.with(|| self.at_first_sign());
        }
    }
}

/// Says to whoever looks that everything on the page follows the choices; to the host, where it may now give commands.
fn ready(state: &State) {
    each_in_page("article", |article| set(article, "data-ready", ""));
    if state.options.api {
        frame_messages::ready(state);
    }
}

/// The parts that figures and live sentences of the present page belong to.
fn parts_of_page() -> Vec<Part> {
    let mut parts = Vec::new();
    let mut needs = |chapter| {
        if let Some(part) = Part::of(chapter).filter(|part| !parts.contains(part)) {
            parts.push(part);
        }
    };
    each_in_page("article", |el| {
        if let Some(chapter) = Chapter::from_slug(&attribute(el, "data-page")) {
            needs(chapter);
        }
    });
    each_in_page("[data-figure]", |el| {
        if let Some(found) = FigureId::find(&attribute(el, "data-figure")) {
            needs(figure::chapter(found.id()));
        }
    });
    parts
}

/// Whether some of a figure is in the window that the program must paint: all else was drawn when the page was written.
fn painting_in_view() -> bool {
    let mut seen = false;
    each_in_page("[data-figure]:has(canvas)", |el| seen |= is_in_window(el));
    seen
}
