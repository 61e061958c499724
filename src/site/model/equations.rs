//! An equation as the page shows it: its formulas, and what each symbol means, with its unit.

use super::formulas::{equations, mathml, starting};
use super::parameters;
use crate::plot::svg::escape;
use crate::words::Lang;
use crate::words::model::equations::{Formula, Meaning, Symbol, find};
use crate::words::model::{page as say, units};
use math_core::MathDisplay;

/// The markup of the equation with this id.
///
/// # Errors
/// When there is none, or when `docs/model.md`, a unit or a parameter lacks what it names.
pub fn markup(lang: Lang, id: &str) -> Result<String, String> {
    let equation = find(id).ok_or_else(|| format!("no equation {id}"))?;
    let formulas = each(equation.formulas, |formula| rows(lang, formula))?;
    let symbols = each(equation.symbols, |symbol| meaning(lang, symbol))?;
    let name = escape(lang.pick(equation.name.0, equation.name.1));
    Ok(format!(
        "<div class=\"equation\" id=\"eq-{id}\"><p class=\"equation-name\">{name}</p>\
         <div class=\"scroll formulas\" role=\"group\" tabindex=\"0\" aria-label=\"{}: {name}\">{formulas}</div>\
         <dl class=\"symbols\">{symbols}</dl></div>",
        say::equation(lang)
    ))
}

/// The texts of all items, one after the other; the first failure ends it.
fn each<T>(items: &[T], text: impl Fn(&T) -> Result<String, String>) -> Result<String, String> {
    items.iter().map(text).collect()
}

/// The equations of a formula, one a row.
fn rows(lang: Lang, formula: &Formula) -> Result<String, String> {
    let name = lang.pick(formula.name.0, formula.name.1);
    let label = if name.is_empty() { String::new() } else { format!("<span>{}</span> ", escape(name)) };
    each(&equations(&starting(formula.start)?), |tex| {
        Ok(format!("<div>{label}{}</div>", mathml(lang, tex, MathDisplay::Block)?))
    })
}

fn meaning(lang: Lang, symbol: &Symbol) -> Result<String, String> {
    let sign = mathml(lang, symbol.tex, MathDisplay::Inline)?;
    let (said, unit) = match symbol.meaning {
        Meaning::Said(ko, en, unit) => (escape(lang.pick(ko, en)), unit),
        Meaning::Parameter(id) => {
            let (fact, label) = parameters::of_market(lang, id)?;
            (format!("<a href=\"#param-{id}\">{}</a>", escape(label)), fact.provenance.unit)
        }
    };
    let unit = units::written(lang, unit).ok_or_else(|| format!("no words for the unit {unit}"))?;
    // A unit that the meaning names already is not said again.
    let unit = if said.ends_with(unit) { String::new() } else { format!(" <small>{unit}</small>") };
    Ok(format!("<div><dt>{sign}</dt><dd>{said}{unit}</dd></div>"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::model::equations::EQUATIONS;
    use std::collections::BTreeSet;

    /// A reader of XML, as strict as these elements need: every element is closed in order, text has no bare `&` or `<`, and
    /// attributes are quoted. Gives the texts of the elements named `of`.
    fn read(xml: &str, of: &str) -> Result<Vec<String>, String> {
        let (mut open, mut texts, mut rest) = (Vec::<&str>::new(), Vec::new(), xml);
        while !rest.is_empty() {
            let at = rest.find('<').unwrap_or(rest.len());
            let text = &rest[..at];
            for (amp, _) in text.match_indices('&') {
                let end = text[amp..].find(';').ok_or("a bare &")?;
                let entity = &text[amp + 1..amp + end];
                if !(entity.starts_with('#') || ["amp", "lt", "gt", "quot", "apos"].contains(&entity)) {
                    return Err(format!("&{entity}; is no entity of XML"));
                }
            }
            if text.contains('>') {
                return Err(format!("a bare > in {text}"));
            }
            match open.last() {
                Some(name) if *name == of => texts.push(text.to_owned()),
                None if !text.trim().is_empty() => return Err(format!("text outside: {text}")),
                _ => {}
            }
            if at == rest.len() {
                break;
            }
            let end = rest[at..].find('>').ok_or("a tag without end")?;
            let tag = &rest[at + 1..at + end];
            rest = &rest[at + end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                if open.pop() != Some(name) {
                    return Err(format!("</{name}> closes nothing"));
                }
                continue;
            }
            let (name, attributes) =
                tag.trim_end_matches('/').split_once(' ').unwrap_or((tag.trim_end_matches('/'), ""));
            if attributes.matches('"').count() != 2 * attributes.matches("=\"").count() {
                return Err(format!("attributes of {tag}"));
            }
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        if open.is_empty() { Ok(texts) } else { Err(format!("not closed: {open:?}")) }
    }

    /// Identifiers that stand for themselves: functions, and the base of natural logarithms.
    const KNOWN: [&str; 7] = ["max", "min", "exp", "ln", "clamp", "Var", "e"];

    #[test]
    fn every_equation_is_well_formed_mathml_in_both_languages() {
        for equation in EQUATIONS {
            for lang in Lang::ALL {
                markup(lang, equation.id).unwrap();
                for formula in equation.formulas {
                    let rows = equations(&starting(formula.start).unwrap());
                    assert!(!rows.is_empty(), "{}", formula.start);
                    for tex in rows {
                        let math = mathml(lang, &tex, MathDisplay::Block).unwrap();
                        assert!(math.starts_with("<math") && math.ends_with("</math>"));
                        read(&math, "mi").unwrap_or_else(|e| panic!("{tex}: {e}\n{math}"));
                        assert!(!math.contains("merror"), "{tex}: {math}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_symbol_of_an_equation_is_explained_beside_it_and_no_other() {
        for equation in EQUATIONS {
            let letters = |tex: &str| -> BTreeSet<String> {
                let math = mathml(Lang::En, tex, MathDisplay::Block).unwrap();
                let all = read(&math, "mi").unwrap();
                all.into_iter()
                    .filter(|mi| mi.chars().any(char::is_alphabetic) && !KNOWN.contains(&mi.as_str()))
                    .collect()
            };
            let used: BTreeSet<String> = equation
                .formulas
                .iter()
                .flat_map(|formula| equations(&starting(formula.start).unwrap()))
                .flat_map(|tex| letters(&tex))
                .collect();
            let explained: BTreeSet<String> = equation.symbols.iter().flat_map(|symbol| letters(symbol.tex)).collect();
            assert!(used.is_subset(&explained), "{}: {:?} is not explained", equation.id, used.difference(&explained));
            assert!(explained.is_subset(&used), "{}: {:?} is not used", equation.id, explained.difference(&used));
        }
    }

    #[test]
    fn the_reader_of_xml_refuses_what_is_broken() {
        for broken in ["<a><b></a></b>", "<a>", "</a>", "<a x=1\"></a>", "<a>&nbsp;</a>", "<a>b & c</a>", "text"] {
            assert!(read(broken, "a").is_err(), "{broken}");
        }
        assert_eq!(read("<a><b>x</b><c y=\"1\"/></a>", "b").unwrap(), ["x"]);
    }
}
