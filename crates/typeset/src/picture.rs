//! Drawings as bitmaps, for documents that cannot hold a drawing.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use documents::paper::{Logo, LogoKind};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::fonts;

/// How many points wide a bitmap may become.
const WIDEST: f32 = 2400.0;

/// A bitmap with its size.
pub struct Bitmap {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Draws an SVG, twice as fine as it asks for.
///
/// # Errors
///
/// In words, where it is no SVG.
pub fn draw(svg: &[u8]) -> Result<Bitmap, String> {
    let options = Options { fontdb: Arc::new(fonts::for_pictures()), ..Options::default() };
    let tree = Tree::from_data(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size();
    let scale = (WIDEST / size.width()).min(WIDEST / size.height()).min(3.0);
    let (width, height) = (size.width() * scale, size.height() * scale);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "both lie between one and the widest"
    )]
    let (width, height) = (width.ceil().max(1.0) as u32, height.ceil().max(1.0) as u32);
    let mut canvas = Pixmap::new(width, height).ok_or("a picture without a size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let png = canvas.encode_png().map_err(|error| error.to_string())?;
    Ok(Bitmap { png, width, height })
}

/// Returns a logo as a PNG.
///
/// # Errors
///
/// In words, where it is not the image that it says it is.
pub fn bitmap(logo: &Logo) -> Result<Bitmap, String> {
    match logo.kind {
        LogoKind::Svg => draw(&logo.bytes),
        LogoKind::Png | LogoKind::Jpeg => draw(around(logo)?.as_bytes()),
    }
}

/// Puts a bitmap into a drawing of its own size, so that every logo takes the same way.
fn around(logo: &Logo) -> Result<String, String> {
    let size = imagesize::blob_size(&logo.bytes).map_err(|error| error.to_string())?;
    let (width, height) = (size.width, size.height);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <image width=\"{width}\" height=\"{height}\" href=\"data:{};base64,{}\"/></svg>",
        logo.kind.media(),
        STANDARD.encode(&logo.bytes),
    ))
}
