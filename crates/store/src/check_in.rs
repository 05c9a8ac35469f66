//! Check-ins that were planned.

use domain::check_in::CheckIn;
use domain::client::Client;
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(CheckIn, check_in, check_ins);
writes!(CheckIn, add_check_in, change_check_in);

impl Read<'_> {
    /// Returns the check-ins of all clients that are not done, the first due first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_check_ins(&self) -> Result<Vec<CheckIn>, Error> {
        record::of_all(self.conn(), "done_on IS NULL", CheckIn::ORDER, &[])
    }
}

impl Record for CheckIn {
    const NOUN: Noun = Noun::CheckIn;
    const TABLE: &'static str = "check_in";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "complaint", "about", "due_on", "by_hand", "done_on", "note"];
    const ORDER: &'static str = "due_on, id";
    const FOUND_AS: Option<Kind> = Some(Kind::CheckIn);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            complaint: row.cell("complaint")?,
            about: row.cell("about")?,
            due_on: row.cell("due_on")?,
            by_hand: row.cell("by_hand")?,
            done_on: row.cell("done_on")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":complaint", &self.complaint)?;
        to.set(":about", &self.about)?;
        to.set(":due_on", &self.due_on)?;
        to.set(":by_hand", &self.by_hand)?;
        to.set(":done_on", &self.done_on)?;
        to.set(":note", &self.note)
    }
}
