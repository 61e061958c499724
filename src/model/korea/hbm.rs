//! High-bandwidth memory sold to China: what the control stops, the rush before it, and the hangover after.
//!
//! **Wanted** is what China would buy without the control and without a rumour of it: until 2025 the history without its last
//! rush, then the stacks that the cards of a run without the control take, less domestic output. **The rush** adds stacks in
//! the days between announcement and date: as many as frightened buyers want in store, or as makers can deliver in that time.
//! **After** the date the store is used first; then the control lets through what leaks, and the rest is forgone. What was
//! bought early is not bought later: bought + forgone = wanted over all years, but for what is still in store.

use super::Assumptions;
use crate::model::facts::korea as facts;
use crate::model::market::{Lever, Model, Parameters, Policy};

/// Days in a year.
const DAYS: f64 = 365.25;
/// From here on the market's history of imports is the rush, decimal year.
const HISTORY_RUSHES: f64 = 2024.92;
/// From here on imports are no history, decimal year.
const HISTORY_ENDS: f64 = 2025.0;

/// One step, million stacks a year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Flow {
    /// Wanted without control and rumour.
    pub wanted: f64,
    /// Bought.
    pub bought: f64,
    /// Taken from the store that the rush filled.
    pub drawn: f64,
    /// Not to be had.
    pub forgone: f64,
}

/// All steps of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Hbm {
    steps: Vec<(f64, Flow)>,
    /// Stacks bought early, million.
    pub rush: f64,
    /// When the control begins, decimal year; `None` without one.
    pub begins: Option<f64>,
    /// Million stacks of the rush not used by the end of the run.
    pub left: f64,
}

/// What the run without the control, and the control, make of a step.
struct Given {
    time: f64,
    wanted: f64,
    strength: f64,
}

impl Hbm {
    /// Runs the market under the policy with the control of memory off, and lays the policy's control upon what is wanted there.
    #[must_use]
    pub fn new(model: &Model, parameters: &Parameters, policy: &Policy, assumptions: &Assumptions) -> Self {
        let given = given(model, parameters, policy);
        let dt = 1.0 / model.steps_per_year() as f64;
        let start = given.iter().position(|step| step.strength > 0.0);
        let begins = start.map(|at| given[at].time);
        let rush = start.map_or(0.0, |at| {
            let next: Vec<f64> = given[at..].iter().take(model.steps_per_year()).map(|step| step.wanted).collect();
            rush(assumptions, next.iter().sum::<f64>() / next.len() as f64, given[at].strength)
        });
        let (mut store, mut steps) = (0.0, Vec::with_capacity(given.len()));
        for step in &given {
            let early = begins.map_or(0.0, |begins| rush * within(step.time, dt, begins, assumptions.rush_days / DAYS));
            let drawn =
                if begins.is_some_and(|begins| step.time >= begins) { (store / dt).min(step.wanted) } else { 0.0 };
            let rest = step.wanted - drawn;
            let allowed = step.strength * parameters.hbm_leakage + (1.0 - step.strength) * step.wanted;
            let bought = rest.min(allowed);
            store += early - drawn * dt;
            let flow = Flow { wanted: step.wanted, bought: bought + early / dt, drawn, forgone: rest - bought };
            steps.push((step.time, flow));
        }
        Self { steps, rush, begins, left: store }
    }

    /// The mean over a span that begins at `from` (decimal year) and lasts `years`; `None` where no step lies in it.
    #[must_use]
    pub fn mean(&self, from: f64, years: f64) -> Option<Flow> {
        // Steps are sums of fractions: a hair early still belongs to the span.
        const HAIR: f64 = 1e-6;
        let inside = |time: f64| time >= from - HAIR && time < from + years - HAIR;
        let (mut sum, mut count) = (Flow::default(), 0.0);
        for (_, flow) in self.steps.iter().filter(|(time, _)| inside(*time)) {
            sum.wanted += flow.wanted;
            sum.bought += flow.bought;
            sum.drawn += flow.drawn;
            sum.forgone += flow.forgone;
            count += 1.0;
        }
        (count > 0.0).then(|| Flow {
            wanted: sum.wanted / count,
            bought: sum.bought / count,
            drawn: sum.drawn / count,
            forgone: sum.forgone / count,
        })
    }
}

/// Every step of the market without the control, with the strength that the policy gives it.
fn given(model: &Model, parameters: &Parameters, policy: &Policy) -> Vec<Given> {
    let free = policy.clone().always(Lever::Hbm, 0.0);
    let control = policy.schedule(Lever::Hbm);
    let (mut steps, mut usual) = (Vec::new(), 0.0);
    model.visit(parameters, &free, &mut |moment| {
        let time = moment.given.time;
        let wanted = if time >= HISTORY_ENDS - 1e-9 {
            let used = moment.main_chain_cards() * parameters.stacks_per_card / 1e3;
            (used - moment.state.domestic_hbm_rate).clamp(0.0, parameters.hbm_imports_unrestricted)
        } else {
            // A step that reaches into the rush has some of it.
            if time + 1.0 / model.steps_per_year() as f64 <= HISTORY_RUSHES {
                usual = moment.given.hbm_imports;
            }
            usual
        };
        steps.push(Given { time, wanted, strength: control.strength(time) });
    });
    steps
}

/// Million stacks bought early: what fear wants in store where the year after the date needs as many (million a year), or what
/// makers can deliver until the date.
fn rush(assumptions: &Assumptions, wanted: f64, strength: f64) -> f64 {
    let feared = assumptions.rush_risk * strength * assumptions.rush_cover * wanted;
    feared.min(fastest() * assumptions.rush_days / DAYS)
}

/// The fastest delivery known, million stacks a year: that of December 2024.
fn fastest() -> f64 {
    facts::HBM_RUSH_STACKS.value / facts::HBM_RUSH_DAYS.value * DAYS
}

/// The part of the span of `lead` years before `begins` that lies in the step of `dt` years from `time` on.
fn within(time: f64, dt: f64, begins: f64, lead: f64) -> f64 {
    if lead <= 0.0 {
        return 0.0;
    }
    let done = |time: f64| ((time - (begins - lead)) / lead).clamp(0.0, 1.0);
    done(time + dt) - done(time)
}
