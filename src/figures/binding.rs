//! What holds domestic output back, through time.

mod draw;

use super::inputs::market as inputs;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, market_parameters as rows};
use crate::model::market::{Binding, Moment};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::Lang;
use crate::words::binding::{self as say, Longest};
use crate::words::compare::Headline;
use crate::words::number::{NOTHING, count};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::DomesticHbmGrowth, ParamId::StateCapacity];
pub const MORE: &[ParamId] = &[ParamId::HbmLeakage];

/// Thousand cards a year below which there is no output to speak of.
const NO_OUTPUT: f64 = 1.0;

/// The first quarter that the finding looks at: 2023, when domestic chips began to be made in number.
const FROM: usize = 12;

/// The quarter at which the finding looks first where buyers hold output: the first of 2027.
const SOLD_AT: usize = 28;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &rows::DOMESTIC_HBM_START,
        &rows::DOMESTIC_HBM_INITIAL,
        &rows::DOMESTIC_HBM_GROWTH,
        &rows::DOMESTIC_HBM_CEILING,
        &rows::HBM_LEAKAGE,
        &rows::HBM_IMPORTS_UNRESTRICTED,
        &rows::STACKS_PER_CARD,
        &rows::DIES_PER_CARD,
        &rows::REFERENCE_DEFECT_DENSITY,
        &rows::OUTPUT_RAMP_LIMIT,
        &rows::STATE_CAPACITY_MULTIPLIER,
        &rows::TOOL_IMPORTS_UNRESTRICTED,
        &rows::DOMESTIC_TOOL_SUPPLY,
        &rows::BUDGET_GROWTH,
    ]
}

/// The beginning of a quarter.
#[derive(Debug, Clone, Copy)]
struct Quarter {
    time: f64,
    /// What holds output; `None` before there is any.
    held: Option<Binding>,
    tools: bool,
    budget: bool,
    /// Thousand cards a year that logic, HBM and packaging allow, and those sold.
    cards: [f64; 4],
    /// Share of what could be made that is sold.
    sold_share: f64,
}

impl Quarter {
    fn new(moment: &Moment) -> Self {
        let domestic = &moment.domestic;
        let none = domestic.logic.min(domestic.hbm).min(domestic.ramp) < NO_OUTPUT;
        let held = match moment.binding() {
            // Money has a strip of its own.
            Binding::Budget | Binding::Demand => Some(Binding::Demand),
            binding => Some(binding).filter(|_| !none),
        };
        Self {
            time: moment.given.time,
            held,
            tools: moment.investment.tools_bind(),
            budget: moment.orders.total < moment.orders.wanted,
            cards: [domestic.logic, domestic.hbm, domestic.ramp, moment.domestic_cards],
            sold_share: moment.domestic_cards / domestic.cards.max(1e-9),
        }
    }
}

/// The quarters of a run, from 2020.0 to 2036.0.
fn quarters(s: &Scenario) -> Vec<Quarter> {
    let model = inputs::model();
    let every = model.steps_per_year() / 4;
    let (mut out, mut step) = (Vec::new(), 0);
    model.visit(&inputs::parameters(s), &inputs::policy(s), &mut |moment| {
        if step % every == 0 {
            out.push(Quarter::new(moment));
        }
        step += 1;
    });
    out
}

/// A time in which one thing holds: the first quarter, and the one after the last.
type Segment<T> = (T, usize, usize);

/// Neighbouring quarters with the same answer, put together; the last moment, 2036.0, begins none.
fn segments<T: PartialEq>(quarters: &[Quarter], of: impl Fn(&Quarter) -> T) -> Vec<Segment<T>> {
    let mut out: Vec<Segment<T>> = Vec::new();
    for (i, quarter) in quarters.iter().enumerate().take(quarters.len().saturating_sub(1)) {
        let now = of(quarter);
        match out.last_mut() {
            Some(last) if last.0 == now => last.2 = i + 1,
            _ => out.push((now, i, i + 1)),
        }
    }
    out
}

/// Quarters that supply must hold output for the finding to speak of it.
const LONG: usize = 4;

