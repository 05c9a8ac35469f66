//! Reading: a view of the journal that has no way to write.

use rusqlite::Connection;

use crate::remembered::Remembered;

/// Reads from the journal, as it stands or inside a write. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    conn: &'a Connection,
    /// What need not be gathered again; nothing inside a write.
    remembered: Option<&'a Remembered>,
}

impl<'a> Read<'a> {
    pub(crate) const fn new(conn: &'a Connection) -> Self {
        Self { conn, remembered: None }
    }

    pub(crate) const fn remembering(conn: &'a Connection, remembered: &'a Remembered) -> Self {
        Self { conn, remembered: Some(remembered) }
    }

    pub(crate) const fn remembered(self) -> Option<&'a Remembered> {
        self.remembered
    }

    pub(crate) const fn conn(self) -> &'a Connection {
        self.conn
    }
}
