//! What it costs to put dies into a package: the formulas of Chiplet Actuary (Feng and Ma, DAC 2022, parameters as shipped
//! at commit d8dc4f1), written anew from the formulas.
//!
//! All prices in USD, areas in mm². Chiplet Actuary charges the micro-bumps of the chips once per chip and those of the
//! carrier once per carrier; it counts dies with the common formula, a 5 mm rim and 0.2 mm lanes, and does not round.

use super::geometry::common_dies;
use super::yields::{YieldModel, YieldParameters};

/// How dies are carried and joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Technology {
    /// Organic substrate, flip chip ("OS").
    Organic,
    /// Silicon interposer on a substrate, chips placed last ("SI").
    Interposer,
    /// Fan-out redistribution layer, chips placed last ("FO").
    FanOutChipLast,
    /// Fan-out redistribution layer built over the chips ("FO", chip first).
    FanOutChipFirst,
}

/// A package's bill, USD.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PackageCost {
    /// Good dies and their bumps.
    pub chips_usd: f64,
    /// Substrate, interposer or redistribution layer before losses.
    pub carrier_usd: f64,
    /// Carriers lost to their own defects and to failed joints.
    pub lost_carriers_usd: f64,
    /// Good dies lost to failed joints and carriers.
    pub lost_chips_usd: f64,
}

impl PackageCost {
    /// Everything, dies included.
    #[must_use]
    pub fn total_usd(&self) -> f64 {
        self.chips_usd + self.carrier_usd + self.lost_carriers_usd + self.lost_chips_usd
    }
}

const SUBSTRATE_AREA_FACTOR: f64 = 4.0;
const SUBSTRATE_USD_PER_MM2: f64 = 0.005;
const SUBSTRATE_YIELD: f64 = 0.99;
const BUMP_USD_PER_MM2: f64 = 0.005;
const MICROBUMP_USD_PER_MM2: f64 = 0.01;
const ORGANIC_BOND_YIELD: f64 = 0.99;
const WAFER_MM: f64 = 300.0;
const RIM_MM: f64 = 5.0;
const LANE_MM: f64 = 0.2;

/// Carrier wafer: price USD, defects per cm², clustering α, area over chip area, yield of one joint.
struct Carrier {
    wafer_usd: f64,
    d0_per_cm2: f64,
    alpha: f64,
    area_factor: f64,
    bond_yield: f64,
}

const INTERPOSER: Carrier =
    Carrier { wafer_usd: 1937.0, d0_per_cm2: 0.06, alpha: 6.0, area_factor: 1.1, bond_yield: 0.95 };
const FAN_OUT: Carrier =
    Carrier { wafer_usd: 1200.0, d0_per_cm2: 0.05, alpha: 3.0, area_factor: 1.2, bond_yield: 0.98 };

/// Dies of `area_mm2` on a 300 mm wafer as Chiplet Actuary counts them: common formula, 5 mm rim, 0.2 mm lanes, not rounded.
/// Not positive for dies of more than about 1.5 wafer radii.
#[must_use]
pub fn actuary_dies(area_mm2: f64) -> f64 {
    let with_lane = area_mm2 + 2.0 * LANE_MM * area_mm2.sqrt() + LANE_MM * LANE_MM;
    common_dies(WAFER_MM - 2.0 * RIM_MM, with_lane)
}

/// Cost of a die before and after its own yield, as Chiplet Actuary has it: (raw, known good), USD.
#[must_use]
pub fn actuary_die_usd(area_mm2: f64, wafer_usd: f64, d0_per_cm2: f64, alpha: f64) -> (f64, f64) {
    let raw = wafer_usd / actuary_dies(area_mm2);
    (raw, raw / clustered(area_mm2, d0_per_cm2, alpha))
}

fn clustered(area_mm2: f64, d0_per_cm2: f64, alpha: f64) -> f64 {
    let parameters = YieldParameters { alpha, layers: 1.0 };
    YieldModel::NegativeBinomial.die_yield(area_mm2 / 100.0 * d0_per_cm2, parameters)
}

