//! The rules beside the status of a chip: memory as a component, foundries, third countries, duties, a bill.

#[cfg(not(feature = "csr"))]
use super::{CCL_2026, source};
use super::{above, at_least, below, paragraph, together_at_least};
use crate::model::controls::Class::{
    Deny, LicenceExceptionHbmPossible, LicencePresumptionOfDenial, NoChangeForChina, NoTariff, NotCaught,
    PresumedLicenceRequired, Tariff25Percent,
};
use crate::model::controls::Condition::{Always, And, Is, Not, Or};
use crate::model::controls::Flag::{DataCentre, DesignerApproved, HasHbm, NonPlanar};
#[cfg(not(feature = "csr"))]
use crate::model::controls::RegimeWords;
use crate::model::controls::Variable::{HbmDensity, IoBandwidth, MemoryBandwidth, Node, Pd, Tpp, Transistors, Year};
use crate::model::controls::{Date, Kind, Regime};
use crate::model::facts::Grade::{Primary, ThirdParty};

/// December 2024: high-bandwidth memory as a component.
pub(super) static HBM_2024: Regime = Regime {
    id: "us_hbm_2024",
    kind: Kind::Component,
    from: Some(Date::on(2024, 12, 2)),
    from_grade: Primary,
    until: None,
    citation: "89 FR 96790",
    grade: Primary,
    default: NotCaught,
    paragraphs: &[
        paragraph(LicenceExceptionHbmPossible, "15 CFR 740.25", And(&[above(HbmDensity, 2.0), below(HbmDensity, 3.3)])),
        paragraph(LicencePresumptionOfDenial, "3A090.c", above(HbmDensity, 2.0)),
    ],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "December 2024 control on high-bandwidth memory (3A090.c)",
        instrument: "BIS interim final rule; compliance from 31 December 2024",
        text: "High bandwidth memory having a memory bandwidth density greater than 2 gigabytes per second per square millimeter",
        notes: "Stand-alone stacks and packages, not memory already packaged with logic whose main function is processing. All stacks in \
         production exceed the limit. The exception is open only to certain packaging sites.",
        sources: &[
            source(
                "89 FR 96790 (FR Doc 2024-28270), 5 December 2024",
                "https://www.govinfo.gov/content/pkg/FR-2024-12-05/html/2024-28270.htm",
            ),
            CCL_2026,
        ],
    },
};

/// January 2025: the AI Diffusion Rule, which changed nothing for China.
pub(super) static DIFFUSION_2025: Regime = Regime {
    id: "us_diffusion_2025",
    kind: Kind::Extension,
    from: Some(Date::on(2025, 1, 13)),
    from_grade: Primary,
    until: Some(Date::on(2025, 5, 13)),
    citation: "90 FR 4544",
    grade: ThirdParty,
    default: NoChangeForChina,
    paragraphs: &[paragraph(NoChangeForChina, "90 FR 4544", Always)],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "AI Diffusion Rule: licence for 3A090.a worldwide",
        instrument: "BIS interim final rule; not enforced since 13 May 2025, still in the code in July 2026",
        text: "Licence requirement for 3A090.a to all destinations, with three groups of countries",
        notes: "Matters for third countries. The last day is that of the statement that it would not be enforced.",
        sources: &[source(
            "90 FR 4544 (FR Doc 2025-00636), 15 January 2025",
            "https://www.federalregister.gov/documents/2025/01/15/2025-00636/framework-for-artificial-intelligence-diffusion",
        )],
    },
};

