//! Two futures: what both governments do over time, and what follows for coverage, price, compute and domestic share.

mod draw;
mod lanes;
mod panels;

use super::inputs::market as inputs;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, market_levers, market_observed as observed, market_parameters as facts};
use crate::model::market::{Lever, Model, Output, Policy, Preset, Run};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::Lang;
use crate::words::futures::{self as say, Against};
use std::sync::Arc;

pub const INPUTS: &[ParamId] =
    &[ParamId::Policy, ParamId::TokenGrowth, ParamId::EfficiencyGrowth, ParamId::DomesticHbmStart];
pub const MORE: &[ParamId] = &[
    ParamId::TrainingChips,
    ParamId::TrainingChipsFrom,
    ParamId::TrainingChipsUntil,
    ParamId::LowEndChips,
    ParamId::LowEndChipsFrom,
    ParamId::LowEndChipsUntil,
    ParamId::Equipment,
    ParamId::EquipmentFrom,
    ParamId::EquipmentUntil,
    ParamId::Hbm,
    ParamId::HbmFrom,
    ParamId::HbmUntil,
    ParamId::Refusal,
    ParamId::RefusalFrom,
    ParamId::RefusalUntil,
    ParamId::Mandate,
    ParamId::MandateFrom,
    ParamId::MandateUntil,
    ParamId::StatePurchases,
    ParamId::StatePurchasesFrom,
    ParamId::StatePurchasesUntil,
    ParamId::TrainingGrowth,
    ParamId::OtherGrowth,
    ParamId::ExtrapolationHorizon,
    ParamId::BudgetGrowth,
    ParamId::SmugglingShare,
    ParamId::DomesticHbmInitial,
];

/// The first moment drawn, the boundary between history and projection (April 2026), and the last moment.
const TIMES: (f64, f64, f64) = (2020.0, 2026.25, 2036.0);

/// The years of the table.
const YEARS: std::ops::RangeInclusive<u32> = 2020..=2035;

/// The years that the finding may speak of, the first in which the futures differ.
const SPOKEN: [u32; 3] = [2027, 2030, 2035];

/// What a run keeps: the four panels, then what the observed cards are compared with.
const OUTPUTS: [Output; 5] = [
    Output::Coverage,
    Output::RentalPrice,
    Output::InstalledCompute,
    Output::DomesticComputeShare,
    Output::DomesticUnitShare,
];

/// The panels, by their places in [`OUTPUTS`].
const PANELS: usize = 4;
const COVERAGE: usize = 0;
const PRICE: usize = 1;
const INSTALLED: usize = 2;
const SHARE: usize = 3;
const CARDS: usize = 4;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut all = vec![
        &facts::TOKEN_GROWTH_TO_2029,
        &facts::EFFICIENCY_GROWTH,
        &facts::DOMESTIC_HBM_START,
        &facts::STRANDED_SHARE,
        &facts::TRAINING_DEMAND_GROWTH,
    ];
    all.extend(points().map(|point| &point.fact));
    all.extend(market_levers::ALL);
    all
}

/// What was observed, with the panel it stands on.
fn points() -> impl Iterator<Item = &'static crate::model::facts::Point> {
    observed::SERIES.iter().filter(|point| panel_of(point.series).is_some())
}

/// The panel of an observed series.
fn panel_of(series: &str) -> Option<usize> {
    match series {
        "rent" => Some(PRICE),
        "domestic_cards" => Some(SHARE),
        _ => None,
    }
}

/// A policy and what follows from it.
struct Future {
    policy: Policy,
    run: Run,
}

impl Future {
    fn new(model: &Model, s: &Scenario, policy: Policy) -> Self {
        let run = model.run(&inputs::parameters(s), &policy, &OUTPUTS);
        Self { policy, run }
    }

    /// The mean over a year; compute in H100e.
    fn mean(&self, output: usize, year: u32) -> f64 {
        self.run.mean(output, year).unwrap_or(f64::NAN) * scale(output)
    }

