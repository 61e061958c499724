//! Foreign revenue in China and elsewhere, research, pace.

mod draw;

use super::inputs::market;
use super::inputs::market::model;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, Grade, Point, ecosystem, market_parameters as rows};
use crate::model::market::ledger::{Account, Books};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::number::count;
use crate::words::{Lang, ledger as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::ResearchElasticity, ParamId::ElsewhereGrowth];
pub const MORE: &[ParamId] = &[ParamId::ForeignResearchShare];

/// The year whose frontier is named.
const JUDGED: u32 = crate::model::claims::ecosystem::JUDGED;

/// Years of the model.
const YEARS: std::ops::RangeInclusive<u32> = 2020..=2035;

/// Published revenue, in China first, then elsewhere.
const SERIES: [&str; 2] = ["nvidia_china", "nvidia_elsewhere"];

/// What was published, with whether it is revenue in China.
fn published() -> impl Iterator<Item = (&'static Point, bool)> {
    let points = ecosystem::SERIES.iter().filter(|point| SERIES.contains(&point.series));
    points.map(|point| (point, point.series == SERIES[0]))
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut facts = vec![
        &rows::RESEARCH_ELASTICITY,
        &rows::FOREIGN_RESEARCH_SHARE,
        &rows::FOREIGN_REVENUE_ELSEWHERE_GROWTH,
        &rows::FOREIGN_CAPABILITY_GROWTH,
    ];
    facts.extend(published().map(|(point, _)| &point.fact));
    facts
}

fn solid(point: &Point) -> bool {
    point.fact.provenance.grade != Grade::Unverified
}

/// The fiscal year of a published point, which lies near its middle: that of 2026 ends in January 2026.
fn fiscal_year(point: &Point) -> f64 {
    libm::ceil(point.at)
}

struct Ledger {
    books: Books,
    other: Option<Books>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let books = |s: &Scenario| Books::new(&model(), &market::parameters(s), &market::policy(s));
    Arc::new(Ledger { books: books(&choices.a), other: choices.b.as_ref().map(books) })
}

/// A year of the books, which have every one of [`YEARS`].
fn year(books: &Books, year: u32) -> Option<(u32, Account)> {
    Some((year, books.year(year)?))
}

impl Answer for Ledger {
    fn finding(&self, lang: Lang) -> String {
        let lost = self.books.lost().unwrap_or_default();
        say::finding(lang, lost, self.books.delay_days(JUDGED).unwrap_or(0.0))
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let lost = |books: &Books| books.lost().map(|(lost, _)| lost);
        let values = [lost(&self.books), self.other.as_ref().and_then(lost)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::UsdBillion })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let money = |billions: f64| Cell::number(billions, count(lang, billions));
        for (year, a) in YEARS.filter_map(|asked| year(&self.books, asked)) {
            let frontier = 100.0 * a.frontier;
            let mut cells = [a.china, a.china_free, a.elsewhere, a.research].map(money).to_vec();
            cells.push(Cell::number(frontier, say::tenth(lang, frontier)));
            t.row(say::row(lang, year), cells);
        }
        for (point, china) in published() {
            let mut cells = vec![Cell::words("—"); 5];
            cells[if china { 0 } else { 2 }] = money(point.fact.value);
            t.row(say::published(lang, fiscal_year(point), china, solid(point)), cells);
        }
        t
    }
}
