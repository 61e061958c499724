use super::*;
use crate::figures::inputs::{ecosystem, lines, market as inputs};
use crate::model::claims;
use crate::scenario::{Kind, Param, param};

/// Somewhere else than a parameter stands.
fn moved(s: &Scenario, id: ParamId) -> Scenario {
    let row: &Param = param(id);
    let ends = match row.kind {
        Kind::Choice { options, .. } => [0.0, options.len() as f64 - 1.0],
        _ => row.range().into(),
    };
    let to = ends.into_iter().find(|end| *end != s.get(id));
    s.with(id, to.unwrap_or(0.0))
}

/// What the computations take from the choices.
fn asked(kind: Heavy, s: &Scenario) -> impl PartialEq + use<> {
    let outcome = matches!(kind, Heavy::Screening | Heavy::Attribution);
    let question = outcome.then(|| (inputs::outcome(s), s.get(ParamId::OutcomeYear)));
    let rents = (kind == Heavy::EcosystemSentences).then(|| ecosystem::rents(s));
    let lines = match kind {
        Heavy::SanctionsSentences => lines::of(s, claims::sanctions::ALL).to_vec(),
        Heavy::EcosystemSentences => lines::of(s, claims::ecosystem::ALL).to_vec(),
        _ => Vec::new(),
    };
    (inputs::parameters(s), inputs::policy(s), question, rents, lines)
}

#[test]
fn the_kinds_are_numbered_in_their_order() {
    assert!(Heavy::ALL.iter().enumerate().all(|(place, kind)| *kind as usize == place));
}

/// Every choice that changes what is computed is heeded, and no other: seen from a scenario in which each lever has a strength
/// and dates of its own.
#[test]
fn a_kind_heeds_what_changes_its_inputs() {
    let mut from = Scenario::default();
    for [strength, ..] in LEVERS {
        from = from.with(strength, 1.0);
    }
    // Those of the board heed all choices but the question itself; see below.
    for kind in Heavy::ALL.into_iter().filter(|kind| kind.part() != Part::Verdict) {
        for id in ParamId::ALL {
            let to = moved(&from, id);
            assert_ne!(to, from, "{}", id.id());
            let differs = asked(kind, &to) != asked(kind, &from);
            assert_eq!(kind.question(&to) != kind.question(&from), kind.heeds().contains(id), "{}", id.id());
            assert!(!differs || kind.heeds().contains(id), "{kind:?} depends on {}", id.id());
            // A policy under levers that are all held shows between their dates only.
            let hidden = id == ParamId::Policy;
            assert!(differs || hidden || !kind.heeds().contains(id), "{kind:?} does not depend on {}", id.id());
        }
    }
}

#[test]
fn what_does_not_matter_is_not_computed_again() {
    let s = Scenario::default();
    let first = get(Heavy::Attribution, &s).expect("it is computed where it is asked for");
    assert!(first.fresh && is_whole(Heavy::Attribution, &s));
    let count = arrivals(&[Heavy::Attribution]);
    let other = get(Heavy::Attribution, &moved(&s, ParamId::Die)).expect("kept");
    assert!(Arc::ptr_eq(&first.values, &other.values));
    assert_eq!(arrivals(&[Heavy::Attribution]), count);
    let year = moved(&s, ParamId::OutcomeYear);
    assert!(!is_whole(Heavy::Attribution, &year));
    let moved = get(Heavy::Attribution, &year).expect("computed");
    assert_ne!(first.values, moved.values);
    assert_ne!(arrivals(&[Heavy::Attribution]), count);
    assert_eq!((arrivals(&[]), arrivals(&[Heavy::Screening])), (0, 0));
}

/// A computation of so many runs, which has something to show from its first slice on.
struct Count {
    done: usize,
    whole: usize,
    shows: bool,
}

impl Slices for Count {
    fn step(&mut self, runs: usize) -> Vec<f64> {
        self.done = self.whole.min(self.done + runs);
        let share = self.done as f64 / self.whole as f64;
        if self.shows || share >= 1.0 { vec![share, self.done as f64] } else { vec![share] }
    }
}

