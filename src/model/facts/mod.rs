//! The figures as data: every number the model rests on, with its unit, date, source and evidence grade.
//!
//! The tables are the CSV files beside this one. `build.rs` checks each row by the rules in `check.rs` and turns each table
//! into a module of constants, so that `facts::parameters::D0_28NM.value` is known to the compiler.
//!
//! ```
//! use good_enough::model::facts::{self, Grade};
//! let price = facts::find("wafer_price_5nm").unwrap();
//! assert_eq!(price.value, 16988.0);
//! assert_eq!(price.provenance.unit, "USD/wafer");
//! assert_ne!(price.provenance.grade, Grade::Unverified);
//! ```

/// How much a figure can be trusted, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Published by the maker or the law itself.
    Primary,
    /// Published by somebody else.
    ThirdParty,
    /// Computed from published figures; the source says how.
    Derived,
    /// Chosen; the source gives the reason.
    Assumption,
    /// Not traced to a source that could be read. Shown with that mark or not at all; never drives a result.
    Unverified,
}

impl Grade {
    /// The word the tables use for the grade.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::ThirdParty => "third-party",
            Self::Derived => "derived",
            Self::Assumption => "assumption",
            Self::Unverified => "unverified",
        }
    }
}

/// Where a figure comes from. The page's HTML lists the words; in the page's own build only the grade is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// Unit of the value and its range; `1` where dimensionless.
    #[cfg(not(feature = "csr"))]
    pub unit: &'static str,
    /// Year, month or day the figure holds for.
    #[cfg(not(feature = "csr"))]
    pub as_of: &'static str,
    /// Title of the source, or `assumption: reason`, `derived: how`, `unverified: why`.
    #[cfg(not(feature = "csr"))]
    pub source: &'static str,
    /// Web address, where there is one.
    #[cfg(not(feature = "csr"))]
    pub url: Option<&'static str>,
    /// Evidence grade.
    pub grade: Grade,
}

/// One figure with everything a reader needs to judge it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fact {
    /// Identifier in snake case, unique over all tables.
    #[cfg(not(feature = "csr"))]
    pub id: &'static str,
    /// The figure, in `provenance.unit`.
    pub value: f64,
    /// Lower end of the published or assumed range, not above `value`.
    pub low: Option<f64>,
    /// Upper end of the range, not below `value`.
    pub high: Option<f64>,
    /// Where the figure comes from.
    pub provenance: Provenance,
}

impl Fact {
    /// Whether the figure may drive a result: all but the unverified ones.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.provenance.grade != Grade::Unverified
    }
}

/// A figure of a time series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Name of the series within its table.
    pub series: &'static str,
    /// Decimal year: mid-quarter for rates over a quarter, the end of the quarter for stocks.
    pub at: f64,
    /// The figure.
    pub fact: Fact,
}

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

/// Every fact of every table.
pub fn all() -> impl Iterator<Item = &'static Fact> {
    TABLES.iter().flat_map(|(_, rows)| rows.iter().copied())
}

/// The fact with this id, if there is one.
#[must_use]
#[cfg(not(feature = "csr"))]
pub fn find(id: &str) -> Option<&'static Fact> {
    all().find(|fact| fact.id == id)
}

#[cfg(test)]
mod check;
#[cfg(test)]
mod chips_table;
#[cfg(test)]
mod chips_table_tests;
#[cfg(test)]
mod events_table;

#[cfg(test)]
mod tests {
    use super::check::{RawFact, check};
    use super::{Grade, all, find};

    fn good() -> RawFact {
        let text = str::to_owned;
        RawFact {
            id: text("d0_28nm"),
            value: text("0.07"),
            low: text("0.05"),
            high: text("0.1"),
            unit: text("1/cm2"),
            as_of: text("2022-03"),
            source: text("A tool"),
            url: text("https://example.org"),
            grade: text("third-party"),
        }
    }

    #[test]
    fn every_row_has_unit_date_source_and_an_ordered_range() {
        for fact in all() {
            assert!(!fact.provenance.unit.is_empty() && !fact.provenance.as_of.is_empty(), "{}", fact.id);
            assert!(fact.low.is_none_or(|low| low <= fact.value), "{}", fact.id);
            assert!(fact.high.is_none_or(|high| fact.value <= high), "{}", fact.id);
            let sourced = matches!(fact.provenance.grade, Grade::Primary | Grade::ThirdParty);
            let located = fact.provenance.url.is_some() || fact.provenance.source.contains('[');
            assert!(!sourced || located, "{}", fact.id);
            assert_eq!(find(fact.id).map(|found| found.value), Some(fact.value));
        }
    }

    #[test]
    fn a_good_row_passes() {
        assert!(check(&good()).is_ok());
    }

    #[test]
    fn bad_rows_are_refused() {
        type Spoil = fn(&mut RawFact);
        let bad: [(&str, Spoil); 12] = [
            ("no unit", |row| row.unit.clear()),
            ("no date", |row| row.as_of.clear()),
            ("not a date", |row| row.as_of = "lately".into()),
            ("a thirteenth month", |row| row.as_of = "2024-13".into()),
            ("no source", |row| row.source.clear()),
            ("no address", |row| row.url.clear()),
            ("no such grade", |row| row.grade = "certain".into()),
            ("an assumption without its reason", |row| {
                row.grade = "assumption".into();
            }),
            ("value below its range", |row| row.value = "0.01".into()),
            ("value above its range", |row| row.value = "0.2".into()),
            ("half a range", |row| row.low.clear()),
            ("not a number", |row| row.value = "NaN".into()),
        ];
        for (why, spoil) in bad {
            let mut row = good();
            spoil(&mut row);
            assert!(check(&row).is_err(), "{why}");
        }
    }
}
