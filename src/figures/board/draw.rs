//! The board's drawing: for each claim a mark that says whether it holds, and a bar for the share of the worlds in which it does.

use super::{Board, Judged};
use crate::model::claims::Verdict;
use crate::plot::{Anchor, Drawing, Layout, Paint, Role, Shape, font};
use crate::scenario::Chapter;
use crate::words::board as say;
use crate::words::claims::names;
use crate::words::{Lang, chapters};

/// Where things stand in a layout.
struct Places {
    size: f64,
    row: f64,
    /// Left and right end of the bars.
    bar: (f64, f64),
    /// From the upper edge of a row to the baseline of its name, and to the middle of its bar.
    name: f64,
    middle: f64,
}

const fn places(layout: Layout) -> Places {
    match layout {
        // Names of some length leave no room beside them.
        Layout::Narrow => Places { size: 14.5, row: 38.0, bar: (24.0, 300.0), name: 15.0, middle: 26.0 },
        Layout::Wide => Places { size: 13.0, row: 22.0, bar: (352.0, 584.0), name: 15.0, middle: 11.0 },
    }
}

/// Room above the first row and for the name of a chapter.
const HEAD: f64 = 26.0;

pub fn draw(board: &Board, lang: Lang, layout: Layout) -> Drawing {
    let p = places(layout);
    let chapters = board.claims.chunk_by(|a, b| a.entry.chapter == b.entry.chapter);
    let height = board.claims.len() as f64 * p.row + chapters.clone().count() as f64 * HEAD + 8.0;
    let mut d = Drawing::new(layout, height);
    let mut y = 0.0;
    for group in chapters {
        let chapter = group.first().map_or(Chapter::Training, |claim| claim.entry.chapter);
        d.bold((4.0, y + 18.0), Anchor::Start, font(layout), Role::Muted, chapters::title(lang, chapter));
        y += HEAD;
        for claim in group {
            row(&mut d, board, claim, lang, (&p, y));
            y += p.row;
        }
    }
    d
}

fn row(d: &mut Drawing, board: &Board, claim: &Judged, lang: Lang, (p, y): (&Places, f64)) {
    let name = names::name(lang, claim.entry.place);
    let centre = (11.0, y + p.name - 0.35 * p.size);
    mark(d, claim.verdict, centre, 4.5);
    d.text((24.0, y + p.name), Anchor::Start, p.size, Role::Text, name);
    if let Some(there) = board.other.as_ref().and_then(|other| other.get(claim.entry.place)) {
        // Scenario B's mark, small, where it differs.
        if there.verdict != claim.verdict {
            mark(d, there.verdict, (d.width - 8.0, centre.1), 3.5);
        }
    }
    let chance = board.chance(&claim.entry);
    if let Some(share) = chance {
        bar(d, share, board.chances.as_ref().is_some_and(|(_, fresh)| *fresh), lang, (p, y));
    } else {
        let why = say::no_chance(lang, board.chances.is_some(), claim.verdict);
        d.text((p.bar.0, y + p.middle + 0.35 * p.size), Anchor::Start, p.size - 1.0, Role::Muted, why);
    }
    d.readout((centre.0, centre.1), say::readout(lang, name, claim.verdict, chance));
}

/// A tick where the claim holds, a cross where it fails, a question mark where it cannot be judged.
fn mark(d: &mut Drawing, verdict: Verdict, (x, y): (f64, f64), r: f64) {
    let at = |dx: f64, dy: f64| (x + dx * r, y + dy * r);
    match verdict {
        Verdict::Holds => {
            d.line(at(-1.0, 0.1), at(-0.3, 0.8), Paint::stroke(Role::Silicon, 2.2));
            d.line(at(-0.3, 0.8), at(1.0, -0.8), Paint::stroke(Role::Silicon, 2.2));
        }
        Verdict::Fails => {
            d.line(at(-0.8, -0.8), at(0.8, 0.8), Paint::stroke(Role::Muted, 1.8));
            d.line(at(-0.8, 0.8), at(0.8, -0.8), Paint::stroke(Role::Muted, 1.8));
        }
        Verdict::Unknown => d.bold(at(0.0, 1.1), Anchor::Middle, 3.0 * r, Role::Muted, say::sign(verdict)),
    }
}

fn bar(d: &mut Drawing, share: f64, fresh: bool, lang: Lang, (p, y): (&Places, f64)) {
    let (left, right) = p.bar;
    let middle = y + p.middle;
    let opacity = if fresh { 1.0 } else { 0.4 };
    d.add(Shape::Rect { x: left, y: middle - 3.0, w: right - left, h: 6.0 }, Paint::fill(Role::Band));
    let shape = Shape::Rect { x: left, y: middle - 3.0, w: (right - left) * share, h: 6.0 };
    d.add_value(shape, Paint::fill(Role::Silicon).faded(opacity), 100.0 * share);
    let base = middle + 0.35 * p.size;
    d.text((right + 6.0, base), Anchor::Start, p.size, Role::Muted, say::chance(lang, share));
}
