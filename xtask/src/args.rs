//! The command line: one command, then `--name value` or `--name`.

use crate::run::Result;
use std::str::FromStr;

/// What was typed after `cargo xtask`, taken out piece by piece.
pub struct Args(Vec<String>);

impl Args {
    /// The arguments of this process.
    pub fn from_env() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// Takes the first word.
    pub fn command(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Takes `--name`, if it is there.
    pub fn flag(&mut self, name: &str) -> bool {
        let found = self.0.iter().position(|arg| arg == name);
        found.map(|at| self.0.remove(at)).is_some()
    }

    /// Takes `--name value` or `--name=value`, if it is there.
    pub fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let prefix = format!("{name}=");
        let Some(at) = self.0.iter().position(|arg| arg == name || arg.starts_with(&prefix)) else {
            return Ok(None);
        };
        let arg = self.0.remove(at);
        let text = match arg.strip_prefix(&prefix) {
            Some(text) => text.to_owned(),
            None if at < self.0.len() => self.0.remove(at),
            None => return Err(format!("{name} needs a value").into()),
        };
        let value = text.parse().map_err(|_| format!("{name} cannot be `{text}`"))?;
        Ok(Some(value))
    }

    /// Complains about anything not taken.
    pub fn finish(self) -> Result {
        match self.0.first() {
            None => Ok(()),
            Some(arg) => Err(format!("`{arg}` is not an option here; see `cargo xtask help`").into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn takes_flags_and_values_in_any_order() {
        let mut args = args("--dev --port 81 --base=/x/");
        assert_eq!(args.value::<u16>("--port").unwrap(), Some(81));
        assert_eq!(args.value::<String>("--base").unwrap().as_deref(), Some("/x/"));
        assert!(args.flag("--dev"));
        assert!(!args.flag("--dev"));
        assert!(args.finish().is_ok());
    }

    #[test]
    fn names_what_it_does_not_know() {
        assert!(args("--prot 81").finish().unwrap_err().to_string().contains("--prot"));
        assert!(args("--port x").value::<u16>("--port").is_err());
        assert!(args("--port").value::<u16>("--port").is_err());
    }
}
