//! Playbooks and their runs, as screens see them.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::entry::Entry;
use domain::id::Id;
use domain::playbook::{Blank, BuiltIn, Mark, Occasion, Run, RunResult, Which};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use specta::datatype::DataType;
use specta::{Type, Types};

use crate::wire::{Key, Word};

/// Which playbook it is, as text: the word of one that came with the product, or the id of one's
/// own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhichKey(pub Which);

impl Serialize for WhichKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Which::BuiltIn(it) => serializer.serialize_str(it.word()),
            Which::Own(id) => serializer.collect_str(&id),
        }
    }
}

impl<'de> Deserialize<'de> for WhichKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        let built_in = BuiltIn::from_word(&text).map(Which::BuiltIn);
        let which = built_in.or_else(|| Id::parse(&text).map(Which::Own));
        which.map(Self).ok_or_else(|| D::Error::custom("no playbook is called that"))
    }
}

impl Type for WhichKey {
    fn definition(types: &mut Types) -> DataType {
        String::definition(types)
    }
}

/// A part of a line: text, or what is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PieceView {
    /// Empty for a blank.
    pub text: String,
    pub blank: Option<Word<Blank>>,
}

/// Where a step leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NextView {
    /// The answer that leads there; `null` where there is only one way.
    pub answer: Option<String>,
    /// The place of the step, from 0; `null` for the end.
    pub to: Option<u32>,
}

/// Listening without interrupting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ListenView {
    /// For at least so long; `null` for as long as it takes.
    pub minutes: Option<u16>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PlaybookStep {
    pub name: String,
    pub act: Vec<PieceView>,
    pub lines: Vec<Vec<PieceView>>,
    pub marks: Vec<Word<Mark>>,
    pub listen: Option<ListenView>,
    /// At least one.
    pub next: Vec<NextView>,
}

/// How often a playbook was followed, and how that turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct PastView {
    pub times: u32,
    pub helped: u32,
    pub partly: u32,
    pub did_not_help: u32,
    pub broken_off: u32,
    pub unsaid: u32,
}

/// A playbook in a list.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PlaybookRow {
    pub key: WhichKey,
    pub title: String,
    pub purpose: Vec<PieceView>,
    /// Whether it is one of the compact protocols.
    pub protocol: bool,
    /// Whether the person wrote it.
    pub own: bool,
    /// The one it was copied from.
    pub from: Option<WhichKey>,
    /// Where it is worth offering.
    pub occasions: Vec<Word<Occasion>>,
    pub past: PastView,
}

/// A playbook to follow or to read.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PlaybookView {
    pub row: PlaybookRow,
    pub steps: Vec<PlaybookStep>,
    /// The whole as a text that can be changed.
    pub text: String,
    /// How it has gone with the client that was asked about.
    pub past_here: Option<PastView>,
    /// The last runs, newest first; with the client that was asked about, where one was.
    pub runs: Vec<RunView>,
}

/// A playbook that was followed.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RunView {
    pub id: Key<Run>,
    pub client: Key<Client>,
    pub client_name: String,
    pub title: String,
    pub started_at: DateTime<Utc>,
    pub ended_at: DateTime<Utc>,
    pub zone: String,
    pub entry: Option<Key<Entry>>,
    pub steps: Vec<RunStepView>,
    pub result: Option<Word<RunResult>>,
    pub note: Option<String>,
}

/// A step that was taken.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RunStepView {
    pub name: String,
    pub done_at: DateTime<Utc>,
    pub answer: Option<String>,
}

/// What can be said of a text that may become a playbook.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TextCheck {
    /// Nothing is wrong where there is none.
    pub problems: Vec<TextProblem>,
    /// Its steps, where it can be read.
    pub steps: Vec<PlaybookStep>,
}

/// Something that is wrong with a text.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TextProblem {
    /// From 1.
    pub line: u32,
    /// What is wrong and what to do, as a sentence with the line in it.
    pub message: String,
}
