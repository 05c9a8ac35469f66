//! Complaints: what a client is unhappy about, and how far it has come.

pub mod sorter;

use chrono::NaiveDate;

use crate::client::Client;
use crate::entry::Entry;
use crate::incident::Cause;
use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// How much a complaint matters to the client.
    pub enum Importance { Low = "low", Medium = "medium", High = "high" }
}

closed_set! {
    /// How far a complaint has come.
    pub enum ComplaintStage {
        Heard = "heard",
        Restated = "restated",
        /// They confirmed that we understood.
        Confirmed = "confirmed",
        Offered = "offered",
        Fixed = "fixed",
        FollowedUp = "followed_up",
        /// It came back after a fix.
        Reopened = "reopened",
        Withdrawn = "withdrawn",
    }
}

impl ComplaintStage {
    /// Returns whether nothing more has to be done about it, unless it comes back.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Fixed | Self::FollowedUp | Self::Withdrawn)
    }
}

/// From how many complaints within a year on somebody complains often: one a season.
pub const OFTEN: usize = 4;

/// Returns whether a client had complained often by a day, within the year before it.
pub fn complains_often(all: &[Complaint], on: NaiveDate) -> bool {
    let year = on - chrono::TimeDelta::days(365);
    all.iter().filter(|it| (year..=on).contains(&it.raised_on)).count() >= OFTEN
}

/// What a client is unhappy about.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    pub id: Id<Complaint>,
    pub client: Id<Client>,
    /// The entry in which it was raised.
    pub entry: Option<Id<Entry>>,
    /// A short theme, such as "colours" or "invoice".
    pub theme: Text,
    pub summary: Option<Text>,
    pub importance: Importance,
    pub cause: Cause,
    /// Whether it is about something that had been promised at all.
    pub promised: bool,
    pub raised_on: NaiveDate,
    /// Every stage it went through, in order.
    pub steps: Vec<ComplaintStep>,
}

/// A stage a complaint reached on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplaintStep {
    pub id: Id<ComplaintStep>,
    pub stage: ComplaintStage,
    pub on: NaiveDate,
    pub entry: Option<Id<Entry>>,
    pub note: Option<Text>,
}

impl Complaint {
    /// Returns how far it had come by the end of a day.
    pub fn stage(&self, on: NaiveDate) -> ComplaintStage {
        self.steps
            .iter()
            .rfind(|step| step.on <= on)
            .map_or(ComplaintStage::Heard, |step| step.stage)
    }
}
