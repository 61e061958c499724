//! How to cite: a plain line and BibTeX. Without the program they are texts to select.

use crate::model::{DATA_AS_OF, VERSION};
use crate::plot::svg::escape;
use crate::words::Lang;
use crate::words::model::{page as say, versions::VERSIONS};

const AUTHORS: &str = "The Good Enough authors";

/// Both forms, each with a button that copies it.
pub fn markup(lang: Lang, site_url: Option<&str>) -> String {
    let form = |id: &str, name: &str, text: &str| {
        format!(
            "<div class=\"cite\"><p class=\"cite-name\"><span>{name}</span>\
             <button type=\"button\" data-copy=\"{id}\" disabled>{copy}<span class=\"visually-hidden\">: {name}</span></button></p>\
             <pre id=\"{id}\">{text}</pre></div>",
            copy = say::copy(lang)
        )
    };
    let address = address(lang, site_url);
    form("cite-line", say::cite_line(lang), &line(lang, &address))
        + &form("cite-bibtex", "BibTeX", &bibtex(lang, &address))
}

/// The address where the build knows it; else a place that the program fills with the page's own.
fn address(lang: Lang, site_url: Option<&str>) -> String {
    match site_url {
        Some(site) => escape(&format!("{site}{}/", lang.code())),
        None => format!("<span data-address>{}</span>", say::address_unknown(lang)),
    }
}

fn title(lang: Lang) -> &'static str {
    lang.pick("이만하면 충분한가(Good Enough)", "Good Enough")
}

fn year() -> &'static str {
    VERSIONS.last().map_or("", |last| &last.date[..4])
}

fn line(lang: Lang, address: &str) -> String {
    let title = escape(title(lang));
    match lang {
        Lang::Ko => {
            format!("{AUTHORS}, 『{title}』, 모형·자료 {VERSION}판({}), 자료 기준일 {DATA_AS_OF}. {address}", year())
        }
        Lang::En => {
            format!(
                "{AUTHORS} ({}). {title}. Model and data version {VERSION}, data as of {DATA_AS_OF}. {address}",
                year()
            )
        }
    }
}

fn bibtex(lang: Lang, address: &str) -> String {
    // Quotes outside keep the inner braces single: two in a row mark a place in a chapter's source.
    format!(
        "@misc{{good-enough,\n  author = \"{{{AUTHORS}}}\",\n  title = \"{{{}}}\",\n  year = \"{}\",\n  version = \"{VERSION}\",\n  \
         note = \"Data as of {DATA_AS_OF}. Text and figures CC BY 4.0\",\n  url = \"{address}\"\n}}",
        escape(title(lang)),
        year()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_names_version_date_and_address() {
        for lang in Lang::ALL {
            let known = markup(lang, Some("https://example.org/x/"));
            assert_eq!(known.matches(&format!("https://example.org/x/{}/", lang.code())).count(), 2);
            assert!(
                known.matches(DATA_AS_OF).count() == 2 && known.contains(&format!("version = \"{VERSION}\"")),
                "{known}"
            );
            let unknown = markup(lang, None);
            assert_eq!(unknown.matches("<span data-address>").count(), 2);
            assert_eq!(unknown.matches('{').count(), unknown.matches('}').count(), "braces of BibTeX");
        }
    }
}
