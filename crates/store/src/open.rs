//! Making and opening journals.
//!
//! A file is looked at before SQLite is let near it, and asked who it is before anything is
//! written, so that a file that is not ours, is damaged or comes from a newer release stays
//! exactly as it was.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};

use crate::backup;
use crate::error::OpenError;
use crate::file::{self, Temporary};
use crate::fold;
use crate::history::Recorder;
use crate::key::Key;
use crate::migrate;
use crate::read::Read;
use crate::remembered::Remembered;

/// What SQLite keeps in the header of every journal: "GdTm".
pub(crate) const APPLICATION_ID: i64 = 0x4764_546D;

/// An open journal. One connection; whoever shares it lets one caller in at a time.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) recorder: Recorder,
    pub(crate) path: Option<PathBuf>,
    pub(crate) key: Option<Key>,
    /// How often this store has written.
    pub(crate) writes: i64,
    /// What is known of each client.
    pub(crate) remembered: Remembered,
}

impl Store {
    /// Makes a new journal. Nothing that is there already is overwritten, and a journal appears
    /// under its name only when it is whole.
    ///
    /// # Errors
    /// `Exists` where something is at the path, and what the disk may cause.
    pub fn create(path: &Path, key: Option<&Key>) -> Result<Self, OpenError> {
        if path.symlink_metadata().is_ok() {
            return Err(OpenError::Exists);
        }
        let temporary = Temporary::beside(path)?;
        let mut conn = connect(temporary.path(), key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        prepare(&conn, true)?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::to_newest(&mut conn)?;
        // Closing empties the write-ahead log into the file and removes it.
        conn.close().map_err(|(_, error)| error)?;
        temporary.keep_as_new(path)?;
        Self::open_current(path, key)
    }

    /// Opens a journal for reading and writing. One of an older format is copied, the copy is
    /// verified, and then it is brought to the newest format; `now` is in the copy's name.
    ///
    /// # Errors
    /// See [`OpenError`]. The file is left as it was in every case.
    pub fn open(path: &Path, key: Option<&Key>, now: DateTime<Utc>) -> Result<Self, OpenError> {
        let mut conn = admit(path, key)?;
        let found = migrate::format(&conn)?;
        if found < migrate::FORMAT {
            backup::copy_before_migration(&conn, path, key, now)?;
            prepare(&conn, true)?;
            migrate::to_newest(&mut conn)?;
        }
        Self::finish(conn, path, key)
    }

    /// Opens a journal for reading only, from a read-only disk too.
    ///
    /// # Errors
    /// As `open`; `ReadOnly` where it has an older format, which has to be brought up to date
    /// first.
    pub fn open_read_only(path: &Path, key: Option<&Key>) -> Result<Self, OpenError> {
        file::look(path, key.is_some())?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let opened = connect(path, key, flags).and_then(|conn| {
            identify(&conn, key)?;
            Ok(conn)
        });
        let conn = match opened {
            // A write-ahead log needs a file beside the journal even for reading, unless SQLite is
            // told that nobody writes.
            Err(OpenError::Sqlite(error))
                if error.sqlite_error_code() == Some(ErrorCode::CannotOpen)
                    && !file::has_log(path) =>
            {
                let name = file::immutable_uri(path);
                let conn = connect(&name, key, flags | OpenFlags::SQLITE_OPEN_URI)?;
                identify(&conn, key)?;
                conn
            }
            other => other?,
        };
        if migrate::format(&conn)? < migrate::FORMAT {
            return Err(OpenError::ReadOnly);
        }
        prepare(&conn, false)?;
        Ok(Self {
            conn,
            recorder: Recorder::default(),
            path: Some(path.to_owned()),
            key: key.cloned(),
            writes: 0,
            remembered: Remembered::default(),
        })
    }

    /// Makes a journal in memory, for tests.
    ///
    /// # Panics
    /// Where memory is exhausted.
    pub fn in_memory() -> Self {
        let make = || -> Result<Self, OpenError> {
            let mut conn = Connection::open_in_memory()?;
            prepare(&conn, true)?;
            migrate::to_newest(&mut conn)?;
            let recorder = Recorder::default();
            recorder.attach(&conn)?;
            let remembered = Remembered::default();
            Ok(Self { conn, recorder, path: None, key: None, writes: 0, remembered })
        };
        make().expect("a journal in memory fails only where memory is exhausted")
    }

    /// Opens a journal that is known to have the newest format.
    fn open_current(path: &Path, key: Option<&Key>) -> Result<Self, OpenError> {
        Self::finish(admit(path, key)?, path, key)
    }

    fn finish(conn: Connection, path: &Path, key: Option<&Key>) -> Result<Self, OpenError> {
        prepare(&conn, true)?;
        let recorder = Recorder::default();
        recorder.attach(&conn)?;
        Ok(Self {
            conn,
            recorder,
            path: Some(path.to_owned()),
            key: key.cloned(),
            writes: 0,
            remembered: Remembered::default(),
        })
    }

    /// Returns where the journal is; `None` for one in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Returns whether the journal was opened for reading only.
    pub fn is_read_only(&self) -> bool {
        self.conn.is_readonly(MAIN_DB).unwrap_or(true)
    }

    /// Reads from the journal as it stands.
    pub const fn read(&self) -> Read<'_> {
        Read::remembering(&self.conn, &self.remembered)
    }

