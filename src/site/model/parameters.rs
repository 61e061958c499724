//! Every parameter: those of the schema with their sliders, then the market's that have none.

use super::super::pages::Page;
use super::{grade, source, table};
use crate::figures::FigureId;
use crate::inputs::{Control, Published};
use crate::model::facts::{self, Fact};
use crate::model::market::parameters::{FACTS, IDS};
use crate::plot::svg::escape;
use crate::scenario::{Chapter, Kind, ParamId, figure, param};
use crate::words::model::origins::{self, Origin};
use crate::words::model::{market as names, page as say, units};
use crate::words::number::plain;
use crate::words::{Lang, chapters, field, figures, grades, params};
use leptos::prelude::*;

/// Every row of the schema with its slider, by chapter and figure.
///
/// # Errors
/// When a default without a fact has no reason.
pub fn sliders(page: Page) -> Result<String, String> {
    let mut out = String::from("<div data-controls>");
    for chapter in Chapter::ALL {
        let groups: String = FigureId::of_chapter(chapter).map(|found| group(page, found)).collect::<Result<_, _>>()?;
        if !groups.is_empty() {
            out.push_str(&format!("<h3>{}</h3>{groups}", escape(chapters::title(page.lang(), chapter))));
        }
    }
    out.push_str("</div>");
    Ok(out)
}

/// The rows of the schema that belong to a figure.
fn group(page: Page, of: FigureId) -> Result<String, String> {
    let rows: Vec<ParamId> = ParamId::ALL.into_iter().filter(|id| param(*id).figure == of.id()).collect();
    if rows.is_empty() {
        return Ok(String::new());
    }
    let lang = page.lang();
    let entries: String = rows.iter().map(|id| entry(page, *id)).collect::<Result<_, _>>()?;
    Ok(format!(
        "<details class=\"params\"><summary>{} <small>{}</small></summary>{entries}</details>",
        escape(figures::name(lang, of)),
        say::count(lang, rows.len())
    ))
}

/// A parameter: its slider, what it means, and everything the schema and the facts say of it.
fn entry(page: Page, id: ParamId) -> Result<String, String> {
    let (lang, row) = (page.lang(), param(id));
    let control = Owner::new().with(|| view! { <Control lang id documented=true /> }.to_html());
    let published = Owner::new().with(|| view! { <Published lang id /> }.to_html());
    let mut facts = vec![(say::id(lang), format!("<code>{}</code>", row.id))];
    if let Kind::Number { min, max, .. } = row.kind {
        let ends = [min, max].map(|end| field::value(lang, id, end));
        facts.push((say::range(lang), escape(&say::between(lang, &ends[0], &ends[1]))));
        facts.push((say::step(lang), escape(&say::steps(lang, id))));
    } else {
        facts.push((say::options(lang), escape(&say::steps(lang, id))));
    }
    facts.push((say::default(lang), escape(&field::value(lang, id, row.default_value()))));
    facts.push((say::unit(lang), escape(&units::of_row(lang, row.unit))));
    let (grade, source) = provenance(lang, id)?;
    facts.push((say::grade(lang), grade));
    facts.push((say::source(lang), source));
    if !row.ticks.is_empty() {
        facts.push((say::published(lang), published));
    }
    facts.push((say::figures(lang), figure_links(page, id)));
    let facts: String = facts.iter().map(|(name, text)| format!("<div><dt>{name}</dt><dd>{text}</dd></div>")).collect();
    Ok(format!(
        "<div class=\"param\" id=\"param-{}\">{control}<p>{}</p><dl>{facts}</dl></div>",
        row.id,
        escape(params::help(lang, id))
    ))
}

/// Grade and source of a parameter's default.
fn provenance(lang: Lang, id: ParamId) -> Result<(String, String), String> {
    let row = param(id);
    if let Some(name) = row.fact {
        let fact = facts::find(name).ok_or_else(|| format!("{}: no fact {name}", row.id))?;
        return Ok((grade(lang, fact).to_owned(), source(fact)));
    }
    let (origin, reason) = origins::of(lang, id).ok_or_else(|| format!("{}: a default without a reason", row.id))?;
    let (grade, word) = match origin {
        Origin::Assumption => (grades::name(lang, facts::Grade::Assumption), say::assumption(lang)),
        Origin::Question => (say::question(lang), say::question(lang)),
    };
    Ok((grade.to_owned(), escape(&format!("{word}: {reason}"))))
}

/// Links to the figures that have the parameter's slider, its own first.
fn figure_links(page: Page, id: ParamId) -> String {
    let lang = page.lang();
    let has = |found: &FigureId| {
        let (open, more) = found.inputs();
        found.id() == param(id).figure || open.contains(&id) || more.contains(&id)
    };
    let links: Vec<String> = FigureId::ALL
        .into_iter()
        .filter(has)
        .map(|found| {
            let path = Page::Chapter(lang, figure::chapter(found.id())).path();
            format!(
                "<a href=\"{}{path}#fig-{}\" data-to=\"{path}\">{}</a>",
                page.root(),
                found.id(),
                escape(figures::name(lang, found))
            )
        })
        .collect();
    links.join(", ")
}

