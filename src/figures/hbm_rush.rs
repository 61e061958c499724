//! High-bandwidth memory bought, used from the store and forgone: the rush before the control, and years of less.

mod draw;

use super::inputs::korea::korea;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, korea as rows, market_parameters as market};
use crate::model::korea::hbm::Flow;
use crate::model::korea::{Korea, china_exports_2024};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId};
use crate::words::number::count;
use crate::words::{Lang, hbm_rush as say, months};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::RushDays, ParamId::RushRisk, ParamId::StackPrice];
pub const MORE: &[ParamId] = &[ParamId::RushCover, ParamId::StackShare];

/// The year that the finding names.
const NAMED: u32 = 2027;
/// The first month drawn, January 2024, as [`crate::scenario::month`] counts, and how many are.
const MONTHS: (u32, u32) = (24, 36);
/// Months in the table: around the rush.
const LISTED: std::ops::RangeInclusive<u32> = 32..=39;
/// The month of the rush.
const RUSH: u32 = 35;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &rows::HBM_RUSH_STACKS,
        &rows::HBM_RUSH_DAYS,
        &rows::HBM_RUSH_RISK,
        &rows::HBM_RUSH_COVER,
        &rows::HBM_STACK_PRICE,
        &rows::KOREA_HBM_SHARE,
        &rows::HBM_STOCKPILE_SAMSUNG,
        &rows::KOREA_CHIP_EXPORTS_2024,
        &rows::KOREA_CHINA_SHARE_2024,
        &rows::KOREA_CHINA_EXPORTS_2025_01,
        &rows::KOREA_CHINA_EXPORTS_2025_02,
        &rows::KOREA_CHINA_CHANGE_2025_01,
        &rows::KOREA_CHINA_CHANGE_2025_02,
        &market::STACKS_PER_CARD,
        &market::HBM_LEAKAGE,
        &market::DOMESTIC_HBM_INITIAL,
        &market::DOMESTIC_HBM_GROWTH,
    ]
}

struct HbmRush {
    seen: Korea,
    other: Option<Korea>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(HbmRush { seen: korea(&choices.a), other: choices.b.as_ref().map(korea) })
}

/// Million stacks in a month.
fn month(korea: &Korea, month: u32) -> Option<Flow> {
    const YEAR: f64 = 12.0;
    let flow = korea.hbm.mean(crate::scenario::month::year(f64::from(month)), 1.0 / YEAR)?;
    Some(Flow {
        wanted: flow.wanted / YEAR,
        bought: flow.bought / YEAR,
        drawn: flow.drawn / YEAR,
        forgone: flow.forgone / YEAR,
    })
}

/// The cells of a flow, and of the money it keeps from Korea.
fn cells(lang: Lang, flow: &Flow, money: Option<f64>) -> Vec<Cell> {
    let cell = |x: f64| Cell::number(x, count(lang, crate::decimal::round_at(x, -2)));
    let mut cells = [flow.wanted, flow.bought, flow.drawn, flow.forgone].map(cell).to_vec();
    cells.push(money.map_or(Cell::words("—"), |money| Cell::number(money, count(lang, money))));
    cells
}

impl HbmRush {
    fn all(&self) -> impl Iterator<Item = (&Korea, bool)> {
        std::iter::once((&self.seen, false)).chain(self.other.iter().map(|other| (other, true)))
    }
}

impl Answer for HbmRush {
    fn finding(&self, lang: Lang) -> String {
        let money = self.seen.year(NAMED).map_or(0.0, |year| year.hbm);
        say::finding(lang, NAMED, money, money / china_exports_2024())
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        for year in self.seen.years() {
            if let Some(flow) = self.seen.hbm.mean(f64::from(year.year), 1.0) {
                t.row(say::row(lang, year.year), cells(lang, &flow, Some(year.hbm)));
            }
        }
        for (at, flow) in LISTED.filter_map(|at| Some((at, month(&self.seen, at)?))) {
            t.row(months::named(lang, f64::from(at)), cells(lang, &flow, None));
        }
        let rush = rows::HBM_RUSH_STACKS.value;
        let mut published = vec![Cell::words("—"); 5];
        published[1] = Cell::number(rush, count(lang, rush));
        t.row(say::published(lang), published);
        t
    }
}
