//! Maps between data and drawing units, and round tick values.

/// A linear or logarithmic map from a data interval to an interval of drawing units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    domain: (f64, f64),
    range: (f64, f64),
    log: bool,
}

impl Scale {
    /// A linear map. An empty domain maps everything to the start of the range.
    pub fn linear(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range, log: false }
    }

    /// A logarithmic map; both ends of the domain must be positive.
    pub fn log(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range, log: true }
    }

    /// The drawing position of `value`; not clamped.
    pub fn at(&self, value: f64) -> f64 {
        let (a, b, v) = if self.log {
            (libm::log(self.domain.0), libm::log(self.domain.1), libm::log(value.max(f64::MIN_POSITIVE)))
        } else {
            (self.domain.0, self.domain.1, value)
        };
        if a == b {
            return self.range.0;
        }
        self.range.0 + (v - a) / (b - a) * (self.range.1 - self.range.0)
    }

    /// The value at a drawing position, kept inside the domain; what [`Scale::at`] maps there. An empty range gives the start
    /// of the domain.
    pub fn value_at(&self, position: f64) -> f64 {
        let (from, to) = self.range;
        if from == to {
            return self.domain.0;
        }
        let share = ((position - from) / (to - from)).clamp(0.0, 1.0);
        let (a, b) = self.domain;
        if self.log { a * libm::pow(b / a, share) } else { a + (b - a) * share }
    }

    /// The drawing position of `value`, kept inside the range.
    pub fn clamped(&self, value: f64) -> f64 {
        let (low, high) = (self.range.0.min(self.range.1), self.range.0.max(self.range.1));
        self.at(value).clamp(low, high)
    }
}

/// Round tick values (1, 2 or 5 times a power of ten apart) from 0 or `low` up to `high`, about `count` of them.
///
/// Empty when the interval is empty or not finite.
pub fn linear_ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || count == 0 {
        return Vec::new();
    }
    let raw = span / count as f64;
    let magnitude = libm::pow(10.0, libm::floor(libm::log10(raw)));
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * magnitude)
        .find(|s| *s >= raw * 0.999)
        .unwrap_or(10.0 * magnitude);
    let first = libm::ceil(low / step - 1e-9);
    let last = libm::floor(high / step + 1e-9);
    (0..=((last - first).max(0.0) as usize)).map(|i| (first + i as f64) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        assert_eq!(linear_ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(linear_ticks(0.0, 7.0, 4), [0.0, 2.0, 4.0, 6.0]);
        assert!(linear_ticks(1.0, 1.0, 4).is_empty());
        assert!(linear_ticks(0.0, f64::NAN, 4).is_empty());
    }

    #[test]
    fn scales_meet_their_ends() {
        let s = Scale::log((1.0, 100.0), (0.0, 200.0));
        assert!((s.at(10.0) - 100.0).abs() < 1e-9);
        assert_eq!(Scale::linear((0.0, 4.0), (10.0, 0.0)).clamped(9.0), 0.0);
    }

    #[test]
    fn a_position_gives_back_its_value() {
        for scale in [Scale::log((100.0, 60_000.0), (4.0, 636.0)), Scale::linear((-2.0, 4.0), (300.0, 10.0))] {
            for position in [20.0, 133.3, 290.0] {
                assert!((scale.at(scale.value_at(position)) - position).abs() < 1e-9);
            }
        }
        let scale = Scale::log((1.0, 100.0), (200.0, 0.0));
        assert_eq!((scale.value_at(900.0), scale.value_at(-5.0)), (1.0, 100.0));
        assert_eq!(Scale::linear((3.0, 4.0), (5.0, 5.0)).value_at(7.0), 3.0);
    }
}
