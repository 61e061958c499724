//! `cargo xtask peers`: the market model in two engines that are not ours, `PySD` and `SDEverywhere`.
//!
//! Both read `tests/peers/market.mdl` and the scenarios beside it. What they write is compared by
//! `tests/model_market_peers.rs`, which does the same with the committed outputs wherever the tests run.

use crate::{
    args::Args,
    browser, project,
    run::{Result, Run, on_path},
    tools::{self, Web},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Rounds of the benchmark.
const ROUNDS: &str = "15";
/// Folders of outputs, as the test knows them.
const ENGINES: [&str; 2] = ["pysd", "sdeverywhere"];
const NO_PYTHON: &str =
    "Python 3.11 or newer is needed and neither `python3` nor `python` was found: https://www.python.org";

/// `cargo xtask peers [--write]`
pub fn main(mut args: Args) -> Result {
    let write = args.flag("--write");
    args.finish()?;
    let outputs = project::target().join("peers");
    let [pysd, sdeverywhere] = ENGINES.map(|engine| outputs.join(engine));
    tools::node_packages(&folder())?;
    let python = python(&outputs.join("venv"))?;
    for dir in [&pysd, &sdeverywhere] {
        if dir.is_dir() {
            fs::remove_dir_all(dir)?;
        }
    }
    Run::new(python).arg(folder().join("run_pysd.py")).arg(&pysd).show()?;
    Run::new("node").arg(folder().join("run_sde.mjs")).arg(&sdeverywhere).show()?;
    Run::cargo("test --quiet --locked --test model_market_peers -- --nocapture")
        .env("GOOD_ENOUGH_PEERS", &outputs)
        .show()?;
    if write { ENGINES.iter().try_for_each(|engine| keep(&outputs.join(engine), engine)) } else { Ok(()) }
}

/// `cargo xtask bench --market`
pub fn bench() -> Result {
    tools::node_packages(&folder())?;
    browser::eval_wasm(&Web::ensure()?)?;
    Run::cargo("build --quiet --release --locked --example market-loads").show()?;
    let outputs = project::target().join("peers");
    let native = project::target().join(format!("release/examples/market-loads{}", env::consts::EXE_SUFFIX));
    let run = Run::new("node").arg(folder().join("bench.mjs")).arg(native).arg(browser::eval_wasm_dir());
    let run = run.arg(outputs.join("bench")).arg(ROUNDS);
    // Where there is no Python, the other three are worth having.
    match python(&outputs.join("venv")) {
        Ok(python) => run.arg(python).show(),
        Err(missing) => {
            println!("without PySD: {missing}");
            run.show()
        }
    }
}

/// The model, the scenarios, the scripts and the committed outputs.
fn folder() -> PathBuf {
    project::root().join("tests/peers")
}

/// Python in an environment of its own, with the packages exactly as listed.
fn python(environment: &Path) -> Result<PathBuf> {
    let listed = folder().join("requirements.txt");
    let stamp = environment.join("installed.txt");
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = fs::read(&listed)?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    println!("installing PySD");
    let system = on_path("python3").or_else(|| on_path("python")).ok_or(NO_PYTHON)?;
    Run::new(system).words("-m venv --clear").arg(environment).show()?;
    Run::new(&python).words("-m pip --disable-pip-version-check install --quiet --requirement").arg(listed).show()?;
    fs::write(stamp, wanted)?;
    Ok(python)
}

/// Puts the quarters of every scenario beside the model, to be committed.
fn keep(from: &Path, engine: &str) -> Result {
    let to = folder().join("outputs").join(engine);
    fs::create_dir_all(&to)?;
    for file in project::files_below(from)?.iter().filter(|file| file.ends_with(".csv")) {
        fs::copy(from.join(file), to.join(file))?;
    }
    Ok(())
}
