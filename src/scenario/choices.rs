//! The values themselves: a scenario, two of them, and sets of parameters.

use super::schema::{AXES, COUNT, Kind, ParamId, param};

/// A value for every parameter. Two scenarios are equal when all values are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scenario {
    values: [f64; COUNT],
}

impl Default for Scenario {
    fn default() -> Self {
        Self { values: ParamId::ALL.map(|id| param(id).default_value()) }
    }
}

impl Scenario {
    /// The value of a parameter in its unit; the option's index for a choice, 1 or 0 for a switch.
    #[must_use]
    pub fn get(&self, id: ParamId) -> f64 {
        self.values[id as usize]
    }

    /// Sets a parameter to the nearest value it can take and returns that value. What is no number changes nothing.
    pub fn set(&mut self, id: ParamId, value: f64) -> f64 {
        if let Some(value) = param(id).clamp(value) {
            self.values[id as usize] = value;
        }
        self.get(id)
    }

    /// This scenario with one parameter set as by [`Scenario::set`].
    #[must_use]
    pub fn with(mut self, id: ParamId, value: f64) -> Self {
        self.set(id, value);
        self
    }

    /// Index of the chosen option (0 for a number below 1).
    #[must_use]
    pub fn option(&self, id: ParamId) -> usize {
        self.get(id) as usize
    }

    /// Name of the chosen option as links write it; empty where the parameter is no choice.
    #[must_use]
    pub fn choice(&self, id: ParamId) -> &'static str {
        match param(id).kind {
            Kind::Choice { options, .. } => options.get(self.option(id)).copied().unwrap_or(""),
            _ => "",
        }
    }

    /// The inputs that the map of validity runs over: across, then upright.
    #[must_use]
    pub fn map_axes(&self) -> [ParamId; 2] {
        [ParamId::MapAcross, ParamId::MapUpright]
            .map(|side| AXES.get(self.option(side)).and_then(|id| ParamId::from_id(id)).unwrap_or(ParamId::ALL[0]))
    }

    /// Whether a switch is on.
    #[must_use]
    pub fn switch(&self, id: ParamId) -> bool {
        self.get(id) > 0.5
    }

    /// Returns one parameter to its default.
    pub fn reset(&mut self, id: ParamId) {
        self.values[id as usize] = param(id).default_value();
    }

    /// Whether one parameter stands at its default.
    #[must_use]
    pub fn is_default(&self, id: ParamId) -> bool {
        self.get(id) == param(id).default_value()
    }

    /// The parameters in which two scenarios differ.
    #[must_use]
    pub fn differences(&self, other: &Self) -> ParamSet {
        ParamId::ALL.into_iter().filter(|&id| self.get(id) != other.get(id)).collect()
    }
}

/// Which of the two scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The scenario the page shows.
    A,
    /// The scenario it is compared with.
    B,
}

/// Everything the reader chose: scenario A, and B while comparing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Choices {
    /// The scenario shown.
    pub a: Scenario,
    /// The scenario compared with, if any.
    pub b: Option<Scenario>,
}

impl Choices {
    /// Whether nothing differs from a fresh page.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The scenario of a side; B falls back to A while there is no B.
    #[must_use]
    pub fn side(&self, side: Side) -> &Scenario {
        match side {
            Side::A => &self.a,
            Side::B => self.b.as_ref().unwrap_or(&self.a),
        }
    }
}

/// A set of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ParamSet {
    bits: [u64; WORDS],
}

/// One bit a parameter, 64 to a word.
const WORDS: usize = COUNT.div_ceil(64);

impl ParamSet {
    /// No parameter.
    pub const EMPTY: Self = Self { bits: [0; WORDS] };
    /// Every parameter.
    pub const ALL: Self = {
        let mut all = Self::EMPTY;
        let mut i = 0;
        while i < COUNT {
            all.insert(ParamId::ALL[i]);
            i += 1;
        }
        all
    };

    /// Whether a parameter is in the set.
    #[must_use]
    pub const fn contains(self, id: ParamId) -> bool {
        self.bits[id as usize / 64] >> (id as usize % 64) & 1 == 1
    }

    /// Adds a parameter.
    pub const fn insert(&mut self, id: ParamId) {
        self.bits[id as usize / 64] |= 1 << (id as usize % 64);
    }

    /// This set and one parameter more.
    #[must_use]
    pub const fn with(mut self, id: ParamId) -> Self {
        self.insert(id);
        self
    }

    /// Whether the set has no parameter.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }

    /// The parameters in the order of the schema.
    pub fn iter(self) -> impl Iterator<Item = ParamId> {
        ParamId::ALL.into_iter().filter(move |&id| self.contains(id))
    }
}

impl FromIterator<ParamId> for ParamSet {
    fn from_iter<I: IntoIterator<Item = ParamId>>(ids: I) -> Self {
        let mut set = Self::EMPTY;
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}
