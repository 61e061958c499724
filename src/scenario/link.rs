//! Choices as a readable query string, and back.
//!
//! A link holds only what differs from a fresh page, plus the version: `v=1&die=331&b.die=200`. Keys are the schema's ids.
//! `b.` marks scenario B, which is written as its differences from A (`b=1` alone: a B equal to A). Numbers are written so
//! that they read back to the same bits. `preset=` and `b.preset=` are read, never written.
//!
//! Reading never fails. A value out of range is clamped, one that makes no sense is ignored, both with a [`Notice`]; of a key
//! given twice the last counts; unknown keys are listed and otherwise ignored.

use super::choices::{Choices, Scenario, Side};
use super::month;
use super::notice::{Notice, shortened};
use super::page;
use super::presets;
use super::query::{self, Pair};
use super::schema::{COUNT, Kind, ParamId, Unit, param};
use super::version::{self, Step};
use crate::decimal;

/// Keys, beside the page's own ([`page::KEYS`]), that can never name a parameter and are never reported as unknown: the link's
/// own, and what hosts of frames and link trackers add.
pub const RESERVED: [&str; 9] =
    ["v", "b", "preset", "initialWidth", "parentTitle", "parentUrl", "fbclid", "gclid", "secret"];

/// Beginnings of keys that are reserved as a whole: scenario B, link trackers, switches for tests.
pub const RESERVED_PREFIXES: [&str; 3] = ["b.", "utm_", "test."];

/// Most unknown keys that are listed.
const MAX_UNKNOWN: usize = 32;

/// Whether a key is spoken for and can never name a parameter.
#[must_use]
pub fn is_reserved(key: &str) -> bool {
    RESERVED.contains(&key)
        || page::KEYS.contains(&key)
        || RESERVED_PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

/// What a link said.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parsed {
    /// The choices to start from.
    pub choices: Choices,
    /// What could not be taken as it stood, at most one per parameter and scenario.
    pub notices: Vec<Notice>,
    /// Keys that mean nothing here, shortened, each once, at most 32.
    pub unknown: Vec<String>,
}

/// The link of some choices, without the `?`; empty for a fresh page.
#[must_use]
pub fn write(choices: &Choices) -> String {
    let mut out = String::new();
    write_differences(&mut out, "", &choices.a, &Scenario::default());
    if let Some(b) = &choices.b {
        let before = out.len();
        write_differences(&mut out, "b.", b, &choices.a);
        if out.len() == before {
            out.push_str("&b=1");
        }
    }
    if out.is_empty() { out } else { format!("v={}{out}", version::CURRENT) }
}

/// [`write()`] with its version also where nothing differs from a fresh page: for a text that is kept and read again.
#[must_use]
pub fn write_versioned(choices: &Choices) -> String {
    let link = write(choices);
    if link.is_empty() { format!("v={}", version::CURRENT) } else { link }
}

fn write_differences(out: &mut String, prefix: &str, scenario: &Scenario, base: &Scenario) {
    for id in scenario.differences(base).iter() {
        for part in ["&", prefix, id.id(), "=", &text_of(id, scenario)] {
            out.push_str(part);
        }
    }
}

/// The value of a parameter as links and number fields write it: a number with as many digits as it needs, an option's
/// name, `1` or `0`.
#[must_use]
pub fn text_of(id: ParamId, scenario: &Scenario) -> String {
    match param(id).kind {
        Kind::Choice { .. } => scenario.choice(id).to_owned(),
        _ if param(id).unit == Unit::Month => month::write(scenario.get(id)),
        _ => decimal::write(scenario.get(id)),
    }
}

/// A text as the value of a parameter, not clamped; `None` where it makes no sense. A comma between thousands and the minus
/// sign U+2212 are understood, because readers type them.
pub(super) fn value_of(id: ParamId, text: &str) -> Option<f64> {
    let text = text.trim();
    match param(id).kind {
        Kind::Number { .. } if param(id).unit == Unit::Month => month::read(text).or_else(|| number(text)),
        Kind::Number { .. } => number(text),
        Kind::Choice { options, .. } => {
            options.iter().position(|option| option.eq_ignore_ascii_case(text)).map(|index| index as f64)
        }
        Kind::Switch { .. } => query::flag(text).map(|on| f64::from(u8::from(on))),
    }
}

