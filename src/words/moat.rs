//! What the figure "the moat" says.

use super::number::percent;
use super::{Lang, say};
use crate::model::DATA_AS_OF;
use crate::model::market::moat::Rest;

/// A maturity in per cent of CUDA, whole.
pub fn maturity(lang: Lang, of_cuda: f64) -> String {
    percent(lang, libm::round(of_cuda))
}

/// Where software goes from where it stands in a year, per cent of CUDA, if foreign chips come back freely.
pub fn finding(lang: Lang, year: u32, from: f64, to: f64) -> String {
    let (f, t) = (maturity(lang, from), maturity(lang, to));
    if f == t {
        return say(
            lang,
            format!("{year}년에 외국 칩이 자유롭게 들어와도 중국 소프트웨어는 CUDA의 {f}에 머물러요."),
            format!("If foreign chips came back freely in {year}, China's software would stay at {f} of CUDA."),
        );
    }
    let (ko, en) =
        if to > from { ("까지 올라가요", "still climb") } else { ("까지 밀려나요", "slip back") };
    say(
        lang,
        format!("{year}년에 외국 칩이 자유롭게 들어오면, CUDA의 {f}이던 중국 소프트웨어는 결국 {t}{ko}."),
        format!(
            "If foreign chips came back freely in {year}, China's software would in the end {en} from {f} of CUDA to {t}."
        ),
    )
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("외국 칩이 돌아왔을 때 머무는 성숙도", "maturity at rest once foreign chips are back")
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, year: u32, compared: bool) -> String {
    let b = if compared { lang.pick(" 가는 점선은 비교안(B).", " Thin dashes: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "가로는 지금의 성숙도, 세로는 그 성숙도가 끌고 가는 곳(CUDA가 100%). 대각선보다 위면 자라고 아래면 시들어요. 두 곡선은 {year}년 초의 가격과 의무 구매를 붙들어 놓고 칩 공급에 한도가 없다고 친 약식 셈이고, 해를 적은 점의 줄은 공급까지 따진 모형의 실제 걸음이에요(2026년 4월 뒤는 파선, 전망). 채운 점은 멈추는 곳, 빈 점은 갈림점. 성숙도의 식과 세기는 모두 가정이에요.{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Horizontal axis: maturity now; vertical axis: the maturity it leads to (CUDA is 100%). Above the diagonal software grows, below it withers. Both curves are a simplification: prices and mandate of early {year} held still, no limit of supply. The dotted path with years: the model's own, with supply (dashed after April 2026: projection). Filled dots: resting places; hollow dots: tipping points. The form and strength of maturity are assumptions.{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Name of a curve: levers as in the policy, or foreign chips free.
pub fn curve(lang: Lang, year: u32, reopened: bool) -> String {
    if reopened {
        say(lang, format!("{year}년에 풀리면"), format!("freed in {year}"))
    } else {
        say(lang, "정책대로", "policy kept")
    }
}

/// Where software comes to rest, from anywhere or on either side of the place that divides.
pub fn basins(lang: Lang, name: &str, rests: &[Rest]) -> String {
    let at = |place: usize| rests.get(place).map_or_else(String::new, |rest| maturity(lang, 100.0 * rest.maturity));
    if rests.len() < 3 {
        return say(
            lang,
            format!("{name}: 어디서 출발해도 {}에 멈춰요", at(0)),
            format!("{name}: from anywhere to {}", at(0)),
        );
    }
    let (low, divide, high) = (at(0), at(1), at(2));
    say(
        lang,
        format!("{name}: {divide} 아래는 {low}, 위는 {high}에 멈춰요"),
        format!("{name}: below {divide} to {low}, above to {high}"),
    )
}

/// Name of the upright axis.
pub fn upright(lang: Lang) -> &'static str {
    lang.pick("향하는 성숙도", "Maturity it leads to")
}

/// Name of the axis across.
pub fn across(lang: Lang) -> &'static str {
    lang.pick("지금의 성숙도 (CUDA가 100%)", "Maturity now (CUDA is 100%)")
}

/// Label of the diagonal.
pub fn diagonal(lang: Lang) -> &'static str {
    lang.pick("제자리", "no change")
}

/// Readout of the path.
pub fn readout(lang: Lang, year: f64, now: f64, target: f64) -> String {
    let (n, t) = (maturity(lang, now), maturity(lang, target));
    say(lang, format!("{year}년 초: 성숙도 {n}, 향하는 곳 {t}"), format!("Early {year}: maturity {n}, heading for {t}"))
}

/// Readout of a resting or dividing place.
pub fn rest_readout(lang: Lang, name: &str, at: f64, stable: bool) -> String {
    let m = maturity(lang, at);
    let (ko, en) = if stable { ("멈추는 곳", "rests at") } else { ("갈림점", "tipping point at") };
    say(lang, format!("{name}: {ko} {m}"), format!("{name}: {en} {m}"))
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("해 (연초)", "Year (its beginning)")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 5] = [
        ("성숙도 (CUDA의 %)", "Maturity (% of CUDA)"),
        ("향하는 곳 (%)", "Heading for (%)"),
        ("설치된 연산 가운데 중국 칩 (%)", "Chinese share of installed compute (%)"),
        ("정책대로면 멈추는 곳 (%)", "Rest, policy kept (%)"),
        ("그해 풀리면 멈추는 곳 (%)", "Rest, freed that year (%)"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of scenario B.
pub fn row(lang: Lang, year: f64) -> String {
    say(lang, format!("{year}년"), format!("{year}"))
}

/// Table row of a resting or dividing place on a curve.
pub fn rest_row(lang: Lang, name: &str, stable: bool) -> String {
    let what = if stable { lang.pick("멈추는 곳", "rest") } else { lang.pick("갈림점", "tipping point") };
    format!("{name}: {what}")
}
