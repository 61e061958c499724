//! From slider positions to values and back, and the small steps of the − and + buttons.
//!
//! A slider has whole positions from 0 to [`Param::positions`], each with a value of its own: the steps of a linear range; on
//! a logarithmic one equal ratios, rounded to three digits. The ends are the range's ends, and the position nearest the
//! default is the default.

use super::schema::{Kind, Param, Scale, Unit};
use crate::decimal::{exponent, power, round_at, round_significant};

/// Decimal places of the finest step of any linear parameter.
const LINEAR_PLACES: i32 = 3;

/// Significant digits of a value chosen on a logarithmic slider.
const LOG_DIGITS: i32 = 3;

/// Ratio of values that one press of + should give on a logarithmic scale, less one.
const LOG_NUDGE: f64 = 0.05;

impl Param {
    /// Smallest and largest value as a scenario keeps them (indices for choices, 0 and 1 for switches).
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        match self.kind {
            Kind::Number { min, max, .. } => (min, max),
            Kind::Choice { options, .. } => (0.0, (options.len() - 1) as f64),
            Kind::Switch { .. } => (0.0, 1.0),
        }
    }

    /// The nearest value the parameter can take; `None` for what is no number. Infinities go to the ends. Numbers keep their
    /// digits; only counts, choices and switches become whole.
    #[must_use]
    pub fn clamp(&self, value: f64) -> Option<f64> {
        if value.is_nan() {
            return None;
        }
        let (min, max) = self.range();
        let whole = !matches!(self.kind, Kind::Number { .. })
            || matches!(
                self.unit,
                Unit::Layers | Unit::Draw | Unit::Requests | Unit::Tokens | Unit::Chips | Unit::Month | Unit::Year
            );
        let inside = value.clamp(min, max);
        Some(if whole { libm::round(inside) } else { inside } + 0.0)
    }

    /// The last position of the slider; the first is 0.
    #[must_use]
    pub fn positions(&self) -> u32 {
        let (min, max) = self.range();
        match self.kind {
            Kind::Number { step, scale: Scale::Log, .. } => (libm::log(max / min) / libm::log(step)) as u32,
            Kind::Number { scale: Scale::Octaves, .. } => libm::round(libm::log2(max / min)) as u32,
            Kind::Number { step, .. } => libm::round((max - min) / step) as u32,
            _ => max as u32,
        }
    }

    /// The position nearest a value; that of the default for what is no number.
    #[must_use]
    pub fn position(&self, value: f64) -> u32 {
        libm::round(self.fraction(value) * f64::from(self.positions())) as u32
    }

    /// Where a value stands between the ends of its slider, from 0 to 1: for ticks and the default mark.
    #[must_use]
    pub fn fraction(&self, value: f64) -> f64 {
        let (min, max) = self.range();
        let value = self.clamp(value).unwrap_or_else(|| self.default_value());
        match self.kind {
            Kind::Number { scale: Scale::Log | Scale::Octaves, .. } => libm::log(value / min) / libm::log(max / min),
            _ => (value - min) / (max - min),
        }
    }

    /// The value at a position; a position past the last gives the largest value.
    #[must_use]
    pub fn value_at(&self, position: u32) -> f64 {
        let (min, max) = self.range();
        let last = self.positions();
        if position == 0 {
            min
        } else if position >= last {
            max
        } else if position == self.position(self.default_value()) {
            self.default_value()
        } else {
            match self.kind {
                Kind::Number { scale: Scale::Log, .. } => {
                    let fraction = f64::from(position) / f64::from(last);
                    round_significant(min * libm::exp(libm::log(max / min) * fraction), LOG_DIGITS)
                }
                Kind::Number { scale: Scale::Octaves, .. } => min * libm::exp2(f64::from(position)),
                Kind::Number { step, .. } => round_at(min + f64::from(position) * step, -LINEAR_PLACES),
                _ => f64::from(position),
            }
        }
    }

    /// The next value up, for the + button: about a hundredth of a linear range, about 5% on a logarithmic one, always a
    /// round number, stopping at the default on the way; the largest value stays.
    #[must_use]
    pub fn step_up(&self, value: f64) -> f64 {
        self.nudge(value, true)
    }

    /// The next value down, for the − button; see [`Param::step_up`].
    #[must_use]
    pub fn step_down(&self, value: f64) -> f64 {
        self.nudge(value, false)
    }

    fn nudge(&self, value: f64, up: bool) -> f64 {
        let value = self.clamp(value).unwrap_or_else(|| self.default_value());
        let (min, max) = self.range();
        if matches!(self.kind, Kind::Number { scale: Scale::Octaves, .. }) {
            return self.neighbouring_octave(value, up);
        }
        let size = self.nudge_size(value);
        let origin = if matches!(self.kind, Kind::Number { scale: Scale::Log, .. }) { 0.0 } else { min };
        // A thousandth of a step is dust from earlier rounding, not a place to stop.
        let steps = (value - origin) / size;
        let steps = if up { libm::floor(steps + 0.001) + 1.0 } else { libm::ceil(steps - 0.001) - 1.0 };
        let target = round_at(origin + steps * size, exponent(size).min(0) - LINEAR_PLACES).clamp(min, max);
        let default = self.default_value();
        let passes_default = if up { value < default && default < target } else { target < default && default < value };
        if passes_default { default } else { target }
    }

    /// The next doubling of the least value above or below `value`.
    fn neighbouring_octave(&self, value: f64, up: bool) -> f64 {
        let (min, max) = self.range();
        let octave = libm::log2(value / min);
        let octave = if up { libm::floor(octave + 1e-9) + 1.0 } else { libm::ceil(octave - 1e-9) - 1.0 };
        (min * libm::exp2(octave)).clamp(min, max)
    }

    /// Size of one nudge from `value`: a whole number of steps, or on a logarithmic scale the 1, 2 or 5 × 10ⁿ nearest to 5%.
    fn nudge_size(&self, value: f64) -> f64 {
        match self.kind {
            Kind::Number { scale: Scale::Log, .. } => {
                let wanted = value * LOG_NUDGE;
                let unit = power(exponent(wanted));
                let mantissa = wanted / unit;
                unit * [1.0, 2.0, 5.0, 10.0]
                    .into_iter()
                    .find(|nice| mantissa * mantissa < nice * nice * 2.0)
                    .unwrap_or(10.0)
            }
            Kind::Number { min, max, step, .. } if self.unit != Unit::Draw => {
                step * libm::round((max - min) / 100.0 / step).max(1.0)
            }
            _ => 1.0,
        }
    }
}
