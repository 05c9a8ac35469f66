//! What a letter is made of: values read from the record, each with its source.
//!
//! Nobody's quotes, notes, readings or feelings are here, so no letter can repeat them. The draft
//! names the incident instead, and the page shows its entry beside the letter.

use chrono::NaiveDate;

use crate::boundary::{Boundary, Telling};
use crate::client::{Address, Client, ClientKind, Contact};
use crate::colleague::Colleague;
use crate::complaint::Complaint;
use crate::concession::{Concession, ConcessionKind};
use crate::engagement::{EndOn, Engagement, NoticeForm, NoticeTerms, Period, Term, TermKind};
use crate::incident::{Abuse, Cause, Incident, Severity, Target};
use crate::invoice::Invoice;
use crate::letter::{Choices, LetterKind, Tone};
use crate::obligation::{Obligation, ObligationKind};
use crate::promise::Promise;
use crate::recovery::{Recovery, RecoveryOutcome};
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
    Boundary(Id<Boundary>),
    Telling(Id<Telling>),
    Complaint(Id<Complaint>),
    Recovery(Id<Recovery>),
    Concession(Id<Concession>),
    Obligation(Id<Obligation>),
    Colleague(Id<Colleague>),
    /// What the person chose for this letter: its place, its day, an end that is not simply
    /// the first that the terms give.
    Chosen,
}

/// Everything a letter may say.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterFacts {
    pub kind: LetterKind,
    pub choices: Choices,
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
    /// Incidents of any cause. Which of them may be named is decided by [`LetterFacts::reasons`].
    pub incidents: Vec<LoggedIncident>,
    pub matter: Matter,
}

/// What a letter may be about, besides an end and its reasons.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matter {
    /// The boundaries to remind of, or to tell at first contact.
    pub boundaries: Vec<StatedBoundary>,
    /// Clauses of the agreement.
    pub clauses: Vec<(TermKind, Clause)>,
    pub complaint: Option<RaisedComplaint>,
    pub recovery: Option<Plan>,
    /// Promises of ours that were not kept in time, with the day on which they were kept after all.
    pub broken: Vec<(OpenPromise, Option<NaiveDate>)>,
    /// Open promises of theirs that belong to the recovery plan.
    pub theirs: Vec<OpenPromise>,
    /// Goodwill given for the complaint.
    pub concessions: Vec<Given>,
    /// Obligations of ours, settled or not.
    pub obligations: Vec<Owed>,
    /// How many invoices have been paid in full.
    pub paid_invoices: usize,
    /// Colleagues who are named, each with their consent.
    pub colleagues: Vec<Named>,
}

/// A boundary with what was made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedBoundary {
    pub id: Id<Boundary>,
    pub rule: Text,
    pub instead: Option<Text>,
    /// The clause it rests on.
    pub clause: Option<Clause>,
    /// The first telling; `None` where it was never told.
    pub told: Option<Told>,
    /// The days after it was told on which it was not kept.
    pub crossed: Vec<(Id<Incident>, NaiveDate)>,
}

/// A complaint as far as a letter may know of it: what we wrote down about it stays with us.
#[derive(Debug, Clone, PartialEq)]
pub struct RaisedComplaint {
    pub id: Id<Complaint>,
    pub theme: Text,
    pub raised_on: NaiveDate,
    pub cause: Cause,
}

/// A recovery plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub id: Id<Recovery>,
    pub criteria: Text,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// What was seen at each check: the day, and whether it was on its way.
    pub checks: Vec<(NaiveDate, bool)>,
    pub ended: Option<(RecoveryOutcome, NaiveDate)>,
}

/// A concession as a letter names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    pub id: Id<Concession>,
    pub kind: ConcessionKind,
    pub amount: Option<Money>,
    pub minutes: Option<u32>,
}

/// An obligation as a letter names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed {
    pub id: Id<Obligation>,
    pub kind: ObligationKind,
    /// Whether it is a step of the parting that a released letter put on our list: its wording is a
    /// note to ourselves, and a letter says it in words of its own.
    pub is_step: bool,
    pub wording: Text,
    pub amount: Option<Money>,
    pub due_on: Option<NaiveDate>,
    pub settled_on: Option<NaiveDate>,
}

/// A colleague who is named to a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub id: Id<Colleague>,
    pub name: Text,
    pub fits: Text,
    pub reach: Option<Text>,
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
        /// The person chose a later day than the first that notice gives.
        Later = "later",
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
