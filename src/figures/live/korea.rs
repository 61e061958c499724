//! The live numbers and verdicts of the chapter on Korea.

use super::{Judgement, Sentences, judged};
use crate::figures::inputs::korea::{claims, fabs};
use crate::figures::inputs::lines;
use crate::figures::inputs::market::model;
use crate::model::claims::Finding;
use crate::model::claims::korea::{ALL, KoreaInputs, YEARS, judge_all, values};
use crate::model::korea::fabs::Fabs;
use crate::model::korea::{Korea, china_exports_2024};
use crate::scenario::{Choices, Scenario, Unit};
use crate::words::claims::{Words, korea as say};

/// The time at which the fabs are told of, decimal year.
const FABS_TOLD: f64 = 2031.0;
/// The year whose forgone memory is told.
const HBM_TOLD: u32 = 2027;

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct KoreaSentences {
    inputs: KoreaInputs,
    korea: Korea,
    findings: [Finding; 3],
    fabs: Fabs,
}

impl KoreaSentences {
    /// Asks the model.
    pub fn new(choices: &Choices) -> Self {
        let (model, inputs) = (model(), claims(&choices.a));
        let findings = judge_all(&model, &inputs, lines::of(&choices.a, ALL));
        Self { korea: inputs.korea(&model), findings, inputs, fabs: fabs(&choices.a) }
    }
}

/// The chapter's verdicts, without a search for flips.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    judged(&ALL, values(&model(), &claims(s)), s)
}

impl Sentences for KoreaSentences {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let korea = &self.korea;
        let [now, later] = YEARS.map(|year| korea.year(year));
        let hbm = korea.year(HBM_TOLD);
        let cards = |year: u32| korea.cards(year).map(|[domestic, foreign]| two(1e3 * (domestic + foreign)));
        let whole = |share: f64| Some(libm::round(100.0 * share));
        let ended = self.fabs.with_licences(false);
        Some(match id {
            "fall-explained" | "predict-hbm-rush" => (korea.fall_explained().and_then(whole), Unit::Percent),
            "rush" => (Some(two(1e6 * korea.hbm.rush)), Unit::Count),
            "rush-money" => (Some(two(self.inputs.assumptions.money(korea.hbm.rush))), Unit::UsdBillion),
            "stacks-2027" => (hbm.map(|year| two(1e6 * year.hbm_stacks)), Unit::Count),
            "hbm-2027" => (hbm.map(|year| two(year.hbm)), Unit::UsdBillion),
            "hbm-share-2027" => (hbm.map(|year| tenth(100.0 * year.hbm / china_exports_2024())), Unit::Percent),
            "cards-2024" => (cards(2024), Unit::Count),
            "cards-2026" => (cards(2026), Unit::Count),
            "pulled-2030" => (later.map(|year| two(year.pulled)), Unit::UsdBillion),
            "at-risk-2026" => (now.map(|year| two(year.at_risk)), Unit::UsdBillion),
            "at-risk-2030" => (later.map(|year| two(year.at_risk)), Unit::UsdBillion),
            "cxmt-2030" => (later.map(|year| tenth(100.0 * year.cxmt)), Unit::Percent),
            "fabs-world-2031" => (whole(self.fabs.world_share(FABS_TOLD)), Unit::Percent),
            "fabs-ended-2031" => (whole(ended.output(FABS_TOLD)), Unit::Percent),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}

fn tenth(value: f64) -> f64 {
    libm::round(10.0 * value) / 10.0
}

/// Two digits: none of these is better known.
fn two(value: f64) -> f64 {
    crate::decimal::round_significant(value, 2)
}
