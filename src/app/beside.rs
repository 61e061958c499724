//! Long computations beside the page: in a worker, which is this program started a second time; where a browser or a frame
//! forbids workers, here, in slices that leave room for the reader's moves.
//!
//! A question has a number. A move that changes what a kind of computation depends on asks it anew, and whatever still arrives
//! under an older number is dropped; the other kinds go on undisturbed.

use super::dom::{attribute, document, each_in, each_in_page, window};
use super::fetch::fetch;
use super::{State, follow, keep};
use crate::figures::FigureId;
use crate::figures::heavy::{self, Heavy, Queue, Slice};
use crate::figures::live;
use crate::figures::parts::Part;
use crate::scenario::{Chapter, Choices, Scenario, link};
use crate::words::site;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Float64Array, Promise};
use reactive_graph::owner::StoredValue;
use reactive_graph::traits::Track;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Element, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// What the worker does: starts the program, then works off the newest questions slice by slice.
const SCRIPT: &str = include_str!("beside.js");

/// Model runs of a slice here: a few milliseconds on a slow phone.
const SLICE: usize = 4;

/// How long a change waits before it is asked about, in milliseconds: the figure in hand is painted first.
const SOON: u32 = 20;

thread_local! {
    /// What a worker, or a page without one, is working on.
    static QUEUE: RefCell<Queue> = RefCell::default();
    /// The reader has been told that there is no worker.
    static SAID: Cell<bool> = const { Cell::new(false) };
}

/// In a worker: fetches the parts that compute, by their numbers; says whether all are there.
#[wasm_bindgen]
pub async fn ready(parts: Vec<u32>) -> bool {
    for part in parts {
        let part = Part::ALL.into_iter().find(|known| *known as u32 == part);
        if let Some(part) = part
            && fetch(part).await.is_none()
        {
            return false;
        }
    }
    true
}

/// In a worker: takes up question `number`, a kind of computation for the choices of a link.
#[wasm_bindgen]
pub fn job(number: u32, kind: usize, query: &str) {
    if let Some(kind) = Heavy::ALL.get(kind) {
        take_up(number, *kind, &link::parse(query).choices.a);
    }
}

/// In a worker: makes some more runs for what is most wanted. The question's number, the kind, the share that is done, then the
/// numbers, if there are any yet; nothing where nothing is left to do.
#[wasm_bindgen]
pub fn step(runs: usize) -> Vec<f64> {
    let Some(Slice { number, kind, numbers }) = QUEUE.with_borrow_mut(|queue| queue.step(runs)) else {
        return Vec::new();
    };
    let mut list = vec![f64::from(number), f64::from(kind as u32)];
    list.extend(numbers);
    list
}

fn take_up(number: u32, kind: Heavy, s: &Scenario) {
    if let Some(job) = heavy::begin(kind, s) {
        QUEUE.with_borrow_mut(|queue| queue.put(number, kind, job));
    }
}

/// Whoever computes.
struct Beside {
    state: State,
    /// What the page needs.
    kinds: Vec<Heavy>,
    worker: RefCell<Option<Worker>>,
    /// The worker has started; what is asked before that would be lost.
    ready: Cell<bool>,
    /// The page is still shown.
    alive: Cell<bool>,
    /// Slices are being computed here.
    slicing: Cell<bool>,
    numbers: Cell<u32>,
    /// The newest question of each of [`Self::kinds`].
    asked: RefCell<Vec<Option<Question>>>,
}

/// A question that was asked.
#[derive(Clone, Copy)]
struct Question {
    number: u32,
    /// As [`Heavy::question`] gives it.
    scenario: Scenario,
    /// The last numbers have arrived.
    answered: bool,
}

