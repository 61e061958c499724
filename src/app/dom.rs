//! Small helpers over the document. What is not there is passed over.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, NodeList, Window};

/// The page's window.
///
/// # Panics
///
/// Outside a page, where this program never runs.
pub fn window() -> Window {
    web_sys::window().expect("the program runs in a page")
}

/// The page's document.
///
/// # Panics
///
/// As [`window`].
pub fn document() -> Document {
    window().document().expect("a page has a document")
}

/// Calls `f` with every element below `root` that `selector` finds.
pub fn each_in(root: &Element, selector: &str, f: impl FnMut(&Element)) {
    if let Ok(list) = root.query_selector_all(selector) {
        each(&list, f);
    }
}

/// Calls `f` with every element of the document that `selector` finds.
pub fn each_in_page(selector: &str, f: impl FnMut(&Element)) {
    if let Ok(list) = document().query_selector_all(selector) {
        each(&list, f);
    }
}

fn each(list: &NodeList, mut f: impl FnMut(&Element)) {
    for i in 0..list.length() {
        if let Some(el) = list.item(i).and_then(|n| n.dyn_into::<Element>().ok()) {
            f(&el);
        }
    }
}

/// The first element below `root` that `selector` finds.
pub fn query(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// The first element of the document that `selector` finds.
pub fn query_page(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// `el` or its nearest ancestor that `selector` fits.
pub fn closest(el: &Element, selector: &str) -> Option<Element> {
    el.closest(selector).ok().flatten()
}

/// An attribute; empty if absent.
pub fn attribute(el: &Element, name: &str) -> String {
    el.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute.
pub fn set(el: &Element, name: &str, value: &str) {
    let _ = el.set_attribute(name, value);
}

/// Puts a control in use or out of use, touching the document only where that changes something.
pub fn set_disabled(el: &Element, disabled: bool) {
    if el.has_attribute("disabled") != disabled {
        let _ = el.toggle_attribute_with_force("disabled", disabled);
    }
}
