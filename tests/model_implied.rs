//! What reported yields imply: the table in `docs/evidence.md` is the model's, and the range of SMIC's 7 nm lies within it.

use good_enough::model::fab::implied::REPORTS;
use good_enough::model::fab::yields::{YieldModel, YieldParameters};
use good_enough::model::facts::{parameters, yields_reported};

const PARAMETERS: YieldParameters = YieldParameters { alpha: 3.0, layers: 10.0 };

#[test]
fn the_table_of_implied_densities_is_the_models() {
    let written = include_str!("../docs/evidence.md");
    for report in &REPORTS {
        let fact = report.die_yield;
        let (id, as_of) = (fact.id, fact.provenance.as_of);
        let mut row = format!("| `{id}` | {as_of} | {} | {} |", report.die.value, fact.value);
        for model in YieldModel::ALL {
            row += &format!(" {:.3} |", report.d0(model, PARAMETERS));
        }
        assert!(written.lines().any(|line| line == row), "docs/evidence.md lacks\n{row}");
    }
}

#[test]
fn every_report_is_read_and_gives_its_yield_back() {
    assert_eq!(REPORTS.len(), yields_reported::ALL.len());
    for report in &REPORTS {
        assert!(yields_reported::ALL.iter().any(|fact| fact.id == report.die_yield.id));
        for model in YieldModel::ALL {
            let d0 = report.d0(model, PARAMETERS);
            let again = model.die_yield(d0 * report.die.value / 100.0, PARAMETERS) * 100.0;
            assert!((again - report.die_yield.value).abs() < 1e-9, "{}: {again}", report.die_yield.id);
        }
    }
}

#[test]
fn the_assumed_range_of_smics_lines_is_that_of_the_reports() {
    let d0 = REPORTS
        .iter()
        .filter(|report| report.die.id == parameters::DIE_ASCEND_910B.id)
        .map(|report| report.d0(YieldModel::NegativeBinomial, PARAMETERS));
    let (least, most) = d0.fold((f64::INFINITY, 0.0_f64), |(least, most), d0| (least.min(d0), most.max(d0)));
    let range = &parameters::D0_7NM_SMIC;
    assert!((range.low.unwrap() - least).abs() < 0.01, "{least}");
    assert!((range.high.unwrap() - most).abs() < 0.01, "{most}");
}
