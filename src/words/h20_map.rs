//! What "H20 against H100" says.

use super::Lang;
use super::josa::{Josa, with};
use super::number::{count, format};
use super::roofline::{requests, times, tokens};
use crate::decimal::round_significant;
use crate::model::DATA_AS_OF;
use crate::scenario::Unit;

/// What a place of the map is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// The H20 is faster by more than 10 %.
    H20,
    /// Within 10 %.
    Even,
    /// The H100 is faster, by at most twice.
    H100,
    /// The H100 is more than twice as fast.
    H100Far,
    /// Only the H20s have the memory.
    OnlyH20,
    /// Neither has the memory.
    NoRoom,
}

/// A zone's name on the map.
#[must_use]
pub fn zone(lang: Lang, zone: Zone) -> &'static str {
    match zone {
        Zone::H20 => lang.pick("H20이 빨라요", "H20 faster"),
        Zone::Even => lang.pick("비슷해요", "about equal"),
        Zone::H100 => lang.pick("H100이 빨라요", "H100 faster"),
        Zone::H100Far => lang.pick("H100이 2배 넘게 빨라요", "H100 more than 2× as fast"),
        Zone::OnlyH20 => lang.pick("H20에만 들어가요", "fits H20s only"),
        Zone::NoRoom => lang.pick("둘 다 메모리 부족", "fits neither"),
    }
}

/// A shorter name, where the other does not fit; empty where the drawing is clear without.
#[must_use]
pub fn short_zone(lang: Lang, zone: Zone) -> &'static str {
    match zone {
        Zone::H20 | Zone::OnlyH20 => "H20",
        Zone::H100 => "H100",
        Zone::H100Far => lang.pick("H100 2배+", "H100 2×+"),
        Zone::NoRoom => lang.pick("메모리 부족", "no room"),
        Zone::Even => "",
    }
}

/// The faster of the two and by how much: the ratio is the H100's time over the H20's.
#[must_use]
pub fn lead(lang: Lang, ratio: f64) -> String {
    let (name, by) = if ratio >= 1.0 { ("H20", ratio) } else { ("H100", 1.0 / ratio) };
    let name = if about_same(by) { "≈" } else { name };
    [name, " ", &times(lang, by)].concat()
}

/// Where the two are even, at the reader's context.
#[must_use]
pub fn even_at(lang: Lang, batch: f64) -> String {
    let batch = requests(lang, round_significant(batch, 2));
    match lang {
        Lang::Ko => format!("{batch}에서 같아요"),
        Lang::En => format!("equal at {batch}"),
    }
}

/// Name of the axis below.
#[must_use]
pub fn context_axis(lang: Lang) -> &'static str {
    lang.pick("문맥의 길이 (토큰)", "tokens of context")
}

/// Upper tick of the batch axis.
#[must_use]
pub fn batch_axis(lang: Lang, value: f64) -> String {
    let requests = requests(lang, value);
    match lang {
        Lang::Ko => format!("동시 요청 {requests}"),
        Lang::En => format!("{requests} at once"),
    }
}

/// How far the H20 leads as the batch grows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// From no batch on.
    Never,
    /// Up to this many requests.
    UpTo(f64),
    /// As far as memory holds requests: this many.
    Memory(f64),
    /// Beyond the map.
    Map,
    /// H100s do not hold a single request.
    NoRoom,
}

/// What the finding tells.
#[derive(Debug)]
pub struct Verdict<'a> {
    /// The model.
    pub model: &'a str,
    /// Whether the phase is decode.
    pub decode: bool,
    /// Requests at once.
    pub batch: f64,
    /// Tokens of each.
    pub context: f64,
    /// Where the point lies.
    pub zone: Zone,
    /// H100's time over H20's.
    pub ratio: f64,
    /// How far the H20 leads at this context.
    pub reach: Reach,
    /// Requests of this length that fit: H100s, H20s.
    pub room: [f64; 2],
}

/// The finding.
#[must_use]
pub fn finding(lang: Lang, v: &Verdict) -> String {
    let end = if v.reach == Reach::NoRoom { String::new() } else { reached(lang, v.reach) };
    match lang {
        Lang::Ko => [finding_ko(v, end.is_empty()), end].concat() + ".",
        Lang::En => [finding_en(v), end].concat() + ".",
    }
}

/// Two times as near as this are called about the same.
fn about_same(by: f64) -> bool {
    round_significant(by, 2) <= 1.0
}

