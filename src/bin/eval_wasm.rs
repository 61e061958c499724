//! The native command's answers from inside a browser, for the test that compares their bits, and the loads of the benchmark of the
//! market. The page does not carry it.

#[cfg(feature = "eval-wasm")]
mod exported {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Answers one request line.
    #[wasm_bindgen]
    pub fn eval_line(line: &str) -> String {
        good_enough::eval::answer(line)
    }

    /// Works off a load of the benchmark; not a number for an unknown one.
    #[wasm_bindgen]
    pub fn market_load(name: &str, count: u32) -> f64 {
        good_enough::studies::load(name, count).unwrap_or(f64::NAN)
    }
}

fn main() {}
