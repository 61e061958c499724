//! The question before a figure: the reader commits a guess, then sees.

#[cfg(feature = "ssr")]
pub use markup::markup;

#[cfg(feature = "ssr")]
mod markup {
    use crate::figures::FigureId;
    use crate::words::{Lang, predict as say, site};

    /// Where a guess begins.
    const MIDDLE: f64 = 50.0;

    /// The form's markup; `None` for a figure without a question.
    pub fn markup(lang: Lang, figure: FigureId) -> Option<String> {
        let id = figure.id();
        Some(format!(
            "<form class=\"predict\" data-predict=\"{id}\"><p class=\"question\" id=\"predict-{id}\">{}</p>\
             <div class=\"answer-row\"><input type=\"range\" min=\"0\" max=\"100\" step=\"1\" value=\"{MIDDLE}\" \
             aria-labelledby=\"predict-{id}\" aria-valuetext=\"{reads}\" disabled><output>{reads}</output>\
             <button type=\"submit\" class=\"commit\" disabled>{}</button><button type=\"button\" class=\"skip\" disabled>{}</button>\
             </div><p class=\"reveal\" role=\"status\"></p></form>",
            say::question(lang, figure)?,
            site::predict_commit(lang),
            site::predict_skip(lang),
            reads = say::reads(lang, figure, MIDDLE),
        ))
    }
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use crate::app::dom::{attribute, each_in, each_in_page, query, set, set_disabled};
    use crate::app::{State, follow as follow_state, keep};
    use crate::figures::FigureId;
    use crate::figures::live::sentences;
    use crate::scenario::figure::chapter;
    use crate::words::{Lang, predict as say};
    use gloo::events::{EventListener, EventListenerOptions};
    use reactive_graph::traits::Track;
    use std::cell::Cell;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement};

    /// Makes the form work until the current owner is cleaned up.
    pub fn follow(state: &State, form: &Element) {
        let Some(figure) = FigureId::find(&attribute(form, "data-predict")) else { return };
        let Some(input) = query(form, "input").and_then(|i| i.dyn_into::<HtmlInputElement>().ok()) else { return };
        let (moved, shown, lang) = (input.clone(), form.clone(), state.lang);
        keep(EventListener::new(&input, "input", move |_| say_guess(lang, figure, &shown, &moved)));
        let (committed, given) = (state.clone(), input.clone());
        let options = EventListenerOptions::enable_prevent_default();
        keep(EventListener::new_with_options(form, "submit", options, move |ev| {
            ev.prevent_default();
            committed.set_guess(figure, Some(given.value_as_number()));
        }));
        let skipped = state.clone();
        if let Some(button) = query(form, ".skip") {
            keep(EventListener::new(&button, "click", move |_| skipped.set_guess(figure, None)));
        }
        reveal(state.clone(), form.clone(), figure);
    }

    fn say_guess(lang: Lang, figure: FigureId, form: &Element, input: &HtmlInputElement) {
        let text = say::reads(lang, figure, input.value_as_number());
        set(input, "aria-valuetext", &text);
        each_in(form, "output", |output| output.set_text_content(Some(&text)));
    }

    /// Answers a guess, and uncovers the figure once there is one.
    fn reveal(state: State, form: Element, figure: FigureId) {
        let open = Cell::new(false);
        follow_state(move || {
            state.guessed.track();
            state.chosen.track();
            state.arrived.track();
            let guess = state.guess(figure);
            // Until a guess is given there is nothing to answer, whatever moves.
            if guess.is_none() && open.replace(true) {
                return;
            }
            each_in(&form, "input, button", |el| set_disabled(el, guess.is_some()));
            if guess.flatten().is_some() {
                // Room for the answer, which may have to be computed first.
                let _ = form.class_list().add_1("answered");
            }
            let text = guess.flatten().and_then(|given| {
                let (answer, _) =
                    sentences(chapter(figure.id()), &state.choices())?.number(&format!("predict-{}", figure.id()))?;
                Some(say::reveal(state.lang, figure, given, answer?))
            });
            each_in(&form, ".reveal", |el| el.set_text_content(text.as_deref()));
            if guess.is_some() {
                each_in_page(&format!("#fig-{}", figure.id()), |el| {
                    let _ = el.class_list().add_1("predicted");
                });
            }
        });
    }
}
