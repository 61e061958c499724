//! The checks that readers run: all pass, each fails when what it judges is spoilt, and what they say.

use good_enough::model::checks::{Check, Finding, Measure, Worst, books, fingerprint, monotone, references, steps};
use good_enough::model::controls::Class;
use good_enough::model::fab::Placement;
use good_enough::model::fab::geometry::Layout;
use good_enough::model::market::{Model, Moment, Parameters, Policy};
use good_enough::studies;
use good_enough::words::Lang;
use good_enough::words::checks as say;
use serde_json::Value;

fn fails(check: Check, worst: Worst) -> bool {
    !Finding { check, worst, hash: None }.passed()
}

#[test]
fn every_check_passes_and_compares_something() {
    let (hash, answers) = fingerprint::of_model();
    assert!(answers > 1000, "{answers}");
    for check in Check::ALL {
        let began = std::time::Instant::now();
        let finding = check.run(hash);
        println!("{:?} in {:?}", finding, began.elapsed());
        assert!(finding.passed() && finding.worst.compared > 0, "{finding:?}");
        assert_eq!(finding.hash.is_some(), check == Check::Bits);
    }
}

#[test]
fn nothing_compared_and_no_number_are_failures() {
    assert!(fails(Check::Dies, Worst::default()));
    for check in Check::ALL {
        let mut worst = Worst::default();
        worst.see("", f64::NAN);
        worst.see("", 0.0);
        assert!(fails(check, worst), "{check:?}");
    }
}

