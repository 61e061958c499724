//! The rules themselves, each condition beside its citation and the words it follows. Here those that make up the status of
//! a chip; the rest in `rules/other.rs`.

mod other;

use super::Class::{LicenceCaseByCase, LicencePresumptionOfDenial, LicenceRequired, NacNotification, NotCaught};
use super::Condition::{self, And, Compare, Is, Not, Or};
use super::Flag::DataCentre;
use super::Operator::{Above, AtLeast, Below};
use super::Variable::{IoBandwidth, MemoryBandwidth, Pd, Tpp};
use super::{Class, Date, Kind, Paragraph, Regime, Term, Variable};
#[cfg(not(feature = "csr"))]
use super::{RegimeWords, Source};
use crate::model::facts::Grade::{Assumption, Primary, ThirdParty, Unverified};
use other::{DIFFUSION_2025, FOUNDRY_2025, HBM_2024, SAFE_CHIPS, TARIFF_2026};

#[cfg(not(feature = "csr"))]
const fn source(title: &'static str, url: &'static str) -> Source {
    Source { title, url }
}

const fn at_least(variable: Variable, limit: f64) -> Condition {
    Compare(Term::One(variable), AtLeast, limit)
}

const fn above(variable: Variable, limit: f64) -> Condition {
    Compare(Term::One(variable), Above, limit)
}

const fn below(variable: Variable, limit: f64) -> Condition {
    Compare(Term::One(variable), Below, limit)
}

const fn together_at_least(a: Variable, b: Variable, limit: f64) -> Condition {
    Compare(Term::Sum(a, b), AtLeast, limit)
}

const fn paragraph(class: Class, citation: &'static str, condition: Condition) -> Paragraph {
    Paragraph { class, citation, condition }
}

#[cfg(not(feature = "csr"))]
const CCL_2026: Source = source(
    "15 CFR 774 Supp. 1 (control list) as of 23 July 2026, in seelpeed-debug/export-controls-agent-mcp at 5847b09",
    "https://github.com/seelpeed-debug/export-controls-agent-mcp",
);

