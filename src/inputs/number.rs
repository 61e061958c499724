//! A number: range, field and buttons that all hold the same value.

use super::sources::{About, Ticks};
use crate::app::State;
use crate::scenario::ParamId;
use crate::scenario::schema::param;
use crate::words::{field, params, site};
use leptos::prelude::*;

/// A native range between two buttons, with a field for an exact value above it.
///
/// The wheel never changes it: a range ignores the wheel, and the field is a text field.
#[component]
pub fn Number(state: State, id: ParamId) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let track = row.slider();
    let value = {
        let state = state.clone();
        Memo::new(move |_| state.get(id))
    };
    let off = state.disabled(id);
    let label = params::label(lang, id);
    let spoken = move || field::aria(lang, id, value.get());
    let range = format!("in-{}", row.id);
    let (slide, settle, default) = (state.clone(), state.clone(), state.clone());
    view! {
        <div class="control" data-param=row.id>
            <div class="control-head">
                <label for=range.clone()>{label}</label>
                <span class="field">
                    <Field state=state.clone() id value off />
                </span>
            </div>
            <div class="control-row">
                <Step state=state.clone() id value off up=false />
                <div class="slot">
                    <Ticks id />
                    <input
                        id=range
                        type="range"
                        min=track.min.to_string()
                        max=track.max.to_string()
                        step=track.step.to_string()
                        disabled=move || off.get()
                        value=row.position(value.get_untracked()).to_string()
                        prop:value=move || row.position(value.get()).to_string()
                        aria-valuetext=spoken
                        on:input=move |ev| {
                            if let Ok(position) = event_target_value(&ev).parse::<f64>() {
                                slide.slide(id, row.value_at(position));
                            }
                        }
                        on:change=move |_| settle.settle()
                        on:dblclick=move |_| default.set(id, row.default_value())
                    />
                </div>
                <Step state=state.clone() id value off up=true />
            </div>
            <About state id />
        </div>
    }

}

/// The exact value, typed.
#[component]
fn Field(state: State, id: ParamId, value: Memo<f64>, off: Signal<bool>) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let text = move || field::text(value.get());
    let (prefix, suffix) = field::around(lang, row.unit);
    let commit = move |ev: leptos::ev::Event| {
        let given = event_target_value(&ev);
        state.type_in(id, &given);
        event_target::<leptos::web_sys::HtmlInputElement>(&ev).set_value(&field::text(state.get_untracked(id)));
    };
    view! {
        <span class="unit">{prefix}</span>
        <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id=format!("field-{}", row.id)
            aria-label=field::label(lang, id)
            disabled=move || off.get()
            value=field::text(value.get_untracked())
            prop:value=text
            on:change=commit
        />
        <span class="unit">{suffix}</span>
    }
}

/// One step less or more.
#[component]
fn Step(state: State, id: ParamId, value: Memo<f64>, off: Signal<bool>, up: bool) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let (class, sign, word) =
        if up { ("plus", "+", site::more(lang)) } else { ("minus", "\u{2212}", site::less(lang)) };
    let next = move |v: f64| if up { row.step_up(v) } else { row.step_down(v) };
    let at_end = move || next(value.get()) == value.get();
    view! {
        <button
            type="button"
            class=class
            aria-label=format!("{}: {word}", params::label(lang, id))
            disabled=move || off.get() || at_end()
            on:click=move |_| state.set(id, next(state.get_untracked(id)))
        >
            {sign}
        </button>
    }
}
