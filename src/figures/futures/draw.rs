//! The drawing: the timeline of both governments' levers above, four panels below, one time axis.

use super::{Futures, PANELS, TIMES, lanes, panels};
use crate::plot::{Anchor, Area, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, ticks_below};
use crate::words::Lang;
use crate::words::futures as say;

/// What all parts of the drawing share.
pub struct Frame {
    /// Language of the words.
    pub lang: Lang,
    /// Size of ordinary type.
    pub size: f64,
    /// Left edge, boundary and right edge of the time axis.
    pub left: f64,
    /// Where the projection begins.
    pub now: f64,
    /// Right edge of the time axis.
    pub right: f64,
    /// Time.
    pub x: Scale,
}

/// Height of the line that names history and projection.
const HEAD: f64 = 20.0;

/// The drawing of the figure.
pub fn draw(figure: &Futures, lang: Lang, layout: Layout) -> Drawing {
    let (left, right) = layout.pick((97.0, 354.0), (124.0, 632.0));
    let x = Scale::linear((TIMES.0, TIMES.2), (left, right));
    let frame = Frame { lang, size: font(layout), left, now: x.at(TIMES.1), right, x };
    let lane = layout.pick(19.0, 20.0);
    let (height, gap) = layout.pick((74.0, 34.0), (92.0, 36.0));
    let first = HEAD + lanes::height(lane) + gap;
    let bottom = first + PANELS as f64 * (height + gap) - gap;
    let mut d = Drawing::new(layout, bottom + frame.size + 14.0);
    boundary(&mut d, &frame, bottom);
    lanes::draw(&mut d, figure, &frame, HEAD, lane);
    let areas: [Area; PANELS] = std::array::from_fn(|panel| {
        let top = first + panel as f64 * (height + gap);
        Area { left, right, top, bottom: top + height }
    });
    panels::draw(&mut d, figure, &frame, areas);
    // Below the dots of the last panel.
    let area = Area { left, right, top: first, bottom: bottom + 4.0 };
    let years: Vec<f64> = (0..=8).map(|two| TIMES.0 + 2.0 * f64::from(two)).collect();
    ticks_below(&mut d, (&area, &x), frame.size, &years, &|year| format!("{year}"));
    d
}

/// The projection: a faint ground and a dashed boundary, with words.
fn boundary(d: &mut Drawing, frame: &Frame, bottom: f64) {
    let Frame { now, right, size, lang, .. } = *frame;
    let ground = Shape::Rect { x: now, y: 0.0, w: right - now, h: bottom };
    d.add(ground, Paint::fill(Role::Band));
    d.line((now, 0.0), (now, bottom), Paint::stroke(Role::Axis, 1.0).dash(Dash::Dashed));
    let [before, after] = say::eras(lang);
    d.text((now - 6.0, 14.0), Anchor::End, size, Role::Muted, before);
    d.text((now + 6.0, 14.0), Anchor::Start, size, Role::Muted, after);
}
