//! What the page on the model says around its equations, parameters and files.

use crate::scenario::{Kind, ParamId, Scale, param};
use crate::words::number::plain;
use crate::words::{Lang, field, params};

said!(/// Name of an equation's part of the page that scrolls by itself.
    equation, "식", "Equation");
said!(/// Label of a parameter's id.
    id, "이름", "Id");
said!(/// Label of a range.
    range, "범위", "Range");
said!(/// Label of the options of a choice.
    options, "고를 것", "Options");
said!(/// Label of a step.
    step, "한 칸", "Step");
said!(/// Label of a default.
    default, "기본값", "Default");
said!(/// Label of a unit.
    unit, "단위", "Unit");
said!(/// Label of a grade.
    grade, "근거 등급", "Grade");
said!(/// Label of a source.
    source, "출처", "Source");
said!(/// Label of the figures that have the parameter's slider.
    figures, "그림", "Figure");
said!(/// Label of published values along a slider.
    published, "발표된 값", "Published values");
said!(/// Heading of the market's parameters without a slider.
    without_slider, "슬라이더가 없는 시장의 매개변수", "Parameters of the market without a slider");
said!(/// Column of a parameter's name.
    parameter, "매개변수", "Parameter");
said!(/// The grade of what the reader asks or picks.
    question, "독자가 정하는 값", "reader's question");
said!(/// The word before the reason of an assumption.
    assumption, "가정", "assumption");
said!(/// A parameter whose range is a single value.
    fixed, "고정", "fixed");
said!(/// Column of a version's number.
    version, "판", "Version");
said!(/// Column of a version's date.
    date, "날짜", "Date");
said!(/// Column of what changed.
    changed, "바뀐 것", "What changed");
said!(/// Column of the answers that moved.
    moved, "달라진 답", "Answers that moved");
said!(/// Name of the table of versions.
    versions, "모형의 판", "Versions of the model");
said!(/// Copies a text.
    copy, "복사", "Copy");
said!(/// Name of the citation in a plain line.
    cite_line, "한 줄로", "In a line");
said!(/// Where the address of the page stands while nobody knows it.
    address_unknown, "이 페이지의 주소", "the address of this page");

/// How many parameters a group has.
#[must_use]
pub fn count(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ko => format!("{count}개"),
        Lang::En => format!("{count}"),
    }
}

/// The distance between two positions of a slider; the names of the options of a choice.
#[must_use]
pub fn steps(lang: Lang, id: ParamId) -> String {
    match param(id).kind {
        Kind::Number { scale: Scale::Octaves, .. } => lang.pick("두 배씩", "doublings").to_owned(),
        Kind::Number { scale: Scale::Log, step, .. } => {
            let percent = plain(libm::round((step - 1.0) * 1000.0) / 10.0);
            match lang {
                Lang::Ko => format!("{percent}%씩"),
                Lang::En => format!("{percent}%"),
            }
        }
        Kind::Number { step, .. } => plain(step),
        Kind::Choice { options, .. } => {
            (0..options.len()).map(|at| params::option(lang, id, at)).collect::<Vec<_>>().join(" · ")
        }
        Kind::Switch { .. } => [field::value(lang, id, 1.0), field::value(lang, id, 0.0)].join(" · "),
    }
}

/// The two ends of a range.
#[must_use]
pub fn between(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::Ko => format!("{low}~{high}"),
        Lang::En => format!("{low} to {high}"),
    }
}

/// The size of a file.
#[must_use]
pub fn size(bytes: usize) -> String {
    format!("{} kB", plain(libm::round(bytes as f64 / 100.0) / 10.0))
}

/// What the table of parameters without a slider is called, with their number.
#[must_use]
pub fn market_caption(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Ko => format!("시장의 매개변수 {count}개. 기본값과 범위는 단위 열의 단위로 적었어요."),
        Lang::En => format!("{count} parameters of the market; default and range in the unit of their column."),
    }
}
