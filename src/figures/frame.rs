//! The frame of every figure as markup: finding, drawing, reading, inputs, tools, table, sources.
//!
//! It is written once, by the prerenderer, with the answer to the default choices; the running page attaches to it (see
//! `wire.rs`). Both layouts are drawn; the style sheet shows one.

use super::{Answer, Dense, FigureId, GRIP, Handle, dense};
use crate::inputs::{Axes, Control, Presets};
use crate::model::facts::Fact;
use crate::plot::Layout;
use crate::plot::svg::{Colours, escape, inner, number};
use crate::scenario::{Choices, ParamId, Unit};
use crate::words::bound::bound;
use crate::words::{Lang, figures as say, grades, number as numbers, predict, site};
use leptos::prelude::*;
use std::fmt::Write as _;
use std::sync::Arc;

/// The content of `<figure data-figure=…>`.
#[component]
pub fn Frame(
    /// Language of the page.
    lang: Lang,
    /// Which figure.
    figure: FigureId,
) -> impl IntoView {
    let answer = figure.answer(&Choices::default());
    let (open, more) = figure.inputs();
    let controls =
        |ids: &'static [ParamId]| ids.iter().map(move |id| view! { <Control lang id=*id figure /> }).collect_view();
    let cover = predict::question(lang, figure)
        .is_some()
        .then(|| view! { <p class="predict-cover">{site::predict_cover(lang)}</p> });
    view! {
        <div class="fig-body">
            <div class="fig-view">
                <div class="fig-head">
                    {cover}
                    <p class="fig-title">{bound(&answer.finding(lang))}</p>
                </div>
                <div class="fig-drawing" inner_html=drawings(figure, &*answer, lang)></div>
                <Reading lang figure answer=Arc::clone(&answer) />
            </div>
            <div class="fig-inputs">
                {controls(open)}
                {(figure == FigureId::Validity).then(|| view! { <Axes lang /> })}
                <Presets lang figure />
                {(!more.is_empty())
                    .then(|| {
                        view! {
                            <details class="control-more">
                                <summary>{site::more_assumptions(lang)}</summary>
                                {controls(more)}
                            </details>
                        }
                    })}
            </div>
        </div>
        <p class="fig-caption">{bound(&answer.caption(lang))}</p>
        <Tools lang />
        <details class="fig-table">
            <summary>{site::table(lang)}</summary>
            <div class="scroll" role="region" tabindex="0" aria-label=format!("{}: {}", site::table(lang), say::name(lang, figure))>
                <table inner_html=answer.table(lang).html()></table>
            </div>
        </details>
        <details class="fig-sources">
            <summary>{site::sources(lang)}</summary>
            <ul class="sources" inner_html=source_items(&figure.facts(), lang)></ul>
            <p class="to-report"><a href="#report" data-about=say::name(lang, figure)>{site::report_source(lang)}</a></p>
            {rests_on_chips(figure).then(|| view! { <p><a href="../chips/" data-to=format!("{}/chips/", lang.code())>{site::chip_sources(lang)}</a></p> })}
        </details>
    }
}

/// Whether the figure draws chips of the catalogue, whose figures and grades have a page of their own.
fn rests_on_chips(figure: FigureId) -> bool {
    crate::scenario::figure::TRAINING.contains(&figure.id())
}

/// Both layouts, the dense layer's marks below the drawing's.
fn drawings(figure: FigureId, answer: &dyn Answer, lang: Lang) -> String {
    let mut out = String::new();
    for (layout, class) in [(Layout::Narrow, "at-narrow"), (Layout::Wide, "at-wide")] {
        let d = answer.draw(lang, layout);
        let layer = answer.dense(layout);
        let counted = layer
            .as_ref()
            .map_or_else(String::new, |x| format!(" data-dies=\"{}\" data-good=\"{}\"", x.counted.0, x.counted.1));
        let canvas = if layer.is_some() { "<canvas aria-hidden=\"true\"></canvas>" } else { "" };
        let under = layer.map_or_else(String::new, |x| match layout {
            Layout::Narrow => dense::svg_with_classes(&x, d.width, d.height),
            Layout::Wide => reused(figure, &x),
        });
        let _ = write!(
            out,
            "<div class=\"{class}\">{canvas}<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\"{counted}>\
             <g class=\"under\"{id}>{under}</g><g class=\"marks\">{}</g><g class=\"pointer\"></g>{grip}</svg></div>",
            escape(&answer.finding(lang)),
            d.width,
            d.height,
            inner(&d.marks, Colours::Classes),
            grip = answer.handle(layout).map_or_else(String::new, |handle| grip(&handle)),
            id = if layout.narrow() { format!(" id=\"under-{}\"", figure.id()) } else { String::new() },
        );
    }
    out
}

