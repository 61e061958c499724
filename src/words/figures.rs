//! What the figures say: findings, captions, labels, readouts. Numbers come in; sentences go out.

use super::josa::{Josa, particle};
use super::number::format;
pub use super::number::{count, percent, share, usd};
use super::{Lang, say};
use crate::figures::FigureId;
use crate::model::fab::cycle::CycleErrors;
use crate::model::fab::node_cost::NodeCost;
use crate::model::fab::utilisation::{FabInputs, FabResult};
use crate::scenario::Unit;

/// A figure's short name.
pub fn name(lang: Lang, figure: FigureId) -> &'static str {
    match figure {
        FigureId::Roofline => lang.pick("한 지붕 아래 두 일", "two jobs on one roof"),
        FigureId::Serve => lang.pick("직접 서비스하기", "serve it yourself"),
        FigureId::H20Map => lang.pick("H20과 H100", "H20 against H100"),
        FigureId::Train => lang.pick("직접 학습하기", "train it yourself"),
        FigureId::Rules => lang.pick("규정 살펴보기", "the rule explorer"),
        FigureId::Wafer => lang.pick("웨이퍼", "the wafer"),
        FigureId::SameJob => lang.pick("같은 일, 오래된 공정", "the same job on older nodes"),
        FigureId::EmptyFab => lang.pick("빈 공장", "the empty fab"),
        FigureId::Glut => lang.pick("공급 과잉", "the glut"),
        FigureId::Ladder => lang.pick("셈의 사다리", "the counting ladder"),
        FigureId::Futures => lang.pick("두 가지 미래", "two futures"),
        FigureId::Attribution => lang.pick("어느 통제의 몫인가", "which control did it"),
        FigureId::Binding => lang.pick("무엇이 막는가", "what binds"),
        FigureId::Sensitivity => lang.pick("무엇이 가장 중요한가", "what matters most"),
        FigureId::Moat => lang.pick("소프트웨어 해자", "the moat"),
        FigureId::Ledger => lang.pick("엔비디아의 장부", "Nvidia's ledger"),
        FigureId::TokenPrice => lang.pick("100만 토큰의 비용", "a price for a million tokens"),
        FigureId::HbmRush => lang.pick("HBM의 쏠림과 빈자리", "the HBM rush and the gap"),
        FigureId::DramBalance => lang.pick("한국 메모리의 손익", "gains and losses of Korean memory"),
        FigureId::ChinaFabs => lang.pick("허가로 도는 공장", "fabs by licence"),
        FigureId::Board => lang.pick("주장 판", "the board of claims"),
        FigureId::Flips => lang.pick("어디서 뒤집힐까", "where it flips"),
        FigureId::Validity => lang.pick("어디까지 성립할까", "how far it holds"),
    }
}

/// A span of years.
pub fn years(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Years)
}

/// An index whose normal level is 1.
pub fn index(_lang: Lang, value: f64) -> String {
    tenths(value)
}

