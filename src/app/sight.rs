//! Whether a part of the page is in the window.

use reactive_graph::owner::StoredValue;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// What a browser said last of one element.
#[derive(Debug, Clone)]
pub struct Sight(Rc<Cell<bool>>);

impl Sight {
    /// Whether some of the element was in the window when the browser last looked. Where it has not looked, or cannot, all is
    /// taken to be in sight.
    pub fn is_in(&self) -> bool {
        self.0.get()
    }

    /// Follows an element until the current owner is cleaned up, and calls `came` when it comes into the window.
    pub fn follow(el: &Element, came: impl Fn() + 'static) -> Self {
        let seen = Rc::new(Cell::new(true));
        let told = Rc::clone(&seen);
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let last = entries.pop().unchecked_into::<IntersectionObserverEntry>();
            if !told.replace(last.is_intersecting()) && told.get() {
                came();
            }
        });
        if let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(el);
            StoredValue::new_local(Watching { observer, _callback: callback });
        }
        Self(seen)
    }
}

/// An observer and what it calls.
struct Watching {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
