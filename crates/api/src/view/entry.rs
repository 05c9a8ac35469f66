//! Entries with what hangs on them, as screens see them.

use chrono::{DateTime, Utc};
use domain::attachment::Attachment;
use domain::boundary::Boundary;
use domain::client::{Client, Contact};
use domain::complaint::Complaint;
use domain::concession::{Concession, ConcessionKind};
use domain::entry::{Channel, Direction, Entry, Outcome};
use domain::incident::{
    Abuse, Cause, Gesture, GestureKind, Incident, IncidentKind, Severity, Target,
};
use domain::invoice::Invoice;
use domain::playbook::{Run, RunResult};
use domain::promise::Promise;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::ledger::PromiseView;
use crate::wire::{Key, Word};

/// What was written down, facts apart from feelings. Blank texts are kept as `null`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AccountView {
    pub facts: Option<String>,
    pub quotes: Option<String>,
    pub reading: Option<String>,
    pub feelings: Option<String>,
}

/// One logged interaction.
#[derive(Debug, Clone, Serialize, Type)]
pub struct EntryView {
    pub id: Key<Entry>,
    pub client: Key<Client>,
    pub at: DateTime<Utc>,
    pub zone: String,
    pub channel: Word<Channel>,
    pub direction: Option<Word<Direction>>,
    pub outcome: Word<Outcome>,
    pub minutes: Option<u32>,
    pub toll: Option<i8>,
    pub recovery_minutes: Option<u32>,
    pub account: AccountView,
    pub people: Vec<Key<Contact>>,
    pub incidents: Vec<IncidentView>,
    pub gestures: Vec<GestureView>,
    /// Promises that were made in it.
    pub promises: Vec<PromiseView>,
    /// Complaints that were raised in it.
    pub complaints: Vec<ComplaintMark>,
    /// Boundaries that were told in it.
    pub told: Vec<ToldMark>,
    pub attachments: Vec<AttachmentView>,
    /// Goodwill that was given in it.
    pub concessions: Vec<ConcessionMark>,
    /// Playbooks that were followed in it.
    pub runs: Vec<RunMark>,
    /// How often it was changed since it was written.
    pub versions: u32,
}

/// An incident, as a mark on its entry.
#[derive(Debug, Clone, Serialize, Type)]
pub struct IncidentView {
    pub id: Key<Incident>,
    pub kind: Word<IncidentKind>,
    pub severity: Word<Severity>,
    pub cause: Word<Cause>,
    pub manner: Option<Word<Abuse>>,
    pub toward: Option<Word<Target>>,
    pub boundary: Option<Key<Boundary>>,
    /// The boundary's rule, for a crossing.
    pub rule: Option<String>,
    /// Whether it counts in the standing: their conduct and, for a crossing, told before.
    pub counts: bool,
    pub invoice: Option<Key<Invoice>>,
    pub promise: Option<Key<Promise>>,
    pub complaint: Option<Key<Complaint>>,
    pub minutes: Option<u32>,
    pub note: Option<String>,
}

/// A gesture of the client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GestureView {
    pub id: Key<Gesture>,
    pub kind: Word<GestureKind>,
    pub note: Option<String>,
}

/// A complaint, as a mark on its entry.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ComplaintMark {
    pub id: Key<Complaint>,
    pub theme: String,
}

/// A boundary that was told, as a mark on its entry.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ToldMark {
    pub boundary: Key<Boundary>,
    pub rule: String,
}

/// Goodwill, as a mark on its entry.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ConcessionMark {
    pub id: Key<Concession>,
    pub kind: Word<ConcessionKind>,
    pub reason: Option<String>,
}

/// A playbook that was followed, as a mark on its entry.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RunMark {
    pub id: Key<Run>,
    pub title: String,
    pub result: Option<Word<RunResult>>,
}

/// A file kept in the journal.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AttachmentView {
    pub id: Key<Attachment>,
    pub name: String,
    pub media: String,
    /// In bytes.
    #[specta(type = i32)]
    pub size: u64,
}

/// A recording, to be listened to.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecordingView {
    /// Such as `audio/wav`.
    pub media: String,
    /// Its bytes as base64.
    pub base64: String,
}

/// A page of a timeline, newest first.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TimelinePage {
    pub entries: Vec<EntryView>,
    /// Hand this back to get the next page; `null` at the end.
    pub next: Option<String>,
}

/// What an entry said before it was changed.
#[derive(Debug, Clone, Serialize, Type)]
pub struct VersionView {
    pub replaced_at: DateTime<Utc>,
    pub at: DateTime<Utc>,
    pub zone: String,
    pub channel: Word<Channel>,
    pub minutes: Option<u32>,
    pub toll: Option<i8>,
    pub account: AccountView,
}
