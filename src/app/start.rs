//! From the address to a running page.

use super::{State, announce, frame_messages, mount::Attached, navigate};
use crate::inputs;
use crate::plot::{Layout, Theme};
use crate::scenario::link;
use crate::scenario::page::PageOptions;
use crate::words::Lang;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::MediaQueryList;
use std::cell::RefCell;
use std::rc::Rc;

/// Rest after the last change before the address follows it, in milliseconds.
const REST: u32 = 300;

/// Where figures get room for their wide drawing; the style sheet's breakpoint.
const WIDE: &str = "(min-width: 600px)";

/// Starts the page.
pub fn start() {
    let owner = Owner::new();
    owner.set();
    let query = window().location().search().unwrap_or_default();
    let parsed = link::parse(&query);
    let state = State::new(page_language()).asked(PageOptions::parse(&query).options);
    state.choices.set(parsed.choices);
    follow_window(&state);
    inputs::listen(&state);
    announce::notices(&state);
    let attached = Rc::new(RefCell::new(Attached::page(&state)));
    state.notify(&parsed.notices);
    follow_choices(&state);
    follow_guess(&state);
    frame_messages::start(&state);
    navigate::start(&state, attached);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-started", "");
    }
    std::mem::forget(owner);
}

/// The language of the page as it stands.
pub fn page_language() -> Lang {
    let code = document().document_element().and_then(|el| el.get_attribute("lang"));
    if code.as_deref() == Some("en") { Lang::En } else { Lang::Ko }
}

/// Room, theme and size follow the window for as long as the page lives.
fn follow_window(state: &State) {
    let (layout, theme, size) = (state.layout.clone(), state.theme.clone(), state.size.clone());
    follow_media(WIDE, move |wide| layout.set(if wide { Layout::Wide } else { Layout::Narrow }));
    let forced = document().document_element().and_then(|el| el.get_attribute("data-theme"));
    match forced.as_deref() {
        Some("dark") => theme.set(Theme::Dark),
        Some(_) => theme.set(Theme::Light),
        None => {
            let theme = theme.clone();
            follow_media("(prefers-color-scheme: dark)", move |dark| {
                theme.set(if dark { Theme::Dark } else { Theme::Light });
            });
        }
    }
    let on_screen = StoredValue::new(theme.get_untracked());
    let printed = theme.clone();
    follow_media("print", move |printing| {
        if printing {
            on_screen.set_value(printed.get_untracked());
            printed.set(Theme::Print);
        } else if printed.get_untracked() == Theme::Print {
            printed.set(on_screen.get_value());
        }
    });
    EventListener::new(&window(), "resize", move |_| size.notify()).forget();
}

fn follow_media(query: &str, set: impl Fn(bool) + 'static) {
    let Ok(Some(list)) = window().match_media(query) else { return };
    set(list.matches());
    let watched: MediaQueryList = list.clone();
    EventListener::new(&list, "change", move |_| set(watched.matches())).forget();
}

/// The address follows the choices once they rest; never in a frame, where the address is the host's.
fn follow_choices(state: &State) {
    let choices = state.choices.clone();
    let timer = StoredValue::new_local(None::<Timeout>);
    let first = StoredValue::new(true);
    let framed = window().parent().ok().flatten().is_some_and(|p| JsValue::from(p) != JsValue::from(window()));
    Effect::new(move |_| {
        choices.track();
        if first.try_update_value(|f| std::mem::replace(f, false)) == Some(true) || framed {
            return;
        }
        let choices = choices.clone();
        timer.set_value(Some(Timeout::new(REST, move || write_address(&link::write(&choices.get_untracked())))));
    });
}

/// Replaces the address's query by `query`, keeping what the address asked of the page.
fn write_address(query: &str) {
    let location = window().location();
    let kept = PageOptions::kept_query(&location.search().unwrap_or_default());
    let parts: Vec<&str> = [kept.as_str(), query].into_iter().filter(|p| !p.is_empty()).collect();
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    let address =
        format!("{}{query}{}", location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    if let Ok(history) = window().history() {
        let now = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&now, "", Some(&address));
    }
}

/// Uncovers the figure once the reader has guessed, or where the choices are not the defaults the question asks about.
fn follow_guess(state: &State) {
    let (guess, choices) = (state.guess.clone(), state.choices.clone());
    if choices.with_untracked(|c| *c != crate::scenario::Choices::default()) && !state.options.predict {
        guess.set(Some(None));
    }
    Effect::new(move |_| {
        if let (true, Some(root)) = (guess.with(Option::is_some), document().document_element()) {
            let _ = root.class_list().add_1("predicted");
        }
    });
}
