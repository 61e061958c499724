//! Writes of a drawing's marks only what changed: elements that stay need no new style and little new layout.

use crate::plot::Mark;
use crate::plot::svg::{self, Colours, element, inner};
use web_sys::Element;

/// Marks of another kind than before, or come or gone, up to which changing the elements is quicker than writing all anew.
const FEW: usize = 24;

/// Brings a group's elements from the marks `before` to the marks `now`.
pub fn marks(group: &Element, before: &[Mark], now: &[Mark]) {
    let first = before.iter().zip(now).take_while(|(before, now)| before == now).count();
    let (changed, to) = (&before[first..], &now[first..]);
    let rest = changed.iter().rev().zip(to.iter().rev()).take_while(|(before, now)| before == now).count();
    let (changed, to) = (&changed[..changed.len() - rest], &to[..to.len() - rest]);
    let written = |marks: &[Mark]| marks.iter().map(|mark| element(mark, Colours::Classes)).collect::<Vec<_>>();
    let (old, new) = (written(changed), written(to));
    let other_kind = old.iter().zip(&new).filter(|(old, new)| !is_alike(old, new)).count();
    if other_kind + old.len().abs_diff(new.len()) > FEW {
        return group.set_inner_html(&inner(now, Colours::Classes));
    }
    let mut at = group.children().item(first as u32);
    for (i, old) in old.iter().enumerate() {
        let Some(el) = at else { break };
        at = el.next_element_sibling();
        match new.get(i) {
            Some(new) if is_alike(old, new) => patch(&el, old, new),
            Some(_) => el.set_outer_html(&inner(&to[i..=i], Colours::Classes)),
            None => el.remove(),
        }
    }
    if let Some(added) = to.get(old.len()..).filter(|added| !added.is_empty()) {
        let added = inner(added, Colours::Classes);
        let _ = match at {
            Some(next) => next.insert_adjacent_html("beforebegin", &added),
            None => group.insert_adjacent_html("beforeend", &added),
        };
    }
}

/// Whether one element can become the other by other values: the same kind with the same attributes, in the order in which they
/// are written.
fn is_alike(old: &svg::Element, new: &svg::Element) -> bool {
    let names = |element: &svg::Element| element.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    old.tag == new.tag && names(old) == names(new)
}

/// Changes the values of an element's attributes and its words where they differ.
fn patch(el: &Element, old: &svg::Element, new: &svg::Element) {
    for ((name, value), (_, before)) in new.attributes.iter().zip(&old.attributes) {
        if value != before {
            let _ = el.set_attribute(name, value);
        }
    }
    if let Some(words) = new.words.as_ref().filter(|words| old.words.as_ref() != Some(words)) {
        el.set_text_content(Some(words));
    }
}
