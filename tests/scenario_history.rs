//! Undo and redo against a plain list of everything that ever was.

use good_enough::scenario::history::{History, LIMIT};
use proptest::prelude::*;

/// What a reader can do.
#[derive(Debug, Clone)]
enum Move {
    Change(u8, &'static str),
    Settle,
    Undo,
    Redo,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let key = prop_oneof![Just("die"), Just("d0"), Just("reset")];
    let one = prop_oneof![
        4 => (any::<u8>(), key).prop_map(|(value, key)| Move::Change(value, key)),
        2 => Just(Move::Settle),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ];
    proptest::collection::vec(one, 0..300)
}

/// A page with a history, as the app uses it.
#[derive(Default)]
struct Page {
    value: u8,
    history: History<u8>,
}

impl Page {
    fn change(&mut self, value: u8, key: &'static str) {
        if value != self.value {
            self.history.push(self.value, key);
            self.value = value;
        }
    }

    fn go(&mut self, then: Option<u8>) -> bool {
        self.value = then.unwrap_or(self.value);
        then.is_some()
    }

    fn undo(&mut self) -> bool {
        let then = self.history.undo(self.value);
        self.go(then)
    }

    fn redo(&mut self) -> bool {
        let then = self.history.redo(self.value);
        self.go(then)
    }

    fn play(&mut self, one: &Move) {
        match one {
            Move::Change(value, key) => self.change(*value, key),
            Move::Settle => self.history.settle(),
            Move::Undo => {
                self.undo();
            }
            Move::Redo => {
                self.redo();
            }
        }
    }
}

proptest! {
    #[test]
    fn undoing_everything_and_redoing_it_comes_back(moves in moves()) {
        let mut page = Page::default();
        moves.iter().for_each(|one| page.play(one));
        while page.redo() {}
        let end = page.value;
        let mut steps = 0;
        while page.undo() {
            steps += 1;
        }
        prop_assert!(steps <= LIMIT && !page.history.can_undo());
        for _ in 0..steps {
            prop_assert!(page.redo());
        }
        prop_assert_eq!(page.value, end);
        prop_assert!(!page.history.can_redo());
    }

    #[test]
    fn one_undo_takes_back_one_whole_gesture(before in moves(), gesture in proptest::collection::vec(any::<u8>(), 1..20)) {
        let mut page = Page::default();
        before.iter().for_each(|one| page.play(one));
        page.history.settle();
        let start = page.value;
        gesture.iter().for_each(|&value| page.change(value, "die"));
        page.history.settle();
        let end = page.value;
        if end != start {
            prop_assert!(page.undo());
            prop_assert_eq!(page.value, start);
            prop_assert!(page.redo());
            prop_assert_eq!(page.value, end);
        }
    }

    #[test]
    fn every_undo_changes_something(moves in moves()) {
        let mut page = Page::default();
        moves.iter().for_each(|one| page.play(one));
        let mut value = page.value;
        while page.undo() {
            prop_assert_ne!(page.value, value);
            value = page.value;
        }
    }
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let mut page = Page::default();
    page.change(1, "die");
    page.undo();
    assert!(page.history.can_redo());
    page.change(2, "die");
    assert!(!page.history.can_redo() && page.history.can_undo());
}

#[test]
fn another_input_or_a_pause_begins_another_step() {
    let mut page = Page::default();
    page.change(1, "die");
    page.change(2, "die");
    page.change(3, "d0");
    page.history.settle();
    page.change(4, "d0");
    let back: Vec<u8> = std::iter::from_fn(|| page.undo().then_some(page.value)).collect();
    assert_eq!(back, [3, 2, 0]);
}

#[test]
fn a_reset_can_be_undone() {
    let mut page = Page::default();
    page.change(7, "die");
    page.history.settle();
    page.change(0, "reset");
    assert!(page.undo());
    assert_eq!(page.value, 7);
}

#[test]
fn only_so_much_is_kept() {
    let mut history = History::default();
    for value in 0..10 * LIMIT {
        history.push(value, "die");
        history.settle();
    }
    let mut value = 10 * LIMIT;
    let mut steps = 0;
    while let Some(before) = history.undo(value) {
        assert_eq!(before, value - 1);
        value = before;
        steps += 1;
    }
    assert_eq!(steps, LIMIT);
}