/// A name, and what spoils a moment.
type Spoil = (&'static str, fn(&mut Moment));

/// The moment at the beginning of 2027 under what happened, and the one after it.
fn two_moments() -> (Moment, Moment) {
    let mut seen = Vec::new();
    let mut keep = |moment: &Moment| seen.push(*moment);
    Model::new(48).visit(&Parameters::default(), &Policy::as_happened(), &mut keep);
    (seen[7 * 48], seen[7 * 48 + 1])
}

#[test]
fn a_stock_that_loses_a_millionth_is_noticed() {
    let (now, next) = two_moments();
    let judged = |spoil: fn(&mut Moment)| {
        let mut after = next;
        spoil(&mut after);
        let mut worst = Worst::default();
        books::balance(&mut worst, &Parameters::default(), 1.0 / 48.0, &now, &after.state);
        worst
    };
    assert!(!fails(Check::Balance, judged(|_| ())));
    let spoilt: [Spoil; 10] = [
        ("foreign", |m| m.state.foreign_installed *= 1.0 - 1e-6),
        ("domestic", |m| m.state.domestic_installed *= 1.0 - 1e-6),
        ("legacy", |m| m.state.legacy_installed += 1e-6),
        ("smuggled", |m| m.state.smuggled_installed *= 1.0 - 1e-6),
        ("capacity", |m| m.state.wafer_capacity *= 1.0 - 1e-6),
        ("building", |m| m.state.wafer_capacity_building *= 1.0 - 1e-6),
        ("wafers", |m| m.state.cumulative_wafers *= 1.0 - 1e-6),
        ("cards", |m| m.state.cumulative_cards *= 1.0 - 1e-6),
        ("dies", |m| m.state.die_bank += 1e-6),
        ("stacks", |m| m.state.hbm_stock += 1e-6),
    ];
    for (stock, spoil) in spoilt {
        let worst = judged(spoil);
        assert!(fails(Check::Balance, worst) && worst.at == stock, "{stock}: {worst:?}");
    }
    assert_eq!(judged(|m| m.state.foreign_training_compute += 1e3).at, "training");
}

#[test]
fn sales_out_of_nothing_are_noticed() {
    let (now, _) = two_moments();
    let judged = |spoil: fn(&mut Moment)| {
        let mut moment = now;
        spoil(&mut moment);
        let mut worst = Worst::default();
        books::sales(&mut worst, &moment);
        worst
    };
    assert!(!fails(Check::Sales, judged(|_| ())));
    let spoilt: [Spoil; 4] = [
        ("placed", |m| m.allocation.unmet += 1e-3),
        ("wanted", |m| m.allocation.wanted[0] += 1.0),
        ("foreign", |m| m.potential = [-1e6; 3]),
        ("output", |m| (m.domestic.logic, m.domestic.hbm) = (0.0, 0.0)),
    ];
    for (what, spoil) in spoilt {
        let worst = judged(spoil);
        assert!(fails(Check::Sales, worst), "{what}: {worst:?}");
    }
}

#[test]
fn more_dies_than_fit_are_noticed() {
    let layout = Layout::new(300.0, 3.0, 0.1, 26.0, 33.0).unwrap();
    let dies = layout.whole_dies(Placement::Best);
    let judged = |dies| {
        let mut worst = Worst::default();
        books::covered(&mut worst, "", &layout, dies);
        worst
    };
    assert!(!fails(Check::Dies, judged(dies)));
    let area = std::f64::consts::PI * layout.usable_radius_mm() * layout.usable_radius_mm();
    assert!(fails(Check::Dies, judged((area / layout.die_area_mm2()).ceil() as u64)));
}

#[test]
fn one_step_the_wrong_way_is_noticed() {
    let falls = |numbers: &[f64]| {
        let mut worst = Worst::default();
        monotone::never_falls(&mut worst, "", numbers);
        worst
    };
    assert!(!fails(Check::Bandwidth, falls(&[1.0, 1.0, 2.0])));
    assert!(fails(Check::Bandwidth, falls(&[1.0, 1.0 - 1e-9, 2.0])));
    assert!(fails(Check::Defects, falls(&[1.0, f64::NAN, 2.0])));
    let loosens = |classes: &[Class]| {
        let mut worst = Worst::default();
        monotone::never_loosens(&mut worst, "", classes);
        worst
    };
    let (free, notice, denied) = (Class::NotCaught, Class::NacNotification, Class::LicencePresumptionOfDenial);
    assert!(!fails(Check::Rules, loosens(&[free, notice, denied])));
    let worst = loosens(&[free, denied, notice]);
    assert!(fails(Check::Rules, worst) && worst.measured == 1.0);
}

#[test]
fn coarse_steps_are_noticed() {
    assert!(fails(Check::Steps, steps::apart(&steps::run(12), &steps::run(96))));
}

#[test]
fn a_reference_that_differs_is_noticed() {
    for (check, by) in [(Check::DeepSeek, 1e-9), (Check::Actuary, 1e-5), (Check::Engine, 1e-7)] {
        for (factor, fail) in [(1.0, false), (1.0 + by, true)] {
            let mut worst = Worst::default();
            references::compare(&mut worst, "", 87_072.0 * factor, 87_072.0);
            assert_eq!(fails(check, worst), fail, "{check:?}");
        }
    }
    for (check, difference) in [(Check::Cset, 3.0), (Check::Tpp, 1.0)] {
        let mut worst = Worst::default();
        worst.see("", difference);
        assert!(fails(check, worst), "{check:?}");
    }
}

#[test]
fn one_other_bit_is_another_fingerprint() {
    let of = |numbers: &[f64]| {
        let mut print = fingerprint::Fingerprint::default();
        numbers.iter().for_each(|number| print.take(*number));
        print.read().0
    };
    let next = f64::from_bits(2.0_f64.to_bits() + 1);
    assert_ne!(of(&[1.0, 2.0]), of(&[1.0, next]));
    assert_ne!(of(&[1.0, 2.0]), of(&[2.0, 1.0]));
    assert_ne!(of(&[0.0]), of(&[-0.0]));
    assert_eq!(of(&[f64::NAN]), of(&[-f64::NAN]));
    let (hash, _) = fingerprint::of_model();
    let finding = Check::Bits.run(hash ^ 0b101);
    assert!(!finding.passed() && finding.worst.measured == 2.0 && finding.hash == Some(hash));
}

fn vectors(file: &str, list: &str) -> Vec<Value> {
    let path = format!("{}/tests/vectors/{file}.json", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all[list].as_array().unwrap().clone()
}

/// What the page compares with is what the vectors hold.
#[test]
fn references_are_those_of_the_vectors() {
    let dies = vectors("chiplet_actuary", "die");
    for (node, numbers) in references::ACTUARY {
        let keys = ["area_mm2", "wafer_price_usd", "d0_per_cm2", "critical_level_alpha", "cost_known_good_die_usd"];
        let row = |row: &&Value| row["node"] == node && keys.map(|key| row[key].as_f64()) == numbers.map(Some);
        assert!(dies.iter().any(|die| row(&die)), "{node}");
    }
    let chips = vectors("chips_published", "chips");
    for (id, tpp) in references::TPP {
        assert!(chips.iter().any(|chip| chip["id"] == id && chip["tpp"].as_f64() == Some(tpp)), "{id}");
    }
    let path = format!("{}/tests/peers/outputs/pysd/default.csv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let row = lines.nth(references::ENGINE_QUARTER).unwrap();
    assert_eq!(row[0].parse::<f64>().unwrap(), 2027.0);
    for (output, number) in references::ENGINE {
        let place = header.iter().position(|id| id.replace(' ', "_") == output.id()).unwrap();
        assert_eq!(row[place].parse::<f64>().unwrap(), number, "{}", output.id());
    }
}

#[test]
fn the_command_lists_the_checks_and_tells_a_foreign_fingerprint() {
    let own = studies::run(&["check", "--json"]).unwrap();
    let object: Value = serde_json::from_str(&own.text).unwrap();
    let rows = object["rows"].as_array().unwrap();
    assert!(own.well && rows.len() == Check::ALL.len());
    assert_eq!(rows.last().unwrap()["result"], "not compared");
    let hash = object["fingerprint"].as_str().unwrap();
    assert_eq!(hash, format!("{:016x}", fingerprint::of_model().0));
    let same = studies::run(&["check", "--hash", hash]).unwrap();
    assert!(same.well && !same.text.contains("not compared"), "{}", same.text);
    let other = studies::run(&["check", "--hash", "0000000000000000"]).unwrap();
    assert!(!other.well && other.text.contains("failed"));
    for wrong in [&["check", "--hash"][..], &["check", "--hash", "12"], &["check", "--what"]] {
        assert!(studies::run(wrong).is_err(), "{wrong:?}");
    }
    assert!(studies::run(&["--help"]).unwrap().text.contains("good-enough check"));
}

#[test]
fn the_command_ends_with_one_where_a_check_fails() {
    let end = |hash: &str| {
        let program = env!("CARGO_BIN_EXE_good-enough");
        std::process::Command::new(program).args(["check", "--hash", hash]).output().unwrap().status.code()
    };
    assert_eq!(end(&format!("{:016x}", fingerprint::of_model().0)), Some(0));
    assert_eq!((end("0000000000000000"), end("none")), (Some(1), Some(2)));
}

#[test]
fn tiny_numbers_are_said_as_powers_of_ten() {
    let relative = |value| say::size(Lang::En, value, Measure::Relative);
    assert_eq!([0.0, 1e-9, 3.14e-13, 9.96e-12].map(relative), ["0", "10⁻⁹", "3.1\u{a0}×\u{a0}10⁻¹³", "10⁻¹¹"]);
    assert_eq!(say::size(Lang::Ko, 0.0078, Measure::Share), "0.78%");
    assert_eq!(say::size(Lang::En, f64::INFINITY, Measure::Usd), "no value");
}

#[test]
fn a_result_is_said_with_verdict_number_and_limit() {
    let finding = |measured| {
        let worst = Worst { measured, compared: 9216, at: "" };
        Finding { check: Check::Balance, worst, hash: None }
    };
    assert_eq!(
        say::here(Lang::En, &finding(3.14e-13), ""),
        "On this device: passed, largest error 3.1\u{a0}×\u{a0}10⁻¹³ (limit 10⁻⁹; 9,216 comparisons)"
    );
    assert_eq!(say::here(Lang::Ko, &finding(0.5), ""), "이 기기: 실패. 가장 큰 오차 50% (한계 10⁻⁹, 비교 9,216번)");
    let worst = Worst { measured: 3.0, compared: 7, at: "" };
    let bits = Finding { check: Check::Bits, worst, hash: Some(0xab) };
    let text = say::here(Lang::Ko, &bits, "00000000000000ff");
    assert!(text.contains("00000000000000ab") && text.contains("00000000000000ff") && text.contains("달라요"));
    for (lang, check) in Lang::ALL.into_iter().flat_map(|lang| Check::ALL.map(|check| (lang, check))) {
        assert!(!say::name(lang, check).is_empty() && !say::meaning(lang, check).is_empty());
    }
}

#[test]
fn the_summary_counts_what_failed() {
    assert_eq!(say::summary(Lang::En, 13, 13, 1.23), "All 13 checks passed on this device in 1.2 s.");
    assert_eq!(say::summary(Lang::Ko, 11, 13, 0.0), "이 기기에서 0.1초 동안 점검 13개를 돌렸는데 2개가 실패했어요.");
}
