//! Train it yourself: days, money and power of a training run by the size of its cluster, beside published runs.

mod draw;

use super::inputs::serve as inputs;
use super::{Answer, Cell, Table, or_refused};
use crate::model::compute::overtake;
use crate::model::compute::training::{self, PUBLISHED, PublishedRun, Run};
use crate::model::fab::FabError;
use crate::model::facts::{Fact, Grade, serving, training as rows};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::params::{option, short_chip};
use crate::words::train as say;
use crate::words::{Lang, grades};
use std::sync::Arc;

pub const INPUTS: &[ParamId] =
    &[ParamId::TrainParameters, ParamId::TrainTokens, ParamId::TrainChip, ParamId::TrainChips];
pub const MORE: &[ParamId] = &[ParamId::TrainMfu, ParamId::ChipHour, ParamId::TrainParallel];

/// Places of the two chips that a choice is compared with: the H20, and the H100 where the H20 is chosen.
const H100: usize = 0;
const H20: usize = 1;

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let mut out: Vec<&'static Fact> = vec![
        &rows::MODEL_FLOP_UTILISATION,
        &rows::TRAINING_BYTES_MIXED,
        &rows::TRAINING_BATCH_TOKENS,
        &serving::DEEPSEEK_DAY_CHIP_HOUR,
        &serving::POWER_USAGE_EFFECTIVENESS,
    ];
    // The prose beside the figure asks when inference overtakes training, and holds its answer against these.
    out.extend(overtake::SHARES);
    out.extend(PUBLISHED.iter().flat_map(|run| [run.chip_hours, run.tokens, run.parameters, run.peak_tflops]));
    out
}

/// A training run on a chip, at a number of them.
#[derive(Debug, Clone, Copy)]
struct At {
    run: Run,
    usd: f64,
    megawatts: Option<f64>,
}

/// A chip that the reader's model is trained on.
#[derive(Debug, Clone, Copy)]
struct Line {
    scenario: Scenario,
    /// Place in the list of chips.
    chip: usize,
    /// Fewest chips whose memory holds the run.
    least: f64,
    grade: Grade,
    /// At the reader's number of chips.
    here: At,
}

impl Line {
    /// `None` where the chip's 16-bit arithmetic is unknown.
    fn new(scenario: &Scenario, chip: usize) -> Result<Option<Self>, FabError> {
        let number = scenario.get(ParamId::TrainChips);
        let Ok((cluster, grade)) = inputs::cluster(scenario, chip, number) else { return Ok(None) };
        let least = training::least_chips(state_gb(scenario), cluster.memory_gb.unwrap_or(f64::INFINITY));
        Ok(at(scenario, chip, number)?.map(|here| Self { scenario: *scenario, chip, least, grade, here }))
    }

    fn fits(&self) -> bool {
        self.scenario.get(ParamId::TrainChips) >= self.least
    }

    fn rumoured(&self) -> bool {
        self.grade == Grade::Unverified
    }

    fn name(&self, lang: Lang) -> String {
        grades::marked(lang, option(lang, ParamId::TrainChip, self.chip), self.grade)
    }

    /// Without the maker's name.
    fn short_name(&self, lang: Lang) -> String {
        grades::marked(lang, short_chip(lang, self.chip), self.grade)
    }

    fn cells(&self, lang: Lang) -> Vec<Cell> {
        let At { run, usd, megawatts } = self.here;
        let number = self.scenario.get(ParamId::TrainChips);
        let mut cells = vec![Cell::number(number, say::count(lang, number))];
        if self.fits() {
            cells.extend([
                Cell::number(run.days, say::count(lang, run.days)),
                Cell::number(run.chip_hours, say::count(lang, run.chip_hours)),
                Cell::number(usd, say::usd(lang, usd)),
            ]);
        } else {
            cells.extend((0..3).map(|_| Cell::words(say::does_not_fit(lang))));
        }
        cells.push(megawatts.map_or_else(
            || Cell::words(grades::unknown(lang)),
            |megawatts| Cell::number(megawatts, say::count(lang, megawatts)),
        ));
        let share = run.model_flop_utilisation;
        cells.extend([
            Cell::number(share, say::share(lang, share)),
            Cell::number(self.least, say::count(lang, self.least)),
            Cell::words(say::yes_no(lang, run.link_limited)),
            Cell::words(grades::evidence(lang, self.grade)),
        ]);
        cells
    }
}

