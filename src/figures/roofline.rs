//! Two jobs on one roof: where training, prefill and decode stand under the roofs of two chips.

mod draw;

use super::inputs::roofline::{self as inputs, Asked};
use super::{Answer, Cell, Refused, Table};
use crate::model::chips::Quantity;
use crate::model::compute::{Bound, Efficiency, Prompt, Replica};
use crate::model::facts::{Fact, Grade, models, serving};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::{Lang, grades, params, roofline as say};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::Chip, ParamId::Chip2, ParamId::Batch, ParamId::Context];
pub const MORE: &[ParamId] = &[ParamId::RoofModel, ParamId::RoofBits];

/// Tokens that pass together in the training step that is placed: one long sequence, or a few of 2,048.
const TRAINED_TOKENS: f64 = 8192.0;

/// Bytes of a gradient.
const GRADIENT_BYTES: f64 = 2.0;

/// The jobs in the order of the words: training, prefill, decode.
const DECODE: usize = 2;

/// A job under a roof.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Job {
    /// FLOP for each byte of memory read or written.
    intensity: f64,
    /// TFLOPS of a chip.
    attained: f64,
    /// Seconds.
    time_s: f64,
    bound: Bound,
}

/// A chip's roof and the jobs under it.
#[derive(Debug, Clone, PartialEq)]
struct Roof {
    peak_tflops: f64,
    bandwidth_gbs: f64,
    grade: Grade,
    /// Requests of the chosen length that memory holds.
    room: f64,
    jobs: [Job; 3],
    /// Decode's intensity with one request and with the most the slider has.
    decode_range: [f64; 2],
}

impl Roof {
    /// FLOP for a byte from which arithmetic sets the pace.
    fn ridge(&self) -> f64 {
        self.peak_tflops * 1000.0 / self.bandwidth_gbs
    }

    /// The height of the roof, TFLOPS.
    fn at(&self, intensity: f64) -> f64 {
        self.peak_tflops.min(intensity * self.bandwidth_gbs / 1000.0)
    }

    /// A job of so much arithmetic and so many bytes, over `number` chips.
    fn job(&self, flop: f64, bytes: f64, number: f64) -> Job {
        let intensity = flop / bytes;
        let attained = self.at(intensity);
        let bound = if intensity > self.ridge() { Bound::Compute } else { Bound::Memory };
        Job { intensity, attained, time_s: flop / (attained * 1e12 * number), bound }
    }

    fn is_rumour(&self) -> bool {
        self.grade == Grade::Unverified
    }
}

/// One chip of one scenario.
struct Side {
    /// Its place among the options.
    option: usize,
    /// Its roof, or the figure that is unknown.
    roof: Result<Roof, Quantity>,
}

/// One scenario: its question, the chips of each kind, and one or two of them.
struct Case {
    asked: Asked,
    number: f64,
    sides: Vec<Side>,
}

struct Roofline {
    a: Case,
    b: Option<Case>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    match case(&choices.a) {
        Some(a) => Arc::new(Roofline { a, b: choices.b.as_ref().and_then(case) }),
        None => Arc::new(Refused(String::new())),
    }
}

fn case(s: &Scenario) -> Option<Case> {
    let asked = inputs::roofline(s)?;
    let mut picked = vec![ParamId::Chip, ParamId::Chip2];
    if s.option(ParamId::Chip) == s.option(ParamId::Chip2) {
        picked.pop();
    }
    let chips = picked.iter().map(|id| inputs::chip(s, *id)).collect::<Option<Vec<_>>>()?;
    let number = inputs::least_number(&asked, &chips);
    let sides = picked.iter().zip(chips).map(|(id, chip)| {
        let replica = inputs::replica(&asked, chip, number, (Efficiency::IDEAL, false));
        Side { option: s.option(*id), roof: replica.map(|(replica, known)| roof(&asked, &replica, known.grade)) }
    });
    Some(Case { asked, number, sides: sides.collect() })
}

