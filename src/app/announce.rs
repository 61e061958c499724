//! What the page says unasked: the finding after an input has rested, and notices in plain lines.

use super::State;
use crate::words::site;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// Rest after the last input before a screen reader is told, in milliseconds.
const REST: u32 = 600;

/// Announces the finding of the figure last touched in the page's live region.
pub fn findings(state: &State) {
    let (lang, choices, touched) = (state.lang, state.choices.clone(), state.touched.clone());
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        choices.track();
        let Some(figure) = touched.get() else { return };
        let choices = choices.clone();
        let say = move || {
            if let Some(region) = document().get_element_by_id("status") {
                let finding = choices.with_untracked(|c| figure.answer(c)).finding(lang);
                region.set_text_content(Some(&finding));
            }
        };
        timer.set_value(Some(Timeout::new(REST, say)));
    });
}

/// Notices at the window's foot, until dismissed: mounted once, for as long as the page lives.
pub fn notices(state: &State) {
    let state = state.clone();
    let place = document().get_element_by_id("notices").and_then(|el| el.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        leptos::mount::mount_to(place, move || view! { <Notices state /> }).forget();
    }
}

#[component]
fn Notices(state: State) -> impl IntoView {
    let lines = RwSignal::from(state.notices);
    move || {
        let shown = lines.get();
        (!shown.is_empty()).then(|| {
            let items = shown.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <ul>{items}</ul>
                <button type="button" class="dismiss" on:click=move |_| lines.set(Vec::new())>
                    {site::dismiss(state.lang)}
                </button>
            }
        })
    }
}
