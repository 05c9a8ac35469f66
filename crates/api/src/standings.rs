//! The standings that are known, so that each is worked out once and then only where something
//! changed.
//!
//! A standing is kept with the revision of the evidence that it was worked out from. What it rests
//! on besides – the day, the policy, the months that are over – is the same for all, and where one
//! of these changes, everything is forgotten. Of an older revision it is still true how things
//! stood on days before the first one that anything was added for.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::assess::evidence::{Evidence, PracticeMonth, wall};
use domain::assess::policy::Policy;
use domain::assess::trend::Trend;
use domain::assess::waiting::{Waiting, waiting};
use domain::assess::{Brief, Glance, Settled, ready};
use domain::client::Client;
use domain::id::Id;
use store::{Noun, Read};

use crate::context::Context;
use crate::error::Error;
use crate::session::Session;
use crate::side_by_side::side_by_side;

/// The standings of all clients, as last worked out.
#[derive(Debug, Default)]
pub(crate) struct Standings(RefCell<Kept>);

#[derive(Debug, Default)]
struct Kept {
    rest_on: Option<RestOn>,
    known: HashMap<Id<Client>, Known>,
}

/// What all standings rest on besides each client's own evidence. Within a day a standing changes
/// only by what is written down.
#[derive(Debug, PartialEq)]
struct RestOn {
    day: NaiveDate,
    zone: Tz,
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
    /// What waiting since a day has cost. Worked out when it is asked for.
    cost: Option<Arc<Waiting>>,
    past: Past,
}

/// How things stood before.
#[derive(Debug, Default)]
struct Past {
    settled: Option<Settled>,
    /// At each instant that was asked about.
    stood: HashMap<DateTime<Utc>, Glance>,
}

impl Past {
    /// Keeps what holds where something was added for a day.
    fn before(mut self, day: NaiveDate, zone: Tz) -> Self {
        self.stood.retain(|at, _| wall(*at, zone).date_naive() < day);
        Self { settled: self.settled.and_then(|it| it.before(day)), ..self }
    }
}

impl Session {
    /// Returns the standing of every client with its trend, worked out again only where something
    /// changed.
    pub(crate) fn standings(
        &self,
        context: &Context<'_>,
    ) -> Result<HashMap<Id<Client>, Trend>, Error> {
        let read = self.read();
        let revisions = read.revisions()?;
        let kept = &mut *self.standings.0.borrow_mut();
        kept.keep(rest_on(read, context)?);
        kept.known.retain(|client, _| revisions.contains_key(client));
        let mut stale: Vec<(u64, Arc<Evidence>, Past)> = Vec::new();
        for (client, revision) in revisions {
            if kept.at(client, revision).is_none() {
                let past = kept.take_past(read, client)?;
                stale.push((revision, read.evidence(client)?, past));
            }
        }
        let (policy, now) = (read.policy()?, context.now.at);
        let trends = side_by_side(&stale, |(_, evidence, past)| {
            let mut settled = past.settled;
            (ready(evidence, &policy, |it| it.trend(now, &mut settled)), settled)
        });
        for ((revision, evidence, past), (trend, settled)) in stale.into_iter().zip(trends) {
            let known = Known::new(revision, trend, Past { settled, ..past });
            kept.known.insert(evidence.client, known);
        }
        Ok(kept.known.iter().map(|(client, it)| (*client, it.trend)).collect())
    }

    /// Returns the standing of one client.
    pub(crate) fn glance(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
    ) -> Result<Glance, Error> {
        self.known(context, client, |known, _, _| known.trend.glance)
    }

    /// Returns the standing of one client with its recommendation and its heaviest reasons.
    pub(crate) fn brief(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
    ) -> Result<Arc<Brief>, Error> {
        self.known(context, client, |known, evidence, policy| {
            let settled = &mut known.past.settled;
            let brief = known.brief.get_or_insert_with(|| {
                Arc::new(ready(evidence, policy, |it| it.brief(context.now.at, settled)))
            });
            Arc::clone(brief)
        })
    }

