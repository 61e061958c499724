//! The counting ladder: the same chips counted seven ways, from a large surplus to a shortage.

mod draw;

use super::inputs::market as inputs;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, market_observed as observed, market_parameters as facts};
use crate::model::market::ladder::{Counting, Holdings, Rung, Step, climb};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit, month};
use crate::words::Lang;
use crate::words::compare::Headline;
use crate::words::ladder as say;
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::LadderMonth, ParamId::FleetInefficiency, ParamId::StrandedShare];
pub const MORE: &[ParamId] = &[
    ParamId::CountFleet,
    ParamId::CountOther,
    ParamId::CountTraining,
    ParamId::CountSoftware,
    ParamId::CountStranded,
    ParamId::CountResponse,
    ParamId::UsabilityFloor,
    ParamId::PriceElasticity,
];

/// The switches of the steps after the first.
const COUNTED: [ParamId; 6] = [
    ParamId::CountFleet,
    ParamId::CountOther,
    ParamId::CountTraining,
    ParamId::CountSoftware,
    ParamId::CountStranded,
    ParamId::CountResponse,
];

/// The last month that is history: April 2026.
const LAST_KNOWN: f64 = 51.0;

/// The published figure beside the ladder.
const REPORTED: &Fact = &observed::OBSERVED_SUPPLY_OVER_DEMAND_2025_12;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        REPORTED,
        &facts::TOKENS_PER_GPU_DAY,
        &facts::EFFICIENCY_GROWTH,
        &facts::PEAK_TO_MEAN,
        &facts::FLEET_INEFFICIENCY,
        &facts::STRANDED_SHARE,
        &facts::SOFTWARE_USABILITY_FLOOR,
        &facts::PRICE_ELASTICITY,
    ]
}

/// One scenario's count.
struct Count {
    rungs: Vec<Rung>,
    assumed: say::Assumed,
}

/// The market on the month's last day: the last step before the next month begins. December 2025 is 2026 − 1/48.
fn day(month: f64) -> f64 {
    month::year(month + 1.0) - 1.0 / f64::from(inputs::STEPS)
}

/// What there is and what is wanted on the month's last day, and how the reader counts it.
fn holdings(s: &Scenario, month: f64) -> (Holdings, Counting) {
    let parameters = inputs::parameters(s);
    // What is doubtful about the count does not change the chips: the market runs with the facts' values of it.
    let known = Counting::left_out(&parameters);
    let held = Holdings::at(&inputs::model(), &known, &inputs::policy(s), day(month));
    (held, Counting::of(&parameters))
}

/// The last month of the year that the newsletter speaks of: December 2025.
const REPORTED_MONTH: f64 = 47.0;

/// The ratios of the whole ladder at the end of 2025, as the reader counts.
pub(super) fn at_the_end_of_2025(s: &Scenario) -> [f64; Step::ALL.len()] {
    let (held, by) = holdings(s, REPORTED_MONTH);
    let rungs = climb(&held, &by, [true; Step::ALL.len()]);
    core::array::from_fn(|place| rungs.get(place).map_or(f64::NAN, Rung::ratio))
}

fn count(s: &Scenario) -> Count {
    let (held, by) = holdings(s, s.get(ParamId::LadderMonth));
    let mut counted = [true; Step::ALL.len()];
    for (place, id) in COUNTED.into_iter().enumerate() {
        counted[place + 1] = s.switch(id);
    }
    let assumed =
        say::Assumed { fleet: by.fleet_inefficiency, stranded: by.stranded_share, response: by.response(&held) };
    Count { rungs: climb(&held, &by, counted), assumed }
}

struct Ladder {
    month: f64,
    count: Count,
    other: Option<Count>,
}

/// The answer to the reader's choices.
pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Ladder {
        month: choices.a.get(ParamId::LadderMonth),
        count: count(&choices.a),
        other: choices.b.as_ref().map(count),
    })
}

impl Ladder {
    fn projected(&self) -> bool {
        self.month > LAST_KNOWN
    }

    /// The other scenario's count as far as this rung, if it has one.
    fn other(&self, step: Step) -> Option<f64> {
        self.other.as_ref()?.rungs.iter().find(|rung| rung.step == step).map(Rung::ratio)
    }

    /// The rung below which the published figure stands: the fullest count of tokens alone.
    fn reported_after(&self) -> usize {
        self.count.rungs.iter().filter(|rung| matches!(rung.step, Step::Tokens | Step::Fleet)).count() - 1
    }

    fn label(&self, lang: Lang, rung: &Rung) -> String {
        say::step(lang, rung.step, &self.count.assumed)
    }
}

impl Answer for Ladder {
    fn finding(&self, lang: Lang) -> String {
        let rungs = &self.count.rungs;
        say::finding(lang, self.month, rungs[0].ratio(), rungs[1..].last().map(Rung::ratio))
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let fullest = |count: &Count| count.rungs.last().map(Rung::ratio);
        let values = [fullest(&self.count), self.other.as_ref().and_then(fullest)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::Times })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.month, self.projected(), self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut table = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let none = || Cell::words(say::NOTHING);
        let ratio = |value: f64| Cell::number(value, say::ratio(lang, value));
        for (place, rung) in self.count.rungs.iter().enumerate() {
            let compute = |thousands: f64| Cell::number(1e3 * thousands, say::compute(lang, 1e3 * thousands));
            let cells = vec![compute(rung.chips), compute(rung.demand), ratio(rung.ratio())];
            table.row(self.label(lang, rung), cells);
            if place == self.reported_after() {
                let value = REPORTED.value;
                let cells = vec![none(), none(), Cell::number(value, say::about(lang, value))];
                table.row(say::reported(lang), cells);
            }
        }
        table
    }
}
