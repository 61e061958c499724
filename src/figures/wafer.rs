//! The wafer: dies where they lie, defects where they fell, and what a working die costs.

use super::{Answer, Cell, Dense, Table, dense::Dot, inputs, or_refused};
use crate::model::fab::wafer::{DieSite, WaferInputs, WaferResult, wafer};
use crate::model::facts::{Fact, parameters as facts};
use crate::plot::{Anchor, Drawing, Layout, Paint, Role, Scale, Shape, font};
use crate::scenario::{Choices, ParamId, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, figures as say, params};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Die, ParamId::D0, ParamId::YieldModel];
pub const MORE: &[ParamId] = &[
    ParamId::WaferPrice,
    ParamId::Aspect,
    ParamId::Alpha,
    ParamId::Layers,
    ParamId::Placement,
    ParamId::Edge,
    ParamId::Scribe,
    ParamId::DefectSeed,
];

struct Wafer {
    inputs: WaferInputs,
    model: usize,
    result: WaferResult,
    other: Option<WaferResult>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let inputs = inputs::wafer(&choices.a);
    let other = choices.b.as_ref().and_then(|b| wafer(&inputs::wafer(b)).ok());
    let model = choices.a.get(ParamId::YieldModel) as usize;
    or_refused(wafer(&inputs).map(|result| Wafer { inputs, model, result, other }))
}

/// Where the wafer lies in the drawing: centre and drawing units per millimetre.
fn place(layout: Layout, wafer_mm: f64) -> ((f64, f64), f64) {
    let (centre, radius) = layout.pick(((122.0, 118.0), 114.0), ((196.0, 200.0), 194.0));
    (centre, 2.0 * radius / wafer_mm)
}

impl Wafer {
    fn drawn_good(&self) -> u32 {
        self.result.good_in_draw
    }

    /// Big counts beside the wafer: the key to its marks.
    fn counts(&self, d: &mut Drawing, lang: Lang, layout: Layout) {
        let (x, mut y, step) = layout.pick((262.0, 34.0, 70.0), (424.0, 26.0, 0.0));
        let size = font(layout);
        let good = self.drawn_good();
        let rows = [
            (f64::from(good), say::dies_good(lang), Role::Silicon),
            (f64::from(self.result.dies - good), say::dies_bad(lang), Role::Energy),
            (self.result.partial.len() as f64, say::dies_edge(lang), Role::Axis),
        ];
        for (i, (count, word, role)) in rows.into_iter().enumerate() {
            let cx = if layout.narrow() { x } else { x + 72.0 * i as f64 };
            let fill = match i {
                0 => Paint::fill(role),
                1 => Paint::fill(Role::Paper).outlined(role, 1.5),
                _ => Paint::fill(Role::Grid).outlined(role, 1.0),
            };
            d.add(Shape::Rect { x: cx, y: y - 11.0, w: 11.0, h: 11.0 }, fill);
            let text = Shape::Text {
                x: cx + 16.0,
                y,
                anchor: Anchor::Start,
                size: 19.0,
                bold: true,
                text: say::count(lang, count),
            };
            d.add_value(text, Paint::fill(Role::Text), count);
            d.text((cx + 16.0, y + 18.0), Anchor::Start, size - 1.0, Role::Muted, word);
            y += step;
        }
    }

