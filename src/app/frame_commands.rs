//! Commands of the page around the frame, where the address allows them (`api=1`): telling and setting the choices, for
//! lessons that check an answer or set a scene.
//!
//! A command counts only if the window around this frame sent it and its type is known; everything else is passed over in
//! silence. Choices come as the text of a link and are read by the link's own parser, which clamps what is out of range and
//! leaves out what makes no sense; what it says of that goes back as `cx:error`. Comes with the first part that is fetched.

use super::dom::{attribute, each_in, each_in_page, query, query_page, window};
use super::frame_messages::MESSAGES;
use super::host::{Host, field, object};
use super::{State, follow, keep};
use crate::decimal;
use crate::scenario::link;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use reactive_graph::traits::Track;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent};

/// How long the choices must rest before the host is told, in milliseconds.
const REST: u32 = 250;

/// How often the page waits that long for answers that are computed beside it.
const WAITS: u32 = 20;

/// Longest `id` of a command that is sent back, in UTF-16 units.
const MAX_ID: u32 = 128;

/// Answers commands and tells of changes until the current owner is cleaned up, if the address allows it.
pub fn start(state: &State) {
    if !state.options.api {
        return;
    }
    let Some(host) = Host::find() else { return };
    let speaker = Speaker { host, state: state.clone() };
    let listener = speaker.clone();
    keep(EventListener::new(&window(), "message", move |ev| listener.listen(ev.unchecked_ref())));
    let told = state.told(&state.found());
    if !told.is_empty() {
        speaker.error(&JsValue::UNDEFINED, "link", &told.join(" "));
    }
    speaker.follow_changes();
}

#[derive(Debug, Clone)]
struct Speaker {
    host: Host,
    state: State,
}

impl Speaker {
    fn listen(&self, ev: &MessageEvent) {
        if !self.host.sent(ev) {
            return;
        }
        let data = ev.data();
        let command: fn(&Self, &JsValue, &JsValue) = match field(&data, "type").as_string().as_deref() {
            Some("cx:get-state") => |this, id, _| this.reply(id, "get-state"),
            Some("cx:set-state") => Self::set_state,
            Some("cx:reset") => |this, id, _| {
                this.state.take(this.state.initial());
                this.reply(id, "reset");
            },
            _ => return,
        };
        let id = field(&data, "id");
        if is_id(&id) {
            command(self, &id, &data);
        } else {
            self.error(&JsValue::UNDEFINED, "bad-id", "id must be a short text or a finite number");
        }
    }

    fn set_state(&self, id: &JsValue, data: &JsValue) {
        let Some(text) = field(data, "state").as_string() else {
            return self.error(id, "bad-state", "state must be the text of an earlier cx:state, or a link's query");
        };
        let parsed = link::parse(&text);
        let mut told = self.state.told(&parsed.notices);
        if !parsed.unknown.is_empty() {
            told.push(format!("unknown: {}", parsed.unknown.join(", ")));
        }
        if !told.is_empty() {
            self.error(id, "adjusted", &told.join(" "));
        }
        self.state.take(parsed.choices);
        self.reply(id, "set-state");
    }

    /// Tells the state now and after each change, once it has come to rest.
    fn follow_changes(&self) {
        let (this, turn, first) = (self.clone(), Rc::new(Cell::new(0_u32)), Rc::new(Cell::new(true)));
        follow(move || {
            this.state.chosen.track();
            this.state.arrived.track();
            let now = turn.get().wrapping_add(1);
            turn.set(now);
            let (this, turn, first) = (this.clone(), Rc::clone(&turn), Rc::clone(&first));
            at_rest(move || {
                if turn.get() == now {
                    this.tell(&JsValue::UNDEFINED, if first.replace(false) { "start" } else { "change" });
                }
            });
        });
    }

    fn reply(&self, id: &JsValue, reason: &'static str) {
        let (this, id) = (self.clone(), id.clone());
        at_rest(move || this.tell(&id, reason));
    }

    fn tell(&self, id: &JsValue, reason: &str) {
        self.host.post(&object(&[
            ("type", "cx:state".into()),
            ("v", MESSAGES.into()),
            ("id", id.clone()),
            ("state", link::write_versioned(&self.state.choices()).into()),
            ("outputs", outputs()),
            ("reason", reason.into()),
        ]));
    }

    fn error(&self, id: &JsValue, code: &str, message: &str) {
        self.host.post(&object(&[
            ("type", "cx:error".into()),
            ("v", MESSAGES.into()),
            ("id", id.clone()),
            ("code", code.into()),
            ("message", message.into()),
        ]));
    }
}

/// Whether a command's `id` can be sent back: none at all, a short text, or a finite number.
fn is_id(id: &JsValue) -> bool {
    let text = id.dyn_ref::<js_sys::JsString>();
    id.is_undefined() || text.is_some_and(|text| text.length() <= MAX_ID) || id.as_f64().is_some_and(f64::is_finite)
}

/// Calls `then` once the choices have rested and everything on the page has followed them, or after a few seconds.
fn at_rest(then: impl FnOnce() + 'static) {
    wait(Box::new(then), WAITS);
}

fn wait(then: Box<dyn FnOnce()>, waits: u32) {
    Timeout::new(REST, move || {
        let settled = query_page("[aria-busy]").is_none() && query_page("article[data-ready]").is_some();
        if settled || waits == 0 { then() } else { wait(then, waits - 1) }
    })
    .forget();
}

/// What the page answers: of each figure the finding and the table's numbers, the live numbers in the prose as they are
/// read, the verdicts on claims.
fn outputs() -> JsValue {
    let [figures, values, claims] = [(); 3].map(|()| js_sys::Object::new());
    let put = |object: &js_sys::Object, key: &str, value: &JsValue| {
        let _ = js_sys::Reflect::set(object, &key.into(), value);
    };
    each_in_page("[data-figure]", |el| put(&figures, &attribute(el, "data-figure"), &figure(el)));
    each_in_page("[data-value]", |el| put(&values, &attribute(el, "data-value"), &text(el)));
    each_in_page("[data-claim]", |el| {
        put(&claims, &attribute(el, "data-claim"), &attribute(el, "data-verdict").into());
    });
    object(&[("figures", figures.into()), ("values", values.into()), ("claims", claims.into())])
}

/// A figure's finding, and its table: names of columns, then rows of a name and cells, numbers in full where they are numbers.
fn figure(el: &Element) -> JsValue {
    let (columns, rows) = (js_sys::Array::new(), js_sys::Array::new());
    each_in(el, ".fig-table thead th", |th| {
        columns.push(&text(th));
    });
    each_in(el, ".fig-table tbody tr", |tr| {
        let row = js_sys::Array::new();
        each_in(tr, "th, td", |cell| {
            let number = cell.get_attribute("data-v").and_then(|number| decimal::read(&number));
            row.push(&number.map_or_else(|| text(cell), JsValue::from));
        });
        rows.push(&row);
    });
    let finding = query(el, ".fig-title").map_or(JsValue::UNDEFINED, |title| text(&title));
    object(&[("finding", finding), ("columns", columns.into()), ("rows", rows.into())])
}

fn text(el: &Element) -> JsValue {
    el.text_content().unwrap_or_default().into()
}
