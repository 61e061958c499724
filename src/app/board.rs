//! The board of claims as a list: each claim opens on the newsletter's words, our reading, the verdict, the line and the chapter
//! that explains it. Opening one makes it the claim that the figures below look at.

#[cfg(feature = "ssr")]
pub use markup::markup;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub use wire::follow;

#[cfg(feature = "ssr")]
mod markup {
    use crate::app::prerender;
    use crate::figures::board::{Board, Judged, board};
    use crate::inputs::Control;
    use crate::plot::svg::escape;
    use crate::scenario::{Chapter, Choices, ParamId};
    use crate::words::claims::{names, quotes};
    use crate::words::{Lang, board as say, chapters, site};
    use leptos::prelude::*;

    /// The list, at the defaults.
    pub fn markup(lang: Lang) -> String {
        let board = board(&Choices::default());
        let groups = board.claims.chunk_by(|a, b| a.entry.chapter == b.entry.chapter);
        let groups: String = groups.map(|claims| group(lang, &board, claims)).collect();
        format!("<section class=\"board\" data-controls=\"\" data-board=\"\">{groups}</section>")
    }

    fn group(lang: Lang, board: &Board, claims: &[Judged]) -> String {
        let chapter = claims.first().map_or(Chapter::Training, |claim| claim.entry.chapter);
        let rows: String = claims.iter().map(|claim| row(lang, board, claim)).collect();
        format!("<h3>{}</h3>{rows}", escape(chapters::title(lang, chapter)))
    }

    fn row(lang: Lang, board: &Board, judged: &Judged) -> String {
        let (entry, id) = (&judged.entry, judged.entry.claim.id);
        let line = ParamId::line_of(id).map(|id| Owner::new().with(|| view! { <Control lang id /> }.to_html()));
        let slug = entry.chapter.slug();
        format!(
            "<details class=\"board-claim\" id=\"claim-{id}\" data-place=\"{place}\"><summary>\
             <span class=\"board-verdict\" data-verdict=\"{mark}\">{verdict}</span> <span class=\"board-name\">{name}</span> \
             <span class=\"board-chance\">{chance}</span></summary>\
             <blockquote><p>{quote}</p><p class=\"credit\">{credit}</p></blockquote>{claim}\
             <p class=\"board-limits\">{limits}</p>{line}\
             <p><a href=\"../{slug}/\" data-to=\"{code}/{slug}/\">{explained}</a></p></details>",
            place = entry.place,
            mark = judged.verdict.id(),
            verdict = say::verdict(lang, judged.verdict),
            name = escape(names::name(lang, entry.place)),
            chance = escape(&say::chance_short(lang, board.chance(entry))),
            quote = escape(&say::quoted(quotes::quote(lang, id))),
            credit = quotes::credit(lang),
            claim = prerender::claim(lang, Chapter::Verdict, id).unwrap_or_default(),
            limits = escape(quotes::limits(lang, id)),
            line = line.unwrap_or_default(),
            code = lang.code(),
            explained = escape(&site::explained_in(lang, chapters::title(lang, entry.chapter))),
        )
    }
}

#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod wire {
    use crate::app::dom::{attribute, each_in, query, set};
    use crate::app::{State, follow_at_rest_or_arrival, keep};
    use crate::figures::board::{Board, board};
    use crate::figures::heavy::Heavy;
    use crate::scenario::ParamId;
    use crate::words::board as say;
    use gloo::events::{EventListener, EventListenerOptions};
    use wasm_bindgen::JsCast;
    use web_sys::Element;

    /// Makes the list follow the choices until the current owner is cleaned up.
    pub fn follow(state: &State, list: &Element) {
        let picked = state.clone();
        // A toggle does not bubble.
        let capture = EventListenerOptions::run_in_capture_phase();
        keep(EventListener::new_with_options(list, "toggle", capture, move |ev| {
            let details = ev.target().and_then(|t| t.dyn_into::<Element>().ok());
            let opened = details.filter(|details| details.has_attribute("open"));
            if let Some(place) = opened.and_then(|details| attribute(&details, "data-place").parse().ok()) {
                picked.set(ParamId::Claim, place);
            }
        }));
        let (now, at) = (state.clone(), list.clone());
        follow_at_rest_or_arrival(state, &[Heavy::Chance], move || show(&now, &at));
    }

    fn show(state: &State, list: &Element) {
        let board = board(&state.choices());
        each_in(list, "details", |details| row(state, &board, details));
    }

    fn row(state: &State, board: &Board, details: &Element) {
        let place: Option<usize> = attribute(details, "data-place").parse().ok();
        let Some(judged) = place.and_then(|place| board.claims.get(place)) else { return };
        if let Some(verdict) = query(details, ".board-verdict") {
            set(&verdict, "data-verdict", judged.verdict.id());
            verdict.set_text_content(Some(say::verdict(state.lang, judged.verdict)));
        }
        // What was prerendered stays until the shares have been computed here.
        let arrived = board.chances.is_some();
        if let Some(chance) = query(details, ".board-chance").filter(|_| arrived) {
            chance.set_text_content(Some(&say::chance_short(state.lang, board.chance(&judged.entry))));
        }
    }
}
