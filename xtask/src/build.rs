//! `cargo xtask build`: from sources to `dist/`.

use crate::{
    args::Args,
    project,
    run::{Result, Run},
    split,
    tools::{WASM_TARGET, Web},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// `cargo xtask build [--dev]`
pub fn main(mut args: Args) -> Result {
    let dev = args.flag("--dev");
    args.finish()?;
    build(&Web::ensure()?, dev, None)?;
    println!("built {}", project::dist().display());
    Ok(())
}

/// Builds the program, cuts and shrinks it, writes the pages around it, looks over the result and puts it in `dist/`'s place.
/// The site's public address is `SITE_URL`'s or, failing that, the one given here.
pub fn build(web: &Web, dev: bool, site_url: Option<&str>) -> Result {
    // Beside dist/, so that it can be renamed into its place.
    let site = project::root().join("target/site");
    empty(&site)?;
    copy(&project::root().join("public"), &site)?;
    let compiled = compile(web, dev)?;
    if !dev {
        check_wasm(&compiled)?;
    }
    split::program(&compiled, &web.wasm_bindgen, !dev, &site)?;
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

/// Makes a folder empty.
pub fn empty(folder: &Path) -> Result {
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

/// Compiles the page's program; gives the module.
fn compile(web: &Web, dev: bool) -> Result<PathBuf> {
    let (profile, folder) = if dev { ("", "debug") } else { ("--release", "release") };
    let mut run =
        Run::cargo("build --quiet --locked --features csr --bin app --target").arg(WASM_TARGET).words(profile);
    let mut flags = RELOCATIONS.to_owned();
    if web.own_std && !dev {
        run = OWN_STD.iter().fold(run, |run, (name, value)| run.env(name, value));
        flags = [&flags, OWN_STD_FLAGS].join(" ");
    }
    run.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags).show()?;
    Ok(project::target().join(WASM_TARGET).join(folder).join("app.wasm"))
}

/// The linker keeps what refers to what, for the cutter.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// The standard library compiled with the page, for size, and panics that end the program without a text: 17 kB less to
/// load. Cargo and rustc call these options unstable, so they have to be allowed by name; the library is the one that
/// belongs to the compiler.
///
/// LLVM inlines nothing that would make the program larger: 0.6 kB.
const OWN_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const OWN_STD_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Cllvm-args=-inline-threshold=0";

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
fn check_wasm(compiled: &Path) -> Result {
    let wasm = fs::read(compiled).map_err(|e| format!("{}: {e}", compiled.display()))?;
    // Before wasm-opt strips them, function names tell which crates were linked.
    let name = b"serde_json";
    if wasm.windows(name.len()).any(|bytes| bytes == name) {
        return Err("the page's WASM contains serde_json".into());
    }
    Ok(())
}
