//! A page's head: its scripts, its style, the policy that allows exactly those, and what search engines and shared
//! links read.

use super::pages::{Page, WRITTEN};
use crate::figures::FigureId;
use crate::plot::svg::escape;
use crate::plot::{Role, Theme};
use crate::scenario::{Chapter, figure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Runs before the first paint, so that a frame or a theme never flashes. Singles a figure out only where it stands.
const EARLY: &str = include_str!("early.js");

/// What a reader has without the program: terms on the spot, reporting, resuming.
const READER: &str = include_str!("reader.js");

/// Starts the program; says in one line if it cannot.
const BOOT: &str = include_str!("boot.js");

/// On the root page: goes to the reader's language and the chapter that the query asks for, keeping the query.
const CHOOSE: &str = include_str!("choose.js");

/// On a landing page: goes on to the chapter that the query asks for, if it asks for one.
const FORWARD: &str = include_str!("forward.js");

/// Which chapter a query asks for: that of its figure, else the one it names.
const ASKED: &str = include_str!("asked.js");

/// On the 404 page: finds the way back from any depth.
const WAY_BACK: &str = include_str!("way_back.js");

/// The style sheets in the order of the cascade.
const STYLES: [&str; 9] = [
    include_str!("../../style/base.css"),
    include_str!("../../style/page.css"),
    include_str!("../../style/figure.css"),
    include_str!("../../style/inputs.css"),
    include_str!("../../style/model.css"),
    include_str!("../../style/board.css"),
    include_str!("../../style/reference.css"),
    include_str!("../../style/embed.css"),
    include_str!("../../style/print.css"),
];

/// The site's name as every page bears it, in both languages.
pub const BRAND: &str = "Good Enough";

/// What the head of a page is made from.
#[derive(Debug)]
pub struct Head<'a> {
    /// The page.
    pub page: Page,
    /// Its title.
    pub title: &'a str,
    /// Its description.
    pub description: &'a str,
    /// Whether a program brings the page to life.
    pub starts_program: bool,
    /// The site's address, if the build knows it: ends with `/`.
    pub site_url: Option<&'a str>,
}

impl Head<'_> {
    /// The `<head>` element.
    pub fn html(&self) -> String {
        let style = style();
        let scripts = self.scripts();
        let mut out = String::from(
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        );
        let _ = write!(
            out,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><title>{}</title>\
             <meta name=\"description\" content=\"{}\">",
            policy(&style, &scripts),
            escape(&self.window_title()),
            escape(self.description)
        );
        out.push_str(&self.shared_link());
        let _ = write!(
            out,
            "<meta name=\"color-scheme\" content=\"light dark\">\
             <meta name=\"theme-color\" content=\"{}\" media=\"(prefers-color-scheme: light)\">\
             <meta name=\"theme-color\" content=\"{}\" media=\"(prefers-color-scheme: dark)\">\
             <link rel=\"icon\" href=\"{}icon.svg\" type=\"image/svg+xml\"><style>{style}</style>",
            Theme::Light.colour(Role::Paper).hex(),
            Theme::Dark.colour(Role::Paper).hex(),
            self.page.root(),
        );
        for script in &scripts {
            let _ =
                write!(out, "<script{}>{}</script>", if script.module { " type=\"module\"" } else { "" }, script.text);
        }
        out.push_str("</head>");
        out
    }

    /// What the window is called: the page, and but for the landing page, which bears it, the site's brand.
    fn window_title(&self) -> String {
        match self.page {
            Page::Landing(_) => self.title.to_owned(),
            _ => format!("{} · {BRAND}", self.title),
        }
    }

    /// Canonical address, alternates and the card of a shared link: they need absolute addresses.
    fn shared_link(&self) -> String {
        let mut out = format!(
            "<meta property=\"og:title\" content=\"{}\"><meta property=\"og:description\" content=\"{}\">\
             <meta property=\"og:type\" content=\"article\"><meta property=\"og:locale\" content=\"{}\">\
             <meta name=\"twitter:card\" content=\"summary_large_image\">",
            escape(self.title),
            escape(self.description),
            self.page.locale()
        );
        let Some(site) = self.site_url else { return out };
        let _ = write!(
            out,
            "<link rel=\"canonical\" href=\"{site}{path}\"><meta property=\"og:url\" content=\"{site}{path}\">\
             <meta property=\"og:image\" content=\"{site}og/{image}\">\
             <meta property=\"og:image:width\" content=\"1200\"><meta property=\"og:image:height\" content=\"630\">",
            path = self.page.path(),
            image = self.page.image()
        );
        for (code, page) in self.page.alternates() {
            let _ = write!(out, "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{site}{}\">", page.path());
        }
        out
    }

    fn scripts(&self) -> Vec<Script> {
        let mut scripts = vec![Script::classic(&early(self.page))];
        match self.page {
            Page::Root => scripts.push(Script::classic(&knowing_chapters(CHOOSE))),
            Page::Landing(_) => scripts.push(Script::classic(&knowing_chapters(FORWARD))),
            Page::NotFound => scripts.push(Script::classic(WAY_BACK)),
            Page::Chapter(..) | Page::Reference(..) => {}
        }
        if self.page != Page::Root {
            scripts.push(Script::classic(READER));
        }
        if self.starts_program {
            scripts.push(Script { text: BOOT.trim().to_owned(), module: true });
        }
        scripts
    }
}

