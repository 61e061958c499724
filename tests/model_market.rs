//! What must hold in the market whatever its numbers: books that balance, bounds, extremes, no foresight, small steps.

use good_enough::model::market::choice::{DOMESTIC, FOREIGN, LEGACY, cost};
use good_enough::model::market::parameters::{COUNT, IDS, range};
use good_enough::model::market::step::{DIE_BANK_LIMIT, HBM_STOCK_LIMIT};
use good_enough::model::market::{Binding, Lever, Model, Moment, Output, Parameters, Policy, Preset, Schedule, State};
use good_enough::model::random::Seeded;

const DT: f64 = 1.0 / 48.0;

fn moments(model: &Model, parameters: &Parameters, policy: &Policy) -> Vec<Moment> {
    let mut all = Vec::new();
    model.visit(parameters, policy, &mut |moment| all.push(*moment));
    all
}

fn mean(parameters: &Parameters, policy: &Policy, output: Output, year: u32) -> f64 {
    Model::new(48).run(parameters, policy, &[output]).mean(0, year).unwrap()
}

/// A number in 0 to 1 for a key and a place.
fn draw(key: u64, place: usize) -> f64 {
    Seeded::new(2026).keyed(key).keyed(place as u64).uniform()
}

/// Parameters anywhere in their ranges; one in five at an end.
fn any_parameters(key: u64) -> Parameters {
    Parameters::from_array(core::array::from_fn::<f64, COUNT, _>(|place| {
        let (low, high) = range(place);
        let at = (draw(key, place) * 1.2 - 0.1).clamp(0.0, 1.0);
        low + (high - low) * at
    }))
}

/// Levers that move at any time to any strength, often to an end.
fn any_policy(key: u64) -> Policy {
    Lever::ALL.into_iter().fold(Policy::as_happened(), |policy, lever| {
        let at = |place: usize| draw(key, 1000 + 20 * (lever as usize) + place);
        if at(0) < 0.2 {
            return policy;
        }
        let mut year = 2019.0;
        let steps: Vec<(f64, f64)> = (0..4)
            .map(|step| {
                year += 0.01 + 8.0 * at(1 + 2 * step);
                (year, (at(2 + 2 * step) * 1.6 - 0.3).clamp(0.0, 1.0))
            })
            .collect();
        policy.with(lever, Schedule::new(&steps).unwrap())
    })
}

#[track_caller]
fn equal(a: f64, b: f64, scale: f64, what: &str, moment: &Moment) {
    assert!((a - b).abs() <= 1e-9 * scale.abs().max(1e-3), "{what} at {}: {a} and {b}", moment.given.time);
}

/// Every stock: what came in less what went out is the change.
fn books_balance(p: &Parameters, now: &Moment, next: &State) {
    let (s, sold) = (&now.state, &now.allocation.sold);
    let check = |name: &str, before: f64, after: f64, inflow: f64, outflow: f64| {
        equal(after - before, DT * (inflow - outflow), before.abs() + after.abs(), name, now);
    };
    let worn = |stock: f64| stock / p.accelerator_life;
    check("foreign", s.foreign_installed, next.foreign_installed, sold[FOREIGN], worn(s.foreign_installed));
    let made = now.domestic_cards * s.domestic_capability;
    check("domestic", s.domestic_installed, next.domestic_installed, made, worn(s.domestic_installed));
    check("legacy", s.legacy_installed, next.legacy_installed, sold[LEGACY], worn(s.legacy_installed));
    check("smuggled", s.smuggled_installed, next.smuggled_installed, now.smuggled, worn(s.smuggled_installed));
    let (training, trained) = (s.foreign_training_compute, next.foreign_training_compute);
    assert!(trained - training + DT * worn(training) <= DT * sold[FOREIGN] + 1e-9, "training is part of what is sold");
    let finished = s.wafer_capacity_building / p.fab_construction_time;
    check("capacity", s.wafer_capacity, next.wafer_capacity, finished, s.wafer_capacity / p.capacity_life);
    let (building, built) = (s.wafer_capacity_building, next.wafer_capacity_building);
    check("building", building, built, now.investment.starts, finished);
    check("wafers", s.cumulative_wafers, next.cumulative_wafers, 12.0 * s.wafer_capacity, 0.0);
    check("cards", s.cumulative_cards, next.cumulative_cards, now.domestic_cards, 0.0);
    let cards = now.main_chain_cards() / 1e3;
    let dies = (now.domestic.good_dies + now.given.foreign_dies, cards * p.dies_per_card);
    let unused = (next.unused_dies - s.unused_dies) / DT;
    check("dies", s.die_bank, next.die_bank, dies.0, dies.1 + unused);
    assert!(unused == 0.0 || unused > 0.0 && next.die_bank >= DIE_BANK_LIMIT, "only a full bank turns dies away");
    let stacks = (now.hbm_imports + s.domestic_hbm_rate, cards * p.stacks_per_card);
    let unused = (next.unused_stacks - s.unused_stacks) / DT;
    check("stacks", s.hbm_stock, next.hbm_stock, stacks.0, stacks.1 + unused);
    assert!(unused == 0.0 || unused > 0.0 && next.hbm_stock >= HBM_STOCK_LIMIT, "only a full stock turns stacks away");
}

