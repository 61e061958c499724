//! The versions of the model: what changed in each, and which answers moved.

use crate::words::Lang;

/// A version of model and data.
#[derive(Debug, Clone, Copy)]
pub struct Version {
    /// Its number, [`crate::model::VERSION`] for the last.
    pub number: u32,
    /// The day it was made: year, month and day.
    pub date: &'static str,
    /// What changed, in Korean and English.
    pub changed: (&'static str, &'static str),
    /// Which answers moved, and by how much, in Korean and English.
    pub moved: (&'static str, &'static str),
}

impl Version {
    /// What changed.
    #[must_use]
    pub const fn changed(&self, lang: Lang) -> &'static str {
        lang.pick(self.changed.0, self.changed.1)
    }

    /// Which answers moved.
    #[must_use]
    pub const fn moved(&self, lang: Lang) -> &'static str {
        lang.pick(self.moved.0, self.moved.1)
    }
}

/// Every version, the first first. Who raises [`crate::model::VERSION`] adds a row: a test holds them together.
pub const VERSIONS: &[Version] = &[
    Version {
        number: 1,
        date: "2026-11-23",
        changed: (
            "첫 판이에요. 공장과 연산, 수출 규정, 시장, 여러 번의 계산, 주장이 들어 있어요. 시장은 파이썬으로 쓴 연구용 원형을 그대로 옮겼어요.",
            "The first version: fab, compute, export rules, market, many runs, claims. The market is a faithful port of a research prototype in Python.",
        ),
        moved: ("견줄 앞 판이 없어요.", "There is none before it to compare with."),
    },
    Version {
        number: 2,
        date: "2026-11-27",
        changed: (
            "시장 모형을 원형에서 고쳤어요. 넘친 다이와 메모리, 나라가 더 산 칩을 따로 세고, 통제의 세기에 따라 값이 튀지 않게 하고, 밀수와 제한된 칩의 값을 다시 썼어요. 한국에 관한 계산과 주장 판이 새로 들어왔어요.",
            "The market moved away from its prototype: dies and memory turned away and what the state buys beyond orders are counted, no slider jumps, smuggling and the price of restricted chips are written anew. A block on Korea and the board of claims are new.",
        ),
        moved: (
            "2023년 외국 매출 139억 → 115억 달러(알려진 값 103억), 2025년 중국산 카드 180만 → 151만 장, 셈의 사다리 꼭대기 18.8배 → 16.9배.",
            "Foreign revenue of 2023: $13.9 → 11.5 billion (known: 10.3); Chinese cards of 2025: 1.80 → 1.51 million; top of the counting ladder: 18.8 → 16.9.",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::VERSIONS;
    use crate::model;

    #[test]
    fn the_last_version_is_the_models() {
        assert_eq!(
            VERSIONS.last().map(|last| last.number),
            Some(model::VERSION),
            "a new version needs a row in VERSIONS"
        );
        assert!(VERSIONS.windows(2).all(|pair| pair[0].number < pair[1].number && pair[0].date <= pair[1].date));
        for version in VERSIONS {
            let parts: Vec<usize> = version.date.split('-').map(str::len).collect();
            assert_eq!(parts, [4, 2, 2], "{}", version.date);
            for (ko, en) in [version.changed, version.moved] {
                assert!(ko.len() > 10 && en.len() > 10);
            }
        }
    }
}
