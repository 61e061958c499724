//! The drawing: for each assumption a bar from the result at its low end to that at its high end.

use super::{Sensitivity, Swing};
use crate::plot::{
    Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, linear_ticks, text_width, ticks_below,
};
use crate::words::sensitivity as say;
use crate::words::{Lang, outcomes, params};

/// Where labels end and bars begin, in the wide drawing.
const BARS_FROM: f64 = 236.0;

/// Least room beside the bars for the values of the assumptions.
const BESIDE: f64 = 84.0;

struct Plot<'a> {
    lang: Lang,
    narrow: bool,
    size: f64,
    x: Scale,
    right: f64,
    d: &'a mut Drawing,
}

impl Plot<'_> {
    /// A bar, its upper edge at `y`.
    fn bar(&mut self, figure: &Sensitivity, swing: &Swing, y: f64) {
        let (size, height) = (self.size, if self.narrow { 12.0 } else { 16.0 });
        let name = params::label(self.lang, swing.id);
        let base = if self.narrow { y - 6.0 } else { y + height / 2.0 + 0.35 * size };
        self.d.text((4.0, base), Anchor::Start, size, Role::Text, name);
        let name_end = 12.0 + 1.05 * text_width(name, size);
        let centre = self.x.at(figure.asked.present);
        let ends = swing.ends.map(|end| self.x.at(end));
        let opacity = if figure.fresh { 1.0 } else { 0.4 };
        let mut parts = [(0, Role::SiliconTint), (1, Role::Silicon)];
        // Where both ends lie on one side, the shorter part is drawn over the longer.
        if (ends[1] - centre).abs() > (ends[0] - centre).abs() {
            parts.reverse();
        }
        for (end, role) in parts {
            let (x, w) = (ends[end].min(centre), (ends[end] - centre).abs());
            if w > 0.0 {
                let paint = Paint::fill(role).faded(opacity);
                self.d.add_value(Shape::Rect { x, y, w, h: height }, paint, swing.ends[end]);
            }
        }
        let [low, high] = swing.range(self.lang).map(|end| end.1);
        let results = swing.ends.map(|end| outcomes::value(self.lang, figure.asked.outcome, end));
        let text = say::readout(name, [(&low, &results[0]), (&high, &results[1])]);
        self.d.readout_of(swing.id.id(), (ends[1].clamp(4.0, self.right), y + height / 2.0), text);
        let other = figure.other.map(|other| self.x.at(other));
        let lines = other.into_iter().map(|x| (x, Dash::Dashed)).chain([(centre, Dash::Solid)]);
        for (x, dash) in lines.filter(|_| self.narrow) {
            self.d.line((x, y - 2.0), (x, y + height + 2.0), Paint::stroke(Role::Accent, 1.5).dash(dash));
        }
        self.end_labels((ends, centre, other), [&low, &high], (name_end, y + height / 2.0 + 0.35 * size));
    }

    /// The assumption's values at the ends of its bar, on the outer sides, where there is room.
    fn end_labels(
        &mut self,
        (ends, centre, line): ([f64; 2], f64, Option<f64>),
        texts: [&str; 2],
        (name_end, base): (f64, f64),
    ) {
        let (least, most) = (ends[0].min(ends[1]).min(centre), ends[0].max(ends[1]).max(centre));
        let one_side = (ends[0] - centre) * (ends[1] - centre) >= 0.0;
        for (end, text) in texts.into_iter().enumerate() {
            let other = ends[1 - end];
            let inner = (ends[end] - centre).abs() < (other - centre).abs();
            if one_side && inner {
                continue;
            }
            let from = if self.narrow { 4.0 } else { name_end };
            let (anchor, x) = if ends[end] > centre || (ends[end] == centre && other < centre) {
                (Anchor::Start, most + 5.0)
            } else {
                (Anchor::End, least - 5.0)
            };
            let fits = |text: &&str| {
                let width = 1.05 * text_width(text, self.size - 1.0) + 5.0;
                let (left, right) = if anchor == Anchor::Start { (x, x + width) } else { (x - width, x) };
                let covered = line.is_some_and(|line| left - 3.0 < line && line < right + 3.0);
                left >= from && right <= self.right && !covered
            };
            if let Some(text) = [text, say::brief(text)].into_iter().find(fits) {
                self.d.text((x, base), anchor, self.size - 1.0, Role::Muted, text);
            }
        }
    }

    /// The line of a result, with a word at `y` over it. Where names stand between the bars the line leaves them out.
    fn line(&mut self, value: f64, (y, top, bottom): (f64, f64, f64), dash: Dash, word: String) {
        let (x, width) = (self.x.at(value), 1.15 * text_width(&word, self.size));
        if !self.narrow {
            self.d.line((x, top), (x, bottom), Paint::stroke(Role::Accent, 1.5).dash(dash));
        }
        let (anchor, x) = if x - 4.0 + width <= self.right {
            (Anchor::Start, x - 4.0)
        } else {
            (Anchor::End, (x + 4.0).max(4.0 + width))
        };
        let shape = Shape::Text { x, y, anchor, size: self.size, bold: true, text: word };
        self.d.add_value(shape, Paint::fill(Role::Accent), value);
    }
}

