//! What a long search asked of the model, noted in the order of asking.
//!
//! A search that always asks the same, given the same answers, can be done again from its notes without a run. So it can be
//! done in slices (from the start each time, a few new answers further) and told elsewhere (from a list of numbers).

use std::cell::{Cell, RefCell};

/// Answers in the order in which they were asked for.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    list: RefCell<Vec<f64>>,
    /// The place of the next answer.
    at: Cell<usize>,
    /// How many more answers may be worked out.
    left: Cell<usize>,
    /// An answer was neither noted nor could be worked out.
    short: Cell<bool>,
}

impl Notes {
    /// Notes made elsewhere; nothing is worked out.
    #[must_use]
    pub fn of(list: &[f64]) -> Self {
        Self { list: RefCell::new(list.to_vec()), ..Self::default() }
    }

    /// Begins anew, and allows `more` answers beyond those that are noted.
    pub fn rewind(&self, more: usize) {
        self.at.set(0);
        self.left.set(more);
        self.short.set(false);
    }

    /// The answers noted, if nothing was lacking since the last [`Notes::rewind`].
    #[must_use]
    pub fn whole(&self) -> Option<Vec<f64>> {
        (!self.short.get()).then(|| self.list.borrow().clone())
    }

    /// The next answer: as noted, or else as `work_out` says, which is noted. Where no more may be worked out, it and all that
    /// follow are no numbers.
    pub fn next<const N: usize>(&self, work_out: impl FnOnce() -> [f64; N]) -> [f64; N] {
        let at = self.at.get();
        if self.short.get() {
            return [f64::NAN; N];
        }
        if let Some(noted) = self.list.borrow().get(at..at + N).and_then(|noted| noted.try_into().ok()) {
            self.at.set(at + N);
            return noted;
        }
        let Some(left) = self.left.get().checked_sub(1) else {
            self.short.set(true);
            return [f64::NAN; N];
        };
        self.left.set(left);
        let answer = work_out();
        self.list.borrow_mut().extend(answer);
        self.at.set(at + N);
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A search that asks for so many squares; each square says which to ask for next.
    fn search(notes: &Notes, asked: &Cell<u32>) -> [f64; 2] {
        let mut last = [1.0, 2.0];
        for _ in 0..5 {
            last = notes.next(|| {
                asked.set(asked.get() + 1);
                [last[1], last[0] + last[1]]
            });
        }
        last
    }

    #[test]
    fn slices_make_the_same_notes_as_all_at_once_and_work_nothing_out_twice() {
        let (whole, sliced, asked) = (Notes::default(), Notes::default(), Cell::new(0));
        whole.rewind(usize::MAX);
        let found = search(&whole, &asked);
        assert_eq!((found, asked.replace(0)), ([13.0, 21.0], 5));
        for slice in 0..3 {
            sliced.rewind(2);
            assert_eq!(search(&sliced, &asked)[0].is_nan(), slice < 2);
            assert_eq!(sliced.whole().is_some(), slice == 2);
        }
        assert_eq!((asked.replace(0), sliced.whole()), (5, whole.whole()));
        let told = Notes::of(&sliced.whole().unwrap_or_default());
        assert_eq!((search(&told, &asked), asked.get()), (found, 0));
    }

    #[test]
    fn notes_that_end_early_say_so() {
        let (told, asked) = (Notes::of(&[2.0, 3.0, 3.0]), Cell::new(0));
        assert!(search(&told, &asked).iter().all(|number| number.is_nan()));
        assert_eq!((told.whole(), asked.get()), (None, 0));
    }
}
