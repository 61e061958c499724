//! What a page in a frame tells its host: that it is ready, and how high it is, in the dialects that hosts understand.
//!
//! Nothing private is said, so the target is `*`. The page never takes the focus and never scrolls its host.

use super::dom::{document, window};
use super::{State, keep};
use crate::model;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// Starts sending, if this page is framed and asked to be embedded.
pub fn start(state: &State) {
    let Some(host) = host() else { return };
    if !state.options.embed || !state.options.autosize {
        return;
    }
    let sender =
        Rc::new(Sender { host, child: state.options.child_id.clone(), last: Cell::new(0), h5p: Cell::new(false) });
    sender.send_resize();
    sender.ready(state);
    let observed = Rc::clone(&sender);
    let callback = Closure::<dyn FnMut()>::new(move || observed.send_resize());
    if let (Ok(observer), Some(body)) = (ResizeObserver::new(callback.as_ref().unchecked_ref()), document().body()) {
        observer.observe(&body);
    }
    callback.forget();
    sender.greet_h5p();
    keep(EventListener::new(&window(), "message", move |ev| sender.listen(ev.unchecked_ref())));
}

fn host() -> Option<Window> {
    let parent = window().parent().ok()??;
    (JsValue::from(parent.clone()) != JsValue::from(window())).then_some(parent)
}

#[derive(Debug)]
struct Sender {
    host: Window,
    child: Option<String>,
    last: Cell<u32>,
    h5p: Cell<bool>,
}

impl Sender {
    fn post(&self, message: &JsValue) {
        let _ = self.host.post_message(message, "*");
    }

    fn post_object(&self, fields: &[(&str, JsValue)]) {
        let object = js_sys::Object::new();
        for (key, value) in fields {
            let _ = js_sys::Reflect::set(&object, &(*key).into(), value);
        }
        self.post(&object);
    }

    fn ready(&self, state: &State) {
        self.post_object(&[
            ("type", "cx:ready".into()),
            ("v", 1.into()),
            ("lang", state.lang.code().into()),
            ("height", self.last.get().into()),
            ("model", model::VERSION.into()),
        ]);
    }

    fn send_resize(&self) {
        let Some(body) = document().body() else { return };
        let rect = body.get_bounding_client_rect();
        let (height, width) = (libm::ceil(rect.height()) as u32, libm::ceil(rect.width()) as u32);
        if height == self.last.replace(height) {
            return;
        }
        let src = window().location().href().unwrap_or_default();
        self.post_object(&[
            ("type", "cx:resize".into()),
            ("v", 1.into()),
            ("height", height.into()),
            ("width", width.into()),
        ]);
        self.post(&format!("{{\"src\":\"{src}\",\"context\":\"iframe.resize\",\"height\":{height}}}").into());
        self.post_object(&[("subject", "lti.frameResize".into()), ("height", height.into())]);
        if let Some(child) = &self.child {
            self.post(&format!("pymxPYMx{child}xPYMxheightxPYMx{height}").into());
        }
        if self.h5p.get() {
            self.h5p_resize(height);
        }
        self.word_press(height);
    }

    fn greet_h5p(&self) {
        self.post_object(&[("context", "h5p".into()), ("action", "hello".into())]);
    }

    fn h5p_resize(&self, height: u32) {
        self.post_object(&[("context", "h5p".into()), ("action", "resize".into()), ("scrollHeight", height.into())]);
    }

    /// Frames of `WordPress` name a secret in the fragment and accept heights that repeat it.
    fn word_press(&self, height: u32) {
        let hash = window().location().hash().unwrap_or_default();
        if let Some(secret) = hash.split(['?', '&', '#']).find_map(|p| p.strip_prefix("secret=")) {
            self.post_object(&[("message", "height".into()), ("value", height.into()), ("secret", secret.into())]);
        }
    }

    /// An H5P host answers the greeting; only then are its resizes sent.
    fn listen(&self, ev: &MessageEvent) {
        let from_host = ev.source().is_some_and(|s| JsValue::from(s) == JsValue::from(self.host.clone()));
        let field = |key: &str| js_sys::Reflect::get(&ev.data(), &key.into()).ok().and_then(|v| v.as_string());
        if from_host && ev.data().is_object() && field("context").as_deref() == Some("h5p") {
            self.h5p.set(true);
            self.h5p_resize(self.last.get());
        }
    }
}
