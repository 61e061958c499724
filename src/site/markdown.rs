//! Chapters: Markdown with a front matter and marks where figures and live sentences stand.
//!
//! A mark is `{{name argument}}`: on a line of its own it becomes a block, inside a sentence a live number.

use pulldown_cmark::{Options, Parser, html};

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
    /// What stands here: `figure`, `claim`, `value`, `predict`, `chapters`, `checks`, `sources`.
    pub name: String,
    /// Which one; empty where there is only one.
    pub argument: String,
    /// The Korean particle that follows a live number, if one does.
    pub particle: Option<String>,
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

    /// The chapter as HTML; `fill` says what stands at each mark.
    pub fn html(&self, fill: impl Fn(&Marker) -> String) -> String {
        let mut out = String::new();
        html::push_html(&mut out, Parser::new_ext(&self.body, Options::ENABLE_TABLES));
        for (i, marker) in self.markers.iter().enumerate() {
            out = out.replacen(&token(i), &fill(marker), 1);
        }
        out
    }
}

fn token(index: usize) -> String {
    format!("<!--mark:{index}:-->")
}

fn take_markers(body: &str) -> Result<(String, Vec<Marker>), String> {
    let (mut out, mut markers, mut rest) = (String::new(), Vec::new(), body);
    while let Some((before, after)) = rest.split_once("{{") {
        let (inside, tail) = after.split_once("}}").ok_or_else(|| format!("a mark without end: {after:.40}"))?;
        let (inside, particle) = match inside.split_once('|') {
            Some((i, p)) => (i, Some(p.trim().to_owned())),
            None => (inside, None),
        };
        let (name, argument) = inside.trim().split_once(' ').unwrap_or((inside.trim(), ""));
        out.push_str(before);
        out.push_str(&token(markers.len()));
        markers.push(Marker { name: name.to_owned(), argument: argument.trim().to_owned(), particle });
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
        let html = d.html(|m| format!("[{} {}{}]", m.name, m.argument, m.particle.as_deref().unwrap_or("")));
        assert!(html.contains("[figure wafer]"));
        assert!(html.contains("<p>Of [value dies] dies, [value good-dies은] <em>work</em>.</p>"), "{html}");
    }

    #[test]
    fn faults_are_named() {
        assert!(Document::parse("no front").is_err());
        assert!(Document::parse("---\na: b\n---\n{{open").unwrap_err().contains("without end"));
    }
}
