//! The page's program. Loading it does nothing, so that a worker can load it too; the page's boot script then calls [`begin`].

#[cfg(all(feature = "csr", not(feature = "ssr")))]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page.
#[cfg(all(feature = "csr", not(feature = "ssr")))]
#[wasm_bindgen]
pub fn begin() {
    good_enough::app::start();
}

fn main() {
    #[cfg(all(feature = "csr", not(feature = "ssr")))]
    console_error_panic_hook::set_once();
}
