//! Ids that are the same on every run.

use chrono::{DateTime, Utc};
use domain::id::Id;
use uuid::Uuid;

use crate::chance::mixed;

/// Makes ids in the form of UUIDv7, from the record's own time and a counter.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    made: u32,
}

impl Ids {
    /// Returns the next id for a record of this time.
    pub(crate) fn next<T>(&mut self, at: DateTime<Utc>) -> Id<T> {
        self.made += 1;
        let count = u128::from(self.made);
        let millis = u128::from(at.timestamp_millis().max(0).unsigned_abs()) & 0xffff_ffff_ffff;
        // The counter alone keeps ids apart; the rest only looks like what a real id holds.
        let noise = u128::from(mixed(u64::from(self.made)));
        let bits = (millis << 80)
            | (0x7 << 76)
            | ((noise & 0xfff) << 64)
            | (0b10 << 62)
            | (((noise >> 12) & 0x3fff_ffff) << 32)
            | count;
        Id::new(Uuid::from_u128(bits))
    }
}
