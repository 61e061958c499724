//! What the bar at a page's foot says: its buttons, what differs, and what undo, redo and replay did.

use super::{Lang, field, params, say};
use crate::scenario::{Choices, ParamId, Scenario};

/// Names of parameters that a line of the bar gives before it counts the rest.
const NAMED: usize = 2;

/// What differs, in one line: which assumptions were changed, and what B has otherwise. Empty at the defaults.
#[must_use]
pub fn line(lang: Lang, choices: &Choices) -> String {
    let changed = choices.a.differences(&Scenario::default()).iter().count();
    let changed = match changed {
        0 => String::new(),
        n => {
            let what = listed(lang, choices.a.differences(&Scenario::default()).iter(), &choices.a);
            let s = if n == 1 { "" } else { "s" };
            say(lang, format!("바꾼 가정 {n}개: {what}"), format!("{n} assumption{s} changed: {what}"))
        }
    };
    let compared = choices.b.as_ref().map_or_else(String::new, |b| {
        let other = listed(lang, b.differences(&choices.a).iter(), b);
        if other.is_empty() {
            lang.pick("비교안(B)과 같아요", "compared with: the same values (B)").to_owned()
        } else {
            say(lang, format!("비교안(B): {other}"), format!("compared with (B): {other}"))
        }
    });
    let between = if changed.is_empty() || compared.is_empty() { "" } else { " · " };
    [&changed, between, &compared].concat()
}

/// Parameters with their values in a scenario, the first by name, the rest counted.
fn listed(lang: Lang, ids: impl Iterator<Item = ParamId>, s: &Scenario) -> String {
    let (mut out, mut number) = (String::new(), 0);
    for id in ids {
        number += 1;
        if number <= NAMED {
            out.push_str(if number > 1 { ", " } else { "" });
            out.push_str(params::label(lang, id));
            out.push(' ');
            out.push_str(&field::value(lang, id, s.get(id)));
        }
    }
    if number > NAMED {
        let more = number - NAMED;
        out.push_str(&say(lang, format!(" 외 {more}개"), format!(" and {more} more")));
    }
    out
}

/// What undoing or redoing did: from the choices before to those after.
#[must_use]
pub fn travelled(lang: Lang, undone: bool, before: &Choices, after: &Choices) -> String {
    let what = listed(lang, before.a.differences(&after.a).iter(), &after.a);
    let what = match (what.is_empty(), after.b.is_some()) {
        (false, _) => what,
        (true, true) => lang.pick("비교", "comparing").to_owned(),
        (true, false) => lang.pick("비교 없음", "not comparing").to_owned(),
    };
    let did = if undone { lang.pick("되돌렸어요", "Undone") } else { lang.pick("다시 했어요", "Redone") };
    format!("{did}: {what}.")
}

/// Where there is nothing to undo, or to redo.
#[must_use]
pub fn nowhere(lang: Lang, undone: bool) -> &'static str {
    if undone {
        lang.pick("되돌릴 것이 없어요.", "Nothing to undo.")
    } else {
        lang.pick("다시 할 것이 없어요.", "Nothing to redo.")
    }
}

/// What is replayed: each value from what it was to what it is.
#[must_use]
pub fn replayed(lang: Lang, from: &Scenario, to: &Scenario) -> String {
    let ids = || from.differences(to).iter();
    let (was, is) = (listed(lang, ids(), from), listed(lang, ids(), to));
    match ids().count() {
        1 => {
            let value = ids().map(|id| field::value(lang, id, to.get(id))).collect::<String>();
            format!("{was} → {value}")
        }
        _ => format!("{was} → {is}"),
    }
}

/// Name of the bar.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn name(lang: Lang) -> &'static str {
    lang.pick("비교와 되돌리기", "Compare and undo")
}

