//! Holidays that the person has added or struck out.

use domain::holiday::Holiday;
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Holiday, holiday);
writes!(Holiday, add_holiday, change_holiday);

impl Read<'_> {
    /// Returns the holidays that the person has added or struck out, by day.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn holidays(&self) -> Result<Vec<Holiday>, Error> {
        record::of_all(self.conn(), "TRUE", Holiday::ORDER, &[])
    }
}

impl Record for Holiday {
    const NOUN: Noun = Noun::Holiday;
    const TABLE: &'static str = "holiday";
    const COLUMNS: &'static [&'static str] =
        &["id", "country", "region", "falls_on", "yearly", "change", "name", "noted_on"];
    const HAS_CLIENT: bool = false;
    const ORDER: &'static str = "falls_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            country: row.cell("country")?,
            region: row.cell("region")?,
            on: row.cell("falls_on")?,
            yearly: row.cell("yearly")?,
            change: row.cell("change")?,
            name: row.cell("name")?,
            noted_on: row.cell("noted_on")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":country", &self.country)?;
        to.set(":region", &self.region)?;
        to.set(":falls_on", &self.on)?;
        to.set(":yearly", &self.yearly)?;
        to.set(":change", &self.change)?;
        to.set(":name", &self.name)?;
        to.set(":noted_on", &self.noted_on)
    }
}
