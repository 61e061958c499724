//! What stands at the marks of the page on the model: equations, parameters, versions, files, how to cite.

mod cite;
mod downloads;
mod equations;
mod formulas;
mod parameters;

use super::pages::Page;
use crate::model::facts::Fact;
use crate::plot::svg::escape;
use crate::words::model::{page as say, versions::VERSIONS};
use crate::words::{Lang, grades};

pub use downloads::write_files;

/// What stands at a mark that only this page has; `None` where the mark is none of its own.
pub fn fill(page: Page, name: &str, argument: &str, site_url: Option<&str>) -> Option<Result<String, String>> {
    let lang = page.lang();
    Some(match name {
        "equation" => equations::markup(lang, argument),
        "parameters" => parameters::sliders(page),
        "market-parameters" => parameters::market(lang),
        "versions" => Ok(versions(lang)),
        "downloads" => downloads::list(page),
        "cite" => Ok(cite::markup(lang, site_url)),
        _ => return None,
    })
}

/// The versions of the model, the last first.
fn versions(lang: Lang) -> String {
    let rows: String = VERSIONS
        .iter()
        .rev()
        .map(|v| {
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"date\">{}</td><td>{}</td><td>{}</td></tr>",
                v.number,
                v.date,
                escape(v.changed(lang)),
                escape(v.moved(lang))
            )
        })
        .collect();
    let head = [say::version(lang), say::date(lang), say::changed(lang), say::moved(lang)];
    table(say::versions(lang), say::versions(lang), &head, &rows)
}

/// A table of words in a part that scrolls by itself.
fn table(name: &str, caption: &str, head: &[&str], rows: &str) -> String {
    let head: String = head.iter().map(|name| format!("<th scope=\"col\">{}</th>", escape(name))).collect();
    format!(
        "<div class=\"scroll words\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table><caption>{}</caption>\
         <thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        escape(name),
        escape(caption)
    )
}

/// Grade and source of a fact, with the source's address where it has one.
fn source(fact: &Fact) -> String {
    let p = &fact.provenance;
    let title = match p.url {
        Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(p.source)),
        None => escape(p.source),
    };
    format!("{title} ({})", p.as_of)
}

fn grade(lang: Lang, fact: &Fact) -> &'static str {
    grades::name(lang, fact.provenance.grade)
}
