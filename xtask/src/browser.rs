//! Commands whose work is done by Node scripts that drive Chromium: `tests/browser/`.

use crate::{
    args::Args,
    build, peers, project,
    run::{Result, Run},
    tools::{Browser, WASM_TARGET, Web},
};

/// `cargo xtask shots [--out DIR]`
pub fn shots(mut args: Args) -> Result {
    let out = args.value::<String>("--out")?.unwrap_or_else(|| "shots".into());
    let built = args.flag("--built");
    args.finish()?;
    prepare(built)?.arg("tests/browser/shots.mjs").arg(out).show()
}

/// `cargo xtask cards`
pub fn cards(mut args: Args) -> Result {
    let built = args.flag("--built");
    args.finish()?;
    prepare(built)?.arg("tests/browser/cards.mjs").arg(".").show()
}

/// `cargo xtask bench [--runs N]`, `cargo xtask bench --market`
pub fn bench(mut args: Args) -> Result {
    let runs = args.value::<u32>("--runs")?.unwrap_or(5);
    let built = args.flag("--built");
    if args.flag("--market") {
        args.finish()?;
        return peers::bench();
    }
    args.finish()?;
    prepare(built)?.arg("tests/browser/bench.mjs").arg(runs.to_string()).show()
}

/// Builds the site unless the caller says it is built, and returns `node` told where things are.
fn prepare(built: bool) -> Result<Run> {
    let browser = Browser::ensure()?;
    if !built {
        build::build(&Web::ensure()?, false, None)?;
    }
    Ok(node(&browser))
}

/// `node`, told where the site, the browser, the native command and its WASM twin are.
pub fn node(browser: &Browser) -> Run {
    Run::new("node")
        .env("CHROMIUM", &browser.chromium)
        .env("GOOD_ENOUGH_DIST", project::dist())
        .env("GOOD_ENOUGH_BIN", native_command())
        .env("GOOD_ENOUGH_EVAL_WASM", eval_wasm_dir())
}

/// The release build of the native command.
pub fn native_command() -> std::path::PathBuf {
    project::target().join(format!("release/good-enough{}", std::env::consts::EXE_SUFFIX))
}

/// Builds the WASM twin of the native command.
pub fn eval_wasm(web: &Web) -> Result {
    Run::cargo("build --quiet --release --locked --features eval-wasm --bin eval_wasm --target")
        .arg(WASM_TARGET)
        .show()?;
    Run::new(&web.wasm_bindgen)
        .words("--target web --no-typescript --out-dir")
        .arg(eval_wasm_dir())
        .arg(project::target().join(WASM_TARGET).join("release/eval_wasm.wasm"))
        .show()
}

/// Where the WASM twin of `good-enough eval` is put for the test that compares bits.
pub fn eval_wasm_dir() -> std::path::PathBuf {
    project::target().join("eval-wasm")
}
