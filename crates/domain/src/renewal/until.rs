//! Up to when something counts.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// An instant after which nothing counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Until(pub DateTime<Utc>);

impl Until {
    /// Returns whether something that happened at an instant counts.
    pub fn holds(self, at: DateTime<Utc>) -> bool {
        at <= self.0
    }

    /// Returns whether something with a day counts: from the beginning of that day on.
    pub fn holds_day(self, on: NaiveDate) -> bool {
        on.and_time(NaiveTime::MIN).and_utc() <= self.0
    }

    /// Returns the last day that counts.
    pub fn day(self) -> NaiveDate {
        self.0.date_naive()
    }
}
