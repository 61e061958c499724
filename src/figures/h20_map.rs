//! H20 against H100: which of them is faster, over batch and context.

mod draw;

use super::inputs::roofline::{self as inputs, Asked};
use super::{Answer, Cell, Dense, Refused, Table};
use crate::model::compute::{Prompt, Replica};
use crate::model::facts::{Fact, Grade, models, serving};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::h20_map::{self as say, Reach, Zone};
use crate::words::{Lang, grades, number, params};
use std::sync::Arc;

pub const INPUTS: &[ParamId] = &[ParamId::MapModel, ParamId::Phase, ParamId::MapBatch, ParamId::MapContext];
pub const MORE: &[ParamId] = &[ParamId::MapBits];

/// What the map spans.
const BATCHES: (f64, f64) = (1.0, 1024.0);
const CONTEXTS: (f64, f64) = (256.0, 131_072.0);

/// Cells along each axis: eight for each doubling.
const CELLS_AN_OCTAVE: f64 = 8.0;
const COLUMNS: usize = 72;
const ROWS: usize = 80;

/// Two times within this ratio are called even.
const EVEN: f64 = 1.1;

/// Places of the table.
const TABLE_BATCHES: [f64; 6] = [1.0, 4.0, 16.0, 64.0, 256.0, 1024.0];
const TABLE_CONTEXTS: [f64; 6] = [256.0, 1024.0, 4096.0, 16_384.0, 65_536.0, 131_072.0];

/// Halvings of an interval of batches: far finer than a cell.
const BISECTIONS: u32 = 20;

/// A model on both chips.
struct Duel {
    asked: Asked,
    decode: bool,
    number: f64,
    /// The model on H100s and on H20s.
    replicas: [Replica; 2],
    /// Tokens that memory holds.
    held: [f64; 2],
    grades: [Grade; 2],
}

impl Duel {
    fn new(s: &Scenario) -> Option<Self> {
        let inputs::Duel { asked, number, replicas, grades } = inputs::duel(s)?;
        let held = [replicas[0].max_batch(1.0), replicas[1].max_batch(1.0)];
        Some(Self { asked, decode: s.choice(ParamId::Phase) == "decode", number, replicas, held, grades })
    }

    /// Time of a step or of a prompt, s: H100, H20.
    fn times(&self, batch: f64, context: f64) -> [f64; 2] {
        [&self.replicas[0], &self.replicas[1]].map(|replica| {
            if self.decode {
                replica.decode(batch, context).sum_s()
            } else {
                replica.prefill(batch, context, Prompt::Needed).time_s()
            }
        })
    }

    /// H100's time over H20's.
    fn ratio(&self, batch: f64, context: f64) -> f64 {
        let [h100, h20] = self.times(batch, context);
        h100 / h20
    }

    fn zone(&self, batch: f64, context: f64) -> Zone {
        let tokens = batch * context;
        match self.held.map(|held| tokens <= held) {
            [_, false] => return Zone::NoRoom,
            [false, true] => return Zone::OnlyH20,
            _ => {}
        }
        let ratio = self.ratio(batch, context);
        if ratio > EVEN {
            Zone::H20
        } else if ratio * EVEN >= 1.0 {
            Zone::Even
        } else if ratio >= 0.5 {
            Zone::H100
        } else {
            Zone::H100Far
        }
    }

    /// The largest batch at which the H20 is not behind, memory aside: found from the upper end, doubling by doubling, then by
    /// halving. `None` where it is behind with a single request and ever after.
    fn last_lead(&self, context: f64) -> Option<f64> {
        let mut high = BATCHES.1;
        if self.ratio(high, context) >= 1.0 {
            return Some(high);
        }
        while high > BATCHES.0 && self.ratio(high / 2.0, context) < 1.0 {
            high /= 2.0;
        }
        if high <= BATCHES.0 {
            return None;
        }
        let mut low = high / 2.0;
        for _ in 0..BISECTIONS {
            let middle = 0.5 * (low + high);
            if self.ratio(middle, context) >= 1.0 { low = middle } else { high = middle }
        }
        Some(low)
    }

