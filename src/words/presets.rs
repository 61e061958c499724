//! What the presets are called.

use super::Lang;
use crate::scenario::presets::{Preset, PresetKey};

/// The preset's name on its button.
#[must_use]
pub const fn name(lang: Lang, preset: &Preset) -> &'static str {
    let (ko, en) = match preset.key {
        PresetKey::Process28 => ("28나노", "28 nm"),
        PresetKey::Process14 => ("14나노", "14 nm"),
        PresetKey::Process7 => ("7나노 (TSMC)", "7 nm (TSMC)"),
        PresetKey::Process7Smic => ("7나노 (SMIC)", "7 nm (SMIC)"),
        PresetKey::Process5 => ("5나노", "5 nm"),
        PresetKey::TpuLike => ("TPU만 한 28나노 칩", "TPU-sized, 28 nm"),
        PresetKey::AscendSmic => ("어센드 910B (SMIC)", "Ascend 910B (SMIC)"),
        PresetKey::ListPrices => ("정가", "List prices"),
        PresetKey::PriceWar => ("2024년 가격 전쟁", "2024 price war"),
        PresetKey::FullFab => ("꽉 찬 공장", "Full fab"),
        PresetKey::HalfEmptyFab => ("반이 빈 공장", "Half-empty fab"),
        PresetKey::NoStateBuilding => ("국가가 짓지 않는다면", "No state building"),
        PresetKey::LongQuestions => ("긴 질문, 짧은 답", "Long questions, short answers"),
        PresetKey::DeepSeekMap => ("딥시크 V3, 긴 글", "DeepSeek-V3, long context"),
        PresetKey::DeepSeekRun => ("딥시크 V3의 학습", "DeepSeek-V3's training"),
        PresetKey::H20In2024 => ("2024년 6월의 H20", "The H20 in June 2024"),
        PresetKey::AsJefferiesCounts => ("제프리스처럼 세기", "As Jefferies counts"),
        PresetKey::AllCounted => ("모두 세기", "Count everything"),
        PresetKey::AsHappened | PresetKey::KoreaAsHappened => ("실제로 있었던 대로", "As it happened"),
        PresetKey::NoControls => ("통제 없음", "No controls"),
        PresetKey::TrainingOnly => ("학습용 칩만 통제", "Training chips only"),
        PresetKey::LowEndRefused => ("저사양 칩 허용, 중국은 거부", "Low end free, Beijing refuses"),
        PresetKey::LowEndAccepted | PresetKey::KoreaAccepted => {
            ("저사양 칩 허용, 중국도 구매", "Low end free, Beijing buys")
        }
        PresetKey::H200Reopened => ("2026년 H200급 허용", "H200 class reopened, 2026"),
        PresetKey::NoHbmControl | PresetKey::KoreaNoHbm => ("HBM 통제 없음", "No HBM control"),
        PresetKey::TotalEquipment => ("2026년 장비 전면 통제", "Full equipment control, 2026"),
        PresetKey::FrugalFuture => ("수요는 느리게, 효율은 빠르게", "Slow demand, fast efficiency"),
        PresetKey::HungryFuture => ("수요는 빠르게, 효율은 느리게", "Fast demand, slow efficiency"),
        PresetKey::StrongCxmt => ("강한 CXMT", "A strong CXMT"),
        PresetKey::SoldOut => ("메모리 품귀", "Memory sold out"),
        PresetKey::LicencesEnd => ("2026년에 허가 종료", "Licences end with 2026"),
        PresetKey::ServerCard14 => ("14나노 서버 카드", "A 14 nm server card"),
    };
    lang.pick(ko, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::ALL;
    use crate::scenario::schema::{POLICIES, ParamId};
    use crate::words::params::option;

    #[test]
    fn a_policy_has_one_name() {
        for preset in ALL {
            let Some((_, policy)) = preset.settings.iter().find(|(id, _)| *id == ParamId::Policy) else { continue };
            let place = POLICIES.iter().position(|id| id == policy).expect("a policy");
            for lang in Lang::ALL {
                assert_eq!(name(lang, preset), option(lang, ParamId::Policy, place), "{}", preset.id);
            }
        }
    }
}
