//! Names of the evidence grades.

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
