//! A result split over the controls.

mod draw;

use super::heavy::{self, Computed, Heavy};
use super::inputs::market as inputs;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, market_levers};
use crate::model::market::Preset;
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::attribution::{self as say, Asked};
use crate::words::compare::Headline;
use crate::words::number::{NOTHING, percent};
use crate::words::{Lang, outcomes, params};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Outcome, ParamId::OutcomeYear];
pub const MORE: &[ParamId] = &[];

/// Changes below this share of the whole count as none.
const NO_SHARE: f64 = 1e-3;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    market_levers::ALL.to_vec()
}

/// The result in the year that the reader asks about, with the choices' own policy or another.
pub(super) fn outcome(question: &Scenario, s: &Scenario, policy: Option<Preset>) -> f64 {
    let policy = policy.map_or_else(|| inputs::policy(s), Preset::policy);
    let run = inputs::model().run(&inputs::parameters(s), &policy, &[inputs::outcome(question)]);
    run.mean(0, question.get(ParamId::OutcomeYear) as u32).unwrap_or(0.0)
}

/// Numbers that took long: those for these choices, or older ones if they answer the same question.
pub(super) fn computed(kind: Heavy, s: &Scenario) -> Option<Computed> {
    let same = |id| move |computed: &Computed| computed.question.get(id) == s.get(id);
    heavy::get(kind, s).filter(same(ParamId::Outcome)).filter(same(ParamId::OutcomeYear))
}

/// The first of Beijing's levers, after those of the US and its allies.
const BEIJING: usize = 4;

/// A change split over the levers.
#[derive(Debug, Clone, Copy)]
struct Split {
    /// The value without controls.
    start: f64,
    /// The value under the policy.
    end: f64,
    /// What each lever adds, in the order of the model's levers.
    shares: [f64; 7],
    /// Whether it is for the present choices.
    fresh: bool,
}

impl Split {
    fn of(computed: &Computed) -> Option<Self> {
        let shares = computed.values.get(2..9)?.try_into().ok()?;
        Some(Self { start: computed.values[0], end: computed.values[1], shares, fresh: computed.fresh })
    }

    /// Whether a lever has a share that can be seen.
    fn has_share(&self, place: usize) -> bool {
        let all: f64 = self.shares.iter().map(|share| share.abs()).sum();
        let visible = (NO_SHARE * all).max(1e-6 * self.start.abs().max(self.end.abs()));
        self.shares[place].abs() > visible
    }

    /// Whether the policy changes anything.
    fn changes(&self) -> bool {
        (self.end - self.start).abs() > 1e-6 * self.start.abs().max(self.end.abs())
    }

    /// A lever's part of the whole change, per cent; `None` where there is no change.
    fn percent(&self, place: usize) -> Option<f64> {
        self.changes().then(|| 100.0 * self.shares[place] / (self.end - self.start))
    }

    /// What the levers of one side add together, the US and its allies or Beijing, and what part of the change that is.
    fn side(&self, beijing: bool) -> (f64, Option<f64>) {
        let sum = (0..7).filter(|place| (*place >= BEIJING) == beijing).map(|place| self.shares[place]).sum();
        (sum, self.changes().then(|| 100.0 * sum / (self.end - self.start)))
    }

    /// The lever that does most in the direction of the change.
    fn largest(&self) -> Option<(usize, f64)> {
        let percents = (0..7).filter_map(|place| Some((place, self.percent(place)?)));
        percents.reduce(|a, b| if b.1 > a.1 { b } else { a })
    }
}

struct Attribution {
    asked: Asked,
    split: Option<Split>,
    /// Scenario B's result.
    other: Option<f64>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let s = &choices.a;
    let split = computed(Heavy::Attribution, s).and_then(|computed| Split::of(&computed));
    let (without, with) = match &split {
        Some(split) if split.fresh => (split.start, split.end),
        _ => (outcome(s, s, Some(Preset::NoControls)), outcome(s, s, None)),
    };
    let asked = Asked { outcome: s.option(ParamId::Outcome), year: s.get(ParamId::OutcomeYear), without, with };
    Arc::new(Attribution { asked, split, other: choices.b.as_ref().map(|b| outcome(s, b, None)) })
}

