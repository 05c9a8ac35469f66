//! Sets a paper: as PDF, as a Word document, or as pictures of its pages.
//!
//! It runs in a process of its own, because setting type can neither be interrupted nor bounded
//! from outside, and because pictures come from files of others. What it may not know: the journal,
//! the network, and the clock; and it reads no file but the system's fonts, for scripts that its
//! own lack.

pub mod docx;
pub mod limits;
pub mod pdf;

mod fonts;
mod picture;
mod together;
mod world;

use press::{Format, Order};

/// Sets a paper.
///
/// # Errors
///
/// In words, where a picture or a logo is no image, or the paper cannot be set.
pub fn set(order: Order<'_>) -> Result<Vec<u8>, String> {
    let paper = together::tied(order.paper.into_owned());
    match order.format {
        Format::Pdf => pdf::pdf(&paper),
        Format::Docx => docx::docx(&paper),
        Format::Pages => pdf::pages(&paper)
            .and_then(|it| serde_json::to_vec(&it).map_err(|error| error.to_string())),
    }
}
