//! An open journal: the store, the standings that are known, and the one way to write.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::trend::{Trend, trend};
use domain::assess::{self, Glance};
use domain::client::Client;
use domain::id::Id;
use domain::moment::Moment;
use domain::prompt::Prompt;
use store::{Noun, Op, Read, Store, Touched, Tx};

use crate::context::Context;
use crate::error::Error;
use crate::prompt;
use crate::reply::{Change, Reply};
use crate::view::today::PromptView;
use crate::wire::{Key, Word};

/// From how many clients on a write is taken to have touched all: asking about each by itself
/// would take longer than asking about all at once.
const MANY: usize = 16;

/// An open journal.
#[derive(Debug)]
pub struct Session {
    pub(crate) store: Store,
    standings: RefCell<Standings>,
    /// The decisions that were said to be due again, so that each is said once.
    reminded: HashSet<(Id<Prompt>, DateTime<Utc>)>,
    /// When the clock was last looked at for reminders.
    pub(crate) last_look: Option<Moment>,
}

/// The standings of all clients, as last worked out.
#[derive(Debug, Default)]
struct Standings {
    /// The day and the version of the data they belong to.
    of: Option<(NaiveDate, i64)>,
    known: HashMap<Id<Client>, Trend>,
}

impl Session {
    /// Takes over an open store.
    pub fn new(store: Store) -> Self {
        let (standings, reminded) = (RefCell::default(), HashSet::new());
        Self { store, standings, reminded, last_look: None }
    }

    /// Forgets the standings that were worked out, so that they are worked out again.
    pub(crate) fn forget_standings(&self) {
        self.standings.borrow_mut().of = None;
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

    /// Turns the store's reply into ours: refreshes the standings it touched, raises prompts.
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

    /// Refreshes the standings that a write touched, and raises the prompts that follow from it.
    ///
    /// Settings, policies and general rules move every standing; a client's records its own.
    fn follow(
        &mut self,
        context: &Context<'_>,
        touched: &Touched,
    ) -> Result<Vec<PromptView>, Error> {
        let clients = &touched.clients;
        let numbers = [Noun::Settings, Noun::Policy].iter().any(|it| touched.nouns.contains(it));
        if numbers || clients.len() > MANY {
            self.forget_standings();
            return prompt::raise_all(self, context);
        }
        if clients.is_empty() {
            self.forget_standings();
        }
        for client in clients {
            self.reassess(context, *client)?;
        }
        prompt::raise(self, context, clients.iter().copied())
    }

    /// Notes that a decision was said to be due again. Returns `false` where it was said before.
    pub(crate) fn remind(&mut self, prompt: Id<Prompt>, decided_at: DateTime<Utc>) -> bool {
        self.reminded.insert((prompt, decided_at))
    }

    /// Returns the standing of every client with its last weeks, worked out again only where
    /// something changed.
    pub(crate) fn standings(
        &self,
        context: &Context<'_>,
    ) -> Result<std::cell::Ref<'_, HashMap<Id<Client>, Trend>>, Error> {
        let wanted = (context.today(), self.store.data_version());
        if self.standings.borrow().of != Some(wanted) {
            let policy = self.read().policy()?;
            let known = self
                .read()
                .evidence_of_all()?
                .iter()
                .map(|it| (it.client, trend(it, &policy, context.now.at)))
                .collect();
            *self.standings.borrow_mut() = Standings { of: Some(wanted), known };
        }
        Ok(std::cell::Ref::map(self.standings.borrow(), |it| &it.known))
    }

    /// Returns the standing of one client.
    pub(crate) fn glance(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
    ) -> Result<Glance, Error> {
        if let Some(known) = self.standings.borrow().known.get(&client)
            && self.standings.borrow().of == Some((context.today(), self.store.data_version()))
        {
            return Ok(known.glance);
        }
        let evidence = self.read().evidence(client)?;
        Ok(assess::glance(&evidence, &self.read().policy()?, context.now.at))
    }

    /// Works out one client's standing again, and keeps the others as they are known.
    fn reassess(&self, context: &Context<'_>, client: Id<Client>) -> Result<(), Error> {
        let mut standings = self.standings.borrow_mut();
        if standings.of.is_none() {
            return Ok(());
        }
        match self.read().evidence(client) {
            Ok(evidence) => {
                let trend = trend(&evidence, &self.read().policy()?, context.now.at);
                standings.known.insert(client, trend);
            }
            Err(store::Error::NotFound(_)) => {
                standings.known.remove(&client);
            }
            Err(other) => return Err(other.into()),
        }
        standings.of = standings.of.map(|(day, _)| (day, self.store.data_version()));
        Ok(())
    }

    /// Returns the prompt that was raised last for a client.
    pub(crate) fn last_prompt(&self, client: Id<Client>) -> Result<Option<Prompt>, Error> {
        Ok(self.read().prompts(client)?.into_iter().max_by_key(|it| it.raised_at))
    }
}
