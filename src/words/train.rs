//! What the figure "train it yourself" says.

use super::josa::{Josa, with};
pub use super::number::{NOTHING, count, share, usd};
use super::number::{Unit, format as unit};
use super::{Lang, say};
use crate::model::DATA_AS_OF;
use crate::model::facts::{serving, training as rows};
use crate::scenario::{ParamId, Scenario};

/// A span of days.
pub fn days(lang: Lang, value: f64) -> String {
    unit(lang, value, Unit::Days)
}

/// A number of chips.
pub fn chips(lang: Lang, value: f64) -> String {
    unit(lang, value, Unit::Chips)
}

/// How long a run takes and what it costs, whether links hold it up, and how another chip compares: its short name, and its
/// time over this one's.
pub fn finding(
    lang: Lang,
    (number, chip): (f64, &str),
    (time, dollars): (f64, f64),
    link_limited: bool,
    versus: Option<(&str, f64)>,
) -> String {
    let (n, t, m) = (count(lang, number), days(lang, time), usd(lang, dollars));
    let links = if link_limited {
        lang.pick(" 칩 사이 연결에 막혀", ", held up by the links between them")
    } else {
        ""
    };
    let (end, than) = match versus {
        Some((name, ratio)) => (lang.pick("들고, ", "; "), versus_words(lang, name, ratio)),
        None => (lang.pick("들어요", ""), String::new()),
    };
    say(
        lang,
        format!("{chip} {n}개로 학습하면{links} {t}에 {} {end}{than}.", with(&m, Josa::IGa)),
        format!("{n} of the {chip} train it in {t} for {m}{links}{end}{than}."),
    )
}

/// As many of another chip: how much longer they would take, or how much faster they would be.
fn versus_words(lang: Lang, name: &str, ratio: f64) -> String {
    let slower = ratio >= 1.0;
    let r = count(lang, libm::round(10.0 * if slower { ratio } else { 1.0 / ratio }) / 10.0);
    let (ko, en) = if slower { ("시간이", "take") } else { ("속도가", "be") };
    let (ko_end, en_end) = if slower { (" 걸려요", "long") } else { ("예요", "fast") };
    say(
        lang,
        format!("같은 수의 {} {ko} {r}배{ko_end}", with(name, Josa::EunNeun)),
        format!("as many {name}s would {en} {r} times as {en_end}"),
    )
}

/// The cluster's memory is too small.
pub fn finding_too_small(lang: Lang, chip: &str, number: f64, state_gb: f64, least: f64) -> String {
    let (n, l, gb) = (chips(lang, number), chips(lang, least), unit(lang, state_gb, Unit::Gigabytes));
    say(
        lang,
        format!("{chip} {n}에는 학습 상태 {gb}가 들어가지 않아요. 적어도 {l}는 있어야 시작할 수 있어요."),
        format!(
            "Training cannot start: its state takes {gb}, more than {n} of the {chip} hold. At least {l} are needed."
        ),
    )
}

