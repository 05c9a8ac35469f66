//! Letters to a client.

mod choices;

use choices::{choices_of, choices_text, handled_of, handled_text};
use domain::client::Client;
use domain::id::Id;
use domain::letter::{Letter, LetterVersion};
use rusqlite::{Connection, Row};

use crate::Error;
use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads, writes};
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
        "drafted_subject",
        "state",
        "written_at",
        "ends_on",
        "form",
        "sent_on",
        "choices",
        "changed_at",
        "handled",
        "read_again_at",
        "released_at",
        "override_reason",
        "went_on",
        "proof",
        "proof_file",
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
            drafted_subject: row.cell("drafted_subject")?,
            state: row.cell("state")?,
            written_at: row.cell("written_at")?,
            ends_on: row.cell("ends_on")?,
            form: row.cell("form")?,
            sent_on: row.cell("sent_on")?,
            choices: choices_of(&row.cell::<String>("choices")?),
            changed_at: row.cell("changed_at")?,
            handled: handled_of(&row.cell::<String>("handled")?),
            read_again_at: row.cell("read_again_at")?,
            released_at: row.cell("released_at")?,
            override_reason: row.cell("override_reason")?,
            went_on: row.cell("went_on")?,
            proof: row.cell("proof")?,
            proof_file: row.cell("proof_file")?,
            versions: Vec::new(),
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
        to.set(":drafted_subject", &self.drafted_subject)?;
        to.set(":state", &self.state)?;
        to.set(":written_at", &self.written_at)?;
        to.set(":ends_on", &self.ends_on)?;
        to.set(":form", &self.form)?;
        to.set(":sent_on", &self.sent_on)?;
        to.set(":choices", &choices_text(&self.choices))?;
        to.set(":changed_at", &self.changed_at)?;
        to.set(":handled", &handled_text(&self.handled))?;
        to.set(":read_again_at", &self.read_again_at)?;
        to.set(":released_at", &self.released_at)?;
        to.set(":override_reason", &self.override_reason)?;
        to.set(":went_on", &self.went_on)?;
        to.set(":proof", &self.proof)?;
        to.set(":proof_file", &self.proof_file)
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut versions = record::parts(conn, scope)?;
        for it in records {
            it.versions = versions.remove(&it.id.uuid()).unwrap_or_default();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &self.versions)
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &self.versions)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.written_at.timestamp_millis())
    }
}

impl Part for LetterVersion {
    const TABLE: &'static str = "letter_version";
    const WHOLE: &'static str = "letter";
    const COLUMNS: &'static [&'static str] = &["id", "replaced_at", "subject", "body", "sent_on"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            replaced_at: row.cell("replaced_at")?,
            subject: row.cell("subject")?,
            body: row.cell("body")?,
            sent_on: row.cell("sent_on")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":replaced_at", &self.replaced_at)?;
        to.set(":subject", &self.subject)?;
        to.set(":body", &self.body)?;
        to.set(":sent_on", &self.sent_on)
    }
}
