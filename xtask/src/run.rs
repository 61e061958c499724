//! Running other programs, and failing plainly.

use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
};

/// What a command of this program returns: nothing, or a sentence for the reader.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Lines shown of a quiet program that failed.
const TAIL_LINES: usize = 150;

/// Whether to keep other programs' output back until it matters: on CI.
pub fn quiet() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// One run of another program.
pub struct Run {
    line: String,
    command: Command,
}

impl Run {
    /// Prepares a run in the project's root folder, with no standard input.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.current_dir(crate::project::root()).stdin(Stdio::null());
        let name = Path::new(program).file_stem().unwrap_or(program);
        Self { line: name.to_string_lossy().into_owned(), command }
    }

    /// `cargo …` of the toolchain that runs this program; the arguments are separated by spaces.
    pub fn cargo(args: &str) -> Self {
        Self::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).words(args)
    }

    /// Adds one argument.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.line.push(' ');
        self.line.push_str(&arg.as_ref().to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// Adds arguments separated by spaces.
    pub fn words(self, args: &str) -> Self {
        args.split_whitespace().fold(self, Self::arg)
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in another folder.
    pub fn dir(mut self, dir: &Path) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// Runs with all output shown as it comes.
    pub fn show(mut self) -> Result {
        let status = self.command.status().map_err(|e| format!("`{}` could not be started: {e}", self.line))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` ended with {status}", self.line).into()) }
    }

    /// Runs and returns what was written to standard output; nothing is shown.
    pub fn output(mut self) -> Result<String> {
        let output = self.command.output().map_err(|e| format!("`{}` could not be started: {e}", self.line))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(format!("`{}` ended with {}\n{}", self.line, output.status, errors.trim_end()).into())
    }

    /// Runs, returns both outputs' lines as they came; shows them at once, or when `quiet` only if the run failed.
    pub fn watch(mut self, quiet: bool) -> Result<String> {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().map_err(|e| format!("`{}` could not be started: {e}", self.line))?;
        let errors = child.stderr.take().map(|pipe| thread::spawn(move || collect(pipe, quiet, true)));
        let mut text = child.stdout.take().map(|pipe| collect(pipe, quiet, false)).unwrap_or_default();
        let errors = errors.and_then(|thread| thread.join().ok()).unwrap_or_default();
        let status = child.wait()?;
        if status.success() {
            text.push_str(&errors);
            return Ok(text);
        }
        if quiet {
            eprintln!("{}\n{}", tail(&text), tail(&errors));
        }
        Err(format!("`{}` ended with {status}", self.line).into())
    }
}

fn collect(pipe: impl Read, quiet: bool, to_stderr: bool) -> String {
    let mut text = String::new();
    let mut reader = BufReader::new(pipe);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
        if !quiet {
            // A closed terminal is no reason to stop the run.
            let _ = if to_stderr { std::io::stderr().write_all(&line) } else { std::io::stdout().write_all(&line) };
        }
        text.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    text
}

fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n")
}

/// Finds a program on the PATH.
pub fn on_path(program: &str) -> Option<std::path::PathBuf> {
    let names =
        if cfg!(windows) { vec![format!("{program}.exe"), format!("{program}.cmd")] } else { vec![program.to_owned()] };
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|dir| names.iter().map(|name| dir.join(name)).find(|file| file.is_file()))
}
