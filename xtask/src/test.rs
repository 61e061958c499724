//! `cargo xtask test`: everything that must hold, cheapest first; the first failure ends it.

use crate::{
    args::Args,
    browser, build, project,
    run::{Result, Run, quiet},
    tools::{Browser, Web},
};
use std::{collections::HashSet, env, fs, time::Instant};

/// The address that the tested site is told to have: search engines' tags want whole addresses, and links must not.
const TEST_SITE_URL: &str = "https://good-enough.invalid/";
const WASM: &str = "--target wasm32-unknown-unknown";

/// Where properties are tried on CI: a change is judged at the same points as the one before it.
const CI_SEED: &str = "20251206";

/// A part of the tests that can be asked for alone.
struct Group {
    name: &'static str,
    run: fn(&mut Tests) -> Result,
}

const GROUPS: [Group; 5] = [
    Group { name: "lint", run: lint },
    Group { name: "model", run: model },
    Group { name: "site", run: site },
    Group { name: "wasm", run: wasm },
    Group { name: "browser", run: in_browser },
];

/// `cargo xtask test [--only GROUP]`
pub fn main(mut args: Args) -> Result {
    let only = args.value::<String>("--only")?;
    args.finish()?;
    let chosen: Vec<&Group> =
        GROUPS.iter().filter(|group| only.as_ref().is_none_or(|name| name == group.name)).collect();
    if chosen.is_empty() {
        return Err(format!("--only takes one of {}", GROUPS.map(|group| group.name).join(", ")).into());
    }
    let mut tests = Tests { passed: 0, seen: HashSet::new(), web: None, browser: None, start: Instant::now() };
    tests.fetch(&chosen)?;
    for group in chosen {
        (group.run)(&mut tests)?;
    }
    println!("\nall of it in {}", minutes(tests.start));
    println!("{} passed, 0 failed", tests.passed);
    Ok(())
}

/// The run so far.
struct Tests {
    passed: usize,
    /// Names of the Rust tests counted.
    seen: HashSet<String>,
    web: Option<Web>,
    browser: Option<Browser>,
    start: Instant,
}

impl Tests {
    /// Fetches all tools first: a missing one is said at once, not after minutes of compiling.
    fn fetch(&mut self, chosen: &[&Group]) -> Result {
        let wants = |names: &[&str]| chosen.iter().any(|group| names.contains(&group.name));
        self.step("tools", |tests| {
            if wants(&["wasm", "browser"]) {
                tests.browser = Some(Browser::ensure()?);
            }
            if wants(&["lint", "site", "wasm", "browser"]) {
                tests.web = Some(Web::ensure()?);
            }
            Ok(())
        })
    }

    fn web(&self) -> Result<&Web> {
        self.web.as_ref().ok_or_else(|| "the web tools were not fetched".into())
    }

    fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().ok_or_else(|| "the browser was not fetched".into())
    }

    /// Runs one step, timed.
    fn step(&mut self, name: &str, work: impl FnOnce(&mut Self) -> Result) -> Result {
        println!("── {name}");
        let start = Instant::now();
        work(self).map_err(|e| format!("{name}: {e}"))?;
        println!("   {name}: {}", minutes(start));
        Ok(())
    }

    /// Runs a step that is one run of cargo.
    fn cargo(&mut self, name: &str, args: &str) -> Result {
        self.step(name, |_| Run::cargo(args).show())
    }

    /// Counts what a run of Rust tests reports.
    fn count(&mut self, report: &str) {
        for name in passed_names(report) {
            self.passed += 1;
            self.seen.insert(name);
        }
    }

    /// Counts only tests that no earlier run had: for a second build, with more features, of the same tests.
    fn count_new(&mut self, report: &str) {
        for name in passed_names(report) {
            self.passed += usize::from(self.seen.insert(name));
        }
    }
}

fn minutes(start: Instant) -> String {
    let seconds = start.elapsed().as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{:.0} min {:02.0} s", (seconds / 60.0).floor(), seconds % 60.0)
    }
}

fn lint(tests: &mut Tests) -> Result {
    tests.cargo("rustfmt", "fmt --all --check")?;
    tests.cargo(
        "clippy, the model and these commands",
        "clippy --quiet --locked --workspace --all-targets -- -D warnings",
    )?;
    // In test mode, but without the tests in tests/: they know no features.
    tests.cargo(
        "clippy, the prerenderer",
        "clippy --quiet --locked --features ssr --lib --bins --profile test -- -D warnings",
    )?;
    let page = format!("clippy --quiet --locked {WASM} --features csr --lib --bins -- -D warnings");
    tests.cargo("clippy, the page", &page)?;
    let eval = format!("clippy --quiet --locked {WASM} --features eval-wasm --lib --bins -- -D warnings");
    tests.cargo("clippy, eval in WASM", &eval)?;
    tests.step("rustdoc", |_| {
        Run::cargo("doc --quiet --locked --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings").show()
    })
}