fn finding_ko(v: &Verdict, ends: bool) -> String {
    let (batch, context) = (requests(Lang::Ko, v.batch), tokens(Lang::Ko, v.context));
    if matches!(v.zone, Zone::NoRoom | Zone::OnlyH20) {
        let [h100, h20] = v.room.map(|room| requests(Lang::Ko, room));
        let fits = match (v.zone, ends) {
            (Zone::NoRoom, true) => "자리가 없어요",
            (Zone::NoRoom, false) => "자리가 없고",
            (_, true) => "H20에만 자리가 있어요",
            (_, false) => "H20에만 자리가 있고",
        };
        let model = with(v.model, Josa::EulReul);
        return format!(
            "{model} 올리면 {context}짜리 요청은 H100에 {h100}, H20에 {h20}까지만 들어가서 {batch}은 {fits}"
        );
    }
    let (work, by) = (if v.decode { "답을 쓸" } else { "질문을 읽을" }, v.ratio.max(1.0 / v.ratio));
    let result = match (about_same(by), v.ratio > 1.0) {
        (true, _) => "H20과 H100이 거의 같고".to_owned(),
        (_, true) => format!("H20이 H100보다 {} 빠르고", times(Lang::Ko, by)),
        _ => format!("H100이 H20보다 {} 빠르고", times(Lang::Ko, by)),
    };
    format!("{} {work} 때({context}짜리 요청 {batch}) {result}", with(v.model, Josa::IGa))
}

fn finding_en(v: &Verdict) -> String {
    let (batch, context, model) = (requests(Lang::En, v.batch), tokens(Lang::En, v.context), v.model);
    if matches!(v.zone, Zone::NoRoom | Zone::OnlyH20) {
        let [h100, h20] = v.room.map(|room| requests(Lang::En, room));
        let fits = if v.zone == Zone::NoRoom { "fit neither" } else { "fit only the H20s" };
        return format!("{batch} of {context} {fits}: beside {model}, the H100s hold {h100} and the H20s {h20}");
    }
    let by = v.ratio.max(1.0 / v.ratio);
    let result = match (about_same(by), v.ratio > 1.0) {
        (true, _) => "the H20 is about as fast as the H100".to_owned(),
        (_, true) => format!("the H20 is {} as fast as the H100", times(Lang::En, by)),
        _ => format!("the H100 is {} as fast as the H20", times(Lang::En, by)),
    };
    let work = if v.decode { format!("writing {model}'s answers") } else { format!("reading questions for {model}") };
    format!("With {batch} of {context}, {result} at {work}")
}

/// How far the H20 leads, as the end of the finding.
fn reached(lang: Lang, reach: Reach) -> String {
    let about = |batch: f64| requests(lang, round_significant(batch, 2));
    match (lang, reach) {
        (_, Reach::NoRoom) => String::new(),
        (Lang::Ko, Reach::Never) => ", 이 길이에서는 H20이 앞서는 곳이 없어요".to_owned(),
        (Lang::Ko, Reach::UpTo(batch)) => format!(", 이 길이에서 H20은 {}까지 앞서요", about(batch)),
        (Lang::Ko, Reach::Memory(batch)) => {
            format!(", 이 길이에서 H20은 H100의 메모리가 차는 {}까지 내내 앞서요", requests(lang, batch))
        }
        (Lang::Ko, Reach::Map) => ", 이 길이에서 H20은 1,024건까지 내내 앞서요".to_owned(),
        (Lang::En, Reach::Never) => ", and at this length the H20 leads nowhere".to_owned(),
        (Lang::En, Reach::UpTo(batch)) => format!(", and at this length the H20 leads up to {}", about(batch)),
        (Lang::En, Reach::Memory(batch)) => {
            let full = requests(lang, batch);
            format!(", and at this length the H20 leads until the H100s' memory is full, at {full}")
        }
        (Lang::En, Reach::Map) => ", and at this length the H20 leads up to 1,024 requests".to_owned(),
    }
}

/// What is compared of two scenarios: H100's time over H20's.
#[must_use]
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("H100에 견준 H20의 속도", "the H20's speed relative to the H100's")
}

/// What the caption tells.
#[derive(Debug)]
pub struct Setting<'a> {
    /// The model.
    pub model: &'a str,
    /// Bits of a number.
    pub bits: f64,
    /// Whether the phase is decode.
    pub decode: bool,
    /// Chips of each kind.
    pub number: f64,
    /// Shares of the peaks that software reaches: arithmetic, bandwidth.
    pub reached: [f64; 2],
    /// Grades of the two chips' figures in words: H100, H20.
    pub grades: [String; 2],
}

