//! Months as numbers: January 2022 is 0. Links and fields write them `2025-04`.

/// The year whose January is month 0.
const FIRST_YEAR: u32 = 2022;

/// Year and month (1 to 12) of a month's number, rounded to a whole one.
#[must_use]
pub fn calendar(month: f64) -> (u32, u32) {
    let month = libm::round(f64::from(12 * FIRST_YEAR) + month).max(0.0) as u32;
    (month / 12, month % 12 + 1)
}

/// The decimal year in which a month begins.
#[must_use]
pub fn year(month: f64) -> f64 {
    f64::from(FIRST_YEAR) + month / 12.0
}

/// The number of the month that begins nearest to a decimal year.
#[must_use]
pub fn of_year(year: f64) -> f64 {
    libm::round((year - f64::from(FIRST_YEAR)) * 12.0)
}

/// `2025-04`.
#[must_use]
pub fn write(month: f64) -> String {
    let (year, month) = calendar(month);
    format!("{year}-{month:02}")
}

/// The number of `2025-04` (also `2025/4`); `None` where the text names no month. Months before the first
/// have negative numbers.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (year, month) = text.split_once(['-', '/'])?;
    let (year, month) = (year.trim().parse::<u16>().ok()?, month.trim().parse::<u8>().ok()?);
    if !(1..=12).contains(&month) {
        return None;
    }
    Some(12.0 * (f64::from(year) - f64::from(FIRST_YEAR)) + f64::from(month) - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_written_and_read() {
        for month in -30..180 {
            let month = f64::from(month);
            assert_eq!(read(&write(month)), Some(month));
        }
        assert_eq!(read("2025/4"), Some(39.0));
        assert_eq!(read("2021-12"), Some(-1.0));
        for nonsense in ["", "2025", "2025.4", "2025-13", "2025-0", "x-1", "-1-1"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
