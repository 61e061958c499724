//! Comparing: what scenario B adds to a figure's finding and to its table, whatever the figure.
//!
//! A figure's answer draws B where there is one, and gives the number its finding rests on for both ([`Answer::headline`]).
//! The sentence about the difference is made of that number. The table is made of two tables, the figure's answer to A alone
//! and its answer to B alone, row by row; so no figure writes rows of B.

use super::{Answer, Cell, Dense, FigureId, Handle, Row, Table};
use crate::decimal;
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, Scenario};
use crate::words::compare::{self as say, Headline};
use crate::words::{Lang, number};
use std::sync::Arc;

/// Asks the model for a figure of a part.
pub type Ask = fn(FigureId, &Choices) -> Arc<dyn Answer>;

/// Tables of no more columns have B beside each column; wider ones have it below each row.
const BESIDE: usize = 2;

/// The answer to choices, compared with B where there is one.
pub fn answer(ask: Ask, figure: FigureId, choices: &Choices) -> Arc<dyn Answer> {
    let answer = ask(figure, choices);
    match choices.b {
        Some(b) => Arc::new(Compared { ask, figure, answer, b }),
        None => answer,
    }
}

struct Compared {
    ask: Ask,
    figure: FigureId,
    answer: Arc<dyn Answer>,
    b: Scenario,
}

impl Answer for Compared {
    fn finding(&self, lang: Lang) -> String {
        let (finding, headline) = (self.answer.finding(lang), self.headline(lang));
        let difference = headline.map_or_else(String::new, |headline| say::difference(lang, &headline));
        [finding, difference].join(" ").trim_end().to_owned()
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        self.answer.headline(lang)
    }

    fn caption(&self, lang: Lang) -> String {
        self.answer.caption(lang)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        self.answer.draw(lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let table = self.answer.table(lang);
        // What takes long is computed for A alone: these figures have their own rows of B.
        if !self.figure.heavy().is_empty() {
            return table;
        }
        let alone = Choices { a: self.b, b: None };
        tables(lang, table, (self.ask)(self.figure, &alone).table(lang))
    }

    fn dense(&self, layout: Layout) -> Option<Dense> {
        self.answer.dense(layout)
    }

    fn handle(&self, layout: Layout) -> Option<Handle> {
        self.answer.handle(layout)
    }
}

/// A's table with what B's has otherwise, and the differences.
pub fn tables(lang: Lang, a: Table, b: Table) -> Table {
    // A scenario that the model refuses has no columns.
    if b.columns.is_empty() {
        return a;
    }
    if a.columns.len() <= BESIDE || a.columns != b.columns { beside(lang, &a, &b) } else { below(lang, a, b) }
}

/// B's rows, each to be taken once.
struct Rest(Vec<Option<Row>>);

impl Rest {
    /// The row of B that stands for the same as `row`: the reader's own place for the reader's own place, else the one of
    /// the same header.
    fn partner(&mut self, row: &Row) -> Option<Row> {
        let same = |other: &Row| other.own == row.own && (row.own || other.header == row.header);
        self.0.iter_mut().find(|other| other.as_ref().is_some_and(same))?.take()
    }

