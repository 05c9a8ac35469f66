//! Contract dates: the next notice deadline, and the end if notice is given on a day.
//!
//! Every answer carries its working, step by step.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::closed_set;
use crate::engagement::{Convention, NoticeForm, Period};

/// The days that are not working days besides Saturdays and Sundays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holidays(pub BTreeSet<NaiveDate>);

closed_set! {
    /// What a step of the working does.
    pub enum StepKind {
        /// A term begins or ends on this day.
        TermEnds = "term_ends",
        /// The days on which an end may fall give this day.
        EndMayFall = "end_may_fall",
        /// The notice period, counted from this day.
        PeriodCounted = "period_counted",
        /// The period is longer than what is left, so the next possible end counts.
        TooLate = "too_late",
        /// The notice must have arrived by this day.
        ArrivesBy = "arrives_by",
        /// It takes this many days to arrive.
        TakesToArrive = "takes_to_arrive",
        /// The day is not a working day, so the last day to send is earlier.
        RolledBack = "rolled_back",
        /// The notice is sent on this day.
        Sent = "sent",
        /// The engagement ends by itself on this day.
        EndsByItself = "ends_by_itself",
    }
}

/// One step of the working. The words are in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    /// The day this step arrives at.
    pub day: NaiveDate,
    /// The period it counts with, where it does.
    pub period: Option<Period>,
}

/// The last day to send, for one form of notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub form: NoticeForm,
    /// The last day on which sending still gives `ends_on`.
    pub send_by: NaiveDate,
    /// The day the engagement then ends.
    pub ends_on: NaiveDate,
    pub working: Vec<Step>,
}

/// Where the terms of an engagement stand on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The term that runs on the day, by its first and last day; `None` when open-ended.
    pub term: Option<(NaiveDate, NaiveDate)>,
    /// The next deadline by each allowed form, the earliest to send first. Empty where notice is
    /// not needed any more (it has ended, or ends by itself).
    pub deadlines: Vec<Deadline>,
    /// The day it ends by itself, where it does.
    pub ends_by_itself_on: Option<NaiveDate>,
    /// The day to review it: before the earliest deadline.
    pub review_on: Option<NaiveDate>,
    /// Conventions that the person has not confirmed.
    pub assumptions: Vec<Convention>,
}

/// The end, if notice is sent on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub form: NoticeForm,
    pub sent_on: NaiveDate,
    /// The day it arrives.
    pub arrives_on: NaiveDate,
    /// The last day of the engagement.
    pub ends_on: NaiveDate,
    pub working: Vec<Step>,
}
