//! What a rule says about a chip.

/// The answer of a rule. For the chip rules the order of strictness is [`Class::strictness`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// The rule does not reach the chip.
    NotCaught,
    /// May ship to China after a notice of 25 days (licence exception NAC).
    NacNotification,
    /// A licence is required by letter to the company.
    LicenceRequired,
    /// A licence is required and decided case by case.
    LicenceCaseByCase,
    /// A licence is required and normally refused.
    LicencePresumptionOfDenial,
    /// A figure that decides is not known.
    Unknown,
    /// High-bandwidth memory for which the licence exception HBM may be open.
    LicenceExceptionHbmPossible,
    /// The rule changes nothing for China.
    NoChangeForChina,
    /// Logic presumed to be 3A090.a by the foundry rule.
    PresumedLicenceRequired,
    /// The tariff applies.
    Tariff25Percent,
    /// The tariff does not apply.
    NoTariff,
    /// Would be refused under a bill that was not enacted.
    Deny,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 12] = [
        Self::NotCaught,
        Self::NacNotification,
        Self::LicenceRequired,
        Self::LicenceCaseByCase,
        Self::LicencePresumptionOfDenial,
        Self::Unknown,
        Self::LicenceExceptionHbmPossible,
        Self::NoChangeForChina,
        Self::PresumedLicenceRequired,
        Self::Tariff25Percent,
        Self::NoTariff,
        Self::Deny,
    ];

    /// The word for the class in requests and answers.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotCaught => "not_caught",
            Self::NacNotification => "nac_notification",
            Self::LicenceRequired => "licence_required",
            Self::LicenceCaseByCase => "licence_case_by_case",
            Self::LicencePresumptionOfDenial => "licence_presumption_of_denial",
            Self::Unknown => "unknown",
            Self::LicenceExceptionHbmPossible => "licence_exception_hbm_possible",
            Self::NoChangeForChina => "no_change_for_china",
            Self::PresumedLicenceRequired => "presumed_3a090a_licence_required",
            Self::Tariff25Percent => "tariff_25_percent",
            Self::NoTariff => "no_tariff_under_this_action",
            Self::Deny => "deny",
        }
    }

    /// Rank from free to normally refused. Unknown stands above what it may hide and below what is known to be stricter.
    #[must_use]
    pub const fn strictness(self) -> u8 {
        match self {
            Self::NotCaught | Self::NoChangeForChina | Self::NoTariff => 0,
            Self::NacNotification | Self::Tariff25Percent => 1,
            Self::LicenceExceptionHbmPossible => 2,
            Self::LicenceRequired | Self::PresumedLicenceRequired => 3,
            Self::LicenceCaseByCase => 4,
            Self::Unknown => 5,
            Self::LicencePresumptionOfDenial | Self::Deny => 6,
        }
    }
}