    /// One row a yield model: the same defects, different answers.
    fn yield_rows(&self, d: &mut Drawing, lang: Lang, layout: Layout) {
        let (left, right) = layout.pick((16.0, 344.0), (424.0, 622.0));
        let scale = Scale::linear((0.0, 1.0), (left, right));
        let (top, step) = layout.pick((262.0, 0.0), (104.0, 50.0));
        let size = font(layout);
        if layout.narrow() {
            d.text((left, 248.0), Anchor::Start, size - 1.0, Role::Muted, say::yield_by_model(lang));
            self.axis(d, lang, &scale, top);
        } else {
            d.text((left, 76.0), Anchor::Start, size, Role::Muted, say::yield_by_model(lang));
        }
        for (i, (_, share)) in self.result.yields.iter().enumerate() {
            let chosen = i == self.model;
            let y = top + step * i as f64;
            let name = params::option(lang, ParamId::YieldModel, i);
            if !layout.narrow() {
                let role = if chosen { Role::Accent } else { Role::Text };
                let y = y + 2.0;
                d.text((left, y), Anchor::Start, size, role, name);
                d.text((right, y), Anchor::End, size, role, say::share(lang, *share));
                d.states(*share);
                d.line((left, y + 13.0), (right, y + 13.0), Paint::stroke(Role::Grid, 2.0));
            }
            let cy = if layout.narrow() { y } else { y + 15.0 };
            let (role, r) = if chosen { (Role::Accent, 6.5) } else { (Role::Axis, 4.5) };
            d.add_value(Shape::Circle { cx: scale.at(*share), cy, r }, Paint::fill(role), *share);
            d.readout((scale.at(*share), cy), format!("{name}: {}", say::share(lang, *share)));
        }
    }

    fn axis(&self, d: &mut Drawing, lang: Lang, scale: &Scale, y: f64) {
        d.line((scale.at(0.0), y), (scale.at(1.0), y), Paint::stroke(Role::Grid, 2.0));
        for (value, anchor) in [(0.0, Anchor::Start), (0.5, Anchor::Middle), (1.0, Anchor::End)] {
            d.text((scale.at(value), y + 22.0), anchor, 13.0, Role::Muted, say::share(lang, value));
        }
    }

    fn die(&self, site: &DieSite, layout: Layout, gap: f64) -> Vec<(f64, f64)> {
        let ((cx, cy), unit) = place(layout, self.inputs.wafer_mm);
        let (w, h) = (self.inputs.die_width_mm - gap, self.inputs.die_height_mm - gap);
        let (x, y) = (site.x_mm + gap / 2.0, site.y_mm + gap / 2.0);
        [(x, y), (x + w, y), (x + w, y + h), (x, y + h)].map(|(x, y)| (cx + x * unit, cy - y * unit)).to_vec()
    }
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &facts::DIE_KUNLUN_K200,
        &facts::D0_28NM,
        &facts::D0_14NM,
        &facts::D0_7NM_SMIC,
        &facts::D0_5NM,
        &facts::WAFER_PRICE_14NM,
        &facts::WAFER_PRICE_28NM_DISCOUNT,
        &facts::YIELD_ALPHA,
        &facts::EDGE_EXCLUSION,
        &facts::SCRIBE,
    ]
}

impl Answer for Wafer {
    fn finding(&self, lang: Lang) -> String {
        let r = &self.result;
        say::wafer_finding(lang, r.dies, r.good_dies, r.cost_per_good_die_usd)
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let values = [Some(self.result.good_dies), self.other.as_ref().map(|other| other.good_dies)];
        Some(Headline { what: say::wafer_headline(lang).to_owned(), values, unit: Unit::Count })
    }

    fn caption(&self, lang: Lang) -> String {
        say::wafer_caption(lang, self.inputs.wafer_mm, self.result.fits_reticle)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        let mut d = Drawing::new(layout, layout.pick(292.0, 400.0));
        self.counts(&mut d, lang, layout);
        self.yield_rows(&mut d, lang, layout);
        d
    }

