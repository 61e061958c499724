//! Attaches the controls of a page: listeners once for the whole document, effects for each control.

use crate::app::dom::{attribute, closest, document, each_in, query, set, set_disabled};
use crate::app::{State, follow as follow_state, keep};
use crate::scenario::schema::AXES;
use crate::scenario::{ParamId, param, presets};
use crate::words::field;
use gloo::events::EventListener;
use reactive_graph::traits::Track;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

/// Listens for every control of the document, present and to come.
pub fn listen(state: &State) {
    let on = |kind: &'static str, act: fn(&State, ParamId, &Element)| {
        let state = state.clone();
        keep(EventListener::new(&document(), kind, move |ev| {
            if let Some((id, target)) = control_of(ev) {
                act(&state, id, &target);
            }
        }));
    };
    on("input", |state, id, target| {
        if let Some(position) = range(target).and_then(|input| input.value().parse().ok()) {
            state.slide(id, param(id).value_at(position));
        }
    });
    on("change", changed);
    on("dblclick", |state, id, target| {
        if range(target).is_some() {
            state.set(id, param(id).default_value());
        }
    });
    on("click", pressed);
    listen_for_scrolls(state);
    listen_for_presets(state);
}

/// The parameter whose control an event befell, and the element it befell.
fn control_of(ev: &Event) -> Option<(ParamId, Element)> {
    let target = ev.target()?.dyn_into::<Element>().ok()?;
    let control = closest(&target, "[data-param]")?;
    Some((ParamId::from_id(&attribute(&control, "data-param"))?, target))
}

/// A finger that turns out to scroll the page has already moved the thumb it landed on: the value goes back.
fn listen_for_scrolls(state: &State) {
    let landed = Rc::new(Cell::new(None));
    let (held, before, state) = (Rc::clone(&landed), state.clone(), state.clone());
    keep(EventListener::new(&document(), "pointerdown", move |ev| {
        let slider = control_of(ev).filter(|(_, target)| range(target).is_some());
        landed.set(slider.map(|(id, _)| (id, before.get(id))));
    }));
    keep(EventListener::new(&document(), "pointercancel", move |_| {
        if let Some((id, value)) = held.take() {
            state.slide(id, value);
            state.settle();
        }
    }));
}

fn listen_for_presets(state: &State) {
    let state = state.clone();
    keep(EventListener::new(&document(), "click", move |ev| {
        let target = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
        let button = target.and_then(|t| closest(&t, "[data-preset]"));
        if let Some(preset) = button.and_then(|b| presets::find(&attribute(&b, "data-preset"))) {
            state.apply(preset);
        }
    }));
}

fn range(target: &Element) -> Option<&HtmlInputElement> {
    target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "range")
}

fn changed(state: &State, id: ParamId, target: &Element) {
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        state.set(id, f64::from(select.selected_index()));
    } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "range" => state.settle(),
            "checkbox" => state.set(id, f64::from(u8::from(input.checked()))),
            _ => {
                state.type_in(id, &input.value());
                input.set_value(&field::text(id, state.get(id)));
            }
        }
    }
}

fn pressed(state: &State, id: ParamId, target: &Element) {
    let value = state.get(id);
    let row = param(id);
    match closest(target, "button").map(|b| b.class_name()).as_deref() {
        Some("minus") => state.set(id, row.step_down(value)),
        Some("plus") => state.set(id, row.step_up(value)),
        Some("to-default") => state.set(id, row.default_value()),
        _ => {}
    }
}

/// One control on the page and the value it shows.
struct Wired {
    id: ParamId,
    el: Element,
    locked: bool,
    shown: Cell<Option<f64>>,
}

/// Makes every control below `root` follow the choices, and puts it in use unless the address locks it.
pub fn follow(state: &State, root: &Element) {
    let mut controls = Vec::new();
    each_in(root, "[data-param]", |el| {
        let Some(id) = ParamId::from_id(&attribute(el, "data-param")) else { return };
        if !state.options.shows(param(id).id) {
            set(el, "hidden", "");
        }
        let locked = state.options.locks(param(id).id);
        controls.push(Wired { id, el: el.clone(), locked, shown: Cell::new(None) });
    });
    each_in(root, "[data-preset]", |button| set_disabled(button, false));
    each_in(root, "[data-axes]", |axes| follow_axes(state, axes));
    let state = state.clone();
    follow_state(move || {
        state.chosen.track();
        for control in &controls {
            let value = state.get(control.id);
            if control.shown.replace(Some(value)) != Some(value) {
                control.show(&state, value);
            }
        }
    });
}

/// Keeps those two sliders in sight over which the map of validity runs.
fn follow_axes(state: &State, axes: &Element) {
    let (state, axes, shown) = (state.clone(), axes.clone(), Cell::new(None));
    follow_state(move || {
        state.chosen.track();
        let now = state.choices().a.map_axes();
        if shown.replace(Some(now)) == Some(now) {
            return;
        }
        each_in(&axes, ".axis", |axis| {
            let id =
                query(axis, "[data-param]").and_then(|control| ParamId::from_id(&attribute(&control, "data-param")));
            let _ = axis.toggle_attribute_with_force("hidden", !id.is_some_and(|id| now.contains(&id)));
        });
    });
}

/// Lets the map of validity run across over an input whose slider it has, which comes in sight with it.
pub fn bring_into_sight(state: &State, id: ParamId, control: &Element) {
    let place = AXES.iter().position(|axis| *axis == id.id());
    if let (Some(axis), Some(place)) = (closest(control, ".axis[hidden]"), place) {
        let _ = axis.remove_attribute("hidden");
        state.set(ParamId::MapAcross, place as f64);
    }
}

impl Wired {
    fn show(&self, state: &State, value: f64) {
        let row = param(self.id);
        each_in(&self.el, "input, select", |input| {
            show(input, self.id, value);
            set_disabled(input, self.locked);
            if range(input).is_some() {
                set(input, "aria-valuetext", &field::aria(state.lang, self.id, value));
            }
        });
        for (class, end) in [(".minus", row.range().0), (".plus", row.range().1), (".to-default", row.default_value())]
        {
            if let Some(button) = query(&self.el, class) {
                set_disabled(&button, self.locked || value == end);
            }
        }
    }
}

fn show(input: &Element, id: ParamId, value: f64) {
    if let Some(select) = input.dyn_ref::<HtmlSelectElement>() {
        select.set_selected_index(value as i32);
    } else if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "range" => input.set_value(&param(id).position(value).to_string()),
            "checkbox" => input.set_checked(value != 0.0),
            _ => input.set_value(&field::text(id, value)),
        }
    }
}
