//! A figure's table: the same numbers as its marks, as HTML and as CSV.

use crate::decimal;
use crate::plot::svg::{escape, stated};
use std::fmt::Write as _;

/// One cell: a number in full precision beside the text that shows it, or text alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The number, if the cell holds one.
    pub value: Option<f64>,
    /// What a reader sees.
    pub text: String,
}

impl Cell {
    /// A number and the text that shows it.
    pub fn number(value: f64, text: impl Into<String>) -> Self {
        Self { value: value.is_finite().then_some(value), text: text.into() }
    }

    /// Words only.
    pub fn words(text: impl Into<String>) -> Self {
        Self { value: None, text: text.into() }
    }
}

/// One row: its header and its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The row's header.
    pub header: String,
    /// As many cells as the table has columns.
    pub cells: Vec<Cell>,
    /// Whether it is the reader's own place, which the header names: it moves with the choices.
    pub own: bool,
}

/// A table with a caption, a header row and a header column.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table holds, with unit and date.
    pub caption: String,
    /// Header of the header column.
    pub corner: String,
    /// Column headers, with units.
    pub columns: Vec<String>,
    /// Rows in reading order.
    pub rows: Vec<Row>,
}

impl Table {
    /// An empty table.
    pub fn new(caption: impl Into<String>, corner: impl Into<String>, columns: Vec<String>) -> Self {
        Self { caption: caption.into(), corner: corner.into(), columns, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, header: impl Into<String>, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a row has as many cells as the table has columns");
        self.rows.push(Row { header: header.into(), cells, own: false });
    }

    /// Adds the row of the reader's own place.
    pub fn own_row(&mut self, header: impl Into<String>, cells: Vec<Cell>) {
        self.row(header, cells);
        self.rows.iter_mut().next_back().into_iter().for_each(|row| row.own = true);
    }

    /// The content of an HTML `<table>`: caption, head and body. A cell's `data-v` is its number to six digits.
    pub fn html(&self) -> String {
        let mut out = format!("<caption>{}</caption><thead><tr>", escape(&self.caption));
        for column in std::iter::once(&self.corner).chain(&self.columns) {
            let _ = write!(out, "<th scope=\"col\">{}</th>", escape(column));
        }
        out.push_str("</tr></thead><tbody>");
        for row in &self.rows {
            let _ = write!(out, "<tr><th scope=\"row\">{}</th>", escape(&row.header));
            for cell in &row.cells {
                match cell.value {
                    Some(value) => {
                        let _ = write!(out, "<td data-v=\"{}\">{}</td>", stated(value), escape(&cell.text));
                    }
                    None => {
                        let _ = write!(out, "<td>{}</td>", escape(&cell.text));
                    }
                }
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody>");
        out
    }

    /// Comma-separated values (RFC 4180) under comment lines that begin with `#`.
    pub fn csv(&self, comments: &[String]) -> String {
        let mut out = String::new();
        for line in std::iter::once(&self.caption).chain(comments) {
            let _ = writeln!(out, "# {}", line.replace(['\r', '\n'], " "));
        }
        let mut line = |fields: &mut dyn Iterator<Item = String>| {
            let fields: Vec<String> = fields.map(|f| quoted(&f)).collect();
            let _ = writeln!(out, "{}", fields.join(","));
        };
        line(&mut std::iter::once(&self.corner).chain(&self.columns).cloned());
        for row in &self.rows {
            let cells = row.cells.iter().map(|c| c.value.map_or_else(|| c.text.clone(), decimal::write));
            line(&mut std::iter::once(row.header.clone()).chain(cells));
        }
        out
    }
}

fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut t = Table::new("Cost, USD", "Node", vec!["Silicon, USD".into(), "Note".into()]);
        t.row("28 nm", vec![Cell::number(1.0 / 3.0, "$0.33"), Cell::words("a \"b\", c")]);
        t
    }

    #[test]
    fn html_and_csv_hold_the_same_number() {
        assert!(sample().html().contains("data-v=\"0.333333\""));
        let csv = sample().csv(&["model version 1".into()]);
        assert_eq!(
            csv,
            "# Cost, USD\n# model version 1\nNode,\"Silicon, USD\",Note\n28 nm,0.3333333333333333,\"a \"\"b\"\", c\"\n"
        );
    }

    #[test]
    fn a_number_that_is_not_finite_is_no_number() {
        assert_eq!(Cell::number(f64::NAN, "—").value, None);
    }
}
