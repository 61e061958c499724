//! Numbers that look random and are the same everywhere, every time: a hash of a seed and of what the number is for.
//!
//! A number belongs to its key, not to its turn in a sequence, so changing one input of the model never reshuffles the
//! draws of another ("common random numbers").

/// A stream of draws addressed by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seeded(u64);

impl Seeded {
    /// The stream of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(mix(seed ^ 0x9E37_79B9_7F4A_7C15))
    }

    /// The stream that belongs to `key` within this one.
    #[must_use]
    pub const fn keyed(self, key: u64) -> Self {
        Self(mix(self.0 ^ mix(key.wrapping_add(0xD1B5_4A32_D192_ED03))))
    }

    /// The stream's number, uniform in the open interval (0, 1).
    #[must_use]
    pub fn uniform(self) -> f64 {
        ((self.0 >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// Two independent numbers of the standard normal distribution (Box and Muller).
    #[must_use]
    pub fn normals(self) -> (f64, f64) {
        let radius = (-2.0 * libm::log(self.keyed(0).uniform())).sqrt();
        let turns = self.keyed(1).uniform();
        (radius * cosine_of_turns(turns), radius * cosine_of_turns(turns - 0.25))
    }
}

/// The finaliser of splitmix64 (Steele, Lea and Flood 2014): every input bit reaches every output bit.
const fn mix(mut z: u64) -> u64 {
    z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The cosine of an angle given in turns (1 is a full circle), for finite angles below 2⁵².
///
/// Within 2·10⁻¹⁰ of the true cosine: its series to the 22nd power over half a turn to either side. Enough for draws, and a
/// twentieth of the code that exact cosines of huge angles take.
#[must_use]
pub fn cosine_of_turns(turns: f64) -> f64 {
    let angle = core::f64::consts::TAU * (turns - libm::round(turns));
    let square = angle * angle;
    // The terms of the series, from the last inward.
    (1..=11).rev().fold(1.0, |sum, k| {
        let k = 2.0 * f64::from(k);
        1.0 - sum * square / (k * (k - 1.0))
    })
}

/// The standard normal distribution function Φ.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * core::f64::consts::FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::cosine_of_turns;

    #[test]
    fn cosines_agree_with_libm() {
        for i in -4000..4000 {
            let turns = f64::from(i) * 0.00137;
            let exact = libm::cos(core::f64::consts::TAU * turns);
            assert!((cosine_of_turns(turns) - exact).abs() < 2e-10, "{turns}");
        }
    }
}
