//! What the figure "serve it yourself" says.

use super::josa::{Josa, with};
pub use super::number::{NOTHING, count, percent};
use super::number::{Unit, format as unit};
use super::params::option;
use super::{Lang, grades, say};
use crate::model::DATA_AS_OF;
use crate::model::chips::{Figure, Quantity};
use crate::model::facts::{Grade, serving};
use crate::scenario::{ParamId, Scenario};

/// US dollars, or yuan.
pub fn money(lang: Lang, value: f64, yuan: bool) -> String {
    if !yuan {
        return unit(lang, value, Unit::Usd);
    }
    let digits = count(lang, value);
    let space = if digits.ends_with(|last: char| last.is_ascii_digit()) { "" } else { " " };
    say(lang, format!("{digits}{space}위안"), format!("CNY {digits}"))
}

/// The reader's own chip on a process of so many nanometres.
pub fn own(lang: Lang, nanometres: u32) -> String {
    say(lang, format!("내 {nanometres}나노 칩"), format!("Your {nanometres} nm chip"))
}

/// A price with its range and its date; an own card's has no date. Rumours are called so.
pub fn price(lang: Lang, price: Option<(Figure, bool, &str)>) -> String {
    let Some((figure, yuan, as_of)) = price else { return lang.pick("가격 미상", "price unknown").to_owned() };
    let value = match (figure.low, figure.high) {
        (Some(low), Some(high)) => format!("{}–{}", count(lang, low), money(lang, high, yuan)),
        _ => money(lang, figure.value, yuan),
    };
    let value =
        if lang == Lang::En && !yuan && figure.low.is_some() { format!("${}", value.replace('$', "")) } else { value };
    let value = match value.split_once("–CNY ") {
        Some((low, high)) => format!("CNY {low}–{high}"),
        None => value,
    };
    let date = match figure.grade {
        Grade::Unverified => format!("{as_of}, {}", grades::rumour(lang)),
        Grade::Assumption if as_of.is_empty() => lang.pick("내 설정", "your setting").to_owned(),
        _ => as_of.to_owned(),
    };
    format!("{value} ({date})")
}

/// What a million tokens cost, briefly: `and_power` where electricity comes on top in another currency or is not known.
pub fn cost(lang: Lang, value: Option<f64>, yuan: bool, and_power: bool, rumoured: bool) -> String {
    let Some(value) = value else { return price(lang, None) };
    let mut text = money(lang, value, yuan);
    if and_power {
        text += lang.pick("+전기", " + power");
    }
    if rumoured { format!("{} {text}", grades::rumour(lang)) } else { text }
}

/// How many cards hold a copy and how many users at most, briefly; nothing where one card holds everybody.
pub fn note(lang: Lang, cards: f64, users: Option<f64>) -> String {
    let n = count(lang, cards);
    match (cards > 1.0, users.map(|users| count(lang, users))) {
        (false, None) => String::new(),
        (true, None) => say(lang, format!("{n}개씩"), format!("{n} each")),
        (false, Some(u)) => say(lang, format!("{u}명까지"), format!("≤{u} users")),
        (true, Some(u)) => say(lang, format!("{n}개에 {u}명까지"), format!("×{n}, ≤{u} users")),
    }
}

/// The same in a sentence's part, for a line of its own.
pub fn long_note(lang: Lang, cards: f64, users: Option<f64>) -> String {
    let mut parts = Vec::new();
    if cards > 1.0 {
        let n = count(lang, cards);
        parts.push(say(lang, format!("하나에 안 들어가 {n}개씩"), format!("does not fit one: {n} each")));
    }
    if let Some(users) = users {
        let u = count(lang, users);
        parts.push(say(lang, format!("{u}명까지"), format!("≤{u} users")));
    }
    parts.join(" · ")
}

