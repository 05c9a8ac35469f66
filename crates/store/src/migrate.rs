//! The steps by which a journal came to its present form.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::OpenError;

const STEPS: &[M<'_>] = &[
    M::up(include_str!("../migrations/0001_journal.sql")),
    M::up(include_str!("../migrations/0002_history.sql")),
    M::up(include_str!("../migrations/0003_search.sql")),
    M::up(include_str!("../migrations/0004_reviews.sql")),
    M::up(include_str!("../migrations/0005_playbooks.sql")),
    M::up(include_str!("../migrations/0006_holiday.sql")),
    M::up(include_str!("../migrations/0007_reminder.sql")),
    M::up(include_str!("../migrations/0008_letters.sql")),
    M::up(include_str!("../migrations/0009_contract.sql")),
];

/// The format that this release writes, and the newest it reads.
pub(crate) const FORMAT: i64 = STEPS.len() as i64;

/// Returns a journal's format.
pub(crate) fn format(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a journal to the newest format, all or nothing.
pub(crate) fn to_newest(conn: &mut Connection) -> Result<(), OpenError> {
    Migrations::from_slice(STEPS).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => OpenError::Damaged { found: "its format cannot be brought up to date" },
    })
}
