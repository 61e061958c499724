//! What can be asked of wafers, dies and nodes. A new function is a row of [`FUNCTIONS`] and a function beneath it.

use super::request::Request;
use super::{Accepts, Function, Presence, field, missing, write};
use crate::model::fab::node;
use crate::model::fab::node_cost::{self, Memory, NodeCostInputs, Packaging};
use crate::model::fab::utilisation::{FabInputs, fab};
use crate::model::fab::wafer::{WaferInputs, die_economics};
use crate::model::fab::{FabError, Placement, YieldModel, YieldParameters};
use Accepts::{Number, Word};
use Presence::{DefaultNumber, DefaultWord, OnlyWith, Required};
use serde::Serialize;

const YIELD_MODELS: &[&str] = &["poisson", "murphy", "seeds", "moore", "bose_einstein", "negative_binomial"];
const PLACEMENTS: &[&str] = &["die_centred", "street_centred", "best"];
const NODE_IDS: &[&str] = &["90nm", "65nm", "40nm", "28nm", "20nm", "16nm", "10nm", "7nm", "5nm"];
const PACKAGINGS: &[&str] = &["plain", "interposer"];
const MEMORIES: &[&str] = &["none", "gddr6", "lpddr5x", "ddr5", "hbm3e"];

/// The functions on fabs.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "die",
        summary: "Whole dies on a wafer, their yield, and the cost of a good one.",
        fields: &[
            field("wafer_mm", "wafer diameter, mm", Number(10.0, 1000.0), Required),
            field("edge_mm", "unusable rim, mm (and at most 0.49 of the diameter)", Number(0.0, 490.0), Required),
            field("scribe_mm", "lane between dies, mm", Number(0.0, 10.0), Required),
            field("die_w_mm", "die width, mm", Number(0.01, 1000.0), Required),
            field("die_h_mm", "die height, mm", Number(0.01, 1000.0), Required),
            field("placement", "where the grid of dies stands", Word(PLACEMENTS), Required),
            field("d0_per_cm2", "killing defects per cm2", Number(0.0, 1000.0), Required),
            field("yield_model", "how defects are spread", Word(YIELD_MODELS), Required),
            field(
                "alpha",
                "clustering, dimensionless",
                Number(1e-3, 1e6),
                OnlyWith("yield_model", "negative_binomial"),
            ),
            field(
                "layers",
                "critical layers, each with d0/layers",
                Number(1.0, 1000.0),
                OnlyWith("yield_model", "bose_einstein"),
            ),
            field("wafer_price_usd", "price of a processed wafer, USD", Number(0.0, 1e7), Required),
        ],
        outputs: &[
            "dies: whole dies",
            "yield: share of good dies, 0 to 1",
            "good_dies: dies x yield, not rounded",
            "cost_per_good_die_usd: USD; null where the placement leaves no whole die",
        ],
        example: r#"{"fn":"die","wafer_mm":300,"edge_mm":3,"scribe_mm":0.1,"die_w_mm":25.8,"die_h_mm":25.8,"placement":"best","d0_per_cm2":0.16,"yield_model":"negative_binomial","alpha":3,"wafer_price_usd":13500}"#,
        run: die,
    },
    Function {
        name: "implied_d0",
        summary: "The defect density that a reported yield implies.",
        fields: &[
            field("yield", "share of good dies", Number(1e-6, 1.0), Required),
            field("die_area_mm2", "die area, mm2", Number(1e-4, 1e6), Required),
            field("yield_model", "how defects are spread", Word(YIELD_MODELS), Required),
            field("alpha", "clustering, dimensionless", Number(0.1, 1e6), OnlyWith("yield_model", "negative_binomial")),
            field("layers", "critical layers", Number(1.0, 1000.0), OnlyWith("yield_model", "bose_einstein")),
        ],
        outputs: &["d0_per_cm2: killing defects per cm2"],
        example: r#"{"fn":"implied_d0","yield":0.4,"die_area_mm2":665,"yield_model":"negative_binomial","alpha":3}"#,
        run: implied_d0,
    },
    Function {
        name: "wafer_cost",
        summary: "What a wafer costs in a fab at a given utilisation, and who would have to pay the difference to its price.",
        fields: &[
            field("capex_usd_per_wspm", "investment per wafer start a month, USD", Number(0.0, 1e7), Required),
            field("life_years", "years of writing off", Number(0.1, 100.0), Required),
            field("variable_cost_usd", "cost of a wafer besides capital, USD", Number(0.0, 1e6), Required),
            field("utilisation", "share of capacity in use", Number(0.001, 1.0), Required),
            field("price_usd", "sale price of a wafer, USD", Number(0.0, 1e6), Required),
            field("capital_covered", "share of the investment that others carry", Number(0.0, 1.0), DefaultNumber(0.0)),
            field("doublings", "doublings of cumulative output", Number(0.0, 30.0), DefaultNumber(0.0)),
            field("learning_rate", "fall of the variable cost at each", Number(0.0, 0.99), DefaultNumber(0.0)),
        ],
        outputs: &[
            "cost_usd: the fab's cost of a wafer",
            "full_cost_usd: the cost with nobody else carrying capital",
            "fixed_usd: capital charge of a wafer of capacity",
            "variable_usd: variable cost after learning",
            "margin_usd: price less the fab's cost",
            "break_even_price_usd: price of no gain and no loss at this utilisation",
            "break_even_utilisation: utilisation of no gain and no loss at this price; null where even a full fab loses",
            "capital_to_cover: share of the capital others must carry to sell at this price; null below variable cost",
        ],
        example: r#"{"fn":"wafer_cost","capex_usd_per_wspm":89000,"life_years":7,"variable_cost_usd":709,"utilisation":0.9,"price_usd":1500}"#,
        run: wafer_cost,
    },
    Function {
        name: "node_cost",
        summary: "The same function on a process node: what it costs to make and to run, part by part.",
        fields: &[
            field("node", "process node", Word(NODE_IDS), Required),
            field("volume", "chips over which design and masks are spread", Number(1.0, 1e12), Required),
            field("life_years", "years of operation", Number(0.0, 100.0), Required),
            field("power_price_usd_per_kwh", "price of electricity, USD/kWh", Number(0.0, 100.0), Required),
            field("power_w_at_5nm", "power of the function on 5 nm at full load, W", Number(0.0, 1e6), Required),
            field("duty", "share of hours at full load", Number(0.0, 1.0), DefaultNumber(1.0)),
            field(
                "transistors_billion",
                "size of the function, 1e9 transistors",
                Number(0.01, 1e4),
                DefaultNumber(90.7),
            ),
            field(
                "mature_discount",
                "share off the wafer price for 28 nm and older",
                Number(0.0, 0.999),
                DefaultNumber(0.0),
            ),
            field("packaging", "how the logic is packaged", Word(PACKAGINGS), DefaultWord("plain")),
            field("memory", "memory beside the logic", Word(MEMORIES), DefaultWord("none")),
            field("memory_gb", "amount of memory, GB", Number(0.0, 1e6), DefaultNumber(0.0)),
        ],
        outputs: &[
            "node, area_mm2, dies_per_function (cut to the 26 x 33 mm field), packages, power_w",
            "silicon_usd, design_usd (with masks), packaging_usd, memory_usd, energy_usd: USD per function over its life",
            "total_usd: the five together",
            "unverified: CSET's design cost per chip and energy per year, for comparison only; in no total",
        ],
        example: r#"{"fn":"node_cost","node":"28nm","volume":5000000,"life_years":3,"power_price_usd_per_kwh":0.08,"power_w_at_5nm":300,"duty":0.8,"memory":"hbm3e","memory_gb":64}"#,
        run: node_bill,
    },
];

