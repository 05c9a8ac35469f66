//! Reading: a view of the journal that has no way to write.

use rusqlite::Connection;

/// Reads from the journal, as it stands or inside a write. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    conn: &'a Connection,
}

impl<'a> Read<'a> {
    pub(crate) const fn new(conn: &'a Connection) -> Self {
        Self { conn }
    }

    pub(crate) const fn conn(self) -> &'a Connection {
        self.conn
    }
}
