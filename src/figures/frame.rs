//! The frame of every figure: finding, drawing, reading, inputs, tools, table, sources.

use super::{Answer, FigureId, dense, tools::Tools};
use crate::app::State;
use crate::inputs::{Control, Presets};
use crate::model::facts::Fact;
use crate::plot::svg::{Colours, escape, inner};
use crate::plot::{Drawing, Layout};
use crate::words::{Lang, grades, site};
use leptos::prelude::*;
use std::fmt::Write as _;
use std::sync::Arc;

/// A figure's answer as a signal; two answers are never compared, each change counts.
pub type Answered = Memo<Arc<dyn Answer>>;

/// The content of `<figure data-figure=…>`.
#[component]
pub fn Frame(state: State, figure: FigureId) -> impl IntoView {
    let lang = state.lang;
    let answer: Answered = {
        let choices = state.choices.clone();
        Memo::new_with_compare(move |_| choices.with(|c| figure.answer(c)), |_, _| true)
    };
    let (open, more) = figure.inputs();
    let controls = |ids: &'static [crate::scenario::ParamId]| {
        let state = state.clone();
        ids.iter().map(move |id| view! { <Control state=state.clone() id=*id /> }).collect_view()
    };
    view! {
        <div class="fig-body">
            <div class="fig-view">
                <div class="fig-head">
                    <p class="predict-cover">{(figure == FigureId::Wafer).then(|| site::predict_cover(lang))}</p>
                    <p class="fig-title">{move || answer.get().finding(lang)}</p>
                </div>
                <Canvas state=state.clone() answer />
            </div>
            <div class="fig-inputs">
                <Presets state=state.clone() figure />
                {controls(open)}
                <details class="control-more">
                    <summary>{site::more_assumptions(lang)}</summary>
                    {controls(more)}
                </details>
            </div>
        </div>
        <p class="fig-caption">{move || answer.get().caption(lang)}</p>
        <Tools state=state.clone() figure answer />
        <TableView state=state.clone() answer />
        <details class="fig-sources">
            <summary>{site::sources(lang)}</summary>
            <ul class="sources" inner_html=move || source_items(&answer.get().facts(), lang)></ul>
        </details>
    }
}

/// The drawing, its dense layer below, and the slider that reads its values.
#[component]
fn Canvas(state: State, answer: Answered) -> impl IntoView {
    let lang = state.lang;
    let read = RwSignal::new(None::<usize>);
    let layout = RwSignal::from(state.layout.clone());
    let drawing = Memo::new_with_compare(move |_| Arc::new(answer.get().draw(lang, layout.get())), |_, _| true);
    view! {
        <div class="fig-drawing">
            {drawings(&state, answer, drawing, read)}
        </div>
        <Reading state drawing read />
    }
}

/// In the prerendered page: both layouts, of which the style sheet shows one.
#[cfg(feature = "ssr")]
fn drawings(
    state: &State,
    answer: Answered,
    _drawing: Memo<Arc<Drawing>>,
    _read: RwSignal<Option<usize>>,
) -> impl IntoView + use<> {
    let lang = state.lang;
    [(Layout::Narrow, "at-narrow"), (Layout::Wide, "at-wide")].map(|(layout, class)| {
        let a = answer.get_untracked();
        let d = a.draw(lang, layout);
        let marks = a.dense(layout).map_or_else(String::new, |x| dense::svg_with_classes(&x, d.width, d.height));
        let counted = a.dense(layout).map(|x| x.counted);
        view! {
            <svg
                class=class
                role="img"
                aria-label=a.finding(lang)
                viewBox=format!("0 0 {} {}", d.width, d.height)
                data-dies=counted.map(|c| c.0.to_string())
                data-good=counted.map(|c| c.1.to_string())
                inner_html=marks + &inner(&d, Colours::Classes)
            ></svg>
        }
    })
}