/// What is ordered is sold or unmet; nothing is sold that cannot be supplied.
fn sales_add_up(now: &Moment) {
    let (sold, orders) = (&now.allocation.sold, now.orders.total);
    equal(now.allocation.wanted.iter().sum(), orders, orders, "wanted", now);
    let (extra, all) = (now.allocation.state_extra, sold.iter().sum::<f64>());
    equal(all - extra + now.allocation.unmet, orders, orders + all, "sold to buyers and unmet", now);
    assert!(
        extra == 0.0 || extra > 0.0 && now.strengths.state_purchases > 0.0,
        "only the state buys what nobody ordered"
    );
    for class in [FOREIGN, DOMESTIC, LEGACY] {
        assert!(sold[class] <= now.potential[class] * (1.0 + 1e-12) + 1e-9, "class {class} at {}", now.given.time);
    }
    let binding = now.domestic.logic.min(now.domestic.hbm).min(now.domestic.ramp);
    assert!(now.main_chain_cards() <= binding * (1.0 + 1e-9) + 1e-6, "output above what binds");
    let spent = (cost(sold, &now.prices) - extra * now.prices[DOMESTIC]) / 1e3;
    assert!(spent <= now.orders.budget * (1.0 + 1e-9), "buyers spend {spent} of {}", now.orders.budget);
    assert!(now.orders.total <= now.orders.wanted && now.investment.starts <= now.investment.ceiling);
}

/// Finite, not negative, shares within 0 and 1.
fn within_bounds(p: &Parameters, now: &Moment) {
    for output in Output::ALL {
        let value = output.of(p, now);
        let signed = matches!(output, Output::PerceivedGrowth);
        assert!(value.is_finite() && (signed || value >= 0.0), "{} is {value} at {}", output.id(), now.given.time);
    }
    for share in [
        Output::Yield,
        Output::EquipmentSelfSufficiency,
        Output::SoftwareMaturity,
        Output::PerceivedRisk,
        Output::Utilisation,
        Output::DomesticUnitShare,
        Output::ForeignUnitShare,
        Output::DomesticComputeShare,
        Output::ForeignComputeShare,
        Output::DomesticBaseShare,
    ] {
        let value = share.of(p, now);
        assert!(value <= 1.0 + 1e-12, "{} is {value} at {}", share.id(), now.given.time);
    }
    assert!(now.state.cumulative_wafers > 0.0 && now.state.rental_price_raw > 0.0 && now.state.perceived_demand > 0.0);
}

#[test]
fn books_balance_and_sales_add_up_at_every_step() {
    let model = Model::new(48);
    for key in 0..40 {
        let (parameters, policy) = match Preset::ALL.get(key as usize) {
            Some(preset) => (preset.parameters(&Parameters::default()), preset.policy()),
            None => (any_parameters(key), any_policy(key)),
        };
        let all = moments(&model, &parameters, &policy);
        for pair in all.windows(2) {
            books_balance(&parameters, &pair[0], &pair[1].state);
            sales_add_up(&pair[0]);
            within_bounds(&parameters, &pair[0]);
        }
    }
}

