//! Concessions: goodwill given to a client.

use domain::client::Client;
use domain::concession::Concession;
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Concession, concession, concessions);
writes!(Concession, add_concession, change_concession);

impl Read<'_> {
    /// Returns the goodwill that was given to all clients, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_concessions(&self) -> Result<Vec<Concession>, Error> {
        record::of_all(self.conn(), "TRUE", Concession::ORDER, &[])
    }
}

impl Record for Concession {
    const NOUN: Noun = Noun::Concession;
    const TABLE: &'static str = "concession";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "kind",
        "given_on",
        "amount_minor",
        "currency",
        "minutes",
        "reason",
        "entry",
        "complaint",
    ];
    const ORDER: &'static str = "given_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            kind: row.cell("kind")?,
            on: row.cell("given_on")?,
            amount: row.maybe_money("amount_minor", "currency")?,
            minutes: row.cell("minutes")?,
            reason: row.cell("reason")?,
            entry: row.cell("entry")?,
            complaint: row.cell("complaint")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":kind", &self.kind)?;
        to.set(":given_on", &self.on)?;
        to.set_money(":amount_minor", ":currency", self.amount)?;
        to.set(":minutes", &self.minutes)?;
        to.set(":reason", &self.reason)?;
        to.set(":entry", &self.entry)?;
        to.set(":complaint", &self.complaint)
    }
}
