//! The project's own commands: `cargo xtask <command>`.
//!
//! Two are enough for most: `serve` shows the site, `test` checks everything. Both fetch what they need, in the
//! versions the project is built with, on a machine that has only Rust (by rustup) and Node.

mod args;
mod browser;
mod build;
mod peers;
mod project;
mod run;
mod serve;
mod server;
mod size;
mod split;
mod squeeze;
mod test;
mod tools;

use run::Result;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--base /path/]   build for release and serve dist/ at a sub-path (default 8080, /good-enough/)
  test [--only GROUP]                everything: lint, model, site, wasm, browser; GROUP is one of these five
  build [--dev]                      write dist/; SITE_URL=https://… makes addresses in it absolute where they must be
  size [--markdown]                  bytes of every shipped file, of one first load, and of every crate in the WASM
  shots [--out DIR]                  screenshots of every page, three widths, two palettes (default shots/)
  bench [--runs N]                   from key press to paint for every slider, and the page on a slow phone
  bench --market                     the market model natively, in WASM, in SDEverywhere and in PySD
  cards                              the pictures of shared links and of the README, for the repository
  peers [--write]                    the market model in PySD and SDEverywhere against ours; --write keeps their outputs
  tools                              fetch what the other commands need, and say where it is

size, shots, bench and cards build first; --built takes dist/ as it stands. BROWSER_TESTS=word runs only the browser test files
with that word in their name.
";

fn main() -> ExitCode {
    let mut args = args::Args::from_env();
    let outcome = match args.command().as_deref() {
        Some("serve") => serve::main(args),
        Some("test") => test::main(args),
        Some("build") => build::main(args),
        Some("size") => size::main(args),
        Some("shots") => browser::shots(args),
        Some("bench") => browser::bench(args),
        Some("cards") => browser::cards(args),
        Some("peers") => peers::main(args),
        Some("tools") => tools::main(args),
        Some("help" | "--help" | "-h") | None => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(other) => Err(format!("no command `{other}`\n\n{HELP}").into()),
    };
    report(outcome)
}

fn report(outcome: Result) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nfailed: {failure}");
            ExitCode::FAILURE
        }
    }
}
