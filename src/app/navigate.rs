//! Moving between chapters and languages without leaving the running page.
//!
//! A link to another page of the site is fetched, its article, header and footer take the place of the present ones, and
//! the live parts are mounted on it. The choices and their history stay. Where anything fails, the browser simply goes.

use super::dom::{document, each_in_page, window};
use super::mount::Attached;
use super::start::{page_language, write_address};
use super::{State, keep};
use crate::scenario::link;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{self, Document, DomParser, Element, HtmlAnchorElement, HtmlElement, MouseEvent, SupportedType, Url};

/// What a move needs to know.
#[derive(Debug, Clone)]
struct Mover {
    state: State,
    attached: Rc<RefCell<Attached>>,
    /// Counts moves, so that a slow fetch does not overtake a later one.
    turn: Rc<Cell<u32>>,
}

/// Listens for links and for back and forward.
pub fn start(state: &State, attached: Rc<RefCell<Attached>>) {
    let mover = Mover { state: state.clone(), attached, turn: Rc::default() };
    let (click, back) = (mover.clone(), mover.clone());
    let options = EventListenerOptions::enable_prevent_default();
    keep(EventListener::new_with_options(&document(), "click", options, move |ev| click.click(ev.unchecked_ref())));
    keep(EventListener::new(&window(), "popstate", move |_| back.travel()));
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    // While this program loaded, the reader may have gone back or forward.
    mover.travel();
}

impl Mover {
    fn click(&self, ev: &MouseEvent) {
        if ev.default_prevented()
            || ev.button() != 0
            || ev.meta_key()
            || ev.ctrl_key()
            || ev.shift_key()
            || ev.alt_key()
        {
            return;
        }
        let Some(url) = internal_target(ev) else { return };
        ev.prevent_default();
        remember_scroll();
        url.set_search(&carried_query(&self.state));
        self.go(url.href(), Arrival::Link);
    }

    /// Back or forward: the page the address now names, with the choices the reader has.
    fn travel(&self) {
        let href = window().location().href().unwrap_or_default();
        if same_page(&href, &self.shown()) {
            // Whatever was being fetched is no longer wanted.
            self.turn.set(self.turn.get().wrapping_add(1));
            return;
        }
        self.go(href, Arrival::History);
    }

    /// The path of the page now shown.
    fn shown(&self) -> String {
        document()
            .document_element()
            .and_then(|el| el.get_attribute("data-path"))
            .unwrap_or_else(|| window().location().pathname().unwrap_or_default())
    }

    fn go(&self, href: String, arrival: Arrival) {
        let mover = self.clone();
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        spawn_local(async move {
            let page = fetch_page(&href).await;
            if mover.turn.get() != turn {
                return;
            }
            if page.and_then(|page| mover.show(&page, &href, arrival)).is_err() {
                let _ = window().location().assign(&href);
            }
        });
    }

    fn show(&self, page: &Document, href: &str, arrival: Arrival) -> Result<(), JsValue> {
        let parts = ["header.site", "main", "footer.site"];
        let found: Vec<Element> = parts.iter().filter_map(|p| page.query_selector(p).ok().flatten()).collect();
        if found.len() != parts.len() {
            return Err(JsValue::NULL);
        }
        if arrival == Arrival::Link {
            let state = js_sys::Object::new();
            window().history()?.push_state_with_url(&state, "", Some(href))?;
        }
        *self.attached.borrow_mut() = Attached::default();
        for (selector, new) in parts.iter().zip(found) {
            if let Some(old) = document().query_selector(selector)? {
                old.replace_with_with_node_1(&new)?;
            }
        }
        take_head(page);
        let state = self.state.in_language(page_language());
        *self.attached.borrow_mut() = Attached::page(&state);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-path", &window().location().pathname().unwrap_or_default());
        }
        if arrival == Arrival::History {
            // The choices stay with the reader; the address of an older entry follows them.
            write_address(&carried_query(&state));
        }
        arrive(arrival);
        Ok(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Link,
    History,
}

/// The address a click leads to, if it is another page of this site.
fn internal_target(ev: &MouseEvent) -> Option<Url> {
    let target: Element = ev.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[data-to]").ok()??.dyn_into().ok()?;
    let url = Url::new(&link.href()).ok()?;
    let here = window().location();
    let elsewhere = url.pathname() != here.pathname().ok()?;
    (link.target().is_empty() && url.origin() == here.origin().ok()? && elsewhere).then_some(url)
}

fn same_page(href: &str, path: &str) -> bool {
    Url::new(href).is_ok_and(|url| url.pathname() == path)
}

fn carried_query(state: &State) -> String {
    link::write(&state.choices())
}

async fn fetch_page(href: &str) -> Result<Document, JsValue> {
    let response: web_sys::Response = JsFuture::from(window().fetch_with_str(href)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)?;
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}

/// Language, title, description and alternates of the new page.
fn take_head(page: &Document) {
    document().set_title(&page.title());
    let lang = page.document_element().and_then(|el| el.get_attribute("lang"));
    if let (Some(root), Some(lang)) = (document().document_element(), lang) {
        let _ = root.set_attribute("lang", &lang);
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = storage.set_item("good-enough-lang", &lang);
        }
    }
    const SHARED: &str = "meta[name=description],meta[property],link[rel=canonical],link[rel=alternate]";
    each_in_page(&format!("head :is({SHARED})"), Element::remove);
    let (Some(head), Ok(list)) = (document().head(), page.query_selector_all(SHARED)) else { return };
    for i in 0..list.length() {
        if let Some(node) = list.item(i) {
            let _ = head.append_child(&node);
        }
    }
}

/// Remembers how far the page is scrolled in its history entry.
fn remember_scroll() {
    let y = window().scroll_y().unwrap_or(0.0);
    if let Ok(history) = window().history() {
        let state = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&state, &"y".into(), &y.into());
        let _ = history.replace_state(&state, "");
    }
}

/// Focus on the heading of a new page, in sight the place that the link named; back where the reader was on an old one.
fn arrive(arrival: Arrival) {
    let heading = document().query_selector("h1").ok().flatten().and_then(|el| el.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
    let remembered = window()
        .history()
        .and_then(|h| h.state())
        .ok()
        .and_then(|s| js_sys::Reflect::get(&s, &"y".into()).ok())
        .and_then(|y| y.as_f64());
    let y = if arrival == Arrival::History { remembered.unwrap_or(0.0) } else { 0.0 };
    window().scroll_to_with_x_and_y(0.0, y);
    let place = window().location().hash().unwrap_or_default();
    if let Some(place) =
        document().get_element_by_id(place.trim_start_matches('#')).filter(|_| arrival == Arrival::Link)
    {
        place.scroll_into_view();
    }
}
