//! Software maturity as increasing returns: where each maturity leads, and the path of the run over that map.

mod draw;

use super::inputs::market;
use super::inputs::market::model;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, market_parameters as rows};
use crate::model::market::moat::{Rest, Year, resting, watch};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, moat as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::SoftwareEffort, ParamId::SoftwareHalfShare, ParamId::SoftwareSteepness];
pub const MORE: &[ParamId] = &[ParamId::SoftwareBuildTime, ParamId::MandateWeight, ParamId::ForeignPriceTrend];

/// The year whose map is drawn.
const DRAWN: u32 = crate::model::claims::ecosystem::JUDGED;

/// The years of the table.
const YEARS: [u32; 12] = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &rows::SOFTWARE_EFFORT,
        &rows::SOFTWARE_HALF_SHARE,
        &rows::SOFTWARE_NETWORK_STEEPNESS,
        &rows::SOFTWARE_BUILD_TIME,
        &rows::SOFTWARE_FLOOR,
        &rows::SOFTWARE_WEIGHT,
        &rows::SOFTWARE_USABILITY_FLOOR,
        &rows::PRICE_WEIGHT,
        &rows::RISK_WEIGHT,
        &rows::MANDATE_WEIGHT,
        &rows::FREE_FOREIGN_PRICE,
        &rows::FREE_FOREIGN_PRICE_TREND,
        &rows::RESTRICTED_FOREIGN_PRICE,
        &rows::DOMESTIC_PRICE_2024,
    ]
}

/// A scenario on the map.
struct Seen {
    /// Maturity and where it moves to, shares of CUDA, quarter by quarter from 2020.0.
    path: Vec<(f64, f64)>,
    years: Vec<Year>,
    /// Rests of the drawn year: levers as in the policy, and foreign chips free.
    rests: [Vec<Rest>; 2],
}

impl Seen {
    fn new(s: &Scenario) -> Self {
        let (path, years) = watch(&model(), &market::parameters(s), &market::policy(s), &YEARS);
        let drawn = &years[(DRAWN - YEARS[0]) as usize];
        Self { rests: [drawn.held.rests(), drawn.reopened.rests()], path, years }
    }

    /// Where maturity comes to rest if foreign chips come back freely in the drawn year.
    fn reopened(&self) -> f64 {
        let from = self.drawn().maturity;
        resting(&self.rests[1], from).unwrap_or(from)
    }

    /// The year whose map is drawn.
    fn drawn(&self) -> &Year {
        &self.years[(DRAWN - YEARS[0]) as usize]
    }
}

struct Moat {
    seen: Seen,
    other: Option<Seen>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(Moat { seen: Seen::new(&choices.a), other: choices.b.as_ref().map(Seen::new) })
}

impl Moat {
    /// Both scenarios that there are, with whether they are the second.
    fn all(&self) -> impl Iterator<Item = (&Seen, bool)> {
        std::iter::once((&self.seen, false)).chain(self.other.iter().map(|other| (other, true)))
    }
}

impl Answer for Moat {
    fn finding(&self, lang: Lang) -> String {
        say::finding(lang, DRAWN, 100.0 * self.seen.drawn().maturity, 100.0 * self.seen.reopened())
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let values = [Some(&self.seen), self.other.as_ref()].map(|seen| seen.map(|seen| 100.0 * seen.reopened()));
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::Percent })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, DRAWN, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let cell = |share: f64| Cell::number(100.0 * share, say::maturity(lang, 100.0 * share));
        for year in &self.seen.years {
            let rest = |rests: &[Rest]| resting(rests, year.maturity).map_or(Cell::words("—"), cell);
            let (held, free) = (rest(&year.held.rests()), rest(&year.reopened.rests()));
            let cells = vec![cell(year.maturity), cell(year.target), cell(year.share), held, free];
            t.row(say::row(lang, year.time), cells);
        }
        for (place, rests) in self.seen.rests.iter().enumerate() {
            for rest in rests {
                let mut cells = vec![Cell::words("—"); 5];
                cells[3 + place] = cell(rest.maturity);
                t.row(say::rest_row(lang, &say::curve(lang, DRAWN, place == 1), rest.stable), cells);
            }
        }
        t
    }
}
