//! Where a line may not end: between a sign and the Korean particle after it, inside a date or a range, before a unit.

/// Holds two characters together and takes no room.
const JOINER: char = '\u{2060}';

/// A space at which no line ends.
const SPACE: char = '\u{a0}';

/// Signs after which a browser may end a line although a particle follows.
const SIGNS: [char; 9] = ['%', ')', ']', '’', '”', '°', '²', '³', '‰'];

/// Units that stand after a space.
const UNITS: [&str; 20] = [
    "nm", "mm", "mm²", "cm²", "GB", "GB/s", "TB", "TB/s", "TFLOPS", "TFLOP/s", "kW", "MW", "GW", "W", "kWh", "million",
    "billion", "trillion", "years", "%",
];

/// A text whose lines end only where a reader would end them.
#[must_use]
pub fn bound(text: &str) -> String {
    bound_after(' ', text)
}

/// The same for a text that goes on after the character `before`.
#[must_use]
pub fn bound_after(before: char, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut last = before;
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let next = rest.chars().next().unwrap_or(' ');
        if is_hangul(c) && SIGNS.contains(&last) {
            out.push(JOINER);
        }
        out.push(if c == ' ' && belongs(last, rest) { SPACE } else { c });
        if matches!(c, '-' | '–') && last.is_ascii_digit() && next.is_ascii_digit() {
            out.push(JOINER);
        }
        last = c;
    }
    out
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Whether what follows a space belongs to what stands before it: 1만 5,000, 28 nm, 26 × 33.
fn belongs(before: char, rest: &str) -> bool {
    let next = rest.chars().next().unwrap_or(' ');
    match before {
        '만' | '억' | '조' | '×' => next.is_ascii_digit(),
        before if before.is_ascii_digit() => next == '×' || UNITS.iter().any(|unit| begins_with_word(rest, unit)),
        _ => false,
    }
}

fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_stays_with_the_sign_before_it() {
        assert_eq!(bound("80%가 (HBM)를 ‘수요’예요"), "80%\u{2060}가 (HBM)\u{2060}를 ‘수요’\u{2060}예요");
        assert_eq!(bound_after('%', "가"), "\u{2060}가");
        assert_eq!(bound("가는 말"), "가는 말");
    }

    #[test]
    fn numbers_dates_and_units_stay_whole() {
        assert_eq!(bound("1만 5,000달러"), "1만\u{a0}5,000달러");
        assert_eq!(bound("2026-10-09"), "2026-\u{2060}10-\u{2060}09");
        assert_eq!(bound("28 nm, 3 nmx, 4 years"), "28\u{a0}nm, 3 nmx, 4\u{a0}years");
        assert_eq!(bound("26 × 33 mm"), "26\u{a0}×\u{a0}33\u{a0}mm");
        assert_eq!(bound("low-end 14"), "low-end 14");
    }
}
