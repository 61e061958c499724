//! What the model is held against, and how near it must come: the tolerances of the tests and of the page on evidence.
//!
//! A test takes its tolerance from here, so what a reader is shown is what is tested. The numbers held against are in
//! `tests/vectors/` and `tests/peers/`.

/// How near ours must come to theirs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// The same number.
    Equal,
    /// At most this relative difference, `|ours / theirs - 1|`.
    Relative(f64),
    /// At most this difference, in the unit.
    Absolute(f64, Measure),
    /// Theirs over ours between these factors.
    Ratio(f64, f64),
    /// The root mean square of `ln(ours / theirs)` over all cases at most this.
    Spread(f64),
}

/// The unit of an absolute difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// US dollars.
    Usd,
    /// Percentage points.
    Points,
    /// No unit.
    One,
}

impl Bound {
    /// Whether ours is near enough to theirs. A [`Bound::Spread`] is of many cases: `ours` is the spread then, `theirs` unused.
    #[must_use]
    pub fn holds(self, ours: f64, theirs: f64) -> bool {
        match self {
            // Equality is what is asked for.
            #[allow(clippy::float_cmp)]
            Self::Equal => ours == theirs,
            Self::Relative(most) => (ours - theirs).abs() <= most * theirs.abs(),
            Self::Absolute(most, _) => (ours - theirs).abs() <= most,
            Self::Ratio(least, most) => (least..=most).contains(&(theirs / ours)),
            Self::Spread(most) => ours <= most,
        }
    }

    /// The number of the bound, in its unit; the greater one of a ratio; 0 where equality is asked for.
    #[must_use]
    pub const fn most(self) -> f64 {
        match self {
            Self::Equal => 0.0,
            Self::Relative(most) | Self::Absolute(most, _) | Self::Ratio(_, most) | Self::Spread(most) => most,
        }
    }
}

/// One thing compared: what of it, how near it must come, and how near it comes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// What is compared, where a peer has several such; a key of the words.
    pub what: &'static str,
    /// How near it must come.
    pub bound: Bound,
    /// The relative differences that were measured, least and greatest; the same twice where only the greatest is known.
    pub reached: Option<(f64, f64)>,
}

/// A tool, a table or a set of published numbers that is not ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peer {
    /// Identifier; a key of the words.
    pub id: &'static str,
    /// Where it is published, if it has an address.
    pub url: Option<&'static str>,
    /// What is compared with it.
    pub compared: &'static [Compared],
}

const fn plain(bound: Bound) -> Compared {
    Compared { what: "", bound, reached: None }
}

const fn of(what: &'static str, bound: Bound) -> Compared {
    Compared { what, bound, reached: None }
}

const fn reached(compared: Compared, least: f64, most: f64) -> Compared {
    Compared { reached: Some((least, most)), ..compared }
}

