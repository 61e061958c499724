//! The page on evidence: its tables and lists, from the facts, the timeline, the reference modes and the tests' tolerances.

use super::pages::{Page, Reference, WRITTEN};
use crate::figures::board;
use crate::figures::frame::source_items;
use crate::figures::{FigureId, market};
use crate::model::agreement::PEERS;
use crate::model::calibration::{self, Compared};
use crate::model::chips::{CHIPS, Quantity};
use crate::model::controls::{EVENTS, EventKind, REGIMES};
use crate::model::facts::{self, Fact, Grade};
use crate::model::market::{Model, Parameters};
use crate::plot::svg::escape;
use crate::scenario::{Chapter, figure};
use crate::words::{
    Lang, agreement as agreed, catalogue, chapters, claims::all, evidence as say, figures as names, grades, site,
};
use std::fmt::Write as _;

const GRADES: [Grade; 5] = [Grade::Primary, Grade::ThirdParty, Grade::Derived, Grade::Assumption, Grade::Unverified];

/// Every grade: what it means, and how many figures have it.
pub fn grades(lang: Lang) -> String {
    let columns = say::grade_columns(lang);
    let mut rows = String::new();
    let mut all = 0;
    for grade in GRADES {
        let counts = counted(grade);
        all += counts.iter().sum::<usize>();
        let cells: String =
            counts.iter().zip(&columns[2..]).map(|(n, column)| cell(column, "", &n.to_string())).collect();
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}</th>{}{cells}</tr>",
            grades::explained(lang, grade),
            cell(columns[1], "words", say::meaning(lang, grade))
        );
    }
    table(&say::grade_caption(lang, all), &columns, &rows)
}

/// How many of the model's figures, the chips' figures, and the rules and events have a grade.
fn counted(grade: Grade) -> [usize; 3] {
    [
        facts::all().filter(|fact| fact.provenance.grade == grade).count(),
        chip_figures().filter(|found| *found == grade).count(),
        EVENTS.iter().filter(|event| event.grade == grade).count(),
    ]
}

fn chip_figures() -> impl Iterator<Item = Grade> {
    CHIPS.iter().flat_map(|chip| Quantity::ALL.into_iter().filter_map(|quantity| Some(chip.figure(quantity)?.grade)))
}

/// A table. On a phone each of its rows is a card, where the columns' names stand before the cells (see [`cell`]).
fn table(caption: &str, columns: &[&str], rows: &str) -> String {
    let head: String = columns.iter().map(|column| format!("<th scope=\"col\">{column}</th>")).collect();
    format!(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table class=\"evidence cards\">\
         <caption>{}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        escape(caption),
        raised(&escape(caption))
    )
}

/// A cell with the name of its column, which a phone shows beside it.
fn cell(column: &str, class: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<td{class} data-label=\"{}\">{}</td>", escape(column), raised(text))
}

/// The digits that Unicode has raised.
const RAISED: [(char, char); 11] = [
    ('⁻', '\u{2212}'),
    ('⁰', '0'),
    ('¹', '1'),
    ('²', '2'),
    ('³', '3'),
    ('⁴', '4'),
    ('⁵', '5'),
    ('⁶', '6'),
    ('⁷', '7'),
    ('⁸', '8'),
    ('⁹', '9'),
];

/// Markup with its powers of ten as HTML raises them, and nothing of one on two lines.
fn raised(markup: &str) -> String {
    let mut parts = markup.split("10⁻");
    let mut out = parts.next().unwrap_or_default().replace(" × ", "\u{a0}×\u{a0}");
    for part in parts {
        let end = part.find(|c| !RAISED.iter().any(|(raised, _)| *raised == c)).unwrap_or(part.len());
        let plain = part[..end].chars().filter_map(|c| RAISED.iter().find(|(raised, _)| *raised == c));
        let digits: String = plain.map(|(_, digit)| *digit).collect();
        out += &format!("10<sup>\u{2212}{digits}</sup>{}", part[end..].replace(" × ", "\u{a0}×\u{a0}"));
    }
    out
}

/// The facts that a chapter's figures rest on, each once.
fn facts_of(chapter: Chapter) -> Vec<&'static Fact> {
    let mut out: Vec<&'static Fact> = Vec::new();
    for fact in FigureId::of_chapter(chapter).flat_map(FigureId::facts) {
        if !out.iter().any(|known| known.id == fact.id) {
            out.push(fact);
        }
    }
    out
}

