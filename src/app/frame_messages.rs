//! What a page in a frame tells its host: that it is ready, and how high it is, in the dialects that hosts understand.
//!
//! The page never takes the focus and never scrolls its host. What hosts may ask of it is in `frame_commands.rs`.

use super::dom::{attribute, document, query_page, window};
use super::host::{Host, field, object};
use super::{State, keep};
use crate::model;
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, ResizeObserver};

/// Version of our own messages.
pub const MESSAGES: u32 = 1;

/// What messages of the library iframe-resizer begin with.
const RESIZER: &str = "[iFrameSizer]";

/// Longest name of a frame that is taken from iframe-resizer, in bytes.
const MAX_NAME: usize = 128;

/// Starts sending, if this page is framed and asked to be embedded. Where commands are answered, the page says that it is
/// ready once they are (see [`ready`]).
pub fn start(state: &State) {
    let Some(host) = Host::find() else { return };
    if state.options.embed && state.options.autosize {
        follow_size(host, state.options.child_id.clone());
    }
    if state.options.embed && !state.options.api {
        ready(state);
    }
}

/// Tells the host that the page runs.
pub fn ready(state: &State) {
    let Some(host) = Host::find() else { return };
    let chapter = query_page("article").map(|article| attribute(&article, "data-page")).unwrap_or_default();
    host.post(&object(&[
        ("type", "cx:ready".into()),
        ("v", MESSAGES.into()),
        ("lang", state.lang.code().into()),
        ("chapter", chapter.into()),
        ("height", size().0.into()),
        ("model", model::VERSION.into()),
    ]));
}

/// Height and width of the content, in whole CSS pixels.
fn size() -> (u32, u32) {
    document().body().map_or((0, 0), |body| {
        let place = body.get_bounding_client_rect();
        (libm::ceil(place.height()) as u32, libm::ceil(place.width()) as u32)
    })
}

fn follow_size(host: Host, child: Option<String>) {
    let sender =
        Rc::new(Sender { host, child, last: Cell::new(0), h5p: Cell::new(false), resizer: RefCell::default() });
    sender.send_resize();
    let observed = Rc::clone(&sender);
    let callback = Closure::<dyn FnMut()>::new(move || observed.send_resize());
    if let (Ok(observer), Some(body)) = (ResizeObserver::new(callback.as_ref().unchecked_ref()), document().body()) {
        observer.observe(&body);
    }
    callback.forget();
    sender.greet_h5p();
    keep(EventListener::new(&window(), "message", move |ev| sender.listen(ev.unchecked_ref())));
}

/// Sends the height to a host.
#[derive(Debug)]
struct Sender {
    host: Host,
    /// The name that pym gave the frame.
    child: Option<String>,
    /// The height last sent.
    last: Cell<u32>,
    /// An H5P host has answered.
    h5p: Cell<bool>,
    /// The name that iframe-resizer gave the frame, once it has spoken.
    resizer: RefCell<Option<String>>,
}

impl Sender {
    fn send_resize(&self) {
        let (height, width) = size();
        if height == self.last.replace(height) {
            return;
        }
        let src = window().location().href().unwrap_or_default();
        let sized = [("type", "cx:resize".into()), ("v", MESSAGES.into()), ("height", height.into())];
        self.host.post(&object(&[sized.as_slice(), &[("width", width.into())]].concat()));
        let embedly = [("src", src.into()), ("context", "iframe.resize".into()), ("height", height.into())];
        if let Ok(text) = js_sys::JSON::stringify(&object(&embedly)) {
            self.host.post(&text);
        }
        self.host.post(&object(&[("subject", "lti.frameResize".into()), ("height", height.into())]));
        if let Some(child) = &self.child {
            self.host.post(&format!("pymxPYMx{child}xPYMxheightxPYMx{height}").into());
        }
        if self.h5p.get() {
            self.h5p_resize(height);
        }
        self.answer_resizer("resize");
        self.word_press(height);
    }

    fn greet_h5p(&self) {
        self.host.post(&object(&[("context", "h5p".into()), ("action", "hello".into())]));
    }

    fn h5p_resize(&self, height: u32) {
        let resize = [("context", "h5p".into()), ("action", "resize".into()), ("scrollHeight", height.into())];
        self.host.post(&object(&resize));
    }

    /// Frames of `WordPress` name a secret in the fragment and accept heights that repeat it.
    fn word_press(&self, height: u32) {
        let hash = window().location().hash().unwrap_or_default();
        if let Some(secret) = hash.split(['?', '&', '#']).find_map(|p| p.strip_prefix("secret=")) {
            let told = [("message", "height".into()), ("value", height.into()), ("secret", secret.into())];
            self.host.post(&object(&told));
        }
    }

    /// Two kinds of host speak first, and only then are their resizes sent.
    fn listen(&self, ev: &MessageEvent) {
        if !self.host.sent(ev) {
            return;
        }
        let data = ev.data();
        if let Some(text) = data.as_string() {
            self.hear_resizer(&text);
        } else if field(&data, "context").as_string().as_deref() == Some("h5p") {
            self.h5p.set(true);
            self.h5p_resize(self.last.get());
        }
    }

    /// iframe-resizer begins with the frame's name and its settings, of which the third is a yes or no; later it asks for
    /// single answers.
    fn hear_resizer(&self, text: &str) {
        let Some(said) = text.strip_prefix(RESIZER) else { return };
        let fields: Vec<&str> = said.splitn(4, ':').collect();
        match fields.as_slice() {
            [name, _, "true" | "false", ..] if (1..=MAX_NAME).contains(&name.len()) => {
                *self.resizer.borrow_mut() = Some((*name).to_owned());
                self.answer_resizer("init");
            }
            [asked @ ("resize" | "reset"), ..] => self.answer_resizer(asked),
            _ => {}
        }
    }

    fn answer_resizer(&self, kind: &str) {
        if let Some(name) = &*self.resizer.borrow() {
            let (height, width) = size();
            self.host.post(&JsValue::from(format!("{RESIZER}{name}:{height}:{width}:{kind}")));
        }
    }
}
