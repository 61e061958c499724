//! Rounding to decimal digits, with the result equal to what the decimal text would parse to.

/// Powers of ten that are exact as `f64`.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// The exponent of the first digit of a positive finite number: 2 for 504, -2 for 0.08.
pub(crate) fn exponent(value: f64) -> i32 {
    let guess = libm::floor(libm::log10(value)) as i32;
    if value >= power(guess + 1) {
        guess + 1
    } else if value < power(guess) {
        guess - 1
    } else {
        guess
    }
}

/// Ten to a power.
pub(crate) fn power(exponent: i32) -> f64 {
    match POWERS.get(exponent.unsigned_abs() as usize) {
        Some(exact) if exponent < 0 => 1.0 / exact,
        Some(exact) => *exact,
        None => libm::pow(10.0, f64::from(exponent)),
    }
}

/// A decimal text as the nearest number; `None` where it is none.
///
/// The page asks the browser, which rounds by the same rule (ECMA-262, `Number(text)`): Rust's own reader would bring a
/// table of 10 kB that does not compress.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) fn read(text: &str) -> Option<f64> {
    let value = js_sys::Number::from(wasm_bindgen::JsValue::from_str(text)).value_of();
    (!value.is_nan()).then_some(value)
}

/// A decimal text as the nearest number; `None` where it is none.
#[cfg(not(all(target_arch = "wasm32", feature = "csr")))]
pub(crate) fn read(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// The shortest decimal text that reads back as `value`.
///
/// The page asks the browser here too: both write the same digits (ECMA-262, `Number::toString`), and Rust's own writer
/// weighs 6 kB.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) fn write(value: f64) -> String {
    js_sys::Number::from(value).to_string_with_radix(10).map_or_else(|_| String::new(), Into::into)
}

/// The shortest decimal text that reads back as `value`.
#[cfg(not(all(target_arch = "wasm32", feature = "csr")))]
pub(crate) fn write(value: f64) -> String {
    value.to_string()
}

/// `value` from 0 to 10¹⁶, rounded half up, with this many digits after the point.
pub(crate) fn fixed(value: f64, places: usize) -> String {
    let scaled = libm::round(value * power(places as i32)) as u64;
    let digits = format!("{scaled:0>width$}", width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    if places == 0 { digits } else { [whole, ".", rest].concat() }
}

/// `value` to the nearest multiple of ten to the power `last`.
pub(crate) fn round_at(value: f64, last: i32) -> f64 {
    let rounded = if last < 0 {
        libm::round(value * power(-last)) / power(-last)
    } else {
        libm::round(value / power(last)) * power(last)
    };
    if rounded.is_finite() { rounded + 0.0 } else { value }
}

/// `value` to `digits` significant digits; zero and what is not finite stay as they are.
pub(crate) fn round_significant(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() { value } else { round_at(value, exponent(value.abs()) - digits + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_to_what_the_text_would_parse_to() {
        for (value, digits, expected) in [
            (503.6, 3, 504.0),
            (0.081_234, 3, 0.0812),
            (0.0999_96, 3, 0.1),
            (13_456.0, 3, 13_500.0),
            (999.6, 3, 1000.0),
            (-0.005_04, 2, -0.005),
            (0.3, 3, 0.3),
            (1e-300, 3, 1e-300),
        ] {
            assert!((round_significant(value, digits) - expected).abs() <= f64::EPSILON * expected.abs(), "{value}");
        }
        assert_eq!(round_significant(0.1 + 0.2, 3).to_string(), "0.3");
        assert_eq!(round_significant(90.649_99, 3).to_string(), "90.6");
    }

    #[test]
    fn fixed_digits_are_those_of_the_formatter() {
        for (value, places) in [(0.0, 0), (0.05, 2), (7.0, 3), (12.345, 1), (99_999.0, 0), (0.000_123, 6), (9e15, 0)] {
            assert_eq!(fixed(value, places), format!("{value:.places$}"));
        }
    }

    #[test]
    fn exponent_is_exact_at_powers_of_ten() {
        for k in -20..=20 {
            let value: f64 = format!("1e{k}").parse().unwrap();
            assert_eq!(exponent(value), k);
            assert_eq!(exponent(value * 9.99), k);
        }
    }
}
