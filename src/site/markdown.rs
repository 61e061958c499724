//! Chapters: Markdown with a front matter and marks where figures and live sentences stand.
//!
//! A mark is `{{name argument}}`: on a line of its own it becomes a block, inside a sentence a live number or a term.

use crate::words::bound::bound_after;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream, html};

/// A chapter's source, taken apart.
#[derive(Debug, Clone)]
pub struct Document {
    fields: Vec<(String, String)>,
    body: String,
    markers: Vec<Marker>,
}

/// One mark in a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// What stands here: `figure`, `claim`, `value`, `term`, `predict`, `chapters`, `sources`, ….
    pub name: String,
    /// Which one; empty where there is only one.
    pub argument: String,
    /// What follows an upright line: of a live number the Korean particle, of a term the text that is shown.
    pub aside: Option<String>,
}

impl Document {
    /// Reads a chapter.
    ///
    /// # Errors
    /// A line that says what is missing: no front matter, a mark without an end.
    pub fn parse(source: &str) -> Result<Self, String> {
        let rest = source.strip_prefix("---\n").ok_or("a chapter begins with `---`")?;
        let (front, body) = rest.split_once("\n---\n").ok_or("the front matter has no end")?;
        let fields = front
            .lines()
            .filter_map(|line| line.split_once(':'))
            .map(|(k, v)| (k.trim().to_owned(), v.trim().trim_matches('"').to_owned()))
            .collect();
        let (body, markers) = take_markers(body)?;
        Ok(Self { fields, body, markers })
    }

    /// A front matter field; empty if absent.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v)
    }

    /// The marks in reading order.
    pub fn markers(&self) -> &[Marker] {
        &self.markers
    }

    /// The chapter's headings (`##` and deeper), by their depth.
    pub fn heading_depths(&self) -> Vec<usize> {
        let depth = |line: &str| line.chars().take_while(|c| *c == '#').count();
        self.body.lines().filter(|l| l.starts_with('#')).map(depth).collect()
    }

    /// The text as its reader meets it: without marks, addresses of links and signs of Markdown.
    pub fn prose(&self) -> String {
        let mut out = String::new();
        for event in Parser::new_ext(&self.body, Options::ENABLE_TABLES) {
            match event {
                Event::Text(text) | Event::Code(text) => out.push_str(&text),
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
                Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
                _ => {}
            }
        }
        out
    }

    /// The chapter as HTML: `parts` stand at the marks, in their order, `link` may make links of words in running text, which is all
    /// but headings, quotations, links and code. Headings of the second depth have the ids `s1`, `s2`, ….
    pub fn html(&self, parts: &[String], mut link: impl FnMut(&str) -> Option<String>) -> String {
        let (mut apart, mut sections, mut last) = (0_u32, 0_u32, ' ');
        let parser = TextMergeStream::new(Parser::new_ext(&self.body, Options::ENABLE_TABLES));
        let events = parser.map(|event| match event {
            Event::Start(tag) => {
                apart += u32::from(is_apart(&tag));
                Event::Start(with_id(tag, &mut sections))
            }
            Event::End(tag) => {
                let ends = matches!(tag, TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::Link | TagEnd::CodeBlock);
                apart -= u32::from(ends);
                Event::End(tag)
            }
            Event::Text(text) => {
                let before = std::mem::replace(&mut last, text.chars().next_back().unwrap_or(' '));
                let linked = if apart == 0 { link(&text) } else { None };
                match linked {
                    Some(linked) => Event::InlineHtml(bound_after(before, &linked).into()),
                    None => Event::Text(bound_after(before, &text).into()),
                }
            }
            other => other,
        });
        let mut out = String::new();
        html::push_html(&mut out, events);
        for (i, part) in parts.iter().enumerate() {
            out = out.replacen(&token(i), part, 1);
        }
        out
    }
}

/// Whether what it holds is no running text.
fn is_apart(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::Link { .. } | Tag::CodeBlock(_))
}

/// A heading of the second depth with its id.
fn with_id<'a>(mut tag: Tag<'a>, sections: &mut u32) -> Tag<'a> {
    if let Tag::Heading { level: HeadingLevel::H2, id, .. } = &mut tag {
        *sections += 1;
        *id = Some(format!("s{sections}").into());
    }
    tag
}

fn token(index: usize) -> String {
    format!("<!--mark:{index}:-->")
}

fn take_markers(body: &str) -> Result<(String, Vec<Marker>), String> {
    let (mut out, mut markers, mut rest) = (String::new(), Vec::new(), body);
    while let Some((before, after)) = rest.split_once("{{") {
        let (inside, tail) = after.split_once("}}").ok_or_else(|| format!("a mark without end: {after:.40}"))?;
        let (inside, aside) = match inside.split_once('|') {
            Some((i, p)) => (i, Some(p.trim().to_owned())),
            None => (inside, None),
        };
        let (name, argument) = inside.trim().split_once(' ').unwrap_or((inside.trim(), ""));
        out.push_str(before);
        out.push_str(&token(markers.len()));
        markers.push(Marker { name: name.to_owned(), argument: argument.trim().to_owned(), aside });
        rest = tail;
    }
    out.push_str(rest);
    Ok((out, markers))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "---\ntitle: T: and more\n---\n\n## H\n\n{{figure wafer}}\n\nOf {{value dies}} dies, {{value good-dies|은}} *work*.\n";

    #[test]
    fn marks_are_filled_where_they_stand() {
        let d = Document::parse(SOURCE).unwrap();
        assert_eq!(d.field("title"), "T: and more");
        assert_eq!(d.heading_depths(), [2]);
        let part = |m: &Marker| format!("[{} {}{}]", m.name, m.argument, m.aside.as_deref().unwrap_or(""));
        let html = d.html(&d.markers().iter().map(part).collect::<Vec<_>>(), |_| None);
        assert!(html.contains("[figure wafer]"));
        assert!(html.contains("<p>Of [value dies] dies, [value good-dies은] <em>work</em>.</p>"), "{html}");
    }

    #[test]
    fn words_are_linked_in_running_text_alone() {
        let source = "---\na: b\n---\n\n> a word\n\n## A word\n\nA [word](x) and `word`, *word*: word.\n\n## B\n";
        let document = Document::parse(source).unwrap();
        let html = document.html(&[], |text| text.contains("word").then(|| text.replace("word", "<i>w</i>")));
        assert_eq!(html.matches("<i>w</i>").count(), 2, "{html}");
        assert!(html.contains("<em><i>w</i></em>: <i>w</i>."), "{html}");
        assert!(html.contains("<h2 id=\"s1\">A word</h2>") && html.contains("<h2 id=\"s2\">"), "{html}");
        assert_eq!(
            document.prose().split_whitespace().collect::<Vec<_>>().join(" "),
            "a word A word A word and word, word: word. B"
        );
    }

    #[test]
    fn faults_are_named() {
        assert!(Document::parse("no front").is_err());
        assert!(Document::parse("---\na: b\n---\n{{open").unwrap_err().contains("without end"));
    }
}
