//! Software as increasing returns: at one moment's prices, where does a maturity of domestic software lead?
//!
//! The map is a reduction of the model, not the model. It holds a moment's prices, levers and capabilities still, gives buyers
//! as much of either stack as they choose, and lets the installed base become what is bought (the lives of both are the
//! same). Maturity then sets the domestic share by the model's own choice, and that share sets the maturity to which
//! software moves. Where the two agree, software rests. Chips of older nodes, smuggling and every limit of supply are left
//! out; perceived risk stands where these levers bring it.

use super::choice::{DOMESTIC, FOREIGN, attraction, prices};
use super::foreign::risk_target;
use super::history::START;
use super::software::maturity_target;
use super::{Model, Moment, Parameters, Policy, Strengths, Trends};

/// Intervals in which rests are looked for; two within one of them are missed.
const SCAN: u32 = 100;
/// Bisections after the scan: to a hundred-thousandth of an interval.
const BISECTIONS: u32 = 17;

/// A maturity at which software rests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rest {
    /// Maturity, 0 to 1 (CUDA is 1).
    pub maturity: f64,
    /// Whether a software beside it moves towards it; from an unstable one it moves away, so that it divides two basins.
    pub stable: bool,
}

/// A moment's conditions, held still.
#[derive(Debug, Clone, PartialEq)]
pub struct Landscape {
    parameters: Parameters,
    trends: Trends,
    moment: Moment,
}

impl Landscape {
    /// The conditions of a moment under levers of one's own; the trends are those of the same moment.
    #[must_use]
    pub fn new(parameters: &Parameters, trends: &Trends, moment: &Moment, strengths: Strengths) -> Self {
        let mut moment = Moment { strengths, ..*moment };
        moment.state.perceived_risk = risk_target(parameters, &strengths);
        Self { parameters: parameters.clone(), trends: trends.clone(), moment }
    }

    /// Domestic share of what is bought, 0 to 1, by buyers who find software of this maturity (0 to 1).
    #[must_use]
    pub fn share(&self, maturity: f64) -> f64 {
        let Self { parameters, trends, moment } = self;
        let floor = parameters.software_usability_floor;
        let mut state = moment.state;
        state.software_maturity = maturity;
        let usability = floor + (1.0 - floor) * maturity;
        let prices = prices(parameters, trends, &moment.given, &moment.strengths, &state, usability);
        let drawn = attraction(parameters, trends, &moment.strengths, &state, &prices);
        drawn[DOMESTIC] / (drawn[DOMESTIC] + drawn[FOREIGN])
    }

    /// The maturity to which software of this maturity (0 to 1) leads, 0 to 1.
    #[must_use]
    pub fn target(&self, maturity: f64) -> f64 {
        maturity_target(&self.parameters, &self.trends, self.share(maturity))
    }

    /// Where software rests, rising. The first and the last are stable, and every second one divides two basins.
    #[must_use]
    pub fn rests(&self) -> Vec<Rest> {
        let rises = |maturity: f64| self.target(maturity) > maturity;
        let mut found = Vec::new();
        let (mut before, mut rising) = (0.0, true);
        for i in 1..=SCAN {
            let here = f64::from(i) / f64::from(SCAN);
            let now = rises(here);
            if now != rising {
                let (mut low, mut high) = (before, here);
                for _ in 0..BISECTIONS {
                    let middle = 0.5 * (low + high);
                    if rises(middle) == rising { low = middle } else { high = middle }
                }
                found.push(Rest { maturity: 0.5 * (low + high), stable: rising });
            }
            (before, rising) = (here, now);
        }
        found
    }
}

/// Where software of a maturity comes to rest: the next stable rest in the direction in which it moves.
#[must_use]
pub fn resting(rests: &[Rest], maturity: f64) -> Option<f64> {
    let divides = |rest: &&Rest| !rest.stable && rest.maturity <= maturity;
    let below = rests.iter().filter(divides).count();
    rests.iter().filter(|rest| rest.stable).nth(below).map(|rest| rest.maturity)
}

/// The levers with which foreign chips are free to be sold and not refused; the mandate and the rest stay.
#[must_use]
pub fn reopened(strengths: &Strengths) -> Strengths {
    Strengths { training_chips: 0.0, low_end_chips: 0.0, refusal: 0.0, ..*strengths }
}

/// A year of a run, seen on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// Decimal year, a whole one: the stocks are those of its beginning.
    pub time: f64,
    /// Maturity in the run.
    pub maturity: f64,
    /// Where it moves to in the run.
    pub target: f64,
    /// Domestic share of installed compute in the run.
    pub share: f64,
    /// The map under the run's levers.
    pub held: Landscape,
    /// The map if foreign chips came back freely then.
    pub reopened: Landscape,
}

/// A run: maturity and where it moves to at every quarter, and the map in the years asked for (rising).
#[must_use]
pub fn watch(model: &Model, parameters: &Parameters, policy: &Policy, years: &[u32]) -> (Vec<(f64, f64)>, Vec<Year>) {
    let per_year = model.steps_per_year();
    let dt = 1.0 / per_year as f64;
    let (mut path, mut seen) = (Vec::new(), Vec::new());
    let mut trends = Trends::new(parameters, dt);
    let mut step = 0;
    model.visit(parameters, policy, &mut |moment| {
        let target = maturity_target(parameters, &trends, moment.domestic_share);
        let maturity = moment.state.software_maturity;
        if step % (per_year / 4) == 0 {
            path.push((maturity, target));
        }
        let year = START as usize + step / per_year;
        if step % per_year == 0 && years.iter().any(|asked| *asked as usize == year) {
            let land = |strengths| Landscape::new(parameters, &trends, moment, strengths);
            seen.push(Year {
                time: year as f64,
                maturity,
                target,
                share: moment.domestic_share,
                held: land(moment.strengths),
                reopened: land(reopened(&moment.strengths)),
            });
        }
        trends.step(moment.given.time);
        step += 1;
    });
    (path, seen)
}
