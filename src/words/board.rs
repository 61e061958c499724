//! What the board of claims says, and the two figures that look closer at one of them.

use super::josa::{Josa, particle, with};
use super::number::{Unit, count, format, percent};
use super::span::Shared;
use super::{Lang, field, params, say};
use crate::decimal::round_significant;
use crate::model::DATA_AS_OF;
use crate::model::claims::Verdict;
use crate::scenario::{Kind, ParamId, param};

/// A verdict as a word.
#[must_use]
pub const fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    let (ko, en) = match verdict {
        Verdict::Holds => ("성립", "holds"),
        Verdict::Fails => ("성립 안 함", "fails"),
        Verdict::Unknown => ("판정 불가", "cannot be judged"),
    };
    lang.pick(ko, en)
}

/// In how many worlds a claim holds, beside its verdict; nothing where there is no share.
#[must_use]
pub fn chance_short(lang: Lang, share: Option<f64>) -> String {
    let Some(share) = share.map(|share| chance(lang, share)) else { return String::new() };
    say(lang, format!("뽑은 세계의 {share}"), format!("in {share} of worlds"))
}

/// A verdict as a sign in plain text.
#[must_use]
pub const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "✓",
        Verdict::Fails => "✕",
        Verdict::Unknown => "?",
    }
}

/// A value beside its threshold.
#[must_use]
pub fn against(lang: Lang, value: &str, line: &str) -> String {
    say(lang, format!("{value}, 기준 {line}"), format!("{value}, threshold {line}"))
}

/// Heading of the reader's verdict.
#[must_use]
pub const fn summary_title(lang: Lang) -> &'static str {
    lang.pick("굿 이너프: 내가 고른 가정의 판정", "Good Enough: the verdict on my assumptions")
}

/// How many assumptions were changed.
#[must_use]
pub fn summary_changed(lang: Lang, number: usize) -> String {
    match (lang, number) {
        (Lang::Ko, 0) => "바꾼 가정도 기준도 없어요(모두 기본값).".to_owned(),
        (Lang::En, 0) => "No assumption or threshold changed (all at their defaults).".to_owned(),
        (Lang::Ko, _) => format!("바꾼 가정과 기준 {number}개:"),
        (Lang::En, 1) => "One assumption or threshold changed:".to_owned(),
        (Lang::En, _) => format!("{number} assumptions and thresholds changed:"),
    }
}

/// A quotation in its marks.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// A share of worlds. Neither the first nor the last per cent is rounded away: "0%" is none at all.
#[must_use]
pub fn chance(lang: Lang, share: f64) -> String {
    let rounded = libm::round(100.0 * share);
    match rounded {
        _ if share > 0.0 && rounded < 1.0 => format!("<{}", percent(lang, 1.0)),
        _ if share < 1.0 && rounded > 99.0 => format!(">{}", percent(lang, 99.0)),
        _ => percent(lang, rounded),
    }
}

/// Why there is no share: it has not arrived, the claim has no verdict, or no number that is drawn changes what it rests on.
#[must_use]
pub const fn no_chance(lang: Lang, arrived: bool, found: Verdict) -> &'static str {
    match (arrived, found) {
        (false, _) => lang.pick("계산 중", "being computed"),
        (true, Verdict::Unknown) => lang.pick("판정할 수 없어 세지 않음", "not counted: cannot be judged"),
        (true, _) => lang.pick("뽑는 가정과 상관없음", "no drawn number affects it"),
    }
}

/// Where there is no number.
#[must_use]
pub const fn none(lang: Lang) -> &'static str {
    lang.pick("없음", "none")
}

/// How many claims hold, fail and cannot be judged; then of scenario B.
#[must_use]
pub fn finding(lang: Lang, [holds, fails, unknown]: [usize; 3], other: Option<[usize; 3]>) -> String {
    let all = holds + fails + unknown;
    let b = other.map_or_else(String::new, |[holds, ..]| {
        say(lang, format!(" 비교안(B)에서는 {holds}개예요."), format!(" In scenario B: {holds}."))
    });
    let text = match (lang, unknown) {
        (Lang::Ko, 0) => {
            format!("지금 설정에서는 주장 {all}개 가운데 {holds}개가 성립하고 {fails}개가 성립하지 않아요.")
        }
        (Lang::Ko, _) => format!(
            "지금 설정에서는 주장 {all}개 가운데 {holds}개가 성립하고 {fails}개가 성립하지 않으며, {unknown}개는 판정할 수 없어요."
        ),
        (Lang::En, 0) => format!("On these settings {holds} of {all} claims hold and {fails} fail."),
        (Lang::En, _) => {
            format!("On these settings {holds} of {all} claims hold, {fails} fail, {unknown} cannot be judged.")
        }
    };
    text + &b
}

