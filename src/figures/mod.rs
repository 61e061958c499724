//! The figures: one file each. A figure asks the model, and its answer is a value; drawing, table, file and sentence are
//! views of that value.
//!
//! ```
//! use good_enough::figures::FigureId;
//! use good_enough::plot::Layout;
//! use good_enough::scenario::Choices;
//! use good_enough::words::Lang;
//!
//! let answer = FigureId::Wafer.answer(&Choices::default());
//! assert!(answer.finding(Lang::En).contains("work"));
//! assert!(!answer.draw(Lang::En, Layout::Wide).marks.is_empty());
//! assert!(!answer.table(Lang::En).rows.is_empty());
//! ```

mod attribution;
mod binding;
pub mod board;
mod china_fabs;
mod compare;
pub mod dense;
#[cfg(feature = "ui")]
mod dense_svg;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod drag;
mod dram_balance;
mod empty_fab;
mod export;
mod flips;
#[cfg(feature = "ssr")]
pub mod frame;
mod futures;
mod glut;
mod h20_map;
mod hbm_rush;
pub mod heavy;
mod inputs;
mod labels;
mod ladder;
mod ledger;
pub mod live;
mod moat;
pub mod parts;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod rewrite;
mod roofline;
mod rules;
mod same_job;
mod sensitivity;
mod serve;
mod table;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
mod take;
mod token_price;
mod train;
mod validity;
mod wafer;
#[cfg(all(feature = "csr", not(feature = "ssr")))]
pub mod wire;

pub use dense::Dense;
pub use export::{Export, csv, svg_file};
pub use inputs::{lines, market};
pub use rules::free_share;
#[cfg(not(feature = "csr"))]
pub use rules::sources as rule_sources;
pub use table::{Cell, Row, Table};

use crate::model::facts::Fact;
use crate::plot::{Drawing, Layout, Scale};
use crate::scenario::{Chapter, Choices, ParamId, Scenario, figure};
use crate::words::Lang;
use crate::words::compare::Headline;
use parts::Part;
use std::sync::Arc;

/// A figure of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureId {
    /// Training, prefill and decode on the roofline of two chips.
    Roofline,
    /// A model served on many chips.
    Serve,
    /// H20 against H100 over batch and context.
    H20Map,
    /// A model trained on a cluster.
    Train,
    /// Chips against the export rules' lines.
    Rules,
    /// The wafer: dies, defects, yield, cost per working die.
    Wafer,
    /// Cost at equal function, node by node.
    SameJob,
    /// Unit cost against utilisation.
    EmptyFab,
    /// Mature-node capacity, utilisation and price over time.
    Glut,
    /// The same chips counted seven ways.
    Ladder,
    /// Policies over time, and what follows from them.
    Futures,
    /// A result split over the controls.
    Attribution,
    /// What holds domestic output back, through time.
    Binding,
    /// Assumptions ranked by what they do to a result.
    Sensitivity,
    /// Software maturity as increasing returns.
    Moat,
    /// Foreign revenue in China and elsewhere, research, pace.
    Ledger,
    /// The price of a million tokens, in China and elsewhere.
    TokenPrice,
    /// Memory forgone, with the rush before the control.
    HbmRush,
    /// Gains and losses of Korean memory.
    DramBalance,
    /// Korean fabs in China under licences.
    ChinaFabs,
    /// Every claim, its verdict, and in how many worlds it holds.
    Board,
    /// Where the verdict on a claim flips, input by input.
    Flips,
    /// The verdict on a claim over two inputs.
    Validity,
}

impl FigureId {
    /// Every figure, in reading order.
    pub const ALL: [Self; 23] = [
        Self::Roofline,
        Self::Serve,
        Self::H20Map,
        Self::Train,
        Self::Rules,
        Self::Wafer,
        Self::SameJob,
        Self::EmptyFab,
        Self::Glut,
        Self::Ladder,
        Self::Futures,
        Self::Attribution,
        Self::Binding,
        Self::Sensitivity,
        Self::Moat,
        Self::Ledger,
        Self::TokenPrice,
        Self::HbmRush,
        Self::DramBalance,
        Self::ChinaFabs,
        Self::Board,
        Self::Flips,
        Self::Validity,
    ];

