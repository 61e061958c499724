//! What the reader is told when a link or a typed value could not be taken as it stood.

use super::josa::{Josa, with};
use super::{Lang, number, params};
use crate::scenario::{Notice, ParamId, param};

/// The notice as a sentence or two.
#[must_use]
pub fn text(lang: Lang, notice: &Notice) -> String {
    match notice {
        Notice::Clamped { param, given, used } => clamped(lang, *param, *given, *used),
        Notice::Invalid { param, given } => invalid(lang, params::label(lang, *param), given),
        Notice::InvalidOption { key, given } => {
            let pair = if given.is_empty() { (*key).to_owned() } else { format!("{key}={given}") };
            match lang {
                Lang::Ko => format!("링크의 ‘{pair}’에서 값을 알아볼 수 없어 빼고 읽었어요."),
                Lang::En => format!("The link's “{pair}” has a value this page does not know; it is left out."),
            }
        }
        Notice::OlderVersion { given } => match lang {
            Lang::Ko => format!("예전 모형({given}판)으로 만든 링크예요. 지금 모형에 맞춰 옮겼어요."),
            Lang::En => format!("This link was made with version {given} of the model and has been carried over."),
        },
        Notice::NewerVersion { given } => match lang {
            Lang::Ko => format!(
                "이 페이지보다 새로운 모형({given}판)으로 만든 링크예요. 알아볼 수 있는 값만 썼으니 페이지를 새로 고쳐 보세요."
            ),
            Lang::En => format!(
                "This link was made with version {given} of the model, which is newer than this page. What could be read is used; reloading may help."
            ),
        },
        Notice::Malformed => lang
            .pick(
                "링크가 잘렸거나 깨졌어요. 읽을 수 있는 부분만 썼어요.",
                "The link is cut off or damaged; only what could be read is used.",
            )
            .to_owned(),
    }
}

fn clamped(lang: Lang, id: ParamId, given: f64, used: f64) -> String {
    let name = params::label(lang, id);
    let unit = param(id).unit;
    let (mut given_text, used_text) = (number::format(lang, given, unit), number::format(lang, used, unit));
    if given_text == used_text {
        // Too close to the end for rounded digits to show the difference.
        given_text = number::plain(given);
    }
    match lang {
        Lang::Ko => format!(
            "‘{name}’에 {} 범위 밖이라 {} 바꿨어요.",
            with(&given_text, Josa::EunNeun),
            with(&used_text, Josa::EuroRo)
        ),
        Lang::En => format!("{name}: {given_text} is out of range, so {used_text} is used."),
    }
}

fn invalid(lang: Lang, name: &str, given: &str) -> String {
    match (lang, given.is_empty()) {
        (Lang::Ko, true) => format!("‘{name}’에 값이 없어서 원래 값을 그대로 써요."),
        (Lang::Ko, false) => format!("‘{name}’에 ‘{given}’ 같은 값은 쓸 수 없어서 원래 값을 그대로 써요."),
        (Lang::En, true) => format!("{name}: no value was given, so it stays as it was."),
        (Lang::En, false) => format!("{name}: “{given}” is not a value it can take, so it stays as it was."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clamped_values_carry_units_and_particles() {
        let notice = Notice::Clamped { param: ParamId::Die, given: 9_999.0, used: 858.0 };
        assert_eq!(text(Lang::Ko, &notice), "‘다이 넓이’에 9,999mm²는 범위 밖이라 858mm²로 바꿨어요.");
        assert_eq!(text(Lang::En, &notice), "Die area: 9,999 mm² is out of range, so 858 mm² is used.");
        let close = Notice::Clamped { param: ParamId::Die, given: 858.000_1, used: 858.0 };
        assert_eq!(text(Lang::En, &close), "Die area: 858.0001 is out of range, so 858 mm² is used.");
        let negative = Notice::Clamped { param: ParamId::DemandGrowth, given: -40.0, used: -20.0 };
        assert_eq!(text(Lang::Ko, &negative), "‘2024년 이후 수요 증가’에 연 −40%는 범위 밖이라 연 −20%로 바꿨어요.");
    }

    #[test]
    fn every_notice_speaks_both_languages() {
        for lang in Lang::ALL {
            for notice in [
                Notice::Invalid { param: ParamId::Memory, given: "ram".to_owned() },
                Notice::Invalid { param: ParamId::Memory, given: String::new() },
                Notice::InvalidOption { key: "theme", given: "pink".to_owned() },
                Notice::OlderVersion { given: 1 },
                Notice::NewerVersion { given: 9 },
                Notice::Malformed,
            ] {
                let said = text(lang, &notice);
                assert_eq!(said.chars().any(|c| ('가'..='힣').contains(&c)), lang == Lang::Ko, "{said}");
                assert!(said.ends_with('.'), "{said}");
            }
        }
    }
}
