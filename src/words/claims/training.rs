//! The claims of the training chapter in words.

use super::Words;
use crate::model::controls::Class;
use crate::scenario::Unit;
use crate::words::Lang;
use crate::words::classes::asks;
use crate::words::number::format;

/// What is said of them.
pub const WORDS: Words = Words { reading, value, reason, searched: true };

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "modest-inference" => (
            "내가 설계한 14나노 카드 한 장에 모델이 들어가고, 사용자마다 초당 10토큰 이상 받는다.",
            "one 14 nm card of your design holds the model and gives each user at least 10 tokens a second.",
        ),
        "legacy-serving" => (
            "카드 가격과 전기료로 따져, 내 14나노 카드의 토큰이 H100의 토큰보다 비싸지 않다.",
            "counting cards and electricity, a token from your 14 nm card costs no more than one from an H100.",
        ),
        "edge-work" => (
            "내가 설계한 28나노 카드 한 장이 라마 3 8B(4비트)로 사용자 한 명에게 초당 10토큰 이상 답한다.",
            "one 28 nm card of your design answers one user from Llama 3 8B (4 bits) at 10 tokens a second or more.",
        ),
        "ascend-prefill" => (
            "앞에서 고른 서비스 조건에서 어센드 910C 하나가 적어도 H20 하나만큼 빨리 질문을 읽는다(가격은 따지지 않음).",
            "at your serving settings an Ascend 910C reads questions at least as fast as an H20 (prices not compared).",
        ),
        "h20-ahead" => (
            "그림에서 고른 자리에서 H20이 H100보다 느리지 않다.",
            "at your point on the map, the H20 is no slower than the H100.",
        ),
        "h20-dear" => (
            "앞에서 고른 서비스 조건에서 어센드 910C 하나가 적어도 H20 하나만큼 토큰을 만든다(가격은 따지지 않음).",
            "at your serving settings an Ascend 910C makes at least as many tokens as an H20 (prices not compared).",
        ),
        "training-gap" => (
            "같은 개수로 학습하면 H20은 H100보다 시간이 세 배 이상 걸린다.",
            "on as many chips, training with H20s takes at least three times as long as with H100s.",
        ),
        "under-the-line" => (
            "고른 달의 마지막 날, 칩을 다루는 어떤 규정에도 내 칩이 걸리지 않는다.",
            "on the last day of the chosen month, no rule on chips reaches your chip.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

/// The number the verdict rests on.
fn value(lang: Lang, id: &str, v: f64) -> String {
    let times = format(lang, v, Unit::Times);
    let (ko, en) = match id {
        "modest-inference" | "legacy-serving" | "edge-work" if v <= 0.0 => {
            ("모델이 메모리에 들어가지 않아요.".to_owned(), "The model does not fit.".to_owned())
        }
        "modest-inference" => {
            let speed = format(lang, v, Unit::TokensPerSecond);
            (format!("사용자마다 {speed}."), format!("{speed} for each user."))
        }
        "edge-work" => {
            let speed = format(lang, v, Unit::TokensPerSecond);
            (format!("한 사람에게 {speed}."), format!("{speed} for one user."))
        }
        "ascend-prefill" => {
            (format!("910C가 읽는 속도는 H20의 {times}."), format!("The 910C reads at {times} the speed of the H20."))
        }
        "legacy-serving" => (
            format!("같은 돈으로 만드는 토큰이 H100의 {times}."),
            format!("{times} the tokens of an H100 for the same money."),
        ),
        "h20-ahead" => {
            (format!("H20의 속도는 H100의 {times}."), format!("The H20 runs at {times} the speed of the H100."))
        }
        "h20-dear" => (format!("910C의 토큰이 H20의 {times}."), format!("The 910C makes {times} what the H20 does.")),
        "training-gap" => (format!("걸리는 시간이 {times}."), format!("It takes {times} the days.")),
        "under-the-line" => {
            let asked = asks(lang, class(v));
            (format!("{asked}."), format!("For China, {asked}."))
        }
        _ => return String::new(),
    };
    match lang {
        Lang::Ko => ko,
        Lang::En => en,
    }
}

/// The class of a strictness, see [`Class::strictness`].
const fn class(strictness: f64) -> Class {
    match strictness as u8 {
        0 => Class::NotCaught,
        1 => Class::NacNotification,
        2 | 3 => Class::LicenceRequired,
        4 => Class::LicenceCaseByCase,
        _ => Class::LicencePresumptionOfDenial,
    }
}

/// Why the line is where it is, where that is a choice.
fn reason(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "modest-inference" | "edge-work" => (
            "초당 10토큰은 우리가 고른 기준이에요. 영어를 눈으로 읽는 속도의 두 배쯤 돼요.",
            "Ten a second is our threshold: about twice the speed at which people read English.",
        ),
        "training-gap" => (
            "세 배는 우리가 고른 기준이에요. 두 달 걸릴 학습이 반년이 되면 그사이 다음 모델이 나오곤 해요.",
            "Three is our threshold: two months become half a year, and by then newer models are out.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claims::training::ALL;

    #[test]
    fn every_number_is_said_in_both_languages() {
        for lang in Lang::ALL {
            for claim in ALL {
                for v in [0.0, 1.0, 2.5, 6.0] {
                    let said = value(lang, claim.id, v);
                    assert!(said.ends_with('.') && !said.contains('—'), "{}: {said}", claim.id);
                }
            }
        }
    }

    #[test]
    fn a_strictness_is_its_class() {
        for rank in [0.0, 1.0, 3.0, 4.0, 6.0] {
            assert_eq!(f64::from(class(rank).strictness()), rank);
        }
    }
}
