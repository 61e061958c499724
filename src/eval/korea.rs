//! What can be asked of the block on Korea.

use super::Presence::{DefaultNumber, Unknown};
use super::market::{PARAMETERS, POLICY, STEPS_PER_YEAR, asked};
use super::request::Request;
use super::{Accepts, Field, Function, field, write};
use crate::model::claims::Verdict;
use crate::model::claims::korea::{ALL, KoreaInputs, judge_all};
use crate::model::facts::korea as facts;
use crate::model::korea::fabs::{Fabs, START};
use crate::model::korea::{Assumptions, Year};
use crate::model::market::Model;
use Accepts::{Boolean, Number};
use serde::Serialize;

/// The functions on Korea.
pub const FUNCTIONS: &[Function] = &[Function {
    name: "korea",
    summary: "What the controls and China's own memory mean for Korea, 2025 to 2032, under a policy. Money: billion USD at the prices of 2024.",
    fields: FIELDS,
    outputs: &[
        "rush: million stacks of high-bandwidth memory bought before the control; begins: when it begins (null without one)",
        "fall_explained: share of the fall of Korea's chip exports to China in January and February 2025 that stacks explain",
        "years: for each year 2025 to 2032",
        "  hbm_stacks: million not bought for the control; hbm: Korean sales forgone",
        "  cxmt: share of the world's DRAM in bits; at_risk: Korean sales that its growth since 2024 takes",
        "  pulled: Korean DRAM in the servers of more AI cards than in 2024; resold: of both losses; net: what is left",
        "  fabs, fabs_of_world: output of the Korean fabs in China, and their share of the world's, over those of 2026.0",
        "turns: years in which gains become losses or losses gains",
        "claims: for each id, whether it holds (null: no public figure to compare), and the value compared",
    ],
    example: r#"{"fn":"korea","policy":"as_happened","cxmt_growth":0.5,"cxmt_cap":0.25,"licensed":false,"licence_end":2027}"#,
    run: korea,
}];

const FIELDS: &[Field] = &[
    POLICY,
    PARAMETERS,
    field(
        "rush_risk",
        "how sure buyers are that the control comes",
        Number(0.0, 1.0),
        DefaultNumber(facts::HBM_RUSH_RISK.value),
    ),
    field(
        "rush_days",
        "days between announcement and date",
        Number(0.0, 365.0),
        DefaultNumber(facts::HBM_RUSH_DAYS.value),
    ),
    field("rush_cover", "years of need wanted in store", Number(0.0, 3.0), DefaultNumber(facts::HBM_RUSH_COVER.value)),
    field("stack_price", "USD a stack", Number(1.0, 10_000.0), DefaultNumber(facts::HBM_STACK_PRICE.value)),
    field("stack_share", "Korean share of the stacks", Number(0.0, 1.0), DefaultNumber(facts::KOREA_HBM_SHARE.value)),
    field(
        "cxmt_growth",
        "growth of CXMT's share while small, 1/year",
        Number(0.0, 2.0),
        DefaultNumber(facts::CXMT_GROWTH.value),
    ),
    field("cxmt_cap", "share at which CXMT stays", Number(0.0, 1.0), DefaultNumber(facts::CXMT_CAP.value)),
    field(
        "displacement",
        "points of Korea's memory sales to China for each point of CXMT's share",
        Number(0.0, 10.0),
        DefaultNumber(facts::CXMT_DISPLACEMENT.value),
    ),
    field(
        "memory_share",
        "memory in Korea's chips sold to China",
        Number(0.0, 1.0),
        DefaultNumber(facts::KOREA_MEMORY_SHARE.value),
    ),
    field(
        "resold",
        "share of what is lost that is sold elsewhere",
        Number(0.0, 1.0),
        DefaultNumber(facts::KOREA_RESOLD.value),
    ),
    field(
        "dram_per_card",
        "DRAM in the server for each AI card, GB",
        Number(0.0, 1e5),
        DefaultNumber(facts::DRAM_PER_CARD.value),
    ),
    field("foreign_counted", "whether foreign cards count; unknown: yes", Boolean, Unknown),
    field("licensed", "whether the fabs get a licence each year; unknown: yes", Boolean, Unknown),
    field("licence_end", "end of the last licence otherwise, year", Number(START, 2036.0), DefaultNumber(2027.0)),
    field("spares", "years for which parts last", Number(0.0, 10.0), DefaultNumber(facts::FAB_SPARES.value)),
    field(
        "tool_life",
        "mean life of a tool without parts, years",
        Number(0.1, 100.0),
        DefaultNumber(facts::FAB_TOOL_LIFE.value),
    ),
    field(
        "world_growth",
        "growth of the world's memory in bits, 1/year",
        Number(0.0, 2.0),
        DefaultNumber(facts::MEMORY_BIT_GROWTH.value),
    ),
];

