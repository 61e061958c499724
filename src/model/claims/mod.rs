//! Claims as predicates: what exactly is claimed, where the line is and why there, whether it holds, and where it flips.
//!
//! A claim is read as "a value is at most (or at least, or below) a threshold". [`judge`] evaluates it and looks along one
//! input for the nearest place where the verdict changes; it works for any function of one input, monotone or not.

pub mod ecosystem;
pub mod flips;
pub mod korea;
pub mod legacy;
pub mod sanctions;
pub mod training;

/// A sentence made testable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// Identifier, as in the chapters' `{{claim id}}`.
    pub id: &'static str,
    /// Our formal reading, in terms of the model.
    pub reading: &'static str,
    /// Unit of value and threshold; `1` where dimensionless.
    pub unit: &'static str,
    /// How the value must stand to the threshold for the claim to hold.
    pub relation: Relation,
    /// The line, unless a reader draws another.
    pub threshold: f64,
    /// Why the line is there: a key of the sentence catalogue.
    pub threshold_reason: &'static str,
}

/// How a value stands to a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// value ≤ threshold
    AtMost,
    /// value < threshold
    Below,
    /// value ≥ threshold
    AtLeast,
    /// No public figure to compare: no value, no verdict.
    Untestable,
}

/// The answer to a claim at given inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The predicate is true.
    Holds,
    /// The predicate is false.
    Fails,
    /// The model has no finite answer at these inputs.
    Unknown,
}

impl Verdict {
    /// The verdict as a word of answers and of the style sheet.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Unknown => "unknown",
        }
    }
}

/// Where the verdict changes along one input, all else as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// Identifier of the input in the scenario's schema.
    pub input: &'static str,
    /// The input's value there, in the schema's unit; of a count, the nearest whole number at which the verdict is another.
    pub at: f64,
}

/// A claim, judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// The claim.
    pub claim: &'static Claim,
    /// Whether it holds.
    pub verdict: Verdict,
    /// What was compared; 0 where the verdict is unknown.
    pub value: f64,
    /// With what.
    pub threshold: f64,
    /// The nearest flip, if there is one within the input's range.
    pub flips_at: Option<Flip>,
}

/// An input to search along: its schema identifier, where it stands, and its range, in the schema's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Along {
    /// Identifier in the scenario's schema.
    pub input: &'static str,
    /// Where it stands.
    pub current: f64,
    /// Least value.
    pub min: f64,
    /// Greatest value.
    pub max: f64,
    /// Whether to step by ratio instead of by difference.
    pub logarithmic: bool,
    /// Whether it is a count: only whole values are taken.
    pub whole: bool,
}

/// Intervals of the scan; a verdict that changes twice within one of them is missed.
const SCAN: u32 = 16;
/// Bisections after the scan: to a millionth of an interval.
const BISECTIONS: u32 = 20;

impl Claim {
    /// The verdict on a value, with the line at `threshold`.
    #[must_use]
    pub fn verdict(&self, value: Option<f64>, threshold: f64) -> Verdict {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            return Verdict::Unknown;
        };
        let holds = match self.relation {
            Relation::AtMost => value <= threshold,
            Relation::Below => value < threshold,
            Relation::AtLeast => value >= threshold,
            Relation::Untestable => return Verdict::Unknown,
        };
        if holds { Verdict::Holds } else { Verdict::Fails }
    }
}

impl Claim {
    /// By how much a value is on the side of the line on which the claim holds: below 0 where it fails. `None` where nothing
    /// could be compared.
    #[must_use]
    pub fn margin(&self, value: f64, threshold: f64) -> Option<f64> {
        match self.relation {
            Relation::AtMost | Relation::Below => Some(threshold - value),
            Relation::AtLeast => Some(value - threshold),
            Relation::Untestable => None,
        }
    }
}

/// An input to search along, and the claim's value as a function of it, all else as it is; `None` where there is no answer.
pub type Search<'a> = (Along, &'a dyn Fn(f64) -> Option<f64>);

/// Judges a claim, with the line at `threshold`: `value_at(x)` is its value with the searched input at `x` (schema unit), all else as it is; the first of
/// `searches` along which the verdict changes gives the flip.
pub fn judge(claim: &'static Claim, threshold: f64, value: Option<f64>, searches: &[Search<'_>]) -> Finding {
    let verdict = claim.verdict(value, threshold);
    let flip = |(along, value_at): &Search<'_>| {
        let at = flip_along(verdict, along, &|x| claim.verdict(value_at(x), threshold))?;
        Some(Flip { input: along.input, at })
    };
    Finding {
        claim,
        verdict,
        value: value.filter(|value| value.is_finite()).unwrap_or(0.0),
        threshold,
        flips_at: if verdict == Verdict::Unknown { None } else { searches.iter().find_map(flip) },
    }
}

