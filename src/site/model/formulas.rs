//! The formulas of `docs/model.md`, found by how they begin, as `MathML`.
//!
//! The document is the one place where equations are written. A formula that is changed there changes on the page; one that
//! begins otherwise than the page expects fails the build.

use crate::words::Lang;
use crate::words::model::texts;
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

const DOCUMENT: &str = include_str!("../../../docs/model.md");

/// The formula of the document that begins with `start`.
///
/// # Errors
/// When none does, or when different ones do.
pub fn starting(start: &str) -> Result<String, String> {
    let mut found: Vec<String> = formulas(DOCUMENT).into_iter().filter(|formula| formula.starts_with(start)).collect();
    found.dedup();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(format!("docs/model.md has no formula that begins with `{start}`")),
        several => Err(format!("docs/model.md has {} formulas that begin with `{start}`", several.len())),
    }
}

/// Every formula between `$` or `$$`, on one line. An amount of dollars (`$1,937, `) is none: before what would close it stands a space,
/// or it would reach over a cell or a paragraph.
fn formulas(text: &str) -> Vec<String> {
    let (mut out, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find('$') {
        let sign = if rest[at..].starts_with("$$") { "$$" } else { "$" };
        let inside = &rest[at + sign.len()..];
        let Some(end) = inside.find(sign) else { break };
        let formula = &inside[..end];
        let one = sign == "$$" || !formula.ends_with(' ') && !formula.contains("|\n") && !formula.contains("\n\n");
        rest = if one { &inside[end + sign.len()..] } else { inside };
        if one {
            out.push(formula.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    out
}

/// The equations of a formula, one a row, so that they fit a narrow page: a block of several is taken apart at its line ends,
/// columns and wide spaces. A condition in brackets stays with its equation; what only names parameters is left out.
pub fn equations(formula: &str) -> Vec<String> {
    let flat = formula.replace("\\begin{aligned}", "").replace("\\end{aligned}", "").replace("&=", "=");
    let flat = flat.replace("\\\\", "&").replace("\\qquad", "&").replace("\\quad", "&");
    let mut out: Vec<String> = Vec::new();
    for part in
        flat.split('&').map(|part| part.trim().trim_end_matches(['.', ',', ' '])).filter(|part| !part.is_empty())
    {
        match out.last_mut() {
            Some(last) if part.starts_with('(') && !part.contains('=') => {
                last.push_str("\\quad ");
                last.push_str(part);
            }
            _ if part.contains("\\texttt") && !part.contains('=') => {}
            _ => out.push(part.to_owned()),
        }
    }
    out
}

/// An equation or a symbol as a `<math>` element, its words in the page's language.
///
/// # Errors
/// When it cannot be read, or its `MathML` would need an inline style, which the page's policy forbids.
pub fn mathml(lang: Lang, formula: &str, display: MathDisplay) -> Result<String, String> {
    let fail = |why: String| format!("{formula}: {why}");
    let text = worded(lang, &upright(formula)).map_err(&fail)?;
    let converter = LatexToMathML::new(MathCoreConfig::default()).map_err(|e| fail(format!("{e:?}")))?;
    let math = converter.convert_with_local_state(&text, display).map_err(|e| fail(format!("{e:?}")))?.mathml;
    if math.contains(" style=") { Err(fail("an inline style".to_owned())) } else { Ok(math) }
}

/// Letters from which an index is a word (`t_{link}`) and stands upright; below, it is a row of indices (`u_{ij}`).
const WORD: usize = 3;

/// Indices that are words, as text.
fn upright(formula: &str) -> String {
    let mut parts = formula.split("_{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.bytes().take_while(u8::is_ascii_lowercase).count();
        if word >= WORD && part[word..].starts_with('}') {
            out.push_str(&format!("_{{\\text{{{}}}{}", &part[..word], &part[word..]));
        } else {
            out.push_str("_{");
            out.push_str(part);
        }
    }
    out
}

/// The formula with its words in the page's language.
fn worded(lang: Lang, formula: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = formula;
    while let Some(at) = rest.find("\\text") {
        let (before, after) = rest.split_at(at);
        let open = after.find('{').ok_or("a text without its brace")?;
        let close = after.find('}').ok_or("a text without end")?;
        let word = &after[open + 1..close];
        let said = texts::in_formula(lang, word).ok_or_else(|| format!("no Korean for `{word}`"))?;
        out.push_str(before);
        out.push_str(&format!("\\text{{{said}}}"));
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_told_from_dollars() {
        let text = "at $1,937, $D_0$ 0.06\n\n$$a = b .$$ | $2, 0.1 | x |\n| c | $d$ |";
        assert_eq!(formulas(text), ["D_0", "a = b .", "d"]);
    }

    #[test]
    fn words_below_the_line_stand_upright() {
        assert_eq!(upright("t_{link} + u_{ij} + N_{\\text{a}}"), "t_{\\text{link}} + u_{ij} + N_{\\text{a}}");
    }

    #[test]
    fn unknown_and_ambiguous_beginnings_are_refused() {
        assert!(starting("no such formula").is_err());
        assert!(starting("D").is_err());
        assert!(starting("c(u) =").unwrap().contains("capex"));
    }

    #[test]
    fn blocks_are_taken_apart() {
        let block = r"\begin{aligned} a &= b, & c &= d,\\ e &= f, \qquad g = h \qquad (h > 1) . \end{aligned}";
        assert_eq!(equations(block), ["a = b", "c = d", "e = f", r"g = h\quad (h > 1)"]);
        assert_eq!(equations(r"x = \gamma, \qquad \gamma\ \texttt{growth}, "), [r"x = \gamma"]);
    }

    #[test]
    fn a_word_without_korean_is_refused() {
        assert!(mathml(Lang::En, r"a = \text{no such word}", MathDisplay::Block).is_ok());
        assert!(mathml(Lang::Ko, r"a = \text{no such word}", MathDisplay::Block).is_err());
    }
}
