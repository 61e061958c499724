//! `cargo xtask build`: from sources to `dist/`.

use crate::{
    args::Args,
    project,
    run::{Result, Run},
    tools::Web,
};
use std::{env, fs, io::IsTerminal};

/// `cargo xtask build [--dev]`
pub fn main(mut args: Args) -> Result {
    let dev = args.flag("--dev");
    args.finish()?;
    build(&Web::ensure()?, dev, None)?;
    println!("built {}", project::dist().display());
    Ok(())
}

/// Builds the page and prerenders it (Trunk's `post_build` hook in `Trunk.toml`), then looks over the result.
/// The site's public address is `SITE_URL`'s or, failing that, the one given here.
pub fn build(web: &Web, dev: bool, site_url: Option<&str>) -> Result {
    let color = if std::io::stdout().is_terminal() { "false" } else { "true" };
    let profile = if dev { "build" } else { "build --release" };
    let mut run = Run::new(&web.trunk)
        .words(profile)
        .env("PATH", web.path()?)
        // Trunk takes only true or false here, where others take anything.
        .env("NO_COLOR", env::var("NO_COLOR").map_or(color, |set| if set.is_empty() { color } else { "true" }))
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    if let (None, Some(url)) = (env::var_os("SITE_URL"), site_url) {
        run = run.env("SITE_URL", url);
    }
    if crate::run::quiet() {
        run = run.words("--log error");
    }
    run.show()?;
    check_pages()?;
    if dev { Ok(()) } else { check_wasm() }
}

fn check_pages() -> Result {
    let files = project::files_below(&project::dist())?;
    for language in ["ko", "en"] {
        let pages =
            files.iter().filter(|file| file.starts_with(&format!("{language}/")) && file.ends_with("/index.html"));
        if pages.count() < 2 {
            return Err(format!("dist/{language}/ has no chapter: was the site prerendered?").into());
        }
    }
    for needed in ["index.html", "404.html"] {
        if !files.iter().any(|file| file == needed) {
            return Err(format!("dist/{needed} is missing").into());
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
