//! Attaches a figure of the page: its answer follows the choices, and every view of it follows the answer.

use super::{Answer, Export, FigureId, dense, take};
use crate::app::browser;
use crate::app::dom::{attribute, each_in, query, set, set_disabled};
use crate::app::{State, follow as follow_state};
use crate::plot::svg::{Colours, inner};
use crate::plot::{Drawing, Readout};
use crate::scenario::{Choices, Scenario};
use crate::words::site;
use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement, PointerEvent,
};
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// One figure on the page: its answer and drawing are kept until an input of its own, the room or the theme changes.
struct Wired {
    state: State,
    el: Element,
    figure: FigureId,
    asked: RefCell<Choices>,
    answer: RefCell<Arc<dyn Answer>>,
    drawing: RefCell<Drawing>,
    /// The point being read.
    read: Cell<Option<usize>>,
}

/// Makes a figure follow the choices until the current owner is cleaned up.
pub fn follow(state: &State, el: &Element) {
    let Some(figure) = FigureId::find(&attribute(el, "data-figure")) else { return };
    let asked = state.choices();
    let answer = figure.answer(&asked);
    let drawing = answer.draw(state.lang, state.layout());
    let wired = Rc::new(Wired {
        state: state.clone(),
        el: el.clone(),
        figure,
        asked: RefCell::new(asked),
        answer: RefCell::new(answer),
        drawing: RefCell::new(drawing),
        read: Cell::new(None),
    });
    wired.reading();
    wired.open_table();
    wired.tools();
    wired.views();
}

/// Listens on `el` until the current owner is cleaned up.
fn on(el: &Element, kind: &'static str, act: impl FnMut(&Event) + 'static) {
    StoredValue::new_local(EventListener::new(el, kind, act));
}

impl Wired {
    /// Every view follows the answer; the first time, only what differs from the prerendered defaults is drawn.
    fn views(self: &Rc<Self>) {
        let (this, seen) = (Rc::clone(self), Cell::new(None));
        follow_state(move || {
            this.state.chosen.track();
            this.state.room.track();
            let rooms = Some(this.state.rooms());
            let before = seen.replace(rooms);
            let (first, moved) = (before.is_none(), this.ask());
            this.undo_button();
            if !moved && before == rooms {
                return;
            }
            *this.drawing.borrow_mut() = this.answer.borrow().draw(this.state.lang, this.state.layout());
            if moved || !first || !this.state.choices().is_default() {
                this.words();
                this.picture();
                this.write_table();
            }
            this.dense_layer();
            this.show_point();
        });
    }

    /// Asks the model again if an input of this figure changed; says whether it did.
    fn ask(&self) -> bool {
        let now = self.state.choices();
        let (open, more) = self.figure.inputs();
        let differ = |a: &Scenario, b: &Scenario| open.iter().chain(more).any(|id| a.get(*id) != b.get(*id));
        let changed = {
            let before = self.asked.borrow();
            differ(&before.a, &now.a) || before.b != now.b
        };
        if changed {
            *self.answer.borrow_mut() = self.figure.answer(&now);
        }
        *self.asked.borrow_mut() = now;
        changed
    }

    /// The part of the figure that shows the present layout.
    fn sheet(&self) -> Option<Element> {
        query(&self.el, self.state.layout().pick(".at-narrow", ".at-wide"))
    }

    fn words(&self) {
        let (answer, lang) = (self.answer.borrow(), self.state.lang);
        let finding = answer.finding(lang);
        each_in(&self.el, "svg[role=img]", |svg| set(svg, "aria-label", &finding));
        for (class, text) in [(".fig-title", finding), (".fig-caption", answer.caption(lang))] {
            each_in(&self.el, class, |el| el.set_text_content(Some(&text)));
        }
    }

    fn picture(&self) {
        let drawing = self.drawing.borrow();
        let Some(svg) = self.sheet().and_then(|sheet| query(&sheet, "svg")) else { return };
        set(&svg, "viewBox", &format!("0 0 {} {}", drawing.width, drawing.height));
        each_in(&svg, ".marks", |marks| marks.set_inner_html(&inner(&drawing, Colours::Classes)));
    }

