//! What only a browser knows or can do. Every call may fail (a frame, a setting, an old browser) and then says so by its
//! result.

use super::dom::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    self, Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement,
    HtmlTextAreaElement, Url,
};

/// The page's address without query and fragment.
pub fn page_address() -> String {
    let location = window().location();
    let href = location.href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Device pixels to a CSS pixel.
pub fn device_pixels() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 4.0)
}

/// Whether this is a sandboxed frame, where a download would silently do nothing.
pub fn downloads_blocked() -> bool {
    js_sys::Reflect::get(&window(), &"origin".into()).is_ok_and(|o| o.as_string().as_deref() == Some("null"))
}

/// Whether the reader wants things to move.
pub fn wants_motion() -> bool {
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|m| m.matches());
    !still && super::dom::query_page("html[data-motion=off]").is_none()
}

/// Copies text; works in frames without clipboard permission, where only the old command does.
pub fn copy(text: &str) -> bool {
    copy_with_command(text).unwrap_or(false)
}

fn copy_with_command(text: &str) -> Result<bool, JsValue> {
    let document = document();
    let body = document.body().ok_or(JsValue::NULL)?;
    let before = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    body.append_child(&area)?;
    area.select();
    let done = document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    area.remove();
    if let Some(element) = before.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
    done
}

/// Offers `text` as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        offer(name, &blob);
    }
}

fn offer(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

/// Draws an SVG file at twice its size and offers it as a PNG.
pub fn download_png(name: &str, svg: &str) {
    const SCALE: f64 = 2.0;
    let (Ok(image), name) = (HtmlImageElement::new(), name.to_owned()) else { return };
    let drawn = image.clone();
    let draw = Closure::once_into_js(move || {
        let (w, h) = (f64::from(drawn.width()) * SCALE, f64::from(drawn.height()) * SCALE);
        let _ = rasterise(&drawn, w, h, name);
    });
    image.set_onload(Some(draw.unchecked_ref()));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(svg))));
}

fn rasterise(image: &HtmlImageElement, w: f64, h: f64, name: String) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(w as u32);
    canvas.set_height(h as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, w, h)?;
    let save = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            offer(&name, &blob);
        }
    });
    canvas.to_blob(save.unchecked_ref())
}
