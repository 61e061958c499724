// The rules that every row of `control_events.csv` must meet, and the code its rows become. Shared by `build.rs` and the
// tests, so it depends on nothing but std.

use super::chips_table::{GRADES, Row, variant};
use std::fmt::Write as _;

const KINDS: [(&str, &str); 4] =
    [("measure", "Measure"), ("reversal", "Reversal"), ("scheduled", "Scheduled"), ("note", "Note")];
const ACTORS: [(&str, &str); 6] = [
    ("us", "UnitedStates"),
    ("cn", "China"),
    ("nl", "Netherlands"),
    ("jp", "Japan"),
    ("us-cn", "UnitedStatesAndChina"),
    ("company", "Company"),
];

fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

fn date(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let lengths = parts.next().is_none() && (year.len(), month.len(), day.len()) == (4, 2, 2);
    lengths.then_some(())?;
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The row as Rust. `words`: with the text that only the page's HTML needs.
///
/// # Errors
/// The first rule that the row breaks, in words, beginning with the row's id.
pub fn event(row: &Row, earlier: &[&str], words: bool) -> Result<String, String> {
    let id = cell(row, "id");
    let need = |what: &str| format!("{id}: {what}");
    if id.is_empty() || earlier.contains(&id) {
        return Err(need("no id, or used twice"));
    }
    let (year, month, day) = date(cell(row, "date")).ok_or_else(|| need("the date is not year-month-day"))?;
    let kind = variant(&KINDS, cell(row, "kind")).ok_or_else(|| need("unknown kind"))?;
    let actor = variant(&ACTORS, cell(row, "actor")).ok_or_else(|| need("unknown actor"))?;
    let grade = variant(&GRADES, cell(row, "grade")).ok_or_else(|| need("no grade"))?;
    let exact = match cell(row, "precision") {
        "day" => true,
        "month" => false,
        _ => return Err(need("precision is neither day nor month")),
    };
    let (source, url) = (cell(row, "source"), cell(row, "url"));
    if cell(row, "title").is_empty() || source.is_empty() {
        return Err(need("no title or no source"));
    }
    if grade == "Unverified" && !source.starts_with("unverified: ") {
        return Err(need("an unverified event needs `unverified: why`"));
    }
    let found = url.starts_with("http") || (url.is_empty() && grade == "Unverified");
    if !found {
        return Err(need("no address"));
    }
    let reverses = cell(row, "reverses");
    if !reverses.is_empty() && !earlier.contains(&reverses) {
        return Err(need("reverses no earlier event"));
    }
    let reverses = if reverses.is_empty() { "None".to_owned() } else { format!("Some({reverses:?})") };
    let mut code = format!(
        "    Event {{ id: {id:?}, date: Date::on({year}, {month}, {day}), exact: {exact}, kind: EventKind::{kind}, \
         actor: Actor::{actor}, reverses: {reverses}, grade: Grade::{grade}, "
    );
    for column in ["title", "what", "instrument", "citation", "source", "url"].into_iter().filter(|_| words) {
        write!(code, "{column}: {:?}, ", cell(row, column)).unwrap();
    }
    Ok(code + "},\n")
}

/// The Rust of the whole table, which must be in order of date.
///
/// # Errors
/// The first rule that a row breaks.
pub fn code(rows: &[Row], words: bool) -> Result<String, String> {
    let ids: Vec<&str> = rows.iter().map(|row| cell(row, "id")).collect();
    let mut code = "/// Every event, earliest first.\npub static EVENTS: &[Event] = &[\n".to_owned();
    for (place, row) in rows.iter().enumerate() {
        if place > 0 && cell(&rows[place - 1], "date") > cell(row, "date") {
            return Err(format!("{}: not in order of date", ids[place]));
        }
        code += &event(row, &ids[..place], words)?;
    }
    Ok(code + "];\n")
}
