//! The model as a native command: `good-enough eval` answers one JSON request a line, `good-enough run` and others write
//! tables of the market; `good-enough --help` tells which.

use good_enough::{eval, studies};
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut well = true;
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["eval"] => eval_lines(&mut io::stdin().lock(), &mut io::stdout().lock()),
        ["--version" | "-V"] => writeln!(io::stdout(), "good-enough {}", env!("CARGO_PKG_VERSION")),
        arguments => match studies::run(arguments) {
            Ok(found) => {
                well = found.well;
                io::stdout().write_all(found.text.as_bytes())
            }
            Err(error) => {
                eprintln!("good-enough: {error}");
                return ExitCode::from(2);
            }
        },
    };
    match done {
        // Whoever read our output has enough; that is no failure.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("good-enough: {error}");
            ExitCode::FAILURE
        }
        _ if well => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Answers every line as soon as it has come, also lines that are no text.
fn eval_lines(input: &mut impl BufRead, output: &mut impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let request = String::from_utf8_lossy(&line);
        writeln!(output, "{}", eval::answer(request.trim_end_matches(['\n', '\r'])))?;
        output.flush()?;
        line.clear();
    }
    Ok(())
}
