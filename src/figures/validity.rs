//! The map of validity: the verdict on a claim over two inputs.

mod draw;
mod points;

use super::board::claims::{self, Entry};
use super::board::controls;
use super::board::map::{self, Asked, Map};
use super::heavy::{self, Heavy};
use super::{Answer, Cell, Dense, Handle, Table};
use crate::model::claims::Verdict;
use crate::model::facts::Fact;
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::Lang;
use crate::words::board as say;
use crate::words::claims::names;
use points::Point;
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Claim, ParamId::MapAcross, ParamId::MapUpright];
pub const MORE: &[ParamId] = &[];

/// Places along each side that the table has.
const TABLE: usize = 6;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    super::board::facts()
}

struct Validity {
    asked: Asked,
    entry: Entry,
    scenario: Scenario,
    /// The verdict at the reader's point.
    here: Verdict,
    /// Scenario B's point on the same map, with B's own verdict.
    other: Option<(Scenario, Verdict)>,
    /// The map, and whether it is for the present settings.
    map: Option<(Map, bool)>,
    points: Vec<Point>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let s = &choices.a;
    let asked = Asked::of(s);
    let entry = claims::at(asked.claim);
    let verdict = |s: &Scenario| entry.verdict(entry.value(s), s);
    let map = heavy::get(Heavy::Validity, s)
        .and_then(|computed| Some((map::read(&asked, &computed.values)?, computed.fresh)));
    Arc::new(Validity {
        asked,
        entry,
        scenario: *s,
        here: verdict(s),
        other: choices.b.map(|b| (b, verdict(&b))),
        map: map.filter(|_| !asked.is_a_line()),
        points: points::of(asked.axes),
    })
}

impl Validity {
    /// The verdict of the map's cell at shares of the ranges, the upper ends included.
    fn cell(map: &Map, x: f64, y: f64) -> Verdict {
        let place = |share: f64| ((share * map.side as f64) as usize).min(map.side - 1);
        map.cells.get(place(y) * map.side + place(x)).copied().unwrap_or(Verdict::Unknown)
    }

    /// The places of the table: middles of as many equal parts of a side.
    fn places() -> impl Iterator<Item = f64> {
        (0..TABLE).map(|i| (i as f64 + 0.5) / TABLE as f64)
    }
}

impl Answer for Validity {
    fn finding(&self, lang: Lang) -> String {
        if self.asked.is_a_line() {
            return say::map_is_a_line(lang).to_owned();
        }
        let name = names::name(lang, self.entry.place);
        if !controls::of(&self.entry).any(|id| self.asked.axes.contains(&id)) {
            return say::map_is_idle(lang, name);
        }
        let share = self.map.as_ref().map(|(map, _)| {
            let holds = map.cells.iter().filter(|cell| **cell == Verdict::Holds).count();
            holds as f64 / map.cells.len().max(1) as f64
        });
        let [across, upright] = self.asked.axes;
        say::map_finding(lang, name, (across, upright), share)
    }

    fn caption(&self, lang: Lang) -> String {
        let (side, fresh) = self.map.as_ref().map_or((0, false), |(map, fresh)| (map.side, *fresh));
        say::map_caption(lang, side, fresh, !self.points.is_empty())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn dense(&self, layout: Layout) -> Option<Dense> {
        Some(draw::dense(self, layout))
    }

    fn handle(&self, layout: Layout) -> Option<Handle> {
        (!self.asked.is_a_line()).then(|| draw::handle(self, layout))
    }

    fn table(&self, lang: Lang) -> Table {
        let [across, upright] = self.asked.axes;
        let at = |id, share| say::setting(lang, id, map::value_at(id, share));
        let columns = Self::places().map(|x| at(across, x)).collect();
        let mut t = Table::new(self.caption(lang), say::map_corner(lang, across, upright), columns);
        let Some((map, _)) = &self.map else { return t };
        for y in Self::places() {
            let row = Self::places().map(|x| Cell::words(say::verdict(lang, Self::cell(map, x, y)))).collect();
            t.row(at(upright, y), row);
        }
        let mut own = |s: &Scenario, verdict: Verdict, of_b: bool| {
            let value = |id: ParamId| Cell::number(s.get(id), say::setting(lang, id, s.get(id)));
            let mut cells = vec![value(across), value(upright), Cell::words(say::verdict(lang, verdict))];
            cells.resize(TABLE, Cell::words(""));
            t.row(say::own_point(lang, of_b), cells);
        };
        own(&self.scenario, self.here, false);
        if let Some((b, verdict)) = &self.other {
            own(b, *verdict, true);
        }
        for point in &self.points {
            let value = |id: ParamId, v: f64| Cell::number(v, say::setting(lang, id, v));
            let mut cells = vec![value(across, point.x), value(upright, point.y)];
            cells.resize(TABLE, Cell::words(""));
            t.row(point.name, cells);
        }
        t
    }
}