/// The whole box of parameters and levers, with coarse steps: what breaks, breaks sooner. `MARKET_RUNS` sets how many
/// points; 100,000 passed (23 s at opt-level 3).
#[test]
fn nothing_breaks_anywhere_in_the_box() {
    let model = Model::new(24);
    let runs = std::env::var("MARKET_RUNS").map_or(10_000, |runs| runs.parse().unwrap());
    for key in 0..runs {
        let (parameters, policy) = (any_parameters(key), any_policy(key));
        let mut step = 0;
        model.visit(&parameters, &policy, &mut |moment| {
            if step % 6 == 0 {
                within_bounds(&parameters, moment);
                sales_add_up(moment);
            }
            step += 1;
        });
    }
}

#[test]
fn without_memory_output_falls_to_what_needs_none() {
    let parameters =
        Parameters { domestic_hbm_initial: 0.0, domestic_hbm_ceiling: 1e-6, hbm_leakage: 0.0, ..Parameters::default() };
    let left = mean(&parameters, &Policy::as_happened(), Output::DomesticCards, 2028);
    assert!((79.0..80.0 * 1.3).contains(&left), "{left}");
}

#[test]
fn without_tools_capacity_decays() {
    let parameters = Parameters {
        equipment_self_sufficiency_growth: 0.0,
        domestic_tool_supply: 0.0,
        equipment_leakage: 0.0,
        ..Parameters::default()
    };
    let policy = Policy::as_happened().from(Lever::Equipment, 2023.0, 1.0);
    let capacity = |year| mean(&parameters, &policy, Output::WaferCapacity, year);
    assert!(capacity(2030) < capacity(2024) && capacity(2035) < capacity(2030));
}

#[test]
fn without_a_budget_the_base_wears_out() {
    let parameters = Parameters { budget_multiplier: 1e-9, ..Parameters::default() };
    let at = |output| mean(&parameters, &Policy::as_happened(), output, 2030);
    assert!(at(Output::Acquisitions) < 1e-3 && at(Output::InstalledCompute) < 20.0);
}

#[test]
fn when_demand_stops_growing_there_is_a_glut_and_prices_fall() {
    let parameters = Parameters {
        token_growth_to_2029: 1.0,
        token_growth_from_2030: 1.0,
        other_workload_growth: 0.0,
        training_demand_growth: 0.0,
        efficiency_growth: 3.0,
        ..Parameters::default()
    };
    let happened = Policy::as_happened();
    assert!(mean(&parameters, &happened, Output::Coverage, 2030) > 1.25);
    let before = mean(&Parameters::default(), &happened, Output::RentalPrice, 2026);
    assert!(mean(&parameters, &happened, Output::RentalPrice, 2030) < before);
}

#[test]
fn more_leakage_is_more_training_compute() {
    let compute = |smuggling_share| {
        let parameters = Parameters { smuggling_share, smuggling_capacity: 1e9, ..Parameters::default() };
        mean(&parameters, &Policy::as_happened(), Output::TrainingCompute, 2028)
    };
    let rising = [0.0, 0.03, 0.1, 0.3].map(compute);
    assert!(rising.is_sorted_by(|a, b| a < b), "{rising:?}");
}

/// For three years after a change, whether Beijing refuses foreign chips or not. Later the software that controls have built can
/// outweigh them. Control of low-end chips alone may leave a hair more, 2.5 thousandths for a step: what is not to be had is
/// smuggled, and smuggled chips all train; and where no licence is given there is no fee to pay.
#[test]
fn looser_controls_never_leave_less_training_compute() {
    let model = Model::new(24);
    let happened = Policy::as_happened();
    let accepted = happened.clone().from(Lever::Refusal, 2026.0, 0.0);
    for policy in [happened, accepted] {
        for lever in [Lever::TrainingChips, Lever::LowEndChips, Lever::Refusal, Lever::Hbm, Lever::Equipment] {
            let run = |strength| {
                model.run(
                    &Parameters::default(),
                    &policy.clone().from(lever, 2026.0, strength),
                    &[Output::TrainingCompute],
                )
            };
            let runs: Vec<_> = (0..=20).map(|i| run(f64::from(i) / 20.0)).collect();
            let rise = if lever == Lever::LowEndChips { 2.5e-3 } else { 2e-4 };
            for year in 2026..=2028 {
                let compute: Vec<f64> = runs.iter().map(|run| run.mean(0, year).unwrap()).collect();
                let falls = compute.windows(2).all(|pair| pair[1] <= pair[0] * (1.0 + rise));
                assert!(falls && compute[20] < compute[0], "{} {year}: {compute:?}", lever.id());
            }
        }
    }
}

