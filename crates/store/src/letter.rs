//! Letters to a client.

use domain::client::Client;
use domain::id::Id;
use domain::letter::Letter;
use rusqlite::{Connection, Row};

use crate::Error;
use crate::op::Noun;
use crate::record::{Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;

reads!(Letter, letter, letters);
writes!(Letter, add_letter, change_letter);

impl Record for Letter {
    const NOUN: Noun = Noun::Letter;
    const TABLE: &'static str = "letter";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "engagement",
        "kind",
        "tone",
        "language",
        "subject",
        "body",
        "drafted",
        "state",
        "written_at",
        "ends_on",
        "form",
        "sent_on",
    ];
    const ORDER: &'static str = "written_at, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Letter);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            kind: row.cell("kind")?,
            tone: row.cell("tone")?,
            language: row.cell("language")?,
            subject: row.cell("subject")?,
            body: row.cell("body")?,
            drafted: row.cell("drafted")?,
            state: row.cell("state")?,
            written_at: row.cell("written_at")?,
            ends_on: row.cell("ends_on")?,
            form: row.cell("form")?,
            sent_on: row.cell("sent_on")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":kind", &self.kind)?;
        to.set(":tone", &self.tone)?;
        to.set(":language", &self.language)?;
        to.set(":subject", &self.subject)?;
        to.set(":body", &self.body)?;
        to.set(":drafted", &self.drafted)?;
        to.set(":state", &self.state)?;
        to.set(":written_at", &self.written_at)?;
        to.set(":ends_on", &self.ends_on)?;
        to.set(":form", &self.form)?;
        to.set(":sent_on", &self.sent_on)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.written_at.timestamp_millis())
    }
}
