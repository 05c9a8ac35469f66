//! The bin: where deleted records wait until it is emptied.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::id::Id;
use uuid::Uuid;

use crate::error::Error;
use crate::op::{Noun, Op};
use crate::open::Store;
use crate::transact::Tx;

/// A record in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binned {
    pub noun: Noun,
    pub id: Uuid,
    /// The client it belongs to; `None` for a general boundary and for what belongs to no client.
    pub client: Option<Id<Client>>,
    /// The first words of the record; empty where it has none.
    pub label: String,
    pub binned_at: DateTime<Utc>,
}

/// The nouns that have a bin, each with the words by which a person knows a record again. What
/// belongs to others comes first, so that emptying removes each record under its own name.
const BINS: [(Noun, &str, &str); 30] = [
    (Noun::PlaybookRun, "client", "title"),
    (Noun::Gesture, "client", "coalesce(note, kind)"),
    (Noun::Incident, "client", "coalesce(note, kind)"),
    (Noun::Telling, "client", "wording"),
    (Noun::Expectation, "client", "coalesce(wording, item)"),
    (Noun::Concession, "client", "coalesce(reason, kind)"),
    (Noun::Recovery, "client", "criteria"),
    (Noun::Complaint, "client", "theme"),
    (Noun::Promise, "client", "wording"),
    (Noun::Payment, "client", "coalesce(note, received_on)"),
    (Noun::Invoice, "client", "coalesce(number, note, issued_on)"),
    (Noun::Work, "client", "coalesce(note, worked_on)"),
    (Noun::Cost, "client", "coalesce(note, spent_on)"),
    (Noun::Obligation, "client", "wording"),
    (Noun::HardTime, "client", "coalesce(note, since_on)"),
    (Noun::CheckIn, "client", "about"),
    (Noun::Letter, "client", "subject"),
    (Noun::Review, "client", "reason"),
    (Noun::Attachment, "client", "name"),
    (Noun::Boundary, "client", "rule"),
    (Noun::Term, "client", "wording"),
    (Noun::Entry, "client", "coalesce(facts, quotes, reading, feelings, '')"),
    (Noun::Engagement, "client", "title"),
    (Noun::Move, "client", "coalesce(comment, stage)"),
    (Noun::Contact, "client", "name"),
    (Noun::Client, "id", "name"),
    (Noun::Playbook, "NULL", "title"),
    (Noun::Holiday, "NULL", "coalesce(name || ', ', '') || falls_on"),
    (Noun::Colleague, "NULL", "name"),
    (Noun::Template, "NULL", "name"),
];

impl Tx<'_> {
    /// Puts a record into the bin.
    ///
    /// # Errors
    /// `NotFound` where it is not there or lies in the bin already, `Invalid` for nouns without a
    /// bin.
    pub fn bin(&self, noun: Noun, id: Uuid) -> Result<(), Error> {
        self.set_binned(noun, id, Some(self.at().timestamp_millis()))
    }

    /// Takes a record out of the bin.
    ///
    /// # Errors
    /// `NotFound` where it does not lie in the bin.
    pub fn restore(&self, noun: Noun, id: Uuid) -> Result<(), Error> {
        self.set_binned(noun, id, None)
    }

    fn set_binned(&self, noun: Noun, id: Uuid, at: Option<i64>) -> Result<(), Error> {
        if !noun.has_bin() {
            return Err(Error::Invalid { what: "this cannot be put into the bin" });
        }
        let sql = format!(
            "UPDATE {} SET binned_at = ?2
             WHERE id = ?1 AND (binned_at IS NULL) = (?2 IS NOT NULL)",
            noun.table()
        );
        match self.conn().prepare_cached(&sql)?.execute((id, at))? {
            0 => Err(Error::NotFound(noun)),
            _ => Ok(()),
        }
    }
}

impl Store {
    /// Lists what lies in the bin, what was put there last first.
    ///
    /// # Errors
    /// `Damaged` where the journal cannot be read.
    pub fn bin(&self) -> Result<Vec<Binned>, Error> {
        let mut found = Vec::new();
        for (noun, client, label) in BINS {
            let sql = format!(
                "SELECT id, {client}, substr({label}, 1, 120), binned_at FROM {}
                 WHERE binned_at IS NOT NULL",
                noun.table()
            );
            let mut query = self.conn.prepare_cached(&sql)?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                found.push(Binned {
                    noun,
                    id: row.get(0)?,
                    client: row.get::<_, Option<Uuid>>(1)?.map(Id::new),
                    label: row.get(2)?,
                    binned_at: DateTime::from_timestamp_millis(row.get(3)?).unwrap_or_default(),
                });
            }
        }
        found.sort_by_key(|it| Reverse((it.binned_at, it.noun, it.id)));
        Ok(found)
    }

    /// Removes for good what was put into the bin before an instant, with all that belongs to it
    /// and its history. Returns how many records of the bin went.
    ///
    /// # Errors
    /// What the disk or another program may cause.
    pub fn empty_bin(
        &mut self,
        older_than: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> Result<usize, Error> {
        if !self.bin()?.iter().any(|it| it.binned_at < older_than) {
            return Ok(0);
        }
        let reply = self.transact(Op::EmptyBin, at, |tx| {
            let mut removed = 0;
            for (noun, _, _) in BINS {
                let sql = format!("DELETE FROM {} WHERE binned_at < ?1", noun.table());
                removed +=
                    tx.conn().prepare_cached(&sql)?.execute([older_than.timestamp_millis()])?;
            }
            Ok(removed)
        })?;
        self.leave_no_trace()?;
        Ok(reply.value)
    }
}
