//! The questions before figures: the reader guesses first.

use super::{Lang, number, site};
use crate::figures::FigureId;

/// The question before a figure, if it has one; every answer is a number from 0 to 100.
pub fn question(lang: Lang, figure: FigureId) -> Option<&'static str> {
    match figure {
        FigureId::Wafer => Some(site::predict_wafer_question(lang)),
        _ => None,
    }
}

/// How a guess reads.
pub fn reads(lang: Lang, _figure: FigureId, value: f64) -> String {
    let value = number::plain(value);
    match lang {
        Lang::Ko => format!("100개 중 {value}개"),
        Lang::En => format!("{value} of 100"),
    }
}

/// What the reader is told after a guess.
pub fn reveal(lang: Lang, _figure: FigureId, guess: f64, answer: f64) -> String {
    site::predict_reveal(lang, guess, answer)
}
