//! Dates that stand in a file for another calendar.
//!
//! Noting them is no operation, like a look at the clock: nothing that is shown changes, and it
//! must not be undone, because the file is out.

use domain::agenda::When;
use domain::client::Client;
use domain::id::Id;
use domain::moment::Moment;
use rusqlite::{Row, ToSql, TransactionBehavior};

use crate::row::{Cells as _, In};
use crate::{Error, Read, Store};

/// A date that stands in a file for another calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedDate {
    /// What the other calendar knows it by.
    pub uid: String,
    pub client: Id<Client>,
    /// When it was due in the file written last.
    pub when: When,
}

impl Read<'_> {
    /// Returns the dates of every file that was written, in order of their names.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn saved_dates(&self) -> Result<Vec<SavedDate>, Error> {
        let sql = "SELECT uid, client, due_on, due_at, due_zone FROM saved_date ORDER BY uid";
        let mut query = self.conn().prepare_cached(sql)?;
        Ok(query.query_map([], saved_date)?.collect::<Result<_, _>>()?)
    }
}

impl Store {
    /// Notes the dates of a file that was written, and forgets those that have passed by `now`.
    ///
    /// # Errors
    /// What the disk or another program may cause.
    pub fn note_saved_dates(&mut self, dates: &[SavedDate], now: Moment) -> Result<(), Error> {
        let before = self.conn.total_changes();
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for it in dates {
            let (on, at) = match it.when {
                When::On(day) => (Some(day), None),
                When::At(moment) => (None, Some(moment)),
            };
            let params: [(&str, &dyn ToSql); 5] = [
                (":uid", &it.uid),
                (":client", &In(&it.client)),
                (":due_on", &In(&on)),
                (":due_at", &In(&at.map(|it| it.at))),
                (":due_zone", &In(&at.map(|it| it.zone))),
            ];
            tx.prepare_cached(
                "INSERT INTO saved_date (uid, client, due_on, due_at, due_zone)
                 VALUES (:uid, :client, :due_on, :due_at, :due_zone)
                 ON CONFLICT (uid) DO UPDATE SET
                   due_on = excluded.due_on, due_at = excluded.due_at, due_zone = excluded.due_zone",
            )?
            .execute(&params)?;
        }
        tx.prepare_cached("DELETE FROM saved_date WHERE due_on < ?1 OR due_at < ?2")?
            .execute((In(&now.day()), In(&now.at)))?;
        tx.commit()?;
        self.remembered.pass_over(&self.conn, before);
        Ok(())
    }
}

fn saved_date(row: &Row<'_>) -> rusqlite::Result<SavedDate> {
    let on: Option<_> = row.cell("due_on")?;
    let when = match on {
        Some(day) => When::On(day),
        None => When::At(row.moment("due_at", "due_zone")?),
    };
    Ok(SavedDate { uid: row.get("uid")?, client: row.cell("client")?, when })
}
