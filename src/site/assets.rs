//! What Trunk built: the hashed names of each program's two files.

use crate::program::Program;
use std::{fs, io, path::Path};

/// File names of a program in the site's root folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The program.
    pub program: Program,
    /// The glue script.
    pub script: String,
    /// The WASM module.
    pub module: String,
}

impl Assets {
    /// Finds the files of every program in the folder they were put in.
    ///
    /// # Errors
    /// When the folder cannot be read or lacks a program.
    pub fn find_all(folder: &Path) -> io::Result<Vec<Self>> {
        let names: Vec<String> = fs::read_dir(folder)?
            .filter_map(Result::ok)
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        let find = |program: Program, end: &str| {
            let start = format!("{}-", program.name());
            let fits = |n: &&String| n.starts_with(&start) && n.ends_with(end);
            names.iter().find(fits).cloned().ok_or_else(|| io::Error::other(format!("no {start}*{end} in {folder:?}")))
        };
        Program::ALL
            .into_iter()
            .map(|program| Ok(Self { program, script: find(program, ".js")?, module: find(program, ".wasm")? }))
            .collect()
    }
}
