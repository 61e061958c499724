//! The question before a figure: the reader commits a guess, then sees.

use crate::words::{Lang, number, site};

/// How a guess reads.
pub fn reads(lang: Lang, value: f64) -> String {
    let value = number::plain(value);
    match lang {
        Lang::Ko => format!("100개 중 {value}개"),
        Lang::En => format!("{value} of 100"),
    }
}

/// The middle of the range: where a guess begins.
pub const MIDDLE: f64 = 50.0;

/// The form's markup.
#[cfg(feature = "ssr")]
pub fn markup(lang: Lang) -> String {
    format!(
        "<form class=\"predict\" data-predict=\"wafer\"><p class=\"question\" id=\"predict-question\">{}</p>\
         <div class=\"answer-row\"><input type=\"range\" min=\"0\" max=\"100\" step=\"1\" value=\"{MIDDLE}\" \
         aria-labelledby=\"predict-question\" aria-valuetext=\"{reads}\" disabled><output>{reads}</output>\
         <button type=\"submit\" class=\"commit\" disabled>{}</button><button type=\"button\" class=\"skip\" disabled>{}</button>\
         </div><p class=\"reveal\" role=\"status\"></p></form>",
        site::predict_wafer_question(lang),
        site::predict_commit(lang),
        site::predict_skip(lang),
        reads = reads(lang, MIDDLE),
    )
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use super::{Lang, reads, site};
    use crate::app::dom::{each_in, query, set, set_disabled};
    use crate::app::{State, follow as follow_state};
    use crate::figures::live::Answers;
    use gloo::events::{EventListener, EventListenerOptions};
    use reactive_graph::owner::StoredValue;
    use reactive_graph::traits::Track;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement};

    /// Makes the form work until the current owner is cleaned up.
    pub fn follow(state: &State, form: &Element) {
        let Some(input) = query(form, "input").and_then(|i| i.dyn_into::<HtmlInputElement>().ok()) else { return };
        let (moved, shown, lang) = (input.clone(), form.clone(), state.lang);
        StoredValue::new_local(EventListener::new(&input, "input", move |_| say_guess(lang, &shown, &moved)));
        let (committed, given) = (state.clone(), input.clone());
        let options = EventListenerOptions::enable_prevent_default();
        StoredValue::new_local(EventListener::new_with_options(form, "submit", options, move |ev| {
            ev.prevent_default();
            committed.set_guess(Some(given.value_as_number()));
        }));
        let skipped = state.clone();
        if let Some(button) = query(form, ".skip") {
            StoredValue::new_local(EventListener::new(&button, "click", move |_| skipped.set_guess(None)));
        }
        reveal(state.clone(), form.clone());
    }

    fn say_guess(lang: Lang, form: &Element, input: &HtmlInputElement) {
        let text = reads(lang, input.value_as_number());
        set(input, "aria-valuetext", &text);
        each_in(form, "output", |output| output.set_text_content(Some(&text)));
    }

    fn reveal(state: State, form: Element) {
        follow_state(move || {
            state.guessed.track();
            state.chosen.track();
            let guess = state.guess();
            each_in(&form, "input, button", |el| set_disabled(el, guess.is_some()));
            let answer = || Answers::new(&state.choices()).good_of_hundred();
            let text = guess.flatten().map_or_else(String::new, |g| site::predict_reveal(state.lang, g, answer()));
            each_in(&form, ".reveal", |el| el.set_text_content(Some(&text)));
        });
    }
}
