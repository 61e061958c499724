//! The timeline: one lane a lever, its strength as height; what the reader changed in the accent colour.

use super::draw::Frame;
use super::{Against, Futures, TIMES};
use crate::model::market::{Lever, Policy, Schedule};
use crate::plot::{Anchor, Dash, Drawing, Paint, Role, Shape, path};
use crate::words::futures as say;

/// The two governments' levers: those of the US and its allies, then Beijing's.
const SIDES: [&[Lever]; 2] = [
    &[Lever::TrainingChips, Lever::LowEndChips, Lever::Equipment, Lever::Hbm],
    &[Lever::Refusal, Lever::Mandate, Lever::StatePurchases],
];

/// Height of all lanes with their headings, for lanes of that height.
pub fn height(lane: f64) -> f64 {
    (SIDES.len() + SIDES.concat().len()) as f64 * lane
}

/// The lanes from `top` down.
pub fn draw(d: &mut Drawing, figure: &Futures, frame: &Frame, top: f64, lane: f64) {
    let happened = Policy::as_happened();
    let mut base = top;
    for (side, levers) in SIDES.iter().enumerate() {
        base += lane;
        d.bold((2.0, base - 4.0), Anchor::Start, frame.size, Role::Text, say::side(frame.lang, side));
        for lever in *levers {
            base += lane;
            let row = Row { frame, base, full: lane - 5.0 };
            d.text((2.0, base - 3.0), Anchor::Start, frame.size, Role::Muted, say::short_lever(frame.lang, *lever));
            d.line((frame.left, base), (frame.right, base), Paint::stroke(Role::Axis, 1.0));
            let (own, was) = (figure.own.policy.schedule(*lever), happened.schedule(*lever));
            row.strength(d, own, was, if side == 0 { Role::Silicon } else { Role::Support });
            if own != was {
                d.add(row.steps(was), Paint::stroke(Role::Muted, 1.2).dash(Dash::Dotted));
            }
            let other = figure.other.policy.schedule(*lever);
            if figure.against == Against::ScenarioB && other != own {
                d.add(row.steps(other), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
            }
            let text = say::lever_readout(frame.lang, *lever, own.steps());
            d.readout(((frame.left + frame.right) / 2.0, base - row.full / 2.0), text);
        }
    }
}

struct Row<'a> {
    frame: &'a Frame,
    /// Where the strength is 0.
    base: f64,
    /// Height of the strength 1.
    full: f64,
}

/// The times between which neither schedule moves, within the drawing.
fn moves(schedules: [&Schedule; 2]) -> Vec<f64> {
    let steps = schedules.into_iter().flat_map(Schedule::steps).map(|step| step.0);
    let mut times: Vec<f64> = steps.filter(|time| TIMES.0 < *time && *time < TIMES.2).collect();
    times.extend([TIMES.0, TIMES.2]);
    times.sort_by(f64::total_cmp);
    times.dedup();
    times
}

impl Row<'_> {
    fn strength(&self, d: &mut Drawing, own: &Schedule, was: &Schedule, role: Role) {
        for span in moves([own, was]).windows(2) {
            let (strength, before) = (own.strength(span[0]), was.strength(span[0]));
            let (x0, x1) = (self.frame.x.at(span[0]), self.frame.x.at(span[1]));
            let role = if strength == before { role } else { Role::Accent };
            let h = self.full * strength;
            if strength > 0.0 {
                d.add(Shape::Rect { x: x0, y: self.base - h, w: x1 - x0, h }, Paint::fill(role));
            } else if strength != before {
                d.line((x0, self.base), (x1, self.base), Paint::stroke(role, 2.5));
            }
        }
    }

    /// The schedule as a line of steps.
    fn steps(&self, schedule: &Schedule) -> Shape {
        let times = moves([schedule, schedule]);
        let corners = times.windows(2).flat_map(|span| {
            let y = self.base - self.full * schedule.strength(span[0]);
            [(self.frame.x.at(span[0]), y), (self.frame.x.at(span[1]), y)]
        });
        path(corners)
    }
}
