//! The claims of the chapter on sanctions: what is in surplus, what the controls do, and what they do not.
//!
//! All rest on the market model; a verdict is the model's at the reader's assumptions, and no measurement. "Surplus" always
//! has its denominator in the reading.

mod search;
mod tally;

pub use search::Input;
pub use tally::{COUNTED_FROM, Tally};

use super::{Claim, Finding, Flip, Relation, Verdict};
use crate::model::market::{Lever, Model, Parameters, Policy, Preset};
use search::{Runs, Under, Value};

/// "Beyond self-sufficiency, a state of oversupply": chips against tokens alone, as the bank's count is understood that the
/// newsletter's number goes back to. Parity is the natural line.
/// Not captured: work that is no language model, training, software, location; the next claim counts them.
pub static SURPLUS_TOKENS: Claim = Claim {
    id: "surplus-tokens",
    reading: "installed compute of the hardware / compute for tokens at ordinary efficiency >= 1, end of 2025",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// The same words, everything counted that the ladder knows. Parity again.
/// Not captured: that an average hides two markets, dear clusters and idle ones.
pub static SURPLUS_NOW: Claim = Claim {
    id: "surplus-now",
    reading: "sellable compute / all demand at its price >= 1, end of 2025",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// The surplus lasts for the five years to come (so the report behind the newsletter): in the worst of them there is enough.
/// Not captured: quarters of shortage within a year of plenty.
pub static SURPLUS_NEXT: Claim = Claim {
    id: "surplus-next",
    reading: "min over 2026..2030 of the yearly mean of sellable compute / all demand >= 1",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// "Even if the door for what comes from outside is locked, water overflows inside": the control of low-end chips takes away
/// less than 5 % of China's compute of 2027. Five per cent is our line: some six weeks of that compute's growth in the model.
/// Where the reader's policy has no such control, the one that happened is put in.
/// Not captured: what the control does to a vendor's revenue, to trust, and to offshore renting.
pub static LOW_END_MEANINGLESS: Claim = Claim {
    id: "low-end-meaningless",
    reading: "1 - installed compute 2027 (low-end chips controlled) / (not controlled) < 0.05, all else the reader's policy",
    unit: "1",
    relation: Relation::Below,
    threshold: 0.05,
    threshold_reason: "six-weeks",
};

/// "It only speeds self-reliance": the domestic share of compute sold is at least ten points higher than without controls. Ten
/// is our line: published shares for one year lie about as far apart (2023: 10 to 19 %).
/// Not captured: whether the share is of more or of less, which the next claim and the text say.
pub static SPEEDS_SELF_SUFFICIENCY: Claim = Claim {
    id: "speeds-self-sufficiency",
    reading: "domestic share of compute sold and smuggled 2027, the reader's policy - no controls >= 0.10",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.10,
    threshold_reason: "spread-of-estimates",
};

/// The other side's goal: compute for training at least half below what it would be without controls. Half is our line: more
/// than a year of that compute's growth in the model.
/// Not captured: compute rented abroad, better algorithms, and whether less compute makes worse models.
pub static TRAINING_GAP_BINDS: Claim = Claim {
    id: "training-gap-binds",
    reading: "1 - training compute 2027 (the reader's policy) / (no controls) >= 0.50",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.50,
    threshold_reason: "year-of-growth",
};

/// "It only speeds self-reliance", of the low-end control alone: the domestic share is at least five points higher with it
/// than without it. Five is our line: half of the one for all controls together, [`SPEEDS_SELF_SUFFICIENCY`].
/// Where the reader's policy has no such control, the one that happened is put in.
/// Not captured: firms that prepare for a control before it comes.
pub static LOW_END_SPEEDS: Claim = Claim {
    id: "low-end-speeds",
    reading: "domestic share of compute sold and smuggled 2027, low-end chips controlled - not controlled >= 0.05, all else \
              the reader's policy",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.05,
    threshold_reason: "half-of-all",
};

/// Training stays the tighter gap: the controls take more of the compute for training than of all compute. Equality is the
/// natural line.
/// Not captured: training abroad, and that training can wait where service cannot.
pub static TRAINING_FIRST: Claim = Claim {
    id: "training-first",
    reading: "share of training compute lost in 2027 - share of all installed compute lost >= 0, the reader's policy against no \
              controls",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.0,
    threshold_reason: "parity",
};

/// The paradox of regulation: what slows in the short run strengthens in the long run. Read as: installed compute, once below
/// that without controls, comes to be at least as much, in a year up to the line. The last year of the model is the line.
/// Not captured: capability that is no compute (designs, people, processes).
pub static PARADOX: Claim = Claim {
    id: "paradox",
    reading: "first year, after one of less, in which installed compute >= that without controls, <= 2035",
    unit: "year",
    relation: Relation::AtMost,
    threshold: LAST_YEAR,
    threshold_reason: "end-of-model",
};

/// The last whole year of a run.
const LAST_YEAR: f64 = 2035.0;

/// The chapter's claims in reading order.
pub static ALL: [&Claim; 9] = [
    &SURPLUS_TOKENS,
    &SURPLUS_NOW,
    &SURPLUS_NEXT,
    &LOW_END_MEANINGLESS,
    &LOW_END_SPEEDS,
    &SPEEDS_SELF_SUFFICIENCY,
    &TRAINING_GAP_BINDS,
    &TRAINING_FIRST,
    &PARADOX,
];

const fn input(id: &'static str, min: f64, max: f64, scale: f64) -> Input {
    Input { id, min, max, scale }
}

const FLEET: usize = 0;
const EFFICIENCY: usize = 1;
const TOKENS: usize = 2;
const STRANDED: usize = 3;
const MEMORY: usize = 4;
const CAPABILITY: usize = 5;
const SMUGGLING: usize = 6;

/// The inputs that are searched.
pub static INPUTS: [Input; 7] = [
    input("fleet_inefficiency", 1.5, 6.0, 1.0),
    input("efficiency_growth", 1.3, 4.0, 1.0),
    input("token_growth_to_2029", 1.4, 3.3, 1.0),
    input("stranded_share", 10.0, 60.0, 100.0),
    input("domestic_hbm_initial", 0.5, 6.0, 1.0),
    input("domestic_capability_growth", 15.0, 60.0, 100.0),
    input("smuggling_share", 0.0, 15.0, 100.0),
];

/// Everything the chapter's claims depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct SanctionsInputs {
    /// The reader's assumptions.
    pub parameters: Parameters,
    /// The reader's policy.
    pub policy: Policy,
}

impl SanctionsInputs {
    /// The policy with the control of low-end chips: the reader's own where it is ever on, else the one that happened.
    #[must_use]
    pub fn with_low_end(&self) -> Policy {
        let ever_on = self.policy.schedule(Lever::LowEndChips).steps().iter().any(|step| step.1 > 0.0);
        let happened = Policy::as_happened();
        if ever_on {
            self.policy.clone()
        } else {
            self.policy.clone().with(Lever::LowEndChips, happened.schedule(Lever::LowEndChips).clone())
        }
    }

    /// The policy without that control.
    #[must_use]
    pub fn without_low_end(&self) -> Policy {
        self.policy.clone().with(Lever::LowEndChips, Default::default())
    }
}

/// The findings and the runs that they rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// In the order of [`ALL`].
    pub findings: [Finding; 9],
    /// The reader's policy.
    pub reader: Tally,
    /// The reader's policy with the control of low-end chips, see [`SanctionsInputs::with_low_end`].
    pub low_end: Tally,
    /// The reader's policy without it.
    pub no_low_end: Tally,
    /// No controls.
    pub free: Tally,
    /// How often the model was run.
    pub runs: u32,
}

/// What is compared for each of [`ALL`], and the inputs it is searched along.
const RULES: [(Value, &[usize]); 9] = [
    ((Under::Reader, Under::Reader, |run, _| run.over_tokens), &[FLEET, EFFICIENCY]),
    ((Under::Reader, Under::Reader, |run, _| run.coverage), &[STRANDED, FLEET, EFFICIENCY]),
    ((Under::Reader, Under::Reader, |run, _| run.lowest()), &[EFFICIENCY, TOKENS, STRANDED, MEMORY]),
    ((Under::LowEnd, Under::NoLowEnd, |with, without| lost(with.compute, without.compute)), &[MEMORY, CAPABILITY]),
    ((Under::LowEnd, Under::NoLowEnd, more_domestic), &[CAPABILITY, MEMORY]),
    ((Under::Reader, Under::Free, more_domestic), &[CAPABILITY, MEMORY, SMUGGLING]),
    ((Under::Reader, Under::Free, |with, free| lost(with.training, free.training)), &[SMUGGLING, CAPABILITY, MEMORY]),
    (
        (Under::Reader, Under::Free, |with, free| {
            lost(with.training, free.training) - lost(with.compute, free.compute)
        }),
        &[SMUGGLING, CAPABILITY, MEMORY],
    ),
    ((Under::Reader, Under::Free, catches_up), &[CAPABILITY, MEMORY, SMUGGLING]),
];

fn more_domestic(with: &Tally, without: &Tally) -> f64 {
    with.domestic_share - without.domestic_share
}

/// The year of [`PARADOX`]; the one after the last where it does not come.
fn catches_up(with: &Tally, without: &Tally) -> f64 {
    let pairs = || (COUNTED_FROM..).zip(with.by_year.iter().zip(&without.by_year));
    let behind = pairs().find(|(_, (with, without))| **with < NEARLY * **without);
    let again = behind.and_then(|(since, _)| pairs().find(|(year, (with, without))| *year > since && with >= without));
    again.map_or(LAST_YEAR + 1.0, |(year, _)| f64::from(year))
}

/// A year counts as one of less compute from a thousandth less on.
const NEARLY: f64 = 0.999;

/// The share of `without` that is missing in `with`.
#[must_use]
pub fn lost(with: f64, without: f64) -> f64 {
    1.0 - with / without
}

/// The four policies that claims compare, in the order of [`Under`].
fn policies(inputs: &SanctionsInputs) -> [Policy; 4] {
    [inputs.policy.clone(), inputs.with_low_end(), inputs.without_low_end(), Preset::NoControls.policy()]
}

/// The values that the claims compare, in the order of [`ALL`]; only those asked for are computed, with as few runs as they take.
#[must_use]
pub fn values(model: &Model, inputs: &SanctionsInputs, asked: &[usize]) -> Vec<Option<f64>> {
    let runs = Runs::new(model, &inputs.parameters, policies(inputs), &[]);
    asked.iter().map(|place| Some(runs.value(RULES[*place].0)).filter(|value| value.is_finite())).collect()
}

/// Judges every claim, with the lines at `lines`.
#[must_use]
pub fn judge_all(model: &Model, inputs: &SanctionsInputs, lines: [f64; 9]) -> Judged {
    let runs = Runs::new(model, &inputs.parameters, policies(inputs), &INPUTS);
    let judge = |place: usize| {
        let (claim, threshold, (value, along)) = (ALL[place], lines[place], RULES[place]);
        let found = runs.value(value);
        let verdict = claim.verdict(Some(found), threshold);
        let turn = |input: &usize| {
            let at = runs.turn(*input, value, (claim, threshold))?;
            Some(Flip { input: INPUTS[*input].id, at })
        };
        let flips_at = if verdict == Verdict::Unknown { None } else { along.iter().find_map(turn) };
        let value = if found.is_finite() { found } else { 0.0 };
        Finding { claim, verdict, value, threshold, flips_at }
    };
    let findings = core::array::from_fn(judge);
    let [reader, low_end, no_low_end, free] =
        [Under::Reader, Under::LowEnd, Under::NoLowEnd, Under::Free].map(|under| runs.here(under));
    Judged { findings, reader, low_end, no_low_end, free, runs: runs.count() }
}
