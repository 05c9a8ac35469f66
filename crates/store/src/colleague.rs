//! The referral book.

use domain::colleague::Colleague;
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Colleague, colleague);
writes!(Colleague, add_colleague, change_colleague);

impl Read<'_> {
    /// Returns every colleague that is not in the bin, by the time they were written down.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn colleagues(&self) -> Result<Vec<Colleague>, Error> {
        record::of_all(self.conn(), "TRUE", Colleague::ORDER, &[])
    }
}

impl Record for Colleague {
    const NOUN: Noun = Noun::Colleague;
    const TABLE: &'static str = "colleague";
    const COLUMNS: &'static [&'static str] =
        &["id", "name", "fits", "reach", "room", "consent_on", "note"];
    const HAS_CLIENT: bool = false;
    const FOUND_AS: Option<Kind> = Some(Kind::Colleague);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            name: row.cell("name")?,
            fits: row.cell("fits")?,
            reach: row.cell("reach")?,
            room: row.cell("room")?,
            consent_on: row.cell("consent_on")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":name", &self.name)?;
        to.set(":fits", &self.fits)?;
        to.set(":reach", &self.reach)?;
        to.set(":room", &self.room)?;
        to.set(":consent_on", &self.consent_on)?;
        to.set(":note", &self.note)
    }
}