/// The letters of August 2022. They give no numbers; those of the October 2022 rule stand in.
pub(super) static LETTERS_2022: Regime = Regime {
    id: "us_letters_2022_08",
    kind: Kind::Letter,
    from: Some(Date::on(2022, 8, 26)),
    from_grade: Primary,
    until: Some(Date::on(2022, 10, 20)),
    citation: "",
    grade: Assumption,
    default: NotCaught,
    paragraphs: &[paragraph(
        LicenceRequired,
        "letter of 26 August 2022",
        And(&[at_least(Tpp, 4800.0), at_least(IoBandwidth, 600.0)]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "Company letters to Nvidia and AMD (A100-class chips)",
        instrument: "Letters informing companies, not published",
        text: "Any future Nvidia integrated circuit achieving both peak performance and chip-to-chip I/O performance equal to or \
         greater than thresholds that are roughly equivalent to the A100",
        notes: "The letters give no numbers; the limits are borrowed from the October 2022 rule.",
        sources: &[source(
            "Nvidia 8-K of 26/31 August 2022, quoted by Shacknews; The Register, 1 September 2022",
            "https://www.theregister.com/2022/09/01/us_stops_nvidia_and_amd/",
        )],
    },
};

/// October 2022: both limits together.
pub(super) static OCTOBER_2022: Regime = Regime {
    id: "us_3a090_2022",
    kind: Kind::ListControl,
    from: Some(Date::on(2022, 10, 21)),
    from_grade: Primary,
    until: Some(Date::on(2023, 11, 16)),
    citation: "87 FR 62186",
    grade: Primary,
    default: NotCaught,
    paragraphs: &[paragraph(
        LicencePresumptionOfDenial,
        "3A090.a (2022)",
        And(&[at_least(IoBandwidth, 600.0), at_least(Tpp, 4800.0)]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "October 2022 rule (3A090, first version)",
        instrument: "BIS interim final rule",
        text: "Aggregate bidirectional transfer rate over all inputs and outputs of 600 Gbyte/s or more to or from integrated \
         circuits other than volatile memories, and bit length per operation multiplied by TOPS, aggregated, of 4800 or more",
        notes: "Both limits must be met, which is what the A800 and H800 used. The transfer rate is chip links and PCIe, not memory. \
         Parts of the rule took effect on 7 and 12 October; the chips on 21 October.",
        sources: &[source(
            "87 FR 62186 (FR Doc 2022-21658), 13 October 2022",
            "https://www.govinfo.gov/content/pkg/FR-2022-10-13/html/2022-21658.htm",
        )],
    },
};

/// The early effect of the next rule for data-centre chips of TPP 4800 or more.
pub(super) static OCTOBER_2023_EARLY: Regime = Regime {
    id: "us_3a090_2023_immediate",
    kind: Kind::Letter,
    from: Some(Date::on(2023, 10, 23)),
    from_grade: Unverified,
    until: Some(Date::on(2023, 11, 16)),
    citation: "",
    grade: ThirdParty,
    default: NotCaught,
    paragraphs: &[paragraph(
        LicencePresumptionOfDenial,
        "notice of October 2023",
        And(&[Is(DataCentre), at_least(Tpp, 4800.0)]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "Early effect of the October 2023 rule",
        instrument: "Government notice to Nvidia",
        text: "Chips with TPP of 4800 or more designed or sold for data centres were caught at once",
        notes: "The effect is sourced; no source was found for the day, 23 October 2023.",
        sources: &[source("smbom.com summarising WCCFtech, 3 January 2024", "https://www.smbom.com/news/13059")],
    },
};

/// October 2023: TPP, performance density and the data-centre test. Still the list control.
pub(super) static OCTOBER_2023: Regime = Regime {
    id: "us_3a090_2023",
    kind: Kind::ListControl,
    from: Some(Date::on(2023, 11, 17)),
    from_grade: Primary,
    until: None,
    citation: "88 FR 73458",
    grade: Primary,
    default: NotCaught,
    paragraphs: &[
        paragraph(LicencePresumptionOfDenial, "3A090.a.1", And(&[Is(DataCentre), at_least(Tpp, 4800.0)])),
        paragraph(
            LicencePresumptionOfDenial,
            "3A090.a.2",
            And(&[Is(DataCentre), at_least(Tpp, 1600.0), at_least(Pd, 5.92)]),
        ),
        paragraph(
            NacNotification,
            "3A090.b.1",
            And(&[Is(DataCentre), at_least(Tpp, 2400.0), below(Tpp, 4800.0), at_least(Pd, 1.6), below(Pd, 5.92)]),
        ),
        paragraph(
            NacNotification,
            "3A090.b.2",
            And(&[Is(DataCentre), at_least(Tpp, 1600.0), at_least(Pd, 3.2), below(Pd, 5.92)]),
        ),
        paragraph(NacNotification, "3A090 Note 2, 15 CFR 740.8", And(&[Not(&Is(DataCentre)), at_least(Tpp, 4800.0)])),
    ],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "October 2023 rule (TPP, performance density, data-centre test), still the list control",
        instrument: "BIS interim final rule; corrected 4 April 2024 (89 FR 23876)",
        text: "3A090.a: TPP of 4800 or more, or TPP of 1600 or more and performance density of 5.92 or more. 3A090.b: TPP of 2400 or \
         more and less than 4800 and performance density of 1.6 or more and less than 5.92, or TPP of 1600 or more and \
         performance density of 3.2 or more and less than 5.92. Note 2: not items that are not designed or marketed for use \
         in data centres and have TPP below 4800",
        notes: "Performance density is TPP over the area of all logic dies on a non-planar node, caches in, HBM out. TPP takes dense \
         figures and the bit length that gives the highest value. NAC to China is a notice at least 25 days ahead. What is not \
         caught falls to 3A991.p (8 TOPS or more), an anti-terrorism control only.",
        sources: &[
            source(
                "88 FR 73458 (FR Doc 2023-23055), 25 October 2023",
                "https://www.govinfo.gov/content/pkg/FR-2023-10-25/html/2023-23055.htm",
            ),
            CCL_2026,
        ],
    },
};

/// April 2025: the letters on bandwidth, as reported.
pub(super) static LETTER_2025: Regime = Regime {
    id: "us_letter_2025_04",
    kind: Kind::Letter,
    from: Some(Date::on(2025, 4, 9)),
    from_grade: Primary,
    until: None,
    citation: "",
    grade: ThirdParty,
    default: NotCaught,
    paragraphs: &[paragraph(
        LicenceRequired,
        "letter of 9 April 2025, as reported",
        Or(&[
            at_least(MemoryBandwidth, 1400.0),
            at_least(IoBandwidth, 1100.0),
            together_at_least(MemoryBandwidth, IoBandwidth, 1700.0),
        ]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "April 2025 letters on bandwidth (H20, MI308, Gaudi)",
        instrument: "Letters informing companies, not published; licences issued from August 2025",
        text: "Intel to customers, as the Financial Times reports: total DRAM bandwidth of 1,400 GB/s or more, I/O bandwidth of 1,100 \
         GB/s or more, or a total of both of 1,700 GB/s or more. Nvidia: the H20 and any other circuits achieving the H20's \
         memory bandwidth, interconnect bandwidth, or combination thereof",
        notes: "The numbers are reported, not published, and the two wordings differ. Whether I/O counts PCIe and whether cards for \
         games are reached is not public.",
        sources: &[
            source(
                "Silicon UK summarising the Financial Times, April 2025",
                "https://www.silicon.co.uk/cloud/ai/intel-china-ai-609032/amp",
            ),
            source(
                "Nvidia 8-K, event of 9 April 2025",
                "https://www.sec.gov/Archives/edgar/data/1045810/000104581025000082/nvda-20250409.htm",
            ),
        ],
    },
};

/// January 2026: review case by case up to the H200 and MI325X.
pub(super) static REVIEW_2026: Regime = Regime {
    id: "us_overlay_2026",
    kind: Kind::ReviewPolicy,
    from: Some(Date::on(2026, 1, 15)),
    from_grade: Primary,
    until: None,
    citation: "91 FR 1684",
    grade: Primary,
    default: LicencePresumptionOfDenial,
    paragraphs: &[paragraph(
        LicenceCaseByCase,
        "15 CFR 742.6(b)(10)(iii)(A)(1)",
        And(&[below(Tpp, 21_000.0), below(MemoryBandwidth, 6500.0)]),
    )],
    #[cfg(not(feature = "csr"))]
    words: RegimeWords {
        title: "January 2026 review case by case (H200, MI325X and below)",
        instrument: "BIS final rule",
        text: "TPP less than 21,000 and total DRAM bandwidth less than 6,500 GB/s",
        notes: "Exports from the United States to end users in China and Macau only, under conditions: sold in the US, at most half of \
         the US volume, tested in the US, no foundry capacity diverted, safeguards at the recipient. Everything else stays at \
         presumption of denial.",
        sources: &[source(
            "91 FR 1684 (FR Doc 2026-00789), 15 January 2026",
            "https://www.govinfo.gov/content/pkg/FR-2026-01-15/html/2026-00789.htm",
        )],
    },
};

/// Every rule, earliest first, a bill last.
pub static REGIMES: &[&Regime] = &[
    &LETTERS_2022,
    &OCTOBER_2022,
    &OCTOBER_2023_EARLY,
    &OCTOBER_2023,
    &HBM_2024,
    &DIFFUSION_2025,
    &FOUNDRY_2025,
    &LETTER_2025,
    &REVIEW_2026,
    &TARIFF_2026,
    &SAFE_CHIPS,
];
