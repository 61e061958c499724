//! The map's drawing: zones in the dense layer; axes, names, the even line and the reader's point above it.

use super::{BATCHES, CELLS_AN_OCTAVE, COLUMNS, CONTEXTS, Duel, H20Map, ROWS, TABLE_BATCHES, TABLE_CONTEXTS, compared};
use crate::figures::dense::{Dense, Dot};
use crate::figures::labels::{Label, Labels};
use crate::plot::{
    Anchor, Area, Dash, Drawing, Layout, NAME_BELOW, Paint, Role, Scale, Shape, bold_width, font, name_below, path,
    ticks_below,
};
use crate::words::h20_map::{self as say, Reach, Zone};
use crate::words::{Lang, grades, number};

/// Upper left corner of the map, and size of a cell.
const fn place(layout: Layout) -> ((f64, f64), (f64, f64)) {
    match layout {
        Layout::Narrow => ((40.0, 26.0), (4.3, 3.1)),
        Layout::Wide => ((60.0, 28.0), (4.3 * WIDE, 3.1 * WIDE)),
    }
}

/// The wide map over the narrow one.
const WIDE: f64 = 1.8;

/// Space between the hatching's lines, in cells.
const HATCH: usize = 6;

const ZONES: [(Zone, Role); 6] = [
    (Zone::H20, Role::Silicon),
    (Zone::Even, Role::Band),
    (Zone::H100, Role::AccentTint),
    (Zone::H100Far, Role::Accent),
    (Zone::OnlyH20, Role::SiliconTint),
    (Zone::NoRoom, Role::Grid),
];

fn colour(zone: Zone) -> Role {
    ZONES.iter().find(|(other, _)| *other == zone).map_or(Role::Paper, |(_, role)| *role)
}

/// What is legible on a zone.
fn ink(zone: Zone) -> Role {
    match zone {
        Zone::H20 | Zone::H100Far => Role::Paper,
        _ => Role::Text,
    }
}

/// One polygon for each run of equal cells of a row; rows with the same runs become one.
pub fn dense(map: &H20Map, layout: Layout) -> Dense {
    let ((left, top), (width, height)) = place(layout);
    let rows: Vec<&[Zone]> = map.zones.chunks(COLUMNS).collect();
    let mut dots = Vec::new();
    let mut first = 0;
    while first < ROWS {
        let mut next = first + 1;
        while next < ROWS && rows[next] == rows[first] {
            next += 1;
        }
        let (y0, y1) = (top + (ROWS - next) as f64 * height, top + (ROWS - first) as f64 * height);
        let mut start = 0;
        for run in rows[first].chunk_by(|a, b| a == b) {
            let (x0, x1) = (left + start as f64 * width, left + (start + run.len()) as f64 * width);
            let corners = vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
            dots.push(Dot::Polygon { corners, fill: Some(colour(run[0])), outline: None });
            start += run.len();
        }
        first = next;
    }
    let count = |wanted: &dyn Fn(Zone) -> bool| map.zones.iter().filter(|zone| wanted(**zone)).count() as u32;
    let counted = (count(&compared), count(&|zone| zone == Zone::H20));
    let ((narrow_left, narrow_top), (narrow_width, _)) = place(Layout::Narrow);
    let scale = width / narrow_width;
    Dense { dots, counted, from_narrow: ((left - narrow_left * scale, top - narrow_top * scale), scale) }
}

/// How far a zone's name stands from other labels where there is room.
const APART: f64 = 6.0;

struct Canvas<'a> {
    d: Drawing,
    labels: Labels,
    area: Area,
    x: Scale,
    y: Scale,
    size: f64,
    lang: Lang,
    map: &'a H20Map,
}

pub fn draw(map: &H20Map, lang: Lang, layout: Layout) -> Drawing {
    let ((left, top), (width, height)) = place(layout);
    let area = Area { left, top, right: left + COLUMNS as f64 * width, bottom: top + ROWS as f64 * height };
    let mut c = Canvas {
        d: Drawing::new(layout, area.bottom + font(layout) + 12.0 + NAME_BELOW),
        labels: Labels::new(area),
        area,
        x: Scale::log(CONTEXTS, (area.left, area.right)),
        y: Scale::log(BATCHES, (area.bottom, area.top)),
        size: font(layout),
        lang,
        map,
    };
    c.axes();
    c.hatch();
    c.even_line();
    if let Some(b) = &map.other {
        c.point(b, true);
    }
    c.point(&map.duel, false);
    c.break_even();
    for (zone, _) in ZONES {
        c.name(zone);
    }
    c.readouts();
    c.d
}

