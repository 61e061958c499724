//! Names of rules and events of export control.

use super::Lang;
use super::number::NOTHING;
use crate::model::controls::{Actor, EventKind};

/// The name of an event or of the rule that begins with it; a dash for an id that is none.
#[must_use]
pub fn name(lang: Lang, id: &str) -> &'static str {
    let others: &[(&str, &str, &str)] = {
        #[cfg(not(feature = "csr"))]
        {
            OTHERS
        }
        #[cfg(feature = "csr")]
        {
            &[]
        }
    };
    RULES.iter().chain(others).find(|row| row.0 == id).map_or(NOTHING, |(_, ko, en)| lang.pick(ko, en))
}

/// Who acted.
#[must_use]
pub const fn actor(lang: Lang, actor: Actor) -> &'static str {
    let (ko, en) = match actor {
        Actor::UnitedStates => ("미국", "US"),
        Actor::China => ("중국", "China"),
        Actor::Netherlands => ("네덜란드", "Netherlands"),
        Actor::Japan => ("일본", "Japan"),
        Actor::UnitedStatesAndChina => ("미국과 중국", "US and China"),
        Actor::Company => ("기업", "Company"),
    };
    lang.pick(ko, en)
}

/// What sort of event it is; of a scheduled one, that its outcome was not checked.
#[must_use]
pub const fn kind(lang: Lang, kind: EventKind) -> &'static str {
    let (ko, en) = match kind {
        EventKind::Measure => ("조치", "measure"),
        EventKind::Reversal => ("되돌리거나 늦춤", "eased or reversed"),
        EventKind::Scheduled => ("예정, 결과 미확인", "scheduled, outcome not checked"),
        EventKind::Note => ("소식, 규정은 그대로", "news, no rule changed"),
    };
    lang.pick(ko, en)
}

/// The rules, which are also the events with which they began: id, Korean, English.
const RULES: &[(&str, &str, &str)] = &[
    ("us_letters_2022_08", "엔비디아·AMD에 보낸 공문(A100급 이상)", "Letters to Nvidia and AMD (A100 class)"),
    ("us_3a090_2022", "2022년 10월 규정(첫 3A090)", "October 2022 rule (first 3A090)"),
    (
        "us_3a090_2023_immediate",
        "2023년 10월 규정 조기 발효(데이터센터용 TPP 4,800 이상)",
        "October 2023 rule early for data-centre chips of TPP 4,800 or more",
    ),
    (
        "us_3a090_2023",
        "2023년 10월 규정(TPP·성능 밀도·데이터센터 기준)",
        "October 2023 rule (TPP, performance density, data centres)",
    ),
    ("us_hbm_2024", "2024년 12월 HBM 통제(3A090.c)", "December 2024 rule: HBM (3A090.c)"),
    ("us_diffusion_2025", "AI 확산 규정: 3A090.a 전 세계 허가제", "AI Diffusion Rule: licence for 3A090.a worldwide"),
    ("us_foundry_2025", "2025년 1월 파운드리 실사 규정", "January 2025 foundry due-diligence rule"),
    (
        "us_letter_2025_04",
        "2025년 4월 대역폭 기준 공문(H20·MI308·가우디)",
        "April 2025 letters on bandwidth (H20, MI308, Gaudi)",
    ),
    (
        "us_overlay_2026",
        "2026년 1월 건별 심사 전환(H200·MI325X 이하)",
        "January 2026: case by case (H200, MI325X and below)",
    ),
    ("us_tariff232_2026", "무역확장법 232조 관세 구간(25%)", "Section 232 tariff of 25% in two bands"),
];

