//! Where the program is cut: each function here comes out of a module of its own, with all that it alone needs.

// The macro declares what the module is cut along as foreign functions.
#![allow(unsafe_code)]

use super::State;
use super::mount::{answers, answers_on_the_board};
use crate::figures::parts::{self, Contents, Part};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What comes with a part: its contents, and the code, common to all parts, that lets figures and sentences follow.
#[derive(Debug)]
struct Arrived {
    contents: Contents,
    attach: fn(&State),
}

type Fetched = Result<Box<Arrived>, SplitLoaderError>;

/// Fetches a part, unless it is here; gives what attaches a page's figures and sentences, `None` where it cannot be fetched.
pub async fn fetch(part: Part) -> Option<fn(&State)> {
    let arrived = match part {
        Part::Training => training().await,
        Part::Legacy => legacy().await,
        Part::Sanctions => sanctions().await,
        Part::Ecosystem => ecosystem().await,
        Part::Verdict => verdict().await,
    };
    let arrived = arrived.ok()?;
    if part.contents().is_none() {
        parts::keep(part, arrived.contents);
    }
    Some(arrived.attach)
}

fn arrived(contents: Contents) -> Fetched {
    Ok(Box::new(Arrived { contents, attach: answers }))
}

#[wasm_split(training, fallible)]
fn training() -> Fetched {
    arrived(parts::training())
}

#[wasm_split(legacy, fallible)]
fn legacy() -> Fetched {
    arrived(parts::legacy())
}

#[wasm_split(sanctions, fallible)]
fn sanctions() -> Fetched {
    arrived(parts::sanctions())
}

#[wasm_split(ecosystem, fallible)]
fn ecosystem() -> Fetched {
    arrived(parts::ecosystem())
}

#[wasm_split(verdict, fallible)]
fn verdict() -> Fetched {
    Ok(Box::new(Arrived { contents: parts::verdict(), attach: answers_on_the_board }))
}
