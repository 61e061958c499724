//! The rule explorer: chips against the lines of the export rules on a day the reader picks, with a chip of the reader's own.

mod key;
mod labels;
mod lines;
mod map;
#[cfg(not(feature = "csr"))]
mod sources;
mod table;
mod zones;

#[cfg(not(feature = "csr"))]
pub use sources::sources;

use super::inputs::rules::{last_day, own};
use super::{Answer, Handle, Table};
use crate::model::chips::{CHIPS, Chip, ChipClass, Figure, OwnChip};
use crate::model::controls::{
    Class, Condition, Date, Inputs, Operator, Status, Term, Threshold, Variable, status, thresholds,
};
use crate::model::facts::{Fact, Grade, parameters as facts};
use crate::plot::{Drawing, Layout, Scale};
use crate::scenario::{Choices, ParamId, Scenario};
use crate::words::Lang;
use crate::words::rules::{self as say, Finding, Flip, Reason};
use map::Map;
use std::sync::Arc;
use zones::{Upright, Zones};

pub const INPUTS: &[ParamId] = &[ParamId::RuleMonth, ParamId::OwnTpp, ParamId::OwnBandwidth, ParamId::RuleAxis];
pub const MORE: &[ParamId] = &[ParamId::OwnArea, ParamId::OwnIo, ParamId::OwnDataCentre];

/// A chip of the catalogue on the day.
struct Row {
    chip: &'static Chip,
    inputs: Inputs,
    tpp: Option<Figure>,
    bandwidth: Option<Figure>,
    density: Option<Figure>,
    io: Option<Figure>,
    status: Status,
    /// The grade of the weakest figure that the status needs.
    grade: Grade,
    launched: bool,
}

impl Row {
    fn new(chip: &'static Chip, date: Date) -> Self {
        let (status, grade) = chip.status(date);
        Self {
            chip,
            inputs: chip.rule_inputs(Grade::Unverified),
            tpp: chip.tpp(),
            bandwidth: chip.dram_bandwidth(),
            density: chip.performance_density(),
            io: chip.rule_io(),
            status,
            grade,
            launched: chip.launch_year.is_none_or(|year| year <= date.year()),
        }
    }

    /// Where the chip stands on the map, if its figures are known and on the axes, with the weakest grade it rests on there.
    fn place(&self, upright: Upright) -> Option<(f64, f64, Grade)> {
        let y = match upright {
            Upright::Bandwidth => self.bandwidth,
            Upright::Density => self.density,
        };
        let (tpp, y) = (self.tpp?, y?);
        let inside = |value: f64, (low, high): (f64, f64)| value >= low && value <= high;
        let on = inside(tpp.value, zones::TPP) && inside(y.value, upright.domain());
        on.then_some((tpp.value, y.value, self.grade.max(tpp.grade).max(y.grade)))
    }
}

/// The reader's chip of one scenario.
struct Own {
    month: f64,
    date: Date,
    chip: OwnChip,
    status: Status,
}

impl Own {
    fn new(s: &Scenario) -> Self {
        let (month, chip) = (s.get(ParamId::RuleMonth), own(s));
        let date = last_day(month);
        Self { month, date, chip, status: status(&chip.inputs(), date) }
    }

    fn y(&self, upright: Upright) -> f64 {
        match upright {
            Upright::Bandwidth => self.chip.bandwidth_gbs,
            Upright::Density => self.chip.density(),
        }
    }
}

struct Rules {
    upright: Upright,
    own: Own,
    other: Option<Own>,
    reasons: Vec<Reason>,
    flip: Option<Flip>,
    zones: Zones,
    rows: Vec<Row>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let own = Own::new(&choices.a);
    let upright = if choices.a.option(ParamId::RuleAxis) == 0 { Upright::Bandwidth } else { Upright::Density };
    Arc::new(Rules {
        upright,
        other: choices.b.as_ref().map(Own::new),
        reasons: reasons(&own.status, &own.chip.inputs()),
        flip: flip(&own),
        zones: Zones::new(&own.chip, own.date, upright),
        rows: CHIPS.iter().map(|chip| Row::new(chip, own.date)).collect(),
        own,
    })
}

/// Why the chip meets the paragraph that it meets: the least limits that it reaches, else the upper ones that it keeps; of
/// limits any of which is enough, the first.
fn reasons(status: &Status, inputs: &Inputs) -> Vec<Reason> {
    let Some(paragraph) = status.paragraph else { return Vec::new() };
    let mut met: Vec<Reason> = Vec::new();
    paragraph.condition.comparisons(&mut |term, operator, limit| {
        if let Some(value) = term.value(inputs).filter(|value| operator.holds(*value, limit)) {
            met.push(Reason { term, operator, value, limit });
        }
    });
    if met.iter().any(|reason| reason.operator == Operator::AtLeast) {
        met.retain(|reason| reason.operator == Operator::AtLeast);
    }
    if matches!(paragraph.condition, Condition::Or(_)) {
        met.truncate(1);
    }
    met
}

/// How far beyond a limit the other side is looked up, relative to it.
const BEYOND: f64 = 1e-9;

