//! Serving many users from one copy of a model: continuous batching, energy and money.

use super::roofline::{Prompt, Replica, Step};
use super::{GIGA, SECONDS_PER_HOUR};
use crate::model::fab::FabError;
use crate::model::fab::error::within;
use crate::model::facts::{parameters, serving};

/// Watt-hours in joules.
const JOULES_PER_WATT_HOUR: f64 = 3600.0;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Tokens of a prompt, 1 to 1e8.
    pub prompt_tokens: f64,
    /// Tokens of an answer, 1 to 1e8.
    pub answer_tokens: f64,
    /// Users served at the same time by one copy of the model, more than 0; `None`: as many as memory holds, up to
    /// `largest_batch`.
    pub users: Option<f64>,
    /// Sequences that the software runs together at most, 1 to 1e9.
    pub largest_batch: f64,
}

/// What memory is set aside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Share of what weights and reserve leave that the cache may fill, 0.01 to 1.
    pub share: f64,
    /// GB of each chip for the runtime, 0 to 1e6.
    pub reserve_gb: f64,
}

impl Memory {
    /// As in the fit of the efficiencies.
    pub const FITTED: Self =
        Self { share: serving::MEMORY_SHARE_FOR_SEQUENCES.value, reserve_gb: serving::MEMORY_RESERVE.value };
}

/// What a model's copy does for its users.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    /// Users that memory holds, each with half of its answer written on average; 0 where not even one whole sequence fits.
    /// Not rounded, and not cut to the largest batch.
    pub max_users: f64,
    /// Sequences running together.
    pub batch: f64,
    /// A decode step at the mean length.
    pub step: Step,
    /// Time of one prompt within the batch, s.
    pub prompt_s: f64,
    /// Tokens of answers, all users, tokens/s.
    pub tokens_per_s: f64,
}

impl Service {
    /// Speed that one user sees over the whole answer, prompts of others included, tokens/s.
    #[must_use]
    pub fn per_user(&self) -> f64 {
        self.tokens_per_s / self.batch
    }
}

/// Continuous batching: each answer takes `answer × step + batch × prompt` seconds of the machine, so that
/// `B·O / (O·t_step + B·t_prompt)` tokens come out a second. `None` where the users do not fit in memory.
///
/// # Errors
/// [`FabError`] naming the field that is out of range.
pub fn serve(replica: &Replica, demand: &Demand, memory: &Memory) -> Result<Option<Service>, FabError> {
    let prompt = within("prompt_tokens", demand.prompt_tokens, 1.0, 1e8)?;
    let answer = within("answer_tokens", demand.answer_tokens, 1.0, 1e8)?;
    within("largest_batch", demand.largest_batch, 1.0, GIGA)?;
    within("memory_share", memory.share, 0.01, 1.0)?;
    within("memory_reserve_gb", memory.reserve_gb, 0.0, 1e6)?;
    if let Some(users) = demand.users {
        within("users", users, 1e-3, GIGA)?;
    }
    let mean = prompt + 0.5 * answer;
    let max_users = max_users(replica, demand, memory);
    let batch = demand.users.unwrap_or(max_users.min(demand.largest_batch));
    if max_users <= 0.0 || batch > max_users {
        return Ok(None);
    }
    let step = replica.decode(batch, mean);
    // Prompts share a reading of the weights; each has all-reduces of its own.
    let prompts = replica.prefill(batch, prompt, Prompt::Needed);
    let link_s = replica.prefill(1.0, prompt, Prompt::Needed).link_s;
    let prompt_s = prompts.compute_s.max(prompts.weight_read_s) / batch + link_s;
    let tokens_per_s = batch * answer / (answer * step.sum_s() + batch * prompt_s);
    Ok(Some(Service { max_users, batch, step, prompt_s, tokens_per_s }))
}

/// Users that memory holds at the mean length; 0 where one sequence at its full length does not fit.
#[must_use]
pub fn max_users(replica: &Replica, demand: &Demand, memory: &Memory) -> f64 {
    let tokens = replica.cache_room(memory.share, memory.reserve_gb) / replica.kv_token_bytes();
    if tokens < demand.prompt_tokens + demand.answer_tokens {
        0.0
    } else {
        tokens / (demand.prompt_tokens + 0.5 * demand.answer_tokens)
    }
}

/// Cards that one copy of a model is split over at most, where the reader does not say how many.
pub const MOST_CARDS: f64 = 64.0;