/// Whole dies of a wafer.
pub const DIES: Bound = Bound::Equal;
/// Yield models.
pub const YIELDS: Bound = Bound::Relative(1e-9);
/// Two yield models of another tool.
pub const GOOGLE: Bound = Bound::Relative(1e-9);
/// Defect densities implied by yields.
pub const IMPLIED_D0: Bound = Bound::Relative(1e-9);
/// Dies and packages by the tool's own formulas; its output has ten digits.
pub const ACTUARY: Bound = Bound::Relative(1e-6);
/// Yield of a die.
pub const CATCH_YIELD: Bound = Bound::Relative(1e-6);
/// Dies and cost with a rim of 3 mm.
pub const CATCH_THIN_RIM: Bound = Bound::Relative(0.004);
/// Dies and cost with a rim of 5 mm.
pub const CATCH_WIDE_RIM: Bound = Bound::Relative(0.04);
/// Dies, yield and cost.
pub const TTM_CAS: Bound = Bound::Relative(1e-6);
/// Rows of the wafer price table, which are whole dollars and computed from rounded capital.
pub const CSET_ROWS: Bound = Bound::Absolute(2.0, Measure::Usd);
/// Net depreciation in the wafer price table.
pub const CSET_DEPRECIATION: Bound = Bound::Absolute(0.1, Measure::Points);
/// Packaging in the wafer price table.
pub const CSET_PACKAGING: Bound = Bound::Absolute(1.0, Measure::Usd);
/// Chips per wafer from densities, which are rounded.
pub const CSET_BY_DENSITY: Bound = Bound::Relative(0.02);
/// Unit cost in the years that the two constants were fitted to.
pub const SMIC_FITTED: Bound = Bound::Relative(0.001);
/// Unit cost in the year between.
pub const SMIC_TESTED: Bound = Bound::Relative(0.03);
/// Full cost of a wafer of a new fab.
pub const NEW_FABS_COST: Bound = Bound::Absolute(2.0, Measure::Usd);
/// Share of the capital that others carry.
pub const NEW_FABS_CAPITAL: Bound = Bound::Absolute(1.0, Measure::Points);
/// Parameters and cache of language models.
pub const COUNTS: Bound = Bound::Equal;
/// Steps and prompts at the nine digits given.
pub const CLOSED_FORM: Bound = Bound::Relative(1e-9);
/// Largest batches.
pub const CLOSED_FORM_BATCHES: Bound = Bound::Equal;
/// Printed cells.
pub const SCALING_BOOK: Bound = Bound::Relative(0.005);
/// Worked answers, printed with two digits.
pub const SCALING_BOOK_ANSWERS: Bound = Bound::Relative(0.02);
/// Decode steps.
pub const LLM_VIEWER: Bound = Bound::Ratio(0.97, 1.091);
/// Decode steps, its cache read once.
pub const LLM_ANALYSIS_DECODE: Bound = Bound::Ratio(1.0, 1.07);
/// Prompts.
pub const LLM_ANALYSIS_PROMPTS: Bound = Bound::Ratio(1.0, 1.09);
/// Decode steps, its gigabytes made decimal.
pub const GENZ_DECODE: Bound = Bound::Ratio(0.999, 1.02);
/// Prompts.
pub const GENZ_PROMPTS: Bound = Bound::Ratio(1.0, 1.09);
/// Ours over each measured throughput: the efficiencies were fitted to these.
pub const TENSORRT_EACH: Bound = Bound::Ratio(0.75, 1.25);
/// All measured throughputs.
pub const TENSORRT_ALL: Bound = Bound::Spread(0.12);
/// The ratio of ours to the measured, as first computed.
pub const MLPERF: Bound = Bound::Relative(0.03);
/// Utilisation of training runs.
pub const PUBLISHED_RUNS: Bound = Bound::Absolute(0.006, Measure::Points);
/// Cost of a published day of serving.
pub const PUBLISHED_DAY_COST: Bound = Bound::Relative(1e-12);
/// Income of that day.
pub const PUBLISHED_DAY_INCOME: Bound = Bound::Relative(0.001);
/// Ours against either of two engines. The record of memory imports is differenced over a step, to whose end we add the step
/// while the text model counts from the beginning of the run: the year's last digit is 1e-11 of a step. Measured: 5.7e-11, and
/// 4.3e-14 with the end of the step counted as the text model does.
pub const ENGINES: Bound = Bound::Relative(1e-9);
/// The two engines with each other: only roundings of 64-bit numbers.
pub const ENGINES_EACH_OTHER: Bound = Bound::Relative(1e-12);