/// Lets long computations follow the choices, if the page's figures or sentences need any, until the current owner is cleaned up.
pub fn follow_choices(state: &State) {
    let kinds = kinds_of_page();
    if kinds.is_empty() {
        return;
    }
    let beside = Rc::new(Beside {
        state: state.clone(),
        worker: RefCell::new(start(&kinds).ok()),
        ready: Cell::new(false),
        alive: Cell::new(true),
        slicing: Cell::new(false),
        numbers: Cell::new(0),
        asked: RefCell::new(vec![None; kinds.len()]),
        kinds,
    });
    beside.listen();
    StoredValue::new_local(Ending(Rc::clone(&beside)));
    beside.ask();
    let (first, soon) = (Cell::new(true), Rc::new(RefCell::new(None::<Timeout>)));
    follow(move || {
        beside.state.chosen.track();
        if first.replace(false) || beside.state.is_replaying() || soon.borrow().is_some() {
            return;
        }
        let (beside, waiting) = (Rc::clone(&beside), Rc::clone(&soon));
        *soon.borrow_mut() = Some(Timeout::new(SOON, move || {
            waiting.take();
            beside.ask();
        }));
    });
}

/// The long computations of the page's figures and sentences, the most wanted first.
fn kinds_of_page() -> Vec<Heavy> {
    let mut needed = Vec::new();
    each_in_page("[data-figure]", |el| needed.extend(of_figure(&attribute(el, "data-figure"))));
    each_in_page("article", |el| needed.extend(of_chapter(&attribute(el, "data-page"))));
    Heavy::ALL.into_iter().filter(|kind| needed.contains(kind)).collect()
}

fn of_figure(id: &str) -> &'static [Heavy] {
    FigureId::find(id).map_or(&[], FigureId::heavy)
}

fn of_chapter(slug: &str) -> &'static [Heavy] {
    Chapter::from_slug(slug).map_or(&[], live::heavy)
}

/// Ends the worker when the page is left.
struct Ending(Rc<Beside>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.alive.set(false);
        QUEUE.take();
        if let Some(worker) = self.0.worker.take() {
            worker.terminate();
        }
    }
}

/// Starts the worker with the parts that compute. Its script is a blob, because a sandboxed frame may start no other.
fn start(kinds: &[Heavy]) -> Result<Worker, JsValue> {
    let root = document().document_element().ok_or(JsValue::NULL)?;
    let parts: String = kinds.iter().map(|kind| format!("{},", kind.part() as u32)).collect();
    let text = SCRIPT
        .replace("SCRIPT", &attribute(&root, "data-script"))
        .replace("MODULE", &attribute(&root, "data-module"))
        .replace("PARTS", &parts);
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(&text)), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&address, &options)
}

impl Beside {
    fn listen(self: &Rc<Self>) {
        let worker = self.worker.borrow().clone();
        let Some(worker) = worker else { return };
        let (heard, failed) = (Rc::clone(self), Rc::clone(self));
        keep(EventListener::new(&worker, "message", move |ev| {
            if let Some(ev) = ev.dyn_ref::<MessageEvent>() {
                heard.hear(&ev.data());
            }
        }));
        keep(EventListener::new(&worker, "error", move |_| {
            failed.worker.take();
            failed.ask_again();
        }));
    }

    /// A message of the worker: empty once it has started, then as [`step`] gives it.
    fn hear(self: &Rc<Self>, message: &JsValue) {
        let list = Float64Array::new(message).to_vec();
        if let [number, kind, numbers @ ..] = &*list {
            if let Some(kind) = Heavy::ALL.get(*kind as usize) {
                self.take(*number as u32, *kind, numbers);
            }
        } else {
            self.ready.set(true);
            self.ask_again();
        }
    }

    /// Keeps the numbers of a slice, unless they answer an older question. What the page shows at its defaults was computed to
    /// the end; it is not drawn anew for less.
    fn take(&self, number: u32, kind: Heavy, numbers: &[f64]) {
        let Some(place) = self.kinds.iter().position(|known| *known == kind) else { return };
        let Some(question) = self.asked.borrow()[place].filter(|question| question.number == number) else { return };
        let done = heavy::is_done(numbers);
        if done {
            self.asked.borrow_mut()[place] = Some(Question { answered: true, ..question });
        }
        let values = numbers.get(1..).filter(|values| !values.is_empty());
        if let Some(values) = values {
            heavy::keep(kind, &question.scenario, values.into(), done);
            if done || kind.is_moved(&self.state.choices().a) {
                self.state.arrive();
            }
        }
        self.mark();
    }

