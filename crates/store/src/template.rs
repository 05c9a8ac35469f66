//! Letters of the person's own making.

use domain::id::Id;
use domain::template::Template;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Template, template);
writes!(Template, add_template, change_template);

impl Read<'_> {
    /// Returns every template that is not in the bin, by the time they were made.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn templates(&self) -> Result<Vec<Template>, Error> {
        record::of_all(self.conn(), "TRUE", Template::ORDER, &[])
    }
}

impl Record for Template {
    const NOUN: Noun = Noun::Template;
    const TABLE: &'static str = "template";
    const COLUMNS: &'static [&'static str] =
        &["id", "kind", "name", "language", "subject", "body", "changed_at"];
    const HAS_CLIENT: bool = false;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            kind: row.cell("kind")?,
            name: row.cell("name")?,
            language: row.cell("language")?,
            subject: row.cell("subject")?,
            body: row.cell("body")?,
            changed_at: row.cell("changed_at")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":kind", &self.kind)?;
        to.set(":name", &self.name)?;
        to.set(":language", &self.language)?;
        to.set(":subject", &self.subject)?;
        to.set(":body", &self.body)?;
        to.set(":changed_at", &self.changed_at)
    }
}
