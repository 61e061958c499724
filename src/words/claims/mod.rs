//! Claims in words: our reading, the verdict with its number, where it flips, and why the line is where it is.

pub mod all;
pub mod ecosystem;
pub mod korea;
pub mod legacy;
pub mod names;
#[cfg(not(feature = "csr"))]
pub mod quotes;
pub mod sanctions;
pub mod training;

use super::Lang;
use super::josa::{Josa, particle, with};
use super::number::format;
use super::params;
use crate::decimal::round_significant;
use crate::model::claims::{Claim, Finding, Flip, Relation, Verdict};
use crate::plot::svg::escape;
use crate::scenario::{ParamId, Unit, param};

/// What is said of the claims of one chapter, by the claim's id.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Our formal reading.
    pub reading: fn(Lang, &str) -> &'static str,
    /// The number that the verdict rests on.
    pub value: fn(Lang, &str, f64) -> String,
    /// Why the line is where it is, where that is a choice.
    pub reason: fn(Lang, &str) -> &'static str,
    /// Whether flips were searched for.
    pub searched: bool,
}

/// A claim's live verdict as markup.
pub fn claim(lang: Lang, finding: &Finding, words: Words) -> String {
    let id = finding.claim.id;
    let verdict = match (lang, finding.verdict) {
        (Lang::Ko, Verdict::Unknown) if untestable(finding) => "공개된 자료로는 시험할 수 없어요.",
        (Lang::En, Verdict::Unknown) if untestable(finding) => "Not testable with public data.",
        (Lang::Ko, Verdict::Holds) => "이 설정에서는 성립해요.",
        (Lang::Ko, Verdict::Fails) => "이 설정에서는 성립하지 않아요.",
        (Lang::Ko, Verdict::Unknown) => "이 설정으로는 답할 수 없어요.",
        (Lang::En, Verdict::Holds) => "Holds on these settings.",
        (Lang::En, Verdict::Fails) => "Fails on these settings.",
        (Lang::En, Verdict::Unknown) => "No answer on these settings.",
    };
    let label = match lang {
        Lang::Ko => "시험하는 주장",
        Lang::En => "Tested",
    };
    let unknown = finding.verdict == Verdict::Unknown;
    let value = if unknown { String::new() } else { (words.value)(lang, id, finding.value) };
    let moved = finding.threshold != finding.claim.threshold;
    let reason = if moved { moved_line(lang, finding) } else { (words.reason)(lang, id).to_owned() };
    let flip = if words.searched { flip(lang, finding) } else { String::new() };
    let told = [&*value, &flip, &reason];
    let detail = told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<&str>>().join(" ");
    format!(
        "<span class=\"reading\">{label}: {}</span> <span class=\"verdict\">{verdict}</span> {}",
        escape((words.reading)(lang, id)),
        escape(detail.trim())
    )
}

/// A value or a line of a claim with its unit, to three digits.
pub fn spoken(lang: Lang, claim: &Claim, value: f64) -> String {
    let unit = ParamId::line_of(claim.id).map_or(Unit::One, |id| param(id).unit);
    let shown = if unit == Unit::Percent { 100.0 * value } else { value };
    format(lang, if unit == Unit::Year { shown } else { round_significant(shown, 3) }, unit)
}

/// Said in place of the reason for the line where the reader has moved it.
fn moved_line(lang: Lang, finding: &Finding) -> String {
    let said = |line: f64| spoken(lang, finding.claim, line);
    let (now, ours) = (said(finding.threshold), said(finding.claim.threshold));
    match lang {
        Lang::Ko => format!("기준을 {} 옮긴 판정이에요(우리 기준은 {ours}).", with(&now, Josa::EuroRo)),
        Lang::En => format!("Your threshold: {now} (ours: {ours})."),
    }
}

/// Whether no setting could give the claim a verdict.
fn untestable(finding: &Finding) -> bool {
    finding.claim.relation == Relation::Untestable
}

/// Where the verdict flips, all else as it is.
fn flip(lang: Lang, finding: &Finding) -> String {
    let found = finding.flips_at.as_ref().and_then(|f| ParamId::from_id(f.input).map(|id| (id, f)));
    let Some((id, Flip { at, .. })) = found else {
        return match (lang, finding.verdict) {
            (_, Verdict::Unknown) => String::new(),
            (Lang::Ko, _) => "살펴본 값을 하나씩 끝까지 움직여도 뒤집히지 않아요.".to_owned(),
            (Lang::En, _) => "No single setting we tried flips it.".to_owned(),
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
    use crate::figures::board;

    #[test]
    fn every_claim_has_its_reading_in_both_languages() {
        for claim in board::claims::all().map(|entry| entry.claim) {
            for lang in Lang::ALL {
                assert!(!(all::WORDS.reading)(lang, claim.id).is_empty(), "{} in {lang:?}", claim.id);
            }
        }
    }
}
