//! Making the program's two files smaller after Trunk has written them.
//!
//! wasm-opt shrinks the module and gives its imports and exports names of one or two letters; the glue script, which has
//! to use the same names, is rewritten to them and minified by esbuild.

use crate::{
    project,
    run::{Result, Run},
    tools,
};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Squeezes the program in `folder`.
pub fn squeeze(folder: &Path) -> Result {
    let module = program_file(folder, "_bg.wasm")?;
    let glue = program_file(folder, ".js")?;
    let names = Run::new(tools::wasm_opt())
        .words("-Oz --minify-imports-and-exports-and-modules")
        .arg(&module)
        .arg("-o")
        .arg(&module)
        .output()?;
    let renamed = rename(&fs::read_to_string(&glue)?, &names)?;
    fs::write(&glue, renamed)?;
    Run::new(tools::node_program("esbuild"))
        .arg(&glue)
        .words("--minify --format=esm --target=es2022 --log-level=warning --allow-overwrite")
        .arg(format!("--outfile={}", glue.display()))
        .show()
}

fn program_file(folder: &Path, end: &str) -> Result<PathBuf> {
    let name = project::files_below(folder)?.into_iter().find(|name| name.starts_with("app-") && name.ends_with(end));
    Ok(folder.join(name.ok_or_else(|| format!("{} holds no app-*{end}", folder.display()))?))
}

/// The glue script with wasm-opt's new names.
///
/// `names` is what wasm-opt prints: `{"imports": [[module, old, new], …], "exports": [[old, new], …]}`, where all imports
/// come from one module, now called `a`.
fn rename(glue: &str, names: &str) -> Result<String> {
    let names: Value = serde_json::from_str(names)?;
    let word = |value: &Value| value.as_str().map(str::to_owned).ok_or("wasm-opt's list of names is not understood");
    let rows = |key: &str| names[key].as_array().ok_or("wasm-opt printed no list of names");
    let mut glue = glue.to_owned();
    let mut replace = |old: &str, new: &str| {
        if !glue.contains(old) {
            return Err(format!("the glue script does not have {old}"));
        }
        glue = glue.replace(old, new);
        Ok(())
    };
    let mut modules: Vec<String> = Vec::new();
    for row in rows("imports")? {
        let (module, old, new) = (word(&row[0])?, word(&row[1])?, word(&row[2])?);
        replace(&format!(" {old}:"), &format!(" {new}:"))?;
        if !modules.contains(&module) {
            modules.push(module);
        }
    }
    for row in rows("exports")? {
        // Not every export is called from the glue script.
        let (old, new) = (word(&row[0])?, word(&row[1])?);
        let _ = replace(&format!("wasm.{old}"), &format!("wasm.{new}"));
    }
    match modules.as_slice() {
        [module] => replace(&format!("\"{module}\":"), "\"a\":")?,
        _ => return Err("the module's imports come from several places".into()),
    }
    Ok(glue)
}

#[cfg(test)]
mod tests {
    use super::rename;

    #[test]
    fn the_glue_takes_the_new_names() {
        let glue = "const i = {\n  __wbg_now_1: () => 1 };\n return { \"./app_bg.js\": i };\n wasm.__start();";
        let names = r#"{"imports":[["./app_bg.js","__wbg_now_1","b"]],"exports":[["__start","c"]]}"#;
        assert_eq!(rename(glue, names).unwrap(), "const i = {\n  b: () => 1 };\n return { \"a\": i };\n wasm.c();");
    }

    #[test]
    fn a_name_the_glue_lacks_is_an_error() {
        let names = r#"{"imports":[["./app_bg.js","__wbg_now_1","b"]],"exports":[]}"#;
        assert!(rename("{ \"./app_bg.js\": i }", names).is_err());
    }
}
