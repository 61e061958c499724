//! The board: counts, table and drawing agree; flips flip; maps agree with predicates; shares are shares.

use super::*;
use crate::scenario::{param, presets};

fn with(settings: &[(ParamId, f64)]) -> Scenario {
    settings.iter().fold(Scenario::default(), |s, (id, value)| s.with(*id, *value))
}

#[test]
fn the_finding_counts_what_the_table_shows() {
    let board = board(&Choices { a: Scenario::default(), b: Some(with(&[(ParamId::Policy, 1.0)])) });
    let [holds, fails, unknown] = tally(&board.claims);
    assert_eq!(holds + fails + unknown, claims::COUNT);
    let table = board.table(Lang::En);
    let said = |word: &str| table.rows.iter().filter(|row| row.cells[0].text == word).count();
    assert_eq!([said("holds"), said("fails")], [holds, fails]);
    assert!(board.finding(Lang::En).contains(&holds.to_string()) && board.finding(Lang::Ko).contains("비교안(B)"));
    let (chances, fresh) = board.chances.as_ref().expect("computed natively");
    assert!(*fresh && chances.drawn == chance::DRAWS && chances.effective > 1.0);
    assert!(chances.shares.iter().flatten().all(|share| (0.0..=1.0).contains(share)));
}

#[test]
fn a_flip_is_another_verdict_on_its_far_side_and_the_same_just_before() {
    let s = Scenario::default();
    // One claim on the market stands for all: a search takes over a thousand of its runs.
    let searched = claims::all().filter(|entry| !entry.asks_the_market() || entry.claim.id == "cheap-tokens");
    for entry in searched {
        let place = entry.place;
        let verdict = |s: &Scenario| entry.verdict(entry.value(s), s);
        for flip in flips::all(place, &s).iter().take(6) {
            let Some(along) = controls::along(flip.id, &s) else {
                assert!(flip.at.iter().all(|option| verdict(&s.with(flip.id, *option)) != verdict(&s)));
                continue;
            };
            let at = flip.at[0];
            let beyond = verdict(&s.with(flip.id, at));
            assert_ne!(beyond, verdict(&s), "{} at {} = {at}", entry.claim.id, flip.id.id());
            // A thousandth of the way back to where the input stands, or one step of a count.
            let before =
                if along.whole { at - (at - along.current).signum() } else { at + 1e-3 * (along.current - at) };
            assert_eq!(verdict(&s.with(flip.id, before)), verdict(&s), "{} {}", entry.claim.id, flip.id.id());
        }
    }
}

#[test]
fn the_map_is_the_predicate_at_every_cell() {
    let s = with(&[(ParamId::Claim, 11.0)]);
    let asked = map::Asked::of(&s);
    for axes in [[ParamId::DemandGrowth, ParamId::StateFloor], [ParamId::BuildDelay, ParamId::DemandShock]] {
        let find = |id: ParamId| {
            crate::scenario::schema::AXES.iter().position(|axis| *axis == id.id()).expect("an axis") as f64
        };
        let s = s.with(ParamId::MapAcross, find(axes[0])).with(ParamId::MapUpright, find(axes[1]));
        let elsewhere = s.with(axes[0], param(axes[0]).range().1).with(axes[1], param(axes[1]).range().0);
        assert_eq!(map::all(&elsewhere, 6), map::all(&s, 6), "wherever on it the reader stands");
        let mut job = map::Job::new(&s);
        let list = loop {
            let list = job.step(100);
            if list[0] >= 1.0 {
                break list;
            }
        };
        let asked_now = map::Asked::of(&s);
        let found = map::read(&asked_now, &list[1..]).expect("its own question");
        assert!(map::read(&asked, &list[1..]).is_none(), "another question");
        assert_eq!(found.side, map::SIDES[2]);
        let entry = claims::at(11);
        for (place, cell) in found.cells.iter().enumerate() {
            let share = |i: usize| (i as f64 + 0.5) / found.side as f64;
            let there = s
                .with(axes[0], map::value_at(axes[0], share(place % found.side)))
                .with(axes[1], map::value_at(axes[1], share(place / found.side)));
            assert_eq!(entry.verdict(entry.value(&there), &there), *cell, "cell {place}");
        }
    }
}

#[test]
fn shares_do_not_depend_on_how_the_draws_were_sliced_and_heed_the_readers_line() {
    let s = Scenario::default();
    let whole = chance::all(&s).unwrap();
    assert_eq!(chance::all(&s), Some(whole.clone()), "the same bits again");
    let mut job = chance::Job::new(&s);
    let mut last = Vec::new();
    loop {
        let list = job.step(70);
        if list.len() > 1 {
            last = list[1..].to_vec();
        }
        if list[0] >= 1.0 {
            break;
        }
    }
    assert_eq!(chance::read(&last), Some(whole.clone()));
    let place = claims::all().find(|entry| entry.claim.id == "surplus-now").unwrap().place;
    let easier = chance::all(&s.with(ParamId::LineSurplusNow, 0.5)).unwrap();
    assert!(easier.shares[place] >= whole.shares[place]);
}

#[test]
fn each_claim_fails_somewhere_and_holds_elsewhere_or_never_flips() {
    let mut starts = vec![Scenario::default()];
    for preset in presets::ALL {
        let mut s = Scenario::default();
        preset.apply(&mut s);
        starts.push(s);
    }
    let judged: Vec<Vec<Judged>> = starts.iter().map(judged).collect();
    let never = claims::all().filter(|entry| {
        let any = |wanted: Verdict| judged.iter().any(|claims| claims[entry.place].verdict == wanted);
        // Where no preset turns it, one input alone does, or the page says that none does.
        let both = any(Verdict::Holds) && any(Verdict::Fails);
        !both && flips::all(entry.place, &Scenario::default()).is_empty()
    });
    let never: Vec<&str> = never.map(|entry| entry.claim.id).collect();
    assert_eq!(never, NEVER);
    for id in NEVER {
        let place = claims::all().find(|entry| entry.claim.id == id).map_or(0, |entry| entry.place) as f64;
        let asked = Choices { a: with(&[(ParamId::Claim, place)]), b: None };
        let said = crate::figures::FigureId::Flips.answer(&asked).finding(Lang::En);
        assert!(said.contains("No single input flips") || said.contains("cannot be judged"), "{said}");
    }
}

/// Claims that neither a preset nor one input alone turns from the defaults; the page says so.
const NEVER: [&str; 6] =
    ["ascend-prefill", "surplus-tokens", "surplus-now", "training-first", "frontier-slows", "korea-fabless"];