    /// The figures of a chapter, in reading order.
    pub fn of_chapter(chapter: Chapter) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |figure| figure::chapter(figure.id()) == chapter)
    }

    /// The identifier in links and element ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::Roofline => "roofline",
            Self::Serve => "serve",
            Self::H20Map => "h20-map",
            Self::Train => "train",
            Self::Rules => "rules",
            Self::Wafer => "wafer",
            Self::SameJob => "same-job",
            Self::EmptyFab => "empty-fab",
            Self::Glut => "glut",
            Self::Ladder => "ladder",
            Self::Futures => "futures",
            Self::Attribution => "attribution",
            Self::Binding => "binding",
            Self::Sensitivity => "sensitivity",
            Self::Moat => "moat",
            Self::Ledger => "ledger",
            Self::TokenPrice => "token-price",
            Self::HbmRush => "hbm-rush",
            Self::DramBalance => "dram-balance",
            Self::ChinaFabs => "china-fabs",
            Self::Board => "board",
            Self::Flips => "flips",
            Self::Validity => "validity",
        }
    }

    /// The figure with this identifier.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.id() == id)
    }

    /// Inputs that stand open beside the drawing, then those behind "more assumptions".
    pub fn inputs(self) -> (&'static [ParamId], &'static [ParamId]) {
        match self {
            Self::Roofline => (roofline::INPUTS, roofline::MORE),
            Self::Serve => (serve::INPUTS, serve::MORE),
            Self::H20Map => (h20_map::INPUTS, h20_map::MORE),
            Self::Train => (train::INPUTS, train::MORE),
            Self::Rules => (rules::INPUTS, rules::MORE),
            Self::Wafer => (wafer::INPUTS, wafer::MORE),
            Self::SameJob => (same_job::INPUTS, same_job::MORE),
            Self::EmptyFab => (empty_fab::INPUTS, empty_fab::MORE),
            Self::Glut => (glut::INPUTS, glut::MORE),
            Self::Ladder => (ladder::INPUTS, ladder::MORE),
            Self::Futures => (futures::INPUTS, futures::MORE),
            Self::Attribution => (attribution::INPUTS, attribution::MORE),
            Self::Binding => (binding::INPUTS, binding::MORE),
            Self::Sensitivity => (sensitivity::INPUTS, sensitivity::MORE),
            Self::Moat => (moat::INPUTS, moat::MORE),
            Self::Ledger => (ledger::INPUTS, ledger::MORE),
            Self::TokenPrice => (token_price::INPUTS, token_price::MORE),
            Self::HbmRush => (hbm_rush::INPUTS, hbm_rush::MORE),
            Self::DramBalance => (dram_balance::INPUTS, dram_balance::MORE),
            Self::ChinaFabs => (china_fabs::INPUTS, china_fabs::MORE),
            Self::Board => (board::INPUTS, board::MORE),
            Self::Flips => (flips::INPUTS, flips::MORE),
            Self::Validity => (validity::INPUTS, validity::MORE),
        }
    }

    /// All inputs that the figure has a control for in sight or folded away: those, and what the map of validity runs over.
    pub fn own_inputs(self, s: &Scenario) -> impl Iterator<Item = ParamId> + use<> {
        let (open, more) = self.inputs();
        let axes = (self == Self::Validity).then(|| s.map_axes()).into_iter().flatten();
        open.iter().chain(more).copied().chain(axes)
    }

    /// The facts the figure rests on.
    pub fn facts(self) -> Vec<&'static Fact> {
        match self {
            Self::Roofline => roofline::facts(),
            Self::Serve => serve::facts(),
            Self::H20Map => h20_map::facts(),
            Self::Train => train::facts(),
            Self::Rules => rules::facts(),
            Self::Wafer => wafer::facts(),
            Self::SameJob => same_job::facts(),
            Self::EmptyFab => empty_fab::facts(),
            Self::Glut => glut::facts(),
            Self::Ladder => ladder::facts(),
            Self::Futures => futures::facts(),
            Self::Attribution => attribution::facts(),
            Self::Binding => binding::facts(),
            Self::Sensitivity => sensitivity::facts(),
            Self::Moat => moat::facts(),
            Self::Ledger => ledger::facts(),
            Self::TokenPrice => token_price::facts(),
            Self::HbmRush => hbm_rush::facts(),
            Self::DramBalance => dram_balance::facts(),
            Self::ChinaFabs => china_fabs::facts(),
            Self::Board => board::facts(),
            Self::Flips => flips::facts(),
            Self::Validity => validity::facts(),
        }
    }

    /// The long computations that the figure shows.
    pub const fn heavy(self) -> &'static [heavy::Heavy] {
        match self {
            Self::Futures => &[heavy::Heavy::Band],
            Self::Attribution => &[heavy::Heavy::Attribution],
            Self::Sensitivity => &[heavy::Heavy::Screening],
            Self::Board => &[heavy::Heavy::Chance],
            Self::Flips => &[heavy::Heavy::Flips],
            Self::Validity => &[heavy::Heavy::Validity],
            _ => &[],
        }
    }

    /// Whether the answer depends on a parameter: on its own inputs; where the market model answers, on all of that model's;
    /// where Korea's memory answers, on all of both; on the board of claims, on every one.
    pub fn heeds(self, id: ParamId) -> bool {
        let (open, more) = self.inputs();
        let market = |chapter| matches!(chapter, Chapter::Sanctions | Chapter::Ecosystem);
        let memory = |figure| matches!(figure, Self::HbmRush | Self::DramBalance);
        // The fabs in China are counted for themselves.
        let (fabs, more_fabs) = Self::ChinaFabs.inputs();
        let of_fabs = fabs.contains(&id) || more_fabs.contains(&id);
        let (asked, own) = (id.chapter(), figure::chapter(self.id()));
        own == Chapter::Verdict
            || open.contains(&id)
            || more.contains(&id)
            || market(asked) && (market(own) || memory(self))
            || asked == Chapter::Korea && memory(self) && !of_fabs
    }

    /// What the model answers to `choices`.
    pub fn answer(self, choices: &Choices) -> Arc<dyn Answer> {
        let part = Part::of(figure::chapter(self.id())).and_then(Part::contents);
        // No page asks before the part is here.
        part.map_or_else(|| Arc::new(Refused(String::new())) as Arc<dyn Answer>, |part| (part.answer)(self, choices))
    }
}

