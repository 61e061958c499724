//! The table of the rule explorer: the reader's chip under each rule, the limits, the chips.

use super::{Own, Row, Rules};
use crate::figures::{Cell, Table};
use crate::model::chips::Figure;
use crate::model::controls::{Class, Kind, REGIMES, Term, Variable, thresholds};
use crate::model::facts::Grade;
use crate::words::{Lang, events, grades, rules as say};

/// The columns that hold figures.
const FIGURES: [Variable; 4] = [Variable::Tpp, Variable::MemoryBandwidth, Variable::Pd, Variable::IoBandwidth];

fn nothing() -> [Cell; 4] {
    [(); 4].map(|()| Cell::words("—"))
}

fn row(table: &mut Table, header: String, figures: [Cell; 4], status: String, grade: String) {
    let cells = figures.into_iter().chain([Cell::words(status), Cell::words(grade)]).collect();
    table.row(header, cells);
}

pub fn table(rules: &Rules, lang: Lang) -> Table {
    let (caption, corner, columns) = say::table(lang, rules.own.date);
    let mut table = Table::new(caption, corner, columns);
    own(&mut table, lang, &rules.own, say::own(lang));
    each_rule(&mut table, lang, &rules.own);
    limits(&mut table, lang, &rules.own);
    for one in &rules.rows {
        chip(&mut table, lang, one);
    }
    table
}

fn own(table: &mut Table, lang: Lang, own: &Own, name: &str) {
    let chip = &own.chip;
    let values = [chip.tpp, chip.bandwidth_gbs, chip.density(), chip.io_gbs];
    let mut at = 0;
    let figures = values.map(|value| {
        at += 1;
        Cell::number(value, say::amount(lang, Term::One(FIGURES[at - 1]), value))
    });
    row(table, name.to_owned(), figures, say::class(lang, own.status.class), "—".to_owned());
}

/// What each rule in force says about the reader's chip. A change of review policy is shown where there is a denial to review.
fn each_rule(table: &mut Table, lang: Lang, own: &Own) {
    let inputs = own.chip.inputs();
    let mut denied = false;
    for regime in REGIMES.iter().filter(|regime| regime.in_force(own.date)) {
        let ruling = regime.classify(&inputs);
        let asked = match regime.kind {
            Kind::ListControl | Kind::Letter | Kind::Tariff => true,
            Kind::ReviewPolicy => denied,
            _ => false,
        };
        denied |= ruling.class == Class::LicencePresumptionOfDenial;
        if asked {
            let header = format!("{}: {}", say::own(lang), say::rule(lang, regime, ruling.paragraph));
            row(table, header, nothing(), say::class(lang, ruling.class), grades::explained(lang, regime.grade));
        }
    }
}

/// Every limit in force, once for each rule.
fn limits(table: &mut Table, lang: Lang, own: &Own) {
    let mut seen: Vec<(&str, Term, f64)> = Vec::new();
    for limit in thresholds(own.date) {
        let this = (limit.regime.id, limit.term, limit.limit);
        if seen.contains(&this) {
            continue;
        }
        seen.push(this);
        let (Term::One(of) | Term::Sum(of, _)) = limit.term;
        let mut figures = nothing();
        if let Some(column) = FIGURES.iter().position(|variable| *variable == of) {
            figures[column] = Cell::number(limit.limit, say::amount(lang, limit.term, limit.limit));
        }
        let header = events::name(lang, limit.regime.id).to_owned();
        let text = say::limit(lang, limit.term, limit.operator, limit.limit);
        row(table, header, figures, text, grades::explained(lang, limit.regime.grade));
    }
}

fn chip(table: &mut Table, lang: Lang, one: &Row) {
    let figures: [Option<Figure>; 4] = [one.tpp, one.bandwidth, one.density, one.io];
    let mut at = 0;
    let cells = figures.map(|figure| {
        at += 1;
        let text = say::graded(lang, Term::One(FIGURES[at - 1]), figure);
        figure.map_or_else(|| Cell::words(text.as_str()), |figure| Cell::number(figure.value, text.as_str()))
    });
    let weakest = figures.iter().flatten().map(|figure| figure.grade).fold(Grade::Primary, Ord::max);
    let status = say::status(lang, &one.status, &one.inputs);
    row(table, say::chip(lang, one.chip.name), cells, status, grades::explained(lang, weakest));
}
