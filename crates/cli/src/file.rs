//! `goodterms import`, `export` and `schema`: interchange files, and writing files whole.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::out::{Out, stop};

/// Returns whether a file stands for standard input or output.
fn is_standard(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Takes in an interchange file: all of it, or nothing.
pub fn import(desk: &Desk, out: &mut Out, file: &Path) -> Result<Exit, Stop> {
    let mut bytes = Vec::new();
    let read = if is_standard(file) {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|mut it| it.read_to_end(&mut bytes))
    };
    read.map_err(|error| desk.of_file(file, &error))?;
    let mut session = desk.write()?;
    let done = api::journal::import(&mut session, &desk.context(), &bytes).map_err(|error| {
        let invalid = error.code == api::Code::Invalid;
        let failure = Failure::from(error);
        if invalid { failure.ending(Exit::File) } else { failure }
    })?;
    if desk.json {
        out.json(&done)?;
        return Ok(Exit::Done);
    }
    let args = [("count", done.value.records.into()), ("file", file.display().to_string().into())];
    out.line(&desk.say("cli-imported", &args))?;
    Ok(Exit::Done)
}

/// A file that was written.
#[derive(Debug, Serialize)]
struct Written {
    file: String,
    /// In bytes.
    size: u64,
}

/// Writes the whole journal as an interchange file. Nothing of it is held as text in memory.
pub fn export(desk: &Desk, out: &mut Out, file: &Path) -> Result<Exit, Stop> {
    let session = desk.read()?;
    if is_standard(file) {
        let mut through = Through { to: out.bytes(), failed: None };
        let done = api::journal::export(&session, &mut through);
        return match (done, through.failed) {
            (_, Some(error)) => Err(stop(&error)),
            (Err(error), None) => Err(error.into()),
            (Ok(()), None) => Ok(Exit::Done),
        };
    }
    let size = write_whole(desk, file, |to| api::journal::export(&session, to))?;
    let name = file.display().to_string();
    if desk.json {
        out.json(&Written { file: name, size })?;
    } else {
        out.line(&desk.say("cli-written", &[("file", name.into())]))?;
    }
    Ok(Exit::Done)
}

/// Writes the JSON Schema of interchange files.
pub fn schema(out: &mut Out) -> Result<Exit, Stop> {
    out.raw(&api::journal::schema())?;
    Ok(Exit::Done)
}

/// Passes bytes on, and remembers why that failed.
struct Through<'a> {
    to: &'a mut dyn Write,
    failed: Option<io::Error>,
}

impl Write for Through<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes).inspect_err(|error| self.failed = Some(error.kind().into()))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush().inspect_err(|error| self.failed = Some(error.kind().into()))
    }
}

/// Writes a file beside its place, makes it durable, and moves it there. Returns its size.
///
/// # Errors
///
/// Where it cannot be written. Nothing is left behind, and what was there before stays.
pub fn write_whole(
    desk: &Desk,
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), api::Error>,
) -> Result<u64, Stop> {
    let part = beside(path);
    let done = (|| {
        let failed = |error: &io::Error| desk.of_file(path, error);
        let mut to = BufWriter::new(create(&part).map_err(|it| failed(&it))?);
        let mut through = Through { to: &mut to, failed: None };
        let filled = fill(&mut through);
        if let Some(error) = through.failed {
            return Err(failed(&error));
        }
        filled?;
        let file = to.into_inner().map_err(|it| failed(it.error()))?;
        file.sync_all().map_err(|it| failed(&it))?;
        let size = file.metadata().map_err(|it| failed(&it))?.len();
        std::fs::rename(&part, path).map_err(|it| failed(&it))?;
        Ok(size)
    })();
    if done.is_err() {
        // It may never have been made; what matters is that it is not there now.
        let _ = std::fs::remove_file(&part);
    }
    done
}

/// Makes a file that only its owner may read: what leaves the journal is as private as the journal.
fn create(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

/// The name under which a file is written until it is whole; no other run uses the same.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}