/// The early script knows the figures of its page.
fn early(page: Page) -> String {
    let here = match page {
        Page::Chapter(_, chapter) => list(FigureId::of_chapter(chapter).map(FigureId::id)),
        _ => list(std::iter::empty()),
    };
    EARLY.replace("FIGURES", &here)
}

/// The scripts that choose a page know the chapters that are written, the other names of chapters, and where figures stand.
fn knowing_chapters(script: &str) -> String {
    let written = |chapter: &Chapter| WRITTEN.contains(chapter);
    let aliases = ["1", "2", "3", "4", "process"].into_iter().filter_map(|name| {
        let chapter = Chapter::from_slug(name).filter(written)?;
        Some((name, chapter.slug()))
    });
    let places = FigureId::ALL.into_iter().filter_map(|figure| {
        let chapter = Some(figure::chapter(figure.id())).filter(written)?;
        Some((figure.id(), chapter.slug()))
    });
    script
        .replace("ASKED", ASKED.trim())
        .replace("CHAPTERS", &list(WRITTEN.iter().map(|chapter| chapter.slug())))
        .replace("ALIASES", &table(aliases))
        .replace("FIGURES", &table(places))
}

/// Names as a list of the script's language.
fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("'{name}'")).collect();
    format!("[{}]", names.join(","))
}

/// Pairs as an object of the script's language that has these keys and no inherited ones.
fn table<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pairs: String = pairs.map(|(name, value)| format!(",'{name}':'{value}'")).collect();
    format!("({{__proto__:null{pairs}}})")
}

#[derive(Debug)]
struct Script {
    text: String,
    module: bool,
}

impl Script {
    fn classic(text: &str) -> Self {
        Self { text: text.trim().to_owned(), module: false }
    }
}

fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

fn policy(style: &str, scripts: &[Script]) -> String {
    let hashes: Vec<String> = scripts.iter().map(|s| digest(&s.text)).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; img-src 'self' data: blob:; \
         connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; object-src 'none'",
        hashes.join(" "),
        digest(style)
    )
}

/// Palettes, then the style sheets, then the rules that single out one figure of a page; without comments.
fn style() -> String {
    let mut out = palettes();
    for sheet in STYLES {
        out.push_str(&squeezed(sheet));
    }
    for figure in FigureId::ALL {
        let id = figure.id();
        let _ = write!(
            out,
            "html[data-only={id}] article>:not(#fig-{id},h1,form[data-predict={id}]),html[data-only={id}] #desk{{display:none}}"
        );
    }
    out
}

fn palettes() -> String {
    let properties = |theme: Theme| {
        Role::ALL.iter().fold(String::new(), |mut out, role| {
            let _ = write!(out, "--{}:{};", role.name(), theme.colour(*role).hex());
            out
        })
    };
    let (light, dark, print) = (properties(Theme::Light), properties(Theme::Dark), properties(Theme::Print));
    let mut out = format!(
        ":root{{color-scheme:light dark;{light}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light],[data-theme=projector]){{{dark}}}}}\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}\
         :root:is([data-theme=light],[data-theme=projector]){{color-scheme:light}}}}\
         @media print{{:root{{color-scheme:light;{print}}}}}"
    );
    for role in Role::ALL {
        let name = role.name();
        let _ = write!(out, ".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}");
    }
    out.push_str(".f-none{fill:none}");
    out
}

/// The sheet without comments and needless white space.
fn squeezed(sheet: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(sheet.len()), sheet);
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    let one_line: Vec<&str> = out.split_whitespace().collect();
    let mut out = one_line.join(" ");
    for (long, short) in
        [("{ ", "{"), (" {", "{"), (" }", "}"), ("} ", "}"), ("; ", ";"), (";}", "}"), (": ", ":"), (", ", ",")]
    {
        out = out.replace(long, short);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squeezing_keeps_the_rules() {
        assert_eq!(squeezed("/* x */\na > b , c {\n  color: red;\n}\n"), "a > b ,c{color:red}");
    }

    #[test]
    fn scripts_know_chapters_and_figures() {
        let chooser = knowing_chapters(CHOOSE);
        for figure in FigureId::ALL {
            let place = format!("'{}':'{}'", figure.id(), figure::chapter(figure.id()).slug());
            assert!(chooser.contains(&place), "{place}");
        }
        assert!(["ASKED", "CHAPTERS", "ALIASES", "FIGURES"].iter().all(|word| !chooser.contains(word)), "{chooser}");
        let legacy = early(Page::Chapter(crate::words::Lang::Ko, Chapter::Legacy));
        assert!(legacy.contains("['wafer',") && !legacy.contains("futures"), "{legacy}");
        assert!(early(Page::Root).contains("[].indexOf"));
    }

    #[test]
    fn policy_allows_no_unsafe_inline() {
        let p = policy("a{}", &[Script::classic("1")]);
        assert!(!p.contains("unsafe-inline") && !p.contains("'unsafe-eval'"));
    }
}
