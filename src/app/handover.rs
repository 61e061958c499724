//! From one chapter's program to another's, in the same page.
//!
//! A program carries the figures of its own chapter. Where a reader moves on to a chapter of another, the present program
//! calls the next one and goes on listening: on a slow line a reader may have turned back before it is there. The next
//! program asks for what the present one holds, reads it and goes on; only then does the present one let go. The choices,
//! what can be undone and redone, and the guesses stay with the reader; nothing is stored.

use super::State;
use super::dom::{document, window};
use crate::figures::FigureId;
use crate::scenario::history::History;
use crate::scenario::{Choices, link};
use wasm_bindgen::JsValue;
use web_sys::Event;

/// Where the text lies between two programs: a property of the window.
const PLACE: &str = "goodEnough";
/// Tells the boot script of the page to start the program that the page now names.
const CALL: &str = "program";
/// A program that starts asks the one before it to write down what it holds.
pub const ASK: &str = "handover";

/// Calls the page's next program.
pub fn call_next() {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-started");
    }
    say(CALL);
}

/// Writes down what `state` holds.
pub fn give(state: &State) {
    let _ = js_sys::Reflect::set(&window(), &PLACE.into(), &JsValue::from_str(&written(state)));
}

/// Asks for what another program holds and takes it up; says whether there was one.
pub fn take(state: &State) -> bool {
    say(ASK);
    let text = js_sys::Reflect::get(&window(), &PLACE.into()).ok().and_then(|text| text.as_string());
    let _ = js_sys::Reflect::delete_property(&window(), &PLACE.into());
    let Some(text) = text else { return false };
    read(state, &text);
    true
}

/// Dispatches an event of the window; whoever listens has answered when this returns.
fn say(event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}

/// One line a value: `<` past, `>` future, `=` present choices as links; `?figure` a skipped question, `?figure 31` a guess.
fn written(state: &State) -> String {
    let history = state.history();
    let (past, future) = history.parts();
    let mut lines = Vec::new();
    let mut choices = |mark: &str, choices: &Choices| lines.push([mark, &link::write(choices)].concat());
    past.iter().for_each(|c| choices("<", c));
    future.iter().for_each(|c| choices(">", c));
    choices("=", &state.choices());
    for figure in FigureId::ALL {
        match state.guess(figure) {
            Some(Some(guess)) => lines.push(format!("?{} {}", figure.id(), libm::round(guess) as i32)),
            Some(None) => lines.push(["?", figure.id()].concat()),
            None => {}
        }
    }
    lines.join("\n")
}

fn read(state: &State, text: &str) {
    let (mut past, mut future) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let Some(rest) = line.get(1..) else { continue };
        match line.as_bytes()[0] {
            b'<' => past.push(link::parse(rest).choices),
            b'>' => future.push(link::parse(rest).choices),
            b'=' => state.adopt(link::parse(rest).choices),
            _ => {
                let (id, guess) =
                    rest.split_once(' ').map_or((rest, None), |(id, guess)| (id, guess.parse::<i32>().ok()));
                if let Some(figure) = FigureId::find(id) {
                    state.set_guess(figure, guess.map(f64::from));
                }
            }
        }
    }
    state.adopt_history(History::from_parts(past, future));
}
