//! The board's drawing: for each claim a disc, filled where it holds, and a bar for the share of the worlds in which it does.

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
        Layout::Narrow => Places { size: 12.5, row: 33.0, bar: (24.0, 300.0), name: 13.0, middle: 22.0 },
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
    disc(d, claim.verdict, centre, 5.5);
    d.text((24.0, y + p.name), Anchor::Start, p.size, Role::Text, name);
    if let Some(there) = board.other.as_ref().and_then(|other| other.get(claim.entry.place)) {
        // Scenario B's disc, small, where it differs.
        if there.verdict != claim.verdict {
            disc(d, there.verdict, (d.width - 8.0, centre.1), 3.5);
        }
    }
    let chance = board.chance(&claim.entry);
    if let Some(share) = chance {
        bar(d, share, board.chances.as_ref().is_some_and(|(_, fresh)| *fresh), lang, (p, y));
    }
    d.readout((centre.0, centre.1), say::readout(lang, name, claim.verdict, chance));
}

/// Filled where the claim holds, hollow where it fails, a dash where it cannot be told.
fn disc(d: &mut Drawing, verdict: Verdict, (x, y): (f64, f64), r: f64) {
    let shape = Shape::Circle { cx: x, cy: y, r };
    match verdict {
        Verdict::Holds => d.add(shape, Paint::fill(Role::Silicon)),
        Verdict::Fails => d.add(shape, Paint::stroke(Role::Muted, 1.6)),
        Verdict::Unknown => d.line((x - r, y), (x + r, y), Paint::stroke(Role::Muted, 1.6)),
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
