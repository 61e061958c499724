//! What the rule explorer says: classes, reasons, the finding, labels and the table's words.

pub use super::classes::{class, class_lines};

use super::classes::asks;
use super::josa::{Josa, with};
use super::number::{count, format};
use super::{Lang, events, grades, say};
use crate::model::chips::Figure;
use crate::model::controls::{
    CHECKED_TO, Class, Date, Inputs, Kind, Operator, Paragraph, Regime, Status, Term, Variable,
};
use crate::model::facts::Grade;
use crate::scenario::Unit;

/// What a rule compares.
pub const fn variable(lang: Lang, variable: Variable) -> &'static str {
    let (ko, en) = match variable {
        Variable::Tpp => ("TPP", "TPP"),
        Variable::Pd => ("성능 밀도", "performance density"),
        Variable::MemoryBandwidth => ("메모리 대역폭", "memory bandwidth"),
        Variable::IoBandwidth => ("바깥 연결", "links"),
        _ => ("다른 값", "another figure"),
    };
    lang.pick(ko, en)
}

/// A value of what a rule compares, with its unit.
pub fn amount(lang: Lang, of: Term, value: f64) -> String {
    let gigabytes = !matches!(of, Term::One(Variable::Tpp | Variable::Pd));
    format(lang, value, if gigabytes { Unit::GigabytesPerSecond } else { Unit::One })
}

fn term(lang: Lang, of: Term) -> String {
    match of {
        Term::One(one) => variable(lang, one).to_owned(),
        Term::Sum(a, b) => {
            say(lang, "대역폭과 연결의 합", format!("{} and {} together", variable(lang, a), variable(lang, b)))
        }
    }
}

/// A limit as a rule has it: "TPP ≥ 4,800".
pub fn limit(lang: Lang, of: Term, operator: Operator, value: f64) -> String {
    format!("{} {} {}", term(lang, of), operator.sign(), amount(lang, of, value))
}

/// Why a paragraph is met: a figure of the chip beside its limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// What is compared.
    pub term: Term,
    /// How.
    pub operator: Operator,
    /// The chip's own.
    pub value: f64,
    /// The rule's.
    pub limit: f64,
}

fn reason(lang: Lang, r: &Reason) -> String {
    let (name, value, limit) = (term(lang, r.term), amount(lang, r.term, r.value), amount(lang, r.term, r.limit));
    let least = matches!(r.operator, Operator::AtLeast | Operator::Above);
    let (ko, en) = if least { ("이상", "from") } else { ("미만", "under") };
    say(
        lang,
        format!("내 칩의 {} 기준({limit}) {ko}", with(&format!("{name} {value}"), Josa::EunNeun)),
        format!("{name} {value} (line: {en} {limit})"),
    )
}

/// The nearest move of one slider that changes the class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The figure that moves; for performance density the area.
    pub variable: Variable,
    /// Where the class changes, in the slider's unit.
    pub at: f64,
    /// Whether the slider moves up.
    pub up: bool,
    /// The class beyond.
    pub class: Class,
    /// Where the rule adds the links to it: the limit of both together.
    pub sum: Option<f64>,
}

fn flip(lang: Lang, f: &Flip) -> String {
    let after = asks(lang, f.class);
    if f.variable == Variable::Pd {
        let (at, up) = (format(lang, f.at, Unit::SquareMillimetre), f.up);
        let ko = if up { with(&at, Josa::EulReul) + " 넘으면" } else { format!("{at} 이하면") };
        let en = if up { "above" } else { "up to" };
        return say(lang, format!("회로 넓이가 {ko} {after}."), format!("With logic {en} {at}, {after}."));
    }
    let at = amount(lang, Term::One(f.variable), f.at);
    let [ko_sum, en_sum] = f.sum.map_or_else(<[String; 2]>::default, |sum| {
        let sum = amount(lang, Term::One(f.variable), sum);
        [format!("(연결과 합쳐 {sum})"), format!(" ({sum} together with its links)")]
    });
    let (ko, en) = if f.up { ("이상이면", "From") } else { ("아래면", "Below") };
    let name = variable(lang, f.variable);
    say(
        lang,
        format!("{} {at}{ko_sum} {ko} {after}.", with(name, Josa::IGa)),
        if f.variable == Variable::Tpp {
            format!("{en} TPP {at}, {after}.")
        } else {
            format!("{en} {at} of {name}{en_sum}, {after}.")
        },
    )
}

