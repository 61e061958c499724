//! What "Two jobs on one roof" says.

use super::Lang;
use super::grades;
use super::josa::{Josa, with};
pub use super::number::count;
use super::number::format;
use crate::decimal::round_significant;
use crate::model::DATA_AS_OF;
use crate::model::compute::Bound;
use crate::model::facts::Grade;
use crate::scenario::Unit;

/// A ratio, to two digits: "1.2배", "1.2×".
#[must_use]
pub fn times(lang: Lang, ratio: f64) -> String {
    format(lang, round_significant(ratio, 2), Unit::Times)
}

/// A number of requests.
#[must_use]
pub fn requests(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Requests)
}

/// A number of tokens.
#[must_use]
pub fn tokens(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Tokens)
}

/// A peak, or what is reached of it.
#[must_use]
pub fn teraflops(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::Teraflops)
}

/// A bandwidth.
#[must_use]
pub fn bandwidth(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::GigabytesPerSecond)
}

/// A speed of writing.
#[must_use]
pub fn speed(lang: Lang, value: f64) -> String {
    format(lang, value, Unit::TokensPerSecond)
}

/// An arithmetic intensity.
#[must_use]
pub fn intensity(lang: Lang, value: f64) -> String {
    count(lang, value) + lang.pick(" FLOP/바이트", " FLOP/byte")
}

/// Name of the axis below.
#[must_use]
pub fn axis_below(lang: Lang) -> &'static str {
    lang.pick("메모리 1바이트마다 하는 연산 (FLOP/바이트)", "arithmetic per byte of memory (FLOP/byte)")
}

/// A time in milliseconds.
#[must_use]
pub fn milliseconds(lang: Lang, value: f64) -> String {
    count(lang, value) + lang.pick("밀리초", " ms")
}

/// A job, by its index.
#[must_use]
pub fn job(lang: Lang, index: usize) -> &'static str {
    let ko = ["학습", "질문 읽기", "답 쓰기"];
    let en = ["training", "reading", "writing"];
    lang.pick(ko[index], en[index])
}

/// What sets the pace.
#[must_use]
pub fn bound(lang: Lang, bound: Bound) -> &'static str {
    match bound {
        Bound::Memory => lang.pick("메모리 대역폭", "memory bandwidth"),
        Bound::Compute => lang.pick("연산", "arithmetic"),
    }
}

/// How fast a chip writes and reads, s a step and s a prompt.
#[derive(Debug, Clone)]
pub struct Pace {
    /// The chip's name.
    pub name: String,
    /// Time of a decode step.
    pub write_s: f64,
    /// Time of a prompt.
    pub read_s: f64,
    /// Share of the peak that decoding reaches.
    pub share: f64,
}

/// Below this ratio two times are called about the same.
const SAME: f64 = 1.05;

/// Finding where both chips' figures are known.
#[must_use]
pub fn finding(lang: Lang, chips: [&Pace; 2]) -> String {
    let [a, b] = chips;
    let (first, second) = if a.write_s <= b.write_s { (a, b) } else { (b, a) };
    let (lead, read) = (second.write_s / first.write_s, first.read_s / second.read_s);
    let slower = read >= SAME;
    match lang {
        Lang::Ko => {
            let [subject, other] = [with(&first.name, Josa::IGa), with(&second.name, Josa::WaGwa)];
            let against = if slower { "지만" } else { "고" };
            let write = if lead >= SAME {
                let ends = if slower { "빠르지만" } else { "빠르고" };
                format!("답을 쓸 때는 {subject} {}보다 {} {ends}", second.name, times(lang, lead))
            } else {
                format!("답을 쓰는 속도는 {subject} {other} 거의 같{against}")
            };
            let read = match (slower, 1.0 / read >= SAME) {
                (true, _) => format!("질문을 읽는 데는 시간이 {} 걸려요", times(lang, read)),
                (_, true) => format!("질문을 읽을 때도 {} 빨라요", times(lang, 1.0 / read)),
                _ => "질문을 읽는 속도는 거의 같아요".to_owned(),
            };
            format!("{write}, {read}.")
        }
        Lang::En => {
            let write = if lead >= SAME {
                format!("the {} is {} as fast as the {}", first.name, times(lang, lead), second.name)
            } else {
                format!("the {} is about as fast as the {}", first.name, second.name)
            };
            let read = match (slower, 1.0 / read >= SAME) {
                (true, _) => format!("yet it takes {} as long to read the question", times(lang, read)),
                (_, true) => format!("and reads the question {} as fast", times(lang, 1.0 / read)),
                _ => "and reads the question about as fast".to_owned(),
            };
            format!("Writing the answer, {write}, {read}.")
        }
    }
}

