//! What stands around records: everything that hangs on a page of entries, names and days.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::attachment::Attachment;
use domain::boundary::Boundary;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::concession::Concession;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{Gesture, Incident};
use domain::moment::Moment;
use domain::playbook::Run;
use domain::promise::Promise;
use domain::text::Text;
use uuid::Uuid;

use crate::record::{self, Record};
use crate::row::{Cells as _, In};
use crate::{Error, Read};

/// What hangs on one entry.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hanging {
    pub incidents: Vec<Incident>,
    pub gestures: Vec<Gesture>,
    /// Promises that were made in it.
    pub promises: Vec<Promise>,
    /// Complaints that were raised in it, by their theme.
    pub complaints: Vec<(Id<Complaint>, Text)>,
    /// Boundaries that were told in it.
    pub told: Vec<Id<Boundary>>,
    pub attachments: Vec<Attachment>,
    /// Goodwill that was given in it.
    pub concessions: Vec<Concession>,
    /// Playbooks that were followed in it.
    pub runs: Vec<Run>,
    /// How often it was changed.
    pub versions: u32,
}

/// Writes ids as a JSON list of hex words, which a query takes apart again with `unhex`.
pub(crate) fn listed(ids: impl Iterator<Item = Uuid>) -> String {
    let words: Vec<String> = ids.map(|it| format!("\"{:X}\"", it.simple())).collect();
    format!("[{}]", words.join(","))
}

/// The condition that a row belongs to one of the listed entries.
const OF_ENTRIES: &str = "entry IN (SELECT unhex(value) FROM json_each(:ids))";

impl Read<'_> {
    /// Returns what hangs on each of these entries; an entry on which nothing hangs is left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn hanging_on(&self, entries: &[Entry]) -> Result<HashMap<Id<Entry>, Hanging>, Error> {
        let ids = listed(entries.iter().map(|it| it.id.uuid()));
        let mut found: HashMap<Id<Entry>, Hanging> = HashMap::new();
        for it in self.of_entries::<Incident>(&ids)? {
            found.entry(it.entry).or_default().incidents.push(it);
        }
        for it in self.of_entries::<Gesture>(&ids)? {
            found.entry(it.entry).or_default().gestures.push(it);
        }
        for it in self.of_entries::<Promise>(&ids)? {
            if let Some(entry) = it.entry {
                found.entry(entry).or_default().promises.push(it);
            }
        }
        for it in self.of_entries::<Attachment>(&ids)? {
            if let Some(entry) = it.entry {
                found.entry(entry).or_default().attachments.push(it);
            }
        }
        for it in self.of_entries::<Concession>(&ids)? {
            if let Some(entry) = it.entry {
                found.entry(entry).or_default().concessions.push(it);
            }
        }
        for it in self.of_entries::<Run>(&ids)? {
            if let Some(entry) = it.entry {
                found.entry(entry).or_default().runs.push(it);
            }
        }
        let sql = format!(
            "SELECT entry, id, theme FROM complaint
             WHERE {OF_ENTRIES} AND binned_at IS NULL ORDER BY id"
        );
        self.each(&sql, &ids, |row| {
            let hanging = found.entry(row.cell(0)?).or_default();
            hanging.complaints.push((row.cell(1)?, row.cell(2)?));
            Ok(())
        })?;
        let sql = format!(
            "SELECT entry, boundary FROM telling
             WHERE {OF_ENTRIES} AND binned_at IS NULL ORDER BY id"
        );
        self.each(&sql, &ids, |row| {
            found.entry(row.cell(0)?).or_default().told.push(row.cell(1)?);
            Ok(())
        })?;
        let sql =
            format!("SELECT entry, count(*) FROM entry_version WHERE {OF_ENTRIES} GROUP BY entry");
        self.each(&sql, &ids, |row| {
            found.entry(row.cell(0)?).or_default().versions = row.cell(1)?;
            Ok(())
        })?;
        Ok(found)
    }

    /// Returns a client's incidents, oldest first, each with the moment of its entry.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn incidents_with_moments(
        &self,
        client: Id<Client>,
    ) -> Result<Vec<(Incident, Moment)>, Error> {
        let mut moments: HashMap<Id<Entry>, Moment> = HashMap::new();
        let mut query = self.conn().prepare_cached(
            "SELECT id, at, zone FROM entry
             WHERE id IN (SELECT entry FROM incident WHERE client = :client)",
        )?;
        let mut rows = query.query(&[(":client", &In(&client))])?;
        while let Some(row) = rows.next()? {
            moments.insert(row.cell(0)?, row.moment("at", "zone")?);
        }
        Ok(self
            .incidents(client)?
            .into_iter()
            .filter_map(|it| moments.get(&it.entry).map(|at| (it, *at)))
            .collect())
    }

    /// Returns the calendar day of each of these entries.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entry_days(
        &self,
        entries: &[Id<Entry>],
    ) -> Result<HashMap<Id<Entry>, NaiveDate>, Error> {
        if entries.is_empty() {
            return Ok(HashMap::new());
        }
        let ids = listed(entries.iter().map(|it| it.uuid()));
        let mut found = HashMap::with_capacity(entries.len());
        let sql = "SELECT id, at, zone FROM entry
                   WHERE id IN (SELECT unhex(value) FROM json_each(:ids))";
        self.each(sql, &ids, |row| {
            found.insert(row.cell(0)?, row.moment("at", "zone")?.day());
            Ok(())
        })?;
        Ok(found)
    }

    /// Returns the name of every client that is not in the bin.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn client_names(&self) -> Result<HashMap<Id<Client>, Text>, Error> {
        self.names("SELECT id, name FROM client WHERE binned_at IS NULL")
    }

    /// Returns the name of every client, those in the bin among them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn client_names_with_bin(&self) -> Result<HashMap<Id<Client>, Text>, Error> {
        self.names("SELECT id, name FROM client")
    }

    fn names(&self, sql: &str) -> Result<HashMap<Id<Client>, Text>, Error> {
        let mut query = self.conn().prepare_cached(sql)?;
        let rows = query.query_map([], |row| Ok((row.cell(0)?, row.cell(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn of_entries<R: Record>(&self, ids: &str) -> Result<Vec<R>, Error> {
        let select = record::select::<R>();
        let sql = format!("{select} WHERE {OF_ENTRIES} AND {} ORDER BY id", R::LIVE);
        record::read(self.conn(), &sql, &[(":ids", &ids)])
    }

    fn each(
        &self,
        sql: &str,
        ids: &str,
        mut take: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), Error> {
        let mut query = self.conn().prepare_cached(sql)?;
        let mut rows = query.query(&[(":ids", &ids)])?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }
}
