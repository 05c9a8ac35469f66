//! Complaints, and how they ended.

use chrono::NaiveDate;

use super::until::Until;
use crate::closed_set;
use crate::complaint::{Complaint, ComplaintStage, Importance};
use crate::id::Id;
use crate::incident::Cause;
use crate::text::Text;

closed_set! {
    /// How far a complaint has come, in short.
    pub enum ComplaintEnd {
        /// Not put right yet.
        Open = "open",
        /// Put right, and it stayed so.
        Fixed = "fixed",
        /// It came back after it was put right.
        Reopened = "reopened",
        Withdrawn = "withdrawn",
    }
}

/// One complaint.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplaintLine {
    pub complaint: Id<Complaint>,
    pub theme: Text,
    pub raised_on: NaiveDate,
    pub importance: Importance,
    pub cause: Cause,
    /// Whether it is about something that had been promised.
    pub promised: bool,
    pub end: ComplaintEnd,
    /// The day it came to that; for an open one the day of its last step.
    pub on: NaiveDate,
    /// How often it came back.
    pub reopened: u32,
}

pub(super) fn complaints(all: &[Complaint], until: Until) -> Vec<ComplaintLine> {
    let raised = all.iter().filter(|it| until.holds_day(it.raised_on));
    let mut found: Vec<ComplaintLine> = raised
        .map(|it| {
            let steps = || it.steps.iter().filter(|step| until.holds_day(step.on));
            let last = steps().next_back();
            let end = match last.map(|it| it.stage) {
                Some(ComplaintStage::Fixed | ComplaintStage::FollowedUp) => ComplaintEnd::Fixed,
                Some(ComplaintStage::Reopened) => ComplaintEnd::Reopened,
                Some(ComplaintStage::Withdrawn) => ComplaintEnd::Withdrawn,
                _ => ComplaintEnd::Open,
            };
            let back = steps().filter(|step| step.stage == ComplaintStage::Reopened).count();
            ComplaintLine {
                complaint: it.id,
                theme: it.theme.clone(),
                raised_on: it.raised_on,
                importance: it.importance,
                cause: it.cause,
                promised: it.promised,
                end,
                on: last.map_or(it.raised_on, |step| step.on),
                reopened: u32::try_from(back).unwrap_or(u32::MAX),
            }
        })
        .collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.raised_on), it.complaint));
    found
}