/// Everything the model is held against, but for its history (`calibration`), which has no tolerance.
pub static PEERS: &[Peer] = &[
    Peer { id: "dies", url: Some("https://github.com/vowstar/die-yield-calculator"), compared: &[plain(DIES)] },
    Peer { id: "yields", url: None, compared: &[plain(YIELDS)] },
    Peer { id: "google", url: Some("https://github.com/google/chiplets-cost-model"), compared: &[plain(GOOGLE)] },
    Peer { id: "implied-d0", url: None, compared: &[plain(IMPLIED_D0)] },
    Peer {
        id: "actuary",
        url: Some("https://github.com/Yinxiao-Feng/DAC2022"),
        compared: &[reached(plain(ACTUARY), 5e-10, 5e-10)],
    },
    Peer {
        id: "catch",
        url: Some("https://github.com/nanocad-lab/CATCH"),
        compared: &[of("yield", CATCH_YIELD), of("thin-rim", CATCH_THIN_RIM), of("wide-rim", CATCH_WIDE_RIM)],
    },
    Peer { id: "ttm-cas", url: Some("https://github.com/PrincetonUniversity/ttm-cas"), compared: &[plain(TTM_CAS)] },
    Peer {
        id: "cset",
        url: Some("https://doi.org/10.51593/20190014"),
        compared: &[
            of("rows", CSET_ROWS),
            of("depreciation", CSET_DEPRECIATION),
            of("packaging", CSET_PACKAGING),
            of("by-density", CSET_BY_DENSITY),
        ],
    },
    Peer {
        id: "smic",
        url: None,
        compared: &[of("fitted-years", SMIC_FITTED), reached(of("tested-year", SMIC_TESTED), -0.025, -0.025)],
    },
    Peer { id: "new-fabs", url: None, compared: &[of("full-cost", NEW_FABS_COST), of("capital", NEW_FABS_CAPITAL)] },
    Peer { id: "counts", url: Some("https://github.com/deepseek-ai/DeepSeek-V3"), compared: &[plain(COUNTS)] },
    Peer {
        id: "closed-form",
        url: None,
        compared: &[of("nine-digits", CLOSED_FORM), of("batches", CLOSED_FORM_BATCHES)],
    },
    Peer {
        id: "scaling-book",
        url: Some("https://github.com/jax-ml/scaling-book"),
        compared: &[of("cells", SCALING_BOOK), of("answers", SCALING_BOOK_ANSWERS)],
    },
    Peer {
        id: "llm-viewer",
        url: Some("https://github.com/hahnyuan/LLM-Viewer"),
        compared: &[reached(of("decode", LLM_VIEWER), -0.022, 0.09)],
    },
    Peer {
        id: "llm-analysis",
        url: Some("https://github.com/cli99/llm-analysis"),
        compared: &[
            reached(of("decode", LLM_ANALYSIS_DECODE), 0.0, 0.065),
            reached(of("prompts", LLM_ANALYSIS_PROMPTS), 0.002, 0.086),
        ],
    },
    Peer {
        id: "genz",
        url: Some("https://github.com/abhibambhaniya/GenZ-LLM-Analyzer"),
        compared: &[reached(of("decode", GENZ_DECODE), 0.0, 0.012), reached(of("prompts", GENZ_PROMPTS), 0.015, 0.077)],
    },
    Peer {
        id: "tensorrt",
        url: Some("https://github.com/NVIDIA/TensorRT-LLM"),
        compared: &[reached(of("each", TENSORRT_EACH), -0.187, 0.245), reached(of("all", TENSORRT_ALL), 0.101, 0.101)],
    },
    Peer {
        id: "mlperf",
        url: Some("https://github.com/mlcommons/inference_results_v4.1"),
        compared: &[of("as-first-computed", MLPERF)],
    },
    Peer { id: "published-runs", url: None, compared: &[of("utilisation", PUBLISHED_RUNS)] },
    Peer {
        id: "published-day",
        url: Some("https://github.com/deepseek-ai/open-infra-index"),
        compared: &[of("cost", PUBLISHED_DAY_COST), reached(of("income", PUBLISHED_DAY_INCOME), 1e-4, 1e-4)],
    },
    Peer {
        id: "engines",
        url: Some("https://github.com/climateinteractive/SDEverywhere"),
        compared: &[
            reached(of("ours", ENGINES), 5.7e-11, 5.7e-11),
            reached(of("each-other", ENGINES_EACH_OTHER), 9.3e-14, 9.3e-14),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_kept_on_both_sides_and_at_the_edge() {
        assert!(Bound::Equal.holds(3.0, 3.0) && !Bound::Equal.holds(3.0, 3.0000000001));
        assert!(Bound::Relative(0.1).holds(11.0, 10.0) && !Bound::Relative(0.1).holds(11.1, 10.0));
        assert!(Bound::Relative(0.1).holds(-9.0, -10.0) && !Bound::Relative(0.1).holds(8.9, 10.0));
        let by = Bound::Absolute(2.0, Measure::Usd);
        assert!(by.holds(8.0, 10.0) && by.holds(12.0, 10.0) && !by.holds(12.1, 10.0));
        let between = Bound::Ratio(0.9, 1.2);
        assert!(between.holds(10.0, 12.0) && between.holds(10.0, 9.0) && !between.holds(10.0, 8.9));
        assert!(Bound::Spread(0.1).holds(0.1, f64::NAN) && !Bound::Spread(0.1).holds(0.11, f64::NAN));
        for bound in [Bound::Equal, Bound::Relative(1.0), by, between, Bound::Spread(1.0)] {
            assert!(!bound.holds(f64::NAN, 1.0), "{bound:?}: what is no number agrees with nothing");
        }
    }

    /// What was measured lies within what is allowed, else the table would show an agreement that there is not.
    #[test]
    fn what_was_reached_is_within_its_bound() {
        for (peer, compared) in PEERS.iter().flat_map(|peer| peer.compared.iter().map(move |one| (peer, one))) {
            let Some((least, most)) = compared.reached else { continue };
            assert!(least <= most, "{}", peer.id);
            for by in [least, most] {
                let fits = match compared.bound {
                    Bound::Spread(bound) => by <= bound,
                    Bound::Ratio(..) => compared.bound.holds(1.0, 1.0 + by),
                    bound => bound.holds(1.0 + by, 1.0),
                };
                assert!(fits, "{} {}: {by}", peer.id, compared.what);
            }
        }
    }
}
