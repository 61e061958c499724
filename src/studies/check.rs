//! The checks that a page runs, as a command.

use super::Found;
use super::table::{Cell, Format, Table};
use crate::model::checks::{Check, Finding, fingerprint};

const HELP: &str = "good-enough check [--hash HEX] [--csv|--json|--markdown]: runs the checks that the page on the verdict runs, each with the \
                    worst it found, the limit, and where; ends with 1 if one fails. --hash is the fingerprint that a page shows: \
                    without it there is none to compare with, and the last check only computes its own.\n";

/// Runs every check.
///
/// # Errors
/// What is wrong with the arguments, naming the one at fault.
pub fn run(arguments: &[&str]) -> Result<Found, String> {
    let (mut format, mut hash) = (Format::Aligned, None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--help" | "-h" => return Ok(Found { text: HELP.to_owned(), well: true }),
            "--csv" => format = Format::Csv,
            "--json" => format = Format::Json,
            "--markdown" => format = Format::Markdown,
            "--hash" => hash = Some(read(rest.next().ok_or("--hash: nothing follows it")?)?),
            other => return Err(format!("{other}: not an argument of check; see --help")),
        }
    }
    let own = hash.unwrap_or_else(|| fingerprint::of_model().0);
    let findings = Check::ALL.map(|check| check.run(own));
    let well = findings.iter().all(Finding::passed);
    Ok(Found { text: table(&findings, hash).text(format), well })
}

fn read(text: &str) -> Result<u64, String> {
    let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let hash = u64::from_str_radix(text, 16).ok().filter(|_| digits);
    hash.ok_or_else(|| format!("--hash {text}: not sixteen hexadecimal digits"))
}

fn table(findings: &[Finding], given: Option<u64>) -> Table {
    let mut table = Table::new(&["check", "result", "worst", "limit", "unit", "compared", "at"]);
    for finding in findings {
        let check = finding.check;
        if let Some(hash) = finding.hash {
            table.say("fingerprint", format!("{hash:016x}").as_str());
        }
        let result = match (finding.passed(), finding.hash, given) {
            (_, Some(_), None) => "not compared",
            (true, ..) => "passed",
            (false, ..) => "failed",
        };
        let numbers = [finding.worst.measured, check.limit()].map(exact);
        let mut row: Vec<Cell> = vec![check.id().into(), result.into()];
        row.extend(numbers);
        row.extend([check.measure().id().into(), (finding.worst.compared as f64).into(), finding.worst.at.into()]);
        table.rows.push(row);
    }
    table
}

/// Tiny numbers would be zeros in six digits.
fn exact(value: f64) -> Cell {
    if value != 0.0 && value.abs() < 1e-4 { Cell::Word(format!("{value:.2e}")) } else { value.into() }
}
