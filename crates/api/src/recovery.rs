//! Recovery plans: "make it right".

mod describe;

use chrono::{NaiveDate, TimeDelta};
use domain::client::{Client, Move};
use domain::complaint::Complaint;
use domain::id::Id;
use domain::recovery::{DEFAULT_DAYS, Recovery, RecoveryCheck, RecoveryOutcome, RecoveryPart};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::{Key, Word};

pub(crate) use describe::views;

/// Starts a recovery plan.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddRecovery {
    pub client: Key<Client>,
    pub complaint: Option<Key<Complaint>>,
    pub criteria: String,
    /// Today by default.
    pub starts_on: Option<NaiveDate>,
    /// 30 days after the start by default.
    pub ends_on: Option<NaiveDate>,
}

/// Writes down what was seen at a check.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CheckRecovery {
    pub id: Key<Recovery>,
    pub on_track: bool,
    pub note: Option<String>,
}

/// Ends a recovery plan.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct EndRecovery {
    pub id: Key<Recovery>,
    pub outcome: Word<RecoveryOutcome>,
    pub note: Option<String>,
}

/// Starts a recovery plan; an active client is in recovery from today on.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddRecovery,
) -> Result<Reply<Key<Recovery>>, Error> {
    let belongs = Belongs { session, context, client: request.client.0 };
    belongs.complaint("complaint", request.complaint)?;
    let starts_on = request.starts_on.unwrap_or_else(|| context.today());
    let ends_on = request.ends_on.unwrap_or(starts_on + TimeDelta::days(DEFAULT_DAYS));
    if ends_on < starts_on {
        return Err(context.invalid("ends_on", "error-until-before-since", &[]));
    }
    let recovery = Recovery {
        id: context.id(),
        client: request.client.0,
        complaint: request.complaint.map(|it| it.0),
        criteria: context.text("criteria", &request.criteria)?,
        starts_on,
        ends_on,
        checks: Vec::new(),
        ended: None,
        note: None,
        parts: Vec::new(),
    };
    let step = step(session, context, recovery.client, true)?;
    let done = session.write(context, Op::AddRecovery, |tx| {
        step.iter().try_for_each(|it| tx.add_move(it))?;
        tx.add_recovery(&recovery)
    })?;
    Ok(done.map(|()| recovery.id.into()))
}

/// Returns the move of a client that follows from whether a plan runs.
fn step(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
    running: bool,
) -> Result<Option<Move>, Error> {
    let now = session.read().stage(client)?;
    let stage = now.with_plan(running);
    let on = context.today();
    let step = || Move { id: context.id(), client, stage, on, reason: None, comment: None };
    Ok((stage != now).then(step))
}

/// Returns the move that follows when a plan runs no more.
fn step_without(
    session: &Session,
    context: &Context<'_>,
    plan: &Recovery,
) -> Result<Option<Move>, Error> {
    let plans = session.read().recoveries(plan.client)?;
    let running = plans.iter().any(|it| it.id != plan.id && it.ended.is_none());
    step(session, context, plan.client, running)
}

/// Returns the plan that a record is to be part of, with that record.
pub(crate) fn with_part(
    belongs: &Belongs<'_>,
    plan: Option<Key<Recovery>>,
    part: RecoveryPart,
) -> Result<Option<Recovery>, Error> {
    belongs.recovery("recovery", plan)?;
    let mut plan = plan.map(|it| belongs.session.read().recovery(it.0)).transpose()?;
    if let Some(plan) = &mut plan {
        plan.parts.push(part);
    }
    Ok(plan)
}

/// Writes down what was seen at a check.
pub fn check(
    session: &mut Session,
    context: &Context<'_>,
    request: &CheckRecovery,
) -> Result<Reply<()>, Error> {
    let mut recovery = session.read().recovery(request.id.0)?;
    recovery.checks.push(RecoveryCheck {
        id: context.id(),
        on: context.today(),
        on_track: request.on_track,
        note: optional(request.note.as_deref()),
    });
    session.write(context, Op::CheckRecovery, |tx| tx.change_recovery(&recovery))
}

/// Ends a recovery plan with its outcome; a client without another is active again.
pub fn end(
    session: &mut Session,
    context: &Context<'_>,
    request: &EndRecovery,
) -> Result<Reply<()>, Error> {
    let mut recovery = session.read().recovery(request.id.0)?;
    recovery.ended = Some((request.outcome.0, context.today()));
    recovery.note = optional(request.note.as_deref()).or(recovery.note);
    let step = step_without(session, context, &recovery)?;
    session.write(context, Op::EndRecovery, |tx| {
        step.iter().try_for_each(|it| tx.add_move(it))?;
        tx.change_recovery(&recovery)
    })
}

/// Moves a recovery plan into the bin; a client without another is active again.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Recovery>,
) -> Result<Reply<()>, Error> {
    let recovery = session.read().recovery(id.0)?;
    let step = step_without(session, context, &recovery)?;
    session.write(context, Op::BinRecovery, |tx| {
        step.iter().try_for_each(|it| tx.add_move(it))?;
        tx.bin(Noun::Recovery, id.0.uuid())
    })
}
