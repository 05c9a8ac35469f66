//! What stands behind findings: for each record the entry, the day and the words it is known by.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assess::verdict::Cite;
use domain::entry::Entry;
use domain::id::Id;
use uuid::Uuid;

use crate::around::listed;
use crate::op::Noun;
use crate::row::Cells as _;
use crate::{Error, Read};

/// A record that a finding rests on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cited {
    pub entry: Option<Id<Entry>>,
    /// The calendar day it happened, was due or was given.
    pub on: Option<NaiveDate>,
    /// The words it is known by. An entry has none, because it has many.
    pub label: Option<String>,
}

/// Returns the query for records of a noun: id, entry, date or instant, zone beside it, words.
const fn query(noun: Noun) -> &'static str {
    match noun {
        Noun::Entry => "SELECT id, id, at, zone, NULL FROM entry",
        Noun::Incident => {
            "SELECT incident.id, incident.entry, entry.at, entry.zone,
               iif(incident.kind = 'crossing', boundary.rule, incident.note)
             FROM incident JOIN entry ON entry.id = incident.entry
             LEFT JOIN boundary ON boundary.id = incident.boundary"
        }
        Noun::Gesture => "SELECT id, entry, NULL, NULL, note FROM gesture",
        Noun::Telling => {
            "SELECT telling.id, telling.entry, telling.at, telling.zone, boundary.rule
             FROM telling JOIN boundary ON boundary.id = telling.boundary"
        }
        Noun::Promise => "SELECT id, entry, due_at, due_zone, wording FROM promise",
        Noun::Complaint => "SELECT id, entry, raised_on, NULL, theme FROM complaint",
        Noun::Recovery => "SELECT id, NULL, starts_on, NULL, criteria FROM recovery",
        Noun::Concession => "SELECT id, entry, given_on, NULL, reason FROM concession",
        Noun::Invoice => "SELECT id, NULL, due_on, NULL, number FROM invoice",
        Noun::Payment => "SELECT id, NULL, received_on, NULL, NULL FROM payment",
        Noun::HardTime => "SELECT id, NULL, since_on, NULL, note FROM hard_time",
        Noun::Work => "SELECT id, NULL, worked_on, NULL, note FROM work",
        _ => "SELECT id, NULL, spent_on, NULL, note FROM cost",
    }
}

/// Returns the noun and the id of a record.
const fn named(cite: Cite) -> (Noun, Uuid) {
    match cite {
        Cite::Entry(id) => (Noun::Entry, id.uuid()),
        Cite::Incident(id) => (Noun::Incident, id.uuid()),
        Cite::Gesture(id) => (Noun::Gesture, id.uuid()),
        Cite::Telling(id) => (Noun::Telling, id.uuid()),
        Cite::Promise(id) => (Noun::Promise, id.uuid()),
        Cite::Complaint(id) => (Noun::Complaint, id.uuid()),
        Cite::Recovery(id) => (Noun::Recovery, id.uuid()),
        Cite::Concession(id) => (Noun::Concession, id.uuid()),
        Cite::Invoice(id) => (Noun::Invoice, id.uuid()),
        Cite::Payment(id) => (Noun::Payment, id.uuid()),
        Cite::Work(id) => (Noun::Work, id.uuid()),
        Cite::Cost(id) => (Noun::Cost, id.uuid()),
        Cite::HardTime(id) => (Noun::HardTime, id.uuid()),
    }
}

impl Read<'_> {
    /// Returns what each of these records is known by. One that is gone is left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn cited(
        &self,
        cites: impl IntoIterator<Item = Cite>,
    ) -> Result<HashMap<Uuid, Cited>, Error> {
        let mut by_noun: HashMap<Noun, Vec<Uuid>> = HashMap::new();
        for (noun, id) in cites.into_iter().map(named) {
            by_noun.entry(noun).or_default().push(id);
        }
        let mut found = HashMap::new();
        for (noun, ids) in by_noun {
            let table = noun.table();
            let sql = format!(
                "{} WHERE {table}.id IN (SELECT unhex(value) FROM json_each(:ids))",
                query(noun)
            );
            let mut query = self.conn().prepare_cached(&sql)?;
            let mut rows = query.query(&[(":ids", &listed(ids.into_iter()))])?;
            while let Some(row) = rows.next()? {
                let on = match row.cell::<Option<String>>(3)? {
                    Some(_) => Some(row.moment(2, 3)?.day()),
                    None => row.cell(2)?,
                };
                let cited = Cited { entry: row.cell(1)?, on, label: row.cell(4)? };
                found.insert(row.cell(0)?, cited);
            }
        }
        Ok(found)
    }
}
