//! Names of the evidence grades, and of what is rumoured or not known at all.

use super::Lang;
use crate::model::facts::Grade;

/// The grade's name.
pub fn name(lang: Lang, grade: Grade) -> &'static str {
    match (lang, grade) {
        (Lang::Ko, Grade::Primary) => "1차 자료",
        (Lang::Ko, Grade::ThirdParty) => "2차 자료",
        (Lang::Ko, Grade::Derived) => "계산한 값",
        (Lang::Ko, Grade::Assumption) => "가정",
        (Lang::Ko, Grade::Unverified) => "미확인",
        (Lang::En, Grade::Primary) => "primary",
        (Lang::En, Grade::ThirdParty) => "third party",
        (Lang::En, Grade::Derived) => "derived",
        (Lang::En, Grade::Assumption) => "assumption",
        (Lang::En, Grade::Unverified) => "unverified",
    }
}

/// A figure that could not be traced to a source.
pub const fn rumour(lang: Lang) -> &'static str {
    lang.pick("소문", "rumour")
}

/// The grade's name; a rumour by that word alone.
pub fn evidence(lang: Lang, grade: Grade) -> &'static str {
    if grade == Grade::Unverified { rumour(lang) } else { name(lang, grade) }
}

/// The grade's name; an unverified one is called a rumour besides.
pub fn explained(lang: Lang, grade: Grade) -> String {
    let rumour = if grade == Grade::Unverified { lang.pick(", 소문", ", rumour") } else { "" };
    [name(lang, grade), rumour].concat()
}

/// What rests on figures of that grade, marked where they are rumours.
pub fn marked(lang: Lang, text: &str, grade: Grade) -> String {
    let rumour = if grade == Grade::Unverified { lang.pick("(소문)", " (rumour)") } else { "" };
    [text, rumour].concat()
}

/// What nobody published.
pub const fn unknown(lang: Lang) -> &'static str {
    lang.pick("알려지지 않음", "unknown")
}
