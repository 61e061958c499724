//! The reader's verdict as a text to send, and as JSON.

use super::{Board, Judged};
use crate::decimal;
use crate::model::{DATA_AS_OF, VERSION};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::claims::{names, spoken};
use crate::words::{Lang, board as say, chapters, field, params, site};
use std::fmt::Write as _;

/// The board as plain text: what was changed, what holds and what fails with the numbers, and the link that brings it back.
pub fn text(lang: Lang, board: &Board, choices: &Choices, link: &str) -> String {
    let mut out = format!("{}\n{}\n", say::summary_title(lang), crate::figures::Answer::finding(board, lang));
    let changed: Vec<ParamId> = choices.a.differences(&Scenario::default()).iter().collect();
    let _ = write!(out, "\n{}\n", say::summary_changed(lang, changed.len()));
    for id in changed {
        let _ = writeln!(out, "- {}: {}", params::label(lang, id), field::value(lang, id, choices.a.get(id)));
    }
    for group in board.claims.chunk_by(|a, b| a.entry.chapter == b.entry.chapter) {
        let chapter = group[0].entry.chapter;
        let _ = write!(out, "\n{}\n", chapters::title(lang, chapter));
        for claim in group {
            let _ = writeln!(out, "{}", line(lang, board, claim));
        }
    }
    let _ = write!(out, "\n{}\n{link}\n", site::model_version(lang));
    out
}

fn line(lang: Lang, board: &Board, judged: &Judged) -> String {
    let name = names::name(lang, judged.entry.place);
    let mut line = format!("{} {name}", say::sign(judged.verdict));
    let mut details = Vec::new();
    if let (Some(value), true) = (judged.value, ParamId::line_of(judged.entry.claim.id).is_some()) {
        let said = |value| spoken(lang, judged.entry.claim, value);
        details.push(say::against(lang, &said(value), &said(judged.line)));
    }
    details.extend(board.chance(&judged.entry).map(|share| say::chance_short(lang, Some(share))));
    if !details.is_empty() {
        let _ = write!(line, " ({})", details.join(", "));
    }
    line
}

/// The board as JSON: version, date, link, and for each claim id, verdict, value, line, unit and share of worlds.
pub fn json(board: &Board, link: &str) -> String {
    let number = |value: Option<f64>| value.map_or_else(|| "null".to_owned(), decimal::write);
    let claims: Vec<String> = board
        .claims
        .iter()
        .map(|judged| {
            let claim = judged.entry.claim;
            format!(
                "{{\"id\":\"{}\",\"verdict\":\"{}\",\"value\":{},\"line\":{},\"unit\":\"{}\",\"share_of_worlds\":{}}}",
                claim.id,
                judged.verdict.id(),
                number(judged.value),
                number(ParamId::line_of(claim.id).map(|_| judged.line)),
                claim.unit,
                number(board.chance(&judged.entry)),
            )
        })
        .collect();
    format!(
        "{{\"model_version\":{VERSION},\"data_as_of\":\"{DATA_AS_OF}\",\"link\":\"{}\",\"claims\":[\n{}\n]}}\n",
        link.replace('\\', "\\\\").replace('"', "\\\""),
        claims.join(",\n")
    )
}
