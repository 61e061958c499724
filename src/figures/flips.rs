//! Where the verdict on a claim flips, input by input.

use super::board::{claims, controls, flips};
use super::heavy::{self, Heavy};
use super::{Answer, Cell, Table};
use crate::model::claims::Verdict;
use crate::model::facts::Fact;
use crate::plot::{Anchor, Drawing, Layout, Paint, Role, Shape, font};
use crate::scenario::{Choices, Kind, ParamId, Scenario, param};
use crate::words::board as say;
use crate::words::claims::names;
use crate::words::number::{NOTHING, count};
use crate::words::{Lang, params};
use claims::Entry;
use flips::Flip;
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Claim];
pub const MORE: &[ParamId] = &[];

/// Most flips that are drawn.
const DRAWN: usize = 8;

/// The facts the figure rests on: the documented ranges that distances are measured in.
pub fn facts() -> Vec<&'static Fact> {
    super::board::facts()
}

struct Flips {
    entry: Entry,
    scenario: Scenario,
    verdict: Verdict,
    /// Inputs that enter the claim.
    entering: usize,
    /// The flips, the nearest first, and whether they are for the present settings; `None` until they arrive.
    found: Option<(Vec<Flip>, bool)>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let s = &choices.a;
    let entry = claims::at(s.option(ParamId::Claim));
    let found = heavy::get(Heavy::Flips, s)
        .and_then(|computed| Some((flips::read(entry.place, &computed.values)?, computed.fresh)));
    Arc::new(Flips {
        scenario: *s,
        verdict: entry.verdict(entry.value(s), s),
        entering: controls::of(&entry).count(),
        entry,
        found,
    })
}

impl Flips {
    fn name(&self, lang: Lang) -> &'static str {
        names::name(lang, self.entry.place)
    }

    fn flips(&self) -> &[Flip] {
        self.found.as_ref().map_or(&[], |(flips, _)| flips)
    }

    fn row(&self, lang: Lang, flip: &Flip) -> Vec<Cell> {
        let cell = |value: f64| Cell::number(value, say::setting(lang, flip.id, value));
        let again = flip.at.get(1).map_or_else(|| Cell::words(NOTHING), |at| cell(*at));
        let near = flip.distance.is_finite();
        let distance =
            if near { Cell::number(flip.distance, count(lang, rounded(flip.distance))) } else { Cell::words(NOTHING) };
        vec![
            cell(self.scenario.get(flip.id)),
            flip.at.first().map_or_else(|| Cell::words(NOTHING), |at| cell(*at)),
            again,
            distance,
        ]
    }
}

fn rounded(distance: f64) -> f64 {
    libm::round(100.0 * distance) / 100.0
}

impl Answer for Flips {
    fn finding(&self, lang: Lang) -> String {
        if self.found.is_none() {
            return say::flips_pending(lang, self.name(lang));
        }
        let nearest = self.flips().first().and_then(|flip| Some((flip.id, *flip.at.first()?)));
        say::flips_finding(lang, self.name(lang), self.verdict, nearest)
    }

    fn caption(&self, lang: Lang) -> String {
        say::flips_caption(lang, self.entering, self.flips().len())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        let shown = &self.flips()[..self.flips().len().min(DRAWN)];
        let height = shown.len().max(1) as f64 * row_height(layout);
        let mut d = Drawing::new(layout, height + 26.0);
        if shown.is_empty() {
            let text = if self.found.is_some() {
                say::no_flip(lang).to_owned()
            } else {
                say::flips_pending(lang, self.name(lang))
            };
            d.text((4.0, 24.0), Anchor::Start, font(layout), Role::Muted, text);
        }
        for (i, flip) in shown.iter().enumerate() {
            self.bar(&mut d, flip, lang, (layout, i as f64 * row_height(layout)));
        }
        let rest = self.flips().len() - shown.len();
        if rest > 0 {
            d.text((4.0, height + 18.0), Anchor::Start, font(layout), Role::Muted, say::flips_rest(lang, rest));
        }
        d
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::flips_corner(lang), say::flips_columns(lang));
        for flip in self.flips() {
            t.row(params::label(lang, flip.id), self.row(lang, flip));
        }
        if self.flips().is_empty() {
            let none = || Cell::words(NOTHING);
            t.row(say::no_flip(lang), vec![none(), none(), none(), none()]);
        }
        t
    }
}

/// Height of a row: on a phone the numbers stand below the name.
fn row_height(layout: Layout) -> f64 {
    BAR_HEIGHT + below_name(layout)
}

/// Height of a bar with what stands above and below it.
const BAR_HEIGHT: f64 = 60.0;

/// How far the numbers stand below the name.
fn below_name(layout: Layout) -> f64 {
    layout.pick(18.0, 0.0)
}

impl Flips {
    /// An input's range, where it stands, and where the verdict flips.
    fn bar(&self, d: &mut Drawing, flip: &Flip, lang: Lang, (layout, y): (Layout, f64)) {
        let row = param(flip.id);
        let (left, right, size) = (6.0, d.width - 6.0, font(layout));
        let at = |value: f64| left + row.fraction(value) * (right - left);
        let fresh = self.found.as_ref().is_some_and(|(_, fresh)| *fresh);
        let opacity = if fresh { 1.0 } else { 0.4 };
        let now = self.scenario.get(flip.id);
        d.text((4.0, y + 16.0), Anchor::Start, size, Role::Text, params::label(lang, flip.id));
        let y = y + below_name(layout);
        if let Some(first) = flip.at.first() {
            let text = say::from_to(lang, flip.id, now, *first);
            let (x, anchor) = layout.pick((4.0, Anchor::Start), (right, Anchor::End));
            d.text((x, y + 16.0), anchor, size, Role::Muted, text);
        }
        d.add(Shape::Rect { x: left, y: y + 26.0, w: right - left, h: 6.0 }, Paint::fill(Role::Band));
        if let Kind::Number { min, max, .. } = row.kind {
            for (x, anchor, end) in [(left, Anchor::Start, min), (right, Anchor::End, max)] {
                d.text((x, y + 48.0), anchor, size, Role::Muted, say::setting(lang, flip.id, end));
            }
        }
        d.line((at(now), y + 22.0), (at(now), y + 36.0), Paint::stroke(Role::Accent, 2.5));
        for (i, value) in flip.at.iter().enumerate().take(2) {
            let shape = Shape::Circle { cx: at(*value), cy: y + 29.0, r: if i == 0 { 5.5 } else { 4.0 } };
            let paint = if i == 0 { Paint::fill(Role::Silicon) } else { Paint::stroke(Role::Silicon, 1.5) };
            d.add_value(shape, paint.faded(opacity), *value);
        }
        if let Some(first) = flip.at.first() {
            d.readout_of(row.id, (at(*first), y + 29.0), say::flip_readout(lang, flip.id, now, *first));
        }
    }
}
