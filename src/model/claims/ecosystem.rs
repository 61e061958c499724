//! The claims of the chapter on software and money: a rival to CUDA forms by itself, US makers lose, services get cheap.

use super::{Along, Claim, Finding, Relation, Search, judge};
use crate::model::market::ledger::Books;
use crate::model::market::moat::watch;
use crate::model::market::token_price::{Rents, index};
use crate::model::market::{Model, Output, Parameters, Policy};

/// Domestic software stands on its own. The line is no chosen maturity: it is the place where software neither gains nor
/// loses once foreign chips come back freely, be that a tipping point or a resting place. Not captured: supply, which the map
/// leaves out; that software may keep its users for habit's sake; that CUDA itself moves on.
pub static CUDA_TIPPING: Claim = Claim {
    id: "cuda-tipping",
    reading: "at 2030.0: maturity led to, with foreign chips free and not refused - maturity >= 0, prices and mandate of then",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.0,
    threshold_reason: "standing-alone",
};

/// Foreign makers are pushed to the margin of the Chinese market. A tenth is our line: Bernstein expected Nvidia to hold 8 % in 2026,
/// after 66 % in 2024. Not captured: chips rented abroad; that a share may return when the rules do.
pub static NVIDIA_LOSES: Claim = Claim {
    id: "nvidia-loses",
    reading: "foreign share of the compute sold and smuggled in 2030 < 0.10",
    unit: "1",
    relation: Relation::Below,
    threshold: 0.10,
    threshold_reason: "margin",
};

/// The loss is large for the foreign maker. A tenth is where US accounting (ASC 280) has a firm name a single customer. Not
/// captured: what the maker does with the chips it does not sell to China while supply is short elsewhere.
pub static LOSS_IS_LARGE: Claim = Claim {
    id: "loss-is-large",
    reading: "sum 2023..2030 of (China revenue without controls - with) / all revenue without controls >= 0.10",
    unit: "1",
    relation: Relation::AtLeast,
    threshold: 0.10,
    threshold_reason: "material",
};

/// Lost revenue slows the frontier. A quarter of a year is our line: a maker with a new product each year moves a launch by
/// about as much for other reasons. Not captured: what rivalry with Chinese makers would have added or taken.
pub static FRONTIER_SLOWS: Claim = Claim {
    id: "frontier-slows",
    reading: "days by which the frontier of 2030 comes later than without controls >= 90",
    unit: "days",
    relation: Relation::AtLeast,
    threshold: 90.0,
    threshold_reason: "quarter",
};

/// Serving tokens is cheaper in China than elsewhere. Parity of rents: the efficiency of serving is taken as equal. Not
/// captured: power, margins, subsidies to services, and models of different sizes.
pub static CHEAP_TOKENS: Claim = Claim {
    id: "cheap-tokens",
    reading: "rent of an H100 equivalent in China / elsewhere, 2027 < 1",
    unit: "1",
    relation: Relation::Below,
    threshold: 1.0,
    threshold_reason: "parity",
};

/// The chapter's claims in reading order.
pub static ALL: [&Claim; 5] = [&CUDA_TIPPING, &NVIDIA_LOSES, &LOSS_IS_LARGE, &FRONTIER_SLOWS, &CHEAP_TOKENS];

/// The year at whose beginning software is judged, and in which shares and the frontier are.
pub const JUDGED: u32 = 2030;
/// The year in which tokens are compared.
pub const TOKEN_YEAR: u32 = 2027;

/// Everything the chapter's claims depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct EcosystemInputs {
    /// The market's.
    pub parameters: Parameters,
    /// What both governments do.
    pub policy: Policy,
    /// What chips rent for.
    pub rents: Rents,
}

/// The value that a claim compares, by its place in [`ALL`]; `None` where the model has no answer.
#[must_use]
pub fn value(place: usize, model: &Model, inputs: &EcosystemInputs) -> Option<f64> {
    let EcosystemInputs { parameters, policy, rents } = inputs;
    match place {
        0 => slip(model, parameters, policy),
        1 => foreign_share(model, parameters, policy),
        2 => lost_share(model, parameters, policy),
        3 => Books::new(model, parameters, policy).delay_days(JUDGED),
        _ => Some(rents.ratio(index(model, parameters, policy).mean(0, TOKEN_YEAR)?, TOKEN_YEAR)),
    }
}

/// The values that all claims compare, in the order of [`ALL`], with the runs that they share made once.
#[must_use]
pub fn values(model: &Model, inputs: &EcosystemInputs) -> [Option<f64>; 5] {
    let EcosystemInputs { parameters, policy, .. } = inputs;
    let books = Books::new(model, parameters, policy);
    [
        value(0, model, inputs),
        books.year(JUDGED).map(|year| year.share),
        books.lost().map(|lost| lost.1),
        books.delay_days(JUDGED),
        value(4, model, inputs),
    ]
}

/// All findings, in the order of [`ALL`], with the lines at `lines`.
#[must_use]
pub fn judge_all(model: &Model, inputs: &EcosystemInputs, lines: [f64; 5]) -> [Finding; 5] {
    [
        cuda_tipping(model, inputs, lines[0]),
        nvidia_loses(model, inputs, lines[1]),
        loss_is_large(model, inputs, lines[2]),
        frontier_slows(model, inputs, lines[3]),
        cheap_tokens(model, inputs, lines[4]),
    ]
}

