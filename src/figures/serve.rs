//! Serve it yourself: one model on a dozen cards, the reader's own among them: tokens a second, and what a million cost.

mod draw;

use super::inputs::serve::{self as inputs, Card, Price};
use super::{Answer, Cell, Table, or_refused};
use crate::model::chips::Quantity;
use crate::model::compute::Replica;
use crate::model::compute::serve::{Bill, MOST_CARDS, Memory, serve_most};
use crate::model::fab::FabError;
use crate::model::facts::{Fact, Grade, memory, power_ratios, serving};
use crate::plot::{Drawing, Layout};
use crate::scenario::{Choices, ParamId, Scenario, Unit};
use crate::words::compare::Headline;
use crate::words::serve as say;
use crate::words::{Lang, grades, params::option};
use std::sync::Arc;

pub const INPUTS: &[ParamId] =
    &[ParamId::ServeModel, ParamId::ServeBits, ParamId::Users, ParamId::Prompt, ParamId::Answer];
pub const MORE: &[ParamId] = &[
    ParamId::Own14Tops,
    ParamId::Own14Memory,
    ParamId::Own14Bandwidth,
    ParamId::Own14Gb,
    ParamId::Own14Price,
    ParamId::Own28Tops,
    ParamId::Own28Memory,
    ParamId::Own28Bandwidth,
    ParamId::Own28Gb,
    ParamId::Own28Price,
    ParamId::ComputeEfficiency,
    ParamId::MemoryEfficiency,
    ParamId::CardLife,
    ParamId::Served,
];

/// The facts the figure rests on.
pub fn facts() -> Vec<&'static Fact> {
    vec![
        &serving::COMPUTE_EFFICIENCY_8B,
        &serving::MEMORY_EFFICIENCY_8B,
        &serving::SOFTWARE_FACTOR_MI300X,
        &serving::POWER_USAGE_EFFECTIVENESS,
        &serving::CHIPS_POWER_PRICE,
        &serving::HARDWARE_LIFE,
        &serving::SERVED_UTILISATION,
        &serving::MEMORY_SHARE_FOR_SEQUENCES,
        &serving::MEMORY_RESERVE,
        &serving::LINK_EFFICIENCY,
        &serving::LINK_LATENCY,
        &memory::MEMORY_PRICE_LPDDR5X,
        &memory::MEMORY_PRICE_GDDR6,
        &memory::MEMORY_PRICE_HBM3E,
        &power_ratios::POWER_RATIO_28NM_20NM,
        &power_ratios::POWER_RATIO_20NM_16NM,
    ]
}

/// What a card does for its users.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Serves {
    /// Cards that hold one copy of the model.
    pub cards: f64,
    /// Users of one copy.
    pub users: f64,
    /// Whether memory holds fewer users than the reader asks for.
    pub cut: bool,
    /// Tokens of answers a second, per card.
    pub tokens_per_s: f64,
    /// Tokens a second that one user gets.
    pub per_user: f64,
    /// What a million tokens cost: the card in its currency, electricity in US dollars.
    pub bill: Bill,
    /// Lowest grade of the card's figures.
    pub grade: Grade,
}

/// Whether the model runs on the card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// A figure that is needed is not known.
    Unknown(Quantity),
    /// Not even [`MOST_CARDS`] hold it.
    TooLarge,
    /// It runs.
    Serves(Serves),
}

/// A card's row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Whose card.
    pub card: Card,
    /// What it costs, if that is known.
    pub price: Option<Price>,
    /// What it does.
    pub outcome: Outcome,
}

/// What the card is called.
fn name(lang: Lang, card: Card) -> String {
    match card {
        Card::Listed(place) => option(lang, ParamId::Chip, place).to_owned(),
        Card::Own14 => say::own(lang, 14),
        Card::Own28 => say::own(lang, 28),
    }
}

/// Why there is no bar.
fn refusal(lang: Lang, outcome: Outcome) -> String {
    match outcome {
        Outcome::Unknown(quantity) => say::unknown(lang, quantity),
        _ => say::too_large(lang, MOST_CARDS),
    }
}

/// The card's price in words.
fn price_words(lang: Lang, bar: &Bar) -> String {
    say::price(lang, bar.price.map(|price| (price.figure, price.yuan, price.as_of)))
}

impl Bar {
    fn serves(&self) -> Option<&Serves> {
        match &self.outcome {
            Outcome::Serves(serves) => Some(serves),
            _ => None,
        }
    }

    /// Hardware and electricity for a million tokens, where both are US dollars and known.
    pub fn usd(&self) -> Option<f64> {
        let dollars = self.price.is_some_and(|price| !price.yuan);
        self.serves().filter(|_| dollars).and_then(|serves| serves.bill.total())
    }
}

/// The model on one card, or on the least power of two of them that holds it with one whole conversation.
fn bar(s: &Scenario, card: Card) -> Result<Bar, FabError> {
    let mut number = 1.0;
    let outcome = loop {
        if number > MOST_CARDS {
            break Outcome::TooLarge;
        }
        match inputs::cards(s, card, number) {
            Err(quantity) => break Outcome::Unknown(quantity),
            Ok(known) => {
                let Some(workload) = inputs::workload(s) else { break Outcome::TooLarge };
                let replica = Replica::new(workload, known.hardware, inputs::precision(s).0, inputs::efficiency(s))?;
                if let Some(serves) = serves(s, card, &replica, known.grade)? {
                    break Outcome::Serves(serves);
                }
            }
        }
        number *= 2.0;
    };
    Ok(Bar { card, price: inputs::price(s, card), outcome })
}

