//! What the build put beside the pages: the hashed names of the program's two first files.

use std::{fs, io, path::Path};

/// File names of the program in the site's root folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The glue script.
    pub script: String,
    /// The WASM module that every page needs; the script knows the others.
    pub module: String,
}

impl Assets {
    /// Finds the files in the folder they were put in.
    ///
    /// # Errors
    /// When the folder cannot be read or lacks one of them.
    pub fn find(folder: &Path) -> io::Result<Self> {
        let names: Vec<String> = fs::read_dir(folder)?
            .filter_map(Result::ok)
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        let find = |end: &str| {
            let fits = |n: &&String| n.starts_with("app-") && n.ends_with(end);
            names.iter().find(fits).cloned().ok_or_else(|| io::Error::other(format!("no app-*{end} in {folder:?}")))
        };
        Ok(Self { script: find(".js")?, module: find(".wasm")? })
    }
}
