//! An open journal: the store, the standings that are known, and the one way to write.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::assess::evidence::{Evidence, PracticeMonth, wall};
use domain::assess::policy::Policy;
use domain::assess::trend::{Trend, trend};
use domain::assess::{self, Brief, Glance};
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
use crate::side_by_side::side_by_side;
use crate::view::today::PromptView;
use crate::wire::{Key, Word};

/// From how many clients on a write is taken to have touched all: asking about each by itself
/// would take longer than asking about all at once.
pub(crate) const MANY: usize = 16;

/// An open journal.
#[derive(Debug)]
pub struct Session {
    pub(crate) store: Store,
    standings: RefCell<Standings>,
    pub(crate) overview: RefCell<Overview>,
    /// The decisions that were said to be due again, so that each is said once.
    reminded: HashSet<(Id<Prompt>, DateTime<Utc>)>,
    /// When the clock was last looked at for reminders.
    pub(crate) last_look: Option<Moment>,
}

/// The standings of all clients, as last worked out.
#[derive(Debug, Default)]
struct Standings {
    rest_on: Option<RestOn>,
    known: HashMap<Id<Client>, Known>,
}

/// What all standings rest on besides each client's own evidence. Within a day a standing changes
/// only by what is written down.
#[derive(Debug, PartialEq)]
struct RestOn {
    day: NaiveDate,
    policy: Policy,
    /// The practice as far as standings look at it: the months that are over.
    months: Vec<PracticeMonth>,
}

/// A client's standing.
#[derive(Debug)]
struct Known {
    /// The revision of the evidence it was worked out from.
    revision: u64,
    trend: Trend,
    /// Worked out when it is asked for.
    brief: Option<Arc<Brief>>,
}

impl Session {
    /// Takes over an open store.
    pub fn new(store: Store) -> Self {
        let (standings, overview) = (RefCell::default(), RefCell::default());
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

    /// Returns the standing of every client with its last weeks, worked out again only where
    /// something changed.
    pub(crate) fn standings(
        &self,
        context: &Context<'_>,
    ) -> Result<HashMap<Id<Client>, Trend>, Error> {
        let revisions = self.read().revisions()?;
        let standings = &mut *self.standings.borrow_mut();
        standings.keep(self.rest_on(context)?);
        standings.known.retain(|client, _| revisions.contains_key(client));
        let mut stale: Vec<(u64, Arc<Evidence>)> = Vec::new();
        for (client, revision) in &revisions {
            if standings.at(*client, *revision).is_none() {
                stale.push((*revision, self.read().evidence(*client)?));
            }
        }
        let policy = self.read().policy()?;
        let now = context.now.at;
        let trends = side_by_side(&stale, |(_, evidence)| trend(evidence, &policy, now));
        for ((revision, evidence), trend) in stale.iter().zip(trends) {
            let known = Known { revision: *revision, trend, brief: None };
            standings.known.insert(evidence.client, known);
        }
        Ok(standings.known.iter().map(|(client, it)| (*client, it.trend)).collect())
    }

    /// Returns the standing of one client.
    pub(crate) fn glance(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
    ) -> Result<Glance, Error> {
        self.known(context, client, |it| it.trend.glance)
    }

    /// Returns the standing of one client with its recommendation and its heaviest reasons.
    pub(crate) fn brief(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
    ) -> Result<Arc<Brief>, Error> {
        if let Some(brief) = self.known(context, client, |it| it.brief.clone())? {
            return Ok(brief);
        }
        let (evidence, policy) = (self.read().evidence(client)?, self.read().policy()?);
        let brief = Arc::new(assess::brief(&evidence, &policy, context.now.at));
        if let Some(known) = self.standings.borrow_mut().known.get_mut(&client) {
            known.brief = Some(Arc::clone(&brief));
        }
        Ok(brief)
    }

    /// Answers from what is known of one client's standing, worked out again if it has changed.
    fn known<T>(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
        answer: impl FnOnce(&Known) -> T,
    ) -> Result<T, Error> {
        let revision = self.read().revision(client)?.ok_or(store::Error::NotFound(Noun::Client))?;
        let standings = &mut *self.standings.borrow_mut();
        standings.keep(self.rest_on(context)?);
        if let Some(known) = standings.at(client, revision) {
            return Ok(answer(known));
        }
        let (evidence, policy) = (self.read().evidence(client)?, self.read().policy()?);
        let trend = trend(&evidence, &policy, context.now.at);
        let known = Known { revision, trend, brief: None };
        let answer = answer(&known);
        standings.known.insert(client, known);
        Ok(answer)
    }

    fn rest_on(&self, context: &Context<'_>) -> Result<RestOn, Error> {
        // As the evidence has it: by the zone the person works in.
        let day = wall(context.now.at, self.read().settings()?.zone).date_naive();
        let months = &self.read().practice()?.months;
        let over = months.iter().take_while(|it| it.month < day.with_day(1).unwrap_or(day));
        Ok(RestOn { day, policy: self.read().policy()?, months: over.copied().collect() })
    }

    /// Returns the prompt that was raised last for a client.
    pub(crate) fn last_prompt(&self, client: Id<Client>) -> Result<Option<Prompt>, Error> {
        Ok(self.read().prompts(client)?.into_iter().max_by_key(|it| it.raised_at))
    }
}

impl Standings {
    /// Forgets everything that rests on something else.
    fn keep(&mut self, rest_on: RestOn) {
        if self.rest_on.as_ref() != Some(&rest_on) {
            self.known.clear();
            self.rest_on = Some(rest_on);
        }
    }

    /// Returns what is known of a client, unless its evidence has changed since.
    fn at(&self, client: Id<Client>, revision: u64) -> Option<&Known> {
        self.known.get(&client).filter(|it| it.revision == revision)
    }
}