/// Finding where there is one chip only.
#[must_use]
pub fn finding_of_one(lang: Lang, pace: &Pace, batch: f64) -> String {
    let share = format(lang, round_significant(pace.share * 100.0, 2), Unit::Percent);
    let (speed, requests) = (speed(lang, 1.0 / pace.write_s), requests(lang, batch));
    match lang {
        Lang::Ko => format!(
            "답을 쓸 때 {} 최대 연산의 {share}를 써요(요청 {requests}에 저마다 많아야 {speed}).",
            with(&pace.name, Josa::EunNeun)
        ),
        Lang::En => format!(
            "Writing the answer, the {} uses {share} of its peak arithmetic ({requests}, at best {speed} each).",
            pace.name
        ),
    }
}

/// Finding where a chip's peak is unknown.
#[must_use]
pub fn finding_unknown(lang: Lang, name: &str, bits: f64) -> String {
    let bits = count(lang, bits);
    match lang {
        Lang::Ko => format!("{name}의 {bits}비트 연산 성능은 알려지지 않아서 지붕을 그릴 수 없어요."),
        Lang::En => format!("The {bits}-bit peak of the {name} is unknown, so its roof cannot be drawn."),
    }
}

/// What is compared of two scenarios.
#[must_use]
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("첫째 칩이 답을 쓰는 속도", "the first chip's speed of writing")
}

/// What the caption tells.
#[derive(Debug)]
pub struct Setting<'a> {
    /// The model's name.
    pub model: &'a str,
    /// Bits of a number.
    pub bits: f64,
    /// Chips of each kind.
    pub number: f64,
    /// Requests in a step.
    pub batch: f64,
    /// Tokens of each.
    pub context: f64,
    /// Tokens of a training step.
    pub trained: f64,
    /// Shares of the peaks that software reaches: arithmetic, bandwidth.
    pub reached: [f64; 2],
    /// Chips with their grade, or none where a figure is unknown.
    pub chips: Vec<(&'a str, Option<Grade>)>,
    /// The least number of requests that memory holds on any of the chips, where it is less than the batch.
    pub room: Option<f64>,
}

/// Caption of the figure and its table.
#[must_use]
pub fn caption(lang: Lang, setting: &Setting) -> String {
    let grades: Vec<String> = setting
        .chips
        .iter()
        .map(|(name, known)| {
            [name, ": ", &known.map_or_else(|| grades::unknown(lang).to_owned(), |g| grades::explained(lang, g))]
                .concat()
        })
        .collect();
    let [number, bits] = [setting.number, setting.bits].map(|v| count(lang, v));
    let [context, trained] = [setting.context, setting.trained].map(|v| tokens(lang, v));
    let [compute, memory] = setting.reached.map(|v| format(lang, v * 100.0, Unit::Percent));
    let (batch, grades) = (requests(lang, setting.batch), grades.join("; "));
    let room = setting.room.map_or_else(String::new, |room| no_room(lang, room));
    match lang {
        Lang::Ko => format!(
            "가로는 메모리에서 1바이트를 읽을 때마다 하는 연산(FLOP), 세로는 칩 하나가 최대로 낼 수 있는 연산(TFLOPS, {bits}비트, 희소 연산 제외), 둘 다 한 눈금에 10배씩 커지는 로그 축이에요. 굵은 띠는 요청이 1건에서 1,024건일 때 답 쓰기의 자리예요. {} 칩 {number}개에 나눠 올리고(주고받는 시간은 뺌) {context}짜리 요청 {batch}에 답 쓰기, {context}짜리 하나 읽기, {trained} 한꺼번에 학습(가중치를 두 번 읽고 기울기를 쓴다고 가정)할 때예요. 칩의 수치는 {DATA_AS_OF} 기준이고({grades}), 점선과 빈 점은 소문이에요. 실제 소프트웨어는 연산의 {compute}, 대역폭의 {memory}쯤을 살려 써요.{room}",
            with(setting.model, Josa::EulReul)
        ),
        Lang::En => format!(
            "Across: arithmetic for each byte read from memory, FLOP; up: the most a chip attains, TFLOPS (dense, {bits} bits); both axes logarithmic, each tick ten times the last. The broad band is where writing (decode) lies with 1 to 1,024 requests. {} on {number} of each chip, split evenly, without the time to send: writing for {batch} of {context} each, reading (prefill) of {context}, training on {trained} at once (weights read twice and gradients written, an assumption). Figures of the chips as of {DATA_AS_OF} ({grades}); dashed roofs and hollow points are rumours. Real software reaches about {compute} of the arithmetic and {memory} of the bandwidth.{room}",
            setting.model
        ),
    }
}