/// A number with one decimal.
fn tenths(value: f64) -> String {
    let tenths = libm::round(value * 10.0) as i64;
    format!("{}{}.{}", if tenths < 0 { "\u{2212}" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
}

/// The model refused an input.
pub fn refused(lang: Lang, reason: &str) -> String {
    say(
        lang,
        format!("이 값으로는 계산할 수 없어요 ({reason})."),
        format!("The model cannot answer these inputs ({reason})."),
    )
}

// The wafer.

/// Finding of the wafer figure.
pub fn wafer_finding(lang: Lang, dies: u32, good: f64, cost: f64) -> String {
    let (n, g, c) = (count(lang, f64::from(dies)), count(lang, libm::round(good)), usd(lang, cost));
    let share = percent(lang, good / f64::from(dies.max(1)) * 100.0);
    if dies == 0 {
        return say(
            lang,
            "이 크기로는 웨이퍼에 온전한 칩이 하나도 들어가지 않아요.",
            "At this size not one whole die fits on the wafer.",
        );
    }
    say(
        lang,
        format!("웨이퍼 한 장에 온전한 칩 {n}개. 기대 수율 {share}로, {g}개쯤이 작동해요. 작동하는 칩 하나에 {c}."),
        format!("About {g} of the {n} whole dies on a wafer work (expected yield {share}), at {c} for each that does."),
    )
}

/// What is compared of two wafers.
pub fn wafer_headline(lang: Lang) -> &'static str {
    lang.pick("작동하는 칩", "working dies")
}

/// Caption of the wafer figure.
pub fn wafer_caption(lang: Lang, wafer_mm: f64, fits_reticle: bool) -> String {
    let mm = format!("{wafer_mm}");
    let reticle = if fits_reticle {
        String::new()
    } else {
        say(
            lang,
            " 이 다이는 노광 한 번의 한계(26×33mm)를 넘어서, 실제로는 여러 조각으로 나눠 만들어야 해요.",
            " This die exceeds one exposure field (26 × 33 mm): in practice it would be made as several dies.",
        )
    };
    say(
        lang,
        format!(
            "지름 {mm}mm 웨이퍼. 색이 찬 칸은 작동하는 칩, 점이 찍힌 빈 칸은 결함으로 버린 칩, 둘레를 따라 놓인 회색 칸은 가장자리에서 잘린 칩. 결함은 난수로 뿌린 한 가지 예라서 개수가 기댓값과 조금 다를 수 있어요. 수율 모형은 결함이 얼마나 몰린다고 보느냐에서 갈려요. 몰릴수록 살아남는 칩이 많아요.{reticle}"
        ),
        format!(
            "A {mm} mm wafer. Coloured: working dies; hollow with a dot: dies lost to a defect; grey along the rim: dies cut by the edge. The defects are one seeded draw, so the counts may differ a little from the expected ones. The yield models differ in how far they let defects cluster: the more they do, the more dies survive.{reticle}"
        ),
    )
}

/// Working dies, as a label.
pub fn dies_good(lang: Lang) -> &'static str {
    lang.pick("작동", "work")
}

/// Failing dies, as a label.
pub fn dies_bad(lang: Lang) -> &'static str {
    lang.pick("불량", "fail")
}

/// Dies cut by the wafer's edge, as a label.
pub fn dies_edge(lang: Lang) -> &'static str {
    lang.pick("가장자리", "edge")
}

/// Heading of the yield rows.
pub fn yield_by_model(lang: Lang) -> &'static str {
    lang.pick("수율: 여섯 모형의 답", "Yield, by six models")
}

/// Caption of the wafer's table.
pub fn wafer_table(lang: Lang) -> &'static str {
    lang.pick("웨이퍼 한 장의 칩 수, 수율, 비용", "Dies on one wafer, yield and cost")
}

/// Header of a column of quantities.
pub fn quantity(lang: Lang) -> &'static str {
    lang.pick("항목", "Quantity")
}

/// Header of a column of values.
pub fn value(lang: Lang) -> &'static str {
    lang.pick("값", "Value")
}

/// Table row: whole dies.
pub fn whole_dies(lang: Lang) -> &'static str {
    lang.pick("온전한 칩 (개)", "Whole dies")
}

/// Table row: working dies in the drawing.
pub fn drawn_good(lang: Lang) -> &'static str {
    lang.pick("이 그림에서 작동하는 칩 (개)", "Working dies in this drawing")
}

/// Table row: failing dies in the drawing.
pub fn drawn_bad(lang: Lang) -> &'static str {
    lang.pick("이 그림에서 불량인 칩 (개)", "Failing dies in this drawing")
}

/// Table row: expected working dies.
pub fn expected_good(lang: Lang) -> &'static str {
    lang.pick("작동하는 칩, 기댓값 (개)", "Working dies, expected")
}

/// Table row: cost per working die.
pub fn cost_per_good(lang: Lang) -> &'static str {
    lang.pick("작동하는 칩 하나의 웨이퍼 비용 (달러)", "Wafer cost per working die (USD)")
}

/// Table row: yield by a model.
pub fn yield_of(lang: Lang, model: &str) -> String {
    say(lang, format!("수율: {model}"), format!("Yield: {model}"))
}

/// Table rows: the four textbook formulas for the count.
pub fn count_formulas(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Ko => [
            "칩 수 어림식: 흔한 식",
            "칩 수 어림식: 더프리스 1",
            "칩 수 어림식: 더프리스 2",
            "칩 수 어림식: 더프리스 3",
        ],
        Lang::En => {
            ["Count by the common formula", "Count by de Vries 1", "Count by de Vries 2", "Count by de Vries 3"]
        }
    }
}

