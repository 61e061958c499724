//! What the running page knows: the reader's choices and their history, the language, the room and the theme.
//!
//! One value of this type is shared by everything attached to the page, and outlives it: moving to another chapter keeps
//! the choices and their history. The values lie in plain cells; what has changed is said by triggers, so that the page
//! carries one kind of reactive node instead of one for each type.

use super::browser;
use crate::figures::FigureId;
use crate::plot::{Layout, Theme};
use crate::scenario::history::History;
use crate::scenario::page::PageOptions;
use crate::scenario::presets::Preset;
use crate::scenario::{Choices, Notice, ParamId, link, param};
use crate::words::{Lang, notices, site};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use reactive_graph::effect::Effect;
use reactive_graph::owner::StoredValue;
use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The page's state, cheap to clone.
#[derive(Debug, Clone)]
pub struct State {
    /// Language of the page now shown.
    pub lang: Lang,
    /// What the address asked of the page: frame, hidden parts, locked inputs.
    pub options: Rc<PageOptions>,
    /// The choices changed.
    pub chosen: ArcTrigger,
    /// The room, the theme or the window's size changed.
    pub room: ArcTrigger,
    /// The notices changed.
    pub noticed: ArcTrigger,
    /// The reader guessed.
    pub guessed: ArcTrigger,
    /// Numbers computed beside the page arrived.
    pub arrived: ArcTrigger,
    held: Rc<Held>,
}

#[derive(Debug)]
struct Held {
    choices: RefCell<Choices>,
    history: RefCell<History<Choices>>,
    layout: Cell<Layout>,
    theme: Cell<Theme>,
    notices: RefCell<Vec<String>>,
    touched: Cell<Option<FigureId>>,
    guesses: RefCell<[Option<Option<f64>>; FigureId::ALL.len()]>,
    rooms: Cell<u32>,
}

/// How long the choices must rest before the prose and the desk follow them, in milliseconds.
const REST: u32 = 220;

/// Runs `f` now and after each change of what it tracked, until the current owner is cleaned up.
pub fn follow(f: impl Fn() + 'static) {
    run(Box::new(f));
}

/// Keeps a listener until the current owner is cleaned up.
pub fn keep(listener: EventListener) {
    StoredValue::new_local(listener);
}

/// Runs `f` now, and again once the choices have rested for [`REST`]: for what may follow a moment after the answer.
pub fn follow_at_rest(state: &State, f: impl Fn() + 'static) {
    let (chosen, f) = (state.chosen.clone(), Rc::new(f));
    let (timer, first) = (RefCell::new(None::<Timeout>), Cell::new(true));
    follow(move || {
        chosen.track();
        if first.replace(false) {
            return f();
        }
        let f = Rc::clone(&f);
        *timer.borrow_mut() = Some(Timeout::new(REST, move || f()));
    });
}

/// The one kind of effect the page has.
fn run(f: Box<dyn Fn()>) {
    Effect::new(move |_| f());
}

impl State {
    /// The state of a page that has just loaded: all defaults.
    pub fn new(lang: Lang, options: PageOptions) -> Self {
        Self {
            lang,
            options: Rc::new(options),
            chosen: ArcTrigger::new(),
            room: ArcTrigger::new(),
            noticed: ArcTrigger::new(),
            guessed: ArcTrigger::new(),
            arrived: ArcTrigger::new(),
            held: Rc::new(Held {
                choices: RefCell::default(),
                history: RefCell::default(),
                layout: Cell::new(Layout::Wide),
                theme: Cell::new(Theme::Light),
                notices: RefCell::default(),
                touched: Cell::new(None),
                guesses: RefCell::default(),
                rooms: Cell::new(0),
            }),
        }
    }