/// The bill for one package of `chips` equal dies (1 or more) of `die_mm2` that cost `good_die_usd` each.
///
/// `None` where the carrier is too large to be cut from a 300 mm wafer.
///
/// ```
/// use good_enough::model::fab::packaging::{Technology, package, actuary_die_usd};
/// let (_, good) = actuary_die_usd(665.0, 9346.0, 0.09, 10.0);
/// let total = package(Technology::Organic, 665.0, 1, good).unwrap().total_usd();
/// assert!((total - 248.01).abs() < 0.01);
/// ```
#[must_use]
pub fn package(technology: Technology, die_mm2: f64, chips: u32, good_die_usd: f64) -> Option<PackageCost> {
    match technology {
        Technology::Organic => Some(organic(die_mm2, chips, good_die_usd)),
        Technology::Interposer => carried(&INTERPOSER, true, die_mm2, chips, good_die_usd),
        Technology::FanOutChipLast => carried(&FAN_OUT, true, die_mm2, chips, good_die_usd),
        Technology::FanOutChipFirst => carried(&FAN_OUT, false, die_mm2, chips, good_die_usd),
    }
}

fn organic(die_mm2: f64, chips: u32, good_die_usd: f64) -> PackageCost {
    let number = f64::from(chips);
    let substrate_mm2 = SUBSTRATE_AREA_FACTOR * die_mm2 * number;
    // Layers of the substrate: the more chips and the larger the package, the more it takes.
    let layers = match chips {
        0 | 1 => 1.0,
        _ if substrate_mm2 <= 17.0 * 17.0 => 1.5,
        _ if substrate_mm2 <= 30.0 * 30.0 => 1.75,
        _ => 2.0,
    };
    let chips_usd = number * (good_die_usd + BUMP_USD_PER_MM2 * die_mm2);
    let carrier_usd = substrate_mm2 * SUBSTRATE_USD_PER_MM2 * layers;
    let loss = 1.0 / libm::pow(ORGANIC_BOND_YIELD, number) - 1.0;
    PackageCost { chips_usd, carrier_usd, lost_carriers_usd: carrier_usd * loss, lost_chips_usd: chips_usd * loss }
}

fn carried(carrier: &Carrier, chips_last: bool, die_mm2: f64, chips: u32, good_die_usd: f64) -> Option<PackageCost> {
    let number = f64::from(chips);
    let area = die_mm2 * number * carrier.area_factor;
    let per_wafer = actuary_dies(area);
    if per_wafer < 1.0 {
        return None;
    }
    let plate_usd = carrier.wafer_usd / per_wafer + BUMP_USD_PER_MM2 * area;
    let substrate_usd = SUBSTRATE_AREA_FACTOR * area * SUBSTRATE_USD_PER_MM2;
    let plate_yield = clustered(area, carrier.d0_per_cm2, carrier.alpha);
    // Chips placed last are joined to a plate known to be good; placed first, they share the plate's fate.
    let (chips_survive, plate_survives) = if chips_last {
        let bond = libm::pow(carrier.bond_yield, number);
        (bond * SUBSTRATE_YIELD, plate_yield * bond * SUBSTRATE_YIELD)
    } else {
        (plate_yield * SUBSTRATE_YIELD, plate_yield * SUBSTRATE_YIELD)
    };
    let chips_usd = number * (good_die_usd + MICROBUMP_USD_PER_MM2 * die_mm2);
    Some(PackageCost {
        chips_usd,
        carrier_usd: plate_usd + substrate_usd,
        lost_carriers_usd: plate_usd * (1.0 / plate_survives - 1.0) + substrate_usd * (1.0 / SUBSTRATE_YIELD - 1.0),
        lost_chips_usd: chips_usd * (1.0 / chips_survive - 1.0),
    })
}