/// The chip's 16-bit arithmetic is not known.
pub fn finding_unknown(lang: Lang, chip: &str) -> String {
    say(
        lang,
        format!("{chip}의 16비트 연산 성능은 알려지지 않아서 학습 시간을 셈할 수 없어요."),
        format!("The 16-bit arithmetic of the {chip} is not known, so no training time can be computed."),
    )
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("학습에 걸리는 시간", "training time")
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, s: &Scenario, network_gbs: f64, rumoured: bool, compared: bool) -> String {
    let b = if compared { lang.pick(" 잔점 선은 비교안(B).", " Fine dots: scenario B.") } else { "" };
    let set = |id: ParamId| unit(lang, s.get(id), id.param().unit);
    let (mfu, hour, parallel) = (set(ParamId::TrainMfu), set(ParamId::ChipHour), set(ParamId::TrainParallel));
    let (parameters, tokens) = (set(ParamId::TrainParameters), set(ParamId::TrainTokens));
    let number = set(ParamId::TrainChips);
    let batch = unit(lang, rows::TRAINING_BATCH_TOKENS.value, Unit::Tokens);
    let pue = count(lang, serving::POWER_USAGE_EFFECTIVENESS.value);
    let link = unit(lang, network_gbs, Unit::GigabytesPerSecond);
    let bytes = count(lang, rows::TRAINING_BYTES_MIXED.value);
    let doubt = if rumoured {
        lang.pick(" 이 칩의 수치는 소문이에요.", " This chip's figures are rumours.")
    } else {
        ""
    };
    say(
        lang,
        format!(
            "매개변수 {parameters}, 글 {tokens}의 학습에 드는 날(세로)과 칩 수(가로), 둘 다 한 눈금에 열 배씩 커지는 로그 축이에요. 16비트 최대 연산의 {mfu}, 칩 하나 {hour}(전기 포함), 전력은 칩 TDP의 {pue}배로 봤어요. 왼쪽 벽은 매개변수마다 {bytes}바이트가 들어갈 최소한의 칩이에요. 점선 구간에서는 연결이 속도를 정해요(학습 단계마다 {batch}, 사본마다 칩 {parallel}, 서버 사이 칩당 {link}라고 가정). 이름 붙은 작은 점은 공개된 학습의 칩 시간을 칩 {number}로 나눈 날수예요(실제 칩 수는 자료에 없어요).{doubt}{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Days to train {parameters} on {tokens} (vertical axis) by chips in the cluster (across), both on log axes: ten times a tick. At {mfu} of the 16-bit peak, {hour} for each chip, power included; power is TDP times {pue}. Wall at the left: the fewest chips that hold {bytes} bytes a parameter. Dashed: where links bind, taking {batch} a step, {parallel} a copy and {link} per chip between servers as assumptions. Small named dots: chip-hours of published runs spread over {number} (their own numbers of chips are not in the sources).{doubt}{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Label of the wall.
pub fn wall(lang: Lang, least: f64) -> String {
    let n = chips(lang, least);
    say(lang, format!("메모리: {n} 이상"), format!("memory: {n} or more"))
}

/// Label of the upright axis.
pub fn axis(lang: Lang) -> &'static str {
    lang.pick("학습에 드는 날", "Days of training")
}

/// Name of the axis below.
pub fn axis_below(lang: Lang) -> &'static str {
    lang.pick("칩의 수", "number of chips")
}

/// Readout of a place on a line.
pub fn readout(lang: Lang, chip: &str, number: f64, time: f64, dollars: f64, limited: bool) -> String {
    let (n, t, m) = (chips(lang, number), days(lang, time), usd(lang, dollars));
    let links = if limited { lang.pick(" (연결에 막힘)", " (links bind)") } else { "" };
    format!("{chip}, {n}: {t}, {m}{links}")
}

/// Readout of a published run.
pub fn run_readout(lang: Lang, run: &str, hours: f64, number: f64, time: f64, mfu: f64, grade: &str) -> String {
    let (h, n, t, m) = (count(lang, hours), chips(lang, number), days(lang, time), share(lang, mfu));
    say(
        lang,
        format!("{run}: 칩 시간 {h}, {n}라면 {t}. 최대 연산의 {m}. 근거: {grade}"),
        format!("{run}: {h} chip-hours, {t} on {n}; {m} of the peak. Evidence: {grade}"),
    )
}

/// The name of a published run.
pub fn run(lang: Lang, name: &str) -> String {
    say(lang, name.replace("pre-training", "사전 학습"), name)
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("학습", "Run")
}

/// Column headers.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 9] = [
        ("칩 (개)", "Chips"),
        ("걸리는 날", "Days"),
        ("칩 시간", "Chip-hours"),
        ("비용 (달러)", "Cost (USD)"),
        ("전력 (MW)", "Power (MW)"),
        ("최대 연산 대비", "Share of the peak"),
        ("메모리로 따진 최소 칩 수 (개)", "Fewest chips by memory"),
        ("연결에 막히나", "Links bind"),
        ("근거의 등급", "Grade"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Table row of a published run, at the reader's number of chips.
pub fn run_row(lang: Lang, run: &str) -> String {
    say(lang, format!("공개된 학습: {run} (내가 고른 칩 수로)"), format!("Published: {run} (on your number of chips)"))
}

/// Whether links bind.
pub fn yes_no(lang: Lang, yes: bool) -> &'static str {
    match (lang, yes) {
        (Lang::Ko, true) => "예",
        (Lang::Ko, false) => "아니요",
        (Lang::En, true) => "yes",
        (Lang::En, false) => "no",
    }
}

/// The chips' memory does not hold the run.
pub fn does_not_fit(lang: Lang) -> &'static str {
    lang.pick("안 들어감", "does not fit")
}
