//! A fixed-step integrator for small systems of differential equations.
//!
//! Fixed, so that the same inputs take the same steps and give the same bits everywhere. A model justifies its step by a
//! test that halves it and sees its results stay.

/// How one step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Euler's forward step: first order; the error falls with the step.
    Euler,
    /// Runge and Kutta's classical step: fourth order where the rates are smooth.
    RungeKutta4,
}

/// The state a step of `dt` after `state` at time `t`, under `rates(t, state)` per unit of time.
///
/// ```
/// use good_enough::model::integrate::{Method, step};
/// let decay = |_t: f64, x: &[f64; 1]| [-x[0]];
/// let mut x = [1.0];
/// for i in 0..16 {
///     x = step(Method::RungeKutta4, decay, f64::from(i) / 16.0, &x, 1.0 / 16.0);
/// }
/// assert!((x[0] - libm::exp(-1.0)).abs() < 1e-7);
/// ```
pub fn step<const N: usize>(
    method: Method,
    rates: impl Fn(f64, &[f64; N]) -> [f64; N],
    t: f64,
    state: &[f64; N],
    dt: f64,
) -> [f64; N] {
    let k1 = rates(t, state);
    if method == Method::Euler {
        return moved(state, &k1, dt);
    }
    let half = 0.5 * dt;
    let k2 = rates(t + half, &moved(state, &k1, half));
    let k3 = rates(t + half, &moved(state, &k2, half));
    let k4 = rates(t + dt, &moved(state, &k3, dt));
    let mean = core::array::from_fn(|i| (k1[i] + 2.0 * (k2[i] + k3[i]) + k4[i]) / 6.0);
    moved(state, &mean, dt)
}

fn moved<const N: usize>(state: &[f64; N], rates: &[f64; N], dt: f64) -> [f64; N] {
    core::array::from_fn(|i| state[i] + dt * rates[i])
}
