//! Failures that cross the wire: a code, a sentence and a hint.
//!
//! A code exists only where a screen treats it differently. Nobody matches on the sentence.

use serde::Serialize;
use specta::Type;

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The record is not there any more.
    NotFound,
    /// What was typed cannot be kept; the sentence says what and why.
    Invalid,
    /// It cannot be done now; the sentence says what must come first.
    NotAllowed,
    /// The record was changed since.
    Changed,
    /// The disk is full.
    Full,
    /// The journal can be read but not written.
    ReadOnly,
    /// Another program is writing.
    Busy,
    /// No journal is open.
    NoJournal,
    /// The file to open is not there.
    Missing,
    /// The file is not a journal, or is damaged.
    Damaged,
    /// The journal was written by a newer release.
    Newer,
    /// The key does not open the journal.
    WrongKey,
    /// Something broke that nobody expected.
    Internal,
}

/// A failure as the UI and the command line see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    pub code: Code,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What to do about it, as a sentence.
    pub hint: Option<String>,
    /// The field of the request that is wrong, where it is one.
    pub field: Option<String>,
}

impl Error {
    /// Makes a failure without a hint.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: None, field: None }
    }

    /// Makes a failure that is down to one field of the request.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(Code::Invalid, message) }
    }

    /// Says what can be done about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}