/// In the running page: one SVG over the dense layer's canvas.
#[cfg(not(feature = "ssr"))]
fn drawings(
    state: &State,
    answer: Answered,
    drawing: Memo<Arc<Drawing>>,
    read: RwSignal<Option<usize>>,
) -> impl IntoView + use<> {
    let lang = state.lang;
    let has_dense = answer.get_untracked().dense(Layout::Wide).is_some();
    let counted = move || answer.get().dense(Layout::Narrow).map(|x| x.counted);
    let point = move |ev: leptos::ev::PointerEvent| read.set(nearest(&drawing.get_untracked(), &ev));
    view! {
        {has_dense.then(|| view! { <super::canvas::DenseCanvas state=state.clone() answer drawing /> })}
        <svg
            class="top"
            role="img"
            aria-label=move || answer.get().finding(lang)
            viewBox=move || { let d = drawing.get(); format!("0 0 {} {}", d.width, d.height) }
            data-dies=move || has_dense.then(|| counted().map(|c| c.0.to_string()))
            data-good=move || has_dense.then(|| counted().map(|c| c.1.to_string()))
            on:pointermove=point
            on:pointerdown=point
        >
            <g inner_html=move || inner(&drawing.get(), Colours::Classes)></g>
            {move || marker(&drawing.get(), read.get()).map(|(x, y)| view! {
                <circle class="f-none s-text" stroke-width="2" r="9" cx=x.to_string() cy=y.to_string()></circle>
            })}
        </svg>
    }
}

#[cfg(not(feature = "ssr"))]
fn marker(drawing: &Drawing, read: Option<usize>) -> Option<(f64, f64)> {
    drawing.readouts.get(read?).map(|r| (r.x, r.y))
}

/// The point nearest to the pointer, if one is within reach.
#[cfg(not(feature = "ssr"))]
fn nearest(drawing: &Drawing, ev: &leptos::ev::PointerEvent) -> Option<usize> {
    use leptos::wasm_bindgen::JsCast;
    const REACH: f64 = 48.0;
    let svg: leptos::web_sys::Element = ev.current_target()?.dyn_into().ok()?;
    let rect = svg.get_bounding_client_rect();
    let unit = drawing.width / rect.width().max(1.0);
    let (x, y) = ((f64::from(ev.client_x()) - rect.left()) * unit, (f64::from(ev.client_y()) - rect.top()) * unit);
    let far = |i: usize| libm::hypot(drawing.readouts[i].x - x, drawing.readouts[i].y - y);
    (0..drawing.readouts.len()).map(|i| (i, far(i))).filter(|p| p.1 <= REACH).min_by(|a, b| a.1.total_cmp(&b.1)).map(|p| p.0)
}

/// A native slider that walks through the drawing's points, and the line that reads them out.
#[component]
fn Reading(state: State, drawing: Memo<Arc<Drawing>>, read: RwSignal<Option<usize>>) -> impl IntoView {
    let (lang, ready) = (state.lang, state.ready);
    let text = Memo::new(move |_| {
        let d = drawing.get();
        read.get().and_then(|i| d.readouts.get(i)).map_or_else(|| site::read_hint(lang).to_owned(), |r| r.text.clone())
    });
    view! {
        <div class="fig-read">
            <input
                type="range"
                min="0"
                max=move || drawing.get().readouts.len().saturating_sub(1).to_string()
                value="0"
                prop:value=move || read.get().unwrap_or(0).to_string()
                disabled=move || !ready.get()
                aria-label=site::read_values(lang)
                aria-valuetext=move || text.get()
                on:input=move |ev| read.set(event_target_value(&ev).parse().ok())
            />
            <output>{move || text.get()}</output>
        </div>
    }
}

/// The table; in the running page it is made when it is first opened.
#[component]
fn TableView(state: State, answer: Answered) -> impl IntoView {
    let lang = state.lang;
    let open = RwSignal::new(cfg!(feature = "ssr") || state.options.table);
    let toggle = move |ev: leptos::ev::Event| {
        let details = event_target::<leptos::web_sys::HtmlDetailsElement>(&ev);
        open.set(details.open());
    };
    view! {
        <details class="fig-table" open=state.options.table on:toggle=toggle>
            <summary>{site::table(lang)}</summary>
            <div class="scroll" role="region" tabindex="0" aria-label=site::table(lang)>
                <table inner_html=move || if open.get() { answer.get().table(lang).html() } else { String::new() }></table>
            </div>
        </details>
    }
}

/// A list of facts with value, unit, date, source and grade.
pub fn source_items(facts: &[&'static Fact], lang: Lang) -> String {
    let mut out = String::new();
    for fact in facts {
        let p = &fact.provenance;
        let title = match p.url {
            Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(p.source)),
            None => escape(p.source),
        };
        let grade = grades::name(lang, p.grade);
        let _ = write!(
            out,
            "<li><code>{}</code> = {} {} ({}, {grade}): {title}</li>",
            fact.id,
            fact.value,
            escape(p.unit),
            p.as_of
        );
    }
    out
}
