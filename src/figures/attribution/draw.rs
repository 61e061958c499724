//! The drawing: from the value without controls, lever by lever, to the value under the policy.

use super::{Attribution, BEIJING, Split, lever};
use crate::plot::{Anchor, Dash, Drawing, Layout, Paint, Role, Scale, Shape, font, text_width};
use crate::words::attribution as say;
use crate::words::{Lang, outcomes};

/// Where labels end and bars begin, in the wide drawing.
const BARS_FROM: f64 = 224.0;

/// One bar: what it is, from where to where, the number it stands for and how that is written.
struct Bar<'a> {
    name: &'a str,
    from: f64,
    to: f64,
    value: f64,
    text: String,
    paint: Paint,
    bold: bool,
}

struct Plot<'a> {
    lang: Lang,
    narrow: bool,
    size: f64,
    x: Scale,
    left: f64,
    right: f64,
    /// Lower end of what is drawn so far.
    y: f64,
    /// Where the last bar ended, and its lower edge: the next one begins there.
    last: Option<(f64, f64)>,
    d: &'a mut Drawing,
}

impl Plot<'_> {
    /// A bar with its name and its number; a thin line leads to it from the end of the last.
    fn bar(&mut self, bar: &Bar<'_>) {
        // Where name and number have no room in one line, the number has one of its own.
        let both = 1.1 * (text_width(bar.name, self.size) + text_width(&bar.text, self.size)) + 10.0;
        let below = if self.narrow && both > self.right - self.left { self.size + 5.0 } else { 0.0 };
        let (name_height, height) = if self.narrow { (22.0 + below, 12.0) } else { (0.0, 18.0) };
        let top = self.y + name_height + 6.0;
        let (a, b) = (self.x.at(bar.from), self.x.at(bar.to));
        let (x, w) = (a.min(b), (a - b).abs().max(1.5));
        if let Some((end, bottom)) = self.last.filter(|_| !self.narrow) {
            self.d.line((end, bottom), (end, top), Paint::stroke(Role::Axis, 1.0).dash(Dash::Dotted));
        }
        self.d.add_value(Shape::Rect { x: x.min(self.right - w), y: top, w, h: height }, bar.paint, bar.value);
        let base = if self.narrow { self.y + 22.0 } else { top + 0.5 * height + 0.35 * self.size };
        let mut write = |x: f64, y: f64, anchor, text: &str| {
            let shape = Shape::Text { x, y, anchor, size: self.size, bold: bar.bold, text: text.to_owned() };
            self.d.add(shape, Paint::fill(Role::Text));
        };
        write(self.left, base, Anchor::Start, bar.name);
        if self.narrow {
            write(self.right, base + below, Anchor::End, &bar.text);
        } else {
            write(x + w + 6.0, base, Anchor::Start, &bar.text);
        }
        self.d.readout((x + w / 2.0, top + height / 2.0), format!("{}: {}", bar.name, bar.text));
        self.last = Some((b, top + height));
        self.y = top + height;
    }

    /// A line of small text, after a square of a colour where one is given.
    fn line(&mut self, square: Option<Role>, text: &str) {
        self.y += 22.0;
        let mut x = self.left;
        if let Some(role) = square {
            self.d.add(Shape::Rect { x, y: self.y - 10.0, w: 10.0, h: 10.0 }, Paint::fill(role));
            x += 16.0;
        }
        self.d.text((x, self.y), Anchor::Start, self.size, Role::Muted, text);
    }

    /// The levers of one side that have a share.
    fn levers(&mut self, figure: &Attribution, split: &Split, beijing: bool, running: &mut f64) {
        let places = (0..7).filter(|place| (*place >= BEIJING) == beijing);
        let role = if beijing { Role::Support } else { Role::Silicon };
        let mut named = false;
        for place in places {
            let from = *running;
            *running += split.shares[place];
            if !split.has_share(place) {
                continue;
            }
            if !named {
                self.y += 4.0;
                let text = say::share(self.lang, say::side(self.lang, beijing), split.side(beijing).1);
                self.line(Some(role), &text);
                named = true;
            }
            let paint = Paint::fill(role).faded(if split.fresh { 1.0 } else { 0.4 });
            let (name, text) = (lever(self.lang, place), number(figure, split, self.lang, place));
            self.bar(&Bar { name, from, to: *running, value: split.shares[place], text, paint, bold: false });
        }
    }

    /// Names of levers without a share, in as many lines as they need.
    fn without_share(&mut self, split: &Split) {
        let names: Vec<&str> = (0..7).filter(|place| !split.has_share(*place)).map(|p| lever(self.lang, p)).collect();
        if names.is_empty() {
            return;
        }
        self.y += 4.0;
        let mut text = say::no_share(self.lang).to_owned();
        for (i, name) in names.iter().enumerate() {
            let more = format!("{} {name}{}", text, if i + 1 < names.len() { "," } else { "" });
            if 1.1 * text_width(&more, self.size) > self.right - self.left {
                self.line(None, &text);
                text = more.get(text.len() + 1..).unwrap_or_default().to_owned();
            } else {
                text = more;
            }
        }
        self.line(None, &text);
    }
}

