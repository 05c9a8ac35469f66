//! Writing a file so that it is whole or not there at all.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write};
use std::path::Path;

/// Writes a file beside its place, makes it durable, and moves it into its place.
///
/// # Errors
///
/// Where it cannot be written. Nothing is left behind, and what was there before stays.
pub fn write_whole(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), api::Error>,
) -> Result<(), api::Error> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let done = (|| {
        let mut out = BufWriter::new(File::create(&part).map_err(|it| failed(&it))?);
        fill(&mut out)?;
        let file = out.into_inner().map_err(|it| failed(it.error()))?;
        file.sync_all().map_err(|it| failed(&it))?;
        std::fs::rename(&part, path).map_err(|it| failed(&it))
    })();
    if done.is_err() {
        // It may never have been made; what matters is that it is not there now.
        let _ = std::fs::remove_file(&part);
    }
    done
}

fn failed(error: &io::Error) -> api::Error {
    let code = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => api::Code::Full,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => api::Code::ReadOnly,
        _ => api::Code::Internal,
    };
    api::Error::new(code, format!("The file could not be written: {error}."))
}

/// Writes text as a whole file.
///
/// # Errors
///
/// As [`write_whole`].
pub fn write_text(path: &Path, text: &str) -> Result<(), api::Error> {
    write_bytes(path, text.as_bytes())
}

/// Writes bytes as a whole file.
///
/// # Errors
///
/// As [`write_whole`].
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), api::Error> {
    write_whole(path, |out| out.write_all(bytes).map_err(|it| failed(&it)))
}

/// Reads a whole file.
///
/// # Errors
///
/// Where it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, api::Error> {
    std::fs::read(path).map_err(|it| unread(&it))
}

/// Reads a file of at most so many bytes and one more, which tells that it is too large.
///
/// # Errors
///
/// Where it cannot be read.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, api::Error> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|it| unread(&it))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|it| unread(&it))?;
    Ok(bytes)
}

fn unread(error: &io::Error) -> api::Error {
    let code = match error.kind() {
        io::ErrorKind::NotFound => api::Code::Missing,
        _ => api::Code::Internal,
    };
    api::Error::new(code, format!("The file could not be read: {error}."))
}
