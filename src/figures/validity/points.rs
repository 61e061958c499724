//! Sources that give both numbers of a map. For most pairs of inputs there is none: no source was found that gives both.

use crate::model::chips::{self, Quantity};
use crate::model::compute::training::PUBLISHED;
use crate::model::facts::Grade;
use crate::scenario::ParamId;
use crate::scenario::schema::CHIPS;

/// A source's place on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// What it is.
    pub name: &'static str,
    /// The first input's value, in its unit.
    pub x: f64,
    /// The second's.
    pub y: f64,
    /// Whether either number is an estimate or less.
    pub estimate: bool,
}

/// The points that have both inputs, whichever runs across.
pub fn of([across, upright]: [ParamId; 2]) -> Vec<Point> {
    let direct = pairs(across, upright);
    if !direct.is_empty() {
        return direct;
    }
    pairs(upright, across).into_iter().map(|point| Point { x: point.y, y: point.x, ..point }).collect()
}

fn pairs(across: ParamId, upright: ParamId) -> Vec<Point> {
    match (across, upright) {
        (ParamId::OwnTpp, ParamId::OwnBandwidth) => chips_with(|_| true, chips::Chip::tpp),
        (ParamId::Own14Tops, ParamId::Own14Bandwidth) => {
            let older = |node: f64| (12.0..=16.0).contains(&node);
            chips_with(older, |chip| chip.figure(Quantity::Int8))
        }
        (ParamId::TrainParameters, ParamId::TrainTokens) => PUBLISHED.iter().map(trained).collect(),
        _ => Vec::new(),
    }
}

/// Chips of the catalogue whose node fits, by a figure and their memory bandwidth; unverified ones are left out.
fn chips_with(node: impl Fn(f64) -> bool, figure: fn(&chips::Chip) -> Option<chips::Figure>) -> Vec<Point> {
    let point = |id: &&'static str| {
        let chip = chips::find(id)?;
        chip.figure(Quantity::Node).filter(|found| node(found.value))?;
        let (x, y) = (figure(chip)?, chip.figure(Quantity::MemoryBandwidth)?);
        let worst = x.grade.max(y.grade);
        (worst != Grade::Unverified).then_some(Point {
            name: chip.name,
            x: x.value,
            y: y.value,
            estimate: worst > Grade::Derived,
        })
    };
    CHIPS.iter().filter_map(point).collect()
}

fn trained(run: &'static crate::model::compute::training::PublishedRun) -> Point {
    let worst = run.parameters.provenance.grade.max(run.tokens.provenance.grade);
    Point {
        name: run.name,
        x: run.parameters.value / 1e9,
        y: run.tokens.value / 1e12,
        estimate: worst > Grade::Derived,
    }
}
