//! The claims of the chapter on sanctions in words.

use super::Words;
use crate::scenario::Unit;
use crate::words::Lang;
use crate::words::josa::{Josa, with};
use crate::words::number::format;

/// What is said of them.
pub const WORDS: Words = Words { reading, value, reason, searched: true };

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "surplus-tokens" => (
            "2025년 말 중국의 AI 칩은, 보통 회사의 효율로 토큰을 만드는 데 드는 칩보다 적지 않다.",
            "at the end of 2025 China has at least as many AI chips as its tokens take at ordinary efficiency.",
        ),
        "surplus-now" => (
            "2025년 말 중국에서 실제로 빌려 쓸 수 있는 연산은, 학습과 다른 AI 일까지 합친 수요보다 적지 않다.",
            "at the end of 2025 compute for rent in China is no less than all demand, training and other AI work included.",
        ),
        "surplus-next" => (
            "2026년부터 2030년까지 해마다, 빌려 쓸 수 있는 연산이 모든 수요보다 적지 않다.",
            "in every year from 2026 to 2030, compute for rent is no less than all demand.",
        ),
        "low-end-meaningless" => (
            "다른 정책이 그대로일 때, 저사양 칩 통제로 줄어드는 중국의 2027년 연산은 5%가 안 된다.",
            "all other policy as it is, the low-end control takes away less than 5% of China's compute in 2027.",
        ),
        "low-end-speeds" => (
            "다른 정책이 그대로일 때, 저사양 칩 통제로 2027년에 팔리는 연산 가운데 중국산의 몫이 5%p 이상 커진다.",
            "all other policy as it is, the low-end control raises the Chinese share of compute sold in 2027 by five points or more.",
        ),
        "speeds-self-sufficiency" => (
            "2027년에 팔리는 연산 가운데 중국산의 몫이, 통제가 없었을 때보다 10%p 이상 크다.",
            "of compute sold in 2027, the Chinese share is at least ten points higher than without controls.",
        ),
        "training-gap-binds" => (
            "2027년 중국이 학습에 쓸 수 있는 연산이, 통제가 없었을 때보다 절반 이상 적다.",
            "in 2027 China's compute for training is at least half below what it would be without controls.",
        ),
        "training-first" => (
            "통제가 2027년 학습용 연산에서 덜어 내는 몫이, 모든 연산에서 덜어 내는 몫보다 작지 않다.",
            "of compute for training in 2027 the controls take no smaller a share than of all compute.",
        ),
        "paradox" => (
            "통제로 줄었던 중국의 연산이, 2035년까지 어느 한 해에는 통제가 없었을 때만큼 된다(그 뒤에 다시 밀려도 된다).",
            "China's compute, first made smaller by the controls, is in some year up to 2035 what it would be without them (it may fall back later).",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

/// The number the verdict rests on.
fn value(lang: Lang, id: &str, v: f64) -> String {
    let times = format(lang, libm::round(v * 100.0) / 100.0, Unit::Times);
    let percent = |v: f64| format(lang, libm::round(v * 1000.0) / 10.0, Unit::Percent);
    let points = count(lang, libm::round(v * 100.0));
    let (ko, en) = match id {
        "surplus-tokens" => (
            format!("칩은 {}.", with(&format!("토큰 수요의 {times}"), Josa::IeyoYeyo)),
            format!("Chips are {times} what the tokens take."),
        ),
        "surplus-now" => (
            format!("빌려 쓸 수 있는 연산은 {}.", with(&format!("수요의 {times}"), Josa::IeyoYeyo)),
            format!("Compute for rent is {times} demand."),
        ),
        "surplus-next" => (
            format!("가장 모자라는 해에 {}.", with(&format!("수요의 {times}"), Josa::IeyoYeyo)),
            format!("In the scarcest of these years it is {times} demand."),
        ),
        "low-end-meaningless" | "training-gap-binds" => {
            let change = percent(v.abs());
            let (ko, en) = if id == "training-gap-binds" {
                ("학습 연산", "compute for training")
            } else {
                ("연산", "compute")
            };
            if v < 0.0 {
                (format!("중국의 {ko}이 {change} 늘어요."), format!("China's {en} is {change} more."))
            } else {
                (format!("중국의 {ko}이 {change} 줄어요."), format!("China's {en} is {change} less."))
            }
        }
        "low-end-speeds" | "speeds-self-sufficiency" | "training-first" => {
            (format!("차이는 {points}%p예요."), format!("The difference is {points} points."))
        }
        "paradox" if v > LAST_YEAR => (
            "모형이 끝나는 2035년까지 그런 해가 없어요.".to_owned(),
            "There is no such year by 2035, where the model ends.".to_owned(),
        ),
        "paradox" => {
            let year = format(lang, v, Unit::Year);
            (format!("{year}에 처음 따라잡아요."), format!("It first draws level in {year}."))
        }
        _ => return String::new(),
    };
    match lang {
        Lang::Ko => ko,
        Lang::En => en,
    }
}

/// The last year of the model.
const LAST_YEAR: f64 = 2035.0;

fn count(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::One)
}

/// Why the line is where it is, where that is a choice.
fn reason(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "low-end-meaningless" => (
            "5%는 우리가 고른 기준이에요. 모형에서 이만한 연산은 한 달 반이면 늘어나요.",
            "Five per cent is our threshold: in the model, compute grows by that in some six weeks.",
        ),
        "speeds-self-sufficiency" => (
            "10%p는 우리가 고른 기준이에요. 같은 2023년의 중국산 비중도 조사에 따라 10%에서 19%까지 갈렸어요.",
            "Ten points is our threshold: published shares for 2023 alone run from 10% to 19%.",
        ),
        "low-end-speeds" => (
            "5%p는 우리가 고른 기준이에요. 모든 통제를 함께 볼 때 쓰는 10%p의 절반이에요.",
            "Five points is our threshold: half of the ten for all controls together.",
        ),
        "training-gap-binds" => (
            "절반은 우리가 고른 기준이에요. 모형에서 학습용 연산이 두 배가 되는 데는 한 해 넘게 걸려요.",
            "Half is our threshold: in the model, compute for training takes over a year to double.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claims::sanctions::ALL;

    #[test]
    fn every_number_is_said_in_both_languages() {
        for lang in Lang::ALL {
            for claim in ALL {
                for v in [-0.2, 0.0, 0.04, 0.81, 5.2] {
                    let said = value(lang, claim.id, v);
                    assert!(said.ends_with('.') && !said.contains('—'), "{}: {said}", claim.id);
                }
            }
        }
        assert_eq!(value(Lang::Ko, "low-end-meaningless", 0.0386), "중국의 연산이 3.9% 줄어요.");
        assert_eq!(value(Lang::En, "speeds-self-sufficiency", 0.8815), "The difference is 88 points.");
    }
}
