//! The answer to a write: a value, what was touched, and the prompts it raised.

use domain::client::Client;
use serde::Serialize;
use specta::Type;
use store::{Noun, Op};

use crate::view::today::PromptView;
use crate::wire::{Key, Word};

/// The answer to a write.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Reply<T> {
    pub value: T,
    pub change: Change,
    /// Prompts that this write raised.
    pub raised: Vec<PromptView>,
}

/// What a write did, so that screens can refresh and offer to undo it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Change {
    pub op: Word<Op>,
    /// Whether it can be undone.
    pub can_undo: bool,
    pub clients: Vec<Key<Client>>,
    pub nouns: Vec<Word<Noun>>,
}

impl<T> Reply<T> {
    /// Keeps what was touched and makes another value of the answer.
    pub(crate) fn map<U>(self, make: impl FnOnce(T) -> U) -> Reply<U> {
        Reply { value: make(self.value), change: self.change, raised: self.raised }
    }

    /// Like [`Reply::map`], for a view that has to be read.
    pub(crate) fn try_map<U, E>(self, make: impl FnOnce(T) -> Result<U, E>) -> Result<Reply<U>, E> {
        Ok(Reply { value: make(self.value)?, change: self.change, raised: self.raised })
    }
}
