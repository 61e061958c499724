//! What must hold everywhere in the sliders' ranges, tried at random.

use good_enough::model::claims::legacy::{ALL, LegacyInputs, judge_all};
use good_enough::model::fab::cycle::{self, CycleInputs};
use good_enough::model::fab::node_cost::{Memory, NodeCostInputs, Packaging, crossing_life_years, node_costs};
use good_enough::model::fab::utilisation::{FabInputs, fab};
use good_enough::model::fab::wafer::{WaferInputs, die_economics, wafer};
use good_enough::model::fab::{Placement, YieldModel, YieldParameters};
use proptest::prelude::*;
use proptest::sample::select;

fn wafers() -> impl Strategy<Value = WaferInputs> {
    let geometry = (25.0..858.0, 1.0..2.5, 0.0..10.0, 0.0..0.5, select(Placement::ALL.to_vec()));
    let rest = (0.01..1.0, select(YieldModel::ALL.to_vec()), 0.5..10.0, 1.0..80.0, 500.0..25_000.0, 1_u64..1000);
    (geometry, rest).prop_map(|((area, aspect, edge_mm, scribe_mm, placement), rest)| {
        let (d0_per_cm2, yield_model, alpha, layers, wafer_price_usd, seed): (f64, _, _, f64, _, _) = rest;
        let width: f64 = f64::sqrt(area * aspect);
        WaferInputs {
            wafer_mm: 300.0,
            edge_mm,
            scribe_mm,
            die_width_mm: width,
            die_height_mm: area / width,
            placement,
            d0_per_cm2,
            yield_model,
            alpha,
            layers: layers.round(),
            wafer_price_usd,
            seed,
        }
    })
}

fn nodes() -> impl Strategy<Value = NodeCostInputs> {
    let size = (1.0..200.0, 0.0..0.6, 0.01..50.0, 0.0..8.0);
    let rest =
        (0.02..0.4, 25.0..1000.0, 0.05..1.0, select(Packaging::ALL.to_vec()), select(Memory::ALL.to_vec()), 4.0..288.0);
    (size, rest).prop_map(|((transistors_billion, mature_discount, volume, life_years), rest)| NodeCostInputs {
        transistors_billion,
        mature_discount,
        volume: volume * 1e6,
        life_years,
        power_price_usd_per_kwh: rest.0,
        power_w_at_5nm: rest.1,
        duty: rest.2,
        packaging: rest.3,
        memory: rest.4,
        memory_gb: rest.5,
    })
}

fn fabs() -> impl Strategy<Value = FabInputs> {
    let one = (40_000.0..400_000.0, 3.0..15.0, 200.0..2000.0, 0.3..1.0);
    let two = (500.0..5000.0, 0.0..1.0, 0.0..6.0, 0.0..0.3);
    (one, two).prop_map(|(one, two)| FabInputs {
        capex_usd_per_wspm: one.0,
        life_years: one.1,
        variable_cost_usd: one.2,
        utilisation: one.3,
        price_usd: two.0,
        capital_covered: two.1,
        doublings: two.2,
        learning_rate: two.3,
    })
}

