//! Full-text search over everything that was written down.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed_set;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Kind, Query};

use crate::error::Error;
use crate::session::Session;
use crate::wire::{Key, Word};

/// How many hits a page has unless asked otherwise.
const PAGE: u32 = 50;

closed_set! {
    /// What a hit is.
    pub enum HitKind {
        Entry = "entry",
        Client = "client",
        Boundary = "boundary",
        Telling = "telling",
        Term = "term",
        Promise = "promise",
        Complaint = "complaint",
        Letter = "letter",
        Contact = "contact",
        Incident = "incident",
        Attachment = "attachment",
        Review = "review",
        Obligation = "obligation",
        HardTime = "hard_time",
        CheckIn = "check_in",
        Colleague = "colleague",
    }
}

/// Asks for what holds these words.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SearchRequest {
    pub text: String,
    pub client: Option<Key<Client>>,
    /// Empty for all kinds.
    pub kinds: Vec<Word<HitKind>>,
    /// Where the last page ended; `null` for the newest.
    pub before: Option<String>,
    /// 50 by default, 200 at most.
    pub limit: Option<u32>,
}

/// What was found, newest first.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FoundView {
    pub hits: Vec<HitView>,
    /// How many there are in all.
    #[specta(type = i32)]
    pub total: u64,
    /// Hand this back to get the next page; `null` at the end.
    pub next: Option<String>,
}

/// One hit.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HitView {
    pub kind: Word<HitKind>,
    pub id: String,
    pub client: Option<Key<Client>>,
    pub client_name: Option<String>,
    /// The name of the file that was found.
    pub name: Option<String>,
    pub at: DateTime<Utc>,
    /// The text around the first match.
    pub text: String,
    /// Where the words stand in `text`: begin and end, in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
}

const fn kind_of(kind: HitKind) -> Kind {
    match kind {
        HitKind::Entry => Kind::Entry,
        HitKind::Client => Kind::Client,
        HitKind::Boundary => Kind::Boundary,
        HitKind::Telling => Kind::Telling,
        HitKind::Term => Kind::Term,
        HitKind::Promise => Kind::Promise,
        HitKind::Complaint => Kind::Complaint,
        HitKind::Letter => Kind::Letter,
        HitKind::Contact => Kind::Contact,
        HitKind::Incident => Kind::Incident,
        HitKind::Attachment => Kind::Attachment,
        HitKind::Review => Kind::Review,
        HitKind::Obligation => Kind::Obligation,
        HitKind::HardTime => Kind::HardTime,
        HitKind::CheckIn => Kind::CheckIn,
        HitKind::Colleague => Kind::Colleague,
    }
}

const fn hit_kind(kind: Kind) -> HitKind {
    match kind {
        Kind::Entry => HitKind::Entry,
        Kind::Client => HitKind::Client,
        Kind::Boundary => HitKind::Boundary,
        Kind::Telling => HitKind::Telling,
        Kind::Term => HitKind::Term,
        Kind::Promise => HitKind::Promise,
        Kind::Complaint => HitKind::Complaint,
        Kind::Letter => HitKind::Letter,
        Kind::Contact => HitKind::Contact,
        Kind::Incident => HitKind::Incident,
        Kind::Attachment => HitKind::Attachment,
        Kind::Review => HitKind::Review,
        Kind::Obligation => HitKind::Obligation,
        Kind::HardTime => HitKind::HardTime,
        Kind::CheckIn => HitKind::CheckIn,
        Kind::Colleague => HitKind::Colleague,
    }
}

/// Folds a text as searching does, so that two spellings can be compared: case and diacritics are
/// ignored.
pub fn fold(text: &str) -> String {
    store::fold(text)
}

/// Returns what holds all of these words, ignoring case and diacritics, newest first.
///
/// The last word may be only begun. Words in double quotes are found side by side.
pub fn search(session: &Session, request: &SearchRequest) -> Result<FoundView, Error> {
    let kinds: Vec<Kind> = request.kinds.iter().map(|it| kind_of(it.0)).collect();
    let found = session.store.search(&Query {
        text: &request.text,
        client: request.client.map(|it| it.0),
        kinds: &kinds,
        before: request.before.as_deref().and_then(|it| it.parse().ok()),
        limit: request.limit.unwrap_or(PAGE).clamp(1, 200),
    })?;
    let names = session.read().client_names()?;
    Ok(FoundView {
        hits: found
            .hits
            .into_iter()
            .map(|it| HitView {
                kind: Word(hit_kind(it.kind)),
                id: it.id.to_string(),
                client: it.client.map(Key),
                client_name: it.client.and_then(|id| names.get(&id)).map(ToString::to_string),
                name: it.name,
                at: it.at,
                text: it.text,
                marks: it
                    .marks
                    .iter()
                    .filter_map(|(from, to)| {
                        Some((u32::try_from(*from).ok()?, u32::try_from(*to).ok()?))
                    })
                    .collect(),
            })
            .collect(),
        total: found.total,
        next: found.next.map(|it| it.to_string()),
    })
}