/// A figure's value, and its views.
pub trait Answer: Send + Sync {
    /// The finding in one sentence, with numbers and units: title, accessible name, announcement.
    fn finding(&self, lang: Lang) -> String;

    /// The number that the finding rests on, of A and of B: what is said of their difference. `None` for findings that
    /// rest on no one number, or that speak of B themselves.
    fn headline(&self, _lang: Lang) -> Option<Headline> {
        None
    }

    /// What is drawn, with unit and date, in one or two sentences.
    fn caption(&self, lang: Lang) -> String;

    /// The drawing.
    fn draw(&self, lang: Lang, layout: Layout) -> Drawing;

    /// The same numbers as a table, of A alone: what B adds is the same for every figure (`compare.rs`).
    fn table(&self, lang: Lang) -> Table;

    /// The dense layer under the drawing, if the figure has one.
    fn dense(&self, _layout: Layout) -> Option<Dense> {
        None
    }

    /// The point that a reader can drag, if the figure has one.
    fn handle(&self, _layout: Layout) -> Option<Handle> {
        None
    }
}

/// Radius of what can be gripped around a point that can be dragged, in drawing units.
pub const GRIP: u32 = 22;

/// A point of a drawing that stands for two parameters and can be dragged.
///
/// From a pointer to the choices: set `x.0` to `x.1.value_at(px)`, ask the figure anew for its handle, then set `y.0` to
/// `y.1.value_at(py)` of that one, since the upright scale may depend on what the other parameter became.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Handle {
    /// The parameter that runs across, and its scale in drawing units.
    pub x: (ParamId, Scale),
    /// The parameter that runs upright, and its scale.
    pub y: (ParamId, Scale),
    /// Where the point is drawn.
    pub at: (f64, f64),
}

/// Stands in where the model refuses an input; the sliders cannot reach such a place.
struct Refused(String);

impl Answer for Refused {
    fn finding(&self, lang: Lang) -> String {
        crate::words::figures::refused(lang, &self.0)
    }

    fn caption(&self, _lang: Lang) -> String {
        String::new()
    }

    fn draw(&self, _lang: Lang, layout: Layout) -> Drawing {
        Drawing::new(layout, 120.0)
    }

    fn table(&self, lang: Lang) -> Table {
        Table::new(self.finding(lang), "", Vec::new())
    }
}

/// The answer, or the refusal in its place.
fn or_refused<T: Answer + 'static, E: std::fmt::Display>(result: Result<T, E>) -> Arc<dyn Answer> {
    match result {
        Ok(answer) => Arc::new(answer),
        Err(error) => Arc::new(Refused(error.to_string())),
    }
}
