//! Attaches a figure of the page: its answer follows the choices, and every view of it follows the answer.

use super::{Answer, Export, FigureId, dense, drag, heavy, rewrite, take};
use crate::app::browser;
use crate::app::dom::{attribute, closest, each_in, query, query_page, set, set_disabled};
use crate::app::{Sight, State, follow as follow_state, follow_at_rest, keep};
use crate::inputs::bring_into_sight;
use crate::plot::svg::{Colours, inner, number};
use crate::plot::{Drawing, Layout, Mark, Readout};
use crate::scenario::page::Part as Hidden;
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::bound::bound;
use crate::words::{figures, site};
use gloo::events::EventListener;
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use reactive_graph::traits::Track;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};

/// One figure on the page: its answer and drawing are kept until an input of its own, the room or the theme changes.
struct Wired {
    state: State,
    figure: FigureId,
    parts: Parts,
    asked: RefCell<Choices>,
    answer: RefCell<Arc<dyn Answer>>,
    drawing: RefCell<Drawing>,
    /// The marks as last written, and for which layout.
    drawn: RefCell<Option<(Layout, Vec<Mark>)>>,
    /// The canvas's width, and the room it was measured in.
    measured: Cell<(Option<u32>, i32)>,
    /// The point being read.
    read: Cell<Option<usize>>,
    /// What [`heavy::arrivals`] said when the model was asked.
    arrivals: Cell<u32>,
    /// For which room the views were last written.
    shown: Cell<Option<u32>>,
    /// The choices moved while the figure was out of the window: it follows when they rest, or when it comes in sight.
    behind: Cell<bool>,
}

/// The elements a figure writes to, found once.
struct Parts {
    figure: Element,
    title: Option<Element>,
    caption: Option<Element>,
    table: Option<Element>,
    details: Option<Element>,
    undo: Option<Element>,
    reset: Option<Element>,
    pin: Option<Element>,
    slider: Option<HtmlInputElement>,
    output: Option<Element>,
    /// What shows the narrow layout, then the wide one.
    sheets: [Option<Sheet>; 2],
}

/// One layout's picture.
struct Sheet {
    svg: Element,
    marks: Option<Element>,
    pointer: Option<Element>,
    canvas: Option<HtmlCanvasElement>,
}

impl Sheet {
    fn find(figure: &Element, class: &str) -> Option<Self> {
        let place = query(figure, class)?;
        let svg = query(&place, "svg")?;
        let canvas = query(&place, "canvas").and_then(|c| c.dyn_into().ok());
        Some(Self { marks: query(&svg, ".marks"), pointer: query(&svg, ".pointer"), svg, canvas })
    }
}

impl Parts {
    fn find(figure: &Element) -> Self {
        let part = |selector: &str| query(figure, selector);
        Self {
            title: part(".fig-title"),
            caption: part(".fig-caption"),
            table: part(".fig-table table"),
            details: part(".fig-table"),
            undo: part(".undo-here"),
            reset: part(".reset-here"),
            pin: part(".pin-here"),
            slider: part(".fig-read input").and_then(|i| i.dyn_into().ok()),
            output: part(".fig-read output"),
            sheets: [".at-narrow", ".at-wide"].map(|class| Sheet::find(figure, class)),
            figure: figure.clone(),
        }
    }

    fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().flatten()
    }
}

/// Makes a figure follow the choices until the current owner is cleaned up.
pub fn follow(state: &State, el: &Element) {
    let Some(figure) = FigureId::find(&attribute(el, "data-figure")) else { return };
    let asked = state.choices();
    let answer = figure.answer(&asked);
    let drawing = answer.draw(state.lang, state.layout());
    let wired = Rc::new(Wired {
        state: state.clone(),
        figure,
        parts: Parts::find(el),
        asked: RefCell::new(asked),
        answer: RefCell::new(answer),
        drawing: RefCell::new(drawing),
        drawn: RefCell::default(),
        measured: Cell::new((None, 0)),
        read: Cell::new(None),
        arrivals: Cell::new(heavy::arrivals(figure.heavy())),
        shown: Cell::new(None),
        behind: Cell::new(false),
    });
    wired.reading();
    wired.parts.sheets().for_each(|sheet| drag::follow(state, figure, &sheet.svg));
    wired.open_table();
    wired.tools();
    if state.options.hides(Hidden::Readout) {
        wired.words();
    }
    wired.views();
    let (rested, first) = (Rc::clone(&wired), Cell::new(true));
    follow_at_rest(state, move || {
        rested.catch_up();
        // The prerendered table stays until what is computed beside the page has arrived.
        if !(first.replace(false) && !figure.heavy().is_empty() && rested.state.choices().is_default()) {
            rested.write_table();
        }
    });
}

