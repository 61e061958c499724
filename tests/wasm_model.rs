//! The model in a browser: the same answers as natively, to the last digit. `cargo xtask test` runs this file both ways.

use good_enough::eval::{answer, functions};

/// FNV-1a over the answers to every function's own example.
fn digest() -> u64 {
    functions()
        .iter()
        .flat_map(|f| answer(f.example).into_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The digest where this was last looked at; it changes with the model's version.
const DIGEST: u64 = 0xf081_d2bb_6bb7_b79c;

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn same_answers_natively() {
    assert_eq!(digest(), DIGEST, "new answers: {:#x}", digest());
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn same_answers_in_the_browser() {
        assert_eq!(super::digest(), super::DIGEST);
    }
}