    /// What no row of A stands for.
    fn left(self) -> impl Iterator<Item = Row> {
        self.0.into_iter().flatten()
    }
}

fn nothing() -> Cell {
    Cell::words(number::NOTHING)
}

/// B and the difference as columns beside each of A's.
fn beside(lang: Lang, a: &Table, b: &Table) -> Table {
    let width = a.columns.len().max(b.columns.len());
    let mut columns = Vec::new();
    for at in 0..width {
        let (own, other) = (a.columns.get(at), b.columns.get(at));
        columns.extend(own.cloned());
        columns.extend(other.map(|other| say::of_b(lang, other)));
        columns.extend(own.and(other).map(|_| say::gap_header(lang, own.map_or("", String::as_str))));
    }
    let cells = |own: Option<&Row>, other: Option<&Row>| {
        let mut cells = Vec::new();
        for at in 0..width {
            let cell = |row: Option<&Row>| row.and_then(|row| row.cells.get(at)).cloned().unwrap_or_else(nothing);
            let (mine, theirs) = (cell(own), cell(other));
            let both = at < a.columns.len() && at < b.columns.len();
            let gap = both.then(|| gap(lang, &mine, &theirs));
            cells.extend((at < a.columns.len()).then_some(mine));
            cells.extend((at < b.columns.len()).then_some(theirs));
            cells.extend(gap);
        }
        cells
    };
    let mut out = Table::new(a.caption.clone(), a.corner.clone(), columns);
    let mut rest = Rest(b.rows.iter().cloned().map(Some).collect());
    for row in &a.rows {
        let partner = rest.partner(row);
        let header = match &partner {
            Some(other) if other.header != row.header => format!("{} / B: {}", row.header, other.header),
            _ => row.header.clone(),
        };
        out.row(header, cells(Some(row), partner.as_ref()));
    }
    rest.left().for_each(|row| out.row(say::of_b(lang, &row.header), cells(None, Some(&row))));
    out
}

/// B and the difference as rows below each of A's that B has otherwise.
fn below(lang: Lang, a: Table, b: Table) -> Table {
    let mut out = Table { rows: Vec::new(), ..a };
    let mut rest = Rest(b.rows.into_iter().map(Some).collect());
    for row in a.rows {
        let partner = rest.partner(&row).filter(|other| other.cells != row.cells || other.header != row.header);
        let gaps = partner.as_ref().map(|other| {
            let pairs = row.cells.iter().zip(&other.cells);
            pairs.map(|(mine, theirs)| gap(lang, mine, theirs)).collect::<Vec<_>>()
        });
        let header = row.header.clone();
        out.rows.push(row);
        if let Some((other, gaps)) = partner.zip(gaps) {
            out.row(say::of_b(lang, &other.header), other.cells);
            if gaps.iter().any(|cell| cell.value.is_some()) {
                out.row(say::gap_header(lang, &header), gaps);
            }
        }
    }
    rest.left().for_each(|row| out.row(say::of_b(lang, &row.header), row.cells));
    out
}

/// The difference between two cells: of percentages in points, of other numbers in per cent of B's; where B's is zero or of
/// the other sign, the difference itself.
fn gap(lang: Lang, mine: &Cell, theirs: &Cell) -> Cell {
    let (Some(a), Some(b)) = (mine.value, theirs.value) else { return nothing() };
    let (by, unit) = match (shown_percent(mine), shown_percent(theirs)) {
        _ if a == b => (0.0, ""),
        (Some(scale), Some(other)) => ((a - b) * scale.max(other), say::points(lang)),
        _ if b != 0.0 && a / b >= 0.0 => ((a - b) / b.abs() * 100.0, "%"),
        _ => (a - b, ""),
    };
    Cell::number(by, say::signed(lang, by, unit))
}

/// Where a cell shows a percentage: 100 if its number is a share, 1 if it counts per cent.
fn shown_percent(cell: &Cell) -> Option<f64> {
    let digits: String = cell.text.strip_suffix('%')?.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let (shown, value) = (decimal::read(&digits)?, cell.value?.abs());
    Some(if value > 0.0 && shown / value > 10.0 { 100.0 } else { 1.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&str], rows: &[(&str, &[(f64, &str)])]) -> Table {
        let mut t = Table::new("caption", "corner", columns.iter().map(|c| (*c).to_owned()).collect());
        for (header, cells) in rows {
            t.row(*header, cells.iter().map(|(value, text)| Cell::number(*value, *text)).collect());
        }
        t
    }

    fn texts(row: &Row) -> Vec<&str> {
        row.cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    #[test]
    fn few_columns_have_b_beside_them() {
        let a = table(&["Value"], &[("Dies", &[(88.0, "88")]), ("Yield", &[(0.62, "62%")]), ("Only A", &[(1.0, "1")])]);
        let b =
            table(&["Value"], &[("Dies", &[(100.0, "100")]), ("Yield", &[(0.5, "50%")]), ("Only B", &[(2.0, "2")])]);
        let both = tables(Lang::En, a, b);
        assert_eq!(both.columns[..2], ["Value", "Scenario B: Value"]);
        assert!(both.columns[2].starts_with("Value: difference from B"));
        let rows: Vec<_> = both.rows.iter().map(|row| (row.header.as_str(), texts(row))).collect();
        assert_eq!(
            rows,
            [
                ("Dies", vec!["88", "100", "\u{2212}12%"]),
                ("Yield", vec!["62%", "50%", "+12 pp"]),
                ("Only A", vec!["1", "—", "—"]),
                ("Scenario B: Only B", vec!["—", "2", "—"]),
            ]
        );
    }

    #[test]
    fn many_columns_have_b_below_them_where_it_differs() {
        let a = table(
            &["x", "y", "z"],
            &[("2025", &[(1.0, "1"), (2.0, "2"), (0.0, "0")]), ("2026", &[(1.0, "1"), (2.0, "2"), (3.0, "3")])],
        );
        let b = table(
            &["x", "y", "z"],
            &[
                ("2025", &[(1.0, "1"), (4.0, "4"), (0.0, "0")]),
                ("2026", &[(1.0, "1"), (2.0, "2"), (3.0, "3")]),
                ("2027", &[(1.0, "1"), (2.0, "2"), (3.0, "3")]),
            ],
        );
        let both = tables(Lang::Ko, a, b);
        let headers: Vec<_> = both.rows.iter().map(|row| row.header.as_str()).collect();
        assert_eq!(headers, ["2025", "비교안(B): 2025", "2025: B와의 차이 (%, 비율은 %p)", "2026", "비교안(B): 2027"]);
        assert_eq!(texts(&both.rows[2]), ["0", "\u{2212}50%", "0"]);
        assert!(both.rows.iter().all(|row| row.cells.len() == both.columns.len()));
    }

    #[test]
    fn the_readers_own_rows_are_compared_wherever_they_stand() {
        let own = |header: &str, value: f64| {
            let mut t = table(&["x", "y", "z"], &[]);
            t.own_row(header, vec![Cell::number(value, "n"), Cell::words("w"), Cell::words("w")]);
            t.row("fixed", vec![Cell::number(1.0, "1"), Cell::words("w"), Cell::words("w")]);
            t
        };
        let both = tables(Lang::En, own("at 60%", 3.0), own("at 80%", 2.0));
        let headers: Vec<_> = both.rows.iter().map(|row| row.header.as_str()).collect();
        assert_eq!(headers[..2], ["at 60%", "Scenario B: at 80%"]);
        assert_eq!((texts(&both.rows[2])[0], headers[3], headers.len()), ("+50%", "fixed", 4));
    }

    #[test]
    fn columns_that_the_choices_name_stand_side_by_side() {
        let a = table(&["H20", "H100", "A100"], &[("speed", &[(1.0, "1"), (2.0, "2"), (3.0, "3")])]);
        let b = table(&["H20", "B200"], &[("speed", &[(1.0, "1"), (4.0, "4")])]);
        let both = tables(Lang::En, a, b);
        assert_eq!(both.columns.len(), 3 + 3 + 1, "the third has no column of B");
        assert_eq!(texts(&both.rows[0]), ["1", "1", "0", "2", "4", "\u{2212}50%", "3"]);
        assert_eq!(both.columns[4], "Scenario B: B200");
    }

    #[test]
    fn where_b_is_zero_or_refused() {
        let zero = gap(Lang::En, &Cell::number(3.0, "3"), &Cell::number(0.0, "0"));
        assert_eq!((zero.value, zero.text.as_str()), (Some(3.0), "+3"));
        let loss = gap(Lang::En, &Cell::number(-3.0, "3"), &Cell::number(-2.0, "2"));
        assert_eq!(loss.text, "\u{2212}50%");
        let alone = table(&["x"], &[("r", &[(1.0, "1")])]);
        assert_eq!(tables(Lang::En, alone.clone(), table(&[], &[])), alone);
    }
}
