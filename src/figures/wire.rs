//! Attaches a figure of the page: its answer follows the choices, and every view of it follows the answer.

use super::{Answer, FigureId, dense, take};
use crate::app::State;
use crate::app::dom::{attribute, each_in, query, set, set_disabled};
use crate::app::browser;
use crate::plot::svg::{Colours, inner};
use crate::plot::{Drawing, Layout, Readout};
use crate::words::site;
use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlCanvasElement, HtmlDetailsElement, HtmlElement, HtmlInputElement, PointerEvent};
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use std::sync::Arc;

/// A figure's answer as a signal; two answers are never compared, each change counts.
pub type Answered = Memo<Arc<dyn Answer>>;

/// One figure on the page.
#[derive(Debug, Clone)]
struct Wired {
    state: State,
    el: Element,
    figure: FigureId,
    answer: Answered,
    drawing: Memo<Arc<Drawing>>,
    /// The point being read.
    read: RwSignal<Option<usize>>,
}

/// Makes a figure follow the choices until the current owner is cleaned up.
pub fn follow(state: &State, el: &Element) {
    let Some(figure) = FigureId::find(&attribute(el, "data-figure")) else { return };
    let (lang, choices, layout) = (state.lang, state.choices.clone(), state.layout.clone());
    let answer: Answered = Memo::new_with_compare(move |_| choices.with(|c| figure.answer(c)), |_, _| true);
    let drawing = Memo::new_with_compare(move |_| Arc::new(answer.get().draw(lang, layout.get())), |_, _| true);
    let wired = Wired { state: state.clone(), el: el.clone(), figure, answer, drawing, read: RwSignal::new(None) };
    wired.words();
    wired.picture();
    wired.dense_layer();
    wired.reading();
    wired.table();
    wired.tools();
}

/// Listens on `el` until the current owner is cleaned up.
fn on(el: &Element, kind: &'static str, act: impl FnMut(&Event) + 'static) {
    StoredValue::new_local(EventListener::new(el, kind, act));
}

impl Wired {
    /// The part of the figure that shows the present layout.
    fn sheet(&self, layout: Layout) -> Option<Element> {
        query(&self.el, layout.pick(".at-narrow", ".at-wide"))
    }

    fn words(&self) {
        let (this, lang) = (self.clone(), self.state.lang);
        let (title, caption) = (query(&self.el, ".fig-title"), query(&self.el, ".fig-caption"));
        Effect::new(move |_| {
            let answer = this.answer.get();
            let finding = answer.finding(lang);
            each_in(&this.el, "svg[role=img]", |svg| set(svg, "aria-label", &finding));
            if let Some(title) = &title {
                title.set_text_content(Some(&finding));
            }
            if let Some(caption) = &caption {
                caption.set_text_content(Some(&answer.caption(lang)));
            }
        });
    }

    fn picture(&self) {
        let (this, layout) = (self.clone(), self.state.layout.clone());
        Effect::new(move |_| {
            let drawing = this.drawing.get();
            let Some(sheet) = this.sheet(layout.get_untracked()) else { return };
            let Some(svg) = query(&sheet, "svg") else { return };
            set(&svg, "viewBox", &format!("0 0 {} {}", drawing.width, drawing.height));
            if let Some(marks) = query(&svg, ".marks") {
                marks.set_inner_html(&inner(&drawing, Colours::Classes));
            }
        });
    }

