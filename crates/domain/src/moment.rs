//! Moments: instants in UTC, with the time zone they were made in.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;

/// An instant, and the zone whose clock the person was looking at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The zone it was made in.
    pub zone: Tz,
}

impl Moment {
    /// Wraps an instant and its zone.
    pub const fn new(at: DateTime<Utc>, zone: Tz) -> Self {
        Self { at, zone }
    }

    /// Reads a wall clock in a zone.
    ///
    /// A time that the clock skips in spring is moved forward by an hour, and one on a day that was
    /// skipped by a day; of a time that it shows twice in autumn, the first is meant.
    pub fn local(wall: NaiveDateTime, zone: Tz) -> Self {
        let found = [0, 1, 24].into_iter().find_map(|hours| {
            zone.from_local_datetime(&(wall + chrono::TimeDelta::hours(hours))).earliest()
        });
        let at = found.map_or_else(|| wall.and_utc(), |it| it.with_timezone(&Utc));
        Self { at, zone }
    }

    /// Returns the calendar day the person saw.
    pub fn day(self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }

    /// Returns the wall clock the person saw.
    pub fn wall(self) -> NaiveDateTime {
        self.at.with_timezone(&self.zone).naive_local()
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at).then_with(|| self.zone.name().cmp(other.zone.name()))
    }
}
