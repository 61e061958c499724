//! The live numbers and verdicts of the chapter on software and money.
//!
//! They take some eighty runs of the market at the defaults, which are made beside the page.

use super::{Judgement, Sentences, judged};
use crate::figures::heavy::{self, Heavy, Slices, market::Told};
use crate::figures::inputs::market::{STEPS, model};
use crate::figures::inputs::{ecosystem::claims, lines};
use crate::model::claims::Finding;
use crate::model::claims::ecosystem::{ALL, EcosystemInputs, JUDGED, TOKEN_YEAR, judge_all, values};
use crate::model::market::ledger::Books;
use crate::model::market::moat::{Landscape, Year, resting, watch};
use crate::model::market::token_price::index;
use crate::model::market::{Model, Notes};
use crate::scenario::{Choices, Scenario, Unit};
use crate::words::claims::{Words, ecosystem as say};

/// The year after which a late return is told beside that of [`JUDGED`].
const LATER: u32 = JUDGED + 3;

/// What the chapter's sentences need, computed once for a set of choices. What there is not is no number.
#[derive(Debug)]
pub struct Ecosystem {
    /// In [`JUDGED`] and in [`LATER`]: maturity, where it rests under the policy, where it rests if foreign chips come back
    /// freely then; shares.
    software: [[f64; 3]; 2],
    /// In [`JUDGED`]: revenue in China, the same without controls, revenue elsewhere, billion USD; the share of the market.
    account: [f64; 4],
    /// The share of all revenue that is lost, and the days by which the frontier of [`JUDGED`] comes later.
    losses: [f64; 2],
    research_elasticity: f64,
    /// Rents in China and elsewhere in [`TOKEN_YEAR`], USD/h.
    rents: [f64; 2],
    findings: [Finding; 5],
}

impl Ecosystem {
    /// What was computed last; `None` where nothing has been yet.
    pub fn new(choices: &Choices) -> Option<Self> {
        let computed = heavy::get(Heavy::EcosystemSentences, &choices.a)?;
        let model = model().with_notes(Notes::of(&computed.values));
        Some(Self::ask(&model, &claims(&computed.question), lines::of(&computed.question, ALL)))
    }

    fn ask(model: &Model, inputs: &EcosystemInputs, lines: [f64; 5]) -> Self {
        let EcosystemInputs { parameters, policy, rents } = inputs;
        let years = model.noted(|| {
            let years = watch(model, parameters, policy, &[JUDGED, LATER]).1;
            let [first, later] = [0, 1].map(|place| years.get(place).map_or([f64::NAN; 3], software));
            [first[0], first[1], first[2], later[0], later[1], later[2]]
        });
        let books = model.noted(|| {
            let books = Books::new(model, parameters, policy);
            let account = books.year(JUDGED).map_or([f64::NAN; 4], |a| [a.china, a.china_free, a.elsewhere, a.share]);
            let lost = books.lost().map_or(f64::NAN, |lost| lost.1);
            [account[0], account[1], account[2], account[3], lost, books.delay_days(JUDGED).unwrap_or(f64::NAN)]
        });
        let [index] = model.noted(|| [index(model, parameters, policy).mean(0, TOKEN_YEAR).unwrap_or(f64::NAN)]);
        Self {
            software: [[years[0], years[1], years[2]], [years[3], years[4], years[5]]],
            account: [books[0], books[1], books[2], books[3]],
            losses: [books[4], books[5]],
            research_elasticity: parameters.research_elasticity,
            rents: [rents.china_at(index), rents.world_at(f64::from(TOKEN_YEAR) + 0.5)],
            findings: judge_all(model, inputs, lines),
        }
    }
}

/// Begins to compute what the sentences need: the notes of `Ecosystem::ask`.
pub fn begin(s: &Scenario) -> Box<dyn Slices> {
    let (inputs, lines) = (claims(s), lines::of(s, ALL));
    Box::new(Told::new(STEPS, move |model| {
        Ecosystem::ask(model, &inputs, lines);
    }))
}

/// A year's maturity, and where it comes to rest.
fn software(year: &Year) -> [f64; 3] {
    let rest = |land: &Landscape| resting(&land.rests(), year.maturity).unwrap_or(f64::NAN);
    [year.maturity, rest(&year.held), rest(&year.reopened)]
}

/// The chapter's verdicts, without a search for flips.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    judged(&ALL, values(&model(), &claims(s)), s)
}

impl Sentences for Ecosystem {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let [first, later] = self.software;
        let [china, china_free, elsewhere, share] = self.account;
        let (number, unit) = match id {
            "maturity-2030" => (whole(first[0]), Unit::Percent),
            "rest-held" => (whole(first[1]), Unit::Percent),
            "rest-reopened-2030" => (whole(first[2]), Unit::Percent),
            "maturity-2033" => (whole(later[0]), Unit::Percent),
            "rest-reopened-2033" => (whole(later[2]), Unit::Percent),
            "china-2030" => (china, Unit::UsdBillion),
            "china-free-2030" => (china_free, Unit::UsdBillion),
            "elsewhere-2030" => (elsewhere, Unit::UsdBillion),
            "share-2030" => (tenth(100.0 * share), Unit::Percent),
            "lost-share" => (tenth(100.0 * self.losses[0]), Unit::Percent),
            "delay" => (libm::round(self.losses[1]), Unit::Days),
            "research-elasticity" => (self.research_elasticity, Unit::Percent),
            "rent-china-2027" => (cents(self.rents[0]), Unit::UsdPerHour),
            "rent-world-2027" => (cents(self.rents[1]), Unit::UsdPerHour),
            _ => return None,
        };
        Some((Some(number).filter(|number| !number.is_nan()), unit))
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}

/// A share as a whole number of per cent.
fn whole(share: f64) -> f64 {
    libm::round(100.0 * share)
}

fn tenth(value: f64) -> f64 {
    libm::round(10.0 * value) / 10.0
}

fn cents(value: f64) -> f64 {
    libm::round(100.0 * value) / 100.0
}
