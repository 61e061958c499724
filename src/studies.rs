//! The commands that read a page's link and ask the market, mostly many times: a run, bands, a split over the levers, a ranking of assumptions, the fit to what is
//! known.

mod check;
mod loads;
mod table;

pub use loads::load;

use crate::eval;
use crate::figures::market as choices;
use crate::model::attribution;
use crate::model::calibration;
use crate::model::ensemble::{Ensemble, QUANTILES};
use crate::model::facts::Fact;
use crate::model::market::parameters::{COUNT, IDS, range};
use crate::model::market::run::QUARTERS;
use crate::model::market::{Lever, Model, Output, Parameters, Policy, Run};
use crate::model::screening;
use crate::scenario::{ParamId, Scenario, link};
use table::{Cell, Format, Table};

/// A command: its name, its arguments for the help, and what it does.
struct Study {
    name: &'static str,
    usage: &'static str,
    takes: &'static [&'static str],
    table: fn(&Arguments) -> Result<Table, String>,
}

const STUDIES: [Study; 4] = [
    Study {
        name: "ensemble",
        usage: "[--runs N] [--output ID ...]: every doubtful number drawn from its range, runs weighted by how well they tell \
                what is known; by quarter the value of the run itself and the quantiles of the weight. Default: 1000 runs, the \
                outcome of the link",
        takes: &["--runs", "--output"],
        table: ensemble,
    },
    Study {
        name: "attribute",
        usage: "[--outcome ID] [--year Y]: the outcome without controls, the Shapley share of each lever, the outcome with the \
                policy, which is their sum; beside it what each lever does alone",
        takes: &["--outcome", "--year"],
        table: attribute,
    },
    Study {
        name: "screen",
        usage: "[--outcome ID] [--year Y] [--rows N]: the outcome with each parameter at both ends of its range, and its share of \
                the variance over all ranges with all it does together with others (Sobol', Jansen); default 128 rows of about 100 runs, 0 for none",
        takes: &["--outcome", "--year", "--rows"],
        table: screen,
    },
    Study {
        name: "fit",
        usage: "[--report]: what is known up to 2026 beside the model's values under what happened; an error of 1 is an end of \
                the range",
        takes: &[],
        table: |arguments| Ok(fit(&arguments.parameters())),
    },
];

/// What a command found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it writes.
    pub text: String,
    /// Whether all is well; only checks can find otherwise.
    pub well: bool,
}

/// Runs a command.
///
/// # Errors
/// What is wrong with the arguments, naming the one at fault.
pub fn run(arguments: &[&str]) -> Result<Found, String> {
    match arguments {
        ["check", arguments @ ..] => check::run(arguments),
        _ => command(arguments).map(|text| Found { text, well: true }),
    }
}

/// What a command other than `check` writes.
///
/// # Errors
/// What is wrong with the arguments, naming the one at fault.
pub fn command(arguments: &[&str]) -> Result<String, String> {
    let (name, arguments) = match arguments {
        [] => return Err("no command; see good-enough --help".to_owned()),
        ["--help" | "-h" | "help"] | ["eval", "--help" | "-h"] => return Ok(general_help()),
        ["run", arguments @ ..] => return eval::run_table(arguments, linked),
        [name, arguments @ ..] => (name, arguments),
    };
    let study = STUDIES.iter().find(|study| study.name == *name);
    let study = study.ok_or_else(|| format!("{name}: no such command; see good-enough --help"))?;
    if arguments.iter().any(|argument| matches!(*argument, "--help" | "-h")) {
        return Ok(help(study));
    }
    let read = Arguments::read(study, arguments)?;
    Ok((study.table)(&read)?.text(read.format))
}

/// The general help, with a line for each of these commands after that of `run`.
fn general_help() -> String {
    let line = |name: &str| format!("  good-enough {name:<9}see good-enough {name} --help\n");
    let lines = STUDIES.iter().map(|study| study.name).chain(["check"]).map(line).collect::<String>();
    let last = "  good-enough --help ";
    eval::help().replacen(last, &format!("{lines}{last}"), 1)
}

