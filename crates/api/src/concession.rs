//! Concessions: goodwill given to a client.

use chrono::NaiveDate;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::concession::{Concession, ConcessionKind};
use domain::entry::Entry;
use domain::recovery::{Recovery, RecoveryPart};
use serde::Deserialize;
use specta::Type;
use store::Op;

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::recovery;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::{Key, Word};

/// Writes down goodwill given, in money, in time, or both.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddConcession {
    pub client: Key<Client>,
    #[serde(flatten)]
    pub form: ConcessionForm,
    /// The recovery plan that it is part of.
    #[serde(default)]
    pub recovery: Option<Key<Recovery>>,
}

/// Goodwill, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ConcessionForm {
    pub kind: Word<ConcessionKind>,
    pub on: Option<NaiveDate>,
    pub amount: Option<String>,
    pub minutes: Option<u32>,
    pub reason: Option<String>,
    pub complaint: Option<Key<Complaint>>,
}

/// Writes down goodwill given.
///
/// # Errors
///
/// `Invalid` where neither money nor time is stated.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddConcession,
) -> Result<Reply<Key<Concession>>, Error> {
    let client = session.read().client(request.client.0)?;
    let concession = build(session, context, &client, None, &request.form)?;
    let belongs = Belongs { session, context, client: client.id };
    let part = RecoveryPart::Concession(concession.id);
    let plan = recovery::with_part(&belongs, request.recovery, part)?;
    let done = session.write(context, Op::AddConcession, |tx| {
        tx.add_concession(&concession)?;
        plan.iter().try_for_each(|it| tx.change_recovery(it))
    })?;
    Ok(done.map(|()| concession.id.into()))
}

/// Makes a concession, given in an entry where one is named.
pub(crate) fn build(
    session: &Session,
    context: &Context<'_>,
    client: &Client,
    entry: Option<&Entry>,
    form: &ConcessionForm,
) -> Result<Concession, Error> {
    let given = form.amount.as_deref().filter(|it| !it.trim().is_empty());
    let amount = match given {
        Some(amount) => Some(context.positive_money("amount", amount, client.currency)?),
        None => None,
    };
    if amount.is_none() && form.minutes.is_none_or(|it| it == 0) {
        return Err(context.invalid("amount", "error-concession-empty", &[]));
    }
    let belongs = Belongs { session, context, client: client.id };
    belongs.complaint("complaint", form.complaint)?;
    let today = || entry.map_or_else(|| context.today(), |it| it.at.day());
    Ok(Concession {
        id: context.id(),
        client: client.id,
        kind: form.kind.0,
        on: form.on.unwrap_or_else(today),
        amount,
        minutes: form.minutes,
        reason: optional(form.reason.as_deref()),
        entry: entry.map(|it| it.id),
        complaint: form.complaint.map(|it| it.0),
    })
}