/// A lever's share, and what part of the whole change it is.
fn number(figure: &Attribution, split: &Split, lang: Lang, place: usize) -> String {
    let change = outcomes::change(lang, figure.asked.outcome, split.shares[place]);
    say::share(lang, &change, split.percent(place))
}

/// Lowest and highest value that a bar reaches.
fn domain(figure: &Attribution, start: f64, end: f64) -> (f64, f64) {
    let mut running = start;
    let steps = figure.split.iter().flat_map(|split| split.shares).map(|share| {
        running += share;
        running
    });
    let all = steps.chain([start, end, figure.other.unwrap_or(0.0)]);
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    (low, if high > low { high } else { low + 1.0 })
}

/// The drawing of the figure.
pub fn draw(figure: &Attribution, lang: Lang, layout: Layout) -> Drawing {
    let mut d = Drawing::new(layout, 0.0);
    let (size, right) = (font(layout), d.width - 4.0);
    let (start, end) = figure.split.map_or((figure.asked.without, figure.asked.with), |split| (split.start, split.end));
    // Beside the bars the wide drawing has their numbers.
    let values =
        [start, end].into_iter().chain(figure.other).map(|value| outcomes::value(lang, figure.asked.outcome, value));
    let shares = figure.split.iter().flat_map(|split| (0..7).map(|place| number(figure, split, lang, place)));
    let widest = values.chain(shares).map(|text| text_width(&text, size)).fold(0.0, f64::max);
    let beside = 1.15 * widest + 10.0;
    let (from, until) = layout.pick((4.0, right), (BARS_FROM, right - beside));
    let x = Scale::linear(domain(figure, start, end), (from, until));
    let narrow = layout.narrow();
    let mut plot = Plot { lang, narrow, size, x, left: 4.0, right, y: 18.0, last: None, d: &mut d };
    plot.d.text(
        (4.0, 16.0),
        Anchor::Start,
        size,
        Role::Muted,
        outcomes::heading(lang, figure.asked.outcome, figure.asked.year),
    );
    let faded = |paint: Paint| paint.faded(if figure.split.is_some_and(|split| !split.fresh) { 0.4 } else { 1.0 });
    let whole = |name, value, role| Bar {
        name,
        from: 0.0,
        to: value,
        value,
        text: outcomes::value(lang, figure.asked.outcome, value),
        paint: faded(Paint::fill(role)),
        bold: true,
    };
    plot.bar(&whole(say::start(lang), start, Role::Design));
    if let Some(split) = &figure.split {
        let mut running = start;
        plot.levers(figure, split, false, &mut running);
        plot.levers(figure, split, true, &mut running);
    } else {
        plot.line(None, say::computing(lang));
    }
    plot.y += 4.0;
    plot.bar(&whole(say::end(lang), end, Role::Accent));
    if let Some(other) = figure.other {
        plot.last = None;
        let paint = Paint::fill(Role::Paper).outlined(Role::Accent, 1.5);
        plot.bar(&Bar { paint, ..whole(say::other(lang), other, Role::Paper) });
    }
    let bottom = plot.y + 4.0;
    if let Some(split) = &figure.split {
        plot.without_share(split);
    }
    let height = plot.y + 10.0;
    if !narrow {
        let zero = x.at(0.0);
        d.line((zero, 22.0), (zero, bottom), Paint::stroke(Role::Axis, 1.0));
    }
    d.height = height;
    d
}
