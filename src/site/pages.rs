//! Which pages there are, where they stand and what is written to each.

use super::head::Head;
use super::{Assets, Document, shell};
use crate::scenario::Chapter;
use crate::words::Lang;
use std::{fs, io, path::Path};

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The address without a language: sends the reader on.
    Root,
    /// The first page in a language.
    Landing(Lang),
    /// A chapter in a language.
    Chapter(Lang, Chapter),
    /// Where the chips' figures and the rules come from, in a language.
    Catalogue(Lang),
    /// What a server answers where nothing stands.
    NotFound,
}

/// The chapters that are written, in reading order.
pub const WRITTEN: [Chapter; 5] =
    [Chapter::Training, Chapter::Legacy, Chapter::Sanctions, Chapter::Ecosystem, Chapter::Verdict];

/// Every page.
pub fn all() -> Vec<Page> {
    let mut pages = vec![Page::Root, Page::NotFound];
    for lang in Lang::ALL {
        pages.push(Page::Landing(lang));
        pages.extend(WRITTEN.map(|chapter| Page::Chapter(lang, chapter)));
        pages.push(Page::Catalogue(lang));
    }
    pages
}

impl Page {
    /// Address below the site's root, ending with `/` or a file name.
    pub fn path(self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Landing(lang) => format!("{}/", lang.code()),
            Self::Chapter(lang, chapter) => format!("{}/{}/", lang.code(), chapter.slug()),
            Self::Catalogue(lang) => format!("{}/chips/", lang.code()),
            Self::NotFound => "404.html".to_owned(),
        }
    }

    /// The site's root as seen from the page: `./`, `../`, `../../`.
    pub fn root(self) -> &'static str {
        match self {
            Self::Root | Self::NotFound => "./",
            Self::Landing(_) => "../",
            Self::Chapter(..) | Self::Catalogue(_) => "../../",
        }
    }

    /// The language of its text; the root and the 404 page speak both, Korean first.
    pub fn lang(self) -> Lang {
        match self {
            Self::Landing(lang) | Self::Chapter(lang, _) | Self::Catalogue(lang) => lang,
            Self::Root | Self::NotFound => Lang::Ko,
        }
    }

    /// The same page in another language; the landing page where it has none of its own.
    pub fn in_language(self, lang: Lang) -> Self {
        match self {
            Self::Chapter(_, chapter) => Self::Chapter(lang, chapter),
            Self::Catalogue(_) => Self::Catalogue(lang),
            _ => Self::Landing(lang),
        }
    }

    /// Language codes and pages that say the same, as search engines want them.
    pub fn alternates(self) -> Vec<(&'static str, Self)> {
        if self == Self::NotFound {
            return Vec::new();
        }
        let mut out: Vec<(&'static str, Self)> =
            Lang::ALL.iter().map(|lang| (lang.code(), self.in_language(*lang))).collect();
        out.push((
            "x-default",
            if matches!(self, Self::Chapter(..) | Self::Catalogue(_)) {
                self.in_language(Lang::Ko)
            } else {
                Self::Root
            },
        ));
        out
    }

    /// Locale for shared links.
    pub fn locale(self) -> &'static str {
        match self.lang() {
            Lang::Ko => "ko_KR",
            Lang::En => "en_US",
        }
    }

    /// File name of the picture for shared links.
    pub fn image(self) -> String {
        match self {
            Self::Chapter(lang, chapter) => format!("{}-{}.png", chapter.slug(), lang.code()),
            _ => format!("landing-{}.png", self.lang().code()),
        }
    }

    /// The Markdown it is made from.
    fn source(self) -> &'static str {
        match self {
            Self::Landing(Lang::Ko) | Self::Root => include_str!("../story/ko/0-landing.md"),
            Self::Landing(Lang::En) => include_str!("../story/en/0-landing.md"),
            Self::Chapter(Lang::Ko, Chapter::Training) => include_str!("../story/ko/1-training.md"),
            Self::Chapter(Lang::En, Chapter::Training) => include_str!("../story/en/1-training.md"),
            Self::Chapter(Lang::Ko, Chapter::Sanctions) => include_str!("../story/ko/3-sanctions.md"),
            Self::Chapter(Lang::En, Chapter::Sanctions) => include_str!("../story/en/3-sanctions.md"),
            Self::Chapter(Lang::Ko, Chapter::Ecosystem) => include_str!("../story/ko/4-ecosystem.md"),
            Self::Chapter(Lang::En, Chapter::Ecosystem) => include_str!("../story/en/4-ecosystem.md"),
            Self::Chapter(Lang::Ko, Chapter::Verdict) => include_str!("../story/ko/6-verdict.md"),
            Self::Chapter(Lang::En, Chapter::Verdict) => include_str!("../story/en/6-verdict.md"),
            Self::Chapter(Lang::Ko, _) => include_str!("../story/ko/2-legacy.md"),
            Self::Chapter(Lang::En, _) => include_str!("../story/en/2-legacy.md"),
            Self::Catalogue(Lang::Ko) => include_str!("../story/ko/chips.md"),
            Self::Catalogue(Lang::En) => include_str!("../story/en/chips.md"),
            Self::NotFound => include_str!("../story/ko/404.md"),
        }
    }

    /// Its text, taken apart.
    ///
    /// # Errors
    /// When the Markdown is malformed.
    pub fn document(self) -> Result<Document, String> {
        Document::parse(self.source()).map_err(|e| format!("{}: {e}", self.path()))
    }

    /// Whether the program runs in it.
    const fn is_live(self) -> bool {
        !matches!(self, Self::Root | Self::NotFound)
    }
}

