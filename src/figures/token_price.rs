//! The price of a million tokens, in China and elsewhere.

mod draw;

use super::inputs::ecosystem::rents;
use super::inputs::market;
use super::inputs::market::model;
use super::{Answer, Cell, Table};
use crate::model::compute::production::deepseek_day;
use crate::model::facts::{Fact, Point, ecosystem as rows, market_parameters, serving};
use crate::model::market::token_price::{Rents, index, million_tokens_per_hour};
use crate::model::market::{Parameters, Policy, Preset, Run};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::number::count;
use crate::words::{Lang, token_price as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::WorldRent, ParamId::WorldRentTrend];
pub const MORE: &[ParamId] = &[ParamId::ChinaRent2024];

/// The year that the finding names.
const NAMED: u32 = crate::model::claims::ecosystem::TOKEN_YEAR;
/// Years drawn and listed.
const YEARS: std::ops::RangeInclusive<u32> = 2024..=2032;
/// Published rents, in China first, then elsewhere.
const SERIES: [&str; 2] = ["rent_china", "rent_world"];
/// Hours in a month.
const HOURS_PER_MONTH: f64 = 730.5;
/// Chips in the server whose rent is published.
const CHIPS_PER_SERVER: f64 = 8.0;

/// Published rents: time, USD/h of a chip, and whether in China.
fn published_rents() -> impl Iterator<Item = (f64, f64, bool)> {
    let points = rows::SERIES.iter().filter(|point| SERIES.contains(&point.series));
    points.map(|point: &Point| {
        let (china, value) = (point.series == SERIES[0], point.fact.value);
        let dollars = 1e3 * value / rows::YUAN_PER_DOLLAR.value / CHIPS_PER_SERVER / HOURS_PER_MONTH;
        (point.at, if china { dollars } else { value }, china)
    })
}

/// Published list prices: time, and USD for a million tokens.
fn published_prices() -> [(f64, f64); 2] {
    let day = deepseek_day();
    let doubao = rows::SERIES.iter().find(|point| point.series == "list_price");
    [
        (doubao.map_or(0.0, |point| point.at), rows::LIST_PRICE_DOUBAO_2024_05.value / rows::YUAN_PER_DOLLAR.value),
        (market_parameters::EFFICIENCY_REFERENCE_YEAR.value, day.income_usd / day.all_tokens * 1e6),
    ]
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut facts = vec![
        &market_parameters::TOKENS_PER_GPU_DAY,
        &market_parameters::EFFICIENCY_GROWTH,
        &market_parameters::FLEET_INEFFICIENCY,
        &serving::DEEPSEEK_DAY_PRICE_OUTPUT,
        &rows::LIST_PRICE_DOUBAO_2024_05,
        &rows::YUAN_PER_DOLLAR,
    ];
    let rents = rows::SERIES.iter().filter(|point| SERIES.contains(&point.series));
    facts.extend(rents.map(|point| &point.fact));
    facts
}

/// A scenario.
struct Seen {
    rents: Rents,
    parameters: Parameters,
    index: Run,
    /// The index without controls.
    free: Run,
}

/// Rents in China, elsewhere, and in China without controls, USD/h, and million tokens an hour.
#[derive(Debug, Clone, Copy)]
struct Moment {
    rents: [f64; 3],
    million_tokens: f64,
}

impl Moment {
    /// USD for a million tokens in China and elsewhere.
    fn costs(&self) -> [f64; 2] {
        [self.rents[0] / self.million_tokens, self.rents[1] / self.million_tokens]
    }
}

impl Seen {
    fn new(s: &Scenario) -> Self {
        let (model, parameters) = (model(), market::parameters(s));
        let run = |policy: &Policy| index(&model, &parameters, policy);
        Self { rents: rents(s), index: run(&market::policy(s)), free: run(&Preset::NoControls.policy()), parameters }
    }

    fn moment(&self, time: f64, of: &dyn Fn(&Run) -> Option<f64>) -> Option<Moment> {
        let china = |run: &Run| Some(self.rents.china_at(of(run)?));
        Some(Moment {
            rents: [china(&self.index)?, self.rents.world_at(time), china(&self.free)?],
            million_tokens: million_tokens_per_hour(&self.parameters, time),
        })
    }

    /// Means over a year; what grows steadily at its middle.
    fn year(&self, year: u32) -> Option<Moment> {
        self.moment(f64::from(year) + 0.5, &|run| run.mean(0, year))
    }

    /// The beginning of a quarter.
    fn quarter(&self, quarter: usize) -> Option<Moment> {
        self.moment(Run::time(quarter), &|run| run.at(0, quarter))
    }
}

struct TokenPrice {
    seen: Seen,
    other: Option<Seen>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(TokenPrice { seen: Seen::new(&choices.a), other: choices.b.as_ref().map(Seen::new) })
}

impl Answer for TokenPrice {
    fn finding(&self, lang: Lang) -> String {
        let [china, world] = self.seen.year(NAMED).map_or([f64::NAN; 2], |moment| moment.costs());
        say::finding(lang, NAMED, china, world)
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let cost = |seen: &Seen| seen.year(NAMED).map(|moment| moment.costs()[0]);
        let values = [cost(&self.seen), self.other.as_ref().and_then(cost)];
        Some(Headline { what: say::headline(lang, NAMED), values, unit: Unit::Usd })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let cell = |dollars: f64| Cell::number(dollars, count(lang, dollars));
        for (year, moment) in YEARS.filter_map(|year| Some((year, self.seen.year(year)?))) {
            let cells = moment.costs().into_iter().chain(moment.rents).map(cell).collect();
            t.row(say::row(lang, year), cells);
        }
        let mut alone = |name: String, column: usize, value: f64| {
            let mut cells = vec![Cell::words("—"); 5];
            cells[column] = cell(value);
            t.row(name, cells);
        };
        for (place, (_, price)) in published_prices().into_iter().enumerate() {
            alone(say::price_row(lang, place).to_owned(), 0, price);
        }
        for (time, rent, china) in published_rents() {
            alone(say::rent_row(lang, time, china), if china { 2 } else { 3 }, rent);
        }
        t
    }
}
