//! Which figure, moved alone, changes the status of a chip.

use super::{Class, Date, Inputs, Term, Variable, status, thresholds};

/// A change of one figure that changes the class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The figure.
    pub variable: Variable,
    /// The value at which the class changes, in the figure's unit.
    pub limit: f64,
    /// Whether the class changes on the limit itself; otherwise just beyond it, seen from the chip.
    pub on_limit: bool,
    /// The class on the other side.
    pub class: Class,
}

/// How far beyond a limit the other side is looked up, relative to the limit: far below any figure's last digit.
const BEYOND: f64 = 1e-9;

/// For each known figure the nearest limit at which the class changes while all else stays; nothing for a figure that decides
/// nothing. TPP and performance density are moved apart, though a real chip moves both.
#[must_use]
pub fn flips(inputs: &Inputs, date: Date) -> Vec<Flip> {
    let limits = thresholds(date);
    let moved = [Variable::Tpp, Variable::Pd, Variable::MemoryBandwidth, Variable::IoBandwidth];
    let nearest = |variable: Variable| {
        let value = inputs.number(variable)?;
        let mut best: Option<Flip> = None;
        for limit in limits.iter().filter_map(|threshold| own_limit(threshold.term, threshold.limit, variable, inputs))
        {
            let nearer = best.is_none_or(|flip| (limit - value).abs() < (flip.limit - value).abs());
            if nearer && let Some(flip) = crossing(inputs, date, variable, value, limit) {
                best = Some(flip);
            }
        }
        best
    };
    moved.into_iter().filter_map(nearest).collect()
}

/// The limit as one on this variable alone.
fn own_limit(term: Term, limit: f64, variable: Variable, inputs: &Inputs) -> Option<f64> {
    let rest = match term {
        Term::One(one) => (one == variable).then_some(0.0),
        Term::Sum(a, b) if a == variable => inputs.number(b),
        Term::Sum(a, b) if b == variable => inputs.number(a),
        Term::Sum(..) => None,
    }?;
    (limit >= rest).then_some(limit - rest)
}

fn crossing(inputs: &Inputs, date: Date, variable: Variable, value: f64, limit: f64) -> Option<Flip> {
    let class_at = |value: f64| {
        let mut moved = *inputs;
        *moved.number_mut(variable) = Some(value);
        status(&moved, date).class
    };
    let here = status(inputs, date).class;
    let step = BEYOND * limit.max(1.0);
    let (up, down) = ((limit + step, value <= limit), (limit - step, value >= limit));
    let places = [(limit, true), up, down];
    let (place, _) = places.into_iter().find(|(place, tried)| *tried && *place >= 0.0 && class_at(*place) != here)?;
    Some(Flip { variable, limit, on_limit: place.to_bits() == limit.to_bits(), class: class_at(place) })
}
