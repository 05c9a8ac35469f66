//! Recovery plans: "make it right".

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::assess::Glance;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::id::Id;
use domain::recovery::{DEFAULT_DAYS, Recovery, RecoveryCheck, RecoveryOutcome};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger::{RecoveryCheckView, RecoveryMark, RecoveryView};
use crate::wire::{Key, Word};

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

/// Starts a recovery plan.
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
    };
    let done = session.write(context, Op::AddRecovery, |tx| tx.add_recovery(&recovery))?;
    Ok(done.map(|()| recovery.id.into()))
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

/// Ends a recovery plan with its outcome.
pub fn end(
    session: &mut Session,
    context: &Context<'_>,
    request: &EndRecovery,
) -> Result<Reply<()>, Error> {
    let mut recovery = session.read().recovery(request.id.0)?;
    recovery.ended = Some((request.outcome.0, context.today()));
    recovery.note = optional(request.note.as_deref()).or(recovery.note);
    session.write(context, Op::EndRecovery, |tx| tx.change_recovery(&recovery))
}

/// Moves a recovery plan into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Recovery>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinRecovery, |tx| tx.bin(Noun::Recovery, id.0.uuid()))
}

/// Describes a client's recovery plans, newest first. `stood` tells how things stood at an instant,
/// and now for one that is still to come.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
    stood: &dyn Fn(DateTime<Utc>) -> Glance,
) -> Result<Vec<RecoveryView>, Error> {
    let today = context.today();
    let mut plans = session.read().recoveries(client)?;
    plans.sort_by_key(|it| std::cmp::Reverse((it.starts_on, it.id)));
    Ok(plans
        .iter()
        .map(|it| RecoveryView {
            id: it.id.into(),
            criteria: it.criteria.to_string(),
            starts_on: it.starts_on,
            ends_on: it.ends_on,
            checks: it
                .checks
                .iter()
                .map(|check| RecoveryCheckView {
                    on: check.on,
                    on_track: check.on_track,
                    note: check.note.as_ref().map(ToString::to_string),
                })
                .collect(),
            outcome: it.ended.map(|(outcome, _)| Word(outcome)),
            ended_on: it.ended.map(|(_, on)| on),
            before: (it.starts_on <= today).then(|| mark(it.starts_on, false, stood)),
            after: (it.starts_on <= today)
                .then(|| mark(it.ended.map_or(today, |(_, on)| on), true, stood)),
        })
        .collect())
}

/// Describes how things stood when a day began, or when it was over.
fn mark(on: NaiveDate, is_over: bool, stood: &dyn Fn(DateTime<Utc>) -> Glance) -> RecoveryMark {
    let at = on + if is_over { TimeDelta::days(1) } else { TimeDelta::zero() };
    let glance = stood(at.and_time(NaiveTime::MIN).and_utc() - TimeDelta::milliseconds(1));
    RecoveryMark { on, standing: glance.standing.into(), score: glance.score }
}