    /// The value at the beginning of a quarter; compute in H100e.
    fn at(&self, output: usize, quarter: usize) -> f64 {
        self.run.at(output, quarter).unwrap_or(f64::NAN) * scale(output)
    }
}

/// From the model's units to those shown.
const fn scale(output: usize) -> f64 {
    if output == INSTALLED { 1e3 } else { 1.0 }
}

struct Futures {
    scenario: Scenario,
    own: Future,
    other: Future,
    against: Against,
}

/// The answer to the reader's choices.
pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let model = inputs::model();
    let policy = inputs::policy(&choices.a);
    let (against, other) = match &choices.b {
        Some(b) => (Against::ScenarioB, Future::new(&model, b, inputs::policy(b))),
        None if policy == Policy::as_happened() => {
            (Against::NoControls, Future::new(&model, &choices.a, Preset::NoControls.policy()))
        }
        None => (Against::AsHappened, Future::new(&model, &choices.a, Policy::as_happened())),
    };
    let own = Future::new(&model, &choices.a, policy);
    Arc::new(Futures { scenario: choices.a, own, other, against })
}

impl Futures {
    /// A value of the reader's future over the other's, less 1; for shares the difference.
    fn difference(&self, output: usize, year: u32) -> f64 {
        let (own, other) = (self.own.mean(output, year), self.other.mean(output, year));
        if output == SHARE { own - other } else { own / other - 1.0 }
    }

    /// The year that the finding speaks of, if the futures differ.
    fn spoken(&self) -> Option<u32> {
        SPOKEN.into_iter().find(|year| self.difference(INSTALLED, *year).abs() >= 0.005)
    }

    /// How the reader's policy is called.
    fn own_name(&self, lang: Lang) -> &'static str {
        say::own(lang, self.against)
    }

    fn model_rows(&self, lang: Lang, table: &mut Table) {
        for year in YEARS {
            let futures = [&self.own, &self.other];
            let cells = (0..PANELS).flat_map(|output| {
                futures.map(|future| {
                    let value = future.mean(output, year);
                    Cell::number(value, say::value(lang, output, value))
                })
            });
            table.row(say::year(lang, year), cells.collect());
        }
        let last = *YEARS.end();
        let cells = (0..PANELS).flat_map(|output| {
            let difference = self.difference(output, last);
            [Cell::number(difference, say::difference(lang, output, difference)), Cell::words(say::NOTHING)]
        });
        table.row(say::difference_row(lang, last), cells.collect());
    }

    fn observed_rows(&self, lang: Lang, table: &mut Table) {
        for point in points() {
            let Some(panel) = panel_of(point.series) else { continue };
            let mut cells = vec![Cell::words(say::NOTHING); 2 * PANELS];
            let value = point.fact.value;
            cells[2 * panel] = Cell::number(value, say::value(lang, panel, value));
            table.row(say::observed_row(lang, panel, point.at, point.fact.provenance.grade), cells);
        }
    }

    fn policy_rows(&self, lang: Lang, table: &mut Table) {
        for lever in Lever::ALL {
            let mut cells = vec![Cell::words(say::NOTHING); 2 * PANELS];
            for (place, future) in [&self.own, &self.other].into_iter().enumerate() {
                cells[place] = Cell::words(say::steps(lang, future.policy.schedule(lever).steps()));
            }
            table.row(say::lever(lang, lever), cells);
        }
    }
}

impl Answer for Futures {
    fn finding(&self, lang: Lang) -> String {
        let values = |year: u32| [&self.own, &self.other].map(|future| future.mean(INSTALLED, year));
        say::finding(lang, self.against, self.spoken().map(|year| (year, values(year))), values(SPOKEN[0])[0])
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.against)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut table = Table::new(self.caption(lang), say::corner(lang), say::columns(lang, self.against));
        self.model_rows(lang, &mut table);
        self.observed_rows(lang, &mut table);
        self.policy_rows(lang, &mut table);
        table
    }
}