/// Writes every page, the site map and the robots file into `folder`.
///
/// # Errors
/// When a chapter is malformed or a file cannot be written.
pub fn write_all(folder: &Path, site_url: Option<&str>) -> io::Result<usize> {
    let assets = Assets::find(folder)?;
    let pages = all();
    for page in &pages {
        let file = match page {
            Page::NotFound => folder.join("404.html"),
            _ => folder.join(page.path()).join("index.html"),
        };
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, html(*page, &assets, site_url).map_err(io::Error::other)?)?;
    }
    if let Some(site) = site_url {
        fs::write(folder.join("sitemap.xml"), site_map(&pages, site))?;
        fs::write(folder.join("robots.txt"), format!("User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"))?;
    }
    Ok(pages.len())
}

/// One page, whole.
///
/// # Errors
/// When its chapter is malformed.
pub fn html(page: Page, assets: &Assets, site_url: Option<&str>) -> Result<String, String> {
    let document = page.document()?;
    let head = Head {
        page,
        title: document.field("title"),
        description: document.field("description"),
        starts_program: page.is_live(),
        site_url,
    };
    let root_path = site_url.and_then(|u| u.split_once("://")).and_then(|(_, r)| r.find('/').map(|i| &r[i..]));
    Ok(format!(
        "<!doctype html><html lang=\"{}\"{}>{}{}</html>\n",
        page.lang().code(),
        program_files(page, assets),
        head.html(),
        shell::body(page, &document, root_path)?
    ))
}

/// The addresses of the program's files, which the boot script reads.
fn program_files(page: Page, assets: &Assets) -> String {
    if !page.is_live() {
        return String::new();
    }
    format!(" data-script=\"{root}{}\" data-module=\"{root}{}\"", assets.script, assets.module, root = page.root())
}

fn site_map(pages: &[Page], site: &str) -> String {
    let urls: String = pages
        .iter()
        .filter(|p| !matches!(p, Page::NotFound | Page::Root))
        .map(|p| format!("<url><loc>{site}{}</loc></url>", p.path()))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_figures_sentences_and_headings() {
        for page in all() {
            let (Page::Landing(_) | Page::Chapter(..) | Page::Catalogue(_)) = page else { continue };
            let (ko, en) = (page.in_language(Lang::Ko), page.in_language(Lang::En));
            let (ko, en) = (ko.document().unwrap(), en.document().unwrap());
            let marks = |d: &Document| -> Vec<String> {
                let mut marks: Vec<_> = d.markers().iter().map(|m| format!("{} {}", m.name, m.argument)).collect();
                // Numbers may stand in another order within a sentence; figures and claims may not.
                marks.sort_by_key(|m| m.starts_with("value"));
                let values = marks.iter().position(|m| m.starts_with("value")).unwrap_or(marks.len());
                marks[values..].sort();
                marks
            };
            assert_eq!(marks(&ko), marks(&en), "{}", page.path());
            assert_eq!(ko.heading_depths(), en.heading_depths(), "{}", page.path());
        }
    }

    #[test]
    fn every_page_is_written_with_and_without_an_address() {
        let assets = Assets { script: "app-1.js".to_owned(), module: "app-1.wasm".to_owned() };
        for page in all() {
            let plain = html(page, &assets, None).unwrap();
            assert!(!plain.contains("hreflang=\"x-default\""), "alternates need an address");
            assert!(!plain.contains("{{") && !plain.contains("<!--mark"), "{}: an unfilled mark", page.path());
            assert!(!plain.contains(" style=\""), "{}: the policy forbids inline styles", page.path());
            let placed = html(page, &assets, Some("https://example.org/good-enough/")).unwrap();
            assert!(placed.contains("https://example.org/good-enough/og/"), "{}", page.path());
            let path = page.path();
            assert!(placed.contains(&format!("rel=\"canonical\" href=\"https://example.org/good-enough/{path}\"")));
            assert_eq!(placed.contains("hreflang=\"x-default\""), page != Page::NotFound);
        }
    }

    #[test]
    fn pictures_for_shared_links_are_there() {
        for page in all() {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/og").join(page.image());
            assert!(file.exists(), "{file:?}: `cargo xtask cards` draws it");
        }
    }
}
