//! Obligations: what we have to deliver, hand back or do for a client.

use chrono::NaiveDate;
use domain::client::Client;
use domain::engagement::Engagement;
use domain::id::Id;
use domain::obligation::{Obligation, ObligationKind};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger::ObligationView;
use crate::wire::{Key, Word};

/// An obligation, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ObligationForm {
    pub kind: Word<ObligationKind>,
    pub wording: String,
    /// A plain decimal in the client's currency.
    pub amount: Option<String>,
    pub engagement: Option<Key<Engagement>>,
    pub due_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Adds an obligation.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddObligation {
    pub client: Key<Client>,
    pub form: ObligationForm,
}

/// Changes an obligation.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeObligation {
    pub id: Key<Obligation>,
    pub form: ObligationForm,
}

/// Settles an obligation, or opens it again.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SettleObligation {
    pub id: Key<Obligation>,
    /// `null` to open it again.
    pub settled_on: Option<NaiveDate>,
}

fn build(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
    form: &ObligationForm,
) -> Result<Obligation, Error> {
    let belongs = Belongs { session, context, client };
    belongs.engagement("engagement", form.engagement)?;
    let currency = session.read().client(client)?.currency;
    let typed = form.amount.as_deref().filter(|it| !it.trim().is_empty());
    Ok(Obligation {
        id: context.id(),
        client,
        engagement: form.engagement.map(|it| it.0),
        letter: None,
        kind: form.kind.0,
        wording: context.line("wording", &form.wording)?,
        amount: typed.map(|it| context.positive_money("amount", it, currency)).transpose()?,
        since_on: context.today(),
        due_on: form.due_on,
        settled_on: None,
        note: optional(form.note.as_deref()),
    })
}

/// Adds an obligation.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddObligation,
) -> Result<Reply<Key<Obligation>>, Error> {
    let obligation = build(session, context, request.client.0, &request.form)?;
    let done = session.write(context, Op::AddObligation, |tx| tx.add_obligation(&obligation))?;
    Ok(done.map(|()| obligation.id.into()))
}

/// Changes an obligation.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeObligation,
) -> Result<Reply<()>, Error> {
    let had = session.read().obligation(request.id.0)?;
    let built = build(session, context, had.client, &request.form)?;
    let obligation = Obligation {
        id: had.id,
        letter: had.letter,
        since_on: had.since_on,
        settled_on: had.settled_on,
        ..built
    };
    session.write(context, Op::ChangeObligation, |tx| tx.change_obligation(&obligation))
}

/// Settles an obligation, or opens it again.
pub fn settle(
    session: &mut Session,
    context: &Context<'_>,
    request: &SettleObligation,
) -> Result<Reply<()>, Error> {
    let mut obligation = session.read().obligation(request.id.0)?;
    if request.settled_on.is_some_and(|on| on > context.today()) {
        return Err(context.invalid("settled_on", "error-in-future", &[]));
    }
    obligation.settled_on = request.settled_on;
    session.write(context, Op::SettleObligation, |tx| tx.change_obligation(&obligation))
}

/// Moves an obligation into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Obligation>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinObligation, |tx| tx.bin(Noun::Obligation, id.0.uuid()))
}

/// Describes a client's obligations: those that are open first, by their day.
pub(crate) fn views(session: &Session, client: Id<Client>) -> Result<Vec<ObligationView>, Error> {
    let mut all = session.read().obligations(client)?;
    all.sort_by_key(|it| (it.settled_on.is_some(), it.due_on.is_none(), it.due_on, it.id));
    Ok(all
        .iter()
        .map(|it| ObligationView {
            id: it.id.into(),
            kind: it.kind.into(),
            wording: it.wording.to_string(),
            amount: it.amount.map(amount),
            engagement: it.engagement.map(Key),
            since_on: it.since_on,
            due_on: it.due_on,
            settled_on: it.settled_on,
            note: it.note.as_ref().map(ToString::to_string),
        })
        .collect())
}
