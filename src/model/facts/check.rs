// The rules that every row of every fact table must meet. Shared by `build.rs` (which fails the build) and by the tests
// (which show that a bad row is refused), so it depends on nothing but std.

/// One row of a fact table, still as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawFact {
    /// Identifier in snake case, unique over all tables.
    pub id: String,
    /// The figure.
    pub value: String,
    /// Lower end of the published or assumed range; may be empty.
    pub low: String,
    /// Upper end of the range; may be empty.
    pub high: String,
    /// Unit; `1` where dimensionless.
    pub unit: String,
    /// Year, month or day the figure holds for.
    pub as_of: String,
    /// Title of the source, or `assumption: reason`, `derived: how`, `unverified: why`.
    pub source: String,
    /// Web address; empty where the source itself carries a locator in square brackets.
    pub url: String,
    /// Evidence grade.
    pub grade: String,
}

/// The five grades as the tables spell them.
pub const GRADES: [&str; 5] = ["primary", "third-party", "derived", "assumption", "unverified"];

/// A row that passed: its numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CheckedNumbers {
    /// The figure.
    pub value: f64,
    /// Lower end of the range.
    pub low: Option<f64>,
    /// Upper end of the range.
    pub high: Option<f64>,
}

/// Checks one row.
///
/// # Errors
/// The first rule that the row breaks, in words, beginning with the row's id.
pub fn check(row: &RawFact) -> Result<CheckedNumbers, String> {
    let fail = |what: &str| Err(format!("{}: {what}", row.id));
    if !is_snake_case(&row.id) {
        return fail("the id is not in snake case");
    }
    if row.unit.trim().is_empty() {
        return fail("no unit (write 1 where dimensionless)");
    }
    if !is_date(&row.as_of) {
        return fail("as_of is not a year, year-month or year-month-day");
    }
    if !GRADES.contains(&row.grade.as_str()) {
        return fail("unknown grade");
    }
    check_source(row)?;
    check_numbers(row)
}

fn check_source(row: &RawFact) -> Result<(), String> {
    let fail = |what: &str| Err(format!("{}: {what}", row.id));
    let reasoned = |prefix: &str| row.source.strip_prefix(prefix).is_some_and(|rest| rest.trim().len() > 5);
    if !row.url.is_empty() && !row.url.starts_with("https://") && !row.url.starts_with("http://") {
        return fail("the address is not http(s)");
    }
    match row.grade.as_str() {
        "assumption" if !reasoned("assumption: ") => fail("an assumption needs `assumption: reason`"),
        "derived" if !reasoned("derived: ") => fail("a derived figure needs `derived: how`"),
        "unverified" if !reasoned("unverified: ") => fail("an unverified figure needs `unverified: why`"),
        "primary" | "third-party" if row.source.trim().is_empty() => fail("no source"),
        "primary" | "third-party" if row.source.starts_with("assumption:") => fail("an assumption graded as a source"),
        "primary" | "third-party" if row.url.is_empty() && !row.source.contains('[') => {
            fail("no address: neither a URL nor a locator in square brackets")
        }
        _ => Ok(()),
    }
}

fn check_numbers(row: &RawFact) -> Result<CheckedNumbers, String> {
    let number = |name: &str, text: &str| match text.trim().parse::<f64>() {
        Ok(x) if x.is_finite() => Ok(x),
        _ => Err(format!("{}: {name} is not a finite number", row.id)),
    };
    let optional = |name: &str, text: &str| {
        if text.is_empty() { Ok(None) } else { number(name, text).map(Some) }
    };
    let value = number("value", &row.value)?;
    let (low, high) = (optional("low", &row.low)?, optional("high", &row.high)?);
    if low.is_some() != high.is_some() {
        return Err(format!("{}: a range needs both ends", row.id));
    }
    if low.is_some_and(|low| low > value) || high.is_some_and(|high| value > high) {
        return Err(format!("{}: the value lies outside its range", row.id));
    }
    Ok(CheckedNumbers { value, low, high })
}

fn is_snake_case(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, n: usize| part.len() == n && part.chars().all(|c| c.is_ascii_digit());
    let within = |part: &str, max: u32| part.parse::<u32>().is_ok_and(|n| (1..=max).contains(&n));
    match parts.as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && digits(month, 2) && within(month, 12),
        [year, month, day] => {
            digits(year, 4) && digits(month, 2) && within(month, 12) && digits(day, 2) && within(day, 31)
        }
        _ => false,
    }
}
