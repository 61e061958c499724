//! What the model is held against, in words: peers, what of them is compared, bounds.

use super::number::{Unit, count, format, share};
use super::{Lang, say};
use crate::decimal::{exponent, power, round_significant};
use crate::model::agreement::{Bound, Measure};

/// Below this, a relative bound is written as a power of ten.
const SMALL: f64 = 1e-4;

/// The peer and what of it is ours too.
#[must_use]
pub fn peer(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "dies" => (
            "웨이퍼에 온전히 들어가는 다이: vowstar Yield Studio, 배치 34가지 × 위치 3가지",
            "Whole dies of a wafer: vowstar Yield Studio, 34 layouts × 3 placements",
        ),
        "yields" => (
            "모든 수율 모형과 넓이 공식: 따로 한 계산과 vowstar Yield Studio",
            "All yield models and area formulas: separate arithmetic and vowstar Yield Studio",
        ),
        "google" => (
            "머피·보스-아인슈타인 수율: 구글 chiplets-cost-model",
            "Murphy and Bose–Einstein yields: google/chiplets-cost-model",
        ),
        "implied-d0" => {
            ("수율에서 거꾸로 구한 결함 밀도: 따로 한 계산", "Defect densities implied by yields: separate arithmetic")
        }
        "actuary" => (
            "다이와 패키지의 값: Chiplet Actuary, 그 도구의 공식으로",
            "Dies and packages: Chiplet Actuary, by its own formulas",
        ),
        "catch" => ("쓸 수 있는 다이와 값: CATCH(NanoCAD Lab)", "Good dies and cost: CATCH (NanoCAD Lab)"),
        "ttm-cas" => ("다이, 수율, 값: 프린스턴 ttm-cas", "Dies, yield, cost: Princeton ttm-cas"),
        "cset" => ("웨이퍼값 표의 모든 줄: CSET, 2020년", "Every row of the wafer price table: CSET, 2020"),
        "smic" => ("웨이퍼 한 장의 원가: SMIC의 회계", "Unit cost of a wafer: SMIC's accounts"),
        "new-fabs" => {
            ("새 공장 다섯 곳의 원가: 따로 만든 표", "Full cost of five new fabs: a table computed separately")
        }
        "counts" => (
            "밀집 모델 여덟 개와 딥시크 V3의 매개변수와 캐시: 공개된 구성(딥시크 V3는 정규화 층을 빼고)",
            "Parameters and cache of eight dense models and DeepSeek-V3: their published configurations (DeepSeek-V3 without norms)",
        ),
        "closed-form" => (
            "답 쓰기와 질문 읽기 200가지: 따로 한 계산",
            "200 decode steps and prompts: a closed form computed separately",
        ),
        "scaling-book" => (
            "구글 스케일링 북: 표의 칸 24개와 풀이 4개",
            "Google's scaling book: 24 printed cells and 4 worked answers",
        ),
        "llm-viewer" => ("LLM-Viewer, 226가지", "LLM-Viewer, 226 cases"),
        "llm-analysis" => {
            ("llm-analysis, 45가지 (캐시를 한 번만 읽게 맞춤)", "llm-analysis, 45 cases (its cache read once)")
        }
        "genz" => ("GenZ, 67가지 (기가바이트를 십진수로 맞춤)", "GenZ, 67 cases (its gigabytes made decimal)"),
        "tensorrt" => (
            "엔비디아가 잰 처리량 36개(TensorRT-LLM 0.17): 효율을 여기에 맞췄어요",
            "36 throughputs measured by Nvidia (TensorRT-LLM 0.17): the fit itself",
        ),
        "mlperf" => (
            "MLPerf 4.1의 라마 2 70B: 맞추는 데 쓰지 않았고, 우리 셈이 실제의 H100 1.03배, H200 1.01배, L40S 0.88배, MI300X 1.73배",
            "MLPerf 4.1, Llama 2 70B, not in the fit: ours over the measured is 1.03 on H100, 1.01 on H200, 0.88 on L40S, 1.73 on MI300X",
        ),
        "published-runs" => ("공개된 학습 열 건의 이용률", "Utilisation of ten published training runs"),
        "published-day" => ("딥시크가 공개한 하루의 비용과 매출", "DeepSeek's published day: cost and income"),
        "engines" => (
            "같은 방정식을 돌린 PySD와 SDEverywhere: 시나리오 열한 가지의 모든 분기",
            "The market's equations in PySD and SDEverywhere: eleven scenarios, every quarter",
        ),
        _ => ("", ""),
    };
    lang.pick(ko, en)
}