    /// Returns how things stood with a client at some instants, by today's policy: in the order
    /// that they are given in, and together in little more time than one of them. What is still to
    /// come is now.
    pub(crate) fn stood(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
        instants: &[DateTime<Utc>],
    ) -> Result<Vec<Glance>, Error> {
        self.known(context, client, |known, evidence, policy| {
            let stood = &mut known.past.stood;
            let mut missing = instants.to_vec();
            missing.retain(|it| *it < context.now.at && !stood.contains_key(it));
            missing.sort_unstable();
            if !missing.is_empty() {
                ready(evidence, policy, |it| {
                    let mut settled = None;
                    for at in missing {
                        stood.insert(at, it.glance(at, &mut settled));
                    }
                });
            }
            let now = known.trend.glance;
            instants.iter().map(|it| stood.get(it).copied().unwrap_or(now)).collect()
        })
    }

    /// Returns what waiting has cost with a client since a day.
    pub(crate) fn cost_since(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
        since: NaiveDate,
    ) -> Result<Arc<Waiting>, Error> {
        self.known(context, client, |known, evidence, _| match &known.cost {
            Some(cost) if cost.since == since => Arc::clone(cost),
            _ => {
                let cost = Arc::new(waiting(evidence, since, context.now.at));
                known.cost = Some(Arc::clone(&cost));
                cost
            }
        })
    }

    /// Answers from what is known of one client's standing, worked out again if it has changed.
    fn known<T>(
        &self,
        context: &Context<'_>,
        client: Id<Client>,
        answer: impl FnOnce(&mut Known, &Evidence, &Policy) -> T,
    ) -> Result<T, Error> {
        let read = self.read();
        let revision = read.revision(client)?.ok_or(store::Error::NotFound(Noun::Client))?;
        let kept = &mut *self.standings.0.borrow_mut();
        kept.keep(rest_on(read, context)?);
        let (evidence, policy) = (read.evidence(client)?, read.policy()?);
        if kept.at(client, revision).is_none() {
            let mut past = kept.take_past(read, client)?;
            let trend = ready(&evidence, &policy, |it| it.trend(context.now.at, &mut past.settled));
            kept.known.insert(client, Known::new(revision, trend, past));
        }
        let known = kept.at(client, revision).ok_or(store::Error::NotFound(Noun::Client))?;
        Ok(answer(known, &evidence, &policy))
    }
}

fn rest_on(read: Read<'_>, context: &Context<'_>) -> Result<RestOn, Error> {
    // As the evidence has it: by the zone the person works in.
    let zone = read.settings()?.zone;
    let day = wall(context.now.at, zone).date_naive();
    let months = &read.practice()?.months;
    let over = months.iter().take_while(|it| it.month < day.with_day(1).unwrap_or(day));
    Ok(RestOn { day, zone, policy: read.policy()?, months: over.copied().collect() })
}

impl Known {
    const fn new(revision: u64, trend: Trend, past: Past) -> Self {
        Self { revision, trend, brief: None, cost: None, past }
    }
}

impl Kept {
    /// Forgets everything that rests on something else.
    fn keep(&mut self, rest_on: RestOn) {
        if self.rest_on.as_ref() != Some(&rest_on) {
            self.known.clear();
            self.rest_on = Some(rest_on);
        }
    }

    /// Returns what is known of a client, unless its evidence has changed since.
    fn at(&mut self, client: Id<Client>, revision: u64) -> Option<&mut Known> {
        self.known.get_mut(&client).filter(|it| it.revision == revision)
    }

    /// Takes what is known of a client, and returns what of it holds whatever was added since.
    fn take_past(&mut self, read: Read<'_>, client: Id<Client>) -> Result<Past, Error> {
        let (Some(known), Some(rest_on)) = (self.known.remove(&client), &self.rest_on) else {
            return Ok(Past::default());
        };
        let from = read.changed_from(client, known.revision)?;
        Ok(from.map(|day| known.past.before(day, rest_on.zone)).unwrap_or_default())
    }
}