/// A figure of a chip that is not known.
pub fn unknown(lang: Lang, quantity: Quantity) -> String {
    if quantity == Quantity::Link {
        return say(lang, "하나에 안 들어가고 칩 사이 연결은 미상", "does not fit one; links unknown");
    }
    let (ko, en) = match quantity {
        Quantity::Memory => ("메모리", "memory"),
        Quantity::MemoryBandwidth => ("대역폭", "bandwidth"),
        Quantity::Fp8 | Quantity::Int8 => ("8비트 연산", "8-bit arithmetic"),
        _ => ("16비트 연산", "16-bit arithmetic"),
    };
    let none = grades::unknown(lang);
    say(lang, format!("{ko}: {none}"), format!("{en} {none}"))
}

/// So many chips do not hold the model.
pub fn too_large(lang: Lang, most: f64) -> String {
    let n = count(lang, most);
    say(lang, format!("{n}개에도 안 들어가요"), format!("does not fit {n} of them"))
}

/// Headings in the drawing, each in two lines that also read as one: the bars, one user's speed, the cost of a million tokens.
pub fn headings(lang: Lang) -> [[&'static str; 2]; 3] {
    match lang {
        Lang::Ko => [["칩당", "초당 토큰"], ["1인당", "초당 토큰"], ["100만", "토큰당 비용"]],
        Lang::En => [["Tokens/s", "per chip"], ["tokens/s", "per user"], ["cost per", "million tokens"]],
    }
}

/// Finding: the share of an H100's speed that the reader's 14 nm chip has, and what a million tokens cost on both. `price` is
/// that of parity; at or below zero the chip loses even as a gift.
pub fn finding(lang: Lang, share: f64, (cost, against): (f64, f64), price: f64, cards: f64) -> String {
    let (s, c, a) = (percent(lang, share), money(lang, cost, false), money(lang, against, false));
    let many = if cards > 1.0 {
        let n = count(lang, cards);
        say(lang, format!("({n}개씩 묶어)"), format!(" ({n} together)"))
    } else {
        String::new()
    };
    if price <= 0.0 {
        return say(
            lang,
            format!(
                "내 14나노 칩{many}은 공짜여도 H100보다 비싸요. 초당 토큰은 H100의 {s}인데 100만 토큰에 {c}, H100은 {}.",
                with(&a, Josa::IeyoYeyo)
            ),
            format!(
                "Even as a gift your 14 nm chip{many} would lose: {s} of an H100's tokens per second, and {c} per million tokens against {a}, by electricity alone too much."
            ),
        );
    }
    let (ko, en) = if cost <= against { ("싸요", "yet") } else { ("비싸요", "and") };
    let (ko_but, en_than) = if cost <= against { ("인데도", "less than") } else { ("이고", "more than") };
    say(
        lang,
        format!(
            "내 14나노 칩{many}의 초당 토큰은 H100의 {s}{ko_but}, 카드 가격과 전기료만 치면 100만 토큰에 {} H100({a})보다 {ko}.",
            with(&c, Josa::EuroRo)
        ),
        format!(
            "Your 14 nm chip{many} gives {s} of an H100's tokens per second, {en} by card and power alone a million tokens cost {c}, {en_than} the H100's {a}."
        ),
    )
}

/// Finding where the reader's 14 nm chip or the H100 does not hold the model.
pub fn finding_too_large(lang: Lang, most: f64) -> String {
    let n = count(lang, most);
    say(
        lang,
        format!("이 모델은 내 14나노 칩을 {n}개 묶어도 들어가지 않아요. 모자라는 것은 연산이 아니라 메모리예요."),
        format!("Not even {n} of your 14 nm chips hold this model: what they lack is memory, not arithmetic."),
    )
}

/// What is compared of two scenarios.
pub fn headline(lang: Lang) -> &'static str {
    lang.pick("내 14나노 칩으로 내는 100만 토큰당 비용", "the cost of a million tokens on your 14 nm chip")
}