fn roof(asked: &Asked, replica: &Replica, grade: Grade) -> Roof {
    let (hardware, work, precision) = (replica.hardware(), &asked.workload, &asked.precision);
    let decode = |batch: f64| {
        let step = replica.decode(batch, asked.context);
        let flop = batch * (2.0 * work.active_matmul() + work.decode_attention * asked.context);
        (flop, step.weight_bytes + step.kv_bytes)
    };
    let prompt = replica.prefill(1.0, asked.context, Prompt::Needed).flop;
    // Forwards once, backwards twice: three times the arithmetic of a prompt with all its output.
    let pairs = 0.5 * TRAINED_TOKENS * TRAINED_TOKENS;
    let trained = 3.0 * (2.0 * work.active_matmul() * TRAINED_TOKENS + work.prompt_attention * pairs);
    let written = work.touched(TRAINED_TOKENS) * (2.0 * precision.weight_bytes + GRADIENT_BYTES);
    let jobs =
        [(trained, written), (prompt, work.touched(asked.context) * precision.weight_bytes), decode(asked.batch)];
    let nowhere = Job { intensity: 0.0, attained: 0.0, time_s: 0.0, bound: Bound::Memory };
    let mut roof = Roof {
        peak_tflops: hardware.peak_tflops,
        bandwidth_gbs: hardware.bandwidth_gbs,
        grade,
        room: replica.max_batch(asked.context),
        jobs: [nowhere; 3],
        decode_range: [1.0, 1024.0].map(decode).map(|(flop, bytes)| flop / bytes),
    };
    roof.jobs = jobs.map(|(flop, bytes)| roof.job(flop, bytes, hardware.chips));
    roof
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let models = models::ALL.iter().copied();
    let used = [&serving::COMPUTE_EFFICIENCY_8B, &serving::MEMORY_EFFICIENCY_8B, &serving::MEMORY_SHARE_FOR_SEQUENCES];
    used.into_iter().chain(models).collect()
}

impl Side {
    fn plain_name(&self, lang: Lang) -> &'static str {
        params::option(lang, ParamId::Chip, self.option)
    }

    fn pace(&self, lang: Lang) -> Option<say::Pace> {
        let roof = self.roof.as_ref().ok()?;
        let [_, prefill, decode] = &roof.jobs;
        let share = decode.attained / roof.peak_tflops;
        let name = grades::marked(lang, self.plain_name(lang), roof.grade);
        Some(say::Pace { name, write_s: decode.time_s, read_s: prefill.time_s, share })
    }

    /// What the table says of the chip, row by row; words where its figures are unknown.
    fn cells(&self, lang: Lang, number: f64) -> Vec<Cell> {
        let Ok(roof) = &self.roof else { return vec![Cell::words(grades::unknown(lang)); ROWS] };
        let cell = |value: f64| Cell::number(value, say::count(lang, value));
        let mut cells = vec![Cell::words(grades::explained(lang, roof.grade))];
        cells.extend([number, roof.peak_tflops, roof.bandwidth_gbs, roof.ridge(), roof.room].map(cell));
        for job in &roof.jobs {
            cells.extend([job.intensity, job.attained, job.time_s * 1e3].map(cell));
            cells.push(Cell::words(say::bound(lang, job.bound)));
        }
        cells.push(cell(1.0 / roof.jobs[DECODE].time_s));
        cells
    }
}

/// Rows of the table: six of the chip, four of each job, one of speed.
const ROWS: usize = 6 + 3 * 4 + 1;

impl Case {
    fn paces(&self, lang: Lang) -> Vec<say::Pace> {
        self.sides.iter().filter_map(|side| side.pace(lang)).collect()
    }
}

