//! The claims of the legacy chapter in words.

use super::Words;
use crate::scenario::Unit;
use crate::words::Lang;
use crate::words::number::format;

/// What is said of them.
pub const WORDS: Words = Words { reading, value, reason, searched: true };

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    match (lang, id) {
        (Lang::Ko, "silicon-parity") => "같은 일을 하는 실리콘은 28나노가 5나노보다 비싸지 않다.",
        (Lang::Ko, "total-parity") => "설계, 패키징, 메모리, 전기까지 다 더해도 28나노가 5나노보다 비싸지 않다.",
        (Lang::Ko, "unaided-sale") => "외부의 자본 지원 없이 이 가격에 팔아도 공장이 손해를 보지 않는다.",
        (Lang::Ko, "glut") => "2025년 성숙 공정은 공급 과잉이었다 (모형의 연평균 가동률 80% 미만).",
        (Lang::Ko, "logic-small") => "28나노로 만들면 로직은 로직과 메모리를 합친 값의 4분의 1이 안 된다.",
        (Lang::En, "silicon-parity") => "silicon for the same job costs no more at 28 nm than at 5 nm.",
        (Lang::En, "total-parity") => "with design, packaging, memory and power, 28 nm still costs no more than 5 nm.",
        (Lang::En, "unaided-sale") => "the fab can sell at this price without loss and without outside capital.",
        (Lang::En, "glut") => "mature nodes were in glut in 2025 (the model's mean utilisation below 80%).",
        (Lang::En, "logic-small") => "at 28 nm, logic is less than a quarter of logic and memory together.",
        _ => "",
    }
}

/// The number the verdict rests on.
fn value(lang: Lang, id: &str, v: f64) -> String {
    match id {
        "silicon-parity" | "total-parity" => {
            let ratio = format(lang, v, Unit::Times);
            match lang {
                Lang::Ko => format!("28나노가 5나노의 {ratio}."),
                Lang::En => format!("28 nm costs {ratio} what 5 nm does."),
            }
        }
        "unaided-sale" => {
            let margin = format(lang, v.abs(), Unit::Usd);
            match (lang, v < 0.0) {
                (Lang::Ko, true) => format!("장당 {margin} 손해."),
                (Lang::Ko, false) => format!("장당 {margin} 남음."),
                (Lang::En, true) => format!("Each wafer loses {margin}."),
                (Lang::En, false) => format!("Each wafer leaves {margin}."),
            }
        }
        "glut" => {
            let u = format(lang, v * 100.0, Unit::Percent);
            match lang {
                Lang::Ko => format!("모형의 2025년 가동률 {u}."),
                Lang::En => format!("The model's utilisation in 2025: {u}."),
            }
        }
        "logic-small" => {
            let share = format(lang, v * 100.0, Unit::Percent);
            match lang {
                Lang::Ko => format!("로직의 몫 {share}."),
                Lang::En => format!("Logic's share: {share}."),
            }
        }
        _ => String::new(),
    }
}

/// Why the line is where it is, where that is a choice.
fn reason(lang: Lang, id: &str) -> &'static str {
    match (lang, id) {
        (Lang::Ko, "glut") => "80%는 우리가 고른 기준이에요. 파운드리의 손익은 대개 그 부근에서 갈려요.",
        (Lang::En, "glut") => "80% is our threshold: foundries' profits usually turn near it.",
        (Lang::Ko, "logic-small") => {
            "4분의 1은 우리가 고른 기준이에요. 그 아래면 웨이퍼가 공짜여도 값이 크게 내리지 않아요."
        }
        (Lang::En, "logic-small") => "A quarter is our threshold: below it, even free wafers lower the bill little.",
        _ => "",
    }
}