    /// How far the H20 leads at this length, memory of both included.
    fn reach(&self, context: f64) -> Reach {
        let room = libm::floor(self.held[0].min(self.held[1]) / context);
        match self.last_lead(context) {
            _ if room < 1.0 => Reach::NoRoom,
            None => Reach::Never,
            Some(last) if last >= room && room < BATCHES.1 => Reach::Memory(room),
            Some(last) if last >= BATCHES.1 => Reach::Map,
            Some(last) => Reach::UpTo(last),
        }
    }

    fn own(&self) -> (f64, f64) {
        (self.asked.batch, self.asked.context)
    }
}

/// Whether the two can be compared there.
fn compared(zone: Zone) -> bool {
    !matches!(zone, Zone::OnlyH20 | Zone::NoRoom)
}

struct H20Map {
    duel: Duel,
    other: Option<Duel>,
    /// Row by row from one request up, each from short to long.
    zones: Vec<Zone>,
}

pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let Some(duel) = Duel::new(&choices.a) else { return Arc::new(Refused(String::new())) };
    let other = choices.b.as_ref().and_then(Duel::new);
    let zones = zones(&duel);
    Arc::new(H20Map { duel, other, zones })
}

/// The zone of every cell, by its middle.
fn zones(duel: &Duel) -> Vec<Zone> {
    let middle = |i: usize| libm::exp2((i as f64 + 0.5) / CELLS_AN_OCTAVE);
    let contexts: Vec<f64> = (0..COLUMNS).map(|column| CONTEXTS.0 * middle(column)).collect();
    let row = |row: usize| {
        let batch = BATCHES.0 * middle(row);
        contexts.iter().map(move |context| (batch, *context))
    };
    (0..ROWS).flat_map(row).map(|(batch, context)| duel.zone(batch, context)).collect()
}

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    let models = models::ALL.iter().copied();
    let used = [
        &serving::COMPUTE_EFFICIENCY_8B,
        &serving::MEMORY_EFFICIENCY_8B,
        &serving::MEMORY_SHARE_FOR_SEQUENCES,
        &serving::LINK_LATENCY,
        &serving::LINK_EFFICIENCY,
    ];
    used.into_iter().chain(models).collect()
}

impl Duel {
    fn model(&self, lang: Lang) -> &'static str {
        params::option(lang, ParamId::MapModel, self.asked.model)
    }

    fn verdict(&self, lang: Lang) -> say::Verdict<'static> {
        let (batch, context) = self.own();
        say::Verdict {
            model: self.model(lang),
            decode: self.decode,
            batch,
            context,
            zone: self.zone(batch, context),
            ratio: self.ratio(batch, context),
            reach: self.reach(context),
            room: self.held.map(|held| libm::floor(held / context)),
        }
    }

    /// A place's row of the table.
    fn cells(&self, lang: Lang, (batch, context): (f64, f64)) -> Vec<Cell> {
        let (reach, words) = say::reach(lang, self.reach(context));
        let reach = reach.map_or_else(|| Cell::words(words.clone()), |batch| Cell::number(batch, words.clone()));
        let zone = self.zone(batch, context);
        if !compared(zone) {
            let none = || Cell::words(say::zone(lang, zone));
            return vec![none(), none(), none(), none(), reach];
        }
        let [h100, h20] = self.times(batch, context);
        let (ratio, number) = (h100 / h20, |value: f64| Cell::number(value, number::count(lang, value)));
        let lead = Cell::number(ratio.max(1.0 / ratio), say::lead(lang, ratio));
        vec![number(ratio), lead, number(h100 * 1e3), number(h20 * 1e3), reach]
    }
}