/// Caption of the board: draws made, the effective number of runs, whether for these settings.
#[must_use]
pub fn caption(lang: Lang, drawn: Option<(usize, f64, bool)>) -> String {
    let Some((drawn, effective, fresh)) = drawn else {
        return say(
            lang,
            format!(
                "✓는 성립, ✕는 성립하지 않음, ?는 판정 불가예요. 막대(세계 가운데 성립하는 몫)는 계산하고 있어요. {DATA_AS_OF} 기준이에요."
            ),
            format!(
                "✓ holds, ✕ fails, ? cannot be judged. Bars (share of the worlds in which it holds) are being computed. As of {DATA_AS_OF}."
            ),
        );
    };
    let runs = format(lang, libm::round(effective), Unit::One);
    let old = match (lang, fresh) {
        (_, true) => "",
        (Lang::Ko, _) => " 흐린 막대는 앞선 설정의 값이에요.",
        (Lang::En, _) => " Pale bars belong to the settings before.",
    };
    say(
        lang,
        format!(
            "✓는 성립, ✕는 성립하지 않음, ?는 판정 불가예요. 의심스러운 가정을 저마다의 범위에서 한 벌 뽑은 것이 ‘세계’ 하나예요. 막대는 그런 세계 {drawn}개 가운데 성립한 몫이에요. 시장에 관한 주장은 알려진 역사와 잘 맞는 세계를 더 무겁게 쳤고(똑같이 친 세계 {runs}개와 맞먹어요), 나머지는 견줄 역사가 없어 똑같이 쳤어요. 여러분이 옮긴 가정은 옮긴 자리에 둡니다. 범위가 가정이니 이 몫은 확률을 추정한 것이 아니라 가정에서 따라 나온 것이에요.{old} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "✓ holds, ✕ fails, ? cannot be judged. A world is one draw of all doubtful numbers from their ranges; a bar is the share of {drawn} worlds in which the claim holds. For claims on the market, worlds that match the known years count more (together worth {runs} equal draws); the others have no such history and count alike. What you moved stays where you put it. The ranges are assumptions, so the shares follow from assumptions and are no estimate of a probability.{old} As of {DATA_AS_OF}."
        ),
    )
}

/// Header of the rows.
#[must_use]
pub const fn corner(lang: Lang) -> &'static str {
    lang.pick("주장", "Claim")
}

/// Column headers.
#[must_use]
pub fn columns(lang: Lang, compared: bool) -> Vec<String> {
    let mut columns = match lang {
        Lang::Ko => vec!["판정", "모형의 값", "기준", "성립하는 세계, %"],
        Lang::En => vec!["Verdict", "The model's value", "Threshold", "Worlds in which it holds, %"],
    };
    if compared {
        columns.extend(match lang {
            Lang::Ko => ["비교안(B)의 판정", "비교안(B)의 값"],
            Lang::En => ["Verdict in B", "Value in B"],
        });
    }
    columns.into_iter().map(str::to_owned).collect()
}

/// Readout of a claim.
#[must_use]
pub fn readout(lang: Lang, name: &str, found: Verdict, share: Option<f64>) -> String {
    let verdict = verdict(lang, found);
    match (lang, share.map(|share| chance(lang, share))) {
        (_, None) => format!("{name}: {verdict}"),
        (Lang::Ko, Some(share)) => format!("{name}: {verdict}, 세계의 {share}에서 성립"),
        (Lang::En, Some(share)) => format!("{name}: {verdict}; holds in {share} of the worlds"),
    }
}

/// A control's value: an option's name, or a number with its unit, to three digits.
#[must_use]
pub fn setting(lang: Lang, id: ParamId, value: f64) -> String {
    match param(id).kind {
        Kind::Number { .. } => format(lang, round_significant(value, 3), param(id).unit),
        _ => field::value(lang, id, value),
    }
}

/// From one value of a control to another, the unit said once.
#[must_use]
pub fn from_to(lang: Lang, id: ParamId, from: f64, to: f64) -> String {
    let texts = [from, to].map(|value| setting(lang, id, value));
    match (param(id).kind, param(id).unit) {
        (Kind::Number { .. }, unit) if !matches!(unit, Unit::Month | Unit::Year) => Shared::of(texts).joined(" → "),
        _ => texts.join(" → "),
    }
}

/// An input along a side of the map, with the unit of its ticks.
#[must_use]
pub fn axis(lang: Lang, id: ParamId) -> String {
    let (before, after) = field::around(lang, param(id).unit);
    let unit = [before, after].join(" ");
    let label = params::label(lang, id);
    if unit.trim().is_empty() { label.to_owned() } else { format!("{label} ({})", unit.trim()) }
}

