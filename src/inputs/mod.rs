//! Controls: native inputs drawn from the schema. One component a kind, one row of the schema an instance.

mod choice;
mod number;
mod presets;
mod sources;
mod switch;

pub use presets::Presets;

use crate::app::State;
use crate::scenario::ParamId;
use crate::scenario::schema::{Kind, param};
use leptos::either::EitherOf3;
use leptos::prelude::*;

/// The control of a parameter, whatever its kind.
#[component]
pub fn Control(state: State, id: ParamId) -> impl IntoView {
    match param(id).kind {
        Kind::Number { .. } => EitherOf3::A(view! { <number::Number state id /> }),
        Kind::Choice { .. } => EitherOf3::B(view! { <choice::Choice state id /> }),
        Kind::Switch { .. } => EitherOf3::C(view! { <switch::Switch state id /> }),
    }
}
