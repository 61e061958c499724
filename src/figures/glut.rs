//! The glut: mature-node capacity, utilisation and price over time, with published figures beside the model.

use super::{Answer, Cell, Table, inputs, or_refused};
use crate::model::fab::cycle::{self, CycleErrors, CycleRun, Observation, Observations};
use crate::model::facts::{Fact, Grade, parameters as facts};
use crate::plot::{Anchor, Area, Axes, Dash, Drawing, Layout, Paint, Role, Shape, font, linear_ticks, path};
use crate::scenario::{Choices, ParamId, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, figures as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::StateBuilding, ParamId::StateFloor, ParamId::DemandGrowth];
pub const MORE: &[ParamId] = &[ParamId::BuildDelay, ParamId::DemandShock];

/// First and last year drawn.
const YEARS: (f64, f64) = (2020.0, 2030.0);

/// The years whose observations the demand path was drawn to fit.
const FITTED: (f64, f64) = (2022.0, 2025.0);

/// Room for the labels of the ticks, left of the lines.
const TICKS: f64 = 46.0;

struct Glut {
    run: CycleRun,
    other: Option<CycleRun>,
    errors: CycleErrors,
    observed: Observations,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let other = choices.b.as_ref().and_then(|b| cycle::run(&inputs::glut(b)).ok());
    or_refused(cycle::run(&inputs::glut(&choices.a)).map(|run| {
        let errors = cycle::errors(&run);
        Glut { run, other, errors, observed: cycle::observations() }
    }))
}

/// One of the three panels.
#[derive(Debug, Clone, Copy)]
enum Panel {
    Capacity,
    Utilisation,
    Price,
}

impl Panel {
    const ALL: [Self; 3] = [Self::Capacity, Self::Utilisation, Self::Price];

    fn series(self, run: &CycleRun) -> &[f64] {
        match self {
            Self::Capacity => &run.capacity,
            Self::Utilisation => &run.utilisation,
            Self::Price => &run.price_index,
        }
    }

    /// What was published on it.
    fn observed(self, all: &Observations) -> &[Observation] {
        match self {
            Self::Capacity => &all.capacity,
            Self::Utilisation => &all.utilisation,
            Self::Price => &[],
        }
    }

    /// The range of the axis.
    fn range(self, runs: &[&CycleRun]) -> (f64, f64) {
        let highest = runs.iter().flat_map(|r| self.series(r)).copied().fold(0.0, f64::max);
        match self {
            Self::Capacity => (0.0, highest.max(1200.0) * 1.08),
            Self::Utilisation => (0.4, 1.2),
            Self::Price => (0.0, highest.max(1.2) * 1.08),
        }
    }
}

impl Glut {
    fn runs(&self) -> Vec<&CycleRun> {
        std::iter::once(&self.run).chain(&self.other).collect()
    }

    fn panel(&self, d: &mut Drawing, lang: Lang, layout: Layout, panel: Panel, area: Area) {
        let (range, count) = (panel.range(&self.runs()), layout.pick(2, 3));
        let axes = Axes::new(layout, area, YEARS, range);
        let (x0, x1) = (axes.x.at(FITTED.0), axes.x.at(FITTED.1));
        let lowest = linear_ticks(range.0, range.1, count).first().map_or(area.bottom, |tick| axes.y.at(*tick));
        d.add(Shape::Rect { x: x0, y: area.top, w: x1 - x0, h: lowest - area.top }, Paint::fill(Role::Band));
        // Labels of the ticks stand left of where the lines begin.
        let frame = Area { left: area.left - TICKS, ..area };
        Axes::new(layout, frame, YEARS, range).rows(d, count, |v| match panel {
            Panel::Capacity => say::count(lang, v),
            Panel::Utilisation => say::share(lang, v),
            Panel::Price => say::index(lang, v),
        });
        d.bold((frame.left, area.top - 6.0), Anchor::Start, font(layout), Role::Text, say::panel(lang, panel as usize));
        if let Some(other) = &self.other {
            d.add(self.line(&axes, other, panel), Paint::stroke(Role::Accent, 1.5).dash(Dash::Dashed));
        }
        d.add(self.line(&axes, &self.run, panel), Paint::stroke(Role::Accent, 2.5));
        self.observations(d, lang, &axes, panel);
    }