    /// The same state on a page in another language.
    pub fn in_language(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// The present choices.
    pub fn choices(&self) -> Choices {
        *self.held.choices.borrow()
    }

    /// A parameter of scenario A.
    pub fn get(&self, id: ParamId) -> f64 {
        self.held.choices.borrow().a.get(id)
    }

    /// The room there is.
    pub fn layout(&self) -> Layout {
        self.held.layout.get()
    }

    /// The theme that canvases are painted in.
    pub fn theme(&self) -> Theme {
        self.held.theme.get()
    }

    /// Takes note that the room, the theme or the window's size changed.
    pub fn resized(&self) {
        self.held.rooms.set(self.rooms().wrapping_add(1));
        self.room.notify();
    }

    /// How often [`Self::resized`] was called: tells a change of room from a change of choices.
    pub fn rooms(&self) -> u32 {
        self.held.rooms.get()
    }

    /// Takes note that numbers computed beside the page arrived.
    pub fn arrive(&self) {
        self.arrived.notify();
    }

    /// Takes note of the room there is.
    pub fn set_layout(&self, layout: Layout) {
        self.held.layout.set(layout);
        self.resized();
    }

    /// Takes note of the theme.
    pub fn set_theme(&self, theme: Theme) {
        self.held.theme.set(theme);
        self.resized();
    }

    /// The reader's guess before a figure, once committed; `Some(None)` when skipped.
    pub fn guess(&self, figure: FigureId) -> Option<Option<f64>> {
        self.held.guesses.borrow()[figure as usize]
    }

    /// Commits a guess, or skips it.
    pub fn set_guess(&self, figure: FigureId, guess: Option<f64>) {
        self.held.guesses.borrow_mut()[figure as usize] = Some(guess);
        self.guessed.notify();
    }

    /// The figure whose input moved last.
    pub fn touched(&self) -> Option<FigureId> {
        self.held.touched.get()
    }

    /// Plain lines the reader should see.
    pub fn notices(&self) -> Vec<String> {
        self.held.notices.borrow().clone()
    }

    /// Shows lines in place of those shown before.
    pub fn show_notices(&self, lines: Vec<String>) {
        *self.held.notices.borrow_mut() = lines;
        self.noticed.notify();
    }

    /// Shows what reading an address or a field found.
    pub fn notify(&self, found: &[Notice]) {
        self.show_notices(found.iter().map(|n| notices::text(self.lang, n)).collect());
    }

    /// Takes over the choices that an address holds, outside the history.
    pub fn adopt(&self, choices: Choices) {
        *self.held.choices.borrow_mut() = choices;
        self.chosen.notify();
    }

    /// Sets a parameter in one step of its own.
    pub fn set(&self, id: ParamId, value: f64) {
        self.settle();
        self.slide(id, value);
        self.settle();
    }

    /// Sets a parameter within a gesture: the moves of one drag are undone together.
    pub fn slide(&self, id: ParamId, value: f64) {
        let mut after = self.choices();
        after.a.set(id, value);
        self.change(param(id).id, FigureId::find(param(id).figure), after);
    }

    /// Takes over the choices of a point that is being dragged: all moves of one drag are undone together.
    pub fn drag(&self, figure: FigureId, after: Choices) {
        self.change("drag", Some(figure), after);
    }

    /// Ends a gesture.
    pub fn settle(&self) {
        self.held.history.borrow_mut().settle();
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
        let mut after = self.choices();
        preset.apply(&mut after.a);
        self.step(preset.id, FigureId::find(preset.figure), after);
    }

    /// Puts the parameters of one figure back to their defaults.
    pub fn reset_figure(&self, figure: FigureId) {
        let mut after = self.choices();
        let (open, more) = figure.inputs();
        for id in open.iter().chain(more) {
            after.a.reset(*id);
        }
        self.step("reset", Some(figure), after);
    }

    /// Keeps the present values as scenario B, to compare with what comes; or ends comparing.
    pub fn compare(&self) {
        let now = self.choices();
        self.step("compare", None, Choices { a: now.a, b: if now.b.is_none() { Some(now.a) } else { None } });
    }

    /// Shows scenario B and compares it with A.
    pub fn swap(&self) {
        let now = self.choices();
        if let Some(b) = now.b {
            self.step("swap", None, Choices { a: b, b: Some(now.a) });
        }
    }

    /// Puts everything back to the defaults.
    pub fn reset(&self) {
        self.step("reset", None, Choices::default());
    }

    fn step(&self, key: &'static str, figure: Option<FigureId>, after: Choices) {
        self.settle();
        self.change(key, figure, after);
        self.settle();
    }

    fn change(&self, key: &'static str, figure: Option<FigureId>, after: Choices) {
        let before = self.choices();
        if after != before {
            self.held.history.borrow_mut().push(before, key);
            self.held.touched.set(figure);
            self.adopt(after);
        }
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        let then = self.held.history.borrow_mut().undo(self.choices());
        self.travel(then);
    }

    /// Brings back what was taken back.
    pub fn redo(&self) {
        let then = self.held.history.borrow_mut().redo(self.choices());
        self.travel(then);
    }

    fn travel(&self, then: Option<Choices>) {
        if let Some(then) = then {
            self.held.touched.set(None);
            self.adopt(then);
        }
    }

    /// Whether there is something to undo, and to redo.
    pub fn can_travel(&self) -> (bool, bool) {
        let history = self.held.history.borrow();
        (history.can_undo(), history.can_redo())
    }

    /// The address of this page with the present choices; that of one figure if named.
    pub fn link(&self, figure: Option<FigureId>) -> String {
        let query = link::write(&self.choices());
        let query = if query.is_empty() { query } else { format!("?{query}") };
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
        self.show_notices(vec![text]);
    }
}
