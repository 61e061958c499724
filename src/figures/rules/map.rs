//! The drawing of the rule explorer.

use super::key;
use super::labels::{LINE, SPACE, Taken, around, bold_extent, extent, within};
use super::zones::{TPP, Upright, edges};
use super::{Own, Row, Rules};
use crate::model::controls::{Class, Term, Variable};
use crate::model::facts::Grade;
use crate::plot::{Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, polygon};
use crate::words::{Lang, grades, number::count, rules as say};

/// Chips named on the map, the most telling first: id, Korean, English.
const NAMED: &[(&str, &str, &str)] = &[
    ("h20_96", "H20", "H20"),
    ("h100_sxm", "H100", "H100"),
    ("a100_80", "A100", "A100"),
    ("l20", "L20", "L20"),
    ("h800_sxm", "H800", "H800"),
    ("b200", "B200", "B200"),
    ("a800_80", "A800", "A800"),
    ("mi300x", "MI300X", "MI300X"),
    ("ascend910c", "어센드 910C", "Ascend 910C"),
    ("ascend910b", "어센드 910B", "Ascend 910B"),
    ("rtx4090d", "RTX 4090 D", "RTX 4090 D"),
];

/// Radius of the reader's chip.
const OWN: f64 = 11.0;

/// The map's frame and scales.
pub struct Map {
    pub area: Area,
    pub x: Scale,
    pub y: Scale,
}

impl Map {
    pub fn new(layout: Layout, upright: Upright) -> Self {
        let right = layout.width() - 2.0;
        let area = Area { left: 2.0, right, top: 38.0, bottom: layout.pick(366.0, 440.0) };
        let (x, y) = ((area.left, area.right), (area.bottom, area.top));
        Self { area, x: Scale::log(TPP, x), y: Scale::log(upright.domain(), y) }
    }

    pub fn at(&self, tpp: f64, y: f64) -> (f64, f64) {
        (self.x.clamped(tpp), self.y.clamped(y))
    }

    /// Where the reader's chip is drawn: inside the frame also where its density is off the axis.
    pub fn own(&self, own: &Own, upright: Upright) -> (f64, f64) {
        let (x, y) = self.at(own.chip.tpp, own.y(upright));
        (x, y.clamp(self.area.top + OWN + 1.0, self.area.bottom - OWN - 1.0))
    }
}

/// The fill behind a class.
pub(super) fn tint(class: Class) -> Option<Paint> {
    let (role, opacity) = match class {
        Class::NotCaught => return None,
        Class::NacNotification => (Role::Silicon, 0.1),
        Class::LicenceRequired => (Role::Support, 0.1),
        Class::LicenceCaseByCase => (Role::Support, 0.2),
        Class::LicencePresumptionOfDenial => (Role::Energy, 0.2),
        _ => (Role::Design, 0.2),
    };
    Some(Paint::fill(role).faded(opacity))
}

/// The colour of a chip.
fn colour(row: &Row) -> Role {
    match row.status.class {
        Class::LicencePresumptionOfDenial => Role::Energy,
        Class::LicenceRequired | Class::LicenceCaseByCase => Role::Support,
        _ if row.status.undecided.is_some() => Role::Design,
        Class::NacNotification => Role::Silicon,
        Class::NotCaught => Role::Memory,
        _ => Role::Design,
    }
}

/// A chip's mark: square where it needs a licence, diamond where that cannot be told, else round.
pub(super) fn mark((x, y): (f64, f64), r: f64, role: Role) -> Shape {
    match role {
        Role::Energy | Role::Support => Shape::Rect { x: x - r * 0.9, y: y - r * 0.9, w: r * 1.8, h: r * 1.8 },
        Role::Design => polygon([(x, y - r * 1.2), (x + r * 1.2, y), (x, y + r * 1.2), (x - r * 1.2, y)]),
        _ => Shape::Circle { cx: x, cy: y, r },
    }
}

pub(super) struct Draw<'a> {
    pub(super) rules: &'a Rules,
    pub(super) lang: Lang,
    layout: Layout,
    pub(super) size: f64,
    pub(super) map: Map,
    pub(super) taken: Taken,
    pub(super) d: Drawing,
}

