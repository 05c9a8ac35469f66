//! Letters: kinds, tones, what a person chooses for one, and what becomes of it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::attachment::Attachment;
use crate::boundary::Boundary;
use crate::client::Client;
use crate::colleague::Colleague;
use crate::complaint::Complaint;
use crate::engagement::{Engagement, NoticeForm};
use crate::incident::Incident;
use crate::recovery::Recovery;
use crate::template::Template;
use crate::{closed_set, id::Id, text::Text};

pub mod cooling;
pub mod facts;
pub mod gate;
pub mod lint;
pub mod reasons;
pub mod runway;

use gate::Handled;

closed_set! {
    /// A kind of letter.
    pub enum LetterKind {
        Parting = "parting",
        NotRenewing = "not_renewing",
        BoundaryReminder = "boundary_reminder",
        /// What a new client can expect, at first contact.
        Expectations = "expectations",
        /// That a complaint was heard.
        Acknowledgement = "acknowledgement",
        Apology = "apology",
        MakeItRight = "make_it_right",
        RecoveryOutcome = "recovery_outcome",
        PaymentReminder = "payment_reminder",
        Referral = "referral",
        ClosingStatement = "closing_statement",
    }
}

impl LetterKind {
    /// Returns whether a letter of this kind ends a relationship: it has a tone, and passes the
    /// gate before it is released.
    pub const fn ends(self) -> bool {
        matches!(self, Self::Parting | Self::NotRenewing)
    }

    /// Returns whether a letter of this kind waits until the heat is over. An answer that somebody
    /// is waiting for does not: that a complaint was heard, that we are sorry, how we would put it
    /// right; nor does how we work.
    pub const fn cools_off(self) -> bool {
        !matches!(
            self,
            Self::Acknowledgement | Self::Apology | Self::MakeItRight | Self::Expectations
        )
    }
}

closed_set! {
    /// How much a parting letter says of the reasons.
    pub enum Tone {
        /// Names what was logged as their conduct.
        Honest = "honest",
        /// Gives a true but general reason.
        Discreet = "discreet",
        NoReason = "no_reason",
    }
}

closed_set! {
    /// Whether a letter can still change.
    pub enum LetterState { Draft = "draft", Released = "released" }
}

/// What a person chose for a letter, beyond its kind and tone. What is `None` or empty is chosen
/// from the record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// The name of the opening and of the closing in the catalogue; the first of each by default.
    pub opening: Option<String>,
    pub closing: Option<String>,
    /// The incidents that an honest letter names; `None` for the weightiest.
    pub reasons: Option<Vec<Id<Incident>>>,
    pub boundaries: Vec<Id<Boundary>>,
    pub complaint: Option<Id<Complaint>>,
    pub recovery: Option<Id<Recovery>>,
    /// What it is about, in words meant for the client.
    pub account: Option<Text>,
    /// What is offered.
    pub offer: Option<Text>,
    /// The day by which we answer, they pay, or they decide.
    pub answer_on: Option<NaiveDate>,
    /// The day from which work is suspended.
    pub pause_on: Option<NaiveDate>,
    /// The last day that a letter that ends things names; the earliest that its notice gives, by
    /// default.
    pub end_on: Option<NaiveDate>,
    /// Colleagues who are named.
    pub colleagues: Vec<Id<Colleague>>,
    /// The template it is written with, instead of the product's own words.
    pub template: Option<Id<Template>>,
}

/// A letter to a client, kept with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub id: Id<Letter>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    pub kind: LetterKind,
    pub tone: Tone,
    pub choices: Choices,
    /// The language it is written in.
    pub language: String,
    pub subject: Text,
    pub body: Text,
    /// The body as it was drafted, to compare with.
    pub drafted: Text,
    /// The subject as it was drafted, where that is known.
    pub drafted_subject: Option<Text>,
    pub state: LetterState,
    pub written_at: DateTime<Utc>,
    /// When its words were last changed.
    pub changed_at: DateTime<Utc>,
    /// The last day of the engagement that the letter names.
    pub ends_on: Option<NaiveDate>,
    pub form: Option<NoticeForm>,
    /// The day that the letter bears: the one on which it is meant to be sent.
    pub sent_on: Option<NaiveDate>,
    /// What was decided about each open obligation, before the letter is released.
    pub handled: Vec<Handled>,
    /// When it was read a second time beside the facts.
    pub read_again_at: Option<DateTime<Utc>>,
    pub released_at: Option<DateTime<Utc>>,
    /// Why it was released against advice: while cooling off, or with findings that should stop it.
    pub override_reason: Option<Text>,
    /// The day it really went out.
    pub went_on: Option<NaiveDate>,
    /// A tracking number, or whatever else shows that it went out.
    pub proof: Option<Text>,
    /// The file that shows that it went out.
    pub proof_file: Option<Id<Attachment>>,
    /// What it said before it was changed, oldest first.
    pub versions: Vec<LetterVersion>,
}

/// What a letter said before it was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterVersion {
    pub id: Id<LetterVersion>,
    /// When this version gave way to the next.
    pub replaced_at: DateTime<Utc>,
    pub subject: Text,
    pub body: Text,
    /// The day that it bore, where that is known.
    pub sent_on: Option<NaiveDate>,
}
