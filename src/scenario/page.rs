//! How a link asks the page to show itself: as a frame, one figure only, parts hidden, inputs locked, and so on.
//!
//! These are the parameters in teachers' documents and embed codes. Yes-or-no keys take `1`, `0`, `true`, `false` or stand
//! bare for yes. A value that makes no sense is ignored with a [`Notice::InvalidOption`]; an unknown language falls back in
//! silence, so that a link never greets its reader with a complaint about their language.

pub use super::chapter::Chapter;
use super::chapter::figure;
use super::choices::ParamSet;
use super::notice::{Notice, shortened};
use super::query::{self, Pair};
use super::schema::ParamId;
use crate::words::Lang;

/// The page's own keys: none of them can be a parameter's id.
pub const KEYS: [&str; 20] = [
    "lang",
    "locale",
    "embed",
    "chapter",
    "figure",
    "widget",
    "hide",
    "hideControls",
    "only",
    "lock",
    "theme",
    "motion",
    "table",
    "predict",
    "links",
    "bar",
    "border",
    "autosize",
    "api",
    "childId",
];

/// What colours and sizes the page uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the reader's system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// For a classroom wall: light, larger text, thicker lines.
    Projector,
}

/// A part of the page that a link can hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The site's header.
    Header,
    /// The chapter navigation.
    Nav,
    /// The chapter's text, verdicts included; figures, the questions before them and the list of sources stay.
    Text,
    /// Sliders and other inputs.
    Controls,
    /// Preset buttons.
    Presets,
    /// Computed numbers, so that a class can work them out: findings, tables, numbers in text and drawings, verdicts.
    Readout,
    /// Data tables.
    Table,
    /// Link and download buttons.
    Share,
    /// Source lists (the short way to them stays).
    Sources,
    /// Reset buttons.
    Reset,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 10] = [
        Self::Header,
        Self::Nav,
        Self::Text,
        Self::Controls,
        Self::Presets,
        Self::Readout,
        Self::Table,
        Self::Share,
        Self::Sources,
        Self::Reset,
    ];

    /// The name in `hide=`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Nav => "nav",
            Self::Text => "text",
            Self::Controls => "controls",
            Self::Presets => "presets",
            Self::Readout => "readout",
            Self::Table => "table",
            Self::Share => "share",
            Self::Sources => "sources",
            Self::Reset => "reset",
        }
    }
}

/// A set of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    bits: u16,
}

impl Parts {
    /// Whether a part is in the set.
    #[must_use]
    pub const fn contains(self, part: Part) -> bool {
        self.bits >> (part as u16) & 1 == 1
    }

    const fn insert(&mut self, part: Part) {
        self.bits |= 1 << (part as u16);
    }
}

/// How the page shows itself.
#[derive(Debug, Clone, PartialEq)]
pub struct PageOptions {
    /// `lang`, `locale`: language, if the link names one of ours.
    pub lang: Option<Lang>,
    /// `embed`: in a frame, without the site around it; nothing is stored.
    pub embed: bool,
    /// `chapter`: where the address of no chapter goes on to.
    pub chapter: Option<Chapter>,
    /// `figure`, `widget`: the id of the one figure to show.
    pub figure: Option<&'static str>,
    /// `hide`, `hideControls`: parts not shown.
    pub hide: Parts,
    /// `only`: inputs shown; all, if not given. The others keep their values.
    pub only: ParamSet,
    /// `lock`: inputs shown but out of use.
    pub lock: ParamSet,
    /// `theme`.
    pub theme: Theme,
    /// `motion=off` stops transitions whatever the system says.
    pub motion: bool,
    /// `table`: tables open.
    pub table: bool,
    /// `predict`: results appear only after a guess.
    pub predict: bool,
    /// `links=0` prints links to other sites as plain text.
    pub links: bool,
    /// `bar`: the bar with undo and comparing also in a frame.
    pub bar: bool,
    /// `border=0` leaves out the frame's border.
    pub border: bool,
    /// `autosize=0` sends no heights to the page around the frame.
    pub autosize: bool,
    /// `api`: answers commands of the page around the frame.
    pub api: bool,
    /// `childId`: the name that pym gave the frame, echoed to it; letters, digits, `_` and `-`.
    pub child_id: Option<String>,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self {
            lang: None,
            embed: false,
            chapter: None,
            figure: None,
            hide: Parts::default(),
            only: ParamSet::ALL,
            lock: ParamSet::EMPTY,
            theme: Theme::Auto,
            motion: true,
            table: false,
            predict: false,
            links: true,
            bar: false,
            border: true,
            autosize: true,
            api: false,
            child_id: None,
        }
    }
}

