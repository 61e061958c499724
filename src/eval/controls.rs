//! What can be asked of export rules and of the catalogue of chips.

use super::request::Request;
use super::{Accepts, Field, Function, Presence, field, missing, write};
use crate::model::chips::{self, CHIPS, Chip, Figure, Quantity};
use crate::model::controls::{
    CHECKED_TO, Class, Date, FIRST_DATE, Flag, Inputs, LAST_DATE, Regime, Status, Variable, regime, status,
    status_changes,
};
use crate::model::facts::Grade;
use Accepts::{Boolean, Number, Object, Text, Word};
use Presence::{Either, Required, Unknown};
use serde::Serialize;
use std::collections::BTreeMap;

const REGIME_IDS: &[&str] = &[
    "us_letters_2022_08",
    "us_3a090_2022",
    "us_3a090_2023_immediate",
    "us_3a090_2023",
    "us_hbm_2024",
    "us_diffusion_2025",
    "us_foundry_2025",
    "us_letter_2025_04",
    "us_overlay_2026",
    "us_tariff232_2026",
    "proposal_safe_chips_2025",
];

const fn number(variable: Variable, meaning: &'static str) -> Field {
    let (min, max) = variable.range();
    field(variable.id(), meaning, Number(min, max), Unknown)
}

const fn flag(flag: Flag, meaning: &'static str) -> Field {
    field(flag.id(), meaning, Boolean, Unknown)
}

/// What the rules ask about a chip.
const CHIP: &[Field] = &[
    number(Variable::Tpp, "2 x MacTOPS x bit length, dense, highest over bit lengths"),
    number(Variable::Pd, "TPP per mm2 of logic dies on non-planar nodes"),
    number(Variable::MemoryBandwidth, "total DRAM bandwidth, GB/s"),
    number(Variable::IoBandwidth, "links and PCIe, both directions together, GB/s"),
    flag(Flag::DataCentre, "designed or marketed for data centres"),
    number(Variable::HbmDensity, "HBM rule: bandwidth over area of stack or package, GB/s per mm2"),
    number(Variable::Node, "foundry rule: process node, nm"),
    flag(Flag::NonPlanar, "foundry rule: non-planar transistors"),
    number(Variable::Transistors, "foundry rule: transistors, 1e9"),
    flag(Flag::HasHbm, "foundry rule: packaged with HBM"),
    number(Variable::Year, "foundry rule: year of completion"),
    flag(Flag::DesignerApproved, "foundry rule: approved or authorised designer attests"),
];

/// The functions on export rules and chips.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "classify",
        summary: "What one export rule says about a chip, or the rules together for China on a day (2022-01-01 to 2026-12-31).",
        fields: &[
            field("regime", "one rule, alone", Word(REGIME_IDS), Either("date")),
            field("date", "the rules in force on that day, together", Accepts::Date, Either("regime")),
            field("chip", "the chip's figures", Object(CHIP), Required),
        ],
        outputs: &[
            "class: not_caught, nac_notification, licence_required, licence_case_by_case,",
            "  licence_presumption_of_denial, unknown (a figure that decides is missing); of single rules also",
            "  licence_exception_hbm_possible, no_change_for_china, presumed_3a090a_licence_required,",
            "  tariff_25_percent, no_tariff_under_this_action, deny",
            "rule, paragraph, citation: what gives the class; null where nothing does",
            "undecided: a rule in force that a missing figure leaves open and that could make the class stricter; or null",
            "checked: whether the rules were checked up to that day (2026-10-09); null for a single rule",
        ],
        example: r#"{"fn":"classify","date":"2025-05-01","chip":{"tpp":2368,"pd":2.91,"memory_bandwidth_gbs":4000,"io_bandwidth_gbs":1028,"datacenter_flag":true}}"#,
        run: classify,
    },
    Function {
        name: "chip",
        summary: "A chip of the catalogue: its figures, what the rules compute from them, its status for China by day.",
        fields: &[
            field("id", "the chip's id, as in h20_96; a wrong one lists them all", Text, Required),
            field("date", "a day for class_on_date", Accepts::Date, Unknown),
        ],
        outputs: &[
            "id, name, maker, country, class (what it is sold for), data_centre, launch_year, memory_kind",
            "node_nm; die_area_mm2; memory_gb; memory_bandwidth_gbs, link_gbs, io_gbs: GB/s; fp32_tflops to fp4_tflops,",
            "  int8_tops: dense; tdp_w: W; price_usd, price_cny: of price_as_of; rent_cny_per_hour: of rent_as_of;",
            "  null where unknown; the middle where only a range is published",
            "ranges: low and high of a figure; grades: primary, third-party, derived, assumption or unverified, by figure",
            "tpp, tpp_low, tpp_high, tpp_grade; pd, pd_low, pd_high, pd_grade (TPP per mm2)",
            "inputs: what the rules ask, as for classify",
            "status: for each change [from, class, rule, paragraph, undecided, grade of the weakest figure needed], as if the",
            "  chip had existed on every day; for a chip made in China: where it would fall",
            "class_on_date: the class on the day asked; or null",
            "availability, node, foundry, die_basis, memory, sources, notes: in words",
        ],
        example: r#"{"fn":"chip","id":"h20_96","date":"2025-05-01"}"#,
        run: chip,
    },
];