/// By how much software would gain from 2030.0 on, with foreign chips free and not refused.
fn slip(model: &Model, parameters: &Parameters, policy: &Policy) -> Option<f64> {
    noted(model, || {
        let (_, years) = watch(model, parameters, policy, &[JUDGED]);
        let year = years.first()?;
        Some(year.reopened.target(year.maturity) - year.maturity)
    })
}

fn foreign_share(model: &Model, parameters: &Parameters, policy: &Policy) -> Option<f64> {
    noted(model, || model.run(parameters, policy, &[Output::ForeignComputeShare]).mean(0, JUDGED))
}

fn lost_share(model: &Model, parameters: &Parameters, policy: &Policy) -> Option<f64> {
    noted(model, || Some(Books::new(model, parameters, policy).lost()?.1))
}

/// Flips along the trend of foreign prices, or else software effort.
fn cuda_tipping(model: &Model, inputs: &EcosystemInputs, line: f64) -> Finding {
    let (p, value) = (&inputs.parameters, |parameters: &Parameters| slip(model, parameters, &inputs.policy));
    let trend = percent("free_foreign_price_trend", p.free_foreign_price_trend, -40.0, -10.0);
    let effort = plain("software_effort", p.software_effort, 0.5, 2.0);
    judge(
        &CUDA_TIPPING,
        line,
        value(p),
        &[
            (trend, &|x| value(&Parameters { free_foreign_price_trend: x / 100.0, ..p.clone() })),
            (effort, &|x| value(&Parameters { software_effort: x, ..p.clone() })),
        ],
    )
}

/// Flips along the weight of the mandate.
fn nvidia_loses(model: &Model, inputs: &EcosystemInputs, line: f64) -> Finding {
    let (p, value) = (&inputs.parameters, |parameters: &Parameters| foreign_share(model, parameters, &inputs.policy));
    let weight = plain("mandate_weight", p.mandate_weight, 0.0, 4.0);
    let with = |x: f64| Parameters { mandate_weight: x, ..p.clone() };
    judge_monotone(&NVIDIA_LOSES, line, value(p), &[(weight, &|x| value(&with(x)))])
}

/// Flips along the growth of revenue elsewhere.
fn loss_is_large(model: &Model, inputs: &EcosystemInputs, line: f64) -> Finding {
    let (p, value) = (&inputs.parameters, |parameters: &Parameters| lost_share(model, parameters, &inputs.policy));
    let growth = percent("foreign_revenue_elsewhere_growth", p.foreign_revenue_elsewhere_growth, 0.0, 40.0);
    let with = |x: f64| Parameters { foreign_revenue_elsewhere_growth: x / 100.0, ..p.clone() };
    judge_monotone(&LOSS_IS_LARGE, line, value(p), &[(growth, &|x| value(&with(x)))])
}

/// Flips along the response of technology to research.
fn frontier_slows(model: &Model, inputs: &EcosystemInputs, line: f64) -> Finding {
    let p = &inputs.parameters;
    let value =
        |parameters: &Parameters| noted(model, || Books::new(model, parameters, &inputs.policy).delay_days(JUDGED));
    let elasticity = plain("research_elasticity", p.research_elasticity, 0.0, 0.4);
    let with = |x: f64| Parameters { research_elasticity: x, ..p.clone() };
    judge_monotone(&FRONTIER_SLOWS, line, value(p), &[(elasticity, &|x| value(&with(x)))])
}

/// Flips along the rent elsewhere, or else its trend.
fn cheap_tokens(model: &Model, inputs: &EcosystemInputs, line: f64) -> Finding {
    let (rents, p) = (inputs.rents, &inputs.parameters);
    let index = noted(model, || index(model, p, &inputs.policy).mean(0, TOKEN_YEAR));
    let value = |rents: Rents| Some(rents.ratio(index?, TOKEN_YEAR));
    let world = Along { logarithmic: true, ..plain("world_rent", rents.world, 0.5, 10.0) };
    let trend = percent("world_rent_trend", rents.world_trend, -40.0, 20.0);
    judge(
        &CHEAP_TOKENS,
        line,
        value(rents),
        &[
            (world, &|x| value(Rents { world: x, ..rents })),
            (trend, &|x| value(Rents { world_trend: x / 100.0, ..rents })),
        ],
    )
}

/// A number of the model, or what its notes say: see [`Model::noted`].
fn noted(model: &Model, ask: impl FnOnce() -> Option<f64>) -> Option<f64> {
    let [number] = model.noted(|| [ask().unwrap_or(f64::NAN)]);
    Some(number).filter(|number| !number.is_nan())
}

/// Judges a claim whose value rises, or falls, with each input searched: where the verdict is the same at both ends, it is
/// taken to be the same between, and the runs of a search are saved.
fn judge_monotone(claim: &'static Claim, line: f64, value: Option<f64>, searches: &[Search<'_>]) -> Finding {
    let verdict = claim.verdict(value, line);
    let turns =
        |(along, at): &Search<'_>| [along.min, along.max].iter().any(|x| claim.verdict(at(*x), line) != verdict);
    let searches: Vec<Search<'_>> = searches.iter().copied().filter(turns).collect();
    judge(claim, line, value, &searches)
}

/// An input in the model's own unit.
fn plain(input: &'static str, current: f64, min: f64, max: f64) -> Along {
    Along { input, current, min, max, logarithmic: false, whole: false }
}

/// An input that the schema has in per cent.
fn percent(input: &'static str, share: f64, min: f64, max: f64) -> Along {
    plain(input, 100.0 * share, min, max)
}