fn words(error: &FabError) -> String {
    error.to_string()
}

fn yield_model(request: &Request) -> Result<YieldModel, String> {
    YieldModel::from_id(request.word("yield_model")).ok_or_else(|| missing("yield_model"))
}

/// The parameters given; where the model needs none, values that it does not read.
fn yield_parameters(request: &Request) -> YieldParameters {
    YieldParameters {
        alpha: request.number_if_any("alpha").unwrap_or(1.0),
        layers: request.number_if_any("layers").unwrap_or(1.0),
    }
}

fn die(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        dies: u64,
        r#yield: f64,
        good_dies: f64,
        cost_per_good_die_usd: Option<f64>,
    }
    let YieldParameters { alpha, layers } = yield_parameters(request);
    let result = die_economics(&WaferInputs {
        wafer_mm: request.number("wafer_mm"),
        edge_mm: request.number("edge_mm"),
        scribe_mm: request.number("scribe_mm"),
        die_width_mm: request.number("die_w_mm"),
        die_height_mm: request.number("die_h_mm"),
        placement: Placement::from_id(request.word("placement")).ok_or_else(|| missing("placement"))?,
        d0_per_cm2: request.number("d0_per_cm2"),
        yield_model: yield_model(request)?,
        alpha,
        layers,
        wafer_price_usd: request.number("wafer_price_usd"),
        seed: 0,
    })
    .map_err(|error| words(&error))?;
    write(&Answer {
        dies: result.dies,
        r#yield: result.die_yield,
        good_dies: result.good_dies,
        cost_per_good_die_usd: result.cost_per_good_die_usd,
    })
}