/// January 2025: what a foundry must presume.
pub(super) static FOUNDRY_2025: Regime = Regime {
    id: "us_foundry_2025",
    kind: Kind::FoundryPresumption,
    from: Some(Date::on(2025, 1, 16)),
    from_grade: Primary,
    until: None,
    citation: "90 FR 5298",
    grade: Primary,
    default: PresumedLicenceRequired,
    paragraphs: &[
        paragraph(NotCaught, "Note 1 to 3A090.a, (a)", Is(DesignerApproved)),
        paragraph(NotCaught, "Note 1 to 3A090.a", And(&[above(Node, 16.0), Not(&Is(NonPlanar))])),
        paragraph(NotCaught, "Note 1 to 3A090.a, (b) and (c)", below(Transistors, 30.0)),
        paragraph(
            NotCaught,
            "Note 1 to 3A090.a, (b) and (c), 2027",
            And(&[Not(&Is(HasHbm)), at_least(Year, 2027.0), below(Year, 2029.0), below(Transistors, 35.0)]),
        ),
        paragraph(
            NotCaught,
            "Note 1 to 3A090.a, (b) and (c), 2029",
            And(&[Not(&Is(HasHbm)), at_least(Year, 2029.0), below(Transistors, 40.0)]),
        ),
    ],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "January 2025 foundry due-diligence rule",
        instrument: "BIS interim final rule; compliance from 31 January 2025",
        text: "Logic at the 16/14 nanometer node or below, or non-planar, is presumed 3A090.a unless an approved or authorized \
         designer attests, or the fab or an approved packager attests to an aggregated approximated transistor count below 30 \
         billion (without HBM below 35 billion in 2027, below 40 billion from 2029)",
        notes: "The text jumps from 2027 to 2029; 2028 is treated like 2027. Paragraph d says below where the sense needs at or above; \
         paragraphs a to c are followed. Planar logic of 28 nm is outside.",
        sources: &[
            source(
                "90 FR 5298 (FR Doc 2025-00711), 16 January 2025",
                "https://www.govinfo.gov/content/pkg/FR-2025-01-16/html/2025-00711.htm",
            ),
            CCL_2026,
        ],
    },
};

/// January 2026: the bands of the tariff on chips that enter the United States for testing.
pub(super) static TARIFF_2026: Regime = Regime {
    id: "us_tariff232_2026",
    kind: Kind::Tariff,
    from: Some(Date::on(2026, 1, 15)),
    from_grade: ThirdParty,
    until: None,
    citation: "Proclamation 11002",
    grade: ThirdParty,
    default: NoTariff,
    paragraphs: &[
        paragraph(
            Tariff25Percent,
            "HTSUS 9903.79.01, first band",
            And(&[
                above(Tpp, 14_000.0),
                below(Tpp, 17_500.0),
                above(MemoryBandwidth, 4500.0),
                below(MemoryBandwidth, 5000.0),
            ]),
        ),
        paragraph(
            Tariff25Percent,
            "HTSUS 9903.79.01, second band",
            And(&[
                above(Tpp, 20_800.0),
                below(Tpp, 21_100.0),
                above(MemoryBandwidth, 5800.0),
                below(MemoryBandwidth, 6200.0),
            ]),
        ),
    ],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "Section 232 tariff of 25% in two bands",
        instrument: "Proclamation 11002 of 14 January 2026, annex",
        text: "TPP above 14,000 and below 17,500 with total DRAM bandwidth above 4,500 and below 5,000 GB/s; or TPP above 20,800 and \
         below 21,100 with total DRAM bandwidth above 5,800 and below 6,200 GB/s",
        notes: "Collected because chips for China must enter the United States for testing. US data centres are exempt.",
        sources: &[source(
            "Proclamation 11002, annex, quoted by GSM International; CBP CSMS 67400472",
            "https://gsm.international/?p=4042",
        )],
    },
};

/// A bill of December 2025 that would refuse what exceeds the H20. Not law.
pub(super) static SAFE_CHIPS: Regime = Regime {
    id: "proposal_safe_chips_2025",
    kind: Kind::Proposal,
    from: None,
    from_grade: Primary,
    until: None,
    citation: "S.3374 (119th Congress)",
    grade: Primary,
    default: NotCaught,
    paragraphs: &[paragraph(
        Deny,
        "S.3374",
        And(&[
            Is(DataCentre),
            Or(&[
                at_least(Tpp, 4800.0),
                And(&[at_least(Tpp, 2400.0), at_least(Pd, 1.6)]),
                And(&[at_least(Tpp, 1600.0), at_least(Pd, 3.2)]),
                at_least(MemoryBandwidth, 4100.0),
                at_least(IoBandwidth, 1100.0),
                together_at_least(MemoryBandwidth, IoBandwidth, 5000.0),
            ]),
        ]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "Bill: SAFE Chips Act, refusal above the H20 for 30 months",
        instrument: "Bill, introduced 4 December 2025; no later action seen to 1 June 2026",
        text: "Data-centre chips at or above the 3A090 limits, or DRAM bandwidth of 4,100, I/O of 1,100 or both of 5,000 GB/s",
        notes: "Not law. The limits are drawn just above the H20.",
        sources: &[source(
            "S.3374, SAFE Chips Act of 2025, as introduced",
            "https://www.govinfo.gov/bulkdata/BILLS/119/1/s/BILLS-119s3374is.xml",
        )],
    },
};