/// What a button of the bar does, by its name in the markup: the word on it, and what it does in full.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn button(lang: Lang, act: &str) -> (&'static str, &'static str) {
    match (lang, act) {
        (Lang::Ko, "pin") => ("비교하기", "지금 값을 비교안(B)으로 붙잡아 두고 비교하기"),
        (Lang::Ko, "swap") => ("맞바꾸기", "지금 값과 비교안(B)을 맞바꾸기"),
        (Lang::Ko, "let-go") => ("비교 끝", "비교를 끝내기: 비교안(B) 지우기"),
        (Lang::Ko, "undo") => ("되돌리기", "마지막 변경 되돌리기"),
        (Lang::Ko, "redo") => ("다시 하기", "되돌린 것 다시 하기"),
        (Lang::Ko, "replay") => ("다시 보기", "마지막 변화를 다시 보기"),
        (Lang::Ko, _) => ("기본값", "모두 기본값으로"),
        (Lang::En, "pin") => ("Compare", "Compare: keep the present values as scenario B"),
        (Lang::En, "swap") => ("Swap", "Swap the present values with scenario B"),
        (Lang::En, "let-go") => ("Drop B", "Drop B: stop comparing"),
        (Lang::En, "undo") => ("Undo", "Undo the last change"),
        (Lang::En, "redo") => ("Redo", "Redo what was undone"),
        (Lang::En, "replay") => ("Replay", "Replay the last change"),
        (Lang::En, _) => ("Reset", "Reset everything to the defaults"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(moved: &[(ParamId, f64)], b: Option<Scenario>) -> Choices {
        Choices { a: moved.iter().fold(Scenario::default(), |s, (id, value)| s.with(*id, *value)), b }
    }

    #[test]
    fn the_line_counts_changes_and_names_what_b_has_otherwise() {
        let none = Choices::default();
        assert_eq!((line(Lang::Ko, &none).as_str(), line(Lang::En, &none).as_str()), ("", ""));
        let two = [(ParamId::Die, 200.0), (ParamId::Life, 8.0)];
        assert_eq!(line(Lang::En, &choices(&two[..1], None)), "1 assumption changed: Die area 200 mm²");
        assert_eq!(line(Lang::Ko, &choices(&two, None)), "바꾼 가정 2개: 다이 넓이 200mm², 사용 기간 8년");
        let b = Some(Scenario::default().with(ParamId::Life, 8.0));
        assert_eq!(
            line(Lang::En, &choices(&two, b)),
            "2 assumptions changed: Die area 200 mm², Years in use 8 years · compared with (B): Die area 504 mm²"
        );
        assert_eq!(
            line(Lang::Ko, &choices(&two, b)),
            "바꾼 가정 2개: 다이 넓이 200mm², 사용 기간 8년 · 비교안(B): 다이 넓이 504mm²"
        );
        let same = choices(&two, None);
        assert_eq!(
            line(Lang::Ko, &Choices { b: Some(same.a), ..same }),
            "바꾼 가정 2개: 다이 넓이 200mm², 사용 기간 8년 · 비교안(B)과 같아요"
        );
        let three = [two[0], two[1], (ParamId::Utilisation, 40.0)];
        assert!(line(Lang::En, &choices(&three, Some(Scenario::default()))).ends_with(" and 1 more"));
        assert!(line(Lang::Ko, &choices(&three, Some(Scenario::default()))).ends_with(" 외 1개"));
    }

    #[test]
    fn undo_redo_and_replay_name_the_parameter() {
        let (before, after) = (choices(&[(ParamId::Die, 200.0)], None), Choices::default());
        assert_eq!(travelled(Lang::En, true, &before, &after), "Undone: Die area 504 mm².");
        assert_eq!(travelled(Lang::Ko, false, &after, &before), "다시 했어요: 다이 넓이 200mm².");
        let pinned = Choices { b: Some(before.a), ..before };
        assert_eq!(travelled(Lang::En, true, &pinned, &before), "Undone: not comparing.");
        assert_eq!(travelled(Lang::Ko, false, &before, &pinned), "다시 했어요: 비교.");
        assert_eq!(replayed(Lang::En, &before.a, &after.a), "Die area 200 mm² → 504 mm²");
        assert_eq!(replayed(Lang::Ko, &after.a, &before.a), "다이 넓이 504mm² → 200mm²");
    }
}
