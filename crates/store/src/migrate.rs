//! The steps by which a journal came to its present form.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::OpenError;
use crate::searched;

const STEPS: &[&str] = &[
    include_str!("../migrations/0001_journal.sql"),
    include_str!("../migrations/0002_history.sql"),
    include_str!("../migrations/0003_search.sql"),
    include_str!("../migrations/0004_reviews.sql"),
    include_str!("../migrations/0005_playbooks.sql"),
    include_str!("../migrations/0006_holiday.sql"),
    include_str!("../migrations/0007_reminder.sql"),
    include_str!("../migrations/0008_letters.sql"),
    include_str!("../migrations/0009_contract.sql"),
    include_str!("../migrations/0010_saved_date.sql"),
    include_str!("../migrations/0011_recovery_parts.sql"),
    include_str!("../migrations/0012_care.sql"),
    include_str!("../migrations/0013_storm.sql"),
    include_str!("../migrations/0014_hanging.sql"),
];

/// The format that this release writes, and the newest it reads.
pub(crate) const FORMAT: i64 = STEPS.len() as i64;

/// Returns a journal's format.
pub(crate) fn format(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a journal to the newest format, all or nothing. With the last step comes what is searched.
pub(crate) fn to_newest(conn: &mut Connection) -> Result<(), OpenError> {
    let mut steps: Vec<M<'_>> = STEPS.iter().copied().map(M::up).collect();
    if let (Some(last), Some(sql)) = (steps.last_mut(), STEPS.last()) {
        *last = M::up_with_hook(sql, |step| searched::install(step).map_err(Into::into));
    }
    Migrations::new(steps).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => OpenError::Damaged { found: "its format cannot be brought up to date" },
    })
}
