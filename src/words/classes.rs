//! What the rules' classes are called. A licence requirement is not called a ban.

use super::Lang;
use crate::model::controls::Class;

/// A class in two lines that also read as one.
const fn lines(lang: Lang, class: Class) -> (&'static str, &'static str) {
    let (ko, en) = match class {
        Class::NotCaught => (("규정 대상", " 아님"), ("Not caught", " by a rule")),
        Class::NacNotification => (("25일 전 통지 후", " 수출 가능(NAC)"), ("May ship after", " 25-day notice (NAC)")),
        Class::LicenceRequired => (("허가 필요", "(기업별 공문)"), ("Licence needed", " (company letter)")),
        Class::LicenceCaseByCase => (("허가 필요,", " 건별 심사"), ("Licence needed,", " decided case by case")),
        Class::LicencePresumptionOfDenial => (("허가 필요,", " 거부 추정"), ("Licence needed,", " normally refused")),
        Class::Unknown => (("자료", " 부족"), ("Not enough", " data")),
        Class::LicenceExceptionHbmPossible => (("허가 예외", " 가능(HBM)"), ("Licence exception", " possible (HBM)")),
        Class::NoChangeForChina => (("중국에는", " 변화 없음"), ("No change", " for China")),
        Class::PresumedLicenceRequired => (("허가 필요로", " 추정"), ("Presumed to need", " a licence")),
        Class::Tariff25Percent => (("관세", " 25%"), ("Tariff", " of 25%")),
        Class::NoTariff => (("이 관세의", " 대상 아님"), ("Not under", " this tariff")),
        Class::Deny => (("거부", " (법안)"), ("Refused", " (bill)")),
    };
    match lang {
        Lang::Ko => ko,
        Lang::En => en,
    }
}

/// A class in words.
pub fn class(lang: Lang, class: Class) -> String {
    let (first, second) = lines(lang, class);
    [first, second].concat()
}

/// A class in two short lines.
pub fn class_lines(lang: Lang, class: Class) -> [&'static str; 2] {
    let (first, second) = match (class, lang) {
        (Class::NacNotification, Lang::Ko) => ("25일 전", "통지"),
        (Class::NacNotification, Lang::En) => ("25-day", "notice"),
        _ => lines(lang, class),
    };
    [first, second.trim_start()]
}

/// What a class asks of who sends a chip to China, as a clause.
pub fn asks(lang: Lang, class: Class) -> String {
    let (ko, en) = match class {
        Class::NotCaught => ("허가도 통지도 필요 없어요", "no licence or notice is needed"),
        Class::NacNotification => ("25일 전에 알리면 돼요(NAC)", "a 25-day notice is enough (NAC)"),
        Class::LicenceRequired => ("허가가 필요해요", "a licence is required"),
        Class::LicenceCaseByCase => ("허가가 필요하고 건별로 심사해요", "a licence is required, decided case by case"),
        Class::LicencePresumptionOfDenial => {
            ("허가가 필요하고 거부가 원칙이에요", "a licence is required and normally refused")
        }
        _ => return self::class(lang, class),
    };
    lang.pick(ko, en).to_owned()
}
