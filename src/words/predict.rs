//! The questions before figures: what is asked, how a guess reads, and what the reader is told. Guesses are 0 to 100.

use super::Lang;
use super::number::{Unit, format};
use crate::figures::FigureId;

/// What is asked before a figure, if something is. The numbers in it are the defaults.
#[must_use]
pub const fn question(lang: Lang, figure: FigureId) -> Option<&'static str> {
    let (ko, en) = match figure {
        FigureId::Wafer => (
            "504mm² 크기의 14나노 칩을 300mm 웨이퍼에 찍어요. 1cm²에 결함이 평균 0.08개라면, 온전한 칩 100개 가운데 몇 개가 작동할까요?",
            "A 14 nm chip of 504 mm² is printed on a 300 mm wafer, with 0.08 defects per cm² on average. Of 100 whole chips, how many work?",
        ),
        FigureId::Serve => (
            "8비트로 줄인 라마 3 8B로 카드 한 장이 32명에게 답해요. H100이 토큰 100개를 만드는 동안, 대역폭이 500GB/s인 14나노 카드는 몇 개를 만들까요?",
            "Llama 3 8B, cut to 8 bits, serves 32 people from one card. While an H100 makes 100 tokens, how many does a 14 nm card with 500 GB/s of bandwidth make?",
        ),
        FigureId::Rules => (
            "우리 목록에서 미국 규정에 비춰 판정할 수 있는 데이터센터 칩만 모았어요. 중국산도 수출품으로 친다면, 2026년 10월 31일에 몇 %가 허가도 통지도 없이 중국에 갈 수 있을까요?",
            "Take the data-centre chips of our catalogue whose status under US rules can be determined, Chinese ones counted as if exported. On 31 October 2026, what percentage may go to China with neither a licence nor a notice?",
        ),
        FigureId::Futures => (
            "2025년 4월부터 H20 같은 저사양 칩도 중국에 팔려면 미국의 허가가 필요해요. 그해 여름부터는 중국 정부도 사지 말라고 했고요. 중국은 계속 거부한다고 칠 때, 미국의 이 통제 때문에 2027년 중국의 AI 연산은 몇 % 줄어들까요?",
            "Since April 2025, selling even low-end chips such as the H20 to China takes a US licence; since that summer Beijing has discouraged buying them. If Beijing keeps refusing, by what percentage does the US control shrink China's AI compute in 2027?",
        ),
        FigureId::HbmRush => (
            "2025년 1월과 2월, 한국이 중국에 판 반도체가 한 해 전보다 22.5%와 31.8% 줄었어요. 그 직전인 2024년 12월 31일부터 HBM을 중국에 팔려면 미국의 허가가 필요해졌고요. 줄어든 돈의 몇 %가 HBM 때문일까요?",
            "In January and February 2025 Korea's chip exports to China were 22.5% and 31.8% lower than a year before. Just before, on 31 December 2024, a US licence requirement for selling HBM to China had taken hold. What percentage of the money lost was HBM?",
        ),
        _ => return None,
    };
    Some(lang.pick(ko, en))
}

/// How a guess reads: "100개 중 31개", "31 of 100", "31%".
#[must_use]
pub fn reads(lang: Lang, figure: FigureId, value: f64) -> String {
    let share = format(lang, libm::round(value), Unit::Percent);
    let count = format(lang, libm::round(value), Unit::One);
    match (figure, lang) {
        (FigureId::Rules | FigureId::Futures | FigureId::HbmRush, _) => share,
        (FigureId::Serve, Lang::Ko) => format!("H100이 100개 만들 때 {count}개"),
        (FigureId::Serve, Lang::En) => format!("{count} to the H100's 100"),
        (_, Lang::Ko) => format!("100개 중 {count}개"),
        (_, Lang::En) => format!("{count} of 100"),
    }
}

/// How near a guess must come to be called very close.
const NEAR: f64 = 5.0;

