//! Making the program's first two files smaller.
//!
//! wasm-opt shrinks the module and gives its imports and exports names of one or two letters; the glue script, which has
//! to use the same names, is rewritten to them and minified by esbuild.

use crate::{
    run::{Result, Run},
    tools,
};
use serde_json::Value;
use std::{fs, path::Path};

/// How wasm-opt is called: for size, with what every browser of the last years knows and nothing newer.
pub const OPTIMISE: &str = "-Oz --enable-bulk-memory --enable-bulk-memory-opt --enable-mutable-globals --enable-sign-ext \
                            --enable-nontrapping-float-to-int --enable-reference-types --enable-multivalue --strip-debug \
                            --strip-producers --strip-target-features";

/// Squeezes the module and its glue script.
pub fn squeeze(module: &Path, glue: &Path) -> Result {
    let names = Run::new(tools::wasm_opt())
        .words(OPTIMISE)
        .words("--minify-imports-and-exports-and-modules")
        .arg(module)
        .arg("-o")
        .arg(module)
        .output()?;
    let renamed = rename(&fs::read_to_string(glue)?, &names)?;
    fs::write(glue, renamed)?;
    Run::new(tools::node_program("esbuild"))
        .arg(glue)
        .words("--minify --format=esm --target=es2022 --log-level=warning --allow-overwrite")
        .arg(format!("--outfile={}", glue.display()))
        .show()
}

/// The glue script with wasm-opt's new names.
///
/// `names` is what wasm-opt prints: `{"imports": [[module, old, new], …], "exports": [[old, new], …]}`, and all
/// modules are called `a` now.
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
    for row in rows("imports")? {
        let (old, new) = (word(&row[1])?, word(&row[2])?);
        replace(&format!(" {old}:"), &format!(" {new}:"))?;
    }
    for row in rows("exports")? {
        // Not every export is called from the glue script.
        let (old, new) = (word(&row[0])?, word(&row[1])?);
        let _ = replace(&format!("wasm.{old}"), &format!("wasm.{new}"));
    }
    // Both modules that the names came from are the one object of the script now.
    replace("\"./app_bg.js\":", "\"a\":")?;
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
