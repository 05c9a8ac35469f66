//! Boundaries, general or for one client, and the dated fact that a client was told one.

use domain::boundary::{Boundary, Telling};
use domain::client::Client;
use domain::id::Id;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Boundary, boundary);
writes!(Boundary, add_boundary, change_boundary);
reads!(Telling, telling, tellings);
writes!(Telling, add_telling, change_telling);

impl Read<'_> {
    /// Returns the boundaries that hold for a client: its own and the general ones, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn boundaries(&self, client: Id<Client>) -> Result<Vec<Boundary>, Error> {
        let condition = "client IS NULL OR client = :client";
        record::of_all(self.conn(), condition, Boundary::ORDER, &[(":client", &In(&client))])
    }

    /// Returns the boundaries that hold for every client, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn general_boundaries(&self) -> Result<Vec<Boundary>, Error> {
        record::of_all(self.conn(), "client IS NULL", Boundary::ORDER, &[])
    }

    /// Returns every boundary of every client, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_boundaries(&self) -> Result<Vec<Boundary>, Error> {
        record::of_all(self.conn(), "TRUE", Boundary::ORDER, &[])
    }
}

impl Record for Boundary {
    const NOUN: Noun = Noun::Boundary;
    const TABLE: &'static str = "boundary";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "rule", "instead", "severity", "term", "since_on", "until_on"];
    const ORDER: &'static str = "since_on, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Boundary);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            rule: row.cell("rule")?,
            instead: row.cell("instead")?,
            severity: row.cell("severity")?,
            term: row.cell("term")?,
            since: row.cell("since_on")?,
            until: row.cell("until_on")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":rule", &self.rule)?;
        to.set(":instead", &self.instead)?;
        to.set(":severity", &self.severity)?;
        to.set(":term", &self.term)?;
        to.set(":since_on", &self.since)?;
        to.set(":until_on", &self.until)
    }
}

impl Record for Telling {
    const NOUN: Noun = Noun::Telling;
    const TABLE: &'static str = "telling";
    const COLUMNS: &'static [&'static str] =
        &["id", "boundary", "client", "at", "zone", "channel", "entry", "wording"];
    const LIVE: &'static str = "binned_at IS NULL AND boundary NOT IN \
        (SELECT id FROM boundary AS rule WHERE rule.binned_at IS NOT NULL)";
    const ORDER: &'static str = "at, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Telling);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            boundary: row.cell("boundary")?,
            client: row.cell("client")?,
            at: row.moment("at", "zone")?,
            channel: row.cell("channel")?,
            entry: row.cell("entry")?,
            wording: row.cell("wording")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":boundary", &self.boundary)?;
        to.set(":client", &self.client)?;
        to.set_moment(":at", ":zone", self.at)?;
        to.set(":channel", &self.channel)?;
        to.set(":entry", &self.entry)?;
        to.set(":wording", &self.wording)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.at.at.timestamp_millis())
    }
}
