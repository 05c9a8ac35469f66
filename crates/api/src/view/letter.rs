//! Letters, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::client::Client;
use domain::engagement::{Engagement, NoticeForm};
use domain::letter::{Letter, LetterKind, LetterState, Tone};
use serde::Serialize;
use specta::Type;

use super::engagement::EndView;
use super::standing::CiteView;
use crate::wire::{Key, Word};

/// A letter kept with a client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LetterView {
    pub id: Key<Letter>,
    pub client: Key<Client>,
    pub client_name: String,
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<LetterKind>,
    pub tone: Word<Tone>,
    pub language: String,
    /// Letterhead, recipient and date line, as they stand above the subject on paper.
    pub head: Vec<String>,
    pub subject: String,
    /// From the salutation to the signature.
    pub body: String,
    /// The body as it was drafted.
    pub drafted: String,
    pub state: Word<LetterState>,
    pub written_at: DateTime<Utc>,
    pub ends_on: Option<NaiveDate>,
    pub form: Option<Word<NoticeForm>>,
    pub sent_on: Option<NaiveDate>,
}

/// A draft made from records, before it is kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DraftView {
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub tone: Word<Tone>,
    pub language: String,
    /// Letterhead, recipient and date line, as they stand above the subject on paper.
    pub head: Vec<ParagraphView>,
    pub subject: String,
    /// From the salutation to the signature: what can be edited.
    pub body: String,
    /// The parts of the body with the records they come from, in order.
    pub paragraphs: Vec<ParagraphView>,
    pub ends_on: Option<NaiveDate>,
    pub form: Word<NoticeForm>,
    pub sent_on: NaiveDate,
    /// How the end date was found; `null` where there is no engagement to end.
    pub end: Option<EndView>,
    /// Who it goes to by mail, where an address is known.
    pub to: Option<String>,
}

/// A paragraph and what its facts come from.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ParagraphView {
    pub text: String,
    pub sources: Vec<CiteView>,
}
