//! Reading the journal as it was: with everything taken back that was done since.
//!
//! The history holds what was there before each operation. Inside a transaction that is thrown
//! away, those images are put back, newest first; what then stands in the tables is what stood in
//! them at that instant. What an import brought stays, because it leaves no images: it counts by
//! its own dates. What was erased, or emptied from the bin, stays gone.

use chrono::{DateTime, Utc};

use crate::error::Error;
use crate::history::recorded_tables;
use crate::open::Store;
use crate::read::Read;
use crate::record;
use crate::replay::replay;

impl Store {
    /// Reads the journal as it was right after an instant. Nothing is changed.
    ///
    /// # Errors
    /// Whatever `read` returns; `ReadOnly` where the journal is open for reading only and
    /// something was done since; `Damaged` where the history cannot be read.
    pub fn as_it_was<T, E: From<Error>>(
        &self,
        at: DateTime<Utc>,
        read: impl FnOnce(Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if !self.has_changed_since(at)? {
            return read(self.read());
        }
        // Dropping it takes everything back.
        let scratch = self.conn.unchecked_transaction().map_err(Error::from)?;
        let tables = recorded_tables(&scratch).map_err(Error::from)?;
        let millis = at.timestamp_millis();
        let since = "operation IN (SELECT number FROM operation WHERE at > ?1)";
        replay(&scratch, &tables, since, millis, millis)?;
        read(Read::new(&scratch))
    }

    fn has_changed_since(&self, at: DateTime<Utc>) -> Result<bool, Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM history JOIN operation
                     ON operation.number = history.operation WHERE operation.at > :at)";
        let found = record::value(&self.conn, sql, &[(":at", &at.timestamp_millis())])?;
        Ok(found.unwrap_or(false))
    }
}