/// What a link asked of the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParsedPage {
    /// The options.
    pub options: PageOptions,
    /// What could not be taken, at most one per key.
    pub notices: Vec<Notice>,
}

/// Longest name taken from `childId`.
const MAX_CHILD_ID: usize = 64;

impl PageOptions {
    /// Reads a link: a query string with or without its `?`. Never fails; of a key given twice the last counts.
    #[must_use]
    pub fn parse(text: &str) -> ParsedPage {
        let mut options = Self::default();
        let mut notices: Vec<Notice> = Vec::new();
        for pair in query::pairs(query::trimmed(text).0) {
            let Some(key) = KEYS.into_iter().find(|&key| key == pair.key) else { continue };
            notices.retain(|notice| !matches!(notice, Notice::InvalidOption { key: earlier, .. } if *earlier == key));
            if options.take(key, &pair).is_none() {
                notices.push(Notice::InvalidOption { key, given: shortened(pair.text()) });
            }
        }
        ParsedPage { options, notices }
    }

    /// The part of a query that asks something of the page, as it stands: what must stay in the address while the choices in
    /// it are written anew. Without `?`; parameters, presets, versions and trackers are left out.
    #[must_use]
    pub fn kept_query(text: &str) -> String {
        let (query, _) = query::trimmed(text);
        let kept: Vec<&str> = query
            .split('&')
            .filter(|part| query::pairs(part).any(|pair| KEYS.into_iter().any(|key| key == pair.key)))
            .collect();
        kept.join("&")
    }

    /// Whether the input with this id is locked.
    #[must_use]
    pub fn locks(&self, id: &str) -> bool {
        ParamId::from_id(id).is_some_and(|id| self.lock.contains(id))
    }

    /// Whether the input with this id is shown.
    #[must_use]
    pub fn shows(&self, id: &str) -> bool {
        !self.hides(Part::Controls) && ParamId::from_id(id).is_some_and(|id| self.only.contains(id))
    }

    /// Whether a part is hidden.
    #[must_use]
    pub fn hides(&self, part: Part) -> bool {
        self.hide.contains(part)
    }

    /// Takes one pair; `None` where its value makes no sense.
    fn take(&mut self, key: &str, pair: &Pair<'_>) -> Option<()> {
        let text = pair.text().trim();
        match key {
            "lang" | "locale" => self.lang = Lang::from_tag(text),
            "chapter" => self.chapter = Some(Chapter::from_slug(text)?),
            "figure" | "widget" => self.figure = Some(figure::find(text)?),
            "hide" => return self.hide_parts(text),
            "hideControls" if pair.flag()? => self.hide.insert(Part::Controls),
            "hideControls" => {}
            "only" => return take_params(&mut self.only, text, ParamSet::ALL),
            "lock" => return take_params(&mut self.lock, text, ParamSet::EMPTY),
            "theme" => self.theme = theme(text)?,
            "motion" => self.motion = if text == "auto" { true } else { query::flag(text)? },
            "childId" => self.child_id = Some(child_id(text)?.to_owned()),
            _ => *self.flag_mut(key)? = pair.flag()?,
        }
        Some(())
    }

    fn flag_mut(&mut self, key: &str) -> Option<&mut bool> {
        Some(match key {
            "embed" => &mut self.embed,
            "table" => &mut self.table,
            "predict" => &mut self.predict,
            "links" => &mut self.links,
            "bar" => &mut self.bar,
            "border" => &mut self.border,
            "autosize" => &mut self.autosize,
            "api" => &mut self.api,
            _ => return None,
        })
    }

    fn hide_parts(&mut self, list: &str) -> Option<()> {
        let mut all_known = true;
        for name in items(list) {
            match Part::ALL.into_iter().find(|part| part.name() == name) {
                Some(part) => self.hide.insert(part),
                None => all_known = false,
            }
        }
        all_known.then_some(())
    }
}

fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

/// Fills `set` from a list of ids or `all`; `fallback` where no id is known. `None` where some id is not.
fn take_params(set: &mut ParamSet, list: &str, fallback: ParamSet) -> Option<()> {
    if list == "all" {
        *set = ParamSet::ALL;
        return Some(());
    }
    let known: ParamSet = items(list).filter_map(ParamId::from_id).collect();
    *set = if known.is_empty() { fallback } else { known };
    items(list).all(|id| ParamId::from_id(id).is_some()).then_some(())
}

fn theme(text: &str) -> Option<Theme> {
    Some(match text {
        "auto" => Theme::Auto,
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        "projector" => Theme::Projector,
        _ => return None,
    })
}

fn child_id(text: &str) -> Option<&str> {
    let fits = (1..=MAX_CHILD_ID).contains(&text.len());
    (fits && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')).then_some(text)
}