/// Memory holds fewer requests than asked for.
fn no_room(lang: Lang, room: f64) -> String {
    let held = requests(lang, room);
    match lang {
        Lang::Ko if room < 1.0 => {
            " 이 길이의 요청은 메모리에 하나도 들어가지 않아서, 답 쓰기는 계산일 뿐이에요.".to_owned()
        }
        Lang::Ko => {
            format!(" 이 길이의 요청은 메모리에 {held}까지만 들어가요. 그보다 많은 요청의 답 쓰기는 계산일 뿐이에요.")
        }
        Lang::En if room < 1.0 => " Memory holds no request of this length: writing is on paper only.".to_owned(),
        Lang::En => format!(" Memory holds only {held} of this length: beyond, writing is on paper only."),
    }
}

/// Row headers of what is known of a chip.
#[must_use]
pub fn chip_rows(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::Ko => [
            "수치의 등급",
            "나눠 올린 칩 (개)",
            "최대 연산 (TFLOPS)",
            "메모리 대역폭 (GB/s)",
            "지붕이 꺾이는 자리 (FLOP/바이트)",
            "메모리에 들어가는 요청 (건)",
        ],
        Lang::En => [
            "Grade of its figures",
            "Chips the model is split over",
            "Peak (TFLOPS)",
            "Memory bandwidth (GB/s)",
            "Ridge (FLOP/byte)",
            "Requests that memory holds",
        ],
    }
}

/// Row headers of what is known of a job: intensity, attained, time, bound.
#[must_use]
pub fn job_rows(lang: Lang, index: usize) -> [String; 4] {
    let rows = match lang {
        Lang::Ko => {
            ["연산 강도 (FLOP/바이트)", "칩 하나가 내는 연산 (TFLOPS)", "걸리는 시간 (밀리초)", "무엇에 막히나"]
        }
        Lang::En => ["intensity (FLOP/byte)", "attained by a chip (TFLOPS)", "time (ms)", "bound by"],
    };
    rows.map(|row| format!("{}: {row}", job(lang, index)))
}

/// Row header of the speed a reader sees.
#[must_use]
pub fn speed_row(lang: Lang) -> String {
    format!("{}: {}", job(lang, 2), lang.pick("요청마다 초당 토큰, 많아야", "tokens/s for each request, at best"))
}

/// Header of the table's column of rows.
#[must_use]
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("항목", "Quantity")
}

/// Where a job stands under a roof, to be read out.
#[must_use]
pub fn readout(lang: Lang, chip: &str, index: usize, numbers: [f64; 3], bound_by: Bound, known: Grade) -> String {
    let [at, attained, time_s] = numbers;
    let (at, attained) = (intensity(lang, at), teraflops(lang, attained));
    let (time, by, grade) = (milliseconds(lang, time_s * 1e3), bound(lang, bound_by), grades::explained(lang, known));
    match lang {
        Lang::Ko => format!("{chip}, {}: {attained}, {at}, {time}, {by}에 막힘 ({grade})", job(lang, index)),
        Lang::En => format!("{chip}, {}: {attained} at {at}, {time}, bound by {by} ({grade})", job(lang, index)),
    }
}
