//! Dragging the point of a drawing that stands for two parameters.
//!
//! The sliders of the same two parameters do the same for keys and screen readers; the grip is for mouse, pen and finger.

use super::{FigureId, GRIP, Handle};
use crate::app::dom::query;
use crate::app::{State, keep};
use crate::plot::svg::number;
use crate::scenario::{Choices, ParamId, param};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// Lets the reader drag the grip of one picture until the current owner is cleaned up.
pub fn follow(state: &State, figure: FigureId, svg: &Element) {
    let Some(grip) = query(svg, ".grip") else { return };
    let held = Rc::new(Cell::new(false));
    let on = |kind: &'static str, act: Box<dyn Fn(&PointerEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        keep(EventListener::new_with_options(&grip, kind, options, move |ev| {
            if let Some(ev) = ev.dyn_ref::<PointerEvent>() {
                act(ev);
            }
        }));
    };
    let (gripped, caught) = (Rc::clone(&held), grip.clone());
    on(
        "pointerdown",
        Box::new(move |ev| {
            ev.prevent_default();
            gripped.set(caught.set_pointer_capture(ev.pointer_id()).is_ok());
        }),
    );
    let (moving, moved, sheet) = (Rc::clone(&held), state.clone(), svg.clone());
    on(
        "pointermove",
        Box::new(move |ev| {
            if moving.get() {
                drag(&moved, figure, &sheet, ev);
            }
        }),
    );
    for kind in ["pointerup", "pointercancel"] {
        let (held, state) = (Rc::clone(&held), state.clone());
        on(
            kind,
            Box::new(move |_| {
                held.set(false);
                state.settle();
            }),
        );
    }
}

/// Puts the grip of a picture where the answer's point is: a circle, unseen, over the point.
pub fn show(svg: &Element, handle: Option<&Handle>) {
    let Some(grip) = query(svg, ".grip") else { return };
    let circle = handle.map_or_else(String::new, |handle| {
        format!("<circle cx=\"{}\" cy=\"{}\" r=\"{GRIP}\"/>", number(handle.at.0), number(handle.at.1))
    });
    grip.set_inner_html(&circle);
}

/// Sets both parameters to where the pointer is; the upright scale is asked for anew, since it may depend on the other.
fn drag(state: &State, figure: FigureId, svg: &Element, ev: &PointerEvent) {
    let layout = state.layout();
    let handle = |choices: &Choices| figure.answer(choices).handle(layout);
    let mut choices = state.choices();
    let Some((px, py)) = place(svg, layout.width(), ev) else { return };
    let Some(across) = handle(&choices) else { return };
    choices.a.set(across.x.0, on_slider(across.x.0, across.x.1.value_at(px)));
    let Some(upright) = handle(&choices) else { return };
    choices.a.set(upright.y.0, on_slider(upright.y.0, upright.y.1.value_at(py)));
    state.drag(figure, choices);
}

/// The nearest value that the parameter's slider has.
fn on_slider(id: ParamId, value: f64) -> f64 {
    let row = param(id);
    row.value_at(row.position(value))
}

/// Where a pointer is in a drawing, in drawing units.
fn place(svg: &Element, width: f64, ev: &MouseEvent) -> Option<(f64, f64)> {
    let rect = svg.get_bounding_client_rect();
    let unit = width / rect.width().max(1.0);
    let (x, y) = (f64::from(ev.client_x()) - rect.left(), f64::from(ev.client_y()) - rect.top());
    (rect.width() > 0.0).then_some((x * unit, y * unit))
}

/// Where a pointer is in the drawing that listens for it.
pub fn place_of(ev: &MouseEvent, width: f64) -> Option<(f64, f64)> {
    place(&ev.current_target()?.dyn_into().ok()?, width, ev)
}
