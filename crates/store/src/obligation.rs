//! Obligations: what we have to deliver, hand back or do for a client.

use domain::client::Client;
use domain::id::Id;
use domain::obligation::Obligation;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Obligation, obligation, obligations);
writes!(Obligation, add_obligation, change_obligation);

impl Read<'_> {
    /// Returns the obligations of every client that have a day and are not settled, the first first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_obligations_with_a_day(&self) -> Result<Vec<Obligation>, Error> {
        let condition = "settled_on IS NULL AND due_on IS NOT NULL";
        record::of_all(self.conn(), condition, "due_on, id", &[])
    }
}

impl Record for Obligation {
    const NOUN: Noun = Noun::Obligation;
    const TABLE: &'static str = "obligation";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "engagement",
        "letter",
        "kind",
        "wording",
        "amount_minor",
        "currency",
        "since_on",
        "due_on",
        "settled_on",
        "note",
    ];
    const ORDER: &'static str = "since_on, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Obligation);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            letter: row.cell("letter")?,
            kind: row.cell("kind")?,
            wording: row.cell("wording")?,
            amount: row.maybe_money("amount_minor", "currency")?,
            since_on: row.cell("since_on")?,
            due_on: row.cell("due_on")?,
            settled_on: row.cell("settled_on")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":letter", &self.letter)?;
        to.set(":kind", &self.kind)?;
        to.set(":wording", &self.wording)?;
        to.set_money(":amount_minor", ":currency", self.amount)?;
        to.set(":since_on", &self.since_on)?;
        to.set(":due_on", &self.due_on)?;
        to.set(":settled_on", &self.settled_on)?;
        to.set(":note", &self.note)
    }
}
