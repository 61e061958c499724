//! What the page on evidence says around its tables.

use super::number::{NOTHING, Unit, count, format, plain};
use super::span::Shared;
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
            "읽을 수 있는 출처에서 확인하지 못한 값이에요. 보여 주기만 하고 어떤 결과도 이 값으로 계산하지 않아요.",
            "Not traced to a source that could be read. It may be shown; no result is computed from it.",
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
        Measure::At(of, at) => {
            let (of, when) = (output(lang, of), season(lang, at));
            say(lang, format!("{of}, {when}"), format!("{of}, {when}"))
        }
        Measure::Ratio(_, to, from) if to < 2026.0 => {
            let (from, to) = (format(lang, from, Unit::Year), format(lang, to, Unit::Year));
            say(lang, format!("{to} 초 임대료 ÷ {from} 초"), format!("Rent of early {to} / early {from}"))
        }
        Measure::Ratio(..) => say(lang, "2026년 봄 임대료 ÷ 2025년 가을", "Rent of spring 2026 / autumn 2025"),
        Measure::WorldShare(at) => {
            let when = season(lang, at);
            say(
                lang,
                format!("세계 연산 가운데 중국의 몫, {when}"),
                format!("China's share of the world's compute, {when}"),
            )
        }
        Measure::MemoryExhausted => say(lang, "쌓아 둔 HBM이 바닥나는 때", "When the HBM stockpile runs out"),
        Measure::SupplyMeetsDemand => say(lang, "공급이 수요를 넘어서는 때", "When supply passes demand"),
    }
}

/// A point in time to the quarter: "2027년 봄", "spring 2027".
fn season(lang: Lang, time: f64) -> String {
    let quarters = libm::round(4.0 * time);
    let (year, quarter) = (plain(libm::floor(quarters / 4.0)), quarters.rem_euclid(4.0) as usize);
    let (ko, en) = [("초", "start of"), ("봄", "spring"), ("여름", "mid"), ("가을", "autumn")]
        .get(quarter)
        .copied()
        .unwrap_or_default();
    let between = if en == "mid" { "-" } else { " " };
    say(lang, format!("{year}년 {ko}"), format!("{en}{between}{year}"))
}

const fn output(lang: Lang, output: Output) -> &'static str {
    let (ko, en) = match output {
        Output::DomesticUnitShare => ("카드 수에서 중국산의 몫", "Chinese share of cards"),
        Output::ForeignUnitShare => ("카드 수에서 외국산의 몫", "Foreign share of cards"),
        Output::DomesticCards => ("팔린 중국산 카드", "Chinese cards sold"),
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
        Measure::MemoryExhausted | Measure::SupplyMeetsDemand => season(lang, value),
    }
}

/// A mode's figure with its range, the unit said once.
#[must_use]
pub fn mode_range(lang: Lang, mode: &Mode) -> String {
    let value = |value: f64| mode_value(lang, mode, value);
    let figure = value(mode.fact.value);
    let (Some(low), Some(high)) = (mode.fact.low, mode.fact.high) else { return figure };
    let ends = match mode.measure {
        Measure::MemoryExhausted | Measure::SupplyMeetsDemand => vec![value(low), value(high)],
        _ => Shared::of([figure.clone(), value(low), value(high)]).numbers_after_the_first(),
    };
    format!("{figure} ({})", ends.join(lang.pick("~", " to ")))
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

/// An error in half-widths of the range, with its sign. One that just leaves the range has a digit more than "+1".
#[must_use]
pub fn error(error: f64) -> String {
    if !error.is_finite() {
        return NOTHING.to_owned();
    }
    let rounded = round_at(error, -2);
    let leaves = error.abs() > 1.0 && rounded.abs() <= 1.0;
    let shown = if leaves { round_at(error, -3) } else { rounded };
    let sign = match shown {
        _ if shown > 0.0 => "+",
        _ if shown < 0.0 => "\u{2212}",
        _ => "",
    };
    format!("{sign}{}", plain(shown.abs()))
}

/// Headers of the table of reference modes.
#[must_use]
pub fn mode_columns(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::Ko => ["무엇을", "견준 값(범위)", "날짜", "모형", "오차", "쓰임과 등급"],
        Lang::En => ["What", "Compared with (range)", "Date", "Model", "Error", "Use and grade"],
    }
}

