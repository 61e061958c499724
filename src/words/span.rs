//! Several numbers of one unit beside each other, with the unit said once.

/// What numbers of one unit share before and after their digits, and what is left of each.
///
/// Only words are shared out: a currency sign or a per cent sign stays with its number, and so do 만, 억 and 조.
///
/// ```
/// use good_enough::words::span::Shared;
///
/// let [from, to] = ["4.4 million stacks a year", "1.78 million stacks a year"].map(str::to_owned);
/// assert_eq!(Shared::of([from, to]).joined(" → "), "4.4 → 1.78 million stacks a year");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared<const N: usize> {
    /// Before the first number.
    pub before: String,
    /// The numbers.
    pub numbers: [String; N],
    /// After the last.
    pub after: String,
}

impl<const N: usize> Shared<N> {
    /// Takes apart texts of one unit.
    #[must_use]
    pub fn of(texts: [String; N]) -> Self {
        let (before, after) = (before(&texts).to_owned(), after(&texts).to_owned());
        let numbers = texts.map(|text| text[before.len()..text.len() - after.len()].to_owned());
        Self { before, numbers, after }
    }

    /// All numbers but the first.
    #[must_use]
    pub fn numbers_after_the_first(&self) -> Vec<String> {
        self.numbers.iter().skip(1).cloned().collect()
    }

    /// The numbers in a row, the unit said once.
    #[must_use]
    pub fn joined(&self, between: &str) -> String {
        [&*self.before, &self.numbers.join(between), &self.after].concat()
    }
}

/// The words that all begin with.
fn before(texts: &[String]) -> &str {
    let Some((first, rest)) = texts.split_first() else { return "" };
    let words = first.find(|c: char| c.is_ascii_digit()).map_or("", |at| &first[..at]);
    let end = words.rfind(' ').map_or(0, |at| at + 1);
    let shared = &words[..end];
    if rest.iter().all(|text| text.starts_with(shared)) { shared } else { "" }
}

/// The words that all end with.
fn after(texts: &[String]) -> &str {
    let Some((first, rest)) = texts.split_first() else { return "" };
    let begins = first.rfind(|c: char| c.is_ascii_digit()).map_or(first.len(), |at| at + 1);
    let words = &first[begins..];
    let starts = words.char_indices().map(|(at, _)| at).filter(|at| {
        let scaled = words[..*at].ends_with(['만', '억', '조']);
        *at == 0 || scaled || words[*at..].starts_with(' ')
    });
    let tails = starts.map(|at| &words[at..]).filter(|tail| !tail.starts_with(['만', '억', '조', '%']));
    let whole = |text: &String, tail: &str| {
        let head = text.strip_suffix(tail).unwrap_or("");
        let joined = head.ends_with(|c: char| c.is_alphabetic() && !['만', '억', '조'].contains(&c));
        !head.is_empty() && (tail.starts_with(' ') || !joined)
    };
    let mut shared = tails.filter(|tail| rest.iter().all(|text| whole(text, tail)));
    shared.next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrow(from: &str, to: &str) -> String {
        Shared::of([from.to_owned(), to.to_owned()]).joined(" → ")
    }

    #[test]
    fn a_unit_is_said_once_and_scales_and_signs_stay() {
        assert_eq!(arrow("3 years", "5 years"), "3 → 5 years");
        assert_eq!(arrow("4.4 million stacks a year", "780,000 stacks a year"), "4.4 million → 780,000 stacks a year");
        assert_eq!(arrow("$5 billion", "$3 million"), "$5 billion → $3 million");
        assert_eq!(arrow("$13.9 billion", "$11.5 billion"), "$13.9 → $11.5 billion");
        assert_eq!(arrow("40%", "60%"), "40% → 60%");
        assert_eq!(arrow("1 year", "2 years"), "1 year → 2 years");
        assert_eq!(arrow("한 해 82만 장", "한 해 98만 5,000장"), "한 해 82만 장 → 98만 5,000장");
        assert_eq!(arrow("한 해 82만 장", "한 해 68만 장"), "한 해 82만 → 68만 장");
        assert_eq!(arrow("3년", "5년"), "3 → 5년");
        assert_eq!(arrow("", ""), " → ");
    }
}