/// Caption of the figure.
#[must_use]
pub fn caption(lang: Lang, s: &Setting) -> String {
    let [compute, memory] = s.reached.map(|v| format(lang, v * 100.0, Unit::Percent));
    let [number, bits] = [s.number, s.bits].map(|v| count(lang, v));
    let [h100, h20] = &s.grades;
    let several = s.number > 1.0;
    match lang {
        Lang::Ko => {
            let time = if s.decode { "토큰 하나를 더 쓰는 데" } else { "질문을 모두 읽는 데" };
            let chips = if several {
                format!(
                    "H100 {number}개와 H20 {number}개에 나눠 올렸어요(가중치가 메모리의 3분의 2를 넘지 않는 가장 적은 수, 칩끼리는 NVLink, 전문가는 나누지 않음)"
                )
            } else {
                "칩 하나씩에 올렸어요".to_owned()
            };
            format!(
                "{} {bits}비트로 {chips}. 색은 {time} 걸리는 시간의 비: 파랑은 H20이, 빨강은 H100이 10% 넘게(또렷한 빨강은 2배 넘게) 빠르고, 그 사이 빛깔 없는 곳은 10% 안쪽, 실선에서 같아요. 흐린 파랑은 H20만 메모리가 되는 곳, 빗금은 둘 다 모자라는 곳, 가로세로는 한 눈금에 4배씩 커지는 로그 축이에요. 두 칩 모두 연산의 {compute}, 대역폭의 {memory}를 살려 쓴다고 가정했어요(엔비디아 소프트웨어의 측정값에 맞춘 값). 칩의 수치는 {DATA_AS_OF} 기준이에요(H100: {h100}, H20: {h20}).",
                with(s.model, Josa::EulReul)
            )
        }
        Lang::En => {
            let time = if s.decode { "one more token for every request" } else { "reading the questions" };
            let chips = if several {
                format!(
                    "on {number} H100s and on {number} H20s (the fewest whose memory the weights fill no more than two thirds, joined by NVLink, without expert parallelism)"
                )
            } else {
                "on one of each chip".to_owned()
            };
            format!(
                "{} in {bits} bits {chips}. Colour is the ratio of the times for {time}: blue where the H20, red where the H100 is more than 10% faster (strong red: more than twice as fast), uncoloured between, equal on the solid line; faint blue where only the H20s have the memory, hatched where neither has. Both axes are logarithmic, each tick four times the last. Both chips are assumed to reach {compute} of their arithmetic and {memory} of their bandwidth, a fit to measurements of Nvidia's software. Figures of the chips as of {DATA_AS_OF} (H100: {h100}; H20: {h20}).",
                s.model
            )
        }
    }
}

/// The table's columns.
#[must_use]
pub fn columns(lang: Lang) -> Vec<String> {
    let columns = match lang {
        Lang::Ko => {
            ["H100 시간 ÷ H20 시간", "빠른 쪽과 배수", "H100 (밀리초)", "H20 (밀리초)", "H20이 앞서는 마지막 요청 (건)"]
        }
        Lang::En => ["H100 time over H20 time", "Faster, times", "H100 (ms)", "H20 (ms)", "H20 leads up to (requests)"],
    };
    columns.map(str::to_owned).into()
}

/// Header of the table's column of rows.
#[must_use]
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("요청과 길이", "Requests and length")
}

/// A place of the map, in words.
#[must_use]
pub fn place(lang: Lang, batch: f64, context: f64) -> String {
    [requests(lang, batch), tokens(lang, context)].join(" × ")
}

/// The reader's own place.
#[must_use]
pub fn own(lang: Lang, of_b: bool, place: &str) -> String {
    let whose = if of_b { lang.pick("비교안(B)", "Scenario B") } else { lang.pick("내 자리", "Your point") };
    [whose, ": ", place].concat()
}

/// How far the H20 leads, for a cell of the table that holds a number.
#[must_use]
pub fn reach(lang: Lang, reach: Reach) -> (Option<f64>, String) {
    match reach {
        Reach::Never => (None, lang.pick("앞서지 않음", "never").to_owned()),
        Reach::UpTo(batch) => (Some(batch), count(lang, batch)),
        Reach::Memory(batch) => (Some(batch), count(lang, batch) + lang.pick(" (메모리 끝)", " (memory full)")),
        Reach::Map => (None, lang.pick("끝까지", "throughout").to_owned()),
        Reach::NoRoom => (None, zone(lang, Zone::NoRoom).to_owned()),
    }
}

/// A place of the map, to be read out.
#[must_use]
pub fn readout(lang: Lang, place: &str, at: Zone, ratio: f64) -> String {
    match at {
        Zone::OnlyH20 | Zone::NoRoom => [place, ": ", zone(lang, at)].concat(),
        _ => [place, ": ", &lead(lang, ratio)].concat(),
    }
}
