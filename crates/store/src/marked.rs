//! Entries that something hangs on, by how much of them may be shown.
//!
//! Three questions instead of one: who asks for the facts is not even handed the rest.

use std::collections::BTreeMap;

use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::Gesture;
use domain::money::Money;
use domain::renewal::{FactAccount, PrivateAccount};
use domain::text::Text;
use rusqlite::Row;

use crate::evidence::Rates;
use crate::record::Record as _;
use crate::row::{Cells as _, In};
use crate::{Error, Read};

/// Entries with an incident or a gesture.
const MARKED: &str = "client = :client AND binned_at IS NULL AND id IN (
    SELECT entry FROM incident WHERE client = :client AND incident.binned_at IS NULL
    UNION SELECT entry FROM gesture WHERE client = :client AND gesture.binned_at IS NULL)";

impl Read<'_> {
    /// Returns what was said and done in a client's marked entries.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn marked_facts(
        &self,
        client: Id<Client>,
    ) -> Result<BTreeMap<Id<Entry>, FactAccount>, Error> {
        self.marked(client, "at, zone, channel, facts", |row| {
            Ok(Some(FactAccount {
                at: row.moment("at", "zone")?,
                channel: row.cell("channel")?,
                facts: row.cell("facts")?,
            }))
        })
    }

    /// Returns the other side's own words in a client's marked entries, where there are any.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn marked_quotes(&self, client: Id<Client>) -> Result<BTreeMap<Id<Entry>, Text>, Error> {
        self.marked(client, "quotes", |row| row.cell("quotes"))
    }

    /// Returns how a client's marked entries were read and felt, where that was written down.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn marked_private(
        &self,
        client: Id<Client>,
    ) -> Result<BTreeMap<Id<Entry>, PrivateAccount>, Error> {
        self.marked(client, "reading, feelings", |row| {
            let account =
                PrivateAccount { reading: row.cell("reading")?, feelings: row.cell("feelings")? };
            Ok((account != PrivateAccount::default()).then_some(account))
        })
    }

    /// Returns the entry that each of a client's gestures was made in.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn gesture_entries(
        &self,
        client: Id<Client>,
    ) -> Result<BTreeMap<Id<Gesture>, Id<Entry>>, Error> {
        let sql =
            format!("SELECT id, entry FROM gesture WHERE client = :client AND {}", Gesture::LIVE);
        let mut query = self.conn().prepare_cached(&sql)?;
        let rows = query
            .query_map(&[(":client", &In(&client))], |row| Ok((row.cell(0)?, row.cell(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns an amount in minor units of the person's own currency, where a rate is known.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn own_minor(&self, amount: Money) -> Result<Option<i64>, Error> {
        Ok(Rates::new(&self.settings()?).own_minor(amount))
    }

    fn marked<T>(
        &self,
        client: Id<Client>,
        columns: &str,
        take: impl Fn(&Row<'_>) -> rusqlite::Result<Option<T>>,
    ) -> Result<BTreeMap<Id<Entry>, T>, Error> {
        let sql = format!("SELECT id, {columns} FROM entry WHERE {MARKED}");
        let mut query = self.conn().prepare_cached(&sql)?;
        let mut rows = query.query(&[(":client", &In(&client))])?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            if let Some(value) = take(row)? {
                found.insert(row.cell("id")?, value);
            }
        }
        Ok(found)
    }
}