    /// Paints the dense layer on its canvas, scaled to the device's pixels.
    fn dense_layer(&self) {
        if query(&self.el, "canvas").is_none() {
            return;
        }
        let this = self.clone();
        Effect::new(move |_| {
            this.state.size.track();
            let (layout, theme) = (this.state.layout.get(), this.state.theme.get());
            let (drawing, layer) = (this.drawing.get(), this.answer.get().dense(layout));
            let (Some(sheet), Some(layer)) = (this.sheet(layout), layer) else { return };
            let canvas = query(&sheet, "canvas").and_then(|c| c.dyn_into::<HtmlCanvasElement>().ok());
            let Some(canvas) = canvas else { return };
            let scale = f64::from(canvas.client_width()) * browser::device_pixels() / drawing.width;
            if scale <= 0.0 {
                return;
            }
            canvas.set_width(libm::round(drawing.width * scale) as u32);
            canvas.set_height(libm::round(drawing.height * scale) as u32);
            if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
                dense::paint(&backend.into_drawing_area(), &layer, theme, scale);
            }
            each_in(&this.el, "svg[role=img]", |svg| {
                set(svg, "data-dies", &layer.counted.0.to_string());
                set(svg, "data-good", &layer.counted.1.to_string());
            });
            each_in(&this.el, ".under", |group| group.set_inner_html(""));
        });
    }

    /// Values by pointer, by touch and by the native slider.
    fn reading(&self) {
        let Some(slider) = query(&self.el, ".fig-read input").and_then(|i| i.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        for kind in ["pointermove", "pointerdown"] {
            let this = self.clone();
            each_in(&self.el, "svg[role=img]", |svg| {
                let this = this.clone();
                on(svg, kind, move |ev| {
                    if let Some(ev) = ev.dyn_ref::<PointerEvent>() {
                        this.read.set(nearest(&this.drawing.get_untracked(), ev));
                    }
                });
            });
        }
        let read = self.read;
        on(&slider, "input", move |ev| {
            let input = ev.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            read.set(input.and_then(|i| i.value().parse().ok()));
        });
        set_disabled(&slider, false);
        let (this, output) = (self.clone(), query(&self.el, ".fig-read output"));
        Effect::new(move |_| {
            let drawing = this.drawing.get();
            let point = this.read.get().and_then(|i| drawing.readouts.get(i));
            let text = point.map_or_else(|| site::read_hint(this.state.lang), |p| p.text.as_str());
            set(&slider, "max", &drawing.readouts.len().saturating_sub(1).to_string());
            set(&slider, "aria-valuetext", text);
            if let Some(output) = &output {
                output.set_text_content(Some(text));
            }
            each_in(&this.el, ".pointer", |group| group.set_inner_html(&point.map_or_else(String::new, ring)));
        });
    }

    /// The table is written when it is open, and again with each change while it is.
    fn table(&self) {
        let details = query(&self.el, ".fig-table").and_then(|d| d.dyn_into::<HtmlDetailsElement>().ok());
        let Some(details) = details else { return };
        if self.state.options.table {
            details.set_open(true);
        }
        let open = RwSignal::new(details.open());
        let watched = details.clone();
        on(&details, "toggle", move |_| open.set(watched.open()));
        let (this, table) = (self.clone(), query(&details, "table"));
        Effect::new(move |_| {
            if let (true, Some(table)) = (open.get(), &table) {
                table.set_inner_html(&this.answer.get().table(this.state.lang).html());
            }
        });
    }

    fn tools(&self) {
        let Some(tools) = query(&self.el, ".fig-tools") else { return };
        each_in(&tools, "button", |button| set_disabled(button, false));
        let can_undo = self.state.can_undo();
        if let Some(undo) = query(&tools, ".undo-here") {
            Effect::new(move |_| set_disabled(&undo, !can_undo.get()));
        }
        let this = self.clone();
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
            let links = query(li, "a").map_or_else(String::new, |a| format!(" {}", attribute(&a, "href")));
            sources.push(format!("{}{links}", li.text_content().unwrap_or_default()));
        });
        let link = self.state.link(Some(self.figure));
        let export = super::Export { lang: self.state.lang, figure: self.figure, link, sources };
        let Some(text) = take::deliver(file, &export, &*self.answer.get_untracked()) else { return };
        if let Some(label) = query(&self.el, ".dl-text-label") {
            let _ = label.remove_attribute("hidden");
            if let Some(area) = query(&label, "textarea") {
                area.set_text_content(Some(&text));
            }
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
