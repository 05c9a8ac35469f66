//! Taking care of clients: hard times and check-ins, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::check_in::CheckIn;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::entry::Entry;
use domain::hard_time::HardTime;
use serde::Serialize;
use specta::Type;

use crate::wire::Key;

/// Days on which a client had it hard.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HardTimeView {
    pub id: Key<HardTime>,
    pub since_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
    /// Whether today is one of them.
    pub holds: bool,
    pub note: Option<String>,
}

/// A planned check-in.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CheckInView {
    pub id: Key<CheckIn>,
    pub complaint: Option<Key<Complaint>>,
    pub about: String,
    pub due_on: NaiveDate,
    /// Whether it is a short note, written by hand.
    pub by_hand: bool,
    pub done_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// What to say, or to write, when asking whether a fix held.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FollowUpView {
    /// Whether this client complains often, so that a note by hand is worth it.
    pub often: bool,
    pub say: String,
    /// A short note to write by hand.
    pub note: String,
}

/// An entry in which it got hot, less than a day ago.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HeatView {
    pub entry: Key<Entry>,
    pub at: DateTime<Utc>,
    /// Until then nothing has to be decided.
    pub until: DateTime<Utc>,
    pub toll: Option<i8>,
    pub recovery_minutes: Option<u32>,
}

/// The same, with whom it was.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TodayHeat {
    pub client: Key<Client>,
    pub client_name: String,
    pub heat: HeatView,
}