/// Caption of the figure and its table.
pub fn caption(lang: Lang, s: &Scenario, compared: bool) -> String {
    let b = if compared { lang.pick(" 가는 막대는 비교안(B).", " Thin bars: scenario B.") } else { "" };
    let of = |id: ParamId| option(lang, id, s.option(id));
    let set = |id: ParamId| unit(lang, s.get(id), id.param().unit);
    let (model, bits) = (of(ParamId::ServeModel), of(ParamId::ServeBits));
    let (prompt, answer, users) = (set(ParamId::Prompt), set(ParamId::Answer), count(lang, s.get(ParamId::Users)));
    let (compute, memory) = (set(ParamId::ComputeEfficiency), set(ParamId::MemoryEfficiency));
    let (life, busy) = (set(ParamId::CardLife), set(ParamId::Served));
    let power = unit(lang, serving::CHIPS_POWER_PRICE.value, Unit::UsdPerKwh);
    say(
        lang,
        format!(
            "{model}({bits})로 질문 {prompt}에 답 {answer}, 칩마다 {users}명. 막대는 칩 하나가 1초에 쓰는 답의 토큰이고, 빈 막대는 소문에 기댄 값이에요.{b} 비용은 카드를 {life} 동안 시간의 {busy}만 돌리고 전기를 {power}에 살 때예요. 카드 가격은 시세 범위의 가운데이고, 느린 칩일수록 많이 드는 서버는 뺐어요. 위안으로 된 가격은 환산하지 않았고 전기료는 따로예요. 어느 칩이든 소프트웨어가 연산의 {compute}, 대역폭의 {memory}를 살린다고 봐서 새로 나온 칩에 너그러워요. 내 칩은 연결이 64GB/s, 전력은 쿤룬 K200에 견준 가정이에요. {DATA_AS_OF} 기준이에요."
        ),
        format!(
            "{model} ({bits}): questions of {prompt}, answers of {answer}, {users} users per chip. Bars: answer tokens per second per chip; hollow bars rest on rumours.{b} Cost: the card (middle of its price range, without servers, of which slow chips need more) over {life} at {busy} use, and electricity at {power}; yuan are not converted, power comes on top. Software is taken to reach {compute} of arithmetic and {memory} of bandwidth on every chip, which is generous to newcomers. Your chips' 64 GB/s links, and power after the Kunlun K200, are assumptions. As of {DATA_AS_OF}."
        ),
    )
}

/// Header of the column of cards.
pub fn card_column(lang: Lang) -> &'static str {
    lang.pick("칩", "Chip")
}

/// Column headers of the table.
pub fn columns(lang: Lang) -> Vec<String> {
    let headers: [(&str, &str); 10] = [
        ("칩당 초당 토큰", "Tokens/s per chip"),
        ("H100에 견주어 (%)", "Of an H100 (%)"),
        ("1인당 초당 토큰", "Tokens/s per user"),
        ("모델 하나를 나눠 맡는 칩 (개)", "Chips per copy"),
        ("모델 하나가 맡는 사람 (명)", "Users per copy"),
        ("100만 토큰당 비용, 전기료까지 (달러)", "Cost per million tokens, power included (USD)"),
        ("그중 카드", "of it the card"),
        ("그중 전기료 (달러)", "of it electricity (USD)"),
        ("카드 가격과 시점", "Price of the card, date"),
        ("칩 자료의 등급", "Grade of the chip's figures"),
    ];
    headers.iter().map(|(ko, en)| lang.pick(ko, en).to_owned()).collect()
}

/// Readout of a bar.
pub fn readout(
    lang: Lang,
    name: &str,
    speeds: (f64, f64),
    note: &str,
    [cost, price]: &[String; 2],
    grade: &str,
) -> String {
    let (all, one) = (unit(lang, speeds.0, Unit::TokensPerSecond), unit(lang, speeds.1, Unit::TokensPerSecond));
    let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
    say(
        lang,
        format!("{name}{note}: {all}, 1인당 {one}, 100만 토큰에 {cost}, 카드 {price}. 근거: {grade}"),
        format!("{name}{note}: {all}, {one} per user, {cost} per million tokens, card {price}. Evidence: {grade}"),
    )
}