/// Chapter by chapter: how many figures of each grade, the drawings that rest on them, and each with its source.
pub fn by_chapter(page: Page, lang: Lang) -> String {
    let mut out = String::new();
    for chapter in WRITTEN.into_iter().filter(|chapter| FigureId::of_chapter(*chapter).next().is_some()) {
        let facts = facts_of(chapter);
        let of = |grade: Grade| facts.iter().filter(|fact| fact.provenance.grade == grade).count();
        let tally = GRADES.map(|grade| (grades::name(lang, grade), of(grade)));
        let drawn: Vec<String> = FigureId::of_chapter(chapter).map(|figure| drawing(page, lang, figure)).collect();
        let _ = write!(
            out,
            "<h3 id=\"sources-{}\">{}</h3><p>{}. {}: {}.</p><details><summary>{}</summary><ul class=\"sources\">{}</ul></details>",
            chapter.slug(),
            escape(chapters::title(lang, chapter)),
            say::tally(lang, facts.len(), &tally),
            say::drawn_in(lang),
            drawn.join(", "),
            say::list(lang),
            source_items(&facts, lang)
        );
    }
    let path = Page::Reference(lang, Reference::Chips).path();
    out + &format!("<p><a href=\"{}{path}\" data-to=\"{path}\">{}</a></p>", page.root(), site::chip_sources(lang))
}

/// A link to a figure.
fn drawing(page: Page, lang: Lang, figure: FigureId) -> String {
    let path = Page::Chapter(lang, figure::chapter(figure.id())).path();
    format!(
        "<a href=\"{}{path}#fig-{}\" data-to=\"{path}\">{}</a>",
        page.root(),
        figure.id(),
        names::name(lang, figure)
    )
}

/// The reference modes beside the model at its defaults.
pub fn modes(lang: Lang) -> String {
    let compared = calibration::report(&Model::new(market::STEPS), &Parameters::DEFAULT);
    let fitted = compared.iter().filter(|one| one.mode.fitted).count();
    let rows: String = compared.iter().map(|one| mode_row(lang, one)).collect();
    table(&say::mode_caption(lang, compared.len(), fitted), &say::mode_columns(lang), &rows)
}

fn mode_row(lang: Lang, one: &Compared) -> String {
    let (mode, fact) = (one.mode, one.mode.fact);
    let columns = say::mode_columns(lang);
    // What lies outside of the range is said by more than a number's size.
    let outside = if one.error.abs() > 1.0 { "outside" } else { "" };
    let use_and_grade = format!("{}, {}", say::mode_use(lang, mode), grades::name(lang, fact.provenance.grade));
    format!(
        "<tr data-mode=\"{}\"><th scope=\"row\">{}</th>{}{}{}{}{}</tr>",
        mode.id,
        escape(&say::mode(lang, mode)),
        cell(columns[1], "", &escape(&say::mode_range(lang, mode))),
        cell(columns[2], "date", fact.provenance.as_of),
        cell(columns[3], "", &say::mode_value(lang, mode, one.value)),
        cell(columns[4], outside, &say::error(one.error)),
        cell(columns[5], "words", &use_and_grade),
    )
}

/// What the model is held against, the tolerances being the tests' own.
pub fn agreement(lang: Lang) -> String {
    let columns = say::agreement_columns(lang);
    let mut rows = String::new();
    for peer in PEERS {
        let name = escape(agreed::peer(lang, peer.id));
        let name = peer.url.map_or_else(|| name.clone(), |url| format!("<a href=\"{url}\">{name}</a>"));
        for (at, one) in peer.compared.iter().enumerate() {
            let span = peer.compared.len();
            let head = match at {
                0 if span > 1 => format!("<th scope=\"rowgroup\" rowspan=\"{span}\">{name}</th>"),
                0 => format!("<th scope=\"row\">{name}</th>"),
                _ => String::new(),
            };
            let what = agreed::what(lang, one.what);
            let what = if what.is_empty() { String::new() } else { format!("{what}: ") };
            let reached = one.reached.map_or_else(String::new, |reached| agreed::reached(lang, reached));
            let reached =
                if reached.is_empty() { "<td></td>".to_owned() } else { cell(columns[2], "", &escape(&reached)) };
            let bound = cell(columns[1], "", &escape(&format!("{what}{}", agreed::bound(lang, one.bound))));
            let _ = write!(rows, "<tr>{head}{bound}{reached}</tr>");
        }
    }
    table(say::agreement_caption(lang), &columns, &rows)
}

