//! An open journal: the store, the standings that are known, and the one way to write.

use std::cell::RefCell;
use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::id::Id;
use domain::moment::Moment;
use domain::prompt::Prompt;
use store::{Noun, Op, Read, Store, Touched, Tx};

use crate::context::Context;
use crate::error::Error;
use crate::overview::Overview;
use crate::prompt;
use crate::reply::{Change, Reply};
use crate::standings::Standings;
use crate::view::today::PromptView;
use crate::wire::{Key, Word};

/// From how many clients on a write is taken to have touched all: asking about each by itself
/// would take longer than asking about all at once.
pub(crate) const MANY: usize = 16;

/// An open journal.
#[derive(Debug)]
pub struct Session {
    pub(crate) store: Store,
    pub(crate) standings: Standings,
    pub(crate) overview: RefCell<Overview>,
    /// The decisions that were said to be due again, so that each is said once.
    reminded: HashSet<(Id<Prompt>, DateTime<Utc>)>,
    /// When the clock was last looked at for reminders.
    pub(crate) last_look: Option<Moment>,
}

impl Session {
    /// Takes over an open store.
    pub fn new(store: Store) -> Self {
        let (standings, overview) = (Standings::default(), RefCell::default());
        Self { store, standings, overview, reminded: HashSet::new(), last_look: None }
    }

    pub(crate) fn read(&self) -> Read<'_> {
        self.store.read()
    }

    /// Does a named operation in one transaction, then raises the prompts that follow from it.
    pub(crate) fn write<T>(
        &mut self,
        context: &Context<'_>,
        op: Op,
        work: impl FnOnce(&Tx<'_>) -> Result<T, store::Error>,
    ) -> Result<Reply<T>, Error> {
        let done = self.store.transact(op, context.now.at, work)?;
        self.after(context, done)
    }

    /// Turns the store's reply into ours, and raises prompts.
    pub(crate) fn after<T>(
        &mut self,
        context: &Context<'_>,
        done: store::Reply<T>,
    ) -> Result<Reply<T>, Error> {
        let change = Change {
            op: Word(done.op),
            can_undo: done.operation.is_some() && done.op.is_personal(),
            clients: done.touched.clients.iter().copied().map(Key).collect(),
            nouns: done.touched.nouns.iter().copied().map(Word).collect(),
        };
        let raised = self.follow(context, &done.touched)?;
        Ok(Reply { value: done.value, change, raised })
    }

    /// Raises the prompts that follow from a write.
    ///
    /// Settings and policies move every standing; a client's records its own.
    fn follow(
        &mut self,
        context: &Context<'_>,
        touched: &Touched,
    ) -> Result<Vec<PromptView>, Error> {
        let numbers = [Noun::Settings, Noun::Policy].iter().any(|it| touched.nouns.contains(it));
        if numbers || touched.clients.len() > MANY {
            return prompt::raise_all(self, context);
        }
        prompt::raise(self, context, touched.clients.iter().copied())
    }

    /// Notes that a decision was said to be due again. Returns `false` where it was said before.
    pub(crate) fn remind(&mut self, prompt: Id<Prompt>, decided_at: DateTime<Utc>) -> bool {
        self.reminded.insert((prompt, decided_at))
    }

    /// Returns the prompt that was raised last for a client.
    pub(crate) fn last_prompt(&self, client: Id<Client>) -> Result<Option<Prompt>, Error> {
        Ok(self.read().prompts(client)?.into_iter().max_by_key(|it| it.raised_at))
    }
}
