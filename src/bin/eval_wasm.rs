//! The native command's answers from inside a browser, for the test that compares their bits. The page does not carry it.

#[cfg(feature = "eval-wasm")]
mod exported {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Answers one request line.
    #[wasm_bindgen]
    pub fn eval_line(line: &str) -> String {
        good_enough::eval::answer(line)
    }
}

fn main() {}
