//! The bar at a page's foot: pin, swap, let go, undo, redo, replay, reset, and what differs; and the keys that undo and redo.

#[cfg(feature = "ssr")]
use crate::words::{Lang, bar as say};

/// The bar's markup, out of use until the program runs. A page without figures shows it only where the choices are not the
/// defaults; there it lies over the page, so that nothing moves when it appears.
#[cfg(feature = "ssr")]
pub fn markup(lang: Lang, figures: bool) -> String {
    let groups = [&["pin", "swap", "let-go"][..], &["undo", "redo", "replay", "reset"]];
    let buttons = groups.map(|group| {
        let buttons: String = group.iter().map(|act| button(lang, act)).collect();
        format!("<span class=\"bar-group\">{buttons}</span>")
    });
    let over = if figures { "" } else { " data-over hidden" };
    format!(
        "<section class=\"bar\" aria-label=\"{}\"{over}><p class=\"bar-line\" hidden>{line}</p><div class=\"bar-acts\">{}</div></section>",
        say::name(lang),
        buttons.concat(),
        line = if figures { "<a href=\"#desk\"></a>" } else { "" },
    )
}

#[cfg(feature = "ssr")]
fn button(lang: Lang, act: &str) -> String {
    let (word, full) = say::button(lang, act);
    let (keys, shortcuts) = match act {
        "undo" => (" (Ctrl+Z)", UNDO_KEYS),
        "redo" => (" (Ctrl+Shift+Z)", REDO_KEYS),
        _ => ("", ""),
    };
    format!(
        "<button type=\"button\" data-act=\"{act}\" title=\"{full}{keys}\"{shortcuts} disabled>\
         <svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{}\"/></svg><span>{word}</span></button>",
        icon(act)
    )
}

/// Which keys undo, for assistive technology.
#[cfg(feature = "ssr")]
pub const UNDO_KEYS: &str = " aria-keyshortcuts=\"Control+Z Meta+Z\"";

/// Which keys redo, for assistive technology.
#[cfg(feature = "ssr")]
pub const REDO_KEYS: &str = " aria-keyshortcuts=\"Control+Shift+Z Meta+Shift+Z Control+Y\"";

/// The outline of a button's picture in a box of 16 by 16.
#[cfg(feature = "ssr")]
fn icon(act: &str) -> &'static str {
    match act {
        "pin" => "M5 2h6M6 2v5L4 10h8l-2-3V2M8 10v4",
        "swap" => "M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3",
        "let-go" => "M4 4l8 8M12 4l-8 8",
        "undo" => "M6 3L2.5 6.5 6 10M3 6.5h6a4 3.5 0 0 1 0 7H6",
        "redo" => "M10 3l3.5 3.5L10 10M13 6.5H7a4 3.5 0 0 0 0 7h3",
        "replay" => "M5 3l8 5-8 5z",
        _ => "M3 8a5 5 0 1 0 2-4M5 1v3h3",
    }
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::{follow, keys};

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use crate::app::dom::{attribute, closest, document, each_in, query, set, set_disabled, window};
    use crate::app::{State, announce, follow_at_rest, keep};
    use crate::words::bar as say;
    use gloo::events::{EventListener, EventListenerOptions};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

    /// Fields in which the browser's own undo belongs.
    const TEXTS: &str = "input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable]";

    /// Makes the bar follow the choices until the current owner is cleaned up.
    pub fn follow(state: &State, bar: &Element) {
        let (acted, pressed) = (state.clone(), bar.clone());
        keep(EventListener::new(bar, "click", move |ev| {
            if let Some(button) = target(ev).and_then(|el| closest(&el, "[data-act]")) {
                act(&acted, &pressed, &attribute(&button, "data-act"));
            }
        }));
        let (state, bar) = (state.clone(), bar.clone());
        follow_at_rest(&state.clone(), move || show(&state, &bar));
    }

    fn act(state: &State, bar: &Element, what: &str) {
        match what {
            "pin" => state.pin(),
            "swap" => state.swap(),
            "let-go" => state.let_go(),
            "undo" => state.undo(),
            "redo" => state.redo(),
            "reset" => state.reset(),
            _ => {
                if let Some(line) = state.replay() {
                    announce::say(&line);
                    write_line(bar, &line);
                }
            }
        }
    }

    /// What the buttons can do now, and what differs.
    fn show(state: &State, bar: &Element) {
        let choices = state.kept();
        let (can_undo, can_redo) = state.can_travel();
        if bar.has_attribute("data-over") {
            let _ = bar.toggle_attribute_with_force("hidden", choices.is_default() && !can_undo && !can_redo);
        }
        make_room(bar);
        each_in(bar, "[data-act]", |button| {
            let can = match attribute(button, "data-act").as_str() {
                "pin" => choices.b != Some(choices.a),
                "swap" | "let-go" => choices.b.is_some(),
                "undo" => can_undo,
                "redo" => can_redo,
                "reset" => !choices.is_default(),
                _ => state.before().is_some(),
            };
            let had_focus = !can && document().active_element().as_ref() == Some(button);
            set_disabled(button, !can);
            if had_focus {
                hand_on(bar);
            }
        });
        write_line(bar, &say::line(state.lang, &choices));
    }

    /// Says on the page's root whether the bar is shown, and whether it lies over the page: the style sheet makes room for it.
    fn make_room(bar: &Element) {
        let Some(root) = document().document_element() else { return };
        match (bar.has_attribute("hidden"), bar.has_attribute("data-over")) {
            (true, _) => drop(root.remove_attribute("data-barred")),
            (false, over) => set(&root, "data-barred", if over { "over" } else { "" }),
        }
    }

    /// A button that goes out of use hands the focus to the first that is in use.
    fn hand_on(bar: &Element) {
        if let Some(next) = query(bar, "button:enabled").and_then(|b| b.dyn_into::<HtmlElement>().ok()) {
            let _ = next.focus();
        }
    }

    fn write_line(bar: &Element, text: &str) {
        each_in(bar, ".bar-line", |line| {
            let _ = line.toggle_attribute_with_force("hidden", text.is_empty());
            query(line, "a").as_ref().unwrap_or(line).set_text_content(Some(text));
        });
    }

    fn target(ev: &Event) -> Option<Element> {
        ev.target()?.dyn_into().ok()
    }

    /// Undo and redo by keyboard, and the end of a replay as soon as the reader acts, until the current owner is cleaned up.
    pub fn keys(state: &State) {
        let acted = state.clone();
        keep(EventListener::new_with_options(
            &document(),
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |ev| {
                let Some(back) = ev.dyn_ref().and_then(direction) else { return };
                if !ev.default_prevented() && target(ev).is_none_or(|el| closest(&el, TEXTS).is_none()) {
                    ev.prevent_default();
                    if back { acted.undo() } else { acted.redo() }
                }
            },
        ));
        for kind in ["pointerdown", "keydown"] {
            let state = state.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            keep(EventListener::new_with_options(&window(), kind, options, move |_| state.stop_replay()));
        }
    }

    /// Whether keys ask to undo, or to redo. Under a Korean layout the key may be a Korean letter.
    fn direction(ev: &KeyboardEvent) -> Option<bool> {
        let key = ev.key().to_ascii_lowercase();
        let is = |letter: &str, code: &str| key == letter || !key.is_ascii() && ev.code() == code;
        match (ev.ctrl_key() != ev.meta_key() && !ev.alt_key(), ev.shift_key()) {
            (true, shift) if is("z", "KeyZ") => Some(!shift),
            (true, false) if is("y", "KeyY") && ev.ctrl_key() => Some(false),
            _ => None,
        }
    }
}
