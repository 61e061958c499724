//! The drawing: a row a card, with its bar, the speed of one user and the cost.

use super::{Bar, Outcome, Serve, Serves, name, price_words, refusal};
use crate::figures::inputs::serve::Card;
use crate::model::facts::Grade;
use crate::plot::{Anchor, Drawing, Layout, Paint, Role, Scale, Shape, bold_width, font, text_width};
use crate::words::serve as say;
use crate::words::{Lang, grades};

/// Where a row's parts stand.
struct Grid {
    layout: Layout,
    size: f64,
    /// Top of the first row, and the height of a row.
    top: f64,
    row: f64,
    /// Left end of the bars; right ends of the speeds of one user and of the costs.
    bars: f64,
    user: f64,
    cost: f64,
    scale: Scale,
}

/// Baselines of a row's two lines below its top.
const LINES: (f64, f64) = (15.0, 32.0);

/// Most room for a name and what stands below it.
const LONGEST_NAME: f64 = 252.0;

/// Height of a bar.
const BAR: f64 = 14.0;

/// Users of a copy where memory holds fewer than the reader asks for.
fn most_users(x: &Serves) -> Option<f64> {
    x.cut.then_some(x.users)
}

fn rumoured(bar: &Bar) -> bool {
    bar.serves().is_some_and(|x| x.grade == Grade::Unverified)
}

/// The remark behind a narrow bar's number.
fn remark(lang: Lang, bar: &Bar) -> String {
    let note = bar.serves().map_or_else(String::new, |x| say::note(lang, x.cards, most_users(x)));
    match rumoured(bar) {
        true if note.is_empty() => grades::rumour(lang).to_owned(),
        true => [grades::rumour(lang), " ", &note].concat(),
        false => note,
    }
}

/// The cost in short. In the narrow layout, which has no line for the price, it calls a rumour so, and only the caption says
/// that electricity comes on top of yuan.
fn cost(lang: Lang, bar: &Bar, x: &Serves, narrow: bool) -> String {
    let usd = bar.usd();
    let rumour = narrow && bar.price.is_some_and(|price| price.figure.grade == Grade::Unverified);
    say::cost(lang, usd.or(x.bill.hardware), bar.price.is_some_and(|p| p.yuan), usd.is_none() && !narrow, rumour)
}

impl Grid {
    fn new(figure: &Serve, lang: Lang, layout: Layout) -> Self {
        let size = font(layout);
        let costs =
            figure.bars.iter().filter_map(|bar| bar.serves().map(|x| text_width(&cost(lang, bar, x, false), size)));
        let widest = costs.fold(110.0, f64::max);
        let (bars, user, cost) = layout.pick((4.0, 354.0, 354.0), (names(figure, lang, size), 614.0 - widest, 634.0));
        let all = figure.bars.iter().chain(figure.other.iter().flatten());
        let most = all.filter_map(Bar::serves).map(|x| x.tokens_per_s).fold(f64::MIN_POSITIVE, f64::max);
        let beside = figure.bars.iter().map(|bar| {
            let number = bar.serves().map_or_else(String::new, |x| say::count(lang, x.tokens_per_s));
            let remark = if layout.narrow() { remark(lang, bar) } else { String::new() };
            text_width(&number, size) + text_width(&remark, size) + if remark.is_empty() { 6.0 } else { 14.0 }
        });
        let user_width = layout.pick(60.0, 52.0);
        let right = (user - user_width - beside.fold(0.0, f64::max)).max(bars + 40.0);
        let (top, row) = (44.0, 38.0);
        Self { layout, size, top, row, bars, user, cost, scale: Scale::linear((0.0, most), (bars, right)) }
    }

    /// Top of a bar in the row at `y`.
    fn bar_top(&self, y: f64) -> f64 {
        y + self.layout.pick(LINES.1, LINES.0) - BAR + 2.0
    }

    fn head(&self, d: &mut Drawing, lang: Lang) {
        let [bars, user, cost] = say::headings(lang);
        let places = [(bars, self.bars, Anchor::Start), (user, self.user, Anchor::End), (cost, self.cost, Anchor::End)];
        for (column, (lines, x, anchor)) in places.into_iter().enumerate() {
            if self.layout.narrow() {
                let y = if column == 2 { 14.0 } else { 31.0 };
                d.text((x, y), anchor, self.size, Role::Muted, lines.join(" "));
            } else {
                d.text((x, 14.0), anchor, self.size, Role::Muted, lines[0]);
                d.text((x, 31.0), anchor, self.size, Role::Muted, lines[1]);
            }
        }
    }

