//! What the training chapter's claims are judged from.

use crate::model::chips::OwnChip;
use crate::model::compute::serve::{Demand, MOST_CARDS, Memory, Upkeep, serve_most};
use crate::model::compute::training::{Cluster, Job, train};
use crate::model::compute::{Efficiency, Hardware, Link, Precision, Prompt, Replica, Workload};
use crate::model::controls::{Class, Date, status};

/// A card, and what it costs to run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Card {
    /// One chip, in the precision that is served.
    pub hardware: Hardware,
    /// What joins several of them, where known.
    pub link: Option<Link>,
    /// Price and power. Dollars, but for the Ascend 910C, whose price is not used.
    pub upkeep: Upkeep,
}

/// For the claims about serving.
#[derive(Debug, Clone, PartialEq)]
pub struct ServeInputs {
    /// The model.
    pub workload: Workload,
    /// Bytes of weights and cache.
    pub precision: Precision,
    /// Shares of the peaks that software reaches, on every chip alike.
    pub efficiency: Efficiency,
    /// What is asked for; `users` is how many each card is meant for.
    pub demand: Demand,
    /// The reader's own card. Its price holds the memory.
    pub own: Card,
    /// The part of its price that is memory, USD.
    pub own_memory_usd: f64,
    /// An H100; `None` where a figure is unknown.
    pub h100: Option<Card>,
    /// An H20.
    pub h20: Option<Card>,
    /// An Ascend 910C.
    pub ascend: Option<Card>,
}

/// What cards give their users.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Speed {
    /// Cards that hold one copy of the model.
    pub cards: f64,
    /// Tokens/s of one card, all its users.
    pub card: f64,
    /// Tokens/s of one user.
    pub user: f64,
    /// Tokens of prompts that one card reads, tokens/s.
    pub reading: f64,
}

impl ServeInputs {
    /// What the least power of two of the cards, up to `most`, that holds the model and one conversation gives as many of the
    /// users as fit; nothing where `most` cards do not hold it. `None` where the model has no answer.
    #[must_use]
    pub fn speed(&self, card: &Card, most: f64) -> Option<Speed> {
        let mut cards = 1.0;
        while cards <= most {
            let link = if cards > 1.0 { Some(card.link?) } else { None };
            let hardware = Hardware { chips: cards, link, ..card.hardware };
            let replica = Replica::new(self.workload, hardware, self.precision, self.efficiency).ok()?;
            if let Some(service) = serve_most(&replica, &self.demand, &Memory::FITTED).ok()? {
                let reading = self.demand.prompt_tokens / (service.prompt_s * cards);
                return Some(Speed { cards, card: service.tokens_per_s / cards, user: service.per_user(), reading });
            }
            cards *= 2.0;
        }
        Some(Speed { cards: 0.0, card: 0.0, user: 0.0, reading: 0.0 })
    }

    /// Cards and electricity for a million tokens; `None` where something is unknown or the model is not held.
    #[must_use]
    pub fn per_million(&self, card: &Card) -> Option<f64> {
        let speed = self.speed(card, MOST_CARDS).filter(|speed| speed.card > 0.0)?;
        card.upkeep.per_million(1.0, speed.card).ok()?.total()
    }

    /// Tokens/s of one card over those of another; `None` where a card is unknown or the other does not hold the model.
    #[must_use]
    pub fn ratio(&self, one: Option<&Card>, other: Option<&Card>) -> Option<f64> {
        self.ratio_of(one, other, |speed| speed.card)
    }

    /// The same of the speed at which prompts are read.
    #[must_use]
    pub fn reading_ratio(&self, one: Option<&Card>, other: Option<&Card>) -> Option<f64> {
        self.ratio_of(one, other, |speed| speed.reading)
    }

    fn ratio_of(&self, one: Option<&Card>, other: Option<&Card>, of: fn(Speed) -> f64) -> Option<f64> {
        let other = of(self.speed(other?, MOST_CARDS)?);
        (other > 0.0).then_some(of(self.speed(one?, MOST_CARDS)?) / other)
    }

    /// Yuan to the dollar from which on a token of the 910C takes less of the card's price than one of the H20, at prices of
    /// `yuan` and `dollars` a card.
    #[must_use]
    pub fn parity_rate(&self, yuan: f64, dollars: f64) -> Option<f64> {
        let ratio = self.ratio(self.ascend.as_ref(), self.h20.as_ref())?;
        (ratio > 0.0).then_some(yuan / dollars / ratio)
    }

