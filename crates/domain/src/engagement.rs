//! Engagements: agreements with a client, their notice terms and their clauses.

use chrono::NaiveDate;

use crate::attachment::Attachment;
use crate::client::Client;
use crate::{closed_set, id::Id, money::Money, text::Text};

closed_set! {
    /// A unit of a period of time.
    pub enum Unit {
        Day = "day",
        WorkingDay = "working_day",
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        Year = "year",
    }
}

/// A number of units of time, such as three months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    pub count: u32,
    pub unit: Unit,
}

/// What follows the first term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Following {
    /// It ends by itself.
    Ends,
    /// It renews for another term of this length, again and again, unless notice is given.
    Renews(Period),
    /// It runs on without an end.
    OpenEnded,
}

closed_set! {
    /// The days on which an end may fall.
    pub enum EndOn {
        AnyDay = "any_day",
        EndOfWeek = "end_of_week",
        EndOfMonth = "end_of_month",
        EndOfQuarter = "end_of_quarter",
        EndOfHalfYear = "end_of_half_year",
        EndOfYear = "end_of_year",
        /// Only the last day of a running term.
        EndOfTerm = "end_of_term",
    }
}

closed_set! {
    /// What starts a notice period.
    pub enum CountsFrom { Receipt = "receipt", Sending = "sending" }
}

closed_set! {
    /// How notice is given.
    pub enum NoticeForm {
        Email = "email",
        Post = "post",
        RegisteredPost = "registered_post",
        Courier = "courier",
        InPerson = "in_person",
    }
}

impl NoticeForm {
    /// Returns how many days this form takes to arrive, unless the terms say otherwise.
    ///
    /// Counted carefully rather than hopefully: three days for ordinary post and five for
    /// registered post, which waits for a signature. A day late costs a whole term.
    pub const fn default_days(self) -> u32 {
        match self {
            Self::Email | Self::InPerson => 0,
            Self::Courier => 1,
            Self::Post => 3,
            Self::RegisteredPost => 5,
        }
    }
}

closed_set! {
    /// A convention of the terms that a person should confirm, because contracts differ.
    pub enum Convention {
        /// The period starts on receipt, or on sending.
        CountsFrom = "counts_from",
        /// An end may fall on these days.
        EndOn = "end_on",
        /// How the notice has to be given.
        Form = "form",
        /// What follows the first term.
        Following = "following",
    }
}

/// The terms under which an engagement can be ended, from a day on.
///
/// An amendment is a later row: dates before it are computed with the earlier terms.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeTerms {
    pub id: Id<NoticeTerms>,
    /// The first day these terms hold.
    pub effective_on: NaiveDate,
    /// The first term; `None` for an agreement without one.
    pub first_term: Option<Period>,
    pub following: Following,
    pub notice: Period,
    pub end_on: EndOn,
    pub counts_from: CountsFrom,
    /// The forms of notice that are allowed, with the days each takes to arrive. Empty: any form.
    pub forms: Vec<(NoticeForm, u32)>,
    /// Conventions that the person has confirmed; the others are shown as assumptions.
    pub confirmed: Vec<Convention>,
    /// Why the terms changed, for an amendment.
    pub note: Option<Text>,
}

/// An agreement with a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Engagement {
    pub id: Id<Engagement>,
    pub client: Id<Client>,
    pub title: Text,
    pub starts_on: NaiveDate,
    /// What it brings in for each period of payment, from the start on.
    pub value: Option<(Money, Period)>,
    /// What it brings in from later days on, oldest first.
    pub prices: Vec<Price>,
    /// The country whose public holidays count, as an ISO 3166 code, with its region if any.
    pub country: Option<String>,
    /// How many days before the notice deadline the review falls. By default 30.
    pub review_days: u32,
    /// The day it ended or will end, once that is settled.
    pub ends_on: Option<NaiveDate>,
    /// The day on which notice was given.
    pub notice_given_on: Option<NaiveDate>,
    /// The terms, oldest first; never empty.
    pub terms: Vec<NoticeTerms>,
}

impl Engagement {
    /// Returns the terms that hold on a day: the latest that are effective, or else the first.
    pub fn terms_on(&self, day: NaiveDate) -> Option<&NoticeTerms> {
        self.terms
            .iter()
            .filter(|it| it.effective_on <= day)
            .max_by_key(|it| it.effective_on)
            .or_else(|| self.terms.iter().min_by_key(|it| it.effective_on))
    }

    /// Returns what it brings in for each period of payment on a day.
    pub fn value_on(&self, day: NaiveDate) -> Option<(Money, Period)> {
        self.prices
            .iter()
            .filter(|it| it.from_on <= day)
            .max_by_key(|it| (it.from_on, it.id))
            .map(|it| (it.amount, it.per))
            .or(self.value)
    }
}

/// What an engagement brings in from a day on, after it was re-priced.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price {
    pub id: Id<Price>,
    /// The first day it holds.
    pub from_on: NaiveDate,
    pub amount: Money,
    pub per: Period,
}

closed_set! {
    /// What a clause is about.
    pub enum TermKind {
        Deposit = "deposit",
        PaymentDays = "payment_days",
        LateFee = "late_fee",
        Scope = "scope",
        Revisions = "revisions",
        ResponseTime = "response_time",
        WorkingHours = "working_hours",
        KillFee = "kill_fee",
        TerminationForCause = "termination_for_cause",
        Notice = "notice",
        Handover = "handover",
        Confidentiality = "confidentiality",
        Other = "other",
    }
}

/// A clause of an engagement, in its own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    pub id: Id<Term>,
    pub engagement: Id<Engagement>,
    pub kind: TermKind,
    /// The clause's own words.
    pub wording: Text,
    /// Where it stands, such as "section 4.2".
    pub place: Option<Text>,
    /// The file it stands in.
    pub contract: Option<Id<Attachment>>,
    /// The page of that file, from 1.
    pub page: Option<u32>,
    /// Its number where it has one: payment days, revisions included, hours to respond.
    pub number: Option<u32>,
}
