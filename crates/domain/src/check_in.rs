//! Check-ins: asking how it goes before anybody complains, on a day that was planned.

use chrono::NaiveDate;

use crate::client::Client;
use crate::complaint::Complaint;
use crate::{id::Id, text::Text};

/// A planned check-in.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckIn {
    pub id: Id<CheckIn>,
    pub client: Id<Client>,
    /// The complaint that it follows up.
    pub complaint: Option<Id<Complaint>>,
    /// What to ask, or what it is about.
    pub about: Text,
    pub due_on: NaiveDate,
    /// Whether it is a short note, written by hand.
    pub by_hand: bool,
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub note: Option<Text>,
}
