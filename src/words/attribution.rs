//! What the figure on the shares of the controls says.

use super::josa::{Josa, with};
use super::number::{Unit, format, percent};
use super::outcomes::{change, counted, difference, is_level, name, value};
use super::{Lang, say};
use crate::model::DATA_AS_OF;

/// What is explained: the result's place, the year, and its values without controls and under the reader's policy.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The result's place among the outcomes.
    pub outcome: usize,
    /// The year in which it is read.
    pub year: f64,
    /// Its value without controls.
    pub without: f64,
    /// Its value under the reader's policy.
    pub with: f64,
}

fn year(lang: Lang, year: f64) -> String {
    format(lang, year, Unit::Year)
}

/// A lever within a sentence, in the order of the market model's levers.
fn lever(lang: Lang, place: usize) -> &'static str {
    let (ko, en) = [
        ("미국의 학습용 칩 통제", "the US control on training chips"),
        ("미국의 저사양 칩 통제", "the US control on low-end chips"),
        ("장비 통제", "the control on equipment"),
        ("HBM 통제", "the control on HBM"),
        ("중국의 수입 거부", "Beijing's refusal"),
        ("중국산 의무 구매", "Beijing's mandate"),
        ("국가의 무조건 구매", "Beijing's state purchases"),
    ][place];
    lang.pick(ko, en)
}

/// Parts of a change beyond this are not given as parts of it, per cent: levers that nearly cancel one another would have
/// parts many times the whole.
const GREATEST_PART: f64 = 300.0;

/// Which lever has the largest share, what that is, and what part of the change it is, per cent.
pub fn finding(lang: Lang, asked: &Asked, largest: usize, by_it: f64, percents: f64) -> String {
    let Asked { outcome, without, with: end, .. } = *asked;
    let (falls, at, by) = (end < without, year(lang, asked.year), difference(lang, outcome, without, end));
    let (what, who) = (name(lang, outcome), lever(lang, largest));
    let much = if percents <= 150.0 { percent(lang, libm::round(percents)) } else { change(lang, outcome, by_it) };
    let verb = match (is_level(outcome), falls) {
        (true, true) => "낮아지는",
        (true, false) => "높아지는",
        (false, true) => "줄어드는",
        (false, false) => "늘어나는",
    };
    let noun = if falls { "fall" } else { "rise" };
    say(
        lang,
        format!("{at} {} {by} {verb} 데는 {who}의 몫이 가장 커요({much}).", with(what, Josa::IGa)),
        format!("Of the {by} {noun} in {what} in {at}, the largest single share belongs to {who}: {much}."),
    )
}

/// The policy changes nothing.
pub fn finding_same(lang: Lang, asked: &Asked) -> String {
    let (at, much) = (year(lang, asked.year), value(lang, asked.outcome, asked.with));
    let what = name(lang, asked.outcome);
    say(
        lang,
        format!("{at} {} 이 정책에서도 통제가 없을 때와 같아요: {much}.", with(what, Josa::EunNeun)),
        format!("In {at} this policy leaves {what} as it would be without controls: {much}."),
    )
}

/// The shares are still being computed.
pub fn finding_pending(lang: Lang, asked: &Asked) -> String {
    let (at, what) = (year(lang, asked.year), name(lang, asked.outcome));
    let (from, to) = (value(lang, asked.outcome, asked.without), value(lang, asked.outcome, asked.with));
    say(
        lang,
        format!("{at} {what}: 통제가 없으면 {from}, 이 정책에서 {to}. 수단마다의 몫을 계산하고 있어요…"),
        format!("{at}, {what}: {from} without controls, {to} under this policy. Computing the shares…"),
    )
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, asked: &Asked, stale: bool, compared: bool) -> String {
    let (at, what, unit) = (year(lang, asked.year), name(lang, asked.outcome), counted(lang, asked.outcome));
    let what_ko = with(&format!("{what}({unit})"), Josa::IGa);
    let stale = if stale {
        lang.pick(" 흐린 막대는 앞선 선택의 값이에요.", " Muted bars belong to the choices before.")
    } else {
        ""
    };
    let b = if compared {
        lang.pick(" 테두리만 있는 막대는 비교안(B)의 결과예요.", " The hollow bar is the result of scenario B.")
    } else {
        ""
    };
    say(
        lang,
        format!(
            "{at} 평균 {what_ko} 통제가 없을 때에서 지금 정책까지 어떻게 달라지는지를 수단마다 나눴어요. 함께 낸 효과는 놓는 순서에 따라 달라져서, 모든 순서의 평균으로 고르게 나눠요(섀플리 값). 몫이 100%를 넘으면 다른 수단이 일부를 되돌린 거예요. 통제의 세기는 가정이에요.{stale}{b} 모형 계산, {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Mean of {what} in {at} ({unit}), from no controls to your policy, split over the levers. Shared effects are split evenly: each lever's effect is averaged over every order of adding them (Shapley). A share above 100% is partly undone by other levers. The strengths of the controls are assumptions.{stale}{b} Model, data as of {DATA_AS_OF}."
        ),
    )
}

/// Heading over the levers of one side: the US and its allies, or Beijing.
pub fn side(lang: Lang, beijing: bool) -> &'static str {
    if beijing {
        lang.pick("중국 정부의 조치", "Beijing's measures")
    } else {
        lang.pick("미국과 동맹의 통제", "Controls by the US and allies")
    }
}

/// Label of the value without controls.
pub fn start(lang: Lang) -> &'static str {
    lang.pick("통제가 없으면", "Without controls")
}

/// Label of the value under the reader's policy.
pub fn end(lang: Lang) -> &'static str {
    lang.pick("지금 정책에서", "Under your policy")
}

/// Label of scenario B's value.
pub fn other(lang: Lang) -> &'static str {
    lang.pick("비교안(B)에서", "Scenario B")
}

/// Table row of the difference from scenario B.
pub fn gap(lang: Lang) -> &'static str {
    lang.pick("지금 정책과 비교안(B)의 차이", "Your policy less scenario B")
}

/// What stands before the names of levers without a share.
pub fn no_share(lang: Lang) -> &'static str {
    lang.pick("몫 없음:", "No share:")
}

/// Said while the shares are being computed.
pub fn computing(lang: Lang) -> &'static str {
    lang.pick("수단마다의 몫을 계산하고 있어요…", "Computing the levers' shares…")
}

/// A lever's share, and what part of the whole change it is, per cent.
pub fn share(lang: Lang, change: &str, percents: Option<f64>) -> String {
    let part =
        percents.filter(|p| p.abs() <= GREATEST_PART).map(|p| format!(" ({})", percent(lang, libm::round(p) + 0.0)));
    [change, part.as_deref().unwrap_or_default()].concat()
}

/// Header of the rows.
pub fn corner(lang: Lang) -> &'static str {
    lang.pick("수단", "Lever")
}

/// Column headers.
pub fn columns(lang: Lang, asked: &Asked) -> Vec<String> {
    let (what, unit) = (name(lang, asked.outcome), counted(lang, asked.outcome));
    vec![
        say(lang, format!("{what}, {unit}"), format!("Value of {what}, {unit}")),
        lang.pick("변화", "Change").to_owned(),
        lang.pick("전체 변화 가운데", "Share of the change").to_owned(),
    ]
}
