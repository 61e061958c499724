//! A figure as a file: CSV and SVG (a PNG is that SVG, drawn by the browser). Every file carries the scenario's link, the
//! model's version and the sources.

use super::{Answer, FigureId};
use crate::plot::svg::{Colours, escape, inner, number};
use crate::plot::{Drawing, Layout, Role, Theme, text_width};
use crate::words::{Lang, site};
use std::fmt::Write as _;

/// What every file says about itself.
#[derive(Debug, Clone)]
pub struct Export {
    /// Language of the file.
    pub lang: Lang,
    /// Which figure.
    pub figure: FigureId,
    /// The link that brings the figure back as it is.
    pub link: String,
    /// Its sources, one line each, as the page lists them.
    pub sources: Vec<String>,
    /// The sources' titles, each once: for a picture's foot.
    pub titles: Vec<String>,
}

/// The figure's table as CSV, with its origin in comment lines.
pub fn csv(answer: &dyn Answer, export: &Export) -> String {
    let mut comments = vec![answer.finding(export.lang), export.link.clone(), site::model_version(export.lang)];
    comments.extend(export.sources.iter().cloned());
    answer.table(export.lang).csv(&comments)
}

/// The figure as an SVG file of its own, in light colours, with its finding above and its origin below.
///
/// `dense` is the dense layer's markup, if the figure has one.
pub fn svg_file(answer: &dyn Answer, export: &Export, dense: &str) -> String {
    const MARGIN: f64 = 24.0;
    let drawing: Drawing = answer.draw(export.lang, Layout::Wide);
    let theme = Theme::Light;
    let title = wrapped(&answer.finding(export.lang), drawing.width, 17.0);
    let mut notes = vec![export.link.clone(), site::model_version(export.lang)];
    notes.extend(wrapped(&answer.caption(export.lang), drawing.width, 12.0));
    let titles = format!("{}: {}", site::sources_heading(export.lang), export.titles.join("; "));
    notes.extend(wrapped(&titles, drawing.width, 12.0));
    let top = MARGIN + 24.0 * title.len() as f64 + 8.0;
    let width = number(drawing.width + 2.0 * MARGIN);
    let height = number(top + drawing.height + 18.0 * notes.len() as f64 + 2.0 * MARGIN);
    let colour = |role| theme.colour(role).hex();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"Pretendard, Apple SD Gothic Neo, Noto Sans KR, Noto Sans CJK KR, Malgun Gothic, sans-serif\">\
         <title>{}</title><metadata>{}</metadata><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>",
        escape(&answer.finding(export.lang)),
        escape(&export.sources.join("\n")),
        colour(Role::Paper)
    );
    let mut line = |y: f64, size: f64, weight: u16, role: Role, text: &str| {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{}\">{}</text>",
            number(MARGIN),
            number(y),
            number(size),
            colour(role),
            escape(text)
        );
    };
    for (i, text) in title.iter().enumerate() {
        line(MARGIN + 18.0 + 24.0 * i as f64, 17.0, 700, Role::Text, text);
    }
    for (i, text) in notes.iter().enumerate() {
        line(top + drawing.height + MARGIN + 18.0 * i as f64, 12.0, 400, Role::Muted, text);
    }
    let _ = write!(
        out,
        "<g transform=\"translate({} {})\">{dense}{}</g></svg>",
        number(MARGIN),
        number(top),
        inner(&drawing.marks, Colours::Written(theme))
    );
    out
}

/// `text` in lines that fit `width` in type of `size`, broken at spaces.
fn wrapped(text: &str, width: f64, size: f64) -> Vec<String> {
    let fits = |s: &str| text_width(s, size) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Choices;

    #[test]
    fn files_name_link_version_and_sources() {
        for figure in FigureId::ALL {
            let answer = figure.answer(&Choices::default());
            let export = Export {
                lang: Lang::Ko,
                figure,
                link: "https://example.org/ko/legacy/?v=1&die=331".into(),
                sources: vec!["CSET (2020)".into()],
                titles: vec!["CSET (2020)".into()],
            };
            for file in [csv(&*answer, &export), svg_file(&*answer, &export, "")] {
                assert!(file.contains("die=331"), "{figure:?}: no link");
                assert!(file.contains(crate::model::DATA_AS_OF), "{figure:?}: no version");
                assert!(file.contains("CSET"), "{figure:?}: no source");
                assert!(!file.contains("NaN"), "{figure:?}");
            }
        }
    }
}