/// What gives a class.
#[derive(Serialize)]
struct Ground {
    class: &'static str,
    rule: Option<&'static str>,
    paragraph: Option<&'static str>,
    citation: Option<&'static str>,
    undecided: Option<&'static str>,
}

fn ground(status: &Status) -> Ground {
    let citation = status.regime.map(|regime| regime.citation).filter(|text| !text.is_empty());
    Ground {
        class: status.class.id(),
        rule: status.regime.map(|regime| regime.id),
        paragraph: status.paragraph.map(|paragraph| paragraph.citation),
        citation,
        undecided: status.undecided.map(|regime| regime.id),
    }
}

fn inputs(chip: &Request) -> Inputs {
    let mut inputs = Inputs::default();
    for variable in Variable::ALL {
        *inputs.number_mut(variable) = chip.number_if_any(variable.id());
    }
    for flag in Flag::ALL {
        *inputs.flag_mut(flag) = chip.boolean_if_any(flag.id());
    }
    inputs
}

/// The day in a field, within the days for which the rules answer.
fn day(name: &str, text: &str) -> Result<Date, String> {
    let date = Date::parse(text).map_err(|error| format!("{name}: {error}"))?;
    if (FIRST_DATE..=LAST_DATE).contains(&date) {
        Ok(date)
    } else {
        Err(format!("{name}: {date} is outside {FIRST_DATE} to {LAST_DATE}"))
    }
}

fn classify(request: &Request) -> Result<String, String> {
    #[derive(Serialize)]
    struct Answer {
        #[serde(flatten)]
        ground: Ground,
        checked: Option<bool>,
    }
    let inputs = inputs(request.object_if_any("chip").ok_or_else(|| missing("chip"))?);
    if let Some(text) = request.text_if_any("date") {
        let date = day("date", text)?;
        return write(&Answer { ground: ground(&status(&inputs, date)), checked: Some(date <= CHECKED_TO) });
    }
    let rule = regime(request.word("regime")).ok_or_else(|| missing("regime"))?;
    write(&Answer { ground: ground(&alone(rule, &inputs)), checked: None })
}

/// One rule's answer in the form of a status.
fn alone(rule: &'static Regime, inputs: &Inputs) -> Status {
    let ruling = rule.classify(inputs);
    let undecided = (ruling.class == Class::Unknown).then_some(rule);
    Status { class: ruling.class, regime: Some(rule), paragraph: ruling.paragraph, undecided }
}

fn chip(request: &Request) -> Result<String, String> {
    let id = request.text_if_any("id").ok_or_else(|| missing("id"))?;
    let Some(chip) = chips::find(id) else {
        let known: Vec<&str> = CHIPS.iter().map(|chip| chip.id).collect();
        return Err(format!("id: no chip {id:?}; there are {}", known.join(", ")));
    };
    let date = request.text_if_any("date").map(|text| day("date", text)).transpose()?;
    write(&row(chip, date))
}