#[derive(Serialize)]
struct Row {
    year: u32,
    hbm_stacks: f64,
    hbm: f64,
    cxmt: f64,
    at_risk: f64,
    pulled: f64,
    resold: f64,
    net: f64,
    fabs: f64,
    fabs_of_world: f64,
}

#[derive(Serialize)]
struct Judged {
    id: &'static str,
    holds: Option<bool>,
    value: Option<f64>,
}

fn assumptions(request: &Request) -> Assumptions {
    let number = |name| request.number(name);
    Assumptions {
        rush_risk: number("rush_risk"),
        rush_days: number("rush_days"),
        rush_cover: number("rush_cover"),
        stack_price: number("stack_price"),
        stack_share: number("stack_share"),
        cxmt_growth: number("cxmt_growth"),
        cxmt_cap: number("cxmt_cap"),
        displacement: number("displacement"),
        memory_share: number("memory_share"),
        resold: number("resold"),
        dram_per_card: number("dram_per_card"),
        foreign_counted: request.boolean_if_any("foreign_counted").unwrap_or(true),
    }
}

fn fabs(request: &Request) -> Fabs {
    Fabs {
        licensed: request.boolean_if_any("licensed").unwrap_or(true),
        end: request.number("licence_end"),
        spares: request.number("spares"),
        tool_life: request.number("tool_life"),
        world_growth: request.number("world_growth"),
    }
}

fn row(year: &Year, fabs: &Fabs) -> Row {
    let middle = f64::from(year.year) + 0.5;
    Row {
        year: year.year,
        hbm_stacks: year.hbm_stacks,
        hbm: year.hbm,
        cxmt: year.cxmt,
        at_risk: year.at_risk,
        pulled: year.pulled,
        resold: year.resold,
        net: year.net(),
        fabs: fabs.output(middle),
        fabs_of_world: fabs.world_share(middle),
    }
}

fn korea(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        rush: f64,
        begins: Option<f64>,
        fall_explained: Option<f64>,
        years: Vec<Row>,
        turns: Vec<u32>,
        claims: Vec<Judged>,
    }
    let asked = asked(request)?;
    let inputs = KoreaInputs { parameters: asked.parameters, policy: asked.policy, assumptions: assumptions(request) };
    let (model, fabs) = (Model::new(STEPS_PER_YEAR), fabs(request));
    let korea = inputs.korea(&model);
    let findings = judge_all(&model, &inputs, ALL.map(|claim| claim.threshold));
    let judged = findings.iter().map(|finding| {
        let holds = (finding.verdict != Verdict::Unknown).then_some(finding.verdict == Verdict::Holds);
        Judged { id: finding.claim.id, holds, value: holds.map(|_| finding.value) }
    });
    write(&Answer {
        rush: korea.hbm.rush,
        begins: korea.hbm.begins,
        fall_explained: korea.fall_explained(),
        years: korea.years().map(|year| row(&year, &fabs)).collect(),
        turns: korea.turns().into_iter().map(|(year, _)| year).collect(),
        claims: judged.collect(),
    })
}