pub fn draw(rules: &Rules, lang: Lang, layout: Layout) -> Drawing {
    let map = Map::new(layout, rules.upright);
    let below = map.area.bottom + 24.0;
    let d = Drawing::new(layout, below + key::height(layout));
    let size = font(layout) - layout.pick(1.0, 0.0);
    let mut draw = Draw { rules, lang, layout, size, map, taken: Taken::default(), d };
    draw.zones();
    draw.ticks();
    let places = draw.places();
    let own = draw.map.own(&rules.own, rules.upright);
    draw.taken.disc(own, OWN + 5.0);
    let before = draw.taken.clone();
    let across = draw.lines();
    draw.own_label(own, &before);
    for (ends, y, line) in &across {
        draw.along(*ends, *y, line);
    }
    draw.readout_own(&rules.own, own, say::own(lang));
    draw.chips(&places);
    draw.names(&places);
    draw.zone_names();
    if let Some(other) = &rules.other {
        let at = draw.map.own(other, rules.upright);
        let ring = Shape::Circle { cx: at.0, cy: at.1, r: OWN - 2.0 };
        draw.d.add_value(ring, Paint::stroke(Role::Accent, 2.0).dash(Dash::Dashed), other.y(rules.upright));
        draw.readout_own(other, at, say::other(lang));
    }
    draw.own(own);
    draw.key(layout, below);
    draw.d
}

