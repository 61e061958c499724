//! What the page of chips and rules says around its sources.

use super::{Lang, events, say};
use crate::model::chips::Quantity;
use crate::model::controls::{Date, Event, Kind};

/// The page's three parts: chips, rules, timeline.
#[must_use]
pub const fn headings(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ko => ["칩", "규정", "연표"],
        Lang::En => ["Chips", "Rules", "Timeline"],
    }
}

/// Before and after the link to what the table of chips builds on.
#[must_use]
pub const fn credit(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["칩 목록은 ", " 자료(CC BY 4.0)를 바탕으로 만들었어요."],
        Lang::En => ["The list of chips builds on data (CC BY 4.0) by ", "."],
    }
}

/// What is known of a chip, and its unit.
#[must_use]
pub const fn quantity(lang: Lang, quantity: Quantity) -> (&'static str, &'static str) {
    let (ko, en, unit_ko, unit_en) = match quantity {
        Quantity::Node => ("공정", "node", "나노", " nm"),
        Quantity::DieArea => ("다이 넓이", "die area", "mm²", " mm²"),
        Quantity::Memory => ("메모리", "memory", "GB", " GB"),
        Quantity::MemoryBandwidth => ("메모리 대역폭", "memory bandwidth", "GB/s", " GB/s"),
        Quantity::Fp32 => ("FP32 연산", "FP32 arithmetic", "TFLOPS", " TFLOPS"),
        Quantity::Fp16 => ("FP16 연산", "FP16 arithmetic", "TFLOPS", " TFLOPS"),
        Quantity::Bf16 => ("BF16 연산", "BF16 arithmetic", "TFLOPS", " TFLOPS"),
        Quantity::Fp8 => ("FP8 연산", "FP8 arithmetic", "TFLOPS", " TFLOPS"),
        Quantity::Fp4 => ("FP4 연산", "FP4 arithmetic", "TFLOPS", " TFLOPS"),
        Quantity::Int8 => ("INT8 연산", "INT8 arithmetic", "TOPS", " TOPS"),
        Quantity::Tdp => ("전력", "power", "W", " W"),
        Quantity::Link => ("칩 간 링크", "links to other chips", "GB/s", " GB/s"),
        Quantity::Io => ("입출력 전체(링크와 PCIe)", "all I/O (links and PCIe)", "GB/s", " GB/s"),
        Quantity::PriceUsd => ("가격", "price", "달러", " US dollars"),
        Quantity::PriceCny => ("가격", "price", "위안", " yuan"),
        Quantity::RentCny => ("시간당 임대료", "rent an hour", "위안", " yuan"),
    };
    (lang.pick(ko, en), lang.pick(unit_ko, unit_en))
}

/// Of a chip of which no figure was found.
#[must_use]
pub const fn no_figures(lang: Lang) -> &'static str {
    lang.pick("확인된 값이 없어요.", "No figure was found.")
}

/// The list of what the chips' figures were read in.
#[must_use]
pub fn chip_sources(lang: Lang, number: usize) -> String {
    say(lang, format!("칩 표의 출처 {number}개"), format!("{number} sources of the table of chips"))
}

/// Days in force: "2023-11-17부터", "2022-08-26~2022-10-20".
#[must_use]
pub fn days(lang: Lang, from: Option<Date>, until: Option<Date>) -> String {
    match (from, until) {
        (None, _) => lang.pick("시행되지 않음", "not in force").to_owned(),
        (Some(from), None) => say(lang, format!("{from}부터"), format!("since {from}")),
        (Some(from), Some(until)) => say(lang, format!("{from}~{until}"), format!("{from} to {until}")),
    }
}

/// What sort of rule it is.
#[must_use]
pub const fn form(lang: Lang, kind: Kind) -> &'static str {
    let (ko, en) = match kind {
        Kind::ListControl => ("통제 품목표", "control list"),
        Kind::Letter => ("공개되지 않은 공문", "unpublished letters to companies"),
        Kind::ReviewPolicy => ("허가 심사 방침", "policy of licence review"),
        Kind::Component => ("부품 통제", "control on a component"),
        Kind::FoundryPresumption => ("파운드리 주문에 관한 추정", "presumption about foundry orders"),
        Kind::Extension => ("적용 지역 확대", "wider reach"),
        Kind::Tariff => ("관세", "tariff"),
        Kind::Proposal => ("법안", "bill"),
    };
    lang.pick(ko, en)
}

/// The name of a rule.
#[must_use]
pub fn rule(lang: Lang, id: &str) -> &'static str {
    match id {
        "proposal_safe_chips_2025" => lang.pick(
            "법안: SAFE Chips Act(H20보다 나은 칩을 30개월 동안 거부)",
            "Bill: SAFE Chips Act, refusal above the H20 for 30 months",
        ),
        _ => events::name(lang, id),
    }
}

