//! Why a default is what it is where no fact stands behind it.

use crate::scenario::{Kind, ParamId, claim_lines, param};
use crate::words::Lang;

/// What kind of default it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A question that the reader asks, or a case that is picked: nothing that could be measured.
    Question,
    /// Our assumption about the world.
    Assumption,
}

/// The kind of a default without a fact, and its reason; `None` where neither is known, which a test refuses.
#[must_use]
pub fn of(lang: Lang, id: ParamId) -> Option<(Origin, &'static str)> {
    if let Some((ko, en)) = assumed(id) {
        return Some((Origin::Assumption, lang.pick(ko, en)));
    }
    let (ko, en) = asked(id).or_else(|| picked(id))?;
    Some((Origin::Question, lang.pick(ko, en)))
}

type Both = (&'static str, &'static str);

fn assumed(id: ParamId) -> Option<Both> {
    Some(match id {
        ParamId::Volume => ("많이 만드는 칩을 두고 우리가 고른 수예요", "our choice, for a chip made in large numbers"),
        ParamId::Life => ("서버를 쓰는 기간으로 흔히 치는 3년이에요", "three years, a usual life of a server"),
        ParamId::Power => ("데이터센터 추론 카드의 어림이에요", "roughly an inference card of a data centre"),
        ParamId::Duty => ("거의 쉬지 않는 서비스로 쳤어요", "a service that hardly ever rests"),
        ParamId::MemoryGb => ("추론 카드에 흔한 용량으로 골랐어요", "our choice, a usual size for an inference card"),
        ParamId::Utilisation => ("공장이 계획하는 가동률이에요", "the load that fabs plan for"),
        ParamId::Own14Tops | ParamId::Own14Bandwidth => {
            ("14나노 칩인 바이두 쿤룬 K200과 비슷하게 골랐어요", "about Baidu's Kunlun K200, a chip of 14 nm")
        }
        ParamId::Own28Tops | ParamId::Own28Bandwidth => {
            ("14나노 칩보다 한참 낮게 우리가 골랐어요", "our choice, well below the 14 nm chip")
        }
        ParamId::Own14Gb | ParamId::Own28Gb => (
            "80억 매개변수 모델이 넉넉히 들어가게 골랐어요",
            "our choice, ample for a model of eight billion parameters",
        ),
        ParamId::Own14Price | ParamId::Own28Price => {
            ("공개된 값이 없어 우리가 어림했어요", "our estimate: no price is published")
        }
        ParamId::WorldRent => (
            "세미애널리시스가 전한 한 해 계약, 2025년 10월 1.7달러와 2026년 3월 2.35달러 사이에서 골랐어요",
            "between the one-year contracts that SemiAnalysis reports: $1.70 in October 2025, $2.35 in March 2026",
        ),
        ParamId::WorldRentTrend => {
            ("새 칩이 나올 때마다 헌 칩의 값이 내린다고 쳤어요", "older chips get cheaper with each new generation")
        }
        ParamId::ChinaRent2024 => (
            "H100 8개에 월 15만 위안(cnBeta, 2024년 11월)을 1달러 7.2위안으로 나눴어요",
            "150,000 yuan a month for eight H100 (cnBeta, November 2024) at 7.2 yuan to the dollar",
        ),
        _ => return None,
    })
}

fn asked(id: ParamId) -> Option<Both> {
    Some(match id {
        ParamId::Aspect => ("정사각형에서 출발해요", "a square, to begin with"),
        ParamId::DefectSeed => ("뽑기의 번호일 뿐이에요", "the number of a draw, no more"),
        ParamId::Discount | ParamId::Subsidy | ParamId::Doublings | ParamId::DemandShock => {
            ("아무것도 더하지 않은 데서 출발해요", "nothing added, to begin with")
        }
        ParamId::Batch | ParamId::Users | ParamId::MapBatch => {
            ("몇 사람이 함께 쓰는지는 여러분이 정해요", "how many are served together is the reader's question")
        }
        ParamId::Context | ParamId::MapContext | ParamId::Prompt | ParamId::Answer => {
            ("글이 얼마나 긴지는 여러분이 정해요", "how long the texts are is the reader's question")
        }
        ParamId::TrainParameters | ParamId::TrainTokens | ParamId::TrainChips | ParamId::TrainParallel => (
            "공개된 라마 3.1 405B 학습과 비슷한 크기에서 출발해요",
            "about the published training of Llama 3.1 405B, to begin with",
        ),
        ParamId::OwnTpp | ParamId::OwnBandwidth | ParamId::OwnIo => {
            ("H20과 비슷한 칩에서 출발해요", "a chip like the H20, to begin with")
        }
        ParamId::LicenceEnd => (
            "마지막 허가가 언제 끝나는지는 여러분이 정해요. 처음에는 확인된 허가가 끝나는 2026년 말이에요",
            "when the last licence ends is the reader's question; at first with 2026, as far as licences are known",
        ),
        claim_lines!() => {
            ("우리가 정한 기준이에요. 까닭은 주장마다 적혀 있어요", "where we put the threshold; each claim says why")
        }
        ParamId::RuleMonth | ParamId::LadderMonth | ParamId::OutcomeYear => {
            ("어느 때를 볼지는 여러분이 정해요", "which point in time is the reader's question")
        }
        ParamId::TrainingChipsFrom
        | ParamId::TrainingChipsUntil
        | ParamId::LowEndChipsFrom
        | ParamId::LowEndChipsUntil
        | ParamId::EquipmentFrom
        | ParamId::EquipmentUntil
        | ParamId::HbmFrom
        | ParamId::HbmUntil
        | ParamId::RefusalFrom
        | ParamId::RefusalUntil
        | ParamId::MandateFrom
        | ParamId::MandateUntil
        | ParamId::StatePurchasesFrom
        | ParamId::StatePurchasesUntil => (
            "수단을 언제 움직일지는 여러분이 정해요. 처음에는 자료가 끝난 뒤부터예요",
            "when a lever moves is the reader's question; at first, after the data end",
        ),
        _ => return None,
    })
}

fn picked(id: ParamId) -> Option<Both> {
    match param(id).kind {
        Kind::Choice { .. } => Some(("고르는 값이라 잰 것이 아니에요", "a case that is picked, nothing measured")),
        Kind::Switch { .. } => Some(("켜고 끄는 값이라 잰 것이 아니에요", "on or off, nothing measured")),
        Kind::Number { .. } => None,
    }
}
