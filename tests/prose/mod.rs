//! What the tests of claims and of the chapters' prose share.

use good_enough::scenario::{Choices, ParamId, Scenario};

/// The marks of a kind in a chapter: argument, and the Korean particle that follows it.
pub fn marks<'a>(story: &'a str, kind: &'a str) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
    story.split("{{").skip(1).filter_map(move |rest| {
        let inside = rest.split_once("}}").expect("a mark ends").0.strip_prefix(kind)?.strip_prefix(' ')?;
        Some(inside.split_once('|').map_or((inside, None), |(id, particle)| (id, Some(particle))))
    })
}

/// The defaults with other settings, in the schema's units, and no second scenario.
pub fn choices(settings: &[(ParamId, f64)]) -> Choices {
    let a = settings.iter().fold(Scenario::default(), |s, (id, value)| s.with(*id, *value));
    Choices { a, b: None }
}