/// Caption of the table of reference modes.
#[must_use]
pub fn mode_caption(lang: Lang, modes: usize, fitted: usize) -> String {
    say(
        lang,
        format!(
            "견준 값 {modes}개와 기본 설정의 모형. 오차 ±1은 범위의 끝이에요. {fitted}개는 모형을 맞출 때 보았고, 그 가운데 미확인인 값에는 가중치를 주지 않았어요."
        ),
        format!(
            "{modes} figures and the model at its defaults. An error of ±1 is an end of the range; {fitted} were in view when the model was fitted, and the unverified ones among them have no weight."
        ),
    )
}

/// What a mode is used for.
#[must_use]
pub fn mode_use(lang: Lang, mode: &Mode) -> &'static str {
    let (ko, en) = match (mode.fitted, mode.weighs(), mode.measure) {
        (true, true, _) => ("맞출 때 사용, 가중치 있음", "used in fitting, has weight"),
        (true, false, _) => ("맞출 때 사용, 가중치 없음", "used in fitting, no weight"),
        (false, _, Measure::SupplyMeetsDemand) => ("맞출 때 쓰지 않은 예측", "a forecast, not used in fitting"),
        (false, ..) => ("맞출 때 쓰지 않음", "not used in fitting"),
    };
    lang.pick(ko, en)
}

/// Headers of the table of agreement.
#[must_use]
pub fn agreement_columns(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Ko => ["견준 것", "허용한 차이", "실제 차이"],
        Lang::En => ["Compared with", "Allowed", "Actual"],
    }
}

/// Caption of the table of agreement.
#[must_use]
pub const fn agreement_caption(lang: Lang) -> &'static str {
    lang.pick(
        "허용한 차이를 넘으면 자동 시험이 실패해요. 10⁻⁹은 10억분의 1이에요. 실제 차이가 빈 줄은 따로 적어 두지 않은 것이에요.",
        "An automated test fails where the difference is larger than allowed. 10⁻⁹ is one part in a billion. A blank means the difference was not recorded.",
    )
}

/// Of an unverified figure that stands in no chart.
#[must_use]
pub const fn shown_nowhere(lang: Lang) -> &'static str {
    lang.pick("어느 그림에도 쓰지 않음", "in no chart")
}

/// Whose the unverified figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// CSET's table of chip costs.
    Cset,
    /// SMIC's quarters.
    Smic,
    /// IDC's counts of cards.
    Idc,
    /// Single figures of others.
    Others,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 4] = [Self::Cset, Self::Smic, Self::Idc, Self::Others];

    /// The group of a figure.
    #[must_use]
    pub fn of(id: &str) -> Self {
        match id.split_once('_').map_or("", |(first, _)| first) {
            "cset" => Self::Cset,
            "smic" => Self::Smic,
            "mode" | "observed" => Self::Idc,
            _ => Self::Others,
        }
    }
}

/// Heading of a group, with the number of its figures.
#[must_use]
pub fn group(lang: Lang, group: Group, figures: usize) -> String {
    let (ko, en) = match group {
        Group::Cset => ("CSET의 칩 원가 표(2020년)", "CSET's table of chip costs (2020)"),
        Group::Smic => ("SMIC의 분기 실적", "SMIC's quarters"),
        Group::Idc => ("IDC가 셌다는 2024년 카드", "Cards of 2024, attributed to IDC"),
        Group::Others => ("그 밖의 값", "Others"),
    };
    say(lang, format!("{ko}: {figures}개"), format!("{en}: {figures}"))
}

/// Column headers of the unverified figures.
#[must_use]
pub const fn unverified_columns(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::Ko => ["무엇", "값", "날짜", "까닭", "보이는 그림"],
        Lang::En => ["What", "Value", "Date", "Why", "Shown in"],
    }
}

