//! Recovery plans, each with what was seen at its checks.

use domain::client::Client;
use domain::id::Id;
use domain::recovery::{Recovery, RecoveryCheck, RecoveryPart};
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Recovery, recovery, recoveries);
writes!(Recovery, add_recovery, change_recovery);

impl Read<'_> {
    /// Returns the recovery plans of all clients that have not ended, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn recoveries_running(&self) -> Result<Vec<Recovery>, Error> {
        record::of_all(self.conn(), "outcome IS NULL", Recovery::ORDER, &[])
    }
}

impl Record for Recovery {
    const NOUN: Noun = Noun::Recovery;
    const TABLE: &'static str = "recovery";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "complaint",
        "criteria",
        "starts_on",
        "ends_on",
        "outcome",
        "ended_on",
        "note",
    ];
    const ORDER: &'static str = "starts_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let outcome: Option<_> = row.cell("outcome")?;
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            complaint: row.cell("complaint")?,
            criteria: row.cell("criteria")?,
            starts_on: row.cell("starts_on")?,
            ends_on: row.cell("ends_on")?,
            checks: Vec::new(),
            ended: outcome.zip(row.cell("ended_on")?),
            note: row.cell("note")?,
            parts: Vec::new(),
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":complaint", &self.complaint)?;
        to.set(":criteria", &self.criteria)?;
        to.set(":starts_on", &self.starts_on)?;
        to.set(":ends_on", &self.ends_on)?;
        to.set(":outcome", &self.ended.map(|it| it.0))?;
        to.set(":ended_on", &self.ended.map(|it| it.1))?;
        to.set(":note", &self.note)
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut checks = record::parts(conn, scope)?;
        let mut parts = record::parts(conn, scope)?;
        for it in records {
            it.parts = parts.remove(&it.id.uuid()).unwrap_or_default();
            it.checks = checks.remove(&it.id.uuid()).unwrap_or_default();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &self.checks)?;
        record::add_parts(conn, self.id.uuid(), &self.parts)
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &self.checks)?;
        record::change_parts(conn, self.id.uuid(), &self.parts)
    }
}

impl Part for RecoveryCheck {
    const TABLE: &'static str = "recovery_check";
    const WHOLE: &'static str = "recovery";
    const COLUMNS: &'static [&'static str] = &["id", "checked_on", "on_track", "note"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            on: row.cell("checked_on")?,
            on_track: row.cell("on_track")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":checked_on", &self.on)?;
        to.set(":on_track", &self.on_track)?;
        to.set(":note", &self.note)
    }
}

impl Part for RecoveryPart {
    const TABLE: &'static str = "recovery_part";
    const WHOLE: &'static str = "recovery";
    const COLUMNS: &'static [&'static str] = &["promise", "work", "cost", "concession"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        if let Some(id) = row.cell("promise")? {
            return Ok(Self::Promise(id));
        }
        if let Some(id) = row.cell("work")? {
            return Ok(Self::Work(id));
        }
        if let Some(id) = row.cell("cost")? {
            return Ok(Self::Cost(id));
        }
        row.cell("concession").map(Self::Concession)
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let (mut promise, mut work, mut cost, mut concession) = (None, None, None, None);
        match *self {
            Self::Promise(id) => promise = Some(id),
            Self::Work(id) => work = Some(id),
            Self::Cost(id) => cost = Some(id),
            Self::Concession(id) => concession = Some(id),
        }
        to.set(":promise", &promise)?;
        to.set(":work", &work)?;
        to.set(":cost", &cost)?;
        to.set(":concession", &concession)
    }
}