/// `cargo test …`, every binary to its end. Properties are tried at random points, on CI always at the same ones.
fn cargo_test(args: &str) -> Run {
    let run = Run::cargo(&format!("test --locked --no-fail-fast {args}"));
    if quiet() {
        run.env("PROPTEST_RNG_SEED", env::var("PROPTEST_RNG_SEED").unwrap_or_else(|_| CI_SEED.into()))
    } else {
        run
    }
}

fn model(tests: &mut Tests) -> Result {
    tests.step("model tests", |tests| {
        let report = cargo_test("--workspace").watch(quiet())?;
        tests.count(&report);
        Ok(())
    })?;
    tests.cargo("native command", "build --quiet --release --locked --bin good-enough")
}

fn site(tests: &mut Tests) -> Result {
    tests.step("site", |tests| build::build(tests.web()?, false, Some(TEST_SITE_URL)))?;
    tests.step("prerenderer tests", |tests| {
        let report = cargo_test("--features ssr --lib --bins").watch(quiet())?;
        tests.count_new(&report);
        Ok(())
    })
}

/// Tests in `tests/wasm_*.rs` run in Chromium.
fn wasm(tests: &mut Tests) -> Result {
    let mut names = Vec::new();
    for file in project::files_below(&project::root().join("tests"))? {
        if let Some(name) = file.strip_suffix(".rs").filter(|name| name.starts_with("wasm_")) {
            names.push(name.to_owned());
        }
    }
    if names.is_empty() {
        return Ok(());
    }
    tests.step("WASM tests in Chromium", |tests| {
        let config = project::target().join("webdriver.json");
        fs::write(&config, webdriver_config(&tests.browser()?.chromium.to_string_lossy())?)?;
        let selected: String = names.iter().map(|name| format!(" --test {name}")).collect();
        let report = cargo_test(&format!("{WASM}{selected}"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tests.web()?.test_runner())
            .env("CHROMEDRIVER", &tests.browser()?.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", config)
            .watch(quiet())?;
        let before = tests.passed;
        // The same names as natively, but another machine: counted again.
        tests.passed += passed_names(&report).count();
        if tests.passed == before { Err("no WASM test ran".into()) } else { Ok(()) }
    })
}

/// `tests/webdriver.json` with this machine's browser in it.
fn webdriver_config(chromium: &str) -> Result<String> {
    let config = fs::read_to_string(project::root().join("tests/webdriver.json"))?;
    let quoted = chromium.replace('\\', "\\\\").replace('"', "\\\"");
    Ok(config.replace("\"args\":", &format!("\"binary\": \"{quoted}\",\n    \"args\":")))
}

fn in_browser(tests: &mut Tests) -> Result {
    tests.step("eval in WASM", |tests| browser::eval_wasm(tests.web()?))?;
    if !browser::native_command().is_file() {
        tests.cargo("native command", "build --quiet --release --locked --bin good-enough")?;
    }
    if !project::dist().join("index.html").is_file() {
        tests.step("site", |tests| build::build(tests.web()?, false, Some(TEST_SITE_URL)))?;
    }
    tests.step("browser tests", |tests| {
        // One at a time: pages that share two cores with others answer later than some tests wait.
        let mut run = browser::node(tests.browser()?).words("--test --test-concurrency=1 --test-reporter=spec");
        let only = env::var("BROWSER_TESTS").unwrap_or_default();
        for file in project::files_below(&project::browser_tests())? {
            let is_test = !file.starts_with("node_modules/") && file.ends_with(".test.mjs");
            if is_test && file.contains(&only) {
                run = run.arg(project::browser_tests().join(file));
            }
        }
        let report = run.watch(quiet())?;
        let passed = node_passed(&report).ok_or("the Node test runner said nothing of passed tests")?;
        if passed == 0 {
            return Err("no browser test ran".into());
        }
        tests.passed += passed;
        Ok(())
    })
}

/// Names of passed tests in the report of `cargo test`.
fn passed_names(report: &str) -> impl Iterator<Item = String> {
    report.lines().filter_map(|line| {
        let name = line.strip_prefix("test ")?;
        let name = name.strip_suffix(" ... ok").or_else(|| name.split_once(" ... ok").map(|(name, _)| name))?;
        Some(name.to_owned())
    })
}

/// The number of passed tests in Node's report.
fn node_passed(report: &str) -> Option<usize> {
    report
        .lines()
        .rev()
        .find_map(|line| line.trim_start_matches(['ℹ', '#', ' ']).strip_prefix("pass ")?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_cargo_reports() {
        let report = "running 2 tests\ntest a::b ... ok\ntest c - should panic ... ok\ntest d ... FAILED\ntest result: ok. 2 passed; 1 failed\n";
        assert_eq!(passed_names(report).collect::<Vec<_>>(), ["a::b", "c - should panic"]);
    }

    #[test]
    fn reads_node_reports() {
        assert_eq!(node_passed("✔ a (1ms)\nℹ tests 3\nℹ pass 3\nℹ fail 0\n"), Some(3));
        assert_eq!(node_passed("nothing"), None);
    }

    #[test]
    fn puts_the_browser_into_the_driver_configuration() {
        let config = webdriver_config("/usr/bin/chromium").unwrap();
        assert!(config.contains("\"binary\": \"/usr/bin/chromium\""));
    }
}
