//! What the page says unasked: the finding after an input has rested, and notices in plain lines.

use super::dom::{query_page, set};
use super::{Line, State, follow, keep};
use crate::plot::svg::escape;
use crate::scenario::page::Part;
use crate::words::site;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use reactive_graph::traits::Track;
use std::cell::RefCell;

/// Rest after the last input before a screen reader is told, in milliseconds.
const REST: u32 = 600;

/// Says a line in the page's live region.
pub fn say(line: &str) {
    if let Some(region) = query_page("#status") {
        region.set_text_content(Some(line));
    }
}

/// Announces the finding of the figure last touched in the page's live region, unless findings are hidden.
pub fn findings(state: &State) {
    if state.options.hides(Part::Readout) {
        return;
    }
    let state = state.clone();
    let timer = RefCell::new(None::<Timeout>);
    follow(move || {
        state.chosen.track();
        timer.take();
        let Some(figure) = state.touched() else { return };
        let state = state.clone();
        *timer.borrow_mut() = Some(Timeout::new(REST, move || {
            say(&figure.answer(&state.kept()).finding(state.lang));
        }));
    });
}

/// Notices at the window's foot, until dismissed; for as long as the page lives.
pub fn notices(state: &State) {
    let Some(place) = query_page("#notices") else { return };
    let dismissed = state.clone();
    keep(EventListener::new(&place, "click", move |_| dismissed.show_notices(Vec::new())));
    let state = state.clone();
    follow(move || {
        state.noticed.track();
        let lines: String = state.notices().iter().map(item).collect();
        let button = format!("<button type=\"button\" class=\"dismiss\">{}</button>", site::dismiss(state.lang));
        place.set_inner_html(&if lines.is_empty() { lines } else { format!("<ul>{lines}</ul>{button}") });
        set(&place, "lang", state.lang.code());
    });
}

/// A line as a list's item, with its link if it leads anywhere.
fn item(line: &Line) -> String {
    let way = line
        .way
        .as_ref()
        .map_or_else(String::new, |(address, words)| format!(" <a href=\"{}\">{}</a>", escape(address), escape(words)));
    format!("<li>{}{way}</li>", escape(&line.text))
}
