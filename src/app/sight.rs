//! Whether a part of the page is in the window.

use super::dom::window;
use reactive_graph::owner::StoredValue;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver};

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
        let (told, watched) = (Rc::clone(&seen), el.clone());
        // Without an argument, as the first module's closures are: the parts bring no kinds of closure of their own. The browser
        // calls it when the page has just been laid out, so that measuring costs nothing.
        let callback = Closure::<dyn FnMut()>::new(move || {
            if !told.replace(is_in_window(&watched)) && told.get() {
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

/// Whether some of an element is in the window.
pub fn is_in_window(el: &Element) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    let place = el.get_bounding_client_rect();
    // What touches the edge counts, as it does for the observer.
    place.bottom() >= 0.0 && place.top() <= height
}

/// An observer and what it calls.
struct Watching {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
