//! An open journal: the store, the standings that are known, and the one way to write.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assess::{self, Glance};
use domain::client::Client;
use domain::id::Id;
use domain::prompt::Prompt;
use store::{Op, Read, Store, Tx};

use crate::context::Context;
use crate::error::Error;
use crate::prompt;
use crate::reply::{Change, Reply};
use crate::wire::{Key, Word};

/// An open journal.
#[derive(Debug)]
pub struct Session {
    pub(crate) store: Store,
    standings: RefCell<Standings>,
}

/// The standings of all clients, as last worked out.
#[derive(Debug, Default)]
struct Standings {
    /// The day and the version of the data they belong to.
    of: Option<(NaiveDate, i64)>,
    known: HashMap<Id<Client>, Glance>,
}

impl Session {
    /// Takes over an open store.
    pub fn new(store: Store) -> Self {
        Self { store, standings: RefCell::default() }
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
        // Settings, policies and general rules move every standing; a client's records its own.
        if done.touched.clients.is_empty() {
            self.standings.borrow_mut().of = None;
        }
        for client in &done.touched.clients {
            self.reassess(context, *client)?;
        }
        let raised = prompt::raise(self, context, done.touched.clients.iter().copied())?;
        Ok(Reply { value: done.value, change, raised })
    }

    /// Returns the standing of every client, worked out again only where something changed.
    pub(crate) fn standings(
        &self,
        context: &Context<'_>,
    ) -> Result<std::cell::Ref<'_, HashMap<Id<Client>, Glance>>, Error> {
        let wanted = (context.today(), self.store.data_version());
        if self.standings.borrow().of != Some(wanted) {
            let policy = self.read().policy()?;
            let known = self
                .read()
                .evidence_of_all()?
                .iter()
                .map(|it| (it.client, assess::glance(it, &policy, context.now.at)))
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
            return Ok(*known);
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
                let glance = assess::glance(&evidence, &self.read().policy()?, context.now.at);
                standings.known.insert(client, glance);
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
