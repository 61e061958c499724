//! A control's markup: label, native input, buttons, and behind "about" its help, its published values and its default.

use crate::figures::FigureId;
use crate::model::fab::implied::{REPORTS, Report};
use crate::model::fab::yields::{YieldModel, YieldParameters};
use crate::model::facts::{self, Fact};
use crate::plot::svg::push_number;
use crate::scenario::schema::AXES;
use crate::scenario::{Kind, Param, ParamId, Scenario, param, presets};
use crate::words::{Lang, field, grades, number, params, presets as names, site};
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;

/// The control of a parameter at its default, not yet in use.
#[component]
pub fn Control(
    /// Language of the page.
    lang: Lang,
    /// Which parameter.
    id: ParamId,
    /// Whether help and sources stand beside it anyway.
    #[prop(optional)]
    documented: bool,
    /// The figure it stands beside, if any.
    #[prop(optional)]
    figure: Option<FigureId>,
) -> impl IntoView {
    let row = param(id);
    let name = element_name(row, figure);
    let body = match row.kind {
        Kind::Number { .. } => EitherOf3::A(view! { <Number lang id name /> }),
        Kind::Choice { options, default } => {
            EitherOf3::B(view! { <Choice lang id name count=options.len() default /> })
        }
        Kind::Switch { default } => EitherOf3::C(view! { <Switch lang id name default /> }),
    };
    view! {
        <div class="control" data-param=row.id>
            {body}
            {(!documented).then(|| view! { <About lang id /> })}
        </div>
    }
}

/// What the elements of a control are called on the page: beside a figure other than its own a parameter may stand again.
fn element_name(row: &Param, figure: Option<FigureId>) -> String {
    match figure.filter(|figure| figure.id() != row.figure) {
        Some(figure) => format!("{}-{}", row.id, figure.id()),
        None => row.id.to_owned(),
    }
}

/// A native range between two buttons, with a field for an exact value above it. Neither heeds the wheel.
#[component]
fn Number(lang: Lang, id: ParamId, name: String) -> impl IntoView {
    let row = param(id);
    let input = format!("in-{name}");
    let value = row.default_value();
    let label = params::label(lang, id);
    let (before, after) = field::around(lang, row.unit);
    view! {
        <div class="control-head">
            <label for=input.clone()>{label}</label>
            <ToDefault lang id />
            <span class="field">
                <span class="unit">{before}</span>
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    id=format!("field-{name}")
                    aria-label=field::label(lang, id)
                    disabled=true
                    value=field::text(id, value)
                />
                <span class="unit">{after}</span>
            </span>
        </div>
        <div class="control-row">
            <button type="button" class="minus" disabled=true aria-label=format!("{label}: {}", site::less(lang))>"\u{2212}"</button>
            <div class="slot">
                <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" inner_html=ticks(row)></svg>
                <input
                    id=input
                    type="range"
                    min="0"
                    max=row.positions().to_string()
                    step="1"
                    disabled=true
                    value=row.position(value).to_string()
                    aria-valuetext=field::aria(lang, id, value)
                />
            </div>
            <button type="button" class="plus" disabled=true aria-label=format!("{label}: {}", site::more(lang))>"+"</button>
        </div>
    }
}

/// The way back to the default; out of sight while there is no way to go.
#[component]
fn ToDefault(lang: Lang, id: ParamId) -> impl IntoView {
    let name = format!(
        "{}: {} {}",
        params::label(lang, id),
        site::to_default(lang),
        field::value(lang, id, param(id).default_value())
    );
    view! { <button type="button" class="to-default" disabled=true aria-label=name>"\u{21ba}"</button> }
}

/// Marks under a range: where published estimates lie, hollow ones where values lie that are worked out from reports, and the
/// default.
fn ticks(row: &Param) -> String {
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
        mark(row.in_unit(fact.value, fact.provenance.unit), "f-evidence", 5.0);
    }
    for report in reports(row) {
        mark(implied(report), "f-paper s-evidence", 5.0);
    }
    mark(row.default_value(), "f-accent", 9.0);
    marks
}

/// Reported yields, from which the defect density can be worked out.
fn reports(row: &Param) -> &'static [Report] {
    if row.id == ParamId::D0.id() { &REPORTS } else { &[] }
}

/// The defect density that a report implies under the model and parameters of a fresh page.
fn implied(report: &Report) -> f64 {
    let fresh = Scenario::default();
    let parameters = YieldParameters { alpha: fresh.get(ParamId::Alpha), layers: fresh.get(ParamId::Layers) };
    report.d0(YieldModel::NegativeBinomial, parameters)
}

