//! Reading a request's fields, strictly.

use super::{Accepts, Field, Presence};
use serde_json::{Map, Value};

/// The fields of a request or of an object in it, all checked: every field that is needed is there, of its type and within
/// its range.
#[derive(Debug)]
pub struct Request {
    values: Vec<(&'static str, Given)>,
}

#[derive(Debug)]
enum Given {
    Number(f64),
    Word(&'static str),
    Text(String),
    Boolean(bool),
    Object(Request),
    Json(Value),
}

impl Request {
    /// Reads `fields` from the object. Fields that need another field's value come after it.
    ///
    /// # Errors
    /// What is wrong with the first bad field, beginning with its name; with the path to it where it stands in an object
    /// (`hardware.peak_tflops`).
    pub fn read(object: &Map<String, Value>, fields: &'static [Field]) -> Result<Self, String> {
        Self::read_at("", object, fields)
    }

    fn read_at(path: &str, object: &Map<String, Value>, fields: &'static [Field]) -> Result<Self, String> {
        let mut request = Self { values: Vec::with_capacity(fields.len()) };
        for field in fields {
            let place = format!("{path}{}", field.name);
            let given = match object.get(field.name) {
                None | Some(Value::Null) => request.absent(&place, field)?,
                Some(value) => {
                    let given = present(&place, &field.accepts, value)?;
                    request.forbid_both(&place, field)?;
                    Some(given)
                }
            };
            request.values.extend(given.map(|given| (field.name, given)));
        }
        request.require_either(path, fields)?;
        Ok(request)
    }

    fn absent(&self, place: &str, field: &Field) -> Result<Option<Given>, String> {
        match field.presence {
            Presence::DefaultNumber(number) => Ok(Some(Given::Number(number))),
            Presence::DefaultWord(word) => Ok(Some(Given::Word(word))),
            Presence::Unknown | Presence::Either(_) => Ok(None),
            Presence::OnlyWith(other, word) if self.word(other) != word => Ok(None),
            Presence::OnlyWith(..) | Presence::Required => Err(format!("{place}: missing")),
        }
    }

    fn forbid_both(&self, place: &str, field: &Field) -> Result<(), String> {
        match field.presence {
            Presence::Either(other) if self.has(other) => Err(format!("{place}: not together with {other}")),
            _ => Ok(()),
        }
    }

    fn require_either(&self, path: &str, fields: &[Field]) -> Result<(), String> {
        for field in fields {
            if let Presence::Either(other) = field.presence
                && !self.has(field.name)
                && !self.has(other)
            {
                return Err(format!("{path}{}: missing (this or {other})", field.name));
            }
        }
        Ok(())
    }

    fn find(&self, name: &str) -> Option<&Given> {
        self.values.iter().find(|(given, _)| *given == name).map(|(_, value)| value)
    }

    /// Whether the field was given or has a default.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
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

    /// The word in a field that is required or has a default; the empty word where it was not given.
    pub fn word(&self, name: &str) -> &'static str {
        match self.find(name) {
            Some(Given::Word(word)) => word,
            _ => "",
        }
    }

