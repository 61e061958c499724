//! How many whole dies a round wafer holds.
//!
//! A die counts when all four of its corners lie on the usable disc, the wafer less its edge exclusion. Dies stand on a
//! grid whose pitch is the die plus the scribe lane. The count goes row by row: in a row the usable width is the chord at
//! the die edge farther from the middle, so no die needs to be visited and a wafer of a hundred million dies costs no more
//! than its rows.

use super::error::{FabError, within};

/// Corners this far outside the usable radius still count, in mm: rounding must not decide about a corner on the circle.
const CORNER_TOLERANCE_MM: f64 = 1e-9;

/// Offsets tried along each axis for [`Placement::Best`].
pub const OFFSETS_PER_AXIS: u32 = 20;

/// More sites than this are not listed one by one; the count itself has no such limit.
pub const MAX_LISTED_SITES: u64 = 200_000;

/// Where the grid of dies stands on the wafer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placement {
    /// The middle of a die lies on the middle of the wafer.
    DieCentred,
    /// The crossing of two scribe lanes lies on the middle of the wafer.
    StreetCentred,
    /// The offset with most whole dies among 20 × 20, starting from [`Placement::DieCentred`].
    Best,
}

impl Placement {
    /// All placements in the order of the interface.
    pub const ALL: [Self; 3] = [Self::DieCentred, Self::StreetCentred, Self::Best];

    /// Identifier in links and requests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::DieCentred => "die_centred",
            Self::StreetCentred => "street_centred",
            Self::Best => "best",
        }
    }

    /// The placement with this identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|placement| placement.id() == id)
    }
}

/// A wafer and the rectangle repeated on it, checked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    wafer_mm: f64,
    edge_mm: f64,
    scribe_mm: f64,
    width_mm: f64,
    height_mm: f64,
}

/// Lower-left corner of the grid's die (0, 0), wafer centre = (0, 0), in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offset {
    /// To the right.
    pub x_mm: f64,
    /// Upwards.
    pub y_mm: f64,
}

/// One place of the grid: column and row from die (0, 0), and its lower-left corner in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site {
    /// Column, 0 for the die nearest to the middle.
    pub column: i32,
    /// Row, 0 for the die nearest to the middle.
    pub row: i32,
    /// Left edge, mm right of the wafer's centre.
    pub x_mm: f64,
    /// Lower edge, mm above the wafer's centre.
    pub y_mm: f64,
    /// Whether the whole die lies on the usable disc.
    pub whole: bool,
}

/// The formulas for dies per wafer that are in use, beside the exact count. None is rounded; each may be off by a tenth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaFormulas {
    /// `πd²/4S − πd/√(2S)`; negative where the die is too large for it to mean anything.
    pub common: f64,
    /// De Vries 1: `πd²/4S − 0.58 πd/√S`.
    pub de_vries_1: f64,
    /// De Vries 2: `πd²/4S · exp(−2.32 L/d)`.
    pub de_vries_2: f64,
    /// De Vries 3: `πd²/4S · (1 − 1.16 L/d)²`.
    pub de_vries_3: f64,
}

impl Layout {
    /// A layout of dies of `width_mm` × `height_mm` (0.01 to 1000 each) with lanes of `scribe_mm` (0 to 10) on a wafer of
    /// `wafer_mm` (10 to 1000) of which `edge_mm` (0 to 0.49 of the diameter) all around is unusable.
    ///
    /// # Errors
    /// [`FabError`] naming the field that is out of range.
    pub fn new(wafer_mm: f64, edge_mm: f64, scribe_mm: f64, width_mm: f64, height_mm: f64) -> Result<Self, FabError> {
        let wafer_mm = within("wafer_mm", wafer_mm, 10.0, 1000.0)?;
        Ok(Self {
            wafer_mm,
            edge_mm: within("edge_mm", edge_mm, 0.0, 0.49 * wafer_mm)?,
            scribe_mm: within("scribe_mm", scribe_mm, 0.0, 10.0)?,
            width_mm: within("die_w_mm", width_mm, 0.01, 1000.0)?,
            height_mm: within("die_h_mm", height_mm, 0.01, 1000.0)?,
        })
    }

    /// Radius of the usable disc, mm.
    #[must_use]
    pub fn usable_radius_mm(&self) -> f64 {
        0.5 * self.wafer_mm - self.edge_mm
    }

