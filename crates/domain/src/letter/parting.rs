//! What a parting letter is made of: values read from the record, each with its source.
//!
//! Nobody's quotes, notes, readings or feelings are here, so no letter can repeat them. The draft
//! names the incident instead, and the page shows its entry beside the letter.

use chrono::NaiveDate;

use crate::boundary::{Boundary, Telling};
use crate::client::{Address, Client, ClientKind, Contact};
use crate::engagement::{EndOn, Engagement, NoticeForm, NoticeTerms, Period, Term};
use crate::incident::{Abuse, Cause, Incident, Severity, Target};
use crate::invoice::Invoice;
use crate::letter::Tone;
use crate::promise::Promise;
use crate::{closed_set, id::Id, money::Money, text::Text};

/// The record that a fact in a letter comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The person's own details.
    Settings,
    Client(Id<Client>),
    Contact(Id<Contact>),
    Engagement(Id<Engagement>),
    NoticeTerms(Id<NoticeTerms>),
    Term(Id<Term>),
    Promise(Id<Promise>),
    Invoice(Id<Invoice>),
    Incident(Id<Incident>),
    Telling(Id<Telling>),
    /// What the person chose for this letter: its place, its day, an end without recorded terms.
    Chosen,
}

/// Everything a parting letter may say.
#[derive(Debug, Clone, PartialEq)]
pub struct PartingFacts {
    pub tone: Tone,
    pub sender: Sender,
    pub recipient: Recipient,
    /// Where the letter is written.
    pub place: Option<Text>,
    /// The day the letter bears.
    pub written_on: NaiveDate,
    pub form: NoticeForm,
    /// What is being ended; `None` where no agreement is recorded.
    pub agreement: Option<Agreement>,
    /// When it ends; `None` where that is not known.
    pub end: Option<PartingEnd>,
    /// Open promises of ours.
    pub promises: Vec<OpenPromise>,
    /// Invoices that are not fully paid.
    pub invoices: Vec<OpenInvoice>,
    /// Incidents of any cause. Which of them may be named is decided by [`PartingFacts::reasons`].
    pub incidents: Vec<LoggedIncident>,
}

/// Who the letter is from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sender {
    pub name: Option<Text>,
    pub business: Option<Text>,
    pub postal: Option<Text>,
    pub email: Option<Text>,
    pub phone: Option<Text>,
}

/// Who the letter is to.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipient {
    pub client: Id<Client>,
    pub name: Text,
    pub kind: ClientKind,
    pub address_form: Address,
    /// The person letters go to.
    pub contact: Option<(Id<Contact>, Text)>,
    pub postal: Option<Text>,
}

/// The agreement that ends, and the terms under which it can.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    pub id: Id<Engagement>,
    pub title: Text,
    pub starts_on: NaiveDate,
    pub notice: Option<(Id<NoticeTerms>, Period)>,
    /// The clause about notice, where it was recorded.
    pub clause: Option<Clause>,
}

/// A clause in its own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    pub term: Id<Term>,
    pub wording: Text,
    pub place: Option<Text>,
}

closed_set! {
    /// What makes an agreement end on its last day.
    pub enum EndKind {
        /// The notice period has run out.
        AfterNotice = "after_notice",
        /// A term runs out and, because of this notice, no other follows.
        EndOfTerm = "end_of_term",
        /// It would end then without any notice.
        ByItself = "by_itself",
        /// The person chose the day; no terms say otherwise.
        Chosen = "chosen",
    }
}

impl EndKind {
    /// Returns the kind of end that a notice under these terms brings about.
    pub fn of_notice(terms: &NoticeTerms) -> Self {
        if terms.end_on == EndOn::EndOfTerm { Self::EndOfTerm } else { Self::AfterNotice }
    }
}

/// The end that the letter announces.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartingEnd {
    pub kind: EndKind,
    /// The last day.
    pub on: NaiveDate,
    /// The next possible end, should this notice not be in time for the first.
    pub otherwise_on: Option<NaiveDate>,
}

/// A promise of ours that is still to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPromise {
    pub id: Id<Promise>,
    pub wording: Text,
    pub due_on: NaiveDate,
}

/// An invoice with something left to pay.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenInvoice {
    pub id: Id<Invoice>,
    pub number: Option<Text>,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
    /// What is left to pay.
    pub open: Money,
}

