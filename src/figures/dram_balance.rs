//! China's own DRAM, and what Korean memory gains and loses by all of it.

mod draw;

use super::inputs::korea::korea;
use super::{Answer, Cell, Table};
use crate::model::claims::korea::YEARS as NAMED;
use crate::model::facts::{Fact, korea as rows};
use crate::model::korea::dram::SHARE_KNOWN;
use crate::model::korea::{Korea, Year};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId};
use crate::words::number::count;
use crate::words::{Lang, dram_balance as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::CxmtGrowth, ParamId::CxmtDisplacement, ParamId::KoreaResold];
pub const MORE: &[ParamId] = &[ParamId::CxmtCap, ParamId::DramPerCard, ParamId::CountForeign, ParamId::MemoryShare];

/// The time of Counterpoint's forecast, decimal year: the middle of the fourth quarter of 2025.
const FORECAST: f64 = 2025.875;

/// Published shares of CXMT: time, share (0 to 1), and whether it is a forecast.
fn published() -> [(f64, f64, bool); 2] {
    [(SHARE_KNOWN, rows::CXMT_SHARE_2024.value, false), (FORECAST, rows::CXMT_SHARE_2025_Q4.value, true)]
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &rows::CXMT_SHARE_2024,
        &rows::CXMT_SHARE_2025_Q4,
        &rows::CXMT_GROWTH,
        &rows::CXMT_CAP,
        &rows::CXMT_DISPLACEMENT,
        &rows::KOREA_CHIP_EXPORTS_2024,
        &rows::KOREA_CHINA_SHARE_2020,
        &rows::KOREA_CHINA_SHARE_2024,
        &rows::KOREA_TAIWAN_SHARE_2020,
        &rows::KOREA_TAIWAN_SHARE_2024,
        &rows::KOREA_MEMORY_SHARE,
        &rows::KOREA_RESOLD,
        &rows::DRAM_PER_CARD,
        &rows::DRAM_PRICE_2024,
        &rows::KOREA_DRAM_SHARE,
    ]
}

struct DramBalance {
    seen: Korea,
    other: Option<Korea>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(DramBalance { seen: korea(&choices.a), other: choices.b.as_ref().map(korea) })
}

/// Gains of a year, then losses, in the order in which bars are stacked away from zero.
fn parts(year: &Year) -> [f64; 4] {
    [year.pulled, year.resold, -year.hbm, -year.at_risk]
}

impl DramBalance {
    fn all(&self) -> impl Iterator<Item = (&Korea, bool)> {
        std::iter::once((&self.seen, false)).chain(self.other.iter().map(|other| (other, true)))
    }
}

impl Answer for DramBalance {
    fn finding(&self, lang: Lang) -> String {
        let net = |year| self.seen.year(year).map_or(0.0, |year| year.net());
        say::finding(lang, NAMED, NAMED.map(net))
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let money = |x: f64| Cell::number(x, count(lang, crate::decimal::round_at(x, -2)));
        let share = |x: f64| Cell::number(100.0 * x, say::tenth(lang, 100.0 * x));
        for year in self.seen.years() {
            let mut cells = vec![share(year.cxmt)];
            cells.extend(parts(&year).into_iter().chain([year.net()]).map(money));
            t.row(say::row(lang, year.year), cells);
        }
        for (_, known, forecast) in published() {
            let mut cells = vec![Cell::words("—"); 6];
            cells[0] = share(known);
            t.row(say::published(lang, forecast), cells);
        }
        t
    }
}
