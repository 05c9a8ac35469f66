//! Drafts: what is being typed and is no record yet.
//!
//! A draft is kept while it is typed, durably, so that a crash takes nothing. It is no operation:
//! it is in no history, search or export, cannot be undone, and goes with its client.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::id::Id;
use rusqlite::{OptionalExtension as _, Row, ToSql};

use crate::row::{Cells as _, In};
use crate::{Error, Read, Store, Tx};

/// Something that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it is being typed. There is one draft for each place.
    pub slot: String,
    /// Whose record it will become, where that is known.
    pub client: Option<Id<Client>>,
    /// What was typed, in a form that only the one who keeps it knows.
    pub body: String,
    pub kept_at: DateTime<Utc>,
}

impl Read<'_> {
    /// Returns the draft of a place.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn draft(&self, slot: &str) -> Result<Option<Draft>, Error> {
        let sql = "SELECT slot, client, body, kept_at FROM draft WHERE slot = ?1";
        Ok(self.conn().prepare_cached(sql)?.query_row([slot], draft).optional()?)
    }

    /// Returns every draft, the one kept last first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, Error> {
        let sql = "SELECT slot, client, body, kept_at FROM draft ORDER BY kept_at DESC, slot";
        let mut query = self.conn().prepare_cached(sql)?;
        Ok(query.query_map([], draft)?.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Keeps a draft in the place of the one that was there. It is on the disk when this returns.
    ///
    /// # Errors
    /// `Invalid` where its client is not there; what the disk or another program may cause.
    pub fn keep_draft(&mut self, it: &Draft) -> Result<(), Error> {
        let before = self.conn.total_changes();
        let params: [(&str, &dyn ToSql); 4] = [
            (":slot", &it.slot),
            (":client", &In(&it.client)),
            (":body", &it.body),
            (":kept_at", &In(&it.kept_at)),
        ];
        self.conn
            .prepare_cached(
                "INSERT INTO draft (slot, client, body, kept_at)
                 VALUES (:slot, :client, :body, :kept_at)
                 ON CONFLICT (slot) DO UPDATE SET
                   client = excluded.client, body = excluded.body, kept_at = excluded.kept_at",
            )?
            .execute(&params)?;
        self.remembered.pass_over(&self.conn, before);
        Ok(())
    }

    /// Throws a draft away, where there is one.
    ///
    /// # Errors
    /// What the disk or another program may cause.
    pub fn drop_draft(&mut self, slot: &str) -> Result<(), Error> {
        let before = self.conn.total_changes();
        self.conn.prepare_cached("DELETE FROM draft WHERE slot = ?1")?.execute([slot])?;
        self.remembered.pass_over(&self.conn, before);
        Ok(())
    }
}

impl Tx<'_> {
    /// Throws away the draft that has become a record by this operation.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn drop_draft(&self, slot: &str) -> Result<(), Error> {
        self.conn().prepare_cached("DELETE FROM draft WHERE slot = ?1")?.execute([slot])?;
        Ok(())
    }
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        slot: row.cell("slot")?,
        client: row.cell("client")?,
        body: row.cell("body")?,
        kept_at: row.cell("kept_at")?,
    })
}