    fn line(&self, axes: &Axes, run: &CycleRun, panel: Panel) -> Shape {
        path(run.time.iter().zip(panel.series(run)).map(|(t, v)| axes.at(*t, *v)))
    }

    fn observations(&self, d: &mut Drawing, lang: Lang, axes: &Axes, panel: Panel) {
        for point in panel.observed(&self.observed) {
            let at = axes.at(point.at, point.value);
            let solid = point.fact.provenance.grade != Grade::Unverified;
            let paint = if solid {
                Paint::fill(Role::Evidence)
            } else {
                Paint::fill(Role::Paper).outlined(Role::Evidence, 1.3)
            };
            d.add_value(Shape::Circle { cx: at.0, cy: at.1, r: 3.6 }, paint, point.value);
            d.readout(at, say::smic_readout(lang, panel as usize, point.at, point.value, solid));
        }
    }

    /// The model at the middle of each year, for the table and for reading.
    fn yearly(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.run.time.len()).filter(|i| (self.run.time[*i] - libm::floor(self.run.time[*i]) - 0.5).abs() < 1e-6)
    }
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut out = vec![&facts::STATE_FLOOR, &facts::BUILD_DELAY, &facts::DEMAND_GROWTH_AFTER_2024];
    let observed = cycle::observations();
    out.extend(observed.capacity.iter().chain(&observed.utilisation).map(|o| o.fact));
    out
}

impl Answer for Glut {
    fn finding(&self, lang: Lang) -> String {
        say::glut_finding(lang, self.run.mean_utilisation(2025), self.run.mean_utilisation(2029))
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let at = |run: &CycleRun| run.mean_utilisation(2029);
        let values = [Some(at(&self.run)), self.other.as_ref().map(at)];
        Some(Headline { what: say::glut_headline(lang).to_owned(), values, unit: Unit::Share })
    }

    fn caption(&self, lang: Lang) -> String {
        say::glut_caption(lang, &self.errors)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        let (height, gap, top) = layout.pick((62.0, 27.0, 18.0), (96.0, 34.0, 22.0));
        let mut d = Drawing::new(layout, top + 3.0 * height + 2.0 * gap + 28.0);
        for (i, panel) in Panel::ALL.into_iter().enumerate() {
            let y = top + i as f64 * (height + gap);
            let area = Area { left: 4.0 + TICKS, right: d.width - 8.0, top: y, bottom: y + height };
            self.panel(&mut d, lang, layout, panel, area);
        }
        let area = Area { left: 4.0 + TICKS, right: d.width - 8.0, top, bottom: d.height - 28.0 };
        let axes = Axes::new(layout, area, YEARS, (0.0, 1.0));
        axes.columns(&mut d, layout.pick(5, 10), |v| format!("{v}"));
        let middle = axes.x.at((FITTED.0 + FITTED.1) / 2.0);
        d.text((middle, top + height - 5.0), Anchor::Middle, font(layout) - 1.0, Role::Muted, say::fitted(lang));
        for i in self.yearly() {
            let r = &self.run;
            let text = say::cycle_readout(lang, r.time[i], r.capacity[i], r.utilisation[i], r.price_index[i]);
            d.readout((axes.x.at(r.time[i]), d.height / 2.0), text);
        }
        d
    }

    fn table(&self, lang: Lang) -> Table {
        let columns = (0..3).map(|i| say::panel(lang, i).to_owned()).collect();
        let mut t = Table::new(self.caption(lang), say::year_column(lang), columns);
        let r = &self.run;
        for i in self.yearly() {
            let cells = vec![
                Cell::number(r.capacity[i], say::count(lang, r.capacity[i])),
                Cell::number(r.utilisation[i], say::share(lang, r.utilisation[i])),
                Cell::number(r.price_index[i], say::index(lang, r.price_index[i])),
            ];
            t.row(say::model_row(lang, r.time[i]), cells);
        }
        for panel in [Panel::Capacity, Panel::Utilisation] {
            for point in panel.observed(&self.observed) {
                let v = point.value;
                let mut cells = vec![Cell::words("—"), Cell::words("—"), Cell::words("—")];
                let text = if matches!(panel, Panel::Capacity) { say::count(lang, v) } else { say::share(lang, v) };
                cells[panel as usize] = Cell::number(v, text);
                let solid = point.fact.provenance.grade != Grade::Unverified;
                t.row(say::smic_quarter_row(lang, point.at, solid), cells);
            }
        }
        t
    }
}