/// What the reader is told after a guess; `answer` is no number where the model has none.
#[must_use]
pub fn reveal(lang: Lang, figure: FigureId, guess: f64, answer: f64) -> String {
    let shares = matches!(figure, FigureId::Rules | FigureId::Futures | FigureId::HbmRush);
    let unit = if shares { Unit::Percent } else { Unit::Count };
    let [g, a] = [guess, answer].map(|value| format(lang, libm::round(value), unit));
    let side = if answer.is_nan() {
        lang.pick("이 설정으로는 답할 수 없어요.", "There is no answer on these settings.")
    } else if (guess - answer).abs() <= NEAR {
        lang.pick("거의 맞혔어요.", "Very close.")
    } else {
        surprise(lang, figure, guess < answer)
    };
    match lang {
        Lang::Ko => format!("예상 {g}, 모형의 답 {a}. {side}"),
        Lang::En => format!("You said {g}; the model says {a}. {side}"),
    }
}

/// What a guess that was too low, or too high, means.
const fn surprise(lang: Lang, figure: FigureId, low: bool) -> &'static str {
    let (ko, en) = match (figure, low) {
        (FigureId::Serve, true) => ("생각보다 쓸 만하네요.", "The modest card does better than you expected."),
        (FigureId::Serve, false) => ("생각보다 느리네요.", "The modest card does worse than you expected."),
        (FigureId::Rules, true) => {
            ("생각보다 많은 칩이 규정 밖에 있어요.", "The rules leave out more than you expected.")
        }
        (FigureId::Rules, false) => ("생각보다 많은 칩이 규정에 걸려요.", "The rules reach more than you expected."),
        (FigureId::Futures, true) => ("생각보다 많이 줄어요.", "The control takes away more than you expected."),
        (FigureId::Futures, false) => ("생각보다 덜 줄어요.", "The control takes away less than you expected."),
        (FigureId::HbmRush, true) => ("생각보다 많은 몫이 HBM이었어요.", "HBM is more of the fall than you expected."),
        (FigureId::HbmRush, false) => {
            ("나머지는 다른 메모리의 가격과 물량이에요.", "The rest was other memory, in price and in volume.")
        }
        (_, true) => ("생각보다 많이 작동해요.", "More of them work than you expected."),
        (_, false) => ("생각보다 많이 버려져요.", "More of them are lost than you expected."),
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: [FigureId; 5] =
        [FigureId::Wafer, FigureId::Serve, FigureId::Rules, FigureId::Futures, FigureId::HbmRush];

    #[test]
    fn five_figures_ask_and_answer_in_both_languages() {
        for lang in Lang::ALL {
            for figure in FigureId::ALL {
                assert_eq!(question(lang, figure).is_some(), ASKED.contains(&figure), "{figure:?}");
            }
            for figure in ASKED {
                let replies = [(10.0, 12.0), (10.0, 60.0), (90.0, 60.0), (50.0, f64::NAN)]
                    .map(|(g, a)| reveal(lang, figure, g, a));
                for (i, reply) in replies.iter().enumerate() {
                    assert!(!reply.contains("NaN") && !replies[i + 1..].contains(reply), "{reply}");
                }
            }
        }
    }

    #[test]
    fn guesses_read_naturally() {
        assert_eq!(reads(Lang::Ko, FigureId::Wafer, 31.0), "100개 중 31개");
        assert_eq!(reads(Lang::En, FigureId::Serve, 31.0), "31 to the H100's 100");
        assert_eq!(reads(Lang::Ko, FigureId::Rules, 31.0), "31%");
        assert_eq!(reveal(Lang::Ko, FigureId::Wafer, 60.0, 67.8), "예상 60개, 모형의 답 68개. 생각보다 많이 작동해요.");
        assert_eq!(reveal(Lang::En, FigureId::Wafer, 60.0, 64.0), "You said 60; the model says 64. Very close.");
    }
}
