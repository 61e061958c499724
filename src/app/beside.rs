//! Long computations beside the page: in a worker, which is this program started a second time; where a browser or a frame
//! forbids workers, here, in slices that leave room for the reader's moves.
//!
//! Each change of the choices makes what is being computed stale: the worker looks for news after every slice.

use super::dom::{attribute, document, each_in_page};
use super::fetch::fetch;
use super::{State, follow, keep};
use crate::figures::FigureId;
use crate::figures::heavy::{self, Heavy, Slices};
use crate::figures::parts::Part;
use crate::scenario::{Scenario, link};
use crate::words::site;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Float64Array};
use reactive_graph::owner::StoredValue;
use reactive_graph::traits::Track;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// What the worker does: starts the program, then works off the newest question slice by slice.
const SCRIPT: &str = include_str!("beside.js");

/// The part of the program that has long computations.
const PART: Part = Part::Sanctions;

/// Model runs of a slice here: a few milliseconds on a slow phone.
const SLICE: usize = 4;

thread_local! {
    /// What a worker is working on.
    static JOB: RefCell<Option<Box<dyn Slices>>> = const { RefCell::new(None) };
}

/// In a worker: fetches what computes; says whether it is there.
#[wasm_bindgen]
pub async fn ready() -> bool {
    fetch(PART).await.is_some()
}

/// In a worker: begins to compute something for the choices of a link.
#[wasm_bindgen]
pub fn job(kind: usize, query: &str) {
    let new = Heavy::ALL.get(kind).and_then(|kind| begin(*kind, &link::parse(query).choices.a));
    JOB.with_borrow_mut(|job| *job = new);
}

/// In a worker: makes some more runs. First the share that is done, then the numbers, if there are any yet.
#[wasm_bindgen]
pub fn step(runs: usize) -> Vec<f64> {
    JOB.with_borrow_mut(|job| job.as_mut().map_or_else(|| vec![1.0], |job| job.step(runs)))
}

/// Begins a computation; `None` as long as what computes has not been fetched.
fn begin(kind: Heavy, s: &Scenario) -> Option<Box<dyn Slices>> {
    PART.contents()?.begin.map(|begin| begin(kind, s))
}

/// Whoever computes.
struct Beside {
    state: State,
    kinds: Vec<Heavy>,
    worker: RefCell<Option<Worker>>,
    /// The worker has started; what is asked before that would be lost.
    ready: Cell<bool>,
    /// Number of the newest question, and its choices.
    asked: Cell<u32>,
    scenario: Cell<Scenario>,
    slices: RefCell<Option<Timeout>>,
}

/// Lets long computations follow the choices, if the page has figures that need any, until the current owner is cleaned up.
pub fn follow_choices(state: &State) {
    let mut kinds = Vec::new();
    each_in_page("[data-figure]", |el| {
        kinds.extend(FigureId::find(&attribute(el, "data-figure")).and_then(FigureId::heavy));
    });
    if kinds.is_empty() {
        return;
    }
    let beside = Rc::new(Beside {
        state: state.clone(),
        kinds,
        worker: RefCell::new(start().ok()),
        ready: Cell::new(false),
        asked: Cell::new(0),
        scenario: Cell::new(state.choices().a),
        slices: RefCell::default(),
    });
    beside.listen();
    StoredValue::new_local(Ending(Rc::clone(&beside)));
    follow(move || {
        beside.state.chosen.track();
        if !beside.state.is_replaying() {
            Rc::clone(&beside).ask();
        }
    });
}

/// Says to assistive technology, and to whoever looks, that a figure is still being computed.
fn busy(kind: Heavy, busy: bool) {
    each_in_page("[data-figure]", |el| {
        if FigureId::find(&attribute(el, "data-figure")).and_then(FigureId::heavy) == Some(kind) {
            let _ = if busy { el.set_attribute("aria-busy", "true") } else { el.remove_attribute("aria-busy") };
        }
    });
}

/// Ends the worker when the page is left.
struct Ending(Rc<Beside>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.slices.take();
        if let Some(worker) = self.0.worker.take() {
            worker.terminate();
        }
    }
}

/// Starts the worker. Its script is a blob, because a sandboxed frame may start no other.
fn start() -> Result<Worker, JsValue> {
    let root = document().document_element().ok_or(JsValue::NULL)?;
    let full = |name: &str| -> Result<String, JsValue> {
        Ok(Url::new_with_base(&attribute(&root, name), &document().base_uri()?.unwrap_or_default())?.href())
    };
    let text = SCRIPT.replace("SCRIPT", &full("data-script")?).replace("MODULE", &full("data-module")?);
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
                Rc::clone(&heard).hear(&Array::from(&ev.data()));
            }
        }));
        keep(EventListener::new(&worker, "error", move |_| {
            failed.worker.take();
            Rc::clone(&failed).ask();
        }));
    }

    /// A message of the worker: empty once it has started, then `[question, kind, numbers]`.
    fn hear(self: Rc<Self>, message: &Array) {
        if message.length() == 0 {
            self.ready.set(true);
            return self.ask();
        }
        let number = |i: u32| message.get(i).as_f64().map(|n| n as u32);
        let kind = number(1).and_then(|kind| Heavy::ALL.get(kind as usize));
        if let (true, Some(kind)) = (number(0) == Some(self.asked.get()), kind) {
            self.take(*kind, &Float64Array::new(&message.get(2)).to_vec());
        }
    }

    /// Keeps the numbers of a slice: the share done, then what there is. What the page shows at its defaults was computed to the
    /// end; it waits for as much.
    fn take(&self, kind: Heavy, numbers: &[f64]) {
        let done = numbers.first().is_some_and(|share| *share >= 1.0);
        let values = numbers.get(1..).filter(|values| !values.is_empty());
        if let Some(values) = values.filter(|_| done || self.scenario.get() != Scenario::default()) {
            heavy::keep(kind, &self.scenario.get(), values.into());
            self.state.arrive();
        }
        if done {
            busy(kind, false);
        }
    }

    /// Asks for everything anew.
    fn ask(self: Rc<Self>) {
        let choices = self.state.choices();
        self.asked.set(self.asked.get().wrapping_add(1));
        self.scenario.set(choices.a);
        self.kinds.iter().for_each(|kind| busy(*kind, true));
        match &*self.worker.borrow() {
            Some(worker) if self.ready.get() => {
                let kinds = self.kinds.iter().map(|kind| JsValue::from(*kind as u32)).collect::<Array>();
                let question = Array::of3(&self.asked.get().into(), &link::write(&choices).into(), &kinds);
                let _ = worker.post_message(&question);
            }
            Some(_) => {}
            None => {
                self.state.show_notices(vec![site::no_worker(self.state.lang).to_owned()]);
                if let Some(job) = begin(self.kinds[0], &choices.a) {
                    Rc::clone(&self).slice(0, Rc::new(RefCell::new(job)));
                }
            }
        }
    }

    /// Without a worker: one slice now, the next after the browser has had its turn.
    fn slice(self: Rc<Self>, place: usize, job: Rc<RefCell<Box<dyn Slices>>>) {
        let this = Rc::clone(&self);
        *self.slices.borrow_mut() = Some(Timeout::new(0, move || {
            let numbers = job.borrow_mut().step(SLICE);
            this.take(this.kinds[place], &numbers);
            if numbers[0] < 1.0 {
                this.slice(place, job);
            } else if let Some(next) = this.kinds.get(place + 1).and_then(|kind| begin(*kind, &this.scenario.get())) {
                this.slice(place + 1, Rc::new(RefCell::new(next)));
            }
        }));
    }
}
