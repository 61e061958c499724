//! What the page on evidence says around its tables.

use super::number::{NOTHING, Unit, count, format, plain};
use super::{Lang, say};
use crate::decimal::round_at;
use crate::model::calibration::{Measure, Mode};
use crate::model::facts::Grade;
use crate::model::market::Output;

/// What a grade means.
#[must_use]
pub const fn meaning(lang: Lang, grade: Grade) -> &'static str {
    let (ko, en) = match grade {
        Grade::Primary => ("만든 회사나 법령이 직접 밝힌 값이에요.", "Published by the maker or by the law itself."),
        Grade::ThirdParty => (
            "다른 곳이 밝혔거나, 만든 회사의 말을 옮긴 글에서 읽은 값이에요.",
            "Published by somebody else, or the maker's words read in a copy.",
        ),
        Grade::Derived => (
            "공개된 값에서 우리가 셈한 값이에요. 어떻게 셈했는지 적었어요.",
            "Computed by us from published figures; the source says how.",
        ),
        Grade::Assumption => (
            "공개된 값이 없어서 고른 값이에요. 이유를 적었고, 대개 슬라이더로 바꿀 수 있어요.",
            "Chosen, because nothing is published; the reason is given, and mostly there is a slider.",
        ),
        Grade::Unverified => (
            "읽을 수 있는 출처에서 확인하지 못한 값이에요. 보여 주기만 하고 어떤 결과에도 쓰지 않아요.",
            "Not traced to a source that could be read. It may be shown; no result rests on it.",
        ),
    };
    lang.pick(ko, en)
}

/// Headers of the table of grades.
#[must_use]
pub fn grade_columns(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::Ko => ["등급", "뜻", "모형의 값", "칩의 값", "규정과 사건"],
        Lang::En => ["Grade", "Meaning", "Model's figures", "Chips' figures", "Rules and events"],
    }
}

/// Caption of the table of grades.
#[must_use]
pub fn grade_caption(lang: Lang, figures: usize) -> String {
    let n = count(lang, figures as f64);
    say(lang, format!("모두 {n}개의 값을 등급마다 센 것이에요."), format!("All {n} figures, counted by grade."))
}

/// How many figures of a chapter, grade by grade: the line above its list.
#[must_use]
pub fn tally(lang: Lang, figures: usize, of: &[(&str, usize)]) -> String {
    let parts: Vec<String> =
        of.iter().filter(|(_, n)| *n > 0).map(|(name, n)| format!("{name} {}", count(lang, *n as f64))).collect();
    let (n, parts) = (count(lang, figures as f64), parts.join(", "));
    say(lang, format!("값 {n}개: {parts}"), format!("{n} figures: {parts}"))
}

/// Leads to the drawings that rest on a chapter's sources.
#[must_use]
pub const fn drawn_in(lang: Lang) -> &'static str {
    lang.pick("이 값으로 그린 그림", "Drawn from them")
}

/// Opens the list of a chapter's figures.
#[must_use]
pub const fn list(lang: Lang) -> &'static str {
    lang.pick("값과 출처 모두 보기", "All figures and sources")
}

/// What a reference mode is.
#[must_use]
pub fn mode(lang: Lang, mode: &Mode) -> String {
    match mode.measure {
        Measure::Mean(of, year) => {
            let (of, year) = (output(lang, of), format(lang, f64::from(year), Unit::Year));
            say(lang, format!("{of}, {year}"), format!("{of}, {year}"))
        }
        Measure::At(of, _) => output(lang, of).to_owned(),
        Measure::Ratio(_, to, from) if to < 2026.0 => {
            let (from, to) = (format(lang, from, Unit::Year), format(lang, to, Unit::Year));
            say(lang, format!("{to} 초 임대료 ÷ {from} 초"), format!("Rent of early {to} / early {from}"))
        }
        Measure::Ratio(..) => say(lang, "2026년 봄 임대료 ÷ 2025년 가을", "Rent of spring 2026 / autumn 2025"),
        Measure::WorldShare(_) => say(lang, "세계 연산 가운데 중국의 몫", "China's share of the world's compute"),
        Measure::MemoryExhausted => say(lang, "쌓아 둔 HBM이 바닥나는 때", "When the HBM stockpile runs out"),
        Measure::SupplyMeetsDemand => say(lang, "공급이 수요를 넘어서는 때", "When supply passes demand"),
    }
}

const fn output(lang: Lang, output: Output) -> &'static str {
    let (ko, en) = match output {
        Output::DomesticUnitShare => ("카드 수에서 중국산의 몫", "Domestic share of cards"),
        Output::ForeignUnitShare => ("카드 수에서 외국산의 몫", "Foreign share of cards"),
        Output::DomesticCards => ("팔린 중국산 카드", "Domestic cards sold"),
        Output::ForeignCards => ("팔린 외국산 카드", "Foreign cards sold"),
        Output::ForeignRevenueChina => ("외국 회사의 중국 매출", "Foreign revenue in China"),
        Output::RentalPrice => ("연산 임대료", "Rent"),
        Output::Coverage => ("수요 충족률", "Covered demand"),
        Output::Yield => ("7나노급 수율", "Yield at 7 nm class"),
        Output::WaferCapacity => ("7나노급 웨이퍼 설비", "Wafer capacity at 7 nm class"),
        Output::EquipmentSelfSufficiency => ("장비 국산화율", "Equipment made in China"),
        _ => ("", ""),
    };
    lang.pick(ko, en)
}

