//! Fetching what the commands need, in the right versions, if it is not there.

use crate::{
    args::Args,
    project,
    run::{Result, Run, on_path},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// What the page's program is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;
/// Names that Chromium and its relations go by; the tests need one that speaks Chromium's debugging protocol.
const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROMIUM: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// `cargo xtask tools`
pub fn main(args: Args) -> Result {
    args.finish()?;
    let web = Web::ensure()?;
    let browser = Browser::ensure()?;
    println!("wasm-bindgen   {}", web.wasm_bindgen.display());
    println!("wasm-opt       {}", wasm_opt().display());
    println!("chromium       {}", browser.chromium.display());
    println!("chromedriver   {}", browser.driver.display());
    Ok(())
}

/// What turns Rust into a page.
pub struct Web {
    /// The wasm-bindgen executable of the version in `Cargo.lock`.
    pub wasm_bindgen: PathBuf,
    /// Whether the standard library's sources are here, to be compiled with the page.
    pub own_std: bool,
}

impl Web {
    /// Finds or fetches the WASM target, wasm-bindgen and wasm-opt.
    pub fn ensure() -> Result<Self> {
        wasm_target()?;
        node_packages(&project::browser_tests())?;
        let version = project::locked_version("wasm-bindgen")?;
        let wasm_bindgen = cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &version)?;
        Ok(Self { wasm_bindgen, own_std: std_sources() })
    }

    /// The runner of WASM tests that belongs to this wasm-bindgen.
    pub fn test_runner(&self) -> PathBuf {
        self.wasm_bindgen.with_file_name(format!("wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX))
    }
}

/// wasm-opt as `npm ci` installed it. (Debian's old binaryen silently breaks the module.)
pub fn wasm_opt() -> PathBuf {
    node_program("wasm-opt")
}

/// A program that `npm ci` installed.
pub fn node_program(name: &str) -> PathBuf {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    project::browser_tests().join("node_modules/.bin").join(file)
}

fn wasm_target() -> Result {
    let libdir = Run::new("rustc").words("--print target-libdir --target").arg(WASM_TARGET).output();
    if libdir.is_ok_and(|dir| Path::new(dir.trim()).is_dir()) {
        return Ok(());
    }
    println!("adding the Rust target {WASM_TARGET}");
    Run::new("rustup").words("target add").arg(WASM_TARGET).show().map_err(|e| {
        format!(
            "{e}\nRust's {WASM_TARGET} target is missing: install Rust by https://rustup.rs, or add the target your own way"
        )
        .into()
    })
}

/// Whether the standard library can be compiled from its sources, fetched if they are missing. The page works without,
/// and is larger then.
fn std_sources() -> bool {
    let found = std_library().map_err(|e| format!("{e}")).and_then(|library| {
        let fetch = Run::cargo("fetch --quiet --locked --target").arg(WASM_TARGET).arg("--manifest-path");
        fetch.arg(library).env("RUSTC_BOOTSTRAP", "1").output().map_err(|e| format!("{e}"))
    });
    if let Err(error) = &found {
        println!("{error}\nRust's component rust-src is missing: the page will be about 20 kB larger than it could be");
    }
    found.is_ok()
}

/// The manifest of the standard library's sources.
fn std_library() -> Result<PathBuf> {
    let sysroot = Run::new("rustc").words("--print sysroot").output()?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml");
    if !library.is_file() {
        println!("adding the sources of Rust's standard library");
        Run::new("rustup").words("component add rust-src").output()?;
    }
    Ok(library)
}

/// A program of a crate, in exactly this version: from the PATH, from the install root, or compiled.
fn cargo_tool(program: &str, package: &str, version: &str) -> Result<PathBuf> {
    let install_root = project::install_root()?;
    let installed = install_root.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
    let right = |file: &PathBuf| has_version(file, version);
    if let Some(found) = on_path(program).filter(right).or_else(|| Some(installed.clone()).filter(right)) {
        return Ok(found);
    }
    println!("compiling {program} {version} (once, some minutes)");
    // Built for a short compile: it spends little time in its own code.
    let build_dir = project::target().join("tools");
    Run::cargo("install --quiet --locked --force --root")
        .arg(&install_root)
        .arg("--target-dir")
        .arg(&build_dir)
        .arg(package)
        .words("--version")
        .arg(version)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .show()?;
    // Nothing needs the intermediate files again; not being able to delete them is no failure.
    let _ = fs::remove_dir_all(build_dir);
    if right(&installed) {
        Ok(installed)
    } else {
        Err(format!("{} is not version {version}", installed.display()).into())
    }
}

fn has_version(file: &Path, version: &str) -> bool {
    file.is_file()
        && Run::new(file).arg("--version").output().is_ok_and(|text| text.split_whitespace().nth(1) == Some(version))
}

/// Node, and the packages of a folder exactly as locked there.
pub fn node_packages(dir: &Path) -> Result {
    let version = Run::new("node").arg("--version").output().map_err(|_| {
        format!("Node.js {OLDEST_NODE} or newer is needed and `node` was not found: https://nodejs.org or your package manager")
    })?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    if major.is_none_or(|n| n < OLDEST_NODE) {
        return Err(format!("Node.js {OLDEST_NODE} or newer is needed, found {}", version.trim()).into());
    }
    let lock = fs::read(dir.join("package-lock.json"))?;
    let stamp = dir.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing the Node packages of {}", dir.display());
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Run::new(npm).words("ci --no-progress --loglevel=error").dir(dir).show()?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// A browser and its driver.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// `ChromeDriver` of the same version.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds both, or installs them with the system's package manager.
    pub fn ensure() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        install_chromium()?;
        Self::find().ok_or_else(|| CHROMIUM_ADVICE.into())
    }

    fn find() -> Option<Self> {
        Some(Self { chromium: find_chromium()?, driver: find_driver()? })
    }
}

const CHROMIUM_ADVICE: &str = "the browser tests need Chromium (or Chrome) and ChromeDriver of the same version. Install both, with a Korean \
                               font such as Noto Sans CJK, and put them on the PATH or set CHROMIUM and CHROMEDRIVER to their files";

fn find_chromium() -> Option<PathBuf> {
    if let Some(file) = env::var_os("CHROMIUM") {
        return Some(PathBuf::from(file)).filter(|file| file.is_file());
    }
    let on_mac = || MAC_CHROMIUM.iter().map(PathBuf::from).find(|file| file.is_file());
    CHROMIUM_NAMES.into_iter().find_map(on_path).or_else(on_mac)
}

fn find_driver() -> Option<PathBuf> {
    // CHROMEWEBDRIVER is the folder's name on GitHub's machines.
    let given = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let hosted = env::var_os("CHROMEWEBDRIVER").map(|dir| PathBuf::from(dir).join("chromedriver"));
    let debian = || Some(PathBuf::from("/usr/lib/chromium-browser/chromedriver"));
    given
        .into_iter()
        .chain(hosted)
        .find(|file| file.is_file())
        .or_else(|| on_path("chromedriver"))
        .or_else(debian)
        .filter(|file| file.is_file())
}

fn install_chromium() -> Result {
    let known: [(&str, &[&str]); 4] = [
        (
            "apt-get",
            &[
                "apt-get -q update",
                "apt-get -q -y --no-install-recommends install chromium chromium-driver fonts-noto-cjk",
            ],
        ),
        ("dnf", &["dnf -q -y install chromium chromedriver google-noto-sans-cjk-fonts"]),
        ("pacman", &["pacman -Sy --noconfirm --needed chromium noto-fonts-cjk"]),
        ("brew", &["brew install --cask chromium chromedriver"]),
    ];
    let Some((manager, commands)) = known.into_iter().find(|(manager, _)| on_path(manager).is_some()) else {
        return Err(CHROMIUM_ADVICE.into());
    };
    println!("installing Chromium and its driver with {manager}");
    for command in commands {
        as_administrator(manager, command)?
            .env("DEBIAN_FRONTEND", "noninteractive")
            .show()
            .map_err(|e| format!("{e}\n{CHROMIUM_ADVICE}"))?;
    }
    Ok(())
}

/// The command as root: directly, or by a sudo that asks no password. Homebrew wants no root.
fn as_administrator(manager: &str, command: &str) -> Result<Run> {
    let (program, rest) = command.split_once(' ').unwrap_or((command, ""));
    let is_root = || Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    if manager == "brew" || is_root() {
        return Ok(Run::new(program).words(rest));
    }
    if Run::new("sudo").words("-n true").output().is_err() {
        return Err(format!("`{command}` needs administrator rights.\n{CHROMIUM_ADVICE}").into());
    }
    Ok(Run::new("sudo").arg("-n").words(command))
}