/// A rule in one line; empty for an id that is none.
#[must_use]
pub fn in_a_line(lang: Lang, id: &str) -> &'static str {
    let (ko, en) = match id {
        "us_letters_2022_08" => (
            "A100급 이상인 칩은 중국에 팔기 전에 허가를 받으라고 엔비디아와 AMD에 알렸어요. 공문에는 숫자가 없어 2022년 10월 규정의 숫자를 빌려 썼어요.",
            "Nvidia and AMD were told to ask for a licence from the class of the A100 up. The letters give no numbers; those of the October 2022 rule stand in.",
        ),
        "us_3a090_2022" => (
            "연산(비트 × TOPS 4,800 이상)과 칩 사이 전송(초당 600GB 이상)이 둘 다 높은 칩에 허가를 요구했어요. 둘을 함께 보는 틈을 A800과 H800이 파고들었어요.",
            "A licence for chips high both in arithmetic (bits × TOPS of 4,800) and in transfer between chips (600 GB/s). The A800 and H800 exploited that both were needed.",
        ),
        "us_3a090_2023_immediate" => (
            "데이터센터용이면서 TPP가 4,800 이상인 칩에는 다음 규정이 먼저 적용됐어요.",
            "For data-centre chips with TPP of 4,800 or more, the next rule began at once.",
        ),
        "us_3a090_2023" => (
            "칩 사이 전송을 빼고, 총처리성능(TPP)과 성능 밀도로 갈라요. 데이터센터용인지도 봐요.",
            "Transfer between chips no longer counts: total processing performance (TPP), performance density, and whether a chip is for data centres decide.",
        ),
        "us_hbm_2024" => (
            "따로 파는 HBM도 면적당 대역폭이 넘으면 허가를 받아야 해요.",
            "Stacks of high-bandwidth memory sold by themselves need a licence above a bandwidth per area.",
        ),
        "us_diffusion_2025" => (
            "첨단 칩의 허가제를 온 세계로 넓혔지만 중국에는 달라진 것이 없었고, 2025년 5월에 집행을 멈췄어요.",
            "Extended the licence requirement for advanced chips to the whole world; nothing changed for China, and it has not been enforced since May 2025.",
        ),
        "us_foundry_2025" => (
            "16나노 이하 로직을 파운드리에 맡기면, 그렇지 않다고 증명하지 않는 한 통제 대상 칩으로 봐요.",
            "Logic of 16 nm or below ordered from a foundry is presumed to be a controlled chip unless shown otherwise.",
        ),
        "us_letter_2025_04" => (
            "메모리나 입출력 대역폭이 H20만큼 높은 칩에 허가를 요구했어요. 숫자는 보도된 것이에요.",
            "A licence for chips whose memory or I/O bandwidth is as high as the H20's. The numbers are as reported.",
        ),
        "us_overlay_2026" => (
            "H200과 MI325X 이하인 칩은 거부를 원칙으로 하지 않고 조건을 달아 건별로 심사해요.",
            "Up to the H200 and MI325X, licences are decided case by case, under conditions, instead of being normally refused.",
        ),
        "us_tariff232_2026" => (
            "중국에 가려고 미국을 거치는 칩 가운데 두 구간에 드는 것에 25% 관세를 매겨요.",
            "A duty of 25% on chips in two bands that pass through the United States on their way to China.",
        ),
        "proposal_safe_chips_2025" => (
            "H20 바로 위에 문턱을 두고 그보다 나은 칩의 수출을 거부하자는 법안이에요. 법이 아니에요.",
            "A bill with limits just above the H20, to refuse what exceeds them. It is not law.",
        ),
        _ => return "",
    };
    lang.pick(ko, en)
}

/// Opens a rule's wording, which is in English.
#[must_use]
pub const fn wording(lang: Lang) -> &'static str {
    lang.pick("영어 원문과 비고", "Wording and remarks")
}

/// Of an event whose source could not be read.
#[must_use]
pub const fn no_source(lang: Lang) -> &'static str {
    lang.pick("읽을 수 있는 출처가 없음", "no source could be read")
}

/// What a grade of a rule is of: its limits, its first day.
#[must_use]
pub const fn graded(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["문턱값", "시작 날짜"],
        Lang::En => ["limits", "first day"],
    }
}

/// How the grades of rules are given.
#[must_use]
pub const fn about_grades(lang: Lang) -> &'static str {
    lang.pick(
        "등급은 우리가 실제로 읽은 글을 따라요. 법령을 옮긴 글에서 읽었다면 출처가 연방 관보여도 2차 자료예요. 연표와 ‘근거와 한계’ 페이지에서는 문턱값과 시작 날짜 가운데 더 약한 쪽의 등급을 적었어요.",
        "A grade follows the text that was actually read: a law read in a copy is third party, even where its source is the Federal Register. The timeline and the page on evidence give the weaker of the two grades, of limits and first day.",
    )
}

/// An event with who acted; nobody is named twice.
#[must_use]
pub fn event(lang: Lang, event: &Event) -> String {
    let (actor, name) = (events::actor(lang, event.actor), events::name(lang, event.id));
    let told = name.strip_prefix(actor).and_then(|rest| rest.strip_prefix(": ")).unwrap_or(name);
    format!("{actor}: {told}")
}

/// Where of a rule nothing but its first day is unverified.
#[must_use]
pub const fn only_the_day(lang: Lang) -> &'static str {
    lang.pick(
        "시작한 날짜만 확인하지 못했어요. 규정의 내용은 2차 자료예요.",
        "Only the first day is unverified; what the rule says is third party.",
    )
}
