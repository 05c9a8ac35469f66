//! Letters: kinds, tones, and what a parting letter is made of.

use chrono::{DateTime, NaiveDate, Utc};

use crate::client::Client;
use crate::engagement::{Engagement, NoticeForm};
use crate::{closed_set, id::Id, text::Text};

pub mod parting;

closed_set! {
    /// A kind of letter.
    pub enum LetterKind { Parting = "parting" }
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

/// A letter to a client, kept with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub id: Id<Letter>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    pub kind: LetterKind,
    pub tone: Tone,
    /// The language it is written in.
    pub language: String,
    pub subject: Text,
    pub body: Text,
    /// The body as it was drafted, to compare with.
    pub drafted: Text,
    pub state: LetterState,
    pub written_at: DateTime<Utc>,
    /// The last day of the engagement that the letter names.
    pub ends_on: Option<NaiveDate>,
    pub form: Option<NoticeForm>,
    pub sent_on: Option<NaiveDate>,
}
