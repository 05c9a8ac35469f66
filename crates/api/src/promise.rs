//! Promises of both sides, to the minute.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::moment::Moment;
use domain::promise::{Party, Promise, Settlement};
use domain::recovery::{Recovery, RecoveryPart};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::recovery;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger::PromiseView;
use crate::wire::{Key, Word};

/// A promise, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct PromiseForm {
    pub by: Word<Party>,
    pub wording: String,
    pub due_at: DateTime<Utc>,
    /// When it was made; now, or with its entry, by default.
    pub made_at: Option<DateTime<Utc>>,
    /// When it was kept, where that has happened by the time it is written down.
    #[serde(default)]
    pub kept_at: Option<DateTime<Utc>>,
}

/// Writes down a promise.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddPromise {
    pub client: Key<Client>,
    pub form: PromiseForm,
    /// The recovery plan that it is part of.
    #[serde(default)]
    pub recovery: Option<Key<Recovery>>,
}

/// Changes what was promised, or by when.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangePromise {
    pub id: Key<Promise>,
    pub form: PromiseForm,
}

/// Settles a promise.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SettlePromise {
    pub id: Key<Promise>,
    /// `null` opens it again.
    pub settlement: Option<Word<Settlement>>,
    /// Now by default.
    pub at: Option<DateTime<Utc>>,
}

pub(crate) fn build(
    context: &Context<'_>,
    client: Id<Client>,
    entry: Option<&Entry>,
    form: &PromiseForm,
) -> Result<Promise, Error> {
    let made_at = match (form.made_at, entry) {
        (None, Some(entry)) => entry.at,
        (at, _) => context.past("made_at", at)?,
    };
    if form.due_at < made_at.at {
        return Err(context.invalid("due_at", "error-due-before-made", &[]));
    }
    let kept_at = match form.kept_at {
        Some(_) => Some(context.past("kept_at", form.kept_at)?.at),
        None => None,
    };
    if kept_at.is_some_and(|it| it < made_at.at) {
        return Err(context.invalid("kept_at", "error-settled-before-made", &[]));
    }
    Ok(Promise {
        id: context.id(),
        client,
        by: form.by.0,
        wording: context.text("wording", &form.wording)?,
        made_at,
        due_at: Moment::new(form.due_at, context.now.zone),
        entry: entry.map(|it| it.id),
        settled: kept_at.map(|at| (Settlement::Kept, at)),
    })
}

/// Writes down a promise.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddPromise,
) -> Result<Reply<PromiseView>, Error> {
    let promise = build(context, request.client.0, None, &request.form)?;
    let belongs = Belongs { session, context, client: request.client.0 };
    let plan = recovery::with_part(&belongs, request.recovery, RecoveryPart::Promise(promise.id))?;
    let done = session.write(context, Op::AddPromise, |tx| {
        tx.add_promise(&promise)?;
        plan.iter().try_for_each(|it| tx.change_recovery(it))
    })?;
    Ok(done.map(|()| view(&promise, context.now.at)))
}

/// Changes what was promised, or by when.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangePromise,
) -> Result<Reply<PromiseView>, Error> {
    let before = session.read().promise(request.id.0)?;
    let mut promise = build(
        context,
        before.client,
        None,
        &PromiseForm {
            made_at: request.form.made_at.or(Some(before.made_at.at)),
            ..request.form.clone()
        },
    )?;
    promise.id = before.id;
    promise.entry = before.entry;
    promise.settled = before.settled;
    let done = session.write(context, Op::ChangePromise, |tx| tx.change_promise(&promise))?;
    Ok(done.map(|()| view(&promise, context.now.at)))
}

/// Settles a promise as kept, broken or released, or opens it again.
pub fn settle(
    session: &mut Session,
    context: &Context<'_>,
    request: &SettlePromise,
) -> Result<Reply<PromiseView>, Error> {
    let mut promise = session.read().promise(request.id.0)?;
    let at = context.past("at", request.at)?.at;
    if at < promise.made_at.at {
        return Err(context.invalid("at", "error-settled-before-made", &[]));
    }
    promise.settled = request.settlement.map(|it| (it.0, at));
    let op = match request.settlement.map(|it| it.0) {
        Some(Settlement::Kept) => Op::KeepPromise,
        Some(Settlement::Broken) => Op::BreakPromise,
        Some(Settlement::Released) => Op::ReleasePromise,
        None => Op::ChangePromise,
    };
    let done = session.write(context, op, |tx| tx.change_promise(&promise))?;
    Ok(done.map(|()| view(&promise, context.now.at)))
}

/// Moves a promise into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Promise>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinPromise, |tx| tx.bin(Noun::Promise, id.0.uuid()))
}

/// Describes a promise as it stands now.
pub(crate) fn view(promise: &Promise, now: DateTime<Utc>) -> PromiseView {
    PromiseView {
        id: promise.id.into(),
        client: promise.client.into(),
        by: promise.by.into(),
        wording: promise.wording.to_string(),
        made_at: promise.made_at.at,
        due_at: promise.due_at.at,
        zone: promise.due_at.zone.name().to_owned(),
        state: promise.state(now).into(),
        settled_at: promise.settled.map(|(_, at)| at),
        entry: promise.entry.map(Key),
    }
}

/// Describes a client's promises, the open ones first, soonest due first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<PromiseView>, Error> {
    let mut promises = session.read().promises(client)?;
    promises.sort_by_key(|it| {
        let settled = it.settled.map(|(_, at)| std::cmp::Reverse(at));
        (settled.is_some(), settled, it.due_at)
    });
    Ok(promises.iter().map(|it| view(it, context.now.at)).collect())
}
