//! The board: every claim with its verdict at the reader's settings, and in how many worlds it holds.

pub mod chance;
pub mod claims;
pub mod controls;
mod draw;
pub mod flips;
pub mod map;
pub mod summary;

use super::heavy::{self, Heavy, Slices};
use super::inputs::lines;
use super::{Answer, Cell, Table};
use crate::model::claims::Verdict;
use crate::model::facts::Fact;
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::Lang;
use crate::words::board as say;
use crate::words::claims::{names, spoken};
use chance::Chances;
use claims::Entry;
use std::cell::RefCell;
use std::sync::Arc;

/// Inputs that stand open beside the drawing.
pub const INPUTS: &[ParamId] = &[ParamId::Policy];
/// Inputs behind "more assumptions".
pub const MORE: &[ParamId] = &[];

/// The facts the figure rests on: those of the inputs that are drawn from their ranges outside the market.
pub fn facts() -> Vec<&'static Fact> {
    controls::DOCUMENTED.iter().map(|(_, fact, _)| *fact).collect()
}

/// Begins one of the board's computations.
pub fn begin(kind: Heavy, s: &Scenario) -> Option<Box<dyn Slices>> {
    match kind {
        Heavy::Chance => Some(Box::new(chance::Job::new(s))),
        Heavy::Flips => Some(Box::new(flips::Job::new(s.option(ParamId::Claim), s))),
        Heavy::Validity => Some(Box::new(map::Job::new(s))),
        _ => None,
    }
}

/// A claim as judged at a reader's settings.
#[derive(Debug, Clone, Copy)]
pub struct Judged {
    /// The claim.
    pub entry: Entry,
    /// What was compared; `None` where there is no answer.
    pub value: Option<f64>,
    /// With what.
    pub line: f64,
    /// Whether it holds.
    pub verdict: Verdict,
}

thread_local! {
    /// What was judged last, the newest first: for the reader's settings, and for B's.
    static JUDGED: RefCell<Vec<(Scenario, Vec<Judged>)>> = const { RefCell::new(Vec::new()) };
}

/// Every claim, judged. The figure, the list, the summary and the sentences of a page ask for the same: the last two answers are
/// kept.
pub fn judged(s: &Scenario) -> Vec<Judged> {
    let question = Heavy::Chance.question(s);
    JUDGED.with_borrow_mut(|kept| {
        let place = kept.iter().position(|(asked, _)| *asked == question);
        let newest = place.map_or_else(|| (question, judge(s)), |place| kept.remove(place));
        let claims = newest.1.clone();
        kept.insert(0, newest);
        kept.truncate(2);
        claims
    })
}

fn judge(s: &Scenario) -> Vec<Judged> {
    let values = claims::values(s);
    let judge = |(entry, value): (Entry, Option<f64>)| {
        let (value, line) = (value.filter(|value| value.is_finite()), lines::line(s, entry.claim));
        Judged { entry, value, line, verdict: entry.claim.verdict(value, line) }
    };
    claims::all().zip(values).map(judge).collect()
}

/// How many of the claims hold, fail, and cannot be judged.
pub fn tally(judged: &[Judged]) -> [usize; 3] {
    [Verdict::Holds, Verdict::Fails, Verdict::Unknown]
        .map(|wanted| judged.iter().filter(|claim| claim.verdict == wanted).count())
}

/// The board's value.
#[derive(Debug, Clone)]
pub struct Board {
    /// The claims at the reader's settings.
    pub claims: Vec<Judged>,
    /// At scenario B's.
    pub other: Option<Vec<Judged>>,
    /// In how many worlds they hold, and whether that is for the present settings; `None` until it arrives.
    pub chances: Option<(Chances, bool)>,
}

/// The board for a set of choices.
pub fn board(choices: &Choices) -> Board {
    let computed = heavy::get(Heavy::Chance, &choices.a);
    let chances = computed.and_then(|computed| Some((chance::read(&computed.values)?, computed.fresh)));
    Board { claims: judged(&choices.a), other: choices.b.as_ref().map(judged), chances }
}

/// The figure's answer.
pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(board(choices))
}

impl Board {
    /// The share of the worlds in which a claim holds.
    pub fn chance(&self, entry: &Entry) -> Option<f64> {
        self.chances.as_ref().and_then(|(chances, _)| chance::of(chances, entry))
    }

    fn row(&self, lang: Lang, claim: &Judged) -> Vec<Cell> {
        let number = |value: Option<f64>| {
            value.map_or_else(
                || Cell::words(say::none(lang)),
                |value| Cell::number(value, spoken(lang, claim.entry.claim, value)),
            )
        };
        let chance = self.chance(&claim.entry);
        let chance = chance.map_or_else(
            || Cell::words(say::no_chance(lang, self.chances.is_some(), claim.verdict)),
            |share| Cell::number(100.0 * share, say::chance(lang, share)),
        );
        let line = ParamId::line_of(claim.entry.claim.id).map(|_| claim.line);
        let mut cells = vec![Cell::words(say::verdict(lang, claim.verdict)), number(claim.value), number(line), chance];
        if let Some(other) = &self.other {
            let there = other.get(claim.entry.place);
            cells.push(Cell::words(there.map_or("", |there| say::verdict(lang, there.verdict))));
            cells.push(number(there.and_then(|there| there.value)));
        }
        cells
    }
}

impl Answer for Board {
    fn finding(&self, lang: Lang) -> String {
        say::finding(lang, tally(&self.claims), self.other.as_deref().map(tally))
    }

    fn caption(&self, lang: Lang) -> String {
        let drawn = self.chances.as_ref().map(|(chances, fresh)| (chances.drawn, chances.effective, *fresh));
        say::caption(lang, drawn)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang, self.other.is_some()));
        for claim in &self.claims {
            t.row(names::name(lang, claim.entry.place), self.row(lang, claim));
        }
        t
    }
}

#[cfg(test)]
mod tests;
