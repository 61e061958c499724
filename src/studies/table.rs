//! A table of a command as comma-separated values, as JSON, as Markdown or as aligned text.

use serde_json::{Map, Value};

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Columns under each other, numbers shortened, for people.
    Aligned,
    /// Comma-separated values with a header.
    Csv,
    /// An object: what holds for the whole table, and `rows`, an object each.
    Json,
    /// A table of a document, numbers shortened.
    Markdown,
}

/// A word or a number; a number that is none is an empty cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A word.
    Word(String),
    /// A number.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl Cell {
    fn csv(&self) -> String {
        match self {
            Self::Word(word) if word.contains([',', '"', '\n']) => format!("\"{}\"", word.replace('"', "\"\"")),
            Self::Word(word) => word.clone(),
            Self::Number(number) if number.is_nan() => String::new(),
            Self::Number(number) => format!("{number:?}"),
        }
    }

    fn json(&self) -> Value {
        match self {
            Self::Word(word) => Value::from(word.as_str()),
            Self::Number(number) => Value::from(*number),
        }
    }

    /// For people: six digits.
    fn short(&self) -> String {
        match self {
            Self::Number(number) if number.is_finite() => {
                let before = if number.abs() >= 1.0 { libm::log10(number.abs()) as usize + 1 } else { 1 };
                let text = format!("{number:.*}", 6_usize.saturating_sub(before));
                if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
            }
            Self::Word(word) => word.clone(),
            Self::Number(_) => self.csv(),
        }
    }
}

/// Rows of cells under named columns, and what holds for all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    columns: Vec<String>,
    notes: Vec<(&'static str, Cell)>,
    /// The rows, as many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new(columns: &[&str]) -> Self {
        let columns = columns.iter().map(|name| (*name).to_owned()).collect();
        Self { columns, notes: Vec::new(), rows: Vec::new() }
    }

    /// Adds what holds for the whole table; comma-separated values leave it out.
    pub fn say(&mut self, name: &'static str, value: impl Into<Cell>) {
        self.notes.push((name, value.into()));
    }

    /// The table in a format, ending in a line break.
    #[must_use]
    pub fn text(&self, format: Format) -> String {
        match format {
            Format::Aligned => self.aligned(),
            Format::Csv => {
                let header = self.columns.join(",");
                let rows = self.rows.iter().map(|row| row.iter().map(Cell::csv).collect::<Vec<_>>().join(","));
                [header].into_iter().chain(rows).map(|line| line + "\n").collect()
            }
            Format::Json => {
                let row = |row: &Vec<Cell>| self.columns.iter().cloned().zip(row.iter().map(Cell::json)).collect();
                let rows = self.rows.iter().map(|cells| Value::Object(row(cells))).collect();
                let mut object: Map<String, Value> =
                    self.notes.iter().map(|(name, cell)| ((*name).to_owned(), cell.json())).collect();
                object.insert("rows".to_owned(), Value::Array(rows));
                format!("{}\n", Value::Object(object))
            }
            Format::Markdown => {
                let rule = vec!["---".to_owned(); self.columns.len()];
                let rows = self.rows.iter().map(|row| row.iter().map(Cell::short).collect());
                let lines = [self.columns.clone(), rule].into_iter().chain(rows);
                lines.map(|line| format!("| {} |\n", line.join(" | "))).collect()
            }
        }
    }

    fn aligned(&self) -> String {
        let header = self.columns.clone();
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::short).collect());
        let lines: Vec<Vec<String>> = [header].into_iter().chain(rows).collect();
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let notes = self.notes.iter().map(|(name, cell)| format!("{name}: {}\n", cell.short()));
        let line = |line: &Vec<String>| {
            let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
        };
        notes.chain(lines.iter().map(line)).collect()
    }
}
