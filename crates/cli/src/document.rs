//! Documents on their way into a file.

use std::path::Path;

use api::Code;
use api::document::{Document, DocumentFormat};
use press::{Failure, Press};

use crate::desk::Desk;
use crate::failure::Stop;
use crate::file;

/// Makes the document; the typesetter is started for it where that needs one.
fn made(desk: &Desk, document: &Document, format: DocumentFormat) -> Result<Vec<u8>, Stop> {
    let done = Press::beside_this_program().make(document, format);
    done.map_err(|failure| {
        let id = format!("error-press-{}", failure.word());
        let code = match failure {
            Failure::Missing(_) => Code::Missing,
            Failure::Broke => Code::Internal,
            Failure::TooLong | Failure::Stopped | Failure::Refused(_) => Code::NotAllowed,
        };
        let hint = desk.say(&format!("{id}-hint"), &[]);
        api::Error::new(code, desk.say(&id, &[])).hint(hint).into()
    })
}

/// Makes a document and writes it into a file, whole or not at all.
pub fn write(
    desk: &Desk,
    path: &Path,
    document: &Document,
    format: DocumentFormat,
) -> Result<(), Stop> {
    let bytes = made(desk, document, format)?;
    file::write_whole(desk, path, |to| {
        to.write_all(&bytes).map_err(|error| api::Error::new(Code::Internal, error.to_string()))
    })?;
    Ok(())
}
