//! Claims in words: our reading, the verdict with its number, where it flips, and why the line is where it is.

pub mod ecosystem;
pub mod legacy;
pub mod sanctions;
pub mod training;

use super::Lang;
use super::josa::{Josa, particle};
use super::number::format;
use super::params;
#[cfg(not(feature = "csr"))]
use crate::model::claims::{self, Claim};
use crate::model::claims::{Finding, Flip, Verdict};
use crate::plot::svg::escape;
#[cfg(not(feature = "csr"))]
use crate::scenario::Chapter;
use crate::scenario::{ParamId, param};

/// What is said of the claims of one chapter, by the claim's id.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Our formal reading.
    pub reading: fn(Lang, &str) -> &'static str,
    /// The number that the verdict rests on.
    pub value: fn(Lang, &str, f64) -> String,
    /// Why the line is where it is, where that is a choice.
    pub reason: fn(Lang, &str) -> &'static str,
}

/// The chapters with their claims and what is said of them.
#[cfg(not(feature = "csr"))]
static CHAPTERS: [(Chapter, &[&Claim], Words); 4] = [
    (Chapter::Legacy, &claims::legacy::ALL, legacy::WORDS),
    (Chapter::Training, &claims::training::ALL, training::WORDS),
    (Chapter::Sanctions, &claims::sanctions::ALL, sanctions::WORDS),
    (Chapter::Ecosystem, &claims::ecosystem::ALL, ecosystem::WORDS),
];

/// The chapter that a claim stands in, and our reading of it.
#[must_use]
#[cfg(not(feature = "csr"))]
pub fn reading(lang: Lang, id: &str) -> Option<(Chapter, &'static str)> {
    let (chapter, _, words) = CHAPTERS.iter().find(|(_, claims, _)| claims.iter().any(|claim| claim.id == id))?;
    Some((*chapter, (words.reading)(lang, id)))
}

/// A claim's live verdict as markup.
pub fn claim(lang: Lang, finding: &Finding, words: Words) -> String {
    let id = finding.claim.id;
    let verdict = match (lang, finding.verdict) {
        (Lang::Ko, Verdict::Holds) => "이 설정에서는 성립해요.",
        (Lang::Ko, Verdict::Fails) => "이 설정에서는 성립하지 않아요.",
        (Lang::Ko, Verdict::Unknown) => "이 설정으로는 답할 수 없어요.",
        (Lang::En, Verdict::Holds) => "Holds on these settings.",
        (Lang::En, Verdict::Fails) => "Fails on these settings.",
        (Lang::En, Verdict::Unknown) => "No answer on these settings.",
    };
    let label = match lang {
        Lang::Ko => "시험하는 말",
        Lang::En => "Tested",
    };
    let unknown = finding.verdict == Verdict::Unknown;
    let value = if unknown { String::new() } else { (words.value)(lang, id, finding.value) };
    let detail = [&value, &*flip(lang, finding), (words.reason)(lang, id)].join(" ");
    format!(
        "<span class=\"reading\">{label}: {}</span> <span class=\"verdict\">{verdict}</span> {}",
        escape((words.reading)(lang, id)),
        escape(detail.trim())
    )
}

/// Where the verdict flips, all else as it is.
fn flip(lang: Lang, finding: &Finding) -> String {
    let found = finding.flips_at.as_ref().and_then(|f| ParamId::from_id(f.input).map(|id| (id, f)));
    let Some((id, Flip { at, .. })) = found else {
        return match (lang, finding.verdict) {
            (_, Verdict::Unknown) => String::new(),
            (Lang::Ko, _) => "살펴본 값을 하나씩 끝까지 움직여도 뒤집히지 않아요.".to_owned(),
            (Lang::En, _) => "No single input searched flips it within its range.".to_owned(),
        };
    };
    let at = format(lang, *at, param(id).unit);
    let label = params::label(lang, id);
    match lang {
        Lang::Ko => format!("‘{label}’{} {at}에 이르면 뒤집혀요.", particle(label, Josa::IGa)),
        Lang::En => format!("It flips where “{label}” reaches {at}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_has_its_reading_in_both_languages() {
        for claim in CHAPTERS.iter().flat_map(|(_, claims, _)| claims.iter()) {
            for lang in Lang::ALL {
                assert!(reading(lang, claim.id).is_some_and(|(_, text)| !text.is_empty()), "{} in {lang:?}", claim.id);
            }
        }
    }
}