/// The place nearest to `along.current` where the verdict stops being `verdict`: scan outwards, then bisect, and go on to the
/// next whole number where the input is a count.
fn flip_along(verdict: Verdict, along: &Along, verdict_at: &dyn Fn(f64) -> Verdict) -> Option<f64> {
    let differs = |x: f64| {
        let there = verdict_at(x);
        there != verdict && there != Verdict::Unknown
    };
    let current = along.current.clamp(along.min, along.max);
    let outwards = |end: f64| {
        let mut inside = current;
        for i in 1..=SCAN {
            let x = along.between(current, end, f64::from(i) / f64::from(SCAN));
            if differs(x) {
                let at = bisect(inside, x, &differs);
                return if along.whole { Some(outward_whole(current, at)).filter(|at| differs(*at)) } else { Some(at) };
            }
            inside = x;
        }
        None
    };
    let distance = |x: &f64| along.distance(current, *x);
    [outwards(along.min), outwards(along.max)].into_iter().flatten().min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

/// The next whole number from `at` on, away from `current`.
fn outward_whole(current: f64, at: f64) -> f64 {
    if at > current { libm::ceil(at) } else { libm::floor(at) }
}

fn bisect(mut same: f64, mut other: f64, differs: &dyn Fn(f64) -> bool) -> f64 {
    for _ in 0..BISECTIONS {
        let middle = 0.5 * (same + other);
        if differs(middle) {
            other = middle;
        } else {
            same = middle;
        }
    }
    other
}

impl Along {
    pub(super) fn between(&self, from: f64, to: f64, part: f64) -> f64 {
        if part >= 1.0 {
            to
        } else if self.logarithmic {
            from * libm::pow(to / from, part)
        } else {
            from + (to - from) * part
        }
    }

    /// How far two values lie apart, or their logarithms.
    #[must_use]
    pub fn distance(&self, from: f64, to: f64) -> f64 {
        if self.logarithmic { libm::log(to / from).abs() } else { (to - from).abs() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TEST: Claim = Claim {
        id: "test",
        reading: "f(x) <= 1",
        unit: "1",
        relation: Relation::AtMost,
        threshold: 1.0,
        threshold_reason: "test",
    };

    fn along(current: f64) -> Along {
        Along { input: "x", current, min: -4.0, max: 4.0, logarithmic: false, whole: false }
    }

    fn flip(current: f64, f: &dyn Fn(f64) -> Option<f64>) -> Option<f64> {
        judge(&TEST, 1.0, f(current), &[(along(current), f)]).flips_at.map(|flip| flip.at)
    }

    #[test]
    fn finds_the_nearest_flip_of_a_function_that_turns() {
        let parabola = |x: f64| Some(x * x);
        assert!((flip(0.5, &parabola).unwrap() - 1.0).abs() < 1e-5);
        assert!((flip(-0.5, &parabola).unwrap() + 1.0).abs() < 1e-5);
        assert!((flip(3.0, &parabola).unwrap() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn a_count_flips_at_the_next_whole_number() {
        let along = |current| Along { whole: true, ..along(current) };
        let flip =
            |current, f: &dyn Fn(f64) -> Option<f64>| judge(&TEST, 1.0, f(current), &[(along(current), f)]).flips_at;
        assert_eq!(flip(0.0, &|x| Some(x - 1.3)).map(|flip| flip.at), Some(3.0));
        assert_eq!(flip(0.0, &|x| Some(0.4 - x)).map(|flip| flip.at), Some(-1.0));
        // Between two whole numbers only, or only where there is no answer: nowhere that the input can be.
        assert_eq!(flip(0.0, &|x| Some(if (0.9..1.0).contains(&x) { 2.0 } else { 0.0 })), None);
    }

    #[test]
    fn no_flip_and_no_answer_are_said() {
        assert_eq!(flip(0.0, &|_| Some(0.0)), None);
        let finding = judge(&TEST, 1.0, Some(f64::NAN), &[(along(0.0), &|_| Some(2.0))]);
        assert_eq!((finding.verdict, finding.value, finding.flips_at), (Verdict::Unknown, 0.0, None));
        assert_eq!(flip(0.0, &|x| if x > 1.0 { None } else { Some(0.0) }), None);
    }
}
