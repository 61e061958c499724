//! Korean memory fabs in China (Samsung in Xi'an, SK hynix in Wuxi and Dalian) under licences for tools and parts.
//!
//! While licensed they run as they are: the licences of 2026 are for upkeep, not for expansion. When no licence follows, parts in store
//! last for some time; then tools drop out at a steady rate. Meanwhile the world's output of memory grows.

/// What decides on the fabs' output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fabs {
    /// Whether a licence follows each year.
    pub licensed: bool,
    /// When the last licence ends otherwise, decimal year.
    pub end: f64,
    /// Years for which parts in store last; 0 to 3.
    pub spares: f64,
    /// Mean life of a tool that gets no parts, years; 5 to 15.
    pub tool_life: f64,
    /// Growth of the world's output of memory in bits, 1/year; 0 to 0.3.
    pub world_growth: f64,
}

/// The year that output and share of the world are counted from: the last before licences by the year.
pub const START: f64 = 2026.0;

impl Fabs {
    /// The same fabs with or without licences.
    #[must_use]
    pub const fn with_licences(self, licensed: bool) -> Self {
        Self { licensed, ..self }
    }

    /// Output at a time (decimal year) over that of the beginning of 2026, 0 to 1.
    #[must_use]
    pub fn output(&self, time: f64) -> f64 {
        let starved = if self.licensed { 0.0 } else { (time - self.end.max(START) - self.spares).max(0.0) };
        libm::exp(-starved / self.tool_life)
    }

    /// Share of the world's bits at a time over that of the beginning of 2026.
    #[must_use]
    pub fn world_share(&self, time: f64) -> f64 {
        self.output(time) * libm::exp(-libm::log(1.0 + self.world_growth) * (time - START).max(0.0))
    }
}