/// What of a peer is compared; empty where there is only one thing.
#[must_use]
pub fn what(lang: Lang, what: &str) -> &'static str {
    let (ko, en) = match what {
        "yield" => ("수율", "yield"),
        "thin-rim" => ("테두리 3mm", "3 mm rim"),
        "wide-rim" => ("테두리 5mm", "5 mm rim, where its grid search finds fewer dies"),
        "rows" => ("금액", "amounts"),
        "depreciation" => ("감가상각", "depreciation"),
        "packaging" => ("패키징", "packaging"),
        "by-density" => ("밀도로 셈한 칩 수(밀도는 반올림한 값)", "chips by density, which is rounded"),
        "fitted-years" => ("맞춘 해 2023, 2025", "fitted: 2023 and 2025"),
        "tested-year" => ("시험한 해 2024", "tested: 2024"),
        "full-cost" => ("원가", "full cost"),
        "capital" => ("남이 떠안는 자본", "capital carried by others"),
        "nine-digits" => ("주어진 아홉 자리에서", "at the nine digits given"),
        "batches" => ("가장 큰 배치", "largest batches"),
        "cells" => ("표", "cells"),
        "answers" => ("풀이(두 자리로 인쇄)", "worked answers, printed with two digits"),
        "decode" => ("답 쓰기", "decode"),
        "prompts" => ("질문 읽기", "prompts"),
        "each" => ("하나하나", "each"),
        "all" => ("전체의 평균 오차(제곱평균)", "all, root mean square"),
        "as-first-computed" => ("처음 셈한 배수와", "with the ratio first computed"),
        "utilisation" => ("이용률", "utilisation"),
        "cost" => ("비용", "cost"),
        "income" => ("매출", "income"),
        "ours" => ("우리와 두 엔진", "ours with either"),
        "each-other" => ("두 엔진끼리", "the two with each other"),
        "compute" => ("칩과 수요", "chips and demand"),
        "surplus" => ("1보다 큰 배수", "ratios above 1"),
        "shortage" => ("1보다 작은 배수", "ratios below 1"),
        _ => ("", ""),
    };
    lang.pick(ko, en)
}

/// The bound, as far as differences are allowed.
#[must_use]
pub fn bound(lang: Lang, bound: Bound) -> String {
    match bound {
        Bound::Equal => say(lang, "똑같음", "equal"),
        Bound::Relative(most) => size(lang, most),
        Bound::Absolute(most, measure) => absolute(lang, most, measure),
        Bound::Ratio(least, most) => between(lang, least - 1.0, most - 1.0),
        Bound::Spread(most) => size(lang, most),
    }
}

/// The differences that were measured, least and greatest.
#[must_use]
pub fn reached(lang: Lang, (least, most): (f64, f64)) -> String {
    if least < most { between(lang, least, most) } else { size(lang, most) }
}

fn absolute(lang: Lang, most: f64, measure: Measure) -> String {
    match measure {
        Measure::Usd => format(lang, most, Unit::Usd),
        Measure::Points => count(lang, most) + lang.pick("%p", if most <= 1.0 { " point" } else { " points" }),
        Measure::One => count(lang, most),
    }
}

/// A relative difference: in per cent, or as a power of ten where it is small.
fn size(lang: Lang, relative: f64) -> String {
    if relative.abs() >= SMALL {
        return share(lang, relative);
    }
    let at = exponent(relative);
    let digits = round_significant(relative / power(at), 2);
    let power = format!("10{}", raised(at));
    if (digits - 1.0).abs() < f64::EPSILON { power } else { format!("{} × {power}", count(lang, digits)) }
}

fn between(lang: Lang, least: f64, most: f64) -> String {
    let signed = |by: f64| [if by > 0.0 { "+" } else { "" }, &share(lang, round_significant(by, 3))].concat();
    say(lang, format!("{}~{}", signed(least), signed(most)), format!("{} to {}", signed(least), signed(most)))
}

/// An exponent in raised digits.
fn raised(exponent: i32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let sign = if exponent < 0 { "⁻" } else { "" };
    let digits = exponent.unsigned_abs().to_string();
    sign.chars().chain(digits.bytes().map(|byte| DIGITS[usize::from(byte - b'0')])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::agreement::PEERS;

    #[test]
    fn every_peer_and_everything_compared_has_its_words() {
        for lang in Lang::ALL {
            for held in PEERS {
                assert!(!peer(lang, held.id).is_empty(), "{}", held.id);
                for one in held.compared {
                    assert!(!what(lang, one.what).is_empty() || (one.what.is_empty() && held.compared.len() == 1));
                    assert!(!bound(lang, one.bound).contains("NaN"));
                }
            }
        }
    }

    /// The rows of `docs/model.md`.
    fn rows() -> String {
        let lang = Lang::En;
        let mut out = String::new();
        for one in PEERS {
            let compared = one.compared.iter().map(|one| {
                let name = what(lang, one.what);
                let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
                let reached = one.reached.map_or_else(String::new, |by| format!(" (reached {})", reached(lang, by)));
                format!("{name}{}{reached}", bound(lang, one.bound))
            });
            let compared: Vec<String> = compared.collect();
            out += &format!("| {} | {} |\n", peer(lang, one.id), compared.join("; "));
        }
        out
    }

    #[test]
    fn the_table_in_the_documents_is_this_one() {
        assert!(include_str!("../../docs/model.md").contains(&rows()), "docs/model.md: put in\n{}", rows());
    }

    #[test]
    fn bounds_are_written_as_people_read_them() {
        assert_eq!(bound(Lang::En, Bound::Relative(1e-9)), "10⁻⁹");
        assert_eq!(bound(Lang::En, Bound::Relative(0.004)), "0.4%");
        assert_eq!(bound(Lang::En, Bound::Ratio(0.97, 1.091)), "−3% to +9.1%");
        assert_eq!(bound(Lang::Ko, Bound::Ratio(1.0, 1.07)), "0%~+7%");
        assert_eq!(bound(Lang::En, Bound::Absolute(2.0, Measure::Usd)), "$2");
        assert_eq!(bound(Lang::Ko, Bound::Absolute(0.1, Measure::Points)), "0.1%p");
        assert_eq!(reached(Lang::En, (4.3e-11, 4.3e-11)), "4.3 × 10⁻¹¹");
        assert_eq!(reached(Lang::En, (-0.025, -0.025)), "−2.5%");
    }
}
