//! Complaints, each with the stages it went through.

use chrono::NaiveTime;
use domain::client::Client;
use domain::complaint::{Complaint, ComplaintStep};
use domain::id::Id;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Complaint, complaint, complaints);
writes!(Complaint, add_complaint, change_complaint);

impl Read<'_> {
    /// Returns the complaints of all clients, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_complaints(&self) -> Result<Vec<Complaint>, Error> {
        record::of_all(self.conn(), "TRUE", Complaint::ORDER, &[])
    }

    /// Returns the complaints of all clients that were fixed at some time, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn complaints_fixed(&self) -> Result<Vec<Complaint>, Error> {
        let fixed = "EXISTS (SELECT 1 FROM complaint_step
            WHERE complaint_step.complaint = complaint.id AND stage = 'fixed')";
        record::of_all(self.conn(), fixed, Complaint::ORDER, &[])
    }
}

impl Record for Complaint {
    const NOUN: Noun = Noun::Complaint;
    const TABLE: &'static str = "complaint";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "entry",
        "theme",
        "summary",
        "importance",
        "cause",
        "promised",
        "raised_on",
    ];
    const ORDER: &'static str = "raised_on, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Complaint);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            entry: row.cell("entry")?,
            theme: row.cell("theme")?,
            summary: row.cell("summary")?,
            importance: row.cell("importance")?,
            cause: row.cell("cause")?,
            promised: row.cell("promised")?,
            raised_on: row.cell("raised_on")?,
            steps: Vec::new(),
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":entry", &self.entry)?;
        to.set(":theme", &self.theme)?;
        to.set(":summary", &self.summary)?;
        to.set(":importance", &self.importance)?;
        to.set(":cause", &self.cause)?;
        to.set(":promised", &self.promised)?;
        to.set(":raised_on", &self.raised_on)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.raised_on.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut steps = record::parts(conn, scope)?;
        for it in records {
            it.steps = steps.remove(&it.id.uuid()).unwrap_or_default();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &self.steps)
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &self.steps)
    }
}

impl Part for ComplaintStep {
    const TABLE: &'static str = "complaint_step";
    const WHOLE: &'static str = "complaint";
    const COLUMNS: &'static [&'static str] = &["id", "stage", "step_on", "entry", "note"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            stage: row.cell("stage")?,
            on: row.cell("step_on")?,
            entry: row.cell("entry")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":stage", &self.stage)?;
        to.set(":step_on", &self.on)?;
        to.set(":entry", &self.entry)?;
        to.set(":note", &self.note)
    }
}
