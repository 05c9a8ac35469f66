//! Promises of either side.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::id::Id;
use domain::promise::Promise;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Promise, promise, promises);
writes!(Promise, add_promise, change_promise);

impl Read<'_> {
    /// Returns the promises of all clients, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_promises(&self) -> Result<Vec<Promise>, Error> {
        record::of_all(self.conn(), "TRUE", Promise::ORDER, &[])
    }

    /// Returns the promises of all clients that are not settled and due before an instant, the
    /// first due first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_promises_due_before(&self, before: DateTime<Utc>) -> Result<Vec<Promise>, Error> {
        let condition = "settlement IS NULL AND due_at < :before";
        record::of_all(self.conn(), condition, "due_at, id", &[(":before", &In(&before))])
    }
}

impl Record for Promise {
    const NOUN: Noun = Noun::Promise;
    const TABLE: &'static str = "promise";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "party",
        "wording",
        "made_at",
        "made_zone",
        "due_at",
        "due_zone",
        "entry",
        "settlement",
        "settled_at",
    ];
    const ORDER: &'static str = "made_at, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Promise);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let settlement: Option<_> = row.cell("settlement")?;
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            by: row.cell("party")?,
            wording: row.cell("wording")?,
            made_at: row.moment("made_at", "made_zone")?,
            due_at: row.moment("due_at", "due_zone")?,
            entry: row.cell("entry")?,
            settled: settlement.zip(row.cell("settled_at")?),
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":party", &self.by)?;
        to.set(":wording", &self.wording)?;
        to.set_moment(":made_at", ":made_zone", self.made_at)?;
        to.set_moment(":due_at", ":due_zone", self.due_at)?;
        to.set(":entry", &self.entry)?;
        to.set(":settlement", &self.settled.map(|it| it.0))?;
        to.set(":settled_at", &self.settled.map(|it| it.1))
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.made_at.at.timestamp_millis())
    }
}
