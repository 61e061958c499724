//! What stands around a number, unit by unit, written and said.

use crate::scenario::Unit;

/// What stands before and after a number in Korean.
pub(super) const fn korean(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Requests => ("", "건"),
        Unit::Tokens => ("", "토큰"),
        Unit::TokensPerSecond => ("초당 ", "토큰"),
        Unit::TrillionTokens => ("", "토큰"),
        Unit::BillionParameters | Unit::Chips => ("", "개"),
        Unit::Teraflops => ("", "TFLOPS"),
        Unit::Tops => ("", "TOPS"),
        Unit::GigabytesPerSecond => ("", "GB/s"),
        Unit::UsdPerHour => ("시간당 ", "달러"),
        Unit::UsdPerMillionTokens => ("100만 토큰에 ", "달러"),
        Unit::Days => ("", "일"),
        Unit::Megawatts => ("", "MW"),
        Unit::Month | Unit::Year => ("", ""),
        Unit::TimesPerYear => ("해마다 ", "배"),
        Unit::MillionStacksPerYear => ("한 해 ", "개"),
        Unit::ThousandH100e => ("H100 ", "개분"),
        Unit::ThousandCardsPerYear => ("한 해 ", "장"),
        Unit::UsdBillion => ("", "달러"),
        Unit::One => ("", ""),
        Unit::Count | Unit::BillionTransistors | Unit::MillionChips => ("", "개"),
        Unit::Times => ("", "배"),
        Unit::Share | Unit::Percent => ("", "%"),
        Unit::Layers => ("", "층"),
        Unit::Draw | Unit::Doublings => ("", "번"),
        Unit::Nanometre => ("", "nm"),
        Unit::Millimetre => ("", "mm"),
        Unit::SquareMillimetre => ("", "mm²"),
        Unit::PerSquareCentimetre => ("cm²당 ", "개"),
        Unit::Usd => ("", "달러"),
        Unit::UsdPerWafer => ("장당 ", "달러"),
        Unit::UsdPerKwh => ("kWh당 ", "달러"),
        Unit::UsdPerGigabyte => ("GB당 ", "달러"),
        Unit::UsdMillionPerThousandWafers => ("월 1,000장당 ", "달러"),
        Unit::PercentPerYear => ("연 ", "%"),
        Unit::PercentPerDoubling => ("두 배마다 ", "%"),
        Unit::Years => ("", "년"),
        Unit::Watts => ("", "W"),
        Unit::KilowattHours => ("", "kWh"),
        Unit::Gigabytes => ("", "GB"),
        Unit::ThousandWafersPerMonth => ("월 ", "장"),
    }
}

/// What is said before and after a number in Korean.
pub(super) const fn spoken_korean(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Teraflops => ("", "테라플롭스"),
        Unit::Tops => ("", "톱스"),
        Unit::GigabytesPerSecond => ("초당 ", "기가바이트"),
        Unit::Megawatts => ("", "메가와트"),
        Unit::BillionParameters => ("매개변수 ", "개"),
        Unit::Chips => ("칩 ", "개"),
        Unit::Nanometre => ("", "나노미터"),
        Unit::Millimetre => ("", "밀리미터"),
        Unit::SquareMillimetre => ("", "제곱밀리미터"),
        Unit::PerSquareCentimetre => ("제곱센티미터당 결함 ", "개"),
        Unit::UsdPerWafer => ("웨이퍼 한 장당 ", "달러"),
        Unit::UsdPerKwh => ("킬로와트시당 ", "달러"),
        Unit::UsdPerGigabyte => ("기가바이트당 ", "달러"),
        Unit::UsdMillionPerThousandWafers => ("웨이퍼 월 1,000장 규모당 ", "달러"),
        Unit::Share | Unit::Percent => ("", "퍼센트"),
        Unit::PercentPerYear => ("한 해에 ", "퍼센트"),
        Unit::PercentPerDoubling => ("두 배가 될 때마다 ", "퍼센트"),
        Unit::Watts => ("", "와트"),
        Unit::KilowattHours => ("", "킬로와트시"),
        Unit::Gigabytes => ("", "기가바이트"),
        Unit::BillionTransistors => ("트랜지스터 ", "개"),
        Unit::MillionChips => ("칩 ", "개"),
        Unit::ThousandWafersPerMonth => ("웨이퍼 월 ", "장"),
        Unit::One
        | Unit::Count
        | Unit::Times
        | Unit::Layers
        | Unit::Draw
        | Unit::Doublings
        | Unit::Usd
        | Unit::Years
        | Unit::Requests
        | Unit::Tokens
        | Unit::TokensPerSecond
        | Unit::TrillionTokens
        | Unit::UsdPerHour
        | Unit::UsdPerMillionTokens
        | Unit::Days
        | Unit::Month
        | Unit::Year
        | Unit::TimesPerYear
        | Unit::ThousandH100e
        | Unit::UsdBillion => korean(unit),
        Unit::MillionStacksPerYear => ("한 해 스택 ", "개"),
        Unit::ThousandCardsPerYear => ("한 해 카드 ", "장"),
    }
}

