//! Where the chips' figures and the rules come from, for the page's HTML.

use crate::model::chips::{CHIPS, Chip, Figure, Quantity, SOURCES};
use crate::model::controls::{EVENTS, REGIMES, Regime};
use crate::plot::svg::escape;
use crate::words::number::plain;
use crate::words::{Lang, catalogue as say, events, grades, rules};
use std::fmt::Write as _;

/// Three parts: the graded figures of each chip with the catalogue's credit; every rule in a line, with its wording; the timeline.
/// Quotations and remarks are in English.
pub fn sources(lang: Lang) -> String {
    let [chips, laws, events] = say::headings(lang);
    format!(
        "<h2 id=\"chips\">{chips}</h2>{}<h2 id=\"rules\">{laws}</h2><p>{}</p><ul class=\"rules\">{}</ul>\
         <h2 id=\"timeline\">{events}</h2><ul class=\"timeline\">{}</ul>",
        catalogue(lang),
        say::about_grades(lang),
        REGIMES.iter().map(|regime| rule(lang, regime)).collect::<String>(),
        timeline(lang)
    )
}

fn catalogue(lang: Lang) -> String {
    let [before, after] = say::credit(lang);
    let chips: String = CHIPS.iter().map(|chip| entry(lang, chip)).collect();
    let mut out = format!(
        "<p>{before}<a href=\"https://epoch.ai/data/machine-learning-hardware\" lang=\"en\">Epoch AI, Data on Machine Learning \
         Hardware</a>{after}</p><div class=\"catalogue\">{chips}</div><details><summary>{}</summary><ul class=\"sources\" lang=\"en\">",
        say::chip_sources(lang, SOURCES.len())
    );
    for source in SOURCES {
        let (key, text, url) = (escape(source.key), escape(source.source), escape(source.url));
        let _ = match url.is_empty() {
            true => write!(out, "<li id=\"source-{key}\">{key}: {text}</li>"),
            false => write!(out, "<li id=\"source-{key}\">{key}: <a href=\"{url}\">{text}</a></li>"),
        };
    }
    out + "</ul></details>"
}

/// A chip: its name, and behind it each figure with its grade.
fn entry(lang: Lang, chip: &Chip) -> String {
    let figures = Quantity::ALL.into_iter().filter_map(|quantity| Some((quantity, chip.figure(quantity)?)));
    let rows: String = figures.map(|(quantity, figure)| row(lang, quantity, &figure)).collect();
    let known = if rows.is_empty() {
        format!("<p>{}</p>", say::no_figures(lang))
    } else {
        format!("<table class=\"evidence\"><tbody>{rows}</tbody></table>")
    };
    let notes = chip.provenance().map_or_else(String::new, |from| {
        let remarks = [from.status, from.notes].map(|text| text.trim_end_matches('.')).join(". ");
        format!(
            "<p lang=\"en\"><small>{}. [{}]</small></p>",
            escape(remarks.trim_end_matches(". ")),
            escape(from.sources)
        )
    });
    format!("<details><summary>{}</summary>{known}{notes}</details>", escape(&rules::chip(lang, chip.name)))
}

fn row(lang: Lang, quantity: Quantity, figure: &Figure) -> String {
    let (label, unit) = say::quantity(lang, quantity);
    let range = match (figure.low, figure.high) {
        (Some(low), Some(high)) => format!(" ({}–{})", plain(low), plain(high)),
        _ => String::new(),
    };
    format!(
        "<tr><th scope=\"row\">{label}</th><td>{}{unit}{range}</td><td>{}</td></tr>",
        plain(figure.value),
        grades::explained(lang, figure.grade)
    )
}

/// A rule: name, days and grades, what it does in a line, then its wording and where it was read.
fn rule(lang: Lang, regime: &Regime) -> String {
    let words = &regime.words;
    let [limits, day] = say::graded(lang);
    let grade = match regime.from {
        Some(_) if regime.from_grade != regime.grade => format!(
            "{limits} {}, {day} {}",
            grades::explained(lang, regime.grade),
            grades::explained(lang, regime.from_grade)
        ),
        _ => grades::explained(lang, regime.grade),
    };
    let citation = if regime.citation.is_empty() { String::new() } else { format!(", {}", escape(regime.citation)) };
    let mut out = format!(
        "<li><strong>{}</strong> ({}, {}{citation}; {grade})<p>{}</p><details><summary>{}</summary><blockquote lang=\"en\"><p>{}</p>\
         </blockquote><p lang=\"en\">{}. {}</p></details>",
        escape(say::rule(lang, regime.id)),
        say::days(lang, regime.from, regime.until),
        say::form(lang, regime.kind),
        escape(say::in_a_line(lang, regime.id)),
        say::wording(lang),
        escape(words.text),
        escape(words.instrument),
        escape(words.notes)
    );
    for source in words.sources {
        let _ = write!(out, " <a href=\"{}\" lang=\"en\">{}</a>", escape(source.url), escape(source.title));
    }
    out + "</li>"
}

fn timeline(lang: Lang) -> String {
    let mut out = String::new();
    for event in EVENTS {
        let source = match event.url {
            "" => say::no_source(lang).to_owned(),
            url => format!("<a href=\"{}\" lang=\"en\">{}</a>", escape(url), escape(event.source)),
        };
        let _ = write!(
            out,
            "<li><strong>{}</strong> {} ({}, {})<details><summary>{}</summary><p lang=\"en\">{}</p></details>{source}</li>",
            event.date,
            escape(&say::event(lang, event)),
            events::kind(lang, event.kind),
            grades::explained(lang, event.grade),
            say::wording(lang),
            escape(event.what)
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_told_in_a_line_of_its_language() {
        for regime in REGIMES {
            for lang in Lang::ALL {
                let line = say::in_a_line(lang, regime.id);
                assert!(line.ends_with('.'), "{} in {lang:?}", regime.id);
                let hangul = line.chars().any(|c| ('가'..='힣').contains(&c));
                assert_eq!(hangul, lang == Lang::Ko, "{}", regime.id);
                assert!(say::rule(lang, regime.id).chars().count() > 5, "{}", regime.id);
            }
        }
    }

    #[test]
    fn the_event_that_begins_a_rule_has_the_weaker_of_its_grades() {
        for regime in REGIMES {
            let Some(event) = EVENTS.iter().find(|event| event.id == regime.id) else { continue };
            assert_eq!(event.grade, regime.grade.max(regime.from_grade), "{}", regime.id);
        }
    }

    #[test]
    fn nobody_is_named_twice_in_a_row() {
        for lang in Lang::ALL {
            let html = timeline(lang);
            for twice in ["네덜란드: 네덜란드", "일본: 일본", "Japan: Japan"] {
                assert!(!html.contains(twice), "{twice}");
            }
        }
    }
}