    /// Asks everything that is not answered: the worker has just started, or there is none any more.
    fn ask_again(self: &Rc<Self>) {
        self.asked.borrow_mut().iter_mut().for_each(|asked| *asked = asked.filter(|question| question.answered));
        self.ask();
    }

    /// Asks what the present choices ask anew.
    fn ask(self: &Rc<Self>) {
        let choices = self.state.choices();
        let number = self.numbers.get().wrapping_add(1);
        let mut asked = self.asked.borrow_mut();
        let kinds: Vec<Heavy> = self
            .kinds
            .iter()
            .copied()
            .zip(asked.iter_mut())
            .filter_map(|(kind, asked)| {
                let scenario = kind.question(&choices.a);
                if asked.is_some_and(|question| question.scenario == scenario) {
                    return None;
                }
                let answered = heavy::is_whole(kind, &scenario);
                *asked = Some(Question { number, scenario, answered });
                (!answered).then_some(kind)
            })
            .collect();
        drop(asked);
        self.numbers.set(number);
        self.mark();
        if !kinds.is_empty() {
            self.pose(number, &kinds, &choices);
        }
    }

    /// Poses a question to the worker, or here where there is none. While the worker starts, it waits: see [`Self::hear`].
    fn pose(self: &Rc<Self>, number: u32, kinds: &[Heavy], choices: &Choices) {
        match &*self.worker.borrow() {
            Some(worker) if self.ready.get() => {
                let kinds = kinds.iter().map(|kind| JsValue::from(*kind as u32)).collect::<Array>();
                let _ = worker.post_message(&Array::of3(&number.into(), &link::write(choices).into(), &kinds));
            }
            Some(_) => {}
            None => {
                if !SAID.replace(true) {
                    self.state.show_notices(vec![site::no_worker(self.state.lang).to_owned()]);
                }
                let (this, kinds, s) = (Rc::clone(self), kinds.to_vec(), choices.a);
                spawn_local(async move { this.slices(number, &kinds, &s).await });
            }
        }
    }

    /// Without a worker: takes up a question; then slice after slice, between which the browser has its turn.
    async fn slices(self: Rc<Self>, number: u32, kinds: &[Heavy], s: &Scenario) {
        for kind in kinds {
            if fetch(kind.part()).await.is_some() {
                take_up(number, *kind, s);
            }
        }
        if self.slicing.replace(true) {
            return;
        }
        while self.alive.get() {
            let Some(slice) = QUEUE.with_borrow_mut(|queue| queue.step(SLICE)) else { break };
            self.take(slice.number, slice.kind, &slice.numbers);
            browsers_turn().await;
        }
        self.slicing.set(false);
    }

    /// Says to assistive technology, and to whoever looks, what is still being computed.
    fn mark(&self) {
        let asked = self.asked.borrow();
        let pending = |kind: &Heavy| {
            self.kinds.iter().zip(&*asked).any(|(known, asked)| known == kind && asked.is_some_and(|q| !q.answered))
        };
        each_in_page("[data-figure]", |el| {
            show(el, of_figure(&attribute(el, "data-figure")).iter().any(pending));
        });
        each_in_page("article", |article| {
            let busy = of_chapter(&attribute(article, "data-page")).iter().any(pending);
            each_in(article, "[data-value], [data-claim]", |el| show(el, busy));
        });
    }
}

fn show(el: &Element, busy: bool) {
    if busy != el.has_attribute("aria-busy") {
        let _ = if busy { el.set_attribute("aria-busy", "true") } else { el.remove_attribute("aria-busy") };
    }
}

/// Lets the browser paint and hear the reader.
pub(super) async fn browsers_turn() {
    let turn = Promise::new(&mut |go, _| {
        let _ = window().set_timeout_with_callback(&go);
    });
    let _ = JsFuture::from(turn).await;
}