// The same job.

/// Finding of the same-job figure.
pub fn same_job_finding(lang: Lang, old: &NodeCost, new: &NodeCost, life: f64) -> String {
    let (t_old, t_new) = (usd(lang, old.total_usd), usd(lang, new.total_usd));
    let (s_old, s_new) = (usd(lang, old.silicon_usd), usd(lang, new.silicon_usd));
    let ratio = ratio(lang, old.total_usd, new.total_usd);
    let span = years(lang, life);
    say(
        lang,
        format!("28나노 실리콘은 {s_old}, 5나노는 {s_new}. {span}치 전기까지 다 더하면 {t_old} 대 {t_new}, {ratio}."),
        format!(
            "Silicon: {s_old} at 28 nm, {s_new} at 5 nm. With everything and {span} of power, {t_old} against {t_new}: {ratio}."
        ),
    )
}

/// What is compared of two scenarios at equal function.
pub fn same_job_headline(lang: Lang) -> &'static str {
    lang.pick("28나노로 할 때의 총비용", "the total cost at 28 nm")
}

/// How two costs compare.
fn ratio(lang: Lang, old: f64, new: f64) -> String {
    let (r, dearer) = if old >= new { (old / new, true) } else { (new / old, false) };
    if !r.is_finite() || r < 1.05 {
        return say(lang, "거의 같아요", "about the same");
    }
    let r = tenths(r);
    match (lang, dearer) {
        (Lang::Ko, true) => format!("오래된 쪽 비용이 {r}배예요"),
        (Lang::Ko, false) => format!("새 공정 비용이 {r}배예요"),
        (Lang::En, true) => format!("the old node costs {r} times as much"),
        (Lang::En, false) => format!("the new node costs {r} times as much"),
    }
}

/// Caption of the same-job figure and its table.
pub fn same_job_caption(lang: Lang, transistors: f64, life: f64, power: [f64; 3], crossing: Option<f64>) -> String {
    let [mid, low, high] = power.map(tenths);
    let (t, span) = (format(lang, transistors, Unit::BillionTransistors), years(lang, life));
    let meet = crossed(lang, crossing);
    say(
        lang,
        format!(
            "트랜지스터 {t}짜리 칩과 같은 일을 할 때 한 벌에 드는 돈(미국 달러), 운용 {span}. 웨이퍼 가격은 CSET 2020년, 메모리 가격의 날짜는 출처에 있어요. 전력은 28나노가 5나노의 {mid}배라고 봤어요(공표된 값으로는 {low}–{high}배). {meet}"
        ),
        format!(
            "Cost of one unit of equal function ({t}), in US dollars, over {span} of operation. Wafer prices: CSET 2020; dates of memory prices: see the sources. Power at 28 nm is taken as {mid} times that at 5 nm (published claims allow {low} to {high}). {meet}"
        ),
    )
}

/// When the older node's total catches up with the newer one's, if it does.
fn crossed(lang: Lang, at: Option<f64>) -> String {
    let Some(at) = at else {
        return say(
            lang,
            "28나노의 총비용은 아무리 오래 써도 5나노를 따라잡지 않아요.",
            "However long it runs, the total at 28 nm never catches up with that at 5 nm.",
        );
    };
    if at <= 0.0 {
        return say(lang, "28나노가 첫날부터 더 비싸요.", "28 nm is dearer from the first day.");
    }
    let span = years(lang, at);
    say(
        lang,
        format!("28나노의 총비용은 {span} 만에 5나노를 따라잡아요."),
        format!("The total at 28 nm catches up with that at 5 nm after {span}."),
    )
}

/// A part of a stack, by its index.
pub fn cost_part(lang: Lang, part: usize) -> &'static str {
    let ko = ["실리콘", "설계", "패키징", "메모리", "전기"];
    let en = ["Silicon", "Design", "Packaging", "Memory", "Power"];
    lang.pick(ko[part], en[part])
}