/// An incident as far as a letter may know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedIncident {
    pub id: Id<Incident>,
    pub on: NaiveDate,
    pub cause: Cause,
    pub severity: Severity,
    pub what: Happened,
}

/// What happened, with what a letter needs to name it.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    Abuse {
        manner: Abuse,
        toward: Target,
    },
    Crossing {
        boundary: Id<Boundary>,
        /// The latest telling before this crossing; `None` where there was none.
        told: Option<Told>,
    },
    LatePayment {
        invoice: Option<LateInvoice>,
    },
    UnpaidScope,
    BrokenPromise {
        promise: Option<OpenPromise>,
    },
    /// Complaining is a client's right, so a letter never names it.
    Complaint,
}

/// The dated fact that a boundary was told, in the words that were used.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub telling: Id<Telling>,
    pub on: NaiveDate,
    pub wording: Text,
}

/// An invoice that was not paid by its day.
#[derive(Debug, Clone, PartialEq)]
pub struct LateInvoice {
    pub id: Id<Invoice>,
    pub number: Option<Text>,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
}

/// One reason for parting: incidents of the same kind, oldest first, never empty.
pub type Reason<'a> = Vec<&'a LoggedIncident>;

/// How many reasons a letter names at most: enough to be understood, too few to be a charge sheet.
pub const MOST_REASONS: usize = 3;

impl PartingFacts {
    /// Returns the weightiest reasons that an honest letter may name, in the order they began.
    ///
    /// Only their conduct counts, and a crossing only where the boundary had been told before it.
    /// Nothing later than the letter's own day is named. Incidents of the same kind are one reason.
    pub fn reasons(&self) -> Vec<Reason<'_>> {
        let mut reasons: Vec<Reason<'_>> = Vec::new();
        let mut incidents: Vec<_> = self
            .incidents
            .iter()
            .filter(|it| it.on <= self.written_on && it.may_be_named())
            .collect();
        incidents.sort_by_key(|it| (it.on, it.id));
        incidents.dedup_by_key(|it| it.id);
        for incident in incidents {
            match reasons.iter_mut().find(|it| incident.what.is_like(&it[0].what)) {
                Some(reason) => reason.push(incident),
                None => reasons.push(vec![incident]),
            }
        }
        // Stable, so that of two equals the one that began first stays first.
        reasons.sort_by_key(|it| std::cmp::Reverse(weight(it)));
        reasons.truncate(MOST_REASONS);
        reasons.sort_by_key(|it| (it[0].on, it[0].id));
        reasons
    }
}

impl LoggedIncident {
    fn may_be_named(&self) -> bool {
        self.cause == Cause::TheirConduct
            && match &self.what {
                Happened::Crossing { told, .. } => told.as_ref().is_some_and(|it| it.on <= self.on),
                Happened::Complaint => false,
                _ => true,
            }
    }
}

impl Happened {
    /// Returns whether two incidents are the same thing happening again.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Abuse { manner, toward },
                Self::Abuse { manner: other_manner, toward: other_toward },
            ) => (manner, toward) == (other_manner, other_toward),
            (Self::Crossing { boundary, .. }, Self::Crossing { boundary: other, .. }) => {
                boundary == other
            }
            (Self::LatePayment { invoice }, Self::LatePayment { invoice: other }) => {
                invoice.is_some() == other.is_some()
            }
            (Self::BrokenPromise { promise }, Self::BrokenPromise { promise: other }) => {
                promise.is_some() == other.is_some()
            }
            (Self::UnpaidScope, Self::UnpaidScope) => true,
            _ => false,
        }
    }
}

/// Returns what a reason weighs: harm to people first, then how grave and how often.
///
/// Each severity doubles the one below it, so that two moderate incidents weigh as one serious.
fn weight(reason: &Reason<'_>) -> (bool, u32, NaiveDate) {
    let harm = |it: &&LoggedIncident| matches!(&it.what, Happened::Abuse { manner, .. } if manner.is_unsafe());
    let grave = |it: &&LoggedIncident| match it.severity {
        Severity::Minor => 1,
        Severity::Moderate => 2,
        Severity::Serious => 4,
    };
    let latest = reason.iter().map(|it| it.on).max().unwrap_or_default();
    (reason.iter().any(harm), reason.iter().map(grave).sum(), latest)
}

#[cfg(test)]
mod tests;
