//! Where things are.

use crate::run::Result;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let manifest =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or(manifest.clone(), Path::to_path_buf)
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The browser tests, their `package.json` and `node_modules`.
pub fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where `cargo install` puts tools that are not on the PATH in the right version.
pub fn install_root() -> Result<PathBuf> {
    if let Some(dir) = env::var_os("CARGO_INSTALL_ROOT") {
        return Ok(root().join(dir));
    }
    let cargo_home = match env::var_os("CARGO_HOME") {
        Some(dir) => PathBuf::from(dir),
        None => env::home_dir().ok_or("neither CARGO_HOME nor a home folder is known")?.join(".cargo"),
    };
    Ok(cargo_home.join("good-enough-tools"))
}

/// The version of a package in `Cargo.lock`.
pub fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))?;
    version_in_lock(&lock, package).ok_or_else(|| format!("Cargo.lock has no package `{package}`").into())
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// Every file below `dir`, sorted, as paths below it with forward slashes.
pub fn files_below(dir: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(dir)?.to_string_lossy().replace('\\', "/");
                files.push(below);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_a_version_from_the_lock() {
        let lock =
            "[[package]]\nname = \"ab\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.3.4\"\n";
        assert_eq!(super::version_in_lock(lock, "b").as_deref(), Some("2.3.4"));
        assert_eq!(super::version_in_lock(lock, "c"), None);
    }
}
