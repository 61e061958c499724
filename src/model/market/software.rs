//! Domestic software: it matures with the share of installed compute that runs on domestic chips.

use super::demand::Installed;
use super::trends::Trends;
use super::{Parameters, State, power};

/// Domestic share of effective compute, 0 to 1.
#[must_use]
pub fn domestic_share(state: &State, installed: &Installed) -> f64 {
    state.domestic_installed * installed.usability / installed.effective.max(1e-9)
}

/// Where maturity moves to, 0 to 1: an S-curve over the domestic share.
#[must_use]
pub fn maturity_target(parameters: &Parameters, trends: &Trends, domestic_share: f64) -> f64 {
    let reached = power(parameters.software_effort * domestic_share, parameters.software_network_steepness);
    parameters.software_floor + (1.0 - parameters.software_floor) * reached / (reached + trends.half_share_power)
}