/// Memory of the run, GB.
fn state_gb(s: &Scenario) -> f64 {
    training::state_gb(inputs::job(s).total_parameters, rows::TRAINING_BYTES_MIXED.value)
}

/// The run on `number` chips; `None` where a figure is unknown.
fn at(s: &Scenario, chip: usize, number: f64) -> Result<Option<At>, FabError> {
    let Ok((cluster, _)) = inputs::cluster(s, chip, number) else { return Ok(None) };
    let run = training::train(&inputs::job(s), &cluster)?;
    let expense = training::expense(&run, number, &inputs::chip_hour(s, chip))?;
    Ok(Some(At { run, usd: expense.hardware.unwrap_or(0.0), megawatts: expense.power_mw }))
}

/// Days that a published run's chip-hours make on `number` chips.
fn published_days(run: &PublishedRun, number: f64) -> f64 {
    run.chip_hours.value / number / 24.0
}

struct Train {
    scenario: Scenario,
    /// The chosen chip, if its arithmetic is known.
    chosen: Option<Line>,
    compared: Option<Line>,
    other: Option<Line>,
}

/// The answer to the reader's choices.
pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let chip = |s: &Scenario| s.option(ParamId::TrainChip);
    let s = choices.a;
    let beside = if chip(&s) == H20 { H100 } else { H20 };
    let other = choices.b.as_ref().and_then(|b| Line::new(b, chip(b)).ok().flatten());
    let lines = Line::new(&s, chip(&s)).and_then(|chosen| Ok((chosen, Line::new(&s, beside)?)));
    or_refused(lines.map(|(chosen, compared)| Train { scenario: s, chosen, compared, other }))
}

impl Answer for Train {
    fn finding(&self, lang: Lang) -> String {
        let chip = option(lang, ParamId::TrainChip, self.scenario.option(ParamId::TrainChip));
        let Some(chosen) = &self.chosen else { return say::finding_unknown(lang, chip) };
        let name = chosen.name(lang);
        let number = self.scenario.get(ParamId::TrainChips);
        if !chosen.fits() {
            return say::finding_too_small(lang, &name, number, state_gb(&self.scenario), chosen.least);
        }
        let At { run, usd, .. } = chosen.here;
        let versus = self.compared.as_ref().filter(|line| line.fits());
        let versus = versus.map(|line| (short_chip(lang, line.chip), line.here.run.days / run.days));
        say::finding(lang, (number, &name), (run.days, usd), run.link_limited, versus)
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let days = |line: &Line| line.fits().then_some(line.here.run.days);
        let values = [&self.chosen, &self.other].map(|line| line.as_ref().and_then(days));
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::Days })
    }

    fn caption(&self, lang: Lang) -> String {
        let rumoured = self.chosen.as_ref().is_some_and(Line::rumoured);
        say::caption(lang, &self.scenario, inputs::NETWORK_GBS, rumoured, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        if let Some(chosen) = &self.chosen {
            t.own_row(chosen.name(lang), chosen.cells(lang));
        }
        if let Some(beside) = &self.compared {
            t.row(beside.name(lang), beside.cells(lang));
        }
        let number = self.scenario.get(ParamId::TrainChips);
        for run in &PUBLISHED {
            let (days, hours) = (published_days(run, number), run.chip_hours.value);
            let share = run.model_flop_utilisation();
            let none = || Cell::words(say::NOTHING);
            let cells = vec![
                Cell::number(number, say::count(lang, number)),
                Cell::number(days, say::count(lang, days)),
                Cell::number(hours, say::count(lang, hours)),
                none(),
                none(),
                Cell::number(share, say::share(lang, share)),
                none(),
                none(),
                Cell::words(grades::name(lang, run.chip_hours.provenance.grade)),
            ];
            t.row(say::run_row(lang, &say::run(lang, run.name)), cells);
        }
        t
    }
}
