//! Claims in words: our reading, the verdict with its number, where it flips, and why the line is where it is.

mod ecosystem;
mod legacy;
mod sanctions;
mod training;

use super::Lang;
use super::josa::{Josa, particle};
use super::number::format;
use super::params;
use crate::model::claims::{Finding, Flip, Verdict};
use crate::plot::svg::escape;
use crate::program::Program;
use crate::scenario::{ParamId, param};

/// A program of the page knows the claims of its own chapter.
const LEGACY: bool = Program::Legacy.is_here();
const SANCTIONS: bool = Program::Sanctions.is_here();
const TRAINING: bool = Program::Training.is_here();
const ECOSYSTEM: bool = Program::Ecosystem.is_here();

/// A claim's live verdict as markup.
pub fn claim(lang: Lang, finding: &Finding) -> String {
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
    let detail = [value(lang, finding), flip(lang, finding), reason(lang, finding.claim.id).to_owned()].join(" ");
    format!(
        "<span class=\"reading\">{label}: {}</span> <span class=\"verdict\">{verdict}</span> {}",
        escape(reading(lang, finding.claim.id)),
        escape(detail.trim())
    )
}

/// Our formal reading of a claim.
fn reading(lang: Lang, id: &str) -> &'static str {
    let ours = if LEGACY { legacy::reading(lang, id) } else { "" };
    let ours = if SANCTIONS && ours.is_empty() { sanctions::reading(lang, id) } else { ours };
    let ours = if ECOSYSTEM && ours.is_empty() { ecosystem::reading(lang, id) } else { ours };
    if TRAINING && ours.is_empty() { training::reading(lang, id) } else { ours }
}

/// The number the verdict rests on.
fn value(lang: Lang, finding: &Finding) -> String {
    let (id, value) = (finding.claim.id, finding.value);
    if finding.verdict == Verdict::Unknown {
        return String::new();
    }
    let said = if LEGACY { legacy::value(lang, id, value) } else { String::new() };
    let said = if SANCTIONS && said.is_empty() { sanctions::value(lang, id, value) } else { said };
    let said = if ECOSYSTEM && said.is_empty() { ecosystem::value(lang, id, value) } else { said };
    if TRAINING && said.is_empty() { training::value(lang, id, value) } else { said }
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

/// Why the line is where it is, where that is a choice.
fn reason(lang: Lang, id: &str) -> &'static str {
    let ours = if LEGACY { legacy::reason(lang, id) } else { "" };
    let ours = if SANCTIONS && ours.is_empty() { sanctions::reason(lang, id) } else { ours };
    let ours = if ECOSYSTEM && ours.is_empty() { ecosystem::reason(lang, id) } else { ours };
    if TRAINING && ours.is_empty() { training::reason(lang, id) } else { ours }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claims::{ecosystem, legacy, sanctions, training};

    #[test]
    fn every_claim_has_its_reading_in_both_languages() {
        for claim in legacy::ALL.into_iter().chain(sanctions::ALL).chain(training::ALL).chain(ecosystem::ALL) {
            for lang in Lang::ALL {
                assert!(!reading(lang, claim.id).is_empty(), "{} in {lang:?}", claim.id);
            }
        }
    }
}
