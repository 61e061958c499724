//! Taking a figure away as a file.

use super::{Answer, Export, csv, dense, svg_file};
use crate::app::browser;
use crate::plot::{Layout, Theme};

/// What a reader can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// The table.
    Csv,
    /// The drawing.
    Svg,
    /// The drawing as pixels.
    Png,
}

/// Starts a download. Where the page's frame forbids downloads, nothing starts and the file's text comes back.
pub fn deliver(file: File, export: &Export, answer: &dyn Answer) -> Option<String> {
    let text = match file {
        File::Csv => csv(answer, export),
        File::Svg | File::Png => svg_file(answer, export, &dense_marks(answer, export)),
    };
    if browser::downloads_blocked() {
        return Some(text);
    }
    let name = format!("good-enough-{}", export.figure.id());
    match file {
        File::Csv => browser::download(&format!("{name}.csv"), "text/csv;charset=utf-8", &text),
        File::Svg => browser::download(&format!("{name}.svg"), "image/svg+xml", &text),
        File::Png => browser::download_png(&format!("{name}.png"), &text),
    }
    None
}

fn dense_marks(answer: &dyn Answer, export: &Export) -> String {
    let drawing = answer.draw(export.lang, Layout::Wide);
    let layer = answer.dense(Layout::Wide);
    layer.map_or_else(String::new, |x| dense::svg(&x, Theme::Light, drawing.width, drawing.height))
}
