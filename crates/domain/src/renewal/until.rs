//! Up to when something counts.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::assess::evidence::{Evidence, wall};

/// An instant after which nothing counts, and what the clock on the wall showed then. Evidence is
/// written by that clock; other records are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Until {
    pub at: DateTime<Utc>,
    wall: DateTime<Utc>,
}

impl Until {
    pub fn of(evidence: &Evidence, at: DateTime<Utc>) -> Self {
        Self { at, wall: wall(at, evidence.zone) }
    }

    /// Returns whether a time of the evidence counts.
    pub fn holds(self, at: DateTime<Utc>) -> bool {
        at <= self.wall
    }

    /// Returns whether an instant counts.
    pub fn has_come(self, at: DateTime<Utc>) -> bool {
        at <= self.at
    }

    /// Returns whether something with a day counts: from the beginning of that day on.
    pub fn holds_day(self, on: NaiveDate) -> bool {
        on.and_time(NaiveTime::MIN).and_utc() <= self.wall
    }

    /// Returns the last day that counts.
    pub fn day(self) -> NaiveDate {
        self.wall.date_naive()
    }
}