impl Answer for Roofline {
    fn finding(&self, lang: Lang) -> String {
        let unknown = self.a.sides.iter().find(|side| side.roof.is_err());
        let batch = self.a.asked.batch;
        match (unknown, self.a.paces(lang).as_slice()) {
            (None, [one, two]) => say::finding(lang, [one, two]),
            (None, [one]) => say::finding_of_one(lang, one, batch),
            (Some(side), _) => say::finding_unknown(lang, side.plain_name(lang), self.a.asked.bits()),
            _ => String::new(),
        }
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let speed = |case: &Case| case.sides.first()?.roof.as_ref().ok().map(|roof| 1.0 / roof.jobs[DECODE].time_s);
        let values = [speed(&self.a), self.b.as_ref().and_then(speed)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::TokensPerSecond })
    }

    fn caption(&self, lang: Lang) -> String {
        let asked = &self.a.asked;
        let roofs = || self.a.sides.iter().filter_map(|side| side.roof.as_ref().ok());
        let room = roofs().map(|roof| roof.room).fold(f64::INFINITY, f64::min);
        let chip = |side: &Side| (side.plain_name(lang), side.roof.as_ref().ok().map(|roof| roof.grade));
        let setting = say::Setting {
            model: params::option(lang, ParamId::RoofModel, asked.model),
            bits: asked.bits(),
            number: self.a.number,
            batch: asked.batch,
            context: asked.context,
            trained: TRAINED_TOKENS,
            reached: [inputs::FITTED.compute, inputs::FITTED.memory],
            chips: self.a.sides.iter().map(chip).collect(),
            room: (room < asked.batch).then_some(room),
        };
        say::caption(lang, &setting)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut headers: Vec<String> = say::chip_rows(lang).map(str::to_owned).into();
        headers.extend((0..3).flat_map(|job| say::job_rows(lang, job)));
        headers.push(say::speed_row(lang));
        let columns = self.a.sides.iter().map(|side| side.plain_name(lang).to_owned()).collect();
        let cells: Vec<Vec<Cell>> = self.a.sides.iter().map(|side| side.cells(lang, self.a.number)).collect();
        let mut t = Table::new(self.caption(lang), say::corner(lang), columns);
        for (row, header) in headers.into_iter().enumerate() {
            t.row(header, cells.iter().map(|column| column[row].clone()).collect());
        }
        t
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_take_as_long_as_the_model_says() {
        let s = Scenario::default();
        let asked = inputs::roofline(&s).unwrap();
        let case = case(&s).unwrap();
        for (side, id) in case.sides.iter().zip([ParamId::Chip, ParamId::Chip2]) {
            let chip = inputs::chip(&s, id).unwrap();
            let (replica, _) = inputs::replica(&asked, chip, case.number, (Efficiency::IDEAL, false)).unwrap();
            let step = replica.decode(asked.batch, asked.context).max_s();
            let prefill = replica.prefill(1.0, asked.context, Prompt::Needed).time_s();
            let jobs = &side.roof.as_ref().unwrap().jobs;
            assert!((jobs[2].time_s / step - 1.0).abs() < 1e-12);
            assert!((jobs[1].time_s / prefill - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn decode_slides_down_as_the_batch_shrinks_or_the_context_grows() {
        let intensity = |batch: f64, context: f64| {
            let s = Scenario::default().with(ParamId::Batch, batch).with(ParamId::Context, context);
            case(&s).unwrap().sides[0].roof.as_ref().unwrap().jobs[DECODE].intensity
        };
        assert!(intensity(1.0, 4096.0) < intensity(8.0, 4096.0));
        // Eight heads share a pair of keys and values: towards 8 FLOP/byte, whatever the batch.
        assert!(intensity(256.0, 65_536.0) < intensity(256.0, 4096.0) && intensity(256.0, 65_536.0) > 8.0);
    }

    #[test]
    fn the_finding_names_the_faster_writer_and_what_is_unknown() {
        let choices = Choices::default();
        let said = answer(&choices).finding(Lang::En);
        assert!(said.contains("H20 is 1.2× as fast as the Nvidia H100") && said.contains("6.7×"), "{said}");
        let t20 = crate::scenario::schema::CHIPS.iter().position(|id| *id == "enflame_t20").unwrap();
        let unknown = Choices { a: choices.a.with(ParamId::Chip2, t20 as f64), b: None };
        assert!(answer(&unknown).finding(Lang::En).contains("unknown"));
        assert!(answer(&unknown).table(Lang::Ko).html().contains("알려지지 않음"));
    }
}