/// A value of a mode, in its unit.
#[must_use]
pub fn mode_value(lang: Lang, mode: &Mode, value: f64) -> String {
    if !value.is_finite() {
        return NOTHING.to_owned();
    }
    match mode.measure {
        Measure::Mean(of, _) | Measure::At(of, _) => in_unit(lang, of, value),
        Measure::Ratio(..) => format(lang, round_at(value, -2), Unit::Times),
        Measure::WorldShare(_) => format(lang, round_at(value, -3), Unit::Share),
        Measure::MemoryExhausted | Measure::SupplyMeetsDemand => plain(round_at(value, -2)) + lang.pick("년", ""),
    }
}

fn in_unit(lang: Lang, of: Output, value: f64) -> String {
    match of {
        Output::DomesticCards | Output::ForeignCards => format(lang, round_at(value, 0), Unit::ThousandCardsPerYear),
        Output::ForeignRevenueChina => format(lang, round_at(value, -1), Unit::UsdBillion),
        Output::WaferCapacity => format(lang, round_at(value, -1), Unit::ThousandWafersPerMonth),
        Output::Coverage | Output::RentalPrice => format(lang, round_at(value, -2), Unit::Times),
        _ => format(lang, round_at(value, -3), Unit::Share),
    }
}

/// An error in half-widths of the range, with its sign.
#[must_use]
pub fn error(lang: Lang, error: f64) -> String {
    if !error.is_finite() {
        return NOTHING.to_owned();
    }
    let rounded = round_at(error, -2);
    [if rounded > 0.0 { "+" } else { "" }, &count(lang, rounded)].concat()
}

/// Headers of the table of reference modes.
#[must_use]
pub fn mode_columns(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::Ko => ["무엇을", "알려진 값(범위)", "날짜", "모형", "오차", "쓰임과 등급"],
        Lang::En => ["What", "Known (range)", "Date", "Model", "Error", "Use and grade"],
    }
}

/// Caption of the table of reference modes.
#[must_use]
pub fn mode_caption(lang: Lang, modes: usize, fitted: usize) -> String {
    say(
        lang,
        format!(
            "알려진 값 {modes}개와 기본 설정의 모형. 오차 ±1은 범위의 끝이에요. {fitted}개는 모형을 맞출 때 보았어요."
        ),
        format!(
            "{modes} known figures and the model at its defaults. An error of ±1 is an end of the range; {fitted} were in view when the model was fitted."
        ),
    )
}

/// What a mode is used for.
#[must_use]
pub fn mode_use(lang: Lang, mode: &Mode) -> &'static str {
    let (ko, en) = match (mode.fitted, mode.weighs()) {
        (true, true) => ("맞춤, 무게를 줌", "fitted, weighs"),
        (true, false) => ("맞춤, 무게 없음", "fitted, no weight"),
        (false, _) => ("시험", "test"),
    };
    lang.pick(ko, en)
}

/// Headers of the table of agreement.
#[must_use]
pub fn agreement_columns(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ko => ["견준 것", "허용한 차이", "실제 차이"],
        Lang::En => ["Held against", "Allowed", "Reached"],
    }
}

/// Caption of the table of agreement.
#[must_use]
pub const fn agreement_caption(lang: Lang) -> &'static str {
    lang.pick(
        "허용한 차이를 넘으면 시험이 실패해요. 10⁻⁹은 10억분의 1이에요. 실제 차이를 적지 않은 줄은 따로 재지 않은 것이에요.",
        "A test fails where the difference is larger than allowed. 10⁻⁹ is one part in a billion. Where nothing is given as reached, it was not measured apart.",
    )
}

/// Where an unverified figure is shown.
#[must_use]
pub const fn shown_in(lang: Lang) -> &'static str {
    lang.pick("보이는 곳", "shown in")
}

/// Of an unverified figure that stands in no drawing.
#[must_use]
pub const fn shown_nowhere(lang: Lang) -> &'static str {
    lang.pick("어느 그림에도 쓰지 않음", "in no drawing")
}

/// How many of the chips' figures are unverified.
#[must_use]
pub fn unverified_chips(lang: Lang, figures: usize, chips: usize) -> String {
    let (f, c) = (count(lang, figures as f64), count(lang, chips as f64));
    say(
        lang,
        format!("칩 {c}개의 값 가운데 {f}개도 미확인이에요. 칩마다 적은 목록은 따로 있어요."),
        format!("Of the figures of {c} chips, {f} are unverified too; their list is a page of its own."),
    )
}