impl Draw<'_> {
    /// A field's rectangle in drawing units: left, top, right, bottom.
    fn frame(&self, [c0, r0, c1, r1]: [usize; 4]) -> [f64; 4] {
        let zones = &self.rules.zones;
        let (x, y) = (edges(&zones.columns, TPP), edges(&zones.rows, self.rules.upright.domain()));
        [self.map.x.at(x[c0]), self.map.y.at(y[r1 + 1]), self.map.x.at(x[c1 + 1]), self.map.y.at(y[r0])]
    }

    fn zones(&mut self) {
        for field in self.rules.zones.merged() {
            let [l, t, r, b] = self.frame(field);
            if let Some(paint) = tint(self.rules.zones.class(field[0], field[1])) {
                self.d.add(Shape::Rect { x: l, y: t, w: r - l, h: b - t }, paint);
            }
        }
        let Area { left, right, top, bottom } = self.map.area;
        self.d.add(Shape::Rect { x: left, y: top, w: right - left, h: bottom - top }, Paint::stroke(Role::Grid, 1.0));
    }

    fn ticks(&mut self) {
        let (size, area) = (self.size, self.map.area);
        for (value, anchor) in [(100.0, Anchor::Start), (1_000.0, Anchor::Middle), (10_000.0, Anchor::Middle)] {
            let x = self.map.x.at(value);
            self.d.line((x, area.bottom), (x, area.bottom + 4.0), Paint::stroke(Role::Axis, 1.0));
            let text =
                if value > 5_000.0 { format!("TPP {}", count(self.lang, value)) } else { count(self.lang, value) };
            self.d.text((x, area.bottom + 18.0), anchor, size, Role::Muted, text);
        }
        let (ticks, density): (&[f64], _) = match self.rules.upright {
            Upright::Bandwidth => (&[100.0, 1_000.0, 10_000.0], false),
            Upright::Density => (&[1.0, 10.0], true),
        };
        for (i, value) in ticks.iter().enumerate() {
            let y = self.map.y.at(*value);
            self.d.line((area.left, y), (area.right, y), Paint::stroke(Role::Grid, 1.0));
            let text = say::tick(self.lang, density, *value, i + 1 == ticks.len());
            let (w, h) = extent(&[&text], size);
            self.taken.take([area.left, y - h - 2.0, area.left + w + 8.0, y]);
            self.d.text((area.left + 4.0, y - 4.0), Anchor::Start, size, Role::Muted, text);
        }
    }

    /// Where the chips' marks are drawn: on their values, moved aside where another chip has the same.
    fn places(&mut self) -> Vec<(usize, (f64, f64), f64, Grade)> {
        let r = self.radius();
        let mut found: Vec<(usize, (f64, f64), f64, Grade)> = Vec::new();
        for (i, row) in self.rules.rows.iter().enumerate() {
            let Some((tpp, y, grade)) = row.place(self.rules.upright) else { continue };
            let mut at = self.map.at(tpp, y);
            while found.iter().any(|(_, other, ..)| libm::hypot(other.0 - at.0, other.1 - at.1) < r) {
                at.0 += 2.0 * r;
            }
            self.taken.disc(at, r + 1.5);
            found.push((i, at, y, grade));
        }
        found
    }

    fn radius(&self) -> f64 {
        self.layout.pick(3.8, 5.0)
    }

    fn chips(&mut self, places: &[(usize, (f64, f64), f64, Grade)]) {
        let r = self.radius();
        for (i, at, y, grade) in places {
            let row = &self.rules.rows[*i];
            let role = colour(row);
            let paint = match grade {
                Grade::Unverified => Paint::fill(Role::Paper).outlined(role, 1.5),
                _ => Paint::fill(role).outlined(Role::Paper, 0.8),
            };
            let paint = if row.launched { paint } else { paint.faded(0.4) };
            self.d.add_value(mark(*at, r, role), paint, *y);
            self.d.readout(*at, self.reading(row));
        }
    }

    fn reading(&self, row: &Row) -> String {
        let figures = [
            (Variable::Tpp, row.tpp),
            (Variable::MemoryBandwidth, row.bandwidth),
            (Variable::Pd, row.density),
            (Variable::IoBandwidth, row.io),
        ];
        let figures = figures.map(|(of, figure)| {
            let value = say::graded(self.lang, Term::One(of), figure);
            format!("{} {value}", say::variable(self.lang, of))
        });
        let name = say::chip(self.lang, row.chip.name);
        let status = say::status(self.lang, &row.status, &row.inputs);
        format!("{name}: {status}. {} ({})", figures.join(", "), grades::explained(self.lang, row.grade))
    }

    fn names(&mut self, places: &[(usize, (f64, f64), f64, Grade)]) {
        let (r, most) = (self.radius(), self.layout.pick(7, 11));
        let mut named = 0;
        for (id, ko, en) in NAMED {
            let at = places.iter().find(|(i, ..)| self.rules.rows[*i].chip.id == *id);
            let Some((_, at, ..)) = at.filter(|_| named < most) else { continue };
            let text = self.lang.pick(ko, en);
            let extent = extent(&[text], self.size);
            let area = self.map.area;
            let places = [r + SPACE + 1.5, OWN + SPACE + 5.0, OWN + 22.0]
                .into_iter()
                .flat_map(|r| around(*at, r, extent, &area));
            let Some(place) = self.taken.first(&area, places) else { continue };
            self.leader(*at, r, place, Role::Axis);
            let [l, _, _, b] = place;
            self.d.text((l, b - extent.1 * 0.22), Anchor::Start, self.size, Role::Text, text);
            named += 1;
        }
    }

    /// A line from a mark of radius `r` to a label that does not lie beside it.
    fn leader(&mut self, at: (f64, f64), r: f64, [l, t, right, b]: [f64; 4], role: Role) {
        let near = (at.0.clamp(l, right), at.1.clamp(t, b));
        let far = libm::hypot(near.0 - at.0, near.1 - at.1);
        if far > r + 6.0 {
            let from = (at.0 + (near.0 - at.0) / far * r, at.1 + (near.1 - at.1) / far * r);
            self.d.line(from, near, Paint::stroke(role, 1.0));
            self.taken.line(from, near);
        }
    }

    /// The classes' names in their largest fields with room, in one line or two.
    fn zone_names(&mut self) {
        let zones = &self.rules.zones;
        let mut fields: Vec<([usize; 4], [f64; 4])> =
            zones.uniform().into_iter().map(|field| (field, self.frame(field))).collect();
        let area = |f: &[f64; 4]| (f[2] - f[0]) * (f[3] - f[1]);
        fields.sort_by(|a, b| area(&b.1).total_cmp(&area(&a.1)));
        let mut named: Vec<Class> = Vec::new();
        let mut seen: Vec<Class> = Vec::new();
        for (field, frame) in fields {
            let class = zones.class(field[0], field[1]);
            if !seen.contains(&class) {
                seen.push(class);
                self.d.readout(((frame[0] + frame[2]) / 2.0, (frame[1] + frame[3]) / 2.0), say::zone(self.lang, class));
            }
            if !named.contains(&class) && self.zone_name(class, frame) {
                named.push(class);
            }
        }
    }

    fn zone_name(&mut self, class: Class, frame: [f64; 4]) -> bool {
        let whole = say::class(self.lang, class);
        let halves = say::class_lines(self.lang, class);
        for lines in [&[whole.as_str()][..], &halves[..]] {
            let Some([l, t, ..]) = self.taken.first(&self.map.area, within(frame, bold_extent(lines, self.size)))
            else {
                continue;
            };
            self.lines_of_text((l, t), lines, Role::Text);
            return true;
        }
        false
    }

    fn lines_of_text(&mut self, (left, top): (f64, f64), lines: &[&str], role: Role) {
        for (i, line) in lines.iter().enumerate() {
            let y = top + self.size * (LINE * i as f64 + 0.95);
            self.d.bold((left, y), Anchor::Start, self.size, role, *line);
        }
    }

    /// The reader's chip and its status, near its place; `before` is what was taken before the lines were, for where there is
    /// no room without them.
    fn own_label(&mut self, at: (f64, f64), before: &Taken) {
        let (name, class) = (say::own(self.lang), self.rules.own.status.class);
        let whole = say::class(self.lang, class);
        let [first, second] = say::class_lines(self.lang, class);
        let texts = [&[name, whole.as_str()][..], &[name, first, second][..]];
        for taken in [self.taken.clone(), before.clone()] {
            for lines in texts {
                let extent = bold_extent(lines, self.size);
                let area = self.map.area;
                let near = [OWN + SPACE + 5.0, OWN + 22.0, OWN + 42.0, OWN + 62.0];
                let places = near.into_iter().flat_map(|r| around(at, r, extent, &area));
                if let Some(place) = taken.clone().first(&area, places) {
                    self.taken.take(place);
                    self.leader(at, OWN + 5.0, place, Role::Accent);
                    self.lines_of_text((place[0], place[1]), lines, Role::Accent);
                    return;
                }
            }
        }
    }

    /// The reader's chip: a ring with four grips.
    fn own(&mut self, (x, y): (f64, f64)) {
        let value = self.rules.own.y(self.rules.upright);
        let ring = Shape::Circle { cx: x, cy: y, r: OWN };
        self.d.add(ring.clone(), Paint::fill(Role::Accent).faded(0.2));
        self.d.add_value(ring, Paint::stroke(Role::Accent, 3.0), value);
        for (dx, dy) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
            let area = self.map.area;
            let end = (x + dx * (OWN + 5.0), y + dy * (OWN + 5.0));
            if end.0 > area.left && end.0 < area.right && end.1 > area.top && end.1 < area.bottom {
                self.d.line((x + dx * OWN, y + dy * OWN), end, Paint::stroke(Role::Accent, 3.0));
            }
        }
    }

    fn readout_own(&mut self, own: &Own, at: (f64, f64), name: &str) {
        let chip = &own.chip;
        let figures = [
            (Variable::Tpp, chip.tpp),
            (Variable::MemoryBandwidth, chip.bandwidth_gbs),
            (Variable::Pd, chip.density()),
            (Variable::IoBandwidth, chip.io_gbs),
        ];
        let figures = figures.map(|(of, value)| {
            format!("{} {}", say::variable(self.lang, of), say::amount(self.lang, Term::One(of), value))
        });
        let class = say::class(self.lang, own.status.class);
        self.d.readout(at, format!("{name}: {class}. {}", figures.join(", ")));
    }
}
