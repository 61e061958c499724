//! From the address to a running page.

use super::dom::{attribute, document, each_in_page, query_page, set, window};
use super::{Line, State, announce, follow, frame_messages, keep, mount::Attached, navigate};
use crate::figures::FigureId;
use crate::inputs;
use crate::plot::{Layout, Theme};
use crate::scenario::page::PageOptions;
use crate::scenario::{figure, link};
use crate::words::{Lang, site};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use reactive_graph::owner::Owner;
use reactive_graph::traits::Track;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlLinkElement, MediaQueryList, Url};

/// Rest after the last change before the address follows it, in milliseconds.
const REST: u32 = 300;

/// Where figures get room for their wide drawing; the style sheet's breakpoint.
const WIDE: &str = "(min-width: 600px)";

/// Starts the page.
pub fn start() {
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let query = window().location().search().unwrap_or_default();
    let asked = PageOptions::parse(&query);
    let state = State::new(page_language(), asked.options);
    let parsed = link::parse(&query);
    let found = [parsed.notices, asked.notices].concat();
    state.begin(parsed.choices, found);
    follow_window(&state);
    pin_addresses();
    uncover_where_the_question_is_not_asked(&state);
    inputs::listen(&state);
    announce::notices(&state);
    let attached = Rc::new(RefCell::new(Attached::page(&state)));
    let lines = state.told(&state.found()).into_iter().map(Line::from).chain(figure_elsewhere(&state));
    state.show_lines(lines.collect());
    follow_choices(&state);
    frame_messages::start(&state);
    mark_started();
    navigate::start(&state, attached);
    std::mem::forget(owner);
}

/// Says to whoever looks that the program runs in the page.
fn mark_started() {
    if let Some(root) = document().document_element() {
        set(&root, "data-started", "");
    }
}

/// Gives the page's icon and the program's files, which a worker loads again, their full addresses: relative ones would be read
/// anew from the next page's.
fn pin_addresses() {
    let (root, base) = (document().document_element(), document().base_uri().ok().flatten().unwrap_or_default());
    for name in ["data-script", "data-module"] {
        let Some(root) = &root else { break };
        if let Ok(full) = Url::new_with_base(&attribute(root, name), &base) {
            set(root, name, &full.href());
        }
    }
    each_in_page("link[rel=icon]", |link| {
        if let Some(link) = link.dyn_ref::<HtmlLinkElement>() {
            link.set_href(&link.href());
        }
    });
}

/// The language of the page as it stands.
pub fn page_language() -> Lang {
    let code = document().document_element().and_then(|el| el.get_attribute("lang"));
    if code.as_deref() == Some("en") { Lang::En } else { Lang::Ko }
}

/// Room, theme and size follow the window for as long as the page lives.
fn follow_window(state: &State) {
    let (wide, dark, printed, resized) = (state.clone(), state.clone(), state.clone(), state.clone());
    follow_media(WIDE, move |is| wide.set_layout(if is { Layout::Wide } else { Layout::Narrow }));
    let asked = document().document_element().and_then(|el| el.get_attribute("data-theme"));
    match asked.as_deref() {
        Some("dark") => state.set_theme(Theme::Dark),
        Some(_) => state.set_theme(Theme::Light),
        None => follow_media("(prefers-color-scheme: dark)", move |is| {
            dark.set_theme(if is { Theme::Dark } else { Theme::Light });
        }),
    }
    let on_screen = Cell::new(state.theme());
    follow_media("print", move |printing| {
        if printing {
            on_screen.set(printed.theme());
            printed.set_theme(Theme::Print);
        } else if printed.theme() == Theme::Print {
            printed.set_theme(on_screen.get());
        }
    });
    keep(EventListener::new(&window(), "resize", move |_| resized.resized()));
}

fn follow_media(query: &str, set: impl Fn(bool) + 'static) {
    let Ok(Some(list)) = window().match_media(query) else { return };
    set(list.matches());
    let watched: MediaQueryList = list.clone();
    keep(EventListener::new(&list, "change", move |_| set(watched.matches())));
}

/// The address follows the choices once they rest; never in a frame, where the address is the host's.
fn follow_choices(state: &State) {
    if window().parent().ok().flatten().is_some_and(|p| JsValue::from(p) != JsValue::from(window())) {
        return;
    }
    let state = state.clone();
    let (timer, first) = (RefCell::new(None::<Timeout>), Cell::new(true));
    follow(move || {
        state.chosen.track();
        if first.replace(false) {
            return;
        }
        let state = state.clone();
        *timer.borrow_mut() = Some(Timeout::new(REST, move || write_address(&link::write(&state.kept()))));
    });
}

/// Replaces the address's query by `query`, keeping what the address asked of the page.
pub fn write_address(query: &str) {
    let location = window().location();
    let kept = PageOptions::kept_query(&location.search().unwrap_or_default());
    let parts: Vec<&str> = [kept.as_str(), query].into_iter().filter(|p| !p.is_empty()).collect();
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    let address = format!("{}{query}{}", location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    if let Ok(history) = window().history() {
        let now = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&now, "", Some(&address));
    }
}

/// Where the choices are not those that the questions before figures ask about, nothing is covered.
fn uncover_where_the_question_is_not_asked(state: &State) {
    if !state.choices().is_default() && !state.options.predict {
        FigureId::ALL.into_iter().filter(|f| state.guess(*f).is_none()).for_each(|f| state.set_guess(f, None));
    }
}

/// Shows the one figure that the address asks for alone, if this page has it; otherwise the whole page.
pub fn single_out() {
    let Some(root) = document().document_element() else { return };
    match asked_figure().filter(|id| stands_here(id)) {
        Some(id) => set(&root, "data-only", id),
        None => drop(root.remove_attribute("data-only")),
    }
}

fn asked_figure() -> Option<&'static str> {
    PageOptions::parse(&window().location().search().unwrap_or_default()).options.figure
}

fn stands_here(figure: &str) -> bool {
    query_page(&format!("#fig-{figure}")).is_some()
}

/// Where the figure that the address asks for stands, if it is not on this page: the same address in its chapter.
fn figure_elsewhere(state: &State) -> Option<Line> {
    let id = asked_figure().filter(|id| !stands_here(id))?;
    let (chapter, location) = (figure::chapter(id), window().location());
    let address = format!(
        "../{}/{}{}",
        chapter.slug(),
        location.search().unwrap_or_default(),
        location.hash().unwrap_or_default()
    );
    let (text, words) = site::figure_elsewhere(state.lang, FigureId::find(id)?, chapter);
    Some(Line { text, way: Some((address, words)) })
}
