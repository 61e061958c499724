//! One of a few named options.

use super::sources::About;
use crate::app::State;
use crate::scenario::ParamId;
use crate::scenario::schema::{Kind, param};
use crate::words::params;
use leptos::prelude::*;

/// A native select.
#[component]
pub fn Choice(state: State, id: ParamId) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let options = match row.kind {
        Kind::Choice { options, .. } => options.len(),
        _ => 0,
    };
    let chosen = {
        let state = state.clone();
        Memo::new(move |_| state.get(id) as usize)
    };
    let off = state.disabled(id);
    let pick = {
        let state = state.clone();
        move |ev: leptos::ev::Event| {
            if let Ok(index) = event_target_value(&ev).parse::<usize>() {
                state.set(id, index as f64);
            }
        }
    };
    let items = (0..options)
        .map(|i| {
            view! {
                <option value=i.to_string() selected=move || chosen.get() == i>
                    {params::option(lang, id, i)}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="control" data-param=row.id>
            <div class="control-head">
                <label for=format!("in-{}", row.id)>{params::label(lang, id)}</label>
                <select id=format!("in-{}", row.id) disabled=move || off.get() prop:value=move || chosen.get().to_string() on:change=pick>
                    {items}
                </select>
            </div>
            <About state id />
        </div>
    }
}
