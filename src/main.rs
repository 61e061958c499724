//! The page's program. Loading it does nothing; the page's boot script then calls [`begin`], once for every time that this
//! program takes the page over.

#[cfg(all(feature = "csr", not(feature = "ssr")))]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page, or takes it over from another chapter's program.
#[cfg(all(feature = "csr", not(feature = "ssr")))]
#[wasm_bindgen]
pub fn begin() {
    good_enough::app::start();
}

fn main() {
    #[cfg(all(feature = "csr", not(feature = "ssr")))]
    console_error_panic_hook::set_once();
}
