//! Assumptions ranked by what they do to a result.

mod draw;

use super::attribution::{computed, outcome};
use super::heavy::Heavy;
use super::inputs::market::PARAMETERS;
use super::{Answer, Cell, Table};
use crate::model::facts::Fact;
use crate::model::market::parameters::{FACTS, IDS};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId};
use crate::words::compare::Headline;
use crate::words::number::{NOTHING, format};
use crate::words::sensitivity::{self as say, Asked};
use crate::words::{Lang, outcomes, params};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::CapabilityGrowth];
pub const MORE: &[ParamId] = &[];

/// Results that differ by less, as a share of them, count as the same.
const SAME: f64 = 1e-9;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    PARAMETERS.iter().filter_map(|id| FACTS.get(IDS.iter().position(|known| *known == id.id())?)).collect()
}

/// An assumption, and the result at the low and the high end of its range.
#[derive(Debug, Clone, Copy)]
struct Swing {
    id: ParamId,
    ends: [f64; 2],
}

impl Swing {
    /// How far the result moves, the present one among its places.
    fn span(&self, present: f64) -> f64 {
        let [low, high] = self.ends;
        low.max(high).max(present) - low.min(high).min(present)
    }

    /// The ends of the assumption's range, as its slider says them.
    fn range(&self, lang: Lang) -> [(f64, String); 2] {
        let (row, (min, max)) = (self.id.param(), self.id.param().range());
        [min, max].map(|end| (end, format(lang, end, row.unit)))
    }
}

struct Sensitivity {
    asked: Asked,
    /// The assumptions, the one that moves the result most first; empty while they are computed.
    swings: Vec<Swing>,
    /// Whether they are for the present choices.
    fresh: bool,
    /// Scenario B's result.
    other: Option<f64>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let s = &choices.a;
    let present = outcome(s, s, None);
    let asked = Asked { outcome: s.option(ParamId::Outcome), year: s.get(ParamId::OutcomeYear), present };
    let computed = computed(Heavy::Screening, s).filter(|computed| computed.values.len() == 2 * PARAMETERS.len());
    let (mut swings, mut fresh) = (Vec::new(), false);
    if let Some(computed) = computed {
        fresh = computed.fresh;
        let ends = computed.values.chunks_exact(2).map(|ends| [ends[0], ends[1]]);
        swings = PARAMETERS.into_iter().zip(ends).map(|(id, ends)| Swing { id, ends }).collect();
        swings.sort_by(|a, b| b.span(present).total_cmp(&a.span(present)));
    }
    let other = choices.b.as_ref().map(|b| outcome(s, b, None));
    Arc::new(Sensitivity { asked, swings, fresh, other })
}

impl Sensitivity {
    /// Those that move the result.
    fn moving(&self) -> &[Swing] {
        let least = SAME * self.asked.present.abs();
        let number = self.swings.iter().take_while(|swing| swing.span(self.asked.present) > least).count();
        self.swings.get(..number).unwrap_or_default()
    }

    fn value(&self, lang: Lang, value: f64) -> Cell {
        Cell::number(value, outcomes::value(lang, self.asked.outcome, value))
    }
}

impl Answer for Sensitivity {
    fn finding(&self, lang: Lang) -> String {
        if !self.fresh {
            return say::finding_pending(lang, &self.asked);
        }
        self.moving().first().map_or_else(
            || say::finding_none(lang, &self.asked),
            |swing| {
                let [low, high] = swing.ends;
                let ends = (low.min(high).min(self.asked.present), low.max(high).max(self.asked.present));
                say::finding(lang, &self.asked, params::label(lang, swing.id), ends)
            },
        )
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let Asked { outcome, year, present } = self.asked;
        let (what, unit) = (outcomes::in_year(lang, outcome, year), outcomes::unit(outcome));
        Some(Headline { what, values: [Some(present), self.other], unit })
    }

    fn caption(&self, lang: Lang) -> String {
        let stale = !self.fresh && !self.swings.is_empty();
        say::caption(lang, &self.asked, stale, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let none = || Cell::words(NOTHING);
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang, &self.asked));
        let alone = |value| vec![none(), self.value(lang, value), none(), self.value(lang, value)];
        t.row(say::present(lang), alone(self.asked.present));
        if let Some(other) = self.other {
            t.row(say::other(lang), alone(other));
            let by = self.asked.present - other;
            let gap = Cell::number(by, outcomes::change(lang, self.asked.outcome, by));
            t.row(say::gap(lang), vec![none(), gap.clone(), none(), gap]);
        }
        for swing in &self.swings {
            let ends = swing.range(lang).into_iter().zip(swing.ends);
            let cells = ends.flat_map(|((end, text), result)| [Cell::number(end, text), self.value(lang, result)]);
            t.row(params::label(lang, swing.id), cells.collect());
        }
        t
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn while_the_results_are_computed_the_present_one_stands_there() {
        let asked = Asked { outcome: 2, year: 2027.0, present: 4_340.0 };
        let last = vec![Swing { id: ParamId::TokenGrowth, ends: [4_000.0, 5_000.0] }];
        for swings in [Vec::new(), last] {
            let figure = Sensitivity { asked, swings, fresh: false, other: None };
            for lang in Lang::ALL {
                assert!(figure.finding(lang).contains("434") || figure.finding(lang).contains("4.34"));
                let marks = figure.draw(lang, Layout::Wide).marks;
                assert!(marks.iter().any(|mark| mark.value == Some(4_340.0)));
                assert!(figure.table(lang).html().matches("data-v").count() > 1);
            }
        }
    }
}