/// A part of a stack as a column header.
pub fn cost_part_usd(lang: Lang, part: usize) -> String {
    say(lang, format!("{} (달러)", cost_part(lang, part)), format!("{} (USD)", cost_part(lang, part)))
}

/// Column header: total.
pub fn total_usd(lang: Lang) -> String {
    say(lang, "합계 (달러)", "Total (USD)")
}

/// Column header: logic area.
pub fn area_mm2(lang: Lang) -> String {
    say(lang, "로직 넓이 (mm²)", "Logic area (mm²)")
}

/// Column header: CSET's design cost, for comparison.
pub fn cset_design(lang: Lang) -> String {
    say(lang, "CSET의 설계비 (달러, 미확인, 비교용)", "CSET's design cost (USD, unverified, for comparison)")
}

/// Column header: CSET's energy cost, for comparison.
pub fn cset_energy(lang: Lang) -> String {
    say(lang, "CSET의 연간 전기료 (달러, 미확인, 비교용)", "CSET's energy a year (USD, unverified, for comparison)")
}

/// Column header: process node.
pub fn node_column(lang: Lang) -> &'static str {
    lang.pick("공정", "Node")
}

/// The name of a node.
pub fn node(lang: Lang, label: &str) -> String {
    say(lang, format!("{label}나노"), format!("{label} nm"))
}

/// Readout of a node's bar.
pub fn node_readout(lang: Lang, cost: &NodeCost) -> String {
    let parts = [cost.silicon_usd, cost.design_usd, cost.packaging_usd, cost.memory_usd, cost.energy_usd];
    let parts: Vec<String> =
        parts.iter().enumerate().map(|(i, v)| format!("{} {}", cost_part(lang, i), usd(lang, *v))).collect();
    format!("{}: {} ({})", node(lang, cost.node.label), usd(lang, cost.total_usd), parts.join(", "))
}

/// Heading of the lower panel.
pub fn cost_by_year(lang: Lang) -> &'static str {
    lang.pick("운용 햇수에 따른 누적 비용", "Cost so far, by years of operation")
}

/// Where the two lines cross.
pub fn lines_cross(lang: Lang, at: f64) -> String {
    let t = years(lang, at);
    say(lang, format!("{t}에 역전"), format!("they cross at {t}"))
}

// The empty fab.

/// Finding of the empty-fab figure.
pub fn empty_fab_finding(lang: Lang, inputs: &FabInputs, result: &FabResult) -> String {
    let u = percent(lang, libm::round(inputs.utilisation * 100.0));
    let (cost, price) = (usd(lang, result.cost_usd), usd(lang, inputs.price_usd));
    let gap = usd(lang, result.margin_usd.abs());
    let loses = result.margin_usd < 0.0;
    let cover = libm::round(result.capital_to_cover.unwrap_or(1.0) * 100.0);
    let rest = if !loses {
        say(lang, format!("{price}에 팔면 장당 {gap}가 남아요."), format!("Sold at {price}, each leaves {gap}."))
    } else if inputs.price_usd < result.variable_usd {
        let v = usd(lang, result.variable_usd);
        say(
            lang,
            format!("재료·인건비 {v}에도 못 미치는 {price}에 팔면, 돌릴수록 손해예요."),
            format!("At {price} it does not even recover the {v} of running cost: every wafer loses money."),
        )
    } else {
        let c = percent(lang, cover);
        say(
            lang,
            format!("{price}에 팔려면 설비 값의 {c}{} 누군가 대신 내야 해요.", particle(&c, Josa::EulReul)),
            format!("To sell at {price}, somebody else has to carry {c} of the capital."),
        )
    };
    say(
        lang,
        format!("가동률 {u}에서 웨이퍼 한 장의 비용은 {cost}. {rest}"),
        format!("At {u} utilisation a wafer costs {cost}. {rest}"),
    )
}

/// What is compared of two fabs.
pub fn empty_fab_headline(lang: Lang) -> &'static str {
    lang.pick("웨이퍼 한 장의 비용", "the cost of a wafer")
}

