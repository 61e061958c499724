//! The claims on the board: their values and verdicts at a reader's settings.

use crate::figures::inputs::ecosystem as money;
use crate::figures::inputs::{self, korea as memory, lines, market};
use crate::figures::live::claims_of_training;
use crate::model::claims::ecosystem::EcosystemInputs;
use crate::model::claims::korea::KoreaInputs;
use crate::model::claims::sanctions::SanctionsInputs;
use crate::model::claims::{Claim, Verdict, ecosystem, korea, legacy, sanctions, training};
use crate::model::market::Model;
use crate::scenario::schema::CLAIMS;
use crate::scenario::{Chapter, Scenario};

/// The chapters' claims, in the order of the board.
const CHAPTERS: [(Chapter, &[&Claim]); 5] = [
    (Chapter::Training, &training::ALL),
    (Chapter::Legacy, &legacy::ALL),
    (Chapter::Sanctions, &sanctions::ALL),
    (Chapter::Ecosystem, &ecosystem::ALL),
    (Chapter::Korea, &korea::ALL),
];

/// How many claims there are.
pub const COUNT: usize = CLAIMS.len();

/// A claim on the board.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its place on the board.
    pub place: usize,
    /// The claim.
    pub claim: &'static Claim,
    /// The chapter that explains it.
    pub chapter: Chapter,
    /// Its place among the chapter's claims.
    within: usize,
}

/// Every claim, in the order of the board.
pub fn all() -> impl Iterator<Item = Entry> {
    let entries = CHAPTERS
        .iter()
        .flat_map(|(chapter, claims)| claims.iter().enumerate().map(move |(within, claim)| (*chapter, within, *claim)));
    entries.enumerate().map(|(place, (chapter, within, claim))| Entry { place, claim, chapter, within })
}

/// The claim at a place; the first one beyond the last.
pub fn at(place: usize) -> Entry {
    let first = Entry { place: 0, claim: training::ALL[0], chapter: Chapter::Training, within: 0 };
    all().nth(place).unwrap_or(first)
}

impl Entry {
    /// Whether the market model answers it.
    pub fn asks_the_market(&self) -> bool {
        matches!(self.chapter, Chapter::Sanctions | Chapter::Ecosystem | Chapter::Korea)
    }

    /// The value that is compared, in the claim's unit; `None` where the model has no answer.
    pub fn value(&self, s: &Scenario) -> Option<f64> {
        self.value_by(&market::model(), s)
    }

    /// The same where the market model stands ready.
    pub fn value_by(&self, model: &Model, s: &Scenario) -> Option<f64> {
        match self.chapter {
            Chapter::Training => training::value(self.within, &claims_of_training(s)),
            Chapter::Legacy => legacy::value(self.within, &inputs::legacy(s)),
            Chapter::Sanctions => *sanctions::values(model, &market::claims(s), &[self.within]).first()?,
            Chapter::Korea => korea::value(self.within, model, &memory::claims(s)),
            _ => ecosystem::value(self.within, model, &money::claims(s)),
        }
    }

    /// The verdict on a value with the reader's line.
    pub fn verdict(&self, value: Option<f64>, s: &Scenario) -> Verdict {
        self.claim.verdict(value, lines::line(s, self.claim))
    }
}

/// Every claim's value at a reader's settings, with as few runs of the market as they take together.
pub fn values(s: &Scenario) -> Vec<Option<f64>> {
    let mut values = apart_from_the_market(s);
    values.extend(of_the_market(&market::model(), &market::claims(s), &money::claims(s), &memory::claims(s)));
    values
}

/// The values of the claims that need no run of the market; they come first on the board.
pub fn apart_from_the_market(s: &Scenario) -> Vec<Option<f64>> {
    let (serving, fabs) = (claims_of_training(s), inputs::legacy(s));
    let serving = (0..training::ALL.len()).map(|place| training::value(place, &serving));
    let fabs = (0..legacy::ALL.len()).map(|place| legacy::value(place, &fabs));
    serving.chain(fabs).collect()
}

/// The values of the claims that rest on the market.
pub fn of_the_market(
    model: &Model,
    controls: &SanctionsInputs,
    money: &EcosystemInputs,
    memory: &KoreaInputs,
) -> Vec<Option<f64>> {
    let asked: Vec<usize> = (0..sanctions::ALL.len()).collect();
    let mut values = sanctions::values(model, controls, &asked);
    values.extend(ecosystem::values(model, money));
    values.extend(korea::values(model, memory));
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::live::sentences;
    use crate::scenario::{Choices, ParamId};

    #[test]
    fn the_board_has_the_schemas_claims_in_their_order() {
        let ids: Vec<&str> = all().map(|entry| entry.claim.id).collect();
        assert_eq!(ids, CLAIMS);
        assert!(all().all(|entry| at(entry.place).claim.id == entry.claim.id));
    }

    #[test]
    fn each_line_starts_where_the_claim_has_it() {
        let s = Scenario::default();
        for entry in all() {
            assert_eq!(lines::line(&s, entry.claim), entry.claim.threshold, "{}", entry.claim.id);
        }
        let moved = s.with(ParamId::LineGlut, 95.0);
        assert_eq!(lines::line(&moved, &legacy::GLUT), 0.95);
    }

    #[test]
    fn the_board_and_the_chapters_agree() {
        let hard = Scenario::default()
            .with(ParamId::Policy, 2.0)
            .with(ParamId::LineSurplusNow, 0.7)
            .with(ParamId::DemandGrowth, -20.0);
        for s in [Scenario::default(), hard] {
            let values = values(&s);
            assert_eq!(values.len(), COUNT);
            for entry in all() {
                let sentences = sentences(entry.chapter, &Choices { a: s, b: None }).unwrap();
                let finding = &sentences.findings()[entry.within];
                let verdict = entry.verdict(values[entry.place], &s);
                assert_eq!((finding.claim.id, finding.verdict), (entry.claim.id, verdict));
                assert_eq!(values[entry.place].unwrap_or(0.0), finding.value, "{}", entry.claim.id);
                assert_eq!(values[entry.place], entry.value(&s), "{}", entry.claim.id);
            }
        }
    }
}
