//! The reader's own chip and the day on which the rules are read.

use crate::model::chips::performance_density;
use crate::model::controls::{CHECKED_TO, Date, Inputs};
use crate::scenario::{ParamId, Scenario, month};

/// The reader's own chip. Its logic is on a non-planar process, so that its area counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnChip {
    pub tpp: f64,
    pub bandwidth_gbs: f64,
    pub area_mm2: f64,
    pub io_gbs: f64,
    pub data_centre: bool,
}

pub fn own(s: &Scenario) -> OwnChip {
    OwnChip {
        tpp: s.get(ParamId::OwnTpp),
        bandwidth_gbs: s.get(ParamId::OwnBandwidth),
        area_mm2: s.get(ParamId::OwnArea),
        io_gbs: s.get(ParamId::OwnIo),
        data_centre: s.switch(ParamId::OwnDataCentre),
    }
}

impl OwnChip {
    /// TPP per mm².
    pub fn density(&self) -> f64 {
        self.tpp / self.area_mm2
    }

    /// What the rules ask about it.
    pub fn inputs(&self) -> Inputs {
        Inputs {
            tpp: Some(self.tpp),
            pd: performance_density(Some(self.tpp), Some(self.area_mm2), None),
            memory_bandwidth_gbs: Some(self.bandwidth_gbs),
            io_bandwidth_gbs: Some(self.io_gbs),
            datacenter_flag: Some(self.data_centre),
            ..Inputs::default()
        }
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