/// A link's text, or what a reader typed, as a value the parameter can take, with a notice where the range changed it.
///
/// # Errors
/// [`Notice::Invalid`] where the text makes no sense for this parameter.
pub fn parse_value(id: ParamId, text: &str) -> Result<(f64, Option<Notice>), Notice> {
    let row = param(id);
    let given = value_of(id, text).and_then(|given| Some((given, row.clamp(given)?)));
    let (given, used) = given.ok_or_else(|| Notice::Invalid { param: id, given: shortened(text) })?;
    let (min, max) = row.range();
    let notice = (given < min || given > max).then_some(Notice::Clamped { param: id, given, used });
    Ok((used, notice))
}

/// Longest text that is read as a number, in bytes: room for every finite number written out.
const MAX_NUMBER: usize = 400;

fn number(text: &str) -> Option<f64> {
    if text.len() > MAX_NUMBER || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let plain = text.replace(',', "").replace('−', "-");
    let decimal_only = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if !plain.bytes().all(decimal_only) {
        return None;
    }
    let value = decimal::read(&plain)?;
    value.is_finite().then_some(value + 0.0)
}

/// Reads a link: a query string with or without its `?`. Never fails, see the module.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    parse_with(text, version::CURRENT, version::STEPS)
}

/// [`parse`] as version `current` with its steps from older ones.
fn parse_with(text: &str, current: u32, steps: &[Step]) -> Parsed {
    let (query, cut) = query::trimmed(text);
    let mut said = Said { malformed: cut, ..Said::default() };
    said.find_version(query, current);
    let version = said.version.unwrap_or(current);
    for pair in query::pairs(query) {
        said.hear(&pair, version, steps);
    }
    said.into_parsed(version, current, steps)
}

/// What a link said about one scenario, before it is judged.
struct SideSaid {
    preset: Option<String>,
    values: [Option<String>; COUNT],
}

impl Default for SideSaid {
    fn default() -> Self {
        Self { preset: None, values: [const { None }; COUNT] }
    }
}

/// What a link said, before it is judged.
#[derive(Default)]
struct Said {
    version: Option<u32>,
    has_b: bool,
    a: SideSaid,
    b: SideSaid,
    malformed: bool,
    notices: Vec<Notice>,
    unknown: Vec<String>,
}

impl Said {
    fn find_version(&mut self, query: &str, current: u32) {
        let Some(pair) = query::pairs(query).filter(|pair| pair.key == "v").last() else {
            return;
        };
        let text = pair.text();
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match if digits { text.parse().unwrap_or(u32::MAX) } else { 0 } {
            0 => self.notices.push(Notice::InvalidOption { key: "v", given: shortened(text) }),
            given => {
                self.version = Some(given);
                match given.cmp(&current) {
                    std::cmp::Ordering::Less => self.notices.push(Notice::OlderVersion { given }),
                    std::cmp::Ordering::Equal => {}
                    std::cmp::Ordering::Greater => {
                        self.notices.push(Notice::NewerVersion { given });
                    }
                }
            }
        }
    }

    fn hear(&mut self, pair: &Pair<'_>, version: u32, steps: &[Step]) {
        self.malformed |= !pair.sound;
        let (side, key) = pair.key.strip_prefix("b.").map_or((Side::A, &*pair.key), |key| (Side::B, key));
        if side == Side::A && key == "b" {
            self.has_b = pair.flag().unwrap_or(false);
        } else if key == "preset" {
            self.side(side).preset = Some(pair.text().to_owned());
        } else if let Some((key, value)) = version::carried(steps, version, key, pair.value.as_deref().unwrap_or("1"))
            && !(side == Side::A && is_reserved(&key))
        {
            match ParamId::from_id(&key) {
                // A bare key switches on; for anything else it says nothing.
                Some(id) if pair.value.is_some() || matches!(param(id).kind, Kind::Switch { .. }) => {
                    self.side(side).values[id as usize] = Some(value);
                }
                Some(id) => self.side(side).values[id as usize] = Some(String::new()),
                None => self.list_unknown(&pair.key),
            }
        }
    }

    fn side(&mut self, side: Side) -> &mut SideSaid {
        match side {
            Side::A => &mut self.a,
            Side::B => &mut self.b,
        }
    }

    fn list_unknown(&mut self, key: &str) {
        if self.unknown.len() < MAX_UNKNOWN && !key.is_empty() {
            let key = shortened(key);
            if !self.unknown.contains(&key) {
                self.unknown.push(key);
            }
        }
    }

