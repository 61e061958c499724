//! The key below the map: every class with its field and its mark.

use super::map::{Draw, mark, tint};
use crate::model::controls::Class;
use crate::plot::{Anchor, Layout, Paint, Role, Shape};
use crate::words::rules as say;

/// The classes of the map with the colours of their marks; the last stands for chips whose status cannot be decided.
const CLASSES: [(Class, Role); 6] = [
    (Class::NotCaught, Role::Memory),
    (Class::NacNotification, Role::Silicon),
    (Class::LicenceRequired, Role::Support),
    (Class::LicenceCaseByCase, Role::Support),
    (Class::LicencePresumptionOfDenial, Role::Energy),
    (Class::Unknown, Role::Design),
];

/// Height of a line of the key.
const LINE: f64 = 19.0;

/// Columns of the key.
fn columns(layout: Layout) -> usize {
    layout.pick(1, 2)
}

/// Height of the whole key.
pub fn height(layout: Layout) -> f64 {
    LINE * CLASSES.len().div_ceil(columns(layout)) as f64 + 6.0
}

impl Draw<'_> {
    /// Draws the key from `top` down.
    pub(super) fn key(&mut self, layout: Layout, top: f64) {
        let columns = columns(layout);
        for (i, (class, role)) in CLASSES.into_iter().enumerate() {
            let (x, y) = (4.0 + 320.0 * (i % columns) as f64, top + LINE * (i / columns) as f64 + 11.0);
            let field = Shape::Rect { x, y: y - 7.5, w: 24.0, h: 15.0 };
            let ground = tint(class).filter(|_| role != Role::Design).unwrap_or(Paint::fill(Role::Paper));
            self.d.add(field.clone(), ground);
            self.d.add(field, Paint::stroke(Role::Grid, 1.0));
            self.d.add(mark((x + 12.0, y), 4.0, role), Paint::fill(role).outlined(Role::Paper, 0.8));
            let text = say::key(self.lang, class);
            self.d.text((x + 31.0, y + self.size * 0.35), Anchor::Start, self.size, Role::Text, text);
        }
    }
}