/// What an event that was due after the last check would change, and the claims that it would touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// The event.
    pub id: &'static str,
    /// Ids of the claims whose inputs it would move; none where the model has nothing of the kind.
    pub claims: &'static [&'static str],
    ko: &'static str,
    en: &'static str,
}

impl Ahead {
    /// Why it would matter.
    #[must_use]
    pub const fn why(&self, lang: Lang) -> &'static str {
        lang.pick(self.ko, self.en)
    }
}

/// A row for every scheduled event of the timeline.
pub static AHEAD: &[Ahead] = &[
    Ahead {
        id: "cn_re_suspension_ends_2026",
        claims: &[],
        ko: "모형에는 희토류가 없어요. 다시 시행됐다면 장비와 부품의 공급이 흔들리지만, 어느 판정도 저절로 바뀌지는 않아요.",
        en: "The model has no rare earths. If the package came back, supplies of tools and parts would shake; no verdict changes by itself.",
    },
    Ahead {
        id: "truce_ends_2026",
        claims: &["low-end-meaningless", "nvidia-loses"],
        ko: "관세는 모형에 없어요. 다만 휴전이 끝나 두 정부가 허가와 구매를 다시 조였다면 ‘저사양 칩’과 ‘거부’ 손잡이를 고쳐야 해요.",
        en: "Tariffs are not in the model. But if the truce ended and both governments tightened licences and purchases, the levers for low-end chips and refusal must be set anew.",
    },
    Ahead {
        id: "us_affiliates_stay_ends_2026",
        claims: &["training-gap-binds", "speeds-self-sufficiency"],
        ko: "다시 시행됐다면 명단에 오른 회사의 자회사도 장비와 칩에 허가를 받아야 해요. 장비와 학습용 칩의 손잡이가 더 세져요.",
        en: "If the rule came back, affiliates of listed firms need licences for tools and chips as well: the levers for equipment and training chips pull harder.",
    },
    Ahead {
        id: "cn_ban_suspension_ends_2026",
        claims: &[],
        ko: "모형에는 갈륨과 게르마늄이 없어요. 미국으로 가는 공급의 일이라 중국 안의 연산에는 바로 닿지 않아요.",
        en: "The model has no gallium or germanium. It concerns supplies to the US and does not reach computing in China directly.",
    },
    Ahead {
        id: "us_fab_licences_2027",
        claims: &[],
        ko: "중국에 있는 삼성전자와 SK하이닉스 공장이 2027년에도 장비를 들일 수 있는지의 문제예요. 중국 회사의 연산을 다루는 판정에는 들어가지 않고, 한국이 볼 영향에 들어가요.",
        en: "Whether Samsung's and SK hynix's fabs in China can bring in tools in 2027. It enters no verdict on Chinese computing; it matters for what Korea stands to lose.",
    },
    Ahead {
        id: "s301_legacy_rate_2027",
        claims: &["unaided-sale", "glut"],
        ko: "세율이 오르면 중국 성숙 공정의 칩이 미국에 덜 팔려요. 가동률과 웨이퍼값이 내려가는 쪽이에요.",
        en: "A higher rate means fewer Chinese mature-node chips sold to the US: lower utilisation and lower wafer prices.",
    },
];

/// The claims that an event would touch: the line before them; and what is said where there are none.
#[must_use]
pub const fn touches(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Ko => ["걸려 있는 판정", "걸려 있는 판정 없음"],
        Lang::En => ["Verdicts it would touch", "It touches no verdict"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::calibration::MODES;
    use crate::model::controls::{EVENTS, EventKind};

    #[test]
    fn every_mode_has_a_name_of_its_own_and_a_value() {
        for lang in Lang::ALL {
            for one in MODES {
                let name = mode(lang, one);
                assert!(!name.is_empty() && !name.starts_with(','), "{}", one.id);
                let same = MODES.iter().filter(|other| {
                    mode(lang, other) == name && other.fact.provenance.as_of == one.fact.provenance.as_of
                });
                assert_eq!(same.count(), 1, "{name}");
                assert_ne!(mode_value(lang, one, one.fact.value), NOTHING, "{}", one.id);
            }
        }
        assert_eq!(error(Lang::En, f64::NAN), NOTHING);
        assert_eq!(error(Lang::En, 0.763_13), "+0.76");
    }

    #[test]
    fn every_scheduled_event_is_told_and_nothing_else() {
        let scheduled: Vec<&str> =
            EVENTS.iter().filter(|event| event.kind == EventKind::Scheduled).map(|event| event.id).collect();
        let told: Vec<&str> = AHEAD.iter().map(|ahead| ahead.id).collect();
        assert_eq!(told, scheduled);
        for id in AHEAD.iter().flat_map(|ahead| ahead.claims) {
            assert!(crate::figures::board::claims::all().any(|entry| entry.claim.id == *id), "{id} is a claim");
        }
    }
}
