//! What the figure on ranked assumptions says.

use super::josa::{Josa, with};
use super::number::{Unit, format};
use super::outcomes::{amount, counted, name, value};
use super::{Lang, figures, say};
use crate::figures::FigureId;
use crate::model::DATA_AS_OF;

/// The result that is asked about: its place among the outcomes, the year, and its value at the present choices.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The result's place among the outcomes.
    pub outcome: usize,
    /// The year in which it is read.
    pub year: f64,
    /// Its value.
    pub present: f64,
}

/// The place of foreign revenue among the outcomes: where all that is offered sells, only the policy moves it.
const FOREIGN_REVENUE: usize = 7;

fn year(lang: Lang, asked: &Asked) -> String {
    format(lang, asked.year, Unit::Year)
}

/// The assumption that moves the result most, and the lowest and highest result within its range.
pub fn finding(lang: Lang, asked: &Asked, assumption: &str, (low, high): (f64, f64)) -> String {
    let (at, what) = (year(lang, asked), name(lang, asked.outcome));
    let (first, last) = (lang == Lang::Ko, lang == Lang::En);
    let written = |whole, v| if whole { value(lang, asked.outcome, v) } else { amount(lang, asked.outcome, v) };
    let (low, high) = (written(first, low), written(last, high));
    say(
        lang,
        format!(
            "{at} {} 가장 크게 흔드는 가정은 {}: {low}에서 {high}까지.",
            with(what, Josa::EulReul),
            with(&format!("‘{assumption}’"), Josa::IeyoYeyo),
        ),
        format!("What moves {what} in {at} most is “{assumption}”: from {low} to {high}."),
    )
}

/// No assumption moves the result.
pub fn finding_none(lang: Lang, asked: &Asked) -> String {
    let (at, what, now) = (year(lang, asked), name(lang, asked.outcome), value(lang, asked.outcome, asked.present));
    let why = if asked.outcome == FOREIGN_REVENUE {
        lang.pick(". 팔 수 있는 양을 정책이 정해요", ", as policy sets what can be sold")
    } else {
        ""
    };
    say(
        lang,
        format!("{at} {} 어느 가정을 움직여도 그대로예요({now}){why}.", with(what, Josa::EunNeun)),
        format!("No assumption moves {what} in {at} ({now}){why}."),
    )
}

/// The results are still being computed.
pub fn finding_pending(lang: Lang, asked: &Asked) -> String {
    let (at, what, now) = (year(lang, asked), name(lang, asked.outcome), value(lang, asked.outcome, asked.present));
    say(
        lang,
        format!("{at} {what}: 지금은 {now}. 가정마다의 폭을 계산하고 있어요…"),
        format!("{at}, {what}: {now} now. Computing what each assumption does…"),
    )
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, asked: &Asked, stale: bool, compared: bool) -> String {
    let (at, what, unit) = (year(lang, asked), name(lang, asked.outcome), counted(lang, asked.outcome));
    let subject = with(&format!("{what}({unit})"), Josa::IGa);
    let chosen = figures::name(lang, FigureId::Attribution);
    let stale = if stale {
        lang.pick(" 흐린 막대는 앞선 선택의 값이에요.", " Muted bars belong to the choices before.")
    } else {
        ""
    };
    let b = if compared { lang.pick(" 점선은 비교안(B)이에요.", " Dashed line: scenario B.") } else { "" };
    say(
        lang,
        format!(
            "가정을 하나씩만 슬라이더의 낮은 끝과 높은 끝으로 옮겼을 때 {at} 평균 {subject} 어디로 가는지예요. 나머지는 지금 값이고, 가운데 선이 지금 결과예요. 결과와 해는 위의 ‘{chosen}’ 그림에서 골라요. 여럿을 함께 옮기면 폭은 더하기가 되지 않아요. 범위는 저마다의 근거가 허락하는 만큼이고 가정이에요.{stale}{b} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Mean of {what} in {at} ({unit}) when one assumption alone moves to the low or the high end of its slider. The others stay as they are; the line is the present result. Result and year are chosen at the figure “{chosen}” above. Effects of several do not add up. The ranges are assumptions, as wide as their sources allow.{stale}{b} As of {DATA_AS_OF}."
        ),
    )
}

/// Label of the line at the present result.
pub fn now(lang: Lang, result: &str) -> String {
    say(lang, format!("지금: {result}"), format!("Now: {result}"))
}

/// Label of scenario B's line.
pub fn other_is(lang: Lang, result: &str) -> String {
    [other(lang), ": ", result].concat()
}

/// Table row of scenario B.
pub fn other(lang: Lang) -> &'static str {
    lang.pick("비교안(B)", "Scenario B")
}

/// Table row of the difference from scenario B.
pub fn gap(lang: Lang) -> &'static str {
    lang.pick("지금 값과 비교안(B)의 차이", "As chosen less scenario B")
}

/// Said while the results are being computed.
pub fn computing(lang: Lang) -> &'static str {
    lang.pick("가정마다의 폭을 계산하고 있어요…", "Computing what each assumption does…")
}

/// Names of the ends of a bar, low and high.
pub fn ends(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["가정의 낮은 끝", "높은 끝"],
        Lang::En => ["low end of the assumption", "high end"],
    }
}

/// Where there would be bars, if nothing moves the result.
pub fn unmoved(lang: Lang, number: usize) -> String {
    say(
        lang,
        format!("막대가 없어요: 가정 {number}개 모두 결과를 바꾸지 않아요."),
        format!("No bars: none of {number} assumptions moves it."),
    )
}

/// A value of an assumption where there is little room: without what is counted and in which time.
pub fn brief(text: &str) -> &str {
    text.split(" stacks").next().unwrap_or(text)
}

/// How many assumptions stand in the table only.
pub fn rest(lang: Lang, number: usize) -> String {
    say(lang, format!("나머지 {number}개는 표에 있어요."), format!("The other {number} are in the table."))
}

/// Readout of a bar: an assumption, then each end with the result there.
pub fn readout(assumption: &str, ends: [(&str, &str); 2]) -> String {
    let [(low, at_low), (high, at_high)] = ends;
    format!("{assumption}: {low} → {at_low}, {high} → {at_high}")
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("가정", "Assumption")
}

/// Column headers.
pub fn columns(lang: Lang, asked: &Asked) -> Vec<String> {
    let (what, unit) = (name(lang, asked.outcome), counted(lang, asked.outcome));
    let headers = match lang {
        Lang::Ko => {
            ["낮은 끝".into(), format!("그때 {what}, {unit}"), "높은 끝".into(), format!("그때 {what}, {unit}")]
        }
        Lang::En => {
            ["Low end".into(), format!("{what} there, {unit}"), "High end".into(), format!("{what} there, {unit}")]
        }
    };
    headers.into()
}

/// Table row of the present result.
pub fn present(lang: Lang) -> &'static str {
    lang.pick("지금 값 그대로", "As chosen now")
}