/// The other events. They are told on the page of sources, which needs no program.
#[cfg(not(feature = "csr"))]
const OTHERS: &[(&str, &str, &str)] = &[
    ("us_sme_2022", "첨단 팹 장비·미국인 지원·최종용도 통제", "Controls on equipment and support for advanced fabs"),
    ("jp_2023", "일본: 장비 23개 품목 허가제", "Japan: 23 equipment items need approval"),
    ("cn_gage_2023", "갈륨·게르마늄 수출 허가제", "Gallium and germanium licences"),
    ("nl_2023", "네덜란드: NXT:2000i 이상 액침 DUV 허가제", "Dutch licence for immersion DUV from NXT:2000i"),
    (
        "us_sme_2023",
        "장비 규정: 오버레이 1.50~2.40nm 액침 DUV까지",
        "Equipment rule: immersion DUV down to 1.50–2.40 nm overlay",
    ),
    (
        "nl_revoked_2024",
        "네덜란드: NXT:2050i·2100i 허가 일부 취소",
        "Dutch licence for NXT:2050i and 2100i partly revoked",
    ),
    ("us_corr_2024", "정정 규정, NAC와 ACA 분리", "Corrections; NAC split into NAC and ACA"),
    ("cn_bigfund3", "빅펀드 3기 3,440억 위안", "Big Fund III: 344 billion yuan registered capital"),
    ("nl_2024", "네덜란드: NXT:1970i·1980i까지 확대", "Dutch licence extended to NXT:1970i and NXT:1980i"),
    ("cn_sb_2024", "안티몬 수출 허가제", "Antimony licences"),
    (
        "us_dec2024",
        "법인 140곳 추가, 장비 24종·SW 3종, FDPR 확대",
        "140 Entity List additions, 24 tool types, wider FDP rules",
    ),
    ("cn_ban_2024", "대미 갈륨·게르마늄·안티몬 수출 중단", "No gallium, germanium or antimony for the US"),
    ("s301_50", "301조: 중국산 반도체 50%", "Section 301: 50% on Chinese semiconductors"),
    ("cn_w_2025", "텅스텐 등 5종 수출 허가제", "Tungsten, tellurium, bismuth, molybdenum, indium licences"),
    ("nl_2025", "네덜란드: 일부 계측·검사 장비 허가제", "Dutch licence for some metrology and inspection tools"),
    ("cn_re_2025_04", "중·중희토류 7종 수출 허가제", "Seven medium/heavy rare earths"),
    ("us_gp10_2025", "AI 확산 규정 미집행, 어센드 지침", "AI Diffusion Rule not enforced; guidance on Ascend"),
    ("us_h20_resume_2025", "H20·MI308 재개, 매출 15% 납부", "H20 and MI308 to be sold again, 15% of revenue to the US"),
    (
        "cn_cac_2025",
        "CAC, H20·RTX 프로 6000D 구매 중단 지시",
        "CAC tells platforms to stop buying H20 and RTX Pro 6000D",
    ),
    ("us_affiliates_2025", "50% 계열사 규정", "Affiliates (50%) Rule"),
    ("cn_re_2025_10", "10월 패키지(역외 0.1% 규정)", "October package of rare-earth controls, with a 0.1% rule abroad"),
    ("cn_customs_2025", "세관 집중 단속", "Customs crackdown at ports"),
    ("busan_2025", "부산 휴전", "Busan truce"),
    (
        "cn_power_2025",
        "국산 칩 데이터센터 전기료 최대 50% 보조",
        "Power subsidies up to 50% for data centres on Chinese chips",
    ),
    ("cn_dc_2025", "국비 데이터센터에서 외산 AI 칩 배제", "Foreign AI chips kept out of state-funded data centres"),
    ("cn_re_suspended_2025", "10월 패키지 유예", "October 2025 package suspended"),
    (
        "cn_ban_suspended_2025",
        "대미 갈륨·게르마늄·안티몬 수출 중단 유예",
        "Stop of gallium, germanium and antimony suspended",
    ),
    ("us_affiliates_stay_2025", "50% 계열사 규정 1년 유예", "Affiliates Rule stayed for a year"),
    ("us_h200_announce", "H200 조건부 허용, 25% 납부", "H200 to approved Chinese buyers for 25%"),
    ("s301_legacy", "301조 레거시 반도체: 지금은 0%", "Section 301 on legacy chips: 0% for now"),
    ("cn_equip_50", "신규 팹 국산 장비 50% 이상", "At least 50% Chinese equipment for new fab capacity"),
    (
        "us_veu_2025",
        "삼성·SK하이닉스·TSMC 중국 공장 VEU 종료, 2026년 연간 허가",
        "VEU status of Samsung, SK hynix and TSMC fabs in China ends; yearly licences",
    ),
    ("cn_h200_2026", "H200 통관 차단, 7~8월 소량 허용", "H200 stopped at customs; small numbers let in from July"),
    ("us_bills_2026", "의회 법안(미통과)", "Bills in Congress, none enacted"),
    (
        "us_h200_licences_2026",
        "H200 소량 허가, 5월 약 10개사 승인",
        "Small H200 licences; about 10 buyers cleared by mid-May",
    ),
    ("us_gao_2026", "감사원(GAO) B-337935: 확산 규정 미집행", "GAO B-337935 on the Diffusion Rule not enforced"),
    (
        "us_guid_2026_05",
        "BIS 지침: 해외 소재 중국계 법인도 허가 필요",
        "BIS guidance: buyers headquartered in China need a licence abroad too",
    ),
    ("cn_lists_2026", "2026년 통제 명단·차단 명령", "2026 listings, blocking order, Decree 835"),
    (
        "nv_q2fy27",
        "엔비디아: 중국 H200 비중 1% 미만, 재고 손실 4억 달러",
        "Nvidia: H200 to China under 1% of data-centre revenue, $400 million of H200 stock written down",
    ),
    ("cn_re_suspension_ends_2026", "10월 패키지 유예 만료", "Suspension of the October 2025 package due to end"),
    ("truce_ends_2026", "부산 휴전(관세) 만료", "Busan truce on tariffs due to end"),
    ("us_affiliates_stay_ends_2026", "50% 계열사 규정 유예 만료", "Stay of the Affiliates Rule due to end"),
    (
        "cn_ban_suspension_ends_2026",
        "갈륨·게르마늄·안티몬 수출 중단 유예 만료",
        "Suspension of the gallium, germanium and antimony stop due to end",
    ),
    (
        "us_fab_licences_2027",
        "삼성·SK하이닉스 중국 공장 연간 허가 갱신 시기",
        "Yearly licences of Samsung's and SK hynix's fabs in China due",
    ),
    ("s301_legacy_rate_2027", "301조 레거시 반도체 세율 인상", "Section 301 rate on legacy chips due to rise"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::controls::{EVENTS, REGIMES};

    #[test]
    fn every_event_and_every_rule_has_its_name() {
        let names = RULES.iter().chain(OTHERS).filter(|row| EVENTS.iter().any(|event| event.id == row.0));
        assert_eq!(names.count(), EVENTS.len());
        for lang in Lang::ALL {
            for rule in REGIMES.iter().filter(|rule| rule.from.is_some()) {
                assert_ne!(name(lang, rule.id), NOTHING, "{}", rule.id);
            }
        }
    }

    #[test]
    fn a_licence_requirement_is_not_called_a_ban() {
        for (id, ko, en) in RULES.iter().chain(OTHERS) {
            assert!(!en.to_lowercase().contains("ban ") && !ko.contains("금지"), "{id}");
        }
    }
}
