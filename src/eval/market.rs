//! What can be asked of the market: a run under a policy.

use super::Presence::DefaultWord;
use super::request::Request;
use super::{Accepts, Field, Function, field};
use crate::model::facts::Fact;
use crate::model::market::parameters::{FACTS, IDS, range};
use crate::model::market::run::QUARTERS;
use crate::model::market::{Lever, Model, Output, Parameters, Policy, Preset, Run, Schedule};
use serde_json::{Map, Value};
use std::fmt::Write as _;

/// The functions on the market.
pub const FUNCTIONS: &[Function] = &[Function {
    name: "run",
    summary: "The market for AI chips in China 2020 to 2035 under a policy. Ids, units and ranges: good-enough run --help.",
    fields: &[
        POLICY,
        PARAMETERS,
        field("outputs", "which series", Accepts::Json("a list of ids"), DefaultWord("all")),
        field("years", "which years", Accepts::Json("a list of years, 2020 to 2035"), DefaultWord("all")),
    ],
    outputs: &["years: for each year asked, the outputs' means over its 48 steps, by id"],
    example: r#"{"fn":"run","policy":{"refusal":[[2025.6,0.5]]},"parameters":{"stranded_share":0.3},"outputs":["coverage","rental_price"]}"#,
    run,
}];

const YEARS: std::ops::RangeInclusive<u32> = 2020..=2035;
pub(super) const STEPS_PER_YEAR: u32 = 48;

/// A policy and the parameters that belong to it.
pub(super) struct Asked {
    pub(super) policy: Policy,
    pub(super) parameters: Parameters,
}

/// The fields by which a request names a policy and parameters.
pub(super) const POLICY: Field = field(
    "policy",
    "who restricts what, when",
    Accepts::Json(
        "a preset's id, or an object of schedules by lever, {\"hbm\":[[2025,1]]}: from each year on (rising) the \
         strength beside it, 0 to 1; levers left out: as happened",
    ),
    DefaultWord("as_happened"),
);

pub(super) const PARAMETERS: Field = field(
    "parameters",
    "what differs from the defaults",
    Accepts::Json("an object of values by id, each within its range"),
    DefaultWord("none"),
);

/// The policy and the parameters of a request.
pub(super) fn asked(request: &Request) -> Result<Asked, String> {
    let mut asked = policy(request.json_if_any("policy"))?;
    if let Some(values) = request.json_if_any("parameters") {
        let object = values.as_object().ok_or("parameters: not an object")?;
        for (id, value) in object {
            let value = value.as_f64().ok_or_else(|| format!("parameters.{id}: not a number"))?;
            asked.set("parameters.", id, value)?;
        }
    }
    Ok(asked)
}

fn run(request: &Request) -> Result<String, String> {
    let asked = asked(request)?;
    let outputs = list(request, "outputs", Output::ALL, |value| {
        let id = value.as_str().ok_or("outputs: not a list of ids")?;
        Output::find(id).map_err(|_| format!("outputs: no output {id:?}"))
    })?;
    let every: Vec<u32> = YEARS.collect();
    let years = list(request, "years", &every, |value| {
        let year = value.as_u64().and_then(|year| u32::try_from(year).ok());
        year.filter(|year| YEARS.contains(year))
            .ok_or_else(|| format!("years: {value} is not a year from 2020 to 2035"))
    })?;
    let run = Model::new(STEPS_PER_YEAR).run(&asked.parameters, &asked.policy, &outputs);
    let mut answer = Map::new();
    for year in years {
        let means = outputs.iter().enumerate();
        let row = means.map(|(place, output)| (output.id().to_owned(), Value::from(run.mean(place, year))));
        answer.insert(year.to_string(), Value::Object(row.collect()));
    }
    Ok(Value::Object(Map::from_iter([("years".to_owned(), Value::Object(answer))])).to_string())
}

/// The items of a list, or all there are where it was left out.
fn list<T: Clone>(
    request: &Request,
    name: &str,
    all: &[T],
    read: impl Fn(&Value) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    match request.json_if_any(name) {
        None => Ok(all.to_vec()),
        Some(Value::Array(items)) => items.iter().map(read).collect(),
        Some(_) => Err(format!("{name}: not a list")),
    }
}

/// The policy in a field: a preset's id, or schedules by lever over what happened.
fn policy(value: Option<&Value>) -> Result<Asked, String> {
    let default = Parameters::default();
    match value {
        None => Ok(Asked { policy: Policy::as_happened(), parameters: default }),
        Some(Value::String(id)) => {
            let preset = Preset::find(id).map_err(|_| {
                let known: Vec<&str> = Preset::ALL.iter().map(|preset| preset.id()).collect();
                format!("policy: not one of {}", known.join(", "))
            })?;
            Ok(Asked { policy: preset.policy(), parameters: preset.parameters(&default) })
        }
        Some(Value::Object(levers)) => {
            let mut policy = Policy::as_happened();
            for (id, steps) in levers {
                let lever = Lever::find(id).map_err(|_| format!("policy.{id}: no such lever"))?;
                policy = policy.with(lever, schedule(id, steps)?);
            }
            Ok(Asked { policy, parameters: default })
        }
        Some(_) => Err("policy: neither a preset's id nor an object of schedules".to_owned()),
    }
}

fn schedule(id: &str, steps: &Value) -> Result<Schedule, String> {
    let pair = |step: &Value| {
        let pair = step.as_array().filter(|pair| pair.len() == 2)?;
        Some((pair[0].as_f64()?, pair[1].as_f64()?))
    };
    let steps: Option<Vec<(f64, f64)>> = steps.as_array().and_then(|steps| steps.iter().map(pair).collect());
    let steps = steps.ok_or_else(|| format!("policy.{id}: not a list of [year, strength]"))?;
    Schedule::new(&steps).map_err(|error| format!("policy.{id}: {error}"))
}

