//! Named starting points of a figure.

use crate::app::State;
use crate::figures::FigureId;
use crate::scenario::preset::{self, Preset, PresetKind};
use crate::words::{presets as names, site};
use leptos::prelude::*;

/// The presets that concern one figure, as buttons.
#[component]
pub fn Presets(state: State, figure: FigureId) -> impl IntoView {
    let lang = state.lang;
    let buttons = of_figure(figure)
        .map(|preset| {
            let (state, ready) = (state.clone(), state.ready.clone());
            view! {
                <button type="button" data-preset=preset.id disabled=move || !ready.get() on:click=move |_| state.apply(figure, preset)>
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

/// Processes belong to the wafer; a story belongs to every figure whose inputs it sets.
fn of_figure(figure: FigureId) -> impl Iterator<Item = &'static Preset> {
    let (open, more) = figure.inputs();
    preset::ALL.iter().filter(move |p| match p.kind {
        PresetKind::Process => figure == FigureId::Wafer,
        PresetKind::Story => figure != FigureId::Wafer && p.settings.iter().any(|(id, _)| open.contains(id) || more.contains(id)),
    })
}
