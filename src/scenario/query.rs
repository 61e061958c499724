//! The pairs of a query string. Tolerant: nothing here fails, and the time is linear in the length.

use std::borrow::Cow;

/// Longest query that is read, in bytes; no honest link comes near it.
pub(super) const MAX_LENGTH: usize = 32 * 1024;

/// One `key=value` of a query.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair<'a> {
    /// The decoded key.
    pub key: Cow<'a, str>,
    /// The decoded value; `None` for a bare key without `=`.
    pub value: Option<Cow<'a, str>>,
    /// Whether both were written correctly (escapes complete, text UTF-8, key not empty).
    pub sound: bool,
}

impl Pair<'_> {
    /// The value with a bare key as the empty text.
    pub fn text(&self) -> &str {
        self.value.as_deref().unwrap_or("")
    }

    /// The value as yes or no: `1`, `true` and the bare key, `0` and `false`.
    pub fn flag(&self) -> Option<bool> {
        self.value.as_deref().map_or(Some(true), flag)
    }
}

/// `1`, `true`, `on` or `0`, `false`, `off` in any case.
pub(super) fn flag(text: &str) -> Option<bool> {
    if ["1", "true", "on"].iter().any(|yes| text.eq_ignore_ascii_case(yes)) {
        Some(true)
    } else if ["0", "false", "off"].iter().any(|no| text.eq_ignore_ascii_case(no)) {
        Some(false)
    } else {
        None
    }
}

/// The part of an address that is read, and whether anything had to be cut off: without the leading `?`, up to a `#`, and
/// not beyond [`MAX_LENGTH`] (cut at the last whole pair).
pub(super) fn trimmed(text: &str) -> (&str, bool) {
    let text = text.trim();
    let text = text.strip_prefix('?').unwrap_or(text);
    let text = text.split('#').next().unwrap_or(text);
    if text.len() <= MAX_LENGTH {
        return (text, false);
    }
    let end = text.as_bytes()[..MAX_LENGTH].iter().rposition(|&byte| byte == b'&').unwrap_or(0);
    (text.get(..end).unwrap_or(""), true)
}

/// The pairs of an already [`trimmed`] query, in order; empty parts (`&&`) are skipped.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = Pair<'_>> {
    query.split('&').filter(|part| !part.is_empty()).map(pair)
}

fn pair(part: &str) -> Pair<'_> {
    let (key, value) = part.split_once('=').map_or((part, None), |(key, value)| (key, Some(value)));
    let (key, key_sound) = decoded(key);
    let (value, value_sound) = value.map(decoded).map_or((None, true), |(value, sound)| (Some(value), sound));
    let sound = key_sound && value_sound && !key.is_empty();
    Pair { key, value, sound }
}

/// Percent and plus decoding; broken escapes stay as written, broken UTF-8 becomes U+FFFD, and either makes it unsound.
fn decoded(text: &str) -> (Cow<'_, str>, bool) {
    if !text.bytes().any(|byte| byte == b'%' || byte == b'+') {
        return (Cow::Borrowed(text), true);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut sound = true;
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%').then(|| hex_pair(&bytes[at + 1..]));
        at += if let Some(Some(_)) = escape { 3 } else { 1 };
        match escape {
            Some(Some(byte)) => out.push(byte),
            Some(None) => {
                sound = false;
                out.push(b'%');
            }
            None if bytes[at - 1] == b'+' => out.push(b' '),
            None => out.push(bytes[at - 1]),
        }
    }
    match String::from_utf8(out) {
        Ok(text) => (Cow::Owned(text), sound),
        Err(error) => (Cow::Owned(String::from_utf8_lossy(error.as_bytes()).into_owned()), false),
    }
}

fn hex_pair(bytes: &[u8]) -> Option<u8> {
    let digit = |byte: u8| (byte as char).to_digit(16);
    Some((digit(*bytes.first()?)? * 16 + digit(*bytes.get(1)?)?) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Vec<(String, Option<String>, bool)> {
        pairs(query).map(|pair| (pair.key.into_owned(), pair.value.map(Cow::into_owned), pair.sound)).collect()
    }

    fn one(key: &str, value: Option<&str>, sound: bool) -> Vec<(String, Option<String>, bool)> {
        vec![(key.to_owned(), value.map(str::to_owned), sound)]
    }

    #[test]
    fn decodes_escapes_and_plus() {
        assert_eq!(read("b%2Edie=3%2E5"), one("b.die", Some("3.5"), true));
        assert_eq!(read("t=a+b%20c%EA%B0%80"), one("t", Some("a b c가"), true));
    }

    #[test]
    fn keeps_broken_escapes_and_says_so() {
        assert_eq!(read("t=%"), one("t", Some("%"), false));
        assert_eq!(read("t=%4"), one("t", Some("%4"), false));
        assert_eq!(read("t=%zz"), one("t", Some("%zz"), false));
        assert_eq!(read("t=%FF"), one("t", Some("\u{FFFD}"), false));
        assert_eq!(read("=5"), one("", Some("5"), false));
    }

    #[test]
    fn skips_empty_parts_and_knows_bare_keys() {
        assert_eq!(read("&&embed&"), one("embed", None, true));
        assert_eq!(read("die="), one("die", Some(""), true));
        assert_eq!(read("a=b=c"), one("a", Some("b=c"), true));
    }

    #[test]
    fn trims_address_marks_and_excess() {
        assert_eq!(trimmed("?die=3#top"), ("die=3", false));
        let long = format!("die=3&{}", "x".repeat(MAX_LENGTH));
        assert_eq!(trimmed(&long), ("die=3", true));
        assert_eq!(trimmed(&"가".repeat(MAX_LENGTH)), ("", true));
    }
}
