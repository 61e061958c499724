//! What the running page knows: the reader's choices and their history, the language, the room and the theme.
//!
//! One value of this type is shared by everything attached to the page, and outlives it: moving to another chapter keeps
//! the choices and their history. The values lie in plain cells; what has changed is said by triggers, so that the page
//! carries one kind of reactive node instead of one for each type.

use super::{announce, browser};
use crate::figures::FigureId;
use crate::figures::heavy::{self, Heavy};
use crate::plot::{Layout, Theme};
use crate::scenario::history::History;
use crate::scenario::page::PageOptions;
use crate::scenario::presets::Preset;
use crate::scenario::replay::between;
use crate::scenario::{Choices, Notice, ParamId, Scenario, link, param};
use crate::words::{Lang, bar, notices, site};
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
    initial: RefCell<(Choices, Vec<Notice>)>,
    history: RefCell<History<Choices>>,
    layout: Cell<Layout>,
    theme: Cell<Theme>,
    notices: RefCell<Vec<Line>>,
    touched: Cell<Option<FigureId>>,
    guesses: RefCell<[Option<Option<f64>>; FigureId::ALL.len()]>,
    rooms: Cell<u32>,
    /// While the last change is shown once more: the choices that the reader has, and what shows the next frame.
    replay: RefCell<Option<(Choices, Timeout)>>,
}

/// A plain line for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Where it leads and the words of that link, if it leads anywhere.
    pub way: Option<(String, String)>,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { text, way: None }
    }
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

/// How long the first frame of a replay stays, in milliseconds.
const HOLD: u32 = 300;

/// Frames of a replay after the first, and the time between them, in milliseconds: a second in all.
const FRAMES: (u32, u32) = (8, 90);

/// Where motion is not wanted, a replay is the state before, for so many milliseconds, and the state after.
const STILL: u32 = 1_000;

/// Runs `f` now, and again once the choices have rested for [`REST`]: for what may follow a moment after the answer. What is
/// replayed is no rest.
pub fn follow_at_rest(state: &State, f: impl Fn() + 'static) {
    let (state, f) = (state.clone(), Rc::new(f));
    let (timer, first) = (RefCell::new(None::<Timeout>), Cell::new(true));
    follow(move || {
        state.chosen.track();
        if first.replace(false) {
            return f();
        }
        let f = Rc::clone(&f);
        *timer.borrow_mut() = (!state.is_replaying()).then(|| Timeout::new(REST, move || f()));
    });
}

