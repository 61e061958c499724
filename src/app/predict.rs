//! The question before a figure: the reader commits a guess, then sees.

use super::State;
use crate::figures::live;
use crate::words::{Lang, site};
use leptos::prelude::*;

/// The form for the wafer figure.
#[component]
pub fn Predict(state: State) -> impl IntoView {
    let lang = state.lang;
    let (ready, guess) = (RwSignal::from(state.ready.clone()), RwSignal::from(state.guess.clone()));
    let choices = RwSignal::from(state.choices.clone());
    let value = RwSignal::new(50.0_f64);
    let spoken = move || reads(lang, value.get());
    let reveal = move || {
        guess.get().flatten().map(|g| site::predict_reveal(lang, g, choices.with(live::good_of_hundred)))
    };
    let done = move || guess.get().is_some();
    let commit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        guess.set(Some(Some(value.get_untracked())));
    };
    view! {
        <form class="predict" data-predict="wafer" on:submit=commit>
            <p class="question" id="predict-question">{site::predict_wafer_question(lang)}</p>
            <div class="answer-row">
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="1"
                    value="50"
                    aria-labelledby="predict-question"
                    aria-valuetext=spoken
                    disabled=move || !ready.get() || done()
                    on:input=move |ev| {
                        if let Ok(v) = event_target_value(&ev).parse() {
                            value.set(v);
                        }
                    }
                />
                <output>{spoken}</output>
                <button type="submit" class="commit" disabled=move || !ready.get() || done()>
                    {site::predict_commit(lang)}
                </button>
                <button type="button" class="skip" disabled=move || !ready.get() || done() on:click=move |_| guess.set(Some(None))>
                    {site::predict_skip(lang)}
                </button>
            </div>
            <p class="reveal" role="status">{reveal}</p>
        </form>
    }
}

fn reads(lang: Lang, value: f64) -> String {
    match lang {
        Lang::Ko => format!("100개 중 {value}개"),
        Lang::En => format!("{value} of 100"),
    }
}
