//! A wafer from dies to dollars: the exact count, the yield, the cost of a good die, and one seeded draw to look at.

use super::draw::Draw;
use super::error::{FabError, within};
use super::geometry::{AreaFormulas, Layout, Placement, Site, dies_per_field};
use super::yields::{YieldModel, YieldParameters};

/// What the wafer figure asks.
#[derive(Debug, Clone, PartialEq)]
pub struct WaferInputs {
    /// Wafer diameter, mm, 10 to 1000.
    pub wafer_mm: f64,
    /// Unusable rim, mm, 0 to 0.49 of the diameter.
    pub edge_mm: f64,
    /// Width of the lane between dies, mm, 0 to 10.
    pub scribe_mm: f64,
    /// Die width, mm, 0.01 to 1000.
    pub die_width_mm: f64,
    /// Die height, mm, 0.01 to 1000.
    pub die_height_mm: f64,
    /// Where the grid of dies stands.
    pub placement: Placement,
    /// Killing defects per cm², 0 to 1000.
    pub d0_per_cm2: f64,
    /// The yield model that decides.
    pub yield_model: YieldModel,
    /// α of the negative binomial model, 1e-3 to 1e6; read by that model only.
    pub alpha: f64,
    /// Layers of the Bose–Einstein model, 1 to 1000; read by that model only.
    pub layers: f64,
    /// Price of a processed wafer, USD, 0 to 1e7.
    pub wafer_price_usd: f64,
    /// Which of the possible wafers is drawn.
    pub seed: u64,
}

/// A die in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DieSite {
    /// Left edge, mm right of the wafer's centre.
    pub x_mm: f64,
    /// Lower edge, mm above the wafer's centre.
    pub y_mm: f64,
    /// Whether the die is whole and without a defect in this draw.
    pub good: bool,
}

/// A defect of this draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Defect {
    /// mm right of the wafer's centre.
    pub x_mm: f64,
    /// mm above the wafer's centre.
    pub y_mm: f64,
    /// Whether it killed a whole die; defects on dies cut by the edge kill nothing that could be sold.
    pub killed: bool,
}

/// The numbers that need no drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DieEconomics {
    /// Whole dies on the wafer.
    pub dies: u64,
    /// Share of good dies by the chosen model, in (0, 1].
    pub die_yield: f64,
    /// `dies × die_yield`, not rounded.
    pub good_dies: f64,
    /// Wafer price over good dies, USD; `None` where this placement leaves no whole die.
    pub cost_per_good_die_usd: Option<f64>,
}

/// The answer to [`WaferInputs`].
#[derive(Debug, Clone, PartialEq)]
pub struct WaferResult {
    /// Whole dies, row by row from below.
    pub whole: Vec<DieSite>,
    /// Dies that the edge of the wafer or its unusable rim cuts.
    pub partial: Vec<DieSite>,
    /// Killing defects of this draw.
    pub defects: Vec<Defect>,
    /// Number of whole dies.
    pub dies: u32,
    /// Whole dies without a defect in this draw; its mean over seeds is `good_dies`.
    pub good_in_draw: u32,
    /// Die area, mm², without the lane.
    pub die_area_mm2: f64,
    /// Share of good dies by the chosen model, in (0, 1].
    pub die_yield: f64,
    /// `dies × die_yield`, not rounded.
    pub good_dies: f64,
    /// Wafer price over good dies, USD; 0 where no whole die fits (see `dies`).
    pub cost_per_good_die_usd: f64,
    /// Yield of every model at these inputs.
    pub yields: Vec<(YieldModel, f64)>,
    /// Common and de Vries formulas for the number of dies.
    pub area_formulas: AreaFormulas,
    /// Whether the die can be printed in one exposure of 26 × 33 mm.
    pub fits_reticle: bool,
    /// Dies that one exposure prints; 0 where the die is larger than the field.
    pub dies_per_field: u32,
}

/// The defects a die, λ = A · D₀, and the share of the wafer that carries saleable dies all follow from these.
struct Checked {
    layout: Layout,
    lambda: f64,
    parameters: YieldParameters,
}