/// A tick of that side.
#[must_use]
pub fn tick(lang: Lang, id: ParamId, value: f64) -> String {
    match param(id).unit {
        Unit::Month => field::text(id, value),
        _ => count(lang, round_significant(value, 3)),
    }
}

/// What the figure on flips found: the claim, its verdict, and the nearest flip.
#[must_use]
pub fn flips_finding(lang: Lang, claim: &str, found: Verdict, nearest: Option<(ParamId, f64)>) -> String {
    if found == Verdict::Unknown {
        return say(
            lang,
            format!("‘{claim}’ 주장은 지금 설정으로 판정할 수 없어요."),
            format!("“{claim}” cannot be judged on these settings."),
        );
    }
    let word = match (lang, found) {
        (Lang::Ko, Verdict::Holds) => "성립해요",
        (Lang::Ko, _) => "성립하지 않아요",
        (Lang::En, Verdict::Holds) => "holds",
        (Lang::En, _) => "fails",
    };
    let Some((id, at)) = nearest else {
        return say(
            lang,
            format!("‘{claim}’ 주장은 {word}. 가정을 하나씩 끝까지 움직여도 뒤집히지 않아요."),
            format!("“{claim}” {word}. No single input flips it within its range."),
        );
    };
    let (label, at) = (params::label(lang, id), setting(lang, id, at));
    say(
        lang,
        format!("‘{claim}’ 주장은 {word}. ‘{label}’{} {at}에 이르면 가장 먼저 뒤집혀요.", particle(label, Josa::IGa)),
        format!("“{claim}” {word}. The nearest flip: “{label}” at {at}."),
    )
}

/// The same while flips are being searched.
#[must_use]
pub fn flips_pending(lang: Lang, claim: &str) -> String {
    say(lang, format!("‘{claim}’ 주장이 어디서 뒤집히는지 찾고 있어요…"), format!("Searching where “{claim}” flips…"))
}

/// Caption of the figure on flips: the number of inputs that enter the claim, and of those that flip it.
#[must_use]
pub fn flips_caption(lang: Lang, entering: usize, flipping: usize) -> String {
    let left = entering - flipping;
    say(
        lang,
        format!(
            "이 주장에 들어가는 가정은 {entering}개예요. 하나씩 슬라이더의 끝에서 끝까지 움직여 판정이 바뀌는 자리를 찾았어요. {flipping}개가 판정을 바꾸고, 나머지 {left}개는 범위 안에서 바꾸지 못해요. 막대는 슬라이더의 범위, 세로줄은 지금 값이에요. 채운 점은 판정이 바뀌는 가장 가까운 값, 빈 점은 그다음으로 가까운 값이에요. 가까운 것부터 늘어놓았어요. 표에 적은 거리 1은 출처가 열어 둔 범위의 절반이에요. 숫자인 가정을 고르면 아래 지도가 그것을 가로축에 놓고 슬라이더를 보여 줘요. {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "{entering} inputs enter this claim. Each was moved alone from end to end of its slider: {flipping} flip the verdict, {left} do not within their range. Bar: the slider's range; upright line: where it stands; filled dot: the nearest value that flips the verdict; hollow dot: the next nearest. Nearest first; in the table, a distance of 1 is half the range that the source leaves open. Choose one that is a number, and the map below puts it on the horizontal axis and shows its slider. As of {DATA_AS_OF}."
        ),
    )
}

/// Column headers of the table of flips.
#[must_use]
pub fn flips_columns(lang: Lang) -> Vec<String> {
    match lang {
        Lang::Ko => ["지금 값", "뒤집히는 값", "또 뒤집히는 값", "거리 (범위의 절반 = 1)"],
        Lang::En => ["Now", "Flips at", "And again at", "Distance (half the range = 1)"],
    }
    .map(str::to_owned)
    .into()
}

/// Header of the rows of the table of flips.
#[must_use]
pub const fn flips_corner(lang: Lang) -> &'static str {
    lang.pick("가정", "Input")
}

/// Readout of a flip.
#[must_use]
pub fn flip_readout(lang: Lang, id: ParamId, now: f64, at: f64) -> String {
    let (label, now, at) = (params::label(lang, id), setting(lang, id, now), setting(lang, id, at));
    say(lang, format!("{label}: 지금 {now}, {at}에서 뒤집힘"), format!("{label}: now {now}, flips at {at}"))
}

/// How many flips stand in the table only.
#[must_use]
pub fn flips_rest(lang: Lang, number: usize) -> String {
    say(lang, format!("나머지 {number}개는 표에 있어요."), format!("The other {number} are in the table."))
}