/// Caption of the empty-fab figure and its table.
pub fn empty_fab_caption(lang: Lang, inputs: &FabInputs, result: &FabResult) -> String {
    let price = usd(lang, inputs.price_usd);
    let even = result.break_even_utilisation.map(|u| share(lang, u));
    let (ko, en) = match even {
        Some(u) => (
            format!("{price}에 팔아 비용을 다 건지려면 가동률이 {u} 이상이어야 해요."),
            format!("Sold at {price}, wafers pay for everything from {u} utilisation on."),
        ),
        None => (
            format!("{price}에 팔면 100% 돌려도 비용을 다 건지지 못해요."),
            format!("Sold at {price}, not even a full fab recovers everything."),
        ),
    };
    let shown = say(
        lang,
        "28나노 새 공장의 12인치 웨이퍼 한 장당 비용(미국 달러)과 가동률. 점은 SMIC의 실제 매출원가를 12인치로 환산한 값(2023–2025년, 28나노보다 오래된 공정이 섞인 평균)이에요.",
        "Cost per 12-inch wafer of a new 28 nm fab, in US dollars, against utilisation. Dots: SMIC's actual cost of sales per 12-inch equivalent, 2023–2025, a mix of mostly older nodes.",
    );
    [shown, say(lang, ko, en)].join(" ")
}

/// Label of the price line.
pub fn price_line(lang: Lang, value: f64) -> String {
    let v = usd(lang, value);
    say(lang, format!("파는 가격 {v}"), format!("sold at {v}"))
}

/// Label of the running-cost line.
pub fn cash_line(lang: Lang, value: f64) -> String {
    let v = usd(lang, value);
    say(lang, format!("재료·인건비만 {v}"), format!("running cost alone {v}"))
}

/// Label of the SMIC points.
pub fn smic_years(lang: Lang) -> &'static str {
    lang.pick("SMIC 2023년", "SMIC 2023")
}

/// Readout of an SMIC point.
pub fn smic_cost_readout(lang: Lang, year: u32, u: f64, cost: f64) -> String {
    let (u, c) = (share(lang, u), usd(lang, cost));
    say(lang, format!("SMIC {year}년: 가동률 {u}, 장당 {c}"), format!("SMIC {year}: utilisation {u}, {c} a wafer"))
}

/// Readout of the cost curve.
pub fn cost_readout(lang: Lang, u: f64, cost: f64) -> String {
    let (u, c) = (percent(lang, u), usd(lang, cost));
    say(lang, format!("가동률 {u}: 장당 {c}"), format!("utilisation {u}: {c} a wafer"))
}

/// Name of the axis of costs.
pub fn cost_axis(lang: Lang) -> &'static str {
    lang.pick("웨이퍼 한 장의 비용", "Cost of a wafer")
}

/// Column header: cost per wafer.
pub fn cost_column(lang: Lang) -> &'static str {
    lang.pick("장당 비용 (달러)", "Cost per wafer (USD)")
}

/// Column header: cost per wafer without help.
pub fn unaided_column(lang: Lang) -> &'static str {
    lang.pick("지원이 없을 때 (달러)", "Without outside capital (USD)")
}

/// Column header: utilisation.
pub fn utilisation_column(lang: Lang) -> &'static str {
    lang.pick("가동률", "Utilisation")
}

/// Table row: the reader's utilisation.
pub fn here_row(lang: Lang, u: f64) -> String {
    let u = percent(lang, u);
    say(lang, format!("지금 설정: {u}"), format!("Your setting: {u}"))
}

/// Table row: an SMIC year.
pub fn smic_row(lang: Lang, year: u32, u: f64) -> String {
    let u = share(lang, u);
    say(lang, format!("SMIC {year}년 ({u})"), format!("SMIC {year} ({u})"))
}

/// Table row: the price.
pub fn price_row(lang: Lang) -> &'static str {
    lang.pick("파는 가격", "Price")
}

// The glut.

/// What is compared of two courses of the glut.
pub fn glut_headline(lang: Lang) -> &'static str {
    lang.pick("2029년 가동률", "utilisation in 2029")
}

