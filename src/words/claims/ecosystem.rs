//! The claims of the chapter on software and money in words.

use super::Words;
use crate::scenario::Unit;
use crate::words::Lang;
use crate::words::josa::{Josa, with};
use crate::words::number::{format, percent};

/// What is said of them.
pub const WORDS: Words = Words { reading, value, reason, searched: true };

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "cuda-tipping" => (
            "2030년 초에 외국 칩이 자유롭게 들어와도 중국 소프트웨어가 뒷걸음치지 않는다(그때의 가격과 의무 구매 아래, 공급 한도 없이).",
            "if foreign chips came back freely at the start of 2030, China's software would not slip (prices and mandate of then, no limit of supply).",
        ),
        "nvidia-loses" => (
            "2030년 중국에서 팔리고 밀수되는 연산 가운데 외국 칩이 10%가 안 된다.",
            "in 2030 foreign chips are less than 10% of the compute sold and smuggled in China.",
        ),
        "loss-is-large" => (
            "2023~2030년에 잃는 중국 매출이, 통제가 없었다면 올렸을 전체 매출의 10% 이상이다.",
            "revenue lost in China in 2023–30 is at least 10% of all the revenue the maker would have without controls.",
        ),
        "frontier-slows" => (
            "줄어든 매출 탓에 2030년의 최첨단 칩이 90일 이상 늦어진다.",
            "because of the lost revenue, the leading chip of 2030 comes at least 90 days later.",
        ),
        "cheap-tokens" => (
            "2027년 같은 토큰을 내는 데 드는 연산 비용이 중국에서 더 싸다.",
            "in 2027 the compute for the same tokens costs less in China than elsewhere.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

/// The number the verdict rests on.
fn value(lang: Lang, id: &str, v: f64) -> String {
    let share = |v: f64| percent(lang, crate::decimal::round_at(100.0 * v, -1));
    let (ko, en) = match id {
        "cuda-tipping" => {
            let points = format(lang, libm::round(1000.0 * v.abs()) / 10.0, Unit::One);
            if v < 0.0 {
                (
                    format!("당장 끌려가는 곳은 지금보다 {points}%p 낮아요(끝내 멈추는 곳은 ‘해자’ 그림에 있어요)."),
                    format!(
                        "The first pull is towards {points} points below where it stands (the figure of the moat shows where it comes to rest)."
                    ),
                )
            } else {
                (
                    format!("당장 끌려가는 곳은 지금보다 {points}%p 높아요(끝내 멈추는 곳은 ‘해자’ 그림에 있어요)."),
                    format!(
                        "The first pull is towards {points} points above where it stands (the figure of the moat shows where it comes to rest)."
                    ),
                )
            }
        }
        "nvidia-loses" => (format!("외국 칩의 몫은 {}예요.", share(v)), format!("The foreign share is {}.", share(v))),
        "loss-is-large" => {
            (format!("잃는 매출은 전체의 {}예요.", share(v)), format!("It comes to {} of all revenue.", share(v)))
        }
        "frontier-slows" => {
            let days = format(lang, libm::round(v), Unit::Days);
            (format!("모형으로는 {days} 늦어요."), format!("In the model it is {days} later."))
        }
        "cheap-tokens" => {
            let times = format(lang, crate::decimal::round_at(v, -2), Unit::Times);
            (
                format!("중국의 비용은 {}.", with(&format!("중국 밖의 {times}"), Josa::IeyoYeyo)),
                format!("China's cost is {times} that elsewhere."),
            )
        }
        _ => return String::new(),
    };
    match lang {
        Lang::Ko => ko,
        Lang::En => en,
    }
}

/// Why the line is where it is, where that is a choice.
fn reason(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "cuda-tipping" => (
            "기준은 0이에요. 거기서 자라는 쪽과 시드는 쪽이 갈려요.",
            "The line is zero, where growing and withering part.",
        ),
        "nvidia-loses" => (
            "10%는 우리가 고른 기준이에요. 번스타인은 엔비디아의 몫이 2024년 66%에서 2026년 8%가 되리라고 봤어요.",
            "10% is our threshold: Bernstein saw Nvidia's share go from 66% in 2024 to 8% in 2026.",
        ),
        "loss-is-large" => (
            "10%는 우리가 고른 기준이에요. 미국 회계 기준이 고객 하나를 따로 밝히게 하는 선이기도 해요.",
            "10% is our threshold; it is also where US rules require a firm to disclose a single customer.",
        ),
        "frontier-slows" => (
            "90일은 우리가 고른 기준이에요. 해마다 새 칩을 내는 회사라면 출시일이 다른 까닭으로도 그쯤은 움직여요.",
            "90 days is our threshold: with a new chip each year, launches move that much for other reasons.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claims::ecosystem::ALL;

    #[test]
    fn every_number_is_said_in_both_languages() {
        for lang in Lang::ALL {
            for claim in ALL {
                for v in [-0.3, 0.0, 0.0576, 1.11, 22.0] {
                    let said = value(lang, claim.id, v);
                    assert!(said.ends_with('.') && !said.contains('—'), "{}: {said}", claim.id);
                }
            }
        }
    }
}