/// A native select.
#[component]
fn Choice(lang: Lang, id: ParamId, name: String, count: usize, default: usize) -> impl IntoView {
    let input = format!("in-{name}");
    let options = (0..count)
        .map(|i| view! { <option value=i.to_string() selected=i == default>{params::option(lang, id, i)}</option> })
        .collect_view();
    view! {
        <div class="control-head">
            <label for=input.clone()>{params::label(lang, id)}</label>
            <ToDefault lang id />
            <select id=input disabled=true>{options}</select>
        </div>
    }
}

/// A native check box.
#[component]
fn Switch(lang: Lang, id: ParamId, name: String, default: bool) -> impl IntoView {
    let input = format!("in-{name}");
    view! {
        <div class="control-head">
            <label for=input.clone()>{params::label(lang, id)}</label>
            <ToDefault lang id />
            <input id=input type="checkbox" disabled=true checked=default />
        </div>
    }
}

/// Help, the published values the ticks stand for, and the way back to the default.
#[component]
fn About(lang: Lang, id: ParamId) -> impl IntoView {
    let row = param(id);
    let label = params::label(lang, id);
    let default = field::value(lang, id, row.default_value());
    view! {
        <details class="about">
            <summary>{site::about(lang)}<span class="visually-hidden">{format!(": {label}")}</span></summary>
            <p>{params::help(lang, id)}</p>
            <Published lang id />
            <p>{format!("{} {default}", site::to_default(lang))}</p>
        </details>
    }
}

/// The published values that the ticks of a slider stand for, with their sources.
#[component]
pub fn Published(
    /// Language of the page.
    lang: Lang,
    /// Which parameter.
    id: ParamId,
) -> impl IntoView {
    let row = param(id);
    let values = row.ticks.iter().filter_map(|t| facts::find(t)).map(|f| published(lang, row, f)).collect_view();
    let hollow = reports(row).iter().map(|report| worked_out(lang, row, report)).collect_view();
    (!row.ticks.is_empty()).then(|| view! { <ul>{values}{hollow}</ul> })
}

fn published(lang: Lang, row: &Param, fact: &'static Fact) -> impl IntoView + use<> {
    let value = number::format(lang, row.in_unit(fact.value, fact.provenance.unit), row.unit);
    view! { <li>{value} " \u{2014} " {sourced(lang, fact)}</li> }
}

/// A value worked out from a reported yield, said to be so.
fn worked_out(lang: Lang, row: &Param, report: &'static Report) -> impl IntoView + use<> {
    let value = number::format(lang, implied(report), row.unit);
    let how = params::implied_by_yield(lang, report.die_yield.value, report.die.value);
    view! { <li>{value} ", " {how} " \u{2014} " {sourced(lang, report.die_yield)}</li> }
}

/// A fact's source, which is in English, with its date and grade.
fn sourced(lang: Lang, fact: &'static Fact) -> impl IntoView + use<> {
    let p = &fact.provenance;
    let title = match p.url {
        Some(url) => Either::Left(view! { <a href=url lang="en">{p.source}</a> }),
        None => Either::Right(view! { <span lang="en">{p.source}</span> }),
    };
    view! { {title} {format!(" ({}, {})", p.as_of, grades::name(lang, p.grade))} }
}

/// The sliders of every input that the map of validity can run over; only those of the two that it does are in sight.
#[component]
pub fn Axes(
    /// Language of the page.
    lang: Lang,
) -> impl IntoView {
    let shown = Scenario::default().map_axes();
    let sliders = AXES
        .iter()
        .filter_map(|id| ParamId::from_id(id))
        .map(|id| view! { <div class="axis" hidden=!shown.contains(&id)><Control lang id documented=true /></div> })
        .collect_view();
    view! {
        <div class="axes" data-axes="">{sliders}</div>
        <p class="axes-documented">
            <a href="../model/" data-to=format!("{}/model/", lang.code())>{site::documented(lang)}</a>
        </p>
    }
}

/// The presets that concern one figure, as buttons.
#[component]
pub fn Presets(
    /// Language of the page.
    lang: Lang,
    /// Whose presets.
    figure: FigureId,
) -> impl IntoView {
    let buttons = presets::of_figure(figure.id())
        .map(|preset| view! { <button type="button" data-preset=preset.id disabled=true>{names::name(lang, preset)}</button> })
        .collect_view();
    let any = presets::of_figure(figure.id()).next().is_some();
    any.then(|| {
        view! {
            <fieldset class="fig-presets">
                <legend>{site::start_from(lang)}</legend>
                {buttons}
            </fieldset>
        }
    })
}
