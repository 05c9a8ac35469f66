//! Whose evidence is gathered, and from what.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::op::Noun;

/// What evidence is gathered from.
pub(crate) const SOURCES: [Noun; 14] = [
    Noun::Expectation,
    Noun::Telling,
    Noun::Entry,
    Noun::Incident,
    Noun::Gesture,
    Noun::Promise,
    Noun::Complaint,
    Noun::Concession,
    Noun::Recovery,
    Noun::HardTime,
    Noun::Invoice,
    Noun::Payment,
    Noun::Work,
    Noun::Cost,
];

/// Returns whether evidence may become another by a write to one of these.
pub(crate) fn depends_on(nouns: &BTreeSet<Noun>) -> bool {
    // Tellings and crossings of a boundary lie in the bin with it, and a client's target counts.
    let matters = |it| SOURCES.contains(&it) || matches!(it, Noun::Client | Noun::Boundary);
    nouns.iter().copied().any(matters)
}

/// Whose evidence to gather.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Whose<'a> {
    /// That of every client that is not in the bin.
    All,
    Client(Uuid),
    /// Of one client only what an operation has added, which are such records.
    Added {
        client: Uuid,
        operation: i64,
        nouns: &'a BTreeSet<Noun>,
    },
}

impl Whose<'_> {
    /// Returns the client, where it is one.
    pub(crate) const fn client(self) -> Option<Uuid> {
        match self {
            Self::All => None,
            Self::Client(client) | Self::Added { client, .. } => Some(client),
        }
    }

    /// Returns the operation, where it is one.
    pub(crate) const fn operation(self) -> Option<i64> {
        match self {
            Self::All | Self::Client(_) => None,
            Self::Added { operation, .. } => Some(operation),
        }
    }

    /// Returns the condition on the rows of a noun; `None` where there can be none.
    pub(crate) fn condition(self, noun: Noun) -> Option<String> {
        match self {
            Self::All => Some(":client IS NULL AND :operation IS NULL".to_owned()),
            Self::Client(_) => Some("client = :client AND :operation IS NULL".to_owned()),
            Self::Added { nouns, .. } => nouns.contains(&noun).then(|| {
                // The plus keeps the index by client out of it: going through thousands of records
                // of one client would take longer than all the rest of a save.
                format!(
                    "+client = :client AND id IN (SELECT unhex(key ->> 0) FROM history
                       WHERE operation = :operation AND in_table = '{}')",
                    noun.table()
                )
            }),
        }
    }
}
