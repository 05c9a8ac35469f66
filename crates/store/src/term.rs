//! Terms: clauses of an engagement in their own words.

use domain::client::Client;
use domain::engagement::Term;
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;

reads!(Term, term, terms);
writes!(Term, add_term, change_term);

impl Record for Term {
    const NOUN: Noun = Noun::Term;
    const TABLE: &'static str = "term";
    const COLUMNS: &'static [&'static str] =
        &["id", "engagement", "kind", "wording", "place", "contract", "page", "number"];
    const DERIVED: &'static [(&'static str, &'static str)] =
        &[("client", "(SELECT client FROM engagement WHERE id = :engagement)")];
    const LIVE: &'static str = "binned_at IS NULL AND engagement NOT IN \
        (SELECT id FROM engagement AS whole WHERE whole.binned_at IS NOT NULL)";
    const FOUND_AS: Option<Kind> = Some(Kind::Term);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            engagement: row.cell("engagement")?,
            kind: row.cell("kind")?,
            wording: row.cell("wording")?,
            place: row.cell("place")?,
            contract: row.cell("contract")?,
            page: row.cell("page")?,
            number: row.cell("number")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":kind", &self.kind)?;
        to.set(":wording", &self.wording)?;
        to.set(":place", &self.place)?;
        to.set(":contract", &self.contract)?;
        to.set(":page", &self.page)?;
        to.set(":number", &self.number)
    }
}