fn implied_d0(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        d0_per_cm2: f64,
    }
    let d0_per_cm2 = yield_model(request)?.implied_d0(
        request.number("yield"),
        request.number("die_area_mm2"),
        yield_parameters(request),
    );
    write(&Answer { d0_per_cm2 })
}

fn wafer_cost(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        cost_usd: f64,
        full_cost_usd: f64,
        fixed_usd: f64,
        variable_usd: f64,
        margin_usd: f64,
        break_even_price_usd: f64,
        break_even_utilisation: Option<f64>,
        capital_to_cover: Option<f64>,
    }
    let result = fab(&FabInputs {
        capex_usd_per_wspm: request.number("capex_usd_per_wspm"),
        life_years: request.number("life_years"),
        variable_cost_usd: request.number("variable_cost_usd"),
        utilisation: request.number("utilisation"),
        price_usd: request.number("price_usd"),
        capital_covered: request.number("capital_covered"),
        doublings: request.number("doublings"),
        learning_rate: request.number("learning_rate"),
    })
    .map_err(|error| words(&error))?;
    write(&Answer {
        cost_usd: result.cost_usd,
        full_cost_usd: result.full_cost_usd,
        fixed_usd: result.fixed_usd,
        variable_usd: result.variable_usd,
        margin_usd: result.margin_usd,
        break_even_price_usd: result.break_even_price_usd,
        break_even_utilisation: result.break_even_utilisation,
        capital_to_cover: result.capital_to_cover,
    })
}

fn node_bill(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Unverified {
        cset_design_usd: f64,
        cset_energy_usd_per_year: f64,
    }
    #[derive(Serialize)]
    struct Answer {
        node: &'static str,
        area_mm2: f64,
        dies_per_function: u32,
        packages: u32,
        power_w: f64,
        silicon_usd: f64,
        design_usd: f64,
        packaging_usd: f64,
        memory_usd: f64,
        energy_usd: f64,
        total_usd: f64,
        unverified: Unverified,
    }
    let node = node::find(request.word("node")).ok_or_else(|| missing("node"))?;
    let bill = node_cost::node_cost(node, &node_inputs(request)?).map_err(|error| words(&error))?;
    write(&Answer {
        node: node.id,
        area_mm2: bill.area_mm2,
        dies_per_function: bill.dies_per_function,
        packages: bill.packages,
        power_w: bill.power_w,
        silicon_usd: bill.silicon_usd,
        design_usd: bill.design_usd,
        packaging_usd: bill.packaging_usd,
        memory_usd: bill.memory_usd,
        energy_usd: bill.energy_usd,
        total_usd: bill.total_usd,
        unverified: Unverified {
            cset_design_usd: bill.cset_design_usd,
            cset_energy_usd_per_year: bill.cset_energy_usd_per_year,
        },
    })
}

fn node_inputs(request: &Request) -> Result<NodeCostInputs, String> {
    Ok(NodeCostInputs {
        transistors_billion: request.number("transistors_billion"),
        mature_discount: request.number("mature_discount"),
        volume: request.number("volume"),
        life_years: request.number("life_years"),
        power_price_usd_per_kwh: request.number("power_price_usd_per_kwh"),
        power_w_at_5nm: request.number("power_w_at_5nm"),
        duty: request.number("duty"),
        packaging: Packaging::from_id(request.word("packaging")).ok_or_else(|| missing("packaging"))?,
        memory: Memory::from_id(request.word("memory")).ok_or_else(|| missing("memory"))?,
        memory_gb: request.number("memory_gb"),
    })
}
