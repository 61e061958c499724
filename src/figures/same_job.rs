//! The same job on older nodes: what a chip of equal function costs, node by node, over its life.

use super::{Answer, Cell, Table, inputs, or_refused};
use crate::model::fab::node::{NODES, Node};
use crate::model::fab::node_cost::{NodeCost, NodeCostInputs, crossing_life_years, node_costs, of_node};
use crate::model::facts::{Fact, memory, parameters as facts};
use crate::plot::{Anchor, Area, Axes, Drawing, Layout, Paint, Role, Scale, Shape, font, path, polygon, text_width};
use crate::scenario::{Choices, ParamId, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, figures as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Discount, ParamId::Life, ParamId::PowerPrice, ParamId::MemoryGb];
pub const MORE: &[ParamId] =
    &[ParamId::Memory, ParamId::Volume, ParamId::Packaging, ParamId::Power, ParamId::Duty, ParamId::Transistors];

/// The longest life drawn in the lower panel, in years.
const LONGEST: f64 = 8.0;

struct SameJob {
    inputs: NodeCostInputs,
    costs: Vec<NodeCost>,
    other: Option<Vec<NodeCost>>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let inputs = inputs::same_job(&choices.a);
    let other = choices.b.as_ref().and_then(|b| node_costs(&inputs::same_job(b)).ok());
    or_refused(node_costs(&inputs).map(|costs| SameJob { inputs, costs, other }))
}

/// The parts of a stack in drawing order, each with its colour.
fn parts(cost: &NodeCost) -> [(f64, Role); 5] {
    [
        (cost.silicon_usd, Role::Silicon),
        (cost.design_usd, Role::Design),
        (cost.packaging_usd, Role::Packaging),
        (cost.memory_usd, Role::Memory),
        (cost.energy_usd, Role::Energy),
    ]
}

impl SameJob {
    /// The bill of the node with this label, or the first.
    fn node(&self, label: &str) -> &NodeCost {
        of_node(&self.costs, label).unwrap_or(&self.costs[0])
    }

    fn legacy(&self) -> &NodeCost {
        self.node("28")
    }

    fn newest(&self) -> &NodeCost {
        self.node("5")
    }

    fn crossing(&self) -> Option<f64> {
        crossing_life_years(self.legacy(), self.newest())
    }

    /// The bars' scale ends a little beyond the dearest node from 28 nm on; older nodes may run off it, and say so.
    fn longest_bar(&self) -> f64 {
        let from = self.costs.iter().position(|c| c.node.label == "28").unwrap_or(0);
        let recent = self.costs[from..].iter().map(|c| c.total_usd);
        recent.fold(f64::MIN_POSITIVE, f64::max) * 1.12
    }

    fn key(&self, d: &mut Drawing, lang: Lang, layout: Layout) -> f64 {
        let size = font(layout) - 1.0;
        let (mut x, mut y) = (layout.pick(8.0, 76.0), 14.0);
        for (i, (_, role)) in parts(self.newest()).iter().enumerate() {
            let word = say::cost_part(lang, i);
            let width = 26.0 + text_width(word, size);
            if x + width > d.width {
                (x, y) = (layout.pick(8.0, 76.0), y + 20.0);
            }
            d.add(Shape::Rect { x, y: y - 10.0, w: 11.0, h: 11.0 }, Paint::fill(*role));
            d.text((x + 16.0, y), Anchor::Start, size, Role::Text, word);
            x += width + 6.0;
        }
        y + 12.0
    }

