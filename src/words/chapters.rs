//! What the chapters and the landing page are called.

use super::Lang;
use crate::scenario::Chapter;

/// The chapter's title.
#[must_use]
pub const fn title(lang: Lang, chapter: Chapter) -> &'static str {
    let (ko, en) = match chapter {
        Chapter::Training => ("학습과 추론", "Training and inference"),
        Chapter::Legacy => ("오래된 공정", "The legacy fab"),
        Chapter::Sanctions => ("제재가 하는 일", "What the controls do"),
        Chapter::Ecosystem => ("소프트웨어 생태계", "The software ecosystem"),
        Chapter::Korea => ("한국에는 무슨 일이", "What it means for Korea"),
        Chapter::Verdict => ("판정", "The verdict"),
        Chapter::Model => ("모형", "The model"),
        Chapter::Teach => ("수업", "For teachers"),
    };
    lang.pick(ko, en)
}

/// The chapter's name where room is short, as in the navigation.
#[must_use]
pub const fn short_title(lang: Lang, chapter: Chapter) -> &'static str {
    let (ko, en) = match chapter {
        Chapter::Training => ("학습과 추론", "Training"),
        Chapter::Legacy => ("오래된 공정", "Legacy fab"),
        Chapter::Sanctions => ("제재", "Controls"),
        Chapter::Ecosystem => ("생태계", "Software"),
        Chapter::Korea => ("한국", "Korea"),
        Chapter::Verdict => ("판정", "Verdict"),
        Chapter::Model => ("모형", "Model"),
        Chapter::Teach => ("수업", "Teach"),
    };
    lang.pick(ko, en)
}

/// The title of the landing page, which is the site's name.
#[must_use]
pub const fn landing_title(lang: Lang) -> &'static str {
    lang.pick("이만하면 충분한가", "Good Enough")
}
