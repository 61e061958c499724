//! A plotters backend that writes SVG paths: neighbouring shapes of one paint become one path, a tenth of the markup of an
//! element a shape.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;
use std::fmt::Write as _;

/// Shapes of one paint, in the order in which they came.
#[derive(Debug)]
struct Group {
    paint: Paint,
    /// The path's data; each shape begins relative to where the one before it began.
    data: String,
    at: BackendCoord,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Paint {
    Fill((u8, u8, u8)),
    Stroke((u8, u8, u8), u32),
    /// Discs are points drawn with a round pen this wide.
    Discs((u8, u8, u8), u32),
}

/// Collects shapes; [`Self::markup`] writes them.
///
/// Shapes of one paint are gathered where the first of them stood, so shapes of different paint must not cover one another
/// other than in the order in which their paints first appear.
#[derive(Debug)]
pub struct Paths<'a> {
    size: (u32, u32),
    groups: &'a mut Vec<Group>,
}

/// The collected shapes of one drawing.
#[derive(Debug, Default)]
pub struct Collected(Vec<Group>);

impl Collected {
    /// A backend of this size that collects here.
    pub fn backend(&mut self, size: (u32, u32)) -> Paths<'_> {
        Paths { size, groups: &mut self.0 }
    }

    /// The markup, each colour written by `attribute`, which is given "fill" or "stroke" and the colour.
    pub fn markup(&self, attribute: impl Fn(&str, (u8, u8, u8)) -> String) -> String {
        let mut out = String::new();
        for group in &self.0 {
            let paint = match group.paint {
                Paint::Fill(colour) => attribute("fill", colour),
                Paint::Stroke(colour, width) => {
                    format!("{} fill=\"none\" stroke-width=\"{width}\"", attribute("stroke", colour))
                }
                Paint::Discs(colour, width) => {
                    format!("{} stroke-linecap=\"round\" stroke-width=\"{width}\"", attribute("stroke", colour))
                }
            };
            let _ = write!(out, "<path {paint} d=\"{}\"/>", group.data);
        }
        out
    }
}

impl Paths<'_> {
    fn shape(&mut self, paint: Paint, mut points: impl Iterator<Item = BackendCoord>) {
        let Some(first) = points.next() else { return };
        let known = self.groups.iter().position(|group| group.paint == paint);
        let index = known.unwrap_or_else(|| {
            self.groups.push(Group { paint, data: String::new(), at: (0, 0) });
            self.groups.len() - 1
        });
        let Some(group) = self.groups.get_mut(index) else { return };
        let data = &mut group.data;
        let _ = write!(data, "m{} {}", first.0 - group.at.0, first.1 - group.at.1);
        group.at = first;
        let mut at = first;
        for point in points {
            let _ = match (point.0 - at.0, point.1 - at.1) {
                (0, 0) => Ok(()),
                (dx, 0) => write!(data, "h{dx}"),
                (0, dy) => write!(data, "v{dy}"),
                (dx, dy) => write!(data, "l{dx} {dy}"),
            };
            at = point;
        }
        match paint {
            Paint::Fill(_) => data.push('z'),
            Paint::Discs(..) => data.push_str("h0"),
            // An open path leaves its pen where it ended.
            Paint::Stroke(..) => group.at = at,
        }
    }
}

impl DrawingBackend for Paths<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        let (x, y) = point;
        self.fill_polygon([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], &color)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.shape(Paint::Stroke(style.color().rgb, style.stroke_width()), path.into_iter());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.shape(Paint::Discs(style.color().rgb, 2 * radius), std::iter::once(center));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.shape(Paint::Fill(style.color().rgb), vert.into_iter());
        Ok(())
    }
}