/// Where the drawing would be, if nothing flips the verdict.
#[must_use]
pub const fn no_flip(lang: Lang) -> &'static str {
    lang.pick("범위 안에서 판정을 바꾸는 가정이 없어요.", "No input flips the verdict within its range.")
}

/// What the map found: the share of it on which the claim holds.
#[must_use]
pub fn map_finding(lang: Lang, claim: &str, (across, upright): (ParamId, ParamId), share: Option<f64>) -> String {
    let (across, upright) = (params::label(lang, across), params::label(lang, upright));
    let Some(share) = share else {
        return say(lang, format!("‘{claim}’ 주장의 지도를 그리고 있어요…"), format!("Mapping “{claim}”…"));
    };
    let part = percent(lang, libm::round(100.0 * share));
    say(
        lang,
        format!(
            "{} ‘{upright}’의 범위 가운데 {part}에서 ‘{claim}’ 주장이 성립해요.",
            with(&format!("‘{across}’"), Josa::WaGwa)
        ),
        format!("“{claim}” holds on {part} of the ranges of “{across}” and “{upright}”."),
    )
}

/// Neither side of the map enters the claim.
#[must_use]
pub fn map_is_idle(lang: Lang, claim: &str) -> String {
    say(
        lang,
        format!(
            "지도의 두 가정은 ‘{claim}’ 주장에 들어가지 않아요. 위 그림에서 가정을 고르면 그 가정이 가로축에 놓여요."
        ),
        format!(
            "Neither input of this map enters “{claim}”. Choose one in the figure above, and the map puts it on the horizontal axis."
        ),
    )
}

/// Both sides of the map are the same input.
#[must_use]
pub const fn map_is_a_line(lang: Lang) -> &'static str {
    lang.pick("가로와 세로에 서로 다른 가정을 골라 주세요.", "Choose two different inputs for the two sides.")
}

/// Caption of the map: cells a side, whether it is for the present settings, whether points of sources are drawn.
#[must_use]
pub fn map_caption(lang: Lang, side: usize, fresh: bool, points: bool) -> String {
    let old = match (lang, fresh) {
        (_, true) => "",
        (Lang::Ko, _) => " 지금 설정의 지도를 다시 그리고 있어요.",
        (Lang::En, _) => " The map for the present settings is on its way.",
    };
    let points = match (lang, points) {
        (_, false) => "",
        (Lang::Ko, _) => " 작은 점은 두 값을 함께 낸 출처의 자리예요(빈 점은 추정).",
        (Lang::En, _) => " Small dots: sources that give both numbers (hollow: estimates).",
    };
    say(
        lang,
        format!(
            "파란 곳에서 성립하고, 회색인 곳에서 성립하지 않으며, 가로줄을 친 곳은 판정할 수 없어요. {side}×{side}칸마다 칸 가운데에서 판정했어요. 나머지 가정은 지금 값이에요. 큰 점이 여러분의 자리예요. 끌거나 두 슬라이더로 옮겨 보세요.{points}{old} {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "Blue: holds; grey: fails; striped: cannot be judged. Judged at the middle of each of {side} × {side} cells, all other inputs as they stand. The large dot is where you are: drag it, or move it with the two sliders.{points}{old} As of {DATA_AS_OF}."
        ),
    )
}

/// Header of the rows of the map's table.
#[must_use]
pub fn map_corner(lang: Lang, across: ParamId, upright: ParamId) -> String {
    let (across, upright) = (params::label(lang, across), params::label(lang, upright));
    say(lang, format!("{upright} ＼ {across}"), format!("{upright} \\ {across}"))
}

/// The verdict at the reader's point, beside it.
#[must_use]
pub fn here(lang: Lang, found: Verdict) -> String {
    let word = verdict(lang, found);
    say(lang, format!("지금: {word}"), format!("You: {word}"))
}

/// The row of the reader's own point.
#[must_use]
pub fn own_point(lang: Lang, of_b: bool) -> &'static str {
    match of_b {
        false => lang.pick("지금 자리", "Where you are"),
        true => lang.pick("비교안(B)", "Scenario B"),
    }
}

/// Readout of a cell of the map.
#[must_use]
pub fn cell(lang: Lang, (across, x): (ParamId, f64), (upright, y): (ParamId, f64), found: Verdict) -> String {
    let (x, y) = (setting(lang, across, x), setting(lang, upright, y));
    let (across, upright) = (params::label(lang, across), params::label(lang, upright));
    format!("{across} {x}, {upright} {y}: {}", verdict(lang, found))
}
