//! Concessions: goodwill given to a client, priced.

use chrono::NaiveDate;

use crate::client::Client;
use crate::complaint::Complaint;
use crate::entry::Entry;
use crate::{closed_set, id::Id, money::Money, text::Text};

closed_set! {
    /// A kind of goodwill.
    pub enum ConcessionKind {
        Refund = "refund",
        FreeHours = "free_hours",
        Discount = "discount",
        Gift = "gift",
    }
}

/// Goodwill given, in money or in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Concession {
    pub id: Id<Concession>,
    pub client: Id<Client>,
    pub kind: ConcessionKind,
    pub on: NaiveDate,
    /// What it cost in money.
    pub amount: Option<Money>,
    /// What it cost in time.
    pub minutes: Option<u32>,
    pub reason: Option<Text>,
    pub entry: Option<Id<Entry>>,
    pub complaint: Option<Id<Complaint>>,
}
