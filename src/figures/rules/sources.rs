//! Where the rules and the chips' figures come from, for the page's HTML.

use crate::model::chips::{CHIPS, Chip, Quantity, SOURCES};
use crate::model::controls::{Date, EVENTS, REGIMES, Regime};
use crate::plot::svg::escape;
use crate::words::{Lang, events, grades, rules as say};
use std::fmt::Write as _;

/// List items: every rule with its citation, wording, remarks and sources; the catalogue's credit with a row of graded figures
/// for each chip; the timeline. Quotations and remarks are in English.
pub fn sources(lang: Lang) -> String {
    let mut out = String::new();
    for regime in REGIMES {
        rule(&mut out, lang, regime);
    }
    catalogue(&mut out, lang);
    timeline(&mut out, lang);
    out
}

fn days(regime: &Regime) -> String {
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    match regime.from {
        None => String::new(),
        from => format!("{}–{}, ", day(from), day(regime.until)),
    }
}

fn rule(out: &mut String, lang: Lang, regime: &Regime) {
    let words = &regime.words;
    let title = if lang == Lang::Ko && regime.from.is_some() { events::name(lang, regime.id) } else { words.title };
    let citation = if regime.citation.is_empty() { words.instrument } else { regime.citation };
    let _ = write!(
        out,
        "<li>{} ({}{}, {})",
        escape(title),
        days(regime),
        escape(citation),
        grades::explained(lang, regime.grade)
    );
    let _ = write!(out, ": <span lang=\"en\">{}. {}</span>", escape(words.text), escape(words.notes));
    for source in words.sources {
        let _ = write!(out, " <a href=\"{}\" lang=\"en\">{}</a>", escape(source.url), escape(source.title));
    }
    out.push_str("</li>");
}

fn catalogue(out: &mut String, lang: Lang) {
    let lead = lang.pick("칩 목록의 바탕", "The catalogue builds on");
    let summary = lang.pick("칩마다 값, 등급, 비고", "Each chip's figures, grades and notes");
    let _ = write!(
        out,
        "<li>{lead}: <a href=\"https://epoch.ai/data/machine-learning-hardware\" lang=\"en\">Epoch AI, Data on Machine \
         Learning Hardware</a>, CC BY 4.0<details><summary>{summary}</summary><ul>"
    );
    for chip in CHIPS {
        row(out, lang, chip);
    }
    out.push_str("</ul><ul lang=\"en\">");
    for source in SOURCES {
        let (key, text, url) = (escape(source.key), escape(source.source), escape(source.url));
        let _ = match url.is_empty() {
            true => write!(out, "<li>{key}: {text}</li>"),
            false => write!(out, "<li>{key}: <a href=\"{url}\">{text}</a></li>"),
        };
    }
    out.push_str("</ul></details></li>");
}

fn row(out: &mut String, lang: Lang, chip: &Chip) {
    let _ = write!(out, "<li>{}", escape(&say::chip(lang, chip.name)));
    for (i, quantity) in Quantity::ALL.into_iter().enumerate() {
        let Some(figure) = chip.figure(quantity) else { continue };
        let between = if i == 0 { ": " } else { "; " };
        let _ = write!(out, "{between}<code>{}</code> {}", quantity.id(), figure.value);
        if let (Some(low), Some(high)) = (figure.low, figure.high) {
            let _ = write!(out, " ({low}–{high})");
        }
        let _ = write!(out, ", {}", grades::explained(lang, figure.grade));
    }
    if let Some(from) = chip.provenance() {
        let _ = write!(
            out,
            ". <span lang=\"en\">{}. {} [{}]</span>",
            escape(from.status),
            escape(from.notes),
            escape(from.sources)
        );
    }
    out.push_str("</li>");
}

fn timeline(out: &mut String, lang: Lang) {
    let _ = write!(out, "<li><details><summary>{}</summary><ul>", lang.pick("연표", "Timeline"));
    for event in EVENTS {
        let _ = write!(
            out,
            "<li>{} {}: {} ({}, {}). <span lang=\"en\">{}</span> ",
            event.date,
            events::actor(lang, event.actor),
            escape(events::name(lang, event.id)),
            events::kind(lang, event.kind),
            grades::explained(lang, event.grade),
            escape(event.what)
        );
        let _ = match event.url {
            "" => write!(out, "<span lang=\"en\">{}</span></li>", escape(event.source)),
            url => write!(out, "<a href=\"{}\" lang=\"en\">{}</a></li>", escape(url), escape(event.source)),
        };
    }
    out.push_str("</ul></details></li>");
}
