//! The empty fab: what a wafer costs at each utilisation, against the price it fetches, and who pays the difference.

use super::{Answer, Cell, Table, inputs, or_refused};
use crate::model::fab::smic;
use crate::model::fab::utilisation::{FabInputs, FabResult, fab};
use crate::model::facts::{Fact, parameters as facts};
use crate::plot::{
    Anchor, Area, Axes, Dash, Drawing, Layout, NAME_BELOW, Paint, Role, Shape, font, name_below, path, polygon,
    text_width,
};
use crate::scenario::{Choices, ParamId, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, figures as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Utilisation, ParamId::Price, ParamId::Subsidy, ParamId::Capex];
pub const MORE: &[ParamId] = &[ParamId::FabLife, ParamId::VariableCost, ParamId::Doublings, ParamId::Learning];

/// The utilisations drawn and tabled, in percent.
const PERCENTS: std::ops::RangeInclusive<u32> = 30..=100;

struct EmptyFab {
    inputs: FabInputs,
    result: FabResult,
    /// The same fab if nobody else carries any of the capital.
    unaided: FabResult,
    other: Option<FabResult>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let inputs = inputs::empty_fab(&choices.a);
    let other = choices.b.as_ref().and_then(|b| fab(&inputs::empty_fab(b)).ok());
    let alone = FabInputs { capital_covered: 0.0, ..inputs.clone() };
    or_refused(fab(&inputs).and_then(|result| Ok(EmptyFab { unaided: fab(&alone)?, inputs, result, other })))
}

impl EmptyFab {
    fn curve<'a>(&'a self, axes: &'a Axes, cost: impl Fn(f64) -> f64 + 'a) -> impl Iterator<Item = (f64, f64)> + 'a {
        let top = axes.area.top;
        PERCENTS
            .map(move |p| (axes.x.at(f64::from(p)), axes.y.at(cost(f64::from(p) / 100.0))))
            .skip_while(move |point| point.1 < top)
    }

    /// What others pay: the gap between the unaided cost and the cost after their share of the capital.
    fn gap(&self, d: &mut Drawing, axes: &Axes) {
        if self.inputs.capital_covered > 0.0 {
            let upper: Vec<_> = self.curve(axes, |u| self.unaided.unit_cost(u)).collect();
            let lower: Vec<_> = self.curve(axes, |u| self.result.unit_cost(u)).collect();
            d.add(polygon(upper.into_iter().chain(lower.into_iter().rev())), Paint::fill(Role::Support).faded(0.3));
        }
    }

    fn lines(&self, d: &mut Drawing, lang: Lang, axes: &Axes, layout: Layout) {
        let size = font(layout);
        let (left, right) = (axes.area.left, axes.area.right);
        let price = axes.y.clamped(self.inputs.price_usd);
        d.line((left, price), (right, price), Paint::stroke(Role::Text, 2.0).dash(Dash::Dashed));
        d.bold(
            (left + 96.0, price - 6.0),
            Anchor::Start,
            size,
            Role::Text,
            say::price_line(lang, self.inputs.price_usd),
        );
        let cash = axes.y.clamped(self.result.variable_usd);
        d.line((left, cash), (right, cash), Paint::stroke(Role::Axis, 1.5).dash(Dash::Dotted));
        d.text(
            (right, cash + size + 3.0),
            Anchor::End,
            size,
            Role::Muted,
            say::cash_line(lang, self.result.variable_usd),
        );
        if let Some(other) = &self.other {
            let b = self.curve(axes, |u| other.unit_cost(u));
            d.add(path(b), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
        }
        if self.inputs.capital_covered > 0.0 {
            d.add(path(self.curve(axes, |u| self.unaided.unit_cost(u))), Paint::stroke(Role::Support, 1.5));
        }
        d.add(path(self.curve(axes, |u| self.result.unit_cost(u))), Paint::stroke(Role::Accent, 3.0));
    }

    fn points(&self, d: &mut Drawing, lang: Lang, axes: &Axes, layout: Layout) {
        for year in smic::years() {
            let at = axes.at(year.utilisation * 100.0, year.unit_cost_usd);
            let circle = Shape::Circle { cx: at.0, cy: at.1, r: 4.5 };
            d.add_value(circle, Paint::fill(Role::Evidence), year.unit_cost_usd);
            d.readout(at, say::smic_cost_readout(lang, year.year, year.utilisation, year.unit_cost_usd));
            if year.year == 2023 {
                d.text((at.0 - 8.0, at.1 + 4.0), Anchor::End, font(layout) - 1.0, Role::Text, say::smic_years(lang));
            }
        }
    }

    fn here(&self, d: &mut Drawing, lang: Lang, axes: &Axes, layout: Layout) {
        let percent = self.inputs.utilisation * 100.0;
        let at = axes.at(percent, self.result.cost_usd);
        let price = axes.y.clamped(self.inputs.price_usd);
        let role = if self.result.margin_usd < 0.0 { Role::Energy } else { Role::Memory };
        d.line((at.0, at.1), (at.0, price), Paint::stroke(role, 4.0));
        d.add_value(
            Shape::Circle { cx: at.0, cy: at.1, r: 7.0 },
            Paint::fill(Role::Accent).outlined(Role::Paper, 2.0),
            self.result.cost_usd,
        );
        let (size, text) = (font(layout) + 1.0, say::usd(lang, self.result.cost_usd));
        let fits = at.0 + 9.0 + text_width(&text, size) * 1.1 <= axes.area.right;
        let (anchor, dx, dy) = if fits { (Anchor::Start, 9.0, -11.0) } else { (Anchor::End, 6.0, -22.0) };
        let y = (at.1 + dy).max(axes.area.top + 14.0);
        d.bold((at.0 + dx, y), anchor, size, Role::Accent, text);
        d.states(self.result.cost_usd);
    }
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut out = vec![
        &facts::CAPEX_28NM,
        &facts::CAPEX_SHENZHEN,
        &facts::CAPEX_TIANJIN,
        &facts::CAPEX_LINGANG,
        &facts::CAPEX_DIGITIMES_28NM,
        &facts::FAB_LIFE,
        &facts::VARIABLE_COST_SMIC,
        &facts::FIXED_COST_SMIC,
        &facts::WAFER_PRICE_28NM_DISCOUNT,
        &facts::LEARNING_RATE,
    ];
    out.extend(smic::years().iter().flat_map(|y| y.facts));
    out
}