/// The policy and the parameters of a page's link.
fn linked(query: &str) -> Result<(Policy, Parameters), String> {
    let scenario = scenario(query)?;
    Ok((choices::policy(&scenario), choices::parameters(&scenario)))
}

fn help(study: &Study) -> String {
    format!(
        "good-enough {} {}.\n\nAlso: [--link QUERY], the part of a page's link after its question mark, for parameters, policy, \
         outcome and year; [--csv|--json|--markdown], instead of aligned text.\nIds and units: good-enough run --help\n",
        study.name, study.usage
    )
}

/// What stands after a command.
struct Arguments {
    scenario: Scenario,
    format: Format,
    given: Vec<(String, String)>,
}

impl Arguments {
    fn read(study: &Study, arguments: &[&str]) -> Result<Self, String> {
        let mut read = Self { scenario: Scenario::default(), format: Format::Aligned, given: Vec::new() };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{argument}: nothing follows it"));
            match *argument {
                "--csv" => read.format = Format::Csv,
                "--json" => read.format = Format::Json,
                "--markdown" => read.format = Format::Markdown,
                "--report" if study.name == "fit" => {}
                "--link" => read.scenario = scenario(value()?)?,
                known if study.takes.contains(&known) => read.given.push((known.to_owned(), (*value()?).to_owned())),
                other => return Err(format!("{other}: not an argument of {}; see --help", study.name)),
            }
        }
        Ok(read)
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.given.iter().filter(move |given| given.0 == name).map(|given| given.1.as_str())
    }

    fn number(&self, name: &str, default: usize, most: usize) -> Result<usize, String> {
        let Some(text) = self.all(name).last() else { return Ok(default) };
        let number = text.parse().ok().filter(|number| *number <= most);
        number.ok_or_else(|| format!("{name} {text}: not a whole number up to {most}"))
    }

    fn outcome(&self) -> Result<Output, String> {
        self.all("--outcome").last().map_or(Ok(choices::outcome(&self.scenario)), |id| output("--outcome", id))
    }

    fn year(&self) -> Result<u32, String> {
        let year = self.number("--year", self.scenario.get(ParamId::OutcomeYear) as usize, 2035)?;
        u32::try_from(year).ok().filter(|year| *year >= 2020).ok_or_else(|| format!("--year {year}: before 2020"))
    }

    fn parameters(&self) -> Parameters {
        choices::parameters(&self.scenario)
    }
}

fn output(name: &str, id: &str) -> Result<Output, String> {
    Output::find(id).map_err(|_| format!("{name} {id}: no such output"))
}

/// The scenario A of a page's link.
fn scenario(query: &str) -> Result<Scenario, String> {
    let parsed = link::parse(query.trim_start_matches('?'));
    if let Some(key) = parsed.unknown.first() {
        return Err(format!("--link: {key} means nothing"));
    }
    if let Some(notice) = parsed.notices.first() {
        return Err(format!("--link: {notice:?}"));
    }
    Ok(parsed.choices.a)
}

fn ensemble(arguments: &Arguments) -> Result<Table, String> {
    let runs = arguments.number("--runs", 1000, 1_000_000)?.max(1);
    let mut outputs = Vec::new();
    for id in arguments.all("--output") {
        outputs.push(output("--output", id)?);
    }
    if outputs.is_empty() {
        outputs.push(choices::outcome(&arguments.scenario));
    }
    let (model, parameters) = (Model::new(choices::BAND_STEPS), arguments.parameters());
    let policy = choices::policy(&arguments.scenario);
    let mut ensemble = Ensemble::new(&model, &parameters, &policy, &outputs);
    ensemble.add(runs);
    let own = model.run(&parameters, &policy, &outputs);
    let names = QUANTILES.map(|share| format!("q{:02}", (share * 100.0).round()));
    let mut columns = vec!["output", "unit", "time", "run"];
    columns.extend(names.iter().map(String::as_str));
    let mut table = Table::new(&columns);
    table.say("runs", runs as f64);
    table.say("effective_runs", ensemble.effective());
    for (at, lines) in ensemble.bands().chunks(QUANTILES.len()).enumerate() {
        let (place, quarter) = (at / QUARTERS, at % QUARTERS);
        let output = outputs[place];
        let mut row: Vec<Cell> = vec![output.id().into(), output.unit().into(), Run::time(quarter).into()];
        row.push(own.at(place, quarter).unwrap_or(f64::NAN).into());
        row.extend(lines.iter().map(|line| Cell::from(*line)));
        table.rows.push(row);
    }
    Ok(table)
}

