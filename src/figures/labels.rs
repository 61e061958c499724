//! Puts a drawing's labels beside what they name, each where it covers least.

use crate::plot::{Anchor, Area, Drawing, Paint, Role, Shape, bold_width, text_width};

/// What a label says and how.
#[derive(Debug, Clone)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Colour.
    pub role: Role,
    /// Size of type.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// The number it states, if it stands for one.
    pub value: Option<f64>,
}

/// Where labels and marks lie so far.
#[derive(Debug)]
pub struct Labels {
    bounds: Area,
    boxes: Vec<Area>,
    points: Vec<(f64, f64)>,
}

/// Sides on which a label may stand: which part of it touches, and in which direction it moves away.
const SIDES: [(Anchor, f64, f64); 8] = [
    (Anchor::Start, 1.0, 0.0),
    (Anchor::End, -1.0, 0.0),
    (Anchor::End, -0.7, -0.9),
    (Anchor::Start, 0.7, 0.9),
    (Anchor::Middle, 0.0, -1.0),
    (Anchor::Middle, 0.0, 1.0),
    (Anchor::Start, 0.7, -0.9),
    (Anchor::End, -0.7, 0.9),
];

/// How far from its point a label may stand.
const DISTANCES: [f64; 7] = [11.0, 20.0, 32.0, 48.0, 66.0, 88.0, 112.0];

/// How far from its line a name may stand.
const GAPS: [f64; 7] = [2.0, 7.0, 13.0, 21.0, 38.0, 56.0, 74.0];

/// Along how many places of its line a name is tried, about.
const PLACES: usize = 24;

/// What it costs a name to stand nearer to another line than to its own, and what to lie on another label.
const MISNAMED: (f64, f64) = (2_000.0, 1e5);

/// What a covered label costs, and a covered point, in units of distance.
const COVERED: (f64, f64) = (1_000.0, 25.0);

/// A text's baseline below its middle, and half its height, as shares of its size.
const BASELINE: f64 = 0.35;
const HALF_HEIGHT: f64 = 0.6;

fn overlap(a: &Area, b: &Area) -> bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

fn inside(area: &Area, (x, y): (f64, f64)) -> bool {
    x > area.left && x < area.right && y > area.top && y < area.bottom
}

/// The height of a line at `x`, where it has one; lines run from left to right.
fn height(line: &[(f64, f64)], x: f64) -> Option<f64> {
    let next = line.partition_point(|corner| corner.0 < x).max(1);
    let [before, after] = [line.get(next - 1)?, line.get(next)?];
    if x < before.0 {
        return None;
    }
    let run = after.0 - before.0;
    let share = if run > 0.0 { (x - before.0) / run } else { 0.0 };
    Some(before.1 + share * (after.1 - before.1))
}

impl Label {
    fn width(&self) -> f64 {
        if self.bold { bold_width(&self.text, self.size) } else { text_width(&self.text, self.size) }
    }
}

impl Labels {
    /// Nothing placed yet; labels stay within `bounds`.
    pub fn new(bounds: Area) -> Self {
        Self { bounds, boxes: Vec::new(), points: Vec::new() }
    }

    /// Keeps labels off an area.
    pub fn keep_off(&mut self, area: Area) {
        self.boxes.push(area);
    }

    /// Keeps labels off a line, unless there is no other room: off points on it, 5 to 10 units apart.
    pub fn keep_off_line(&mut self, corners: &[(f64, f64)]) {
        let first = self.points.len();
        for pair in corners.windows(2) {
            let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            let steps = libm::ceil(dx.abs().max(dy.abs()) / 10.0).max(1.0);
            for t in (0..=steps as u32).map(|step| f64::from(step) / steps) {
                let (x, y) = (pair[0].0 + t * dx, pair[0].1 + t * dy);
                let is_near = |last: &(f64, f64)| (x - last.0).abs().max((y - last.1).abs()) < 5.0;
                if !self.points[first..].last().is_some_and(is_near) {
                    self.points.push((x, y));
                }
            }
        }
    }

    /// Whether an area is free of labels and points.
    pub fn is_free(&self, area: &Area) -> bool {
        !self.boxes.iter().any(|other| overlap(area, other)) && !self.points.iter().any(|point| inside(area, *point))
    }

    fn cost(&self, area: &Area, distance: f64, side: usize) -> f64 {
        let b = &self.bounds;
        let outside = (b.top - area.top).max(area.bottom - b.bottom);
        let boxes = self.boxes.iter().filter(|other| overlap(area, other)).count() as f64;
        let points = self.points.iter().filter(|point| inside(area, **point)).count() as f64;
        distance + 0.5 * side as f64 + (boxes + outside.max(0.0)) * COVERED.0 + points * COVERED.1
    }

