//! The chapters and figures of the site, by the names their addresses use.

/// A chapter of the site; its slug is the last part of the page's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chapter {
    /// Training and inference: what each asks of a chip.
    Training,
    /// The legacy fab: chips, yield, cost and capacity on older processes.
    Legacy,
    /// What the controls do.
    Sanctions,
    /// The software ecosystem.
    Ecosystem,
    /// What follows for Korea.
    Korea,
    /// The verdict on each claim.
    Verdict,
    /// The model itself: equations, assumptions, limits.
    Model,
    /// Material for teachers.
    Teach,
}

impl Chapter {
    /// Every chapter, in reading order.
    pub const ALL: [Self; 8] = [
        Self::Training,
        Self::Legacy,
        Self::Sanctions,
        Self::Ecosystem,
        Self::Korea,
        Self::Verdict,
        Self::Model,
        Self::Teach,
    ];

    /// The name in addresses and in `chapter=`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Legacy => "legacy",
            Self::Sanctions => "sanctions",
            Self::Ecosystem => "ecosystem",
            Self::Korea => "korea",
            Self::Verdict => "verdict",
            Self::Model => "model",
            Self::Teach => "teach",
        }
    }

    /// The chapter of a slug; also of `1`…`4` and of `process`, which links in teachers' documents use.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "1" => return Some(Self::Training),
            "2" | "process" => return Some(Self::Legacy),
            "3" => return Some(Self::Sanctions),
            "4" => return Some(Self::Korea),
            _ => {}
        }
        Self::ALL.into_iter().find(|chapter| chapter.slug() == slug)
    }
}

/// Ids of the interactive figures, as links (`figure=wafer`) and the prose (`{{figure wafer}}`) write them.
pub mod figure {
    use super::Chapter;

    /// The wafer: dies, defects, yield, cost per good die.
    pub const WAFER: &str = "wafer";
    /// Same job, older node: cost at equal function by process.
    pub const SAME_JOB: &str = "same-job";
    /// The empty fab: unit cost against utilisation.
    pub const EMPTY_FAB: &str = "empty-fab";
    /// The glut: mature-node capacity, utilisation and price over time.
    pub const GLUT: &str = "glut";

    /// Two jobs on one roof: training, prefill and decode on the roofline of two chips.
    pub const ROOFLINE: &str = "roofline";
    /// Serve it yourself: a model on many chips, tokens a second and money.
    pub const SERVE: &str = "serve";
    /// H20 against H100, over batch and context.
    pub const H20_MAP: &str = "h20-map";
    /// Train it yourself: days, money and power.
    pub const TRAIN: &str = "train";
    /// The rule explorer: chips against the export rules' lines.
    pub const RULES: &str = "rules";

    /// The counting ladder: the same chips counted seven ways.
    pub const LADDER: &str = "ladder";
    /// Two futures: policies over time, and what follows.
    pub const FUTURES: &str = "futures";
    /// Which control did it: a result split over the controls.
    pub const ATTRIBUTION: &str = "attribution";
    /// What binds: the narrowest place of domestic output through time.
    pub const BINDING: &str = "binding";
    /// What matters most: assumptions ranked by what they do to a result.
    pub const SENSITIVITY: &str = "sensitivity";

    /// The moat: software maturity as increasing returns.
    pub const MOAT: &str = "moat";
    /// Nvidia's ledger: revenue in China and elsewhere, research, pace.
    pub const LEDGER: &str = "ledger";
    /// A price for a million tokens, in China and elsewhere.
    pub const TOKEN_PRICE: &str = "token-price";

    /// Memory forgone: the rush before the control, and what China does not buy after it.
    pub const HBM_RUSH: &str = "hbm-rush";
    /// Gains and losses of Korean memory beside China's own DRAM.
    pub const DRAM_BALANCE: &str = "dram-balance";
    /// Korean fabs in China under licences by the year.
    pub const CHINA_FABS: &str = "china-fabs";
    /// The board: every claim, its verdict, and in how many worlds it holds.
    pub const BOARD: &str = "board";
    /// Where the verdict on a claim flips, control by control.
    pub const FLIPS: &str = "flips";
    /// The map of validity: the verdict on a claim over two controls.
    pub const VALIDITY: &str = "validity";

    /// The figures of the training chapter, in reading order.
    pub const TRAINING: [&str; 5] = [ROOFLINE, SERVE, H20_MAP, TRAIN, RULES];

    /// The figures of the legacy chapter, in reading order.
    pub const LEGACY: [&str; 4] = [WAFER, SAME_JOB, EMPTY_FAB, GLUT];

    /// The figures of the chapter on sanctions, in reading order.
    pub const SANCTIONS: [&str; 5] = [LADDER, FUTURES, ATTRIBUTION, BINDING, SENSITIVITY];

    /// The figures of the chapter on software and money, in reading order.
    pub const ECOSYSTEM: [&str; 3] = [MOAT, LEDGER, TOKEN_PRICE];

    /// The figures of the chapter on Korea, in reading order.
    pub const KOREA: [&str; 3] = [HBM_RUSH, DRAM_BALANCE, CHINA_FABS];
    /// The figures of the board of claims, in reading order.
    pub const VERDICT: [&str; 3] = [BOARD, FLIPS, VALIDITY];

    /// The chapters that have figures, with their figures.
    const CHAPTERS: [(Chapter, &[&str]); 6] = [
        (Chapter::Training, &TRAINING),
        (Chapter::Legacy, &LEGACY),
        (Chapter::Sanctions, &SANCTIONS),
        (Chapter::Ecosystem, &ECOSYSTEM),
        (Chapter::Korea, &KOREA),
        (Chapter::Verdict, &VERDICT),
    ];

    /// The figure of an id, if there is one.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static str> {
        CHAPTERS.iter().flat_map(|(_, figures)| figures.iter()).copied().find(|&figure| figure == id)
    }

    /// The chapter that a figure stands in.
    #[must_use]
    pub fn chapter(figure: &'static str) -> Chapter {
        let found = CHAPTERS.iter().find(|(_, figures)| figures.contains(&figure));
        found.map_or(Chapter::Legacy, |found| found.0)
    }
}
