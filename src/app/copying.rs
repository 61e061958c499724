//! Buttons that copy a text of the page, and places in such texts for the page's own address.

use super::browser;
use super::dom::{attribute, document, each_in_page, set_disabled};
use super::{State, keep};
use gloo::events::EventListener;

/// Puts the buttons of the present page in use until the current owner is cleaned up.
pub fn follow(state: &State) {
    each_in_page("[data-address]", |place| place.set_text_content(Some(&browser::page_address())));
    each_in_page("[data-copy]", |button| {
        set_disabled(button, false);
        let (state, id) = (state.clone(), attribute(button, "data-copy"));
        keep(EventListener::new(button, "click", move |_| {
            let text = document().get_element_by_id(&id).and_then(|el| el.text_content()).unwrap_or_default();
            state.copy_text(&text);
        }));
    });
}
