//! A day of the calendar.

use std::fmt;

/// A day of the Gregorian calendar, ordered in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// The text is not `YYYY-MM-DD`.
    NotIso,
    /// The month is not 1 to 12.
    NoSuchMonth,
    /// The month has no such day.
    NoSuchDay,
    /// The year is not 1 to 9999.
    OutOfRange,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotIso => "not a date like 2025-05-01",
            Self::NoSuchMonth => "no such month",
            Self::NoSuchDay => "no such day in that month",
            Self::OutOfRange => "not within the years 1 to 9999",
        })
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The day, if the calendar has it.
    ///
    /// # Errors
    /// The first of year, month and day that does not exist.
    pub const fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        if year < 1 || year > 9999 {
            return Err(DateError::OutOfRange);
        }
        if month < 1 || month > 12 {
            return Err(DateError::NoSuchMonth);
        }
        if day < 1 || day > days_in_month(year, month) {
            return Err(DateError::NoSuchDay);
        }
        Ok(Self { year, month, day })
    }

    /// A day written in the program; one that does not exist fails the build.
    pub(super) const fn on(year: u16, month: u8, day: u8) -> Self {
        match Self::new(year, month, day) {
            Ok(date) => date,
            Err(_) => panic!("no such day"),
        }
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// See [`DateError`]. No text makes it panic.
    ///
    /// ```
    /// use good_enough::model::controls::{Date, DateError};
    /// assert!(Date::parse("2024-02-29").unwrap() < Date::parse("2024-03-01").unwrap());
    /// assert_eq!(Date::parse("2023-02-29"), Err(DateError::NoSuchDay));
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(DateError::NotIso);
        };
        let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(DateError::NotIso);
        }
        let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|digit| digit - b'0');
        let year = [y1, y2, y3, y4].iter().fold(0_u16, |year, digit| year * 10 + u16::from(*digit));
        Self::new(year, m1 * 10 + m2, d1 * 10 + d2)
    }

    /// The day so many days after 1 January 1970 (before it, if negative).
    ///
    /// # Errors
    /// [`DateError::OutOfRange`] outside the years 1 to 9999.
    pub fn from_day_number(number: i32) -> Result<Self, DateError> {
        // The calendar repeats every 400 years of 146,097 days; counted from 1 March so that the leap day comes last.
        let days = number.checked_add(719_468).ok_or(DateError::OutOfRange)?;
        let (cycle, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_cycle = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_cycle + cycle * 400 + i32::from(month <= 2);
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let narrow = |x: i32| u8::try_from(x).map_err(|_| DateError::OutOfRange);
        Self::new(u16::try_from(year).map_err(|_| DateError::OutOfRange)?, narrow(month)?, narrow(day)?)
    }

    /// Days since 1 January 1970, negative before it.
    #[must_use]
    pub fn day_number(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let (cycle, year_of_cycle) = (year.div_euclid(400), year.rem_euclid(400));
        let from_march = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * from_march + 2) / 5 + day - 1;
        cycle * 146_097 + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year - 719_468
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
