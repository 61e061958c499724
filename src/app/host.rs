//! The page around the frame that this page may stand in.
//!
//! Nothing private is said to it, so messages go to whichever origin it has. Of what is heard, only what its own window sent
//! counts.

use super::dom::window;
use wasm_bindgen::JsValue;
use web_sys::{MessageEvent, Window};

/// The page around this frame.
#[derive(Debug, Clone)]
pub struct Host(Window);

impl Host {
    /// The page around this one; `None` where this page is not framed.
    pub fn find() -> Option<Self> {
        let parent = window().parent().ok()??;
        (JsValue::from(parent.clone()) != JsValue::from(window())).then_some(Self(parent))
    }

    /// Sends a message.
    pub fn post(&self, message: &JsValue) {
        let _ = self.0.post_message(message, "*");
    }

    /// Whether a message came from the window around this frame, and from no other.
    pub fn sent(&self, ev: &MessageEvent) -> bool {
        ev.source().is_some_and(|source| JsValue::from(source) == JsValue::from(self.0.clone()))
    }
}

/// An object with these fields; one whose value is undefined is left out.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (key, value) in fields.iter().filter(|(_, value)| !value.is_undefined()) {
        let _ = js_sys::Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// A field of what was sent; undefined where there is none.
pub fn field(data: &JsValue, key: &str) -> JsValue {
    if data.is_object() {
        js_sys::Reflect::get(data, &key.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}