    /// Radius of the wafer, mm.
    #[must_use]
    pub fn wafer_radius_mm(&self) -> f64 {
        0.5 * self.wafer_mm
    }

    /// Area of the die without its lane, mm².
    #[must_use]
    pub fn die_area_mm2(&self) -> f64 {
        self.width_mm * self.height_mm
    }

    /// Whether one die by itself would fit on the usable disc.
    #[must_use]
    pub fn fits_at_all(&self) -> bool {
        0.5 * libm::hypot(self.width_mm, self.height_mm) <= self.usable_radius_mm() + CORNER_TOLERANCE_MM
    }

    fn pitch(&self) -> (f64, f64) {
        (self.width_mm + self.scribe_mm, self.height_mm + self.scribe_mm)
    }

    /// The grid's offset for a placement.
    #[must_use]
    pub fn offset(&self, placement: Placement) -> Offset {
        match placement {
            Placement::DieCentred => Offset { x_mm: -0.5 * self.width_mm, y_mm: -0.5 * self.height_mm },
            Placement::StreetCentred => Offset { x_mm: 0.5 * self.scribe_mm, y_mm: 0.5 * self.scribe_mm },
            Placement::Best => self.best_offset(),
        }
    }

    /// Whole dies for a placement.
    ///
    /// ```
    /// use good_enough::model::fab::geometry::{Layout, Placement};
    /// let h100 = Layout::new(300.0, 3.0, 0.1, 28.53, 28.53)?;
    /// assert_eq!(h100.whole_dies(Placement::Best), 68);
    /// # Ok::<(), good_enough::model::fab::FabError>(())
    /// ```
    #[must_use]
    pub fn whole_dies(&self, placement: Placement) -> u64 {
        self.count(self.offset(placement))
    }

    /// Whole dies when die (0, 0) has its lower-left corner at `offset`.
    #[must_use]
    pub fn count(&self, offset: Offset) -> u64 {
        self.chords(offset.y_mm).map(|(_, half)| self.in_row(offset.x_mm, half)).sum()
    }

    /// The offset with most whole dies; the first, nearest to die-centred, among equals. The wafer is its own mirror image,
    /// so 11 of the 20 offsets along each axis stand for all.
    fn best_offset(&self) -> Offset {
        let (pitch_x, pitch_y) = self.pitch();
        let start = self.offset(Placement::DieCentred);
        let step = |i: u32| f64::from(i) / f64::from(OFFSETS_PER_AXIS);
        let mut best = (0, start);
        for j in 0..=OFFSETS_PER_AXIS / 2 {
            let y_mm = start.y_mm + pitch_y * step(j);
            let mut counts = [0_u64; OFFSETS_PER_AXIS as usize / 2 + 1];
            for (_, half) in self.chords(y_mm) {
                for (i, count) in (0..).zip(&mut counts) {
                    *count += self.in_row(start.x_mm + pitch_x * step(i), half);
                }
            }
            for (i, count) in (0..).zip(counts) {
                if count > best.0 {
                    best = (count, Offset { x_mm: start.x_mm + pitch_x * step(i), y_mm });
                }
            }
        }
        best.1
    }

    /// Rows that reach the usable disc, each with half of its usable chord in mm.
    fn chords(&self, first_y_mm: f64) -> impl Iterator<Item = (i32, f64)> {
        let (_, pitch) = self.pitch();
        let (radius, height) = (self.usable_radius_mm() + CORNER_TOLERANCE_MM, self.height_mm);
        let lowest = ((-radius - first_y_mm) / pitch).ceil() as i32;
        let highest = ((radius - height - first_y_mm) / pitch).floor() as i32;
        (lowest..=highest).filter_map(move |row| {
            let below = first_y_mm + f64::from(row) * pitch;
            let farther = below.abs().max((below + height).abs());
            (farther <= radius).then(|| (row, ((radius - farther) * (radius + farther)).sqrt()))
        })
    }

    fn in_row(&self, first_x_mm: f64, half_chord: f64) -> u64 {
        let (pitch, _) = self.pitch();
        let leftmost = ((-half_chord - first_x_mm) / pitch).ceil();
        let rightmost = ((half_chord - self.width_mm - first_x_mm) / pitch).floor();
        if rightmost >= leftmost { (rightmost - leftmost) as u64 + 1 } else { 0 }
    }