/// What an unverified figure is; its id where it has no name.
#[must_use]
pub fn unverified(lang: Lang, id: &str) -> String {
    let whole = match id {
        "nvidia_china_fy2024" => ("엔비디아의 2024 회계연도 중국 매출", "Nvidia's revenue in China, fiscal 2024"),
        "observed_cards_2024" => ("2024년 카드 가운데 중국산의 몫", "Chinese share of cards, 2024"),
        "mode_domestic_unit_share_2024" => {
            ("2024년 카드 가운데 중국산의 몫(모형과 견준 값)", "Chinese share of cards, 2024 (compared with the model)")
        }
        "mode_domestic_cards_2024" => ("2024년에 팔린 중국산 카드", "Chinese cards sold, 2024"),
        "mode_foreign_cards_2024" => ("2024년에 팔린 외국산 카드", "Foreign cards sold, 2024"),
        "inference_share_idc_china_2027" => {
            ("2027년 중국 연산 가운데 추론의 몫(IDC의 예측)", "Inference in China's compute, 2027 (IDC's forecast)")
        }
        "inference_share_google_2021" => (
            "구글의 기계 학습 전력 가운데 추론의 몫, 2019~2021년",
            "Inference in Google's energy for machine learning, 2019 to 2021",
        ),
        _ => return numbered(lang, id).unwrap_or_else(|| id.to_owned()),
    };
    lang.pick(whole.0, whole.1).to_owned()
}

/// The name of a figure of a row of nodes or quarters.
fn numbered(lang: Lang, id: &str) -> Option<String> {
    if let Some((what, node)) = id.strip_prefix("cset_").and_then(|rest| rest.strip_suffix("nm")?.split_once('_')) {
        let (ko, en) = match what {
            "capital" => ("한 해 웨이퍼 한 장 규모의 설비", "capital for a wafer a year"),
            "design" => ("칩 하나에 드는 설계비", "design cost of a chip"),
            _ => ("칩 하나의 한 해 전기", "electricity of a chip for a year"),
        };
        return Some(say(lang, format!("{node}나노: {ko}"), format!("{node} nm: {en}")));
    }
    let (what, quarter) = id.strip_prefix("smic_")?.split_once('_')?;
    let (year, quarter) = quarter.split_once('q')?;
    let (ko, en) = if what == "capacity" { ("생산 능력", "capacity") } else { ("가동률", "utilisation") };
    Some(say(lang, format!("{ko}, {year}년 {quarter}분기"), format!("{en}, Q{quarter} {year}")))
}

/// An unverified figure with its unit.
#[must_use]
pub fn unverified_value(lang: Lang, value: f64, unit: &str) -> String {
    match unit {
        "1" => plain(round_at(100.0 * value, -1)) + "%",
        "1000 cards/year" => format(lang, value, Unit::ThousandCardsPerYear),
        "1000 wafers/month (8-inch eq.)" => {
            let wafers = format(lang, value, Unit::ThousandWafersPerMonth);
            say(lang, format!("{wafers}(8인치 환산)"), format!("{wafers} (8-inch equivalent)"))
        }
        "billion USD/year" => format(lang, value, Unit::UsdBillion),
        _ => format(lang, value, Unit::Usd),
    }
}

/// Why a figure is unverified, and what its row says besides, in English.
#[must_use]
pub fn why_unverified(lang: Lang, source: &str) -> (&'static str, String) {
    let text = source.trim_start_matches("unverified: ");
    let rest =
        text.replace("memory of ", "").replace(", from memory", "").replace("memory; ", "").replace("memory", "");
    match rest == text {
        true => (lang.pick("출처를 읽지 못함", "source not read"), rest),
        false => (lang.pick("기억으로 적음", "from recollection"), rest),
    }
}

/// Heading of the rules and events that are unverified.
#[must_use]
pub const fn unverified_events(lang: Lang) -> &'static str {
    lang.pick("규정과 사건", "Rules and events")
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
        Lang::Ko => ["영향받는 판정", "영향받는 판정 없음"],
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
        assert_eq!(error(f64::NAN), NOTHING);
        assert_eq!(error(0.763_13), "+0.76");
        assert_eq!(error(-0.763_13), "\u{2212}0.76");
        assert_eq!(error(1.001_72), "+1.002", "it leaves the range, and shows it");
        assert_eq!(error(0.0), "0");
        assert_eq!(season(Lang::Ko, 2027.25), "2027년 봄");
        assert_eq!(season(Lang::En, 2025.9375), "start of 2026");
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