/// The nearest move of one slider (by ratio) that frees the chip of something; if none does, the nearest that changes its
/// class. Unlike `controls::flips`, TPP takes the density with it, as it does on the page, where the area stays.
fn flip(own: &Own) -> Option<Flip> {
    let limits = thresholds(own.date);
    let mut best: Option<(bool, f64, Flip)> = None;
    for variable in [Variable::Tpp, Variable::MemoryBandwidth, Variable::IoBandwidth, Variable::Pd] {
        let slider = slider(variable);
        let here = slider_value(&own.chip, variable);
        let (least, most) = slider.param().range();
        for (limit, at) in limits.iter().filter_map(|limit| Some((limit, place(&own.chip, limit, variable)?))) {
            if at < least || at > most {
                continue;
            }
            let up = if variable == Variable::Pd { at >= here } else { at > here };
            let sum =
                matches!((limit.term, variable), (Term::Sum(..), Variable::MemoryBandwidth)).then_some(limit.limit);
            let there = moved(&own.chip, variable, at * if up { 1.0 + BEYOND } else { 1.0 - BEYOND });
            let class = status(&there.inputs(), own.date).class;
            if class == own.status.class {
                continue;
            }
            let harder = class.strictness() > own.status.class.strictness();
            let far = libm::fabs(libm::log(at / here));
            let nearer = best.is_none_or(|(h, f, _)| (harder, far) < (h, f));
            if nearer {
                best = Some((harder, far, Flip { variable, at, up, class, sum }));
            }
        }
    }
    best.map(|(_, _, flip)| flip)
}

/// The slider that moves a figure; the area moves the density alone.
fn slider(variable: Variable) -> ParamId {
    match variable {
        Variable::Tpp => ParamId::OwnTpp,
        Variable::MemoryBandwidth => ParamId::OwnBandwidth,
        Variable::IoBandwidth => ParamId::OwnIo,
        _ => ParamId::OwnArea,
    }
}

fn slider_value(chip: &OwnChip, variable: Variable) -> f64 {
    match variable {
        Variable::Tpp => chip.tpp,
        Variable::MemoryBandwidth => chip.bandwidth_gbs,
        Variable::IoBandwidth => chip.io_gbs,
        _ => chip.area_mm2,
    }
}

fn moved(chip: &OwnChip, variable: Variable, value: f64) -> OwnChip {
    match variable {
        Variable::Tpp => OwnChip { tpp: value, ..*chip },
        Variable::MemoryBandwidth => OwnChip { bandwidth_gbs: value, ..*chip },
        Variable::IoBandwidth => OwnChip { io_gbs: value, ..*chip },
        _ => OwnChip { area_mm2: value, ..*chip },
    }
}

/// Where a limit lies on the slider that moves `variable`.
fn place(chip: &OwnChip, limit: &Threshold, variable: Variable) -> Option<f64> {
    match (limit.term, variable) {
        (Term::One(Variable::Pd), Variable::Tpp) => Some(limit.limit * chip.area_mm2),
        (Term::One(Variable::Pd), Variable::Pd) => Some(chip.tpp / limit.limit),
        (Term::One(one), _) => (one == variable).then_some(limit.limit),
        (Term::Sum(..), Variable::MemoryBandwidth) => Some(limit.limit - chip.io_gbs),
        (Term::Sum(..), Variable::IoBandwidth) => Some(limit.limit - chip.bandwidth_gbs),
        (Term::Sum(..), _) => None,
    }
}

/// Per cent of the catalogue's data-centre chips that may go to China without licence or notice on the chosen day. Counted are
/// chips whose status is decided by figures that are no rumours, whenever they were launched; `None` if there is none.
pub fn free_share(choices: &Choices) -> Option<f64> {
    let date = last_day(choices.a.get(ParamId::RuleMonth));
    let (mut free, mut known) = (0.0, 0.0);
    for chip in CHIPS.iter().filter(|chip| chip.data_centre && chip.class != ChipClass::System) {
        let status = status(&chip.rule_inputs(Grade::Assumption), date);
        if status.class != Class::Unknown && status.undecided.is_none() {
            known += 1.0;
            free += f64::from(u8::from(status.class == Class::NotCaught));
        }
    }
    (known > 0.0).then(|| free / known * 100.0)
}

/// The facts the figure rests on; the chips' figures and the rules are in [`sources()`].
pub fn facts() -> Vec<&'static Fact> {
    vec![&facts::DIE_H100]
}

impl Rules {
    /// What is said of the reader's chip.
    fn found(&self) -> Finding<'_> {
        let before = status(&self.own.chip.inputs(), last_day(self.own.month - 1.0)).class;
        Finding {
            month: self.own.month,
            status: self.own.status,
            reasons: &self.reasons,
            before: (before != self.own.status.class).then_some(before),
            flip: self.flip,
            other: self.other.as_ref().map(|other| other.status.class),
        }
    }
}

impl Answer for Rules {
    fn finding(&self, lang: Lang) -> String {
        say::finding(lang, &self.found())
    }

    fn caption(&self, lang: Lang) -> String {
        let drawn = self.rows.iter().filter(|row| row.place(self.upright).is_some()).count();
        let density = self.upright == Upright::Density;
        let drawing = say::caption(lang, self.own.date, density, drawn, self.rows.len() - drawn);
        [say::why(lang, &self.found()), drawing].join(" ")
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        map::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        table::table(self, lang)
    }

    /// Bandwidth upright: the slider itself. Density upright: the area that gives the density at the chip's TPP.
    fn handle(&self, layout: Layout) -> Option<Handle> {
        let map = Map::new(layout, self.upright);
        let chip = &self.own.chip;
        let y = match self.upright {
            Upright::Bandwidth => (ParamId::OwnBandwidth, map.y),
            Upright::Density => {
                let (low, high) = self.upright.domain();
                let areas = (chip.tpp / low, chip.tpp / high);
                (ParamId::OwnArea, Scale::log(areas, (map.area.bottom, map.area.top)))
            }
        };
        Some(Handle { x: (ParamId::OwnTpp, map.x), y, at: map.own(&self.own, self.upright) })
    }
}
