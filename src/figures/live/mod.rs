//! Live sentences in the prose: numbers that follow the sliders, and the verdicts on a chapter's claims.

pub mod ecosystem;
pub mod korea;
pub mod legacy;
pub mod sanctions;
pub mod training;
pub mod verdict;

pub use training::inputs as claims_of_training;

use super::heavy::Heavy;
use super::inputs::lines;
use super::parts::Part;
use crate::model::claims::{Claim, Finding, Verdict};
use crate::scenario::{Chapter, Choices, Scenario, Unit};
use crate::words::bound::bound;
use crate::words::josa::{Josa, with};
use crate::words::{Lang, claims as say, compare, number};

/// What a chapter's sentences can ask for, computed once for a set of choices.
pub trait Sentences {
    /// The number behind a mark and its unit; `None` for an unknown mark, `Some((None, …))` where there is no answer. The
    /// marks `predict-<figure>` answer the questions before figures, in per cent.
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)>;

    /// The verdicts on the chapter's claims.
    fn findings(&self) -> &[Finding];

    /// The words of the chapter's claims.
    fn words(&self) -> say::Words;
}

/// The long computations that a chapter's sentences need.
#[must_use]
pub const fn heavy(chapter: Chapter) -> &'static [Heavy] {
    match chapter {
        Chapter::Sanctions => &[Heavy::SanctionsSentences],
        Chapter::Ecosystem => &[Heavy::EcosystemSentences],
        _ => &[],
    }
}

/// The sentences of a chapter for a set of choices, older ones where those are still being computed; `None` for chapters without
/// any, and as long as nothing has been computed.
pub fn sentences(chapter: Chapter, choices: &Choices) -> Option<Box<dyn Sentences>> {
    (Part::of(chapter)?.contents()?.sentences)(choices)
}

/// A live number with its unit and, in Korean, the particle that follows it; `None` for an unknown mark.
pub fn value(sentences: &dyn Sentences, lang: Lang, id: &str, particle: Option<&str>) -> Option<String> {
    let (value, unit) = sentences.number(id)?;
    let text = number::format(lang, value.unwrap_or(f64::NAN), unit);
    Some(match particle {
        Some(p) if lang == Lang::Ko => with(&text, Josa::parse(p)?),
        _ => text,
    })
}

/// The verdict on a claim, as a word for the style sheet and as markup; `None` for an unknown claim.
pub fn claim(sentences: &dyn Sentences, lang: Lang, id: &str) -> Option<(&'static str, String)> {
    let finding = sentences.findings().iter().find(|f| f.claim.id == id)?;
    Some((finding.verdict.id(), bound(&say::claim(lang, finding, sentences.words()))))
}

/// The verdict on a claim, by the claim's id.
pub type Judgement = (&'static str, Verdict);

/// The verdicts on a chapter's claims, without a search for flips; empty as long as its part is not here.
pub fn verdicts(chapter: Chapter, s: &Scenario) -> Vec<Judgement> {
    let contents = Part::of(chapter).and_then(Part::contents);
    contents.map_or_else(Vec::new, |contents| (contents.verdicts)(s))
}

/// The verdicts on values of claims with the reader's lines.
fn judged(claims: &[&'static Claim], values: impl IntoIterator<Item = Option<f64>>, s: &Scenario) -> Vec<Judgement> {
    let judge =
        |(claim, value): (&&'static Claim, Option<f64>)| (claim.id, claim.verdict(value, lines::line(s, claim)));
    claims.iter().zip(values).map(judge).collect()
}

/// A claim's markup with B's verdict below it, where that is another than A's.
pub fn compared(b: &[Judgement], lang: Lang, id: &str, (verdict, html): (&'static str, String)) -> String {
    let Some((_, other)) = b.iter().find(|(claim, _)| *claim == id) else { return html };
    if other.id() == verdict {
        return html;
    }
    format!("{html} <span class=\"in-b\">{}</span>", compare::verdict(lang, *other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_speaks_both_languages() {
        for chapter in [Chapter::Legacy, Chapter::Training, Chapter::Sanctions, Chapter::Ecosystem, Chapter::Korea] {
            let sentences = sentences(chapter, &Choices::default()).unwrap();
            for (lang, finding) in
                Lang::ALL.into_iter().flat_map(|lang| sentences.findings().iter().map(move |f| (lang, f)))
            {
                let (_, html) = claim(&*sentences, lang, finding.claim.id).unwrap();
                assert!(html.contains("verdict") && !html.contains("NaN"), "{html}");
            }
        }
    }

    #[test]
    fn numbers_take_particles_and_unknown_marks_are_refused() {
        let legacy = sentences(Chapter::Legacy, &Choices::default()).unwrap();
        assert!(value(&*legacy, Lang::Ko, "dies", Some("은")).is_some());
        assert!(value(&*legacy, Lang::En, "no-such", None).is_none());
    }
}