/// Every figure without a source that could be read, by source: its value, why it is unverified, and where it is shown.
pub fn unverified(page: Page, lang: Lang) -> String {
    let mut out = String::new();
    for group in say::Group::ALL {
        let facts = facts::all().filter(|fact| fact.provenance.grade == Grade::Unverified);
        let rows: Vec<String> = facts
            .filter(|fact| say::Group::of(fact.id) == group)
            .map(|fact| unverified_row(page, lang, fact))
            .collect();
        let summary = say::group(lang, group, rows.len());
        let columns = say::unverified_columns(lang);
        let table = table(&summary, &columns, &rows.concat());
        let _ = write!(out, "<details><summary>{summary}</summary>{table}</details>");
    }
    let chips = chip_figures().filter(|grade| *grade == Grade::Unverified).count();
    let path = Page::Reference(lang, Reference::Chips).path();
    format!(
        "{out}<h3>{}</h3><ul class=\"sources\">{}</ul><p>{} <a href=\"{}{path}\" data-to=\"{path}\">{}</a></p>",
        say::unverified_events(lang),
        unverified_events(lang),
        say::unverified_chips(lang, chips, CHIPS.len()),
        page.root(),
        site::chip_sources(lang)
    )
}

fn unverified_row(page: Page, lang: Lang, fact: &Fact) -> String {
    let p = &fact.provenance;
    let shown: Vec<String> = FigureId::ALL
        .into_iter()
        .filter(|figure| figure.facts().iter().any(|known| known.id == fact.id))
        .map(|figure| drawing(page, lang, figure))
        .collect();
    let shown = if shown.is_empty() { say::shown_nowhere(lang).to_owned() } else { shown.join(", ") };
    let (recalled, rest) = say::why_unverified(lang, p.source);
    let why = if rest.is_empty() {
        recalled.to_owned()
    } else {
        format!("{recalled} <small lang=\"en\">{}</small>", escape(&rest))
    };
    let [_, value, date, reason, place] = say::unverified_columns(lang);
    format!(
        "<tr data-fact=\"{id}\"><th scope=\"row\">{}</th>{}{}{}{}</tr>",
        escape(&say::unverified(lang, fact.id)),
        cell(value, "", &escape(&say::unverified_value(lang, fact.value, p.unit))),
        cell(date, "date", p.as_of),
        cell(reason, "words", &why),
        cell(place, "words", &shown),
        id = fact.id,
    )
}

fn unverified_events(lang: Lang) -> String {
    let mut items = String::new();
    for event in EVENTS.iter().filter(|event| event.grade == Grade::Unverified) {
        let known = REGIMES.iter().any(|regime| regime.id == event.id && regime.grade != Grade::Unverified);
        let only = if known { catalogue::only_the_day(lang) } else { "" };
        let _ = write!(
            items,
            "<li>{} {}. {only} <span lang=\"en\">{}</span></li>",
            event.date,
            escape(&catalogue::event(lang, event)),
            escape(event.source.trim_start_matches("unverified: "))
        );
    }
    items
}

/// What was due after the last check, and which verdicts it would touch.
///
/// # Errors
/// When a scheduled event has no words, or a claim that it names does not exist.
pub fn ahead(page: Page, lang: Lang) -> Result<String, String> {
    let mut items = String::new();
    for event in EVENTS.iter().filter(|event| event.kind == EventKind::Scheduled) {
        let told =
            say::AHEAD.iter().find(|ahead| ahead.id == event.id).ok_or_else(|| format!("{}: no words", event.id))?;
        let _ = write!(
            items,
            "<li data-event=\"{}\"><strong>{}</strong> {} (<a href=\"{}\" lang=\"en\">{}</a>)<p>{}</p><p>{}</p></li>",
            event.id,
            event.date,
            escape(&catalogue::event(lang, event)),
            escape(event.url),
            escape(event.source),
            told.why(lang),
            touched(page, lang, told)?
        );
    }
    Ok(format!("<ul class=\"ahead\">{items}</ul>"))
}