    fn bars(&self, d: &mut Drawing, lang: Lang, layout: Layout, top: f64) -> f64 {
        let (left, right) = layout.pick((82.0, 260.0), (76.0, 538.0));
        let step = layout.pick(18.0, 27.0);
        let size = font(layout);
        let scale = Scale::linear((0.0, self.longest_bar()), (left, right));
        for (i, cost) in self.costs.iter().enumerate() {
            let y = top + step * i as f64;
            let middle = y + step / 2.0 + 4.0;
            let strong = matches!(cost.node.label, "28" | "5");
            let label = say::node(lang, cost.node.label);
            let (role, total) = (if strong { Role::Text } else { Role::Muted }, say::usd(lang, cost.total_usd));
            d.text((left - 8.0, middle), Anchor::End, size, role, label);
            stack(d, cost, &scale, y + 2.5, step - 5.0);
            if cost.total_usd > self.longest_bar() {
                torn(d, right, y, step);
            }
            let text =
                Shape::Text { x: d.width - 2.0, y: middle, anchor: Anchor::End, size, bold: strong, text: total };
            d.add_value(text, Paint::fill(role), cost.total_usd);
            d.readout((scale.clamped(cost.total_usd), y + step / 2.0), say::node_readout(lang, cost));
        }
        if let Some(other) = &self.other {
            for (i, cost) in other.iter().enumerate() {
                let (x, y) = (scale.clamped(cost.total_usd), top + step * i as f64);
                d.line((x, y + 1.0), (x, y + step - 1.0), Paint::stroke(Role::Text, 2.0));
            }
        }
        let bottom = top + step * self.costs.len() as f64;
        d.line((left, top), (left, bottom), Paint::stroke(Role::Axis, 1.0));
        bottom
    }

    /// Cost up to each year of operation: where the older node's line crosses the newer one's.
    fn years(&self, d: &mut Drawing, lang: Lang, layout: Layout, top: f64) {
        let area =
            Area { left: layout.pick(6.0, 76.0), right: layout.pick(286.0, 552.0), top, bottom: d.height - 26.0 };
        let total = |c: &NodeCost, t: f64| c.upfront_usd() + c.energy_usd_per_year * t;
        let lines = [(self.legacy(), Role::Accent), (self.newest(), Role::Silicon)];
        let highest = lines.iter().map(|(c, _)| total(c, LONGEST)).fold(1.0, f64::max) * 1.05;
        let axes = Axes::new(layout, area, (0.0, LONGEST), (0.0, highest));
        axes.rows(d, 3, |v| if v > 0.0 { say::usd(lang, v) } else { String::new() });
        axes.columns(d, 4, |v| format!("{v}"));
        let mut labels = [0.0; 2];
        for (i, (cost, role)) in lines.into_iter().enumerate() {
            d.add(path([0.0, LONGEST].map(|t| axes.at(t, total(cost, t)))), Paint::stroke(role, 2.5));
            labels[i] = axes.at(LONGEST, total(cost, LONGEST)).1 + 5.0;
        }
        if (labels[0] - labels[1]).abs() < 17.0 {
            labels[usize::from(labels[0] <= labels[1])] += 17.0 - (labels[0] - labels[1]).abs();
        }
        for (i, (cost, role)) in lines.into_iter().enumerate() {
            let label = say::node(lang, cost.node.label);
            d.bold((area.right + 8.0, labels[i]), Anchor::Start, font(layout), role, label);
        }
        if let Some(t) = self.crossing().filter(|t| *t > 0.0 && *t <= LONGEST) {
            let (x, y) = axes.at(t, total(self.legacy(), t));
            d.add(Shape::Circle { cx: x, cy: y, r: 6.0 }, Paint::fill(Role::Paper).outlined(Role::Text, 2.0));
            let anchor = if t > LONGEST / 2.0 { Anchor::End } else { Anchor::Start };
            let at = (x + if anchor == Anchor::End { -12.0 } else { 12.0 }, (y + 22.0).min(area.bottom - 6.0));
            d.text(at, anchor, font(layout), Role::Text, say::lines_cross(lang, t));
        }
    }
}

fn stack(d: &mut Drawing, cost: &NodeCost, scale: &Scale, y: f64, h: f64) {
    let mut sum = 0.0;
    for (value, role) in parts(cost) {
        let (x0, x1) = (scale.clamped(sum), scale.clamped(sum + value));
        if value > 0.0 {
            d.add_value(Shape::Rect { x: x0, y, w: x1 - x0, h }, Paint::fill(role), value);
        }
        sum += value;
    }
}

