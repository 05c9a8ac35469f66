//! Promises: what one side said it would do, and by when, to the minute.

pub mod tally;

use chrono::{DateTime, Utc};

use crate::client::Client;
use crate::entry::Entry;
use crate::{closed_set, id::Id, moment::Moment, text::Text};

closed_set! {
    /// One of the two sides of a relationship.
    pub enum Party { Us = "us", Client = "client" }
}

closed_set! {
    /// How a promise ended.
    pub enum Settlement {
        Kept = "kept",
        Broken = "broken",
        /// Both sides agreed that it no longer holds.
        Released = "released",
    }
}

/// Something one side said it would do by a given minute.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub id: Id<Promise>,
    pub client: Id<Client>,
    pub by: Party,
    pub wording: Text,
    pub made_at: Moment,
    pub due_at: Moment,
    /// The entry in which it was made.
    pub entry: Option<Id<Entry>>,
    /// How and when it ended.
    pub settled: Option<(Settlement, DateTime<Utc>)>,
}

closed_set! {
    /// Where a promise stands at a given instant.
    pub enum PromiseState {
        Open = "open",
        Overdue = "overdue",
        Kept = "kept",
        /// Kept, but after it was due.
        KeptLate = "kept_late",
        Broken = "broken",
        Released = "released",
    }
}

impl Promise {
    /// Returns where this promise stood at an instant, knowing nothing later.
    pub fn state(&self, now: DateTime<Utc>) -> PromiseState {
        match self.settled.filter(|(_, at)| *at <= now) {
            Some((Settlement::Released, _)) => PromiseState::Released,
            Some((Settlement::Broken, _)) => PromiseState::Broken,
            Some((Settlement::Kept, at)) if at <= self.due_at.at => PromiseState::Kept,
            Some((Settlement::Kept, _)) => PromiseState::KeptLate,
            None if now <= self.due_at.at => PromiseState::Open,
            None => PromiseState::Overdue,
        }
    }
}
