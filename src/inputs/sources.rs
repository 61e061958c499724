//! What stands behind a control: help, published values with their sources, the default.

use crate::app::State;
use crate::model::facts::{self, Fact};
use crate::plot::svg::push_number;
use crate::scenario::ParamId;
use crate::scenario::schema::param;
use crate::words::{Lang, grades, field, number, params, site};
use leptos::prelude::*;

/// Help, the default button, and the published values the ticks stand for.
#[component]
pub fn About(state: State, id: ParamId) -> impl IntoView {
    let lang = state.lang;
    let row = param(id);
    let (reset, off) = (state.clone(), state.disabled(id));
    let at_default = {
        let state = state.clone();
        move || state.get(id) == row.default_value()
    };
    let published = row.ticks.iter().filter_map(|t| facts::find(t)).map(|f| published(lang, id, f)).collect_view();
    let default = field::value(lang, id, row.default_value());
    view! {
        <details class="about">
            <summary aria-label=format!("{}: {}", params::label(lang, id), site::about(lang))>{site::about(lang)}</summary>
            <p>{params::help(lang, id)}</p>
            <ul>{published}</ul>
            <button
                type="button"
                class="to-default"
                aria-label=format!("{}: {} {default}", params::label(lang, id), site::to_default(lang))
                disabled=move || off.get() || at_default()
                on:click=move |_| reset.set(id, row.default_value())
            >
                {format!("{} {default}", site::to_default(lang))}
            </button>
        </details>
    }
}

fn published(lang: Lang, id: ParamId, fact: &'static Fact) -> impl IntoView {
    let p = &fact.provenance;
    let value = number::format(lang, fact.value, param(id).unit);
    let title = match p.url {
        Some(url) => leptos::either::Either::Left(view! { <a href=url>{p.source}</a> }),
        None => leptos::either::Either::Right(p.source),
    };
    view! { <li>{value} " \u{2014} " {title} {format!(" ({}, {})", p.as_of, grades::name(lang, p.grade))}</li> }
}

/// Marks under a range: filled where published estimates lie, a bar at the default.
#[component]
pub fn Ticks(id: ParamId) -> impl IntoView {
    let row = param(id);
    let mut marks = String::new();
    let mut mark = |value: f64, class: &str, width: f64| {
        marks.push_str("<rect class=\"");
        marks.push_str(class);
        marks.push_str("\" y=\"0\" height=\"8\" x=\"");
        push_number(&mut marks, row.fraction(value) * 1000.0 - width / 2.0);
        marks.push_str("\" width=\"");
        push_number(&mut marks, width);
        marks.push_str("\"/>");
    };
    for fact in row.ticks.iter().filter_map(|t| facts::find(t)) {
        mark(fact.value, "f-evidence", 5.0);
    }
    mark(row.default_value(), "f-accent", 9.0);
    view! { <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false" inner_html=marks></svg> }
}
