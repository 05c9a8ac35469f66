//! Files as such: looking at one before it is opened, and making one appear whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::error::OpenError;
use crate::migrate;
use crate::open::APPLICATION_ID;

const MAGIC: &[u8] = b"SQLite format 3\0";
const PAGE: usize = 4096;

/// Looks at a file's first page. Says no where it cannot be a journal, or not with this key.
pub(crate) fn look(path: &Path, has_key: bool) -> Result<(), OpenError> {
    let length = fs::metadata(path).and_then(|it| {
        if it.is_file() { Ok(it.len()) } else { Err(io::ErrorKind::IsADirectory.into()) }
    });
    let length = match length {
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            return Err(OpenError::NotAJournal);
        }
        other => other?,
    };
    let mut page = Vec::with_capacity(PAGE);
    File::open(path)?.take(PAGE as u64).read_to_end(&mut page)?;
    if page.iter().all(|it| *it == 0) {
        return Err(OpenError::Damaged { found: "the file is empty" });
    }
    if page.starts_with(MAGIC) {
        look_at_plain(&page, has_key)?;
    } else {
        look_at_other(&page, length, has_key)?;
    }
    // A checkpoint that was cut short is finished from the log; without one, nothing can be.
    if !length.is_multiple_of(PAGE as u64) && !has_log(path) {
        return Err(OpenError::Damaged { found: "the file is cut off" });
    }
    Ok(())
}

fn look_at_plain(page: &[u8], has_key: bool) -> Result<(), OpenError> {
    let number = |at: usize| -> Option<i64> {
        let bytes = page.get(at..at + 4)?;
        Some(i64::from(u32::from_be_bytes(bytes.try_into().ok()?)))
    };
    let (Some(format), Some(application)) = (number(60), number(68)) else {
        return Err(OpenError::Damaged { found: "the file is cut off" });
    };
    if application != APPLICATION_ID {
        return Err(OpenError::NotAJournal);
    }
    if format > migrate::FORMAT {
        return Err(OpenError::Newer { found: format, known: migrate::FORMAT });
    }
    if has_key { Err(OpenError::WrongKey) } else { Ok(()) }
}

fn look_at_other(page: &[u8], length: u64, has_key: bool) -> Result<(), OpenError> {
    let mut seen = [false; 256];
    for byte in page {
        seen[usize::from(*byte)] = true;
    }
    // An encrypted page is as good as random: nearly every byte occurs in it.
    let random = page.len() == PAGE && seen.iter().filter(|it| **it).count() > 240;
    match (random, has_key) {
        (true, true) => Ok(()),
        (true, false) if length.is_multiple_of(PAGE as u64) => Err(OpenError::Locked),
        _ => Err(OpenError::NotAJournal),
    }
}

/// Returns whether a file or its folder is marked as not to be written to.
pub(crate) fn is_read_only(path: &Path) -> Result<bool, OpenError> {
    let folder = folder(path);
    Ok(fs::metadata(path)?.permissions().readonly()
        || fs::metadata(folder)?.permissions().readonly())
}

/// Returns whether a write-ahead log with something in it lies beside a journal.
pub(crate) fn has_log(path: &Path) -> bool {
    fs::metadata(with_ending(path, "-wal")).is_ok_and(|it| it.len() > 0)
}

/// Returns the name by which SQLite opens a file that nobody writes to.
pub(crate) fn immutable_uri(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut uri = String::from("file:");
    for letter in path.to_string_lossy().chars() {
        match letter {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            other => uri.push(other),
        }
    }
    uri.push_str("?immutable=1");
    PathBuf::from(uri)
}

/// A file under a passing name beside the one it is to become. It is removed unless it is kept.
#[derive(Debug)]
pub(crate) struct Temporary {
    path: PathBuf,
}

impl Temporary {
    /// Makes an empty file that only its owner can read.
    pub(crate) fn beside(path: &Path) -> io::Result<Self> {
        let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        for attempt in 0..100 {
            let mut passing = OsString::from(".");
            passing.push(name);
            passing.push(format!(".{}-{attempt}.new", std::process::id()));
            let passing = path.with_file_name(passing);
            let mut options = OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(&passing) {
                Ok(_) => return Ok(Self { path: passing }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name, unless something has that name already.
    pub(crate) fn keep_as_new(self, path: &Path) -> io::Result<()> {
        match fs::hard_link(&self.path, path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
            // Not every file system has links.
            Err(_) if path.symlink_metadata().is_ok() => {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            Err(_) => fs::rename(&self.path, path)?,
        }
        settle_folder(path)
    }

    /// Gives the file its name, in place of what had it.
    pub(crate) fn keep(self, path: &Path) -> io::Result<()> {
        fs::rename(&self.path, path)?;
        settle_folder(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm", "-journal"] {
            // It is gone already where it was kept, and a leftover harms nobody.
            let _ = fs::remove_file(with_ending(&self.path, ending));
        }
    }
}

/// Makes sure that a new name survives a power cut.
fn settle_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder(path))?.sync_all() } else { Ok(()) }
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
