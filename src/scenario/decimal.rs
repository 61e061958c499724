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
fn power(exponent: i32) -> f64 {
    let size = exponent.unsigned_abs() as usize;
    let magnitude = POWERS.get(size).copied().unwrap_or_else(|| libm::exp10(size as f64));
    if exponent < 0 { 1.0 / magnitude } else { magnitude }
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
    fn exponent_is_exact_at_powers_of_ten() {
        for k in -20..=20 {
            let value: f64 = format!("1e{k}").parse().unwrap();
            assert_eq!(exponent(value), k);
            assert_eq!(exponent(value * 9.99), k);
        }
    }
}