    fn into_parsed(self, version: u32, current: u32, steps: &[Step]) -> Parsed {
        let mut notices = self.notices;
        let former = steps.iter().filter(|step| step.from >= version && step.from < current);
        let mut base = Scenario::default();
        // Later steps first: the earliest version's default is what the link meant.
        former.rev().for_each(|step| presets::apply(step.former_defaults, &mut base));
        let a = self.a.judge(&base, &mut notices);
        let b = (self.has_b || self.b.says_anything()).then(|| self.b.judge(&a, &mut notices));
        if self.malformed {
            notices.push(Notice::Malformed);
        }
        Parsed { choices: Choices { a, b }, notices, unknown: self.unknown }
    }
}

impl SideSaid {
    fn says_anything(&self) -> bool {
        self.preset.is_some() || self.values.iter().any(Option::is_some)
    }

    fn judge(&self, base: &Scenario, notices: &mut Vec<Notice>) -> Scenario {
        let mut scenario = *base;
        if let Some(id) = self.preset.as_deref() {
            match presets::find(id) {
                Some(preset) => preset.apply(&mut scenario),
                None => notices.push(Notice::InvalidOption { key: "preset", given: shortened(id) }),
            }
        }
        for id in ParamId::ALL {
            let Some(text) = &self.values[id as usize] else { continue };
            match parse_value(id, text) {
                Ok((value, notice)) => {
                    scenario.set(id, value);
                    notices.extend(notice);
                }
                Err(notice) => notices.push(notice),
            }
        }
        scenario
    }
}

impl serde::Serialize for Choices {
    /// As a link.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&write(self))
    }
}

impl<'de> serde::Deserialize<'de> for Choices {
    /// From a link; what the link says wrongly is ignored, as by [`parse`].
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| parse(&text).choices)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As if version 3 had renamed `die_size` (in cm²) to `die` at 2, and dropped `luck` and changed the default of `d0` at 3.
    const FAKE: &[Step] = &[
        Step {
            from: 1,
            rewrite: |(key, value)| match key.as_str() {
                "die_size" => Some(("die".to_owned(), (value.parse::<f64>().ok()? * 100.0).to_string())),
                _ => Some((key, value)),
            },
            former_defaults: &[(ParamId::D0, "0.3"), (ParamId::Memory, "ddr5")],
        },
        Step { from: 2, rewrite: |said| (said.0 != "luck").then_some(said), former_defaults: &[(ParamId::D0, "0.2")] },
    ];

    #[test]
    fn an_older_link_keeps_its_meaning() {
        let parsed = parse_with("v=1&die_size=4&b.die_size=2&luck=7", 3, FAKE);
        assert_eq!(parsed.choices.a.get(ParamId::Die), 400.0);
        assert_eq!(parsed.choices.b.unwrap().get(ParamId::Die), 200.0);
        assert_eq!(parsed.choices.a.get(ParamId::D0), 0.3);
        assert_eq!(parsed.choices.a.choice(ParamId::Memory), "ddr5");
        assert_eq!(parsed.notices, [Notice::OlderVersion { given: 1 }]);
        assert!(parsed.unknown.is_empty());

        let parsed = parse_with("v=2&die=400&die_size=3", 3, FAKE);
        assert_eq!((parsed.choices.a.get(ParamId::Die), parsed.choices.a.get(ParamId::D0)), (400.0, 0.2));
        assert_eq!(parsed.unknown, ["die_size"]);
    }

    #[test]
    fn what_the_older_link_names_wins_over_former_defaults() {
        let parsed = parse_with("v=1&preset=process-5nm&memory=none", 3, FAKE);
        assert_eq!((parsed.choices.a.get(ParamId::D0), parsed.choices.a.choice(ParamId::Memory)), (0.11, "none"));
    }

    #[test]
    fn links_of_this_version_or_without_one_are_not_migrated() {
        for link in ["die=400", "v=3&die=400", "v=junk&die=400"] {
            let parsed = parse_with(link, 3, FAKE);
            assert_eq!(parsed.choices.a, Scenario::default().with(ParamId::Die, 400.0), "{link}");
        }
        assert_eq!(parse_with("v=4", 3, FAKE).notices, [Notice::NewerVersion { given: 4 }]);
    }
}
