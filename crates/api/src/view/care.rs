//! Taking care of clients: hard times and check-ins, as screens see them.

use chrono::NaiveDate;
use domain::check_in::CheckIn;
use domain::complaint::Complaint;
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