fn attribute(arguments: &Arguments) -> Result<Table, String> {
    let (outcome, year) = (arguments.outcome()?, arguments.year()?);
    let policy = choices::policy(&arguments.scenario);
    let split = attribution::split(&Model::new(choices::STEPS), &arguments.parameters(), &policy, outcome, year);
    let mut table = Table::new(&["part", "value", "alone"]);
    table.say("outcome", outcome.id());
    table.say("unit", outcome.unit());
    table.say("year", f64::from(year));
    table.say("interaction", split.interaction());
    let none = || Cell::from(f64::NAN);
    table.rows.push(vec!["without".into(), split.without.into(), none()]);
    for (lever, (share, alone)) in Lever::ALL.into_iter().zip(split.shares.into_iter().zip(split.alone)) {
        table.rows.push(vec![lever.id().into(), share.into(), alone.into()]);
    }
    table.rows.push(vec!["with".into(), split.with.into(), none()]);
    Ok(table)
}

fn screen(arguments: &Arguments) -> Result<Table, String> {
    let (outcome, year) = (arguments.outcome()?, arguments.year()?);
    let rows = arguments.number("--rows", 128, 100_000)?;
    let (model, parameters) = (Model::new(choices::STEPS), arguments.parameters());
    let policy = choices::policy(&arguments.scenario);
    let ends: Vec<(usize, f64, f64)> = (0..COUNT).map(|place| (place, range(place).0, range(place).1)).collect();
    let values = screening::ends(&model, &parameters, &policy, outcome, year, &ends);
    let mut value =
        |parameters: &Parameters| model.run(parameters, &policy, &[outcome]).mean(0, year).unwrap_or(f64::NAN);
    let own = value(&parameters);
    let importances = if rows == 0 { Vec::new() } else { screening::importances(&parameters, rows, &mut value) };
    let mut table = Table::new(&["parameter", "low", "high", "at_low", "at_high", "share_of_variance"]);
    table.say("outcome", outcome.id());
    table.say("unit", outcome.unit());
    table.say("year", f64::from(year));
    table.say("value", own);
    for ((place, low, high), values) in ends.into_iter().zip(values.chunks(2)) {
        let share = importances.iter().find(|one| one.place == place).map_or(f64::NAN, |one| one.total);
        let numbers = [low, high, values[0], values[1], share].map(Cell::from);
        table.rows.push([vec![IDS[place].into()], numbers.to_vec()].concat());
    }
    Ok(table)
}

fn fit(parameters: &Parameters) -> Table {
    let columns =
        ["mode", "figure", "low", "high", "model", "error", "fitted", "weighs", "grade", "unit", "as_of", "source"];
    let mut table = Table::new(&columns);
    for compared in calibration::report(&Model::new(choices::STEPS), parameters) {
        let (mode, fact) = (compared.mode, compared.mode.fact);
        let numbers =
            [fact.value, fact.low.unwrap_or(f64::NAN), fact.high.unwrap_or(f64::NAN), compared.value, compared.error];
        let yes = |yes: bool| if yes { "yes" } else { "no" };
        let mut row: Vec<Cell> = vec![mode.id.into()];
        row.extend(numbers.map(Cell::from));
        row.extend([yes(mode.fitted), yes(mode.weighs()), fact.provenance.grade.id()].map(Cell::from));
        row.extend(words(fact).map(Cell::from));
        table.rows.push(row);
    }
    table
}

/// Unit, date and source of a fact.
#[cfg(not(feature = "csr"))]
fn words(fact: &Fact) -> [&'static str; 3] {
    [fact.provenance.unit, fact.provenance.as_of, fact.provenance.source]
}

/// The page's build has no words of provenance; it calls none of this.
#[cfg(feature = "csr")]
fn words(_: &Fact) -> [&'static str; 3] {
    [""; 3]
}