/// Listens on `el` until the current owner is cleaned up.
fn on(el: &Element, kind: &'static str, act: impl FnMut(&Event) + 'static) {
    keep(EventListener::new(el, kind, act));
}

impl Wired {
    /// Every view follows the answer, at once where the figure is in the window.
    fn views(self: &Rc<Self>) {
        let catching = Rc::clone(self);
        let sight = Sight::follow(&self.parts.figure, move || catching.catch_up());
        let this = Rc::clone(self);
        follow_state(move || {
            this.state.chosen.track();
            this.state.room.track();
            if !this.figure.heavy().is_empty() {
                this.state.arrived.track();
            }
            if this.may_wait(&sight) {
                this.behind.set(true);
            } else {
                this.update();
            }
        });
    }

    /// Whether what has changed can be shown a moment later: only choices changed, or numbers for them arrived, and nobody sees
    /// the figure.
    fn may_wait(&self, sight: &Sight) -> bool {
        let moved = self.behind.get() || *self.asked.borrow() != self.state.choices();
        moved && !sight.is_in() && self.shown.get() == Some(self.state.rooms())
    }

    /// Shows what changed while nobody saw it.
    fn catch_up(&self) {
        if self.behind.get() {
            self.update();
        }
    }

    /// Writes what differs; the first time, from the prerendered defaults.
    fn update(&self) {
        self.behind.set(false);
        let rooms = Some(self.state.rooms());
        let before = self.shown.replace(rooms);
        let seen_before = self.arrivals.get();
        let (first, moved) = (before.is_none(), self.ask());
        if self.arrivals.get() != seen_before {
            self.write_table();
        }
        self.buttons();
        if !moved && before == rooms {
            return;
        }
        // The first drawing was made when the figure was found.
        if !first || moved {
            *self.drawing.borrow_mut() = self.answer.borrow().draw(self.state.lang, self.state.layout());
        }
        // The canvas is measured before anything is written, so that the browser lays the page out once.
        self.dense_layer();
        if (moved || !first || !self.state.choices().is_default()) && !self.waits() {
            self.words();
            self.picture();
        }
        self.show_point();
    }

    /// Whether the page still shows what was written for the defaults, with numbers that have not been computed here yet: then it
    /// stays.
    fn waits(&self) -> bool {
        let choices = self.state.choices();
        let missing = |kind: &heavy::Heavy| heavy::get(*kind, &choices.a).is_none();
        choices.is_default() && choices.b.is_none() && self.figure.heavy().iter().any(missing)
    }

    /// Asks the model again if an input of this figure changed; says whether it did.
    fn ask(&self) -> bool {
        let now = self.state.choices();
        let differ = |a: &Scenario, b: &Scenario| a.differences(b).iter().any(|id| self.figure.heeds(id));
        let changed = {
            let before = self.asked.borrow();
            let arrivals = heavy::arrivals(self.figure.heavy());
            let arrived = self.arrivals.replace(arrivals) != arrivals;
            differ(&before.a, &now.a) || before.b != now.b || arrived
        };
        if changed {
            *self.answer.borrow_mut() = self.figure.answer(&now);
        }
        *self.asked.borrow_mut() = now;
        changed
    }

    /// What shows the present layout.
    fn sheet(&self) -> Option<&Sheet> {
        self.parts.sheets[self.state.layout().pick(0, 1)].as_ref()
    }

    fn words(&self) {
        let (answer, lang) = (self.answer.borrow(), self.state.lang);
        let finding = answer.finding(lang);
        let hidden = self.state.options.hides(Hidden::Readout);
        let name = if hidden { figures::name(lang, self.figure) } else { &finding };
        self.parts.sheets().for_each(|sheet| set(&sheet.svg, "aria-label", name));
        for (part, text) in [(&self.parts.title, finding), (&self.parts.caption, answer.caption(lang))] {
            let text = bound(&text);
            if let Some(part) = part.as_ref().filter(|p| p.text_content().as_deref() != Some(&text)) {
                part.set_text_content(Some(&text));
            }
        }
    }

    fn picture(&self) {
        let drawing = self.drawing.borrow();
        let Some(sheet) = self.sheet() else { return };
        drag::show(&sheet.svg, self.answer.borrow().handle(self.state.layout()).as_ref());
        let view_box = format!("0 0 {} {}", number(drawing.width), number(drawing.height));
        if attribute(&sheet.svg, "viewBox") != view_box {
            set(&sheet.svg, "viewBox", &view_box);
        }
        if let Some(group) = &sheet.marks {
            let mut drawn = self.drawn.borrow_mut();
            let now = (self.state.layout(), drawing.marks.clone());
            match drawn.as_ref().filter(|before| before.0 == now.0) {
                Some(before) => rewrite::marks(group, &before.1, &now.1),
                None => group.set_inner_html(&inner(&now.1, Colours::Classes)),
            }
            *drawn = Some(now);
        }
    }

