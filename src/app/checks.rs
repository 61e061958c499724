//! The checks that a reader can run: their results when the page was written, and a button that runs them again in the page.

#[cfg(feature = "ssr")]
pub use markup::markup;

#[cfg(feature = "ssr")]
mod markup {
    use crate::model::checks::{Check, fingerprint};
    use crate::plot::svg::escape;
    use crate::words::{Lang, checks as say};

    /// The section, with the results of the computer that writes the page.
    pub fn markup(lang: Lang) -> String {
        let (hash, _) = fingerprint::of_model();
        let items: String = Check::ALL.into_iter().map(|check| item(lang, check, hash)).collect();
        format!(
            "<section class=\"checks\" data-checks=\"{}\" aria-labelledby=\"checks-title\"><h2 id=\"checks-title\">{}</h2><p>{}</p>\
             <p class=\"run\"><button type=\"button\" disabled>{}</button></p><p class=\"check-summary\" role=\"status\" aria-live=\"polite\"></p>\
             <ol>{items}</ol></section>",
            say::hex(hash),
            escape(say::heading(lang)),
            escape(say::explanation(lang)),
            escape(say::button(lang)),
        )
    }

    fn item(lang: Lang, check: Check, hash: u64) -> String {
        let finding = check.run(hash);
        format!(
            "<li data-check=\"{}\"><h3>{}</h3><p>{}</p><p class=\"written\" data-passed=\"{}\">{}</p><p class=\"here\" hidden></p></li>",
            check.id(),
            escape(say::name(lang, check)),
            escape(say::meaning(lang, check)),
            finding.passed(),
            escape(&say::written(lang, &finding)),
        )
    }
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use crate::app::beside::browsers_turn;
    use crate::app::dom::{attribute, query, set, set_disabled};
    use crate::app::{State, keep};
    use crate::model::checks::Check;
    use crate::words::{Lang, checks as say};
    use gloo::events::EventListener;
    use reactive_graph::owner::StoredValue;
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::Element;

    /// Lets the section's button run the checks until the current owner is cleaned up.
    pub fn follow(state: &State, section: &Element) {
        let (Some(button), Some(summary)) = (query(section, "button"), query(section, ".check-summary")) else {
            return;
        };
        let bench = Rc::new(Bench {
            lang: state.lang,
            section: section.clone(),
            summary,
            written: attribute(section, "data-checks"),
            running: Cell::new(false),
            alive: Cell::new(true),
        });
        set_disabled(&button, false);
        let pressed = Rc::clone(&bench);
        keep(EventListener::new(&button, "click", move |_| {
            if !pressed.running.replace(true) {
                spawn_local(Rc::clone(&pressed).run());
            }
        }));
        StoredValue::new_local(Ending(bench));
    }

    /// Where the checks are run.
    struct Bench {
        lang: Lang,
        section: Element,
        summary: Element,
        /// The fingerprint of the model when the page was written.
        written: String,
        running: Cell<bool>,
        /// The page is still shown.
        alive: Cell<bool>,
    }

    /// Ends a run when the page is left.
    struct Ending(Rc<Bench>);

    impl Drop for Ending {
        fn drop(&mut self) {
            self.0.alive.set(false);
        }
    }

    impl Bench {
        /// Runs all checks, each in a task of its own, so that the page stays free for the reader between them.
        async fn run(self: Rc<Self>) {
            let (began, all) = (js_sys::Date::now(), Check::ALL.len());
            let mut passed = 0;
            set(&self.section, "data-state", "running");
            for (done, check) in Check::ALL.into_iter().enumerate() {
                self.say(&say::progress(self.lang, done, all));
                browsers_turn().await;
                if !self.alive.get() {
                    return;
                }
                passed += usize::from(self.run_one(check));
            }
            self.say(&say::summary(self.lang, passed, all, (js_sys::Date::now() - began) / 1000.0));
            set(&self.section, "data-state", if passed == all { "passed" } else { "failed" });
            self.running.set(false);
        }

        fn say(&self, text: &str) {
            self.summary.set_text_content(Some(text));
        }

        /// Runs a check, shows what it found, and says whether it passed.
        fn run_one(&self, check: Check) -> bool {
            let written = u64::from_str_radix(&self.written, 16).ok();
            let finding = check.run(written.unwrap_or(0));
            // Without a fingerprint in the page there is nothing to compare with.
            let passed = finding.passed() && (check != Check::Bits || written.is_some());
            if let Some(place) = query(&self.section, &format!("[data-check={}] .here", check.id())) {
                place.set_text_content(Some(&say::here(self.lang, &finding, &self.written)));
                set(&place, "data-passed", if passed { "true" } else { "false" });
                let _ = place.remove_attribute("hidden");
            }
            passed
        }
    }
}