impl Canvas<'_> {
    fn axes(&mut self) {
        let left = self.area.left;
        let last = TABLE_BATCHES.len() - 1;
        for (i, batch) in TABLE_BATCHES.into_iter().enumerate() {
            let y = self.y.at(batch);
            self.d.line((left - 4.0, y), (left, y), Paint::stroke(Role::Axis, 1.0));
            if i == last {
                self.d.text((2.0, y - 8.0), Anchor::Start, self.size, Role::Muted, say::batch_axis(self.lang, batch));
            } else {
                let text = number::count(self.lang, batch);
                self.d.text((left - 7.0, y + 5.0), Anchor::End, self.size, Role::Muted, text);
            }
        }
        // 131,072 has no label: it stands beside 65,536.
        let (lang, ticks) = (self.lang, &TABLE_CONTEXTS[..TABLE_CONTEXTS.len() - 1]);
        ticks_below(&mut self.d, (&self.area, &self.x), self.size, ticks, &|tick| number::count(lang, tick));
        name_below(&mut self.d, &self.area, self.size, say::context_axis(lang));
    }

    /// Zone of a cell, if there is one.
    fn cell(&self, column: usize, row: usize) -> Option<Zone> {
        if column < COLUMNS { self.map.zones.get(row * COLUMNS + column).copied() } else { None }
    }

    /// A corner of a cell.
    fn corner(&self, column: usize, row: usize) -> (f64, f64) {
        let Area { left, right, top, bottom } = self.area;
        let (across, up) = (column as f64 / COLUMNS as f64, row as f64 / ROWS as f64);
        (left + across * (right - left), bottom - up * (bottom - top))
    }

    /// Lines up and to the right wherever memory of at least one chip does not suffice.
    fn hatch(&mut self) {
        let starts = (0..ROWS).step_by(HATCH).map(|row| (0, row)).rev();
        let starts = starts.chain((HATCH..COLUMNS).step_by(HATCH).map(|column| (column, 0)));
        let mut lines = Vec::new();
        for (column, row) in starts {
            let steps = (COLUMNS - column).min(ROWS - row);
            let without = |step: &usize| self.cell(column + step, row + step) == Some(Zone::NoRoom);
            // More context or more requests never fit where less did not: a line that enters the zone stays in it.
            if let Some(first) = (0..steps).find(without) {
                lines.push((self.corner(column + first, row + first), self.corner(column + steps, row + steps)));
            }
        }
        for (from, to) in lines {
            self.d.line(from, to, Paint::stroke(Role::Axis, 1.0).faded(0.5));
        }
    }

    /// Where both take the same time, as far as both have the memory.
    fn even_line(&mut self) {
        let duel = &self.map.duel;
        let mut pieces: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
        for column in 0..=COLUMNS {
            let context = CONTEXTS.0 * libm::exp2(column as f64 / CELLS_AN_OCTAVE);
            let batch = duel.last_lead(context).filter(|batch| {
                *batch < BATCHES.1 && *batch > BATCHES.0 && batch * context <= duel.held[0].min(duel.held[1])
            });
            match (batch, pieces.last_mut()) {
                (Some(batch), Some(piece)) => piece.push((self.x.clamped(context), self.y.clamped(batch))),
                (None, Some(piece)) if !piece.is_empty() => pieces.push(Vec::new()),
                _ => {}
            }
        }
        for piece in pieces.into_iter().filter(|piece| piece.len() > 1) {
            self.labels.keep_off_line(&piece);
            self.d.add(path(piece), Paint::stroke(Role::Text, 2.0));
        }
    }

    fn label(&self, text: String, value: Option<f64>) -> Label {
        Label { text, role: Role::Text, size: self.size, bold: true, value }
    }

    /// The reader's point with its verdict, and its distance to both axes.
    fn point(&mut self, duel: &Duel, of_b: bool) {
        let (batch, context) = duel.own();
        let (x, y) = (self.x.clamped(context), self.y.clamped(batch));
        let r = if of_b { 5.0 } else { 7.0 };
        if !of_b {
            let paint = Paint::stroke(Role::Text, 1.0).dash(Dash::Dotted);
            self.d.line((self.area.left, y), (x, y), paint);
            self.d.line((x, y), (x, self.area.bottom), paint);
        }
        let zone = duel.zone(batch, context);
        let ratio = duel.ratio(batch, context);
        let lead = ratio.max(1.0 / ratio);
        let shape = Shape::Circle { cx: x, cy: y, r };
        let paint = Paint::fill(Role::Paper).outlined(Role::Text, 2.5);
        let (text, value) = if compared(zone) {
            self.d.add_value(shape, paint, lead);
            (say::lead(self.lang, ratio), Some(lead))
        } else {
            self.d.add(shape, paint);
            (say::zone(self.lang, zone).to_owned(), None)
        };
        let text = if of_b { ["B: ", &text].concat() } else { text };
        self.labels.keep_off(Area { left: x - r, right: x + r, top: y - r, bottom: y + r });
        let label = self.label(text, value);
        self.labels.beside(&mut self.d, (x, y), label, Some(Role::Paper));
        let place = say::own(self.lang, of_b, &say::place(self.lang, batch, context));
        let grades = duel.grades.map(|grade| grades::explained(self.lang, grade));
        let told = say::readout(self.lang, &place, zone, ratio);
        self.d.readout((x, y), format!("{told} (H100: {}; H20: {})", grades[0], grades[1]));
    }

    /// Where the H20's lead ends at the reader's context.
    fn break_even(&mut self) {
        let (_, context) = self.map.duel.own();
        let Reach::UpTo(batch) = self.map.duel.reach(context) else { return };
        let (x, y) = (self.x.clamped(context), self.y.clamped(batch));
        self.d.add_value(Shape::Circle { cx: x, cy: y, r: 4.0 }, Paint::fill(Role::Text), batch);
        self.labels.keep_off(Area { left: x - 5.0, right: x + 5.0, top: y - 5.0, bottom: y + 5.0 });
        let mut label = self.label(say::even_at(self.lang, batch), Some(batch));
        label.bold = false;
        self.labels.beside(&mut self.d, (x, y), label, Some(Role::Paper));
    }

    /// Names a zone in the widest place where its name fits and nothing else stands.
    fn name(&mut self, zone: Zone) {
        let texts = [say::zone(self.lang, zone), say::short_zone(self.lang, zone)].into_iter();
        for (text, apart) in texts.filter(|text| !text.is_empty()).flat_map(|text| [(text, APART), (text, 0.0)]) {
            if let Some(area) = self.room(zone, bold_width(text, self.size) + 6.0, apart) {
                let back = (zone == Zone::NoRoom).then_some(Role::Grid);
                let label = Label { text: text.to_owned(), role: ink(zone), size: self.size, bold: true, value: None };
                self.labels.write(&mut self.d, area, label, back);
                return;
            }
        }
    }

    /// Whether `tall` rows of a column from `row` up are of a zone: looked at below, in the middle and above.
    fn inside(&self, zone: Zone, column: usize, row: usize, tall: usize) -> bool {
        [row, row + tall / 2, row + tall - 1].iter().all(|row| self.cell(column, *row) == Some(zone))
    }

    /// A free place of a zone for a text `width` wide, so far apart from all else: where the zone is wide, and near the middle
    /// of its height.
    fn room(&self, zone: Zone, width: f64, apart: f64) -> Option<Area> {
        let of_zone = || (0..ROWS).filter(|row| (0..COLUMNS).any(|column| self.cell(column, *row) == Some(zone)));
        let half = self.corner(0, (of_zone().next()? + of_zone().next_back()?).div_ceil(2)).1;
        let tall = libm::ceil(self.size * 1.4 / (self.corner(0, 0).1 - self.corner(0, 1).1)) as usize;
        let mut best: Option<(f64, Area)> = None;
        for row in (0..=ROWS - tall).step_by(2) {
            let mut column = 0;
            while column < COLUMNS {
                let run = (column..COLUMNS).take_while(|column| self.inside(zone, *column, row, tall)).count();
                let ((left, bottom), (right, top)) = (self.corner(column, row), self.corner(column + run, row + tall));
                column += run + 1;
                let score = right - left - 2.0 * ((top + bottom) / 2.0 - half).abs();
                if right - left < width || best.as_ref().is_some_and(|(best, _)| *best >= score) {
                    continue;
                }
                let middle = (left + right) / 2.0;
                let area = Area { left: middle - width / 2.0, right: middle + width / 2.0, top, bottom };
                let around = Area {
                    left: area.left - apart,
                    right: area.right + apart,
                    top: top - apart,
                    bottom: bottom + apart,
                };
                if self.labels.is_free(&around) {
                    best = Some((score, area));
                }
            }
        }
        best.map(|(_, area)| area)
    }

    /// Every doubling of either can be read.
    fn readouts(&mut self) {
        let octaves = |(low, high): (f64, f64)| {
            std::iter::successors(Some(low), |v| Some(v * 2.0)).take_while(move |v| *v <= high)
        };
        let duel = &self.map.duel;
        for batch in octaves(BATCHES) {
            for context in octaves(CONTEXTS) {
                let place = say::place(self.lang, batch, context);
                let text = say::readout(self.lang, &place, duel.zone(batch, context), duel.ratio(batch, context));
                self.d.readout((self.x.clamped(context), self.y.clamped(batch)), text);
            }
        }
    }
}