/// The fact behind a parameter of the market, and what the parameter is called.
///
/// # Errors
/// When the market has no such parameter, or nobody named it.
pub fn of_market(lang: Lang, id: &str) -> Result<(&'static Fact, &'static str), String> {
    let place = IDS.iter().position(|known| *known == id).ok_or_else(|| format!("the market has no parameter {id}"))?;
    let label = match slider(id) {
        Some(row) => Some(params::label(lang, row)),
        None => names::label(lang, id),
    };
    Ok((&FACTS[place], label.ok_or_else(|| format!("{id} has no name: give it one in words/model/market.rs"))?))
}

/// The row of the schema that sets a parameter of the market.
fn slider(id: &str) -> Option<ParamId> {
    ParamId::ALL.into_iter().find(|row| row.id() == id)
}

/// The market's parameters that have no slider.
///
/// # Errors
/// When one has no name, or its unit no words.
pub fn market(lang: Lang) -> Result<String, String> {
    let ids: Vec<&str> = IDS.into_iter().filter(|id| slider(id).is_none()).collect();
    let rows: String = ids.iter().map(|id| market_row(lang, id)).collect::<Result<_, _>>()?;
    let head = [
        say::parameter(lang),
        say::default(lang),
        say::range(lang),
        say::unit(lang),
        say::grade(lang),
        say::source(lang),
    ];
    Ok(format!(
        "<details class=\"params\"><summary>{} <small>{}</small></summary>{}</details>",
        say::without_slider(lang),
        say::count(lang, ids.len()),
        table(say::without_slider(lang), &say::market_caption(lang, ids.len()), &head, &rows)
    ))
}

fn market_row(lang: Lang, id: &str) -> Result<String, String> {
    let (fact, label) = of_market(lang, id)?;
    let unit = fact.provenance.unit;
    let unit = units::written(lang, unit).ok_or_else(|| format!("{id}: no words for the unit {unit}"))?;
    let range = match (fact.low, fact.high) {
        (Some(low), Some(high)) if low < high => say::between(lang, &plain(low), &plain(high)),
        _ => say::fixed(lang).to_owned(),
    };
    Ok(format!(
        "<tr id=\"param-{id}\"><th scope=\"row\">{} <code>{id}</code></th><td>{}</td><td>{range}</td><td>{unit}</td><td>{}</td><td>{}</td></tr>",
        escape(label),
        plain(fact.value),
        grade(lang, fact),
        source(fact)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(lang: Lang) -> String {
        sliders(Page::Chapter(lang, Chapter::Model)).unwrap() + &market(lang).unwrap()
    }

    /// What stands between the mark of a parameter and that of the next.
    fn part<'a>(page: &'a str, id: &str) -> &'a str {
        let (_, after) = page.split_once(&format!("id=\"param-{id}\"")).unwrap_or_else(|| panic!("{id} is missing"));
        after.split_once("id=\"param-").map_or(after, |(own, _)| own)
    }

    #[test]
    fn every_parameter_stands_once_in_both_languages() {
        for lang in Lang::ALL {
            let page = whole(lang);
            let all = ParamId::ALL.iter().map(|row| row.id()).chain(IDS);
            for id in all {
                assert_eq!(page.matches(&format!("id=\"param-{id}\"")).count(), 1, "{id}");
            }
            let distinct = ParamId::ALL.len() + IDS.iter().filter(|id| slider(id).is_none()).count();
            assert_eq!(page.matches("id=\"param-").count(), distinct, "and nothing else");
            for row in ParamId::ALL {
                assert_eq!(
                    page.matches(&format!("data-param=\"{}\"", row.id())).count(),
                    1,
                    "a slider for {}",
                    row.id()
                );
            }
        }
    }

    #[test]
    fn a_slider_that_sets_a_parameter_of_the_market_rests_on_its_fact() {
        for id in IDS {
            if let Some(row) = slider(id) {
                assert_eq!(param(row).fact, Some(id));
            }
        }
    }

    #[test]
    fn every_parameter_has_unit_grade_and_source_or_reason() {
        for lang in Lang::ALL {
            let page = whole(lang);
            for row in ParamId::ALL {
                let own = part(&page, row.id());
                for name in
                    [say::unit(lang), say::grade(lang), say::source(lang), say::default(lang), say::figures(lang)]
                {
                    let (_, value) = own
                        .split_once(&format!("<dt>{name}</dt><dd>"))
                        .unwrap_or_else(|| panic!("{} {name}", row.id()));
                    assert!(!value.starts_with("</dd>"), "{}: {name} is empty", row.id());
                }
                match param(row).fact.and_then(facts::find) {
                    Some(fact) => {
                        assert!(own.contains(&escape(fact.provenance.source)), "{}", row.id());
                        assert!(fact.provenance.url.is_none_or(|url| own.contains(&escape(url))), "{}", row.id());
                    }
                    None => assert!(own.contains(": ") && origins::of(lang, row).is_some(), "{}", row.id()),
                }
            }
            for (id, fact) in IDS.iter().zip(&FACTS) {
                let own = part(&page, id);
                assert!(own.contains(&escape(fact.provenance.source)), "{id}");
                assert!(own.contains(grade(lang, fact)), "{id}");
                assert!(fact.provenance.url.is_none_or(|url| own.contains(&escape(url))), "{id}");
            }
        }
    }

    #[test]
    fn reasons_are_given_where_there_is_no_fact_and_only_there() {
        for row in ParamId::ALL {
            for lang in Lang::ALL {
                assert!(param(row).fact.is_some() || origins::of(lang, row).is_some(), "{}", row.id());
            }
        }
    }
}