/// Runs `f` as [`follow_at_rest`] does, and also when numbers of these kinds have arrived from beside the page.
pub fn follow_at_rest_or_arrival(state: &State, kinds: &'static [Heavy], f: impl Fn() + 'static) {
    let f = Rc::new(f);
    let at_rest = Rc::clone(&f);
    follow_at_rest(state, move || at_rest());
    if kinds.is_empty() {
        return;
    }
    let (arrived, seen) = (state.arrived.clone(), Cell::new(heavy::arrivals(kinds)));
    follow(move || {
        arrived.track();
        let now = heavy::arrivals(kinds);
        if seen.replace(now) != now {
            f();
        }
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
                initial: RefCell::default(),
                history: RefCell::default(),
                layout: Cell::new(Layout::Wide),
                theme: Cell::new(Theme::Light),
                notices: RefCell::default(),
                touched: Cell::new(None),
                guesses: RefCell::default(),
                rooms: Cell::new(0),
                replay: RefCell::default(),
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

    /// The choices that the reader has, also while other ones are shown by a replay.
    pub fn kept(&self) -> Choices {
        self.held.replay.borrow().as_ref().map_or_else(|| self.choices(), |(kept, _)| *kept)
    }

    /// The reader's choices, to be changed: ends a replay.
    fn own(&self) -> Choices {
        self.stop_replay();
        self.choices()
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
    pub fn notices(&self) -> Vec<Line> {
        self.held.notices.borrow().clone()
    }

    /// Shows lines in place of those shown before.
    pub fn show_notices(&self, lines: Vec<String>) {
        self.show_lines(lines.into_iter().map(Line::from).collect());
    }

    /// Shows lines that may lead somewhere in place of those shown before.
    pub fn show_lines(&self, lines: Vec<Line>) {
        *self.held.notices.borrow_mut() = lines;
        self.noticed.notify();
    }

    /// What reading an address, a command or a field found, in plain lines.
    pub fn told(&self, found: &[Notice]) -> Vec<String> {
        found.iter().map(|n| notices::text(self.lang, n)).collect()
    }

    /// Shows what reading an address or a field found.
    pub fn notify(&self, found: &[Notice]) {
        self.show_notices(self.told(found));
    }

    /// Takes over the choices that the page's address held when it was loaded, and what reading it found.
    pub fn begin(&self, choices: Choices, found: Vec<Notice>) {
        *self.held.initial.borrow_mut() = (choices, found);
        self.adopt(choices);
    }

    /// The choices that the page's address held when it was loaded.
    pub fn initial(&self) -> Choices {
        self.held.initial.borrow().0
    }

    /// What reading that address found.
    pub fn found(&self) -> Vec<Notice> {
        self.held.initial.borrow().1.clone()
    }

    /// Takes over choices in one step of the history.
    pub fn take(&self, choices: Choices) {
        self.step("take", None, choices);
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
        let mut after = self.own();
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
        let mut after = self.own();
        preset.apply(&mut after.a);
        self.step(preset.id, FigureId::find(preset.figure), after);
    }

    /// Puts the parameters of one figure back to their defaults.
    pub fn reset_figure(&self, figure: FigureId) {
        let mut after = self.own();
        for id in figure.own_inputs(&after.a) {
            after.a.reset(id);
        }
        self.step("reset", Some(figure), after);
    }

    /// Keeps the present values as scenario B, to compare with what comes; or ends comparing.
    pub fn compare(&self) {
        if self.own().b.is_none() { self.pin() } else { self.let_go() }
    }

    /// Keeps the present values as scenario B, in place of what B was.
    pub fn pin(&self) {
        let a = self.own().a;
        self.step("compare", None, Choices { a, b: Some(a) });
    }

    /// Ends comparing.
    pub fn let_go(&self) {
        self.step("compare", None, Choices { b: None, ..self.own() });
    }

    /// Shows scenario B and compares it with A.
    pub fn swap(&self) {
        let now = self.own();
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
        let before = self.own();
        if after != before {
            self.held.history.borrow_mut().push(before, key);
            self.held.touched.set(figure);
            self.adopt(after);
        }
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        let now = self.own();
        let then = self.held.history.borrow_mut().undo(now);
        self.travel(true, &now, then);
    }

    /// Brings back what was taken back.
    pub fn redo(&self) {
        let now = self.own();
        let then = self.held.history.borrow_mut().redo(now);
        self.travel(false, &now, then);
    }

    fn travel(&self, undone: bool, now: &Choices, then: Option<Choices>) {
        let Some(then) = then else { return announce::say(bar::nowhere(self.lang, undone)) };
        self.held.touched.set(None);
        self.adopt(then);
        announce::say(&bar::travelled(self.lang, undone, now, &then));
    }

    /// The values before the last change of scenario A, if there is one to replay.
    pub fn before(&self) -> Option<Scenario> {
        let now = self.kept().a;
        self.held.history.borrow().last(|past| past.a != now).map(|past| past.a)
    }

    /// Shows the last change of scenario A once more, from before to after, in a few frames; the choices that the reader has,
    /// their history and their link stay as they are. Gives what is said of it.
    pub fn replay(&self) -> Option<String> {
        let now = self.own();
        let before = self.before()?;
        let frames = if browser::wants_motion() { FRAMES.0 } else { 1 };
        self.frame(before, now, (0, frames));
        Some(bar::replayed(self.lang, &before, &now.a))
    }

    fn frame(&self, before: Scenario, kept: Choices, (at, last): (u32, u32)) {
        if at == last {
            return self.stop_replay();
        }
        let wait = match at {
            0 if last == 1 => STILL,
            0 => HOLD,
            _ => FRAMES.1,
        };
        let this = self.clone();
        let next = Timeout::new(wait, move || this.frame(before, kept, (at + 1, last)));
        *self.held.replay.borrow_mut() = Some((kept, next));
        self.adopt(Choices { a: between(&before, &kept.a, f64::from(at) / f64::from(last)), b: kept.b });
    }

    /// Whether other choices are shown than the reader has.
    pub fn is_replaying(&self) -> bool {
        self.held.replay.borrow().is_some()
    }

    /// Ends a replay: shows what the reader has.
    pub fn stop_replay(&self) {
        let replay = self.held.replay.take();
        if let Some((kept, _)) = &replay {
            self.adopt(*kept);
        }
    }

    /// Whether there is something to undo, and to redo.
    pub fn can_travel(&self) -> (bool, bool) {
        let history = self.held.history.borrow();
        (history.can_undo(), history.can_redo())
    }

    /// The address of this page with the present choices; that of one figure if named.
    pub fn link(&self, figure: Option<FigureId>) -> String {
        let query = link::write(&self.kept());
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

    /// Copies a text, and says whether that worked.
    pub fn copy_text(&self, text: &str) {
        let said = if browser::copy(text) { site::text_copied(self.lang) } else { site::text_not_copied(self.lang) };
        self.show_notices(vec![said.to_owned()]);
    }
}