/// A rule with where it is published.
pub fn rule(lang: Lang, regime: &Regime, paragraph: Option<&Paragraph>) -> String {
    let name = events::name(lang, regime.id);
    let place = match (regime.kind, regime.grade) {
        (Kind::Letter, Grade::Assumption) => {
            lang.pick("숫자는 2022년 10월 규정에서 빌림", "no numbers published").to_owned()
        }
        (Kind::Letter, _) => lang.pick("공개되지 않고 보도된 기준", "reported, not published").to_owned(),
        _ => {
            [Some(regime.citation), paragraph.map(|p| p.citation)].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    };
    format!("{name}, {place}")
}

/// What the finding needs.
#[derive(Debug)]
pub struct Finding<'a> {
    /// The month shown.
    pub month: f64,
    /// The status of the reader's chip.
    pub status: Status,
    /// Why.
    pub reasons: &'a [Reason],
    /// Its class a month before, where it was another.
    pub before: Option<Class>,
    /// The nearest change.
    pub flip: Option<Flip>,
    /// The class in scenario B.
    pub other: Option<Class>,
}

/// The finding: status of the reader's chip, what it was a month before, or what would change it.
pub fn finding(lang: Lang, f: &Finding<'_>) -> String {
    let month = format(lang, f.month, Unit::Month);
    let asked = asks(lang, f.status.class);
    let out = say(
        lang,
        format!("{month}: 내 칩은 중국에 보낼 때 {asked}."),
        format!("{month}: to send your chip to China, {asked}."),
    );
    let more = match (f.before, &f.flip) {
        (Some(before), _) => {
            let before = class(lang, before);
            say(lang, format!(" 한 달 전: {before}."), format!(" A month earlier: {before}."))
        }
        (None, Some(nearest)) => [" ", &flip(lang, nearest)].concat(),
        (None, None) => String::new(),
    };
    let other = f.other.map_or_else(String::new, |other| {
        let other = class(lang, other);
        say(lang, format!(" 비교안(B): {other}."), format!(" Scenario B: {other}."))
    });
    [out, more, other].concat()
}

/// Why the reader's chip has its status: the rule and the figures that it looks at. Begins the caption.
pub fn why(lang: Lang, f: &Finding<'_>) -> String {
    match f.status.regime {
        None => say(lang, "AI 칩을 겨눈 미국 규정이 아직 없어요.", "There is no US rule on AI chips yet."),
        Some(regime) => {
            let rule = rule(lang, regime, f.status.paragraph);
            let why: Vec<String> = f.reasons.iter().map(|r| reason(lang, r)).collect();
            let (why, end) = (why.join(", "), lang.pick("이에요", ""));
            match why.is_empty() {
                true => say(lang, format!("{rule}: 기준에 걸리지 않아요."), format!("{rule}: below its lines.")),
                false => format!("{rule}: {why}{end}."),
            }
        }
    }
}

/// The status of a chip, with what cannot be decided and why.
pub fn status(lang: Lang, status: &Status, inputs: &Inputs) -> String {
    let known = class(lang, status.class);
    let Some(open) = status.undecided else { return known };
    let mut missing: Vec<&str> = Vec::new();
    for paragraph in open.paragraphs {
        paragraph.condition.comparisons(&mut |of, _, _| {
            let (Term::One(a) | Term::Sum(a, _)) = of;
            for one in [a, if let Term::Sum(_, b) = of { b } else { a }] {
                let name = variable(lang, one);
                if inputs.number(one).is_none() && !missing.contains(&name) {
                    missing.push(name);
                }
            }
        });
    }
    let (rule, missing) = (events::name(lang, open.id), missing.join(", "));
    say(
        lang,
        format!("{known}. {rule}: 판단할 수 없음({missing} 알려지지 않음)"),
        format!("{known}. {rule}: cannot be decided ({missing} unknown)"),
    )
}

/// The caption.
pub fn caption(lang: Lang, date: Date, density: bool, drawn: usize, unseen: usize) -> String {
    let (drawn, unseen) = (count(lang, drawn as f64), count(lang, unseen as f64));
    let (y_ko, y_en) = if density {
        ("성능 밀도(TPP를 회로 넓이 mm²로 나눈 값, 세로)", "performance density (TPP per mm² of logic)")
    } else {
        ("메모리 대역폭(세로)", "memory bandwidth")
    };
    let late = if date > CHECKED_TO {
        say(
            lang,
            format!(" 규정은 {CHECKED_TO}까지 확인했고, 그 뒤에 예정된 일의 결과는 확인하지 않았어요."),
            format!(" Rules checked to {CHECKED_TO}; what was scheduled after that: outcome not checked."),
        )
    } else {
        String::new()
    };
    say(
        lang,
        format!(
            "칩 {drawn}개의 연산 성능(TPP, 가로)과 {y_ko}. 두 축 모두 로그 눈금(한 눈금에 10배)이에요. 바탕은 나머지 조건이 내 칩과 같은 칩에 {date} 현재 미국 규정이 요구하는 것이고, 점은 칩마다 제 값으로 따진 결과예요. 색과 모양의 뜻은 그림 아래쪽에 적었어요. 기준선은 TPP 4,800부터 허가, 2,400과 1,600은 밀도와 함께 보고(2023년 10월), TPP 2만 1,000과 메모리 6,500GB/s에 못 미치면 건별로 심사해요(2026년 1월). 2025년 4월 공문은 보도로는 메모리 대역폭 1,400GB/s부터, 또는 연결과 합쳐 1,700GB/s부터 걸려요. 속이 빈 점은 소문에 기댄 값, 옅은 점은 그해까지 나오지 않은 칩이고, 겹치는 점은 옆으로 비켜 놓았어요. 중국산 칩에는 같은 잣대를 대 보기만 했어요. 값을 모르거나 축을 벗어난 {unseen}개는 표에만 있어요.{late} 법률 자문이 아니에요."
        ),
        format!(
            "{drawn} chips by processing performance (TPP, across) and {y_en}; both axes are logarithmic, ten times a tick. Background: what the US rules of {date} ask for China of a chip that is otherwise like yours; the marks go by each chip's own figures, see the key. Lines: from TPP 4,800 a licence; 2,400 and 1,600 count with density (October 2023); under TPP 21,000 and 6,500 GB/s of memory, case by case (January 2026). The April 2025 letters, as reported, reach memory bandwidth from 1,400 GB/s, or 1,700 GB/s together with links. Hollow: rests on a rumour; faint: not launched by that year; marks that coincide are moved aside. Chinese chips are only held against the same yardstick. {unseen} chips with unknown figures or off the axes are in the table alone.{late} Not legal advice."
        ),
    )
}