/// The torn end of a bar that runs off the scale.
fn torn(d: &mut Drawing, right: f64, y: f64, step: f64) {
    let zigzag = (0..=4).map(|i| (right - if i % 2 == 0 { 0.0 } else { 7.0 }, y + step * f64::from(i) / 4.0));
    let edge = [(right + 2.0, y + step), (right + 2.0, y)];
    d.add(polygon(zigzag.chain(edge)), Paint::fill(Role::Paper));
}

/// Power at 28 nm over power at 5 nm for the same job: as the model takes it, and the ends of what was published.
fn power_over_newest() -> [f64; 3] {
    let from = NODES.iter().position(|n| n.label == "28").unwrap_or(0);
    let steps = NODES[from..].iter().filter_map(|n| n.power_ratio.as_ref());
    steps.fold([1.0; 3], |[mid, low, high], step| {
        [mid * step.value, low * step.low.unwrap_or(step.value), high * step.high.unwrap_or(step.value)]
    })
}

/// What a node's bar rests on.
fn node_facts(n: &'static Node) -> impl Iterator<Item = &'static Fact> {
    [&n.wafer_price, &n.density, &n.design, &n.mask_set].into_iter().chain(&n.power_ratio)
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut out: Vec<&'static Fact> = NODES.iter().flat_map(node_facts).collect();
    out.extend([&facts::PACKAGING_SHARE_OF_FOUNDRY_PRICE, &facts::POWER_PRICE, &facts::WAFER_DISCOUNT_REPORTED]);
    out.extend([
        &memory::MEMORY_PRICE_HBM3E,
        &memory::MEMORY_PRICE_DDR5,
        &memory::MEMORY_PRICE_LPDDR5X,
        &memory::MEMORY_PRICE_GDDR6,
    ]);
    out
}

impl Answer for SameJob {
    fn finding(&self, lang: Lang) -> String {
        say::same_job_finding(lang, self.legacy(), self.newest(), self.inputs.life_years)
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let other = self.other.as_ref().and_then(|costs| of_node(costs, "28"));
        let values = [Some(self.legacy().total_usd), other.map(|cost| cost.total_usd)];
        Some(Headline { what: say::same_job_headline(lang).to_owned(), values, unit: Unit::Usd })
    }

    fn caption(&self, lang: Lang) -> String {
        let inputs = &self.inputs;
        say::same_job_caption(lang, inputs.transistors_billion, inputs.life_years, power_over_newest(), self.crossing())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        let mut d = Drawing::new(layout, layout.pick(340.0, 490.0));
        let top = self.key(&mut d, lang, layout);
        let bottom = self.bars(&mut d, lang, layout, top);
        d.text(
            (layout.pick(6.0, 76.0), bottom + 26.0),
            Anchor::Start,
            font(layout),
            Role::Muted,
            say::cost_by_year(lang),
        );
        self.years(&mut d, lang, layout, bottom + layout.pick(28.0, 46.0));
        d
    }

    fn table(&self, lang: Lang) -> Table {
        let beside = [say::total_usd(lang), say::area_mm2(lang), say::cset_design(lang), say::cset_energy(lang)];
        let columns = (0..5).map(|i| say::cost_part_usd(lang, i)).chain(beside).collect();
        let mut t = Table::new(self.caption(lang), say::node_column(lang), columns);
        for cost in &self.costs {
            let mut cells: Vec<Cell> = parts(cost).iter().map(|(v, _)| Cell::number(*v, say::usd(lang, *v))).collect();
            cells.push(Cell::number(cost.total_usd, say::usd(lang, cost.total_usd)));
            cells.push(Cell::number(cost.area_mm2, say::count(lang, cost.area_mm2)));
            cells.extend(
                [cost.cset_design_usd, cost.cset_energy_usd_per_year].map(|v| Cell::number(v, say::usd(lang, v))),
            );
            t.row(say::node(lang, cost.node.label), cells);
        }
        t
    }
}