/// Lowest and highest result drawn.
fn domain(figure: &Sensitivity, swings: &[Swing]) -> (f64, f64) {
    let present = figure.asked.present;
    let all = swings.iter().flat_map(|swing| swing.ends).chain(figure.other).chain([present]);
    let (low, high) = all.fold((present, present), |(low, high), value| (low.min(value), high.max(value)));
    let room = if high > low { 0.0 } else { present.abs().max(1e-3) * 0.5 };
    (low - room, high + room)
}

/// What the two colours of the bars stand for.
fn key(d: &mut Drawing, lang: Lang, size: f64, base: f64) {
    let mut x = 4.0;
    for (role, word) in [Role::SiliconTint, Role::Silicon].into_iter().zip(say::ends(lang)) {
        d.add(Shape::Rect { x, y: base - 10.0, w: 10.0, h: 10.0 }, Paint::fill(role));
        d.text((x + 14.0, base), Anchor::Start, size, Role::Muted, word);
        x += 14.0 + 1.15 * text_width(word, size) + 12.0;
    }
}

/// The widest value of an assumption at an end of its range, as far as there is room for it.
fn beside(swings: &[Swing], lang: Lang, layout: Layout) -> f64 {
    let texts = swings.iter().flat_map(|swing| swing.range(lang)).map(|end| end.1);
    let widest = texts.map(|text| text_width(&text, font(layout) - 1.0)).fold(0.0, f64::max);
    (1.15 * widest + 11.0).clamp(BESIDE, layout.pick(110.0, 140.0))
}

/// The drawing of the figure.
pub fn draw(figure: &Sensitivity, lang: Lang, layout: Layout) -> Drawing {
    let narrow = layout.narrow();
    let size = font(layout);
    let moving = figure.moving();
    let swings = &moving[..moving.len().min(layout.pick(8, 12))];
    let mut d = Drawing::new(layout, 0.0);
    let (from, right) = (layout.pick(4.0, BARS_FROM), d.width - 6.0);
    let (low, high) = domain(figure, swings);
    let beside = beside(swings, lang, layout);
    let x = Scale::linear((low, high), (from + beside, right - beside));
    let mut plot = Plot { lang, narrow, size, x, right, d: &mut d };
    plot.d.text(
        (4.0, 16.0),
        Anchor::Start,
        size,
        Role::Muted,
        outcomes::heading(lang, figure.asked.outcome, figure.asked.year),
    );
    let (top, row) = (if figure.other.is_some() { 66.0 } else { 46.0 }, layout.pick(42.0, 25.0));
    let mut y = top + layout.pick(18.0, 4.0);
    if swings.is_empty() && !figure.fresh {
        plot.d.text((4.0, y + size), Anchor::Start, size, Role::Muted, say::computing(lang));
    }
    let unmoved = swings.is_empty() && figure.fresh;
    for swing in swings {
        plot.bar(figure, swing, y);
        y += row;
    }
    // A word that says why there are no bars stands below the axis, clear of the lines.
    let bottom = y.max(top + 40.0) - layout.pick(16.0, 4.0);
    let now = outcomes::value(lang, figure.asked.outcome, figure.asked.present);
    plot.line(figure.asked.present, (38.0, top, bottom), Dash::Solid, say::now(lang, &now));
    if let Some(other) = figure.other {
        let text = outcomes::value(lang, figure.asked.outcome, other);
        plot.line(other, (58.0, top, bottom), Dash::Dashed, say::other_is(lang, &text));
    }
    let area = Area { left: from, right, top, bottom };
    d.line((from, bottom), (right, bottom), Paint::stroke(Role::Axis, 1.0));
    let label = |value| outcomes::amount(lang, figure.asked.outcome, value);
    let beyond = (high - low) * beside / (right - from - 2.0 * beside);
    let ticks = linear_ticks((low - beyond).max(low.min(0.0)), high + beyond, layout.pick(4, 6));
    ticks_below(&mut d, (&area, &x), size, &ticks, &label);
    let mut height = bottom + size + 12.0;
    if !swings.is_empty() {
        height += size + 6.0;
        key(&mut d, lang, size, height - 6.0);
    }
    let rest = figure.swings.len() - swings.len();
    if rest > 0 {
        height += size + 6.0;
        let text = if unmoved { say::unmoved(lang, rest) } else { say::rest(lang, rest) };
        d.text((4.0, height - 6.0), Anchor::Start, size, Role::Muted, text);
    }
    d.height = height;
    d
}