    fn dense(&self, layout: Layout) -> Option<Dense> {
        let ((cx, cy), unit) = place(layout, self.inputs.wafer_mm);
        let radius = self.inputs.wafer_mm / 2.0;
        let mut dots = vec![
            Dot::Disc { centre: (cx, cy), radius: radius * unit, fill: Role::Axis },
            Dot::Disc { centre: (cx, cy), radius: radius * unit - 1.0, fill: Role::Band },
        ];
        let gap = (1.2 / unit).min(self.inputs.die_width_mm.min(self.inputs.die_height_mm) * 0.15);
        for site in &self.result.partial {
            let corners = clip(&self.die(site, layout, gap), (cx, cy), radius * unit - 1.5);
            dots.push(Dot::Polygon { corners, fill: Some(Role::Grid), outline: None });
        }
        for site in &self.result.whole {
            let (fill, outline) = if site.good { (Role::Silicon, None) } else { (Role::Paper, Some(Role::Energy)) };
            dots.push(Dot::Polygon { corners: self.die(site, layout, gap), fill: Some(fill), outline });
        }
        let dot = layout.pick(1.5, 1.9);
        for defect in self.result.defects.iter().filter(|d| d.killed) {
            let centre = (cx + defect.x_mm * unit, cy - defect.y_mm * unit);
            dots.push(Dot::Disc { centre, radius: dot, fill: Role::Energy });
        }
        let (narrow, narrow_unit) = place(Layout::Narrow, self.inputs.wafer_mm);
        let scale = unit / narrow_unit;
        let from_narrow = ((cx - narrow.0 * scale, cy - narrow.1 * scale), scale);
        Some(Dense { dots, counted: (self.result.dies, self.drawn_good()), from_narrow })
    }

    fn table(&self, lang: Lang) -> Table {
        let r = &self.result;
        let mut t = Table::new(say::wafer_table(lang), say::quantity(lang), vec![say::value(lang).to_owned()]);
        let good = f64::from(self.drawn_good());
        let rows = [
            (say::whole_dies(lang).to_owned(), f64::from(r.dies), say::count(lang, f64::from(r.dies))),
            (say::drawn_good(lang).to_owned(), good, say::count(lang, good)),
            (say::drawn_bad(lang).to_owned(), f64::from(r.dies) - good, say::count(lang, f64::from(r.dies) - good)),
            (say::dies_edge(lang).to_owned(), r.partial.len() as f64, say::count(lang, r.partial.len() as f64)),
            (say::expected_good(lang).to_owned(), r.good_dies, say::count(lang, r.good_dies)),
            (say::cost_per_good(lang).to_owned(), r.cost_per_good_die_usd, say::usd(lang, r.cost_per_good_die_usd)),
        ];
        for (name, value, text) in rows {
            t.row(name, vec![Cell::number(value, text)]);
        }
        for (i, (_, share)) in r.yields.iter().enumerate() {
            let name = say::yield_of(lang, params::option(lang, ParamId::YieldModel, i));
            t.row(name, vec![Cell::number(*share, say::share(lang, *share))]);
        }
        let f = &r.area_formulas;
        for (name, value) in
            say::count_formulas(lang).into_iter().zip([f.common, f.de_vries_1, f.de_vries_2, f.de_vries_3])
        {
            t.row(name, vec![Cell::number(value, say::count(lang, value))]);
        }
        t
    }
}

/// The part of a convex polygon inside a circle, as a polygon: edges are sampled, outside points pulled to the rim.
fn clip(corners: &[(f64, f64)], centre: (f64, f64), radius: f64) -> Vec<(f64, f64)> {
    const STEPS: usize = 4;
    let mut out = Vec::with_capacity(corners.len() * STEPS);
    for (i, a) in corners.iter().enumerate() {
        let b = corners[(i + 1) % corners.len()];
        for s in 0..STEPS {
            let f = s as f64 / STEPS as f64;
            let (dx, dy) = (a.0 + (b.0 - a.0) * f - centre.0, a.1 + (b.1 - a.1) * f - centre.1);
            let far = libm::hypot(dx, dy) / radius;
            let k = if far > 1.0 { 1.0 / far } else { 1.0 };
            out.push((centre.0 + dx * k, centre.1 + dy * k));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clipped_die_stays_inside_the_wafer() {
        let square = [(90.0, 0.0), (110.0, 0.0), (110.0, 20.0), (90.0, 20.0)];
        for (x, y) in clip(&square, (0.0, 0.0), 100.0) {
            assert!(libm::hypot(x, y) <= 100.0 + 1e-9);
        }
    }
}