fn touched(page: Page, lang: Lang, told: &say::Ahead) -> Result<String, String> {
    let [some, none] = say::touches(lang);
    if told.claims.is_empty() {
        return Ok(format!("{none}."));
    }
    let mut links = Vec::new();
    for id in told.claims {
        let entry =
            board::claims::all().find(|entry| entry.claim.id == *id).ok_or_else(|| format!("{id}: no such claim"))?;
        let path = Page::Chapter(lang, entry.chapter).path();
        links.push(format!(
            "<a href=\"{}{path}#claim-{id}\" data-to=\"{path}\">{}</a>",
            page.root(),
            escape((all::WORDS.reading)(lang, id).trim_end_matches('.'))
        ));
    }
    Ok(format!("{some}: {}", links.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::calibration::MODES;

    const PAGE: Page = Page::Reference(Lang::Ko, Reference::Evidence);

    #[test]
    fn every_unverified_figure_is_listed() {
        for lang in Lang::ALL {
            let html = unverified(PAGE, lang);
            let mut unverified = facts::all().filter(|fact| fact.provenance.grade == Grade::Unverified).peekable();
            assert!(unverified.peek().is_some());
            for fact in unverified {
                assert!(html.contains(&format!("<tr data-fact=\"{}\">", fact.id)), "{}", fact.id);
                let name = say::unverified(lang, fact.id);
                assert!(!name.is_empty() && name != fact.id, "{} has a name", fact.id);
            }
            let drawn = FigureId::ALL.into_iter().flat_map(FigureId::facts).filter(|fact| !fact.is_usable());
            for fact in drawn {
                let entry = html.split(&format!("data-fact=\"{}\"", fact.id)).nth(1).unwrap();
                let entry = entry.split("</tr>").next().unwrap();
                assert!(!entry.contains(say::shown_nowhere(lang)), "{} is drawn, and the list says where", fact.id);
                assert!(entry.contains("#fig-"), "{}", fact.id);
            }
        }
    }

    #[test]
    fn every_reference_mode_is_in_the_table_with_its_error() {
        for lang in Lang::ALL {
            let html = modes(lang);
            assert_eq!(html.matches("<tr data-mode").count(), MODES.len());
            assert!(!html.contains("NaN"));
            for one in calibration::report(&Model::new(market::STEPS), &Parameters::DEFAULT) {
                let row = html.split(&format!("data-mode=\"{}\"", one.mode.id)).nth(1).unwrap();
                let row = row.split("</tr>").next().unwrap();
                assert!(row.contains(&say::error(one.error)), "{}: {row}", one.mode.id);
                assert_eq!(row.contains("outside"), one.error.abs() > 1.0, "{}", one.mode.id);
            }
        }
    }

    #[test]
    fn every_tolerance_is_shown() {
        for lang in Lang::ALL {
            let html = agreement(lang);
            let cells: usize = PEERS.iter().map(|peer| peer.compared.len()).sum();
            assert_eq!(html.matches("<tr>").count(), cells + 1);
            for one in PEERS.iter().flat_map(|peer| peer.compared) {
                let bound = raised(&escape(&agreed::bound(lang, one.bound)));
                assert!(html.contains(&format!("{bound}</td>")), "{bound}");
            }
        }
    }

    #[test]
    fn every_fact_of_a_figure_stands_in_its_chapter() {
        let html = by_chapter(PAGE, Lang::En);
        for chapter in WRITTEN {
            let Some(part) = html.split(&format!("id=\"sources-{}\"", chapter.slug())).nth(1) else {
                assert_eq!(FigureId::of_chapter(chapter).count(), 0, "{chapter:?}");
                continue;
            };
            let part = part.split("<h3").next().unwrap();
            for fact in FigureId::of_chapter(chapter).flat_map(FigureId::facts) {
                assert!(part.contains(&format!("<code>{}</code>", fact.id)), "{} in {chapter:?}", fact.id);
            }
        }
    }

    #[test]
    fn powers_of_ten_are_raised_by_html() {
        assert_eq!(raised("4.3 × 10⁻¹¹."), "4.3\u{a0}×\u{a0}10<sup>\u{2212}11</sup>.");
        assert_eq!(raised("mm² 10⁻⁹"), "mm² 10<sup>\u{2212}9</sup>");
    }

    #[test]
    fn grades_are_counted_whole() {
        let counted: usize = GRADES.iter().map(|grade| counted(*grade)[0]).sum();
        assert_eq!(counted, facts::all().count());
        assert!(grades(Lang::En).contains(&format!(">{}</td>", counted_of(Grade::Assumption))));
    }

    fn counted_of(grade: Grade) -> usize {
        counted(grade)[0]
    }

    #[test]
    fn what_lies_ahead_names_claims_that_there_are() {
        for lang in Lang::ALL {
            let html = ahead(PAGE, lang).unwrap();
            let due = EVENTS.iter().filter(|event| event.kind == EventKind::Scheduled);
            assert_eq!(html.matches("data-event").count(), due.count());
            assert!(html.contains("#claim-low-end-meaningless"));
        }
    }
}