impl WaferInputs {
    fn check(&self) -> Result<Checked, FabError> {
        let layout = Layout::new(self.wafer_mm, self.edge_mm, self.scribe_mm, self.die_width_mm, self.die_height_mm)?;
        if !layout.fits_at_all() {
            let field = if self.die_width_mm >= self.die_height_mm { "die_w_mm" } else { "die_h_mm" };
            return Err(FabError::Impossible { field, reason: "the die does not fit on the usable part of the wafer" });
        }
        let d0 = within("d0_per_cm2", self.d0_per_cm2, 0.0, 1000.0)?;
        within("wafer_price_usd", self.wafer_price_usd, 0.0, 1e7)?;
        let parameters = YieldParameters {
            alpha: within("alpha", self.alpha, 1e-3, 1e6)?,
            layers: within("layers", self.layers, 1.0, 1000.0)?,
        };
        Ok(Checked { layout, lambda: d0 * layout.die_area_mm2() / 100.0, parameters })
    }
}

/// Dies, yield and cost without listing a single die: fast for any size.
///
/// # Errors
/// [`FabError`] naming the field that is out of range, or that leaves no die that fits or no yield to speak of.
pub fn die_economics(inputs: &WaferInputs) -> Result<DieEconomics, FabError> {
    let checked = inputs.check()?;
    economics(inputs, &checked, checked.layout.whole_dies(inputs.placement))
}

fn economics(inputs: &WaferInputs, checked: &Checked, dies: u64) -> Result<DieEconomics, FabError> {
    let die_yield = inputs.yield_model.die_yield(checked.lambda, checked.parameters);
    let good_dies = dies as f64 * die_yield;
    let cost = inputs.wafer_price_usd / good_dies;
    if dies > 0 && !(die_yield >= f64::MIN_POSITIVE && cost.is_finite()) {
        return Err(FabError::Impossible { field: "d0_per_cm2", reason: "so many defects leave no good die to price" });
    }
    Ok(DieEconomics { dies, die_yield, good_dies, cost_per_good_die_usd: (dies > 0).then_some(cost) })
}

/// The wafer with every die and every defect in place.
///
/// # Errors
/// As [`die_economics`]; also where there are too many dies to list.
pub fn wafer(inputs: &WaferInputs) -> Result<WaferResult, FabError> {
    let checked = inputs.check()?;
    let layout = &checked.layout;
    let sites = layout.sites(layout.offset(inputs.placement))?;
    let draw = Draw::new(inputs.seed, inputs.yield_model, checked.parameters, checked.lambda);
    let mut drawn = Drawn::default();
    for site in &sites {
        drawn.add(site, &draw, inputs);
    }
    let economics = economics(inputs, &checked, drawn.whole.len() as u64)?;
    let dies_per_field = dies_per_field(inputs.die_width_mm, inputs.die_height_mm);
    Ok(WaferResult {
        dies: economics.dies as u32,
        good_in_draw: drawn.whole.iter().filter(|die| die.good).count() as u32,
        die_area_mm2: layout.die_area_mm2(),
        die_yield: economics.die_yield,
        good_dies: economics.good_dies,
        cost_per_good_die_usd: economics.cost_per_good_die_usd.unwrap_or(0.0),
        yields: YieldModel::ALL.map(|model| (model, model.die_yield(checked.lambda, checked.parameters))).to_vec(),
        area_formulas: layout.area_formulas(),
        fits_reticle: dies_per_field > 0,
        dies_per_field,
        whole: drawn.whole,
        partial: drawn.partial,
        defects: drawn.defects,
    })
}

#[derive(Default)]
struct Drawn {
    whole: Vec<DieSite>,
    partial: Vec<DieSite>,
    defects: Vec<Defect>,
}

impl Drawn {
    fn add(&mut self, site: &Site, draw: &Draw, inputs: &WaferInputs) {
        let (width, height) = (inputs.die_width_mm, inputs.die_height_mm);
        let hits = draw.defects_on(site, width, height);
        let die = DieSite { x_mm: site.x_mm, y_mm: site.y_mm, good: site.whole && hits == 0 };
        if site.whole { &mut self.whole } else { &mut self.partial }.push(die);
        let radius = 0.5 * inputs.wafer_mm;
        for index in 0..hits {
            let (dx, dy) = draw.place(site, index, width, height);
            let (x_mm, y_mm) = (site.x_mm + dx, site.y_mm + dy);
            if x_mm * x_mm + y_mm * y_mm < radius * radius {
                self.defects.push(Defect { x_mm, y_mm, killed: site.whole });
            }
        }
    }
}