/// What can be dragged: a circle, unseen, over the point. The program moves it.
fn grip(handle: &Handle) -> String {
    let (x, y) = handle.at;
    format!("<g class=\"grip\"><circle cx=\"{}\" cy=\"{}\" r=\"{GRIP}\"/></g>", number(x), number(y))
}

/// The narrow layout's dense layer again, moved and scaled to where the wide one lies.
fn reused(figure: FigureId, layer: &Dense) -> String {
    let ((x, y), scale) = layer.from_narrow;
    format!("<use href=\"#under-{}\" transform=\"translate({x} {y}) scale({scale})\"/>", figure.id())
}

/// A native slider that walks through the drawing's points, and the line that reads them out.
#[component]
fn Reading(lang: Lang, figure: FigureId, answer: Arc<dyn Answer>) -> impl IntoView {
    let last = answer.draw(lang, Layout::Wide).readouts.len().saturating_sub(1);
    view! {
        <div class="fig-read">
            <input
                type="range"
                min="0"
                max=last.to_string()
                value="0"
                disabled=true
                aria-label=format!("{}: {}", site::read_values(lang), say::name(lang, figure))
                aria-valuetext=site::read_hint(lang)
            />
            <output>{site::read_hint(lang)}</output>
        </div>
    }
}

/// The row of quiet buttons below a figure.
#[component]
fn Tools(lang: Lang) -> impl IntoView {
    let button = |class: &'static str, word: &'static str| {
        view! { <button type="button" class=class disabled=true>{word}</button> }
    };
    view! {
        <div class="fig-tools">
            {button("undo-here", site::undo(lang))}
            {button("reset-here", site::reset_figure(lang))}
            <button type="button" class="pin-here" disabled=true aria-pressed="false">{site::compare(lang)}</button>
            {button("dl-link", site::figure_link(lang))}
            {button("dl-csv", "CSV")}
            {button("dl-svg", "SVG")}
            {button("dl-png", "PNG")}
        </div>
        <label class="dl-text-label" hidden=true>
            {site::downloads_blocked(lang)}
            <textarea class="dl-text" readonly=true></textarea>
        </label>
    }
}

/// A list of facts with value, unit, date, source and grade; facts of one source stand together in its line.
pub fn source_items(facts: &[&'static Fact], lang: Lang) -> String {
    let place = |fact: &Fact| (fact.provenance.source, fact.provenance.as_of, fact.provenance.grade);
    let mut out = String::new();
    for (at, fact) in facts.iter().enumerate() {
        if facts.iter().position(|first| place(first) == place(fact)) != Some(at) {
            continue;
        }
        let p = &fact.provenance;
        let values: Vec<String> = facts
            .iter()
            .filter(|other| place(other) == place(fact))
            .map(|f| format!("<code>{}</code> = {}", f.id, measured(f, lang)))
            .collect();
        // Sources are named in English.
        let title = match p.url {
            Some(url) => format!("<a href=\"{}\" lang=\"en\">{}</a>", escape(url), escape(p.source)),
            None => format!("<span lang=\"en\">{}</span>", escape(p.source)),
        };
        let grade = grades::name(lang, p.grade);
        let _ = write!(out, "<li>{} ({}, {grade}): {title}</li>", values.join(", "), p.as_of);
    }
    out
}

/// A fact's value with its unit, as the page writes numbers where it knows the unit, else as the table has it.
fn measured(fact: &Fact, lang: Lang) -> String {
    let unit = match fact.provenance.unit {
        "1" => Unit::One,
        "%" => Unit::Percent,
        "%/year" => Unit::PercentPerYear,
        "factor/year" => Unit::TimesPerYear,
        "years" => Unit::Years,
        "mm" => Unit::Millimetre,
        "mm2" => Unit::SquareMillimetre,
        "1/cm2" => Unit::PerSquareCentimetre,
        "USD/wafer" => Unit::UsdPerWafer,
        "million USD/(1000 wafers/month)" => Unit::UsdMillionPerThousandWafers,
        "USD/GB" => Unit::UsdPerGigabyte,
        "USD/kWh" => Unit::UsdPerKwh,
        "USD/h" => Unit::UsdPerHour,
        "USD/Mtok" => Unit::UsdPerMillionTokens,
        "TFLOPS" => Unit::Teraflops,
        "tokens" => Unit::Tokens,
        "million stacks/year" => Unit::MillionStacksPerYear,
        unit => return format!("{} {}", numbers::plain(fact.value), escape(unit)),
    };
    escape(&numbers::format(lang, fact.value, unit))
}