impl Asked {
    /// Sets the parameter with this id; `path` stands before the id in an error.
    fn set(&mut self, path: &str, id: &str, value: f64) -> Result<(), String> {
        use crate::model::market::MarketError::Unknown;
        self.parameters = self.parameters.with(id, value).map_err(|error| match error {
            Unknown => format!("{path}{id}: no such parameter"),
            other => format!("{path}{other}"),
        })?;
        Ok(())
    }
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Json,
}

/// Reads the policy and the parameters of a page's link.
pub type Link = fn(&str) -> Result<(Policy, Parameters), String>;

/// The quarterly table of `good-enough run`, or its help. `link` reads what follows `--link`.
///
/// # Errors
/// What is wrong with the arguments, naming the one at fault.
pub fn run_table(arguments: &[&str], link: Link) -> Result<String, String> {
    let mut asked = policy(None)?;
    let mut format = Format::Csv;
    let mut sets = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or_else(|| format!("{argument}: nothing follows it"));
        match *argument {
            "--help" | "-h" => return Ok(run_help()),
            "--csv" => format = Format::Csv,
            "--json" => format = Format::Json,
            "--policy" => {
                let text = value()?;
                let object = serde_json::from_str(text).ok().filter(Value::is_object);
                asked = policy(Some(&object.unwrap_or_else(|| Value::from(*text))))?;
            }
            "--link" => {
                let (policy, parameters) = link(value()?)?;
                asked = Asked { policy, parameters };
            }
            "--set" => sets.push(value()?),
            other => return Err(format!("{other}: not an argument of run; see good-enough run --help")),
        }
    }
    for set in sets {
        let (id, number) = set.split_once('=').ok_or_else(|| format!("--set {set}: not id=value"))?;
        let number = number.parse().map_err(|_| format!("--set {id}: {number:?} is not a number"))?;
        asked.set("--set ", id, number)?;
    }
    let run = Model::new(STEPS_PER_YEAR).run(&asked.parameters, &asked.policy, Output::ALL);
    Ok(match format {
        Format::Csv => csv(&run),
        Format::Json => json(&run),
    })
}

fn csv(run: &Run) -> String {
    let mut text = "time".to_owned();
    for output in Output::ALL {
        let _ = write!(text, ",{}", output.id());
    }
    text.push_str(",binding,tools_bind\n");
    for quarter in 0..QUARTERS {
        let _ = write!(text, "{:?}", Run::time(quarter));
        for value in run.row(quarter) {
            let _ = write!(text, ",{value:?}");
        }
        if let Some((binding, tools)) = run.binding(quarter) {
            let _ = writeln!(text, ",{},{tools}", binding.id());
        }
    }
    text
}

fn json(run: &Run) -> String {
    let rows = (0..QUARTERS).map(|quarter| {
        let values = Output::ALL.iter().zip(run.row(quarter));
        let mut row: Map<String, Value> =
            values.map(|(output, value)| (output.id().to_owned(), Value::from(*value))).collect();
        row.insert("time".to_owned(), Value::from(Run::time(quarter)));
        if let Some((binding, tools)) = run.binding(quarter) {
            row.insert("binding".to_owned(), Value::from(binding.id()));
            row.insert("tools_bind".to_owned(), Value::from(tools));
        }
        Value::Object(row)
    });
    format!("{}\n", Value::Array(rows.collect()))
}

/// The text of `good-enough run --help`.
fn run_help() -> String {
    let mut text = String::from(
        "good-enough run: the market for AI chips in China, quarter by quarter, 2020.0 to 2036.0\n\n\
         Usage:\n  good-enough run [--policy PRESET|SCHEDULES | --link QUERY] [--set ID=VALUE ...] [--csv|--json]\n\n\
         SCHEDULES is a JSON object such as {\"hbm\":[[2025,1],[2027,0.5]]}: a lever's strength (0 to 1) from each year on;\n\
         levers left out move as they did. QUERY is the part of a page's link after its question mark. Without --policy: as_happened. --csv is the default.\n\
         Values hold at the beginning of the quarter. binding: what holds domestic output (logic, hbm, ramp, demand, budget);\n\
         tools_bind: whether tools hold new capacity.\n\nPresets:\n",
    );
    for preset in Preset::ALL {
        let _ = writeln!(text, "  {}", preset.id());
    }
    text.push_str("\nLevers:\n");
    for lever in Lever::ALL {
        let _ = writeln!(text, "  {}", lever.id());
    }
    text.push_str("\nParameters (default; range; unit; grade):\n");
    for (place, (id, fact)) in IDS.iter().zip(&FACTS).enumerate() {
        let (low, high) = range(place);
        let (unit, grade) = (unit(fact), fact.provenance.grade.id());
        let _ = writeln!(text, "  {id:<40} {}; {low} to {high}; {unit}; {grade}", fact.value);
    }
    text.push_str("\nOutputs (unit):\n");
    for output in Output::ALL {
        let _ = writeln!(text, "  {:<40} {}", output.id(), output.unit());
    }
    text
}

#[cfg(not(feature = "csr"))]
fn unit(fact: &Fact) -> &'static str {
    fact.provenance.unit
}

/// The page's build has no words of provenance; it calls none of this.
#[cfg(feature = "csr")]
fn unit(_: &Fact) -> &'static str {
    ""
}
