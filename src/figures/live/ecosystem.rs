//! The live numbers and verdicts of the chapter on software and money.
//!
//! They take some eighty runs of the market at the defaults. The last are kept, so that a slider that changes none costs none.

use super::Sentences;
use crate::figures::inputs::ecosystem::{claims, model};
use crate::figures::inputs::lines;
use crate::figures::token_price;
use crate::model::claims::Finding;
use crate::model::claims::ecosystem::{ALL, EcosystemInputs, JUDGED, TOKEN_YEAR, judge_all};
use crate::model::market::ledger::Books;
use crate::model::market::moat::{Year, resting, watch};
use crate::scenario::{Choices, Unit};
use crate::words::claims::{Words, ecosystem as say};
use std::cell::RefCell;
use std::rc::Rc;

/// The year after which a late return is told beside that of [`JUDGED`].
const LATER: u32 = JUDGED + 3;

/// What the chapter's sentences need, computed once for a set of choices.
#[derive(Debug)]
pub struct Ecosystem(Rc<Numbers>);

#[derive(Debug)]
struct Numbers {
    inputs: EcosystemInputs,
    lines: [f64; 5],
    years: Vec<Year>,
    books: Books,
    /// Million tokens in China and elsewhere, USD; rents there, USD/h.
    tokens: Option<([f64; 2], [f64; 2])>,
    findings: [Finding; 5],
}

thread_local! {
    static KEPT: RefCell<Option<Rc<Numbers>>> = const { RefCell::new(None) };
}

impl Ecosystem {
    /// Asks the model, unless it was asked the same before.
    pub fn new(choices: &Choices) -> Self {
        let (inputs, lines) = (claims(&choices.a), lines::of(&choices.a, ALL));
        let kept = KEPT.with_borrow(|kept| kept.clone().filter(|kept| kept.inputs == inputs && kept.lines == lines));
        Self(kept.unwrap_or_else(|| {
            let model = model();
            let numbers = Rc::new(Numbers {
                years: watch(&model, &inputs.parameters, &inputs.policy, &[JUDGED, LATER]).1,
                books: Books::new(&model, &inputs.parameters, &inputs.policy),
                tokens: token_price::in_year(&choices.a, TOKEN_YEAR),
                findings: judge_all(&model, &inputs, lines),
                inputs,
                lines,
            });
            KEPT.set(Some(Rc::clone(&numbers)));
            numbers
        }))
    }
}

impl Numbers {
    /// Where software rests if foreign chips come back freely in the first or the later of the two years.
    fn reopened(&self, place: usize) -> Option<f64> {
        let year = self.years.get(place)?;
        Some(whole(resting(&year.reopened.rests(), year.maturity)?))
    }
}

impl Sentences for Ecosystem {
    fn number(&self, id: &str) -> Option<(Option<f64>, Unit)> {
        let numbers = &*self.0;
        let (first, later) = (numbers.years.first(), numbers.years.get(1));
        let (account, lost, tokens) = (numbers.books.year(JUDGED), numbers.books.lost(), numbers.tokens);
        let held = |year: &Year| Some(whole(resting(&year.held.rests(), year.maturity)?));
        Some(match id {
            "maturity-2030" => (first.map(|year| whole(year.maturity)), Unit::Percent),
            "rest-held" => (first.and_then(held), Unit::Percent),
            "rest-reopened-2030" => (numbers.reopened(0), Unit::Percent),
            "maturity-2033" => (later.map(|year| whole(year.maturity)), Unit::Percent),
            "rest-reopened-2033" => (numbers.reopened(1), Unit::Percent),
            "china-2030" => (account.map(|a| a.china), Unit::UsdBillion),
            "china-free-2030" => (account.map(|a| a.china_free), Unit::UsdBillion),
            "elsewhere-2030" => (account.map(|a| a.elsewhere), Unit::UsdBillion),
            "share-2030" => (account.map(|a| tenth(100.0 * a.share)), Unit::Percent),
            "lost-share" => (lost.map(|lost| tenth(100.0 * lost.1)), Unit::Percent),
            "delay" => (numbers.books.delay_days(JUDGED).map(libm::round), Unit::Days),
            "research-elasticity" => (Some(numbers.inputs.parameters.research_elasticity), Unit::Percent),
            "rent-china-2027" => (tokens.map(|tokens| cents(tokens.1[0])), Unit::UsdPerHour),
            "rent-world-2027" => (tokens.map(|tokens| cents(tokens.1[1])), Unit::UsdPerHour),
            _ => return None,
        })
    }

    fn findings(&self) -> &[Finding] {
        &self.0.findings
    }

    fn words(&self) -> Words {
        say::WORDS
    }
}

/// A share as a whole number of per cent.
fn whole(share: f64) -> f64 {
    libm::round(100.0 * share)
}

fn tenth(value: f64) -> f64 {
    libm::round(10.0 * value) / 10.0
}

fn cents(value: f64) -> f64 {
    libm::round(100.0 * value) / 100.0
}