    fn row(&self, d: &mut Drawing, lang: Lang, bar: &Bar, y: f64) {
        let (first, second) = (y + LINES.0, y + LINES.1);
        let own = !matches!(bar.card, Card::Listed(_));
        let role = if own { Role::Accent } else { Role::Text };
        d.bold((self.layout.pick(4.0, 2.0), first), Anchor::Start, self.size, role, name(lang, bar.card));
        let line = self.layout.pick(second, first);
        match bar.outcome {
            Outcome::Serves(x) => self.served(d, lang, bar, &x, y),
            why => {
                let text = refusal(lang, why);
                d.readout((self.bars, line - BAR / 2.0), format!("{}: {text}", name(lang, bar.card)));
                d.text((self.bars, line), Anchor::Start, self.size, Role::Muted, text);
            }
        }
        if !self.layout.narrow() {
            d.text((2.0, second), Anchor::Start, self.size, Role::Muted, second_line(lang, bar));
        }
    }

    fn served(&self, d: &mut Drawing, lang: Lang, bar: &Bar, x: &Serves, y: f64) {
        let line = y + self.layout.pick(LINES.1, LINES.0);
        let (top, end) = (self.bar_top(y), self.scale.at(x.tokens_per_s));
        let role = if matches!(bar.card, Card::Listed(_)) { Role::Silicon } else { Role::Accent };
        let paint = if rumoured(bar) { Paint::fill(Role::Paper).outlined(role, 1.5) } else { Paint::fill(role) };
        let shape = Shape::Rect { x: self.bars, y: top, w: (end - self.bars).max(1.0), h: BAR };
        d.add_value(shape, paint, x.tokens_per_s);
        let number = say::count(lang, x.tokens_per_s);
        let after = end + 12.0 + text_width(&number, self.size);
        d.text((end + 6.0, line), Anchor::Start, self.size, Role::Text, number);
        d.states(x.tokens_per_s);
        if self.layout.narrow() {
            d.text((after, line), Anchor::Start, self.size, Role::Muted, remark(lang, bar));
        }
        d.text((self.user, line), Anchor::End, self.size, Role::Text, say::count(lang, x.per_user));
        d.states(x.per_user);
        let note = say::long_note(lang, x.cards, most_users(x));
        let spent = [cost(lang, bar, x, false), price_words(lang, bar)];
        let (name, grade) = (name(lang, bar.card), grades::evidence(lang, x.grade));
        d.readout(
            (end, top + BAR / 2.0),
            say::readout(lang, &name, (x.tokens_per_s, x.per_user), &note, &spent, grade),
        );
        let cost = cost(lang, bar, x, self.layout.narrow());
        let role = if bar.price.is_some() { Role::Text } else { Role::Muted };
        d.text((self.cost, y + LINES.0), Anchor::End, self.size, role, cost);
        if let Some(usd) = bar.usd().or(x.bill.hardware) {
            d.states(usd);
        }
    }

    /// The other scenario's bar: a thin one below.
    fn other(&self, d: &mut Drawing, bar: &Bar, y: f64) {
        let Some(x) = bar.serves() else { return };
        let (top, end) = (self.bar_top(y), self.scale.at(x.tokens_per_s));
        let shape = Shape::Rect { x: self.bars, y: top + BAR + 1.0, w: (end - self.bars).max(1.0), h: 3.0 };
        let paint = Paint::fill(Role::Text);
        d.add_value(shape, paint, x.tokens_per_s);
    }
}

/// Room for the cards' names and what stands below them, before the bars; the longest remarks run on below the bars.
fn names(figure: &Serve, lang: Lang, size: f64) -> f64 {
    let names = figure.bars.iter().map(|bar| bold_width(&name(lang, bar.card), size));
    let below = figure.bars.iter().map(|bar| text_width(&second_line(lang, bar), size));
    12.0 + names.chain(below).fold(192.0, f64::max).min(LONGEST_NAME)
}

/// What stands below a card's name where there is room: rumours, fit, price.
fn second_line(lang: Lang, bar: &Bar) -> String {
    let rumour = if rumoured(bar) { grades::rumour(lang).to_owned() } else { String::new() };
    let note = bar.serves().map_or_else(String::new, |x| say::long_note(lang, x.cards, most_users(x)));
    let price = if bar.price.is_some() { price_words(lang, bar) } else { String::new() };
    let parts = [rumour, note, price];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The drawing of the figure.
pub fn draw(figure: &Serve, lang: Lang, layout: Layout) -> Drawing {
    let grid = Grid::new(figure, lang, layout);
    let mut d = Drawing::new(layout, grid.top + grid.row * figure.bars.len() as f64 + 6.0);
    grid.head(&mut d, lang);
    for (at, bar) in figure.bars.iter().enumerate() {
        let y = grid.top + grid.row * at as f64;
        d.line((0.0, y - 2.0), (d.width, y - 2.0), Paint::stroke(Role::Grid, 1.0));
        grid.row(&mut d, lang, bar, y);
        if let Some(other) = figure.other.as_ref().and_then(|other| other.get(at)) {
            grid.other(&mut d, other, y);
        }
    }
    d
}
