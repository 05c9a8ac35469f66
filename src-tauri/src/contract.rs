//! Taking the text out of a file that was chosen, by a program that may break.

use api::closed::{ClosedSet as _, TextReading};
use api::contract::Taken;
use extract::{Failure, Reading};

use crate::desk::Desk;

/// Takes the text out of a file, where it is a PDF. `None` for other files, and where the program
/// that does it is missing or was stopped: the file is kept all the same, and can be read later.
pub fn taken(desk: &Desk, name: &str, bytes: &[u8]) -> Option<Taken> {
    let is_pdf = name.to_lowercase().ends_with(".pdf") || bytes.starts_with(b"%PDF-");
    if !is_pdf {
        return None;
    }
    match desk.extractor().text_of(bytes) {
        Ok(read) => Some(said(read)),
        Err(Failure::Missing(path)) => {
            log::warn!("the program that reads PDFs is missing: {}", path.display());
            None
        }
        Err(Failure::Stopped) => None,
    }
}

/// Says how reading a file went in the journal's own words.
pub fn said((reading, text): (Reading, String)) -> Taken {
    let reading = TextReading::from_word(reading.word()).unwrap_or(TextReading::Broken);
    log::info!("a file was read: {}", reading.word());
    (reading, text)
}
