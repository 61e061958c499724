//! The sanctions chapter's live numbers and verdicts.
//!
//! They take some sixty runs of the market, which are made beside the page.

use super::{Judgement, Sentences, judged};
use crate::figures::heavy::{self, Heavy, Slices, market::Told};
use crate::figures::inputs::lines;
use crate::figures::inputs::market::{STEPS, claims, model};
use crate::figures::ladder;
use crate::model::claims::Finding;
use crate::model::claims::sanctions::{ALL, Judged, SanctionsInputs, Tally, judge_all, lost, values};
use crate::model::market::{Lever, Model, Notes, Parameters, Policy, Schedule};
use crate::scenario::{Choices, Scenario, Unit};
use crate::words::claims::{Words, sanctions as say};

/// Equipment at its level of 2020: the machine for extreme ultraviolet light was withheld before.
const EQUIPMENT_OF_2020: f64 = 0.1;
/// The ends of the range of the growth of serving efficiency, factor a year.
const EFFICIENCIES: [f64; 2] = [1.3, 4.0];

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Sanctions {
    numbers: Numbers,
    /// The whole ladder at the end of 2025.
    ladder: [f64; 7],
}

#[derive(Debug)]
struct Numbers {
    judged: Judged,
    /// With and without the control of low-end chips, where Beijing refuses none.
    unrefused: [Tally; 2],
    no_memory_control: Tally,
    no_equipment_control: Tally,
    /// At [`EFFICIENCIES`].
    efficiencies: [Tally; 2],
}

impl Sanctions {
    /// What was computed last; `None` where nothing has been yet.
    pub fn new(choices: &Choices) -> Option<Self> {
        let computed = heavy::get(Heavy::SanctionsSentences, &choices.a)?;
        let model = model().with_notes(Notes::of(&computed.values));
        let numbers = Numbers::new(&model, &claims(&computed.question), lines::of(&computed.question, ALL));
        Some(Self { numbers, ladder: ladder::at_the_end_of_2025(&choices.a) })
    }
}

/// Begins to compute what the sentences need: the notes of `Numbers::new`.
pub fn begin(s: &Scenario) -> Box<dyn Slices> {
    let (inputs, lines) = (claims(s), lines::of(s, ALL));
    Box::new(Told::new(STEPS, move |model| {
        Numbers::new(model, &inputs, lines);
    }))
}

impl Numbers {
    fn new(model: &Model, inputs: &SanctionsInputs, lines: [f64; ALL.len()]) -> Self {
        let under = |policy: &Policy| Tally::of(model, &inputs.parameters, policy);
        let off = |policy: &Policy, lever| policy.clone().with(lever, Schedule::default());
        let accepted = |policy: Policy| under(&off(&policy, Lever::Refusal));
        let policy = &inputs.policy;
        let at_growth = |efficiency_growth| {
            let parameters = Parameters { efficiency_growth, ..inputs.parameters.clone() };
            Tally::of(model, &parameters, policy)
        };
        Self {
            judged: judge_all(model, inputs, lines),
            unrefused: [accepted(inputs.with_low_end()), accepted(inputs.without_low_end())],
            no_memory_control: under(&off(policy, Lever::Hbm)),
            no_equipment_control: under(&policy.clone().always(Lever::Equipment, EQUIPMENT_OF_2020)),
            efficiencies: EFFICIENCIES.map(at_growth),
        }
    }
}

/// The chapter's verdicts, without a search for flips.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    let asked: Vec<usize> = (0..ALL.len()).collect();
    judged(&ALL, values(&model(), &claims(s), &asked), s)
}

impl Sentences for Sanctions {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let n = &self.numbers;
        let Judged { reader, low_end, no_low_end, free, .. } = &n.judged;
        let [unrefused, unrefused_lifted] = &n.unrefused;
        let [slow, fast] = &n.efficiencies;
        let times = |ratio: f64| (Some(libm::round(ratio * 100.0) / 100.0), Unit::Times);
        let percent = |share: f64| (Some(libm::round(share * 100.0)), Unit::Percent);
        let more = |than: &Tally| percent(than.compute / reader.compute - 1.0);
        let last = |tally: &Tally| tally.by_year.last().copied().unwrap_or(f64::NAN);
        let cards = |tally: &Tally| (Some(tally.cards), Unit::ThousandCardsPerYear);
        Some(match id {
            "ladder-best" => times(self.ladder[0]),
            "ladder-tokens" => times(self.ladder[1]),
            "ladder-all" => times(self.ladder[6]),
            "coverage-2026" => times(reader.yearly[0]),
            "coverage-2027" => times(reader.yearly[1]),
            "coverage-2030" => times(reader.yearly[4]),
            "coverage-2027-slow" => times(slow.yearly[1]),
            "coverage-2027-fast" => times(fast.yearly[1]),
            "covered-years" => (Some(reader.covered_years() as f64), Unit::Years),
            "predict-futures" => percent(lost(low_end.compute, no_low_end.compute)),
            "low-end-lost-unrefused" => percent(lost(unrefused.compute, unrefused_lifted.compute)),
            "both-lifted" => percent(unrefused_lifted.compute / low_end.compute - 1.0),
            "compute-lost" => percent(lost(reader.compute, free.compute)),
            "training-lost" => percent(lost(reader.training, free.training)),
            "compute-later" => percent(reader.later_compute / free.later_compute),
            "compute-last" => percent(last(reader) / last(free)),
            "training-later" => percent(reader.later_training / free.later_training),
            "domestic-share" => percent(reader.domestic_share),
            "domestic-share-free" => percent(free.domestic_share),
            "cards" => cards(reader),
            "cards-no-memory-control" => cards(&n.no_memory_control),
            "cards-no-equipment-control" => cards(&n.no_equipment_control),
            "compute-no-memory-control" => more(&n.no_memory_control),
            "compute-no-equipment-control" => more(&n.no_equipment_control),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.numbers.judged.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}
