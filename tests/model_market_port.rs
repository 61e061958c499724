//! The market model against its Python prototype, number by number; `tests/vectors/market_prototype_*` holds them.
//!
//! Both take the same steps; they differ by the last bits of `exp` and `log`, and by the order of some products. The
//! greatest relative difference is printed by each test: 1e-12 in quarters, 3e-13 in yearly means.

use good_enough::model::agreement::PROTOTYPE;
use good_enough::model::market::run::QUARTERS;
use good_enough::model::market::{Lever, Model, Output, Parameters, Policy, Preset};

/// Values below this on both sides count as none, as in the model: unmet demand that is nothing but rounding.
const NOTHING: f64 = 1e-9;

/// Header and rows of a file of vectors.
fn table(name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let path = format!("{}/tests/vectors/market_prototype_{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let header = cells(lines.next().unwrap());
    (header, lines.map(cells).collect())
}

/// The greatest difference so far.
#[derive(Default)]
struct Worst(f64, String);

impl Worst {
    fn see(&mut self, ours: f64, theirs: &str, what: impl FnOnce() -> String) {
        let theirs: f64 = theirs.parse().unwrap();
        if ours.abs() < NOTHING && theirs.abs() < NOTHING {
            return;
        }
        let apart = (ours / theirs - 1.0).abs();
        assert!(apart.is_finite());
        if apart > self.0 {
            *self = Self(apart, format!("{}: {ours} against {theirs}", what()));
        }
    }

    fn check(&self, name: &str) {
        println!("{name}: {:.1e} at {}", self.0, self.1);
        assert!(self.0 < PROTOTYPE.most(), "{name}: {:e} at {}", self.0, self.1);
    }
}

fn outputs(header: &[String]) -> Vec<Output> {
    header.iter().map(|id| Output::find(id.split('@').next().unwrap()).unwrap_or_else(|_| panic!("{id}"))).collect()
}

#[test]
fn every_quarter_of_two_scenarios_agrees() {
    let (header, rows) = table("quarters");
    assert_eq!(rows.len(), 2 * QUARTERS);
    let outputs = outputs(&header[2..]);
    let model = Model::new(48);
    let mut worst = Worst::default();
    for (preset, rows) in [Preset::AsHappened, Preset::NoControls].into_iter().zip(rows.chunks(QUARTERS)) {
        let run = model.run(&Parameters::default(), &preset.policy(), &outputs);
        for (quarter, row) in rows.iter().enumerate() {
            assert_eq!(row[0], preset.id());
            for (ours, (theirs, id)) in run.row(quarter).iter().zip(row[2..].iter().zip(&header[2..])) {
                worst.see(*ours, theirs, || format!("{} {id} {}", row[0], row[1]));
            }
        }
    }
    worst.check("quarters");
}

#[test]
fn yearly_means_of_all_scenarios_agree() {
    let (header, rows) = table("scenarios");
    let columns = &header[2..header.len() - 1];
    let outputs = outputs(columns);
    let model = Model::new(48);
    let mut worst = Worst::default();
    assert_eq!(rows.len(), 4 * Preset::ALL.len());
    for row in &rows {
        let preset = Preset::find(&row[0]).unwrap();
        let run = model.run(&preset.parameters(&Parameters::default()), &preset.policy(), &outputs);
        for (place, id) in columns.iter().enumerate() {
            let ours = run.mean(place, row[1].parse().unwrap()).unwrap();
            worst.see(ours, &row[2 + place], || format!("{} {id} {}", row[0], row[1]));
        }
        let revenue = outputs.iter().position(|output| *output == Output::ForeignRevenueChina).unwrap();
        let sum: f64 = (2023..2031).map(|year| run.mean(revenue, year).unwrap()).sum();
        worst.see(sum, row.last().unwrap(), || format!("{} revenue", row[0]));
    }
    worst.check("scenarios");
}

#[test]
fn each_parameter_at_its_ends_agrees() {
    let (header, rows) = table("sensitivity");
    let columns = &header[2..];
    let outputs = outputs(columns);
    let model = Model::new(24);
    let mut worst = Worst::default();
    for row in &rows {
        let (id, value) = (row[0].as_str(), row[1].parse().unwrap());
        let happened = Policy::as_happened();
        let (parameters, policy) = if id == Lever::StatePurchases.id() {
            (Parameters::default(), happened.always(Lever::StatePurchases, value))
        } else {
            (Parameters::default().with(id, value).unwrap(), happened)
        };
        let run = model.run(&parameters, &policy, &outputs);
        for (place, column) in columns.iter().enumerate() {
            let year = column.split('@').nth(1).unwrap().parse().unwrap();
            worst.see(run.mean(place, year).unwrap(), &row[2 + place], || format!("{id} {value} {column}"));
        }
    }
    assert_eq!(rows.len(), 2 * (good_enough::model::market::parameters::COUNT + 1));
    worst.check("sensitivity");
}
