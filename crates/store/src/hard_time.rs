//! Hard times of a client.

use chrono::NaiveTime;
use domain::client::Client;
use domain::hard_time::HardTime;
use domain::id::Id;
use rusqlite::{Connection, Row};

use crate::Error;
use crate::op::Noun;
use crate::record::{Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;

reads!(HardTime, hard_time, hard_times);
writes!(HardTime, add_hard_time, change_hard_time);

impl Record for HardTime {
    const NOUN: Noun = Noun::HardTime;
    const TABLE: &'static str = "hard_time";
    const COLUMNS: &'static [&'static str] = &["id", "client", "since_on", "until_on", "note"];
    const ORDER: &'static str = "since_on, id";
    const FOUND_AS: Option<Kind> = Some(Kind::HardTime);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            since_on: row.cell("since_on")?,
            until_on: row.cell("until_on")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":since_on", &self.since_on)?;
        to.set(":until_on", &self.until_on)?;
        to.set(":note", &self.note)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.since_on.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
    }
}
