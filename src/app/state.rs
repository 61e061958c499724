//! What the running page knows: the reader's choices and their history, the language, the room and the theme.
//!
//! One value of this type is shared by every mounted root. Its signals are reference counted, so they outlive the roots:
//! moving to another chapter keeps the choices and their history.

use super::browser;
use crate::figures::FigureId;
use crate::plot::{Layout, Theme};
use crate::scenario::history::History;
use crate::scenario::page::PageOptions;
use crate::scenario::presets::Preset;
use crate::scenario::schema::param;
use crate::scenario::{Choices, Notice, ParamId, link};
use crate::words::{Lang, notices, site};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's state, cheap to clone.
#[derive(Debug, Clone)]
pub struct State {
    /// Language of the page now shown.
    pub lang: Lang,
    /// What the address asked of the page: frame, hidden parts, locked inputs.
    pub options: Arc<PageOptions>,
    /// The reader's choices, A and B.
    pub choices: ArcRwSignal<Choices>,
    history: ArcRwSignal<History<Choices>>,
    /// The room there is.
    pub layout: ArcRwSignal<Layout>,
    /// The theme that canvases are painted in.
    pub theme: ArcRwSignal<Theme>,
    /// Changes when the window's size does.
    pub size: ArcTrigger,
    /// Plain lines the reader should see.
    pub notices: ArcRwSignal<Vec<String>>,
    /// The figure whose input moved last: its finding is announced.
    pub touched: ArcRwSignal<Option<FigureId>>,
    /// The reader's guess, once committed; `Some(None)` when skipped.
    pub guess: ArcRwSignal<Option<Option<f64>>>,
}

impl State {
    /// The state of a page that has not started: all defaults.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            options: Arc::default(),
            choices: ArcRwSignal::new(Choices::default()),
            history: ArcRwSignal::new(History::default()),
            layout: ArcRwSignal::new(Layout::Wide),
            theme: ArcRwSignal::new(Theme::Light),
            size: ArcTrigger::new(),
            notices: ArcRwSignal::new(Vec::new()),
            touched: ArcRwSignal::new(None),
            guess: ArcRwSignal::new(None),
        }
    }

    /// The same state on a page whose address asks for `options`.
    pub fn asked(self, options: PageOptions) -> Self {
        Self { options: Arc::new(options), ..self }
    }

    /// The same state on a page in another language.
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// A parameter of scenario A, not tracked.
    pub fn get_untracked(&self, id: ParamId) -> f64 {
        self.choices.with_untracked(|c| c.a.get(id))
    }

    /// A parameter of scenario A, as a signal that changes only when it does.
    pub fn value(&self, id: ParamId) -> Memo<f64> {
        let choices = self.choices.clone();
        Memo::new(move |_| choices.with(|c| c.a.get(id)))
    }

    /// Sets a parameter in one step of its own.
    pub fn set(&self, id: ParamId, value: f64) {
        self.settle();
        self.slide(id, value);
        self.settle();
    }

    /// Sets a parameter within a gesture: the moves of one drag are undone together.
    pub fn slide(&self, id: ParamId, value: f64) {
        self.change(param(id).id, FigureId::find(param(id).figure), |c| {
            c.a.set(id, value);
        });
    }

    /// Ends a gesture.
    pub fn settle(&self) {
        self.history.update(History::settle);
    }

    /// Takes a typed value; what it cannot use, it says.
    pub fn type_in(&self, id: ParamId, given: &str) {
        match link::parse_value(id, given) {
            Ok((value, notice)) => {
                self.set(id, value);
                self.notify(notice.as_slice());
            }
            Err(notice) => self.notify(&[notice]),
        }
    }

    /// Applies a preset.
    pub fn apply(&self, preset: &'static Preset) {
        self.settle();
        self.change(preset.id, FigureId::find(preset.figure), |c| preset.apply(&mut c.a));
        self.settle();
    }

    /// Puts the parameters of one figure back to their defaults.
    pub fn reset_figure(&self, figure: FigureId) {
        self.settle();
        self.change("reset", Some(figure), |c| {
            let (open, more) = figure.inputs();
            for id in open.iter().chain(more) {
                c.a.reset(*id);
            }
        });
        self.settle();
    }

    /// Puts everything back to the defaults.
    pub fn reset(&self) {
        self.settle();
        self.change("reset", None, |c| *c = Choices::default());
        self.settle();
    }

    fn change(&self, key: &'static str, figure: Option<FigureId>, edit: impl FnOnce(&mut Choices)) {
        let before = self.choices.get_untracked();
        let mut after = before.clone();
        edit(&mut after);
        if after != before {
            self.history.update(|h| h.push(before, key));
            self.touched.set(figure);
            self.choices.set(after);
        }
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.travel(History::undo);
    }

    /// Brings back what was taken back.
    pub fn redo(&self) {
        self.travel(History::redo);
    }

    fn travel(&self, go: impl FnOnce(&mut History<Choices>, Choices) -> Option<Choices>) {
        let now = self.choices.get_untracked();
        let mut then = None;
        self.history.update(|h| then = go(h, now));
        if let Some(then) = then {
            self.touched.set(None);
            self.choices.set(then);
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> Signal<bool> {
        let history = self.history.clone();
        Signal::derive(move || history.with(History::can_undo))
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> Signal<bool> {
        let history = self.history.clone();
        Signal::derive(move || history.with(History::can_redo))
    }

    /// Shows the notices that reading an address produced.
    pub fn notify(&self, found: &[Notice]) {
        self.notices.set(found.iter().map(|n| notices::text(self.lang, n)).collect());
    }

    /// The address of this page with the present choices; that of one figure if named.
    pub fn link(&self, figure: Option<FigureId>) -> String {
        let query = link::write(&self.choices.get_untracked());
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let anchor = figure.map_or_else(String::new, |f| format!("#fig-{}", f.id()));
        format!("{}{query}{anchor}", browser::page_address())
    }

    /// Copies [`Self::link`], and says whether that worked.
    pub fn copy_link(&self, figure: Option<FigureId>) {
        let link = self.link(figure);
        let text = if browser::copy(&link) {
            site::copied(self.lang).to_owned()
        } else {
            format!("{} {link}", site::not_copied(self.lang))
        };
        self.notices.set(vec![text]);
    }
}