    /// Paints the dense layer on its canvas, scaled to the device's pixels.
    fn dense_layer(&self) {
        let Some(layer) = self.answer.borrow().dense(self.state.layout()) else { return };
        let Some(canvas) = self.sheet().and_then(|sheet| sheet.canvas.clone()) else { return };
        let drawing = self.drawing.borrow();
        let scale = self.canvas_width(&canvas) * browser::device_pixels() / drawing.width;
        if scale <= 0.0 {
            return;
        }
        canvas.set_width(libm::round(drawing.width * scale) as u32);
        canvas.set_height(libm::round(drawing.height * scale) as u32);
        if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
            dense::paint(&backend.into_drawing_area(), &layer, self.state.theme(), scale);
        }
        for sheet in self.parts.sheets() {
            set(&sheet.svg, "data-dies", &layer.counted.0.to_string());
            set(&sheet.svg, "data-good", &layer.counted.1.to_string());
            each_in(&sheet.svg, ".under", Element::remove);
        }
    }

    /// The canvas's width on the page; measured once for each room, because measuring makes the browser lay the page out.
    fn canvas_width(&self, canvas: &HtmlCanvasElement) -> f64 {
        let rooms = self.state.rooms();
        if self.measured.get().0 != Some(rooms) || self.measured.get().1 == 0 {
            self.measured.set((Some(rooms), canvas.client_width()));
        }
        f64::from(self.measured.get().1)
    }

    /// Values by pointer, by touch and by the native slider.
    fn reading(self: &Rc<Self>) {
        for sheet in self.parts.sheets() {
            for kind in ["pointermove", "pointerdown"] {
                let this = Rc::clone(self);
                on(&sheet.svg, kind, move |ev| {
                    if let Some(ev) = ev.dyn_ref::<PointerEvent>() {
                        this.read.set(nearest(&this.drawing.borrow(), ev));
                        this.show_point();
                    }
                });
            }
        }
        self.leading();
        let Some(slider) = &self.parts.slider else { return };
        set_disabled(slider, false);
        let (this, moved) = (Rc::clone(self), slider.clone());
        on(slider, "input", move |_| {
            this.read.set(moved.value().parse::<u32>().ok().map(|i| i as usize));
            this.show_point();
        });
    }

    /// Where points are about inputs: choosing one, with the pointer or with Enter, puts its input in hand.
    fn leading(self: &Rc<Self>) {
        for sheet in self.parts.sheets() {
            let this = Rc::clone(self);
            on(&sheet.svg, "click", move |ev| {
                let drawing = this.drawing.borrow();
                let Some((_, y)) = ev.dyn_ref().and_then(|ev| drag::place_of(ev, drawing.width)) else { return };
                let far = |point: &&Readout| (point.y - y).abs();
                let about = drawing.readouts.iter().filter(|point| !point.leads_to.is_empty());
                if let Some(point) = about.min_by(|a, b| far(a).total_cmp(&far(b))) {
                    this.take_in_hand(point.leads_to);
                }
            });
        }
        let Some(slider) = &self.parts.slider else { return };
        let this = Rc::clone(self);
        on(slider, "keydown", move |ev| {
            let enter = ev.dyn_ref::<KeyboardEvent>().is_some_and(|ev| ev.key() == "Enter");
            if let (true, Some(place)) = (enter, this.read.get()) {
                this.drawing
                    .borrow()
                    .readouts
                    .get(place)
                    .into_iter()
                    .for_each(|point| this.take_in_hand(point.leads_to));
            }
        });
    }

    /// Brings an input's control in sight, opens what it may be folded into, and puts the focus on it; says where it is if not on
    /// this page.
    fn take_in_hand(&self, id: &str) {
        let Some(param) = ParamId::from_id(id) else { return };
        let Some(control) = query_page(&format!("[data-param=\"{id}\"]")) else {
            return self.state.show_notices(vec![site::slider_elsewhere(self.state.lang, param.chapter())]);
        };
        bring_into_sight(&self.state, param, &control);
        if let Some(folded) = closest(&control, "details") {
            set(&folded, "open", "");
        }
        if let Some(input) = query(&control, "input, select").and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
            let _ = input.focus();
        }
    }

    fn show_point(&self) {
        let drawing = self.drawing.borrow();
        let point = self.read.get().and_then(|i| drawing.readouts.get(i));
        let text = point.map_or_else(|| site::read_hint(self.state.lang), |p| p.text.as_str());
        let Some(output) = self.parts.output.as_ref().filter(|o| o.text_content().as_deref() != Some(text)) else {
            return;
        };
        output.set_text_content(Some(text));
        if let Some(slider) = &self.parts.slider {
            set(slider, "max", &drawing.readouts.len().saturating_sub(1).to_string());
            set(slider, "aria-valuetext", text);
        }
        let ring = point.map_or_else(String::new, ring);
        self.parts.sheets().filter_map(|s| s.pointer.as_ref()).for_each(|group| group.set_inner_html(&ring));
    }

    /// Opens the table where the address asks for it.
    fn open_table(&self) {
        if let (true, Some(details)) = (self.state.options.table, &self.parts.details) {
            set(details, "open", "");
        }
    }

    fn write_table(&self) {
        if let Some(table) = &self.parts.table {
            let html = self.answer.borrow().table(self.state.lang).html();
            if table.inner_html() != html {
                table.set_inner_html(&html);
            }
        }
    }

    /// What the buttons under the figure can do now.
    fn buttons(&self) {
        if let Some(undo) = &self.parts.undo {
            set_disabled(undo, !self.state.can_travel().0);
        }
        if let Some(reset) = &self.parts.reset {
            let own = self.state.choices().a;
            set_disabled(reset, self.figure.own_inputs(&own).all(|id| own.is_default(id)));
        }
        if let Some(pin) = &self.parts.pin {
            let pressed = if self.state.choices().b.is_some() { "true" } else { "false" };
            if attribute(pin, "aria-pressed") != pressed {
                set(pin, "aria-pressed", pressed);
            }
        }
    }

    fn tools(self: &Rc<Self>) {
        let Some(tools) = query(&self.parts.figure, ".fig-tools") else { return };
        each_in(&tools, "button", |button| set_disabled(button, false));
        let this = Rc::clone(self);
        on(&tools, "click", move |ev| {
            let button = ev.target().and_then(|t| t.dyn_into::<HtmlElement>().ok());
            match button.map(|b| b.class_name()).as_deref() {
                Some("undo-here") => this.state.undo(),
                Some("pin-here") => this.state.compare(),
                Some("reset-here") => this.state.reset_figure(this.figure),
                Some("dl-link") => this.state.copy_link(Some(this.figure)),
                Some("dl-csv") => this.take(take::File::Csv),
                Some("dl-svg") => this.take(take::File::Svg),
                Some("dl-png") => this.take(take::File::Png),
                _ => {}
            }
        });
    }

    /// Starts a download, or offers the text where the frame forbids downloads.
    fn take(&self, file: take::File) {
        let (mut sources, mut titles) = (Vec::new(), Vec::new());
        each_in(&self.parts.figure, ".fig-sources li", |li| {
            let address = query(li, "a").map_or_else(String::new, |a| format!(" {}", attribute(&a, "href")));
            let line = li.text_content().unwrap_or_default();
            let title = line.split_once("): ").map_or(line.as_str(), |(_, title)| title).to_owned();
            if !titles.contains(&title) {
                titles.push(title);
            }
            sources.push(format!("{line}{address}"));
        });
        let link = self.state.link(Some(self.figure));
        let export = Export { lang: self.state.lang, figure: self.figure, link, sources, titles };
        let Some(text) = take::deliver(file, &export, &**self.answer.borrow()) else { return };
        if let Some(label) = query(&self.parts.figure, ".dl-text-label") {
            let _ = label.remove_attribute("hidden");
            each_in(&label, "textarea", |area| area.set_text_content(Some(&text)));
        }
    }
}

/// A ring around the point being read.
fn ring(point: &Readout) -> String {
    format!(
        "<circle class=\"f-none s-text\" stroke-width=\"2\" r=\"9\" cx=\"{}\" cy=\"{}\"/>",
        number(point.x),
        number(point.y)
    )
}

/// The point nearest to the pointer, if one is within reach.
fn nearest(drawing: &Drawing, ev: &PointerEvent) -> Option<usize> {
    const REACH: f64 = 48.0;
    let (x, y) = drag::place_of(ev, drawing.width)?;
    let far = |r: &Readout| libm::hypot(r.x - x, r.y - y);
    let points = drawing.readouts.iter().map(far).enumerate().filter(|p| p.1 <= REACH);
    points.min_by(|a, b| a.1.total_cmp(&b.1)).map(|p| p.0)
}
