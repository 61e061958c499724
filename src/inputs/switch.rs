//! On or off.

use super::sources::About;
use crate::app::State;
use crate::scenario::ParamId;
use crate::scenario::schema::param;
use crate::words::params;
use leptos::prelude::*;

/// A native check box.
#[component]
pub fn Switch(state: State, id: ParamId) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let on = {
        let state = state.clone();
        Memo::new(move |_| state.get(id) != 0.0)
    };
    let off = state.disabled(id);
    let flip = {
        let state = state.clone();
        move |ev: leptos::ev::Event| state.set(id, f64::from(u8::from(event_target_checked(&ev))))
    };
    view! {
        <div class="control" data-param=row.id>
            <div class="control-head">
                <label for=format!("in-{}", row.id)>{params::label(lang, id)}</label>
                <input id=format!("in-{}", row.id) type="checkbox" disabled=move || off.get() checked=on.get_untracked() prop:checked=move || on.get() on:change=flip />
            </div>
            <About state id />
        </div>
    }
}