fn count(whole: usize, shows: bool) -> Box<Count> {
    Box::new(Count { done: 0, whole, shows })
}

#[test]
fn first_results_go_before_better_ones() {
    let mut queue = Queue::default();
    queue.put(1, Heavy::Attribution, count(2, false));
    queue.put(1, Heavy::Band, count(3, true));
    let order: Vec<(Heavy, f64)> =
        std::iter::from_fn(|| queue.step(1)).map(|slice| (slice.kind, slice.numbers[0])).collect();
    let (band, split) = (Heavy::Band, Heavy::Attribution);
    assert_eq!(order, [(band, 1.0 / 3.0), (split, 0.5), (split, 1.0), (band, 2.0 / 3.0), (band, 1.0)]);
}

#[test]
fn a_newer_question_of_a_kind_takes_the_place_of_the_older_and_leaves_the_others() {
    let mut queue = Queue::default();
    queue.put(1, Heavy::Band, count(3, false));
    queue.put(1, Heavy::Screening, count(2, false));
    assert_eq!(queue.step(2).map(|slice| slice.number), Some(1));
    queue.put(2, Heavy::Band, count(3, false));
    let rest: Vec<(u32, Heavy, f64)> =
        std::iter::from_fn(|| queue.step(3)).map(|slice| (slice.number, slice.kind, slice.numbers[0])).collect();
    assert_eq!(rest, [(2, Heavy::Band, 1.0), (1, Heavy::Screening, 1.0)]);
}

/// In the page without a worker, the sentences' runs come a few at a time.
#[test]
fn sentences_told_in_slices_are_those_told_at_once() {
    let s = Scenario::default();
    for kind in [Heavy::SanctionsSentences, Heavy::EcosystemSentences] {
        let whole = compute(kind, &s).expect("computed");
        let mut job = begin(kind, &s).expect("here");
        let mut slices = 0;
        let list = loop {
            let list = job.step(4);
            slices += 1;
            if is_done(&list) {
                break list;
            }
            assert_eq!(list.len(), 1, "nothing is told before all is");
        };
        assert!(slices > 10, "{slices}");
        assert_eq!(
            list[1..].iter().map(|x| x.to_bits()).collect::<Vec<_>>(),
            whole.iter().map(|x| x.to_bits()).collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_boards_kinds_heed_all_but_what_is_asked_of_others() {
    let s = Scenario::default();
    let asks = |kind: Heavy, id| kind.question(&moved(&s, id)) != kind.question(&s);
    for (kind, claim, sides) in
        [(Heavy::Chance, false, false), (Heavy::Flips, true, false), (Heavy::Validity, true, true)]
    {
        assert_eq!([ParamId::Claim, ParamId::MapAcross].map(|id| asks(kind, id)), [claim, sides], "{kind:?}");
        assert!(
            [ParamId::LineGlut, ParamId::Policy, ParamId::Users, ParamId::KoreaResold]
                .into_iter()
                .all(|id| asks(kind, id))
        );
    }
}

#[test]
fn a_map_is_not_asked_anew_when_the_reader_moves_on_it() {
    let s = Scenario::default().with(ParamId::Users, 3.0);
    let [across, upright] = s.map_axes();
    let there = moved(&moved(&s, across), upright);
    assert_eq!(Heavy::Validity.question(&there), Heavy::Validity.question(&s));
    assert_ne!(Heavy::Chance.question(&there), Heavy::Chance.question(&s));
    // Another side, and the input it ran over counts again.
    let turned = |s: &Scenario| s.with(ParamId::MapAcross, 0.0);
    assert_ne!(Heavy::Validity.question(&turned(&there)), Heavy::Validity.question(&turned(&s)));
    assert!(Heavy::Validity.is_moved(&there) && !Heavy::Validity.is_moved(&Scenario::default()));
    assert!(!Heavy::Band.is_moved(&s));
}
