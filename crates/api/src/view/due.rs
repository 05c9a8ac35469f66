//! What is due, as screens see it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::DueKind;
use domain::client::Client;
use domain::engagement::NoticeForm;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::wire::{Key, Word};

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DueView {
    pub kind: Word<DueKind>,
    pub client: Key<Client>,
    pub client_name: String,
    /// The id of the record it comes from, whose noun follows from its kind.
    pub record: String,
    pub on: NaiveDate,
    /// The minute and its zone, for what is due at one.
    pub at: Option<DateTime<Utc>>,
    pub zone: Option<String>,
    /// What the record is called: an agreement's title, a promise's wording, a complaint's theme.
    pub name: Option<String>,
    /// For a notice deadline: the last day to send by each form, the earliest first.
    pub forms: Vec<FormDay>,
    /// For a notice deadline: the end it gives.
    pub ends_on: Option<NaiveDate>,
    pub overdue: bool,
    /// When it was reminded of last.
    pub reminded_at: Option<DateTime<Utc>>,
    /// Whether that came after its time.
    pub late: bool,
    /// Until when it is to be quiet, where that is ahead.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// The person is done with it, and is reminded no more.
    pub done: bool,
}

/// The last day to send by a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FormDay {
    pub form: Word<NoticeForm>,
    pub on: NaiveDate,
}

/// Which thing due is meant, as its view says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DueRef {
    pub kind: Word<DueKind>,
    pub record: String,
    pub on: NaiveDate,
    pub at: Option<DateTime<Utc>>,
}

/// Everything that is due.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CalendarView {
    pub today: NaiveDate,
    /// Overdue and ahead, in order.
    pub dues: Vec<DueView>,
    /// The public holidays of the person's own country, from a year back to three years ahead.
    pub holidays: Vec<HolidayName>,
}

/// A public holiday, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HolidayName {
    pub on: NaiveDate,
    pub name: Option<String>,
}