impl Answer for EmptyFab {
    fn finding(&self, lang: Lang) -> String {
        say::empty_fab_finding(lang, &self.inputs, &self.result)
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let values = [Some(self.result.cost_usd), self.other.as_ref().map(|other| other.cost_usd)];
        Some(Headline { what: say::empty_fab_headline(lang).to_owned(), values, unit: Unit::Usd })
    }

    fn caption(&self, lang: Lang) -> String {
        say::empty_fab_caption(lang, &self.inputs, &self.result)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        let mut d = Drawing::new(layout, layout.pick(288.0, 418.0) + NAME_BELOW);
        let area = Area { left: 4.0, right: d.width - 8.0, top: 34.0, bottom: d.height - 30.0 - NAME_BELOW };
        let highest = self.unaided.unit_cost(0.45).max(self.inputs.price_usd * 1.15).max(2400.0);
        let axes = Axes::new(layout, area, (30.0, 100.0), (0.0, highest));
        d.text((area.left, 14.0), Anchor::Start, font(layout), Role::Muted, say::cost_axis(lang));
        axes.rows(&mut d, 4, |v| say::usd(lang, v));
        axes.columns(&mut d, 4, |v| say::percent(lang, v));
        name_below(&mut d, &area, font(layout), say::utilisation_column(lang));
        self.gap(&mut d, &axes);
        self.lines(&mut d, lang, &axes, layout);
        self.points(&mut d, lang, &axes, layout);
        self.here(&mut d, lang, &axes, layout);
        for percent in PERCENTS.step_by(10) {
            let cost = self.result.unit_cost(f64::from(percent) / 100.0);
            d.readout(axes.at(f64::from(percent), cost), say::cost_readout(lang, f64::from(percent), cost));
        }
        d
    }

    fn table(&self, lang: Lang) -> Table {
        let columns = vec![say::cost_column(lang).to_owned(), say::unaided_column(lang).to_owned()];
        let mut t = Table::new(self.caption(lang), say::utilisation_column(lang), columns);
        let pair = |value: f64, other: Option<f64>| {
            vec![
                Cell::number(value, say::usd(lang, value)),
                other.map_or(Cell::words("—"), |v| Cell::number(v, say::usd(lang, v))),
            ]
        };
        let u = self.inputs.utilisation;
        t.own_row(say::here_row(lang, u * 100.0), pair(self.result.cost_usd, Some(self.unaided.unit_cost(u))));
        for percent in PERCENTS.step_by(10) {
            let u = f64::from(percent) / 100.0;
            t.row(
                say::percent(lang, f64::from(percent)),
                pair(self.result.unit_cost(u), Some(self.unaided.unit_cost(u))),
            );
        }
        for year in smic::years() {
            t.row(say::smic_row(lang, year.year, year.utilisation), pair(year.unit_cost_usd, None));
        }
        t.row(say::price_row(lang), pair(self.inputs.price_usd, None));
        t
    }
}
