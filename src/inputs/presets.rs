//! Named starting points of a figure.

use crate::app::State;
use crate::figures::FigureId;
use crate::scenario::presets;
use crate::words::{presets as names, site};
use leptos::prelude::*;

/// The presets that concern one figure, as buttons.
#[component]
pub fn Presets(state: State, figure: FigureId) -> impl IntoView {
    let lang = state.lang;
    let buttons = presets::of_figure(figure.id())
        .map(|preset| {
            let (state, ready) = (state.clone(), state.ready.clone());
            view! {
                <button type="button" data-preset=preset.id disabled=move || !ready.get() on:click=move |_| state.apply(preset)>
                    {names::name(lang, preset)}
                </button>
            }
        })
        .collect_view();
    view! {
        <fieldset class="fig-presets">
            <legend>{site::start_from(lang)}</legend>
            {buttons}
        </fieldset>
    }
}
