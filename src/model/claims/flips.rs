//! All places along an input at which a verdict changes: a scan over the whole range, then bisection.

use super::{Along, Verdict};

/// Points of a scan over a number's range, both ends included; a verdict that changes twice between two of them is missed.
pub const POINTS: usize = 25;
/// Bisections between two points: to a millionth of an interval.
const BISECTIONS: u32 = 20;

/// A place along an input at which the verdict changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The first value, seen from where the input stands, at which the verdict is another; a whole number of a count.
    pub at: f64,
    /// How far that is from where the input stands, in units of `half`: of values, or of their logarithms.
    pub distance: f64,
}

/// Every crossing along an input, the nearest first. `half`, more than 0, is half of the width of what its source holds possible, of
/// values or of their logarithms as the input is searched. `verdict_at(x)` is the verdict with the input at `x`, all else as it
/// is; where it is [`Verdict::Unknown`] there is no verdict to change to.
#[must_use]
pub fn crossings(along: &Along, half: f64, verdict_at: &dyn Fn(f64) -> Verdict) -> Vec<Crossing> {
    let current = along.current.clamp(along.min, along.max);
    let mut found: Vec<f64> =
        [along.min, along.max].into_iter().flat_map(|end| outwards(along, current, end, verdict_at)).collect();
    let distance = |at: f64| along.distance(current, at) / half;
    found.sort_by(|a, b| distance(*a).total_cmp(&distance(*b)));
    found.dedup();
    found.into_iter().map(|at| Crossing { at, distance: distance(at) }).collect()
}

/// The crossings between where the input stands and one end of its range.
fn outwards(along: &Along, current: f64, end: f64, verdict_at: &dyn Fn(f64) -> Verdict) -> Vec<f64> {
    let part = along.distance(current, end) / along.distance(along.min, along.max).max(f64::MIN_POSITIVE);
    let intervals = libm::ceil(part * (POINTS - 1) as f64) as u32;
    let mut before = (current, verdict_at(current));
    let mut found = Vec::new();
    for i in 1..=intervals {
        let x = along.between(current, end, f64::from(i) / f64::from(intervals));
        let here = (x, verdict_at(x));
        let changed = here.1 != before.1 && here.1 != Verdict::Unknown && before.1 != Verdict::Unknown;
        if changed {
            let at = bisect(before, here, verdict_at);
            let whole = if at > current { libm::ceil(at) } else { libm::floor(at) };
            found.push(if along.whole { whole } else { at });
        }
        before = here;
    }
    found
}

fn bisect(same: (f64, Verdict), other: (f64, Verdict), verdict_at: &dyn Fn(f64) -> Verdict) -> f64 {
    let (mut inside, mut outside) = (same.0, other.0);
    for _ in 0..BISECTIONS {
        let middle = 0.5 * (inside + outside);
        if verdict_at(middle) == same.1 { inside = middle } else { outside = middle }
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn along(current: f64) -> Along {
        Along { input: "x", current, min: -4.0, max: 4.0, logarithmic: false, whole: false }
    }

    fn holds(yes: bool) -> Verdict {
        if yes { Verdict::Holds } else { Verdict::Fails }
    }

    #[test]
    fn every_crossing_is_found_nearest_first_with_its_distance() {
        let found = crossings(&along(0.5), 4.0, &|x| holds(x * x <= 1.0));
        assert_eq!(found.len(), 2);
        assert!((found[0].at - 1.0).abs() < 1e-5 && (found[1].at + 1.0).abs() < 1e-5, "{found:?}");
        assert!((found[0].distance - 0.125).abs() < 1e-5, "half a unit, an eighth of four");
        // The verdict there is another than where the input stands.
        assert!(found.iter().all(|crossing| crossing.at * crossing.at > 1.0));
    }

    #[test]
    fn several_crossings_on_one_side_are_all_reported() {
        let found = crossings(&along(-4.0), 4.0, &|x| holds(libm::sin(x) > 0.0));
        let at: Vec<f64> = found.iter().map(|crossing| crossing.at).collect();
        assert_eq!(at.len(), 3, "{at:?}");
        assert!((at[0] + core::f64::consts::PI).abs() < 1e-5 && at[1].abs() < 1e-5);
    }

    #[test]
    fn no_crossing_no_answer_and_counts() {
        assert!(crossings(&along(0.0), 4.0, &|_| Verdict::Holds).is_empty());
        assert!(crossings(&along(0.0), 4.0, &|x| if x > 1.0 { Verdict::Unknown } else { Verdict::Holds }).is_empty());
        let count = Along { whole: true, ..along(0.0) };
        assert_eq!(crossings(&count, 4.0, &|x| holds(x < 1.3)).first().map(|crossing| crossing.at), Some(2.0));
        let logarithmic = Along { logarithmic: true, min: 1.0, max: 100.0, ..along(1.0) };
        let found = crossings(&logarithmic, libm::log(10.0), &|x| holds(x < 10.0));
        assert!((found[0].distance - 1.0).abs() < 1e-5, "one decade");
        let nowhere = Along { min: 2.0, max: 2.0, ..along(2.0) };
        assert!(crossings(&nowhere, 1.0, &|_| Verdict::Holds).is_empty());
    }
}
