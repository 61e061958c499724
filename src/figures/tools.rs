//! A figure's quiet buttons: undo, reset, link, downloads; and the text to copy where downloads are blocked.

use super::frame::Answered;
use super::{Export, FigureId, csv, dense, svg_file};
use crate::app::{State, browser};
use crate::plot::{Layout, Theme};
use crate::words::site;
use leptos::prelude::*;

/// What a reader can take away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    Csv,
    Svg,
    Png,
}

/// The row of buttons below a figure.
#[component]
pub fn Tools(state: State, figure: FigureId, answer: Answered) -> impl IntoView {
    let lang = state.lang;
    let ready = RwSignal::from(state.ready.clone());
    let copy_text = RwSignal::new(None::<String>);
    let (undo, reset, link, can_undo) = (state.clone(), state.clone(), state.clone(), state.can_undo());
    let take = move |file: File| {
        let export = Export { lang, figure, link: state.link(Some(figure)) };
        deliver(file, &export, answer, copy_text);
    };
    let [csv_file, svg, png] = [File::Csv, File::Svg, File::Png].map(|file| {
        let take = take.clone();
        move |_| take(file)
    });
    view! {
        <div class="fig-tools">
            <button type="button" class="undo-here" disabled=move || !ready.get() || !can_undo.get() on:click=move |_| undo.undo()>
                {site::undo(lang)}
            </button>
            <button type="button" class="reset-here" disabled=move || !ready.get() on:click=move |_| reset.reset_figure(figure)>
                {site::reset_figure(lang)}
            </button>
            <button type="button" class="dl-link" disabled=move || !ready.get() on:click=move |_| link.copy_link(Some(figure))>
                {site::figure_link(lang)}
            </button>
            <button type="button" class="dl-csv" disabled=move || !ready.get() on:click=csv_file>"CSV"</button>
            <button type="button" class="dl-svg" disabled=move || !ready.get() on:click=svg>"SVG"</button>
            <button type="button" class="dl-png" disabled=move || !ready.get() on:click=png>"PNG"</button>
        </div>
        {move || copy_text.get().map(|text| view! {
            <label class="dl-text-label">
                {site::downloads_blocked(lang)}
                <textarea class="dl-text" readonly prop:value=text></textarea>
            </label>
        })}
    }
}

/// Starts a download, or offers the text where the frame forbids downloads.
fn deliver(file: File, export: &Export, answer: Answered, copy_text: RwSignal<Option<String>>) {
    let answer = answer.get_untracked();
    let drawing = answer.draw(export.lang, Layout::Wide);
    let marks =
        || answer.dense(Layout::Wide).map_or_else(String::new, |x| dense::svg(&x, Theme::Light, drawing.width, drawing.height));
    let (name, kind, text) = match file {
        File::Csv => ("csv", "text/csv;charset=utf-8", csv(&*answer, export)),
        File::Svg | File::Png => ("svg", "image/svg+xml", svg_file(&*answer, export, &marks())),
    };
    if browser::downloads_blocked() {
        copy_text.set(Some(text));
        return;
    }
    let name = format!("good-enough-{}.{name}", export.figure.id());
    if file == File::Png {
        browser::download_png(&name.replace(".svg", ".png"), &text);
    } else {
        browser::download(&name, kind, &text);
    }
}