#[test]
fn controls_cost_compute_and_build_software_and_share() {
    let free = Preset::NoControls.policy();
    let (default, happened) = (Parameters::default(), Policy::as_happened());
    let both = |output, year| (mean(&default, &free, output, year), mean(&default, &happened, output, year));
    let (a, b) = both(Output::TrainingCompute, 2027);
    assert!(a > b);
    for output in [Output::SoftwareMaturity, Output::DomesticComputeShare] {
        let (a, b) = both(output, 2030);
        assert!(a < b, "{}", output.id());
    }
    let software = |preset: Preset| mean(&default, &preset.policy(), Output::SoftwareMaturity, 2033);
    assert!(software(Preset::Reopened2030) > software(Preset::Reopened2026));
}

#[test]
fn nobody_foresees_a_lever() {
    let model = Model::new(48);
    let default = Parameters::default();
    let base = moments(&model, &default, &Policy::as_happened());
    for key in 0..30 {
        let year = 2020.5 + 15.0 * draw(key, 0);
        let changed = Lever::ALL
            .into_iter()
            .fold(Policy::as_happened(), |policy, lever| policy.from(lever, year, draw(key, 1 + lever as usize)));
        let other = moments(&model, &default, &changed);
        let same = base.iter().zip(&other).take_while(|(a, _)| a.given.time < year);
        for (a, b) in same {
            assert_eq!(a, b, "before {year}");
        }
    }
}

#[test]
fn schedules_that_say_the_same_give_the_same_bits() {
    let model = Model::new(48);
    let run = |policy: &Policy| model.run(&Parameters::default(), policy, Output::ALL);
    let repeated = Schedule::new(&[(2010.0, 0.0), (2025.0, 1.0), (2031.0, 1.0), (2050.0, 0.0)]).unwrap();
    assert_eq!(run(&Policy::as_happened()), run(&Policy::as_happened().with(Lever::Hbm, repeated)));
}

/// Greatest relative difference of yearly means 2023 to 2033 from those of 192 steps a year.
fn step_error(steps: u32) -> (f64, &'static str, u32) {
    let outputs = [
        Output::InstalledCompute,
        Output::Coverage,
        Output::SoftwareMaturity,
        Output::WaferCapacity,
        Output::DomesticCards,
    ];
    let run = |steps| Model::new(steps).run(&Parameters::default(), &Policy::as_happened(), &outputs);
    let (coarse, fine) = (run(steps), run(192));
    let mut worst = (0.0, "", 0);
    for (place, output) in outputs.into_iter().enumerate() {
        for year in 2023..=2033 {
            let apart = (coarse.mean(place, year).unwrap() / fine.mean(place, year).unwrap() - 1.0).abs();
            if apart > worst.0 {
                worst = (apart, output.id(), year);
            }
        }
    }
    worst
}

#[test]
fn smaller_steps_change_little_and_ever_less() {
    let errors = [12, 24, 48, 96].map(step_error);
    println!("{errors:?}");
    assert!(errors[2].0 < 0.018, "{:?}", errors[2]);
    assert!(errors.windows(2).all(|pair| pair[1].0 < 0.7 * pair[0].0), "{errors:?}");
}

#[test]
fn what_binds_is_the_least_and_has_a_reason() {
    for key in 0..20 {
        let (parameters, policy) = if key == 0 {
            (Parameters::default(), Policy::as_happened())
        } else {
            (any_parameters(key), any_policy(key))
        };
        for moment in moments(&Model::new(48), &parameters, &policy) {
            let d = &moment.domestic;
            let least = d.logic.min(d.hbm).min(d.ramp);
            match moment.binding() {
                Binding::Logic => assert_eq!(d.logic, least),
                Binding::Hbm => assert_eq!(d.hbm, least),
                Binding::Ramp => assert_eq!(d.ramp, least),
                Binding::Demand | Binding::Budget => assert!(moment.domestic_cards < d.cards),
            }
        }
    }
    let binding = moments(&Model::new(48), &Parameters::default(), &Policy::as_happened());
    assert_eq!(binding[7 * 48].binding(), Binding::Hbm, "2027: memory");
}

