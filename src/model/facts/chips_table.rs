// The rules that every row of `chips.csv` must meet, and the code its rows become. Shared by `build.rs` (which fails the
// build) and by the tests (which show that a bad row is refused), so it depends on nothing but std.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// One row of a table: its cells by column name.
pub type Row = BTreeMap<String, String>;

/// The columns that hold figures, in the order of `chips::Quantity`, each with the column of its grade.
pub const QUANTITIES: [(&str, &str); 16] = [
    ("node_nm", "grade_node"),
    ("die_area_mm2", "grade_die"),
    ("memory_gb", "grade_memory"),
    ("memory_bandwidth_gbs", "grade_memory"),
    ("fp32_tflops", "grade_compute"),
    ("fp16_tflops", "grade_compute"),
    ("bf16_tflops", "grade_compute"),
    ("fp8_tflops", "grade_compute"),
    ("fp4_tflops", "grade_compute"),
    ("int8_tops", "grade_compute"),
    ("tdp_w", "grade_tdp"),
    ("link_gbs", "grade_interconnect"),
    ("io_gbs", "grade_interconnect"),
    ("price_usd", "grade_price"),
    ("price_cny", "grade_price"),
    ("rent_cny_per_hour", "grade_price"),
];

/// Words of the tables and the Rust names they become.
pub const GRADES: [(&str, &str); 5] = [
    ("primary", "Primary"),
    ("third-party", "ThirdParty"),
    ("derived", "Derived"),
    ("assumption", "Assumption"),
    ("unverified", "Unverified"),
];
const CLASSES: [(&str, &str); 7] = [
    ("data-centre", "DataCentre"),
    ("data-centre-inference", "DataCentreInference"),
    ("china-variant", "ChinaVariant"),
    ("consumer", "Consumer"),
    ("edge-inference", "EdgeInference"),
    ("edge-automotive", "EdgeAutomotive"),
    ("system", "System"),
];
const MEMORIES: [(&str, &str); 5] =
    [("hbm", "Hbm"), ("gddr", "Gddr"), ("lpddr", "Lpddr"), ("ddr", "Ddr"), ("sram", "Sram")];

/// A known figure of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Place in [`QUANTITIES`].
    pub quantity: usize,
    /// The figure; the middle of the range where only a range is published.
    pub value: f64,
    /// The published range.
    pub range: Option<(f64, f64)>,
    /// Rust name of the grade.
    pub grade: &'static str,
}

/// The Rust name of a table's word.
pub fn variant(words: &[(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    words.iter().find(|(known, _)| *known == word).map(|(_, name)| *name)
}

fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

fn positive(text: &str) -> Result<f64, String> {
    match text.trim().parse::<f64>() {
        Ok(x) if x.is_finite() && x > 0.0 => Ok(x),
        _ => Err(format!("{text:?} is not a number above zero (leave the cell empty where the figure is unknown)")),
    }
}

fn range(text: &str) -> Result<(f64, f64), String> {
    let (low, high) = text.split_once("..").ok_or_else(|| format!("{text:?} is not low..high"))?;
    let (low, high) = (positive(low)?, positive(high)?);
    if low < high { Ok((low, high)) } else { Err(format!("{text:?} is not in order")) }
}

/// Reads `value`, `low..high` or `value (low..high)`.
fn figure(text: &str) -> Result<(f64, Option<(f64, f64)>), String> {
    if let Some((value, rest)) = text.split_once(" (") {
        let value = positive(value)?;
        let (low, high) = range(rest.strip_suffix(')').ok_or("a bracket is not closed")?)?;
        return if (low..=high).contains(&value) {
            Ok((value, Some((low, high))))
        } else {
            Err(format!("{text:?} lies outside its range"))
        };
    }
    if text.contains("..") {
        let (low, high) = range(text)?;
        return Ok((low + (high - low) / 2.0, Some((low, high))));
    }
    Ok((positive(text)?, None))
}

/// The known figures of a row, each with its grade: the cell's own after `@`, else that of its column group.
///
/// # Errors
/// The first rule that the row breaks, in words, beginning with the row's id and the column.
pub fn cells(row: &Row) -> Result<Vec<Cell>, String> {
    let mut known = Vec::new();
    for (quantity, (column, grade_column)) in QUANTITIES.into_iter().enumerate() {
        let text = cell(row, column);
        if text.is_empty() {
            continue;
        }
        let fail = |what: &str| format!("{}: {column}: {what}", cell(row, "id"));
        let (number, grade) = text.split_once('@').unwrap_or((text, cell(row, grade_column)));
        let grade = variant(&GRADES, grade).ok_or_else(|| fail("no grade"))?;
        let (value, range) = figure(number).map_err(|what| fail(&what))?;
        known.push(Cell { quantity, value, range, grade });
    }
    Ok(known)
}

/// A date of the table: a year or month, or two of them with a slash between (a span).
fn is_span(text: &str) -> bool {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|c| c.is_ascii_digit());
    let date = |part: &str| match part.split_once('-') {
        Some((year, month)) => {
            digits(year, 4) && digits(month, 2) && month.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month))
        }
        None => digits(part, 4),
    };
    text.split('/').count() <= 2 && text.split('/').all(date)
}