/// The longest time in which supply holds output, and what it allows in the middle of it.
struct Shortage {
    binding: Binding,
    /// The first quarter, and the one after the last.
    from: usize,
    until: usize,
    /// The January before the middle, which has a row in the table, or else the first quarter.
    middle: usize,
    /// Thousand cards a year that what is short allows then, and what the other parts of a card would allow.
    cards: [f64; 2],
}

impl Shortage {
    /// Per cent of what the other parts would allow.
    fn percents(&self) -> f64 {
        100.0 * self.cards[0] / self.cards[1].max(1e-9)
    }

    /// What is said of it.
    fn said(&self, quarters: &[Quarter]) -> Longest {
        let year = |quarter: usize| libm::floor(quarters[quarter].time);
        let years = (year(self.from), year(self.until - 1));
        Longest { binding: self.binding, years, middle: year(self.middle), percents: self.percents() }
    }
}

/// The longest shortage of a year or more, the first of equals.
fn longest(quarters: &[Quarter]) -> Option<Shortage> {
    let supply = |held: Option<Binding>| held.filter(|binding| *binding != Binding::Demand);
    let all = segments(quarters, |quarter| supply(quarter.held));
    let all = all.into_iter().filter_map(|(held, from, until)| Some((held?, from.max(FROM), until)));
    let (binding, from, until) = all
        .filter(|(_, from, until)| from + LONG <= *until)
        .reduce(|a, b| if b.2 - b.1 > a.2 - a.1 { b } else { a })?;
    let middle = (usize::midpoint(from, until) / 4 * 4).max(from);
    let [logic, hbm, ramp, _] = quarters[middle].cards;
    let cards = match binding {
        Binding::Hbm => [hbm, logic],
        Binding::Logic => [logic, hbm],
        _ => [ramp, logic.min(hbm)],
    };
    Some(Shortage { binding, from, until, middle, cards })
}

/// A January in which buyers hold output, 2027 or the next after it or the last before it, and per cent of what could be
/// made that is sold then, if that is visibly less than all.
fn unsold(quarters: &[Quarter]) -> Option<(f64, f64)> {
    let januaries = (SOLD_AT..quarters.len() - 1).step_by(4).chain((FROM..SOLD_AT).step_by(4).rev());
    januaries
        .map(|at| &quarters[at])
        .filter(|quarter| quarter.held == Some(Binding::Demand))
        .map(|quarter| (quarter.time, 100.0 * quarter.sold_share))
        .find(|(_, percents)| libm::round(*percents) < 100.0)
}

struct Bound {
    quarters: Vec<Quarter>,
    other: Option<Vec<Quarter>>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Bound { quarters: quarters(&choices.a), other: choices.b.as_ref().map(quarters) })
}

/// A row for each year.
fn rows(t: &mut Table, lang: Lang, quarters: &[Quarter]) {
    for year in quarters.chunks(4) {
        let names: Vec<&str> = year.iter().map(|q| q.held.map_or(NOTHING, |held| say::place(lang, held))).collect();
        let mut cells = vec![Cell::words(names.join(", "))];
        cells.extend(year[0].cards.iter().map(|value| Cell::number(*value, say::card_count(lang, *value))));
        for held in [|q: &Quarter| q.tools, |q: &Quarter| q.budget] {
            let number = year.iter().filter(|q| held(q)).count() as f64;
            cells.push(Cell::number(number, count(lang, number)));
        }
        t.row(say::row(lang, year[0].time), cells);
    }
}

impl Answer for Bound {
    fn finding(&self, lang: Lang) -> String {
        match longest(&self.quarters) {
            Some(shortage) => say::finding(lang, &shortage.said(&self.quarters)),
            None => say::finding_demand(lang, unsold(&self.quarters)),
        }
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let sold = |quarters: &Vec<Quarter>| quarters.get(SOLD_AT).map(|quarter| quarter.cards[3]);
        let values = [sold(&self.quarters), self.other.as_ref().and_then(sold)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::ThousandCardsPerYear })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        rows(&mut t, lang, &self.quarters);
        t
    }
}