    /// Draws a label beside a point, on a box of `back` where that is given.
    pub fn beside(&mut self, d: &mut Drawing, at: (f64, f64), label: Label, back: Option<Role>) {
        let width = label.width();
        let mut best = (f64::INFINITY, self.bounds);
        for distance in DISTANCES {
            for (side, (anchor, dx, dy)) in SIDES.into_iter().enumerate() {
                let x = at.0 + dx * distance;
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - width / 2.0,
                    Anchor::End => x - width,
                };
                let left = left.min(self.bounds.right - width).max(self.bounds.left);
                let (y, half) = (at.1 + dy * distance, HALF_HEIGHT * label.size);
                let area = Area { left, right: left + width, top: y - half, bottom: y + half };
                let cost = self.cost(&area, distance, side);
                if cost < best.0 {
                    best = (cost, area);
                }
            }
        }
        self.write(d, best.1, label, back);
    }

    /// Names a line that runs from left to right: right above it or below it, nearer to it than to any of the `others`.
    pub fn along(&mut self, d: &mut Drawing, line: &[(f64, f64)], others: &[&[(f64, f64)]], label: Label) {
        let (width, half) = (label.width(), HALF_HEIGHT * label.size);
        let mut best: Option<(f64, Area)> = None;
        for (x, at) in line.iter().copied().step_by((line.len() / PLACES).max(1)) {
            let (left, right) = (x - width / 2.0, x + width / 2.0);
            if left < self.bounds.left || right > self.bounds.right {
                continue;
            }
            let under = || (0..=8).filter_map(|part| height(line, left + width * f64::from(part) / 8.0));
            let edges = [(-1.0, under().fold(at, f64::min)), (1.0, under().fold(at, f64::max))];
            for ((side, edge), gap) in edges.into_iter().flat_map(|edge| GAPS.map(|gap| (edge, gap))) {
                let y = edge + side * (gap + half);
                let area = Area { left, right, top: y - half, bottom: y + half };
                let own = (y - at).abs();
                let nearest = others.iter().filter_map(|other| height(other, x)).map(|other| (y - other).abs());
                let misread = if nearest.fold(f64::INFINITY, f64::min) < 1.4 * own { MISNAMED.0 } else { 0.0 };
                let roomy = Area { left: left - 5.0, right: right + 5.0, ..area };
                let on = if self.boxes.iter().any(|other| overlap(&roomy, other)) { MISNAMED.1 } else { 0.0 };
                let cost = self.cost(&area, own, 0) + misread + on;
                if best.as_ref().is_none_or(|best| cost < best.0) {
                    best = Some((cost, area));
                }
            }
        }
        match (best, line.get(line.len() / 2)) {
            (Some((_, area)), _) => self.write(d, area, label, None),
            (None, Some(middle)) => self.beside(d, *middle, label, None),
            (None, None) => {}
        }
    }

    /// Draws a label that fills `area`.
    pub fn write(&mut self, d: &mut Drawing, area: Area, label: Label, back: Option<Role>) {
        let Area { left, right, top, bottom } = area;
        if let Some(role) = back {
            let shape = Shape::Rect { x: left - 3.0, y: top - 1.0, w: right - left + 6.0, h: bottom - top + 2.0 };
            d.add(shape, Paint::fill(role).faded(0.9));
        }
        self.boxes.push(area);
        let Label { text, role, size, bold, value } = label;
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0 + BASELINE * size);
        let shape = Shape::Text { x, y, anchor: Anchor::Middle, size, bold, text };
        match value {
            Some(value) => d.add_value(shape, Paint::fill(role), value),
            None => d.add(shape, Paint::fill(role)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::Layout;

    #[test]
    fn labels_of_one_point_do_not_cover_one_another() {
        let bounds = Area { left: 0.0, right: 360.0, top: 0.0, bottom: 300.0 };
        let (mut labels, mut d) = (Labels::new(bounds), Drawing::new(Layout::Narrow, 300.0));
        for _ in 0..6 {
            let label = Label { text: "148 TFLOPS".into(), role: Role::Text, size: 14.0, bold: false, value: None };
            labels.beside(&mut d, (350.0, 20.0), label, None);
        }
        for (i, a) in labels.boxes.iter().enumerate() {
            assert!(a.left >= 0.0 && a.right <= 360.0 && a.top >= 0.0, "{a:?} lies outside");
            assert!(!labels.boxes[i + 1..].iter().any(|b| overlap(a, b)));
        }
    }
}