/// A class in the key; the last is that of chips whose status cannot be decided.
pub fn key(lang: Lang, of: Class) -> String {
    if of == Class::Unknown {
        say(lang, "값을 몰라 판단할 수 없음", "Cannot be decided: figures unknown")
    } else {
        class(lang, of)
    }
}

/// The reader's chip.
pub const fn own(lang: Lang) -> &'static str {
    lang.pick("내 칩", "Your chip")
}

/// The reader's chip in scenario B.
pub const fn other(lang: Lang) -> &'static str {
    lang.pick("비교안(B)의 칩", "Scenario B's chip")
}

/// What the numbers above the map are.
pub const fn limits(lang: Lang) -> &'static str {
    lang.pick("TPP 기준선", "TPP lines")
}

/// The label of a line with its limit; where the rule adds the links, also with where it lies `at` on the axis.
pub fn line(lang: Lang, of: Term, value: f64, at: f64) -> String {
    match of {
        Term::One(Variable::Tpp) => count(lang, value),
        Term::One(Variable::Pd) => {
            say(lang, format!("밀도 {}", count(lang, value)), format!("density {}", count(lang, value)))
        }
        Term::One(_) => amount(lang, of, value),
        Term::Sum(..) => {
            let (at, value) = (amount(lang, of, at), count(lang, value));
            say(lang, format!("{at}(연결과 합쳐 {value})"), format!("{at} ({value} with links)"))
        }
    }
}

/// A tick of the upright axis; `last` carries the unit.
pub fn tick(lang: Lang, density: bool, value: f64, last: bool) -> String {
    match (last, density) {
        (false, _) => count(lang, value),
        (true, false) => format(lang, value, Unit::GigabytesPerSecond),
        (true, true) => {
            say(lang, format!("성능 밀도 {}", count(lang, value)), format!("density {}", count(lang, value)))
        }
    }
}

/// A figure with the mark of a rumour.
pub fn graded(lang: Lang, of: Term, figure: Option<Figure>) -> String {
    let known = |figure: Figure| grades::marked(lang, &amount(lang, of, figure.value), figure.grade);
    figure.map_or_else(|| grades::unknown(lang).to_owned(), known)
}

/// A chip's name.
pub fn chip(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => name.to_owned(),
        Lang::Ko => [("China", "중국용"), ("reported", "보도된 것"), ("system", "시스템")]
            .into_iter()
            .fold(name.to_owned(), |name, (en, ko)| name.replace(en, ko)),
    }
}

/// Readout of a zone.
pub fn zone(lang: Lang, of: Class) -> String {
    say(lang, format!("이 구역: {}", class(lang, of)), format!("This zone: {}", class(lang, of)))
}

/// The table's caption, corner and columns.
pub fn table(lang: Lang, date: Date) -> (String, &'static str, Vec<String>) {
    let caption = say(
        lang,
        format!("{date} 현재 내 칩과 목록의 칩을 중국에 수출할 때의 지위와 규정의 기준"),
        format!("Status for China on {date} of your chip and the catalogue's, and the rules' limits"),
    );
    let columns = match lang {
        Lang::Ko => {
            ["TPP", "메모리 대역폭 (GB/s)", "성능 밀도 (TPP/mm²)", "바깥 연결 (GB/s)", "지위", "가장 약한 근거"]
        }
        Lang::En => [
            "TPP",
            "Memory bandwidth (GB/s)",
            "Performance density (TPP/mm²)",
            "Links (GB/s)",
            "Status",
            "Weakest evidence",
        ],
    };
    (caption, lang.pick("칩과 규정", "Chip or rule"), columns.map(str::to_owned).to_vec())
}
