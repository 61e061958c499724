//! Room for texts: a label goes where it covers no mark and no other label, or nowhere.

use crate::plot::{Area, bold_width, text_width};

/// What is taken already, as boxes (left, top, right, bottom) in drawing units.
#[derive(Debug, Default, Clone)]
pub struct Taken(Vec<[f64; 4]>);

impl Taken {
    /// Takes the box around a round mark.
    pub fn disc(&mut self, (x, y): (f64, f64), r: f64) {
        self.0.push([x - r, y - r, x + r, y + r]);
    }

    /// Takes a box.
    pub fn take(&mut self, place: [f64; 4]) {
        self.0.push(place);
    }

    /// Takes what a slanting line covers.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let steps = libm::ceil(libm::hypot(to.0 - from.0, to.1 - from.1) / 4.0).max(1.0);
        for step in 0..=steps as u32 {
            let t = f64::from(step) / steps;
            self.disc((from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1)), 1.0);
        }
    }

    /// Whether a box is free.
    pub fn free(&self, [l, t, r, b]: [f64; 4]) -> bool {
        self.0.iter().all(|[l2, t2, r2, b2]| r <= *l2 || *r2 <= l || b <= *t2 || *b2 <= t)
    }

    /// Takes the first of several boxes that is free and inside the area.
    pub fn first(&mut self, area: &Area, places: impl IntoIterator<Item = [f64; 4]>) -> Option<[f64; 4]> {
        let inside = |p: &[f64; 4]| p[0] >= area.left && p[2] <= area.right && p[1] >= area.top && p[3] <= area.bottom;
        let wide = |[l, t, r, b]: [f64; 4]| [l - SPACE, t, r + SPACE, b];
        let place = places.into_iter().find(|place| inside(place) && self.free(wide(*place)))?;
        self.take(place);
        Some(place)
    }
}

/// Least space between texts on a line.
pub const SPACE: f64 = 4.0;

/// Height of a line of text over its size.
pub const LINE: f64 = 1.2;

/// Width and height of lines of text.
pub fn extent(lines: &[&str], size: f64) -> (f64, f64) {
    block(lines, size, text_width)
}

/// Width and height of lines of bold text.
pub fn bold_extent(lines: &[&str], size: f64) -> (f64, f64) {
    block(lines, size, bold_width)
}

fn block(lines: &[&str], size: f64, width: fn(&str, f64) -> f64) -> (f64, f64) {
    let widest = lines.iter().map(|line| width(line, size)).fold(0.0, f64::max);
    (widest, lines.len() as f64 * size * LINE)
}

/// Boxes of that extent around a mark of radius `r`: right, left, above, below, then slid along above and below, then askew.
pub fn around((x, y): (f64, f64), r: f64, (w, h): (f64, f64), area: &Area) -> impl Iterator<Item = [f64; 4]> {
    let start = |x: f64| x.clamp(area.left, (area.right - w).max(area.left));
    let above = [0.5, 0.2, 0.8, 0.0, 1.0].map(|share| (start(x - w * share), y - r - h));
    let below = above.map(|(x, _)| (x, y + r));
    let middle = (y - h / 2.0).clamp(area.top, (area.bottom - h).max(area.top));
    let beside = [(x + r, middle), (x - r - w, middle)];
    let askew = [(x + r, y - r - h), (x - r - w, y - r - h), (x + r, y + r), (x - r - w, y + r)];
    beside.into_iter().chain(above).chain(below).chain(askew).map(move |(l, t)| [l, t, l + w, t + h])
}

/// Boxes of that extent within a frame, from the top middle outwards and down.
pub fn within(frame: [f64; 4], (w, h): (f64, f64)) -> impl Iterator<Item = [f64; 4]> {
    const MARGIN: f64 = 4.0;
    let [l, t, r, b] = frame;
    let (room_x, room_y) = (r - l - 2.0 * MARGIN - w, b - t - 2.0 * MARGIN - h);
    let fits = room_x >= 0.0 && room_y >= 0.0;
    (0..8)
        .flat_map(|row| [0.5, 0.35, 0.65, 0.2, 0.8, 0.0, 1.0].map(|column| (f64::from(row) / 7.0, column)))
        .filter(move |_| fits)
        .map(move |(row, column)| {
            let (x, y) = (l + MARGIN + room_x * column, t + MARGIN + room_y * row);
            [x, y, x + w, y + h]
        })
}
