//! Recovery plans: "make it right", with agreed criteria and an outcome.

use chrono::NaiveDate;

use crate::client::Client;
use crate::complaint::Complaint;
use crate::concession::Concession;
use crate::invoice::{Cost, Work};
use crate::promise::Promise;
use crate::{closed_set, id::Id, text::Text};

/// How long a plan runs unless agreed otherwise.
pub const DEFAULT_DAYS: i64 = 30;

/// The days of a plan on which it is checked, counted from its start.
pub const CHECK_DAYS: [i64; 4] = [7, 14, 21, 30];

closed_set! {
    /// How a recovery plan ended.
    pub enum RecoveryOutcome {
        Worked = "worked",
        Failed = "failed",
        /// Stopped before it could be told.
        Stopped = "stopped",
    }
}

/// A plan to make something right, by default for 30 days at no charge.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    pub id: Id<Recovery>,
    pub client: Id<Client>,
    pub complaint: Option<Id<Complaint>>,
    /// What both sides agreed would count as right.
    pub criteria: Text,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// What was seen at each check.
    pub checks: Vec<RecoveryCheck>,
    pub ended: Option<(RecoveryOutcome, NaiveDate)>,
    pub note: Option<Text>,
    /// What both sides promise in it and what it takes, in the order in which it was added.
    pub parts: Vec<RecoveryPart>,
}

/// A record that belongs to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryPart {
    /// What either side does for it.
    Promise(Id<Promise>),
    /// Hours that it took.
    Work(Id<Work>),
    /// Money that was spent on it.
    Cost(Id<Cost>),
    /// Goodwill that was given in it.
    Concession(Id<Concession>),
}

/// What was seen at a check of a recovery plan.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryCheck {
    pub id: Id<RecoveryCheck>,
    pub on: NaiveDate,
    /// Whether the plan is on its way to its criteria.
    pub on_track: bool,
    pub note: Option<Text>,
}
