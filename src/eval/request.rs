//! Reading a request's fields, strictly.

use super::{Accepts, Field, Presence};
use serde_json::{Map, Value};

/// The fields of a request, all checked: every field that is needed is there, of its type and within its range.
#[derive(Debug)]
pub struct Request {
    values: Vec<(&'static str, Given)>,
}

#[derive(Debug)]
enum Given {
    Number(f64),
    Word(&'static str),
}

impl Request {
    /// Reads `fields` from the object. Fields that need another field's value come after it.
    ///
    /// # Errors
    /// What is wrong with the first bad field, beginning with its name.
    pub fn read(object: &Map<String, Value>, fields: &'static [Field]) -> Result<Self, String> {
        let mut request = Self { values: Vec::with_capacity(fields.len()) };
        for field in fields {
            let given = match object.get(field.name) {
                None | Some(Value::Null) => request.absent(field)?,
                Some(value) => Some(present(field, value)?),
            };
            request.values.extend(given.map(|given| (field.name, given)));
        }
        Ok(request)
    }

    fn absent(&self, field: &Field) -> Result<Option<Given>, String> {
        match field.presence {
            Presence::DefaultNumber(number) => Ok(Some(Given::Number(number))),
            Presence::DefaultWord(word) => Ok(Some(Given::Word(word))),
            Presence::OnlyWith(other, word) if self.word(other) != word => Ok(None),
            Presence::OnlyWith(..) | Presence::Required => Err(format!("{}: missing", field.name)),
        }
    }

    fn find(&self, name: &str) -> Option<&Given> {
        self.values.iter().find(|(given, _)| *given == name).map(|(_, value)| value)
    }

    /// The number in a field, if it was given or has a default.
    pub fn number_if_any(&self, name: &str) -> Option<f64> {
        match self.find(name) {
            Some(Given::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The number in a field that is required or has a default.
    pub fn number(&self, name: &str) -> f64 {
        self.number_if_any(name).unwrap_or(f64::NAN)
    }

    /// The word in a field that is required or has a default.
    pub fn word(&self, name: &str) -> &'static str {
        match self.find(name) {
            Some(Given::Word(word)) => word,
            _ => "",
        }
    }
}

fn present(field: &Field, value: &Value) -> Result<Given, String> {
    let name = field.name;
    match field.accepts {
        Accepts::Number(min, max) => {
            let Some(number) = value.as_f64().filter(|_| value.is_number()) else {
                return Err(format!("{name}: not a number"));
            };
            if number.is_finite() && (min..=max).contains(&number) {
                Ok(Given::Number(number))
            } else {
                Err(format!("{name}: {number} is outside {min} to {max}"))
            }
        }
        Accepts::Word(words) => {
            let Some(text) = value.as_str() else {
                return Err(format!("{name}: not a word"));
            };
            let known = words.iter().find(|word| **word == text);
            known.map(|word| Given::Word(word)).ok_or_else(|| format!("{name}: not one of {}", words.join(", ")))
        }
    }
}
