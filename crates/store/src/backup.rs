//! Copies of a whole journal, verified before they get their name.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, OpenError};
use crate::file::Temporary;
use crate::key::Key;
use crate::migrate;
use crate::open::{Store, connect};

/// How a journal is, as far as can be told from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Whether the records can all be read and their indexes agree with them.
    pub records: bool,
    /// Whether the search index agrees with the records; where not, `rebuild_search` helps, but
    /// only while `records` is true.
    pub search: bool,
}

impl Store {
    /// Copies the whole journal, with history and bin, into one file with the same key. The copy
    /// gets its name, in place of what had it, only when it has been read through.
    ///
    /// # Errors
    /// `Damaged` where the copy cannot be read through, `Invalid` where the path is the journal's
    /// own, and what the disk may cause.
    pub fn backup_to(&self, path: &Path) -> Result<(), Error> {
        let ours = self.path.as_deref().and_then(|it| fs::canonicalize(it).ok());
        if ours.is_some() && ours == fs::canonicalize(path).ok() {
            return Err(Error::Invalid { what: "a journal cannot be its own backup" });
        }
        copy(&self.conn, path, self.key.as_ref())?.keep(path)?;
        Ok(())
    }

    /// Reads the whole journal through, and the search index against it. Takes seconds where the
    /// journal is large.
    ///
    /// # Errors
    /// What the disk or another program may cause; damage is an answer, not an error.
    pub fn check(&self) -> Result<Health, Error> {
        let whole = is_sound(&self.conn, None)?;
        let search = if self.is_read_only() {
            // The index's own check counts as writing.
            self.conn.query_row(
                "SELECT (SELECT count(*) FROM search_text_docsize)
                   = (SELECT count(*) FROM search_source)",
                [],
                |row| row.get(0),
            )
        } else {
            let ask = "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)";
            self.conn.execute(ask, []).map(|_| true)
        };
        let search = match search.map_err(Error::from) {
            Err(Error::Damaged { .. }) => false,
            other => other?,
        };
        // Reading everything through includes a part of the search index. Where only that is
        // damaged, the records are well.
        let records = whole || (!search && records_are_sound(&self.conn)?);
        Ok(Health { records, search })
    }
}

/// Copies a journal of an older format beside itself, before it is changed.
pub(crate) fn copy_before_migration(
    conn: &Connection,
    path: &Path,
    key: Option<&Key>,
    now: DateTime<Utc>,
) -> Result<(), OpenError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let found = migrate::format(conn)?;
    let name = format!("{stem}.format-{found}.{}.{ending}", now.format("%Y%m%dT%H%M%SZ"));
    let copy = copy(conn, &path.with_file_name(&name), key).map_err(|error| match error {
        Error::Full => OpenError::NoSpace,
        Error::ReadOnly => OpenError::ReadOnly,
        Error::Busy => OpenError::InUse,
        Error::Io(error) => error.into(),
        Error::Sqlite(error) => error.into(),
        _ => OpenError::Damaged { found: "it cannot be copied" },
    })?;
    copy.keep_as_new(&path.with_file_name(&name))?;
    Ok(())
}

/// Copies a journal to a passing name and reads the copy through.
fn copy(from: &Connection, path: &Path, key: Option<&Key>) -> Result<Temporary, Error> {
    let temporary = Temporary::beside(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let mut into = connect(temporary.path(), key, flags).map_err(|error| match error {
        OpenError::Sqlite(error) => Error::Sqlite(error),
        OpenError::NoSpace => Error::Full,
        OpenError::Io(error) => Error::Io(error),
        _ => Error::ReadOnly,
    })?;
    Backup::new(from, &mut into)?.step(-1)?;
    // One file that needs no other beside it.
    into.pragma_update(None, "journal_mode", "DELETE")?;
    let count = |conn: &Connection| -> rusqlite::Result<(i64, i64)> {
        conn.query_row(
            "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM client)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    };
    if !records_are_sound(&into)? || count(from)? != count(&into)? {
        return Err(Error::Damaged { found: "the copy differs from the journal" });
    }
    into.close().map_err(|(_, error)| error)?;
    Ok(temporary)
}

/// Returns whether all records can be read and their indexes agree with them.
fn records_are_sound(conn: &Connection) -> Result<bool, Error> {
    let tables = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")?
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    for table in tables {
        if !is_sound(conn, Some(&table))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns whether all pages, or those of one table, can be read and its indexes agree with it.
fn is_sound(conn: &Connection, table: Option<&str>) -> Result<bool, Error> {
    let check = format!("PRAGMA quick_check({})", table.unwrap_or("1"));
    let answer = conn.prepare(&check).and_then(|mut query| {
        query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()
    });
    match answer.map_err(Error::from) {
        Ok(answer) => Ok(answer == ["ok"]),
        Err(Error::Damaged { .. }) => Ok(false),
        Err(other) => Err(other),
    }
}