/// The users that the reader asks for, or as many as memory holds; `None` where it holds nobody.
fn serves(s: &Scenario, card: Card, replica: &Replica, grade: Grade) -> Result<Option<Serves>, FabError> {
    let cards = replica.hardware().chips;
    let demand = inputs::demand(s, s.get(ParamId::Users));
    let Some(service) = serve_most(replica, &demand, &Memory::FITTED)? else { return Ok(None) };
    Ok(Some(Serves {
        cards,
        users: service.batch,
        cut: service.batch < s.get(ParamId::Users) * cards,
        tokens_per_s: service.tokens_per_s / cards,
        per_user: service.per_user(),
        bill: inputs::upkeep(s, card).per_million(cards, service.tokens_per_s)?,
        grade,
    }))
}

struct Serve {
    scenario: Scenario,
    bars: Vec<Bar>,
    other: Option<Vec<Bar>>,
}

fn bars(s: &Scenario) -> Result<Vec<Bar>, FabError> {
    Card::ALL.into_iter().map(|card| bar(s, card)).collect()
}

/// The answer to the reader's choices.
pub fn answer(choices: &Choices) -> Arc<dyn Answer> {
    let other = choices.b.as_ref().and_then(|b| bars(b).ok());
    or_refused(bars(&choices.a).map(|bars| Serve { scenario: choices.a, bars, other }))
}

/// Price at which a million tokens cost as much on `own` as on `h100`; negative where electricity alone costs more.
fn break_even(own: &Bar, h100: &Bar) -> Option<f64> {
    let bill = own.serves()?.bill;
    Some(own.price?.figure.value * (h100.usd()? - bill.power?) / bill.hardware?)
}

impl Serve {
    fn of(&self, card: Card) -> Option<&Bar> {
        self.bars.iter().find(|bar| bar.card == card)
    }

    /// The row's value as a share of the H100's, in per cent.
    fn share(&self, serves: &Serves) -> Option<f64> {
        self.of(Card::H100)?.serves().map(|h100| serves.tokens_per_s / h100.tokens_per_s * 100.0)
    }

    fn cells(&self, lang: Lang, at: usize) -> Vec<Cell> {
        let bar = &self.bars[at];
        let none = || Cell::words(say::NOTHING);
        match bar.outcome {
            Outcome::Serves(x) => {
                let money = |value: Option<f64>, yuan: bool| {
                    value.map_or_else(none, |v| Cell::number(v, say::money(lang, v, yuan)))
                };
                let share = self.share(&x);
                vec![
                    Cell::number(x.tokens_per_s, say::count(lang, x.tokens_per_s)),
                    share.map_or_else(none, |v| Cell::number(v, say::percent(lang, v))),
                    Cell::number(x.per_user, say::count(lang, x.per_user)),
                    Cell::number(x.cards, say::count(lang, x.cards)),
                    Cell::number(x.users, say::count(lang, x.users)),
                    money(bar.usd(), false),
                    money(x.bill.hardware, bar.price.is_some_and(|p| p.yuan)),
                    money(x.bill.power, false),
                    Cell::words(price_words(lang, bar)),
                    Cell::words(grades::evidence(lang, x.grade)),
                ]
            }
            why => {
                let mut cells = vec![Cell::words(refusal(lang, why))];
                cells.extend((0..7).map(|_| none()));
                cells.extend([Cell::words(price_words(lang, bar)), none()]);
                cells
            }
        }
    }
}

impl Answer for Serve {
    fn finding(&self, lang: Lang) -> String {
        let (Some(own), Some(h100)) = (self.of(Card::Own14), self.of(Card::H100)) else { return String::new() };
        match (own.serves().and_then(|x| self.share(x)), own.usd(), h100.usd(), break_even(own, h100)) {
            (Some(share), Some(cost), Some(against), Some(price)) => {
                say::finding(lang, share, (cost, against), price, own.serves().map_or(1.0, |x| x.cards))
            }
            _ => say::finding_too_large(lang, MOST_CARDS),
        }
    }

    fn headline(&self, lang: Lang) -> Option<Headline> {
        let cost = |bars: &[Bar]| bars.iter().find(|bar| bar.card == Card::Own14).and_then(Bar::usd);
        let values = [cost(&self.bars), self.other.as_deref().and_then(cost)];
        Some(Headline { what: say::headline(lang).to_owned(), values, unit: Unit::Usd })
    }

    fn caption(&self, lang: Lang) -> String {
        say::caption(lang, &self.scenario, self.other.is_some())
    }

    fn draw(&self, lang: Lang, layout: Layout) -> Drawing {
        draw::draw(self, lang, layout)
    }

    fn table(&self, lang: Lang) -> Table {
        let mut t = Table::new(self.caption(lang), say::card_column(lang), say::columns(lang));
        for (at, bar) in self.bars.iter().enumerate() {
            t.row(name(lang, bar.card), self.cells(lang, at));
        }
        t
    }
}
