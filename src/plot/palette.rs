//! Colours by meaning. One meaning has one colour across the whole site, in each theme.
//!
//! The style sheet's custom properties are generated from this table, so that a canvas, an SVG in the page and a
//! downloaded file agree.

/// What a colour stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The page behind a figure.
    Paper,
    /// Running text and strong marks.
    Text,
    /// Secondary text: captions, ticks.
    Muted,
    /// Axis lines.
    Axis,
    /// Grid lines.
    Grid,
    /// The one accent: what the reader holds, and the model's line that answers it.
    Accent,
    /// Silicon: logic wafers; working dies.
    Silicon,
    /// The power bill; failing dies; a loss.
    Energy,
    /// Memory.
    Memory,
    /// Design and masks: the stronger grey of a stack.
    Design,
    /// Assembly, test, packaging: the weaker grey of a stack.
    Packaging,
    /// Published observations.
    Evidence,
    /// What somebody else pays: subsidies, cheap capital.
    Support,
    /// Faint areas: bands, fitted periods, partial dies.
    Band,
    /// The weaker step of a map whose stronger one is the accent.
    AccentTint,
    /// The weaker step of a map whose stronger one is silicon's blue.
    SiliconTint,
}

impl Role {
    /// Every role, in the order of the style sheet.
    pub const ALL: [Self; 16] = [
        Self::Paper,
        Self::Text,
        Self::Muted,
        Self::Axis,
        Self::Grid,
        Self::Accent,
        Self::Silicon,
        Self::Energy,
        Self::Memory,
        Self::Design,
        Self::Packaging,
        Self::Evidence,
        Self::Support,
        Self::Band,
        Self::AccentTint,
        Self::SiliconTint,
    ];

    /// The name used in classes and custom properties.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Axis => "axis",
            Self::Grid => "grid",
            Self::Accent => "accent",
            Self::Silicon => "silicon",
            Self::Energy => "energy",
            Self::Memory => "memory",
            Self::Design => "design",
            Self::Packaging => "packaging",
            Self::Evidence => "evidence",
            Self::Support => "support",
            Self::Band => "band",
            Self::AccentTint => "accent-tint",
            Self::SiliconTint => "silicon-tint",
        }
    }
}

/// A colour in 8-bit sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    const fn from_hex(hex: u32) -> Self {
        Self((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
    }

    /// `#rrggbb`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A set of colours for one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light paper on a screen.
    Light,
    /// Dark paper on a screen.
    Dark,
    /// White paper from a printer.
    Print,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The colour of `role`.
    pub fn colour(self, role: Role) -> Rgb {
        let (light, dark, print) = match role {
            Role::Paper => (0xfdfcf9, 0x15171a, 0xffffff),
            Role::Text => (0x1d2126, 0xe9e7e1, 0x000000),
            Role::Muted => (0x5b626b, 0xa7abb0, 0x444444),
            Role::Axis => (0x7a818a, 0x868c94, 0x666666),
            Role::Grid => (0xe6e3dc, 0x2b2f34, 0xdddddd),
            Role::Accent => (0xb3261e, 0xff8a75, 0xa01010),
            Role::Silicon => (0x1f5f8b, 0x6fb3e0, 0x1f5f8b),
            Role::Energy => (0xc2571a, 0xf0934e, 0xb04a10),
            Role::Memory => (0x0f7b6c, 0x4fc3ae, 0x0f7b6c),
            Role::Design => (0x454a52, 0xc0c4ca, 0x44484e),
            Role::Packaging => (0x878c94, 0x6f757d, 0x878c94),
            Role::Evidence => (0x1d2126, 0xe9e7e1, 0x000000),
            Role::Support => (0x7a4e9c, 0xc39ae0, 0x7a4e9c),
            Role::Band => (0xefece4, 0x23272c, 0xeeeeee),
            Role::AccentTint => (0xedb9b1, 0x6d372e, 0xe5b5ae),
            Role::SiliconTint => (0xb9d4e6, 0x2a4d66, 0xb9d4e6),
        };
        Rgb::from_hex(match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::Print => print,
        })
    }
}

/// WCAG 2 contrast ratio of two colours, 1..=21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (la, lb) = (luminance(a), luminance(b));
    (la.max(lb) + 0.05) / (la.min(lb) + 0.05)
}

fn luminance(c: Rgb) -> f64 {
    let [r, g, b] = linear(c);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn linear(c: Rgb) -> [f64; 3] {
    [c.0, c.1, c.2].map(|v| {
        let v = f64::from(v) / 255.0;
        if v <= 0.04045 { v / 12.92 } else { libm::pow((v + 0.055) / 1.055, 2.4) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours that a reader has to tell apart side by side in one drawing.
    const SIDE_BY_SIDE: [(Role, Role); 5] = [
        (Role::Silicon, Role::Energy),
        (Role::Silicon, Role::Memory),
        (Role::Energy, Role::Memory),
        (Role::Accent, Role::Silicon),
        (Role::Support, Role::Energy),
    ];

    #[test]
    fn text_and_marks_stand_out_from_the_paper() {
        for theme in Theme::ALL {
            let paper = theme.colour(Role::Paper);
            let band = theme.colour(Role::Band);
            for role in [Role::Text, Role::Muted, Role::Accent, Role::Silicon, Role::Support] {
                for back in [paper, band] {
                    let ratio = contrast(theme.colour(role), back);
                    assert!(ratio >= 4.5, "{theme:?} {role:?} as text: {ratio:.2}");
                }
            }
            for role in [Role::Energy, Role::Memory, Role::Design, Role::Packaging, Role::Evidence, Role::Axis] {
                let ratio = contrast(theme.colour(role), paper);
                assert!(ratio >= 3.0, "{theme:?} {role:?} as mark: {ratio:.2}");
            }
        }
    }

    /// Viénot, Brettel and Mollon (1999), dichromacy matrices in linear sRGB: "Digital video colourmaps for checking the
    /// legibility of displays by dichromats", Color Research and Application 24, 243-252.
    const DICHROMACY: [[[f64; 3]; 3]; 2] = [
        [[0.112_38, 0.887_62, 0.0], [0.112_38, 0.887_62, 0.0], [0.004_01, -0.004_01, 1.0]],
        [[0.292_75, 0.707_25, 0.0], [0.292_75, 0.707_25, 0.0], [-0.022_34, 0.022_34, 1.0]],
    ];

    fn lab(linear_rgb: [f64; 3]) -> [f64; 3] {
        let [r, g, b] = linear_rgb.map(|v| v.clamp(0.0, 1.0));
        let xyz = [
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        ];
        let f = xyz.map(|t| if t > 0.008_856 { libm::cbrt(t) } else { 7.787 * t + 16.0 / 116.0 });
        [116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])]
    }

    fn difference(a: [f64; 3], b: [f64; 3]) -> f64 {
        let (a, b) = (lab(a), lab(b));
        libm::sqrt((0..3).map(|i| (a[i] - b[i]) * (a[i] - b[i])).sum())
    }

    #[test]
    fn series_differ_for_colour_blind_eyes() {
        for theme in Theme::ALL {
            for (a, b) in SIDE_BY_SIDE {
                let (ca, cb) = (linear(theme.colour(a)), linear(theme.colour(b)));
                for m in DICHROMACY {
                    let see = |c: [f64; 3]| m.map(|row| row[0] * c[0] + row[1] * c[1] + row[2] * c[2]);
                    let d = difference(see(ca), see(cb));
                    assert!(d >= 12.0, "{theme:?} {a:?} and {b:?}: dE {d:.1}");
                }
            }
        }
    }
}
