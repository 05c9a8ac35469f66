//! Getting documents out of the app: made, and saved where the person says.

use api::context::Words;
use api::document::{Document, DocumentFormat};
use api::{Code, Error};
use press::Failure;

use crate::ask;
use crate::desk::Desk;
use crate::file;

/// Saves a document where the person says; `None` where they thought better of it, before or while
/// it was made.
///
/// # Errors
///
/// Where the typesetter fails, or the file cannot be written. Nothing is left behind.
pub fn save(
    desk: &Desk,
    document: &Document,
    format: DocumentFormat,
) -> Result<Option<String>, Error> {
    let kind = match format {
        DocumentFormat::Pdf => ask::PDF,
        DocumentFormat::Word => ask::WORD,
        DocumentFormat::Text => ask::TEXT,
        DocumentFormat::Markdown => ask::MARKDOWN,
        DocumentFormat::Mail | DocumentFormat::MailWithPdf => ask::MAIL,
    };
    // It is made first: what is wrong shows before anyone thinks of a name.
    let bytes = match desk.press().make(document, format) {
        Err(Failure::Stopped) => return Ok(None),
        made => made.map_err(|failure| said(desk.words(), &failure))?,
    };
    let Some(path) = desk.ask()?.save(&document.file_name(format), kind) else {
        return Ok(None);
    };
    file::write_bytes(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

/// Draws a document's pages as they will print, each as an SVG.
///
/// # Errors
///
/// Where the typesetter fails, also because it was stopped.
pub fn pages(desk: &Desk, document: &Document) -> Result<Vec<String>, Error> {
    desk.press().pages(document).map_err(|failure| said(desk.words(), &failure))
}

/// Says what was wrong with the typesetter, in the person's words.
fn said(words: &Words, failure: &Failure) -> Error {
    log::warn!("the typesetter failed: {}", failure.word());
    let code = match failure {
        Failure::Missing(_) => Code::Missing,
        Failure::TooLong | Failure::Stopped | Failure::Refused(_) => Code::NotAllowed,
        Failure::Broke => Code::Internal,
    };
    let id = format!("error-press-{}", failure.word());
    Error::new(code, words.say(&id, &[])).hint(words.say(&format!("{id}-hint"), &[]))
}
