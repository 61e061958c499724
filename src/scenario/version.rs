//! Versions of the link, and how links of an older one are carried over.

use super::presets::Setting;

/// The version that links are written with. Raise it, and add a [`Step`], whenever a parameter is renamed, changes its unit
/// or gets another default: a link in a teacher's document must keep its meaning.
pub const CURRENT: u32 = 1;

/// A key (without `b.`) and its value.
pub(super) type Said = (String, String);

/// How a link of version [`Step::from`] becomes one of the next version.
pub(super) struct Step {
    /// The version left behind.
    pub from: u32,
    /// Writes one key and value anew; `None` where the choice is gone.
    pub rewrite: fn(Said) -> Option<Said>,
    /// Defaults that changed with the next version, as they were: a link that does not name them meant these.
    pub former_defaults: &'static [Setting],
}

/// The steps from each past version, in order. None yet: version 1 is the first.
pub(super) const STEPS: &[Step] = &[];

/// One key and value carried through the steps from `version` on; `None` where nothing is left of it.
pub(super) fn carried(steps: &[Step], version: u32, key: &str, value: &str) -> Option<Said> {
    let said = (key.to_owned(), value.to_owned());
    steps.iter().filter(|step| step.from >= version).try_fold(said, |said, step| (step.rewrite)(said))
}