    /// Paints the dense layer on its canvas, scaled to the device's pixels.
    fn dense_layer(&self) {
        let Some(layer) = self.answer.borrow().dense(self.state.layout()) else { return };
        let canvas =
            self.sheet().and_then(|s| query(&s, "canvas")).and_then(|c| c.dyn_into::<HtmlCanvasElement>().ok());
        let Some(canvas) = canvas else { return };
        let drawing = self.drawing.borrow();
        let scale = f64::from(canvas.client_width()) * browser::device_pixels() / drawing.width;
        if scale <= 0.0 {
            return;
        }
        canvas.set_width(libm::round(drawing.width * scale) as u32);
        canvas.set_height(libm::round(drawing.height * scale) as u32);
        if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
            dense::paint(&backend.into_drawing_area(), &layer, self.state.theme(), scale);
        }
        each_in(&self.el, "svg[role=img]", |svg| {
            set(svg, "data-dies", &layer.counted.0.to_string());
            set(svg, "data-good", &layer.counted.1.to_string());
        });
        each_in(&self.el, ".under", Element::remove);
    }

    /// Values by pointer, by touch and by the native slider.
    fn reading(self: &Rc<Self>) {
        for kind in ["pointermove", "pointerdown"] {
            each_in(&self.el, "svg[role=img]", |svg| {
                let this = Rc::clone(self);
                on(svg, kind, move |ev| {
                    if let Some(ev) = ev.dyn_ref::<PointerEvent>() {
                        this.read.set(nearest(&this.drawing.borrow(), ev));
                        this.show_point();
                    }
                });
            });
        }
        let Some(slider) = query(&self.el, ".fig-read input").and_then(|i| i.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        set_disabled(&slider, false);
        let (this, moved) = (Rc::clone(self), slider.clone());
        on(&slider, "input", move |_| {
            this.read.set(moved.value().parse::<u32>().ok().map(|i| i as usize));
            this.show_point();
        });
    }

    fn show_point(&self) {
        let drawing = self.drawing.borrow();
        let point = self.read.get().and_then(|i| drawing.readouts.get(i));
        let text = point.map_or_else(|| site::read_hint(self.state.lang), |p| p.text.as_str());
        each_in(&self.el, ".fig-read input", |slider| {
            set(slider, "max", &drawing.readouts.len().saturating_sub(1).to_string());
            set(slider, "aria-valuetext", text);
        });
        each_in(&self.el, ".fig-read output", |output| output.set_text_content(Some(text)));
        each_in(&self.el, ".pointer", |group| group.set_inner_html(&point.map_or_else(String::new, ring)));
    }

    /// Opens the table where the address asks for it.
    fn open_table(&self) {
        if self.state.options.table {
            each_in(&self.el, ".fig-table", |details| set(details, "open", ""));
        }
    }

    fn write_table(&self) {
        let html = self.answer.borrow().table(self.state.lang).html();
        each_in(&self.el, ".fig-table table", |el| el.set_inner_html(&html));
    }

    fn undo_button(&self) {
        let off = !self.state.can_travel().0;
        each_in(&self.el, ".undo-here", |button| set_disabled(button, off));
    }

    fn tools(self: &Rc<Self>) {
        let Some(tools) = query(&self.el, ".fig-tools") else { return };
        each_in(&tools, "button", |button| set_disabled(button, false));
        let this = Rc::clone(self);
        on(&tools, "click", move |ev| {
            let button = ev.target().and_then(|t| t.dyn_into::<HtmlElement>().ok());
            match button.map(|b| b.class_name()).as_deref() {
                Some("undo-here") => this.state.undo(),
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
        let mut sources = Vec::new();
        each_in(&self.el, ".fig-sources li", |li| {
            let address = query(li, "a").map_or_else(String::new, |a| format!(" {}", attribute(&a, "href")));
            sources.push(format!("{}{address}", li.text_content().unwrap_or_default()));
        });
        let link = self.state.link(Some(self.figure));
        let export = Export { lang: self.state.lang, figure: self.figure, link, sources };
        let Some(text) = take::deliver(file, &export, &**self.answer.borrow()) else { return };
        if let Some(label) = query(&self.el, ".dl-text-label") {
            let _ = label.remove_attribute("hidden");
            each_in(&label, "textarea", |area| area.set_text_content(Some(&text)));
        }
    }
}

/// A ring around the point being read.
fn ring(point: &Readout) -> String {
    format!("<circle class=\"f-none s-text\" stroke-width=\"2\" r=\"9\" cx=\"{}\" cy=\"{}\"/>", point.x, point.y)
}

/// The point nearest to the pointer, if one is within reach.
fn nearest(drawing: &Drawing, ev: &PointerEvent) -> Option<usize> {
    const REACH: f64 = 48.0;
    let svg: Element = ev.current_target()?.dyn_into().ok()?;
    let rect = svg.get_bounding_client_rect();
    let unit = drawing.width / rect.width().max(1.0);
    let (x, y) = ((f64::from(ev.client_x()) - rect.left()) * unit, (f64::from(ev.client_y()) - rect.top()) * unit);
    let far = |r: &Readout| libm::hypot(r.x - x, r.y - y);
    let points = drawing.readouts.iter().map(far).enumerate().filter(|p| p.1 <= REACH);
    points.min_by(|a, b| a.1.total_cmp(&b.1)).map(|p| p.0)
}