/// A chip as the answer gives it.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    name: &'static str,
    maker: &'static str,
    country: &'static str,
    class: &'static str,
    data_centre: bool,
    launch_year: Option<u16>,
    memory_kind: Option<&'static str>,
    #[serde(flatten)]
    figures: BTreeMap<&'static str, Option<f64>>,
    price_as_of: Option<&'static str>,
    rent_as_of: Option<&'static str>,
    ranges: BTreeMap<&'static str, (f64, f64)>,
    grades: BTreeMap<&'static str, &'static str>,
    tpp: Option<f64>,
    tpp_low: Option<f64>,
    tpp_high: Option<f64>,
    tpp_grade: Option<&'static str>,
    pd: Option<f64>,
    pd_low: Option<f64>,
    pd_high: Option<f64>,
    pd_grade: Option<&'static str>,
    inputs: BTreeMap<&'static str, Option<f64>>,
    status: Vec<Period>,
    class_on_date: Option<&'static str>,
    #[serde(flatten)]
    words: Words,
}

/// A stretch of days with one status.
#[derive(Serialize)]
struct Period {
    from: String,
    #[serde(flatten)]
    ground: Ground,
    grade: &'static str,
}

#[derive(Serialize, Default)]
struct Words {
    availability: &'static str,
    node: &'static str,
    foundry: &'static str,
    die_basis: &'static str,
    memory: &'static str,
    sources: Vec<&'static str>,
    notes: &'static str,
}

fn row(chip: &'static Chip, date: Option<Date>) -> Row {
    let known = || Quantity::ALL.into_iter().filter_map(|quantity| Some((quantity.id(), chip.figure(quantity)?)));
    let (tpp, pd) = (chip.tpp(), chip.performance_density());
    let low = |figure: Option<Figure>| figure.and_then(|figure| figure.low);
    let high = |figure: Option<Figure>| figure.and_then(|figure| figure.high);
    let grade = |figure: Option<Figure>| figure.map(|figure| figure.grade.id());
    let dated = |text: &'static str| (!text.is_empty()).then_some(text);
    let rules = chip.rule_inputs(Grade::Unverified);
    let asked = [Variable::Tpp, Variable::Pd, Variable::MemoryBandwidth, Variable::IoBandwidth];
    Row {
        id: chip.id,
        name: chip.name,
        maker: chip.maker,
        country: chip.country,
        class: chip.class.id(),
        data_centre: chip.data_centre,
        launch_year: chip.launch_year,
        memory_kind: chip.memory.map(chips::MemoryKind::id),
        figures: Quantity::ALL.map(|quantity| (quantity.id(), chip.figure(quantity).map(|it| it.value))).into(),
        price_as_of: dated(chip.price_as_of),
        rent_as_of: dated(chip.rent_as_of),
        ranges: known().filter_map(|(id, figure)| Some((id, figure.low.zip(figure.high)?))).collect(),
        grades: known().map(|(id, figure)| (id, figure.grade.id())).collect(),
        tpp: tpp.map(|figure| figure.value),
        tpp_low: low(tpp),
        tpp_high: high(tpp),
        tpp_grade: grade(tpp),
        pd: pd.map(|figure| figure.value),
        pd_low: low(pd),
        pd_high: high(pd),
        pd_grade: grade(pd),
        inputs: asked.map(|variable| (variable.id(), rules.number(variable))).into(),
        status: periods(chip),
        class_on_date: date.map(|date| chip.status(date).0.class.id()),
        words: words(chip),
    }
}

fn periods(chip: &Chip) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut last = None;
    for date in status_changes() {
        let (status, grade) = chip.status(date);
        if last != Some(status) {
            periods.push(Period { from: date.to_string(), ground: ground(&status), grade: grade.id() });
            last = Some(status);
        }
    }
    periods
}

#[cfg(not(feature = "csr"))]
fn words(chip: &Chip) -> Words {
    chip.provenance().map_or_else(Words::default, |told| Words {
        availability: told.status,
        node: told.node_label,
        foundry: told.foundry,
        die_basis: told.die_basis,
        memory: told.memory_type,
        sources: told.sources.split_whitespace().collect(),
        notes: told.notes,
    })
}

#[cfg(feature = "csr")]
fn words(_: &Chip) -> Words {
    Words::default()
}

#[cfg(test)]
mod tests {
    use super::REGIME_IDS;
    use crate::model::controls::REGIMES;

    #[test]
    fn every_rule_can_be_asked_for() {
        assert_eq!(REGIME_IDS, REGIMES.iter().map(|regime| regime.id).collect::<Vec<_>>());
    }
}
