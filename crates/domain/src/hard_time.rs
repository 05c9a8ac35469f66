//! Hard times: that a client goes through something, from a day on. While they last, what is late
//! weighs nothing and nobody is asked to decide; what was done to people still counts.

use chrono::NaiveDate;

use crate::client::Client;
use crate::{id::Id, text::Text};

/// A stretch of days on which a client has it hard.
#[derive(Debug, Clone, PartialEq)]
pub struct HardTime {
    pub id: Id<HardTime>,
    pub client: Id<Client>,
    /// The first day.
    pub since_on: NaiveDate,
    /// The last day; `None` while nobody knows.
    pub until_on: Option<NaiveDate>,
    pub note: Option<Text>,
}

impl HardTime {
    /// Returns whether a day is one of them.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since_on <= day && self.until_on.is_none_or(|until| day <= until)
    }
}