/// The same where `demand.users` are those of each chip, more than 0: all of them, or as many as memory holds. `None` where it
/// does not hold one.
///
/// # Errors
/// As [`serve`].
pub fn serve_most(replica: &Replica, demand: &Demand, memory: &Memory) -> Result<Option<Service>, FabError> {
    let room = libm::floor(max_users(replica, demand, memory));
    let users = demand.users.map_or(room, |users| (users * replica.hardware().chips).min(room));
    if users < 1.0 {
        return Ok(None);
    }
    serve(replica, &Demand { users: Some(users), ..*demand }, memory)
}

/// What a chip costs and draws. Money is in whatever currency and of whatever date the caller's prices are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Upkeep {
    /// Price of a chip with its share of the server, 0 to 1e9; `None` where unknown.
    pub price: Option<f64>,
    /// Years over which the price is written off, 0.1 to 100.
    pub life_years: f64,
    /// Rent of a chip for an hour, 0 to 1e6; 0 where it is owned.
    pub rent_per_hour: f64,
    /// Power of a chip with its share of the server, W, 0 to 1e6; `None` where unknown.
    pub power_w: Option<f64>,
    /// Power of the hall over power of the servers, 1 to 10.
    pub pue: f64,
    /// Price of a kWh, 0 to 1e3.
    pub power_price_per_kwh: f64,
    /// Share of hours in which the chip serves, 0.001 to 1; it draws power in these only.
    pub utilisation: f64,
}

/// Energy and money for a million tokens of answers; prompts are in it. `None` where what it needs is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bill {
    /// kWh, hall included.
    pub kwh: Option<f64>,
    /// Hardware, written off or rented.
    pub hardware: Option<f64>,
    /// Electricity.
    pub power: Option<f64>,
}

impl Bill {
    /// Hardware and electricity; `None` unless both are known.
    #[must_use]
    pub fn total(&self) -> Option<f64> {
        Some(self.hardware? + self.power?)
    }
}

impl Upkeep {
    /// Electricity for `kwh`; nothing where a rented chip's power is not given, because the rent then holds it.
    #[must_use]
    pub fn power_cost(&self, kwh: Option<f64>) -> Option<f64> {
        let in_rent = self.price.is_none() && self.rent_per_hour > 0.0;
        kwh.map(|kwh| kwh * self.power_price_per_kwh).or(in_rent.then_some(0.0))
    }

    /// Whether all figures are in range.
    ///
    /// # Errors
    /// [`FabError`] naming the field that is out of range.
    pub fn check(&self) -> Result<(), FabError> {
        within("price", self.price.unwrap_or(0.0), 0.0, 1e9)?;
        within("life_years", self.life_years, 0.1, 100.0)?;
        within("rent_per_hour", self.rent_per_hour, 0.0, 1e6)?;
        within("power_w", self.power_w.unwrap_or(0.0), 0.0, 1e6)?;
        within("pue", self.pue, 1.0, 10.0)?;
        within("power_price_per_kwh", self.power_price_per_kwh, 0.0, 1e3)?;
        within("utilisation", self.utilisation, 1e-3, 1.0)?;
        Ok(())
    }

    /// Hardware for one chip and one hour, busy or not; `None` where neither a price nor a rent is known.
    #[must_use]
    pub fn hardware_per_hour(&self) -> Option<f64> {
        let owned = self.price.map(|price| price / (self.life_years * parameters::HOURS_PER_YEAR.value));
        match owned {
            Some(owned) => Some(owned + self.rent_per_hour),
            None => (self.rent_per_hour > 0.0).then_some(self.rent_per_hour),
        }
    }

    /// kWh of one busy chip in an hour, hall included.
    #[must_use]
    pub fn kwh_per_hour(&self) -> Option<f64> {
        self.power_w.map(|power| power * self.pue / 1000.0)
    }

    /// The bill for a million tokens where `chips` chips give `tokens_per_s`.
    ///
    /// # Errors
    /// As [`Upkeep::check`].
    pub fn per_million(&self, chips: f64, tokens_per_s: f64) -> Result<Bill, FabError> {
        self.check()?;
        let busy_hours = 1e6 / tokens_per_s / SECONDS_PER_HOUR * chips;
        let kwh = self.kwh_per_hour().map(|kwh| kwh * busy_hours);
        Ok(Bill {
            kwh,
            hardware: self.hardware_per_hour().map(|cost| cost * busy_hours / self.utilisation),
            power: self.power_cost(kwh),
        })
    }
}

/// Joules for a token from kWh for a million.
#[must_use]
pub fn joules_per_token(kwh_per_million: f64) -> f64 {
    kwh_per_million * 1000.0 * JOULES_PER_WATT_HOUR / 1e6
}