/// What stands before a number in English, the word it counts (which takes an s), and the rest.
pub(super) const fn english(unit: Unit) -> (&'static str, &'static str, &'static str) {
    match unit {
        Unit::Requests => ("", " request", ""),
        Unit::Tokens | Unit::TrillionTokens => ("", " token", ""),
        Unit::TokensPerSecond => ("", " token", "/s"),
        Unit::BillionParameters => ("", " parameter", ""),
        Unit::Chips => ("", " chip", ""),
        Unit::Teraflops => ("", "", " TFLOPS"),
        Unit::Tops => ("", "", " TOPS"),
        Unit::GigabytesPerSecond => ("", "", " GB/s"),
        Unit::UsdPerHour => ("$", "", " an hour"),
        Unit::UsdPerMillionTokens => ("$", "", " per million tokens"),
        Unit::Days => ("", " day", ""),
        Unit::Megawatts => ("", "", " MW"),
        Unit::Month | Unit::Year => ("", "", ""),
        Unit::TimesPerYear => ("", "", "× a year"),
        Unit::MillionStacksPerYear => ("", " stack", " a year"),
        Unit::ThousandH100e => ("", "", " H100e"),
        Unit::ThousandCardsPerYear => ("", " card", " a year"),
        Unit::UsdBillion => ("$", "", ""),
        Unit::One | Unit::Count | Unit::BillionTransistors => ("", "", ""),
        Unit::Times => ("", "", "×"),
        Unit::Share | Unit::Percent => ("", "", "%"),
        Unit::Layers => ("", " layer", ""),
        Unit::Draw => ("no. ", "", ""),
        Unit::Doublings => ("", " doubling", ""),
        Unit::Nanometre => ("", "", " nm"),
        Unit::Millimetre => ("", "", " mm"),
        Unit::SquareMillimetre => ("", "", " mm²"),
        Unit::PerSquareCentimetre => ("", "", " per cm²"),
        Unit::Usd => ("$", "", ""),
        Unit::UsdPerWafer => ("$", "", " per wafer"),
        Unit::UsdPerKwh => ("$", "", " per kWh"),
        Unit::UsdPerGigabyte => ("$", "", " per GB"),
        Unit::UsdMillionPerThousandWafers => ("$", "", " per 1,000 wafers/month"),
        Unit::PercentPerYear => ("", "", "% a year"),
        Unit::PercentPerDoubling => ("", "", "% per doubling"),
        Unit::Years => ("", " year", ""),
        Unit::Watts => ("", "", " W"),
        Unit::KilowattHours => ("", "", " kWh"),
        Unit::Gigabytes => ("", "", " GB"),
        Unit::MillionChips => ("", " chip", ""),
        Unit::ThousandWafersPerMonth => ("", " wafer", "/month"),
    }
}

/// What is said before a number in English, the word it counts, and the rest.
pub(super) const fn spoken_english(unit: Unit) -> (&'static str, &'static str, &'static str) {
    match unit {
        Unit::Teraflops => ("", "", " teraflops"),
        Unit::Tops => ("", "", " tera-operations per second"),
        Unit::GigabytesPerSecond => ("", " gigabyte", " per second"),
        Unit::TokensPerSecond => ("", " token", " per second"),
        Unit::UsdPerHour => ("", " dollar", " an hour"),
        Unit::UsdPerMillionTokens => ("", " dollar", " per million tokens"),
        Unit::Megawatts => ("", " megawatt", ""),
        Unit::Times => ("", " time", ""),
        Unit::Share | Unit::Percent => ("", "", " percent"),
        Unit::Draw => ("number ", "", ""),
        Unit::Nanometre => ("", " nanometre", ""),
        Unit::Millimetre => ("", " millimetre", ""),
        Unit::SquareMillimetre => ("", " square millimetre", ""),
        Unit::PerSquareCentimetre => ("", " defect", " per square centimetre"),
        Unit::Usd => ("", " dollar", ""),
        Unit::UsdPerWafer => ("", " dollar", " per wafer"),
        Unit::UsdPerKwh => ("", " dollar", " per kilowatt-hour"),
        Unit::UsdPerGigabyte => ("", " dollar", " per gigabyte"),
        Unit::UsdMillionPerThousandWafers => ("", " dollar", " per 1,000 wafers a month"),
        Unit::PercentPerYear => ("", "", " percent a year"),
        Unit::PercentPerDoubling => ("", "", " percent per doubling"),
        Unit::Watts => ("", " watt", ""),
        Unit::KilowattHours => ("", " kilowatt-hour", ""),
        Unit::Gigabytes => ("", " gigabyte", ""),
        Unit::BillionTransistors => ("", " transistor", ""),
        Unit::ThousandWafersPerMonth => ("", " wafer", " a month"),
        Unit::One
        | Unit::Count
        | Unit::Layers
        | Unit::Doublings
        | Unit::Years
        | Unit::MillionChips
        | Unit::Requests
        | Unit::Tokens
        | Unit::TrillionTokens
        | Unit::BillionParameters
        | Unit::Chips
        | Unit::Days
        | Unit::Month
        | Unit::Year
        | Unit::MillionStacksPerYear
        | Unit::ThousandCardsPerYear => english(unit),
        Unit::TimesPerYear => ("", " time", " as much each year"),
        Unit::ThousandH100e => ("", " H100 equivalent", ""),
        Unit::UsdBillion => ("", " dollar", ""),
    }
}