/// A lever's name.
fn lever(lang: Lang, place: usize) -> &'static str {
    params::label(lang, inputs::LEVERS[place][0])
}

impl Attribution {
    fn fresh(&self) -> Option<&Split> {
        self.split.as_ref().filter(|split| split.fresh)
    }

    fn value(&self, lang: Lang, value: f64) -> Cell {
        Cell::number(value, outcomes::value(lang, self.asked.outcome, value))
    }

    fn change(&self, lang: Lang, by: f64) -> Cell {
        Cell::number(by, outcomes::change(lang, self.asked.outcome, by))
    }
}

impl Answer for Attribution {
    fn finding(&self, lang: Lang) -> String {
        let Some(split) = self.fresh() else { return say::finding_pending(lang, &self.asked) };
        match split.largest() {
            Some((largest, percents)) => say::finding(lang, &self.asked, largest, split.shares[largest], percents),
            None => say::finding_same(lang, &self.asked),
        }
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let Asked { outcome, year, with, .. } = self.asked;
        let (what, unit) = (outcomes::in_year(lang, outcome, year), outcomes::unit(outcome));
        Some(Headline { what, values: [Some(with), self.other], unit })
    }

    fn caption(&self, lang: Lang) -> String {
        let stale = self.split.is_some_and(|split| !split.fresh);
        say::caption(lang, &self.asked, stale, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let none = || Cell::words(NOTHING);
        let part = |percents: Option<f64>| percents.map_or_else(none, |p| Cell::number(p, percent(lang, p)));
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang, &self.asked));
        let (start, end) = self.split.map_or((self.asked.without, self.asked.with), |split| (split.start, split.end));
        t.row(say::start(lang), vec![self.value(lang, start), none(), none()]);
        if let Some(split) = &self.split {
            for (place, share) in split.shares.iter().enumerate() {
                t.row(lever(lang, place), vec![none(), self.change(lang, *share), part(split.percent(place))]);
            }
            for beijing in [false, true] {
                let (sum, percents) = split.side(beijing);
                t.row(say::side(lang, beijing), vec![none(), self.change(lang, sum), part(percents)]);
            }
        }
        let whole = self.split.filter(Split::changes).map(|_| 100.0);
        t.row(say::end(lang), vec![self.value(lang, end), self.change(lang, end - start), part(whole)]);
        if let Some(other) = self.other {
            t.row(say::other(lang), vec![self.value(lang, other), self.change(lang, other - start), none()]);
            t.row(say::gap(lang), vec![none(), self.change(lang, end - other), none()]);
        }
        t
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a figure says and draws states numbers that are in the table.
    fn check(figure: &Attribution) {
        for lang in Lang::ALL {
            assert!(figure.finding(lang).contains("2027") && figure.finding(lang).ends_with('…'));
            let cells: Vec<f64> =
                figure.table(lang).rows.iter().flat_map(|row| &row.cells).filter_map(|c| c.value).collect();
            let drawn: Vec<f64> =
                figure.draw(lang, Layout::Narrow).marks.iter().filter_map(|mark| mark.value).collect();
            assert!(drawn.len() > 1 && drawn.iter().all(|value| cells.contains(value)));
        }
    }

    #[test]
    fn while_the_shares_are_computed_both_ends_stand_there_or_the_last_shares() {
        let s = Scenario::default();
        let asked = Asked {
            outcome: s.option(ParamId::Outcome),
            year: 2027.0,
            without: outcome(&s, &s, Some(Preset::NoControls)),
            with: outcome(&s, &s, None),
        };
        check(&Attribution { asked, split: None, other: None });
        let computed = computed(Heavy::Attribution, &s).expect("it is computed where it is asked for");
        let now = Split::of(&computed).expect("nine numbers");
        assert_eq!((now.start, now.end), (asked.without, asked.with));
        check(&Attribution { asked, split: Some(Split { fresh: false, ..now }), other: None });
    }
}