    /// Tokens for the same money on the own card over those on an H100: 0 where the own card cannot serve the model.
    pub(super) fn tokens_per_dollar(&self) -> Option<f64> {
        let h100 = self.per_million(self.h100.as_ref()?)?;
        match self.speed(&self.own, MOST_CARDS)?.card > 0.0 {
            true => Some(h100 / self.per_million(&self.own)?),
            false => Some(0.0),
        }
    }

    /// The own card at another price without memory, USD.
    pub(super) fn with_price(&self, usd: f64) -> Self {
        let upkeep = Upkeep { price: Some(usd + self.own_memory_usd), ..self.own.upkeep };
        Self { own: Card { upkeep, ..self.own }, ..self.clone() }
    }

    pub(super) fn with_bandwidth(&self, gbs: f64) -> Self {
        let hardware = Hardware { bandwidth_gbs: gbs, ..self.own.hardware };
        Self { own: Card { hardware, ..self.own }, ..self.clone() }
    }

    pub(super) fn with_prompt(&self, prompt_tokens: f64) -> Self {
        Self { demand: Demand { prompt_tokens, ..self.demand }, ..self.clone() }
    }

    pub(super) fn with_users(&self, users: f64) -> Self {
        Self { demand: Demand { users: Some(users), ..self.demand }, ..self.clone() }
    }
}

/// For the claim about the map's point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapInputs {
    /// The model on H100s; `None` where a figure is unknown.
    pub h100: Option<Replica>,
    /// The model on as many H20s.
    pub h20: Option<Replica>,
    /// Whether the phase is reading questions, else writing answers.
    pub prefill: bool,
    /// Requests in one step, 1 or more.
    pub batch: f64,
    /// Tokens looked back on, or of each question.
    pub context: f64,
}

impl MapInputs {
    /// Tokens of all requests together that the memory of both holds.
    #[must_use]
    pub fn room(&self) -> Option<f64> {
        Some(self.h100?.max_batch(1.0).min(self.h20?.max_batch(1.0)))
    }

    /// Time of the H100s over that of the H20s; `None` where the memory of either does not hold the requests.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        self.room().filter(|room| self.batch * self.context <= *room)?;
        let time = |replica: Replica| match self.prefill {
            true => replica.prefill(self.batch, self.context, Prompt::Needed).time_s(),
            false => replica.decode(self.batch, self.context).sum_s(),
        };
        Some(time(self.h100?) / time(self.h20?))
    }
}

/// For the claim about training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrainInputs {
    /// What is trained.
    pub job: Job,
    /// A cluster of H100; `None` where a figure is unknown.
    pub h100: Option<Cluster>,
    /// As many H20.
    pub h20: Option<Cluster>,
    /// Chips that share a copy of the model, in clusters that have as many.
    pub parallel: f64,
}

impl TrainInputs {
    /// Days on H20 over days on H100.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let days = |cluster: Cluster| Some(train(&self.job, &cluster).ok()?.days);
        Some(days(self.h20?)? / days(self.h100?)?)
    }

    fn with(&self, set: impl Fn(Cluster) -> Cluster) -> Self {
        Self { h100: self.h100.map(&set), h20: self.h20.map(&set), ..*self }
    }

    pub(super) fn with_chips(&self, chips: f64) -> Self {
        self.with(|c| Cluster { chips, model_parallel: self.parallel.min(chips), ..c })
    }

    pub(super) fn with_parallel(&self, copies: f64) -> Self {
        self.with(|c| Cluster { model_parallel: copies.min(c.chips), ..c })
    }
}

/// For the claim about the rules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleInputs {
    /// The reader's chip.
    pub chip: OwnChip,
    /// The day on which the rules are read.
    pub date: Date,
}

impl RuleInputs {
    /// What the rules together say about the chip.
    #[must_use]
    pub fn class(&self) -> Class {
        status(&self.chip.inputs(), self.date).class
    }

    pub(super) fn strictness(&self) -> Option<f64> {
        let class = self.class();
        (class != Class::Unknown).then(|| f64::from(class.strictness()))
    }

    pub(super) fn with_tpp(&self, tpp: f64) -> Self {
        Self { chip: OwnChip { tpp, ..self.chip }, ..*self }
    }

    pub(super) fn with_bandwidth(&self, gbs: f64) -> Self {
        Self { chip: OwnChip { bandwidth_gbs: gbs, ..self.chip }, ..*self }
    }
}