/// Finding of the glut figure.
pub fn glut_finding(lang: Lang, u_2025: f64, u_2029: f64) -> String {
    let (a, b) = (share(lang, u_2025), share(lang, u_2029));
    let word = |u: f64| match lang {
        Lang::Ko if u < 0.8 => "남아돌아요",
        Lang::Ko if u < 0.9 => "조금 남아요",
        Lang::Ko => "거의 다 돌아가요",
        Lang::En if u < 0.8 => "a glut",
        Lang::En if u < 0.9 => "some slack",
        Lang::En => "nearly full",
    };
    say(
        lang,
        format!(
            "모형에서 2025년 가동률은 {a}로, {}. 이 설정이 이어지면 2029년에는 {b}로, {}.",
            word(u_2025),
            word(u_2029)
        ),
        format!(
            "The model's fabs ran at {a} in 2025: {}. On these settings 2029 brings {b}: {}.",
            word(u_2025),
            word(u_2029)
        ),
    )
}

/// Caption of the glut figure and its table.
pub fn glut_caption(lang: Lang, errors: &CycleErrors) -> String {
    let (fit, test) = (tenths(errors.fitted.utilisation_rms * 100.0), tenths(errors.tested.utilisation_rms * 100.0));
    say(
        lang,
        format!(
            "선은 모형, 점은 SMIC 공시(빈 점은 확인하지 못한 값). 생산 능력은 8인치 환산 월 천 장. 수요 경로는 2022–2024년에 맞춰 그린 가정이고 2025년은 시험이에요. 가동률의 오차(분기마다 견준 평균 제곱근)는 맞춘 구간에서 {fit}%p, 시험에서 {test}%p."
        ),
        format!(
            "Line: the model; dots: SMIC's reports (hollow: not verified). Capacity in thousand 8-inch equivalents a month. The demand path is an assumption drawn to fit 2022–2024; 2025 is a test. Error of utilisation, quarter by quarter (root mean square): {fit} points fitted, {test} points in the test."
        ),
    )
}

/// Heading of a panel.
pub fn panel(lang: Lang, panel: usize) -> &'static str {
    let ko = ["생산 능력 (월 천 장, 8인치 환산)", "가동률", "가격 지수 (정상 = 1)"];
    let en = ["Capacity (thousand 8-inch wafers a month)", "Utilisation", "Price index (normal = 1)"];
    lang.pick(ko[panel], en[panel])
}

/// Label of the shaded years.
pub fn fitted(lang: Lang) -> &'static str {
    lang.pick("맞춘 구간", "fitted")
}

/// A decimal year as a quarter.
fn quarter(lang: Lang, at: f64) -> String {
    let year = libm::floor(at - 1e-6);
    let q = libm::floor((at - 1e-6 - year) * 4.0) + 1.0;
    say(lang, format!("{year}년 {q}분기"), format!("Q{q} {year}"))
}

/// Readout of an observation.
pub fn smic_readout(lang: Lang, panel: usize, at: f64, value: f64, solid: bool) -> String {
    let v = if panel == 0 { count(lang, value) } else { share(lang, value) };
    let q = quarter(lang, at);
    let doubt = if solid { "" } else { lang.pick(" (미확인)", " (not verified)") };
    let what = lang.pick(
        ["생산 능력 월 천 장", "가동률", "가격"][panel],
        ["capacity, thousand a month", "utilisation", "price"][panel],
    );
    format!("SMIC {q}: {what} {v}{doubt}")
}

/// Readout of the model in a year.
pub fn cycle_readout(lang: Lang, at: f64, capacity: f64, u: f64, price: f64) -> String {
    let year = libm::floor(at);
    let (k, u, p) = (count(lang, capacity), share(lang, u), index(lang, price));
    say(
        lang,
        format!("모형 {year}년: 생산 능력 월 {k}천 장, 가동률 {u}, 가격 지수 {p}"),
        format!("Model {year}: {k} thousand wafers a month, utilisation {u}, price index {p}"),
    )
}

/// Column header: year.
pub fn year_column(lang: Lang) -> &'static str {
    lang.pick("때", "Time")
}

/// Table row: the model in a year.
pub fn model_row(lang: Lang, at: f64) -> String {
    let year = libm::floor(at);
    say(lang, format!("모형 {year}년"), format!("Model, {year}"))
}

/// Table row: an SMIC quarter.
pub fn smic_quarter_row(lang: Lang, at: f64, solid: bool) -> String {
    let doubt = if solid { "" } else { lang.pick(" (미확인)", " (not verified)") };
    format!("SMIC {}{doubt}", quarter(lang, at))
}
