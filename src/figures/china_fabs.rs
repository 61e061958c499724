//! Korean memory fabs in China: output, and share of the world's, with licences and without.

mod draw;

use super::inputs::korea::fabs;
use super::{Answer, Cell, Table};
use crate::model::facts::{Fact, korea as rows};
use crate::model::korea::fabs::Fabs;
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId};
use crate::words::{Lang, china_fabs as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Licensed, ParamId::LicenceEnd, ParamId::ToolLife];
pub const MORE: &[ParamId] = &[ParamId::FabSpares, ParamId::BitGrowth];

/// The year that the finding names, at its beginning.
const NAMED: u32 = 2031;
/// Years drawn and listed, each at its beginning.
const YEARS: std::ops::RangeInclusive<u32> = 2026..=2036;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &rows::FAB_TOOL_LIFE,
        &rows::FAB_SPARES,
        &rows::MEMORY_BIT_GROWTH,
        &rows::SAMSUNG_XIAN_SHARE,
        &rows::SK_HYNIX_WUXI_SHARE,
    ]
}

struct ChinaFabs {
    seen: Fabs,
    other: Option<Fabs>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    Arc::new(ChinaFabs { seen: fabs(&choices.a), other: choices.b.as_ref().map(fabs) })
}

/// Output and share of the world's at the beginning of a year, per cent of 2026's.
fn year(fabs: &Fabs, year: u32) -> [f64; 2] {
    let time = f64::from(year);
    [100.0 * fabs.output(time), 100.0 * fabs.world_share(time)]
}

impl Answer for ChinaFabs {
    fn finding(&self, lang: Lang) -> String {
        say::finding(lang, NAMED, self.seen.licensed, year(&self.seen, NAMED))
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let cell = |x: f64| Cell::number(x, say::whole(lang, x));
        for named in YEARS {
            let cases = [self.seen, self.seen.with_licences(!self.seen.licensed)].map(|case| year(&case, named));
            t.row(say::row(lang, named), cases.into_iter().flatten().map(cell).collect());
        }
        t
    }
}
