//! Units in words: those that fact tables and equations write, and those of the schema.

use crate::scenario::Unit;
use crate::words::Lang;
use crate::words::units::{english, korean};

/// A unit as the fact tables write it, in words: none for a number without one; `None` for one that has no words here.
#[must_use]
pub fn written(lang: Lang, unit: &str) -> Option<&'static str> {
    let (ko, en) = match unit {
        "1" => ("", ""),
        "1/year" => ("1년에", "a year"),
        "factor/year" => ("1년에 몇 배", "times a year"),
        "year" => ("연도", "calendar year"),
        "years" => ("년", "years"),
        "days" => ("일", "days"),
        "mm" => ("mm", "mm"),
        "mm2" => ("mm²", "mm²"),
        "cm2" => ("cm²", "cm²"),
        "1/cm2" => ("cm²당 개", "per cm²"),
        "1/mm2" => ("mm²당 100만 개", "million per mm²"),
        "count" => ("개", "count"),
        "USD" => ("달러", "US dollars"),
        "USD/wafer" => ("웨이퍼 한 장에 달러", "US dollars a wafer"),
        "USD/kWh" => ("kWh당 달러", "US dollars a kWh"),
        "billion USD" => ("10억 달러", "billion US dollars"),
        "billion USD/year" => ("1년에 10억 달러", "billion US dollars a year"),
        "1000 USD/H100e" => ("H100 한 개분에 1,000달러", "thousand US dollars per H100e"),
        "W" => ("W", "W"),
        "hours" => ("시간", "hours"),
        "1000 wafers" => ("1,000장", "thousand wafers"),
        "1000 wafers/month" => ("월 1,000장", "thousand wafers a month"),
        "1000 wafers/month/year" => ("1년에 월 1,000장 규모", "thousand wafers a month, a year"),
        "1000 cards/year" => ("1년에 1,000장", "thousand cards a year"),
        "1000 cards" => ("카드 1,000장", "thousand cards"),
        "dies/card" => ("카드당 다이", "dies a card"),
        "dies/wafer" => ("웨이퍼당 다이", "dies a wafer"),
        "stacks/card" => ("카드당 스택", "stacks a card"),
        "million stacks/year" => ("1년에 100만 스택", "million stacks a year"),
        "million stacks" => ("100만 스택", "million stacks"),
        "million dies" => ("100만 다이", "million dies"),
        "H100e/card" => ("카드당 H100 개분", "H100e a card"),
        "kH100e" => ("H100 1,000개분", "thousand H100e"),
        "kH100e/year" => ("1년에 H100 1,000개분", "thousand H100e a year"),
        "1e9 tokens/H800/day" => ("H800 하나가 하루에 10억 토큰", "billion tokens per H800 a day"),
        "1e12 tokens/day" => ("하루에 1조 토큰", "trillion tokens a day"),
        "FLOP" => ("연산", "operations"),
        "FLOP/s" => ("초당 연산", "operations a second"),
        "bytes" => ("바이트", "bytes"),
        "bytes/s" => ("초당 바이트", "bytes a second"),
        "bits" => ("비트", "bits"),
        "seconds" => ("초", "seconds"),
        "tokens" => ("토큰", "tokens"),
        "tokens/s" => ("초당 토큰", "tokens a second"),
        "TOPS" => ("초당 1조 연산", "trillion operations a second"),
        "TOPS·bits" => ("초당 1조 연산 × 비트", "trillion operations a second × bits"),
        "outcome" => ("결과와 같은 단위", "that of the outcome"),
        _ => return None,
    };
    Some(lang.pick(ko, en))
}

/// The unit of a schema row in words.
#[must_use]
pub fn of_row(lang: Lang, unit: Unit) -> String {
    let whole = match lang {
        Lang::Ko => {
            let (before, after) = korean(unit);
            format!("{}{after}", before.trim_start())
        }
        Lang::En => {
            let (before, counted, after) = english(unit);
            let plural = if counted.is_empty() { "" } else { "s" };
            [before, counted, plural, after].concat()
        }
    };
    match (unit, whole.trim()) {
        (Unit::Month, _) => lang.pick("연월", "month").to_owned(),
        (Unit::Year, _) => lang.pick("연도", "calendar year").to_owned(),
        (Unit::BillionTransistors, _) => lang.pick("개", "transistors").to_owned(),
        (Unit::Usd | Unit::UsdBillion, _) => lang.pick("달러", "US dollars").to_owned(),
        (_, "") => lang.pick("단위 없음", "no unit").to_owned(),
        (_, words) => words.to_owned(),
    }
}
