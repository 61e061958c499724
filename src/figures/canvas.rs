//! The canvas of a dense layer, scaled to the device's pixels and repainted when the answer, the layout, the theme or the
//! size changes.

use super::dense;
use super::frame::Answered;
use crate::app::{State, browser};
use crate::plot::Drawing;
use leptos::html::Canvas;
use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use std::sync::Arc;

/// A canvas under the drawing. It carries no words; the drawing above it has the name.
#[component]
pub fn DenseCanvas(state: State, answer: Answered, drawing: Memo<Arc<Drawing>>) -> impl IntoView {
    let node = NodeRef::<Canvas>::new();
    let (layout, theme, size) = (state.layout, state.theme, state.size);
    Effect::new(move |_| {
        size.track();
        let (Some(canvas), Some(dense)) = (node.get(), answer.get().dense(layout.get())) else { return };
        let d = drawing.get();
        let scale = f64::from(canvas.client_width()) * browser::device_pixels() / d.width;
        if scale <= 0.0 {
            return;
        }
        canvas.set_width(libm::round(d.width * scale) as u32);
        canvas.set_height(libm::round(d.height * scale) as u32);
        if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
            dense::paint(&backend.into_drawing_area(), &dense, theme.get(), scale);
        }
    });
    view! { <canvas class="dense" aria-hidden="true" node_ref=node></canvas> }
}
