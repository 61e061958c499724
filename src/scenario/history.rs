//! Undo and redo.
//!
//! The history keeps the values before and after the present one, not the present itself. Moves of one gesture (a drag, a
//! run of key presses) share a key and are undone together. Resetting is a change like any other, so it can be undone too.
//!
//! ```
//! use good_enough::scenario::history::History;
//!
//! let mut history = History::default();
//! let mut value = 1;
//! for next in [2, 3, 4] {
//!     history.push(value, "die"); // one drag from 1 to 4
//!     value = next;
//! }
//! history.settle();
//! assert_eq!(history.undo(value), Some(1));
//! assert_eq!(history.redo(1), Some(4));
//! ```

/// Most steps that can be undone.
pub const LIMIT: usize = 200;

/// The values before and after the present one.
#[derive(Debug, Clone, PartialEq)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    gesture: Option<&'static str>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), gesture: None }
    }
}

impl<T: PartialEq> History<T> {
    /// Remembers the value that a change is about to replace, unless the change belongs to the gesture under way: the same
    /// `key` as the change before it, and no [`settle`](Self::settle) between. What had been undone is forgotten.
    pub fn push(&mut self, before: T, key: &'static str) {
        self.future.clear();
        if self.gesture == Some(key) {
            return;
        }
        self.gesture = Some(key);
        if self.past.len() == LIMIT {
            self.past.remove(0);
        }
        self.past.push(before);
    }

    /// Ends the gesture: the next change is undone on its own.
    pub fn settle(&mut self) {
        self.gesture = None;
    }

    /// The value before the present one `now`, which becomes the next to redo. A gesture that ended where it began is
    /// passed over.
    pub fn undo(&mut self, now: T) -> Option<T> {
        self.settle();
        travel(&mut self.past, &mut self.future, now)
    }

    /// The value that was undone last, if nothing changed since; `now` becomes the next to undo.
    pub fn redo(&mut self, now: T) -> Option<T> {
        self.settle();
        travel(&mut self.future, &mut self.past, now)
    }

    /// The newest value of the past that `differs`.
    #[must_use]
    pub fn last(&self, differs: impl Fn(&T) -> bool) -> Option<&T> {
        self.past.iter().rev().find(|value| differs(value))
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

fn travel<T: PartialEq>(from: &mut Vec<T>, to: &mut Vec<T>, now: T) -> Option<T> {
    while let Some(value) = from.pop() {
        if value != now {
            to.push(now);
            return Some(value);
        }
    }
    None
}
