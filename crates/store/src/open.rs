//! Making and opening journals.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::error::OpenError;
use crate::history::Recorder;
use crate::key::Key;
use crate::migrate;
use crate::read::Read;

/// What SQLite keeps in the header of every journal: "GdTm".
pub(crate) const APPLICATION_ID: i64 = 0x4764_546D;

/// An open journal. One connection; whoever shares it lets one caller in at a time.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) recorder: Recorder,
    pub(crate) path: Option<PathBuf>,
    /// How often this store has written.
    pub(crate) writes: i64,
}

impl Store {
    /// Makes a new journal. Nothing that is there already is overwritten.
    ///
    /// # Errors
    /// `Exists` where something is at the path, and what the disk may cause.
    pub fn create(path: &Path, key: Option<&Key>) -> Result<Self, OpenError> {
        if path.exists() {
            return Err(OpenError::Exists);
        }
        let mut conn = Connection::open(path)?;
        if let Some(key) = key {
            key.apply(&conn)?;
        }
        prepare(&conn)?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::to_newest(&mut conn)?;
        Self::finish(conn, Some(path.to_owned()))
    }

    /// Opens a journal, bringing it to the newest format first.
    ///
    /// # Errors
    /// See [`OpenError`]. The file is left as it was in every case.
    pub fn open(path: &Path, key: Option<&Key>, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let _ = now;
        let mut conn = Connection::open(path)?;
        if let Some(key) = key {
            key.apply(&conn)?;
        }
        prepare(&conn)?;
        migrate::to_newest(&mut conn)?;
        Self::finish(conn, Some(path.to_owned()))
    }

    /// Makes a journal in memory, for tests.
    ///
    /// # Panics
    /// Where memory is exhausted.
    pub fn in_memory() -> Self {
        let make = || {
            let mut conn = Connection::open_in_memory()?;
            prepare(&conn)?;
            migrate::to_newest(&mut conn)?;
            Self::finish(conn, None)
        };
        make().expect("a journal in memory fails only where memory is exhausted")
    }

    fn finish(conn: Connection, path: Option<PathBuf>) -> Result<Self, OpenError> {
        let recorder = Recorder::default();
        recorder.attach(&conn)?;
        Ok(Self { conn, recorder, path, writes: 0 })
    }

    /// Returns where the journal is; `None` for one in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Reads from the journal as it stands.
    pub const fn read(&self) -> Read<'_> {
        Read::new(&self.conn)
    }
}

/// Sets a fresh connection up for reading and writing a journal.
fn prepare(conn: &Connection) -> Result<(), OpenError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(256);
    for (pragma, value) in [
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("recursive_triggers", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
    ] {
        conn.pragma_update(None, pragma, value)?;
    }
    Ok(())
}
