//! The reader's own chip and the day on which the rules are read.

use crate::model::chips::OwnChip;
use crate::model::controls::{CHECKED_TO, Date};
use crate::scenario::{ParamId, Scenario, month};

pub fn own(s: &Scenario) -> OwnChip {
    OwnChip {
        tpp: s.get(ParamId::OwnTpp),
        bandwidth_gbs: s.get(ParamId::OwnBandwidth),
        area_mm2: s.get(ParamId::OwnArea),
        io_gbs: s.get(ParamId::OwnIo),
        data_centre: s.switch(ParamId::OwnDataCentre),
    }
}

/// The last day of a month.
pub fn last_day(of: f64) -> Date {
    let (year, next) = month::calendar(of + 1.0);
    let first = u16::try_from(year).ok().and_then(|year| Date::new(year, next as u8, 1).ok());
    first.and_then(|first| Date::from_day_number(first.day_number() - 1).ok()).unwrap_or(CHECKED_TO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_on_their_last_day() {
        for (of, day) in [(5.0, "2022-06-30"), (25.0, "2024-02-29"), (39.0, "2025-04-30"), (57.0, "2026-10-31")] {
            assert_eq!(Ok(last_day(of)), Date::parse(day));
        }
    }
}
