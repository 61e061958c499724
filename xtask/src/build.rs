//! `cargo xtask build`: from sources to `dist/`.

use crate::{
    args::Args,
    project,
    run::{Result, Run},
    squeeze::squeeze,
    tools::Web,
};
use std::{env, fs, io::IsTerminal, path::Path};

/// `cargo xtask build [--dev]`
pub fn main(mut args: Args) -> Result {
    let dev = args.flag("--dev");
    args.finish()?;
    build(&Web::ensure()?, dev, None)?;
    println!("built {}", project::dist().display());
    Ok(())
}

/// The page's programs: one a chapter with figures, named as the feature that carries them.
const PROGRAMS: [&str; 4] = ["training", "legacy", "sanctions", "ecosystem"];

/// Builds the programs, shrinks them, writes the pages around them, looks over the result and puts it in `dist/`'s place.
/// The site's public address is `SITE_URL`'s or, failing that, the one given here.
pub fn build(web: &Web, dev: bool, site_url: Option<&str>) -> Result {
    // Beside dist/, so that it can be renamed into its place.
    let site = project::root().join("target/site");
    empty(&site)?;
    copy(&project::root().join("public"), &site)?;
    for name in PROGRAMS {
        let folder = project::root().join("target/programs").join(name);
        program(web, dev, name, &folder)?;
        if !dev {
            check_wasm()?;
            squeeze(&folder)?;
        }
        take_program(name, &folder, &site)?;
    }
    let mut pages = Run::cargo("run --quiet --locked --features ssr --bin prerender --").arg(&site);
    if let (None, Some(url)) = (env::var_os("SITE_URL"), site_url) {
        pages = pages.env("SITE_URL", url);
    }
    pages.show()?;
    check_pages(&site)?;
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    Ok(fs::rename(site, dist)?)
}

fn empty(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

fn copy(from: &Path, to: &Path) -> Result {
    for file in project::files_below(from)? {
        let target = to.join(&file);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(from.join(&file), target)?;
    }
    Ok(())
}

/// Puts a program's two files into the site under its own name.
fn take_program(name: &str, from: &Path, site: &Path) -> Result {
    for file in project::files_below(from)? {
        if let Some(rest) = file.strip_prefix("app-") {
            fs::copy(from.join(&file), site.join(format!("{name}-{rest}")))?;
        }
    }
    Ok(())
}

/// Runs Trunk: a program's module and its glue script, with hashed names.
fn program(web: &Web, dev: bool, name: &str, folder: &Path) -> Result {
    let color = if std::io::stdout().is_terminal() { "false" } else { "true" };
    let profile = if dev { "build --dist" } else { "build --release --dist" };
    let mut run = Run::new(&web.trunk)
        .words(profile)
        .arg(folder)
        .arg(format!("src/programs/{name}.html"))
        .env("PATH", web.path()?)
        // Trunk takes only true or false here, where others take anything.
        .env("NO_COLOR", env::var("NO_COLOR").map_or(color, |set| if set.is_empty() { color } else { "true" }))
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    if web.own_std && !dev {
        run = OWN_STD.iter().fold(run, |run, (name, value)| run.env(name, value));
    }
    if crate::run::quiet() {
        run = run.words("--log error");
    }
    run.show()
}

/// The standard library compiled with the page, for size, and panics that end the program without a text: 17 kB less to
/// load. Cargo and rustc call these options unstable, so they have to be allowed by name; the library is the one that
/// belongs to the compiler.
///
/// LLVM inlines nothing that would make the program larger: 0.6 kB.
const OWN_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Cllvm-args=-inline-threshold=0",
    ),
];

fn check_pages(site: &Path) -> Result {
    let files = project::files_below(site)?;
    for language in ["ko", "en"] {
        let pages =
            files.iter().filter(|file| file.starts_with(&format!("{language}/")) && file.ends_with("/index.html"));
        if pages.count() < 2 {
            return Err(format!("{language}/ has no chapter: was the site prerendered?").into());
        }
    }
    for needed in ["index.html", "404.html"] {
        if !files.iter().any(|file| file == needed) {
            return Err(format!("{needed} is missing").into());
        }
    }
    Ok(())
}

/// The page must not carry `serde_json`: some 18 kB that the browser's own JSON makes needless.
fn check_wasm() -> Result {
    let compiled = project::target().join("wasm32-unknown-unknown/release/app.wasm");
    let wasm = fs::read(&compiled).map_err(|e| format!("{}: {e}", compiled.display()))?;
    // Before wasm-opt strips them, function names tell which crates were linked.
    let name = b"serde_json";
    if wasm.windows(name.len()).any(|bytes| bytes == name) {
        return Err("the page's WASM contains serde_json".into());
    }
    Ok(())
}