/// What a row says besides its figures.
///
/// # Errors
/// As [`cells`].
pub fn check_words(row: &Row, sources: &[Row]) -> Result<(), String> {
    let fail = |what: &str| Err(format!("{}: {what}", cell(row, "id")));
    let id = cell(row, "id");
    if !id.starts_with(|c: char| c.is_ascii_lowercase())
        || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    {
        return fail("the id is not in snake case");
    }
    if ["name", "maker", "country", "status"].iter().any(|column| cell(row, column).trim().is_empty()) {
        return fail("no name, maker, country or status");
    }
    if variant(&CLASSES, cell(row, "class")).is_none() || !matches!(cell(row, "data_centre"), "yes" | "no") {
        return fail("unknown class, or data_centre is neither yes nor no");
    }
    let memory = cell(row, "memory_kind");
    if !memory.is_empty() && variant(&MEMORIES, memory).is_none() {
        return fail("unknown kind of memory");
    }
    let year = cell(row, "launch_year");
    if !year.is_empty() && !year.parse::<u16>().is_ok_and(|year| (2010..2100).contains(&year)) {
        return fail("launch_year is not a year");
    }
    let priced = ["price_usd", "price_cny"].iter().any(|column| !cell(row, column).is_empty());
    let rented = !cell(row, "rent_cny_per_hour").is_empty();
    for (has, column) in [(priced, "price_as_of"), (rented, "rent_as_of")] {
        if has != is_span(cell(row, column)) {
            return fail("a price needs its date, as a year, a month or a span of them");
        }
    }
    let known = |key: &str| sources.iter().any(|source| cell(source, "key") == key);
    let mut keys = cell(row, "sources").split_whitespace().peekable();
    if keys.peek().is_none() && !cells(row)?.is_empty() {
        return fail("no source");
    }
    keys.find(|key| !known(key)).map_or(Ok(()), |key| fail(&format!("the source {key} is not in chip_sources.csv")))
}

/// The Rust of the whole table. `words`: with the text that only the page's HTML needs.
///
/// # Errors
/// The first rule that a row breaks.
pub fn code(chips: &[Row], sources: &[Row], words: bool) -> Result<String, String> {
    let (mut rows, mut values, mut grades, mut ranges) = (String::new(), String::new(), String::new(), String::new());
    let mut provenance = String::new();
    let mut first = 0_usize;
    for row in chips {
        check_words(row, sources)?;
        let known = cells(row)?;
        let mask = known.iter().fold(0_u16, |mask, cell| mask | (1 << cell.quantity));
        rows += &chip(row, mask, first);
        for (place, cell) in known.iter().enumerate() {
            write!(values, "{:?}, ", cell.value).unwrap();
            write!(grades, "Grade::{}, ", cell.grade).unwrap();
            if let Some((low, high)) = cell.range {
                writeln!(ranges, "    ({}, {low:?}, {high:?}),", first + place).unwrap();
            }
        }
        first += known.len();
        provenance += &origin(row);
    }
    let mut code = format!(
        "/// Every chip in the order of the table.\npub static CHIPS: &[Chip] = &[\n{rows}];\n\
         static VALUES: [f64; {first}] = [{values}];\nstatic GRADES: [Grade; {first}] = [{grades}];\n\
         static RANGES: &[(u16, f64, f64)] = &[\n{ranges}];\n"
    );
    if words {
        let listed: String = sources
            .iter()
            .map(|row| {
                let [key, source, url] = ["key", "source", "url"].map(|column| cell(row, column));
                format!("    Source {{ key: {key:?}, source: {source:?}, url: {url:?} }},\n")
            })
            .collect();
        write!(
            code,
            "static PROVENANCE: &[ChipProvenance] = &[\n{provenance}];\n\
             /// Every source that the catalogue names.\npub static SOURCES: &[Source] = &[\n{listed}];\n"
        )
        .unwrap();
    }
    Ok(code)
}

fn chip(row: &Row, known: u16, first: usize) -> String {
    let [id, name, maker, country, price_as_of, rent_as_of] =
        ["id", "name", "maker", "country", "price_as_of", "rent_as_of"].map(|column| cell(row, column));
    let class = variant(&CLASSES, cell(row, "class")).unwrap_or_default();
    let memory = variant(&MEMORIES, cell(row, "memory_kind"))
        .map_or_else(|| "None".to_owned(), |kind| format!("Some(MemoryKind::{kind})"));
    let year = cell(row, "launch_year");
    let year = if year.is_empty() { "None".to_owned() } else { format!("Some({year})") };
    let data_centre = cell(row, "data_centre") == "yes";
    format!(
        "    Chip {{ id: {id:?}, name: {name:?}, maker: {maker:?}, country: {country:?}, class: ChipClass::{class}, \
         data_centre: {data_centre}, launch_year: {year}, memory: {memory}, price_as_of: {price_as_of:?}, \
         rent_as_of: {rent_as_of:?}, known: {known}, first: {first} }},\n"
    )
}

fn origin(row: &Row) -> String {
    let mut text = "    ChipProvenance { ".to_owned();
    for column in ["status", "node_label", "foundry", "die_basis", "memory_type", "sources", "notes"] {
        write!(text, "{column}: {:?}, ", cell(row, column)).unwrap();
    }
    text + "},\n"
}