    /// Returns a number that grows whenever this store or another program has written.
    pub fn data_version(&self) -> i64 {
        let others: rusqlite::Result<i64> =
            self.conn.query_row("PRAGMA data_version", [], |row| row.get(0));
        self.writes + others.unwrap_or_default()
    }
}

/// Opens a file that has been found to be a journal of ours, without having written to it.
fn admit(path: &Path, key: Option<&Key>) -> Result<Connection, OpenError> {
    file::look(path, key.is_some())?;
    if file::is_read_only(path)? {
        return Err(OpenError::ReadOnly);
    }
    let conn = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Until it is known to be ours, closing must not move a write-ahead log into the file.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    identify(&conn, key)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(OpenError::ReadOnly);
    }
    Ok(conn)
}

pub(crate) fn connect(
    path: &Path,
    key: Option<&Key>,
    flags: OpenFlags,
) -> Result<Connection, OpenError> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    if let Some(key) = key {
        // A wrong key is an answer here; SQLCipher would also write it to the terminal.
        conn.pragma_update(None, "cipher_log_level", "NONE")?;
        key.apply(&conn)?;
    }
    Ok(conn)
}

/// Makes sure that a file is a journal that this release reads. Reads only.
fn identify(conn: &Connection, key: Option<&Key>) -> Result<(), OpenError> {
    let ask = |pragma: &str| -> Result<i64, OpenError> {
        conn.pragma_query_value(None, pragma, |row| row.get(0)).map_err(|error| {
            match (error.sqlite_error_code(), key) {
                (Some(ErrorCode::NotADatabase), Some(_)) => OpenError::WrongKey,
                _ => error.into(),
            }
        })
    };
    if ask("application_id")? != APPLICATION_ID {
        return Err(OpenError::NotAJournal);
    }
    let found = ask("user_version")?;
    if found > migrate::FORMAT {
        return Err(OpenError::Newer { found, known: migrate::FORMAT });
    }
    // Reads the whole schema, which fails where its pages are damaged.
    let tables: i64 =
        conn.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'client'", [], |row| {
            row.get(0)
        })?;
    if found < 1 || tables != 1 {
        return Err(OpenError::Damaged { found: "its tables are missing" });
    }
    Ok(())
}

/// Sets a connection up for working with a journal.
fn prepare(conn: &Connection, writes: bool) -> Result<(), OpenError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(256);
    if writes {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // NORMAL would lose saves that were acknowledged just before the power went.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "secure_delete", "ON")?;
        conn.pragma_update(None, "journal_size_limit", 4 << 20)?;
    } else {
        conn.pragma_update(None, "query_only", "ON")?;
    }
    for (pragma, value) in [
        ("foreign_keys", "ON"),
        // So that a replaced row is removed from the search index and kept in the history.
        ("recursive_triggers", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        // In KiB where negative.
        ("cache_size", "-8000"),
    ] {
        conn.pragma_update(None, pragma, value)?;
    }
    fold::register(conn)?;
    Ok(())
}
