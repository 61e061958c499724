//! The board's live verdicts: those of every chapter, judged at once and without a search for flips, which have a figure of
//! their own.

use super::{Judgement, Sentences};
use crate::figures::board;
use crate::model::claims::{self, Finding};
use crate::scenario::{Choices, Scenario, Unit};
use crate::words::claims::{Words, all};

/// What the page's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Verdict {
    findings: Vec<Finding>,
}

impl Verdict {
    /// Asks the model.
    pub fn new(choices: &Choices) -> Self {
        let finding = |judged: board::Judged| Finding {
            claim: judged.entry.claim,
            verdict: judged.verdict,
            value: judged.value.unwrap_or(0.0),
            threshold: judged.line,
            flips_at: None,
        };
        Self { findings: board::judged(&choices.a).into_iter().map(finding).collect() }
    }

    fn count(&self, verdict: claims::Verdict) -> f64 {
        self.findings.iter().filter(|finding| finding.verdict == verdict).count() as f64
    }
}

/// Every verdict.
pub fn verdicts(s: &Scenario) -> Vec<Judgement> {
    board::judged(s).into_iter().map(|judged| (judged.entry.claim.id, judged.verdict)).collect()
}

impl Sentences for Verdict {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        Some(match id {
            "claims" => (Some(self.findings.len() as f64), Unit::Count),
            "claims-hold" => (Some(self.count(claims::Verdict::Holds)), Unit::Count),
            "claims-fail" => (Some(self.count(claims::Verdict::Fails)), Unit::Count),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn words(&self) -> Words {
        all::WORDS
    }
}