fn cycles() -> impl Strategy<Value = CycleInputs> {
    (any::<bool>(), 0.0..0.4, 0.5..3.0, -0.2..0.3, -0.5..0.5).prop_map(|(on, floor, delay, growth, shock)| {
        CycleInputs {
            state_building: on,
            state_floor_per_year: floor,
            build_delay_years: delay,
            demand_growth_after_2024: growth,
            demand_shock: shock,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_wafer_adds_up(inputs in wafers()) {
        let result = wafer(&inputs).unwrap();
        prop_assert!(result.die_yield > 0.0 && result.die_yield <= 1.0);
        let usable = core::f64::consts::PI * (150.0 - inputs.edge_mm) * (150.0 - inputs.edge_mm);
        prop_assert!(f64::from(result.dies) * result.die_area_mm2 <= usable);
        prop_assert_eq!(result.dies as usize, result.whole.len());
        prop_assert!(result.cost_per_good_die_usd.is_finite());
        prop_assert!(result.whole.iter().filter(|die| die.good).count() as u32 == result.good_in_draw);
        prop_assert!(result.defects.iter().all(|d| d.x_mm * d.x_mm + d.y_mm * d.y_mm < 150.0 * 150.0));
        let counted = die_economics(&inputs).unwrap();
        prop_assert_eq!(counted.dies, u64::from(result.dies));
        prop_assert_eq!(counted.good_dies.to_bits(), result.good_dies.to_bits());
    }

    #[test]
    fn more_defects_only_add_and_cost_more(inputs in wafers(), more in 1.01..3.0) {
        let denser = WaferInputs { d0_per_cm2: inputs.d0_per_cm2 * more, ..inputs.clone() };
        let (few, many) = (wafer(&inputs).unwrap(), wafer(&denser).unwrap());
        prop_assert!(few.dies == 0 || many.cost_per_good_die_usd > few.cost_per_good_die_usd);
        prop_assert!(many.die_yield < few.die_yield);
        for (before, after) in few.whole.iter().zip(&many.whole) {
            prop_assert!(before.good || !after.good, "a bad die never heals");
        }
        for defect in &few.defects {
            prop_assert!(many.defects.iter().any(|d| d.x_mm == defect.x_mm && d.y_mm == defect.y_mm), "a defect stays");
        }
    }

    #[test]
    fn yield_falls_with_area_and_density(lambda in 1e-6..20.0, step in 1.001..3.0, alpha in 0.5..10.0, layers in 1.0..80.0) {
        let p = YieldParameters { alpha, layers };
        for model in YieldModel::ALL {
            let (small, large) = (model.die_yield(lambda, p), model.die_yield(lambda * step, p));
            prop_assert!(large < small && large > 0.0 && small <= 1.0, "{model:?}");
            let back = model.implied_lambda(small, p);
            prop_assert!((back - lambda).abs() <= 1e-6 * lambda + 1e-12, "{model:?}: {lambda} came back as {back}");
        }
    }

    #[test]
    fn all_models_but_moores_agree_to_first_order(lambda in 1e-7..1e-4, alpha in 0.5..10.0, layers in 1.0..80.0) {
        let p = YieldParameters { alpha, layers };
        for model in YieldModel::ALL.into_iter().filter(|model| *model != YieldModel::Moore) {
            let first_order = 1.0 - lambda;
            prop_assert!((model.die_yield(lambda, p) - first_order).abs() <= 2.0 * lambda * lambda / alpha.min(1.0), "{model:?}");
        }
    }

    #[test]
    fn a_bill_is_finite_and_its_shares_sum_to_one(inputs in nodes()) {
        let bills = node_costs(&inputs).unwrap();
        for bill in &bills {
            let parts = [bill.silicon_usd, bill.design_usd, bill.packaging_usd, bill.memory_usd, bill.energy_usd];
            prop_assert!(parts.iter().all(|part| part.is_finite() && *part >= 0.0), "{bill:?}");
            prop_assert!((bill.shares().iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        if let Some(years) = crossing_life_years(&bills[3], &bills[8]) {
            prop_assert!(years.is_finite() && years >= 0.0);
        }
    }

    #[test]
    fn a_fab_breaks_even_where_it_says(inputs in fabs()) {
        let result = fab(&inputs).unwrap();
        prop_assert!(result.cost_usd.is_finite() && result.cost_usd <= result.full_cost_usd);
        prop_assert!(result.unit_cost(0.5) >= result.unit_cost(0.9));
        if let Some(u) = result.break_even_utilisation.filter(|u| *u > 0.0) {
            prop_assert!((result.unit_cost(u) - inputs.price_usd).abs() < 1e-6 * inputs.price_usd);
        }
        if let Some(share) = result.capital_to_cover {
            let aided = fab(&FabInputs { capital_covered: share, ..inputs.clone() }).unwrap();
            prop_assert!((0.0..=1.0).contains(&share) && aided.margin_usd >= -1e-6 * inputs.price_usd);
        } else {
            prop_assert!(inputs.price_usd < result.variable_usd);
        }
    }

    #[test]
    fn the_cycle_stays_finite(inputs in cycles()) {
        let run = cycle::run(&inputs).unwrap();
        prop_assert_eq!((run.time[0], *run.time.last().unwrap(), run.time.len()), (2020.0, 2030.0, 41));
        for column in [&run.capacity, &run.price_index, &run.demand, &run.under_construction] {
            prop_assert!(column.iter().all(|x| x.is_finite() && *x > 0.0));
        }
        prop_assert!(run.utilisation.iter().all(|u| (0.0..=1.0).contains(u)));
        let quick = cycle::mean_utilisation_2025(&inputs).unwrap();
        prop_assert_eq!(quick.to_bits(), run.mean_utilisation(2025).to_bits());
    }

    #[test]
    fn small_moves_of_a_slider_make_small_changes(inputs in cycles()) {
        let nudged = CycleInputs {
            build_delay_years: inputs.build_delay_years + 1e-6,
            state_floor_per_year: inputs.state_floor_per_year + 1e-6,
            demand_shock: inputs.demand_shock + 1e-6,
            ..inputs.clone()
        };
        let (a, b) = (cycle::run(&inputs).unwrap(), cycle::run(&nudged).unwrap());
        for (x, y) in a.capacity.iter().zip(&b.capacity) {
            prop_assert!((x / y - 1.0).abs() < 1e-4);
        }
    }

    #[test]
    fn every_claim_has_a_finite_answer(node in nodes(), fab in fabs(), cycle in cycles()) {
        for finding in judge_all(&LegacyInputs { node, fab, cycle }, ALL.map(|claim| claim.threshold)) {
            prop_assert!(finding.value.is_finite());
            prop_assert!(finding.flips_at.is_none_or(|flip| flip.at.is_finite()));
        }
    }
}

/// The mean over many wafers of the share of good dies is the model's yield, for every model.
#[test]
fn the_draw_expects_the_yield_of_its_model() {
    for model in YieldModel::ALL {
        let inputs = |seed| WaferInputs {
            wafer_mm: 300.0,
            edge_mm: 3.0,
            scribe_mm: 0.1,
            die_width_mm: 18.0,
            die_height_mm: 18.0,
            placement: Placement::DieCentred,
            d0_per_cm2: 0.15,
            yield_model: model,
            alpha: 3.0,
            layers: 10.0,
            wafer_price_usd: 4000.0,
            seed,
        };
        let shares: Vec<f64> = (1..1000)
            .map(|seed| wafer(&inputs(seed)).unwrap())
            .map(|result| f64::from(result.good_in_draw) / f64::from(result.dies))
            .collect();
        let n = shares.len() as f64;
        let mean = shares.iter().sum::<f64>() / n;
        let spread = (shares.iter().map(|s| (s - mean) * (s - mean)).sum::<f64>() / n).sqrt();
        let expected = wafer(&inputs(1)).unwrap().die_yield;
        assert!((mean - expected).abs() < 4.0 * spread / n.sqrt(), "{model:?}: {mean} for {expected}, spread {spread}");
    }
}