#[test]
fn tools_bind_construction_where_it_reaches_their_ceiling() {
    let parameters =
        Parameters { tool_imports_unrestricted: 15.0, domestic_tool_supply: 10.0, ..Parameters::default() };
    let policy = Policy::as_happened().from(Lever::Equipment, 2024.0, 1.0);
    let all = moments(&Model::new(48), &parameters, &policy);
    assert!(all.iter().any(|moment| moment.investment.tools_bind()));
    for moment in all.iter().filter(|moment| moment.investment.tools_bind()) {
        assert_eq!(moment.investment.starts, moment.investment.ceiling);
    }
}

/// Yearly means that a slider is watched by, in the order of years.
const WATCHED: [(Output, u32); 4] = [
    (Output::TrainingCompute, 2027),
    (Output::DomesticCards, 2027),
    (Output::ForeignRevenueChina, 2027),
    (Output::ComputeLag, 2030),
];

fn watched(model: &Model, parameters: &Parameters, policy: &Policy) -> [f64; WATCHED.len()] {
    let mut sums = [0.0; WATCHED.len()];
    model.visit_until(2031.0, parameters, policy, &mut |moment| {
        for ((output, year), sum) in WATCHED.iter().zip(&mut sums) {
            let since = moment.given.time - f64::from(*year);
            if (-1e-9..1.0 - 1e-9).contains(&since) {
                *sum += output.of(parameters, moment);
            }
        }
    });
    sums
}

/// The largest change of a watched mean, over its size, that is left when the interval of 0 to 1 in which it changes most is
/// halved again and again: next to nothing where the mean is continuous, the jump where it jumps.
fn jump(of: &dyn Fn(f64) -> [f64; WATCHED.len()]) -> (f64, &'static str) {
    const INTERVALS: usize = 8;
    const HALVINGS: usize = 12;
    let grid: Vec<_> = (0..=INTERVALS).map(|i| of(i as f64 / INTERVALS as f64)).collect();
    let mut worst = (0.0, "none");
    for (place, (output, _)) in WATCHED.iter().enumerate() {
        let change = |i: &usize| (grid[i + 1][place] - grid[*i][place]).abs();
        let most = (0..INTERVALS).max_by(|a, b| change(a).total_cmp(&change(b))).unwrap();
        let mut low = (most as f64 / INTERVALS as f64, grid[most][place]);
        let mut high = ((most + 1) as f64 / INTERVALS as f64, grid[most + 1][place]);
        for _ in 0..HALVINGS {
            if low.1 == high.1 {
                break;
            }
            let at = 0.5 * (low.0 + high.0);
            let middle = (at, of(at)[place]);
            if (middle.1 - low.1).abs() > (high.1 - middle.1).abs() { high = middle } else { low = middle }
        }
        let left = (high.1 - low.1).abs() / high.1.abs().max(1e-3);
        if left > worst.0 {
            worst = (left, output.id());
        }
    }
    worst
}

/// A relative change over the 30,000th part of a slider. A mean that doubles along the steepest tenth of one has as much left.
const NO_JUMP: f64 = 3e-4;

#[test]
fn no_slider_jumps() {
    let model = Model::new(24);
    let default = Parameters::default();
    let accepted = Policy::as_happened().from(Lever::Refusal, 2026.0, 0.0);
    for policy in [Policy::as_happened(), accepted, Preset::H200Reopened2026.policy()] {
        for lever in Lever::ALL {
            let (left, output) = jump(&|at| watched(&model, &default, &policy.clone().from(lever, 2026.0, at)));
            assert!(left < NO_JUMP, "{}: {output} jumps by {left}", lever.id());
        }
    }
    for (place, id) in IDS.iter().enumerate() {
        let (low, high) = range(place);
        let along = |at: f64| {
            let mut values = default.to_array();
            values[place] = low + (high - low) * at;
            watched(&model, &Parameters::from_array(values), &Policy::as_happened())
        };
        let (left, output) = jump(&along);
        assert!(left < NO_JUMP, "{id}: {output} jumps by {left}");
    }
}