    /// Every site that touches the wafer, whole ones and those cut by the edge, row by row from below.
    ///
    /// # Errors
    /// [`FabError::Impossible`] naming `die_w_mm` where there are more than [`MAX_LISTED_SITES`].
    pub fn sites(&self, offset: Offset) -> Result<Vec<Site>, FabError> {
        let (pitch_x, pitch_y) = self.pitch();
        let radius = self.wafer_radius_mm();
        if core::f64::consts::PI * radius * radius / (pitch_x * pitch_y) > MAX_LISTED_SITES as f64 {
            return Err(FabError::Impossible { field: "die_w_mm", reason: "too many dies to list one by one" });
        }
        let lowest = ((-radius - self.height_mm - offset.y_mm) / pitch_y).ceil() as i32;
        let highest = ((radius - offset.y_mm) / pitch_y).floor() as i32;
        let mut sites = Vec::new();
        for row in lowest..=highest {
            let y_mm = offset.y_mm + f64::from(row) * pitch_y;
            let nearest = y_mm.max(-(y_mm + self.height_mm)).max(0.0);
            if nearest >= radius {
                continue;
            }
            let half = ((radius - nearest) * (radius + nearest)).sqrt();
            let first = ((-half - self.width_mm - offset.x_mm) / pitch_x).ceil() as i32;
            let last = ((half - offset.x_mm) / pitch_x).floor() as i32;
            sites.extend((first..=last).map(|column| {
                let x_mm = offset.x_mm + f64::from(column) * pitch_x;
                Site { column, row, x_mm, y_mm, whole: self.is_whole(x_mm, y_mm) }
            }));
        }
        Ok(sites)
    }

    fn is_whole(&self, x_mm: f64, y_mm: f64) -> bool {
        let radius = self.usable_radius_mm() + CORNER_TOLERANCE_MM;
        let far_x = x_mm.abs().max((x_mm + self.width_mm).abs());
        let far_y = y_mm.abs().max((y_mm + self.height_mm).abs());
        far_y <= radius && far_x <= ((radius - far_y) * (radius + far_y)).sqrt()
    }

    /// The formulas in use, for comparison.
    #[must_use]
    pub fn area_formulas(&self) -> AreaFormulas {
        let (pitch_x, pitch_y) = self.pitch();
        let (d, area) = (2.0 * self.usable_radius_mm(), pitch_x * pitch_y);
        let mean_side = 0.5 * (pitch_x + pitch_y);
        let by_area = core::f64::consts::PI * d * d / (4.0 * area);
        let rim = core::f64::consts::PI * d / area.sqrt();
        let de_vries_3_rim = 1.0 - 1.16 * mean_side / d;
        AreaFormulas {
            common: common_dies(d, area),
            de_vries_1: by_area - 0.58 * rim,
            de_vries_2: by_area * libm::exp(-2.32 * mean_side / d),
            de_vries_3: by_area * de_vries_3_rim * de_vries_3_rim,
        }
    }
}

/// The common formula `πd²/4S − πd/√(2S)`: `d` usable diameter in mm, `area` of die and lane in mm². Not rounded.
#[must_use]
pub fn common_dies(d: f64, area: f64) -> f64 {
    core::f64::consts::PI * d * d / (4.0 * area) - core::f64::consts::PI * d / (2.0 * area).sqrt()
}

/// How many dies a scanner field of 26 × 33 mm holds, the better of both ways to turn the die; 0 where the die does not fit.
#[must_use]
pub fn dies_per_field(width_mm: f64, height_mm: f64) -> u32 {
    use crate::model::facts::parameters::{RETICLE_HEIGHT, RETICLE_WIDTH};
    let along = |field: f64, die: f64| (field / die + CORNER_TOLERANCE_MM).floor();
    let upright = along(RETICLE_WIDTH.value, width_mm) * along(RETICLE_HEIGHT.value, height_mm);
    let turned = along(RETICLE_WIDTH.value, height_mm) * along(RETICLE_HEIGHT.value, width_mm);
    upright.max(turned) as u32
}

/// Area of the scanner field, mm²: the largest die that can be printed in one exposure.
#[must_use]
pub const fn reticle_area_mm2() -> f64 {
    use crate::model::facts::parameters::{RETICLE_HEIGHT, RETICLE_WIDTH};
    RETICLE_WIDTH.value * RETICLE_HEIGHT.value
}