impl Answer for H20Map {
    fn finding(&self, lang: Lang) -> String {
        say::finding(lang, &self.duel.verdict(lang))
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let lead = |duel: &Duel| {
            let (batch, context) = duel.own();
            compared(duel.zone(batch, context)).then(|| duel.ratio(batch, context))
        };
        let values = [lead(&self.duel), self.other.as_ref().and_then(lead)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::Times })
    }

    fn caption(&self, lang: Lang) -> String {
        let duel = &self.duel;
        let setting = say::Setting {
            model: duel.model(lang),
            bits: duel.asked.bits(),
            decode: duel.decode,
            number: duel.number,
            reached: [inputs::FITTED.compute, inputs::FITTED.memory],
            grades: duel.grades.map(|grade| grades::explained(lang, grade)),
        };
        say::caption(lang, &setting)
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn dense(&self, layout: Layout) -> Option<Dense> {
        Some(draw::dense(self, layout))
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::corner(lang), say::columns(lang));
        let (batch, context) = self.duel.own();
        let header = say::own(lang, false, &say::place(lang, batch, context));
        t.own_row(header, self.duel.cells(lang, (batch, context)));
        for batch in TABLE_BATCHES {
            for context in TABLE_CONTEXTS {
                t.row(say::place(lang, batch, context), self.duel.cells(lang, (batch, context)));
            }
        }
        t
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::MODELS;

    fn duel(model: &str, changes: &[(ParamId, f64)]) -> Duel {
        let place = MODELS.iter().position(|id| *id == model).unwrap();
        let start = Scenario::default().with(ParamId::MapModel, place as f64);
        Duel::new(&changes.iter().fold(start, |s, (id, value)| s.with(*id, *value))).unwrap()
    }

    #[test]
    fn chips_are_those_of_published_servers() {
        let number = |model, bits| duel(model, &[(ParamId::MapBits, bits)]).number;
        assert_eq!(
            [number("llama-3-8b", 0.0), number("llama-3-70b", 0.0), number("llama-3.1-405b", 0.0)],
            [1.0, 4.0, 16.0]
        );
        assert_eq!([number("llama-3.1-405b", 1.0), number("deepseek-v3", 1.0)], [8.0, 16.0]);
    }

    #[test]
    fn the_lead_ends_where_both_take_the_same_time() {
        for model in MODELS {
            for context in TABLE_CONTEXTS {
                let duel = duel(model, &[]);
                if let Some(last) = duel.last_lead(context).filter(|last| *last < BATCHES.1) {
                    assert!((duel.ratio(last, context) - 1.0).abs() < 1e-4, "{model}, {context}: {last}");
                    assert!(duel.ratio(last * 1.01, context) < 1.0, "{model}, {context}");
                }
            }
        }
    }

    #[test]
    fn with_plain_heads_long_contexts_keep_the_lead_and_with_latent_attention_they_lose_it() {
        let lead = |model, context| duel(model, &[(ParamId::MapBits, 1.0)]).last_lead(context);
        assert!(lead("llama-3-70b", 16_384.0) > lead("llama-3-70b", 1024.0));
        assert!(lead("deepseek-v3", 16_384.0) < lead("deepseek-v3", 1024.0));
        assert_eq!(lead("deepseek-v3", 131_072.0), None);
    }

    #[test]
    fn prompts_are_never_read_faster_where_they_are_long() {
        let duel = duel("llama-3-70b", &[(ParamId::Phase, 1.0)]);
        assert!(TABLE_CONTEXTS[1..].iter().all(|context| duel.reach(*context) == Reach::Never));
        assert!(duel.ratio(16.0, 4096.0) < 0.25);
    }

    #[test]
    fn cells_fill_the_map_with_few_polygons() {
        for (model, phase) in MODELS.iter().zip([0.0, 1.0].into_iter().cycle()) {
            let place = MODELS.iter().position(|id| id == model).unwrap() as f64;
            let a = Scenario::default().with(ParamId::MapModel, place).with(ParamId::Phase, phase);
            let dense = answer(&Choices { a, b: None }).dense(Layout::Wide).unwrap();
            assert!(dense.dots.len() < 400, "{} polygons", dense.dots.len());
        }
    }
}
