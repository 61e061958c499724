//! Conservation: the books of the market at every step, and the area of a wafer.

use super::Worst;
use crate::model::fab::Placement;
use crate::model::fab::geometry::Layout;
use crate::model::market::choice::{DOMESTIC, FOREIGN, LEGACY};
use crate::model::market::step::{DIE_BANK_LIMIT, HBM_STOCK_LIMIT};
use crate::model::market::{Model, Moment, Parameters, Preset, State};

/// Greatest imbalance over the size of a stock: rounding makes some 1e-15 a step.
pub const LIMIT: f64 = 1e-9;

/// Stocks and flows below this are compared as if they were of this size.
const SMALL: f64 = 1e-3;

/// Steps a year in which the market is run.
const STEPS: u32 = 48;

/// What looks at a step: parameters, length of the step in years, the moment, and the stocks after it.
pub type Look = fn(&mut Worst, &Parameters, f64, &Moment, &State);

/// Every step of every preset of the market, looked at.
#[must_use]
pub fn of_presets(look: Look) -> Worst {
    let model = Model::new(STEPS);
    let mut worst = Worst::default();
    for preset in Preset::ALL {
        let parameters = preset.parameters(&Parameters::default());
        let mut before: Option<Moment> = None;
        model.visit(&parameters, &preset.policy(), &mut |moment| {
            if let Some(before) = before.replace(*moment) {
                look(&mut worst, &parameters, 1.0 / f64::from(STEPS), &before, &moment.state);
            }
        });
    }
    worst
}

/// A difference over the size of what is compared.
fn apart(a: f64, b: f64, scale: f64) -> f64 {
    (a - b).abs() / scale.abs().max(SMALL)
}

/// How far something is above what it may be, over the size of that.
fn above(value: f64, most: f64, scale: f64) -> f64 {
    (value - most) / scale.abs().max(SMALL)
}

/// A stock before and after a step, and what flows in and out, per year.
struct Entry {
    name: &'static str,
    stock: [f64; 2],
    flow: [f64; 2],
}

impl Entry {
    fn scale(&self) -> f64 {
        self.stock[0].abs() + self.stock[1].abs()
    }

    fn balance(&self, worst: &mut Worst, dt: f64) {
        let ([before, after], [inflow, outflow]) = (self.stock, self.flow);
        worst.see(self.name, apart(after - before, dt * (inflow - outflow), self.scale()));
    }
}

/// Every stock of a step: what came in less what went out is the change. `dt` in years.
pub fn balance(worst: &mut Worst, p: &Parameters, dt: f64, now: &Moment, next: &State) {
    let (s, sold) = (&now.state, &now.allocation.sold);
    let worn = |stock: f64| stock / p.accelerator_life;
    let finished = s.wafer_capacity_building / p.fab_construction_time;
    let entry = |name, before, after, inflow, outflow| Entry { name, stock: [before, after], flow: [inflow, outflow] };
    for (name, before, after, inflow) in [
        ("foreign", s.foreign_installed, next.foreign_installed, sold[FOREIGN]),
        ("domestic", s.domestic_installed, next.domestic_installed, now.domestic_cards * s.domestic_capability),
        ("legacy", s.legacy_installed, next.legacy_installed, sold[LEGACY]),
        ("smuggled", s.smuggled_installed, next.smuggled_installed, now.smuggled),
    ] {
        entry(name, before, after, inflow, worn(before)).balance(worst, dt);
    }
    let (worn_out, building) = (s.wafer_capacity / p.capacity_life, next.wafer_capacity_building);
    entry("capacity", s.wafer_capacity, next.wafer_capacity, finished, worn_out).balance(worst, dt);
    entry("building", s.wafer_capacity_building, building, now.investment.starts, finished).balance(worst, dt);
    entry("wafers", s.cumulative_wafers, next.cumulative_wafers, 12.0 * s.wafer_capacity, 0.0).balance(worst, dt);
    entry("cards", s.cumulative_cards, next.cumulative_cards, now.domestic_cards, 0.0).balance(worst, dt);
    let cards = now.main_chain_cards() / 1e3;
    let dies = now.domestic.good_dies + now.given.foreign_dies;
    let unused = (next.unused_dies - s.unused_dies) / dt;
    entry("dies", s.die_bank, next.die_bank, dies, cards * p.dies_per_card + unused).balance(worst, dt);
    turned_away(worst, "dies", unused, next.die_bank, DIE_BANK_LIMIT);
    let stacks = now.hbm_imports + s.domestic_hbm_rate;
    let unused = (next.unused_stacks - s.unused_stacks) / dt;
    entry("stacks", s.hbm_stock, next.hbm_stock, stacks, cards * p.stacks_per_card + unused).balance(worst, dt);
    turned_away(worst, "stacks", unused, next.hbm_stock, HBM_STOCK_LIMIT);
    training_is_sold(worst, dt, worn(s.foreign_training_compute), now, next);
}

/// Only a full stock turns something away.
fn turned_away(worst: &mut Worst, name: &'static str, unused: f64, stock: f64, limit: f64) {
    worst.see(name, if unused > 0.0 { apart(stock, limit, limit) } else { -unused });
}

/// Training compute grows by no more than what is sold.
fn training_is_sold(worst: &mut Worst, dt: f64, worn: f64, now: &Moment, next: &State) {
    let (before, after) = (now.state.foreign_training_compute, next.foreign_training_compute);
    let most = dt * now.allocation.sold[FOREIGN];
    worst.see("training", above(after - before + dt * worn, most, before.abs() + after.abs()));
}

/// What is ordered is sold or unmet, apart from what the state buys beyond orders; nothing is sold that cannot be supplied.
pub fn sales(worst: &mut Worst, now: &Moment) {
    let (sold, orders) = (&now.allocation.sold, now.orders.total);
    worst.see("wanted", apart(now.allocation.wanted.iter().sum(), orders, orders));
    let placed = sold.iter().sum::<f64>() - now.allocation.state_extra + now.allocation.unmet;
    worst.see("placed", apart(placed, orders, orders + placed));
    for (name, class) in [("foreign", FOREIGN), ("domestic", DOMESTIC), ("legacy", LEGACY)] {
        worst.see(name, above(sold[class], now.potential[class], now.potential[class].max(1.0)));
    }
    let most = now.domestic.logic.min(now.domestic.hbm).min(now.domestic.ramp);
    worst.see("output", above(now.main_chain_cards(), most, most.max(1e3)));
}

/// Sides of dies, mm.
const SIDES: [f64; 8] = [2.0, 5.0, 8.0, 12.0, 18.2, 22.45, 26.0, 33.0];

/// The share of the usable wafer that whole dies cover, for many dies on two wafers in every placement.
#[must_use]
pub fn dies() -> Worst {
    let mut worst = Worst::default();
    for (wafer, name) in [(200.0, "200 mm"), (300.0, "300 mm")] {
        for (width, height) in SIDES.into_iter().flat_map(|width| SIDES.map(|height| (width, height))) {
            let Ok(layout) = Layout::new(wafer, 3.0, 0.1, width, height) else { continue };
            for placement in Placement::ALL {
                covered(&mut worst, name, &layout, layout.whole_dies(placement));
            }
        }
    }
    worst
}

/// The share of the usable wafer that so many dies cover.
pub fn covered(worst: &mut Worst, name: &'static str, layout: &Layout, dies: u64) {
    let radius = layout.usable_radius_mm();
    worst.see(name, dies as f64 * layout.die_area_mm2() / (core::f64::consts::PI * radius * radius));
}