    /// The text or the day in a field, if it was given.
    pub fn text_if_any(&self, name: &str) -> Option<&str> {
        match self.find(name) {
            Some(Given::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The truth value in a field, if it is known.
    pub fn boolean_if_any(&self, name: &str) -> Option<bool> {
        match self.find(name) {
            Some(Given::Boolean(boolean)) => Some(*boolean),
            _ => None,
        }
    }

    /// What was given in a field that the function reads itself.
    pub fn json_if_any(&self, name: &str) -> Option<&Value> {
        match self.find(name) {
            Some(Given::Json(value)) => Some(value),
            _ => None,
        }
    }

    /// The object in a field, if it was given.
    pub fn object_if_any(&self, name: &str) -> Option<&Self> {
        match self.find(name) {
            Some(Given::Object(object)) => Some(object),
            _ => None,
        }
    }
}

fn present(place: &str, accepts: &Accepts, value: &Value) -> Result<Given, String> {
    let fail = |what: &str| Err(format!("{place}: {what}"));
    match (accepts, value) {
        (Accepts::Number(min, max), Value::Number(number)) => {
            let number = number.as_f64().unwrap_or(f64::NAN);
            if number.is_finite() && (min..=max).contains(&&number) {
                Ok(Given::Number(number))
            } else {
                Err(format!("{place}: {number} is outside {min} to {max}"))
            }
        }
        (Accepts::Number(..), _) => fail("not a number"),
        (Accepts::Word(words), Value::String(text)) => {
            let known = words.iter().find(|word| **word == text);
            known.map(|word| Given::Word(word)).ok_or_else(|| format!("{place}: not one of {}", words.join(", ")))
        }
        (Accepts::Word(_), _) => fail("not a word"),
        (Accepts::Text, Value::String(text)) => Ok(Given::Text(text.clone())),
        (Accepts::Text, _) => fail("not a text"),
        (Accepts::Date, Value::String(text)) if is_day(text) => Ok(Given::Text(text.clone())),
        (Accepts::Date, _) => fail("not a day such as 2025-05-01"),
        (Accepts::Boolean, Value::Bool(boolean)) => Ok(Given::Boolean(*boolean)),
        (Accepts::Boolean, _) => fail("not true or false"),
        (Accepts::Object(fields), Value::Object(object)) => {
            Request::read_at(&format!("{place}."), object, fields).map(Given::Object)
        }
        (Accepts::Object(_), _) => fail("not an object"),
        (Accepts::Json(_), value) => Ok(Given::Json(value.clone())),
    }
}

/// Whether the text is a day of the calendar, `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let whole = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|c| c.is_ascii_digit())).then(|| part.parse::<u32>().unwrap_or(0))
    };
    let (Some(year), Some(month), Some(day)) = (whole(year, 4), whole(month, 2), whole(day, 2)) else { return false };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::super::{Accepts, Field, Presence, field};
    use super::Request;
    use Accepts::{Boolean, Date, Number, Object, Text, Word};
    use serde_json::{Value, json};

    const CHIP: &[Field] = &[
        field("tpp", "", Number(0.0, 1e6), Presence::Unknown),
        field("datacenter", "", Boolean, Presence::Unknown),
        field("kind", "", Word(&["gpu", "npu"]), Presence::DefaultWord("gpu")),
    ];
    const FIELDS: &[Field] = &[
        field("regime", "", Text, Presence::Either("date")),
        field("date", "", Date, Presence::Either("regime")),
        field("chip", "", Object(CHIP), Presence::Required),
        field("maker", "", Object(&[field("city", "", Text, Presence::Required)]), Presence::Unknown),
    ];

    fn read(value: &Value) -> Result<Request, String> {
        Request::read(value.as_object().unwrap(), FIELDS)
    }

    fn error(value: &Value) -> String {
        read(value).unwrap_err()
    }

    #[test]
    fn objects_truth_values_and_days_are_read() {
        let request = read(&json!({
            "date": "2024-02-29", "chip": {"tpp": 2400, "datacenter": false, "kind": "npu"}, "maker": {"city": "Hsinchu"}
        }))
        .unwrap();
        assert_eq!((request.text_if_any("date"), request.text_if_any("regime")), (Some("2024-02-29"), None));
        let chip = request.object_if_any("chip").unwrap();
        assert_eq!((chip.number_if_any("tpp"), chip.boolean_if_any("datacenter")), (Some(2400.0), Some(false)));
        assert_eq!(chip.word("kind"), "npu");
        assert_eq!(request.object_if_any("maker").and_then(|maker| maker.text_if_any("city")), Some("Hsinchu"));
    }

    #[test]
    fn null_and_missing_are_unknown_and_never_zero() {
        for chip in [json!({}), json!({"tpp": null, "datacenter": null, "kind": null})] {
            let request = read(&json!({"regime": "r", "date": null, "chip": chip})).unwrap();
            let chip = request.object_if_any("chip").unwrap();
            assert_eq!((chip.number_if_any("tpp"), chip.boolean_if_any("datacenter")), (None, None));
            assert!(!chip.has("tpp") && chip.word("kind") == "gpu");
        }
    }

    #[test]
    fn errors_give_the_path() {
        let with = |chip: Value| error(&json!({"regime": "r", "chip": chip}));
        assert_eq!(with(json!(7)), "chip: not an object");
        assert_eq!(with(json!({"tpp": "7"})), "chip.tpp: not a number");
        assert_eq!(with(json!({"tpp": -1})), "chip.tpp: -1 is outside 0 to 1000000");
        assert_eq!(with(json!({"datacenter": 1})), "chip.datacenter: not true or false");
        let rest = |key: &str, value: Value| {
            let mut request = json!({"regime": "r", "chip": {}});
            request[key] = value;
            error(&request)
        };
        assert_eq!(rest("maker", json!({})), "maker.city: missing");
        assert_eq!(rest("regime", json!(1)), "regime: not a text");
        assert_eq!(error(&json!({"regime": "r"})), "chip: missing");
    }

    #[test]
    fn one_of_two_fields_and_not_both() {
        assert_eq!(error(&json!({"chip": {}})), "regime: missing (this or date)");
        assert_eq!(error(&json!({"chip": {}, "regime": "r", "date": "2025-05-01"})), "date: not together with regime");
    }

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for day in
            ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-4-1", "25-04-01", "2025-05", "later", ""]
        {
            assert_eq!(error(&json!({"chip": {}, "date": day})), "date: not a day such as 2025-05-01", "{day}");
        }
    }
}
