//! How a reader reports an error: there is no server, so the text goes by a form of the repository, where the build knows one,
//! or is copied to be sent by other means.

use super::pages::{Addresses, Page};
use crate::plot::svg::escape;
use crate::words::{Lang, site};

/// The place in the text where the link to the present settings goes; `reader.js` puts it in.
const LINK: &str = "{link}";

/// The line in every footer. Readable without JavaScript; with it the text has the link to the present settings.
pub fn markup(page: Page, title: &str, addresses: Addresses<'_>) -> String {
    let lang = page.lang();
    let address = [addresses.site.unwrap_or(""), &page.path()].concat();
    let template = site::report_text(lang, title, &address, LINK);
    let written = site::report_text(lang, title, &address, site::report_link_missing(lang));
    let data = format!("data-text=\"{}\"", escape(&template));
    match addresses.repository {
        Some(repository) => {
            let form = format!("{repository}/issues/new?title={}&body=", encoded(&site::report_title(lang, title)));
            format!(
                "<p id=\"report\" class=\"report\" {data} data-form=\"{}\"><a href=\"{}\" rel=\"noopener\">{}</a></p>",
                escape(&form),
                escape(&(form.clone() + &encoded(&written))),
                site::report_error(lang)
            )
        }
        None => format!(
            "<details id=\"report\" class=\"report\" {data}><summary>{}</summary><p>{}</p>\
             <textarea readonly rows=\"8\" aria-label=\"{}\">{}</textarea>\
             <p><button type=\"button\" hidden>{}</button> <span role=\"status\" data-done=\"{}\" data-not=\"{}\"></span></p></details>",
            site::report_error(lang),
            site::report_how(lang),
            site::report_label(lang),
            escape(&written),
            site::report_copy(lang),
            site::report_copied(lang),
            site::report_not_copied(lang),
        ),
    }
}

/// The line beside sources.
pub fn beside_sources(lang: Lang) -> String {
    format!("<p class=\"to-report\"><a href=\"#report\">{}</a></p>", site::report_source(lang))
}

/// A text for the query of an address.
fn encoded(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(byte);
    text.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Chapter;

    const PAGE: Page = Page::Chapter(Lang::Ko, Chapter::Sanctions);

    #[test]
    fn without_a_repository_the_text_is_there_to_be_copied() {
        let html = markup(PAGE, "제재 & 통제", Addresses { site: Some("https://example.org/x/"), repository: None });
        assert!(html.contains("<details id=\"report\"") && html.contains("<textarea readonly"));
        assert!(html.contains("https://example.org/x/ko/sanctions/") && html.contains("제재 &amp; 통제"));
        assert!(html.contains(LINK) && html.contains(&site::model_version(Lang::Ko)));
        assert!(!html.contains("mailto:"));
    }

    #[test]
    fn with_a_repository_its_form_is_filled_in() {
        let addresses = Addresses { site: None, repository: Some("https://example.org/owner/name") };
        let html = markup(PAGE, "A & B", addresses);
        assert!(html.contains("href=\"https://example.org/owner/name/issues/new?title="), "{html}");
        assert!(html.contains("A%20%26%20B") && !html.contains("<textarea"));
        assert!(html.contains("ko%2Fsanctions%2F"));
        assert_eq!(encoded("가 a/b"), "%EA%B0%80%20a%2Fb");
    }
}
