//! What can be asked of the claims: verdicts at the settings of a page's link, where a verdict flips, and the map of validity.

use super::Presence::{DefaultNumber, DefaultWord, Required, Unknown};
use super::request::Request;
use super::{Accepts, Field, Function, field, write};
use crate::figures::board::{self, chance, claims as entries, flips, map};
use crate::figures::lines;
use crate::model::claims::Verdict;
use crate::scenario::schema::{AXES, CLAIMS};
use crate::scenario::{Kind, ParamId, Scenario, link, param};
use Accepts::{Number, Text, Word};
use serde::Serialize;

/// The functions on claims.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "claims",
        summary: "Every claim at the settings of a page's link, and the share of worlds in which it holds.",
        fields: &[LINK, field("chances", "whether shares are computed too", Word(&["yes", "no"]), DefaultWord("no"))],
        outputs: &[
            "claims: for each id",
            "  verdict: holds | fails | unknown; value: what is compared, line: with what, in unit",
            "  margin: value less line, with the sign turned where the claim asks for less: above 0 where it holds",
            "  chance: share of worlds in which it holds; null where not computed, or no doubtful number enters",
            "drawn: worlds drawn; effective: as how many equal runs of the market they count (null where not computed)",
        ],
        example: r#"{"fn":"claims","link":"v=1&policy=no_controls&line_surplus_now=0.9"}"#,
        run: claims,
    },
    Function {
        name: "flip",
        summary: "Where the verdict on a claim changes, each input alone moved over its range.",
        fields: &[LINK, field("claim", "id of the claim", Word(CLAIMS), Required)],
        outputs: &[
            "verdict: at the settings themselves",
            "flips: the nearest first; for each the input's id, now, at: values at which the verdict changes (of a choice: options),",
            "  distance: of the first, in half-widths of the source's range (null for a choice or a switch)",
        ],
        example: r#"{"fn":"flip","claim":"total-parity","link":"v=1&discount=20"}"#,
        run: flip,
    },
    Function {
        name: "map",
        summary: "The verdict on a claim over two inputs, at the middles of cells that divide their sliders evenly.",
        fields: &[
            LINK,
            field("claim", "id of the claim", Word(CLAIMS), Required),
            field("across", "id of the input across", Word(AXES), Required),
            field("upright", "id of the input upright", Word(AXES), Required),
            field("side", "cells along each side", Number(1.0, 64.0), DefaultNumber(12.0)),
        ],
        outputs: &[
            "across, upright: the inputs' values, from the least to the greatest",
            "rows: for each upright value one text, a letter a cell: h holds, f fails, ? cannot be told",
        ],
        example: r#"{"fn":"map","claim":"glut","across":"demand_growth","upright":"state_floor","side":8}"#,
        run: the_map,
    },
];

const LINK: Field = field("link", "the part of a page's link after its question mark", Text, Unknown);

/// The settings of the request's link.
fn scenario(request: &Request) -> Result<Scenario, String> {
    let parsed = link::parse(request.text_if_any("link").unwrap_or(""));
    match parsed.notices.first() {
        Some(notice) => Err(format!("link: {notice:?}")),
        None => Ok(parsed.choices.a),
    }
}

/// The claim that the request names.
fn entry(request: &Request) -> entries::Entry {
    let place = CLAIMS.iter().position(|id| *id == request.word("claim"));
    entries::at(place.unwrap_or(0))
}

#[derive(Serialize)]
struct Claims {
    claims: std::collections::BTreeMap<&'static str, Claim>,
    drawn: Option<usize>,
    effective: Option<f64>,
}

#[derive(Serialize)]
struct Claim {
    verdict: &'static str,
    value: Option<f64>,
    line: f64,
    unit: &'static str,
    margin: Option<f64>,
    chance: Option<f64>,
}

fn claims(request: &Request) -> Result<String, String> {
    let s = scenario(request)?;
    let chances = (request.word("chances") == "yes").then(|| chance::all(&s)).flatten();
    let told = |judged: board::Judged| {
        let claim = judged.entry.claim;
        let chance = chances.as_ref().and_then(|chances| chance::of(chances, &judged.entry));
        let margin = judged.value.and_then(|value| claim.margin(value, judged.line));
        let told = Claim {
            verdict: judged.verdict.id(),
            value: judged.value,
            line: judged.line,
            unit: claim.unit,
            margin,
            chance,
        };
        (claim.id, told)
    };
    write(&Claims {
        claims: board::judged(&s).into_iter().map(told).collect(),
        drawn: chances.as_ref().map(|chances| chances.drawn),
        effective: chances.as_ref().map(|chances| chances.effective),
    })
}

#[derive(Serialize)]
struct Flips {
    verdict: &'static str,
    line: f64,
    flips: Vec<Flip>,
}

#[derive(Serialize)]
struct Flip {
    input: &'static str,
    now: serde_json::Value,
    at: Vec<serde_json::Value>,
    distance: Option<f64>,
}

fn flip(request: &Request) -> Result<String, String> {
    let (s, entry) = (scenario(request)?, entry(request));
    let told = |flip: flips::Flip| Flip {
        input: flip.id.id(),
        now: setting(flip.id, s.get(flip.id)),
        at: flip.at.iter().map(|at| setting(flip.id, *at)).collect(),
        distance: Some(flip.distance).filter(|distance| distance.is_finite()),
    };
    write(&Flips {
        verdict: entry.verdict(entry.value(&s), &s).id(),
        line: lines::line(&s, entry.claim),
        flips: flips::all(entry.place, &s).into_iter().map(told).collect(),
    })
}

/// A value as a link writes it: an option's name, or a number.
fn setting(id: ParamId, value: f64) -> serde_json::Value {
    match param(id).kind {
        Kind::Choice { options, .. } => options.get(value as usize).copied().into(),
        _ => value.into(),
    }
}

#[derive(Serialize)]
struct Map {
    across: Vec<f64>,
    upright: Vec<f64>,
    rows: Vec<String>,
}

fn the_map(request: &Request) -> Result<String, String> {
    let (s, side) = (scenario(request)?, libm::round(request.number("side")) as usize);
    let axis = |field: &str| AXES.iter().position(|id| *id == request.word(field)).unwrap_or(0) as f64;
    let s = s
        .with(ParamId::Claim, entry(request).place as f64)
        .with(ParamId::MapAcross, axis("across"))
        .with(ParamId::MapUpright, axis("upright"));
    let asked = map::Asked::of(&s);
    if asked.is_a_line() {
        return Err("upright: the same input as across".to_owned());
    }
    let found = map::all(&s, side);
    let values = |id| (0..side).map(|i| map::value_at(id, (i as f64 + 0.5) / side as f64)).collect();
    let letter = |cell: &Verdict| match cell {
        Verdict::Holds => 'h',
        Verdict::Fails => 'f',
        Verdict::Unknown => '?',
    };
    write(&Map {
        across: values(asked.axes[0]),
        upright: values(asked.axes[1]),
        rows: found.cells.chunks(side).map(|row| row.iter().map(letter).collect()).collect(),
    })
}
