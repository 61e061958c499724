//! The model by request: one JSON object in, one JSON object out. Pure text to text; the native command and the test in the
//! browser both call [`answer`].
//!
//! ```
//! use good_enough::eval::answer;
//! let reply = answer(r#"{"fn":"implied_d0","yield":0.4,"die_area_mm2":665,"yield_model":"poisson"}"#);
//! assert!(reply.starts_with(r#"{"d0_per_cm2":0.13778807998"#), "{reply}");
//! assert_eq!(answer("{}"), r#"{"error":"fn: missing"}"#);
//! ```

mod claims;
mod compute;
mod compute_fields;
mod controls;
mod fab;
mod korea;
mod market;
mod request;
mod training;

pub use market::run_table;
use request::Request;
use serde::Serialize;
use serde_json::Value;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// Every function, part by part; a new part of the model adds its file here.
static FUNCTIONS: LazyLock<Vec<Function>> = LazyLock::new(|| {
    [
        fab::FUNCTIONS,
        controls::FUNCTIONS,
        compute::FUNCTIONS,
        training::FUNCTIONS,
        market::FUNCTIONS,
        korea::FUNCTIONS,
        claims::FUNCTIONS,
    ]
    .concat()
});

/// A function that can be asked for.
#[derive(Debug, Clone, Copy)]
pub struct Function {
    /// Its name, the request's `fn`.
    pub name: &'static str,
    /// What it answers, one line.
    pub summary: &'static str,
    /// Its inputs.
    pub fields: &'static [Field],
    /// Its outputs with their units, one line each.
    pub outputs: &'static [&'static str],
    /// A request that works.
    pub example: &'static str,
    run: fn(&Request) -> Result<String, String>,
}

/// An input of a function.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in the request.
    pub name: &'static str,
    /// What it is, with its unit.
    pub meaning: &'static str,
    /// What is accepted.
    pub accepts: Accepts,
    /// When it may be left out.
    pub presence: Presence,
}

/// What a field accepts.
#[derive(Debug, Clone, Copy)]
pub enum Accepts {
    /// A number between these, both included.
    Number(f64, f64),
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any text, such as the id of a row that the function itself looks up.
    Text,
    /// A day, `2025-05-01`.
    Date,
    /// `true` or `false`.
    Boolean,
    /// An object with these fields.
    Object(&'static [Field]),
    /// A list, an object with open keys, or a choice of such; the function reads it itself. In words what it accepts.
    Json(&'static str),
}

/// When a field may be left out.
#[derive(Debug, Clone, Copy)]
pub enum Presence {
    /// Never.
    Required,
    /// When the word field named has another value than this.
    OnlyWith(&'static str, &'static str),
    /// Always; then this number is taken.
    DefaultNumber(f64),
    /// Always; then this word is taken.
    DefaultWord(&'static str),
    /// Always; a missing or null field is unknown.
    Unknown,
    /// When the other field named is given; exactly one of the two must be. Both fields say so of each other.
    Either(&'static str),
}

/// A row of a function's fields.
const fn field(name: &'static str, meaning: &'static str, accepts: Accepts, presence: Presence) -> Field {
    Field { name, meaning, accepts, presence }
}

/// The answer as JSON.
fn write(answer: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}

fn missing(field: &str) -> String {
    format!("{field}: missing")
}

/// Every function, in the order of the help.
#[must_use]
pub fn functions() -> &'static [Function] {
    &FUNCTIONS
}

/// The answer to one request, without a line break: the function's outputs, or `{"error": …}` naming the field at fault.
/// Never panics, whatever the text.
#[must_use]
pub fn answer(line: &str) -> String {
    reply(line).unwrap_or_else(|error| {
        let mut object = serde_json::Map::new();
        object.insert("error".to_owned(), Value::String(error));
        Value::Object(object).to_string()
    })
}

fn reply(line: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(line).map_err(|error| format!("not valid JSON: {error}"))?;
    let Value::Object(object) = value else {
        return Err("the request is not a JSON object".to_owned());
    };
    let name = match object.get("fn") {
        None | Some(Value::Null) => return Err("fn: missing".to_owned()),
        Some(Value::String(name)) => name.as_str(),
        Some(_) => return Err("fn: not a word".to_owned()),
    };
    let Some(function) = functions().iter().find(|function| function.name == name) else {
        let known: Vec<&str> = functions().iter().map(|function| function.name).collect();
        return Err(format!("fn: unknown function {name:?}; there are {}", known.join(", ")));
    };
    (function.run)(&Request::read(&object, function.fields)?)
}

/// The text of `good-enough --help`.
#[must_use]
pub fn help() -> String {
    let mut text = String::from(
        "good-enough: the model as a command\n\n\
         Usage:\n  good-enough eval     read one JSON request a line from standard input, write one JSON answer a line\n  \
         good-enough run      write a run of the market as a table: see good-enough run --help\n  \
         good-enough --help   this text\n\n\
         A request names a function in \"fn\" and gives its fields. An answer holds the outputs, or {\"error\": ...} naming\n\
         the field at fault; the next line is answered all the same. Numbers are written so that reading them back gives\n\
         the same bits. Fields not listed are ignored.\n",
    );
    for function in functions() {
        describe(function, &mut text);
    }
    text
}

fn describe(function: &Function, text: &mut String) {
    let _ = writeln!(text, "\n{}\n  {}\n  Fields:", function.name, function.summary);
    describe_fields(function.fields, 4, text);
    text.push_str("  Answer:\n");
    for output in function.outputs {
        let _ = writeln!(text, "    {output}");
    }
    let _ = writeln!(text, "  Example:\n    {}", function.example);
}

/// One line a field; an object's own fields beneath it, further in.
fn describe_fields(fields: &[Field], indent: usize, text: &mut String) {
    for field in fields {
        let presence = match field.presence {
            Presence::Required => String::new(),
            Presence::OnlyWith(other, word) => format!(" [needed only with {other} {word}]"),
            Presence::DefaultNumber(number) => format!(" [default {number}]"),
            Presence::DefaultWord(word) => format!(" [default {word}]"),
            Presence::Unknown => " [null or missing: unknown]".to_owned(),
            Presence::Either(other) => format!(" [this or {other}]"),
        };
        let width = 28 - indent;
        let _ = writeln!(
            text,
            "{:indent$}{:<width$} {}; {}{presence}",
            "",
            field.name,
            field.meaning,
            kind(&field.accepts)
        );
        if let Accepts::Object(inner) = field.accepts {
            describe_fields(inner, indent + 2, text);
        }
    }
}

fn kind(accepts: &Accepts) -> String {
    match accepts {
        Accepts::Number(min, max) => format!("{} to {}", short(*min), short(*max)),
        Accepts::Word(words) => words.join(" | "),
        Accepts::Text => "text".to_owned(),
        Accepts::Date => "a day, YYYY-MM-DD".to_owned(),
        Accepts::Boolean => "true | false".to_owned(),
        Accepts::Object(_) => "an object:".to_owned(),
        Accepts::Json(words) => (*words).to_owned(),
    }
}

/// A limit in few characters.
fn short(limit: f64) -> String {
    if limit.abs() >= 1e7 { format!("{limit:e}") } else { limit.to_string() }
}
