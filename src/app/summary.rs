//! The reader's verdict at the end of the board: a text to copy, print, link to, or take as a file.

/// The section, at the defaults.
#[cfg(feature = "ssr")]
pub fn markup(lang: crate::words::Lang) -> String {
    use crate::figures::board::{board, summary};
    use crate::plot::svg::escape;
    use crate::scenario::Choices;
    use crate::words::site;
    let choices = Choices::default();
    let button =
        |class: &str, word: &str| format!("<button type=\"button\" class=\"{class}\" disabled>{word}</button>");
    format!(
        "<section class=\"summary\" id=\"your-verdict\"><h2>{}</h2><p class=\"summary-help\">{}</p>\
         <pre class=\"summary-text\" tabindex=\"0\">{}</pre><div class=\"desk-row\">{}{}{}{}{}</div>\
         <label class=\"dl-text-label\" hidden>{}<textarea class=\"dl-text\" readonly></textarea></label></section>",
        site::your_verdict(lang),
        site::your_verdict_help(lang),
        escape(&summary::text(lang, &board(&choices), &choices, "")),
        button("copy-text", site::copy_text(lang)),
        button("share", site::share(lang)),
        button("print-verdict", site::print_verdict(lang)),
        button("take-csv", "CSV"),
        button("take-json", "JSON"),
        site::downloads_blocked(lang),
    )
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use crate::app::dom::{document, each_in, query, set, set_disabled, window};
    use crate::app::{State, browser, follow_at_rest_or_arrival, keep};
    use crate::figures::board::{Board, board, summary};
    use crate::figures::heavy::Heavy;
    use crate::figures::{Answer, Export, FigureId, csv};
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use web_sys::Element;

    /// Makes the section follow the choices until the current owner is cleaned up.
    pub fn follow(state: &State, section: &Element) {
        each_in(section, "button", |button| set_disabled(button, false));
        let (acted, at) = (state.clone(), section.clone());
        keep(EventListener::new(section, "click", move |ev| {
            let target = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
            match target.map(|t| t.class_name()).as_deref() {
                Some("copy-text") => acted.copy_text(&written(&acted, &board(&acted.choices()))),
                Some("share") => acted.copy_link(None),
                Some("print-verdict") => print(),
                Some("take-csv") => take(&acted, &at, false),
                Some("take-json") => take(&acted, &at, true),
                _ => {}
            }
        }));
        let (now, at) = (state.clone(), section.clone());
        follow_at_rest_or_arrival(state, &[Heavy::Chance], move || show(&now, &at));
    }

    fn written(state: &State, board: &Board) -> String {
        summary::text(state.lang, board, &state.choices(), &state.link(None))
    }

    fn show(state: &State, section: &Element) {
        let board = board(&state.choices());
        let waits = board.chances.is_none() && state.choices().is_default();
        if let Some(place) = query(section, ".summary-text").filter(|_| !waits) {
            place.set_text_content(Some(&written(state, &board)));
        }
    }

    /// Prints the section alone.
    fn print() {
        let Some(root) = document().document_element() else { return };
        set(&root, "data-print", "verdict");
        let _ = window().print();
        let _ = root.remove_attribute("data-print");
    }

    /// Starts a download, or offers the text where the frame forbids downloads.
    fn take(state: &State, section: &Element, json: bool) {
        let (board, link) = (board(&state.choices()), state.link(None));
        let (name, kind, text) = if json {
            ("good-enough-verdict.json", "application/json", summary::json(&board, &link))
        } else {
            let (sources, titles) = (Vec::new(), Vec::new());
            let export = Export { lang: state.lang, figure: FigureId::Board, link, sources, titles };
            ("good-enough-verdict.csv", "text/csv;charset=utf-8", csv(&board as &dyn Answer, &export))
        };
        if !browser::downloads_blocked() {
            return browser::download(name, kind, &text);
        }
        if let Some(label) = query(section, ".dl-text-label") {
            let _ = label.remove_attribute("hidden");
            each_in(&label, "textarea", |area| area.set_text_content(Some(&text)));
        }
    }
}
